#pragma once

#include "store/Database.h"
#include "store/Rows.h"

namespace postulant {

namespace runs {

struct OpenRun {
    qint64 attemptId = 0;
    qint64 applicationId = 0;
    qint64 connectionId = 0;
    RunRow run;
    qint64 cancelRequestedAt = 0;
};

// Runs that still want something: not final, or final with evidence not yet collected twice. attemptId 0: of all.
Result<QVector<OpenRun>> wanted(Database& db, qint64 attemptId = 0);

// Idempotent: the same snapshot twice changes nothing; a final status is never left by a later message, except as
// mayReplace() says: then the evidence is wanted again, and the verdict may be corrected once more. Returns whether
// anything a person sees changed. Adds run events for what moved. Refreshes the application.
Result<bool> record(Database& db, qint64 attemptId, const RunSnapshot& snapshot, qint64 now);
Done recordAttention(Database& db, qint64 attemptId, Attention attention, qint64 until, const QString& instructions);
// The server still says running, but nothing has moved for long; a sign of life takes it back by itself.
Done setStuck(Database& db, qint64 attemptId, bool stuck);
// How the last runs that ended at real servers went, newest first, at most `last`. Those the seeker stopped say
// nothing and are left out.
struct EndedShare {
    int ended = 0;
    int failed = 0; // ended without a known application
};
Result<EndedShare> endedShare(Database& db, int last);
// Kept over a restart. Nothing happens where `stuck` is not what is known: the seeker has just said to keep waiting.
Done noteQuiet(Database& db, qint64 attemptId, qint64 quietMs, bool stuck);
// "Keep waiting": not stuck for another whole period. Errors: Guarded if none of its runs is stuck.
Done keepWaiting(Database& db, qint64 applicationId, qint64 now);
Done recordCost(Database& db, qint64 attemptId, double cost); // in the server's money
Done markCollected(Database& db, qint64 attemptId, qint64 now);
// The seeker wants another look at an ended run: evidence is fetched anew and may correct the verdict once more.
Done wantAgain(Database& db, qint64 attemptId);
Done addEvent(Database& db, qint64 attemptId, const QString& kind, const QString& text, qint64 at);
// Not where the same stands there already, at the same instant.
Done addEventOnce(Database& db, qint64 attemptId, const QString& kind, const QString& text, qint64 at);

// Artifacts by server id; inserting the same one again updates it. Without a server id (made here: "package",
// "timeline") the kind is the identity.
Done putArtifact(Database& db, qint64 attemptId, const ArtifactRow& artifact);
Result<QVector<ArtifactRow>> artifacts(Database& db, qint64 attemptId);

} // namespace runs
} // namespace postulant
