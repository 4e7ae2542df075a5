#include "httpd/HttpMessage.h"

#include <QStringList>
#include <QUrl>

#include <algorithm>

namespace postulant {

QString HttpRequest::queryValue(QStringView name) const {
    for (const auto& [key, value] : query) {
        if (key == name)
            return value;
    }
    return {};
}

QStringList HttpRequest::queryValues(QStringView name) const {
    QStringList values;
    for (const auto& [key, value] : query) {
        if (key == name)
            values.append(value);
    }
    return values;
}

QByteArray contentDisposition(const QString& fileName) {
    QString clean;
    for (const QChar c : fileName) {
        const bool bad = c.category() == QChar::Other_Control || c == u'"' || c == u'/' || c == u'\\';
        clean.append(bad ? QChar(u'_') : c);
    }
    QByteArray ascii;
    for (const QChar c : std::as_const(clean))
        ascii.append(c.unicode() < 0x7f ? static_cast<char>(c.unicode()) : '_');
    QByteArray value = "attachment; filename=\"" + ascii + '"';
    if (ascii != clean.toUtf8())
        value += "; filename*=UTF-8''" + QUrl::toPercentEncoding(clean);
    return value;
}

static std::optional<qint64> number(const QByteArray& digits) {
    if (digits.isEmpty() || digits.size() > 18)
        return std::nullopt;
    if (!std::all_of(digits.begin(), digits.end(), [](char c) { return c >= '0' && c <= '9'; }))
        return std::nullopt;
    return digits.toLongLong();
}

ByteRange parseRange(const QByteArray& header, qint64 size) {
    const ByteRange whole{ByteRange::Kind::Whole, 0, size};
    const ByteRange none{ByteRange::Kind::Unsatisfiable, 0, 0};
    if (!header.startsWith("bytes="))
        return whole;
    const QByteArray spec = header.mid(6).trimmed();
    const qsizetype dash = spec.indexOf('-');
    if (dash < 0 || spec.contains(','))
        return whole;
    const QByteArray left = spec.left(dash).trimmed();
    const QByteArray right = spec.mid(dash + 1).trimmed();
    if (left.isEmpty()) {
        const auto suffix = number(right);
        if (!suffix)
            return whole;
        if (*suffix == 0 || size == 0)
            return none;
        const qint64 length = std::min(*suffix, size);
        return {ByteRange::Kind::Part, size - length, length};
    }
    const auto first = number(left);
    const auto last = right.isEmpty() ? std::optional<qint64>(size - 1) : number(right);
    if (!first || !last || (!right.isEmpty() && *last < *first))
        return whole;
    if (*first >= size)
        return none;
    return {ByteRange::Kind::Part, *first, std::min(*last, size - 1) - *first + 1};
}

std::optional<QString> safePath(const QByteArray& target) {
    const qsizetype end = target.indexOf('?');
    const QByteArray raw = end < 0 ? target : target.left(end);
    if (!raw.startsWith('/'))
        return std::nullopt;
    const QByteArray decoded = QByteArray::fromPercentEncoding(raw);
    if (raw.toLower().contains("%2f") || decoded.contains('\\'))
        return std::nullopt;
    const bool control = std::any_of(decoded.begin(), decoded.end(), [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte < 0x20 || byte == 0x7f;
    });
    const QString path = QString::fromUtf8(decoded);
    if (control || path.toUtf8() != decoded)
        return std::nullopt;
    const auto segments = QStringView(path).split(u'/');
    const bool climbs =
        std::any_of(segments.begin(), segments.end(), [](QStringView s) { return s == u"." || s == u".."; });
    if (climbs)
        return std::nullopt;
    return path;
}

QVector<QPair<QString, QString>> parseQuery(const QByteArray& target) {
    const qsizetype start = target.indexOf('?');
    if (start < 0)
        return {};
    QVector<QPair<QString, QString>> query;
    const auto decode = [](QByteArray part) {
        return QString::fromUtf8(QByteArray::fromPercentEncoding(part.replace('+', ' ')));
    };
    for (const QByteArray& part : target.mid(start + 1).split('&')) {
        if (part.isEmpty())
            continue;
        const qsizetype equals = part.indexOf('=');
        query.append(
            {decode(equals < 0 ? part : part.left(equals)), equals < 0 ? QString() : decode(part.mid(equals + 1))});
    }
    return query;
}

} // namespace postulant
