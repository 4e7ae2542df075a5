#pragma once

#include <QNetworkProxyFactory>

namespace postulant {

// The system's proxy, but never for this computer: a proxy would resolve "localhost" on its own side, and see the key.
class SystemProxy final : public QNetworkProxyFactory {
public:
    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery& query) override;
};

} // namespace postulant
