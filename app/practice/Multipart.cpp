#include "practice/Multipart.h"

#include <QList>

namespace postulant {

static QByteArray parameter(const QByteArray& header, const QByteArray& name) {
    qsizetype at = header.indexOf(name + '=');
    while (at > 0 && header.at(at - 1) != ' ' && header.at(at - 1) != ';')
        at = header.indexOf(name + '=', at + 1);
    if (at < 0)
        return {};
    QByteArray value = header.mid(at + name.size() + 1);
    if (value.startsWith('"'))
        return value.mid(1, value.indexOf('"', 1) - 1);
    const qsizetype end = value.indexOf(';');
    return (end < 0 ? value : value.left(end)).trimmed();
}

std::optional<MultipartFile> multipartFile(const QByteArray& contentType, const QByteArray& body,
                                           const QByteArray& name) {
    if (!contentType.startsWith("multipart/form-data"))
        return std::nullopt;
    const QByteArray boundary = "--" + parameter(contentType, "boundary");
    if (boundary.size() <= 2)
        return std::nullopt;
    qsizetype at = body.startsWith(boundary) ? 0 : body.indexOf("\r\n" + boundary);
    while (at >= 0) {
        const qsizetype headEnd = body.indexOf("\r\n\r\n", at);
        const qsizetype next = body.indexOf("\r\n" + boundary, at + boundary.size());
        if (headEnd < 0 || next < 0 || headEnd > next)
            return std::nullopt;
        const QList<QByteArray> lines = body.mid(at, headEnd - at).split('\n');
        for (const QByteArray& line : lines) {
            if (line.toLower().startsWith("content-disposition:") && parameter(line.trimmed(), "name") == name)
                return MultipartFile{QString::fromUtf8(parameter(line.trimmed(), "filename")),
                                     body.mid(headEnd + 4, next - headEnd - 4)};
        }
        at = next;
    }
    return std::nullopt;
}

} // namespace postulant
