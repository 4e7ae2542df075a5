#pragma once

#include "store/Database.h"

#include <QString>
#include <QVector>

#include <optional>

// Which credential at a server is the login for which site. Never a user name and never a password: the server keeps
// them.
namespace postulant {

struct LoginRow {
    qint64 id = 0;
    qint64 connectionId = 0;
    QString connection; // its name now
    bool practice = false;
    QString site;         // loginSiteOf(): a host, or a system
    QString credentialId; // the server's
    QString name;         // the server's, for people; at most 200 characters
    qint64 createdAt = 0; // UTC ms
};

namespace logins {

// Of connections that there are, for the addresses that they have; by connection and site.
Result<QVector<LoginRow>> all(Database& db);
Result<LoginRow> get(Database& db, qint64 id); // NotFound
Result<std::optional<LoginRow>> at(Database& db, qint64 connectionId, const QString& site);
// The names under which a login for its posting may be kept, the narrowest first. NotFound
Result<QStringList> sitesOf(Database& db, qint64 applicationId);
// The first of the sites (narrowest first) that has one at this connection.
Result<std::optional<LoginRow>> forSites(Database& db, qint64 connectionId, const QStringList& sites);
// For the address that the connection has now; the one of that site before it is removed. Errors: Invalid, NotFound.
Result<LoginRow> put(Database& db, qint64 connectionId, const QString& site, const QString& credentialId,
                     const QString& name, qint64 now);
Done remove(Database& db, qint64 id, qint64 now); // the reference only. NotFound

} // namespace logins
} // namespace postulant
