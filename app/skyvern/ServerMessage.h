#pragma once

#include "skyvern/RequestGate.h"

#include <QByteArray>
#include <QList>
#include <QPair>
#include <QString>
#include <QUrl>

#include <chrono>

namespace postulant {

// How a server is told the key: with a prefix, both and a blank between them.
struct KeyHeader {
    QByteArray name = QByteArrayLiteral("x-api-key");
    QByteArray prefix;
    QByteArray value(const QByteArray& key) const { return prefix.isEmpty() ? key : prefix + ' ' + key; }
};

// What a dialect asks for; the transport adds origin, key, user agent and limits.
struct ServerRequest {
    QByteArray method = QByteArrayLiteral("GET");
    QString path;         // from the base URL on, percent-encoded, perhaps with a query: "/v1/runs/wr_1"
    QString pathTemplate; // the same without ids and query, for the audit: "/v1/runs/{id}"
    QUrl address;         // instead of path: a whole address at the connection's own origin
    QString answerName;   // of the answer among the evidence; empty: the last part of the template
    QList<QPair<QByteArray, QByteArray>> headers;
    QByteArray contentType; // empty: no body
    QByteArray body;
    QString runId;                             // for the audit
    std::chrono::milliseconds deadline{30000}; // hard, for the whole exchange
    std::chrono::milliseconds silence{0};      // longest time without a byte of the answer; 0: any
    qint64 maxAnswer = 8 * 1024 * 1024;        // bytes
    bool withKey = true;
    bool once = false; // on a connection of its own, so that it cannot be sent again by itself
    Urgency urgency = Urgency::Poll;
    SharedTurn turn; // told when it is written
};

struct ServerAnswer {
    int status = 0;
    QByteArray contentType; // as sent, lower case
    QByteArray body;        // whole
};

} // namespace postulant
