#include "skyvern/AgentDialect.h"

#include "domain/Package.h"
#include "domain/Prompts.h"
#include "skyvern/ApplyGoal.h"
#include "skyvern/RunReader.h"
#include "skyvern/SigningIn.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QUrl>

#include <algorithm>

namespace postulant {
namespace {

QJsonObject parameter(const char* key, const char* type, bool optional) {
    QJsonObject json{{QStringLiteral("parameter_type"), QStringLiteral("workflow")},
                     {QStringLiteral("workflow_parameter_type"), QString::fromLatin1(type)},
                     {QStringLiteral("key"), QString::fromLatin1(key)}};
    if (optional) {
        json.insert(QStringLiteral("default_value"), QString());
    }
    return json;
}

QJsonObject resultBlock() {
    return QJsonObject{
        {QStringLiteral("block_type"), QStringLiteral("extraction")},
        {QStringLiteral("label"), QStringLiteral("result")},
        {QStringLiteral("title"), QStringLiteral("result")},
        {QStringLiteral("engine"), QStringLiteral("skyvern-1.0")},
        {QStringLiteral("data_extraction_goal"), applyPrompt().readResult},
        {QStringLiteral("data_schema"), resultSchema()},
        {QStringLiteral("max_retries"), 0},
        {QStringLiteral("max_steps_per_run"), 3},
        {QStringLiteral("continue_on_failure"), false},
    };
}

QVector<QJsonObject> blocksOf(const QByteArray& timeline) {
    QVector<QJsonObject> blocks;
    const Result<QJsonArray> items = reader::array(timeline);
    if (items) {
        for (const QJsonValue& item : *items) {
            const QJsonObject block = item.toObject().value(QLatin1String("block")).toObject();
            if (!block.isEmpty()) {
                blocks.append(block);
            }
        }
    }
    return blocks;
}

QStringList tasksOf(const QByteArray& timeline) {
    QStringList tasks;
    for (const QJsonObject& block : blocksOf(timeline)) {
        const QString task = block.value(QLatin1String("task_id")).toString();
        if (reader::isId(task) && tasks.size() < 20) {
            tasks << task;
        }
    }
    return tasks;
}

} // namespace

DialectTraits AgentDialect::describe() const {
    DialectTraits traits;
    traits.needsDefinition = true;
    traits.canLookUp = true;
    traits.readsResult = true;
    traits.checksResume = true;
    traits.canCancel = true;
    traits.hasTrail = true;
    traits.takesUpload = true;
    traits.showsLive = true;
    traits.takesCode = true;
    traits.usesLogins = true;
    traits.canContinue = true;
    traits.tellsPause = true;
    return traits;
}

QVector<ConnectionOption> AgentDialect::options() const {
    using Option = ConnectionOption;
    return {Option::Engine,         Option::ProxyLocation, Option::BrowserSession,
            Option::BrowserProfile, Option::RunHeaders,    Option::ErrorCodes,
            Option::RunTitle,       Option::CodeAddress,   Option::CodeUrl};
}

QJsonObject AgentDialect::applyBlock() const {
    QJsonObject block{
        {QStringLiteral("block_type"), QStringLiteral("navigation")},
        {QStringLiteral("label"), QStringLiteral("apply")},
        {QStringLiteral("title"), QStringLiteral("apply")},
        {QStringLiteral("url"), QStringLiteral("{{ job_url }}")},
        {QStringLiteral("engine"), engineOr(QStringLiteral("skyvern-1.0"))},
        {QStringLiteral("navigation_goal"), applyPrompt().goal},
        {QStringLiteral("parameter_keys"),
         QJsonArray{QStringLiteral("job_url"), QStringLiteral("resume"), QStringLiteral("applicant")}},
        {QStringLiteral("error_code_mapping"), allErrorCodes()},
        {QStringLiteral("complete_criterion"), applyPrompt().complete},
        {QStringLiteral("terminate_criterion"), applyPrompt().terminate},
        {QStringLiteral("include_action_history_in_verification"), true},
        {QStringLiteral("totp_identifier"), QStringLiteral("{{ totp_identifier }}")},
        {QStringLiteral("max_retries"), 0},
        {QStringLiteral("max_steps_per_run"), 40}, // the header of each run says less or more
        {QStringLiteral("continue_on_failure"), false},
    };
    if (const QString url = set().text(ConnectionOption::CodeUrl); !url.isEmpty()) {
        block.insert(QStringLiteral("totp_verification_url"), url);
    }
    return block;
}

QJsonObject AgentDialect::definitionJson() const {
    return {
        {QStringLiteral("title"), QStringLiteral("Postulant apply")},
        {QStringLiteral("description"),
         QStringLiteral("Made by Postulant: hands in one job application and reads the confirmation.")},
        {QStringLiteral("persist_browser_session"), false},
        {QStringLiteral("workflow_definition"),
         QJsonObject{
             {QStringLiteral("version"), 1},
             {QStringLiteral("parameters"),
              QJsonArray{parameter("job_url", "string", false), parameter("resume", "file_url", true),
                         parameter("applicant", "json", false), parameter("totp_identifier", "string", true),
                         parameter("site_hints", "string", true), parameter("postulant_token", "string", true)}},
             {QStringLiteral("blocks"), QJsonArray{applyBlock(), resultBlock()}}}},
    };
}

QByteArray AgentDialect::definition() const {
    const QJsonObject json = m_signsIn ? postulant::signingIn(definitionJson()) : definitionJson();
    return QJsonDocument(QJsonObject{{QStringLiteral("json_definition"), json}}).toJson(QJsonDocument::Compact);
}

QString AgentDialect::definitionHash() const {
    return sha256Hex(definition());
}

std::shared_ptr<const Dialect> AgentDialect::signingIn() const {
    auto other = std::make_shared<AgentDialect>(*this);
    other->m_signsIn = true;
    return other;
}

ServerRequest AgentDialect::buildPrepare(int generation) const {
    ServerRequest request = post(QStringLiteral("/v1/agents"), definition());
    QByteArray key = "postulant-" + definitionHash().toLatin1();
    if (generation > 1) {
        key += '-' + QByteArray::number(generation);
    }
    request.headers.append({QByteArrayLiteral("Idempotency-Key"), key});
    return request;
}

ServerRequest AgentDialect::buildPreparedCheck(const QString& agentId) const {
    return get(QStringLiteral("/v1/agents/%1").arg(QString::fromLatin1(QUrl::toPercentEncoding(agentId))),
               QStringLiteral("/v1/agents/{id}"));
}

Result<QString> AgentDialect::readPrepared(const QByteArray& body) const {
    const Result<QJsonObject> reply = reader::object(body);
    if (!reply) {
        return tl::unexpected(reply.error());
    }
    QString id = reply->value(QLatin1String("workflow_permanent_id")).toString();
    if (!reader::isId(id)) {
        return failure(ErrorKind::Protocol, QStringLiteral("the answer names no agent"));
    }
    // A deleted definition is still answered under its old key; an edited one has a higher version.
    const QJsonValue deleted = reply->value(QLatin1String("deleted_at"));
    if (!(deleted.isNull() || deleted.isUndefined()) || reply->value(QLatin1String("version")).toInt(1) != 1) {
        return failure(ErrorKind::NotFound, QStringLiteral("the definition was deleted or edited at the server"));
    }
    return id;
}

ServerRequest AgentDialect::buildSubmit(const SubmitOrder& order) const {
    QJsonObject applicant = order.applicant;
    if (!order.coverLetter.isEmpty()) {
        applicant.insert(QStringLiteral("cover_letter"), order.coverLetter);
    }
    QJsonObject parameters{{QStringLiteral("job_url"), order.postingUrl.toString(QUrl::FullyEncoded)},
                           {QStringLiteral("applicant"), applicant},
                           {QStringLiteral("postulant_token"), order.token}};
    if (!order.resume.isEmpty()) { // an empty value counts as missing, the default does not
        parameters.insert(QStringLiteral("resume"), order.resume);
    }
    if (const QString address = codeAddress(order); !address.isEmpty()) {
        // In the run itself a navigation block does not look at it.
        parameters.insert(QStringLiteral("totp_identifier"), address);
    }
    if (!order.credentialId.isEmpty()) {
        parameters.insert(loginParameter, order.credentialId);
    }
    if (!order.siteHints.isEmpty()) {
        parameters.insert(QStringLiteral("site_hints"), order.siteHints);
    }
    QJsonObject body{
        {QStringLiteral("agent_id"), order.agentId},
        {QStringLiteral("parameters"), parameters},
        {QStringLiteral("max_elapsed_time_minutes"), std::clamp(order.maxMinutes, 1, 480)},
    };
    if (!order.webhookUrl.isEmpty()) {
        body.insert(QStringLiteral("webhook_url"), order.webhookUrl.toString(QUrl::FullyEncoded));
    }
    if (order.resume.startsWith(QLatin1String("file_"))) {
        body.insert(QStringLiteral("file_ids"), QJsonArray{order.resume});
    }
    if (const QString title = set().text(ConnectionOption::RunTitle); !title.isEmpty()) {
        body.insert(QStringLiteral("title"), title);
    }
    putRunOptions(body);
    ServerRequest request = post(QStringLiteral("/v1/run/agents"), QJsonDocument(body).toJson(QJsonDocument::Compact));
    request.headers.append({QByteArrayLiteral("x-max-steps-override"), QByteArray::number(order.maxSteps)});
    request.deadline = std::chrono::seconds(60);
    return request;
}

ServerRequest AgentDialect::buildLive(const QString& runId) const {
    return live(QStringLiteral("workflow_runs"), runId);
}

ServerRequest AgentDialect::buildPause(const QString& runId) const {
    ServerRequest request = timelineOf(runId);
    request.maxAnswer = 8 * 1024 * 1024;
    return request;
}

// The newest block that waits for a person; the run itself does not name it.
Result<PauseNote> AgentDialect::readPause(const QByteArray& body) const {
    constexpr int longest = 1000;
    const Result<QJsonArray> timeline = reader::array(body);
    if (!timeline) {
        return tl::unexpected(timeline.error());
    }
    for (const QJsonObject& block : blocksOf(body)) {
        const bool waits = block.value(QLatin1String("block_type")).toString() == QLatin1String("human_interaction") &&
                           block.value(QLatin1String("status")).toString() == QLatin1String("running");
        if (waits) {
            const QString words = block.value(QLatin1String("instructions")).toString().left(4 * longest);
            return PauseNote{words.simplified().left(longest)};
        }
    }
    return PauseNote{};
}

ServerRequest AgentDialect::buildContinue(const QString& runId) const {
    ServerRequest request = post(
        QStringLiteral("/v1/workflows/runs/%1/continue").arg(QString::fromLatin1(QUrl::toPercentEncoding(runId))), {});
    request.pathTemplate = QStringLiteral("/v1/workflows/runs/{id}/continue");
    request.contentType.clear();
    request.runId = runId;
    request.urgency = Urgency::Submission;
    request.once = true; // twice would tell the next pause to go on
    return request;
}

ServerRequest AgentDialect::timelineOf(const QString& runId) {
    return get(QStringLiteral("/v1/runs/%1/timeline").arg(QString::fromLatin1(QUrl::toPercentEncoding(runId))),
               QStringLiteral("/v1/runs/{id}/timeline"), runId);
}

// Run, timeline, then the steps of each block's task.
std::optional<ServerRequest> AgentDialect::nextTrail(const QString& runId, const QVector<QByteArray>& bodies) const {
    if (bodies.isEmpty()) {
        return buildRun(runId);
    }
    if (bodies.size() == 1) {
        ServerRequest request = timelineOf(runId);
        request.maxAnswer = 32 * 1024 * 1024;
        return request;
    }
    const QStringList tasks = tasksOf(bodies.at(1));
    const qsizetype next = bodies.size() - 2;
    return next < tasks.size() ? std::optional(stepsOf(tasks.at(next), runId)) : std::nullopt;
}

Result<RunTrail> AgentDialect::readTrail(const QVector<QByteArray>& bodies) const {
    if (bodies.size() < 2) {
        return failure(ErrorKind::Invalid, QStringLiteral("run and timeline are needed"));
    }
    const Result<RunSnapshot> run = readRun(bodies.at(0));
    const Result<QJsonArray> timeline = reader::array(bodies.at(1));
    if (!run || !timeline) {
        return tl::unexpected(run ? timeline.error() : run.error());
    }
    RunTrail trail;
    trail.downloads = reader::downloads(bodies.at(0));
    QJsonArray all;
    QSet<QString> signingIn; // steps of it: what was pressed there was no form of the employer's
    for (const QJsonObject& block : blocksOf(bodies.at(1))) {
        const bool signs = block.value(QLatin1String("block_type")).toString() == loginBlock;
        for (const QJsonValue& action : block.value(QLatin1String("actions")).toArray()) {
            all.append(action);
            if (signs) {
                signingIn.insert(action.toObject().value(QLatin1String("step_id")).toString());
            }
        }
        if (block.value(QLatin1String("block_type")).toString() == QLatin1String("extraction")) {
            trail.finalUrl = block.value(QLatin1String("url")).toString().left(2000);
        }
    }
    const QVector<reader::StepAction> actions = reader::stepActions(all);
    QVector<QVector<reader::Step>> steps;
    bool allRead = bodies.size() - 2 == tasksOf(bodies.at(1)).size();
    for (const QByteArray& body : bodies.mid(2)) {
        const auto list = reader::steps(body);
        allRead = allRead && list.has_value();
        steps.append(list.value_or(QVector<reader::Step>()));
    }
    trail.actions.complete = allRead && reader::coversAll(actions, steps, *run);
    trail.usage = reader::usageOf(steps);
    for (const reader::StepAction& action : actions) {
        if (action.stepId.isEmpty() || !signingIn.contains(action.stepId)) {
            trail.actions.actions.append(action.action);
        }
    }
    return trail;
}

} // namespace postulant
