#include "net/PartFile.h"
#include "skyvern/Server.h"
#include "unit/skyvern/Recorded.h"

#include <QTemporaryDir>
#include <QTest>

#include "ScriptServer.h"
#include "TestTls.h"
#include "Waiting.h"

using namespace postulant;
using namespace postulant::test;
using namespace std::chrono_literals;

namespace {

using Answers = QHash<QByteArray, ScriptedAnswer>; // by "METHOD /path"

ScriptedAnswer recorded(const char* name, int status = 200) {
    return answer(status, recordedBody(name));
}

// What a healthy server says to "Test connection".
Answers healthy() {
    return {{"GET /api/v1/heartbeat", answer(200, "Server is running.", {}, "text/html")},
            {"GET /v1/version", recorded("version")},
            {"GET /api/v1/organizations", recorded("organizations")},
            {"GET /v1/internal/llms/status", recorded("llms_status")},
            {"POST /v1/internal/test-webhook", recorded("test_webhook")}};
}

// Lets everything go, and counts.
class CountingGate final : public RequestGate {
public:
    class Counted final : public RequestTurn {
    public:
        explicit Counted(CountingGate* gate)
            : m_gate(gate) {
            ++m_gate->held;
        }
        ~Counted() override { --m_gate->held; }
        void written() override { ++m_gate->written; }

    private:
        CountingGate* m_gate;
    };
    Call<SharedTurn> enter(Urgency) override { return Call<SharedTurn>::ready(std::make_shared<Counted>(this)); }
    std::optional<Error> shut(Urgency) const override { return std::nullopt; }
    void left(Urgency, const std::optional<Error>&) override {}
    int held = 0; // turns that somebody has
    int written = 0;
};

ScriptServer::Script saying(const Answers& answers) {
    return [answers](const SeenRequest& request) {
        const QByteArray path = request.target.split('?').first();
        return answers.value(request.method + ' ' + path, answer(404, R"({"detail":"Not Found"})"));
    };
}

std::shared_ptr<PartFile> partIn(const QTemporaryDir& folder) {
    return std::make_shared<PartFile>(folder.filePath(QStringLiteral("x")), 100);
}

} // namespace

class TestServer : public QObject {
    Q_OBJECT

    StandingClock m_clock;
    int m_keyReads = 0;
    Result<QString> m_key = QStringLiteral("sk-1");

    std::unique_ptr<Server> serverAt(const QString& url, const QString& dialect = QStringLiteral("agent"),
                                     bool consent = false) {
        ConnectionSettings settings;
        settings.dialect = dialect;
        settings.baseUrl = QUrl(url);
        settings.plainHttpConsent = consent;
        KeyProvider keys = [this](const ConnectionSettings&, QObject* context, const KeyCallback& tell) {
            ++m_keyReads;
            QMetaObject::invokeMethod(
                context, [tell, key = m_key] { tell(key); }, Qt::QueuedConnection);
        };
        return std::make_unique<Server>(settings, keys, nullptr, &m_clock);
    }
    static QList<QByteArray> asked(const ScriptServer& server) {
        QList<QByteArray> list;
        for (const SeenRequest& request : server.requests) {
            list << request.method + ' ' + request.target;
        }
        return list;
    }

private Q_SLOTS:
    void init() {
        m_keyReads = 0;
        m_key = QStringLiteral("sk-1");
    }

