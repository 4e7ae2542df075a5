#include "practice/PracticeReplyParts.h"

// The blocks of an agent run.
namespace postulant {
namespace {

using namespace reply;

QJsonObject blockItem(const PracticeSubject& subject, QJsonObject block, qint64 createdAt) {
    for (const char* name :
         {"block_workflow_run_id", "description", "parent_workflow_run_block_id", "final_url", "finish_reason",
          "data_schema", "loop_values", "current_value", "current_index", "attachments", "prompt", "script_run"})
        block.insert(QLatin1String(name), null());
    block.insert(QStringLiteral("workflow_run_id"), practiceId(subject.run, PracticeId::Run));
    block.insert(QStringLiteral("attempt_number"), 1);
    block.insert(QStringLiteral("organization_id"), organization());
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
            {QStringLiteral("actions"), resultActionsReply(subject)}};
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

} // namespace postulant
