#include "net/PartFile.h"
#include "skyvern/Transport.h"

#include <QTemporaryDir>
#include <QTest>

#include "ScriptServer.h"
#include "TestTls.h"
#include "Waiting.h"

using namespace postulant;
using namespace postulant::test;
using namespace std::chrono_literals;

namespace {

const QString key = QStringLiteral("sk-very-secret");

ServerRequest get(const QString& path = QStringLiteral("/v1/runs/wr_1?search_key=jane")) {
    ServerRequest request;
    request.path = path;
    request.pathTemplate = QStringLiteral("/v1/runs/{id}");
    request.runId = QStringLiteral("wr_1");
    return request;
}

ServerRequest withRoom(qint64 bytes) {
    ServerRequest request = get();
    request.maxAnswer = bytes;
    return request;
}

} // namespace

class TestTransport : public QObject {
    Q_OBJECT

    StandingClock m_clock;
    AuditList m_audit;

    std::unique_ptr<Transport> transportTo(const QString& url, const QByteArray& pin = {}) {
        ConnectionSettings settings;
        settings.id = 3;
        settings.baseUrl = QUrl(url);
        settings.pinnedFingerprint = pin;
        auto transport = std::make_unique<Transport>(settings, &m_audit, &m_clock);
        transport->setKey(key);
        return transport;
    }

private Q_SLOTS:
    void init() { m_audit.entries.clear(); }

