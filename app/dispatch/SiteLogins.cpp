#include "dispatch/SiteLogins.h"

#include "skyvern/Dialect.h"
#include "store/LoginRepository.h"

#include <algorithm>

namespace postulant {

bool signsIn(const ConnectionRow& connection) {
    const Dialect* dialect = findDialect(connection.dialect);
    return dialect != nullptr && dialect->describe().usesLogins && connection.agentId.isEmpty();
}

Result<SiteLogins> SiteLogins::load(Database& db, const QVector<ConnectionRow>& connections) {
    const auto rows = logins::all(db);
    if (!rows) {
        return tl::unexpected<Error>(rows.error());
    }
    SiteLogins out;
    for (const LoginRow& row : *rows) {
        const bool usable = std::any_of(connections.cbegin(), connections.cend(), [&row](const ConnectionRow& one) {
            return one.id == row.connectionId && signsIn(one);
        });
        if (usable) {
            out.m_bySite[row.site].insert(row.connectionId);
        }
    }
    return out;
}

Result<QSet<qint64>> SiteLogins::of(Database& db, qint64 applicationId) const {
    if (m_bySite.isEmpty()) { // mostly: the queue is walked without another read
        return QSet<qint64>();
    }
    const auto sites = logins::sitesOf(db, applicationId);
    if (!sites) {
        return tl::unexpected<Error>(sites.error());
    }
    QSet<qint64> out;
    for (const QString& site : *sites) {
        out.unite(m_bySite.value(site));
    }
    return out;
}

} // namespace postulant
