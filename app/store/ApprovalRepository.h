#pragma once

#include "domain/ReviewRule.h"
#include "store/Database.h"

// Who let an application into the queue, and what for.
namespace postulant::approvals {

struct Approval {
    ApprovedBy by = ApprovedBy::Nobody;
    QString mark; // approvalMark() of what was approved; empty: not looked at, or not known
    qint64 at = 0;

    // The seeker approved a package, not only that it goes: it is this one that is sent, or none.
    bool isForPackage() const { return by == ApprovedBy::Seeker && !mark.isEmpty(); }
};

// Of a queued application, which counts as queued at that instant. Whatever the seeker or a rule decides about it
// otherwise takes the approval away, and queueing without one of these counts as the seeker's own word. Errors:
// NotFound.
Done record(Database& db, qint64 applicationId, const Approval& approval);
Result<Approval> of(Database& db, qint64 applicationId); // Errors: NotFound

// Whether another application of that kind was sent to the same site (siteKey()) and counts as applied.
Result<bool> isSentAtSite(Database& db, qint64 applicationId);

} // namespace postulant::approvals
