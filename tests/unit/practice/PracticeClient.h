#pragma once

#include "practice/LoopbackHttp.h"
#include "practice/PracticeServer.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace postulant::test {

struct PracticeReply {
    int status = 0; // 0: no whole answer
    QJsonDocument json;
    QByteArray body;
    QHash<QByteArray, QByteArray> headers;

    QJsonObject object() const { return json.object(); }
    QJsonArray array() const { return json.array(); }
};

// Asks a practice server, blocking. The server answers on its own thread.
class PracticeClient {
public:
    explicit PracticeClient(const PracticeServer& server, QByteArray key = "practice")
        : m_base(server.baseUrl())
        , m_key(std::move(key)) {}

    PracticeReply ask(const QByteArray& method, const QString& target, const QByteArray& body = {},
                      QHash<QByteArray, QByteArray> headers = {}) const {
        if (!m_key.isEmpty())
            headers.insert("x-api-key", m_key);
        const QUrl url(m_base.toString() + target);
        const auto answer = loopbackExchange(method, url, body, headers, 32 * 1024 * 1024, 10'000);
        if (!answer)
            return {};
        return {answer->status, QJsonDocument::fromJson(answer->body), answer->body, answer->headers};
    }
    PracticeReply get(const QString& target) const { return ask("GET", target); }
    PracticeReply post(const QString& target, const QJsonObject& body,
                       const QHash<QByteArray, QByteArray>& headers = {}) const {
        return ask("POST", target, QJsonDocument(body).toJson(QJsonDocument::Compact), headers);
    }

private:
    QUrl m_base;
    QByteArray m_key;
};

// A clock that a test moves.
class HandClock final : public Clock {
public:
    qint64 nowMs() const override { return m_now.load(); }
    void advance(double seconds) { m_now += static_cast<qint64>(seconds * 1000); }

private:
    std::atomic<qint64> m_now{1'795'000'000'000};
};

// A definition with a navigation and an extraction block.
inline QJsonObject practiceDefinition(const QString& goal = QStringLiteral("Apply.")) {
    const auto parameter = [](const char* type, const char* key) {
        return QJsonObject{{QStringLiteral("parameter_type"), QStringLiteral("workflow")},
                           {QStringLiteral("workflow_parameter_type"), QLatin1String(type)},
                           {QStringLiteral("key"), QLatin1String(key)}};
    };
    QJsonObject code = parameter("string", "totp_identifier");
    code.insert(QStringLiteral("default_value"), QString());
    const QJsonObject properties{{QStringLiteral("submitted"), QJsonObject()},
                                 {QStringLiteral("confirmation_text"), QJsonObject()},
                                 {QStringLiteral("confirmation_id"), QJsonObject()},
                                 {QStringLiteral("resume_filename_shown"), QJsonObject()}};
    const QJsonObject apply{{QStringLiteral("block_type"), QStringLiteral("navigation")},
                            {QStringLiteral("label"), QStringLiteral("apply")},
                            {QStringLiteral("url"), QStringLiteral("{{ job_url }}")},
                            {QStringLiteral("navigation_goal"), goal}};
    const QJsonObject result{{QStringLiteral("block_type"), QStringLiteral("extraction")},
                             {QStringLiteral("label"), QStringLiteral("result")},
                             {QStringLiteral("data_schema"), QJsonObject{{QStringLiteral("properties"), properties}}}};
    const QJsonObject inner{
        {QStringLiteral("parameters"), QJsonArray{parameter("string", "job_url"), parameter("file_url", "resume"),
                                                  parameter("json", "applicant"), parameter("string", "token"), code}},
        {QStringLiteral("blocks"), QJsonArray{apply, result}}};
    return {{QStringLiteral("json_definition"), QJsonObject{{QStringLiteral("title"), QStringLiteral("Apply")},
                                                            {QStringLiteral("workflow_definition"), inner}}}};
}

} // namespace postulant::test
