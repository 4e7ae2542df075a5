#include "practice/PracticeDesk.h"

#include "practice/PracticeGateway.h"
#include "practice/PracticeHostile.h"

#include <algorithm>

namespace postulant {

PracticeDesk::PracticeDesk(const Clock* clock, PracticeState* state)
    : m_clock(clock)
    , m_state(state) {}

const QVector<PracticeDesk::Route>& PracticeDesk::routes() {
    using D = PracticeDesk;
    // clang-format off
    static const QVector<Route> table = workflowRoutes() + QVector<Route>{
        // method, pattern, name, open, JSON body, handler
        {"GET", "/api/v1/heartbeat", "heartbeat", true, false, &D::heartbeat},
        {"GET", "/v1/version", "version", true, false, &D::version},
        {"GET", "/api/v1/version", "version", true, false, &D::version},
        {"GET", "/v1/config/runtime", "config", true, false, &D::runtimeConfig},
        {"GET", "/v1/internal/auth/status", "auth-status", true, false, &D::authStatus},
        {"GET", "/api/v1/internal/auth/status", "auth-status", true, false, &D::authStatus},
        {"GET", "/v1/internal/llms/status", "llm-status", true, false, &D::llmStatus},
        {"GET", "/api/v1/internal/llms/status", "llm-status", true, false, &D::llmStatus},
        {"GET", "/api/v1/organizations", "organizations", false, false, &D::organizations},
        {"GET", "/v1/organizations", "organizations", false, false, &D::organizations},
        {"GET", "/api/v1/models", "models", false, false, &D::models},
        {"GET", "/v1/models", "models", false, false, &D::models},
        {"POST", "/v1/internal/test-webhook", "test-webhook", false, true, &D::testWebhook},
        {"POST", "/v1/upload_file", "upload", false, false, &D::uploadFile},
        {"POST", "/api/v1/upload_file", "upload", false, false, &D::uploadFile},
        {"DELETE", "/v1/files/{}", "delete-file", false, false, &D::deleteFile},
        {"POST", "/v1/agents", "create-agent", false, true, &D::createAgent},
        {"POST", "/v1/workflows", "create-agent", false, true, &D::createAgent},
        {"GET", "/v1/agents/{}", "get-agent", false, false, &D::getAgent},
        {"GET", "/v1/workflows/{}", "get-agent", false, false, &D::getAgent},
        {"POST", "/v1/run/agents", "run-agent", false, true, &D::runAgent},
        {"POST", "/v1/run/workflows", "run-agent", false, true, &D::runAgent},
        {"POST", "/v1/run/tasks", "run-task", false, true, &D::runTask},
        {"GET", "/v1/runs", "list-runs", false, false, &D::listRuns},
        {"GET", "/v1/runs/{}", "get-run", false, false, &D::getRun},
        {"POST", "/v1/runs/{}/cancel", "cancel", false, false, &D::cancelRun},
        {"POST", "/v1/workflows/runs/{}/continue", "continue", false, false, &D::continueRun},
        {"GET", "/v1/runs/{}/timeline", "timeline", false, false, &D::timeline},
        {"GET", "/v1/runs/{}/artifacts", "artifacts", false, false, &D::artifacts},
        {"GET", "/v1/artifacts/{}/content", "artifact-content", false, false, &D::artifactContent},
        {"GET", "/api/v1/tasks/{}", "get-task", false, false, &D::getTask},
        {"GET", "/api/v1/tasks/{}/steps", "task-steps", false, false, &D::taskSteps},
        {"GET", "/api/v1/tasks/{}/actions", "task-actions", false, false, &D::taskActions},
        {"POST", "/v1/credentials/totp", "push-code", false, true, &D::pushCode},
        {"POST", "/api/v1/totp", "push-code", false, true, &D::pushCode},
        {"POST", "/v1/credentials", "create-login", false, true, &D::createLogin},
        {"GET", "/v1/credentials", "list-logins", false, false, &D::listLogins},
        {"GET", "/v1/credentials/{}", "get-login", false, false, &D::getLogin},
        {"POST", "/v1/credentials/{}/delete", "delete-login", false, false, &D::deleteLogin},
        {"GET", "/api/v1/stream/workflow_runs/{}", "live", true, false, &D::liveRun},
        {"GET", "/api/v1/stream/tasks/{}", "live", true, false, &D::liveTask},
        {"POST", "/v1/run-task", "run-gateway", true, true, &D::runGateway}, // their own check of the key
        {"GET", "/v1/task-status/{}", "gateway-status", true, false, &D::gatewayStatus},
        {"GET", "/v1/task-results/{}", "gateway-results", true, false, &D::gatewayResults},
        {"GET", "/gateway-pictures/{}/{}", "gateway-picture", true, false, &D::gatewayPicture},
        {"GET", "/runs/{}", "app-page", true, false, &D::appPage},
        {"GET", "/tasks/{}", "app-page", true, false, &D::appPage},
    } + legacyTaskRoutes() + tasks2024Routes();
    // clang-format on
    return table;
}

std::optional<HttpResponse> PracticeDesk::refuseKey(const HttpRequest& request) const {
    const QByteArray given = request.header("x-api-key");
    if (m_setting.key.isEmpty() || given == m_setting.key.toUtf8())
        return std::nullopt;
    if (given.isEmpty() && request.header("authorization").startsWith("Bearer "))
        return detailAnswer(403, QStringLiteral("Invalid authentication method"));
    return detailAnswer(403, given.isEmpty() ? QStringLiteral("Invalid credentials")
                                             : QStringLiteral("Could not validate credentials"));
}

const PracticeRun* PracticeDesk::findRun(const QString& id) const {
    const PracticeRun* run = m_state->run(practiceNumber(id));
    return run && practiceId(*run, PracticeId::Run) == id ? run : nullptr;
}

const PracticeRun* PracticeDesk::findTask(const QString& id) const {
    const PracticeRun* run = m_state->run(practiceNumber(id));
    return run && practiceId(*run, PracticeId::Task) == id ? run : nullptr;
}

PracticeSubject PracticeDesk::subject(const PracticeRun& run) const {
    return {run, momentOf(run, m_clock->nowMs()), m_state->agent(run.agentId), m_setting.base};
}

void PracticeDesk::resumeSettled(qint64 number, const PracticeResume& resume) {
    const PracticeRun* known = m_state->run(number);
    if (!known)
        return;
    PracticeRun run = *known;
    run.resume = resume;
    run.resume.settledAt = m_clock->nowMs();
    m_state->put(run);
}

void PracticeDesk::sendWebhook(const PracticeRun& run, double afterSeconds) {
    if (m_setting.sendWebhook && !run.request.value(u"webhook_url").toString().isEmpty())
        m_setting.sendWebhook(run.number, m_clock->nowMs() + static_cast<qint64>(afterSeconds * 1000 / run.speed));
}

std::optional<PracticeWebhooks::Message> PracticeDesk::webhook(qint64 number, qint64 notBefore) const {
    const PracticeRun* run = m_state->run(number);
    if (!run)
        return PracticeWebhooks::Message{};
    const qint64 now = m_clock->nowMs();
    const auto shortest = static_cast<qint64>(run->seconds * 1000 / run->speed);
    if (now < notBefore || (run->canceledAt == 0 && now < run->createdAt + shortest))
        return std::nullopt;
    const PracticeSubject about = subject(*run);
    if (!about.moment.settled)
        return std::nullopt;
    const QUrl url(run->request.value(u"webhook_url").toString());
    if (isGatewayRun(*run))
        return PracticeWebhooks::Message{url, compact(gatewayMessage(about)), "Bearer " + m_setting.key.toUtf8()};
    if (run->api == PracticeRun::Api::Tasks2024)
        return PracticeWebhooks::Message{url, compact(webhook2024Reply(about)), {}, now / 1000};
    return PracticeWebhooks::Message{url, compact(webhookReply(about)), {}};
}

QVector<PracticeRunNote> PracticeDesk::runs() const {
    QVector<PracticeRunNote> all;
    for (const qint64 number : m_state->runNumbers()) {
        const PracticeRun& run = *m_state->run(number);
        const PracticeMoment moment = momentOf(run, m_clock->nowMs());
        all.append({practiceId(run, PracticeId::Run), run.postingUrl, moment.status, moment.isFinal, run.createdAt});
    }
    return all;
}

QVector<PracticeSubmission> PracticeDesk::submissions() const {
    QVector<PracticeSubmission> all;
    for (const qint64 number : m_state->runNumbers()) {
        const PracticeRun& run = *m_state->run(number);
        const PracticeMoment moment = momentOf(run, m_clock->nowMs());
        if (!moment.receivedAt)
            continue;
        PracticeSubmission submission{
            practiceId(run, PracticeId::Run), run.postingUrl, run.applicant, {}, {}, {}, 0, moment.receivedAt};
        for (const PracticeDemand& demand : practiceDemands(run)) {
            if (demand.handedIn && !demand.value.isEmpty())
                submission.prizeDesk.insert(demand.field, demand.value);
        }
        if (moment.resumeShown) {
            submission.resumeFileName = run.resume.fileName;
            submission.resumeSha256 = run.resume.sha256;
            submission.resumeSize = run.resume.size;
        }
        all.append(submission);
    }
    std::stable_sort(all.begin(), all.end(),
                     [](const PracticeSubmission& a, const PracticeSubmission& b) { return a.at < b.at; });
    return all;
}

} // namespace postulant
