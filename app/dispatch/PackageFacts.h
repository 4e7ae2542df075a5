#pragma once

#include "domain/PackageLint.h"
#include "domain/Profile.h"
#include "store/Database.h"
#include "store/Rows.h"

#include <QDate>

namespace postulant {

// Gathers what the checks of a package need beside it: other applications' companies as far as letter or file name may
// name them, the seeker's own, the age and language of the resume, whether the telephone number can be one.
Result<LintFacts> lintFacts(Database& db, qint64 applicationId, const Package& package, const PostingTraits& posting,
                            const Profile& profile, const ResumeRow& resume, qint64 now);

// Of the seeker, at that instant.
QDate localDay(qint64 now);

} // namespace postulant
