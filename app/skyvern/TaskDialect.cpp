#include "skyvern/TaskDialect.h"

#include "skyvern/ApplyGoal.h"
#include "skyvern/RunReader.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUrl>

namespace postulant {

DialectTraits TaskDialect::describe() const {
    DialectTraits traits;
    traits.canLookUp = true;
    traits.canCancel = true;
    traits.hasTrail = true;
    traits.takesUpload = true;
    traits.showsLive = true;
    traits.takesCode = true;
    return traits;
}

ServerRequest TaskDialect::buildSubmit(const SubmitOrder& order) const {
    QJsonObject applicant = order.applicant;
    if (!order.coverLetter.isEmpty()) {
        applicant.insert(QStringLiteral("cover_letter"), order.coverLetter);
    }
    QString prompt = applyGoal(order.siteHints);
    if (!order.resume.isEmpty()) {
        prompt += QStringLiteral("\n\nResume: ") + order.resume;
    }
    prompt += QStringLiteral("\nApplicant's details:\n") +
              QString::fromUtf8(QJsonDocument(applicant).toJson(QJsonDocument::Compact));
    QJsonObject body{
        {QStringLiteral("prompt"), prompt},
        {QStringLiteral("url"), order.postingUrl.toString(QUrl::FullyEncoded)},
        {QStringLiteral("engine"), QStringLiteral("skyvern-1.0")},
        {QStringLiteral("title"), order.token},
        {QStringLiteral("max_steps"), order.maxSteps},
        {QStringLiteral("error_code_mapping"), errorCodes()},
        {QStringLiteral("include_action_history_in_verification"), true},
    };
    if (!order.webhookUrl.isEmpty()) {
        body.insert(QStringLiteral("webhook_url"), order.webhookUrl.toString(QUrl::FullyEncoded));
    }
    if (!order.codeAddress.isEmpty()) {
        body.insert(QStringLiteral("totp_identifier"), order.codeAddress);
    }
    if (order.resume.startsWith(QLatin1String("file_"))) {
        body.insert(QStringLiteral("file_ids"), QJsonArray{order.resume});
    }
    ServerRequest request = post(QStringLiteral("/v1/run/tasks"), QJsonDocument(body).toJson(QJsonDocument::Compact));
    request.deadline = std::chrono::seconds(60);
    return request;
}

ServerRequest TaskDialect::buildLive(const QString& runId) const {
    return live(QStringLiteral("tasks"), runId);
}

// Run, actions, steps.
std::optional<ServerRequest> TaskDialect::nextTrail(const QString& runId, const QVector<QByteArray>& bodies) const {
    switch (bodies.size()) {
    case 0:
        return buildRun(runId);
    case 1: {
        ServerRequest request =
            get(QStringLiteral("/api/v1/tasks/%1/actions").arg(QString::fromLatin1(QUrl::toPercentEncoding(runId))),
                QStringLiteral("/api/v1/tasks/{id}/actions"), runId);
        request.maxAnswer = 32 * 1024 * 1024;
        return request;
    }
    case 2:
        return stepsOf(runId, runId);
    default:
        return std::nullopt;
    }
}

Result<RunTrail> TaskDialect::readTrail(const QVector<QByteArray>& bodies) const {
    if (bodies.size() < 2) {
        return failure(ErrorKind::Invalid, QStringLiteral("run and actions are needed"));
    }
    const Result<RunSnapshot> run = readRun(bodies.at(0));
    const Result<QJsonArray> list = reader::array(bodies.at(1));
    if (!run || !list) {
        return tl::unexpected(run ? list.error() : run.error());
    }
    RunTrail trail;
    const QVector<reader::StepAction> actions = reader::stepActions(*list);
    const auto steps = bodies.size() > 2 ? reader::steps(bodies.at(2)) : Result<QVector<reader::Step>>();
    trail.actions.complete = bodies.size() > 2 && steps && reader::coversAll(actions, {*steps}, *run);
    for (const reader::StepAction& action : actions) {
        trail.actions.actions.append(action.action);
    }
    return trail;
}

} // namespace postulant
