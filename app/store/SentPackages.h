#pragma once

#include "domain/Package.h"
#include "store/Database.h"

#include <optional>

// What left with applications, for holding a package against it.
namespace postulant::sent_packages {

struct SentPackage {
    qint64 applicationId = 0;
    QString company; // as they are known by now
    QString title;
    QString url;
    qint64 at = 0; // UTC ms
    Package package;
};

// What the newest application of the same kind (real or practice) sent to a like site and counts as applied; not those
// in the trash, nor what was applied to by hand, which has no package. A like site has the same siteKey(): the same job
// system, or the same host where the system is not known. nullopt: there is none. Errors: as packageFromJson().
Result<std::optional<SentPackage>> lastAtLikeSite(Database& db, qint64 applicationId);

} // namespace postulant::sent_packages
