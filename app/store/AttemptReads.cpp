#include "store/AttemptReads.h"

#include "store/AttemptRepository.h"
#include "store/RunRepository.h"
#include "store/Sql.h"

namespace postulant {
namespace runs {

const QString& columns() {
    static const QString text = QStringLiteral(
        "r.id,r.attempt_id,r.role,r.server_id,r.status,r.server_word,r.failure_reason,r.errors,r.step_count,"
        "r.artifact_count,r.created_at,r.started_at,r.finished_at,r.final_url,r.app_url,r.cost,r.has_result,"
        "r.submitted,r.confirmation_text,r.confirmation_id,r.resume_shown,r.last_polled_at,r.last_change_at,"
        "r.final_at,r.collected_at,r.attention,r.attention_until,r.attention_text,r.stuck,r.quiet_ms");
    return text;
}

RunRow rowAt(const QSqlQuery& q, int first) {
    RunRow row;
    row.id = int64At(q, first);
    row.attemptId = int64At(q, first + 1);
    row.role = codeAt<RunRole>(q, first + 2);
    RunSnapshot& s = row.snapshot;
    s.runId = textAt(q, first + 3);
    s.status = fromCode<RunStatus>(textAt(q, first + 4)).value_or(RunStatus::Unknown);
    s.serverWord = textAt(q, first + 5);
    s.failureReason = textAt(q, first + 6);
    const QJsonArray errors = QJsonDocument::fromJson(textAt(q, first + 7).toUtf8()).array();
    for (const QJsonValue& error : errors) {
        if (const QString category = error.toObject().value(QLatin1String("category")).toString();
            !category.isEmpty()) {
            s.categories << category;
            continue;
        }
        s.errors << RunError{error.toObject().value(QLatin1String("code")).toString(),
                             error.toObject().value(QLatin1String("reasoning")).toString()};
    }
    s.stepCount = intAt(q, first + 8);
    s.artifactCount = intAt(q, first + 9);
    s.createdAt = int64At(q, first + 10);
    s.startedAt = int64At(q, first + 11);
    s.finishedAt = int64At(q, first + 12);
    s.finalUrl = textAt(q, first + 13);
    s.appUrl = textAt(q, first + 14);
    s.cost = q.value(first + 15).toDouble();
    s.hasResult = boolAt(q, first + 16);
    if (!q.value(first + 17).isNull()) {
        s.submitted = boolAt(q, first + 17);
    }
    s.confirmationText = textAt(q, first + 18);
    s.confirmationId = textAt(q, first + 19);
    s.resumeFileNameShown = textAt(q, first + 20);
    row.lastPolledAt = int64At(q, first + 21);
    row.lastChangeAt = int64At(q, first + 22);
    row.finalAt = int64At(q, first + 23);
    row.collectedAt = int64At(q, first + 24);
    row.attention = codeAt<Attention>(q, first + 25);
    row.attentionUntil = int64At(q, first + 26);
    row.attentionText = textAt(q, first + 27);
    row.stuck = boolAt(q, first + 28);
    row.quietMs = int64At(q, first + 29);
    return row;
}

} // namespace runs

namespace attempts {
namespace {

constexpr int runColumn = 31;

const QString& attemptColumns() {
    static const QString text = QStringLiteral(
        "t.id,t.application_id,t.posting_id,t.practice,t.via,ifnull(t.token,''),t.state,t.holds,t.released_why,"
        "ifnull(t.released_at,0),ifnull(t.connection_id,0),ifnull(c.name,''),t.dialect,t.package_sha256,t.package,"
        "t.created_at,t.sent_at,t.ended_at,t.cancel_requested_at,t.look_ups,t.sent,t.sent_reasons,t.proof,"
        "t.proof_reasons,t.failure,t.failure_message,t.error_detail,t.decision,t.disputed,"
        "t.evidence_corrected,ifnull(c.options,'')");
    return text;
}

AttemptRow attemptAt(const QSqlQuery& q) {
    AttemptRow row;
    row.id = int64At(q, 0);
    row.applicationId = int64At(q, 1);
    row.postingId = int64At(q, 2);
    row.practice = boolAt(q, 3);
    row.via = codeAt<AttemptVia>(q, 4);
    row.token = textAt(q, 5);
    row.state = codeAt<AttemptState>(q, 6);
    row.holds = boolAt(q, 7);
    row.releasedWhy = fromCode<ReleaseReason>(textAt(q, 8));
    row.releasedAt = int64At(q, 9);
    row.connectionId = int64At(q, 10);
    row.connection = textAt(q, 11);
    row.dialect = textAt(q, 12);
    row.packageSha256 = textAt(q, 13);
    row.packageJson = q.value(14).toByteArray();
    row.createdAt = int64At(q, 15);
    row.sentAt = int64At(q, 16);
    row.endedAt = int64At(q, 17);
    row.cancelRequestedAt = int64At(q, 18);
    row.lookUps = intAt(q, 19);
    row.sent = fromCode<Sent>(textAt(q, 20)).value_or(Sent::Unknown);
    row.sentReasons = codesAt(q, 21);
    row.proof = codeAt<Proof>(q, 22);
    row.proofReasons = codesAt(q, 23);
    row.failure = codeAt<FailureKind>(q, 24);
    row.failureMessage = textAt(q, 25);
    row.errorDetail = textAt(q, 26);
    row.decided = textAt(q, 27) != QLatin1String("none");
    row.disputed = boolAt(q, 28);
    row.evidenceCorrected = boolAt(q, 29);
    row.options = ConnectionOptions::fromJson(textAt(q, 30));
    if (!q.value(runColumn).isNull()) {
        row.run = runs::rowAt(q, runColumn);
    }
    return row;
}

} // namespace

Result<QVector<AttemptRow>> select(Database& db, const QString& where, const QVariantList& values) {
    QVector<AttemptRow> out;
    const Done done = db.each(
        QStringLiteral("SELECT %1,%2 FROM attempt t LEFT JOIN connection c ON c.id=t.connection_id LEFT JOIN run r ON "
                       "r.id=(SELECT id FROM run WHERE attempt_id=t.id ORDER BY id DESC LIMIT 1) WHERE %3")
            .arg(attemptColumns(), runs::columns(), where),
        values, [&out](const QSqlQuery& q) { out << attemptAt(q); });
    if (!done) {
        return passOn(done.error());
    }
    return out;
}

Result<QVector<AttemptRow>> ofApplication(Database& db, qint64 applicationId) {
    return select(db, QStringLiteral("t.application_id=? ORDER BY t.id DESC"), {applicationId});
}

Result<AttemptRow> get(Database& db, qint64 id) {
    Result<QVector<AttemptRow>> found = select(db, QStringLiteral("t.id=?"), {id});
    if (!found) {
        return passOn(found.error());
    }
    if (found->isEmpty()) {
        return failure(ErrorKind::NotFound, QStringLiteral("no such attempt"));
    }
    return found->takeFirst();
}

Result<std::optional<AttemptRow>> byToken(Database& db, const QString& token) {
    Result<QVector<AttemptRow>> found = select(db, QStringLiteral("t.token=?"), {token});
    if (!found) {
        return passOn(found.error());
    }
    return found->isEmpty() ? std::nullopt : std::optional(found->takeFirst());
}

Result<QVector<AttemptRow>> open(Database& db) {
    return select(db, QStringLiteral("t.state<>'ended' ORDER BY t.id"), {});
}

Result<QVector<qint64>> forLateLook(Database& db, qint64 since, int madeBefore, int limit) {
    QVector<qint64> out;
    const Done done = db.each(
        QStringLiteral(
            "SELECT t.id FROM attempt t LEFT JOIN run r ON r.attempt_id=t.id WHERE t.state='ended' AND "
            "t.late_looks<2 AND t.late_looks<=? AND max(t.ended_at,ifnull(t.released_at,0))>=? AND t.via='run' AND "
            "(ifnull(t.released_why,'') IN('never_left','refused','seeker_said_no') OR "
            "(r.status='canceled' AND t.decision<>'sent') OR r.server_word=?) "
            "ORDER BY max(t.ended_at,ifnull(t.released_at,0)) DESC LIMIT ?"),
        {madeBefore, since, lostRunWord, limit}, [&out](const QSqlQuery& q) { out << int64At(q, 0); });
    if (!done) {
        return passOn(done.error());
    }
    return out;
}

Result<int> openCount(Database& db, qint64 connectionId) {
    const Result<QVariant> count = db.value(
        QStringLiteral("SELECT count(*) FROM attempt WHERE state<>'ended' AND NOT (state='unclear' AND look_ups>=3) "
                       "AND connection_id=?"),
        {connectionId});
    if (!count) {
        return passOn(count.error());
    }
    return count->toInt();
}

Result<QVector<ArtifactRow>> artifactsOfApplication(Database& db, qint64 applicationId) {
    QVector<ArtifactRow> out;
    const Done done = db.each(
        QStringLiteral(
            "SELECT f.id,ifnull(f.run_id,0),f.server_id,f.kind,f.path,f.sha256,f.size,f.mime_type,f.fetched_at,"
            "f.problem,f.removed_at FROM attempt t JOIN artifact f ON f.attempt_id=t.id WHERE t.application_id=? "
            "ORDER BY f.id"),
        {applicationId}, [&out](const QSqlQuery& q) { out << runs::artifactAt(q); });
    if (!done) {
        return passOn(done.error());
    }
    return out;
}

} // namespace attempts
} // namespace postulant
