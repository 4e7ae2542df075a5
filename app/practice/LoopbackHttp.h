#pragma once

#include "domain/Result.h"

#include <QByteArray>
#include <QHash>
#include <QUrl>

namespace postulant {

struct LoopbackAnswer {
    int status = 0;
    QHash<QByteArray, QByteArray> headers; // names in lower case
    QByteArray body;
};

// Whether a URL stays on this computer: http, and 127.x.x.x, ::1 or localhost. No name is ever looked up.
bool isLoopback(const QUrl& url);

// One plain HTTP/1.0 exchange with loopback, blocking: never on a thread that serves others. Redirects are not
// followed. Errors: Guarded (not loopback), Offline, Timeout, TooLarge, Protocol (not HTTP, or the body was cut).
Result<LoopbackAnswer> loopbackExchange(const QByteArray& method, const QUrl& url, const QByteArray& body,
                                        const QHash<QByteArray, QByteArray>& headers, qint64 maxBytes, int timeoutMs);

// The name that the employer would see: Content-Disposition, else the last segment of the path.
QString downloadName(const LoopbackAnswer& answer, const QUrl& url);

} // namespace postulant
