#pragma once

#include "store/Database.h"
#include "store/SeekerRows.h"

#include <QHash>
#include <QSet>
#include <QVector>

// Which connections can sign in at which site.
namespace postulant {

// Its runs can sign in with a login that its server keeps. An agent of the seeker's own signs in by its own rules, or
// not at all.
bool signsIn(const ConnectionRow& connection);

// The logins of several connections, read once for many applications.
class SiteLogins {
public:
    static Result<SiteLogins> load(Database& db, const QVector<ConnectionRow>& connections);
    // The connections that have one for the site of its posting.
    Result<QSet<qint64>> of(Database& db, qint64 applicationId) const;

private:
    QHash<QString, QSet<qint64>> m_bySite;
};

} // namespace postulant
