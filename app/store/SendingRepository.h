#pragma once

#include "domain/SendingRule.h"
#include "domain/SpreadRule.h"
#include "store/Database.h"

#include <QVector>

// What the rule of sending (domain/SendingRule) asks of the store: what went when and where, what it cost, what waits.
// Practice counts nowhere. What was released as never left or refused does not count; all else may have gone.
namespace postulant {

namespace site_rules {
Result<SiteRules> load(Database& db); // shipped ones and the seeker's
// spacing and perDay of a site; the other values are the shipped ones'. Errors: Invalid.
Done set(Database& db, const QString& site, int spacingS, int perDay);
Done reset(Database& db, const QString& site); // the shipped rule counts again
} // namespace site_rules

namespace sending {

struct SiteHistory {
    qint64 lastAt = 0;     // when the last one left, or was about to, up to now
    bool inFuture = false; // there are later ones: the clock was set back since
    int today = 0;
};
Result<SiteHistory> atSite(Database& db, const QString& site, const Span& day, qint64 now);
Result<int> inAll(Database& db, const Span& day);

// As the servers report it, over all connections; only of what was sent in that span.
Result<double> spent(Database& db, const Span& span);
Result<bool> reportsCost(Database& db, qint64 connectionId); // one of its newest runs had a price

// costs, spentToday and spentThisMonth of the facts, where a cap asks for them.
Done readSpending(Database& db, const Options& options, qint64 connectionId, qint64 now, const QTimeZone& zone,
                  SendingFacts& facts);

// The gate of a reservation: every limit, without jitter. Submissions in the future say nothing here: the clock was set
// back since, and the dispatcher measures the spacing by a clock that only grows. Errors: Guarded, see
// sendingRefusal().
Done permit(Database& db, qint64 connectionId, const QString& site, qint64 now);
// What that gate would say to an application now. None: it may go, is not queued, or is practice.
Result<SendingVerdict> outlook(Database& db, qint64 applicationId, qint64 now);

// In place of a connection's id: the queue of what goes through one of several.
inline constexpr qint64 spreadLane = 0;

struct QueuedRow {
    qint64 id = 0;
    double position = 0;
    QString site;
    SpreadWay spread = SpreadWay::None; // only in the lane of what is spread
    QString over;                       // spreading::overText()
};
// The front of a connection's queue, of what may go by its own not_before. What is spread stands in none of these, and
// in a lane of its own.
Result<QVector<QueuedRow>> front(Database& db, qint64 connectionId, qint64 now, int limit, const QueuedRow& after = {});
// The first of each site that has anything there, in no order: by a jump for each site, no row is read twice.
Result<QVector<QueuedRow>> firstOfSites(Database& db, qint64 connectionId, qint64 now);
Result<QVector<QueuedRow>> frontOfSite(Database& db, qint64 connectionId, const QString& site, qint64 now, int limit);
Result<bool> anyQueued(Database& db, qint64 connectionId);
// Those that a reservation refused are asked again.
Done forgetRefusals(Database& db);
// Of those that a reservation refused, the one that waits least; None: there is none.
Result<SendingVerdict> nextRefused(Database& db, qint64 connectionId, qint64 now);

} // namespace sending
} // namespace postulant
