#include "postings/PostingLookup.h"

#include <QSignalSpy>
#include <QTest>

#include "ScriptServer.h"
#include "StandIn.h"
#include "Waiting.h"

using namespace postulant;
using namespace postulant::test;

namespace {

const QString greenhouse = QStringLiteral("boards-api.greenhouse.io");
const QString page = QStringLiteral("careers.wrenfield.test");
const QStringList hosts{greenhouse,
                        page,
                        QStringLiteral("job-boards.greenhouse.io"),
                        QStringLiteral("kestrel.breezy.hr"),
                        QStringLiteral("a.wrenfield.test"),
                        QStringLiteral("b.wrenfield.test")};

ScriptedAnswer job(const QByteArray& title) {
    return answer(200, "{\"title\":\"" + title + "\",\"company_name\":\"Wrenfield Clinics\"}");
}
ScriptedAnswer posted(const QByteArray& title) {
    return answer(200,
                  "<h1>x</h1><script type=application/ld+json>{\"@type\":\"JobPosting\",\"title\":\"" + title +
                      "\"}</script>",
                  {}, "text/html");
}

PostingIdentity posting(const QString& url) {
    return *identifyPosting(url);
}
PostingIdentity atGreenhouse(int number) {
    return posting(QStringLiteral("https://job-boards.greenhouse.io/wrenfield/jobs/%1").arg(4'000'000 + number));
}

struct Desk {
    explicit Desk(ScriptServer::Script script, PostingLookup::Settings settings = {})
        : server(std::move(script))
        , names(server.port(), hosts)
        , lookup(names, clock, settings) {}

    PostingFacts facts(const PostingIdentity& identity) {
        const auto found = await(lookup.lookUp(identity));
        return found ? *found : PostingFacts();
    }
    int asked(const QString& host) const {
        return static_cast<int>(
            std::count_if(server.requests.begin(), server.requests.end(), [&](const SeenRequest& request) {
                return request.headers.value("host") == host.toLatin1();
            }));
    }
    ScriptServer server;
    StandIn names;
    StandingClock clock;
    PostingLookup lookup;
};

QString summary(const PostingFacts& facts) {
    return QStringList{code(facts.openness), code(facts.why), facts.title}.join(u'|');
}

// Holds every answer back until the test lets it go, and counts what is under way.
class HeldServer : public QObject {
public:
    HeldServer() {
        connect(&m_server, &QTcpServer::newConnection, this, [this] {
            while (QTcpSocket* socket = m_server.nextPendingConnection()) {
                connect(socket, &QTcpSocket::readyRead, this, [this, socket] {
                    const QByteArray request = socket->readAll();
                    const qsizetype at = request.indexOf("Host: ") + 6;
                    m_waiting.append({socket, request.mid(at, request.indexOf('\r', at) - at)});
                    most = std::max(most, underWay());
                });
                connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
            }
        });
        m_server.listen(QHostAddress::LocalHost);
    }
    quint16 port() const { return m_server.serverPort(); }
    int underWay() const { return static_cast<int>(m_waiting.size()); }
    int at(const QByteArray& host) const {
        return static_cast<int>(std::count_if(m_waiting.begin(), m_waiting.end(),
                                              [&host](const Waiting& one) { return one.host == host; }));
    }
    void letGo() {
        const auto waiting = std::exchange(m_waiting, {});
        for (const Waiting& one : waiting) {
            one.socket->write(job("x").bytes);
        }
    }
    int most = 0;

private:
    struct Waiting {
        QTcpSocket* socket;
        QByteArray host;
    };
    QTcpServer m_server;
    QVector<Waiting> m_waiting;
};

} // namespace

