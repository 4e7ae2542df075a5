#pragma once

#include "domain/Result.h"
#include "store/Rows.h"

#include <QString>

namespace postulant {

class Database;

// Puts another file in the place of a resume: same label, tags and name for employers (with the suffix of the new
// file's kind), and everything that chose the old one chooses it. The old bytes stay for the applications that sent
// them. Errors: those of importResumeFile(), NotFound.
Result<ResumeRow> replaceResume(Database& db, const QString& filesDir, qint64 id, const QString& path, qint64 now);

} // namespace postulant