    // ---- definition
    void aDefinitionIsMadeOnceAndRemembered() {
        ScriptServer fake(
            saying({{"POST /v1/agents", recorded("agent_created")},
                    {"GET /v1/agents/wpid_7", answer(200, R"({"workflow_permanent_id":"wpid_7","version":1})")}}));
        const auto server = serverAt(fake.url());
        const auto made = await(server->prepare({}));
        QVERIFY(made);
        QVERIFY(made->startsWith(QLatin1String("wpid_")));
        QCOMPARE(fake.requests.size(), 1);
        QCOMPARE(fake.requests.first().headers.value("idempotency-key"),
                 "postulant-" + server->definitionHash().toLatin1());
        QCOMPARE(*await(server->prepare(QStringLiteral("wpid_7"))), QStringLiteral("wpid_7"));
        QCOMPARE(asked(fake).last(), QByteArray("GET /v1/agents/wpid_7"));
        QCOMPARE(m_keyReads, 1); // kept as long as it works
    }
    void aRememberedDefinitionThatIsGoneIsMadeAnewUnderANewKey() {
        // The server answers the key of a deleted definition with that definition.
        ScriptServer fake([](const SeenRequest& request) {
            if (request.method == "GET") {
                return recorded("error_404_agent", 404);
            }
            return request.headers.value("idempotency-key").endsWith("-2")
                       ? answer(200, R"({"workflow_permanent_id":"wpid_new","version":1,"deleted_at":null})")
                       : answer(
                             200,
                             R"({"workflow_permanent_id":"wpid_old","version":1,"deleted_at":"2026-11-22T19:20:07"})");
        });
        QCOMPARE(*await(serverAt(fake.url())->prepare(QStringLiteral("wpid_old"))), QStringLiteral("wpid_new"));
        QCOMPARE(fake.requests.size(), 3);
    }
    void anEditedDefinitionIsNotUsed() {
        ScriptServer fake([](const SeenRequest& request) {
            return request.method == "GET" ? answer(200, R"({"workflow_permanent_id":"wpid_7","version":2})")
                                           : answer(200, R"({"workflow_permanent_id":"wpid_8","version":1})");
        });
        QCOMPARE(*await(serverAt(fake.url())->prepare(QStringLiteral("wpid_7"))), QStringLiteral("wpid_8"));
    }
    void aServerThatOnlyEverAnswersDeletedOnesEnds() {
        ScriptServer fake([](const SeenRequest&) {
            return answer(200, R"({"workflow_permanent_id":"wpid_old","deleted_at":"2026-11-22T19:20:07"})");
        });
        QCOMPARE(await(serverAt(fake.url())->prepare({})).error().kind, ErrorKind::NotFound);
    }
    void troubleWhilePreparingIsPassedOn() {
        ScriptServer fake([](const SeenRequest&) { return answer(503, "busy"); });
        QCOMPARE(await(serverAt(fake.url())->prepare(QStringLiteral("wpid_7"))).error().kind, ErrorKind::Server);
        QCOMPARE(fake.requests.size(), 1); // no second definition because of a fault
    }
    void aServerWithoutAgentsIsAskedOnce() {
        ScriptServer fake(saying({}));
        QCOMPARE(await(serverAt(fake.url())->prepare({})).error().kind, ErrorKind::NotFound);
        QCOMPARE(fake.requests.size(), 1); // a 404 is no deleted definition
    }
    void theTaskDialectNeedsNone() {
        ScriptServer fake(saying({}));
        QCOMPARE(*await(serverAt(fake.url(), QStringLiteral("task"))->prepare({})), QString());
        QCOMPARE(fake.connections, 0);
        QCOMPARE(await(serverAt(fake.url())->submit({})).error().kind, ErrorKind::NotReady);
    }

