#include "net/SystemProxy.h"

#include "net/Addresses.h"

namespace postulant {

QList<QNetworkProxy> SystemProxy::queryProxy(const QNetworkProxyQuery& query) {
    const QString host = query.url().isEmpty() ? query.peerHostName() : query.url().host();
    if (isLoopbackHost(host)) {
        return {QNetworkProxy(QNetworkProxy::NoProxy)};
    }
    return systemProxyForQuery(query);
}

} // namespace postulant
