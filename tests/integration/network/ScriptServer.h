#pragma once

#include <QByteArray>
#include <QHash>
#include <QObject>
#include <QPointer>
#include <QSslConfiguration>
#include <QSslServer>
#include <QTcpServer>
#include <QTcpSocket>

#include <functional>
#include <memory>
#include <utility>

namespace postulant::test {

struct SeenRequest {
    QByteArray method;
    QByteArray target;
    QHash<QByteArray, QByteArray> headers; // names in lower case
    QByteArray body;
};

// An answer as raw bytes; the connection is closed after them unless kept.
struct ScriptedAnswer {
    QByteArray bytes;
    bool keep = true;
    bool silent = false; // never answer, never close
};

inline ScriptedAnswer answer(int status, const QByteArray& body, const QByteArray& moreHeaders = {},
                             const QByteArray& type = "application/json") {
    return {"HTTP/1.1 " + QByteArray::number(status) + " X\r\nContent-Type: " + type + "\r\n" + moreHeaders +
                "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body,
            true, false};
}

// A server on 127.0.0.1 that does what the test says and keeps every whole request. Lives in the test's thread.
class ScriptServer : public QObject {
public:
    using Script = std::function<ScriptedAnswer(const SeenRequest&)>;
    explicit ScriptServer(Script script, const QSslConfiguration* tls = nullptr)
        : m_script(std::move(script)) {
        if (tls != nullptr) {
            auto server = std::make_unique<QSslServer>();
            server->setSslConfiguration(*tls);
            m_server = std::move(server);
        } else {
            m_server = std::make_unique<QTcpServer>();
        }
        connect(m_server.get(), &QTcpServer::pendingConnectionAvailable, this, &ScriptServer::accept);
        m_server->listen(QHostAddress::LocalHost);
    }
    quint16 port() const { return m_server->serverPort(); }
    QString url(const char* scheme = "http") const {
        return QStringLiteral("%1://127.0.0.1:%2").arg(QLatin1String(scheme)).arg(port());
    }
    // To every request that was met with silence and whose connection still stands.
    void answerLate(const QByteArray& bytes) {
        for (const QPointer<QTcpSocket>& socket : std::exchange(m_silent, {})) {
            if (socket != nullptr) {
                socket->write(bytes);
            }
        }
    }
    QVector<SeenRequest> requests;
    int connections = 0;
    int bytesReceived = 0;

private:
    void accept() {
        while (QTcpSocket* socket = m_server->nextPendingConnection()) {
            ++connections;
            connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(socket); });
            connect(socket, &QTcpSocket::disconnected, this, [this, socket] {
                m_buffers.remove(socket);
                socket->deleteLater();
            });
            if (socket->bytesAvailable() > 0) {
                read(socket);
            }
        }
    }
    void read(QTcpSocket* socket) {
        QByteArray& buffer = m_buffers[socket];
        const QByteArray bytes = socket->readAll();
        bytesReceived += static_cast<int>(bytes.size());
        buffer += bytes;
        const qsizetype headEnd = buffer.indexOf("\r\n\r\n");
        if (headEnd < 0) {
            return;
        }
        SeenRequest request;
        const QList<QByteArray> lines = buffer.left(headEnd).split('\n');
        const QList<QByteArray> first = lines.first().trimmed().split(' ');
        request.method = first.value(0);
        request.target = first.value(1);
        for (const QByteArray& line : lines.mid(1)) {
            const qsizetype colon = line.indexOf(':');
            request.headers.insert(line.left(colon).trimmed().toLower(), line.mid(colon + 1).trimmed());
        }
        const qsizetype length = request.headers.value("content-length").toLongLong();
        if (buffer.size() < headEnd + 4 + length) {
            return;
        }
        request.body = buffer.mid(headEnd + 4, length);
        buffer.remove(0, headEnd + 4 + length);
        requests.append(request);
        const ScriptedAnswer scripted = m_script(request);
        if (scripted.silent) {
            m_silent.append(socket);
            return;
        }
        socket->write(scripted.bytes);
        if (!scripted.keep) {
            socket->disconnectFromHost();
        }
    }

    Script m_script;
    QHash<QTcpSocket*, QByteArray> m_buffers;
    QVector<QPointer<QTcpSocket>> m_silent;
    std::unique_ptr<QTcpServer> m_server; // goes first, since its sockets use the buffers
};

} // namespace postulant::test
