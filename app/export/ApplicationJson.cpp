#include "export/ApplicationJson.h"

#include "domain/JsonValues.h"
#include "domain/StepUsage.h"
#include "store/ApplicationRepository.h"
#include "store/Database.h"
#include "store/KeptOutputs.h"
#include "store/SeekerRepository.h"
#include "words/Words.h"

#include <QDir>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSqlQuery>
#include <QVariant>

namespace postulant {

namespace {

QJsonValue numberOrNull(int number) {
    return number >= 0 ? QJsonValue(number) : QJsonValue(QJsonValue::Null);
}

QJsonValue failureValue(FailureKind kind, const QString& message, Sent sent) {
    if (kind == FailureKind::None) {
        return QJsonValue::Null;
    }
    return QJsonObject{{QStringLiteral("kind"), code(kind)},
                       {QStringLiteral("message"), message},
                       {QStringLiteral("anything_sent"), code(sent)}};
}

QJsonValue attentionValue(const ApplicationRow& row) {
    if (row.attention == Attention::None) {
        return QJsonValue::Null;
    }
    return QJsonObject{{QStringLiteral("kind"), code(row.attention)},
                       {QStringLiteral("until"), instantOrNull(row.attentionUntil)}};
}

QJsonValue runValue(const std::optional<RunRow>& run) {
    if (!run) {
        return QJsonValue::Null;
    }
    const RunSnapshot& snapshot = run->snapshot;
    return QJsonObject{{QStringLiteral("id"), snapshot.runId},
                       {QStringLiteral("status"), code(snapshot.status)},
                       {QStringLiteral("server_word"), snapshot.serverWord},
                       {QStringLiteral("steps"), numberOrNull(snapshot.stepCount)},
                       {QStringLiteral("final_url"), snapshot.finalUrl},
                       {QStringLiteral("app_url"), snapshot.appUrl}};
}

// What the server was told beside the package; null where it was the seeker's own, or not kept.
QJsonValue promptValue(const QByteArray& packageJson) {
    const Result<Package> package = packageFromJson(packageJson);
    if (!package || package->prompt.version == 0) {
        return QJsonValue::Null;
    }
    const PromptMark& prompt = package->prompt;
    const bool hinted = !prompt.hints.isEmpty();
    return QJsonObject{
        {QStringLiteral("template"), QStringLiteral("apply")},
        {QStringLiteral("version"), prompt.version},
        {QStringLiteral("hints"), hinted ? QJsonValue(prompt.hints) : QJsonValue(QJsonValue::Null)},
        {QStringLiteral("hints_version"), hinted ? QJsonValue(prompt.hintsVersion) : QJsonValue(QJsonValue::Null)}};
}

QJsonObject attemptObject(const AttemptRow& attempt) {
    return {{QStringLiteral("id"), attempt.id},
            {QStringLiteral("via"), code(attempt.via)},
            {QStringLiteral("state"), code(attempt.state)},
            {QStringLiteral("holds"), attempt.holds},
            {QStringLiteral("released_why"),
             attempt.releasedWhy ? QJsonValue(code(*attempt.releasedWhy)) : QJsonValue(QJsonValue::Null)},
            {QStringLiteral("connection"), attempt.connection},
            {QStringLiteral("dialect"), attempt.dialect},
            {QStringLiteral("package_sha256"), attempt.packageSha256},
            {QStringLiteral("prompt"), promptValue(attempt.packageJson)},
            {QStringLiteral("sent"), code(attempt.sent)},
            {QStringLiteral("sent_reasons"), QJsonArray::fromStringList(attempt.sentReasons)},
            {QStringLiteral("proof"), code(attempt.proof)},
            {QStringLiteral("proof_reasons"), QJsonArray::fromStringList(attempt.proofReasons)},
            {QStringLiteral("failure"), failureValue(attempt.failure, attempt.failureMessage, attempt.sent)},
            {QStringLiteral("run"), runValue(attempt.run)},
            {QStringLiteral("created_at"), instantOrNull(attempt.createdAt)},
            {QStringLiteral("sent_at"), instantOrNull(attempt.sentAt)},
            {QStringLiteral("ended_at"), instantOrNull(attempt.endedAt)}};
}

QJsonArray outputsArray(const QVector<RunOutput>& outputs) {
    QJsonArray out;
    for (const RunOutput& output : outputs) {
        out << QJsonObject{{QStringLiteral("path"), output.path}, {QStringLiteral("value"), output.value}};
    }
    return out;
}

// How often it came to nothing by trouble that can pass, and when it goes again.
QJsonValue retryValue(const ApplicationDetail& detail) {
    if (detail.tries == 0) {
        return QJsonValue::Null;
    }
    const bool planned = detail.triesAgain && detail.row.notBefore > 0;
    return QJsonObject{{QStringLiteral("tries"), detail.tries},
                       {QStringLiteral("next_at"), planned ? instantOrNull(detail.row.notBefore) : QJsonValue::Null},
                       {QStringLiteral("reason"), code(detail.triedWhy)}};
}

// What the steps took, where a server says it.
QJsonValue usageValue(const QVector<StepUsage>& steps) {
    if (steps.isEmpty()) {
        return QJsonValue::Null;
    }
    QJsonArray list;
    for (const StepUsage& step : steps) {
        QJsonObject one = usageJson(step);
        one.insert(QStringLiteral("at"), instantOrNull(step.at));
        list << one;
    }
    QJsonObject all = usageJson(totalUsage(steps));
    all.remove(QStringLiteral("order"));
    all.remove(QStringLiteral("retry"));
    all.insert(QStringLiteral("steps"), list);
    return all;
}

QJsonArray evidenceArray(const QVector<ArtifactRow>& artifacts, const QString& evidenceDir) {
    QJsonArray out;
    for (const ArtifactRow& artifact : artifacts) {
        const bool here = !artifact.path.isEmpty();
        out << QJsonObject{
            {QStringLiteral("kind"), artifact.kind},
            {QStringLiteral("server_id"), artifact.serverId.isEmpty() ? QJsonValue() : QJsonValue(artifact.serverId)},
            {QStringLiteral("path"), here ? QJsonValue(QDir(evidenceDir).filePath(artifact.path)) : QJsonValue()},
            {QStringLiteral("size"), artifact.size},
            {QStringLiteral("sha256"), here ? QJsonValue(artifact.sha256) : QJsonValue()},
            {QStringLiteral("mime_type"), artifact.mimeType},
            {QStringLiteral("name"), artifact.name.isEmpty() ? QJsonValue() : QJsonValue(artifact.name)},
            {QStringLiteral("problem"), artifact.problem.isEmpty() ? QJsonValue() : QJsonValue(artifact.problem)},
            {QStringLiteral("removed_at"), instantOrNull(artifact.removedAt)}};
    }
    return out;
}

Result<PackageResume> plannedResume(Database& db, qint64 resumeId) {
    const Result<ResumeRow> row = resumeId != 0 ? resumes::get(db, resumeId) : resumes::preferred(db);
    if (!row) {
        if (row.error().kind == ErrorKind::NotFound) {
            return PackageResume{};
        }
        return tl::unexpected<Error>(row.error());
    }
    return PackageResume{row->label, row->fileName, row->sha256, row->size, row->mimeType};
}

// What a table row leaves out, for many rows at once: asking for each row's detail takes milliseconds, this
// microseconds.
QString recordsSql() {
    return QStringLiteral(
        "SELECT a.id,p.ats,"
        "(SELECT key FROM posting_key WHERE posting_id=p.id ORDER BY main DESC,key LIMIT 1),"
        "ifnull((SELECT r.server_id FROM attempt t JOIN run r ON r.attempt_id=t.id WHERE t.application_id=a.id "
        "ORDER BY t.id DESC,r.id DESC LIMIT 1),''),"
        "ifnull((SELECT t.dialect FROM attempt t WHERE t.application_id=a.id AND t.dialect<>'' ORDER BY t.id DESC "
        "LIMIT 1),ifnull(c.dialect,'')),"
        "(SELECT t.package FROM attempt t WHERE t.application_id=a.id AND t.package IS NOT NULL ORDER BY t.id DESC "
        "LIMIT 1),"
        "ifnull(a.resume_id,0) "
        "FROM json_each(?) j CROSS JOIN application a ON a.id=j.value JOIN posting p ON p.id=a.posting_id "
        "LEFT JOIN connection c ON c.id=a.connection_id");
}

QString jsonIds(const QVector<ApplicationRow>& rows) {
    QStringList ids;
    ids.reserve(rows.size());
    for (const ApplicationRow& row : rows) {
        ids << QString::number(row.id);
    }
    return u'[' + ids.join(u',') + u']';
}

} // namespace

Result<ApplicationRecord> applicationRecord(Database& db, const ApplicationDetail& detail) {
    ApplicationRecord record;
    record.row = detail.row;
    record.key = detail.keys.value(0);
    record.ats = detail.ats;
    bool hasResume = false;
    for (const AttemptRow& attempt : detail.attempts) {
        if (record.runId.isEmpty() && attempt.run) {
            record.runId = attempt.run->snapshot.runId;
        }
        if (record.dialect.isEmpty()) {
            record.dialect = attempt.dialect;
        }
        if (!hasResume && !attempt.packageJson.isEmpty()) {
            if (const Result<Package> package = packageFromJson(attempt.packageJson)) {
                record.resume = package->resume;
                hasResume = true;
            }
        }
    }
    if (!hasResume) {
        const Result<PackageResume> planned = plannedResume(db, detail.resumeId);
        if (!planned) {
            return tl::unexpected<Error>(planned.error());
        }
        record.resume = *planned;
    }
    if (record.dialect.isEmpty() && record.row.connectionId != 0) {
        if (const Result<ConnectionRow> connection = connections::get(db, record.row.connectionId)) {
            record.dialect = connection->dialect;
        }
    }
    return record;
}

Result<QVector<ApplicationRecord>> applicationRecords(Database& db, const QVector<ApplicationRow>& rows) {
    QHash<qint64, ApplicationRecord> found;
    QHash<qint64, qint64> resumeIds; // application → resume that would go along
    const Done read = db.each(recordsSql(), {jsonIds(rows)}, [&](const QSqlQuery& q) {
        const qint64 id = q.value(0).toLongLong();
        ApplicationRecord& record = found[id];
        record.ats = q.value(1).toString();
        record.key = q.value(2).toString();
        record.runId = q.value(3).toString();
        record.dialect = q.value(4).toString();
        const Result<Package> package = packageFromJson(q.value(5).toByteArray());
        if (package) {
            record.resume = package->resume;
        } else {
            resumeIds.insert(id, q.value(6).toLongLong());
        }
    });
    if (!read) {
        return tl::unexpected<Error>(read.error());
    }
    QHash<qint64, PackageResume> resumes;
    QVector<ApplicationRecord> out;
    out.reserve(rows.size());
    for (const ApplicationRow& row : rows) {
        ApplicationRecord record = found.value(row.id);
        record.row = row;
        if (resumeIds.contains(row.id)) {
            const qint64 resumeId = resumeIds.value(row.id);
            if (!resumes.contains(resumeId)) {
                const Result<PackageResume> planned = plannedResume(db, resumeId);
                if (!planned) {
                    return tl::unexpected<Error>(planned.error());
                }
                resumes.insert(resumeId, *planned);
            }
            record.resume = resumes.value(resumeId);
        }
        out.append(record);
    }
    return out;
}

Result<ApplicationRecord> applicationRecord(Database& db, const ApplicationRow& row) {
    const Result<QVector<ApplicationRecord>> records = applicationRecords(db, {row});
    return records ? Result<ApplicationRecord>(records->first()) : tl::unexpected<Error>(records.error());
}

QString gatewayStatus(const ApplicationRecord& record) {
    const ApplicationRow& row = record.row;
    QString pending = QStringLiteral("PENDING_SKYVERN_SUBMISSION");
    QString failed = QStringLiteral("SKYVERN_APPLICATION_FAILED");
    if (record.dialect != QLatin1String("gateway")) {
        return {};
    }
    switch (row.state) {
    case ApplicationState::Review:
    case ApplicationState::Queued:
    case ApplicationState::Submitting:
    case ApplicationState::Running:
    case ApplicationState::NeedsChecking: // it may have been sent
        return pending;
    case ApplicationState::NeedsYou:
        return row.attention == Attention::None && row.sent == Sent::No ? failed : pending;
    case ApplicationState::AppliedConfirmed:
    case ApplicationState::AppliedClaimed:
        return record.runId.isEmpty() ? QString() : QStringLiteral("APPLIED_VIA_SKYVERN");
    case ApplicationState::Failed:
        return failed;
    case ApplicationState::Draft:
    case ApplicationState::Cancelled:
        break;
    }
    return {};
}

QJsonObject listObject(const ApplicationRecord& record) {
    const ApplicationRow& row = record.row;
    const QString gateway = gatewayStatus(record);
    return {{QStringLiteral("id"), row.id},
            {QStringLiteral("url"), row.url},
            {QStringLiteral("key"), record.key},
            {QStringLiteral("ats"), record.ats},
            {QStringLiteral("company"), row.company},
            {QStringLiteral("title"), row.title},
            {QStringLiteral("place"), row.place},
            {QStringLiteral("site"), row.site},
            {QStringLiteral("state"), code(row.state)},
            {QStringLiteral("proof"), code(row.proof)},
            {QStringLiteral("sent"), code(row.sent)},
            {QStringLiteral("confirmation"),
             QJsonObject{{QStringLiteral("id"), row.confirmationId}, {QStringLiteral("text"), row.confirmationText}}},
            {QStringLiteral("failure"), failureValue(row.failure, row.failureMessage, row.sent)},
            {QStringLiteral("attention"), attentionValue(row)},
            {QStringLiteral("stage"), code(row.stage)},
            {QStringLiteral("outcome"), code(row.outcome)},
            {QStringLiteral("resume"), QJsonObject{{QStringLiteral("label"), record.resume.label},
                                                   {QStringLiteral("file_name"), record.resume.fileName},
                                                   {QStringLiteral("sha256"), record.resume.sha256}}},
            {QStringLiteral("connection"), row.connection},
            {QStringLiteral("spread"), row.spread == SpreadWay::None ? QJsonValue() : QJsonValue(code(row.spread))},
            {QStringLiteral("dialect"), record.dialect},
            {QStringLiteral("run_id"), record.runId},
            {QStringLiteral("practice"), row.practice},
            {QStringLiteral("steps"), numberOrNull(row.steps)},
            {QStringLiteral("created_at"), instantOrNull(row.createdAt)},
            {QStringLiteral("submitted_at"), instantOrNull(row.submittedAt)},
            {QStringLiteral("finished_at"), instantOrNull(row.finishedAt)},
            {QStringLiteral("gateway_status"), gateway.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(gateway)}};
}

QJsonObject detailObject(const ApplicationDetail& detail, const ApplicationRecord& record, const QString& evidenceDir) {
    QJsonObject out = listObject(record);
    out.insert(QStringLiteral("approved_by"), detail.approvedBy == ApprovedBy::Nobody
                                                  ? QJsonValue(QJsonValue::Null)
                                                  : QJsonValue(code(detail.approvedBy)));
    QJsonArray tries;
    QJsonValue package = QJsonValue::Null;
    for (const AttemptRow& attempt : detail.attempts) {
        QJsonObject one = attemptObject(attempt);
        if (!evidenceDir.isEmpty()) {
            const qint64 run = attempt.run ? attempt.run->id : 0;
            one.insert(QStringLiteral("outputs"),
                       outputsArray(evidence::keptOutputs(evidenceDir, detail.artifacts, run)));
        }
        tries << one;
        if (package.isNull() && !attempt.packageJson.isEmpty()) {
            package = QJsonDocument::fromJson(attempt.packageJson).object();
        }
    }
    QJsonArray events;
    QVector<StepUsage> usage;
    for (const RunEventRow& event : detail.events) {
        if (event.kind == usageEventKind) {
            if (const auto step = usageFromText(event.text, event.at)) {
                usage << *step;
            }
            continue;
        }
        events << QJsonObject{{QStringLiteral("at"), instantOrNull(event.at)},
                              {QStringLiteral("kind"), event.kind},
                              {QStringLiteral("text"), event.text}};
    }
    QJsonArray stages;
    for (const StageEventRow& stage : detail.stages) {
        stages << QJsonObject{{QStringLiteral("at"), instantOrNull(stage.at)},
                              {QStringLiteral("stage"), code(stage.stage)},
                              {QStringLiteral("outcome"), code(stage.outcome)},
                              {QStringLiteral("note"), stage.note}};
    }
    out.insert(QStringLiteral("keys"), QJsonArray::fromStringList(detail.keys));
    out.insert(QStringLiteral("final_url"), detail.finalUrl);
    out.insert(QStringLiteral("notes"), detail.notes);
    out.insert(QStringLiteral("attempts"), tries);
    out.insert(QStringLiteral("package"), package);
    out.insert(QStringLiteral("evidence"), evidenceArray(detail.artifacts, evidenceDir));
    QStringList why;
    if (!detail.attempts.isEmpty()) {
        const AttemptRow& attempt = detail.attempts.first();
        why = words::why(attempt.proof, attempt.proofReasons, attempt.sentReasons);
    }
    out.insert(QStringLiteral("why"), QJsonArray::fromStringList(why));
    out.insert(QStringLiteral("retry"), retryValue(detail));
    out.insert(QStringLiteral("usage"), usageValue(usage));
    out.insert(QStringLiteral("events"), events);
    out.insert(QStringLiteral("stages"), stages);
    return out;
}

} // namespace postulant
