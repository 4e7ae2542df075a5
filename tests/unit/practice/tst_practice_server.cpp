#include "httpd/HttpListener.h"

#include <QCryptographicHash>
#include <QTest>

#include "PracticeClient.h"

using namespace postulant;
using namespace postulant::test;

static const QByteArray resumeBytes = "%PDF-1.7\n" + QByteArray(50'000, 'r');

class TestPracticeServer : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void answersWithoutAKey();
    void refusesWrongKeys();
    void agentIsCreatedOncePerKey();
    void agentRunFromCreatedToConfirmed();
    void taskFromCreatedToCompleted();

private:
    QString createAgent();
    QString runAgent(const QString& posting, const QString& token = QStringLiteral("token-1"));
    QJsonObject run(const QString& id) const;
    QString resumeUrl() const;

    HandClock m_clock;
    std::unique_ptr<PracticeServer> m_server;
    std::unique_ptr<PracticeClient> m_client;
    std::unique_ptr<HttpListener> m_files;
};

void TestPracticeServer::init() {
    m_server = std::make_unique<PracticeServer>(&m_clock, PracticeServer::Options());
    QVERIFY(m_server->start());
    m_client = std::make_unique<PracticeClient>(*m_server);
    m_files = std::make_unique<HttpListener>(HttpListener::Options(), [](const HttpRequest& request) {
        HttpResponse answer;
        answer.status = request.path == u"/t0ken/Jane_Doe_Resume.pdf" ? 200 : 404;
        answer.contentType = "application/pdf";
        answer.body = resumeBytes;
        answer.downloadName = QStringLiteral("Jane_Doe_Resume.pdf");
        return answer;
    });
    QVERIFY(m_files->start());
}

void TestPracticeServer::cleanup() {
    m_client.reset();
    m_server.reset();
    m_files.reset();
}

QString TestPracticeServer::resumeUrl() const {
    return QStringLiteral("http://127.0.0.1:%1/t0ken/Jane_Doe_Resume.pdf").arg(m_files->port());
}

QString TestPracticeServer::createAgent() {
    return m_client->post(QStringLiteral("/v1/agents"), practiceDefinition())
        .object()
        .value(u"workflow_permanent_id")
        .toString();
}

QString TestPracticeServer::runAgent(const QString& posting, const QString& token) {
    const QJsonObject applicant{{QStringLiteral("first_name"), QStringLiteral("Jane")},
                                {QStringLiteral("email"), QStringLiteral("jane.doe@example.com")}};
    const QJsonObject parameters{{QStringLiteral("job_url"), posting},
                                 {QStringLiteral("resume"), resumeUrl()},
                                 {QStringLiteral("token"), token},
                                 {QStringLiteral("applicant"), applicant}};
    const auto reply = m_client->post(QStringLiteral("/v1/run/agents"), {{QStringLiteral("agent_id"), createAgent()},
                                                                         {QStringLiteral("parameters"), parameters}});
    return reply.status == 200 && reply.object().value(u"status") == QStringLiteral("created")
               ? reply.object().value(u"run_id").toString()
               : QString();
}

QJsonObject TestPracticeServer::run(const QString& id) const {
    return m_client->get(QStringLiteral("/v1/runs/") + id).object();
}

void TestPracticeServer::answersWithoutAKey() {
    const PracticeClient stranger(*m_server, {});
    QCOMPARE(stranger.get(QStringLiteral("/api/v1/heartbeat")).body, QByteArray("Server is running."));
    QCOMPARE(stranger.get(QStringLiteral("/v1/version")).object().value(u"version").toString(),
             QStringLiteral("1.0.56"));
    QCOMPARE(stranger.get(QStringLiteral("/v1/internal/auth/status")).object().value(u"status").toString(),
             QStringLiteral("missing_api_key"));
    QCOMPARE(stranger.get(QStringLiteral("/v1/nope")).status, 404);
}

void TestPracticeServer::refusesWrongKeys() {
    const auto none = PracticeClient(*m_server, {}).get(QStringLiteral("/api/v1/organizations"));
    QCOMPARE(none.status, 403);
    QCOMPARE(none.object().value(u"detail").toString(), QStringLiteral("Invalid credentials"));
    const auto wrong = PracticeClient(*m_server, "sk-wrong").get(QStringLiteral("/api/v1/organizations"));
    QCOMPARE(wrong.status, 403);
    QCOMPARE(wrong.object().value(u"detail").toString(), QStringLiteral("Could not validate credentials"));
    QCOMPARE(m_client->get(QStringLiteral("/api/v1/organizations")).status, 200);
}

