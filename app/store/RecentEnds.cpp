#include "store/RecentEnds.h"

#include "store/Sql.h"

#include <QUrl>

namespace postulant::attempts {
namespace {

// The employer's own pages have no name in common: their host tells them apart.
QString siteOf(const QString& site, const QString& url) {
    return site.isEmpty() || site == QLatin1String("Own site") ? QUrl(url).host() : site;
}

} // namespace

Result<QVector<SiteEnd>> recentEnds(Database& db, qint64 since) {
    QVector<SiteEnd> out;
    const Done done = db.each(
        QStringLiteral("SELECT t.application_id,a.site,a.url,t.proof,t.sent,t.failure,t.ended_at,t.dialect,"
                       "ifnull((SELECT r.server_id FROM run r WHERE r.attempt_id=t.id ORDER BY r.id DESC LIMIT 1),'') "
                       "FROM (SELECT * FROM attempt ORDER BY id DESC LIMIT 1000) t "
                       "JOIN application a ON a.id=t.application_id "
                       "WHERE t.via='run' AND t.state='ended' AND t.practice=0 AND t.ended_at>=? AND a.trashed_at=0 "
                       "ORDER BY t.id DESC"),
        {since}, [&out](const QSqlQuery& q) {
            const auto proof = codeAt<Proof>(q, 3);
            SiteEnd end;
            end.applicationId = int64At(q, 0);
            end.site = siteOf(textAt(q, 1), textAt(q, 2));
            end.applied = textAt(q, 4) != QLatin1String("no") && (proof == Proof::Claimed || proof == Proof::Confirmed);
            end.failure = codeAt<FailureKind>(q, 5);
            end.at = int64At(q, 6);
            end.dialect = textAt(q, 7);
            end.runId = textAt(q, 8);
            out << end;
        });
    return done ? Result<QVector<SiteEnd>>(out) : Result<QVector<SiteEnd>>(passOn(done.error()));
}

} // namespace postulant::attempts
