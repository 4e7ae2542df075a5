#include "domain/EvidenceBytes.h"

#include <algorithm>

namespace postulant {
namespace {

uint byteAt(const QByteArray& bytes, qsizetype at) {
    return at < bytes.size() ? static_cast<uchar>(bytes.at(at)) : 0U;
}
int bigEndian(const QByteArray& bytes, qsizetype at, int count) {
    uint value = 0;
    for (int i = 0; i < count; ++i) {
        value = value << 8U | byteAt(bytes, at + i);
    }
    return static_cast<int>(value);
}
int littleEndian(const QByteArray& bytes, qsizetype at, int count) {
    uint value = 0;
    for (int i = count - 1; i >= 0; --i) {
        value = value << 8U | byteAt(bytes, at + i);
    }
    return static_cast<int>(value);
}

bool isPng(const QByteArray& head) {
    return head.startsWith("\x89PNG\r\n\x1a\n") && head.mid(12, 4) == "IHDR";
}
bool isJpeg(const QByteArray& head) {
    return head.startsWith("\xff\xd8\xff");
}
bool isWebp(const QByteArray& head) {
    return head.startsWith("RIFF") && head.mid(8, 4) == "WEBP";
}

// Segments, each with its length, up to the one that says the size.
QSize jpegSize(const QByteArray& head) {
    qsizetype at = 2;
    while (at + 9 < head.size() && byteAt(head, at) == 0xff) {
        const uint marker = byteAt(head, at + 1);
        const bool startOfFrame =
            marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
        if (startOfFrame) {
            return {bigEndian(head, at + 7, 2), bigEndian(head, at + 5, 2)};
        }
        if (marker == 0xd9 || marker == 0xda) {
            break;
        }
        at += marker == 0xff ? 1 : 2 + std::max(2, bigEndian(head, at + 2, 2)); // 0xff: filling
    }
    return {};
}

QSize webpSize(const QByteArray& head) {
    const QByteArray form = head.mid(12, 4);
    if (form == "VP8X") {
        return {littleEndian(head, 24, 3) + 1, littleEndian(head, 27, 3) + 1};
    }
    if (form == "VP8L") {
        const auto bits = static_cast<uint>(littleEndian(head, 21, 4));
        return {static_cast<int>(bits & 0x3fffU) + 1, static_cast<int>(bits >> 14U & 0x3fffU) + 1};
    }
    if (form == "VP8 ") {
        return {littleEndian(head, 26, 2) & 0x3fff, littleEndian(head, 28, 2) & 0x3fff};
    }
    return {};
}

BytesVerdict judgePicture(const QByteArray& head) {
    const QSize size = pictureSize(head);
    if (size.isEmpty()) {
        return {evidence_problem::notAPicture, {}, {}};
    }
    if (static_cast<qint64>(size.width()) * size.height() > mostPicturePixels) {
        return {evidence_problem::pictureTooLarge, {}, {}};
    }
    if (isPng(head)) {
        return {{}, QStringLiteral("image/png"), QStringLiteral("png")};
    }
    return isJpeg(head) ? BytesVerdict{{}, QStringLiteral("image/jpeg"), QStringLiteral("jpg")}
                        : BytesVerdict{{}, QStringLiteral("image/webp"), QStringLiteral("webp")};
}

BytesVerdict judgeRecording(const QByteArray& head) {
    if (head.startsWith("\x1a\x45\xdf\xa3")) {
        return {{}, QStringLiteral("video/webm"), QStringLiteral("webm")};
    }
    if (head.mid(4, 4) == "ftyp") {
        return {{}, QStringLiteral("video/mp4"), QStringLiteral("mp4")};
    }
    return {evidence_problem::notARecording, {}, {}};
}

BytesVerdict judgeText(EvidenceBytes wanted, const QByteArray& head) {
    if (head.contains('\0') || !pictureSize(head).isEmpty()) {
        return {evidence_problem::notText, {}, {}};
    }
    if (wanted == EvidenceBytes::Page) {
        return {{}, QStringLiteral("text/html"), QStringLiteral("html")};
    }
    const QByteArray start = head.left(200).trimmed().left(14).toLower();
    const bool page = start.startsWith("<!doctype html") || start.startsWith("<html");
    if (wanted == EvidenceBytes::Log) { // a gateway's page is no log
        return page ? BytesVerdict{evidence_problem::notALog, {}, {}}
                    : BytesVerdict{{}, QStringLiteral("text/plain"), QStringLiteral("log")};
    }
    return {{}, QStringLiteral("application/json"), QStringLiteral("json")};
}

// Whatever a page gave is kept; it opens by itself only as what people know, and what could run stays without a name.
BytesVerdict judgeDownload(const QByteArray& head) {
    if (head.startsWith("%PDF-")) {
        return {{}, QStringLiteral("application/pdf"), QStringLiteral("pdf")};
    }
    const BytesVerdict picture = judgePicture(head);
    return picture.problem.isEmpty() ? picture : judgeBytes(EvidenceBytes::Any, head);
}

} // namespace

QSize pictureSize(const QByteArray& head) {
    if (isPng(head)) {
        return {bigEndian(head, 16, 4), bigEndian(head, 20, 4)};
    }
    if (isJpeg(head)) {
        return jpegSize(head);
    }
    return isWebp(head) ? webpSize(head) : QSize();
}

BytesVerdict judgeBytes(EvidenceBytes wanted, const QByteArray& head) {
    switch (wanted) {
    case EvidenceBytes::Picture:
        return judgePicture(head);
    case EvidenceBytes::Recording:
        return judgeRecording(head);
    case EvidenceBytes::Page:
    case EvidenceBytes::Log:
    case EvidenceBytes::Json:
        return judgeText(wanted, head);
    case EvidenceBytes::Download:
        return judgeDownload(head);
    case EvidenceBytes::Any:
        break;
    }
    return {{}, QStringLiteral("application/octet-stream"), QStringLiteral("bin")};
}

} // namespace postulant
