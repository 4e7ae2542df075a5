#include "practice/PracticeDesk.h"
#include "practice/PracticeOrder.h"

#include <QJsonArray>

#include <algorithm>

// The tasks API of late 2024, which current servers still answer. What it shares with that of June 2024 is here.
namespace postulant {

QVector<PracticeDesk::Route> PracticeDesk::legacyTaskRoutes() {
    using D = PracticeDesk;
    return {
        {"POST", "/api/v1/tasks", "run-legacy-task", false, true, &D::runLegacyTask},
        {"GET", "/api/v1/tasks", "list-legacy-tasks", false, false, &D::listLegacyTasks},
        {"POST", "/api/v1/tasks/{}/cancel", "cancel", false, false, &D::cancelRun},
    };
}

Result<PracticeRun> PracticeDesk::newTask(const Call& call, PracticeRun::Api api) {
    const QString url = call.body.value(u"url").toString();
    if (!isHttpUrl(url))
        return failure(ErrorKind::Invalid, QStringLiteral("url"));
    const QString goal = call.body.value(u"navigation_goal").toString();
    const QJsonValue payload = call.body.value(u"navigation_payload");
    PracticeRun run = newRun(url, call.stuck);
    run.api = api;
    run.asked = call.body;
    run.engine = QStringLiteral("skyvern-1.0");
    run.wantsExtraction = !call.body.value(u"data_extraction_goal").toString().isEmpty();
    run.applicant = payload.isObject() ? payload.toObject() : objectIn(payload.toString());
    run.request = {{QStringLiteral("prompt"), goal},
                   {QStringLiteral("url"), url},
                   {QStringLiteral("data_extraction_schema"), call.body.value(u"extracted_information_schema")},
                   {QStringLiteral("error_code_mapping"), call.body.value(u"error_code_mapping")},
                   {QStringLiteral("webhook_url"), call.body.value(u"webhook_callback_url")}};
    return run;
}

HttpResponse PracticeDesk::runLegacyTask(const Call& call) {
    Result<PracticeRun> run = newTask(call, PracticeRun::Api::LegacyTasks);
    if (!run)
        return missingField(run.error().detail, call.body);
    if (!mayBeTold(call.body.value(u"webhook_callback_url").toString(), m_setting.webhooksBlocked))
        return detailAnswer(400, QStringLiteral("Invalid webhook_url: blocked host."));
    run->title = call.body.value(u"title").toString();
    run->totpIdentifier = call.body.value(u"totp_identifier").toString();
    run->request.insert(QStringLiteral("max_steps"), call.request.header("x-max-steps-override").toInt());
    const QString named =
        run->request.value(u"prompt").toString() + u' ' + QString::fromUtf8(compact(QJsonValue(run->applicant)));
    if (auto refusal = giveResume(*run, resumeIn(named, run->postingUrl), {}))
        return *refusal;
    accept(*run, {});
    return jsonAnswer(QJsonObject{{QStringLiteral("task_id"), practiceId(*run, PracticeId::Task)}});
}

// All tasks of a server are in one table, however they were ordered; agent runs have an inner one each, left out here.
HttpResponse PracticeDesk::pageOf(const Call& call, PracticeRun::Api api,
                                  QJsonObject (*told)(const PracticeSubject&)) const {
    const auto number = [&](QStringView name, int otherwise) {
        bool ok = false;
        const int value = call.request.queryValue(name).toInt(&ok);
        return ok ? std::max(value, 1) : otherwise;
    };
    const int size = std::min(number(u"page_size", 10), 100);
    int skip = (std::min(number(u"page", 1), 1'000'000) - 1) * size;
    const bool old = api == PracticeRun::Api::Tasks2024;
    QJsonArray reply;
    const auto& numbers = m_state->runNumbers();
    for (auto it = numbers.crbegin(); it != numbers.crend() && reply.size() < size; ++it) {
        const PracticeRun& run = *m_state->run(*it);
        if (run.agent || old != (run.api == PracticeRun::Api::Tasks2024) || skip-- > 0)
            continue;
        reply.append(told(subject(run)));
    }
    return jsonAnswer(reply);
}

HttpResponse PracticeDesk::listLegacyTasks(const Call& call) {
    return pageOf(call, PracticeRun::Api::LegacyTasks, legacyTaskReply);
}

} // namespace postulant
