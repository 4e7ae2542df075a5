#include "store/ApplicationQuery.h"
#include "store/ApplicationRepository.h"
#include "store/AttemptReads.h"
#include "store/AttemptRepository.h"
#include "store/IdSelect.h"
#include "store/PostingRepository.h"
#include "store/RetryRepository.h"
#include "store/SeekerRepository.h"
#include "store/SpreadRepository.h"
#include "store/Sql.h"

#include <algorithm>
#include <numeric>

namespace postulant {

int ApplicationCounts::total() const {
    return std::accumulate(real.begin(), real.end(), 0);
}

namespace applications {
namespace {

const QString& rowColumns() {
    static const QString columns =
        QStringLiteral(
            "a.id,a.state,a.practice,a.company,a.title,a.place,a.site,a.url,a.created_at,a.queued_at,a.submitted_at,"
            "a.finished_at,a.steps,a.proof,a.sent,a.confirmation_id,a.confirmation_text,a.failure,a.failure_message,"
            "a.attention,a.attention_until,a.stage,a.outcome,ifnull(a.connection_id,0),"
            "iif(a.spread<>'' AND a.intent<>'none',ifnull((SELECT group_concat(name,', ') FROM (SELECT p.name FROM "
            "connection p WHERE p.removed_at=0 AND instr(a.spread_over,','||p.id||',')>0 ORDER BY p.name_key)),''),"
            "ifnull(c.name,'')),a.not_before,"
            "a.trashed_at,iif(a.state='queued' AND a.waiting_failure<>'none',%1,0),a.spread,"
            "iif(a.state IN('submitting','running','needs-you','needs-checking'),ifnull((SELECT t.dialect FROM attempt "
            "t WHERE t.application_id=a.id AND t.via='run' AND t.state<>'ended' AND t.sent_at>0 ORDER BY t.id DESC "
            "LIMIT 1),''),'')")
            .arg(retries::triesSql());
    return columns;
}

constexpr int rowColumnCount = 30;

ApplicationRow rowAt(const QSqlQuery& q) {
    ApplicationRow row;
    row.id = int64At(q, 0);
    row.state = codeAt<ApplicationState>(q, 1);
    row.practice = boolAt(q, 2);
    row.company = textAt(q, 3);
    row.title = textAt(q, 4);
    row.place = textAt(q, 5);
    row.site = textAt(q, 6);
    row.url = textAt(q, 7);
    row.createdAt = int64At(q, 8);
    row.queuedAt = int64At(q, 9);
    row.submittedAt = int64At(q, 10);
    row.finishedAt = int64At(q, 11);
    row.steps = intAt(q, 12);
    row.proof = codeAt<Proof>(q, 13);
    row.sent = codeAt<Sent>(q, 14);
    row.confirmationId = textAt(q, 15);
    row.confirmationText = textAt(q, 16);
    row.failure = codeAt<FailureKind>(q, 17);
    row.failureMessage = textAt(q, 18);
    row.attention = codeAt<Attention>(q, 19);
    row.attentionUntil = int64At(q, 20);
    row.stage = codeAt<Stage>(q, 21);
    row.outcome = codeAt<Outcome>(q, 22);
    row.connectionId = int64At(q, 23);
    row.connection = textAt(q, 24);
    row.notBefore = int64At(q, 25);
    row.trashedAt = int64At(q, 26);
    row.tries = intAt(q, 27);
    row.spread = spreadWayFromCode(textAt(q, 28)).value_or(SpreadWay::None);
    row.openDialect = textAt(q, 29);
    return row;
}

QString ownReason(const ApplicationRow& row, qint64 waiting) {
    if (row.notBefore > 0) {
        return QStringLiteral("not-before");
    }
    return waiting > 0 ? QStringLiteral("in-line") : QString();
}

// One that works is enough.
Result<QString> spreadReason(Database& db, const ApplicationRow& row, qint64 waiting) {
    const Result<QVector<ConnectionRow>> through = spreading::through(db, row.id);
    if (!through) {
        return passOn(through.error());
    }
    QString stopped = QStringLiteral("no-connection");
    for (const ConnectionRow& one : *through) {
        if (one.inPool && one.stoppedWhy.isEmpty()) {
            return ownReason(row, waiting);
        }
        stopped = one.inPool ? QStringLiteral("connection-stopped:") + one.stoppedWhy : stopped;
    }
    return stopped;
}

// Why a queued application waits: a code, the words are the window's.
Result<QString> queueReason(Database& db, const ApplicationRow& row, qint64 waiting) {
    if (row.state != ApplicationState::Queued) {
        return QString();
    }
    if (row.spread != SpreadWay::None) {
        return spreadReason(db, row, waiting);
    }
    const Result<ConnectionRow> connection = connections::get(db, row.connectionId);
    if (!connection && connection.error().kind != ErrorKind::NotFound) {
        return passOn(connection.error());
    }
    if (!connection) {
        return QStringLiteral("no-connection");
    }
    if (!connection->stoppedWhy.isEmpty()) {
        return QStringLiteral("connection-stopped:") + connection->stoppedWhy;
    }
    return ownReason(row, waiting);
}

Done readEvents(Database& db, ApplicationDetail& out) {
    Done events =
        db.each(QStringLiteral("SELECT e.at,e.kind,e.text FROM attempt t JOIN run_event e ON e.attempt_id=t.id "
                               "WHERE t.application_id=? ORDER BY e.at,e.id"),
                {out.row.id}, [&out](const QSqlQuery& q) {
                    out.events << RunEventRow{int64At(q, 0), textAt(q, 1), textAt(q, 2)};
                });
    if (!events) {
        return events;
    }
    return db.each(
        QStringLiteral("SELECT at,stage,outcome,note FROM stage_event WHERE application_id=? ORDER BY at,id"),
        {out.row.id}, [&out](const QSqlQuery& q) {
            out.stages << StageEventRow{int64At(q, 0), codeAt<Stage>(q, 1), codeAt<Outcome>(q, 2), textAt(q, 3)};
        });
}

Done readAttempts(Database& db, ApplicationDetail& out) {
    Result<QVector<AttemptRow>> attempts = attempts::ofApplication(db, out.row.id);
    if (!attempts) {
        return passOn(attempts.error());
    }
    out.attempts = std::move(*attempts);
    for (const AttemptRow& attempt : std::as_const(out.attempts)) {
        if (attempt.run && !attempt.run->snapshot.finalUrl.isEmpty()) {
            out.finalUrl = attempt.run->snapshot.finalUrl;
            break;
        }
    }
    Result<QVector<ArtifactRow>> artifacts = attempts::artifactsOfApplication(db, out.row.id);
    if (!artifacts) {
        return passOn(artifacts.error());
    }
    out.artifacts = std::move(*artifacts);
    return {};
}

} // namespace

Result<QVector<qint64>> ids(Database& db, const ApplicationFilter& filter, ApplicationSort sort, bool descending) {
    const SqlQuery query = idsQuery(filter, sort, descending);
    return selectIds(db, query.sql, query.values);
}

Result<QVector<qint64>> page(Database& db, const ApplicationFilter& filter, int limit, qint64 afterId) {
    const SqlQuery query = pageQuery(filter, limit, afterId);
    return selectIds(db, query.sql, query.values);
}

Result<QVector<ApplicationRow>> rows(Database& db, const QVector<qint64>& ids) {
    QVector<ApplicationRow> out;
    out.reserve(ids.size());
    const Done done = db.each(QStringLiteral("SELECT %1 FROM json_each(?) j CROSS JOIN application a ON a.id=j.value "
                                             "LEFT JOIN connection c ON c.id=a.connection_id ORDER BY j.key")
                                  .arg(rowColumns()),
                              {jsonIds(ids)}, [&out](const QSqlQuery& q) { out << rowAt(q); });
    if (!done) {
        return passOn(done.error());
    }
    return out;
}

Result<ApplicationCounts> counts(Database& db, const ApplicationFilter& filter) {
    ApplicationCounts out;
    const SqlQuery query = countsQuery(filter);
    const Done done = db.each(query.sql, query.values, [&out](const QSqlQuery& q) {
        const auto state = static_cast<std::size_t>(stateOfRank(intAt(q, 0)));
        out.real[state] = intAt(q, 1);
        out.practice[state] = intAt(q, 2);
    });
    if (!done) {
        return passOn(done.error());
    }
    return out;
}

Result<ApplicationDetail> detail(Database& db, qint64 id) {
    const Result<QSqlQuery> q = db.run(
        QStringLiteral("SELECT %1,a.posting_id,p.ats,a.notes,ifnull(a.resume_id,0),a.queue_position,a.cover_letter,"
                       "ifnull(a.profile_id,0),a.approved_by "
                       "FROM application a JOIN posting p ON p.id=a.posting_id "
                       "LEFT JOIN connection c ON c.id=a.connection_id WHERE a.id=?")
            .arg(rowColumns()),
        {id});
    if (!q) {
        return passOn(q.error());
    }
    if (!q->isValid()) {
        return failure(ErrorKind::NotFound, QStringLiteral("no such application"));
    }
    ApplicationDetail out;
    out.row = rowAt(*q);
    out.postingId = int64At(*q, rowColumnCount);
    out.ats = textAt(*q, rowColumnCount + 1);
    out.notes = textAt(*q, rowColumnCount + 2);
    out.resumeId = int64At(*q, rowColumnCount + 3);
    const double position = q->value(rowColumnCount + 4).toDouble();
    out.coverLetter = textAt(*q, rowColumnCount + 5);
    out.profileId = int64At(*q, rowColumnCount + 6);
    out.approvedBy = approvedByFromCode(textAt(*q, rowColumnCount + 7)).value_or(ApprovedBy::Nobody);
    Result<QStringList> keys = postings::keys(db, out.postingId);
    if (!keys) {
        return passOn(keys.error());
    }
    out.keys = std::move(*keys);
    if (Done done = readAttempts(db, out); !done) {
        return passOn(done.error());
    }
    if (Done done = readEvents(db, out); !done) {
        return passOn(done.error());
    }
    const Result<retries::Tries> tries = retries::triesOf(db, id);
    if (!tries) {
        return passOn(tries.error());
    }
    out.tries = tries->number;
    out.triedWhy = tries->why;
    out.triesAgain = tries->number > 0 && out.row.state == ApplicationState::Queued;
    const Result<QVariant> before =
        out.row.spread == SpreadWay::None
            ? db.value(QStringLiteral("SELECT EXISTS(SELECT 1 FROM application WHERE state='queued' AND trashed_at=0 "
                                      "AND spread='' AND connection_id=? AND queue_position<?)"),
                       {out.row.connectionId, position})
            : db.value(QStringLiteral("SELECT EXISTS(SELECT 1 FROM application INDEXED BY application_spread_front "
                                      "WHERE state='queued' AND trashed_at=0 AND spread<>'' AND queue_position<?)"),
                       {position});
    if (!before) {
        return passOn(before.error());
    }
    Result<QString> reason = queueReason(db, out.row, before->toLongLong());
    if (!reason) {
        return passOn(reason.error());
    }
    out.queueReason = *reason;
    return out;
}

Result<QVector<qint64>> changedSince(Database& db, qint64 seq, int limit) {
    return selectIds(db, QStringLiteral("SELECT id FROM application WHERE changed_seq>? ORDER BY changed_seq LIMIT ?"),
                     {seq, limit});
}

Result<qint64> lastChange(Database& db) {
    const Result<QVariant> seq = db.value(QStringLiteral("SELECT seq FROM change"));
    if (!seq) {
        return passOn(seq.error());
    }
    return seq->toLongLong();
}

Done forEach(Database& db, const ApplicationFilter& filter, ApplicationSort sort, bool descending,
             const std::function<bool(const ApplicationRow&)>& each) {
    constexpr qsizetype window = 500;
    const Result<QVector<qint64>> all = ids(db, filter, sort, descending);
    if (!all) {
        return passOn(all.error());
    }
    for (qsizetype from = 0; from < all->size(); from += window) {
        const Result<QVector<ApplicationRow>> some = rows(db, all->mid(from, window));
        if (!some) {
            return passOn(some.error());
        }
        for (const ApplicationRow& row : *some) {
            if (!each(row)) {
                return {};
            }
        }
    }
    return {};
}

Result<std::optional<qint64>> find(Database& db, qint64 postingId, bool practice) {
    const Result<QVariant> id =
        db.value(QStringLiteral("SELECT id FROM application a WHERE posting_id=? AND practice=? AND (trashed_at=0 OR "
                                "EXISTS(SELECT 1 FROM attempt t WHERE t.application_id=a.id AND t.holds=1))"),
                 {postingId, practice});
    if (!id) {
        return passOn(id.error());
    }
    return id->isValid() ? std::optional(id->toLongLong()) : std::nullopt;
}

Result<QVector<qint64>> nextQueued(Database& db, qint64 connectionId, qint64 now, int limit) {
    const Result<ConnectionRow> connection = connections::get(db, connectionId);
    if (!connection) {
        return passOn(connection.error());
    }
    const bool stopped =
        !connection->stoppedWhy.isEmpty() && (connection->stoppedUntil == 0 || connection->stoppedUntil > now);
    const Result<int> open = attempts::openCount(db, connectionId);
    if (!open) {
        return passOn(open.error());
    }
    if (stopped || connection->concurrency <= *open) {
        return QVector<qint64>();
    }
    return selectIds(
        db,
        QStringLiteral("SELECT id FROM application WHERE state='queued' AND trashed_at=0 AND spread='' AND "
                       "connection_id=? AND not_before<=? ORDER BY queue_position,id LIMIT ?"),
        {connectionId, now, limit});
}

} // namespace applications
} // namespace postulant
