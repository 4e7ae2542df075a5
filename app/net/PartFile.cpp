#include "net/PartFile.h"

#include "domain/AtomicFile.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSysInfo>

namespace postulant {
namespace {

const QString noteSuffix = QStringLiteral(".note");

QString noteOf(const QString& path) {
    return path + noteSuffix;
}

// A weak validator says "alike", not "the same bytes".
bool isStrong(const QByteArray& etag) {
    return etag.startsWith('"');
}

} // namespace

PartFile::PartFile(const QString& path, qint64 maxBytes)
    : m_file(path)
    , m_maxBytes(maxBytes) {
    readNote();
    if (mayContinue()) {
        m_from = m_note.size;
    } else {
        m_note = {};
    }
}

PartFile::~PartFile() {
    (void)end(false);
}

void PartFile::discard(const QString& path) {
    QFile::remove(path);
    QFile::remove(noteOf(path));
}

bool PartFile::isPart(const QString& fileName) {
    static const QRegularExpression shape(
        QRegularExpression::anchoredPattern(QStringLiteral("[.]part-[0-9a-f]{16}([.]note)?")));
    return shape.match(fileName).hasMatch();
}

void PartFile::readNote() {
    constexpr qint64 longest = 8192;
    QFile file(noteOf(path()));
    if (!file.open(QIODevice::ReadOnly)) {
        return;
    }
    const QJsonObject json = QJsonDocument::fromJson(file.read(longest)).object();
    const auto bytes = [&json](const char* name) { return json.value(QLatin1String(name)).toString().toLatin1(); };
    m_note.size = json.value(QLatin1String("size")).toInteger();
    m_note.total = json.value(QLatin1String("total")).toInteger(-1);
    m_note.contentType = bytes("content_type");
    m_note.etag = bytes("etag");
    m_note.lastModified = bytes("last_modified");
    m_note.boot = bytes("boot");
}

bool PartFile::mayContinue() const {
    // Neither part nor note is synced, which would hold the engine up: after a restart of the computer the part may
    // hold anything.
    const bool sameBoot = !m_note.boot.isEmpty() && m_note.boot == QSysInfo::bootUniqueId();
    return sameBoot && m_note.size > 0 && m_note.size < m_note.total && m_note.total <= m_maxBytes &&
           QFile(path()).size() == m_note.size && (isStrong(m_note.etag) || !m_note.lastModified.isEmpty());
}

QList<QPair<QByteArray, QByteArray>> PartFile::requestHeaders() const {
    if (m_from == 0) {
        return {};
    }
    return {{QByteArrayLiteral("Range"), "bytes=" + QByteArray::number(m_from) + '-'},
            {QByteArrayLiteral("If-Range"), isStrong(m_note.etag) ? m_note.etag : m_note.lastModified}};
}

Done PartFile::fail(Error error) {
    m_failed = true;
    return tl::unexpected<Error>(std::move(error));
}

Done PartFile::begin(const AnswerHead& head) {
    if (!head.encoding.isEmpty() && head.encoding != "identity") {
        return fail({ErrorKind::Protocol, QStringLiteral("the answer is packed, though that was not asked for")});
    }
    if (head.status == 206) {
        return beginRest(head);
    }
    if (head.status != 200) {
        return fail({ErrorKind::Protocol, QStringLiteral("an answer without a file")});
    }
    if (head.length > m_maxBytes) {
        return fail({ErrorKind::TooLarge, QStringLiteral("%1 bytes").arg(head.length)});
    }
    m_note = {0, head.length, head.contentType, head.etag, head.lastModified, {}};
    m_from = 0;
    m_size = 0;
    QFile::remove(noteOf(path()));
    if (!m_file.open(QIODevice::WriteOnly | QIODevice::Truncate, ownerOnlyFile)) {
        return fail(fileError(m_file));
    }
    m_open = true;
    return {};
}

// "bytes 100-199/200": from where we stopped to the end, of the same whole.
Done PartFile::beginRest(const AnswerHead& head) {
    static const QRegularExpression shape(
        QRegularExpression::anchoredPattern(QStringLiteral("bytes ([0-9]{1,18})-([0-9]{1,18})/([0-9]{1,18})")));
    const auto range = shape.match(QString::fromLatin1(head.contentRange.trimmed()));
    const qint64 first = range.captured(1).toLongLong();
    const qint64 last = range.captured(2).toLongLong();
    const qint64 total = range.captured(3).toLongLong();
    const bool asked = m_from > 0 && range.hasMatch() && first == m_from && last == total - 1 &&
                       (head.length < 0 || head.length == total - first);
    const bool same = total == m_note.total && head.contentType == m_note.contentType && head.etag == m_note.etag &&
                      head.lastModified == m_note.lastModified;
    if (!asked || !same) {
        m_startOver = true;
        return fail({ErrorKind::Protocol, asked ? QStringLiteral("the file has changed at the server")
                                                : QStringLiteral("another part of the file than was asked for")});
    }
    if (!m_file.open(QIODevice::WriteOnly | QIODevice::Append, ownerOnlyFile)) {
        return fail(fileError(m_file));
    }
    m_size = m_from;
    m_open = true;
    return {};
}

Done PartFile::take(const QByteArray& bytes) {
    m_size += bytes.size();
    if (m_size > m_maxBytes) {
        return fail({ErrorKind::TooLarge, QStringLiteral("more than %1 bytes").arg(m_maxBytes)});
    }
    if (m_note.total >= 0 && m_size > m_note.total) {
        m_startOver = true;
        return fail({ErrorKind::Protocol, QStringLiteral("more bytes than were promised")});
    }
    if (m_file.write(bytes) != bytes.size()) {
        return fail(fileError(m_file));
    }
    return {};
}

Done PartFile::end(bool whole) {
    if (!m_open) {
        return {};
    }
    m_open = false;
    if (whole && m_note.total >= 0 && m_size != m_note.total) {
        m_startOver = true;
        m_file.close();
        discard(path());
        return fail({ErrorKind::Protocol, QStringLiteral("fewer bytes than were promised")});
    }
    const bool flushed = m_file.flush();
    const Error trouble = flushed ? Error{} : fileError(m_file);
    if (whole && flushed) {
        m_file.close();
        QFile::remove(noteOf(path()));
        return {};
    }
    m_note.size = m_size;
    m_note.boot = QSysInfo::bootUniqueId();
    m_file.close();
    if (!m_failed && flushed && mayContinue()) {
        keep();
    } else {
        discard(path());
    }
    return flushed ? Done{} : Done(tl::unexpected<Error>(trouble));
}

void PartFile::keep() {
    const QJsonObject json{{QStringLiteral("size"), m_note.size},
                           {QStringLiteral("total"), m_note.total},
                           {QStringLiteral("content_type"), QString::fromLatin1(m_note.contentType)},
                           {QStringLiteral("etag"), QString::fromLatin1(m_note.etag)},
                           {QStringLiteral("last_modified"), QString::fromLatin1(m_note.lastModified)},
                           {QStringLiteral("boot"), QString::fromLatin1(m_note.boot)}};
    const QByteArray bytes = QJsonDocument(json).toJson(QJsonDocument::Compact);
    QFile file(noteOf(path()));
    if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate, ownerOnlyFile) || file.write(bytes) != bytes.size()) {
        file.close();
        discard(path());
    }
}

} // namespace postulant
