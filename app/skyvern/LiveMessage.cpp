#include "skyvern/LiveMessage.h"

#include "skyvern/HttpErrors.h"
#include "skyvern/RunReader.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace postulant {
namespace {

constexpr int mostSide = 20'000; // of a picture
constexpr qsizetype longestRefusal = 500;

int number(const QByteArray& bytes, qsizetype at, int count) {
    int value = 0;
    for (int i = 0; i < count; ++i) {
        value = value << 8 | static_cast<unsigned char>(bytes.at(at + i));
    }
    return value;
}

Result<LivePicture> sized(LivePicture::Kind kind, int width, int height) {
    if (width <= 0 || height <= 0) {
        return failure(ErrorKind::Protocol, QStringLiteral("a picture without a size"));
    }
    if (width > mostSide || height > mostSide || static_cast<qint64>(width) * height > mostLivePixels) {
        return failure(ErrorKind::TooLarge, QStringLiteral("a picture of %1 by %2").arg(width).arg(height));
    }
    LivePicture picture;
    picture.kind = kind;
    picture.width = width;
    picture.height = height;
    return picture;
}

Result<LivePicture> pngHead(const QByteArray& bytes) {
    constexpr qsizetype headEnd = 24;
    if (bytes.size() < headEnd || bytes.mid(12, 4) != "IHDR") {
        return failure(ErrorKind::Protocol, QStringLiteral("a PNG without its head"));
    }
    return sized(LivePicture::Kind::Png, number(bytes, 16, 4), number(bytes, 20, 4));
}

// Markers until the frame's head, which names the size.
Result<LivePicture> jpegHead(const QByteArray& bytes) {
    qsizetype at = 2;
    while (at + 9 < bytes.size() && number(bytes, at, 1) == 0xff) {
        const int marker = number(bytes, at + 1, 1);
        const bool frame = marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
        if (frame) {
            return sized(LivePicture::Kind::Jpeg, number(bytes, at + 7, 2), number(bytes, at + 5, 2));
        }
        if (marker == 0xff) {
            at += 1; // filling
        } else if (marker == 0xd9 || marker == 0xda) {
            break;
        } else {
            at += 2 + std::max(2, number(bytes, at + 2, 2));
        }
    }
    return failure(ErrorKind::Protocol, QStringLiteral("a JPEG without its head"));
}

Result<LivePicture> pictureOf(const QString& base64, qint64 now) {
    const auto decoded = QByteArray::fromBase64Encoding(base64.toLatin1(), QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded) {
        return failure(ErrorKind::Protocol, QStringLiteral("a picture that is no base64"));
    }
    Result<LivePicture> picture = readPictureHead(*decoded);
    if (picture) {
        picture->bytes = *decoded;
        picture->at = now;
    }
    return picture;
}

// The refusal of a key comes as plain text.
Result<LiveMessage> plainText(const QString& text) {
    if (!text.trimmed().isEmpty() && text.size() <= longestRefusal && speaksOfKey(text)) {
        LiveMessage message;
        message.kind = LiveMessage::Kind::Refused;
        return message;
    }
    return failure(ErrorKind::Protocol, QStringLiteral("not a message of a live stream"));
}

} // namespace

Result<LivePicture> readPictureHead(const QByteArray& bytes) {
    if (bytes.startsWith("\x89PNG\r\n\x1a\n")) {
        return pngHead(bytes);
    }
    if (bytes.startsWith("\xff\xd8\xff")) {
        return jpegHead(bytes);
    }
    return failure(ErrorKind::Protocol, QStringLiteral("neither JPEG nor PNG"));
}

Result<LiveMessage> readLiveMessage(const QString& text, qint64 now) {
    const QJsonDocument document = QJsonDocument::fromJson(text.toUtf8());
    if (!document.isObject()) {
        return plainText(text);
    }
    const QJsonObject object = document.object();
    const QString word = object.value(QLatin1String("status")).toString();
    LiveMessage message;
    if (word == QLatin1String("not_found")) {
        message.kind = LiveMessage::Kind::NotFound;
    } else if (word == QLatin1String("timeout")) {
        message.kind = LiveMessage::Kind::Idle;
    } else if (isFinal(reader::status(word))) {
        message.kind = LiveMessage::Kind::Finished;
    } else if (word.isEmpty()) {
        return failure(ErrorKind::Protocol, QStringLiteral("not a message of a live stream"));
    }
    const QJsonValue shot = object.value(QLatin1String("screenshot"));
    if (shot.isString() && !shot.toString().isEmpty()) {
        Result<LivePicture> picture = pictureOf(shot.toString(), now);
        if (!picture && message.kind == LiveMessage::Kind::Going) {
            return tl::unexpected(picture.error());
        }
        if (picture) {
            message.picture = std::move(*picture);
        }
    }
    return message;
}

} // namespace postulant