class TestPostingLookup : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theSitesDataIsEnough() {
        Desk desk([](const SeenRequest&) { return job("Flow Analyst"); });
        const PostingFacts facts = desk.facts(atGreenhouse(1));
        QCOMPARE(summary(facts), QStringLiteral("open|none|Flow Analyst"));
        QCOMPARE(facts.company, QStringLiteral("Wrenfield Clinics"));
        QCOMPARE(facts.source, greenhouse);
        QCOMPARE(facts.fetchedAt, desk.clock.now);
        QCOMPARE(desk.server.requests.size(), 1);
        QCOMPARE(desk.server.requests.first().target, QByteArray("/v1/boards/wrenfield/jobs/4000001"));
    }

    void whatTheDataDoesNotSayThePageMay_data() {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("html") << 200 << QByteArray("<html>are you a robot");
        QTest::newRow("wall") << 403 << QByteArray("no");
        QTest::newRow("trouble") << 500 << QByteArray("{}");
    }
    void whatTheDataDoesNotSayThePageMay() {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        Desk desk([&](const SeenRequest& request) {
            return request.headers.value("host") == greenhouse.toLatin1() ? answer(status, body)
                                                                          : posted("From the page");
        });
        const PostingFacts facts = desk.facts(atGreenhouse(1));
        QCOMPARE(summary(facts), QStringLiteral("open|none|From the page"));
        QCOMPARE(facts.source, QStringLiteral("job-boards.greenhouse.io"));
    }

    void goneIsGone() {
        Desk desk([](const SeenRequest&) { return answer(404, "{}"); });
        QCOMPARE(summary(desk.facts(atGreenhouse(1))), QStringLiteral("closed|gone|"));
        QCOMPARE(desk.server.requests.size(), 1);
        QCOMPARE(summary(desk.facts(posting(QStringLiteral("https://careers.wrenfield.test/jobs/flow-analyst-7")))),
                 QStringLiteral("closed|gone|"));
    }

    void wallsAndTroubleAreNeverClosed_data() {
        QTest::addColumn<int>("status");
        for (const int status : {401, 403, 429, 500, 503, 999}) {
            QTest::addRow("%d", status) << status;
        }
    }
    void wallsAndTroubleAreNeverClosed() {
        QFETCH(int, status);
        Desk desk([status](const SeenRequest&) { return answer(status, "This job is no longer available"); });
        QCOMPARE(desk.facts(atGreenhouse(1)).openness, Openness::Unknown);
    }

    void privateAddressesAreNotAsked() {
        Desk desk([](const SeenRequest&) { return job("x"); });
        const PostingFacts facts =
            desk.facts(posting(QStringLiteral("http://127.0.0.1:%1/jobs/7").arg(desk.server.port())));
        QCOMPARE(summary(facts), QStringLiteral("unknown|not-public|"));
        QCOMPARE(desk.server.connections, 0);
    }

    void notLongerThanAllowed() {
        PostingLookup::Settings settings;
        settings.most = std::chrono::milliseconds(150);
        Desk desk([](const SeenRequest&) { return ScriptedAnswer{{}, true, true}; }, settings);
        QCOMPARE(summary(desk.facts(atGreenhouse(1))), QStringLiteral("unknown|site-trouble|"));
        QCOMPARE(desk.server.requests.size(), 1); // no time was left for the page
    }

    void fewAtOnceAndFewerAtOneHost() {
        HeldServer server;
        const StandIn names(server.port(), hosts);
        const StandingClock clock;
        PostingLookup::Settings settings;
        settings.limits.atOnce = 5;
        PostingLookup lookup(names, clock, settings);
        int ended = 0;
        const auto ask = [&](const PostingIdentity& identity) {
            lookup.lookUp(identity).then(&server, [&ended](const Result<PostingFacts>&) { ++ended; });
        };
        for (int i = 0; i < 6; ++i) {
            ask(atGreenhouse(i));
        }
        for (const char* host : {"a", "b"}) { // they do not wait behind the first host's line
            for (int i = 0; i < 6; ++i) {
                ask(posting(
                    QStringLiteral("https://%1.wrenfield.test/jobs/%2-analyst").arg(QLatin1String(host)).arg(i)));
            }
        }
        const auto politeAtEachHost = [&server] {
            return server.at(greenhouse.toLatin1()) <= 2 && server.at("a.wrenfield.test") <= 2 &&
                   server.at("b.wrenfield.test") <= 2;
        };
        QVERIFY(waitUntil([&] { return server.underWay() == 5; }));
        QVERIFY(politeAtEachHost());
        QTcpSocket last; // what had been on its way before this would be there by now
        last.connectToHost(QHostAddress::LocalHost, server.port());
        last.write("GET / HTTP/1.1\r\nHost: last\r\n\r\n");
        QVERIFY(waitUntil([&] { return server.at("last") == 1; }));
        QCOMPARE(server.underWay(), 6);
        while (ended < 18) {
            QVERIFY(waitUntil([&] { return server.underWay() > 0 || ended == 18; }));
            QVERIFY(politeAtEachHost());
            server.letGo();
        }
        QCOMPARE(server.most, 6);
    }

    void oneBoardIsAskedForOnce() {
        Desk desk([](const SeenRequest&) {
            QByteArray list;
            for (int i = 0; i < 20; ++i) {
                list += (i > 0 ? ",{" : "{") + QByteArray("\"id\":\"0a1b2c3d4e") +
                        QByteArray::number(i).rightJustified(2, '0') + "\",\"name\":\"Job " + QByteArray::number(i) +
                        "\"}";
            }
            return answer(200, "[" + list + "]");
        });
        QVector<Call<PostingFacts>> calls;
        for (int i = 0; i < 20; ++i) {
            calls << desk.lookup.lookUp(
                posting(QStringLiteral("https://kestrel.breezy.hr/p/0a1b2c3d4e%1-x").arg(i, 2, 10, QLatin1Char('0'))));
        }
        for (int i = 0; i < 20; ++i) {
            QCOMPARE(await(calls[i])->title, QStringLiteral("Job %1").arg(i));
        }
        QCOMPARE(desk.server.requests.size(), 1);
        desk.facts(posting(QStringLiteral("https://kestrel.breezy.hr/p/0a1b2c3d4e05")));
        QCOMPARE(desk.server.requests.size(), 1);
        desk.clock.now += 10 * 60'000;
        desk.facts(posting(QStringLiteral("https://kestrel.breezy.hr/p/0a1b2c3d4e06")));
        QCOMPARE(desk.server.requests.size(), 2);
    }

    void aHostInTroubleIsLeftAloneForAWhile() {
        bool mended = false;
        Desk desk([&mended](const SeenRequest&) { return mended ? posted("Analyst") : answer(500, "x"); });
        QSignalSpy rests(&desk.lookup.fetcher(), &PoliteFetcher::restChanged);
        const auto identity = [](int i) {
            return posting(QStringLiteral("https://careers.wrenfield.test/jobs/an-%1").arg(i));
        };
        const auto pass = [&desk](qint64 ms) { desk.clock.now += ms; };
        QCOMPARE(desk.facts(identity(1)).why, FactsWhy::SiteTrouble);
        QCOMPARE(desk.facts(identity(2)).why, FactsWhy::Busy);
        QCOMPARE(desk.server.requests.size(), 1);
        pass(31'000);
        QCOMPARE(desk.facts(identity(3)).why, FactsWhy::SiteTrouble);
        pass(31'000); // the second rest is longer
        QCOMPARE(desk.facts(identity(4)).why, FactsWhy::Busy);
        QCOMPARE(desk.server.requests.size(), 2);
        pass(31'000);
        mended = true;
        QCOMPARE(summary(desk.facts(identity(5))), QStringLiteral("open|none|Analyst"));
        QCOMPARE(summary(desk.facts(identity(6))), QStringLiteral("open|none|Analyst"));
        QCOMPARE(rests.size(), 3);
        QCOMPARE(rests.last().first().value<HostRest>().failures, 0);
    }

    void retryAfterIsObeyed() {
        Desk desk([](const SeenRequest&) { return answer(429, "x", "Retry-After: 600\r\n"); });
        const auto identity = posting(QStringLiteral("https://careers.wrenfield.test/jobs/an-1"));
        QCOMPARE(desk.facts(identity).why, FactsWhy::Busy);
        desk.clock.now += 590'000;
        QCOMPARE(desk.facts(identity).why, FactsWhy::Busy);
        QCOMPARE(desk.server.requests.size(), 1);
        desk.clock.now += 20'000;
        desk.facts(identity);
        QCOMPARE(desk.server.requests.size(), 2);
    }

    void restsOfAnEarlierRunCount() {
        Desk desk([](const SeenRequest&) { return posted("Analyst"); });
        const qint64 now = desk.clock.now;
        desk.lookup.fetcher().remember({{page, 3, now + 60'000}, {greenhouse, 1, now + 10'000LL * 86'400'000}});
        const auto identity = posting(QStringLiteral("https://careers.wrenfield.test/jobs/an-1"));
        QCOMPARE(desk.facts(identity).why, FactsWhy::Busy);
        QCOMPARE(desk.server.requests.size(), 0);
        desk.clock.now += 61'000;
        QCOMPARE(desk.facts(identity).openness, Openness::Open);
        desk.clock.now += 2LL * 86'400'000; // a clock that was wrong closes no host for ever
        desk.facts(atGreenhouse(1));
        QCOMPARE(desk.asked(greenhouse), 1);
    }

    void whoStopsWaitingStopsTheRequest() {
        Desk desk([](const SeenRequest&) { return ScriptedAnswer{{}, true, true}; });
        QVector<Call<PostingFacts>> calls;
        for (int i = 0; i < 6; ++i) {
            calls << desk.lookup.lookUp(posting(QStringLiteral("https://careers.wrenfield.test/jobs/an-%1").arg(i)));
        }
        QVERIFY(waitUntil([&] { return desk.server.requests.size() == 2; }));
        for (const auto& call : std::as_const(calls)) {
            call.abort();
        }
        for (const auto& call : std::as_const(calls)) {
            QCOMPARE(code(await(call).error().kind), code(ErrorKind::Cancelled));
        }
        // The two that ran made room; the four that waited are not sent after all.
        desk.lookup.lookUp(posting(QStringLiteral("https://a.wrenfield.test/jobs/an-1")));
        QVERIFY(waitUntil([&] { return desk.asked(QStringLiteral("a.wrenfield.test")) == 1; }));
        QCOMPARE(desk.asked(page), 2);
    }
};

QTEST_GUILESS_MAIN(TestPostingLookup)
#include "tst_posting_lookup.moc"
