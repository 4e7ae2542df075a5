#include "practice/PracticeDesk.h"

#include <QJsonArray>

#include <algorithm>

// Workflows at the paths of older servers: the same runs, told in other words.
namespace postulant {
namespace {

QJsonObject workflowRunReply(const PracticeSubject& subject) {
    const PracticeRun& run = subject.run;
    QJsonObject reply = runReply(subject);
    const QString id = practiceId(run, PracticeId::Run);
    reply.insert(QStringLiteral("workflow_id"), run.agentId);
    reply.insert(QStringLiteral("workflow_run_id"), id);
    reply.insert(QStringLiteral("parameters"), run.request.value(u"parameters"));
    reply.insert(QStringLiteral("outputs"), reply.take(QStringLiteral("output")));
    reply.insert(QStringLiteral("webhook_callback_url"), run.request.value(u"webhook_url"));
    reply.insert(QStringLiteral("total_steps"), QJsonValue::Null);
    for (const auto* other : {u"run_id", u"run_type", u"run_request", u"step_count", u"app_url"})
        reply.remove(QStringView(other).toString());
    return reply;
}

QJsonObject workflowListItem(const PracticeSubject& subject) {
    const PracticeRun& run = subject.run;
    return {{QStringLiteral("workflow_run_id"), practiceId(run, PracticeId::Run)},
            {QStringLiteral("workflow_permanent_id"), run.agentId},
            {QStringLiteral("status"), subject.moment.status},
            {QStringLiteral("failure_reason"), QJsonValue::Null},
            {QStringLiteral("created_at"), practiceTime(run.createdAt)}};
}

} // namespace

QVector<PracticeDesk::Route> PracticeDesk::workflowRoutes() {
    using D = PracticeDesk;
    // clang-format off
    return {
        {"POST", "/api/v1/workflows/{}/run", "run-workflow", false, true, &D::runWorkflow},
        {"GET", "/api/v1/workflows/runs", "list-workflow-runs", false, false, &D::listWorkflowRuns},
        {"GET", "/api/v1/workflows/runs/{}", "get-workflow-run", false, false, &D::getWorkflowRun},
        {"POST", "/api/v1/workflows/runs/{}/cancel", "cancel-workflow-run", false, false, &D::cancelRun},
        {"GET", "/api/v1/workflows/{}", "get-workflow", false, false, &D::getAgent},
        {"GET", "/api/v1/workflows/{}/runs", "list-workflow-runs", false, false, &D::listWorkflowRuns},
        {"GET", "/v1/agents/{}/runs", "list-agent-runs", false, false, &D::listWorkflowRuns},
        {"GET", "/api/v1/workflows/{}/runs/{}/timeline", "workflow-timeline", false, false, &D::workflowTimeline},
        {"GET", "/api/v1/workflow_run/{}/artifacts", "workflow-artifacts", false, false, &D::artifacts},
    };
    // clang-format on
}

HttpResponse PracticeDesk::runWorkflow(const Call& call) {
    Call current = call;
    current.body = QJsonObject{{QStringLiteral("agent_id"), call.captured.at(0)},
                               {QStringLiteral("parameters"), call.body.value(u"data")},
                               {QStringLiteral("webhook_url"), call.body.value(u"webhook_callback_url")}};
    HttpResponse answer = runAgent(current);
    if (answer.status != 200)
        return answer;
    const QVector<qint64>& numbers = m_state->runNumbers();
    const QString id = practiceId(*m_state->run(numbers.last()), PracticeId::Run);
    return jsonAnswer(
        QJsonObject{{QStringLiteral("workflow_id"), call.captured.at(0)}, {QStringLiteral("workflow_run_id"), id}});
}

HttpResponse PracticeDesk::getWorkflowRun(const Call& call) {
    const PracticeRun* run = findRun(call.captured.at(0));
    if (!run || !run->agent)
        return detailAnswer(404, QStringLiteral("Workflow run not found ") + call.captured.at(0));
    return jsonAnswer(workflowRunReply(subject(*run)));
}

// Of one workflow, or of all where none is named; no search.
HttpResponse PracticeDesk::listWorkflowRuns(const Call& call) {
    const auto number = [&](QStringView name, int otherwise) {
        bool ok = false;
        const int value = call.request.queryValue(name).toInt(&ok);
        return ok ? std::clamp(value, 1, 100) : otherwise;
    };
    const int size = number(u"page_size", 10);
    int skip = (number(u"page", 1) - 1) * size;
    QJsonArray reply;
    const QVector<qint64>& numbers = m_state->runNumbers();
    for (auto it = numbers.crbegin(); it != numbers.crend() && reply.size() < size; ++it) {
        const PracticeRun& run = *m_state->run(*it);
        if (!run.agent || (!call.captured.isEmpty() && run.agentId != call.captured.at(0)))
            continue;
        if (skip-- > 0)
            continue;
        reply.append(workflowListItem(subject(run)));
    }
    return jsonAnswer(reply);
}

HttpResponse PracticeDesk::workflowTimeline(const Call& call) {
    const PracticeRun* run = findRun(call.captured.at(1));
    if (!run || run->agentId != call.captured.at(0))
        return detailAnswer(404, QStringLiteral("Workflow run not found ") + call.captured.at(1));
    return jsonAnswer(timelineReply(subject(*run)));
}

} // namespace postulant