    void aRequestSaysWhoItIsAndNothingElse() {
        ScriptServer server([](const SeenRequest&) { return answer(200, "{}", "Set-Cookie: a=b\r\n"); });
        const auto transport = transportTo(server.url() + QStringLiteral("/prefix/"));
        QVERIFY(await(transport->send(get())));
        ServerRequest open = get();
        open.withKey = false;
        QVERIFY(await(transport->send(open)));
        const SeenRequest first = server.requests.at(0);
        QCOMPARE(first.method, QByteArray("GET"));
        QCOMPARE(first.target, QByteArray("/prefix/v1/runs/wr_1?search_key=jane"));
        QCOMPARE(first.headers.value("x-api-key"), key.toLatin1());
        QVERIFY(first.headers.value("user-agent").startsWith("Postulant/"));
        QCOMPARE(first.headers.value("accept-encoding"), QByteArray("identity"));
        QVERIFY(!server.requests.at(1).headers.contains("x-api-key"));
        QVERIFY(!server.requests.at(1).headers.contains("cookie"));
    }
    void theKeyDoesNotFollowARedirect() {
        ScriptServer other([](const SeenRequest&) { return answer(200, "{}"); });
        ScriptServer server([&](const SeenRequest&) {
            return answer(302, "", "Location: " + other.url().toLatin1() + "/x?token=1\r\n");
        });
        const auto got = await(transportTo(server.url())->send(get()));
        QVERIFY(!got);
        QCOMPARE(got.error().kind, ErrorKind::Redirected);
        QCOMPARE(got.error().detail, other.url() + QStringLiteral("/x"));
        QCOMPARE(other.connections, 0);
    }
    void errorsHaveKindWordsAndRetryAfter() {
        ScriptServer server([&](const SeenRequest&) {
            return answer(429, R"({"detail":"slow down, sk-very-secret"})", "Retry-After: 12\r\n");
        });
        const auto got = await(transportTo(server.url())->send(get()));
        QVERIFY(!got);
        QCOMPARE(got.error().kind, ErrorKind::RateLimited);
        QCOMPARE(got.error().httpStatus, 429);
        QCOMPARE(got.error().detail, QStringLiteral("slow down, [key]"));
        QCOMPARE(got.error().retryAfter, std::optional<std::chrono::milliseconds>(12s));
    }
    void aKeyInALongErrorIsNotCutIntoAnother() {
        ScriptServer server([&](const SeenRequest&) {
            return answer(400, "{\"detail\":\"" + QByteArray(292, 'x') + " sk-very-secret\"}");
        });
        const auto got = await(transportTo(server.url())->send(get()));
        QVERIFY2(!got.error().detail.contains(QLatin1String("sk-")), qPrintable(got.error().detail));
        QVERIFY(got.error().detail.size() <= 300);
    }
    void aLoginChallengeIsNoQuestion() {
        ScriptServer server(
            [](const SeenRequest&) { return answer(401, "", "WWW-Authenticate: Basic realm=\"x\"\r\n"); });
        QCOMPARE(await(transportTo(server.url())->send(get())).error().kind, ErrorKind::Unauthorized);
        QCOMPARE(server.requests.size(), 1);
    }
    void answersHaveALimit_data() {
        QTest::addColumn<QByteArray>("head");
        QTest::newRow("announced") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 3000000\r\n\r\n");
        QTest::newRow("not announced") << QByteArray("HTTP/1.1 200 OK\r\n\r\n");
        QTest::newRow("of an error") << QByteArray("HTTP/1.1 500 X\r\n\r\n");
    }
    void answersHaveALimit() {
        QFETCH(const QByteArray, head);
        ScriptServer server([&](const SeenRequest&) {
            return ScriptedAnswer{head + QByteArray(3'000'000, 'x'), false, false};
        });
        ServerRequest request = get();
        request.maxAnswer = 1'000'000;
        QCOMPARE(await(transportTo(server.url())->send(request)).error().kind, ErrorKind::TooLarge);
    }
    void anAnswerAsLargeAsTheLimitIsFine() {
        ScriptServer server([](const SeenRequest&) { return answer(200, QByteArray(1000, ' ')); });
        ServerRequest request = get();
        request.maxAnswer = 1000;
        QCOMPARE(await(transportTo(server.url())->send(request))->body.size(), 1000);
        request.maxAnswer = 999;
        QVERIFY(!await(transportTo(server.url())->send(request)));
    }
    void aSilentServerMeetsTheDeadline() {
        ScriptServer server([](const SeenRequest&) { return ScriptedAnswer{"HTTP/1.1 200 OK\r\n", true, false}; });
        ServerRequest request = get();
        request.deadline = 30ms;
        QCOMPARE(await(transportTo(server.url())->send(request)).error().kind, ErrorKind::Timeout);
    }
    void brokenConnectionsAreToldApart() {
        ScriptServer closing([](const SeenRequest&) { return ScriptedAnswer{{}, false, false}; });
        QCOMPARE(await(transportTo(closing.url())->send(get())).error().kind, ErrorKind::ConnectionLost);
        ScriptServer cut([](const SeenRequest&) {
            return ScriptedAnswer{"HTTP/1.1 200 OK\r\nContent-Length: 50\r\n\r\n{}", false, false};
        });
        QCOMPARE(await(transportTo(cut.url())->send(get())).error().kind, ErrorKind::ConnectionLost);
        ScriptServer babbling([](const SeenRequest&) { return ScriptedAnswer{"220 mail ready\r\n", false, false}; });
        const ErrorKind babble = await(transportTo(babbling.url())->send(get())).error().kind;
        QVERIFY(babble == ErrorKind::ConnectionLost || babble == ErrorKind::Protocol);
        quint16 port = 0;
        {
            QTcpServer taken;
            QVERIFY(taken.listen(QHostAddress::LocalHost));
            port = taken.serverPort();
        }
        QCOMPARE(await(transportTo(QStringLiteral("http://127.0.0.1:%1").arg(port))->send(get())).error().kind,
                 ErrorKind::Offline);
    }
    void anAbortIsCancelled() {
        ScriptServer server([](const SeenRequest&) { return ScriptedAnswer{{}, true, true}; });
        const auto transport = transportTo(server.url());
        const auto call = transport->send(get());
        QVERIFY(waitUntil([&] { return server.requests.size() == 1; }));
        call.abort();
        QCOMPARE(await(call).error().kind, ErrorKind::Cancelled);
        QCOMPARE(m_audit.entries.value(0).error, QStringLiteral("cancelled"));
    }
    void everyRequestLeavesARowWithoutPersonalData() {
        ScriptServer server([&](const SeenRequest&) {
            m_clock.now += 40;
            return server.requests.size() == 1 ? answer(200, "{}") : answer(404, R"({"detail":"Task run not found"})");
        });
        const auto transport = transportTo(server.url());
        const qint64 start = m_clock.now;
        QVERIFY(await(transport->send(get())));
        QVERIFY(!await(transport->send(get())));
        QCOMPARE(m_audit.entries.size(), 2);
        const AuditEntry good = m_audit.entries.at(0);
        QCOMPARE(good.at, start);
        QCOMPARE(good.durationMs, 40);
        QCOMPARE(good.connectionId, 3);
        QCOMPARE(good.method, QByteArray("GET"));
        QCOMPARE(good.pathTemplate, QStringLiteral("/v1/runs/{id}"));
        QCOMPARE(good.status, 200);
        QCOMPARE(good.runId, QStringLiteral("wr_1"));
        QVERIFY(good.error.isEmpty());
        QCOMPARE(m_audit.entries.at(1).status, 404);
        QCOMPARE(m_audit.entries.at(1).error, QStringLiteral("not-found"));
    }
    void plainHttpToAnotherComputerIsNotEvenTried() {
        const auto got = await(transportTo(QStringLiteral("http://skyvern.example"))->send(get()));
        QCOMPARE(got.error().kind, ErrorKind::Guarded);
        QVERIFY(m_audit.entries.isEmpty());
    }
    void aKeyWithALineBreakIsNotSent() {
        ScriptServer server([](const SeenRequest&) { return answer(200, "{}"); });
        const auto transport = transportTo(server.url());
        transport->setKey(QStringLiteral("sk\r\nX-Evil: 1"));
        QCOMPARE(await(transport->send(get())).error().kind, ErrorKind::Unauthorized);
        QCOMPARE(server.connections, 0);
    }

