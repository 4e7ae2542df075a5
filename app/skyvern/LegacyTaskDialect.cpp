#include "skyvern/LegacyTaskDialect.h"

#include "domain/Prompts.h"
#include "skyvern/ApplyGoal.h"
#include "skyvern/RunReader.h"
#include "skyvern/TaskOrder.h"
#include "skyvern/TaskReader.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUrl>

namespace postulant {
namespace {

const QString onePath = QStringLiteral("/api/v1/tasks/{id}");

QString pathOf(const QString& runId) {
    return QStringLiteral("/api/v1/tasks/") + QString::fromLatin1(QUrl::toPercentEncoding(runId));
}

void insertText(QJsonObject& body, const char* name, const QString& text) {
    if (!text.isEmpty()) {
        body.insert(QLatin1String(name), text);
    }
}

} // namespace

DialectTraits LegacyTaskDialect::describe() const {
    DialectTraits traits;
    traits.canLookUp = true;
    traits.readsResult = true;
    traits.checksResume = true;
    traits.canCancel = true;
    traits.hasTrail = true;
    traits.takesUpload = true;
    traits.uploadsByAddress = true;
    traits.showsLive = true;
    traits.takesCode = true;
    return traits;
}

QVector<ConnectionOption> LegacyTaskDialect::options() const {
    return {ConnectionOption::ProxyLocation, ConnectionOption::BrowserSession, ConnectionOption::RunHeaders,
            ConnectionOption::ErrorCodes,    ConnectionOption::RunTitle,       ConnectionOption::CodeAddress,
            ConnectionOption::CodeUrl};
}

ServerRequest LegacyTaskDialect::buildProbe() const {
    ServerRequest request = get(QStringLiteral("/api/v1/tasks?page=1&page_size=1"), QStringLiteral("/api/v1/tasks"));
    request.deadline = std::chrono::seconds(15);
    return request;
}

ServerRequest LegacyTaskDialect::buildSubmit(const SubmitOrder& order) const {
    QJsonObject body = taskOrder(order, set());
    const QString name = set().text(ConnectionOption::RunTitle);
    body.insert(QStringLiteral("title"), name.isEmpty() ? order.token : name + u' ' + order.token);
    body.insert(QStringLiteral("complete_criterion"), applyPrompt().complete);
    body.insert(QStringLiteral("terminate_criterion"), applyPrompt().terminate);
    body.insert(QStringLiteral("include_action_history_in_verification"), true);
    QJsonObject codes = errorCodes();
    for (const auto& [code, meaning] : set().pairs(ConnectionOption::ErrorCodes)) {
        if (!codes.contains(code)) { // ours keep their meaning
            codes.insert(code, meaning);
        }
    }
    body.insert(QStringLiteral("error_code_mapping"), codes);
    QJsonObject headers;
    for (const auto& [header, value] : set().pairs(ConnectionOption::RunHeaders)) {
        headers.insert(header, value);
    }
    if (!headers.isEmpty()) {
        body.insert(QStringLiteral("extra_http_headers"), headers);
    }
    const QString codeAddress = set().text(ConnectionOption::CodeAddress);
    insertText(body, "totp_identifier", codeAddress.isEmpty() ? order.codeAddress : codeAddress);
    insertText(body, "totp_verification_url", set().text(ConnectionOption::CodeUrl));
    insertText(body, "browser_session_id", set().text(ConnectionOption::BrowserSession));
    ServerRequest request = post(QStringLiteral("/api/v1/tasks"), QJsonDocument(body).toJson(QJsonDocument::Compact));
    // Always: a server's own limit is ten steps, too few for most forms.
    request.headers.append({QByteArrayLiteral("x-max-steps-override"), QByteArray::number(order.maxSteps)});
    request.deadline = std::chrono::seconds(60);
    return request;
}

Result<SubmitReply> LegacyTaskDialect::readSubmit(const QByteArray& body) const {
    return reader::createdTask(body);
}

ServerRequest LegacyTaskDialect::buildRun(const QString& runId) const {
    return get(pathOf(runId), onePath, runId);
}

Result<RunSnapshot> LegacyTaskDialect::readRun(const QByteArray& body) const {
    return reader::task(body, reader::status);
}

Result<QVector<FoundRun>> LegacyTaskDialect::readSearch(const QByteArray& body) const {
    Result<QVector<FoundRun>> tasks = reader::taskList(body, reader::status);
    return tasks ? tasks : reader::found(body);
}

std::optional<ServerRequest> LegacyTaskDialect::buildList(int page) const {
    return get(QStringLiteral("/api/v1/tasks?page=%1&page_size=%2").arg(page).arg(searchPage),
               QStringLiteral("/api/v1/tasks"));
}

ServerRequest LegacyTaskDialect::buildCancel(const QString& runId) const {
    ServerRequest request = CurrentServer::buildCancel(runId);
    request.path = pathOf(runId) + QStringLiteral("/cancel");
    request.pathTemplate = onePath + QStringLiteral("/cancel");
    return request;
}

ServerRequest LegacyTaskDialect::buildLive(const QString& runId) const {
    return live(QStringLiteral("tasks"), runId);
}

std::optional<ServerRequest> LegacyTaskDialect::buildArtifactsElsewhere(const QString& runId) const {
    return buildRun(runId);
}

Result<QVector<ArtifactRef>> LegacyTaskDialect::readArtifacts(const QByteArray& body) const {
    return reader::array(body) ? reader::artifacts(body) : reader::taskFiles(body);
}

Result<int> LegacyTaskDialect::countFiles(const QByteArray& body) const {
    return reader::array(body) ? CurrentServer::countFiles(body) : reader::taskSigns(body);
}

std::optional<ServerRequest> LegacyTaskDialect::nextTrail(const QString& runId,
                                                          const QVector<QByteArray>& bodies) const {
    return nextOfTask(runId, bodies);
}

Result<RunTrail> LegacyTaskDialect::readTrail(const QVector<QByteArray>& bodies) const {
    return trailOfTask(bodies);
}

} // namespace postulant
