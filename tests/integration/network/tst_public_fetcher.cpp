#include "net/PublicFetcher.h"

#include <QTest>

#include "ScriptServer.h"
#include "StandIn.h"
#include "TestTls.h"
#include "Waiting.h"

using namespace postulant;
using namespace postulant::test;

namespace {

const QString host = QStringLiteral("careers.wrenfield.test");

QUrl at(const QString& path) {
    return QUrl(QStringLiteral("https://") + host + path);
}

ScriptedAnswer redirect(const QByteArray& to) {
    return answer(302, {}, "Location: " + to + "\r\n");
}

// A fetcher for one host, which the server stands in for.
struct Desk {
    explicit Desk(ScriptServer::Script script)
        : server(std::move(script))
        , names(server.port(), {host})
        , fetcher(names, clock) {}

    Result<PublicAnswer> get(const QUrl& url, qint64 most = 1000, int ms = 5000) {
        return await(fetcher.get({url, "text/html", std::chrono::milliseconds(ms), most}));
    }
    ScriptServer server;
    StandIn names;
    StandingClock clock;
    PublicFetcher fetcher;
};

} // namespace

class TestPublicFetcher : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void asksAsAStranger() {
        Desk desk([](const SeenRequest&) { return answer(200, "<p>hello", "Set-Cookie: a=b\r\n", "text/html"); });
        for (int i = 0; i < 2; ++i) {
            const auto got = desk.get(at(QStringLiteral("/a?b=%20c#d")));
            QVERIFY(got);
            QCOMPARE(got->status, 200);
            QCOMPARE(got->body, QByteArray("<p>hello"));
            QCOMPARE(got->url, at(QStringLiteral("/a?b=%20c#d")));
        }
        for (const SeenRequest& request : std::as_const(desk.server.requests)) {
            QCOMPARE(request.method, QByteArray("GET"));
            QCOMPARE(request.target, QByteArray("/a?b=%20c"));
            QCOMPARE(request.headers.value("host"), host.toLatin1());
            QVERIFY(request.headers.value("user-agent").startsWith("Postulant/"));
            QCOMPARE(request.headers.value("accept-encoding"), QByteArray("identity"));
            for (const char* name : {"x-api-key", "authorization", "cookie", "referer", "origin"}) {
                QVERIFY2(!request.headers.contains(name), name);
            }
        }
    }

    void anyWholeStatusIsAnAnswer() {
        Desk desk([](const SeenRequest& request) {
            return answer(request.target.mid(1).toInt(), "x", "Retry-After: 120\r\n");
        });
        for (const int status : {200, 401, 403, 404, 410, 429, 500, 503}) {
            const auto got = desk.get(at(QStringLiteral("/%1").arg(status)));
            QVERIFY(got);
            QCOMPARE(got->status, status);
            QCOMPARE(got->retryAfter, std::chrono::milliseconds(120'000));
        }
    }

    void refusedWithoutARequest_data() {
        QTest::addColumn<QString>("url");
        QTest::addColumn<ErrorKind>("kind");
        for (const char* url :
             {"http://127.0.0.1:%1/", "http://localhost:%1/", "http://127.1:%1/", "http://2130706433:%1/",
              "http://0x7f.1:%1/", "http://[::1]:%1/", "http://[::ffff:127.0.0.1]:%1/", "http://0:%1/",
              "http://127.2:%1/", "http://printer:%1/", "http://printer.local:%1/"}) {
            QTest::newRow(url) << QString::fromLatin1(url) << ErrorKind::Guarded;
        }
        for (const char* url : {"ftp://careers.wrenfield.test/", "file:///etc/passwd", "data:text/html,x", "",
                                "https://user:pass@careers.wrenfield.test/", "https:///x", "javascript:1"}) {
            QTest::newRow(qPrintable(QLatin1String("not http ") + QLatin1String(url)))
                << QString::fromLatin1(url) << ErrorKind::Invalid;
        }
    }
    void refusedWithoutARequest() {
        QFETCH(QString, url);
        QFETCH(ErrorKind, kind);
        Desk desk([](const SeenRequest&) { return answer(200, "x"); });
        const QString full = url.contains(QLatin1String("%1")) ? url.arg(desk.server.port()) : url;
        const auto got = desk.get(QUrl(full));
        QVERIFY(!got);
        QCOMPARE(code(got.error().kind), code(kind));
        QCOMPARE(desk.server.connections, 0);
    }

    // One private address among public ones is enough: which of them a connection takes is chance.
    void aNameThatLeadsHomeIsRefused() {
        Desk desk([](const SeenRequest&) { return answer(200, "x"); });
        for (const char* other : {"::ffff:7f00:2", "::ffff:a00:1", "::ffff:a9fe:a9fe", "::1", "fd00::1"}) {
            desk.names.addresses = {QHostAddress(QHostAddress::LocalHost), QHostAddress(QLatin1String(other))};
            const auto got = desk.get(at(QStringLiteral("/")));
            QVERIFY(!got);
            QCOMPARE(code(got.error().kind), code(ErrorKind::Guarded));
        }
        desk.names.addresses = {};
        QCOMPARE(code(desk.get(at(QStringLiteral("/"))).error().kind), code(ErrorKind::Offline));
        QCOMPARE(desk.server.connections, 0);
    }

    void redirectsAreFollowedThreeTimes() {
        Desk desk([](const SeenRequest& request) {
            const int left = request.target.mid(1).toInt();
            return left == 0 ? answer(200, "there") : redirect(QByteArray::number(left - 1));
        });
        const auto three = desk.get(at(QStringLiteral("/3")));
        QVERIFY(three);
        QCOMPARE(three->url, at(QStringLiteral("/0")));
        const auto four = desk.get(at(QStringLiteral("/4")));
        QVERIFY(!four);
        QCOMPARE(code(four.error().kind), code(ErrorKind::Redirected));
        QCOMPARE(desk.server.requests.size(), 4 + 4);
    }

    void everyRedirectIsJudged_data() {
        QTest::addColumn<QByteArray>("to");
        for (const char* to : {"http://127.0.0.1:%1/secret", "//127.0.0.1:%1/secret", "http://localhost:%1/secret",
                               "http://[::1]:%1/secret", "http://127.2:%1/secret", "file:///etc/passwd",
                               "http://a:b@careers.wrenfield.test/secret", "http://intranet/secret"}) {
            QTest::newRow(to) << QByteArray(to);
        }
    }
    void everyRedirectIsJudged() {
        QFETCH(QByteArray, to);
        quint16 port = 0;
        Desk desk([&](const SeenRequest& request) {
            return request.target.contains("secret") ? answer(200, "secret")
                                                     : redirect(QByteArray(to).replace("%1", QByteArray::number(port)));
        });
        port = desk.server.port();
        const auto got = desk.get(at(QStringLiteral("/")));
        QVERIFY(!got);
        QCOMPARE(desk.server.requests.size(), 1);
    }

    void slowServersAreLeft_data() {
        QTest::addColumn<int>("kind");
        QTest::newRow("no answer") << 0;
        QTest::newRow("no end") << 1;
        QTest::newRow("redirects for ever") << 2;
    }
    void slowServersAreLeft() {
        QFETCH(int, kind);
        Desk desk([kind](const SeenRequest&) {
            ScriptedAnswer silent{{}, true, true};
            return kind == 0   ? silent
                   : kind == 1 ? ScriptedAnswer{"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nsome", true, false}
                               : redirect("/again");
        });
        const auto got = desk.get(at(QStringLiteral("/")), 1000, kind == 2 ? 5000 : 200);
        QVERIFY(!got);
        QCOMPARE(code(got.error().kind), code(kind == 2 ? ErrorKind::Redirected : ErrorKind::Timeout));
    }

    void bodiesAreCapped_data() {
        QTest::addColumn<QByteArray>("head");
        QTest::newRow("said beforehand") << QByteArray("Content-Length: 5000\r\n");
        QTest::newRow("not said") << QByteArray();
        QTest::newRow("a lie") << QByteArray("Content-Length: 99999999999\r\n");
    }
    void bodiesAreCapped() {
        QFETCH(QByteArray, head);
        Desk desk([head](const SeenRequest&) {
            return ScriptedAnswer{"HTTP/1.1 200 OK\r\n" + head + "\r\n" + QByteArray(5000, 'x'), false, false};
        });
        const auto got = desk.get(at(QStringLiteral("/")));
        QVERIFY(!got);
        QCOMPARE(code(got.error().kind), code(ErrorKind::TooLarge));
    }

    // Nothing is unpacked: a bomb stays as small as it came.
    void packedBodiesStayPacked() {
        const QByteArray bomb = QByteArray("\x1f\x8b\x08\0\0\0\0\0\0\3", 10) + QByteArray(500, '\1');
        Desk desk([&](const SeenRequest&) { return answer(200, bomb, "Content-Encoding: gzip\r\n"); });
        const auto got = desk.get(at(QStringLiteral("/")));
        QVERIFY(got);
        QCOMPARE(got->body, bomb);
    }

    void aPageThatEndsWithItsConnectionIsWhole() {
        Desk desk([](const SeenRequest&) {
            return ScriptedAnswer{"HTTP/1.0 200 OK\r\nContent-Type: text/html\r\n\r\n<p>page", false, false};
        });
        const auto got = desk.get(at(QStringLiteral("/")));
        QVERIFY(got);
        QCOMPARE(got->body, QByteArray("<p>page"));
    }

    void cancelledAndGone() {
        Desk desk([](const SeenRequest&) { return ScriptedAnswer{{}, true, true}; });
        const auto call = desk.fetcher.get({at(QStringLiteral("/")), "text/html", std::chrono::seconds(5), 1000});
        QVERIFY(waitUntil([&] { return desk.server.requests.size() == 1; }));
        call.abort();
        QCOMPARE(code(await(call).error().kind), code(ErrorKind::Cancelled));
        auto fetcher = std::make_unique<PublicFetcher>(desk.names, desk.clock);
        const auto other = fetcher->get({at(QStringLiteral("/")), "text/html", std::chrono::seconds(5), 1000});
        QVERIFY(waitUntil([&] { return desk.server.requests.size() == 2; }));
        fetcher.reset();
        QCOMPARE(code(await(other).error().kind), code(ErrorKind::Cancelled));
    }

    // The connection goes to a number, the certificate is the name's.
    void certificatesAreForTheName() {
        const QSslConfiguration before = QSslConfiguration::defaultConfiguration();
        QSslConfiguration trusting = before;
        trusting.addCaCertificate(certificate("named"));
        QSslConfiguration::setDefaultConfiguration(trusting);
        const QSslConfiguration tls = serverTls("named");
        ScriptServer server([](const SeenRequest&) { return answer(200, "x"); }, &tls);
        const StandIn names(server.port(), {host, QStringLiteral("other.wrenfield.test")}, QStringLiteral("https"));
        const StandingClock clock;
        PublicFetcher fetcher(names, clock);
        const auto get = [&](const QString& name) {
            return await(
                fetcher.get({QUrl(QStringLiteral("https://%1/").arg(name)), "x", std::chrono::seconds(5), 1000}));
        };
        const auto wrong = get(QStringLiteral("other.wrenfield.test"));
        const auto right = get(host);
        QSslConfiguration::setDefaultConfiguration(before);
        QVERIFY(!wrong);
        QCOMPARE(code(wrong.error().kind), code(ErrorKind::Tls));
        QVERIFY2(right, right ? "" : qPrintable(right.error().detail));
    }
};

QTEST_GUILESS_MAIN(TestPublicFetcher)
#include "tst_public_fetcher.moc"
