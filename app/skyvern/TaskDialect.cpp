#include "skyvern/TaskDialect.h"

#include "skyvern/ApplyGoal.h"

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

std::optional<ServerRequest> TaskDialect::nextTrail(const QString& runId, const QVector<QByteArray>& bodies) const {
    return nextOfTask(runId, bodies);
}

Result<RunTrail> TaskDialect::readTrail(const QVector<QByteArray>& bodies) const {
    return trailOfTask(bodies);
}

} // namespace postulant
