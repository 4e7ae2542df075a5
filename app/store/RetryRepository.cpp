#include "store/RetryRepository.h"

#include "store/ApplicationRepository.h"
#include "store/AttemptReads.h"
#include "store/AttemptRepository.h"
#include "store/AttemptSteps.h"
#include "store/SeekerRepository.h"
#include "store/SendingRepository.h"
#include "store/Sql.h"

#include <algorithm>

namespace postulant::retries {
namespace {

// 'site-down','server-fault'
template <class Test>
QString codesWhere(Test test) {
    QStringList codes;
    for (int i = 0; i <= static_cast<int>(FailureKind::Other); ++i) {
        if (const auto kind = static_cast<FailureKind>(i); test(kind)) {
            codes << QLatin1Char('\'') + code(kind) + QLatin1Char('\'');
        }
    }
    return codes.join(QLatin1Char(','));
}

QString usedUpTry() {
    return QStringLiteral("t.via='run' AND t.holds=0 AND t.failure IN(%1)").arg(codesWhere(passesByItself));
}

// Whether the attempt is the newest of its application, and nothing has been decided since it ended.
Result<bool> stillSpeaks(Database& db, const AttemptRow& attempt) {
    const Result<QVariant> speaks =
        db.value(QStringLiteral("SELECT EXISTS(SELECT 1 FROM application a WHERE a.id=? AND a.intent='none' AND "
                                "a.trashed_at=0 AND NOT EXISTS(SELECT 1 FROM attempt t WHERE t.application_id=a.id "
                                "AND (t.id>? OR t.disputed=1)))"),
                 {attempt.applicationId, attempt.id});
    return speaks ? Result<bool>(speaks->toInt() != 0) : Result<bool>(passOn(speaks.error()));
}

} // namespace

const QString& triesSql() {
    static const QString sql =
        QStringLiteral("(SELECT count(*) FROM attempt t WHERE t.application_id=a.id AND t.id>a.tries_after AND %1)")
            .arg(usedUpTry());
    return sql;
}

Result<Tries> triesOf(Database& db, qint64 applicationId) {
    Tries out;
    const Done done =
        db.each(QStringLiteral("SELECT t.failure FROM application a JOIN attempt t ON t.application_id=a.id "
                               "WHERE a.id=? AND t.id>a.tries_after AND %1 ORDER BY t.id")
                    .arg(usedUpTry()),
                {applicationId}, [&out](const QSqlQuery& q) {
                    out.number++;
                    out.why = codeAt<FailureKind>(q, 0);
                });
    return done ? Result<Tries>(out) : Result<Tries>(passOn(done.error()));
}

Done plan(Database& db, qint64 attemptId, const Timing& timing, qint64 now) {
    const Result<AttemptRow> attempt = attempts::get(db, attemptId);
    if (!attempt) {
        return passOn(attempt.error());
    }
    if (attempt->holds || !passesByItself(attempt->failure)) {
        return {};
    }
    const Result<bool> speaks = stillSpeaks(db, *attempt);
    const Result<Options> options = options::load(db);
    const Result<Tries> tries = triesOf(db, attempt->applicationId);
    if (!speaks || !options || !tries) {
        return passOn(!speaks ? speaks.error() : !options ? options.error() : tries.error());
    }
    if (!*speaks) {
        return {};
    }
    RetryInputs inputs;
    inputs.failure = attempt->failure;
    inputs.released = attempt->releasedWhy;
    inputs.tries = tries->number;
    inputs.practice = attempt->practice;
    inputs.cancelled = attempt->cancelRequestedAt > 0;
    inputs.most = options->number(Option::Retries);
    inputs.firstWaitMs = options->number(Option::RetryMinutes) * timing.minuteMs;
    inputs.now = now;
    inputs.jitter = timing.jitter;
    const RetryVerdict verdict = decideRetry(inputs);
    if (verdict.kind != RetryVerdict::Kind::At) {
        return {};
    }
    if (Done done = attempts::setWants(db, attempt->applicationId, QStringLiteral("queue")); !done) {
        return done;
    }
    return applications::setWaiting(db, attempt->applicationId, attempt->failure, attempt->failureMessage,
                                    std::max(verdict.at, now + timing.leastMs));
}

Done connectionWorks(Database& db, qint64 connectionId) {
    QVector<qint64> waiting;
    Done read = db.each(
        QStringLiteral("SELECT id FROM application WHERE state='queued' AND trashed_at=0 AND (?=0 OR connection_id=? "
                       "OR instr(spread_over,','||?||',')>0) "
                       "AND waiting_failure IN(%1) AND (spread<>'' OR NOT EXISTS(SELECT 1 FROM connection c WHERE "
                       "c.id=application.connection_id AND c.stopped_why<>''))")
            .arg(codesWhere(
                [](FailureKind kind) { return passesWithConnection(kind) || kind == FailureKind::NotReady; })),
        {connectionId, connectionId, connectionId}, [&waiting](const QSqlQuery& q) { waiting << int64At(q, 0); });
    if (!read) {
        return read;
    }
    for (const qint64 id : waiting) {
        if (Done done = applications::setWaiting(db, id, FailureKind::None, {}, 0); !done) {
            return done;
        }
    }
    return {};
}

Done tryNow(Database& db, qint64 applicationId) {
    return db.exec(QStringLiteral("UPDATE application SET not_before=0 WHERE id=? AND state='queued' AND not_before>0"),
                   {applicationId});
}

Result<QVector<QueueWaiting>> queueWaiting(Database& db, qint64 now) {
    QVector<QueueWaiting> out;
    // The first that is ready is found at once, as a rule; only where none is, all of the connection are looked at.
    Done done = db.each(
        QStringLiteral("SELECT c.id,iif(EXISTS(SELECT 1 FROM application q WHERE q.state='queued' AND q.trashed_at=0 "
                       "AND q.spread='' AND q.connection_id=c.id AND q.not_before<=?),0,(SELECT min(q.not_before) FROM "
                       "application q WHERE q.state='queued' AND q.trashed_at=0 AND q.spread='' AND "
                       "q.connection_id=c.id)) AS ready "
                       "FROM connection c WHERE c.removed_at=0"),
        {now}, [&out](const QSqlQuery& q) {
            if (!q.value(1).isNull()) {
                out << QueueWaiting{int64At(q, 0), int64At(q, 1)};
            }
        });
    if (!done) {
        return passOn(done.error());
    }
    done = db.each(QStringLiteral("SELECT iif(EXISTS(SELECT 1 FROM application INDEXED BY application_spread_front "
                                  "WHERE state='queued' AND trashed_at=0 AND "
                                  "spread<>'' AND not_before<=?),0,(SELECT min(not_before) FROM application INDEXED BY "
                                  "application_spread_front WHERE "
                                  "state='queued' AND trashed_at=0 AND spread<>''))"),
                   {now}, [&out](const QSqlQuery& q) {
                       if (!q.value(0).isNull()) {
                           out << QueueWaiting{sending::spreadLane, int64At(q, 0)};
                       }
                   });
    return done ? Result<QVector<QueueWaiting>>(out) : Result<QVector<QueueWaiting>>(passOn(done.error()));
}

} // namespace postulant::retries
