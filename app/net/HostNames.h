#pragma once

#include <QHostAddress>
#include <QObject>
#include <QString>
#include <QUrl>
#include <QVector>

#include <functional>

namespace postulant {

// Where the name of a public page leads, and whether one may go there. Tests let a server on this computer stand in for
// a public one.
class HostNames {
public:
    using Then = std::function<void(QVector<QHostAddress>)>;
    virtual ~HostNames() = default;

    // Whether a name is worth asking for at all.
    virtual bool mayAsk(const QString& host) const;
    // Answers once, later, unless context dies before. Empty: nobody knows the name.
    virtual void resolve(const QString& host, QObject* context, Then then) const;
    // host: as it stands in the address; a number if the address names one.
    virtual bool mayContact(const QString& host, const QHostAddress& address) const;
    // The system sends requests for this address through a proxy, which finds out itself where the name leads.
    virtual bool goesThroughProxy(const QUrl& url) const;
    // The address that is really asked for.
    virtual QUrl contacted(const QUrl& url) const { return url; }
};

} // namespace postulant
