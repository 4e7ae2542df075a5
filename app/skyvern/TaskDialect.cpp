#include "skyvern/TaskDialect.h"

#include "skyvern/ApplyGoal.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUrl>

namespace postulant {
namespace {

constexpr int longestTitle = 200; // of the seeker's: the token behind it must be found in what a list of runs shows

QString secondEngine() {
    return QStringLiteral("skyvern-2.0");
}

} // namespace

DialectTraits TaskDialect::describe() const {
    const bool second = engine() == secondEngine();
    DialectTraits traits;
    traits.canLookUp = !second;
    traits.canCancel = true;
    traits.hasTrail = !second;
    traits.takesUpload = true;
    traits.showsLive = !second;
    traits.takesCode = true;
    return traits;
}

QVector<ConnectionOption> TaskDialect::options() const {
    using Option = ConnectionOption;
    return {Option::Engine,     Option::ProxyLocation,  Option::BrowserSession, Option::BrowserProfile,
            Option::RunHeaders, Option::ErrorCodes,     Option::RunTitle,       Option::CodeAddress,
            Option::CodeUrl,    Option::PublishWorkflow};
}

// A server turns a task that is to be published into one of the second engine, and takes a browser profile with no
// other.
QString TaskDialect::engine() const {
    const bool needsSecond =
        set().on(ConnectionOption::PublishWorkflow) || !set().text(ConnectionOption::BrowserProfile).isEmpty();
    const QString own = needsSecond ? secondEngine() : QStringLiteral("skyvern-1.0");
    return set().on(ConnectionOption::PublishWorkflow) ? own : engineOr(own);
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
        {QStringLiteral("engine"), engine()},
        {QStringLiteral("title"),
         (set().text(ConnectionOption::RunTitle).left(longestTitle) + u' ' + order.token).trimmed()},
        {QStringLiteral("max_steps"), order.maxSteps},
        {QStringLiteral("error_code_mapping"), allErrorCodes()},
        {QStringLiteral("include_action_history_in_verification"), true},
    };
    if (!order.webhookUrl.isEmpty()) {
        body.insert(QStringLiteral("webhook_url"), order.webhookUrl.toString(QUrl::FullyEncoded));
    }
    if (const QString address = codeAddress(order); !address.isEmpty()) {
        body.insert(QStringLiteral("totp_identifier"), address);
    }
    if (order.resume.startsWith(QLatin1String("file_"))) {
        body.insert(QStringLiteral("file_ids"), QJsonArray{order.resume});
    }
    if (set().on(ConnectionOption::PublishWorkflow)) {
        body.insert(QStringLiteral("publish_workflow"), true);
    }
    putRunOptions(body);
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
