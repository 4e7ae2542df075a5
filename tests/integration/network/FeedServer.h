#pragma once

#include <QHostAddress>
#include <QJsonDocument>
#include <QJsonObject>
#include <QObject>
#include <QSslConfiguration>
#include <QUrl>
#include <QVector>
#include <QWebSocket>
#include <QWebSocketServer>

#include <functional>
#include <memory>

namespace postulant::test {

// A live stream as a server on 127.0.0.1 tells it: what each connection is told is the test's business. Lives in the
// test's thread.
class FeedServer : public QObject {
public:
    using Script = std::function<void(QWebSocket&, int connection)>; // from 1
    explicit FeedServer(Script script, const QSslConfiguration* tls = nullptr)
        : m_script(std::move(script))
        , m_server(QStringLiteral("feed"),
                   tls != nullptr ? QWebSocketServer::SecureMode : QWebSocketServer::NonSecureMode) {
        if (tls != nullptr) {
            m_server.setSslConfiguration(*tls);
        }
        connect(&m_server, &QWebSocketServer::newConnection, this, [this] {
            while (QWebSocket* socket = m_server.nextPendingConnection()) {
                sockets.append(socket);
                addresses.append(socket->requestUrl());
                agents.append(socket->request().rawHeader("User-Agent"));
                connect(socket, &QWebSocket::textMessageReceived, this, [this](const QString& text) { heard << text; });
                connect(socket, &QWebSocket::disconnected, this, [this] { ++gone; });
                m_script(*socket, static_cast<int>(sockets.size()));
            }
        });
        m_server.listen(QHostAddress::LocalHost);
    }
    ~FeedServer() override { qDeleteAll(sockets); }
    QString url(const char* scheme = "http") const {
        return QStringLiteral("%1://127.0.0.1:%2").arg(QLatin1String(scheme)).arg(m_server.serverPort());
    }
    QVector<QWebSocket*> sockets;
    QVector<QUrl> addresses;
    QVector<QByteArray> agents;
    QStringList heard; // from the client; there should be none
    int gone = 0;

private:
    Script m_script;
    QWebSocketServer m_server;
};

// As a real server words it.
inline QString feedMessage(const QString& status, const QByteArray& picture = {}) {
    QJsonObject object{{QStringLiteral("workflow_run_id"), QStringLiteral("wr_1")}, {QStringLiteral("status"), status}};
    if (!picture.isEmpty()) {
        object.insert(QStringLiteral("screenshot"), QString::fromLatin1(picture.toBase64()));
        object.insert(QStringLiteral("format"), QStringLiteral("jpeg"));
        object.insert(QStringLiteral("viewport_width"), 1920);
    }
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

} // namespace postulant::test
