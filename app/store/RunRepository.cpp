#include "store/RunRepository.h"

#include "store/ApplicationRepository.h"
#include "store/AttemptReads.h"
#include "store/AttemptRepository.h"
#include "store/AttemptSteps.h"
#include "store/Sql.h"

namespace postulant::runs {
namespace {

const QString localPrefix = QStringLiteral("local:");

void replaceIfSaid(QString& known, const QString& said) {
    if (!said.isEmpty()) {
        known = said;
    }
}

template <class T>
void replaceIfSaid(T& known, T said, T unsaid) {
    if (said != unsaid) {
        known = said;
    }
}

// What is known together with what was said now; nothing known is forgotten.
RunSnapshot merged(const RunSnapshot& known, const RunSnapshot& said) {
    RunSnapshot out = known;
    if (mayReplace(known, said)) {
        out.status = said.status;
        replaceIfSaid(out.serverWord, said.serverWord);
    }
    replaceIfSaid(out.failureReason, said.failureReason);
    if (!said.errors.isEmpty()) {
        out.errors = said.errors;
    }
    if (!said.categories.isEmpty()) {
        out.categories = said.categories;
    }
    replaceIfSaid(out.stepCount, said.stepCount, -1);
    replaceIfSaid(out.artifactCount, said.artifactCount, -1);
    replaceIfSaid(out.createdAt, said.createdAt, qint64(0));
    replaceIfSaid(out.startedAt, said.startedAt, qint64(0));
    replaceIfSaid(out.finishedAt, said.finishedAt, qint64(0));
    replaceIfSaid(out.finalUrl, said.finalUrl);
    replaceIfSaid(out.appUrl, said.appUrl);
    if (said.cost >= 0) {
        out.cost = said.cost;
    }
    if (said.hasResult) {
        out.hasResult = true;
        out.submitted = said.submitted.has_value() ? said.submitted : known.submitted;
        replaceIfSaid(out.confirmationText, said.confirmationText);
        replaceIfSaid(out.confirmationId, said.confirmationId);
        replaceIfSaid(out.resumeFileNameShown, said.resumeFileNameShown);
    }
    return out;
}

// A final status was replaced (see mayReplace()).
bool corrects(const RunSnapshot& old, const RunSnapshot& next) {
    return isFinal(old.status) && (next.status != old.status || next.serverWord != old.serverWord);
}

QString errorsJson(const RunSnapshot& snapshot) {
    QJsonArray out;
    for (const RunError& error : snapshot.errors) {
        out << QJsonObject{{QStringLiteral("code"), error.code}, {QStringLiteral("reasoning"), error.reasoning}};
    }
    for (const QString& category : snapshot.categories) {
        out << QJsonObject{{QStringLiteral("category"), category}};
    }
    return QString::fromUtf8(QJsonDocument(out).toJson(QJsonDocument::Compact));
}

QVariantList valuesOf(const RunSnapshot& s) {
    return {code(s.status),
            s.serverWord.left(64),
            s.failureReason,
            errorsJson(s),
            s.stepCount,
            s.artifactCount,
            s.createdAt,
            s.startedAt,
            s.finishedAt,
            s.finalUrl,
            s.appUrl,
            s.cost,
            s.hasResult,
            s.submitted.has_value() ? QVariant(*s.submitted) : QVariant(),
            s.confirmationText,
            s.confirmationId,
            s.resumeFileNameShown};
}

Done writeSnapshot(Database& db, const RunRow& run, const RunSnapshot& next, qint64 now) {
    const RunSnapshot& old = run.snapshot;
    const bool corrected = corrects(old, next);
    // The first count is what later ones are compared with: no sign of life by itself.
    const bool moreSigns = next.artifactCount != old.artifactCount && old.artifactCount != -1;
    const bool moved =
        next.status != old.status || next.serverWord != old.serverWord || next.stepCount != old.stepCount || moreSigns;
    const bool ended = isFinal(next.status);
    return db.exec(
        QStringLiteral("UPDATE run SET status=?,server_word=?,failure_reason=?,errors=?,step_count=?,artifact_count=?,"
                       "created_at=?,started_at=?,finished_at=?,final_url=?,app_url=?,cost=?,has_result=?,submitted=?,"
                       "confirmation_text=?,confirmation_id=?,resume_shown=?,last_polled_at=?,"
                       "last_change_at=iif(?,?,last_change_at),stuck=iif(?,0,stuck),quiet_ms=iif(?,0,quiet_ms),"
                       "final_at=iif(?,iif(final_at>0,final_at,?),0),attention=iif(?,'none',attention),"
                       "collected_at=iif(?,0,collected_at) WHERE id=?"),
        valuesOf(next) + QVariantList{now, moved, now, moved, moved, ended, now, ended, corrected, run.id});
}

Done writeEvents(Database& db, qint64 attemptId, const RunSnapshot& old, const RunSnapshot& next, qint64 now) {
    if (old.status != next.status || old.serverWord != next.serverWord) {
        if (Done done = attempts::addEvent(db, attemptId, QStringLiteral("status"),
                                           next.serverWord.isEmpty() ? code(next.status) : next.serverWord, now);
            !done) {
            return done;
        }
    }
    if (old.stepCount != next.stepCount) {
        if (Done done =
                attempts::addEvent(db, attemptId, QStringLiteral("progress"), QString::number(next.stepCount), now);
            !done) {
            return done;
        }
    }
    if (old.submitted != next.submitted && next.submitted.value_or(false)) {
        return attempts::addEvent(db, attemptId, QStringLiteral("submitted"), {}, now);
    }
    return {};
}

Result<AttemptRow> withRun(Database& db, qint64 attemptId) {
    Result<AttemptRow> attempt = attempts::get(db, attemptId);
    if (attempt && !attempt->run) {
        return failure(ErrorKind::NotFound, QStringLiteral("this attempt has no run"));
    }
    return attempt;
}

} // namespace

Result<QVector<OpenRun>> wanted(Database& db, qint64 attemptId) {
    QVector<OpenRun> out;
    const bool one = attemptId != 0;
    const Done done =
        db.each(QStringLiteral("SELECT %1,t.application_id,ifnull(t.connection_id,0),t.cancel_requested_at FROM run r "
                               "JOIN attempt t ON t.id=r.attempt_id WHERE r.collected_at=0%2 ORDER BY r.id")
                    .arg(columns(), one ? QStringLiteral(" AND r.attempt_id=?") : QString()),
                one ? QVariantList{attemptId} : QVariantList{}, [&out](const QSqlQuery& q) {
                    constexpr int after = 30;
                    OpenRun run;
                    run.run = rowAt(q, 0);
                    run.attemptId = run.run.attemptId;
                    run.applicationId = int64At(q, after);
                    run.connectionId = int64At(q, after + 1);
                    run.cancelRequestedAt = int64At(q, after + 2);
                    out << run;
                });
    if (!done) {
        return passOn(done.error());
    }
    return out;
}

Result<bool> record(Database& db, qint64 attemptId, const RunSnapshot& snapshot, qint64 now) {
    const Result<AttemptRow> attempt = withRun(db, attemptId);
    if (!attempt) {
        return passOn(attempt.error());
    }
    const RunRow& run = *attempt->run;
    if (!snapshot.runId.isEmpty() && snapshot.runId != run.snapshot.runId) {
        return failure(ErrorKind::Invalid, QStringLiteral("a snapshot of another run"));
    }
    const RunSnapshot next = merged(run.snapshot, snapshot);
    if (valuesOf(next) == valuesOf(run.snapshot)) {
        if (Done done = db.exec(QStringLiteral("UPDATE run SET last_polled_at=? WHERE id=?"), {now, run.id}); !done) {
            return passOn(done.error());
        }
        return false;
    }
    if (Done done = writeSnapshot(db, run, next, now); !done) {
        return passOn(done.error());
    }
    if (Done done = writeEvents(db, attemptId, run.snapshot, next, now); !done) {
        return passOn(done.error());
    }
    if (corrects(run.snapshot, next)) { // other evidence than the verdict had
        if (Done done = db.exec(QStringLiteral("UPDATE attempt SET evidence_corrected=0 WHERE id=?"), {attemptId});
            !done) {
            return passOn(done.error());
        }
    }
    // accepted → running; elsewhere the table does not know the event, and nothing moves. The end of the attempt waits
    // for the evidence: attempts::end().
    const Result<AttemptStep> seen = attempts::stepOf(*attempt, AttemptEvent::RunSeen);
    if (seen && seen->standing.state != attempt->state) {
        if (Done done = attempts::writeStep(db, *attempt, *seen, now); !done) {
            return passOn(done.error());
        }
    }
    if (Done done = applications::refresh(db, attempt->applicationId); !done) {
        return passOn(done.error());
    }
    return true;
}

Done recordAttention(Database& db, qint64 attemptId, Attention attention, qint64 until, const QString& instructions) {
    const Result<AttemptRow> attempt = withRun(db, attemptId);
    if (!attempt) {
        return passOn(attempt.error());
    }
    if (Done done = db.exec(QStringLiteral("UPDATE run SET attention=?,attention_until=?,attention_text=? WHERE id=?"),
                            {code(attention), until, instructions, attempt->run->id});
        !done) {
        return done;
    }
    return applications::refresh(db, attempt->applicationId);
}

Done setStuck(Database& db, qint64 attemptId, bool stuck) {
    const Result<AttemptRow> attempt = withRun(db, attemptId);
    if (!attempt) {
        return passOn(attempt.error());
    }
    if (Done done = db.exec(QStringLiteral("UPDATE run SET stuck=? WHERE id=?"), {stuck, attempt->run->id}); !done) {
        return done;
    }
    return applications::refresh(db, attempt->applicationId);
}

Result<EndedShare> endedShare(Database& db, int last) {
    EndedShare share;
    const Done done = db.each(
        QStringLiteral("SELECT t.proof='none' FROM run r JOIN attempt t ON t.id=r.attempt_id "
                       "WHERE r.id>(SELECT ifnull(max(id),0)-5000 FROM run) AND r.final_at>0 AND t.state='ended' AND "
                       "t.practice=0 AND t.failure NOT IN('cancelled-by-you','cancelled-too-late') "
                       "ORDER BY r.final_at DESC,r.id DESC LIMIT ?"),
        {last}, [&share](const QSqlQuery& q) {
            share.ended++;
            share.failed += boolAt(q, 0) ? 1 : 0;
        });
    return done ? Result<EndedShare>(share) : Result<EndedShare>(passOn(done.error()));
}

Done noteQuiet(Database& db, qint64 attemptId, qint64 quietMs, bool stuck) {
    return db.exec(QStringLiteral("UPDATE run SET quiet_ms=? WHERE attempt_id=? AND stuck=?"),
                   {quietMs, attemptId, stuck});
}

Done keepWaiting(Database& db, qint64 applicationId, qint64 now) {
    const Result<QVariant> attempt =
        db.value(QStringLiteral("SELECT t.id FROM attempt t JOIN run r ON r.attempt_id=t.id WHERE t.application_id=? "
                                "AND r.stuck=1 ORDER BY t.id DESC LIMIT 1"),
                 {applicationId});
    if (!attempt) {
        return passOn(attempt.error());
    }
    if (!attempt->isValid()) {
        return failure(ErrorKind::Guarded, QStringLiteral("no run of it is stuck"));
    }
    const qint64 id = attempt->toLongLong();
    if (Done done = db.exec(QStringLiteral("UPDATE run SET stuck=0,quiet_ms=0 WHERE attempt_id=?"), {id}); !done) {
        return done;
    }
    if (Done done = attempts::addEvent(db, id, QStringLiteral("note"), QStringLiteral("keep-waiting"), now); !done) {
        return done;
    }
    return applications::refresh(db, applicationId);
}

Done recordCost(Database& db, qint64 attemptId, double cost) {
    return db.exec(QStringLiteral("UPDATE run SET cost=? WHERE attempt_id=?"), {cost, attemptId});
}

Done markCollected(Database& db, qint64 attemptId, qint64 now) {
    return db.exec(QStringLiteral("UPDATE run SET collected_at=? WHERE attempt_id=? AND collected_at=0"),
                   {now, attemptId});
}

Done wantAgain(Database& db, qint64 attemptId) {
    if (Done done = db.exec(QStringLiteral("UPDATE run SET collected_at=0 WHERE attempt_id=?"), {attemptId}); !done) {
        return done;
    }
    return db.exec(QStringLiteral("UPDATE attempt SET evidence_corrected=0 WHERE id=?"), {attemptId});
}

Done addEvent(Database& db, qint64 attemptId, const QString& kind, const QString& text, qint64 at) {
    return attempts::addEvent(db, attemptId, kind, text, at);
}

Done addEventOnce(Database& db, qint64 attemptId, const QString& kind, const QString& text, qint64 at) {
    return db.exec(
        QStringLiteral("INSERT INTO run_event(attempt_id,at,kind,text) SELECT ?,?,?,? WHERE NOT EXISTS(SELECT 1 "
                       "FROM run_event WHERE attempt_id=? AND at=? AND kind=? AND text=?)"),
        {attemptId, at, kind, text, attemptId, at, kind, text});
}

Done putArtifact(Database& db, qint64 attemptId, const ArtifactRow& artifact) {
    const QString serverId = artifact.serverId.isEmpty() ? localPrefix + artifact.kind : artifact.serverId;
    return db.exec(
        QStringLiteral(
            "INSERT INTO artifact(attempt_id,run_id,server_id,kind,path,sha256,size,mime_type,fetched_at,problem,"
            "removed_at) VALUES(?,(SELECT id FROM run WHERE attempt_id=? ORDER BY id DESC LIMIT 1),?,?,?,?,?,?,?,?,?) "
            "ON CONFLICT(attempt_id,server_id) DO UPDATE SET kind=excluded.kind,path=excluded.path,"
            "sha256=excluded.sha256,size=excluded.size,mime_type=excluded.mime_type,"
            "fetched_at=excluded.fetched_at,problem=excluded.problem,removed_at=excluded.removed_at"),
        {attemptId, attemptId, serverId, artifact.kind, artifact.path, artifact.sha256, artifact.size,
         artifact.mimeType, artifact.fetchedAt, artifact.problem, artifact.removedAt});
}

QString attachedId(const QString& sha256) {
    return localPrefix + QStringLiteral("attached:") + sha256 + QLatin1Char(':');
}

ArtifactRow artifactAt(const QSqlQuery& q) {
    ArtifactRow row;
    row.id = int64At(q, 0);
    row.runId = int64At(q, 1);
    row.serverId = textAt(q, 2);
    row.kind = textAt(q, 3);
    row.path = textAt(q, 4);
    row.sha256 = textAt(q, 5);
    if (const QString own = attachedId(row.sha256); row.serverId.startsWith(own)) {
        row.name = row.serverId.mid(own.size());
    }
    if (row.serverId.startsWith(localPrefix)) {
        row.serverId.clear();
    }
    row.size = int64At(q, 6);
    row.mimeType = textAt(q, 7);
    row.fetchedAt = int64At(q, 8);
    row.problem = textAt(q, 9);
    row.removedAt = int64At(q, 10);
    return row;
}

Result<QVector<ArtifactRow>> artifacts(Database& db, qint64 attemptId) {
    QVector<ArtifactRow> out;
    const Done done = db.each(
        QStringLiteral("SELECT id,ifnull(run_id,0),server_id,kind,path,sha256,size,mime_type,fetched_at,problem,"
                       "removed_at FROM artifact WHERE attempt_id=? ORDER BY id"),
        {attemptId}, [&out](const QSqlQuery& q) { out << artifactAt(q); });
    if (!done) {
        return passOn(done.error());
    }
    return out;
}

} // namespace postulant::runs
