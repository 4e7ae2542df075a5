#include "httpd/HttpListener.h"
#include "support/FaultProxy.h"

#include <QSignalSpy>
#include <QTcpSocket>
#include <QTest>

using namespace postulant;
using namespace postulant::test;
using Fault = FaultProxy::Fault;
using Direction = FaultProxy::Direction;

static const QByteArray request = "POST /x HTTP/1.1\r\nHost: h\r\nContent-Length: 5\r\n\r\nhello";

class TestFaultProxy : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void passesEverythingOn();
    void breaksTheRequestAtEveryByte_data();
    void breaksTheRequestAtEveryByte();
    void breaksTheAnswer_data();
    void breaksTheAnswer();
    void breaksOnlyTheFirst();

private:
    std::unique_ptr<QTcpSocket> connectAndSend();
    std::unique_ptr<HttpListener> m_server;
    std::unique_ptr<FaultProxy> m_proxy;
};

void TestFaultProxy::init() {
    m_server = std::make_unique<HttpListener>(HttpListener::Options(), [](const HttpRequest& r) {
        HttpResponse answer;
        answer.body = r.body;
        return answer;
    });
    const auto port = m_server->start();
    QVERIFY(port);
    m_proxy = std::make_unique<FaultProxy>(*port);
    QVERIFY(m_proxy->start());
}

void TestFaultProxy::cleanup() {
    m_proxy.reset();
    m_server.reset();
}

std::unique_ptr<QTcpSocket> TestFaultProxy::connectAndSend() {
    auto socket = std::make_unique<QTcpSocket>();
    socket->connectToHost(QHostAddress(QHostAddress::LocalHost), m_proxy->port());
    socket->write(request);
    return socket;
}

void TestFaultProxy::passesEverythingOn() {
    const auto socket = connectAndSend();
    QTRY_VERIFY(socket->peek(4096).endsWith("hello"));
    socket->write(request);
    QTRY_COMPARE(m_proxy->requestsPassedOn(), 2);
    QCOMPARE(m_proxy->requestsBegun(), 2);
    QCOMPARE(m_proxy->connections(), 1);
    QCOMPARE(m_proxy->broken(), 0);
    QCOMPARE(m_proxy->lastRequest(), request);
    QTRY_COMPARE(m_server->counters().requests, qint64(2));
}

void TestFaultProxy::breaksTheRequestAtEveryByte_data() {
    QTest::addColumn<int>("fault");
    for (const auto& [name, fault] :
         {std::pair{"close", Fault::Close}, {"reset", Fault::Reset}, {"stall", Fault::Stall}})
        QTest::newRow(name) << static_cast<int>(fault);
}

void TestFaultProxy::breaksTheRequestAtEveryByte() {
    QFETCH(int, fault);
    for (int at = 0; at <= request.size(); ++at) {
        const qint64 before = m_server->counters().requests;
        m_proxy->setPlan({static_cast<Fault>(fault), Direction::ToServer, at, -1});
        const auto socket = connectAndSend();
        QTRY_VERIFY(m_proxy->broken() >= 1);
        if (at == 0 && static_cast<Fault>(fault) == Fault::Reset) {
            // QTcpSocket 6.4 connects again, without end, when the peer resets before connected() was emitted.
            socket->abort();
            QCOMPARE(m_proxy->bytesToServer(), qint64(0));
            continue;
        }
        QCOMPARE(m_proxy->broken(), 1);
        if (static_cast<Fault>(fault) == Fault::Stall)
            QCOMPARE(socket->state(), QAbstractSocket::ConnectedState);
        else
            QTRY_COMPARE(socket->state(), QAbstractSocket::UnconnectedState);
        QCOMPARE(m_proxy->bytesToServer(), qint64(at));
        QCOMPARE(m_proxy->requestsPassedOn(), at == request.size() ? 1 : 0);
        QCOMPARE(socket->bytesAvailable(), qint64(0));
        m_proxy->closeAll();
        // Only the whole request counts at the server.
        if (at == request.size() && static_cast<Fault>(fault) != Fault::Reset)
            QTRY_COMPARE(m_server->counters().requests, before + 1);
        else if (at < request.size())
            QCOMPARE(m_server->counters().requests, before);
    }
}

void TestFaultProxy::breaksTheAnswer_data() {
    breaksTheRequestAtEveryByte_data();
}

void TestFaultProxy::breaksTheAnswer() {
    QFETCH(int, fault);
    for (const int at : {0, 1, 12, 40}) {
        m_proxy->setPlan({static_cast<Fault>(fault), Direction::ToClient, at, -1});
        const auto socket = connectAndSend();
        QTRY_COMPARE(m_proxy->broken(), 1);
        QCOMPARE(m_proxy->requestsPassedOn(), 1);
        QCOMPARE(m_proxy->bytesToClient(), qint64(at));
        if (static_cast<Fault>(fault) == Fault::Close) {
            QTRY_COMPARE(socket->state(), QAbstractSocket::UnconnectedState);
            QCOMPARE(socket->bytesAvailable(), qint64(at));
        } else if (static_cast<Fault>(fault) == Fault::Reset) {
            QTRY_COMPARE(socket->state(), QAbstractSocket::UnconnectedState);
        } else {
            QTRY_COMPARE(socket->bytesAvailable(), qint64(at));
            QCOMPARE(socket->state(), QAbstractSocket::ConnectedState);
        }
        m_proxy->closeAll();
    }
}

void TestFaultProxy::breaksOnlyTheFirst() {
    m_proxy->setPlan({Fault::Close, Direction::ToServer, 3, 1});
    const auto first = connectAndSend();
    QTRY_COMPARE(m_proxy->broken(), 1);
    const auto second = connectAndSend();
    QTRY_VERIFY(second->peek(4096).endsWith("hello"));
    QCOMPARE(m_proxy->connections(), 2);
    QCOMPARE(m_proxy->broken(), 1);
}

QTEST_GUILESS_MAIN(TestFaultProxy)
#include "tst_fault_proxy.moc"
