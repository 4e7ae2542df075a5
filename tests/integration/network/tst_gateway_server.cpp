#include "net/PartFile.h"
#include "skyvern/LiveStream.h"
#include "skyvern/Server.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

#include "ScriptServer.h"
#include "StandIn.h"
#include "TestTls.h"
#include "Waiting.h"

using namespace postulant;
using namespace postulant::test;
using namespace std::chrono_literals;

namespace {

const QString pictures = QStringLiteral("pictures.wrenfield.test");

QByteArray task(const char* status) {
    return QJsonDocument(QJsonObject{{QStringLiteral("task_id"), QStringLiteral("t-1")},
                                     {QStringLiteral("status"), QLatin1String(status)}})
        .toJson();
}

QByteArray confirmed() {
    const QJsonObject data{{QStringLiteral("application_confirmation_id"), QStringLiteral("APP-77")},
                           {QStringLiteral("submission_timestamp"), QStringLiteral("2026-05-03T09:42:31Z")}};
    return QJsonDocument(QJsonObject{{QStringLiteral("data"), data}}).toJson();
}

} // namespace

// Real sockets: where the key goes and where it does not, and that an end is believed with its result.
class TestGatewayServer : public QObject {
    Q_OBJECT

    StandingClock m_clock;
    AuditList m_audit;
    QTemporaryDir m_folder;

    std::unique_ptr<Server> serverAt(const QString& url, const ConnectionOptions& options = {}) {
        ConnectionSettings settings;
        settings.dialect = QStringLiteral("gateway");
        settings.baseUrl = QUrl(url);
        settings.options = options;
        KeyProvider keys = [](const ConnectionSettings&, QObject*, const KeyCallback& tell) {
            tell(QStringLiteral("gk-secret"));
        };
        return std::make_unique<Server>(settings, keys, &m_audit, &m_clock);
    }
    std::shared_ptr<PartFile> part() {
        return std::make_shared<PartFile>(m_folder.filePath(QStringLiteral("part-%1").arg(++m_parts)), 100);
    }
    int m_parts = 0;

private Q_SLOTS:
    void init() { m_audit.entries.clear(); }

    void theKeyGoesInTheChosenHeaderOnly() {
        ScriptServer fake([](const SeenRequest&) { return answer(200, task("RUNNING")); });
        QVERIFY(await(serverAt(fake.url())->fetchRun(QStringLiteral("t-1"))));
        ConnectionOptions own;
        QVERIFY(own.set(ConnectionOption::GatewayKeyHeader, QStringLiteral("X-Gateway-Key")));
        QVERIFY(await(serverAt(fake.url(), own)->fetchRun(QStringLiteral("t-1"))));
        QCOMPARE(fake.requests.at(0).headers.value("authorization"), QByteArray("Bearer gk-secret"));
        QVERIFY(!fake.requests.at(0).headers.contains("x-api-key"));
        QCOMPARE(fake.requests.at(1).headers.value("x-gateway-key"), QByteArray("gk-secret"));
        QVERIFY(!fake.requests.at(1).headers.contains("authorization"));
        QVERIFY(!fake.requests.at(1).headers.contains("x-api-key"));
    }
    void theKeyFollowsNoRedirect() {
        ScriptServer other([](const SeenRequest&) { return answer(200, task("RUNNING")); });
        ScriptServer fake([&](const SeenRequest&) {
            return answer(302, {}, "Location: " + other.url().toLatin1() + "/v1/task-status/t-1\r\n");
        });
        QCOMPARE(await(serverAt(fake.url())->fetchRun(QStringLiteral("t-1"))).error().kind, ErrorKind::Redirected);
        QCOMPARE(other.connections, 0);
    }

    void anEndIsBelievedWithItsResult() {
        int failures = 1;
        ScriptServer fake([&failures](const SeenRequest& request) {
            if (request.target.startsWith("/v1/task-status/")) {
                return answer(200, task("COMPLETED"));
            }
            return failures-- > 0 ? answer(503, "{}") : answer(200, confirmed());
        });
        const auto server = serverAt(fake.url());
        QCOMPARE(await(server->fetchRun(QStringLiteral("t-1"))).error().kind, ErrorKind::Server); // asked again later
        const auto run = await(server->fetchRun(QStringLiteral("t-1")));
        QVERIFY(run);
        QCOMPARE(run->confirmationId, QStringLiteral("APP-77"));
        QCOMPARE(run->submitted, std::optional(true));
    }
    void aResultThatIsNotThereIsNone() {
        ScriptServer fake([](const SeenRequest& request) {
            return request.target.startsWith("/v1/task-status/") ? answer(200, task("COMPLETED")) : answer(404, "{}");
        });
        const auto run = await(serverAt(fake.url())->fetchRun(QStringLiteral("t-1")));
        QVERIFY(run);
        QCOMPARE(run->status, RunStatus::Completed);
        QVERIFY(!run->hasResult);
    }
    void aRunUnderWayIsNotAskedForItsResult() {
        ScriptServer fake([](const SeenRequest&) { return answer(200, task("REQUIRES_ATTENTION")); });
        QCOMPARE(await(serverAt(fake.url())->fetchRun(QStringLiteral("t-1")))->status, RunStatus::Paused);
        QCOMPARE(fake.requests.size(), 1);
    }