    void aCertificateOfNobodyIsRefused() {
        const QSslConfiguration tls = serverTls("own");
        ScriptServer server([](const SeenRequest&) { return answer(200, "{}"); }, &tls);
        const auto got = await(transportTo(server.url("https"))->send(get()));
        QCOMPARE(got.error().kind, ErrorKind::Tls);
        QVERIFY(!got.error().detail.isEmpty());
        QCOMPARE(server.bytesReceived, 0);
    }
    void aPinnedCertificateIsAccepted() {
        const QSslConfiguration tls = serverTls("own");
        ScriptServer server([](const SeenRequest&) { return answer(200, "{}"); }, &tls);
        QVERIFY(await(transportTo(server.url("https"), fingerprint("own"))->send(get())));
        QCOMPARE(server.requests.size(), 1);
    }
    void anotherCertificateThanThePinnedOneIsRefused() {
        const QSslConfiguration tls = serverTls("other");
        ScriptServer server([](const SeenRequest&) { return answer(200, "{}"); }, &tls);
        const auto transport = transportTo(server.url("https"), fingerprint("own"));
        QCOMPARE(await(transport->send(get())).error().kind, ErrorKind::Tls);
        QCOMPARE(server.bytesReceived, 0);
    }
    void evenATrustedCertificateMustBeThePinnedOne() {
        const QSslConfiguration usual = QSslConfiguration::defaultConfiguration();
        QSslConfiguration trusting = usual;
        trusting.addCaCertificate(certificate("other"));
        QSslConfiguration::setDefaultConfiguration(trusting);
        const QSslConfiguration tls = serverTls("other");
        ScriptServer server([](const SeenRequest&) { return answer(200, "{}"); }, &tls);
        QVERIFY(await(transportTo(server.url("https"))->send(get()))); // trusted as such
        server.requests.clear();
        server.bytesReceived = 0;
        const auto pinned = await(transportTo(server.url("https"), fingerprint("own"))->send(get()));
        QSslConfiguration::setDefaultConfiguration(usual);
        QCOMPARE(pinned.error().kind, ErrorKind::Tls);
        QCOMPARE(server.bytesReceived, 0); // not even the head with the key
    }
    void aTlsFailureNeverLeaves() {
        const QSslConfiguration tls = serverTls("own");
        ScriptServer server([](const SeenRequest&) { return answer(200, "{}"); }, &tls);
        ServerRequest request = get(QStringLiteral("/v1/run/agents"));
        request.method = "POST";
        request.body = "{}";
        const auto got = await(transportTo(server.url("https"))->submitOnce(request));
        QVERIFY(got);
        QVERIFY(!got->mayHaveLeft);
        QCOMPARE(got->error.kind, ErrorKind::Tls);
        const auto pinned = await(transportTo(server.url("https"), fingerprint("other"))->submitOnce(request));
        QVERIFY(!pinned->mayHaveLeft);
        QCOMPARE(server.bytesReceived, 0);
    }

