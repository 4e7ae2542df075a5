#pragma once

#include "documents/ResumeLines.h"
#include "domain/Result.h"

#include <QByteArray>

namespace postulant {

inline constexpr int mostPagesRead = 12;

// The lines of a PDF in reading order. Blocks for some milliseconds a page: not for the window's thread. Errors:
// FileType ("locked", "damaged", "no-text": a scan has none).
Result<QVector<ResumeLine>> linesOfPdf(const QByteArray& bytes);

} // namespace postulant
