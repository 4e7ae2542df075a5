#pragma once

#include <QByteArray>
#include <QHash>
#include <QObject>
#include <QTcpServer>

class QTcpSocket;

namespace postulant::test {

// Stands on 127.0.0.1 in front of a server on 127.0.0.1 and breaks at an exact byte. Lives in the thread that made
// it and needs that thread's event loop. Counts what it sees, so that "sent once" can be asserted.
class FaultProxy : public QObject {
    Q_OBJECT
public:
    enum class Fault {
        None,  // pass everything on
        Close, // orderly FIN to both sides
        Reset, // RST to both sides (SO_LINGER 0)
        Stall, // keep both connections open, pass nothing on any more, in either direction
    };
    enum class Direction { ToServer, ToClient };

    // Breaks a connection once exactly `atByte` bytes have been passed on in `direction`. 0 ToServer: as soon as the
    // client has connected. 0 ToClient: when the first byte of an answer arrives, before passing it on. ToServer with
    // the request's length: the server has everything, the client hears nothing.
    struct Plan {
        Fault fault = Fault::None;
        Direction direction = Direction::ToServer;
        qint64 atByte = 0;
        int connectionsToBreak = -1; // the first n connections after setPlan(); -1: all
    };

    explicit FaultProxy(quint16 upstreamPort, QObject* parent = nullptr);
    ~FaultProxy() override;

    bool start(); // false: no port
    quint16 port() const;
    void setUpstreamPort(quint16 port);
    void setPlan(const Plan& plan); // for connections made from now on; also sets the counters to 0
    void closeAll();                // orderly, also stalled ones

    int connections() const { return m_connections; }
    int requestsBegun() const { return m_requestsBegun; }       // request lines of which a byte reached us
    int requestsPassedOn() const { return m_requestsPassedOn; } // whole requests (head and body) given to the server
    int broken() const { return m_broken; }                     // connections broken by plan
    qint64 bytesToServer() const { return m_bytesToServer; }    // passed on, all connections
    qint64 bytesToClient() const { return m_bytesToClient; }    // passed on, all connections
    QByteArray lastRequest() const { return m_lastRequest; }    // as received from the client, first 64 KiB

private:
    struct Link;
    void accept();
    void fromClient(Link* link);
    void fromServer(Link* link);
    void passOn(Link* link, QTcpSocket* to, const QByteArray& bytes, Direction direction);
    void count(Link* link, const QByteArray& received);
    void breakNow(Link* link);
    void drop(Link* link);

    QTcpServer m_server;
    quint16 m_upstreamPort;
    Plan m_plan;
    QVector<Link*> m_links;
    int m_connections = 0;
    int m_requestsBegun = 0;
    int m_requestsPassedOn = 0;
    int m_broken = 0;
    qint64 m_bytesToServer = 0;
    qint64 m_bytesToClient = 0;
    QByteArray m_lastRequest;
};

} // namespace postulant::test
