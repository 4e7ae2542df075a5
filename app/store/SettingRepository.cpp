#include "store/GuardRepository.h"
#include "store/SeekerRepository.h"
#include "store/Sql.h"

// Settings and audit rows.
namespace postulant {
namespace settings {

Result<QString> text(Database& db, const QString& key, const QString& fallback) {
    const Result<QVariant> value = db.value(QStringLiteral("SELECT value FROM setting WHERE key=?"), {key});
    if (!value) {
        return passOn(value.error());
    }
    return value->isValid() ? value->toString() : fallback;
}

Done setText(Database& db, const QString& key, const QString& value) {
    return db.exec(QStringLiteral("INSERT INTO setting(key,value) VALUES(?,?) ON CONFLICT(key) DO UPDATE SET "
                                  "value=excluded.value WHERE value<>excluded.value"),
                   {key, value});
}

} // namespace settings

namespace options {

Result<Options> load(Database& db) {
    QHash<QString, QString> stored;
    const Done done = db.each(QStringLiteral("SELECT key,value FROM setting"), {},
                              [&stored](const QSqlQuery& q) { stored.insert(textAt(q, 0), textAt(q, 1)); });
    return done ? Result<Options>(Options(std::move(stored))) : passOn(done.error());
}

Done set(Database& db, Option option, const QString& written) {
    const OptionSpec& spec = optionSpec(option);
    const Result<QString> text = optionText(spec, written);
    if (!text) {
        return passOn(text.error());
    }
    if (Done done = settings::setText(db, QString::fromLatin1(spec.key), *text); !done) {
        return done;
    }
    const bool ofCompanies =
        option == Option::CompanyLimit || option == Option::CompanyDays || option == Option::CompanyCooldownDays;
    return ofCompanies ? guard::wakeAll(db) : Done{};
}

} // namespace options

namespace audit {
namespace {

Result<QVector<AuditRow>> select(Database& db, const QString& where, const QVariantList& values) {
    QVector<AuditRow> out;
    const Done done = db.each(
        QStringLiteral("SELECT id,at,connection_id,method,path,status,duration_ms,run_id,error FROM audit ") + where,
        values, [&out](const QSqlQuery& q) {
            out << AuditRow{int64At(q, 0), int64At(q, 1), int64At(q, 2), textAt(q, 3), textAt(q, 4),
                            intAt(q, 5),   intAt(q, 6),   textAt(q, 7),  textAt(q, 8)};
        });
    if (!done) {
        return passOn(done.error());
    }
    return out;
}

} // namespace

Done add(Database& db, const AuditRow& row) {
    return db.exec(QStringLiteral("INSERT INTO audit(at,connection_id,method,path,status,duration_ms,run_id,error) "
                                  "VALUES(?,?,?,?,?,?,?,?)"),
                   {row.at, row.connectionId, row.method, row.path, row.status, row.durationMs, row.runId, row.error});
}

Result<QVector<AuditRow>> page(Database& db, int limit, qint64 beforeId) {
    return beforeId > 0 ? select(db, QStringLiteral("WHERE id<? ORDER BY id DESC LIMIT ?"), {beforeId, limit})
                        : select(db, QStringLiteral("ORDER BY id DESC LIMIT ?"), {limit});
}

Result<QVector<AuditRow>> ofRun(Database& db, const QString& runId) {
    return select(db, QStringLiteral("WHERE run_id=? AND run_id<>'' ORDER BY id"), {runId});
}

Done forgetBefore(Database& db, qint64 at) {
    return db.exec(QStringLiteral("DELETE FROM audit WHERE at<?"), {at});
}

} // namespace audit
} // namespace postulant
