#include "support/FaultProxy.h"

#include <QHostAddress>
#include <QTcpSocket>
#include <QTimer>

#include <algorithm>
#include <sys/socket.h>

namespace postulant::test {

struct FaultProxy::Link {
    QTcpSocket* client = nullptr;
    QTcpSocket* server = nullptr;
    Plan plan; // Fault::None where this connection is not to be broken
    bool stalled = false;
    bool dead = false;
    bool breaking = false; // no drop() while bytes are being flushed
    qint64 toServer = 0;
    qint64 toClient = 0;

    // Where the client's stream of requests stands.
    QByteArray head;      // of the request being read
    qint64 bodyLeft = -1; // -1: still in the head
    qint64 received = 0;  // bytes from the client
    QVector<qint64> ends; // offset after each whole request
    int endsPassed = 0;

    // Trickle: what waits, per direction, and whether its reader would still want it.
    QByteArray waiting[2];
    QTimer* drip = nullptr;
    bool serverGone = false;

    // CutBody, ShortBody: where the server's stream of answers stands.
    QByteArray answerHead;
    qint64 answerLeft = -1;  // of the body; -1: in the head
    bool breakAtEnd = false; // of this answer
};

namespace {

// At a byte counted over the whole connection.
bool breaks(const FaultProxy::Plan& plan) {
    return plan.fault == FaultProxy::Fault::Close || plan.fault == FaultProxy::Fault::Reset ||
           plan.fault == FaultProxy::Fault::Stall;
}

int indexOf(FaultProxy::Direction direction) {
    return direction == FaultProxy::Direction::ToServer ? 0 : 1;
}

// Where the number after "Content-Length:" stands in a head; nothing: no such header.
struct LengthField {
    qsizetype at = -1;
    qsizetype size = 0;
    qint64 value = 0;
};
LengthField lengthIn(const QByteArray& head) {
    const QByteArray name = "\r\ncontent-length:";
    const qsizetype at = head.toLower().indexOf(name);
    if (at < 0)
        return {};
    const qsizetype from = at + name.size();
    const qsizetype size = head.indexOf("\r\n", from) - from;
    return {from, size, head.mid(from, size).trimmed().toLongLong()};
}

} // namespace

FaultProxy::FaultProxy(quint16 upstreamPort, QObject* parent)
    : QObject(parent)
    , m_server(this) // moves with us into another thread
    , m_upstreamPort(upstreamPort) {
    connect(&m_server, &QTcpServer::newConnection, this, &FaultProxy::accept);
}

FaultProxy::~FaultProxy() {
    for (Link* link : std::as_const(m_links)) {
        delete link->drip;
        for (QTcpSocket* socket : {link->client, link->server}) {
            socket->disconnect(this);
            socket->abort();
        }
        delete link;
    }
}

bool FaultProxy::start() {
    return m_server.listen(QHostAddress(QHostAddress::LocalHost), 0);
}

quint16 FaultProxy::port() const {
    return m_server.serverPort();
}

void FaultProxy::setUpstreamPort(quint16 port) {
    m_upstreamPort = port;
}

void FaultProxy::setPlan(const Plan& plan) {
    m_plan = plan;
    m_connections = m_requestsBegun = m_requestsPassedOn = m_broken = 0;
    m_bytesToServer = m_bytesToClient = 0;
    m_lastRequest.clear();
}

void FaultProxy::setPlanner(Planner planner) {
    m_planner = std::move(planner);
    m_planned = 0;
}

void FaultProxy::closeAll() {
    const auto links = m_links;
    for (Link* link : links)
        drop(link);
}

void FaultProxy::accept() {
    while (QTcpSocket* client = m_server.nextPendingConnection()) {
        auto* link = new Link;
        link->client = client;
        client->setParent(this);
        link->server = new QTcpSocket(this);
        for (QTcpSocket* socket : {link->client, link->server})
            socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
        if (m_planner)
            link->plan = m_planner(m_planned++);
        else if (m_plan.connectionsToBreak < 0 || m_connections < m_plan.connectionsToBreak)
            link->plan = m_plan;
        ++m_connections;
        m_links.append(link);
        connect(link->client, &QTcpSocket::readyRead, this, [this, link] { fromClient(link); });
        connect(link->server, &QTcpSocket::readyRead, this, [this, link] { fromServer(link); });
        connect(link->client, &QTcpSocket::disconnected, this, [this, link] { drop(link); });
        connect(link->server, &QTcpSocket::disconnected, this, [this, link] { serverLeft(link); });
        connect(link->server, &QTcpSocket::errorOccurred, this, [this, link] { serverLeft(link); });
        const bool breakAtOnce =
            breaks(link->plan) && link->plan.direction == Direction::ToServer && link->plan.atByte == 0;
        if (breakAtOnce) {
            breakNow(link);
            continue;
        }
        link->server->connectToHost(QHostAddress(QHostAddress::LocalHost), m_upstreamPort);
        fromClient(link);
    }
}

void FaultProxy::fromClient(Link* link) {
    if (link->dead || link->stalled) {
        if (link->stalled)
            count(link, link->client->readAll()); // seen, not passed on
        return;
    }
    const QByteArray bytes = link->client->readAll();
    if (bytes.isEmpty())
        return;
    count(link, bytes);
    passOn(link, link->server, bytes, Direction::ToServer);
    count(link, {});
    if (breaks(link->plan) && link->plan.direction == Direction::ToServer && link->toServer == link->plan.atByte)
        breakNow(link);
}

void FaultProxy::fromServer(Link* link) {
    if (link->dead || link->stalled)
        return;
    const QByteArray bytes = link->server->readAll();
    if (bytes.isEmpty())
        return;
    if (link->plan.fault == Fault::CutBody || link->plan.fault == Fault::ShortBody) {
        passAnswer(link, bytes);
        return;
    }
    passOn(link, link->client, bytes, Direction::ToClient);
    if (breaks(link->plan) && link->plan.direction == Direction::ToClient && link->toClient == link->plan.atByte)
        breakNow(link);
}

void FaultProxy::passOn(Link* link, QTcpSocket* to, const QByteArray& bytes, Direction direction) {
    qint64& total = direction == Direction::ToServer ? link->toServer : link->toClient;
    qint64 size = bytes.size();
    if (breaks(link->plan) && link->plan.direction == direction)
        size = std::min(size, link->plan.atByte - total);
    if (link->plan.fault == Fault::Trickle && link->plan.direction == direction) {
        const qint64 fast = std::clamp<qint64>(link->plan.atByte - total, 0, size);
        if (fast < size) {
            link->waiting[indexOf(direction)] += bytes.mid(fast);
            startDrip(link);
        }
        size = fast;
    }
    to->write(bytes.constData(), size);
    total += size;
    (direction == Direction::ToServer ? m_bytesToServer : m_bytesToClient) += size;
}

void FaultProxy::startDrip(Link* link) {
    if (link->drip)
        return;
    countMet(link);
    link->drip = new QTimer(this);
    connect(link->drip, &QTimer::timeout, this, [this, link] { trickle(link); });
    link->drip->start(link->plan.everyMs);
}

void FaultProxy::trickle(Link* link) {
    for (const Direction direction : {Direction::ToServer, Direction::ToClient}) {
        QByteArray& waiting = link->waiting[indexOf(direction)];
        if (waiting.isEmpty())
            continue;
        QTcpSocket* to = direction == Direction::ToServer ? link->server : link->client;
        const QByteArray some = waiting.left(link->plan.bytesAtATime);
        waiting.remove(0, some.size());
        to->write(some);
        (direction == Direction::ToServer ? link->toServer : link->toClient) += some.size();
        (direction == Direction::ToServer ? m_bytesToServer : m_bytesToClient) += some.size();
        if (direction == Direction::ToServer)
            count(link, {});
    }
    if (link->serverGone && link->waiting[1].isEmpty())
        drop(link);
}

// Answers one after the other; heads end at an empty line, bodies have a Content-Length.
void FaultProxy::passAnswer(Link* link, QByteArray bytes) {
    while (!bytes.isEmpty()) {
        if (link->answerLeft < 0) {
            link->answerHead += bytes;
            const qsizetype end = link->answerHead.indexOf("\r\n\r\n");
            if (end < 0)
                return;
            bytes = link->answerHead.mid(end + 4);
            QByteArray head = link->answerHead.left(end + 4);
            link->answerHead.clear();
            const LengthField length = lengthIn(head);
            const bool breakThis = length.value > link->plan.atByte;
            if (breakThis && link->plan.fault == Fault::ShortBody)
                head.replace(length.at, length.size, " " + QByteArray::number(link->plan.atByte));
            passOn(link, link->client, head, Direction::ToClient);
            link->answerLeft = breakThis ? link->plan.atByte : length.value;
            link->breakAtEnd = breakThis;
        }
        const qint64 size = std::min<qint64>(link->answerLeft, bytes.size());
        passOn(link, link->client, bytes.left(size), Direction::ToClient);
        bytes.remove(0, size);
        link->answerLeft -= size;
        if (link->answerLeft == 0 && link->breakAtEnd) {
            breakNow(link);
            return;
        }
        if (link->answerLeft == 0)
            link->answerLeft = -1;
    }
}

void FaultProxy::countMet(const Link* link) {
    ++m_met.at(static_cast<std::size_t>(link->plan.fault));
}

void FaultProxy::serverLeft(Link* link) {
    link->serverGone = true;
    if (!link->stalled && link->waiting[1].isEmpty())
        drop(link);
}

// Follows the client's requests: heads end at an empty line, bodies have a Content-Length.
void FaultProxy::count(Link* link, const QByteArray& received) {
    m_lastRequest += received.left(64 * 1024 - m_lastRequest.size());
    for (qsizetype i = 0; i < received.size(); ++i) {
        ++link->received;
        if (link->bodyLeft < 0) {
            if (link->head.isEmpty()) {
                ++m_requestsBegun;
                m_lastRequest = received.mid(i).left(64 * 1024);
            }
            link->head.append(received.at(i));
            if (!link->head.endsWith("\r\n\r\n"))
                continue;
            const QByteArray lower = link->head.toLower();
            link->bodyLeft = lengthIn(link->head).value;
        } else {
            --link->bodyLeft;
        }
        if (link->bodyLeft == 0) {
            link->ends.append(link->received);
            link->head.clear();
            link->bodyLeft = -1;
        }
    }
    while (link->endsPassed < link->ends.size() && link->ends.at(link->endsPassed) <= link->toServer) {
        ++link->endsPassed;
        ++m_requestsPassedOn;
    }
}

void FaultProxy::breakNow(Link* link) {
    ++m_broken;
    countMet(link);
    link->breaking = true;
    for (QTcpSocket* socket : {link->server, link->client}) {
        // The bytes before the break must have left us, also those written while still connecting.
        if (socket == link->server && socket->state() != QAbstractSocket::UnconnectedState &&
            socket->bytesToWrite() > 0) {
            socket->waitForConnected(2000);
            while (socket->bytesToWrite() > 0 && socket->waitForBytesWritten(2000)) {
            }
        }
        socket->flush();
    }
    link->breaking = false;
    if (link->plan.fault == Fault::Stall) {
        link->stalled = true;
        return;
    }
    if (link->plan.fault == Fault::Reset) {
        for (QTcpSocket* socket : {link->server, link->client}) {
            const linger now{1, 0};
            if (socket->socketDescriptor() >= 0)
                ::setsockopt(static_cast<int>(socket->socketDescriptor()), SOL_SOCKET, SO_LINGER, &now, sizeof now);
        }
    }
    link->dead = true;
    drop(link);
}

void FaultProxy::drop(Link* link) {
    if (link->breaking || !m_links.removeOne(link))
        return;
    const bool reset = link->dead && link->plan.fault == Fault::Reset;
    link->dead = true;
    if (link->drip) {
        link->drip->stop(); // we may be in its slot
        link->drip->deleteLater();
    }
    for (QTcpSocket* socket : {link->server, link->client}) {
        socket->disconnect(this);
        if (reset || socket->state() == QAbstractSocket::ConnectingState) {
            socket->abort();
            socket->deleteLater();
        } else if (socket->state() == QAbstractSocket::UnconnectedState) {
            socket->deleteLater();
        } else {
            connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
            socket->disconnectFromHost();
        }
    }
    delete link;
}

} // namespace postulant::test
