#include "support/FaultProxy.h"

#include <QTcpSocket>
#include <QTest>

#include "ScriptServer.h"
#include "Waiting.h"

using namespace postulant::test;

// What the chaos test relies on: each kind of fault does what its name says, on the connections that were planned.
class TestFaultPlans : public QObject {
    Q_OBJECT

    using Fault = FaultProxy::Fault;
    using Direction = FaultProxy::Direction;

    const QByteArray m_body = QByteArray(1'000, 'b');
    ScriptServer m_upstream{[this](const SeenRequest&) { return answer(200, m_body); }};

    struct Heard {
        QByteArray bytes;
        bool closed = false;
        QByteArray body() const { return bytes.mid(bytes.indexOf("\r\n\r\n") + 4); }
        qint64 promised() const {
            const QByteArray name = "Content-Length: ";
            return bytes.mid(bytes.indexOf(name) + name.size()).split('\r').first().trimmed().toLongLong();
        }
    };

    // Requests one after the other over one connection, until `enough` says so or the connection ends.
    static Heard exchange(const FaultProxy& proxy, int requests, const std::function<bool(const Heard&)>& enough) {
        QTcpSocket socket;
        socket.connectToHost(QHostAddress::LocalHost, proxy.port());
        Heard heard;
        for (int i = 0; i < requests; ++i) {
            heard = {};
            socket.write("GET /x HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\n\r\n");
            waitUntil([&] {
                heard.bytes += socket.readAll();
                heard.closed = socket.state() == QAbstractSocket::UnconnectedState;
                return heard.closed || enough(heard);
            });
        }
        return heard;
    }
    bool isWhole(const Heard& heard) const { return heard.bytes.endsWith(m_body); }

private Q_SLOTS:
    void trickledBytesAllArrive_data() {
        QTest::addColumn<Direction>("direction");
        QTest::newRow("to the server") << Direction::ToServer;
        QTest::newRow("to the client") << Direction::ToClient;
    }
    void trickledBytesAllArrive() {
        QFETCH(const Direction, direction);
        FaultProxy proxy(m_upstream.port());
        QVERIFY(proxy.start());
        proxy.setPlan({Fault::Trickle, direction, 10, -1, 7, 1});
        int partsSeen = 0;
        qsizetype last = 0;
        const Heard heard = exchange(proxy, 1, [&](const Heard& so) {
            partsSeen += so.bytes.size() != last ? 1 : 0;
            last = so.bytes.size();
            return isWhole(so);
        });
        QVERIFY(isWhole(heard));
        QCOMPARE(proxy.met(Fault::Trickle), 1);
        QCOMPARE(proxy.requestsPassedOn(), 1);
        if (direction == Direction::ToClient) {
            QVERIFY2(partsSeen > 5, qPrintable(QString::number(partsSeen)));
        }
    }
    void whatTheServerLeftBehindStillTrickles() {
        ScriptServer closing([this](const SeenRequest&) {
            ScriptedAnswer last = answer(200, m_body);
            last.keep = false;
            return last;
        });
        FaultProxy proxy(closing.port());
        QVERIFY(proxy.start());
        proxy.setPlan({Fault::Trickle, Direction::ToClient, 0, -1, 50, 1});
        const Heard heard = exchange(proxy, 1, [](const Heard&) { return false; });
        QVERIFY(heard.closed);
        QVERIFY(isWhole(heard));
    }
    void anAnswerIsCutInItsBody_data() {
        QTest::addColumn<Fault>("fault");
        QTest::addColumn<int>("promised");
        QTest::newRow("length not matching") << Fault::CutBody << 1'000;
        QTest::newRow("length matching") << Fault::ShortBody << 400;
    }
    void anAnswerIsCutInItsBody() {
        QFETCH(const Fault, fault);
        QFETCH(const int, promised);
        FaultProxy proxy(m_upstream.port());
        QVERIFY(proxy.start());
        proxy.setPlan({fault, Direction::ToServer, 400, -1});
        const Heard heard = exchange(proxy, 1, [](const Heard&) { return false; });
        QVERIFY(heard.closed);
        QCOMPARE(heard.body().size(), 400);
        QCOMPARE(heard.promised(), promised);
        QCOMPARE(proxy.met(fault), 1);
        QCOMPARE(proxy.broken(), 1);
    }
    void shortAnswersPassUntilOneIsLongEnough() {
        int asked = 0;
        ScriptServer growing([&](const SeenRequest&) { return answer(200, QByteArray(200 * ++asked, 'g')); });
        FaultProxy proxy(growing.port());
        QVERIFY(proxy.start());
        proxy.setPlan({Fault::CutBody, Direction::ToServer, 500, -1});
        const Heard heard = exchange(proxy, 3, [](const Heard& so) {
            return so.bytes.contains("\r\n\r\n") && so.body().size() == so.promised();
        });
        QCOMPARE(asked, 3); // 200 and 400 bytes came whole
        QCOMPARE(heard.promised(), 600);
        QCOMPARE(heard.body().size(), 500);
        QVERIFY(heard.closed);
    }
    void eachConnectionHasAPlanOfItsOwn() {
        FaultProxy proxy(m_upstream.port());
        QVERIFY(proxy.start());
        proxy.setPlanner([](int connection) {
            return connection == 1 ? FaultProxy::Plan{Fault::Close, Direction::ToClient, 0, -1} : FaultProxy::Plan{};
        });
        QVector<bool> whole;
        for (int i = 0; i < 3; ++i) {
            whole.append(isWhole(exchange(proxy, 1, [this](const Heard& heard) { return isWhole(heard); })));
        }
        QCOMPARE(whole, (QVector<bool>{true, false, true}));
        QCOMPARE(proxy.met(Fault::Close), 1);
    }
};

QTEST_GUILESS_MAIN(TestFaultPlans)
#include "tst_fault_plans.moc"
