#pragma once

#include <QByteArray>

#include <optional>

namespace postulant {

// The practice server's side of a WebSocket (RFC 6455), as far as a stream that is only listened to needs it.

// What the server answers to the client's "Sec-WebSocket-Key".
QByteArray acceptOf(const QByteArray& key);

QByteArray textFrame(const QByteArray& text);

struct ClientFrame {
    enum class Kind { Text, Ping, Close, Other };
    Kind kind = Kind::Other;
    QByteArray payload;
};
// Takes the first whole frame out of `buffer`; nullopt: not whole yet. One of more than 125 bytes counts as Close:
// nobody who only listens sends so much.
std::optional<ClientFrame> takeFrame(QByteArray& buffer);
QByteArray pongFrame(const QByteArray& payload); // at most 125 bytes

} // namespace postulant
