#include "net/HostNames.h"

#include "net/Addresses.h"
#include "net/SystemProxy.h"

#include <QHostInfo>

namespace postulant {

bool HostNames::mayAsk(const QString& host) const {
    return isPublicName(host);
}

void HostNames::resolve(const QString& host, QObject* context, Then then) const {
    QHostInfo::lookupHost(host, context,
                          [then = std::move(then)](const QHostInfo& info) { then(info.addresses().toVector()); });
}

bool HostNames::mayContact(const QString&, const QHostAddress& address) const {
    return isPublicAddress(address);
}

bool HostNames::goesThroughProxy(const QUrl& url) const {
    const QList<QNetworkProxy> proxies = SystemProxy().queryProxy(QNetworkProxyQuery(url));
    return !proxies.isEmpty() && proxies.first().type() != QNetworkProxy::NoProxy &&
           proxies.first().type() != QNetworkProxy::DefaultProxy;
}

} // namespace postulant
