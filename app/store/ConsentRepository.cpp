#include "store/ConsentRepository.h"

#include "store/SeekerRepository.h"
#include "store/Sql.h"

namespace postulant::consents {
namespace {

// Of connection c.
QString agreed() {
    return QStringLiteral("EXISTS(SELECT 1 FROM consent n WHERE n.connection_id=c.id AND n.base_url=c.base_url AND "
                          "n.version>=%1)")
        .arg(textVersion);
}

} // namespace

Result<bool> given(Database& db, qint64 connectionId) {
    const Result<QVariant> answer = db.value(
        QStringLiteral("SELECT c.practice=1 OR %1 FROM connection c WHERE c.id=?").arg(agreed()), {connectionId});
    if (!answer) {
        return passOn(answer.error());
    }
    return answer->toBool();
}

Done give(Database& db, qint64 connectionId, const QString& how, qint64 now, const QString& shownUrl) {
    return db.exec(QStringLiteral("INSERT INTO consent(connection_id,base_url,version,given_at,how) SELECT "
                                  "id,base_url,?,?,? FROM connection WHERE id=? AND practice=0 AND ? IN('',base_url) "
                                  "ON CONFLICT(connection_id,base_url) DO UPDATE SET version=excluded.version,"
                                  "given_at=excluded.given_at,how=excluded.how WHERE version<excluded.version"),
                   {textVersion, now, how, connectionId, shownUrl.isNull() ? QStringLiteral("") : shownUrl});
}

Done withdraw(Database& db, qint64 connectionId) {
    return db.exec(QStringLiteral("DELETE FROM consent WHERE connection_id=?"), {connectionId});
}

Result<QVector<ConnectionRow>> wanted(Database& db) {
    QVector<qint64> ids;
    const Done read =
        db.each(QStringLiteral("SELECT c.id FROM connection c WHERE c.practice=0 AND c.removed_at=0 AND "
                               "NOT %1 AND (EXISTS(SELECT 1 FROM application a WHERE a.connection_id=c.id "
                               "AND a.state='queued' AND a.trashed_at=0 AND a.spread='') OR (c.in_pool=1 "
                               "AND EXISTS(SELECT 1 FROM application a INDEXED BY application_spread_front WHERE "
                               "a.state='queued' AND "
                               "a.trashed_at=0 AND a.spread<>'' AND "
                               "instr(a.spread_over,','||c.id||',')>0))) ORDER BY c.id")
                    .arg(agreed()),
                {}, [&ids](const QSqlQuery& q) { ids << int64At(q, 0); });
    if (!read) {
        return passOn(read.error());
    }
    QVector<ConnectionRow> out;
    for (const qint64 id : std::as_const(ids)) {
        const Result<ConnectionRow> row = connections::get(db, id);
        if (!row) {
            return passOn(row.error());
        }
        out << *row;
    }
    return out;
}

Result<QVector<Consent>> all(Database& db) {
    QVector<Consent> out;
    const Done read = db.each(
        QStringLiteral("SELECT c.id,c.name,n.base_url,n.version,n.given_at,n.how FROM consent n JOIN connection "
                       "c ON c.id=n.connection_id AND c.base_url=n.base_url WHERE c.removed_at=0 "
                       "ORDER BY c.name_key"),
        {}, [&out](const QSqlQuery& q) {
            out.append({int64At(q, 0), textAt(q, 1), textAt(q, 2), intAt(q, 3), int64At(q, 4), textAt(q, 5)});
        });
    return read ? Result<QVector<Consent>>(out) : passOn(read.error());
}

} // namespace postulant::consents
