#include "domain/Package.h"
#include "practice/LoopbackHttp.h"
#include "practice/Multipart.h"
#include "practice/PracticeDesk.h"
#include "practice/PracticeReplyParts.h"

#include <QCryptographicHash>
#include <QMessageAuthenticationCode>
#include <QRegularExpression>
#include <QUrl>

// What the practice server says of itself, and what it does beside runs: webhooks tried, files kept.
namespace postulant {
namespace {

constexpr qint64 maxUpload = 10 * 1024 * 1024;

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
    const QJsonObject organization{{QStringLiteral("organization_id"), reply::organization()},
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
    upload.sha256 = sha256Hex(part->bytes);
    upload.size = part->bytes.size();
    m_state->put(upload);
    const QString uri =
        QStringLiteral("file:///srv/skyvern/artifacts/local/%1/%2").arg(reply::organization(), upload.name);
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

} // namespace postulant
