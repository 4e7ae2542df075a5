#pragma once

#include <QRegularExpression>

#include "ScriptServer.h"

namespace postulant::test {

// A file as a server has it, and how it answers for it.
struct ServedFile {
    QByteArray bytes;
    QByteArray type = "video/mp4";
    QByteArray etag = "\"one\"";
    QByteArray lastModified;
    bool knowsRange = true;
    bool knowsIfRange = true;

    qint64 askedFrom(const SeenRequest& request) const {
        static const QRegularExpression shape(QStringLiteral("^bytes=([0-9]+)-$"));
        return shape.match(QString::fromLatin1(request.headers.value("range"))).captured(1).toLongLong();
    }
    // The answer; cut: so many bytes of the body, then the connection is closed. -1: all of it.
    ScriptedAnswer answer(const SeenRequest& request, qint64 cut = -1) const {
        const QByteArray condition = request.headers.value("if-range");
        const bool same = condition == etag || (!lastModified.isEmpty() && condition == lastModified);
        qint64 from = knowsRange && (same || !knowsIfRange) ? askedFrom(request) : 0;
        if (from >= bytes.size() && from > 0) {
            return {"HTTP/1.1 416 X\r\nContent-Length: 0\r\nContent-Range: bytes */" +
                        QByteArray::number(bytes.size()) + "\r\n\r\n",
                    true, false};
        }
        QByteArray head = from > 0 ? "HTTP/1.1 206 X\r\nContent-Range: bytes " + QByteArray::number(from) + '-' +
                                         QByteArray::number(bytes.size() - 1) + '/' + QByteArray::number(bytes.size()) +
                                         "\r\n"
                                   : QByteArray("HTTP/1.1 200 X\r\n");
        head += "Content-Type: " + type + "\r\nContent-Length: " + QByteArray::number(bytes.size() - from) + "\r\n";
        head += etag.isEmpty() ? QByteArray() : "ETag: " + etag + "\r\n";
        head += lastModified.isEmpty() ? QByteArray() : "Last-Modified: " + lastModified + "\r\n";
        const QByteArray body = bytes.mid(from);
        return {head + "\r\n" + (cut < 0 ? body : body.left(cut)), cut < 0, false};
    }
};

} // namespace postulant::test
