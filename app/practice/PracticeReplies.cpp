#include "practice/PracticeReplies.h"

#include "practice/PracticeView.h"

#include <QDateTime>
#include <QUrl>

#include <algorithm>

namespace postulant {
namespace {

const QString organization = QStringLiteral("o_599967007639994848");

QJsonValue null() {
    return QJsonValue::Null;
}

QJsonValue textOrNull(const QString& text) {
    return text.isEmpty() ? null() : QJsonValue(text);
}

QString uriOf(const PracticeSubject& subject, const PracticeArtifact& artifact) {
    const PracticeRun& run = subject.run;
    return QStringLiteral("file:///srv/skyvern/artifacts/%1/%2/0%3_0_%4/%5_%6_%7.%8")
        .arg(organization, practiceId(run, PracticeId::Task))
        .arg(artifact.step)
        .arg(practiceId(run, PracticeId::Step, artifact.step), practiceTime(artifact.createdAt),
             practiceId(run, PracticeId::Artifact, artifact.index), practiceArtifactType(artifact.kind),
             practiceArtifactSuffix(artifact.kind));
}

// The last three, newest first.
QVector<PracticeArtifact> lastScreenshots(const PracticeSubject& subject) {
    QVector<PracticeArtifact> found;
    const auto artifacts = practiceArtifacts(subject.run, subject.moment);
    for (auto it = artifacts.crbegin(); it != artifacts.crend() && found.size() < 3; ++it) {
        if (it->kind == PracticeArtifact::Kind::ScreenshotAction || it->kind == PracticeArtifact::Kind::ScreenshotFinal)
            found.append(*it);
    }
    return found;
}

QJsonValue screenshotUrls(const PracticeSubject& subject) {
    QJsonArray urls;
    for (const PracticeArtifact& artifact : lastScreenshots(subject))
        urls.append(uriOf(subject, artifact));
    return urls.isEmpty() ? null() : QJsonValue(urls);
}

QJsonValue recordingUrl(const PracticeSubject& subject) {
    const auto artifacts = practiceArtifacts(subject.run, subject.moment);
    const bool gone = subject.moment.status == u"canceled" && subject.moment.settled && !subject.run.agent;
    if (artifacts.isEmpty() || gone)
        return null();
    return uriOf(subject, artifacts.first());
}

QJsonArray errorsOf(const PracticeMoment& moment) {
    if (moment.errorCode.isEmpty())
        return {};
    const bool ours = moment.errorCode != moment.errorCode.toUpper();
    QJsonObject error{{QStringLiteral("error_code"), moment.errorCode},
                      {QStringLiteral("reasoning"), moment.reason},
                      {QStringLiteral("error_type"),
                       ours ? QStringLiteral("USER_DEFINED_ERROR") : QStringLiteral("SYSTEM_DEFINED_ERROR")}};
    if (ours)
        error.insert(QStringLiteral("confidence_float"), 1.0);
    return {error};
}

// What the extraction block reads off the last page.
QJsonValue extracted(const PracticeSubject& subject, const QStringList& keys) {
    const PracticeRun& run = subject.run;
    const PracticeScript* script = practiceScript(run.script);
    if (!subject.moment.resultRead || !script)
        return null();
    QJsonObject known;
    const QJsonValue resume = subject.moment.resumeShown ? textOrNull(run.resume.fileName) : null();
    known.insert(QStringLiteral("resume_filename_shown"), resume);
    known.insert(QStringLiteral("submitted"), script->result != PracticeScript::Result::NotSubmitted);
    known.insert(QStringLiteral("confirmation_text"), null());
    known.insert(QStringLiteral("confirmation_id"), null());
    if (script->result == PracticeScript::Result::Confirmed) {
        known.insert(QStringLiteral("confirmation_text"), practiceConfirmationText(run));
        known.insert(QStringLiteral("confirmation_id"), practiceConfirmationId(run));
    } else if (script->result == PracticeScript::Result::ClaimedOnly) {
        known.insert(QStringLiteral("confirmation_text"), QStringLiteral("Your application has been sent."));
    }
    QJsonObject result;
    for (const QString& key : keys)
        result.insert(key, known.contains(key) ? known.value(key) : null());
    return result;
}

QString blockReason(const PracticeMoment& moment) {
    if (moment.reason.isEmpty())
        return {};
    if (moment.status == u"terminated")
        return QStringLiteral("navigation block terminated. Reason: ") + moment.reason;
    return QStringLiteral("navigation block failed. failure reason: ") + moment.reason;
}

QJsonObject blockOutput(const PracticeSubject& subject, const QString& taskId, const QString& status,
                        const QJsonValue& information, bool withErrors) {
    QJsonArray urls;
    QJsonArray ids;
    for (const PracticeArtifact& artifact : lastScreenshots(subject)) {
        urls.append(uriOf(subject, artifact));
        ids.append(practiceId(subject.run, PracticeId::Artifact, artifact.index));
    }
    return {{QStringLiteral("task_id"), taskId},
            {QStringLiteral("status"), status},
            {QStringLiteral("extracted_information"), information},
            {QStringLiteral("failure_reason"), withErrors ? textOrNull(subject.moment.reason) : null()},
            {QStringLiteral("errors"), withErrors ? errorsOf(subject.moment) : QJsonArray()},
            {QStringLiteral("failure_category"), null()},
            {QStringLiteral("downloaded_files"), QJsonArray()},
            {QStringLiteral("downloaded_file_urls"), null()},
            {QStringLiteral("downloaded_file_artifact_ids"), null()},
            {QStringLiteral("task_screenshots"), urls},
            {QStringLiteral("workflow_screenshots"), urls},
            {QStringLiteral("task_screenshot_artifact_ids"), ids},
            {QStringLiteral("workflow_screenshot_artifact_ids"), ids}};
}

bool extractionRan(const PracticeSubject& subject) {
    return subject.agent && subject.moment.isFinal && subject.moment.status == u"completed" &&
           !subject.agent->resultLabel().isEmpty();
}

QJsonValue outputOf(const PracticeSubject& subject) {
    const PracticeRun& run = subject.run;
    const PracticeMoment& moment = subject.moment;
    if (!run.agent) {
        const QJsonObject schema = run.request.value(u"data_extraction_schema").toObject();
        const QStringList keys = schema.value(u"properties").toObject().keys();
        return run.wantsExtraction && !keys.isEmpty() ? extracted(subject, keys) : null();
    }
    if (!moment.isFinal || moment.status == u"canceled" || !subject.agent)
        return null();
    QJsonObject output;
    output.insert(subject.agent->applyLabel() + QStringLiteral("_output"),
                  blockOutput(subject, practiceId(run, PracticeId::Task), moment.status, null(), true));
    QJsonArray all;
    if (extractionRan(subject)) {
        const QJsonValue information = extracted(subject, subject.agent->resultKeys());
        output.insert(subject.agent->resultLabel() + QStringLiteral("_output"),
                      blockOutput(subject, practiceId(run, PracticeId::ResultTask), QStringLiteral("completed"),
                                  information, false));
        if (!information.isNull())
            all.append(information);
    }
    output.insert(QStringLiteral("extracted_information"), all);
    return output;
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
            {QStringLiteral("organization_id"), organization}});
    }
    return reply;
}

