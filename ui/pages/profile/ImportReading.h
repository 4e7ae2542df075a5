#pragma once

#include "documents/ResumeProposal.h"
#include "domain/Profile.h"
#include "domain/Result.h"

#include <QObject>
#include <QString>

#include <functional>
#include <optional>

namespace postulant {

// What a file holds that a profile may be imported from.
struct ImportedFile {
    std::optional<Profile> profile; // of a JSON Resume
    ResumeProposal proposal;        // of everything else
};

// Reads a JSON Resume, a resume as PDF or DOCX, or LinkedIn's archive, away from the window's thread. then: once, never
// after context died. Errors: File, FileType, TooLarge, Invalid.
void readImported(const QString& path, QObject* context, std::function<void(Result<ImportedFile>)> then);

// Why it cannot be used, in people's words; name: of the file.
QString importTrouble(const QString& name, const Error& error);

} // namespace postulant
