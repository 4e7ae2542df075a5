#include "skyvern/Server.h"
#include "skyvern/Transport.h"
#include "support/FaultProxy.h"

#include <QTest>

#include "ScriptServer.h"
#include "Waiting.h"

using namespace postulant;
using namespace postulant::test;
using namespace std::chrono_literals;

namespace {

SubmitOrder order(int number = 1) {
    SubmitOrder order;
    order.applicant = QJsonObject{{QStringLiteral("first_name"), QStringLiteral("Jane")}};
    order.postingUrl = QUrl(QStringLiteral("https://jobs.lever.co/acme/1"));
    order.token = QStringLiteral("postulant-%1").arg(number, 6, 10, QLatin1Char('0'));
    order.agentId = QStringLiteral("wpid_1");
    return order;
}

} // namespace

// At most one application may leave, whatever breaks, and "never left" may only be said when it did not.
class TestSubmitOnce : public QObject {
    Q_OBJECT

    StandingClock m_clock;

    std::unique_ptr<Server> serverAt(quint16 port, KeyProvider keys = {}) {
        ConnectionSettings settings;
        settings.dialect = QStringLiteral("agent");
        settings.baseUrl = QUrl(QStringLiteral("http://127.0.0.1:%1").arg(port));
        return std::make_unique<Server>(settings, std::move(keys), nullptr, &m_clock);
    }

    // Breaks one submission at one byte, in one way.
    void breakAt(ScriptServer& upstream, FaultProxy::Plan plan) {
        FaultProxy proxy(upstream.port()); // a new one: it must not count what the last case left behind
        QVERIFY(proxy.start());
        proxy.setPlan(plan);
        const auto server = serverAt(proxy.port());
        const Call<SubmitAnswer> call = server->submit(order(++m_cases));
        if (plan.fault == FaultProxy::Fault::Stall) { // the deadline, without waiting for it
            QVERIFY(waitUntil([&] { return proxy.broken() == 1 || call.isAnswered(); }));
            call.stop(ErrorKind::Timeout);
        }
        const auto answer = await(call);
        const QByteArray where = "fault " + QByteArray::number(static_cast<int>(plan.fault)) + " direction " +
                                 QByteArray::number(static_cast<int>(plan.direction)) + " byte " +
                                 QByteArray::number(plan.atByte);
        QVERIFY2(answer, where.constData());
        QVERIFY2(proxy.requestsBegun() <= 1, where.constData());
        const SubmitOutcome outcome = answer->verdict.outcome;
        const bool arrived = proxy.requestsPassedOn() > 0;
        if (arrived) {
            QVERIFY2(outcome == SubmitOutcome::Unclear || outcome == SubmitOutcome::Accepted, where.constData());
        } else {
            QVERIFY2(outcome == SubmitOutcome::Unclear || outcome == SubmitOutcome::NeverLeft, where.constData());
        }
        if (outcome == SubmitOutcome::Accepted) {
            QCOMPARE(answer->runId, QStringLiteral("wr_1"));
        }
        m_outcomes[outcome] += 1;
        m_said.insert(order(m_cases).token.toUtf8(), outcome);
    }
    QHash<SubmitOutcome, int> m_outcomes;
    QHash<QByteArray, SubmitOutcome> m_said; // by token
    int m_cases = 0;

private Q_SLOTS:
    void init() {
        m_outcomes.clear();
        m_said.clear();
        m_cases = 0;
    }

