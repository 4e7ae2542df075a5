#include "practice/PracticeReplies.h"

#include "practice/PracticeReplyParts.h"

#include <QDateTime>

namespace postulant {
namespace {

using namespace reply;

QString blockReason(const PracticeMoment& moment) {
    if (moment.reason.isEmpty())
        return {};
    if (moment.status == u"terminated")
        return QStringLiteral("navigation block terminated. Reason: ") + moment.reason;
    return QStringLiteral("navigation block failed. failure reason: ") + moment.reason;
}

int stepCount(const PracticeSubject& subject) {
    return subject.moment.stepsBegun + (extractionRan(subject) ? 1 : 0);
}

QJsonArray attemptsOf(const PracticeSubject& subject) {
    const PracticeMoment& moment = subject.moment;
    return {QJsonObject{{QStringLiteral("attempt_number"), 1},
                        {QStringLiteral("status"), moment.status},
                        {QStringLiteral("failure_reason"), textOrNull(blockReason(moment))},
                        {QStringLiteral("error_codes"), QJsonArray()},
                        {QStringLiteral("started_at"), practiceTimeOrNull(moment.startedAt)},
                        {QStringLiteral("finished_at"), practiceTimeOrNull(moment.finishedAt)},
                        {QStringLiteral("retry_decision"), null()},
                        {QStringLiteral("decision_reason"), null()},
                        {QStringLiteral("next_attempt_at"), null()},
                        {QStringLiteral("webhook_sent_at"), null()}}};
}

void addAgentMembers(QJsonObject& reply, const QJsonArray& attempts) {
    reply.insert(QStringLiteral("attempt"), 1);
    reply.insert(QStringLiteral("retry_pending"), false);
    reply.insert(QStringLiteral("next_attempt_at"), null());
    reply.insert(QStringLiteral("attempts"), attempts);
    reply.insert(QStringLiteral("run_with"), QStringLiteral("agent"));
    reply.insert(QStringLiteral("ai_fallback"), null());
    reply.insert(QStringLiteral("script_id"), null());
    reply.insert(QStringLiteral("browser_seed_source"), QStringLiteral("fresh"));
    reply.insert(QStringLiteral("browser_settings_receipt"), null());
}

// What was asked for, with every member that a task may have.
QJsonObject askedOf(const PracticeRun& run) {
    QJsonObject asked = run.asked;
    if (run.api == PracticeRun::Api::Current) {
        asked = {{QStringLiteral("title"), textOrNull(run.title)},
                 {QStringLiteral("url"), run.postingUrl},
                 {QStringLiteral("navigation_goal"), run.request.value(u"prompt")},
                 {QStringLiteral("error_code_mapping"), run.request.value(u"error_code_mapping")},
                 {QStringLiteral("webhook_callback_url"), run.request.value(u"webhook_url")}};
    }
    for (const char* name : {"title", "webhook_callback_url", "totp_verification_url", "totp_identifier",
                             "navigation_goal", "data_extraction_goal", "navigation_payload", "error_code_mapping",
                             "proxy_location", "extracted_information_schema", "extra_http_headers",
                             "complete_criterion", "terminate_criterion", "browser_address"}) {
        if (!asked.contains(QLatin1String(name)))
            asked.insert(QLatin1String(name), null());
    }
    return asked;
}

} // namespace

QString practiceTime(qint64 utcMs) {
    return QDateTime::fromMSecsSinceEpoch(utcMs, Qt::UTC).toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss.zzz")) +
           QStringLiteral("000");
}

QJsonValue practiceTimeOrNull(qint64 utcMs) {
    return utcMs ? QJsonValue(practiceTime(utcMs)) : null();
}

QJsonObject runReply(const PracticeSubject& subject) {
    const PracticeRun& run = subject.run;
    const PracticeMoment& moment = subject.moment;
    const QString id = practiceId(run, PracticeId::Run);
    const QString place = run.agent ? QStringLiteral("/runs/") : QStringLiteral("/tasks/");
    QJsonObject reply{
        {QStringLiteral("run_id"), id},
        {QStringLiteral("status"), moment.status},
        {QStringLiteral("output"), outputOf(subject)},
        {QStringLiteral("downloaded_files"), QJsonArray()},
        {QStringLiteral("recording_url"), recordingUrl(subject)},
        {QStringLiteral("recording_archived"), false},
        {QStringLiteral("screenshot_urls"), screenshotUrls(subject)},
        {QStringLiteral("failure_reason"), textOrNull(run.agent ? blockReason(moment) : moment.reason)},
        {QStringLiteral("created_at"), practiceTime(run.createdAt)},
        {QStringLiteral("modified_at"), practiceTime(moment.isFinal ? moment.finishedAt : run.createdAt + 25)},
        {QStringLiteral("queued_at"), run.agent ? practiceTimeOrNull(moment.queuedAt) : null()},
        {QStringLiteral("started_at"), practiceTimeOrNull(moment.startedAt)},
        {QStringLiteral("finished_at"), practiceTimeOrNull(moment.finishedAt)},
        {QStringLiteral("app_url"), subject.base + place + id},
        {QStringLiteral("browser_session_id"), null()},
        {QStringLiteral("browser_profile_id"), null()},
        {QStringLiteral("max_screenshot_scrolls"), null()},
        {QStringLiteral("script_run"), null()},
        {QStringLiteral("errors"), errorsOf(moment)},
        {QStringLiteral("step_count"), stepCount(subject)},
        {QStringLiteral("run_type"), run.agent ? QStringLiteral("workflow_run") : QStringLiteral("task_v1")},
        {QStringLiteral("run_request"), run.request}};
    if (!run.agent && run.engine == u"skyvern-3.0")
        reply.insert(QStringLiteral("run_type"), QStringLiteral("task_v3"));
    if (run.agent) {
        addAgentMembers(reply, attemptsOf(subject));
        // Metadata is echoed by the POST only.
        QJsonObject request = run.request;
        request.insert(QStringLiteral("run_metadata"), null());
        reply.insert(QStringLiteral("run_request"), request);
    }
    return reply;
}

// The run as another route tells it, overlaid by the run as it is told here; of a task without what was asked for.
QJsonObject webhookReply(const PracticeSubject& subject) {
    const QJsonObject run = runReply(subject);
    QJsonObject body = subject.run.agent ? QJsonObject() : legacyTaskReply(subject);
    body.remove(QStringLiteral("request"));
    for (auto it = run.begin(); it != run.end(); ++it)
        body.insert(it.key(), it.value());
    if (subject.run.agent) {
        body.insert(QStringLiteral("workflow_id"), subject.run.agentId);
        body.insert(QStringLiteral("workflow_run_id"), practiceId(subject.run, PracticeId::Run));
        body.insert(QStringLiteral("parameters"), subject.run.request.value(u"parameters"));
        body.insert(QStringLiteral("outputs"), run.value(u"output"));
    } else {
        body.remove(QStringLiteral("run_request"));
    }
    return body;
}

QJsonObject createdReply(const PracticeSubject& subject) {
    QJsonObject reply = runReply(subject);
    const auto nulls = {u"output",    u"downloaded_files", u"recording_url", u"screenshot_urls", u"failure_reason",
                        u"queued_at", u"started_at",       u"finished_at",   u"errors",          u"step_count"};
    for (const auto* name : nulls)
        reply.insert(QStringView(name).toString(), null());
    reply.insert(QStringLiteral("status"), QStringLiteral("created"));
    reply.insert(QStringLiteral("app_url"), subject.base + QStringLiteral("/runs/") + reply[u"run_id"].toString());
    QJsonObject request = subject.run.request;
    if (subject.run.agent)
        addAgentMembers(reply, {});
    else
        request.insert(QStringLiteral("max_steps"), null());
    reply.insert(QStringLiteral("run_request"), request);
    return reply;
}

QJsonObject listItem(const PracticeSubject& subject) {
    const PracticeRun& run = subject.run;
    return {{QStringLiteral("task_run_id"), practiceId(run, PracticeId::TaskRun)},
            {QStringLiteral("run_id"), practiceId(run, PracticeId::Run)},
            {QStringLiteral("task_run_type"), run.agent ? QStringLiteral("workflow_run") : QStringLiteral("task_v1")},
            {QStringLiteral("status"), subject.moment.status},
            {QStringLiteral("title"), textOrNull(run.title)},
            {QStringLiteral("started_at"), practiceTimeOrNull(subject.moment.startedAt)},
            {QStringLiteral("finished_at"), practiceTimeOrNull(subject.moment.finishedAt)},
            {QStringLiteral("created_at"), practiceTime(run.createdAt)},
            {QStringLiteral("workflow_permanent_id"), textOrNull(run.agentId)},
            {QStringLiteral("workflow_deleted"), false},
            {QStringLiteral("script_run"), false},
            {QStringLiteral("trigger_type"), run.agent ? QJsonValue(QStringLiteral("api")) : null()},
            {QStringLiteral("created_by"), null()},
            {QStringLiteral("attempt"), 1},
            {QStringLiteral("retry_pending"), false},
            {QStringLiteral("next_attempt_at"), null()}};
}

QJsonArray artifactsReply(const PracticeSubject& subject, const QStringList& types) {
    const PracticeRun& run = subject.run;
    QJsonArray reply;
    for (const PracticeArtifact& artifact : practiceArtifacts(run, subject.moment)) {
        const QString type = practiceArtifactType(artifact.kind);
        if (!types.isEmpty() && !types.contains(type))
            continue;
        const QString uri = uriOf(subject, artifact);
        const auto task = artifact.result ? PracticeId::ResultTask : PracticeId::Task;
        const int step = artifact.result ? subject.moment.stepsBegun : artifact.step;
        reply.append(QJsonObject{
            {QStringLiteral("created_at"), practiceTime(artifact.createdAt)},
            {QStringLiteral("modified_at"), practiceTime(artifact.createdAt)},
            {QStringLiteral("artifact_id"), practiceId(run, PracticeId::Artifact, artifact.index)},
            {QStringLiteral("artifact_type"), type},
            {QStringLiteral("uri"), uri},
            {QStringLiteral("bundle_key"), null()},
            {QStringLiteral("checksum"), null()},
            {QStringLiteral("file_size"), null()},
            {QStringLiteral("task_id"), practiceId(run, task)},
            {QStringLiteral("step_id"), practiceId(run, PracticeId::Step, step)},
            {QStringLiteral("workflow_run_id"), run.agent ? QJsonValue(practiceId(run, PracticeId::Run)) : null()},
            {QStringLiteral("workflow_run_block_id"), null()},
            {QStringLiteral("run_id"), practiceId(run, PracticeId::Run)},
            {QStringLiteral("browser_session_id"), null()},
            {QStringLiteral("observer_cruise_id"), null()},
            {QStringLiteral("observer_thought_id"), null()},
            {QStringLiteral("ai_suggestion_id"), null()},
            {QStringLiteral("signed_url"), uri},
            {QStringLiteral("archived"), false},
            {QStringLiteral("organization_id"), organization()}});
    }
    return reply;
}

QJsonObject legacyTaskReply(const PracticeSubject& subject) {
    const PracticeRun& run = subject.run;
    const PracticeMoment& moment = subject.moment;
    const QJsonObject request = askedOf(run);
    const QJsonValue urls = screenshotUrls(subject);
    return {{QStringLiteral("request"), request},
            {QStringLiteral("task_id"), practiceId(run, PracticeId::Task)},
            {QStringLiteral("status"), moment.status == u"paused" ? QStringLiteral("running") : moment.status},
            {QStringLiteral("created_at"), practiceTime(run.createdAt)},
            {QStringLiteral("modified_at"), practiceTime(moment.isFinal ? moment.finishedAt : run.createdAt + 25)},
            {QStringLiteral("extracted_information"), run.agent ? null() : outputOf(subject)},
            {QStringLiteral("action_screenshot_urls"), urls},
            {QStringLiteral("screenshot_url"), urls.isArray() ? urls.toArray().first() : null()},
            {QStringLiteral("recording_url"), recordingUrl(subject)},
            {QStringLiteral("recording_archived"), false},
            {QStringLiteral("browser_console_log_url"), null()},
            {QStringLiteral("downloaded_files"), QJsonArray()},
            {QStringLiteral("failure_reason"), textOrNull(moment.reason)},
            {QStringLiteral("failure_category"), null()},
            {QStringLiteral("webhook_failure_reason"), QString()},
            {QStringLiteral("errors"), errorsOf(moment)},
            {QStringLiteral("max_steps_per_run"), run.request.value(u"max_steps")},
            {QStringLiteral("workflow_run_id"), run.agent ? QJsonValue(practiceId(run, PracticeId::Run)) : null()},
            {QStringLiteral("queued_at"), null()},
            {QStringLiteral("started_at"), practiceTimeOrNull(moment.startedAt)},
            {QStringLiteral("finished_at"), practiceTimeOrNull(moment.finishedAt)},
            {QStringLiteral("step_count"), moment.stepsBegun},
            {QStringLiteral("browser_session_id"), null()}};
}

QJsonObject agentReply(const PracticeAgent& agent) {
    return {{QStringLiteral("workflow_id"), agent.workflowId},
            {QStringLiteral("organization_id"), organization()},
            {QStringLiteral("title"), agent.title()},
            {QStringLiteral("workflow_permanent_id"), agent.id},
            {QStringLiteral("agent_id"), agent.id},
            {QStringLiteral("version"), 1},
            {QStringLiteral("is_saved_task"), false},
            {QStringLiteral("is_template"), false},
            {QStringLiteral("description"), agent.definition.value(u"description")},
            {QStringLiteral("workflow_definition"), agent.definition.value(u"workflow_definition")},
            {QStringLiteral("proxy_location"), null()},
            {QStringLiteral("webhook_callback_url"), null()},
            {QStringLiteral("persist_browser_session"), false},
            {QStringLiteral("status"), QStringLiteral("published")},
            {QStringLiteral("run_with"), QStringLiteral("agent")},
            {QStringLiteral("created_at"), practiceTime(agent.createdAt)},
            {QStringLiteral("modified_at"), practiceTime(agent.createdAt)},
            {QStringLiteral("deleted_at"), null()}};
}

} // namespace postulant
