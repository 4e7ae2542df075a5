#include "store/LoginRepository.h"

#include "domain/LoginSite.h"
#include "store/SeekerRepository.h"
#include "store/Sql.h"

namespace postulant::logins {
namespace {

Result<QVector<LoginRow>> select(Database& db, const QString& where, const QVariantList& values) {
    QVector<LoginRow> out;
    const Done read = db.each(QStringLiteral("SELECT l.id,l.connection_id,c.name,c.practice,l.site_key,l.credential_id,"
                                             "l.name,l.created_at FROM login l JOIN connection c ON "
                                             "c.id=l.connection_id AND c.base_url=l.base_url WHERE l.removed_at=0 AND "
                                             "c.removed_at=0 AND %1 ORDER BY c.practice,c.name_key,l.site_key")
                                  .arg(where),
                              values, [&out](const QSqlQuery& q) {
                                  out.append({int64At(q, 0), int64At(q, 1), textAt(q, 2), boolAt(q, 3), textAt(q, 4),
                                              textAt(q, 5), textAt(q, 6), int64At(q, 7)});
                              });
    return read ? Result<QVector<LoginRow>>(out) : passOn(read.error());
}

} // namespace

Result<QVector<LoginRow>> all(Database& db) {
    return select(db, QStringLiteral("1"), {});
}

Result<LoginRow> get(Database& db, qint64 id) {
    const auto found = select(db, QStringLiteral("l.id=?"), {id});
    if (!found) {
        return passOn(found.error());
    }
    return found->isEmpty() ? Result<LoginRow>(failure(ErrorKind::NotFound, QStringLiteral("no such login")))
                            : found->first();
}

Result<std::optional<LoginRow>> at(Database& db, qint64 connectionId, const QString& site) {
    const auto found = select(db, QStringLiteral("l.connection_id=? AND l.site_key=?"), {connectionId, site});
    if (!found) {
        return passOn(found.error());
    }
    return found->isEmpty() ? std::nullopt : std::optional(found->first());
}

Result<QStringList> sitesOf(Database& db, qint64 applicationId) {
    QStringList out;
    const Result<bool> found = db.first(
        QStringLiteral("SELECT p.ats,a.url FROM application a JOIN posting p ON p.id=a.posting_id WHERE a.id=?"),
        {applicationId}, [&out](const QSqlQuery& q) { out = loginSitesFor(textAt(q, 0), textAt(q, 1)); });
    if (!found) {
        return passOn(found.error());
    }
    return *found ? Result<QStringList>(out)
                  : Result<QStringList>(failure(ErrorKind::NotFound, QStringLiteral("no such application")));
}

Result<std::optional<LoginRow>> forSites(Database& db, qint64 connectionId, const QStringList& sites) {
    for (const QString& site : sites) {
        auto found = at(db, connectionId, site);
        if (!found || found->has_value()) {
            return found;
        }
    }
    return std::optional<LoginRow>();
}

Result<LoginRow> put(Database& db, qint64 connectionId, const QString& site, const QString& credentialId,
                     const QString& name, qint64 now) {
    if (site.isEmpty() || credentialId.isEmpty()) {
        return failure(ErrorKind::Invalid, QStringLiteral("a login needs a site and a credential"));
    }
    const Result<ConnectionRow> connection = connections::get(db, connectionId);
    if (!connection) {
        return passOn(connection.error());
    }
    Done done = db.exec(QStringLiteral("UPDATE login SET removed_at=? WHERE connection_id=? AND base_url=? AND "
                                       "site_key=? AND removed_at=0"),
                        {now, connectionId, connection->baseUrl, site});
    if (done) {
        done =
            db.exec(QStringLiteral("INSERT INTO login(connection_id,base_url,site_key,credential_id,name,created_at) "
                                   "VALUES(?,?,?,?,?,?)"),
                    {connectionId, connection->baseUrl, site, credentialId, name, now});
    }
    return done ? get(db, db.lastInsertId()) : Result<LoginRow>(passOn(done.error()));
}

Done remove(Database& db, qint64 id, qint64 now) {
    if (Done done = db.exec(QStringLiteral("UPDATE login SET removed_at=? WHERE id=? AND removed_at=0"), {now, id});
        !done) {
        return done;
    }
    return expectChange(db, QStringLiteral("no such login"));
}

} // namespace postulant::logins