    void qtSendsAPlainPostTwice() {
        // Why all of this is needed: if this ever fails, Qt has changed, and submitOnce may be simplified.
        ScriptServer upstream([](const SeenRequest&) { return ScriptedAnswer{{}, false, false}; });
        ConnectionSettings settings;
        settings.baseUrl = QUrl(upstream.url());
        Transport transport(settings, nullptr, &m_clock);
        ServerRequest request;
        request.method = "POST";
        request.path = QStringLiteral("/x");
        request.body = "{}";
        request.contentType = "application/json";
        QVERIFY(!await(transport.send(request)));
        QCOMPARE(upstream.requests.size(), 2);
        request.once = true;
        upstream.requests.clear();
        QVERIFY(!await(transport.send(request)));
        QCOMPARE(upstream.requests.size(), 1);
    }
    void theWholeWayWorks() {
        ScriptServer upstream(
            [](const SeenRequest&) { return answer(200, R"({"run_id":"wr_1","status":"created"})"); });
        const auto got = await(serverAt(upstream.port())->submit(order()));
        QVERIFY(got);
        QCOMPARE(got->verdict.outcome, SubmitOutcome::Accepted);
        QCOMPARE(got->runId, QStringLiteral("wr_1"));
        QCOMPARE(upstream.requests.size(), 1);
        const SeenRequest& seen = upstream.requests.first();
        QCOMPARE(seen.headers.value("content-length").toLongLong(), seen.body.size());
        QVERIFY(!seen.headers.contains("transfer-encoding"));
        QVERIFY(!seen.headers.contains("upgrade")); // no HTTP/2
    }
    void brokenAtEveryByte_data() {
        QTest::addColumn<FaultProxy::Fault>("fault");
        QTest::newRow("closed") << FaultProxy::Fault::Close;
        QTest::newRow("reset") << FaultProxy::Fault::Reset;
        QTest::newRow("stalled") << FaultProxy::Fault::Stall;
    }
    void brokenAtEveryByte() {
        QFETCH(const FaultProxy::Fault, fault);
        const ScriptedAnswer reply = answer(200, R"({"run_id":"wr_1","status":"created"})");
        ScriptServer upstream([&](const SeenRequest&) { return reply; });
        FaultProxy proxy(upstream.port());
        QVERIFY(proxy.start());
        proxy.setPlan({});
        QVERIFY(await(serverAt(proxy.port())->submit(order(999999))));
        const qint64 requestSize = proxy.bytesToServer();
        QVERIFY(requestSize > 200);
        for (qint64 byte = 0; byte <= requestSize && !QTest::currentTestFailed(); ++byte) {
            breakAt(upstream, {fault, FaultProxy::Direction::ToServer, byte, -1});
        }
        QVERIFY(!m_outcomes.contains(SubmitOutcome::Accepted));
        m_outcomes.clear();
        for (qint64 byte = 0; byte < reply.bytes.size() && !QTest::currentTestFailed(); ++byte) {
            breakAt(upstream, {fault, FaultProxy::Direction::ToClient, byte, -1});
        }
        QVERIFY(m_outcomes.value(SubmitOutcome::Unclear) > 0);
        QVERIFY(!m_outcomes.contains(SubmitOutcome::NeverLeft));
        QVERIFY(!m_outcomes.contains(SubmitOutcome::Accepted)); // not on a part of an answer

        // Whatever arrived, also after it had been given up: once, and never said not to have left.
        QVERIFY(m_cases > requestSize);
        QHash<QByteArray, int> arrivals;
        for (const SeenRequest& request : std::as_const(upstream.requests)) {
            const qsizetype at = request.body.indexOf("postulant-");
            const QByteArray token = request.body.mid(at, 16);
            QCOMPARE(++arrivals[token], 1);
            QVERIFY2(m_said.value(token, SubmitOutcome::Unclear) != SubmitOutcome::NeverLeft, token.constData());
        }
        QVERIFY(arrivals.size() > reply.bytes.size());
    }
    void anAnswerThatStopsShortIsUnclear_data() {
        QTest::addColumn<QByteArray>("bytes");
        const QByteArray json = R"({"run_id":"wr_1"})";
        QTest::newRow("shorter than it says") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\n" + json);
        QTest::newRow("chunked without an end")
            << QByteArray("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n11\r\n" + json + "\r\n");
        QTest::newRow("no length, half the JSON") << QByteArray("HTTP/1.1 200 OK\r\n\r\n{\"run_id\":\"wr_1\"");
        QTest::newRow("refused, cut") << QByteArray("HTTP/1.1 422 X\r\nContent-Length: 99\r\n\r\n{\"detail\":");
        QTest::newRow("refused, no length, cut") << QByteArray("HTTP/1.1 403 X\r\n\r\n{\"detail\":");
        QTest::newRow("headers without an end") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n");
        QTest::newRow("not HTTP") << QByteArray("SSH-2.0-OpenSSH_9.2\r\n");
        QTest::newRow("nothing") << QByteArray();
    }
    void anAnswerThatStopsShortIsUnclear() {
        QFETCH(const QByteArray, bytes);
        ScriptServer upstream([&](const SeenRequest&) { return ScriptedAnswer{bytes, false, false}; });
        const auto got = await(serverAt(upstream.port())->submit(order()));
        QVERIFY(got);
        QCOMPARE(got->verdict.outcome, SubmitOutcome::Unclear);
        QCOMPARE(upstream.requests.size(), 1);
    }
    void wholeAnswersDecide_data() {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<SubmitOutcome>("outcome");
        QTest::addColumn<ErrorKind>("kind");
        const auto row = [](const char* name, int status, const char* body, SubmitOutcome outcome, ErrorKind kind) {
            QTest::newRow(name) << status << QByteArray(body) << outcome << kind;
        };
        using Outcome = SubmitOutcome;
        row("wrong key", 403, R"({"detail":"Could not validate credentials"})", Outcome::RefusedConnection,
            ErrorKind::Unauthorized);
        row("no credit", 402, R"({"detail":"x"})", Outcome::RefusedConnection, ErrorKind::PaymentRequired);
        row("too many", 429, R"({"detail":"x"})", Outcome::RefusedConnection, ErrorKind::RateLimited);
        row("organization gone", 404, R"({"detail":"Organization not found"})", Outcome::RefusedConnection,
            ErrorKind::Unauthorized);
        row("bad request", 400, R"({"detail":"Missing value for parameter"})", Outcome::RefusedJob,
            ErrorKind::BadRequest);
        row("not found", 404, "", Outcome::RefusedJob, ErrorKind::NotFound);
        row("invalid", 422, R"({"detail":[]})", Outcome::RefusedJob, ErrorKind::BadRequest);
        row("server fault", 500, R"({"error":"Unexpected error: X"})", Outcome::Unclear, ErrorKind::Server);
        row("gateway", 502, "<html>", Outcome::Unclear, ErrorKind::Server);
        row("timeout", 408, "", Outcome::Unclear, ErrorKind::BadRequest);
        row("conflict", 409, "", Outcome::Unclear, ErrorKind::BadRequest);
        row("no id", 200, "{}", Outcome::Unclear, ErrorKind::Protocol);
        row("a page", 200, "<html>welcome</html>", Outcome::Unclear, ErrorKind::Protocol);
    }
    void wholeAnswersDecide() {
        QFETCH(const int, status);
        QFETCH(const QByteArray, body);
        QFETCH(const SubmitOutcome, outcome);
        QFETCH(const ErrorKind, kind);
        ScriptServer upstream([&](const SeenRequest&) { return answer(status, body, "Retry-After: 9\r\n"); });
        const auto got = await(serverAt(upstream.port())->submit(order()));
        QVERIFY(got);
        QCOMPARE(got->verdict.outcome, outcome);
        QCOMPARE(got->error.kind, kind);
        QCOMPARE(upstream.requests.size(), 1);
        QVERIFY(!got->definitionGone);
        if (status == 429) {
            QCOMPARE(got->error.retryAfter, std::optional<std::chrono::milliseconds>(9s));
        }
    }
    void redirectsAreNotFollowed_data() {
        QTest::addColumn<int>("status");
        for (const int status : {301, 302, 303, 307, 308}) {
            QTest::addRow("%d", status) << status;
        }
    }
    void redirectsAreNotFollowed() {
        QFETCH(const int, status);
        ScriptServer other([](const SeenRequest&) { return answer(200, R"({"run_id":"wr_1"})"); });
        ScriptServer upstream([&](const SeenRequest&) {
            return answer(status, "", "Location: " + other.url().toLatin1() + "/v1/run/agents?secret=1\r\n");
        });
        const auto got = await(serverAt(upstream.port())->submit(order()));
        QVERIFY(got);
        QCOMPARE(got->verdict.outcome, SubmitOutcome::RefusedJob);
        QCOMPARE(got->error.kind, ErrorKind::Redirected);
        QVERIFY(got->error.detail.contains(other.url()) && !got->error.detail.contains(QLatin1String("secret")));
        QCOMPARE(other.connections, 0);
    }
    void aDefinitionThatIsGoneIsToldApart() {
        ScriptServer upstream([](const SeenRequest&) {
            return answer(404, R"({"detail":"Workflow not found. workflow_permanent_id=wpid_1"})");
        });
        const auto got = await(serverAt(upstream.port())->submit(order()));
        QVERIFY(got && got->definitionGone);
    }
    void whereNobodyListensNothingLeaves() {
        quint16 port = 0;
        {
            QTcpServer taken;
            QVERIFY(taken.listen(QHostAddress::LocalHost));
            port = taken.serverPort();
        }
        const auto got = await(serverAt(port)->submit(order()));
        QVERIFY(got);
        QCOMPARE(got->verdict.outcome, SubmitOutcome::NeverLeft);
        QCOMPARE(got->error.kind, ErrorKind::Offline);
        QVERIFY(!got->report.anythingWritten);
    }
    void aServerThatNeverAnswersIsUnclear() {
        ScriptServer upstream([](const SeenRequest&) { return ScriptedAnswer{{}, true, true}; });
        const auto server = serverAt(upstream.port());
        const auto call = server->submit(order());
        QVERIFY(waitUntil([&] { return upstream.requests.size() == 1; }));
        call.abort();
        const auto got = await(call);
        QVERIFY(got); // an abort tells what is known, it does not hide it
        QCOMPARE(got->verdict.outcome, SubmitOutcome::Unclear);
        QCOMPARE(got->report.trouble, SubmitReport::Trouble::Cancelled);
    }
    void aConnectionThatIsTakenAwayMeanwhileIsUnclear_data() {
        QTest::addColumn<bool>("withKey");
        QTest::newRow("without a key") << false;
        QTest::newRow("with a key") << true;
    }
    void aConnectionThatIsTakenAwayMeanwhileIsUnclear() {
        QFETCH(const bool, withKey);
        ScriptServer upstream([](const SeenRequest&) { return ScriptedAnswer{{}, true, true}; });
        KeyProvider keys = [](const ConnectionSettings&, QObject*, const KeyCallback& tell) {
            tell(QStringLiteral("sk-1"));
        };
        auto server = serverAt(upstream.port(), withKey ? keys : KeyProvider());
        const auto call = server->submit(order());
        QVERIFY(waitUntil([&] { return upstream.requests.size() == 1; }));
        server.reset();
        const auto got = await(call);
        QVERIFY(got); // an error would say that it was not even tried
        QCOMPARE(got->verdict.outcome, SubmitOutcome::Unclear);
    }
    void anAbortBeforeAnythingIsWrittenNeverLeaves() {
        ScriptServer upstream([](const SeenRequest&) { return answer(200, R"({"run_id":"wr_1"})"); });
        const auto server = serverAt(upstream.port());
        const auto call = server->submit(order());
        call.abort();
        const auto got = await(call);
        QVERIFY(got);
        QCOMPARE(got->verdict.outcome, SubmitOutcome::NeverLeft);
        QVERIFY(await(serverAt(upstream.port())->submit(order()))); // whatever was under way has settled
        QCOMPARE(upstream.requests.size(), 1);
    }
    void withoutAKeyItIsNotTried() {
        ScriptServer upstream([](const SeenRequest&) { return answer(200, "{}"); });
        const auto server = serverAt(upstream.port(), [](const ConnectionSettings&, QObject*, const KeyCallback& tell) {
            tell(failure(ErrorKind::KeyMissing));
        });
        const auto got = await(server->submit(order()));
        QVERIFY(!got);
        QCOMPARE(got.error().kind, ErrorKind::KeyMissing);
        QCOMPARE(upstream.connections, 0);
    }
    void aHugeAnswerIsUnclear() {
        ScriptServer upstream([](const SeenRequest&) { return answer(200, QByteArray(9 * 1024 * 1024, ' ') + "{}"); });
        const auto got = await(serverAt(upstream.port())->submit(order()));
        QVERIFY(got);
        QCOMPARE(got->verdict.outcome, SubmitOutcome::Unclear);
        QCOMPARE(got->error.kind, ErrorKind::TooLarge);
    }
};

QTEST_GUILESS_MAIN(TestSubmitOnce)
#include "tst_submit_once.moc"
