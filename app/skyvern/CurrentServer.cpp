#include "skyvern/CurrentServer.h"

#include "skyvern/ApplyGoal.h"
#include "skyvern/RunReader.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUrl>

namespace postulant {
namespace {

QString encoded(const QString& part) {
    return QString::fromLatin1(QUrl::toPercentEncoding(part));
}

} // namespace

void CurrentServer::putRunOptions(QJsonObject& body) const {
    const std::pair<const char*, ConnectionOption> members[] = {
        {"proxy_location", ConnectionOption::ProxyLocation},
        {"browser_session_id", ConnectionOption::BrowserSession},
        {"browser_profile_id", ConnectionOption::BrowserProfile},
        {"totp_url", ConnectionOption::CodeUrl},
    };
    for (const auto& [name, option] : members) {
        if (const QString text = set().text(option); !text.isEmpty()) {
            body.insert(QLatin1String(name), text);
        }
    }
    QJsonObject headers;
    for (const auto& [name, value] : set().pairs(ConnectionOption::RunHeaders)) {
        headers.insert(name, value);
    }
    if (!headers.isEmpty()) {
        body.insert(QStringLiteral("extra_http_headers"), headers);
    }
}

QJsonObject CurrentServer::allErrorCodes() const {
    QJsonObject codes = errorCodes();
    for (const auto& [code, meaning] : set().pairs(ConnectionOption::ErrorCodes)) {
        if (!codes.contains(code)) { // the verdict rests on what ours mean
            codes.insert(code, meaning);
        }
    }
    return codes;
}

QString CurrentServer::engineOr(const QString& own) const {
    const QString wanted = set().text(ConnectionOption::Engine);
    return wanted.isEmpty() ? own : wanted;
}

QString CurrentServer::codeAddress(const SubmitOrder& order) const {
    const QString own = set().text(ConnectionOption::CodeAddress);
    return own.isEmpty() ? order.codeAddress : own;
}

ServerRequest CurrentServer::get(const QString& path, const QString& pathTemplate, const QString& runId) {
    ServerRequest request;
    request.path = path;
    request.pathTemplate = pathTemplate;
    request.runId = runId;
    return request;
}

ServerRequest CurrentServer::post(const QString& path, const QByteArray& json) {
    ServerRequest request;
    request.method = QByteArrayLiteral("POST");
    request.path = path;
    request.pathTemplate = path;
    request.contentType = QByteArrayLiteral("application/json");
    request.body = json;
    return request;
}

ServerRequest CurrentServer::stepsOf(const QString& taskId, const QString& runId) {
    ServerRequest request = get(QStringLiteral("/api/v1/tasks/%1/steps").arg(encoded(taskId)),
                                QStringLiteral("/api/v1/tasks/{id}/steps"), runId);
    request.maxAnswer = 32 * 1024 * 1024; // every step tells the page's elements again
    return request;
}

ServerRequest CurrentServer::live(const QString& kind, const QString& runId) {
    return get(QStringLiteral("/api/v1/stream/%1/%2").arg(kind, encoded(runId)),
               QStringLiteral("/api/v1/stream/%1/{id}").arg(kind), runId);
}

// Bound to the one run as well, where the server knows it by this name.
ServerRequest CurrentServer::buildCode(const CodeOrder& order) const {
    QJsonObject body{{QStringLiteral("totp_identifier"), order.address},
                     {QStringLiteral("content"), order.code},
                     {QStringLiteral("source"), QStringLiteral("postulant")}};
    const bool agentRun = order.runId.startsWith(QLatin1String("wr_"));
    body.insert(agentRun ? QStringLiteral("workflow_run_id") : QStringLiteral("task_id"), order.runId);
    ServerRequest request =
        post(QStringLiteral("/v1/credentials/totp"), QJsonDocument(body).toJson(QJsonDocument::Compact));
    request.runId = order.runId;
    request.urgency = Urgency::Submission;
    return request;
}

ServerRequest CurrentServer::buildProbe() const {
    ServerRequest request = get(QStringLiteral("/v1/runs?page_size=1"), QStringLiteral("/v1/runs"));
    request.deadline = std::chrono::seconds(15);
    return request;
}

ServerRequest CurrentServer::buildRun(const QString& runId) const {
    return get(QStringLiteral("/v1/runs/%1").arg(encoded(runId)), QStringLiteral("/v1/runs/{id}"), runId);
}

Result<RunSnapshot> CurrentServer::readRun(const QByteArray& body) const {
    return reader::run(body);
}

ServerRequest CurrentServer::buildSearch(const QString& token, int page) const {
    return get(QStringLiteral("/v1/runs?page=%1&page_size=%2&search_key=%3")
                   .arg(QString::number(page), QString::number(searchPage), encoded(token)),
               QStringLiteral("/v1/runs"));
}

Result<QVector<FoundRun>> CurrentServer::readSearch(const QByteArray& body) const {
    return reader::found(body);
}

ServerRequest CurrentServer::buildCancel(const QString& runId) const {
    ServerRequest request;
    request.method = QByteArrayLiteral("POST");
    request.path = QStringLiteral("/v1/runs/%1/cancel").arg(encoded(runId));
    request.pathTemplate = QStringLiteral("/v1/runs/{id}/cancel");
    request.runId = runId;
    request.deadline = std::chrono::seconds(130); // the server delivers webhooks before it answers
    return request;
}

ServerRequest CurrentServer::buildAllFiles(const QString& runId) const {
    return get(QStringLiteral("/v1/runs/%1/artifacts").arg(encoded(runId)), QStringLiteral("/v1/runs/{id}/artifacts"),
               runId);
}

ServerRequest CurrentServer::buildArtifacts(const QString& runId) const {
    // By name, so that a network log ("har"), which can hold passwords, is not even listed.
    QStringList types;
    for (const QString& type : reader::artifactTypes()) {
        types << QStringLiteral("artifact_type=") + type;
    }
    return get(QStringLiteral("/v1/runs/%1/artifacts?%2").arg(encoded(runId), types.join(QLatin1Char('&'))),
               QStringLiteral("/v1/runs/{id}/artifacts"), runId);
}

Result<QVector<ArtifactRef>> CurrentServer::readArtifacts(const QByteArray& body) const {
    return reader::artifacts(body);
}

ServerRequest CurrentServer::buildArtifact(const QString& artifactId) const {
    ServerRequest request = get(QStringLiteral("/v1/artifacts/%1/content").arg(encoded(artifactId)),
                                QStringLiteral("/v1/artifacts/{id}/content"));
    // What is silent or too large ends long before; a slow line does not resume at a server without validators.
    request.deadline = std::chrono::minutes(30);
    return request;
}

std::optional<ServerRequest> CurrentServer::nextOfTask(const QString& runId, const QVector<QByteArray>& bodies) const {
    switch (bodies.size()) {
    case 0:
        return buildRun(runId);
    case 1: {
        ServerRequest request = get(QStringLiteral("/api/v1/tasks/%1/actions").arg(encoded(runId)),
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

Result<RunTrail> CurrentServer::trailOfTask(const QVector<QByteArray>& bodies) const {
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
    trail.usage = reader::usageOf({steps.value_or(QVector<reader::Step>())});
    return trail;
}

Result<SubmitReply> CurrentServer::readSubmit(const QByteArray& body) const {
    return reader::submitted(body);
}

} // namespace postulant
