#pragma once

#include "httpd/HttpListener.h"
#include "practice/LoopbackHttp.h"
#include "practice/PracticeServer.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QThread>

#include <atomic>
#include <memory>

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

    explicit PracticeClient(QUrl base, QByteArray key = "practice")
        : m_base(std::move(base))
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
    qint64 steadyMs() const override { return m_now.load(); }
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

// A practice server, a listener that serves a resume, and a clock that stands until it is moved.
class PracticeBench {
public:
    explicit PracticeBench(PracticeServer::Options options = {})
        : server(&clock, std::move(options))
        , files(HttpListener::Options(), [](const HttpRequest& request) {
            HttpResponse answer;
            answer.status = request.path == u"/t0ken/Jane_Doe_Resume.pdf" ? 200 : 404;
            answer.contentType = "application/pdf";
            answer.body = resumeBytes();
            answer.downloadName = QStringLiteral("Jane_Doe_Resume.pdf");
            return answer;
        }) {
        if (server.start() && files.start())
            client = std::make_unique<PracticeClient>(server);
    }

    static QByteArray resumeBytes() { return "%PDF-1.7\n" + QByteArray(50'000, 'r'); }
    QString resumeUrl() const {
        return QStringLiteral("http://127.0.0.1:%1/t0ken/Jane_Doe_Resume.pdf").arg(files.port());
    }
    static QString posting(const QString& outcome) {
        return QStringLiteral("https://practice.example/jobs/%1/analyst-at-brightwater").arg(outcome);
    }
    static QJsonObject applicant() {
        return {{QStringLiteral("first_name"), QStringLiteral("Jane")},
                {QStringLiteral("last_name"), QStringLiteral("Doe")},
                {QStringLiteral("email"), QStringLiteral("jane.doe@example.com")},
                {QStringLiteral("authorized_to_work"), true}};
    }

    QString createAgent() const {
        return client->post(QStringLiteral("/v1/agents"), practiceDefinition(), {{"Idempotency-Key", "bench"}})
            .object()
            .value(u"workflow_permanent_id")
            .toString();
    }
    QJsonObject agentOrder(const QString& postingUrl, const QString& resume, const QString& token = {}) const {
        const QJsonObject parameters{{QStringLiteral("job_url"), postingUrl},
                                     {QStringLiteral("resume"), resume},
                                     {QStringLiteral("token"), token},
                                     {QStringLiteral("totp_identifier"), QStringLiteral("jane.doe@example.com")},
                                     {QStringLiteral("applicant"), applicant()}};
        return {{QStringLiteral("agent_id"), createAgent()}, {QStringLiteral("parameters"), parameters}};
    }
    QJsonObject taskOrder(const QString& postingUrl, const QString& resume, const QString& title = {}) const {
        const QString prompt = QStringLiteral("Apply {once}.\nResume: %1\nDetails:\n%2")
                                   .arg(resume, QString::fromUtf8(QJsonDocument(applicant()).toJson()));
        return {{QStringLiteral("prompt"), prompt},
                {QStringLiteral("url"), postingUrl},
                {QStringLiteral("title"), title},
                {QStringLiteral("max_steps"), 12}};
    }
    // The run's id; null if the order was refused.
    QString runAgent(const QString& postingUrl, const QString& token = QStringLiteral("token-1")) const {
        const auto reply = client->post(QStringLiteral("/v1/run/agents"), agentOrder(postingUrl, resumeUrl(), token));
        return reply.object().value(u"run_id").toString();
    }
    QString runTask(const QString& postingUrl, const QString& title = QStringLiteral("token-1")) const {
        const auto reply = client->post(QStringLiteral("/v1/run/tasks"), taskOrder(postingUrl, resumeUrl(), title));
        return reply.object().value(u"run_id").toString();
    }
    QJsonObject run(const QString& id) const { return client->get(QStringLiteral("/v1/runs/") + id).object(); }
    QString status(const QString& id) const { return run(id).value(u"status").toString(); }
    bool isFinal(const QString& id) const {
        static const QStringList final{QStringLiteral("completed"), QStringLiteral("failed"),
                                       QStringLiteral("terminated"), QStringLiteral("canceled"),
                                       QStringLiteral("timed_out")};
        return final.contains(status(id));
    }
    // Moves the clock until the condition holds, for at most 600 s of it; the resume is fetched meanwhile.
    template <class Condition>
    bool advanceUntil(Condition condition) {
        for (int i = 0; i < 1200 && !condition(); ++i) {
            clock.advance(0.5);
            QThread::msleep(1); // lint: allowed, gives another thread its turn, bounded
        }
        return condition();
    }

    HandClock clock;
    PracticeServer server;
    HttpListener files;
    std::unique_ptr<PracticeClient> client;
};

} // namespace postulant::test