    void whatItCannotDoIsNotAskedFor() {
        ScriptServer fake([](const SeenRequest&) { return answer(200, "{}"); });
        const auto server = serverAt(fake.url());
        QVERIFY(!await(server->cancel(QStringLiteral("t-1"))));
        QVERIFY(!await(server->lookUp(QStringLiteral("postulant-1"))));
        QVERIFY(!await(server->continueRun(QStringLiteral("t-1"))));
        QVERIFY(await(server->signsOfLife(QStringLiteral("t-1"))));
        QVERIFY(server->live(QStringLiteral("t-1")) == nullptr);
        QCOMPARE(fake.connections, 0);
    }

    void picturesAtItsOwnOriginComeWithoutTheKey() {
        ScriptServer fake([](const SeenRequest&) { return answer(200, "picture", {}, "image/png"); });
        const auto server = serverAt(fake.url() + QStringLiteral("/prefix"));
        QVERIFY(await(server->downloadAddress(QUrl(fake.url() + QStringLiteral("/p/1.png?sig=a")), part(), 5s))->whole);
        QCOMPARE(fake.requests.size(), 1);
        QCOMPARE(fake.requests.first().target, QByteArray("/p/1.png?sig=a"));
        QVERIFY(!fake.requests.first().headers.contains("authorization"));
        QVERIFY(!fake.requests.first().headers.contains("x-api-key"));
    }
    void picturesElsewhereComeWithoutTheKey() {
        ScriptServer fake([](const SeenRequest&) { return answer(200, task("RUNNING")); });
        ScriptServer store([](const SeenRequest&) { return answer(200, "picture", {}, "image/png"); });
        const StandIn names(store.port(), {pictures});
        const auto server = serverAt(fake.url());
        server->setHostNames(&names);
        QVERIFY(await(server->fetchRun(QStringLiteral("t-1")))); // the key is known by now
        const QUrl address(QStringLiteral("https://%1/1.png?sig=secret").arg(pictures));
        QVERIFY(await(server->downloadAddress(address, part(), 5s))->whole);
        QCOMPARE(store.requests.size(), 1);
        for (const char* name : {"authorization", "x-api-key", "cookie", "referer"}) {
            QVERIFY2(!store.requests.first().headers.contains(name), name);
        }
        QCOMPARE(m_audit.entries.last().pathTemplate, QStringLiteral("//%1/{file}").arg(pictures));
    }
    void aRefusalElsewhereSaysNothingOfTheKey() {
        ScriptServer store([](const SeenRequest&) { return answer(401, "{}"); });
        const StandIn names(store.port(), {pictures});
        const auto server = serverAt(store.url());
        server->setHostNames(&names);
        const QUrl address(QStringLiteral("https://%1/1.png").arg(pictures));
        QCOMPARE(await(server->downloadAddress(address, part(), 5s)).error().kind, ErrorKind::BadRequest);
        const QUrl own(store.url() + QStringLiteral("/1.png"));
        QCOMPARE(await(server->downloadAddress(own, part(), 5s)).error().kind, ErrorKind::BadRequest);
    }
    void addressesThatAreNotPublicAreRefused_data() {
        QTest::addColumn<QString>("address");
        for (const char* address :
             {"http://pictures.wrenfield.test/1.png", "https://127.0.0.1:1/1.png", "https://localhost:1/1.png",
              "https://127.2:1/1.png", "https://[::1]/1.png", "https://printer/1.png", "https://printer.local/1.png"}) {
            QTest::newRow(address) << QString::fromLatin1(address);
        }
    }
    void addressesThatAreNotPublicAreRefused() {
        QFETCH(const QString, address);
        ScriptServer fake([](const SeenRequest&) { return answer(200, "picture"); });
        const StandIn names(fake.port(), {pictures});
        const auto server = serverAt(fake.url());
        server->setHostNames(&names);
        QCOMPARE(await(server->downloadAddress(QUrl(address), part(), 5s)).error().kind, ErrorKind::Guarded);
        QCOMPARE(fake.connections, 0);
    }
    void filesOfThisComputerAreRefused() {
        const auto server = serverAt(QStringLiteral("http://127.0.0.1:9"));
        QVERIFY(!await(server->downloadAddress(QUrl(QStringLiteral("file:///etc/passwd")), part(), 5s)));
    }

    void aCheckAsksForATaskThatIsNot() {
        int status = 404;
        ScriptServer fake([&status](const SeenRequest&) { return answer(status, "{}"); });
        const auto server = serverAt(fake.url());
        const auto good = await(server->check({}));
        QVERIFY(good);
        QCOMPARE(good->last().state, ServerCheck::State::Ok);
        status = 401;
        const auto refused = await(server->check({}));
        QCOMPARE(refused->last().finding, ServerCheck::Finding::KeyRefused);
        for (const SeenRequest& request : std::as_const(fake.requests)) {
            QCOMPARE(request.target, QByteArray("/v1/task-status/postulant-check"));
        }
    }
};

QTEST_GUILESS_MAIN(TestGatewayServer)
#include "tst_gateway_server.moc"