    // ---- runs
    void aRunIsFetchedFoundAndCancelled() {
        ScriptServer fake(saying({{"GET /v1/runs/wr_599973421988496054", recorded("agent_run_completed")},
                                  {"GET /v1/runs", recorded("runs_search")},
                                  {"POST /v1/runs/wr_1/cancel", answer(200, "null")},
                                  {"POST /v1/runs/wr_2/cancel", answer(500, R"({"error":"Unexpected error: X"})")}}));
        const auto server = serverAt(fake.url());
        QCOMPARE(await(server->fetchRun(QStringLiteral("wr_599973421988496054"))).value().status, RunStatus::Completed);
        QCOMPARE(await(server->lookUp(QStringLiteral("postulant-token"))).value().size(), 1);
        QVERIFY(await(server->cancel(QStringLiteral("wr_1"))));
        QCOMPARE(await(server->cancel(QStringLiteral("wr_2"))).error().kind, ErrorKind::Server);
        QCOMPARE(await(server->fetchRun(QStringLiteral("wr_404"))).error().kind, ErrorKind::NotFound);
    }
    void anotherRunThanAskedForIsNoAnswer() {
        ScriptServer fake([](const SeenRequest&) { return recorded("agent_run_completed"); });
        QCOMPARE(await(serverAt(fake.url())->fetchRun(QStringLiteral("wr_1"))).error().kind, ErrorKind::Protocol);
    }
    // Adopting a stranger's run would show its end as ours, and cancelling ours would stop it.
    void aSearchThatFindsWhatWasNotAskedForIsNotBelieved() {
        ScriptServer fake(saying({{"GET /v1/runs", recorded("runs_search")},
                                  {"GET /v1/runs/tsk_599973194355229214", recorded("run_task_completed")}}));
        const auto found = await(serverAt(fake.url())->lookUp(QStringLiteral("postulant-0123456789abcdef")));
        QVERIFY(found);
        QCOMPARE(found->size(), 0);
    }
    void aTokenAmongTheParametersIsFound() {
        ScriptServer fake(
            saying({{"GET /v1/runs",
                     answer(200, R"([{"run_id":"wr_600009960402011044","status":"running","title":"Apply"}])")},
                    {"GET /v1/runs/wr_600009960402011044", recorded("agent_lever_run")}}));
        const auto found = await(serverAt(fake.url())->lookUp(QStringLiteral("postulant-1795383905854")));
        QVERIFY(found);
        QCOMPARE(found->size(), 1);
    }
    void aFoundRunThatCannotBeReadIsNotYetAnAnswer() {
        ScriptServer fake(
            saying({{"GET /v1/runs", answer(200, R"([{"run_id":"wr_1","status":"running","title":"Apply"}])")},
                    {"GET /v1/runs/wr_1", answer(503, "busy")}}));
        QCOMPARE(await(serverAt(fake.url())->lookUp(QStringLiteral("postulant-1"))).error().kind, ErrorKind::Server);
    }
    void aPageInsteadOfARunIsAProtocolError() {
        ScriptServer fake([](const SeenRequest&) { return answer(200, "<html>sign in</html>", {}, "text/html"); });
        QCOMPARE(await(serverAt(fake.url())->fetchRun(QStringLiteral("wr_1"))).error().kind, ErrorKind::Protocol);
    }
    void aTrailIsReadInSeveralRequests() {
        ScriptServer fake(saying({{"GET /v1/runs/wr_1", recorded("agent_run_completed")},
                                  {"GET /v1/runs/wr_1/timeline", recorded("agent_run_timeline")}}));
        const auto trail = await(serverAt(fake.url())->trail(QStringLiteral("wr_1")));
        QVERIFY(trail);
        QCOMPARE(trail->actions.actions.size(), 11);
        QVERIFY(!trail->actions.complete); // this server does not tell the steps
        QVERIFY(trail->finalUrl.endsWith(QLatin1String("/thanks/ACME-49409D2C")));
        QCOMPARE(fake.requests.size(), 4);
        QVERIFY(!await(serverAt(fake.url())->trail(QStringLiteral("wr_2"))));
    }
    void aTrailCanBeAborted() {
        ScriptServer fake([](const SeenRequest& request) {
            return request.target.endsWith("/timeline") ? ScriptedAnswer{{}, true, true}
                                                        : recorded("agent_run_completed");
        });
        const auto server = serverAt(fake.url());
        const auto call = server->trail(QStringLiteral("wr_1"));
        QVERIFY(waitUntil([&] { return fake.requests.size() == 2; }));
        call.abort();
        QCOMPARE(await(call).error().kind, ErrorKind::Cancelled);
    }
    void evidenceIsListedAndFetched() {
        ScriptServer fake(saying({{"GET /v1/runs/wr_1/artifacts", recorded("agent_run_artifacts")},
                                  {"GET /v1/artifacts/a_1/content", answer(200, "picture", {}, "image/png")}}));
        const auto server = serverAt(fake.url());
        QCOMPARE(await(server->artifacts(QStringLiteral("wr_1"))).value().size(), 7);
        const QTemporaryDir folder;
        const auto got =
            await(server->downloadArtifact(QStringLiteral("a_1"), partIn(folder), std::chrono::seconds(5)));
        QVERIFY(got->whole);
        QCOMPARE(QFile(folder.filePath(QStringLiteral("x"))).size(), 7);
        QCOMPARE(got->contentType, QStringLiteral("image/png"));
    }
    void aResumeIsUploadedAndDeleted() {
        ScriptServer fake(
            saying({{"POST /v1/upload_file", recorded("upload_file")}, {"DELETE /v1/files/file_1", answer(204, "")}}));
        const auto server = serverAt(fake.url());
        const QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("r.pdf")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("%PDF-1.7 bytes");
        file.close();
        const auto upload = await(server->uploadFile(file.fileName(), QStringLiteral("Jane_Doe_Resume.pdf")));
        QCOMPARE(upload->fileId, QStringLiteral("file_599968755691685156"));
        QVERIFY(fake.requests.first().body.contains("%PDF-1.7 bytes"));
        QVERIFY(await(server->deleteUpload(QStringLiteral("file_1"))));
        QVERIFY(await(server->deleteUpload(QStringLiteral("file_gone")))); // 404: gone is gone
    }

