#include "store/AuditRepository.h"

#include "store/Sql.h"

namespace postulant::audit {
namespace {

constexpr qint64 dayMs = 86'400'000;

// As the schema's triggers know them.
const QString& isLook() {
    static const QString sql = QStringLiteral("method='GET' AND run_id<>'' AND "
                                              "(path GLOB '*/runs/{id}' OR path GLOB '*/tasks/{id}')");
    return sql;
}

struct Where {
    QString sql = QStringLiteral("1");
    QVariantList values;
    void also(const QString& condition, const QVariantList& more) {
        sql += QStringLiteral(" AND ") + condition;
        values += more;
    }
};

// % and _ of what was typed are letters.
QString anywhere(const QString& text) {
    QString pattern = text;
    pattern.replace(QLatin1Char('\\'), QLatin1String("\\\\"));
    pattern.replace(QLatin1Char('%'), QLatin1String("\\%"));
    pattern.replace(QLatin1Char('_'), QLatin1String("\\_"));
    return QLatin1Char('%') + pattern + QLatin1Char('%');
}

Where whereOf(const AuditFilter& filter, bool days) {
    Where where;
    if (filter.connectionId != 0) {
        where.also(QStringLiteral("connection_id=?"), {filter.connectionId});
    }
    if (filter.status >= 0) {
        where.also(QStringLiteral("status=?"), {filter.status});
    }
    if (filter.errorsOnly) {
        where.also(days ? QStringLiteral("((status<200 AND status<>101) OR status>=400)")
                        : QStringLiteral("(error<>'' OR (status<200 AND status<>101) OR status>=400)"),
                   {});
    }
    if (!filter.path.isEmpty()) {
        const QString pattern = anywhere(filter.path);
        where.also(days ? QStringLiteral("path LIKE ? ESCAPE '\\'")
                        : QStringLiteral("(path LIKE ? ESCAPE '\\' OR run_id LIKE ? ESCAPE '\\')"),
                   days ? QVariantList{pattern} : QVariantList{pattern, pattern});
    }
    return where;
}

Result<QVector<AuditRow>> select(Database& db, const QString& where, const QVariantList& values) {
    QVector<AuditRow> out;
    const Done done =
        db.each(QStringLiteral("SELECT id,at,connection_id,method,path,status,duration_ms,run_id,error FROM audit "
                               "WHERE ") +
                    where,
                values, [&out](const QSqlQuery& q) {
                    AuditRow row;
                    row.id = int64At(q, 0);
                    row.at = int64At(q, 1);
                    row.connectionId = int64At(q, 2);
                    row.method = textAt(q, 3);
                    row.path = textAt(q, 4);
                    row.status = intAt(q, 5);
                    row.durationMs = int64At(q, 6);
                    row.runId = textAt(q, 7);
                    row.error = textAt(q, 8);
                    out << row;
                });
    return done ? Result<QVector<AuditRow>>(out) : passOn(done.error());
}

} // namespace

Done add(Database& db, const AuditRow& row) {
    return db.exec(QStringLiteral("INSERT INTO audit(at,connection_id,method,path,status,duration_ms,run_id,error) "
                                  "VALUES(?,?,?,?,?,?,?,?)"),
                   {row.at, row.connectionId, row.method, row.path, row.status, row.durationMs, row.runId, row.error});
}

Result<QVector<AuditRow>> page(Database& db, const AuditFilter& filter, int limit, qint64 beforeId) {
    Where where = whereOf(filter, false);
    if (beforeId > 0) {
        where.also(QStringLiteral("id<?"), {beforeId});
    }
    return select(db, where.sql + QStringLiteral(" ORDER BY id DESC LIMIT ?"), where.values + QVariantList{limit});
}

Result<QVector<AuditRow>> days(Database& db, const AuditFilter& filter, int limit, int offset) {
    const Where where = whereOf(filter, true);
    QVector<AuditRow> out;
    const Done done =
        db.each(QStringLiteral("SELECT day,connection_id,method,path,status,count,duration_ms FROM audit_day WHERE ") +
                    where.sql + QStringLiteral(" ORDER BY day DESC,connection_id,method,path,status LIMIT ? OFFSET ?"),
                where.values + QVariantList{limit, offset}, [&out](const QSqlQuery& q) {
                    AuditRow row;
                    row.at = int64At(q, 0) * dayMs;
                    row.connectionId = int64At(q, 1);
                    row.method = textAt(q, 2);
                    row.path = textAt(q, 3);
                    row.status = intAt(q, 4);
                    row.count = int64At(q, 5);
                    row.durationMs = int64At(q, 6);
                    out << row;
                });
    return done ? Result<QVector<AuditRow>>(out) : passOn(done.error());
}

Done forEach(Database& db, const AuditFilter& filter, const std::function<bool(const AuditRow&)>& each) {
    constexpr int pageSize = 1000;
    qint64 before = 0;
    int offset = 0;
    for (bool sums = false;;) {
        const auto rows = sums ? days(db, filter, pageSize, offset) : page(db, filter, pageSize, before);
        if (!rows) {
            return passOn(rows.error());
        }
        for (const AuditRow& row : *rows) {
            if (!each(row)) {
                return {};
            }
        }
        if (rows->isEmpty() && sums) {
            return {};
        }
        if (sums) {
            offset += static_cast<int>(rows->size());
        } else if (rows->isEmpty()) {
            sums = true;
        } else {
            before = rows->last().id;
        }
    }
}

Result<QVector<AuditRow>> ofRun(Database& db, const QString& runId) {
    return select(db, QStringLiteral("run_id=? AND run_id<>'' ORDER BY id"), {runId});
}

Result<int> foldLooks(Database& db, qint64 before, int limit) {
    const auto door = [&db](qint64 at) { return db.exec(QStringLiteral("UPDATE audit_fold SET before=?"), {at}); };
    if (Done opened = door(before); !opened) {
        return passOn(opened.error());
    }
    const Done folded = db.exec(
        QStringLiteral("DELETE FROM audit WHERE id IN (SELECT id FROM audit WHERE %1 AND at<? LIMIT ?)").arg(isLook()),
        {before, limit});
    const int count = folded ? db.changes() : 0;
    if (Done closed = door(0); !closed) {
        return passOn(closed.error());
    }
    return folded ? Result<int>(count) : passOn(folded.error());
}

} // namespace postulant::audit
