#include "store/SpreadRepository.h"

#include "store/SeekerRepository.h"
#include "store/Sql.h"

#include <algorithm>

namespace postulant::spreading {

QString overText(const QVector<qint64>& over) {
    QString text;
    for (const qint64 id : over) {
        text += (text.isEmpty() ? QStringLiteral(",") : QString()) + QString::number(id) + QLatin1Char(',');
    }
    return text;
}

QVector<qint64> overFromText(const QString& text) {
    QVector<qint64> over;
    for (const QString& id : text.split(QLatin1Char(','), Qt::SkipEmptyParts)) {
        over << id.toLongLong();
    }
    return over;
}

Result<QVector<ConnectionRow>> pool(Database& db) {
    Result<QVector<ConnectionRow>> all = connections::all(db);
    if (all) {
        all->erase(std::remove_if(all->begin(), all->end(),
                                  [](const ConnectionRow& row) { return row.practice || !row.inPool; }),
                   all->end());
    }
    return all;
}

Done setInPool(Database& db, qint64 connectionId, bool in) {
    const Result<ConnectionRow> row = connections::get(db, connectionId);
    if (!row) {
        return passOn(row.error());
    }
    if (row->practice) {
        return failure(ErrorKind::Invalid, QStringLiteral("practice is not spread"));
    }
    return db.exec(QStringLiteral("UPDATE connection SET in_pool=? WHERE id=? AND in_pool<>?"), {in, connectionId, in});
}

Done set(Database& db, qint64 applicationId, const Spread& spread) {
    QVector<qint64> over = spread.over;
    std::sort(over.begin(), over.end());
    over.erase(std::unique(over.begin(), over.end()), over.end());
    if (spread.way == SpreadWay::None) {
        over.clear();
    } else if (over.isEmpty()) {
        return failure(ErrorKind::Invalid, QStringLiteral("no connection to spread over"));
    }
    for (const qint64 id : std::as_const(over)) {
        const Result<ConnectionRow> row = connections::get(db, id);
        if (!row) {
            return passOn(row.error());
        }
        if (row->practice) {
            return failure(ErrorKind::Invalid, QStringLiteral("practice is not spread"));
        }
    }
    Done done = db.exec(QStringLiteral("UPDATE application SET spread=?,spread_over=? WHERE id=?"),
                        {code(spread.way), overText(over), applicationId});
    if (!done && done.error().kind == ErrorKind::Guarded) {
        return failure(ErrorKind::Invalid, QStringLiteral("practice is not spread"));
    }
    if (Done found = done ? expectChange(db, QStringLiteral("no such application")) : done; !found) {
        return found;
    }
    // Until it is sent it stands with one of them, as everything does that was never without.
    return over.isEmpty() || over.contains(db.value(QStringLiteral("SELECT ifnull(connection_id,0) FROM application "
                                                                   "WHERE id=?"),
                                                    {applicationId})
                                               .value_or(QVariant())
                                               .toLongLong())
               ? Done{}
               : db.exec(QStringLiteral("UPDATE application SET connection_id=? WHERE id=? AND intent<>'none'"),
                         {over.first(), applicationId});
}

Result<Spread> of(Database& db, qint64 applicationId) {
    Spread out;
    const Result<bool> found = db.first(QStringLiteral("SELECT spread,spread_over FROM application WHERE id=?"),
                                        {applicationId}, [&out](const QSqlQuery& q) {
                                            out.way = spreadWayFromCode(textAt(q, 0)).value_or(SpreadWay::None);
                                            out.over = overFromText(textAt(q, 1));
                                        });
    if (!found) {
        return passOn(found.error());
    }
    if (!*found) {
        return failure(ErrorKind::NotFound, QStringLiteral("no such application"));
    }
    return out;
}

Result<QVector<ConnectionRow>> through(Database& db, qint64 applicationId) {
    const Result<Spread> spread = of(db, applicationId);
    if (!spread) {
        return passOn(spread.error());
    }
    QVector<ConnectionRow> out;
    for (const qint64 id : spread->over) {
        const Result<ConnectionRow> row = connections::get(db, id);
        if (!row && row.error().kind != ErrorKind::NotFound) {
            return passOn(row.error());
        }
        if (row) {
            out << *row;
        }
    }
    return out;
}

Result<QVector<Route>> routes(Database& db, const Spread& spread) {
    QVector<Route> out;
    for (const qint64 id : spread.over) {
        const Result<bool> found =
            db.first(QStringLiteral("SELECT name,dialect,options FROM connection WHERE id=?"), {id},
                     [&out, id](const QSqlQuery& q) {
                         out.append({id, textAt(q, 0), textAt(q, 1), ConnectionOptions::fromJson(textAt(q, 2))});
                     });
        if (!found) {
            return passOn(found.error());
        }
    }
    return out;
}

Done settle(Database& db, qint64 applicationId, qint64 connectionId) {
    const Result<Spread> spread = of(db, applicationId);
    if (!spread || spread->way == SpreadWay::None) {
        return spread ? Done{} : Done(passOn(spread.error()));
    }
    if (!spread->over.contains(connectionId)) {
        return failure(ErrorKind::Guarded, QStringLiteral("it may not go through this connection"));
    }
    return db.exec(QStringLiteral("UPDATE application SET connection_id=? WHERE id=? AND connection_id IS NOT ?"),
                   {connectionId, applicationId, connectionId});
}

} // namespace postulant::spreading
