#include "practice/PracticeGateway.h"

#include "domain/Package.h"
#include "practice/PracticeDesk.h"
#include "practice/PracticePictures.h"
#include "practice/PracticeView.h"

#include <QHash>
#include <QJsonArray>

namespace postulant {
namespace {

const QString mark = QStringLiteral("gateway"); // stands where other runs have their agent

HttpResponse refusal(int status, const QString& words) {
    return jsonAnswer(QJsonObject{{QStringLiteral("error"), words}}, status);
}

// A picture for each action, and what was seen last.
qsizetype pictureCount(const PracticeMoment& moment) {
    return moment.done.size() + 1;
}

QJsonArray logsOf(const PracticeMoment& moment) {
    QJsonArray lines{QStringLiteral("Opened the posting")};
    for (const PracticeAction& action : moment.done) {
        switch (action.kind) {
        case PracticeAction::Kind::Input:
            lines.append(QStringLiteral("Filled in: ") + action.field);
            break;
        case PracticeAction::Kind::Upload:
            lines.append(QStringLiteral("Uploaded the resume"));
            break;
        case PracticeAction::Kind::Click:
            lines.append(QStringLiteral("Pressed a button"));
            break;
        case PracticeAction::Kind::Complete:
        case PracticeAction::Kind::Terminate:
            break;
        }
    }
    return lines;
}

QJsonObject dataOf(const PracticeSubject& subject) {
    const PracticeRun& run = subject.run;
    QJsonArray pictures;
    for (qsizetype i = 0; i < pictureCount(subject.moment); ++i)
        pictures.append(QStringLiteral("%1/gateway-pictures/%2/%3")
                            .arg(subject.base, practiceId(run, PracticeId::Run), QString::number(i)));
    QJsonObject data{{QStringLiteral("screenshots_urls"), pictures}, {QStringLiteral("logs"), logsOf(subject.moment)}};
    const PracticeScript* script = practiceScript(run.script);
    const bool done = subject.moment.status == u"completed" && subject.moment.receivedAt != 0;
    using Read = PracticeScript::Result;
    if (done && script && (script->result == Read::Confirmed || script->result == Read::ClaimedOnly))
        data.insert(QStringLiteral("submission_timestamp"), practiceTime(subject.moment.receivedAt) + u'Z');
    if (done && script && script->result == Read::Confirmed)
        data.insert(QStringLiteral("application_confirmation_id"), practiceConfirmationId(run));
    return data;
}

// Profile and answers, as the other dialects have them together.
QJsonObject applicantOf(const QJsonObject& inputs) {
    QJsonObject applicant = inputs.value(u"user_profile_data").toObject();
    if (inputs.contains(u"custom_answers"))
        applicant.insert(QStringLiteral("answers"), inputs.value(u"custom_answers"));
    return applicant;
}

} // namespace

bool isGatewayRun(const PracticeRun& run) {
    return !run.agent && run.agentId == mark;
}

QString gatewayWord(const PracticeMoment& moment) {
    static const QHash<QString, QString> words{{QStringLiteral("created"), QStringLiteral("PENDING")},
                                               {QStringLiteral("queued"), QStringLiteral("PENDING")},
                                               {QStringLiteral("running"), QStringLiteral("RUNNING")},
                                               {QStringLiteral("paused"), QStringLiteral("REQUIRES_ATTENTION")},
                                               {QStringLiteral("completed"), QStringLiteral("COMPLETED")},
                                               {QStringLiteral("canceled"), QStringLiteral("CANCELED")}};
    return words.value(moment.status, QStringLiteral("FAILED"));
}

QJsonObject gatewayMessage(const PracticeSubject& subject) {
    return {{QStringLiteral("task_id"), practiceId(subject.run, PracticeId::Run)},
            {QStringLiteral("status"), gatewayWord(subject.moment)}};
}

std::optional<HttpResponse> PracticeDesk::refuseBearer(const Call& call) const {
    const QByteArray given = call.request.header("authorization");
    if (m_setting.key.isEmpty() || given == "Bearer " + m_setting.key.toUtf8())
        return std::nullopt;
    return refusal(401,
                   given.isEmpty() ? QStringLiteral("Missing bearer token") : QStringLiteral("Invalid bearer token"));
}

HttpResponse PracticeDesk::runGateway(const Call& call) {
    if (auto refused = refuseBearer(call))
        return *refused;
    const QJsonObject inputs = call.body.value(u"inputs").toObject();
    const QString url = inputs.value(u"target_job_url").toString();
    if (call.body.value(u"prompt").toString().isEmpty())
        return refusal(400, QStringLiteral("prompt is required"));
    if (!url.startsWith(u"https://") && !url.startsWith(u"http://"))
        return refusal(400, QStringLiteral("inputs.target_job_url is required"));
    if (!inputs.value(u"user_profile_data").isObject())
        return refusal(400, QStringLiteral("inputs.user_profile_data must be an object"));
    PracticeRun run = newRun(url, call.stuck);
    run.agentId = mark;
    run.engine = mark;
    run.applicant = applicantOf(inputs);
    if (auto refused = giveResume(run, inputs.value(u"resume_url").toString(), {}))
        return *refused;
    const QByteArray resume = QByteArray::fromBase64(inputs.value(u"resume_base64").toString().toLatin1());
    if (!resume.isEmpty()) {
        run.resume.state = PracticeResume::State::Ready;
        run.resume.fileName = inputs.value(u"resume_file_name").toString(QStringLiteral("resume.pdf"));
        run.resume.sha256 = sha256Hex(resume);
        run.resume.size = resume.size();
        run.resume.settledAt = run.createdAt;
    }
    run.request = {{QStringLiteral("webhook_url"), call.body.value(u"webhook_url")},
                   {QStringLiteral("max_duration_seconds"), call.body.value(u"max_duration_seconds")}};
    (void)accept(run, {});
    return jsonAnswer(QJsonObject{{QStringLiteral("task_id"), practiceId(run, PracticeId::Run)},
                                  {QStringLiteral("status"), QStringLiteral("PENDING")}});
}

HttpResponse PracticeDesk::gatewayStatus(const Call& call) {
    if (auto refused = refuseBearer(call))
        return *refused;
    const PracticeRun* run = findRun(call.captured.at(0));
    if (!run || !isGatewayRun(*run))
        return refusal(404, QStringLiteral("No such task"));
    const PracticeMoment moment = momentOf(*run, m_clock->nowMs());
    QJsonObject reply{{QStringLiteral("task_id"), practiceId(*run, PracticeId::Run)},
                      {QStringLiteral("status"), gatewayWord(moment)},
                      {QStringLiteral("created_at"), practiceTime(run->createdAt)},
                      {QStringLiteral("updated_at"), practiceTime(m_clock->nowMs())}};
    if (moment.waitsForContinue)
        reply.insert(QStringLiteral("message"), QStringLiteral("Somebody has to look at the form"));
    return jsonAnswer(reply);
}

HttpResponse PracticeDesk::gatewayResults(const Call& call) {
    if (auto refused = refuseBearer(call))
        return *refused;
    const PracticeRun* run = findRun(call.captured.at(0));
    if (!run || !isGatewayRun(*run))
        return refusal(404, QStringLiteral("No such task"));
    const PracticeSubject about = subject(*run);
    if (!about.moment.isFinal)
        return refusal(404, QStringLiteral("No results yet"));
    QJsonObject reply{{QStringLiteral("task_id"), practiceId(*run, PracticeId::Run)},
                      {QStringLiteral("status"), gatewayWord(about.moment)},
                      {QStringLiteral("data"), dataOf(about)},
                      {QStringLiteral("error_details"), QJsonValue::Null}};
    if (gatewayWord(about.moment) == u"FAILED")
        reply.insert(QStringLiteral("error_details"), QJsonObject{{QStringLiteral("code"), about.moment.errorCode},
                                                                  {QStringLiteral("message"), about.moment.reason}});
    return jsonAnswer(reply);
}

// For anybody who has the address, as such addresses are; and a key that comes along is an error of who sends it.
HttpResponse PracticeDesk::gatewayPicture(const Call& call) {
    if (call.request.headers.contains("authorization") || call.request.headers.contains("x-api-key"))
        return refusal(400, QStringLiteral("A key was sent with a picture's address"));
    const PracticeRun* run = findRun(call.captured.at(0));
    const qsizetype number = call.captured.at(1).toInt();
    const PracticeMoment moment = run ? momentOf(*run, m_clock->nowMs()) : PracticeMoment();
    if (!run || number < 0 || number >= pictureCount(moment))
        return refusal(404, QStringLiteral("No such picture"));
    HttpResponse answer;
    answer.contentType = "image/png";
    answer.body = practicePicture(practiceView(*run, moment, number, number == moment.done.size()));
    return answer;
}

} // namespace postulant
