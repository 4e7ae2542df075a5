#include "store/SendingRepository.h"

#include "store/ApplicationRepository.h"
#include "store/SeekerRepository.h"
#include "store/Sql.h"

#include <algorithm>

namespace postulant {
namespace site_rules {
namespace {

constexpr QLatin1String prefix("site-rule.");

} // namespace

Result<SiteRules> load(Database& db) {
    QVector<SiteRule> own;
    const Done done = db.each(QStringLiteral("SELECT key,value FROM setting WHERE key>='site-rule.' AND "
                                             "key<'site-rule/'"),
                              {}, [&own](const QSqlQuery& q) {
                                  const QString site = textAt(q, 0).mid(prefix.size());
                                  const QJsonObject row = jsonObject(textAt(q, 1));
                                  SiteRule rule = SiteRules::shipped().of(site);
                                  rule.spacingS = row.value(QLatin1String("spacing")).toInt(rule.spacingS);
                                  rule.perDay = row.value(QLatin1String("per_day")).toInt(rule.perDay);
                                  own << rule;
                              });
    return done ? Result<SiteRules>(SiteRules::shipped().with(own)) : Result<SiteRules>(passOn(done.error()));
}

Done set(Database& db, const QString& site, int spacingS, int perDay) {
    if (site.isEmpty() || site.size() > 255 || spacingS < 0 || spacingS > mostSpacingS || perDay < 0 ||
        perDay > mostPerDay) {
        return failure(ErrorKind::Invalid,
                       QStringLiteral("a site, 0 to %1 seconds, 0 to %2 a day").arg(mostSpacingS).arg(mostPerDay));
    }
    return settings::setText(db, prefix + site,
                             jsonText({{QStringLiteral("spacing"), spacingS}, {QStringLiteral("per_day"), perDay}}));
}

Done reset(Database& db, const QString& site) {
    return db.exec(QStringLiteral("DELETE FROM setting WHERE key=?"), {prefix + site});
}

} // namespace site_rules

namespace sending {
namespace {

// The condition of the indexes attempt_counted and attempt_counted_site.
const QString& counted() {
    static const QString sql = QStringLiteral(
        "practice=0 AND via='run' AND (holds=1 OR released_why IN ('submit_not_pressed','seeker_said_no'))");
    return sql;
}

// One placeholder, the lane. The conditions are those of the indexes on each.
const QString& queued(qint64 lane) {
    static const QString own = QStringLiteral("state='queued' AND trashed_at=0 AND spread='' AND connection_id=?");
    static const QString spread = QStringLiteral("state='queued' AND trashed_at=0 AND spread<>'' AND 0=?");
    return lane == spreadLane ? spread : own;
}

// In the order of the queue. Named for what is spread: the index on the whole queue sorts likewise, and a walk over it
// would read what is not.
QString lineOf(qint64 lane) {
    return lane == spreadLane ? QStringLiteral("application INDEXED BY application_spread_front")
                              : QStringLiteral("application");
}

QString rowColumns(qint64 lane, const QString& prefix = {}) {
    return lane == spreadLane ? QStringLiteral("%1id,%1queue_position,%1site_key,%1spread,%1spread_over").arg(prefix)
                              : QStringLiteral("%1id,%1queue_position,%1site_key,'',''").arg(prefix);
}

QueuedRow queuedRowAt(const QSqlQuery& q) {
    return {int64At(q, 0), q.value(1).toDouble(), textAt(q, 2),
            spreadWayFromCode(textAt(q, 3)).value_or(SpreadWay::None), textAt(q, 4)};
}

// The first of the values is the lane.
Result<QVector<QueuedRow>> queuedRows(Database& db, const QString& table, const QString& rest,
                                      const QVariantList& values) {
    QVector<QueuedRow> out;
    const qint64 lane = values.first().toLongLong();
    const Done done =
        db.each(QStringLiteral("SELECT %1 FROM %2 WHERE %3 %4").arg(rowColumns(lane), table, queued(lane), rest),
                values, [&out](const QSqlQuery& q) { out << queuedRowAt(q); });
    return done ? Result<QVector<QueuedRow>>(out) : Result<QVector<QueuedRow>>(passOn(done.error()));
}

template <class T>
Done into(T& out, Result<T> answer) {
    if (!answer) {
        return passOn(answer.error());
    }
    out = std::move(*answer);
    return {};
}

} // namespace

Result<SiteHistory> atSite(Database& db, const QString& site, const Span& day, qint64 now) {
    SiteHistory out;
    const Result<bool> last =
        db.first(QStringLiteral("SELECT max(created_at,sent_at) FROM attempt WHERE %1 AND site_key=? AND created_at<=? "
                                "ORDER BY created_at DESC LIMIT 1")
                     .arg(counted()),
                 {site, now}, [&](const QSqlQuery& q) { out.lastAt = std::min(int64At(q, 0), now); });
    const Result<bool> future = db.first(
        QStringLiteral("SELECT 1 FROM attempt WHERE %1 AND site_key=? AND created_at>? LIMIT 1").arg(counted()),
        {site, now}, [](const QSqlQuery&) {});
    const Result<QVariant> today = db.value(QStringLiteral("SELECT count(*) FROM attempt WHERE %1 AND site_key=? AND "
                                                           "created_at>=? AND created_at<?")
                                                .arg(counted()),
                                            {site, day.from, day.to});
    if (!last || !future || !today) {
        return passOn(!last ? last.error() : !future ? future.error() : today.error());
    }
    out.inFuture = *future;
    out.today = today->toInt();
    return out;
}

Result<int> inAll(Database& db, const Span& day) {
    const Result<QVariant> today = db.value(
        QStringLiteral("SELECT count(*) FROM attempt WHERE %1 AND created_at>=? AND created_at<?").arg(counted()),
        {day.from, day.to});
    return today ? Result<int>(today->toInt()) : Result<int>(passOn(today.error()));
}

Result<double> spent(Database& db, const Span& span) {
    const Result<QVariant> sum = db.value(
        QStringLiteral("SELECT total(r.cost) FROM attempt t JOIN run r ON r.attempt_id=t.id WHERE t.practice=0 "
                       "AND t.via='run' AND (t.holds=1 OR t.released_why IN "
                       "('submit_not_pressed','seeker_said_no')) AND t.created_at>=? AND t.created_at<? AND "
                       "r.cost>0"),
        {span.from, span.to});
    return sum ? Result<double>(sum->toDouble()) : Result<double>(passOn(sum.error()));
}

// By its last fifty: prices come with the ends of runs, and a server that stops telling them stops being held to them.
Result<bool> reportsCost(Database& db, qint64 connectionId) {
    const Result<QVariant> any =
        db.value(QStringLiteral("SELECT EXISTS(SELECT 1 FROM (SELECT id FROM attempt WHERE connection_id=? AND "
                                "practice=0 ORDER BY id DESC LIMIT 50) t JOIN run r ON r.attempt_id=t.id WHERE "
                                "r.cost>0)"),
                 {connectionId});
    return any ? Result<bool>(any->toInt() != 0) : Result<bool>(passOn(any.error()));
}

Done readSpending(Database& db, const Options& options, qint64 connectionId, qint64 now, const QTimeZone& zone,
                  SendingFacts& facts) {
    const bool daily = options.amount(Option::SpendDailyCap) > 0;
    const bool monthly = options.amount(Option::SpendMonthlyCap) > 0;
    if (!daily && !monthly) {
        return {};
    }
    Done done = into(facts.costs, reportsCost(db, connectionId));
    if (done && facts.costs && daily) {
        done = into(facts.spentToday, spent(db, localDay(now, zone)));
    }
    if (done && facts.costs && monthly) {
        done = into(facts.spentThisMonth, spent(db, localMonth(now, zone)));
    }
    return done;
}

namespace {

Result<SendingVerdict> verdictOn(Database& db, qint64 connectionId, const QString& site, qint64 now) {
    const QTimeZone zone = QTimeZone::systemTimeZone();
    const Span day = localDay(now, zone);
    SendingFacts facts;
    Options options;
    SiteRules rules;
    SiteHistory history;
    Done done = into(options, options::load(db));
    done = done ? into(rules, site_rules::load(db)) : done;
    done = done ? into(history, atSite(db, site, day, now)) : done;
    done = done ? into(facts.todayInAll, inAll(db, day)) : done;
    done = done ? readSpending(db, options, connectionId, now, zone, facts) : done;
    if (!done) {
        return passOn(done.error());
    }
    facts.rule = rules.of(site);
    facts.lastAtSite = history.lastAt;
    facts.todayAtSite = history.today;
    return decideSending(options, facts, now, zone);
}

} // namespace

Done permit(Database& db, qint64 connectionId, const QString& site, qint64 now) {
    const auto verdict = verdictOn(db, connectionId, site, now);
    if (!verdict) {
        return passOn(verdict.error());
    }
    return verdict->mayGo() ? Done{} : Done(passOn(sendingRefusal(*verdict)));
}

Result<SendingVerdict> outlook(Database& db, qint64 applicationId, qint64 now) {
    qint64 connection = 0;
    QString site;
    const Result<bool> queued =
        db.first(QStringLiteral("SELECT connection_id,site_key FROM application WHERE id=? AND state='queued' AND "
                                "trashed_at=0 AND practice=0"),
                 {applicationId}, [&](const QSqlQuery& q) {
                     connection = int64At(q, 0);
                     site = textAt(q, 1);
                 });
    if (!queued) {
        return passOn(queued.error());
    }
    return *queued ? verdictOn(db, connection, site, now) : SendingVerdict{};
}

Result<QVector<QueuedRow>> front(Database& db, qint64 connectionId, qint64 now, int limit, const QueuedRow& after) {
    if (after.id == 0) {
        return queuedRows(db, lineOf(connectionId),
                          QStringLiteral("AND not_before<=? ORDER BY queue_position,id LIMIT ?"),
                          {connectionId, now, limit});
    }
    return queuedRows(
        db, lineOf(connectionId),
        QStringLiteral("AND not_before<=? AND (queue_position,id)>(?,?) ORDER BY queue_position,id LIMIT ?"),
        {connectionId, now, after.position, after.id, limit});
}

Result<QVector<QueuedRow>> firstOfSites(Database& db, qint64 connectionId, qint64 now) {
    QVector<QueuedRow> out;
    const Done done =
        db.each(QStringLiteral(
                    "WITH RECURSIVE s(k) AS (SELECT min(site_key) FROM application WHERE %1 UNION ALL SELECT (SELECT "
                    "min(site_key) FROM application WHERE %1 AND site_key>s.k) FROM s WHERE s.k IS NOT NULL) "
                    "SELECT %2 FROM s JOIN application a ON a.id=(SELECT id FROM "
                    "application WHERE %1 AND site_key=s.k AND not_before<=? ORDER BY queue_position,id LIMIT 1)")
                    .arg(queued(connectionId), rowColumns(connectionId, QStringLiteral("a."))),
                {connectionId, connectionId, connectionId, now}, [&out](const QSqlQuery& q) { out << queuedRowAt(q); });
    return done ? Result<QVector<QueuedRow>>(out) : Result<QVector<QueuedRow>>(passOn(done.error()));
}

Result<QVector<QueuedRow>> frontOfSite(Database& db, qint64 connectionId, const QString& site, qint64 now, int limit) {
    return queuedRows(db, QStringLiteral("application"),
                      QStringLiteral("AND site_key=? AND not_before<=? ORDER BY queue_position,id LIMIT ?"),
                      {connectionId, site, now, limit});
}

Result<bool> anyQueued(Database& db, qint64 connectionId) {
    return db.first(QStringLiteral("SELECT 1 FROM %1 WHERE %2 LIMIT 1").arg(lineOf(connectionId), queued(connectionId)),
                    {connectionId}, [](const QSqlQuery&) {});
}

Done forgetRefusals(Database& db) {
    QVector<qint64> ids;
    Done done = db.each(QStringLiteral("SELECT id FROM application WHERE state='queued' AND trashed_at=0 AND "
                                       "not_before>0 AND waiting_failure='cap-reached'"),
                        {}, [&ids](const QSqlQuery& q) { ids << int64At(q, 0); });
    if (!done) {
        return done;
    }
    for (const qint64 id : std::as_const(ids)) {
        if (Done cleared = applications::setWaiting(db, id, FailureKind::None, {}, 0); !cleared) {
            return cleared;
        }
    }
    return {};
}

Result<SendingVerdict> nextRefused(Database& db, qint64 connectionId, qint64 now) {
    SendingVerdict out;
    const Result<bool> found =
        db.first(QStringLiteral("SELECT not_before,waiting_message FROM application WHERE %1 AND not_before>0 AND "
                                "not_before>? AND waiting_failure='cap-reached' ORDER BY not_before LIMIT 1")
                     .arg(queued(connectionId)),
                 {connectionId, now}, [&out](const QSqlQuery& q) {
                     out = {sendingWait(textAt(q, 1)).value_or(SendingWait::SiteCap), int64At(q, 0)};
                 });
    return found ? Result<SendingVerdict>(out) : Result<SendingVerdict>(passOn(found.error()));
}

} // namespace sending
} // namespace postulant
