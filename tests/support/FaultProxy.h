#pragma once

#include <QByteArray>
#include <QHash>
#include <QObject>
#include <QTcpServer>

#include <array>
#include <functional>

class QTcpSocket;

namespace postulant::test {

// Stands on 127.0.0.1 in front of a server on 127.0.0.1 and breaks at an exact byte. Lives in the thread that made
// it and needs that thread's event loop. Counts what it sees, so that "sent once" can be asserted.
class FaultProxy : public QObject {
    Q_OBJECT
public:
    enum class Fault {
        None,      // pass everything on
        Close,     // orderly FIN to both sides
        Reset,     // RST to both sides (SO_LINGER 0)
        Stall,     // keep both connections open, pass nothing on any more, in either direction
        Trickle,   // from there on a few bytes at a time, everyMs
        CutBody,   // answers only: Content-Length promises all, `atByte` bytes of the body come, then FIN
        ShortBody, // answers only: the same, and Content-Length agrees with what comes
        Kinds,     // how many there are
    };
    enum class Direction { ToServer, ToClient };

    // Breaks a connection once exactly `atByte` bytes have been passed on in `direction`. 0 ToServer: as soon as the
    // client has connected. 0 ToClient: when the first byte of an answer arrives, before passing it on. ToServer with
    // the request's length: the server has everything, the client hears nothing. CutBody and ShortBody wait for the
    // first answer with a longer body.
    struct Plan {
        Fault fault = Fault::None;
        Direction direction = Direction::ToServer;
        qint64 atByte = 0;
        int connectionsToBreak = -1; // the first n connections after setPlan(); -1: all
        int bytesAtATime = 64;       // of Trickle
        int everyMs = 20;
    };
    using Planner = std::function<Plan(int connection)>; // connection: from 0, since setPlanner()

    explicit FaultProxy(quint16 upstreamPort, QObject* parent = nullptr);
    ~FaultProxy() override;

    bool start(); // false: no port
    quint16 port() const;
    void setUpstreamPort(quint16 port);
    void setPlan(const Plan& plan);   // for connections made from now on; also sets the counters to 0
    void setPlanner(Planner planner); // a plan of its own for each connection made from now on; counters go on
    void closeAll();                  // orderly, also stalled ones

    int connections() const { return m_connections; }
    int requestsBegun() const { return m_requestsBegun; }       // request lines of which a byte reached us
    int requestsPassedOn() const { return m_requestsPassedOn; } // whole requests (head and body) given to the server
    int broken() const { return m_broken; }                     // connections broken by plan
    int met(Fault fault) const {
        return m_met.at(static_cast<std::size_t>(fault));
    }                                                        // the same by kind, since the start
    qint64 bytesToServer() const { return m_bytesToServer; } // passed on, all connections
    qint64 bytesToClient() const { return m_bytesToClient; } // passed on, all connections
    QByteArray lastRequest() const { return m_lastRequest; } // as received from the client, first 64 KiB

private:
    struct Link;
    void accept();
    void fromClient(Link* link);
    void fromServer(Link* link);
    void passOn(Link* link, QTcpSocket* to, const QByteArray& bytes, Direction direction);
    void startDrip(Link* link);
    void trickle(Link* link);
    void passAnswer(Link* link, QByteArray bytes);
    void count(Link* link, const QByteArray& received);
    void countMet(const Link* link);
    void breakNow(Link* link);
    void serverLeft(Link* link);
    void drop(Link* link);

    QTcpServer m_server;
    quint16 m_upstreamPort;
    Plan m_plan;
    Planner m_planner;
    int m_planned = 0;
    QVector<Link*> m_links;
    std::array<int, static_cast<std::size_t>(Fault::Kinds)> m_met{};
    int m_connections = 0;
    int m_requestsBegun = 0;
    int m_requestsPassedOn = 0;
    int m_broken = 0;
    qint64 m_bytesToServer = 0;
    qint64 m_bytesToClient = 0;
    QByteArray m_lastRequest;
};

} // namespace postulant::test