    void aDownloadGoesToDiskWithItsHash() {
        const QByteArray bytes(5'000'000, 'v');
        ScriptServer server([&](const SeenRequest&) { return answer(200, bytes, {}, "video/mp4"); });
        const QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("a.part"));
        const auto part = std::make_shared<PartFile>(file, 5'000'000);
        const auto got = await(transportTo(server.url())->download(withRoom(5'000'000), part));
        QVERIFY(got);
        QVERIFY(got->whole);
        QCOMPARE(got->contentType, QStringLiteral("video/mp4"));
        QFile written(file);
        QVERIFY(written.open(QIODevice::ReadOnly));
        QCOMPARE(written.readAll(), bytes);
        QCOMPARE(written.permissions() & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteOther),
                 QFile::Permissions());
    }
    void aDownloadThatFailsLeavesNoFile_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<ErrorKind>("kind");
        QTest::newRow("not there")
            << QByteArray("HTTP/1.1 404 X\r\nContent-Length: 30\r\n\r\n{\"detail\":\"Artifact not found\"}")
            << ErrorKind::NotFound;
        QTest::newRow("cut") << QByteArray("HTTP/1.1 200 X\r\nContent-Length: 30\r\n\r\nabc")
                             << ErrorKind::ConnectionLost;
        QTest::newRow("too large") << QByteArray("HTTP/1.1 200 X\r\nContent-Length: 300\r\n\r\n") + QByteArray(300, 'x')
                                   << ErrorKind::TooLarge;
    }
    void aDownloadThatFailsLeavesNoFile() {
        QFETCH(const QByteArray, bytes);
        QFETCH(const ErrorKind, kind);
        ScriptServer server([&](const SeenRequest&) { return ScriptedAnswer{bytes, false, false}; });
        const QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("a.part"));
        const auto part = std::make_shared<PartFile>(file, 100);
        const auto got = await(transportTo(server.url())->download(withRoom(100), part));
        const Error error = got ? got->error : got.error();
        QVERIFY(!got || !got->whole);
        QCOMPARE(error.kind, kind);
        QVERIFY(!QFile::exists(file)); // without a validator nothing can be continued
    }
    void aDownloadThatCannotBeWrittenSaysSo() {
        ScriptServer server([](const SeenRequest&) { return answer(200, "x"); });
        const auto part = std::make_shared<PartFile>(QStringLiteral("/nowhere/at/all.part"), 100);
        const auto got = await(transportTo(server.url())->download(withRoom(100), part));
        QCOMPARE((got ? got->error : got.error()).kind, ErrorKind::File);
    }
};

QTEST_GUILESS_MAIN(TestTransport)
#include "tst_transport.moc"