namespace {

QString actionType(PracticeAction::Kind kind) {
    switch (kind) {
    case PracticeAction::Kind::Input:
        return QStringLiteral("input_text");
    case PracticeAction::Kind::Upload:
        return QStringLiteral("upload_file");
    case PracticeAction::Kind::Click:
        return QStringLiteral("click");
    case PracticeAction::Kind::Complete:
        return QStringLiteral("complete");
    case PracticeAction::Kind::Terminate:
        return QStringLiteral("terminate");
    }
    return {};
}

QString reasoning(const PracticeSubject& subject, const PracticeAction& action) {
    switch (action.kind) {
    case PracticeAction::Kind::Input:
        return QStringLiteral("fill in '%1'").arg(action.field);
    case PracticeAction::Kind::Upload:
        return QStringLiteral("upload the file for '%1'").arg(action.field);
    case PracticeAction::Kind::Click:
        return QStringLiteral("submit the form with '%1'").arg(action.field);
    case PracticeAction::Kind::Complete:
        return QStringLiteral("the page shows the end");
    case PracticeAction::Kind::Terminate:
        return subject.moment.reason;
    }
    return {};
}

QJsonObject actionFrame(const PracticeSubject& subject, const QString& type, int order, int step, qint64 at) {
    const PracticeRun& run = subject.run;
    QJsonObject object;
    for (const char* name : {"source_action_id",
                             "description",
                             "intention",
                             "response",
                             "element_id",
                             "skyvern_element_hash",
                             "skyvern_element_data",
                             "tool_call_id",
                             "xpath",
                             "errors",
                             "data_extraction_goal",
                             "output",
                             "file_name",
                             "file_url",
                             "download",
                             "download_triggered",
                             "downloaded_files",
                             "is_upload_file_tag",
                             "text",
                             "input_or_select_context",
                             "option",
                             "is_checked",
                             "click_context",
                             "totp_timing_info",
                             "has_mini_agent",
                             "created_by",
                             "screenshot_artifact_id"})
        object.insert(QLatin1String(name), null());
    object.insert(QStringLiteral("action_type"), type);
    object.insert(QStringLiteral("action_id"), practiceId(run, PracticeId::Action, order));
    object.insert(QStringLiteral("organization_id"), organization);
    object.insert(QStringLiteral("workflow_run_id"), run.agent ? QJsonValue(practiceId(run, PracticeId::Run)) : null());
    object.insert(QStringLiteral("step_id"), practiceId(run, PracticeId::Step, step));
    object.insert(QStringLiteral("step_order"), step);
    object.insert(QStringLiteral("action_order"), order);
    object.insert(QStringLiteral("confidence_float"), 1.0);
    object.insert(QStringLiteral("terminal_user_errors"), false);
    object.insert(QStringLiteral("verified"), false);
    object.insert(QStringLiteral("skip_auto_complete_tab"), false);
    for (const char* name : {"started_at", "finished_at", "created_at", "modified_at"})
        object.insert(QLatin1String(name), practiceTime(at));
    return object;
}

QJsonObject actionReply(const PracticeSubject& subject, const PracticeAction& action, int order) {
    QJsonObject object =
        actionFrame(subject, actionType(action.kind), order, action.step, timeOf(subject.run, action.at));
    object.insert(QStringLiteral("task_id"), practiceId(subject.run, PracticeId::Task));
    object.insert(QStringLiteral("status"), action.succeeds ? QStringLiteral("completed") : QStringLiteral("failed"));
    object.insert(QStringLiteral("reasoning"), reasoning(subject, action));
    if (action.kind == PracticeAction::Kind::Input) {
        object.insert(QStringLiteral("text"), action.value);
        object.insert(QStringLiteral("input_or_select_context"),
                      QJsonObject{{QStringLiteral("field"), action.field}, {QStringLiteral("is_required"), true}});
    } else if (action.kind == PracticeAction::Kind::Upload) {
        object.insert(QStringLiteral("file_url"), action.value);
        object.insert(QStringLiteral("is_upload_file_tag"), true);
    }
    return object;
}

QJsonObject extractAction(const PracticeSubject& subject) {
    QJsonObject object = actionFrame(subject, QStringLiteral("extract"), static_cast<int>(subject.moment.done.size()),
                                     subject.moment.stepsBegun, subject.moment.finishedAt);
    object.insert(QStringLiteral("step_order"), 0);
    object.insert(QStringLiteral("action_order"), 0);
    object.insert(QStringLiteral("task_id"), practiceId(subject.run, PracticeId::ResultTask));
    object.insert(QStringLiteral("status"), QStringLiteral("completed"));
    object.insert(QStringLiteral("reasoning"), QStringLiteral("Read the result of the application."));
    object.insert(QStringLiteral("data_extraction_goal"), subject.agent->extractionGoal());
    return object;
}

QJsonObject blockItem(const PracticeSubject& subject, QJsonObject block, qint64 createdAt) {
    for (const char* name :
         {"block_workflow_run_id", "description", "parent_workflow_run_block_id", "final_url", "finish_reason",
          "data_schema", "loop_values", "current_value", "current_index", "attachments", "prompt", "script_run"})
        block.insert(QLatin1String(name), null());
    block.insert(QStringLiteral("workflow_run_id"), practiceId(subject.run, PracticeId::Run));
    block.insert(QStringLiteral("attempt_number"), 1);
    block.insert(QStringLiteral("organization_id"), organization);
    block.insert(QStringLiteral("continue_on_failure"), false);
    block.insert(QStringLiteral("engine"), QStringLiteral("skyvern-1.0"));
    block.insert(QStringLiteral("created_at"), practiceTime(createdAt));
    block.insert(QStringLiteral("modified_at"), practiceTime(createdAt));
    return {{QStringLiteral("type"), QStringLiteral("block")},
            {QStringLiteral("attempt"), 1},
            {QStringLiteral("block"), block},
            {QStringLiteral("thought"), null()},
            {QStringLiteral("children"), QJsonArray()},
            {QStringLiteral("created_at"), practiceTime(createdAt)},
            {QStringLiteral("modified_at"), practiceTime(createdAt)}};
}

QString thanksUrl(const PracticeSubject& subject) {
    QString url = subject.run.postingUrl;
    if (subject.moment.page == PracticeScript::Page::ThankYou)
        url += QStringLiteral("/thanks/") + practiceConfirmationId(subject.run);
    return url;
}

QJsonObject resultBlock(const PracticeSubject& subject) {
    const QString task = practiceId(subject.run, PracticeId::ResultTask);
    const QJsonValue information = extracted(subject, subject.agent->resultKeys());
    return {{QStringLiteral("workflow_run_block_id"), practiceId(subject.run, PracticeId::ResultBlock)},
            {QStringLiteral("block_type"), QStringLiteral("extraction")},
            {QStringLiteral("label"), subject.agent->resultLabel()},
            {QStringLiteral("status"), QStringLiteral("completed")},
            {QStringLiteral("output"), blockOutput(subject, task, QStringLiteral("completed"), information, false)},
            {QStringLiteral("failure_reason"), null()},
            {QStringLiteral("error_codes"), QJsonArray()},
            {QStringLiteral("task_id"), task},
            {QStringLiteral("url"), thanksUrl(subject)},
            {QStringLiteral("navigation_goal"), null()},
            {QStringLiteral("navigation_payload"), QJsonObject()},
            {QStringLiteral("data_extraction_goal"), subject.agent->extractionGoal()},
            {QStringLiteral("actions"), QJsonArray{extractAction(subject)}}};
}

QJsonObject applyBlock(const PracticeSubject& subject) {
    const QString task = practiceId(subject.run, PracticeId::Task);
    const PracticeMoment& moment = subject.moment;
    QJsonArray codes;
    if (!moment.errorCode.isEmpty())
        codes.append(moment.errorCode);
    const QString status = moment.isFinal ? moment.status : QStringLiteral("running");
    return {{QStringLiteral("workflow_run_block_id"), practiceId(subject.run, PracticeId::Block)},
            {QStringLiteral("block_type"), QStringLiteral("navigation")},
            {QStringLiteral("label"), subject.agent->applyLabel()},
            {QStringLiteral("status"), status},
            {QStringLiteral("output"),
             moment.isFinal ? QJsonValue(blockOutput(subject, task, status, null(), true)) : null()},
            {QStringLiteral("failure_reason"), textOrNull(moment.reason)},
            {QStringLiteral("error_codes"), codes},
            {QStringLiteral("task_id"), task},
            {QStringLiteral("url"), subject.run.postingUrl},
            {QStringLiteral("navigation_goal"), subject.agent->navigationGoal()},
            {QStringLiteral("navigation_payload"), subject.run.request.value(u"parameters")},
            {QStringLiteral("data_extraction_goal"), null()},
            {QStringLiteral("actions"), actionsReply(subject)}};
}

QJsonObject pauseBlock(const PracticeSubject& subject) {
    return {
        {QStringLiteral("workflow_run_block_id"), practiceId(subject.run, PracticeId::PauseBlock)},
        {QStringLiteral("block_type"), QStringLiteral("human_interaction")},
        {QStringLiteral("label"), QStringLiteral("review")},
        {QStringLiteral("status"), QStringLiteral("running")},
        {QStringLiteral("output"), null()},
        {QStringLiteral("failure_reason"), null()},
        {QStringLiteral("error_codes"), QJsonArray()},
        {QStringLiteral("task_id"), null()},
        {QStringLiteral("url"), null()},
        {QStringLiteral("instructions"), QStringLiteral("Practice: review the filled form, then continue or cancel.")},
        {QStringLiteral("positive_descriptor"), QStringLiteral("Submit")},
        {QStringLiteral("negative_descriptor"), QStringLiteral("Do not submit")},
        {QStringLiteral("recipients"), QJsonArray{QStringLiteral("reviewer@example.com")}},
        {QStringLiteral("actions"), QJsonArray()}};
}

} // namespace

