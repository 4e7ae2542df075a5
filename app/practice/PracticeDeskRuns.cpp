#include "domain/Package.h"
#include "practice/PracticeDesk.h"
#include "practice/PracticePictures.h"
#include "practice/PracticeView.h"

#include <QJsonArray>

#include <algorithm>

// Runs that exist: looked at, steered, and their evidence.
namespace postulant {

// A cancelled run is told twice by a real server.
static constexpr double secondMessageAfter = 6; // seconds of life

HttpResponse PracticeDesk::getRun(const Call& call) {
    if (const PracticeRun* run = findRun(call.captured.at(0)))
        return jsonAnswer(runReply(subject(*run)));
    return detailAnswer(404, QStringLiteral("Task run not found ") + call.captured.at(0));
}

// Parameter values, the agent's title and the id of agent runs; the title and the id of tasks. Neither an agent run's
// own title nor its metadata.
bool PracticeDesk::matches(const PracticeRun& run, const QString& searchKey) const {
    const auto has = [&](const QString& text) { return text.contains(searchKey, Qt::CaseInsensitive); };
    if (has(run.title) || has(practiceId(run, PracticeId::Run)))
        return true;
    if (!run.agent)
        return false;
    const QJsonObject parameters = run.request.value(u"parameters").toObject();
    return std::any_of(parameters.begin(), parameters.end(), [&](const QJsonValue& value) {
        return has(value.isString() ? value.toString() : QString::fromUtf8(compact(value)));
    });
}

HttpResponse PracticeDesk::listRuns(const Call& call) {
    const QString key = call.request.queryValue(u"search_key");
    if (!key.isNull() && key.size() < 3) {
        QJsonObject problem =
            oneProblem(QStringLiteral("string_too_short"), {QStringLiteral("query"), QStringLiteral("search_key")},
                       QStringLiteral("String should have at least 3 characters"), key);
        problem.insert(QStringLiteral("ctx"), QJsonObject{{QStringLiteral("min_length"), 3}});
        return detailAnswer(422, QJsonArray{problem});
    }
    const auto number = [&](QStringView name, int otherwise) {
        bool ok = false;
        const int value = call.request.queryValue(name).toInt(&ok);
        return ok ? std::clamp(value, 1, 100) : otherwise;
    };
    const int page = number(u"page", 1);
    const int size = number(u"page_size", 10);
    const QStringList statuses = call.request.queryValues(u"status");
    int skip = (page - 1) * size;
    QJsonArray reply;
    const auto& numbers = m_state->runNumbers();
    for (auto it = numbers.crbegin(); it != numbers.crend() && reply.size() < size; ++it) {
        const PracticeRun& run = *m_state->run(*it);
        if (!key.isEmpty() && !matches(run, key))
            continue;
        const PracticeSubject about = subject(run);
        if (!statuses.isEmpty() && !statuses.contains(about.moment.status))
            continue;
        if (skip-- > 0)
            continue;
        reply.append(listItem(about));
    }
    return jsonAnswer(reply);
}

HttpResponse PracticeDesk::cancelRun(const Call& call) {
    const QString id = call.captured.at(0);
    const PracticeRun* known = findRun(id);
    if (!known)
        return detailAnswer(404, QStringLiteral("Run not found ") + id);
    const PracticeMoment moment = momentOf(*known, m_clock->nowMs());
    if (!moment.isFinal) {
        PracticeRun run = *known;
        run.canceledAt = m_clock->nowMs();
        m_state->put(run);
        sendWebhook(run, secondMessageAfter); // beside the one that every end brings
        return jsonAnswer(QJsonValue::Null);
    }
    if (known->agent) {
        sendWebhook(*known, 0);
        return jsonAnswer(QJsonValue::Null); // and nothing changes
    }
    if (moment.status == u"timed_out")
        return jsonAnswer(
            QJsonObject{{QStringLiteral("error"), QStringLiteral("Unexpected error: TaskAlreadyTimeout")}}, 500);
    if (moment.status == u"canceled")
        return detailAnswer(400, QStringLiteral("Invalid task status transition to canceled for %1 because task is "
                                                "already canceled")
                                     .arg(id));
    return detailAnswer(
        400, QStringLiteral("Invalid task status transition from %1 to canceled for %2").arg(moment.status, id));
}

HttpResponse PracticeDesk::continueRun(const Call& call) {
    const PracticeRun* known = findRun(call.captured.at(0));
    if (!known || !momentOf(*known, m_clock->nowMs()).waitsForContinue)
        return detailAnswer(404, QStringLiteral("Workflow run not found ") + call.captured.at(0));
    PracticeRun run = *known;
    run.continuedAt = m_clock->nowMs();
    m_state->put(run);
    return jsonAnswer(QJsonValue::Null);
}

HttpResponse PracticeDesk::timeline(const Call& call) {
    const PracticeRun* run = findRun(call.captured.at(0));
    if (!run)
        return detailAnswer(404, QStringLiteral("Task run not found ") + call.captured.at(0));
    if (!run->agent)
        return detailAnswer(400, QStringLiteral("Timeline not available for run type task_v1"));
    return jsonAnswer(timelineReply(subject(*run)));
}

HttpResponse PracticeDesk::artifacts(const Call& call) {
    const PracticeRun* run = findRun(call.captured.at(0));
    if (!run)
        return jsonAnswer(QJsonArray()); // as the server does
    return jsonAnswer(artifactsReply(subject(*run), call.request.queryValues(u"artifact_type")));
}

HttpResponse PracticeDesk::artifactContent(const Call& call) {
    const QString id = call.captured.at(0);
    const PracticeRun* run = m_state->run(practiceNumber(id));
    if (!run)
        return detailAnswer(404, QStringLiteral("Artifact not found ") + id);
    const PracticeSubject about = subject(*run);
    const auto list = practiceArtifacts(*run, about.moment);
    const auto it = std::find_if(list.begin(), list.end(), [&](const PracticeArtifact& artifact) {
        return practiceId(*run, PracticeId::Artifact, artifact.index) == id;
    });
    if (it == list.end())
        return detailAnswer(404, QStringLiteral("Artifact not found ") + id);
    using Kind = PracticeArtifact::Kind;
    HttpResponse answer;
    answer.contentType = practiceMimeType(it->kind);
    const PracticeView view = practiceView(*run, about.moment, it->actions, it->last);
    switch (it->kind) {
    case Kind::ScreenshotLlm:
    case Kind::ScreenshotAction:
    case Kind::ScreenshotFinal:
        answer.body = practicePicture(view);
        break;
    case Kind::HtmlScrape:
    case Kind::HtmlAction:
        answer.body = practicePage(view);
        break;
    case Kind::Recording:
        answer.body = practiceRecording(about.moment.settled);
        break;
    case Kind::Console:
        answer.body = "practice browser: nothing to report\n";
        break;
    case Kind::Har:
        answer.body = "{\"log\":{\"version\":\"1.2\",\"entries\":[]}}";
        break;
    }
    answer.headers.append({QByteArrayLiteral("ETag"), '"' + sha256Hex(answer.body).left(32).toLatin1() + '"'});
    return answer;
}

HttpResponse PracticeDesk::getTask(const Call& call) {
    if (const PracticeRun* run = findTask(call.captured.at(0)))
        return jsonAnswer(legacyTaskReply(subject(*run)));
    return detailAnswer(404, QStringLiteral("Task not found ") + call.captured.at(0));
}

HttpResponse PracticeDesk::taskSteps(const Call& call) {
    const QString id = call.captured.at(0);
    if (const PracticeRun* run = findTask(id))
        return jsonAnswer(stepsReply(subject(*run)));
    const PracticeRun* run = m_state->run(practiceNumber(id));
    const bool isResult = run && practiceId(*run, PracticeId::ResultTask) == id;
    return jsonAnswer(isResult ? resultStepsReply(subject(*run)) : QJsonArray());
}

HttpResponse PracticeDesk::taskActions(const Call& call) {
    const QString id = call.captured.at(0);
    if (const PracticeRun* run = findTask(id))
        return jsonAnswer(actionsReply(subject(*run)));
    const PracticeRun* run = m_state->run(practiceNumber(id));
    const bool isResult = run && practiceId(*run, PracticeId::ResultTask) == id;
    return jsonAnswer(isResult ? resultActionsReply(subject(*run)) : QJsonArray());
}

HttpResponse PracticeDesk::pushCode(const Call& call) {
    const QString identifier = call.body.value(u"totp_identifier").toString();
    const QString content = call.body.value(u"content").toString();
    if (identifier.isEmpty())
        return missingField(QStringLiteral("totp_identifier"), call.body);
    if (content.isEmpty())
        return missingField(QStringLiteral("content"), call.body);
    const qint64 now = m_clock->nowMs();
    const QVector<qint64> numbers = m_state->runNumbers();
    for (const qint64 number : numbers) {
        PracticeRun run = *m_state->run(number);
        const bool named = call.body.value(u"workflow_run_id") == practiceId(run, PracticeId::Run) ||
                           call.body.value(u"task_id") == practiceId(run, PracticeId::Task);
        if ((run.totpIdentifier != identifier && !named) || run.codeAt || momentOf(run, now).isFinal)
            continue;
        run.codeAt = now;
        m_state->put(run);
    }
    return jsonAnswer(QJsonObject{{QStringLiteral("totp_identifier"), identifier},
                                  {QStringLiteral("task_id"), QJsonValue::Null},
                                  {QStringLiteral("workflow_id"), QJsonValue::Null},
                                  {QStringLiteral("workflow_run_id"), QJsonValue::Null},
                                  {QStringLiteral("source"), call.body.value(u"source")},
                                  {QStringLiteral("content"), content},
                                  {QStringLiteral("code"), content},
                                  {QStringLiteral("otp_type"), QStringLiteral("totp")},
                                  {QStringLiteral("created_at"), practiceTime(now)},
                                  {QStringLiteral("modified_at"), practiceTime(now)}});
}

HttpResponse PracticeDesk::appPage(const Call& call) {
    const PracticeRun* run = m_state->run(practiceNumber(call.captured.at(0)));
    HttpResponse answer;
    answer.contentType = "text/html; charset=utf-8";
    answer.status = run ? 200 : 404;
    const QString status = run ? momentOf(*run, m_clock->nowMs()).status : QStringLiteral("unknown");
    answer.body = QStringLiteral("<!doctype html><meta charset=\"utf-8\"><title>PRACTICE</title><h1>PRACTICE</h1>"
                                 "<p>%1</p><p>%2</p>")
                      .arg(call.captured.at(0).toHtmlEscaped(), status)
                      .toUtf8();
    return answer;
}

} // namespace postulant
