#include "skyvern/LiveMessage.h"

#include "domain/BoundedJson.h"
#include "domain/EvidenceBytes.h"
#include "skyvern/HttpErrors.h"
#include "skyvern/RunReader.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace postulant {
namespace {

constexpr int mostSide = 20'000; // of a picture
constexpr qsizetype longestRefusal = 500;

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
    const bool png = bytes.startsWith("\x89PNG\r\n\x1a\n");
    if (!png && !bytes.startsWith("\xff\xd8\xff")) {
        return failure(ErrorKind::Protocol, QStringLiteral("neither JPEG nor PNG"));
    }
    const QSize size = pictureSize(bytes);
    if (size.isEmpty()) {
        return failure(ErrorKind::Protocol, QStringLiteral("a picture without a size"));
    }
    if (std::max(size.width(), size.height()) > mostSide ||
        static_cast<qint64>(size.width()) * size.height() > mostLivePixels) {
        return failure(ErrorKind::TooLarge,
                       QStringLiteral("a picture of %1 by %2").arg(size.width()).arg(size.height()));
    }
    LivePicture picture;
    picture.kind = png ? LivePicture::Kind::Png : LivePicture::Kind::Jpeg;
    picture.width = size.width();
    picture.height = size.height();
    return picture;
}

Result<LiveMessage> readLiveMessage(const QString& text, qint64 now) {
    const QJsonDocument document = boundedJson(text.toUtf8());
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
