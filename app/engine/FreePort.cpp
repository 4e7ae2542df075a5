#include "engine/FreePort.h"

#include <QTcpServer>

namespace postulant {
namespace {

// What anybody listens on at all addresses is taken, too.
bool canListen(QTcpServer& server, int port) {
    return server.listen(QHostAddress::LocalHost, static_cast<quint16>(port));
}

} // namespace

bool isPortFree(int port) {
    QTcpServer probe;
    return port > 0 && port < 65536 && canListen(probe, port);
}

int freePort() {
    QTcpServer probe;
    return canListen(probe, 0) ? probe.serverPort() : 0;
}

} // namespace postulant
