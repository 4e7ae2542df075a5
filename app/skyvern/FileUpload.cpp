#include "skyvern/FileUpload.h"

#include <QFile>
#include <QRandomGenerator>

namespace postulant {
namespace {

QByteArray safeName(const QString& fileName) {
    QString name;
    for (const QChar c : fileName.section(QLatin1Char('/'), -1)) {
        const bool forbidden = c.unicode() < 32 || c == QLatin1Char('"') || c == QLatin1Char('\\');
        name += forbidden ? QLatin1Char('_') : c;
    }
    return name.trimmed().toUtf8();
}

} // namespace

Result<ServerRequest> buildUpload(const QString& path, const QString& fileName) {
    constexpr qint64 most = 10 * 1024 * 1024;
    const QByteArray name = safeName(fileName);
    if (name.isEmpty()) {
        return failure(ErrorKind::Invalid, QStringLiteral("the file has no name"));
    }
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return failure(ErrorKind::File, file.errorString());
    }
    if (file.size() > most) {
        return failure(ErrorKind::TooLarge, QStringLiteral("the server takes 10 MiB"));
    }
    const QByteArray bytes = file.read(most + 1);
    if (bytes.size() != file.size()) {
        return failure(ErrorKind::File, QStringLiteral("the file could not be read to its end"));
    }
    QByteArray boundary = "postulant-";
    for (int i = 0; i < 4; ++i) {
        boundary += QByteArray::number(QRandomGenerator::system()->generate(), 16);
    }
    ServerRequest request;
    request.method = QByteArrayLiteral("POST");
    request.path = QStringLiteral("/v1/upload_file");
    request.pathTemplate = request.path;
    request.contentType = "multipart/form-data; boundary=" + boundary;
    request.body = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"retention_days\"\r\n\r\n7\r\n--" +
                   boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name +
                   "\"\r\nContent-Type: application/octet-stream\r\n\r\n" + bytes + "\r\n--" + boundary + "--\r\n";
    request.once = true; // a second copy would stay at the server
    request.deadline = std::chrono::minutes(2);
    return request;
}

} // namespace postulant
