#pragma once

#include "store/Database.h"
#include "store/Rows.h"

// Attempts and the hold: while an attempt holds, no other attempt on its posting can exist. Every change goes through
// domain/AttemptTransitions and refreshes the application.
namespace postulant {

struct Reservation {
    qint64 applicationId = 0;
    QString token; // random, 128 bits, printable
    qint64 connectionId = 0;
    QString dialect;
    QByteArray packageJson;
    QString packageSha256;
};

namespace attempts {

// Of the token, while an attempt is unclear: at once, after 10 s, after 60 s.
inline constexpr int lookUpsAfterPost = 3;

// The gate before every POST: inserts a holding attempt. Run it with Store::Batching::Alone. Errors: Duplicate if the
// posting is held by any attempt, Guarded if the application is not queued or one of the seeker's own rules refuses
// (then guardRefusal(error) says which; guard::turnBack() does what follows), and where a cap, quiet hours or the
// spacing of its site refuse it now (sendingRefusal() reads the detail).
Result<qint64> reserve(Database& db, const Reservation& reservation, qint64 now);

Result<AttemptRow> get(Database& db, qint64 id);
Result<std::optional<AttemptRow>> byToken(Database& db, const QString& token);
Result<QVector<AttemptRow>> open(Database& db); // not ended, all kinds of via
// What takes a place at the server. Unclear attempts whose look-ups are over wait for the seeker and take none.
Result<int> openCount(Database& db, qint64 connectionId);

Done markSent(Database& db, qint64 id, qint64 now); // the POST is about to leave
Done markAccepted(Database& db, qint64 id, const QString& serverRunId, const QString& appUrl, qint64 now);
Done markUnclear(Database& db, qint64 id, const Error& why, qint64 now);
Done countLookUp(Database& db, qint64 id);
// No more look-ups will be made: from now on the seeker is asked.
Done endLookUps(Database& db, qint64 id, const QString& how, qint64 now); // how: "not-found", "not-asked"
// Several runs carry this attempt's token, though it was sent once: something on the way doubled it. The others are
// being stopped; only the seeker can find out what the employer received.
Done markDoubled(Database& db, qint64 id, const QStringList& otherRuns, qint64 now);
Done requestCancel(Database& db, qint64 id, qint64 now);

// Ends without having reached an employer, and releases the hold. requeue: the application goes back to the queue,
// not before `notBefore`; otherwise it is Failed with `failure`.
Done release(Database& db, qint64 id, ReleaseReason why, FailureKind failure, const QString& message, bool requeue,
             qint64 notBefore, qint64 now);

// Ends a run's attempt with the verdicts of SentRule and ProofRule. Releases the hold only for Sent::No
// (submit_not_pressed). Idempotent; may be called again with better evidence until the seeker decided.
struct Verdict {
    Sent sent = Sent::Unknown;
    QStringList sentReasons;
    Proof proof = Proof::None;
    QStringList proofReasons;
    FailureKind failure = FailureKind::None;
    QString failureMessage;
};
Done end(Database& db, qint64 id, const Verdict& verdict, qint64 now);

// A run of a released attempt turned up after all: takes the hold back. false: another attempt holds by now; nothing
// moved, both are marked as disputed, which shows the application as needing a check, and what is still under way of
// the newer one is asked to stop, or else the run that turned up. An answer rather than an error, because an error
// would undo the marks.
// serverRunId: of the run that turned up, if the attempt knew none; it is watched from now on.
Result<bool> reclaim(Database& db, qint64 id, const QString& serverRunId, qint64 now);

// Ended attempts whose end may not be the last word, newest first: released though their run may exist (never left,
// refused, the seeker said no), or with a run that was cancelled or lost. since: ended or released after; madeBefore:
// so many late looks at most have been made.
Result<QVector<qint64>> forLateLook(Database& db, qint64 since, int madeBefore, int limit);
Done countLateLook(Database& db, qint64 id);

// The seeker's word on an unclear or ended-unknown attempt. sent=false releases as seeker_said_no and puts the
// application into Review; sent=true on a released attempt records an attempt by hand. Errors: Guarded while its run is
// still open at the server, and sent=false also while the look-ups after the request are not over (it may still be at
// work); NotFound without an attempt.
Done decide(Database& db, qint64 applicationId, bool sent, const QString& note, qint64 now);
// Undo of the last decide(), while nothing newer happened. Errors: Guarded.
Done undecide(Database& db, qint64 applicationId, qint64 now);
// Applied outside: by_hand or imported; holds like any other.
Result<qint64> recordOutside(Database& db, qint64 applicationId, AttemptVia via, qint64 at, const QString& note);

} // namespace attempts
} // namespace postulant
