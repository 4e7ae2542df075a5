#include "documents/ZipDirectory.h"

#include <QtEndian>

#include <algorithm>

namespace postulant {

// Field offsets: APPNOTE.TXT of the ZIP format, sections 4.3.12 and 4.3.16.
static constexpr qsizetype endSize = 22;
static constexpr qsizetype entrySize = 46;
static constexpr qsizetype longestComment = 65535;

static quint32 number(const QByteArray& bytes, qsizetype at, int size) {
    const char* from = bytes.constData() + at;
    return size == 2 ? qFromLittleEndian<quint16>(from) : qFromLittleEndian<quint32>(from);
}

std::optional<QVector<ZipEntry>> zipDirectory(const QByteArray& bytes) {
    if (bytes.size() < endSize || !bytes.startsWith("PK\x03\x04"))
        return std::nullopt;
    const qsizetype from = std::max<qsizetype>(0, bytes.size() - endSize - longestComment);
    const qsizetype end = bytes.lastIndexOf("PK\x05\x06");
    if (end < from || end + endSize > bytes.size())
        return std::nullopt;
    const qsizetype count = number(bytes, end + 10, 2);
    qsizetype at = number(bytes, end + 16, 4);
    QVector<ZipEntry> entries;
    for (qsizetype i = 0; i < std::min<qsizetype>(count, 10'000); ++i) {
        if (at + entrySize > end || bytes.mid(at, 4) != "PK\x01\x02")
            return std::nullopt;
        const bool encrypted = (number(bytes, at + 8, 2) & 1U) != 0;
        const qsizetype nameSize = number(bytes, at + 28, 2);
        const qsizetype rest = number(bytes, at + 30, 2) + number(bytes, at + 32, 2);
        if (at + entrySize + nameSize > end)
            return std::nullopt;
        entries.append({bytes.mid(at + entrySize, nameSize), encrypted});
        at += entrySize + nameSize + rest;
    }
    return entries;
}

} // namespace postulant
