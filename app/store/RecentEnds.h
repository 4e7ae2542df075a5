#pragma once

#include "domain/RepeatedFailures.h"
#include "store/Database.h"

#include <QVector>

namespace postulant::attempts {

// How runs ended since then, newest first, practice left out; at most the newest thousand attempts are looked at.
Result<QVector<SiteEnd>> recentEnds(Database& db, qint64 since);

} // namespace postulant::attempts