QJsonArray actionsReply(const PracticeSubject& subject) {
    QJsonArray reply;
    const auto& done = subject.moment.done;
    for (qsizetype i = done.size() - 1; i >= 0; --i)
        reply.append(actionReply(subject, done.at(i), static_cast<int>(i)));
    return reply;
}

QJsonArray timelineReply(const PracticeSubject& subject) {
    QJsonArray reply;
    const PracticeMoment& moment = subject.moment;
    if (!subject.agent || !moment.startedAt)
        return reply;
    if (extractionRan(subject))
        reply.append(blockItem(subject, resultBlock(subject), moment.finishedAt));
    if (moment.waitsForContinue)
        reply.append(blockItem(subject, pauseBlock(subject), subject.run.createdAt));
    reply.append(blockItem(subject, applyBlock(subject), moment.startedAt));
    return reply;
}

namespace {

QJsonObject stepReply(const PracticeSubject& subject, PracticeId task, int step, int order, const QString& status,
                      qint64 from, qint64 to, const QJsonArray& pairs, bool isLast) {
    const QJsonObject output{{QStringLiteral("action_results"), QJsonArray()},
                             {QStringLiteral("actions_and_results"), pairs},
                             {QStringLiteral("errors"), QJsonArray()}};
    const bool hasOutput = status == u"completed";
    return {{QStringLiteral("created_at"), practiceTime(from)},
            {QStringLiteral("modified_at"), practiceTime(to)},
            {QStringLiteral("task_id"), practiceId(subject.run, task)},
            {QStringLiteral("step_id"), practiceId(subject.run, PracticeId::Step, step)},
            {QStringLiteral("status"), status},
            {QStringLiteral("output"), hasOutput ? QJsonValue(output) : null()},
            {QStringLiteral("order"), order},
            {QStringLiteral("is_last"), isLast},
            {QStringLiteral("retry_index"), 0},
            {QStringLiteral("organization_id"), organization},
            {QStringLiteral("input_token_count"), 6448},
            {QStringLiteral("output_token_count"), 400},
            {QStringLiteral("reasoning_token_count"), 0},
            {QStringLiteral("cached_token_count"), 0},
            {QStringLiteral("step_cost"), 0.0},
            {QStringLiteral("last_llm_model"), QStringLiteral("practice")},
            {QStringLiteral("is_speculative"), false}};
}

QJsonArray success(const QJsonObject& action, bool succeeds) {
    return {action, QJsonArray{QJsonObject{{QStringLiteral("success"), succeeds}}}};
}

} // namespace

