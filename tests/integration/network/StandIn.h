#pragma once

#include "net/HostNames.h"

#include <QSet>
#include <QTimer>

namespace postulant::test {

// Lets a server on 127.0.0.1 stand in for public hosts, over plain HTTP. Whatever is not named here is judged as always
// and never resolved: no test leaves this computer.
class StandIn final : public HostNames {
public:
    explicit StandIn(quint16 port, const QStringList& hosts = {}, const QString& scheme = QStringLiteral("http"))
        : m_port(port)
        , m_hosts(hosts.begin(), hosts.end())
        , m_scheme(scheme) {}

    QVector<QHostAddress> addresses{QHostAddress(QHostAddress::LocalHost)}; // of all of them

    bool mayAsk(const QString& host) const override { return isOurs(host) || HostNames::mayAsk(host); }
    void resolve(const QString& host, QObject* context, Then then) const override {
        const auto found = isOurs(host) ? addresses : QVector<QHostAddress>();
        QTimer::singleShot(0, context, [then = std::move(then), found] { then(found); });
    }
    bool mayContact(const QString& host, const QHostAddress& address) const override {
        return (isOurs(host) && address == QHostAddress(QHostAddress::LocalHost)) ||
               HostNames::mayContact(host, address);
    }
    bool goesThroughProxy(const QUrl&) const override { return false; }
    QUrl contacted(const QUrl& url) const override {
        QUrl out = url;
        if (isOurs(url.host())) {
            out.setScheme(m_scheme);
            out.setPort(m_port);
        }
        return out;
    }

private:
    bool isOurs(const QString& host) const { return m_hosts.contains(host); }

    quint16 m_port;
    QSet<QString> m_hosts;
    QString m_scheme;
};

} // namespace postulant::test
