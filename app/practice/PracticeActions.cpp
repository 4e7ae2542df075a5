#include "practice/PracticeReplyParts.h"
#include "practice/PracticeView.h"

#include <algorithm>

// What a run did: its actions, and the steps of its tasks.
namespace postulant {
namespace {

using namespace reply;

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
    object.insert(QStringLiteral("organization_id"), organization());
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

// One picture a step, of the page after the last of its actions.
QJsonValue pictureAfter(const PracticeSubject& subject, int order) {
    const auto& done = subject.moment.done;
    const int step = done.at(order).step;
    if (order + 1 < done.size() && done.at(order + 1).step == step) {
        return null();
    }
    const auto artifacts = practiceArtifacts(subject.run, subject.moment);
    const auto picture = std::find_if(artifacts.begin(), artifacts.end(), [step](const PracticeArtifact& one) {
        return one.kind == PracticeArtifact::Kind::ScreenshotAction && one.step == step;
    });
    return picture == artifacts.end() ? null() : practiceId(subject.run, PracticeId::Artifact, picture->index);
}

QJsonObject actionReply(const PracticeSubject& subject, const PracticeAction& action, int order) {
    QJsonObject object =
        actionFrame(subject, actionType(action.kind), order, action.step, timeOf(subject.run, action.at));
    object.insert(QStringLiteral("task_id"), practiceId(subject.run, PracticeId::Task));
    object.insert(QStringLiteral("status"), action.succeeds ? QStringLiteral("completed") : QStringLiteral("failed"));
    object.insert(QStringLiteral("reasoning"), reasoning(subject, action));
    object.insert(QStringLiteral("screenshot_artifact_id"), pictureAfter(subject, order));
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
            {QStringLiteral("organization_id"), organization()},
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

QJsonArray actionsReply(const PracticeSubject& subject) {
    QJsonArray reply;
    const auto& done = subject.moment.done;
    for (qsizetype i = done.size() - 1; i >= 0; --i)
        reply.append(actionReply(subject, done.at(i), static_cast<int>(i)));
    return reply;
}

QJsonArray resultActionsReply(const PracticeSubject& subject) {
    return extractionRan(subject) ? QJsonArray{extractAction(subject)} : QJsonArray();
}

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

} // namespace postulant
