#include "store/SentPackages.h"

#include "store/ApplicationQuery.h"
#include "store/Sql.h"

namespace postulant::sent_packages {
namespace {

// Along application_by_site, newest first: site is the system's name, the same for all with one key.
const QString& lastSql() {
    static const QString sql =
        QStringLiteral("SELECT o.id,o.company,o.title,o.url,iif(t.sent_at>0,t.sent_at,t.created_at),t.package "
                       "FROM application a CROSS JOIN application o CROSS JOIN attempt t WHERE a.id=? AND "
                       "o.site=a.site AND o.practice=a.practice AND o.trashed_at=0 AND o.state_rank IN(%1,%2) AND "
                       "o.site_key=a.site_key AND o.site_key<>'' AND o.id<>a.id AND t.application_id=o.id AND "
                       "t.via='run' AND t.holds=1 AND length(t.package)>0 ORDER BY o.sort_at DESC,o.id DESC LIMIT 1")
            .arg(stateRank(ApplicationState::AppliedConfirmed))
            .arg(stateRank(ApplicationState::AppliedClaimed));
    return sql;
}

} // namespace

Result<std::optional<SentPackage>> lastAtLikeSite(Database& db, qint64 applicationId) {
    SentPackage out;
    QByteArray json;
    const Result<bool> found = db.first(lastSql(), {applicationId}, [&](const QSqlQuery& q) {
        out.applicationId = int64At(q, 0);
        out.company = textAt(q, 1);
        out.title = textAt(q, 2);
        out.url = textAt(q, 3);
        out.at = int64At(q, 4);
        json = q.value(5).toByteArray();
    });
    if (!found) {
        return passOn(found.error());
    }
    if (!*found) {
        return std::optional<SentPackage>();
    }
    auto package = packageFromJson(json);
    if (!package) {
        return passOn(package.error());
    }
    out.package = std::move(*package);
    return std::optional(std::move(out));
}

} // namespace postulant::sent_packages
