#include "skyvern/WorkflowDialect.h"

#include "skyvern/RunReader.h"
#include "skyvern/WorkflowTrail.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QUrl>

#include <algorithm>

namespace postulant {
namespace {

const QString current = QStringLiteral("current");
const QString legacy = QStringLiteral("legacy");
const QString legacyMark = QStringLiteral("legacy:"); // before the id in an order, where that way was found

QString encoded(const QString& part) {
    return QString::fromLatin1(QUrl::toPercentEncoding(part));
}

QString firstText(const QJsonObject& object, std::initializer_list<const char*> names) {
    for (const char* name : names) {
        QString text = object.value(QLatin1String(name)).toString();
        if (!text.isEmpty()) {
            return text;
        }
    }
    return {};
}

QString runIdOf(const QJsonObject& object) {
    return firstText(object, {"run_id", "workflow_run_id", "agent_run_id"});
}

QJsonObject outputsOf(const QJsonObject& run) {
    const QJsonValue output = run.value(QLatin1String("output"));
    return (output.isObject() ? output : run.value(QLatin1String("outputs"))).toObject();
}

QString shortText(const QJsonValue& value) {
    if (value.isBool()) {
        return value.toBool() ? QStringLiteral("true") : QStringLiteral("false");
    }
    if (value.isObject() || value.isArray()) {
        const QJsonDocument document =
            value.isObject() ? QJsonDocument(value.toObject()) : QJsonDocument(value.toArray());
        return QString::fromUtf8(document.toJson(QJsonDocument::Compact)).left(200);
    }
    return value.toVariant().toString().left(200);
}

ParameterMap parametersOf(const QJsonObject& definition) {
    ParameterMap parameters;
    for (const QJsonValue& value : definition.value(QLatin1String("parameters")).toArray()) {
        const QJsonObject told = value.toObject();
        WorkflowParameter parameter;
        parameter.name = told.value(QLatin1String("key")).toString();
        const bool isInput = told.value(QLatin1String("parameter_type")).toString() == QLatin1String("workflow");
        if (!isInput || parameter.name.isEmpty() || parameter.name.size() > 200 || parameters.size() >= 200) {
            continue; // outputs, secrets of the server's own, …
        }
        const QJsonValue fallback = told.value(QLatin1String("default_value"));
        parameter.type = told.value(QLatin1String("workflow_parameter_type")).toString(parameter.type).left(40);
        parameter.required = fallback.isNull() || fallback.isUndefined();
        parameter.fallback = parameter.required ? QString() : shortText(fallback);
        parameter.description = told.value(QLatin1String("description")).toString().simplified().left(500);
        parameters.append(parameter);
    }
    return parameters;
}

} // namespace

WorkflowDialect::WorkflowDialect(ConnectionOptions options)
    : CurrentServer(std::move(options))
    , m_api(set().text(ConnectionOption::WorkflowApi) == current  ? Api::Current
            : set().text(ConnectionOption::WorkflowApi) == legacy ? Api::Legacy
                                                                  : Api::Asked)
    , m_parameters(parameterMapFromJson(set().text(ConnectionOption::WorkflowParameters)).value_or(ParameterMap()))
    , m_outputs(outputPathsFromJson(set().text(ConnectionOption::WorkflowOutput))) {}

DialectTraits WorkflowDialect::describe() const {
    DialectTraits traits;
    traits.canLookUp = mapsSource(m_parameters, QStringLiteral("package:token"));
    traits.readsResult = !m_outputs.submitted.isEmpty();
    traits.checksResume = !m_outputs.resumeFileName.isEmpty();
    traits.canCancel = true;
    traits.hasTrail = true;
    traits.takesUpload = readsCurrent(); // the legacy run takes no files
    traits.showsLive = true;
    traits.takesCode = mapsSource(m_parameters, QStringLiteral("package:code_address"));
    traits.canContinue = readsCurrent();
    return traits;
}

QVector<ConnectionOption> WorkflowDialect::options() const {
    return {ConnectionOption::WorkflowApi,    ConnectionOption::WorkflowParameters,
            ConnectionOption::WorkflowOutput, ConnectionOption::ProxyLocation,
            ConnectionOption::BrowserSession, ConnectionOption::BrowserProfile,
            ConnectionOption::RunHeaders,     ConnectionOption::CodeUrl};
}

// --- the definition
// ---------------------------------------------------------------------------------------------------

WorkflowDialect::Api WorkflowDialect::apiOf(int way) const {
    if (m_api != Api::Asked) {
        return way == 0 ? m_api : Api::Asked;
    }
    return way == 0 ? Api::Current : way == 1 ? Api::Legacy : Api::Asked;
}

std::optional<ServerRequest> WorkflowDialect::buildOwn(const QString& agentId, int way) const {
    switch (apiOf(way)) {
    case Api::Current:
        return get(QStringLiteral("/v1/agents/") + encoded(agentId), QStringLiteral("/v1/agents/{id}"));
    case Api::Legacy:
        return get(QStringLiteral("/api/v1/workflows/") + encoded(agentId), QStringLiteral("/api/v1/workflows/{id}"));
    case Api::Asked:
        break;
    }
    return std::nullopt;
}

Result<ToldDefinition> WorkflowDialect::readOwn(const QByteArray& body, int way) const {
    const Result<QJsonObject> reply = reader::object(body);
    if (!reply) {
        return tl::unexpected(reply.error());
    }
    const QString id = firstText(*reply, {"workflow_permanent_id", "agent_id"});
    const QJsonValue deleted = reply->value(QLatin1String("deleted_at"));
    if (!reader::isId(id)) {
        return failure(ErrorKind::Protocol, QStringLiteral("the answer names no workflow"));
    }
    if (!(deleted.isNull() || deleted.isUndefined())) {
        return failure(ErrorKind::NotFound, QStringLiteral("the workflow was deleted at the server"));
    }
    const QJsonObject definition = reply->value(QLatin1String("workflow_definition")).toObject();
    ToldDefinition told;
    const bool isLegacy = apiOf(way) == Api::Legacy;
    told.prepared = isLegacy ? legacyMark + id : id;
    told.api = isLegacy ? legacy : current;
    told.title = reply->value(QLatin1String("title")).toString().simplified().left(200);
    told.parameters = parametersOf(definition);
    told.outputs = promisedOutputs(definition);
    return told;
}

Done WorkflowDialect::checkOwn(const ToldDefinition& told) const {
    for (const WorkflowParameter& wanted : told.parameters) {
        const auto given =
            std::find_if(m_parameters.cbegin(), m_parameters.cend(), [&wanted](const WorkflowParameter& one) {
                return one.name == wanted.name && !one.source.isEmpty();
            });
        if (wanted.required && given == m_parameters.cend()) {
            return failure(ErrorKind::Invalid,
                           QStringLiteral("the workflow wants %1, which has no source").arg(wanted.name));
        }
        if (given != m_parameters.cend() && given->type != wanted.type) {
            return failure(
                ErrorKind::Invalid,
                QStringLiteral("the workflow wants %1 as %2, not as %3").arg(wanted.name, wanted.type, given->type));
        }
    }
    return {};
}

ServerRequest WorkflowDialect::buildOwnRuns(const ToldDefinition& told) const {
    const QString id = encoded(told.prepared.section(u':', -1));
    if (told.api == current) {
        return get(QStringLiteral("/v1/agents/%1/runs?page=1&page_size=10").arg(id),
                   QStringLiteral("/v1/agents/{id}/runs"));
    }
    return get(QStringLiteral("/api/v1/workflows/%1/runs?page=1&page_size=10").arg(id),
               QStringLiteral("/api/v1/workflows/{id}/runs"));
}

// One that has ended says what it can say.
Result<QString> WorkflowDialect::readNewestRun(const QByteArray& body) const {
    const Result<QJsonArray> list = reader::array(body);
    if (!list) {
        return tl::unexpected(list.error());
    }
    QString newest;
    for (const QJsonValue& value : *list) {
        const QJsonObject run = value.toObject();
        QString id = runIdOf(run);
        const RunStatus status = reader::status(run.value(QLatin1String("status")).toString());
        if (reader::isId(id) && status == RunStatus::Completed) {
            return id;
        }
        newest = newest.isEmpty() && reader::isId(id) ? id : newest;
    }
    return newest;
}

Result<QVector<RunOutput>> WorkflowDialect::readOutputs(const QByteArray& runBody) const {
    return reader::object(runBody).map([](const QJsonObject& run) { return runOutputs(outputsOf(run)); });
}

// --- a run
// ------------------------------------------------------------------------------------------------------------

ServerRequest WorkflowDialect::buildSubmit(const SubmitOrder& order) const {
    const bool marked = order.agentId.startsWith(legacyMark);
    ServerRequest request = marked || m_api == Api::Legacy
                                ? runLegacy(order, marked ? order.agentId.mid(legacyMark.size()) : order.agentId)
                                : runCurrent(order);
    request.headers.append({QByteArrayLiteral("x-max-steps-override"), QByteArray::number(order.maxSteps)});
    request.deadline = std::chrono::seconds(60);
    return request;
}

ServerRequest WorkflowDialect::runCurrent(const SubmitOrder& order) const {
    QJsonObject body{
        {QStringLiteral("agent_id"), order.agentId},
        {QStringLiteral("parameters"), order.parameters},
        {QStringLiteral("max_elapsed_time_minutes"), std::clamp(order.maxMinutes, 1, 480)},
    };
    if (!order.webhookUrl.isEmpty()) {
        body.insert(QStringLiteral("webhook_url"), order.webhookUrl.toString(QUrl::FullyEncoded));
    }
    const bool givesResume = std::any_of(order.parameters.begin(), order.parameters.end(),
                                         [&order](const QJsonValue& value) { return value == order.resume; });
    if (givesResume && order.resume.startsWith(QLatin1String("file_"))) {
        body.insert(QStringLiteral("file_ids"), QJsonArray{order.resume});
    }
    addOptions(body, false);
    return post(QStringLiteral("/v1/run/agents"), QJsonDocument(body).toJson(QJsonDocument::Compact));
}

ServerRequest WorkflowDialect::runLegacy(const SubmitOrder& order, const QString& workflow) const {
    QJsonObject body{{QStringLiteral("data"), order.parameters}};
    if (!order.webhookUrl.isEmpty()) {
        body.insert(QStringLiteral("webhook_callback_url"), order.webhookUrl.toString(QUrl::FullyEncoded));
    }
    addOptions(body, true);
    ServerRequest request = post(QStringLiteral("/api/v1/workflows/%1/run").arg(encoded(workflow)),
                                 QJsonDocument(body).toJson(QJsonDocument::Compact));
    request.pathTemplate = QStringLiteral("/api/v1/workflows/{id}/run");
    return request;
}

void WorkflowDialect::addOptions(QJsonObject& body, bool isLegacy) const {
    const auto add = [this, &body](ConnectionOption option, const char* member) {
        if (const QString text = set().text(option); !text.isEmpty()) {
            body.insert(QLatin1String(member), text);
        }
    };
    add(ConnectionOption::ProxyLocation, "proxy_location");
    add(ConnectionOption::BrowserSession, "browser_session_id");
    add(ConnectionOption::CodeUrl, isLegacy ? "totp_verification_url" : "totp_url");
    if (!isLegacy) {
        add(ConnectionOption::BrowserProfile, "browser_profile_id");
    }
    QJsonObject headers;
    const auto pairs = set().pairs(ConnectionOption::RunHeaders);
    for (const auto& [name, value] : pairs) {
        headers.insert(name, value);
    }
    if (!headers.isEmpty()) {
        body.insert(QStringLiteral("extra_http_headers"), headers);
    }
}

Result<SubmitReply> WorkflowDialect::readSubmit(const QByteArray& body) const {
    Result<QJsonObject> reply = reader::object(body);
    if (!reply) {
        return tl::unexpected(reply.error());
    }
    reply->insert(QStringLiteral("run_id"), runIdOf(*reply));
    return reader::submitted(QJsonDocument(*reply).toJson(QJsonDocument::Compact));
}

ServerRequest WorkflowDialect::buildProbe() const {
    if (readsCurrent()) {
        return CurrentServer::buildProbe();
    }
    ServerRequest request =
        get(QStringLiteral("/api/v1/workflows/runs?page=1&page_size=1"), QStringLiteral("/api/v1/workflows/runs"));
    request.deadline = std::chrono::seconds(15);
    return request;
}

ServerRequest WorkflowDialect::buildRun(const QString& runId) const {
    return readsCurrent() ? CurrentServer::buildRun(runId)
                          : get(QStringLiteral("/api/v1/workflows/runs/") + encoded(runId),
                                QStringLiteral("/api/v1/workflows/runs/{id}"), runId);
}

Result<RunSnapshot> WorkflowDialect::readRun(const QByteArray& body) const {
    Result<QJsonObject> reply = reader::object(body);
    if (!reply) {
        return tl::unexpected(reply.error());
    }
    const QJsonObject outputs = outputsOf(*reply);
    reply->remove(QStringLiteral("output")); // else it would be read as that of our own definition
    reply->insert(QStringLiteral("run_id"), runIdOf(*reply));
    if (!reply->value(QLatin1String("step_count")).isDouble()) {
        reply->insert(QStringLiteral("step_count"), reply->value(QLatin1String("total_steps")));
    }
    Result<RunSnapshot> run = reader::run(QJsonDocument(*reply).toJson(QJsonDocument::Compact));
    if (run) {
        readMapped(outputs, m_outputs, *run);
    }
    return run;
}

// Older servers know no search: the newest runs are told, and each has to prove itself.
ServerRequest WorkflowDialect::buildSearch(const QString& token, int page) const {
    return readsCurrent() ? CurrentServer::buildSearch(token, page)
                          : get(QStringLiteral("/api/v1/workflows/runs?page=%1&page_size=%2").arg(page).arg(searchPage),
                                QStringLiteral("/api/v1/workflows/runs"));
}

Result<QVector<FoundRun>> WorkflowDialect::readSearch(const QByteArray& body) const {
    const Result<QJsonArray> list = reader::array(body);
    if (!list) {
        return tl::unexpected(list.error());
    }
    QJsonArray runs;
    for (const QJsonValue& value : *list) {
        QJsonObject run = value.toObject();
        run.insert(QStringLiteral("run_id"), runIdOf(run));
        runs.append(run);
    }
    return reader::found(QJsonDocument(runs).toJson(QJsonDocument::Compact));
}

ServerRequest WorkflowDialect::buildCancel(const QString& runId) const {
    ServerRequest request = CurrentServer::buildCancel(runId);
    if (!readsCurrent()) {
        request.path = QStringLiteral("/api/v1/workflows/runs/%1/cancel").arg(encoded(runId));
        request.pathTemplate = QStringLiteral("/api/v1/workflows/runs/{id}/cancel");
    }
    return request;
}

ServerRequest WorkflowDialect::buildLive(const QString& runId) const {
    return live(QStringLiteral("workflow_runs"), runId);
}

ServerRequest WorkflowDialect::buildPause(const QString& runId) const {
    return m_agent.buildPause(runId);
}

Result<PauseNote> WorkflowDialect::readPause(const QByteArray& body) const {
    return m_agent.readPause(body);
}

ServerRequest WorkflowDialect::buildContinue(const QString& runId) const {
    return m_agent.buildContinue(runId);
}

// --- what it did
// ------------------------------------------------------------------------------------------------------

// Run, timeline, then the steps of each block's task.
std::optional<ServerRequest> WorkflowDialect::nextTrail(const QString& runId, const QVector<QByteArray>& bodies) const {
    if (bodies.isEmpty()) {
        return buildRun(runId);
    }
    if (bodies.size() == 1) {
        const QJsonObject run = reader::object(bodies.at(0)).value_or(QJsonObject());
        const QString workflow = firstText(run, {"workflow_permanent_id", "workflow_id", "agent_id"});
        ServerRequest request =
            readsCurrent() || !reader::isId(workflow)
                ? get(QStringLiteral("/v1/runs/%1/timeline").arg(encoded(runId)),
                      QStringLiteral("/v1/runs/{id}/timeline"), runId)
                : get(QStringLiteral("/api/v1/workflows/%1/runs/%2/timeline").arg(encoded(workflow), encoded(runId)),
                      QStringLiteral("/api/v1/workflows/{id}/runs/{id}/timeline"), runId);
        request.maxAnswer = 32 * 1024 * 1024;
        return request;
    }
    const QStringList tasks = workflow_trail::tasks(bodies.at(1));
    const qsizetype next = bodies.size() - 2;
    return next < tasks.size() ? std::optional(stepsOf(tasks.at(next), runId)) : std::nullopt;
}

Result<RunTrail> WorkflowDialect::readTrail(const QVector<QByteArray>& bodies) const {
    if (bodies.size() < 2) {
        return failure(ErrorKind::Invalid, QStringLiteral("run and timeline are needed"));
    }
    const Result<RunSnapshot> run = readRun(bodies.at(0));
    Result<RunTrail> trail = run ? workflow_trail::read(bodies, *run) : Result<RunTrail>(tl::unexpected(run.error()));
    if (trail) {
        trail->outputs = readOutputs(bodies.at(0)).value_or(QVector<RunOutput>());
    }
    return trail;
}

// No filter there: what is never fetched is left out when it is read.
ServerRequest WorkflowDialect::buildArtifacts(const QString& runId) const {
    return readsCurrent() ? CurrentServer::buildArtifacts(runId) : buildAllFiles(runId);
}

ServerRequest WorkflowDialect::buildAllFiles(const QString& runId) const {
    return readsCurrent() ? CurrentServer::buildAllFiles(runId)
                          : get(QStringLiteral("/api/v1/workflow_run/%1/artifacts").arg(encoded(runId)),
                                QStringLiteral("/api/v1/workflow_run/{id}/artifacts"), runId);
}

} // namespace postulant
