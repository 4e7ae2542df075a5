#include "practice/FrameCodec.h"

#include <QCryptographicHash>

namespace postulant {
namespace {

constexpr int textCode = 0x1;
constexpr int closeCode = 0x8;
constexpr int pingCode = 0x9;
constexpr int pongCode = 0xa;
constexpr int last = 0x80;       // this frame ends its message
constexpr qsizetype small = 125; // longest payload whose length stands in one byte
constexpr qsizetype maskSize = 4;

QByteArray frame(int code, const QByteArray& payload) {
    QByteArray head(1, static_cast<char>(last | code));
    const auto length = static_cast<quint64>(payload.size());
    const auto append = [&head, length](int bytes) {
        for (int shift = 8 * (bytes - 1); shift >= 0; shift -= 8)
            head.append(static_cast<char>(length >> shift & 0xff));
    };
    if (payload.size() <= small) {
        append(1);
    } else if (length <= 0xffff) {
        head.append(char(126));
        append(2);
    } else {
        head.append(char(127));
        append(8);
    }
    return head + payload;
}

ClientFrame::Kind kindOf(int code) {
    switch (code) {
    case textCode:
        return ClientFrame::Kind::Text;
    case closeCode:
        return ClientFrame::Kind::Close;
    case pingCode:
        return ClientFrame::Kind::Ping;
    default:
        return ClientFrame::Kind::Other;
    }
}

} // namespace

QByteArray acceptOf(const QByteArray& key) {
    return QCryptographicHash::hash(key + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11", QCryptographicHash::Sha1).toBase64();
}

QByteArray textFrame(const QByteArray& text) {
    return frame(textCode, text);
}

QByteArray pongFrame(const QByteArray& payload) {
    return frame(pongCode, payload.left(small));
}

std::optional<ClientFrame> takeFrame(QByteArray& buffer) {
    if (buffer.size() < 2)
        return std::nullopt;
    const int code = buffer.at(0) & 0x0f;
    const bool masked = (buffer.at(1) & 0x80) != 0;
    const qsizetype length = buffer.at(1) & 0x7f;
    if (length > small || !masked)
        return ClientFrame{ClientFrame::Kind::Close, {}};
    const qsizetype whole = 2 + maskSize + length;
    if (buffer.size() < whole)
        return std::nullopt;
    ClientFrame out{kindOf(code), buffer.mid(2 + maskSize, length)};
    for (qsizetype i = 0; i < length; ++i)
        out.payload[i] = static_cast<char>(out.payload.at(i) ^ buffer.at(2 + i % maskSize));
    buffer.remove(0, whole);
    return out;
}

} // namespace postulant