    // ---- key
    void aRefusedKeyIsReadAnew() {
        ScriptServer fake([](const SeenRequest& request) {
            return request.headers.value("x-api-key") == "sk-2" ? recorded("agent_run_running")
                                                                : recorded("error_403_wrong_key", 403);
        });
        const auto server = serverAt(fake.url());
        QCOMPARE(await(server->fetchRun(QStringLiteral("wr_599973421988496054"))).error().kind,
                 ErrorKind::Unauthorized);
        m_key = QStringLiteral("sk-2");
        QVERIFY(await(server->fetchRun(QStringLiteral("wr_599973421988496054"))));
        QCOMPARE(m_keyReads, 2);
    }
    void aMissingKeySendsNothing() {
        m_key = failure(ErrorKind::KeyMissing);
        ScriptServer fake(saying({}));
        QCOMPARE(await(serverAt(fake.url())->fetchRun(QStringLiteral("wr_1"))).error().kind, ErrorKind::KeyMissing);
        QCOMPARE(fake.connections, 0);
    }
    void theGateIsToldWhatIsWritten() {
        ScriptServer fake(saying({{"GET /v1/runs/wr_1", answer(200, R"({"run_id":"wr_1","status":"running"})")},
                                  {"POST /v1/run/tasks", answer(200, R"({"run_id":"tsk_1","status":"created"})")}}));
        const auto server = serverAt(fake.url(), QStringLiteral("task"));
        const auto gate = std::make_shared<CountingGate>();
        server->setGate(gate);
        await(server->fetchRun(QStringLiteral("wr_1")));
        QCOMPARE(gate->written, 1);
        SubmitOrder order;
        order.postingUrl = QUrl(QStringLiteral("https://practice.example/jobs/1"));
        order.token = QStringLiteral("token-1");
        {
            const auto turn = await(server->admit());
            QVERIFY(turn);
            QCOMPARE(gate->written, 1);
            QVERIFY(await(server->submit(order, *turn)));
        }
        QCOMPARE(gate->written, 2);
        QCOMPARE(fake.requests.size(), 2);
        QTRY_COMPARE(gate->held, 0);

        const auto nobody = serverAt(QStringLiteral("http://127.0.0.1:1"), QStringLiteral("task"));
        nobody->setGate(gate);
        QVERIFY(!await(nobody->fetchRun(QStringLiteral("wr_1"))));
        QCOMPARE(gate->written, 2);
        QTRY_COMPARE(gate->held, 0); // never written, and given up
    }
    void anUnknownDialectIsInvalidEverywhere() {
        const auto server = serverAt(QStringLiteral("http://127.0.0.1:9"), QStringLiteral("smoke"));
        QCOMPARE(server->dialect(), nullptr);
        QCOMPARE(await(server->prepare({})).error().kind, ErrorKind::Invalid);
        QCOMPARE(await(server->submit({})).error().kind, ErrorKind::Invalid);
        QCOMPARE(await(server->fetchRun({})).error().kind, ErrorKind::Invalid);
        QCOMPARE(await(server->trail({})).error().kind, ErrorKind::Invalid);
        QCOMPARE(await(server->downloadArtifact({}, {}, {})).error().kind, ErrorKind::Invalid);
        QCOMPARE(await(server->check({})).error().kind, ErrorKind::Invalid);
    }

