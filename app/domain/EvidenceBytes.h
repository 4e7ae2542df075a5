#pragma once

#include "domain/EvidenceKinds.h"

#include <QByteArray>
#include <QSize>

// What a file is, by its first bytes alone: a server's word for it is not believed.
namespace postulant {

inline constexpr qint64 evidenceHeadBytes = 256LL * 1024;       // as many are looked at
inline constexpr qint64 mostPicturePixels = 64LL * 1000 * 1000; // a picture with more is neither kept nor decoded

struct BytesVerdict {
    QString problem; // of evidence_problem; empty: it is what it should be
    QString mimeType;
    QString suffix;
};
// head: the first evidenceHeadBytes of the file, or all of it.
BytesVerdict judgeBytes(EvidenceBytes wanted, const QByteArray& head);

QSize pictureSize(const QByteArray& head); // of PNG, JPEG and WebP, from the header; invalid: none of them

} // namespace postulant
