#include "practice/PracticeDesk.h"

#include "practice/LoopbackHttp.h"
#include "practice/Multipart.h"
#include "practice/PracticePictures.h"
#include "practice/PracticeView.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QMessageAuthenticationCode>
#include <QRegularExpression>
#include <QUrlQuery>

#include <algorithm>

namespace postulant {
namespace {

constexpr qint64 maxUpload = 10 * 1024 * 1024;

QJsonObject oneProblem(const QString& type, const QJsonArray& where, const QString& message, const QJsonValue& input) {
    return {{QStringLiteral("type"), type},
            {QStringLiteral("loc"), where},
            {QStringLiteral("msg"), message},
            {QStringLiteral("input"), input}};
}

HttpResponse missingField(const QString& name, const QJsonObject& body) {
    return detailAnswer(422, QJsonArray{oneProblem(QStringLiteral("missing"), {QStringLiteral("body"), name},
                                                   QStringLiteral("Field required"), body)});
}

QByteArray compact(const QJsonValue& value) {
    if (value.isObject())
        return QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact);
    if (value.isArray())
        return QJsonDocument(value.toArray()).toJson(QJsonDocument::Compact);
    const QByteArray wrapped = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return wrapped.mid(1, wrapped.size() - 2);
}

// The first JSON object in a text; empty if there is none.
QJsonObject objectIn(const QString& text) {
    for (qsizetype from = text.indexOf(u'{'); from >= 0; from = text.indexOf(u'{', from + 1)) {
        QJsonParseError error{};
        const QByteArray rest = QStringView(text).mid(from).toUtf8();
        QJsonDocument document = QJsonDocument::fromJson(rest, &error);
        if (error.error == QJsonParseError::GarbageAtEnd)
            document = QJsonDocument::fromJson(rest.left(error.offset), &error);
        if (document.isObject() && !document.object().isEmpty())
            return document.object();
    }
    return {};
}

// The resume that a prompt names: an upload's id, or an address on this computer that is not the posting.
QString resumeIn(const QString& text, const QString& postingUrl) {
    static const QRegularExpression upload(QStringLiteral("\\bfile_\\d{6,}\\b"));
    static const QRegularExpression url(QStringLiteral("https?://[^\\s\"'<>\\\\)]+"));
    auto urls = url.globalMatch(text);
    while (urls.hasNext()) {
        QString found = urls.next().captured(0);
        if (found != postingUrl && isLoopback(QUrl(found)))
            return found;
    }
    const auto id = upload.match(text);
    return id.hasMatch() ? id.captured(0) : QString();
}

bool isHttpUrl(const QString& text) {
    const QUrl url(text, QUrl::StrictMode);
    return url.isValid() && (url.scheme() == u"http" || url.scheme() == u"https") && !url.host().isEmpty() &&
           text.size() <= 2083;
}

double lengthOf(const PracticeScript& script, const QUrl& posting) {
    const QString wish = QUrlQuery(posting).queryItemValue(QStringLiteral("practice_seconds"));
    bool ok = false;
    const double seconds = wish.toDouble(&ok);
    if (ok && seconds > 0)
        return std::min(seconds, 86'400.0);
    if (script.seconds > 0)
        return script.seconds;
    const QByteArray hash = QCryptographicHash::hash(posting.toEncoded(), QCryptographicHash::Sha1);
    return 6 + static_cast<unsigned char>(hash.at(1)) % 141 / 10.0;
}

QJsonObject webhookSample(const QString& runType) {
    return {{QStringLiteral("run_id"), QStringLiteral("tsk_sample")},
            {QStringLiteral("run_type"), runType},
            {QStringLiteral("status"), QStringLiteral("completed")},
            {QStringLiteral("created_at"), QStringLiteral("2026-01-01T00:00:00Z")}};
}

QJsonObject webhookResult(const QJsonValue& status, qint64 latency, const QString& body, const QJsonObject& headers,
                          const QJsonValue& error) {
    return {{QStringLiteral("status_code"), status},
            {QStringLiteral("latency_ms"), latency},
            {QStringLiteral("response_body"), body},
            {QStringLiteral("headers_sent"), headers},
            {QStringLiteral("error"), error}};
}

HttpResponse tryWebhook(const QUrl& url, const QByteArray& body, const QByteArray& signature, qint64 now) {
    const QByteArray stamp = QByteArray::number(now / 1000);
    const QHash<QByteArray, QByteArray> headers{
        {"x-skyvern-timestamp", stamp}, {"x-skyvern-signature", signature}, {"Content-Type", "application/json"}};
    const auto answer = loopbackExchange("POST", url, body, headers, 64 * 1024, 3000);
    if (!answer)
        return jsonAnswer(webhookResult(QJsonValue::Null, 0, {}, {}, answer.error().detail));
    const QJsonObject sent{{QStringLiteral("x-skyvern-timestamp"), QString::fromLatin1(stamp)},
                           {QStringLiteral("x-skyvern-signature"), QString::fromLatin1(signature)},
                           {QStringLiteral("Content-Type"), QStringLiteral("application/json")}};
    return jsonAnswer(
        webhookResult(answer->status, 5, QString::fromUtf8(answer->body.left(2048)), sent, QJsonValue::Null));
}

} // namespace

HttpResponse jsonAnswer(const QJsonValue& value, int status) {
    HttpResponse answer;
    answer.status = status;
    answer.body = compact(value);
    return answer;
}

HttpResponse detailAnswer(int status, const QJsonValue& detail) {
    return jsonAnswer(QJsonObject{{QStringLiteral("detail"), detail}}, status);
}

PracticeDesk::PracticeDesk(const Clock* clock, PracticeState* state)
    : m_clock(clock)
    , m_state(state) {}

const QVector<PracticeDesk::Route>& PracticeDesk::routes() {
    using D = PracticeDesk;
    // clang-format off
    static const QVector<Route> table{
        // method, pattern, name, open, JSON body, handler
        {"GET", "/api/v1/heartbeat", "heartbeat", true, false, &D::heartbeat},
        {"GET", "/v1/version", "version", true, false, &D::version},
        {"GET", "/api/v1/version", "version", true, false, &D::version},
        {"GET", "/v1/config/runtime", "config", true, false, &D::runtimeConfig},
        {"GET", "/v1/internal/auth/status", "auth-status", true, false, &D::authStatus},
        {"GET", "/api/v1/internal/auth/status", "auth-status", true, false, &D::authStatus},
        {"GET", "/v1/internal/llms/status", "llm-status", true, false, &D::llmStatus},
        {"GET", "/api/v1/internal/llms/status", "llm-status", true, false, &D::llmStatus},
        {"GET", "/api/v1/organizations", "organizations", false, false, &D::organizations},
        {"GET", "/v1/organizations", "organizations", false, false, &D::organizations},
        {"GET", "/api/v1/models", "models", false, false, &D::models},
        {"GET", "/v1/models", "models", false, false, &D::models},
        {"POST", "/v1/internal/test-webhook", "test-webhook", false, true, &D::testWebhook},
        {"POST", "/v1/upload_file", "upload", false, false, &D::uploadFile},
        {"POST", "/api/v1/upload_file", "upload", false, false, &D::uploadFile},
        {"DELETE", "/v1/files/{}", "delete-file", false, false, &D::deleteFile},
        {"POST", "/v1/agents", "create-agent", false, true, &D::createAgent},
        {"POST", "/v1/workflows", "create-agent", false, true, &D::createAgent},
        {"GET", "/v1/agents/{}", "get-agent", false, false, &D::getAgent},
        {"GET", "/v1/workflows/{}", "get-agent", false, false, &D::getAgent},
        {"POST", "/v1/run/agents", "run-agent", false, true, &D::runAgent},
        {"POST", "/v1/run/workflows", "run-agent", false, true, &D::runAgent},
        {"POST", "/v1/run/tasks", "run-task", false, true, &D::runTask},
        {"POST", "/api/v1/tasks", "run-legacy-task", false, true, &D::runLegacyTask},
        {"GET", "/v1/runs", "list-runs", false, false, &D::listRuns},
        {"GET", "/v1/runs/{}", "get-run", false, false, &D::getRun},
        {"POST", "/v1/runs/{}/cancel", "cancel", false, false, &D::cancelRun},
        {"POST", "/api/v1/tasks/{}/cancel", "cancel", false, false, &D::cancelRun},
        {"POST", "/v1/workflows/runs/{}/continue", "continue", false, false, &D::continueRun},
        {"GET", "/v1/runs/{}/timeline", "timeline", false, false, &D::timeline},
        {"GET", "/v1/runs/{}/artifacts", "artifacts", false, false, &D::artifacts},
        {"GET", "/v1/artifacts/{}/content", "artifact-content", false, false, &D::artifactContent},
        {"GET", "/api/v1/tasks/{}", "get-task", false, false, &D::getTask},
        {"GET", "/api/v1/tasks/{}/steps", "task-steps", false, false, &D::taskSteps},
        {"GET", "/api/v1/tasks/{}/actions", "task-actions", false, false, &D::taskActions},
        {"POST", "/v1/credentials/totp", "push-code", false, true, &D::pushCode},
        {"POST", "/api/v1/totp", "push-code", false, true, &D::pushCode},
        {"GET", "/runs/{}", "app-page", true, false, &D::appPage},
        {"GET", "/tasks/{}", "app-page", true, false, &D::appPage},
    };
    // clang-format on
    return table;
}

std::optional<HttpResponse> PracticeDesk::refuseKey(const HttpRequest& request) const {
    const QByteArray given = request.header("x-api-key");
    if (m_setting.key.isEmpty() || given == m_setting.key.toUtf8())
        return std::nullopt;
    if (given.isEmpty() && request.header("authorization").startsWith("Bearer "))
        return detailAnswer(403, QStringLiteral("Invalid authentication method"));
    return detailAnswer(403, given.isEmpty() ? QStringLiteral("Invalid credentials")
                                             : QStringLiteral("Could not validate credentials"));
}

HttpResponse PracticeDesk::heartbeat(const Call&) {
    HttpResponse answer;
    answer.contentType = "text/plain; charset=utf-8";
    answer.body = "Server is running.";
    answer.headers.append({QByteArrayLiteral("X-Skyvern-API-Version"), QByteArrayLiteral("1.0.56")});
    return answer;
}

HttpResponse PracticeDesk::version(const Call&) {
    return jsonAnswer(QJsonObject{{QStringLiteral("version"), QStringLiteral("1.0.56")}});
}

HttpResponse PracticeDesk::runtimeConfig(const Call&) {
    return jsonAnswer(QJsonObject{{QStringLiteral("browser_streaming_mode"), QStringLiteral("cdp")},
                                  {QStringLiteral("browser_streaming_label"), QStringLiteral("Practice")},
                                  {QStringLiteral("environment"), QStringLiteral("local")},
                                  {QStringLiteral("warnings"), QJsonArray()}});
}

HttpResponse PracticeDesk::authStatus(const Call& call) {
    const bool good = !refuseKey(call.request);
    const QString bad =
        call.request.headers.contains("x-api-key") ? QStringLiteral("invalid") : QStringLiteral("missing_api_key");
    return jsonAnswer(QJsonObject{{QStringLiteral("status"), good ? QStringLiteral("ok") : bad}});
}

HttpResponse PracticeDesk::llmStatus(const Call&) {
    return jsonAnswer(QJsonObject{{QStringLiteral("status"), QStringLiteral("ok")},
                                  {QStringLiteral("default_llm_key"), QStringLiteral("PRACTICE")},
                                  {QStringLiteral("has_server_configured_llm"), true},
                                  {QStringLiteral("custom_llm_count"), 0},
                                  {QStringLiteral("issues"), QJsonArray()},
                                  {QStringLiteral("detail"), QJsonValue::Null},
                                  {QStringLiteral("next_step"), QJsonValue::Null}});
}

HttpResponse PracticeDesk::organizations(const Call&) {
    const QJsonObject organization{{QStringLiteral("organization_id"), QStringLiteral("o_599967007639994848")},
                                   {QStringLiteral("organization_name"), QStringLiteral("Practice")},
                                   {QStringLiteral("slug"), QStringLiteral("practice")},
                                   {QStringLiteral("webhook_callback_url"), QJsonValue::Null},
                                   {QStringLiteral("max_steps_per_run"), 10},
                                   {QStringLiteral("max_retries_per_step"), 3}};
    return jsonAnswer(QJsonObject{{QStringLiteral("organizations"), QJsonArray{organization}}});
}

HttpResponse PracticeDesk::models(const Call&) {
    return jsonAnswer(
        QJsonObject{{QStringLiteral("models"), QJsonObject{{QStringLiteral("practice"), QStringLiteral("Practice")}}}});
}

HttpResponse PracticeDesk::testWebhook(const Call& call) {
    const QUrl url(call.body.value(u"webhook_url").toString());
    if (!call.body.contains(u"webhook_url"))
        return missingField(QStringLiteral("webhook_url"), call.body);
    if (!isLoopback(url))
        return jsonAnswer(webhookResult(
            QJsonValue::Null, 0, {}, {},
            QStringLiteral("Invalid url: blocked host. The practice server contacts this computer only.")));
    const QByteArray body = compact(webhookSample(call.body.value(u"run_type").toString()));
    const QByteArray signature =
        QMessageAuthenticationCode::hash(body, m_setting.key.toUtf8(), QCryptographicHash::Sha256).toHex();
    HttpResponse answer;
    answer.later = [url, body, signature, now = m_clock->nowMs()] { return tryWebhook(url, body, signature, now); };
    return answer;
}

HttpResponse PracticeDesk::uploadFile(const Call& call) {
    const auto part = multipartFile(call.request.header("content-type"), call.request.body, "file");
    if (!part)
        return missingField(QStringLiteral("file"), {});
    if (part->bytes.size() > maxUpload)
        return detailAnswer(413, QStringLiteral("File size exceeds the maximum allowed size of 10.0 MB"));
    PracticeUpload upload;
    upload.id = QStringLiteral("file_") + QString::number(m_state->nextNumber(m_clock->nowMs()));
    static const QRegularExpression other(QStringLiteral("[^\\w\\-.% ]"));
    upload.name = upload.id + u'_' + QString(part->fileName).remove(other).left(200);
    upload.sha256 = QString::fromLatin1(QCryptographicHash::hash(part->bytes, QCryptographicHash::Sha256).toHex());
    upload.size = part->bytes.size();
    m_state->put(upload);
    const QString uri = QStringLiteral("file:///srv/skyvern/artifacts/local/o_599967007639994848/") + upload.name;
    return jsonAnswer(QJsonObject{{QStringLiteral("s3_uri"), uri},
                                  {QStringLiteral("presigned_url"), uri},
                                  {QStringLiteral("file_id"), upload.id},
                                  {QStringLiteral("expires_at"), QJsonValue::Null}});
}

HttpResponse PracticeDesk::deleteFile(const Call& call) {
    const PracticeUpload* known = m_state->upload(call.captured.at(0));
    if (!known || known->deleted)
        return detailAnswer(404, QStringLiteral("File not found"));
    PracticeUpload upload = *known;
    upload.deleted = true;
    m_state->put(upload);
    HttpResponse answer;
    answer.status = 204;
    answer.contentType.clear();
    return answer;
}

HttpResponse PracticeDesk::createAgent(const Call& call) {
    const QByteArray key = call.request.header("idempotency-key");
    const bool hasKey = call.request.headers.contains("idempotency-key");
    const bool visible = std::all_of(key.begin(), key.end(), [](char c) { return c > 0x20 && c < 0x7f; });
    if (hasKey && (key.isEmpty() || key.size() > 255 || !visible))
        return detailAnswer(422, QStringLiteral("Idempotency-Key must contain 1 to 255 visible ASCII bytes."));
    // The same key answers the old definition, whatever is sent now.
    if (const PracticeAgent* old = m_state->agentByKey(QString::fromLatin1(key)))
        return jsonAnswer(agentReply(*old));
    const QJsonObject definition = call.body.value(u"json_definition").toObject();
    if (const auto fine = checkDefinition(definition); !fine)
        return detailAnswer(422, fine.error().detail);
    PracticeAgent agent;
    const QString number = QString::number(m_state->nextNumber(m_clock->nowMs()));
    agent.workflowId = QStringLiteral("w_") + number;
    agent.id =
        QStringLiteral("wpid_") +
        (hasKey ? QString::fromLatin1(QCryptographicHash::hash(key, QCryptographicHash::Sha256).toHex()) : number);
    agent.idempotencyKey = QString::fromLatin1(key);
    agent.createdAt = m_clock->nowMs();
    agent.definition = definition;
    m_state->put(agent);
    return jsonAnswer(agentReply(agent));
}

HttpResponse PracticeDesk::getAgent(const Call& call) {
    const QString id = call.captured.at(0);
    if (const PracticeAgent* agent = m_state->agent(id))
        return jsonAnswer(agentReply(*agent));
    return detailAnswer(404, QStringLiteral("Workflow not found. workflow_permanent_id=") + id);
}

PracticeRun PracticeDesk::newRun(const QString& postingUrl, bool stuck) {
    const QUrl posting(postingUrl);
    const PracticeScript& script = practiceScriptFor(posting);
    PracticeRun run;
    run.postingUrl = postingUrl;
    run.script = QLatin1String(script.name);
    run.seconds = lengthOf(script, posting);
    run.speed = m_setting.speed;
    run.createdAt = m_clock->nowMs();
    run.stuck = stuck;
    return run;
}

std::optional<HttpResponse> PracticeDesk::giveResume(PracticeRun& run, const QString& reference,
                                                     const QJsonArray& fileIds) {
    QStringList bad;
    for (const QJsonValue& id : fileIds) {
        const PracticeUpload* upload = m_state->upload(id.toString());
        if (!upload || upload->deleted || !upload->attachedTo.isEmpty())
            bad.append(id.toString());
    }
    if (!bad.isEmpty())
        return detailAnswer(422, QStringLiteral("These file ids are not available to attach — each must name a file "
                                                "uploaded by this organization that is not deleted and not already "
                                                "attached to another run: ") +
                                     bad.join(QStringLiteral(", ")));
    run.resume.reference = reference;
    if (reference.isEmpty())
        return std::nullopt;
    run.resume.state = PracticeResume::State::Failed;
    run.resume.settledAt = run.createdAt;
    run.resume.problem = QStringLiteral("Failed to download file from ") + reference.left(20);
    static const QRegularExpression idPattern(QStringLiteral("file_\\d+"));
    const QUrl url(reference);
    if (isLoopback(url)) {
        run.resume.state = PracticeResume::State::Pending;
        run.resume.settledAt = 0;
        run.resume.problem.clear();
        return std::nullopt;
    }
    const PracticeUpload* upload = m_state->upload(idPattern.match(reference).captured(0));
    if (upload && !upload->deleted) {
        run.resume.state = PracticeResume::State::Ready;
        run.resume.fileName = upload->name;
        run.resume.sha256 = upload->sha256;
        run.resume.size = upload->size;
        run.resume.problem.clear();
    }
    return std::nullopt;
}

HttpResponse PracticeDesk::accept(PracticeRun& run, const QJsonArray& fileIds) {
    run.number = m_state->nextNumber(m_clock->nowMs());
    for (const QJsonValue& id : fileIds) {
        PracticeUpload upload = *m_state->upload(id.toString());
        upload.attachedTo = practiceId(run, PracticeId::Run);
        m_state->put(upload);
    }
    m_state->put(run);
    if (run.resume.state == PracticeResume::State::Pending && m_setting.fetchResume)
        m_setting.fetchResume(run.number, run.resume.reference);
    return jsonAnswer(createdReply(subject(run)));
}

HttpResponse PracticeDesk::runAgent(const Call& call) {
    const QString id = call.body.value(u"agent_id").toString(call.body.value(u"workflow_id").toString());
    if (id.isEmpty())
        return missingField(QStringLiteral("workflow_id"), call.body);
    const PracticeAgent* agent = m_state->agent(id);
    if (!agent)
        return detailAnswer(404, QStringLiteral("Workflow not found. workflow_permanent_id=") + id);
    const QJsonObject parameters = call.body.value(u"parameters").toObject();
    const QStringList missing = agent->missing(parameters);
    if (!missing.isEmpty())
        return detailAnswer(400, QStringLiteral("Missing value for parameter %1 in workflow %2")
                                     .arg(missing.join(QStringLiteral(", ")), id));
    PracticeRun run = newRun(agent->postingUrl(parameters), call.stuck);
    run.agent = true;
    run.agentId = id;
    run.title = agent->title();
    run.applicant = agent->applicant(parameters);
    run.totpIdentifier = parameters.value(u"totp_identifier").toString();
    const QJsonArray fileIds = call.body.value(u"file_ids").toArray();
    if (auto refusal = giveResume(run, agent->resume(parameters), fileIds))
        return *refusal;

    for (const char* name : {"webhook_url", "totp_url", "totp_identifier", "browser_session_id",
                             "reuse_browser_session", "browser_profile_id", "max_screenshot_scrolls",
                             "max_elapsed_time_minutes", "extra_http_headers", "cdp_connect_headers", "browser_address",
                             "ai_fallback", "run_with", "browser_type", "run_metadata", "file_ids"})
        run.request.insert(QLatin1String(name), call.body.contains(QLatin1String(name))
                                                    ? call.body.value(QLatin1String(name))
                                                    : QJsonValue(QJsonValue::Null));
    run.request.insert(QStringLiteral("workflow_id"), id);
    run.request.insert(QStringLiteral("parameters"), parameters);
    run.request.insert(QStringLiteral("title"), agent->title());
    run.request.insert(QStringLiteral("proxy_location"), QStringLiteral("RESIDENTIAL"));
    run.request.insert(QStringLiteral("start_fresh_browser"), false);
    return accept(run, fileIds);
}

HttpResponse PracticeDesk::runTask(const Call& call) {
    const QString prompt = call.body.value(u"prompt").toString();
    QString url = call.body.value(u"url").toString();
    if (!call.body.value(u"prompt").isString())
        return missingField(QStringLiteral("prompt"), call.body);
    if (!url.isEmpty() && !url.contains(QStringLiteral("://")))
        url.prepend(QStringLiteral("https://"));
    if (!isHttpUrl(url))
        return detailAnswer(400, QStringLiteral("Invalid url: malformed. Use an HTTP or HTTPS URL with at most 2083 "
                                                "characters."));
    PracticeRun run = newRun(url, call.stuck);
    run.title = call.body.value(u"title").toString();
    run.engine = call.body.value(u"engine").toString(QStringLiteral("skyvern-1.0"));
    run.wantsExtraction = run.engine != u"skyvern-1.0"; // which ignores the schema where a url is given
    run.applicant = objectIn(prompt);
    run.totpIdentifier = call.body.value(u"totp_identifier").toString();
    const QJsonArray fileIds = call.body.value(u"file_ids").toArray();
    if (auto refusal = giveResume(run, resumeIn(prompt, url), fileIds))
        return *refusal;

    for (const char* name : {"data_extraction_schema", "error_code_mapping", "max_steps", "webhook_url",
                             "totp_identifier", "totp_url", "browser_session_id", "browser_profile_id", "model",
                             "extra_http_headers", "max_screenshot_scrolls", "browser_address", "run_with", "file_ids"})
        run.request.insert(QLatin1String(name), call.body.contains(QLatin1String(name))
                                                    ? call.body.value(QLatin1String(name))
                                                    : QJsonValue(QJsonValue::Null));
    run.request.insert(QStringLiteral("prompt"), prompt);
    run.request.insert(QStringLiteral("url"), url);
    run.request.insert(QStringLiteral("engine"), run.engine);
    run.request.insert(QStringLiteral("title"), QJsonValue::Null); // stored, never echoed
    run.request.insert(QStringLiteral("proxy_location"), QStringLiteral("RESIDENTIAL"));
    return accept(run, fileIds);
}

HttpResponse PracticeDesk::runLegacyTask(const Call& call) {
    const QString url = call.body.value(u"url").toString();
    if (!isHttpUrl(url))
        return missingField(QStringLiteral("url"), call.body);
    const QString goal = call.body.value(u"navigation_goal").toString();
    const QJsonValue payload = call.body.value(u"navigation_payload");
    PracticeRun run = newRun(url, call.stuck);
    run.title = call.body.value(u"title").toString();
    run.engine = QStringLiteral("skyvern-1.0");
    run.wantsExtraction = !call.body.value(u"data_extraction_goal").toString().isEmpty();
    run.applicant = payload.isObject() ? payload.toObject() : objectIn(payload.toString());
    if (auto refusal = giveResume(run, resumeIn(goal + u' ' + QString::fromUtf8(compact(payload)), url), {}))
        return *refusal;
    run.request = {{QStringLiteral("prompt"), goal},
                   {QStringLiteral("url"), url},
                   {QStringLiteral("data_extraction_schema"), call.body.value(u"extracted_information_schema")},
                   {QStringLiteral("error_code_mapping"), call.body.value(u"error_code_mapping")},
                   {QStringLiteral("max_steps"), call.request.header("x-max-steps-override").toInt()},
                   {QStringLiteral("webhook_url"), call.body.value(u"webhook_callback_url")}};
    accept(run, {});
    return jsonAnswer(QJsonObject{{QStringLiteral("task_id"), practiceId(run, PracticeId::Task)}});
}

const PracticeRun* PracticeDesk::findRun(const QString& id) const {
    const PracticeRun* run = m_state->run(practiceNumber(id));
    return run && practiceId(*run, PracticeId::Run) == id ? run : nullptr;
}

const PracticeRun* PracticeDesk::findTask(const QString& id) const {
    const PracticeRun* run = m_state->run(practiceNumber(id));
    return run && practiceId(*run, PracticeId::Task) == id ? run : nullptr;
}

PracticeSubject PracticeDesk::subject(const PracticeRun& run) const {
    return {run, momentOf(run, m_clock->nowMs()), m_state->agent(run.agentId), m_setting.base};
}

HttpResponse PracticeDesk::getRun(const Call& call) {
    if (const PracticeRun* run = findRun(call.captured.at(0)))
        return jsonAnswer(runReply(subject(*run)));
    return detailAnswer(404, QStringLiteral("Task run not found ") + call.captured.at(0));
}

// Parameter values, the agent's title and the id of agent runs; the title and the id of tasks. Neither an agent run's
// own title nor its metadata.
bool PracticeDesk::matches(const PracticeRun& run, const QString& searchKey) const {
    const auto has = [&](const QString& text) { return text.contains(searchKey, Qt::CaseInsensitive); };
    if (has(run.title) || has(practiceId(run, PracticeId::Run)))
        return true;
    if (!run.agent)
        return false;
    const QJsonObject parameters = run.request.value(u"parameters").toObject();
    return std::any_of(parameters.begin(), parameters.end(), [&](const QJsonValue& value) {
        return has(value.isString() ? value.toString() : QString::fromUtf8(compact(value)));
    });
}

HttpResponse PracticeDesk::listRuns(const Call& call) {
    const QString key = call.request.queryValue(u"search_key");
    if (!key.isNull() && key.size() < 3) {
        QJsonObject problem =
            oneProblem(QStringLiteral("string_too_short"), {QStringLiteral("query"), QStringLiteral("search_key")},
                       QStringLiteral("String should have at least 3 characters"), key);
        problem.insert(QStringLiteral("ctx"), QJsonObject{{QStringLiteral("min_length"), 3}});
        return detailAnswer(422, QJsonArray{problem});
    }
    const auto number = [&](QStringView name, int otherwise) {
        bool ok = false;
        const int value = call.request.queryValue(name).toInt(&ok);
        return ok ? std::clamp(value, 1, 100) : otherwise;
    };
    const int page = number(u"page", 1);
    const int size = number(u"page_size", 10);
    const QStringList statuses = call.request.queryValues(u"status");
    int skip = (page - 1) * size;
    QJsonArray reply;
    const auto& numbers = m_state->runNumbers();
    for (auto it = numbers.crbegin(); it != numbers.crend() && reply.size() < size; ++it) {
        const PracticeRun& run = *m_state->run(*it);
        if (!key.isEmpty() && !matches(run, key))
            continue;
        const PracticeSubject about = subject(run);
        if (!statuses.isEmpty() && !statuses.contains(about.moment.status))
            continue;
        if (skip-- > 0)
            continue;
        reply.append(listItem(about));
    }
    return jsonAnswer(reply);
}

HttpResponse PracticeDesk::cancelRun(const Call& call) {
    const QString id = call.captured.at(0);
    const PracticeRun* known = findRun(id);
    if (!known)
        return detailAnswer(404, QStringLiteral("Run not found ") + id);
    const PracticeMoment moment = momentOf(*known, m_clock->nowMs());
    if (!moment.isFinal) {
        PracticeRun run = *known;
        run.canceledAt = m_clock->nowMs();
        m_state->put(run);
        return jsonAnswer(QJsonValue::Null);
    }
    if (known->agent)
        return jsonAnswer(QJsonValue::Null); // and nothing changes
    if (moment.status == u"timed_out")
        return jsonAnswer(
            QJsonObject{{QStringLiteral("error"), QStringLiteral("Unexpected error: TaskAlreadyTimeout")}}, 500);
    if (moment.status == u"canceled")
        return detailAnswer(400, QStringLiteral("Invalid task status transition to canceled for %1 because task is "
                                                "already canceled")
                                     .arg(id));
    return detailAnswer(
        400, QStringLiteral("Invalid task status transition from %1 to canceled for %2").arg(moment.status, id));
}

HttpResponse PracticeDesk::continueRun(const Call& call) {
    const PracticeRun* known = findRun(call.captured.at(0));
    if (!known || !momentOf(*known, m_clock->nowMs()).waitsForContinue)
        return detailAnswer(404, QStringLiteral("Workflow run not found ") + call.captured.at(0));
    PracticeRun run = *known;
    run.continuedAt = m_clock->nowMs();
    m_state->put(run);
    return jsonAnswer(QJsonValue::Null);
}

HttpResponse PracticeDesk::timeline(const Call& call) {
    const PracticeRun* run = findRun(call.captured.at(0));
    if (!run)
        return detailAnswer(404, QStringLiteral("Task run not found ") + call.captured.at(0));
    if (!run->agent)
        return detailAnswer(400, QStringLiteral("Timeline not available for run type task_v1"));
    return jsonAnswer(timelineReply(subject(*run)));
}

HttpResponse PracticeDesk::artifacts(const Call& call) {
    const PracticeRun* run = findRun(call.captured.at(0));
    if (!run)
        return jsonAnswer(QJsonArray()); // as the server does
    return jsonAnswer(artifactsReply(subject(*run), call.request.queryValues(u"artifact_type")));
}

HttpResponse PracticeDesk::artifactContent(const Call& call) {
    const QString id = call.captured.at(0);
    const PracticeRun* run = m_state->run(practiceNumber(id));
    if (!run)
        return detailAnswer(404, QStringLiteral("Artifact not found ") + id);
    const PracticeSubject about = subject(*run);
    const auto list = practiceArtifacts(*run, about.moment);
    const auto it = std::find_if(list.begin(), list.end(), [&](const PracticeArtifact& artifact) {
        return practiceId(*run, PracticeId::Artifact, artifact.index) == id;
    });
    if (it == list.end())
        return detailAnswer(404, QStringLiteral("Artifact not found ") + id);
    using Kind = PracticeArtifact::Kind;
    HttpResponse answer;
    answer.contentType = practiceMimeType(it->kind);
    const PracticeView view = practiceView(*run, about.moment, it->actions, it->last);
    switch (it->kind) {
    case Kind::ScreenshotLlm:
    case Kind::ScreenshotAction:
    case Kind::ScreenshotFinal:
        answer.body = practicePicture(view);
        break;
    case Kind::HtmlScrape:
    case Kind::HtmlAction:
        answer.body = practicePage(view);
        break;
    case Kind::Recording:
        answer.body = practiceRecording(about.moment.settled);
        break;
    case Kind::Console:
        answer.body = "practice browser: nothing to report\n";
        break;
    case Kind::Har:
        answer.body = "{\"log\":{\"version\":\"1.2\",\"entries\":[]}}";
        break;
    }
    return answer;
}

HttpResponse PracticeDesk::getTask(const Call& call) {
    if (const PracticeRun* run = findTask(call.captured.at(0)))
        return jsonAnswer(legacyTaskReply(subject(*run)));
    return detailAnswer(404, QStringLiteral("Task not found ") + call.captured.at(0));
}

HttpResponse PracticeDesk::taskSteps(const Call& call) {
    const QString id = call.captured.at(0);
    if (const PracticeRun* run = findTask(id))
        return jsonAnswer(stepsReply(subject(*run)));
    const PracticeRun* run = m_state->run(practiceNumber(id));
    const bool isResult = run && practiceId(*run, PracticeId::ResultTask) == id;
    return jsonAnswer(isResult ? resultStepsReply(subject(*run)) : QJsonArray());
}

HttpResponse PracticeDesk::taskActions(const Call& call) {
    const QString id = call.captured.at(0);
    if (const PracticeRun* run = findTask(id))
        return jsonAnswer(actionsReply(subject(*run)));
    const PracticeRun* run = m_state->run(practiceNumber(id));
    const bool isResult = run && practiceId(*run, PracticeId::ResultTask) == id;
    return jsonAnswer(isResult ? resultActionsReply(subject(*run)) : QJsonArray());
}

HttpResponse PracticeDesk::pushCode(const Call& call) {
    const QString identifier = call.body.value(u"totp_identifier").toString();
    const QString content = call.body.value(u"content").toString();
    if (identifier.isEmpty())
        return missingField(QStringLiteral("totp_identifier"), call.body);
    if (content.isEmpty())
        return missingField(QStringLiteral("content"), call.body);
    const qint64 now = m_clock->nowMs();
    const QVector<qint64> numbers = m_state->runNumbers();
    for (const qint64 number : numbers) {
        PracticeRun run = *m_state->run(number);
        const bool named = call.body.value(u"workflow_run_id") == practiceId(run, PracticeId::Run) ||
                           call.body.value(u"task_id") == practiceId(run, PracticeId::Task);
        if ((run.totpIdentifier != identifier && !named) || run.codeAt || momentOf(run, now).isFinal)
            continue;
        run.codeAt = now;
        m_state->put(run);
    }
    return jsonAnswer(QJsonObject{{QStringLiteral("totp_identifier"), identifier},
                                  {QStringLiteral("task_id"), QJsonValue::Null},
                                  {QStringLiteral("workflow_id"), QJsonValue::Null},
                                  {QStringLiteral("workflow_run_id"), QJsonValue::Null},
                                  {QStringLiteral("source"), call.body.value(u"source")},
                                  {QStringLiteral("content"), content},
                                  {QStringLiteral("code"), content},
                                  {QStringLiteral("otp_type"), QStringLiteral("totp")},
                                  {QStringLiteral("created_at"), practiceTime(now)},
                                  {QStringLiteral("modified_at"), practiceTime(now)}});
}

HttpResponse PracticeDesk::appPage(const Call& call) {
    const PracticeRun* run = m_state->run(practiceNumber(call.captured.at(0)));
    HttpResponse answer;
    answer.contentType = "text/html; charset=utf-8";
    answer.status = run ? 200 : 404;
    const QString status = run ? momentOf(*run, m_clock->nowMs()).status : QStringLiteral("unknown");
    answer.body = QStringLiteral("<!doctype html><meta charset=\"utf-8\"><title>PRACTICE</title><h1>PRACTICE</h1>"
                                 "<p>%1</p><p>%2</p>")
                      .arg(call.captured.at(0).toHtmlEscaped(), status)
                      .toUtf8();
    return answer;
}

void PracticeDesk::resumeSettled(qint64 number, const PracticeResume& resume) {
    const PracticeRun* known = m_state->run(number);
    if (!known)
        return;
    PracticeRun run = *known;
    run.resume = resume;
    run.resume.settledAt = m_clock->nowMs();
    m_state->put(run);
}

QVector<PracticeSubmission> PracticeDesk::submissions() const {
    QVector<PracticeSubmission> all;
    for (const qint64 number : m_state->runNumbers()) {
        const PracticeRun& run = *m_state->run(number);
        const PracticeMoment moment = momentOf(run, m_clock->nowMs());
        if (!moment.receivedAt)
            continue;
        PracticeSubmission submission{
            practiceId(run, PracticeId::Run), run.postingUrl, run.applicant, {}, {}, 0, moment.receivedAt};
        if (moment.resumeShown) {
            submission.resumeFileName = run.resume.fileName;
            submission.resumeSha256 = run.resume.sha256;
            submission.resumeSize = run.resume.size;
        }
        all.append(submission);
    }
    std::stable_sort(all.begin(), all.end(),
                     [](const PracticeSubmission& a, const PracticeSubmission& b) { return a.at < b.at; });
    return all;
}

} // namespace postulant