    // ---- Test connection
    void aHealthyServerPassesEveryCheck() {
        ScriptServer fake(saying(healthy()));
        const auto server = serverAt(fake.url());
        QStringList told;
        connect(server.get(), &Server::checked, this, [&](const ServerCheck& check) { told << code(check.step); });
        const auto checks = await(server->check(QUrl(QStringLiteral("http://127.0.0.1:8802/probe"))));
        QVERIFY(checks);
        QStringList names;
        for (const ServerCheck& check : *checks) {
            names << code(check.step);
            QCOMPARE(check.state, ServerCheck::State::Ok);
            QCOMPARE(check.finding, ServerCheck::Finding::Fine);
        }
        QCOMPARE(names.join(QLatin1Char(' ')), QStringLiteral("address reachable version key model resume-delivery"));
        QCOMPARE(told, names);
        QCOMPARE(checks->at(2).detail, QStringLiteral("1.0.56"));
        QVERIFY(!fake.requests.at(0).headers.contains("x-api-key")); // not before it is known to be a Skyvern
        QVERIFY(fake.requests.last().body.contains("http://127.0.0.1:8802/probe"));
        QCOMPARE(await(server->check({})).value().size(), 5);
    }
    void whatIsWrongIsToldApart_data() {
        QTest::addColumn<Answers>("changed");
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("step");
        QTest::addColumn<QString>("finding");
        const auto row = [](const char* name, const Answers& changed, const char* path, const char* step,
                            const char* finding) {
            QTest::newRow(name) << changed << QString::fromLatin1(path) << QString::fromLatin1(step)
                                << QString::fromLatin1(finding);
        };
        const QByteArray heartbeat("GET /api/v1/heartbeat");
        row("address with a path", {}, "/v1", "reachable", "wrong-path");
        row("another API", {{heartbeat, answer(404, R"({"detail":"Not Found"})")}}, "", "reachable", "not-skyvern");
        row("a web page", {{heartbeat, answer(200, "<html></html>", {}, "text/html")}}, "", "reachable", "not-skyvern");
        row("a login page", {{heartbeat, answer(401, "")}}, "", "reachable", "not-skyvern");
        row("moved", {{heartbeat, answer(301, "", "Location: https://api.skyvern.example/\r\n")}}, "", "reachable",
            "redirected");
        row("gateway down", {{heartbeat, answer(502, "<html>")}}, "", "reachable", "server-fault");
        row("closes", {{heartbeat, ScriptedAnswer{{}, false, false}}}, "", "reachable", "unreachable");
        const QByteArray organizations("GET /api/v1/organizations");
        row("wrong key", {{organizations, recorded("error_403_wrong_key", 403)}}, "", "key", "key-refused");
        row("organization gone", {{organizations, answer(404, R"({"detail":"Organization not found"})")}}, "", "key",
            "key-refused");
        row("no credit", {{organizations, answer(402, "")}}, "", "key", "out-of-credit");
        row("too many requests", {{organizations, answer(429, "")}}, "", "key", "rate-limited");
        row("odd answer", {{organizations, answer(200, "{}")}}, "", "key", "not-skyvern");
        row("no model",
            {{"GET /v1/internal/llms/status", answer(200, R"({"status":"missing","detail":"set LLM_KEY"})")}}, "",
            "model", "no-model");
        const QByteArray webhook("POST /v1/internal/test-webhook");
        row("blocked", {{webhook, recorded("test_webhook_blocked")}}, "", "resume-delivery", "cannot-fetch-blocked");
        row("no route", {{webhook, answer(200, R"({"status_code":null,"error":"Could not reach URL: x"})")}}, "",
            "resume-delivery", "cannot-fetch-no-route");
        row("cannot tell", {{webhook, answer(404, R"({"detail":"Not Found"})")}}, "", "resume-delivery", "cannot-tell");
        row("model unsaid", {{"GET /v1/internal/llms/status", answer(403, R"({"detail":"local only"})")}}, "", "model",
            "cannot-tell");
    }
    void whatIsWrongIsToldApart() {
        QFETCH(const Answers, changed);
        QFETCH(const QString, path);
        QFETCH(const QString, step);
        QFETCH(const QString, finding);
        Answers answers = healthy();
        answers.insert(changed);
        ScriptServer fake(saying(answers));
        const auto checks = await(serverAt(fake.url() + path)->check(QUrl(QStringLiteral("http://127.0.0.1:8802/p"))));
        QVERIFY(checks);
        QString found;
        for (const ServerCheck& check : *checks) {
            if (code(check.step) == step) {
                found = code(check.finding);
            } else {
                QCOMPARE(code(check.finding), QStringLiteral("fine"));
            }
        }
        QCOMPARE(found, finding);
        const bool meaningless = step == QLatin1String("reachable") || step == QLatin1String("key");
        QCOMPARE(code(checks->last().step) == step, meaningless || step == QLatin1String("resume-delivery"));
    }
    void anAddressThatCannotBeUsedIsNotTried() {
        const auto bad = await(serverAt(QStringLiteral("skyvern"))->check({}));
        QCOMPARE(bad->size(), 1);
        QCOMPARE(bad->first().finding, ServerCheck::Finding::BadAddress);
        const auto plain = await(serverAt(QStringLiteral("http://skyvern.example"))->check({}));
        QCOMPARE(plain->last().finding, ServerCheck::Finding::PlainHttpNotAgreed);
    }
    void aServerThatIsNotThereIsUnreachable() {
        quint16 port = 0;
        {
            QTcpServer taken;
            QVERIFY(taken.listen(QHostAddress::LocalHost));
            port = taken.serverPort();
        }
        const auto checks = await(serverAt(QStringLiteral("http://127.0.0.1:%1").arg(port))->check({}));
        QCOMPARE(checks->last().finding, ServerCheck::Finding::Unreachable);
    }
    void anUntrustedCertificateIsATlsProblem() {
        const QSslConfiguration tls = serverTls("own");
        ScriptServer fake(saying(healthy()), &tls);
        const auto checks = await(serverAt(fake.url("https"))->check({}));
        QCOMPARE(checks->last().finding, ServerCheck::Finding::TlsProblem);
        QVERIFY(!checks->last().detail.isEmpty());
    }
    void aMissingKeyIsSaidToBeMissing() {
        m_key = failure(ErrorKind::KeyMissing);
        ScriptServer fake(saying(healthy()));
        const auto checks = await(serverAt(fake.url())->check({}));
        QCOMPARE(code(checks->last().step), QStringLiteral("key"));
        QCOMPARE(checks->last().finding, ServerCheck::Finding::KeyMissing);
    }
    void aServerTakenAwayDuringACheckHurtsNobody() {
        ScriptServer fake([](const SeenRequest&) { return ScriptedAnswer{{}, true, true}; });
        auto server = serverAt(fake.url());
        const auto call = server->check({});
        QVERIFY(waitUntil([&] { return fake.requests.size() == 1; }));
        server.reset();
        QCOMPARE(await(call).error().kind, ErrorKind::Cancelled);
    }
};

QTEST_GUILESS_MAIN(TestServer)
#include "tst_server.moc"
