#include "skyvern/TaskDialect.h"

#include "skyvern/ApplyGoal.h"
#include "skyvern/RunReader.h"

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
    trail.downloads = reader::downloads(bodies.at(0));
    const QVector<reader::StepAction> actions = reader::stepActions(*list);
    const auto steps = bodies.size() > 2 ? reader::steps(bodies.at(2)) : Result<QVector<reader::Step>>();
    trail.actions.complete = bodies.size() > 2 && steps && reader::coversAll(actions, {*steps}, *run);
    for (const reader::StepAction& action : actions) {
        trail.actions.actions.append(action.action);
    }
    return trail;
}

} // namespace postulant
