#include "documents/AttachedFile.h"

#include "domain/Package.h"

#include <QBuffer>
#include <QFile>
#include <QFileInfo>
#include <QImageReader>
#include <QPdfDocument>
#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace postulant {
namespace {

constexpr qsizetype longestHead = 64 * 1024; // of an e-mail
constexpr qsizetype longestName = 120;

struct Kind {
    const char* suffix;
    const char* mimeType;
    bool (*fits)(const QByteArray& bytes);
};

bool isPicture(const QByteArray& bytes, const char* format) {
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer);
    reader.setDecideFormatFromContent(true);
    if (!reader.canRead() || reader.format() != format) {
        return false;
    }
    const QSize size = reader.size();
    return size.isValid() && static_cast<qint64>(size.width()) * size.height() <= mostPicturePixels;
}

bool isPdf(const QByteArray& bytes) {
    if (!bytes.left(1024).contains("%PDF-")) {
        return false;
    }
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    QPdfDocument document(nullptr);
    document.load(&buffer);
    const bool locked = document.error() == QPdfDocument::Error::IncorrectPassword; // still a proof
    return locked || (document.status() == QPdfDocument::Status::Ready && document.pageCount() > 0);
}

// Header lines as RFC 5322 has them, among them a sender and a time or a subject, and then an empty line.
bool isMail(const QByteArray& bytes) {
    static const QRegularExpression field(QStringLiteral("^([!-9;-~]+)[ \\t]*:"));
    const QByteArray head = bytes.left(longestHead);
    QStringList names;
    bool closed = false;
    auto lines = head.split('\n');
    lines.removeLast(); // no whole line
    for (const QByteArray& raw : std::as_const(lines)) {
        const QByteArray line = raw.endsWith('\r') ? raw.chopped(1) : raw;
        if (line.isEmpty()) {
            closed = true;
            break;
        }
        if (line.contains('\0')) {
            return false;
        }
        const bool goesOn = !names.isEmpty() && (line.front() == ' ' || line.front() == '\t');
        const bool envelope = names.isEmpty() && (line.startsWith("From ") || line.startsWith(">From "));
        if (goesOn || envelope) {
            continue;
        }
        const auto match = field.match(QString::fromLatin1(line.left(200)));
        if (!match.hasMatch()) {
            return false;
        }
        names << match.captured(1).toLower();
    }
    const auto has = [&names](const char* name) { return names.contains(QLatin1String(name)); };
    return closed && (has("from") || has("sender")) && (has("date") || has("subject") || has("received"));
}

constexpr std::array kinds{
    Kind{"pdf", "application/pdf", isPdf},
    Kind{"png", "image/png", [](const QByteArray& bytes) { return isPicture(bytes, "png"); }},
    Kind{"jpg", "image/jpeg", [](const QByteArray& bytes) { return isPicture(bytes, "jpeg"); }},
    Kind{"gif", "image/gif", [](const QByteArray& bytes) { return isPicture(bytes, "gif"); }},
    Kind{"webp", "image/webp", [](const QByteArray& bytes) { return isPicture(bytes, "webp"); }},
    Kind{"eml", "message/rfc822", isMail},
};

QString plainName(const QString& name) {
    QString out;
    for (const QChar c : name.section(u'/', -1).section(u'\\', -1)) {
        if (c.category() != QChar::Other_Control && c.category() != QChar::Other_Format) {
            out.append(c);
        }
    }
    return out.simplified().left(longestName);
}

} // namespace

Result<AttachedFile> judgeAttachment(const QByteArray& bytes, const QString& name) {
    if (bytes.isEmpty()) {
        return failure(ErrorKind::File, QStringLiteral("empty"));
    }
    if (bytes.size() > evidenceKind(attachedKind).mostBytes) {
        return failure(ErrorKind::TooLarge, QString::number(bytes.size()));
    }
    const auto* const kind =
        std::find_if(kinds.begin(), kinds.end(), [&bytes](const Kind& known) { return known.fits(bytes); });
    if (kind == kinds.end()) {
        return failure(ErrorKind::FileType, plainName(name));
    }
    return AttachedFile{plainName(name), QString::fromLatin1(kind->suffix), QString::fromLatin1(kind->mimeType),
                        sha256Hex(bytes), bytes};
}

Result<AttachedFile> readAttachment(const QString& path) {
    QFile file(path);
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly)) {
        return failure(ErrorKind::File, QStringLiteral("cannot be read"));
    }
    const QByteArray bytes = file.read(evidenceKind(attachedKind).mostBytes + 1);
    if (file.error() != QFileDevice::NoError) {
        return failure(ErrorKind::File, QStringLiteral("cannot be read"));
    }
    return judgeAttachment(bytes, QFileInfo(path).fileName());
}

} // namespace postulant
