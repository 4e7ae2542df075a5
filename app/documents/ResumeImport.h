#pragma once

#include "documents/ResumeProposal.h"
#include "domain/Result.h"

#include <QByteArray>

namespace postulant {

inline constexpr qint64 largestImport = 64 * 1024 * 1024; // bytes; an archive of one's data has pictures in it

// What a PDF, a Word document (DOCX) or LinkedIn's archive says about the seeker, told by the bytes, never by the name.
// Reads for up to some hundred milliseconds: not for the window's thread. Errors: FileType ("wrong-type", "damaged",
// "locked", "no-text", "not-linkedin"), TooLarge, Invalid.
Result<ResumeProposal> proposalFromFile(const QByteArray& bytes);

// Whether the bytes begin like such a file: a PDF or an archive.
bool proposes(const QByteArray& bytes);

} // namespace postulant
