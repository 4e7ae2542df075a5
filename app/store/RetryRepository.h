#pragma once

#include "domain/RetryRule.h"
#include "store/Database.h"

#include <QVector>

// What goes again by itself: the plan of RetryRule, kept in the queue, and counted from the attempts.
namespace postulant::retries {

struct Timing {
    qint64 minuteMs = 60'000; // what a minute of the option is
    qint64 leastMs = 0;       // until the evidence of the attempt that ended has been looked at twice
    double jitter = 0;
};

// In the transaction that ended the attempt: its application goes back into the queue for a later try, if RetryRule
// says so and the seeker has not decided anything else meanwhile.
Done plan(Database& db, qint64 attemptId, const Timing& timing, qint64 now);

// The server of these queued applications works again, or its health is not known any more (connectionId 0: of all):
// none of them waits for it. What only the seeker can mend goes on waiting.
Done connectionWorks(Database& db, qint64 connectionId);

// A queued application does not wait any longer. Nothing happens to others.
Done tryNow(Database& db, qint64 applicationId);

// SQL for the number of tries that application `a` has used up since it was approved.
const QString& triesSql();
// The same, as (number, failure of the newest).
struct Tries {
    int number = 0;
    FailureKind why = FailureKind::None;
};
Result<Tries> triesOf(Database& db, qint64 applicationId);

// Of each connection with something queued: when the first may go. One entry a connection, and one for what is spread
// (sending::spreadLane).
struct QueueWaiting {
    qint64 connectionId = 0;
    qint64 readyAt = 0; // UTC ms, 0: now
};
Result<QVector<QueueWaiting>> queueWaiting(Database& db, qint64 now);

} // namespace postulant::retries
