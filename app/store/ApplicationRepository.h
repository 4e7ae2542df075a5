#pragma once

#include "store/Database.h"
#include "store/Rows.h"

#include <functional>

// Applications: one a posting and kind (real, practice). The state is derived from intent, attempts and runs by
// domain/ApplicationRule and stored for the index; refresh() is the only writer of it.
namespace postulant {

// What the seeker wants to happen with an application that has no open attempt.
enum class Intent { Draft, Review, Queue, Cancelled };

struct NewApplication {
    qint64 postingId = 0;
    bool practice = false;
    Intent intent = Intent::Review;
    qint64 connectionId = 0;
    qint64 profileId = 0; // 0: default at the time of packaging
    qint64 resumeId = 0;
    qint64 letterId = 0; // a letter, letters::noLetter, or 0: as the rules say at the time of packaging
    QString coverLetter; // a text of its own, instead of a letter
};

namespace applications {

// Errors: Duplicate when this posting already has an application of that kind (detail = its id).
Result<qint64> add(Database& db, const NewApplication& application, qint64 now);
Result<std::optional<qint64>> find(Database& db, qint64 postingId, bool practice);

Result<QVector<qint64>> ids(Database& db, const ApplicationFilter& filter, ApplicationSort sort, bool descending);
// `list --limit --after`: keyset page in id order, newest first.
Result<QVector<qint64>> page(Database& db, const ApplicationFilter& filter, int limit, qint64 afterId);
Result<QVector<ApplicationRow>> rows(Database& db,
                                     const QVector<qint64>& ids); // in the order of ids; missing are left out
Result<ApplicationCounts> counts(Database& db, const ApplicationFilter& filter); // filter.states is ignored
Result<ApplicationDetail> detail(Database& db, qint64 id);
Result<QVector<qint64>> changedSince(Database& db, qint64 seq, int limit); // ids by changed_seq
Result<qint64> lastChange(Database& db);

// Streams rows in view order to `each` until it returns false; for exports.
Done forEach(Database& db, const ApplicationFilter& filter, ApplicationSort sort, bool descending,
             const std::function<bool(const ApplicationRow&)>& each);

// Queue counts as approved by the seeker, whatever the package is; see ApprovalRepository.h.
// Errors: Guarded if the posting is held (there is an open or unresolved attempt).
Done setIntent(Database& db, qint64 id, Intent intent, qint64 now, qint64 notBefore = 0);
Done setProfile(Database& db, qint64 id, qint64 profileId); // 0: the default one
Done setResume(Database& db, qint64 id, qint64 resumeId);
Done setConnection(Database& db, qint64 id, qint64 connectionId); // this one alone: it is spread no longer
Done setNotes(Database& db, qint64 id, const QString& notes);
Done setStage(Database& db, qint64 id, Stage stage, Outcome outcome, const QString& note, qint64 at);
// A failure before any attempt (package not ready, connection stopped): shown, no attempt made.
Done setWaiting(Database& db, qint64 id, FailureKind failure, const QString& message, qint64 notBefore);
// Back into Review, and why. Errors: Guarded, see setIntent().
Done backToReview(Database& db, qint64 id, FailureKind why, const QString& message, qint64 now);
Result<bool> isQueued(Database& db, qint64 id); // false also in the trash
// Removes from the lists; holding attempts and keys stay.
Done trash(Database& db, const QVector<qint64>& ids, qint64 now);
Done untrash(Database& db, const QVector<qint64>& ids);

// Queued and not waiting, in queue order; none where the connection is stopped or at its limit. How many of them may go
// at once is the caller's to count.
Result<QVector<qint64>> nextQueued(Database& db, qint64 connectionId, qint64 now, int limit);
// Puts queued applications together, in the order that they have, before another one; 0: behind the last. Answers how
// to put them back. Errors: NotFound where none of them, or not the other, is queued.
struct QueueSpot {
    qint64 id = 0;
    qint64 nextId = 0; // what stood behind it; 0: nothing
};
inline constexpr qint64 queueFirst = -1; // as beforeId: before all others
Result<QVector<QueueSpot>> moveInQueue(Database& db, const QVector<qint64>& ids, qint64 beforeId);
Done moveInQueue(Database& db, qint64 id, qint64 beforeId);
Done putBackInQueue(Database& db, const QVector<QueueSpot>& was);

// Derives and stores state, failure, proof, sent, attention from intent and the newest attempts. Called by every
// repository function that changes an input.
Done refresh(Database& db, qint64 id);

} // namespace applications
} // namespace postulant
