#include "practice/PracticeDesk.h"
#include "practice/PracticeOrder.h"
#include "practice/PracticeReplyParts.h"

#include <algorithm>

// The tasks API as it was documented in June 2024, below /2024: the same pages and ends in three words, and nothing of
// what came later. Its files have addresses on the web, at this server, which are asked for no key.
namespace postulant {
namespace {

using namespace reply;

QString fileUrl(const PracticeSubject& subject, const PracticeArtifact& artifact) {
    return QStringLiteral("%1/2024/files/%2")
        .arg(subject.base, practiceId(subject.run, PracticeId::Artifact, artifact.index));
}

// The address of the newest of these kinds; null: there is none yet.
QJsonValue newest(const PracticeSubject& subject, std::initializer_list<PracticeArtifact::Kind> kinds) {
    const auto artifacts = practiceArtifacts(subject.run, subject.moment);
    const auto it = std::find_if(artifacts.crbegin(), artifacts.crend(), [&kinds](const PracticeArtifact& one) {
        return std::find(kinds.begin(), kinds.end(), one.kind) != kinds.end();
    });
    return it == artifacts.crend() ? null() : QJsonValue(fileUrl(subject, *it));
}

QString word(const PracticeMoment& moment) {
    if (!moment.isFinal)
        return QStringLiteral("IN_PROGRESS");
    return moment.status == u"completed" ? QStringLiteral("SUCCESS") : QStringLiteral("FAILURE");
}

qint64 changedAt(const PracticeSubject& subject) {
    const PracticeMoment& moment = subject.moment;
    if (moment.isFinal)
        return moment.finishedAt;
    return moment.done.isEmpty() ? subject.run.createdAt : timeOf(subject.run, moment.done.last().at);
}

} // namespace

QJsonObject task2024Reply(const PracticeSubject& subject) {
    using Kind = PracticeArtifact::Kind;
    const PracticeMoment& moment = subject.moment;
    return {{QStringLiteral("request"), subject.run.asked},
            {QStringLiteral("task_id"), practiceId(subject.run, PracticeId::Task)},
            {QStringLiteral("status"), word(moment)},
            {QStringLiteral("created_at"), practiceTime(subject.run.createdAt)},
            {QStringLiteral("modified_at"), practiceTime(changedAt(subject))},
            {QStringLiteral("extracted_information"), outputOf(subject)},
            {QStringLiteral("screenshot_url"), newest(subject, {Kind::ScreenshotAction, Kind::ScreenshotFinal})},
            {QStringLiteral("recording_url"), newest(subject, {Kind::Recording})},
            {QStringLiteral("failure_reason"), textOrNull(moment.reason)}};
}

QJsonObject webhook2024Reply(const PracticeSubject& subject) {
    QJsonObject reply = task2024Reply(subject);
    reply.remove(QStringLiteral("request"));
    return reply;
}

QVector<PracticeDesk::Route> PracticeDesk::tasks2024Routes() {
    using D = PracticeDesk;
    return {
        {"GET", "/2024/api/v1/heartbeat", "heartbeat", true, false, &D::heartbeat},
        {"GET", "/2024/api/v1/organizations", "organizations", false, false, &D::organizations},
        {"POST", "/2024/api/v1/tasks", "run-2024-task", false, true, &D::run2024Task},
        {"GET", "/2024/api/v1/tasks", "list-2024-tasks", false, false, &D::list2024Tasks},
        {"GET", "/2024/api/v1/tasks/{}", "get-2024-task", false, false, &D::get2024Task},
        {"GET", "/2024/files/{}", "file-2024", true, false, &D::artifactContent},
    };
}

HttpResponse PracticeDesk::run2024Task(const Call& call) {
    Result<PracticeRun> run = newTask(call, PracticeRun::Api::Tasks2024);
    if (!run)
        return missingField(run.error().detail, call.body);
    if (!call.body.value(u"proxy_location").isString())
        return missingField(QStringLiteral("proxy_location"), call.body);
    if (!mayBeTold(call.body.value(u"webhook_callback_url").toString(), m_setting.webhooksBlocked))
        return detailAnswer(400, QStringLiteral("Invalid webhook_url: blocked host."));
    const QString goal = run->request.value(u"prompt").toString();
    if (auto refusal = giveResume(*run, resumeIn(goal, run->postingUrl), {}))
        return *refusal;
    accept(*run, {});
    return jsonAnswer(QJsonObject{{QStringLiteral("task_id"), practiceId(*run, PracticeId::Task)}});
}

HttpResponse PracticeDesk::get2024Task(const Call& call) {
    const PracticeRun* run = findTask(call.captured.at(0));
    if (run && run->api == PracticeRun::Api::Tasks2024)
        return jsonAnswer(task2024Reply(subject(*run)));
    return detailAnswer(404, QStringLiteral("Task not found ") + call.captured.at(0));
}

HttpResponse PracticeDesk::list2024Tasks(const Call& call) {
    return pageOf(call, PracticeRun::Api::Tasks2024, task2024Reply);
}

} // namespace postulant
