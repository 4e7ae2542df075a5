#pragma once

#include "dispatch/PackageBuilder.h"
#include "domain/ReviewRule.h"
#include "store/Database.h"

#include <QString>
#include <QVector>

// What the seeker says yes to goes into the queue, and the yes is to that package: where it is another one when its
// turn comes, it is asked about again. So does what the seeker's setting wants no look at.
namespace postulant {

// Errors: Guarded (held, or on the list of those not to apply to: then guardRefusal(error) says so), NotReady (the
// package; the detail is the id). shown: approvalMark() of what the seeker saw; where it is another one by now,
// NotReady.
Done approveApplication(Database& db, const QString& filesDir, qint64 id, qint64 now, const QString& shown = {});

// All or none.
struct ShownPackage {
    qint64 id = 0;
    QString mark;
};
Done approveShown(Database& db, const QString& filesDir, const QVector<ShownPackage>& shown, qint64 now);

// Why the seeker is to look at it before it is sent, by ReviewRule; None: it goes. built: its package as of now.
Result<ReviewReason> reviewReason(Database& db, qint64 id, const BuiltPackage& built);

// Queues what waits for review, if the setting lets it go unseen. Whether it did. Errors: those of setIntent().
Result<bool> approveByRule(Database& db, qint64 id, qint64 now);

// Writes down who approved a queued one, as its package is now.
Done recordApproval(Database& db, qint64 id, ApprovedBy by, qint64 now);

// Of one that is sent now: what a rule let go is this package, whatever it was when it was queued.
Done renewApproval(Database& db, qint64 id, const BuiltPackage& built, qint64 now);

} // namespace postulant
