#include "skyvern/GatewayDialect.h"

#include "skyvern/ApplyGoal.h"
#include "skyvern/RunReader.h"

#include <QCryptographicHash>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QUrl>

#include <algorithm>

namespace postulant {
namespace {

const QString idPlace = QStringLiteral("{id}");
constexpr qsizetype longestReason = 2000;
constexpr int mostLines = 200;
constexpr qsizetype longestLine = 500;
constexpr int mostPictures = 500;

RunStatus statusOf(const QString& word) {
    static const QHash<QString, RunStatus> statuses{
        {QStringLiteral("pending"), RunStatus::Queued},           {QStringLiteral("running"), RunStatus::Running},
        {QStringLiteral("completed"), RunStatus::Completed},      {QStringLiteral("failed"), RunStatus::Failed},
        {QStringLiteral("canceled"), RunStatus::Canceled},        {QStringLiteral("cancelled"), RunStatus::Canceled},
        {QStringLiteral("requires_attention"), RunStatus::Paused}};
    return statuses.value(word.trimmed().toLower(), RunStatus::Unknown);
}

// A word, a number, or an object that says what it means; what else there is is not told.
QString wordsOf(const QJsonValue& value, qsizetype longest) {
    if (value.isString()) {
        return value.toString().left(4 * longest).simplified().left(longest);
    }
    if (value.isDouble()) {
        return reader::numberText(value);
    }
    const QJsonObject object = value.toObject();
    for (const char* name : {"message", "reason", "detail", "details", "text", "error"}) {
        const QJsonValue inner = object.value(QLatin1String(name));
        if (inner.isString() && !inner.toString().trimmed().isEmpty()) {
            return wordsOf(inner, longest);
        }
    }
    return {};
}

// A datetime, or seconds or milliseconds since 1970; 0: neither.
qint64 instantOf(const QJsonValue& value) {
    constexpr double leastMs = 1e11;
    constexpr double most = 1e14;
    if (!value.isDouble()) {
        return reader::instant(value);
    }
    const double number = value.toDouble();
    return number <= 0 || number > most ? 0 : static_cast<qint64>(number < leastMs ? number * 1000 : number);
}

QString idOf(const QJsonObject& reply) {
    return reply.value(QLatin1String("task_id")).toString();
}

// Of the results: an object that names no task and has no data would be a task without pictures and words.
Result<QJsonObject> dataOf(const QByteArray& body) {
    const Result<QJsonObject> reply = reader::object(body);
    if (!reply) {
        return tl::unexpected(reply.error());
    }
    const QJsonValue data = reply->value(QLatin1String("data"));
    if (!data.isObject() && !reader::isId(idOf(*reply))) {
        return failure(ErrorKind::Protocol, QStringLiteral("the answer holds no results"));
    }
    return data.toObject();
}

void readErrors(const QJsonValue& details, RunSnapshot& run) {
    constexpr qsizetype longestCode = 100;
    const QString reason = wordsOf(details, longestReason);
    if (reason.isEmpty()) {
        return;
    }
    run.failureReason = reason;
    const QJsonObject object = details.toObject();
    for (const char* name : {"code", "error_code"}) {
        const QString code = object.value(QLatin1String(name)).toString().left(longestCode);
        if (!code.isEmpty() && run.errors.isEmpty()) {
            run.errors.append({code, reason.left(1000)});
        }
    }
}

// Inputs of ours win: what is set for the connection can add, and replace nothing.
void addFixed(const QString& json, QJsonObject& inputs) {
    const QJsonObject fixed = QJsonDocument::fromJson(json.toUtf8()).object();
    for (auto it = fixed.begin(); it != fixed.end(); ++it) {
        if (!inputs.contains(it.key())) {
            inputs.insert(it.key(), it.value());
        }
    }
}

QString base64(const QByteArray& bytes) {
    return QString::fromLatin1(bytes.toBase64());
}

QJsonObject inputsOf(const SubmitOrder& order, const QString& fixed) {
    QJsonObject profile = order.applicant;
    const QJsonValue answers = profile.take(QStringLiteral("answers"));
    QJsonObject inputs{{QStringLiteral("target_job_url"), order.postingUrl.toString(QUrl::FullyEncoded)},
                       {QStringLiteral("user_profile_data"), profile}};
    if (answers.isArray()) {
        inputs.insert(QStringLiteral("custom_answers"), answers);
    }
    if (!order.resumeBytes.isEmpty()) {
        inputs.insert(QStringLiteral("resume_base64"), base64(order.resumeBytes));
        inputs.insert(QStringLiteral("resume_file_name"), order.resumeName);
    } else if (!order.resume.isEmpty()) {
        inputs.insert(QStringLiteral("resume_url"), order.resume);
        inputs.insert(QStringLiteral("resume_file_name"), order.resumeName);
    }
    if (!order.coverLetter.isEmpty()) {
        inputs.insert(QStringLiteral("cover_letter_base64"), base64(order.coverLetter.toUtf8()));
    }
    addFixed(fixed, inputs);
    return inputs;
}

} // namespace

DialectTraits GatewayDialect::describe() const {
    DialectTraits traits;
    traits.readsResult = true;
    traits.tellsPause = true;
    traits.resumeInBody = m_options.text(ConnectionOption::GatewayResume) != QLatin1String("url");
    return traits;
}

QVector<ConnectionOption> GatewayDialect::options() const {
    return {ConnectionOption::GatewaySubmitPath,   ConnectionOption::GatewayStatusPath,
            ConnectionOption::GatewayResultsPath,  ConnectionOption::GatewayKeyHeader,
            ConnectionOption::GatewayKeyPrefix,    ConnectionOption::GatewayResume,
            ConnectionOption::GatewayInputs,       ConnectionOption::GatewayWebhook,
            ConnectionOption::GatewayWebhookHeader};
}

QString GatewayDialect::setOr(ConnectionOption option, const char* usual) const {
    const QString text = m_options.text(option);
    return text.isEmpty() ? QString::fromLatin1(usual) : text;
}

KeyHeader GatewayDialect::keyHeader() const {
    KeyHeader header;
    header.name = setOr(ConnectionOption::GatewayKeyHeader, "Authorization").toLatin1();
    const bool authorization = header.name.compare("authorization", Qt::CaseInsensitive) == 0;
    const QByteArray prefix = setOr(ConnectionOption::GatewayKeyPrefix, authorization ? "Bearer" : "none").toLatin1();
    header.prefix = prefix.compare("none", Qt::CaseInsensitive) == 0 ? QByteArray() : prefix;
    return header;
}

WebhookProof GatewayDialect::webhookProof() const {
    const QString kind = m_options.text(ConnectionOption::GatewayWebhook);
    if (kind == QLatin1String("bearer")) {
        return {WebhookProof::Kind::Bearer, QByteArrayLiteral("authorization")};
    }
    if (kind == QLatin1String("header")) {
        return {WebhookProof::Kind::Header,
                setOr(ConnectionOption::GatewayWebhookHeader, "X-Webhook-Secret").toLower().toLatin1()};
    }
    return {WebhookProof::Kind::None, {}};
}

ServerRequest GatewayDialect::of(const QString& pathTemplate, const QString& runId) const {
    ServerRequest request;
    request.path = pathTemplate;
    request.path.replace(idPlace, QString::fromLatin1(QUrl::toPercentEncoding(runId)));
    request.pathTemplate = pathTemplate;
    request.runId = runId;
    return request;
}

ServerRequest GatewayDialect::buildSubmit(const SubmitOrder& order) const {
    QJsonObject body{
        {QStringLiteral("prompt"),
         applyGoal(order.siteHints) +
             QStringLiteral("\n\nThe applicant's details are the inputs user_profile_data and custom_answers.")},
        {QStringLiteral("inputs"), inputsOf(order, m_options.text(ConnectionOption::GatewayInputs))},
        {QStringLiteral("max_duration_seconds"), std::clamp(order.maxMinutes, 1, 480) * 60},
    };
    if (!order.webhookUrl.isEmpty()) {
        body.insert(QStringLiteral("webhook_url"), order.webhookUrl.toString(QUrl::FullyEncoded));
    }
    ServerRequest request = of(setOr(ConnectionOption::GatewaySubmitPath, "/v1/run-task"), {});
    request.method = QByteArrayLiteral("POST");
    request.contentType = QByteArrayLiteral("application/json");
    request.body = QJsonDocument(body).toJson(QJsonDocument::Compact);
    request.deadline = std::chrono::seconds(60);
    return request;
}

Result<SubmitReply> GatewayDialect::readSubmit(const QByteArray& body) const {
    const Result<QJsonObject> reply = reader::object(body);
    if (!reply) {
        return tl::unexpected(reply.error());
    }
    SubmitReply answer;
    answer.runId = idOf(*reply);
    if (!reader::isId(answer.runId)) {
        return failure(ErrorKind::Protocol, QStringLiteral("the answer names no task"));
    }
    return answer;
}

ServerRequest GatewayDialect::buildProbe() const {
    ServerRequest request = buildRun(QStringLiteral("postulant-check"));
    request.runId.clear();
    request.deadline = std::chrono::seconds(15);
    return request;
}

ServerRequest GatewayDialect::buildRun(const QString& runId) const {
    ServerRequest request = of(setOr(ConnectionOption::GatewayStatusPath, "/v1/task-status/{id}"), runId);
    request.answerName = QStringLiteral("run");
    return request;
}

Result<RunSnapshot> GatewayDialect::readRun(const QByteArray& body) const {
    const Result<QJsonObject> reply = reader::object(body);
    if (!reply) {
        return tl::unexpected(reply.error());
    }
    RunSnapshot run;
    run.runId = idOf(*reply);
    const QString word = reply->value(QLatin1String("status")).toString();
    if (!reader::isId(run.runId) || word.isEmpty()) {
        return failure(ErrorKind::Protocol, QStringLiteral("the answer is not a task"));
    }
    run.serverWord = word.left(64);
    run.status = statusOf(word);
    run.createdAt = instantOf(reply->value(QLatin1String("created_at")));
    if (isFinal(run.status)) {
        run.finishedAt = instantOf(reply->value(QLatin1String("updated_at")));
    }
    if (isFinal(run.status) && run.status != RunStatus::Completed) {
        run.failureReason = wordsOf(reply->value(QLatin1String("message")), longestReason);
    }
    return run;
}

ServerRequest GatewayDialect::buildResults(const QString& runId) const {
    ServerRequest request = of(setOr(ConnectionOption::GatewayResultsPath, "/v1/task-results/{id}"), runId);
    request.answerName = QStringLiteral("results");
    return request;
}

std::optional<ServerRequest> GatewayDialect::buildResult(const RunSnapshot& run) const {
    return isFinal(run.status) ? std::optional(buildResults(run.runId)) : std::nullopt;
}

// The gateway read the confirmation itself, and no page of it is kept: its word, which ProofRule weighs.
Result<RunSnapshot> GatewayDialect::readResult(const RunSnapshot& run, const QByteArray& body) const {
    constexpr qsizetype longestId = 200;
    const Result<QJsonObject> reply = reader::object(body);
    if (!reply) {
        return tl::unexpected(reply.error());
    }
    if (const QString id = idOf(*reply); !id.isEmpty() && id != run.runId) {
        return failure(ErrorKind::Protocol, QStringLiteral("the results are of another task"));
    }
    RunSnapshot whole = run;
    const QJsonObject data = reply->value(QLatin1String("data")).toObject();
    whole.confirmationId = wordsOf(data.value(QLatin1String("application_confirmation_id")), longestId);
    const bool dated = instantOf(data.value(QLatin1String("submission_timestamp"))) != 0;
    whole.hasResult = dated || !whole.confirmationId.isEmpty();
    if (dated) {
        whole.submitted = true; // when it was handed in is what says that it was
    }
    readErrors(reply->value(QLatin1String("error_details")), whole);
    return whole;
}

Result<PauseNote> GatewayDialect::readPause(const QByteArray& body) const {
    constexpr qsizetype longest = 1000;
    const Result<QJsonObject> reply = reader::object(body);
    if (!reply) {
        return tl::unexpected(reply.error());
    }
    return PauseNote{wordsOf(reply->value(QLatin1String("message")), longest)};
}

// Status, then results.
std::optional<ServerRequest> GatewayDialect::nextTrail(const QString& runId, const QVector<QByteArray>& bodies) const {
    switch (bodies.size()) {
    case 0:
        return buildRun(runId);
    case 1:
        return buildResults(runId);
    default:
        return std::nullopt;
    }
}

Result<RunTrail> GatewayDialect::readTrail(const QVector<QByteArray>& bodies) const {
    const Result<RunSnapshot> run = readRun(bodies.value(0));
    if (!run) {
        return tl::unexpected(run.error());
    }
    RunTrail trail; // what was done stays unknown: the list of actions is never complete here
    if (bodies.value(1).isEmpty()) {
        return trail; // it has no results of the run
    }
    const Result<QJsonObject> data = dataOf(bodies.at(1));
    if (!data) {
        return tl::unexpected(data.error());
    }
    for (const QJsonValue& line : data->value(QLatin1String("logs")).toArray()) {
        const QString text = wordsOf(line, longestLine);
        if (!text.isEmpty() && trail.notes.size() < mostLines) {
            const QJsonObject entry = line.toObject();
            const qint64 at = std::max(instantOf(entry.value(QLatin1String("timestamp"))),
                                       instantOf(entry.value(QLatin1String("time"))));
            trail.notes.append({text, at});
        }
    }
    return trail;
}

// Ids of ours, in the list's order: the addresses may be signed anew each time. The last picture is what was seen last.
Result<QVector<ArtifactRef>> GatewayDialect::readArtifacts(const QByteArray& body) const {
    const Result<QJsonObject> data = dataOf(body);
    if (!data) {
        return tl::unexpected(data.error());
    }
    QVector<ArtifactRef> list;
    QSet<QUrl> seen;
    for (const QJsonValue& item : data->value(QLatin1String("screenshots_urls")).toArray()) {
        const QUrl address(item.toString(), QUrl::StrictMode);
        const bool web = address.scheme() == QLatin1String("https") || address.scheme() == QLatin1String("http");
        if (!web || address.host().isEmpty() || seen.contains(address) || list.size() >= mostPictures) {
            continue;
        }
        seen.insert(address);
        const QByteArray place = address.toEncoded(QUrl::RemoveQuery | QUrl::RemoveFragment);
        ArtifactRef picture;
        picture.id =
            QStringLiteral("shot-%1-%2")
                .arg(list.size(), 4, 10, QLatin1Char('0'))
                .arg(QString::fromLatin1(QCryptographicHash::hash(place, QCryptographicHash::Sha256).toHex().left(16)));
        picture.kind = ArtifactRef::Kind::Screenshot;
        picture.serverType = QStringLiteral("screenshot_action");
        picture.suffix = QStringLiteral("png");
        picture.address = address;
        list.append(picture);
    }
    if (!list.isEmpty()) {
        list.last().kind = ArtifactRef::Kind::FinalScreenshot;
        list.last().serverType = QStringLiteral("screenshot_final");
    }
    return list;
}

ServerRequest GatewayDialect::buildArtifact(const QString&) const {
    return {};
}

ServerRequest GatewayDialect::buildSearch(const QString&, int) const {
    return {};
}

Result<QVector<FoundRun>> GatewayDialect::readSearch(const QByteArray&) const {
    return failure(ErrorKind::Invalid, QStringLiteral("this dialect has no search"));
}

ServerRequest GatewayDialect::buildCancel(const QString&) const {
    return {};
}

} // namespace postulant
