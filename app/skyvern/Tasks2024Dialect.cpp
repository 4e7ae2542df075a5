#include "skyvern/Tasks2024Dialect.h"

#include "skyvern/TaskOrder.h"
#include "skyvern/TaskReader.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QUrl>

namespace postulant {
namespace {

const QString listPath = QStringLiteral("/api/v1/tasks");

ServerRequest listPage(int page, int size) {
    ServerRequest request;
    request.path = QStringLiteral("%1?page=%2&page_size=%3").arg(listPath).arg(page).arg(size);
    request.pathTemplate = listPath;
    return request;
}

} // namespace

DialectTraits Tasks2024Dialect::describe() const {
    DialectTraits traits;
    traits.canLookUp = true;
    traits.listsOnly = true;
    traits.readsResult = true;
    traits.checksResume = true;
    traits.tellsChange = true;
    return traits;
}

ServerRequest Tasks2024Dialect::buildProbe() const {
    ServerRequest request = listPage(1, 1);
    request.deadline = std::chrono::seconds(15);
    return request;
}

ServerRequest Tasks2024Dialect::buildSubmit(const SubmitOrder& order) const {
    QJsonObject body = taskOrder(order, m_options);
    QJsonObject schema = body.value(QLatin1String("extracted_information_schema")).toObject();
    schema.insert(QStringLiteral("$comment"), order.token);
    body.insert(QStringLiteral("extracted_information_schema"), schema);
    ServerRequest request;
    request.method = QByteArrayLiteral("POST");
    request.path = listPath + u'/'; // so documented, and a redirect is not followed
    request.pathTemplate = request.path;
    request.contentType = QByteArrayLiteral("application/json");
    request.body = QJsonDocument(body).toJson(QJsonDocument::Compact);
    request.deadline = std::chrono::seconds(60);
    return request;
}

Result<SubmitReply> Tasks2024Dialect::readSubmit(const QByteArray& body) const {
    return reader::createdTask(body);
}

ServerRequest Tasks2024Dialect::buildRun(const QString& runId) const {
    ServerRequest request;
    request.path = listPath + u'/' + QString::fromLatin1(QUrl::toPercentEncoding(runId));
    request.pathTemplate = listPath + QStringLiteral("/{id}");
    request.runId = runId;
    return request;
}

Result<RunSnapshot> Tasks2024Dialect::readRun(const QByteArray& body) const {
    return reader::task(body, [this](const QString& word) { return status(word); });
}

RunStatus Tasks2024Dialect::status(const QString& word) const {
    struct Word {
        const char* said;
        RunStatus status;
    };
    constexpr Word words[] = {
        {"IN_PROGRESS", RunStatus::Running}, {"SUCCESS", RunStatus::Completed}, {"FAILURE", RunStatus::Failed}};
    for (const Word& one : words) {
        if (word.compare(QLatin1String(one.said), Qt::CaseInsensitive) == 0) {
            return one.status;
        }
    }
    return RunStatus::Unknown;
}

ServerRequest Tasks2024Dialect::buildSearch(const QString&, int page) const {
    return listPage(page, searchPage);
}

Result<QVector<FoundRun>> Tasks2024Dialect::readSearch(const QByteArray& body) const {
    return reader::taskList(body, [this](const QString& word) { return status(word); });
}

std::optional<ServerRequest> Tasks2024Dialect::buildList(int page) const {
    return listPage(page, searchPage);
}

ServerRequest Tasks2024Dialect::buildCancel(const QString&) const {
    return {};
}

// The details are kept as they came; what was done is not told.
std::optional<ServerRequest> Tasks2024Dialect::nextTrail(const QString& runId,
                                                         const QVector<QByteArray>& bodies) const {
    return bodies.isEmpty() ? std::optional(buildRun(runId)) : std::nullopt;
}

Result<RunTrail> Tasks2024Dialect::readTrail(const QVector<QByteArray>& bodies) const {
    const Result<RunSnapshot> run = readRun(bodies.value(0));
    return run ? Result<RunTrail>(RunTrail{}) : tl::unexpected(run.error());
}

ServerRequest Tasks2024Dialect::buildArtifacts(const QString& runId) const {
    return buildRun(runId);
}

Result<QVector<ArtifactRef>> Tasks2024Dialect::readArtifacts(const QByteArray& body) const {
    return reader::taskFiles(body);
}

Result<int> Tasks2024Dialect::countFiles(const QByteArray& body) const {
    return reader::taskSigns(body);
}

ServerRequest Tasks2024Dialect::buildArtifact(const QString&) const {
    return {};
}

} // namespace postulant