QJsonArray stepsReply(const PracticeSubject& subject) {
    const PracticeMoment& moment = subject.moment;
    QJsonArray reply;
    qint64 from = moment.startedAt;
    for (int step = 0; step < moment.stepsBegun; ++step) {
        const bool isLast = moment.isFinal && step == moment.stepsBegun - 1;
        QString status = step < moment.stepsEnded ? QStringLiteral("completed") : QStringLiteral("running");
        if (isLast && moment.status == u"canceled")
            status = QStringLiteral("canceled");
        QJsonArray pairs;
        qint64 to = from;
        for (qsizetype i = 0; i < moment.done.size(); ++i) {
            const PracticeAction& action = moment.done.at(i);
            if (action.step != step)
                continue;
            pairs.append(success(actionReply(subject, action, static_cast<int>(i)), action.succeeds));
            to = timeOf(subject.run, action.at);
        }
        reply.append(stepReply(subject, PracticeId::Task, step, step, status, from, to, pairs, isLast));
        from = to;
    }
    return reply;
}

QJsonArray resultStepsReply(const PracticeSubject& subject) {
    if (!extractionRan(subject))
        return {};
    const qint64 at = subject.moment.finishedAt;
    QJsonArray pairs; // braces would copy the inner array instead of holding it
    pairs.append(success(extractAction(subject), true));
    return {stepReply(subject, PracticeId::ResultTask, subject.moment.stepsBegun, 0, QStringLiteral("completed"), at,
                      at, pairs, true)};
}

QJsonArray resultActionsReply(const PracticeSubject& subject) {
    return extractionRan(subject) ? QJsonArray{extractAction(subject)} : QJsonArray();
}

QJsonObject legacyTaskReply(const PracticeSubject& subject) {
    const PracticeRun& run = subject.run;
    const PracticeMoment& moment = subject.moment;
    const QJsonObject request{{QStringLiteral("title"), textOrNull(run.title)},
                              {QStringLiteral("url"), run.postingUrl},
                              {QStringLiteral("navigation_goal"), run.request.value(u"prompt")},
                              {QStringLiteral("navigation_payload"), null()},
                              {QStringLiteral("error_code_mapping"), run.request.value(u"error_code_mapping")},
                              {QStringLiteral("webhook_callback_url"), run.request.value(u"webhook_url")}};
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
            {QStringLiteral("organization_id"), organization},
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