void TestPracticeServer::agentIsCreatedOncePerKey() {
    const QHash<QByteArray, QByteArray> key{{"Idempotency-Key", "abc"}};
    const auto first = m_client->post(QStringLiteral("/v1/agents"), practiceDefinition(), key).object();
    const QString id = first.value(u"workflow_permanent_id").toString();
    QCOMPARE(id.size(), 5 + 64);
    // Another definition under the same key: the old one comes back.
    const auto second =
        m_client->post(QStringLiteral("/v1/agents"), practiceDefinition(QStringLiteral("Other.")), key).object();
    QCOMPARE(second, first);
    QCOMPARE(m_client->get(QStringLiteral("/v1/agents/") + id).object(), first);
    QCOMPARE(m_client->get(QStringLiteral("/v1/agents/wpid_1")).status, 404);
    const auto bad = m_client->post(QStringLiteral("/v1/agents"), practiceDefinition(), {{"Idempotency-Key", "a b"}});
    QCOMPARE(bad.status, 422);
}

void TestPracticeServer::agentRunFromCreatedToConfirmed() {
    const QString id = runAgent(QStringLiteral("https://practice.example/jobs/confirmed/analyst-at-brightwater"));
    QVERIFY(id.startsWith(QStringLiteral("wr_")));
    QCOMPARE(id.size(), 3 + 18);
    QCOMPARE(run(id).value(u"status").toString(), QStringLiteral("queued"));
    m_clock.advance(2);
    QCOMPARE(run(id).value(u"status").toString(), QStringLiteral("running"));
    QVERIFY(run(id).value(u"output").isNull());
    QTRY_VERIFY((m_clock.advance(1), run(id).value(u"status") == QStringLiteral("completed")));

    const QJsonObject done = run(id);
    const QJsonObject result = done[u"output"][u"result_output"][u"extracted_information"].toObject();
    QCOMPARE(result.value(u"submitted").toBool(), true);
    QVERIFY(result.value(u"confirmation_text").toString().contains(QStringLiteral("Analyst at Brightwater")));
    QCOMPARE(result.value(u"resume_filename_shown").toString(), QStringLiteral("Jane_Doe_Resume.pdf"));
    QCOMPARE(done.value(u"errors").toArray().size(), 0);
    QCOMPARE(done.value(u"created_at").toString().size(), 26);

    const auto received = m_server->submissions();
    QCOMPARE(received.size(), 1);
    QCOMPARE(received.first().runId, id);
    QCOMPARE(received.first().applicant.value(u"first_name").toString(), QStringLiteral("Jane"));
    QCOMPARE(received.first().resumeFileName, QStringLiteral("Jane_Doe_Resume.pdf"));
    QCOMPARE(received.first().resumeSha256.toLatin1(),
             QCryptographicHash::hash(resumeBytes, QCryptographicHash::Sha256).toHex());
}

void TestPracticeServer::taskFromCreatedToCompleted() {
    const QString prompt =
        QStringLiteral("Apply once.\nResume: %1\nApplicant:\n{\"first_name\":\"Jane\"}\nThank you").arg(resumeUrl());
    const auto created = m_client->post(
        QStringLiteral("/v1/run/tasks"),
        {{QStringLiteral("prompt"), prompt},
         {QStringLiteral("url"), QStringLiteral("https://practice.example/jobs/confirmed/clerk-at-northmill")},
         {QStringLiteral("title"), QStringLiteral("token-77")},
         {QStringLiteral("max_steps"), 12}});
    QCOMPARE(created.status, 200);
    QVERIFY(created.object()[u"run_request"][u"max_steps"].isNull());
    const QString id = created.object().value(u"run_id").toString();
    QVERIFY(id.startsWith(QStringLiteral("tsk_")));
    m_clock.advance(2);
    QTRY_VERIFY((m_clock.advance(1), run(id).value(u"status") == QStringLiteral("completed")));
    QVERIFY(run(id).value(u"output").isNull()); // engine 1.0 with a url reads nothing off the page
    QCOMPARE(run(id)[u"run_request"][u"max_steps"].toInt(), 12);
    QCOMPARE(m_server->submissions().size(), 1);
    QCOMPARE(m_server->submissions().first().applicant.value(u"first_name").toString(), QStringLiteral("Jane"));
    QCOMPARE(m_server->submissions().first().resumeSize, qint64(resumeBytes.size()));

    const auto found = m_client->get(QStringLiteral("/v1/runs?search_key=token-77")).array();
    QCOMPARE(found.size(), 1);
    QCOMPARE(found.first()[u"run_id"].toString(), id);
    QCOMPARE(m_client->get(QStringLiteral("/v1/runs/%1/timeline").arg(id)).status, 400);
    QCOMPARE(m_client->get(QStringLiteral("/api/v1/tasks/%1/steps").arg(id)).array().size(), 3);
}

QTEST_GUILESS_MAIN(TestPracticeServer)
#include "tst_practice_server.moc"
