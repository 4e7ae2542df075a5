#include "programs/postulant/SingleInstance.h"

#include <QCryptographicHash>
#include <QDir>
#include <QLocalServer>
#include <QLocalSocket>

namespace postulant {
namespace {

constexpr int patienceMs = 500;

// A short path: a socket's name may have 107 bytes. The runtime folder belongs to this user alone.
QString socketPath(const QString& dataDir) {
    const QString folder = QDir(dataDir).absolutePath();
    const QByteArray hash = QCryptographicHash::hash(folder.toUtf8(), QCryptographicHash::Sha256).toHex().left(20);
    const QString runtime = qEnvironmentVariable("XDG_RUNTIME_DIR", QDir::tempPath());
    return QDir(runtime).filePath(QStringLiteral("postulant-") + QString::fromLatin1(hash));
}

} // namespace

SingleInstance::SingleInstance(const QString& dataDir, QObject* parent)
    : QObject(parent)
    , m_name(socketPath(dataDir)) {}

SingleInstance::~SingleInstance() = default;

bool SingleInstance::raiseOther() {
    QLocalSocket socket;
    socket.connectToServer(m_name, QIODevice::WriteOnly);
    if (!socket.waitForConnected(patienceMs)) {
        return false;
    }
    socket.write("raise\n");
    socket.waitForBytesWritten(patienceMs);
    socket.disconnectFromServer();
    return true;
}

void SingleInstance::listen() {
    m_server = std::make_unique<QLocalServer>();
    m_server->setSocketOptions(QLocalServer::UserAccessOption);
    connect(m_server.get(), &QLocalServer::newConnection, this, [this] {
        // Coming here is the whole message; what is written is not read.
        while (QLocalSocket* socket = m_server->nextPendingConnection()) {
            connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
            socket->disconnectFromServer();
            Q_EMIT raised();
        }
    });
    if (!m_server->listen(m_name)) {
        QLocalServer::removeServer(m_name);
        m_server->listen(m_name);
    }
}

} // namespace postulant
