#include "export/TableExport.h"

#include "domain/AtomicFile.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>
#include <QSqlQuery>
#include <QSqlRecord>
#include <QVariant>

#include <algorithm>

namespace postulant {
namespace {

LeftOut leftOut(const char* table, const char* column, const char* elsewhere, const char* why) {
    return {QLatin1String(table), QLatin1String(column), QLatin1String(elsewhere), QLatin1String(why)};
}

bool isLeftOut(const QString& table, const QString& column) {
    const QVector<LeftOut>& all = leftOutOfTables();
    return std::any_of(all.begin(), all.end(),
                       [&](const LeftOut& one) { return one.table == table && one.column == column; });
}

Result<QStringList> texts(Database& db, const QString& sql, const QVariantList& values) {
    QStringList out;
    const Done read = db.each(sql, values, [&out](const QSqlQuery& q) { out << q.value(0).toString(); });
    if (!read) {
        return tl::unexpected<Error>(read.error());
    }
    return out;
}

// Every column, and of what hangs on an attempt or an application whether that was practice.
QString selectSql(const QString& table, const QStringList& columns) {
    QStringList wanted;
    wanted.reserve(columns.size() + 1);
    for (const QString& column : columns) {
        if (!isLeftOut(table, column)) {
            wanted << QStringLiteral("x.\"%1\"").arg(column);
        }
    }
    if (!columns.contains(QLatin1String("practice"))) {
        for (const char* owner : {"attempt", "application"}) {
            const QString name = QLatin1String(owner);
            if (columns.contains(name + QLatin1String("_id"))) {
                wanted << QStringLiteral("(SELECT practice FROM %1 WHERE id=x.%1_id) AS practice").arg(name);
                break;
            }
        }
    }
    return QStringLiteral("SELECT %1 FROM \"%2\" x ORDER BY 1").arg(wanted.join(u','), table);
}

QStringList namesOf(const QSqlRecord& record) {
    QStringList out;
    out.reserve(record.count());
    for (int i = 0; i < record.count(); ++i) {
        out << record.fieldName(i);
    }
    return out;
}

QJsonValue jsonOf(const QSqlQuery& row, int column) {
    if (row.isNull(column)) {
        return QJsonValue::Null;
    }
    const QVariant value = row.value(column);
    return value.userType() == QMetaType::QByteArray ? QJsonValue(QString::fromLatin1(value.toByteArray().toBase64()))
                                                     : QJsonValue::fromVariant(value);
}

} // namespace

const QVector<LeftOut>& leftOutOfTables() {
    static const QVector<LeftOut> all{
        // Said better elsewhere.
        leftOut("attempt", "package", "applications/", "stands there as it was sent"),
        leftOut("audit", "", "requests.csv", "stands there with the sums of older looks"),
        leftOut("audit_day", "", "requests.csv", "stands there with the newer rows"),
        leftOut("setting", "", "settings.json", "stands there without the secrets of this computer"),
        // Secrets, and where they are.
        leftOut("attempt", "token", "", "opens the addresses of a run that goes on"),
        leftOut("connection", "key_env", "", "says where a key is kept"),
        leftOut("connection", "refused_key", "", "a mark of a key"),
        // Made from other tables, or counters: nothing that anybody said or did.
        leftOut("application_search", "", "", "the words of application, folded for searching"),
        leftOut("posting_similar", "", "", "company and title of posting, folded for comparing"),
        leftOut("application_count", "", "", "counts of application"),
        leftOut("audit_fold", "", "", "a counter"),
        leftOut("change", "", "", "a counter"),
        leftOut("table_change", "", "", "counters"),
        leftOut("probe", "", "", "shows that the file can be written"),
    };
    return all;
}

Result<QStringList> tablesToExport(Database& db) {
    Result<QStringList> all = texts(db,
                                    QStringLiteral("SELECT name FROM sqlite_schema WHERE type='table' AND "
                                                   "name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name"),
                                    {});
    if (all) {
        all->removeIf([](const QString& table) { return isLeftOut(table, QString()); });
    }
    return all;
}

Done exportTable(Database& db, const QString& table, const QString& path, const ProofProgress& progress) {
    const Result<QStringList> columns =
        texts(db, QStringLiteral("SELECT name FROM pragma_table_xinfo(?) ORDER BY cid"), {table});
    if (!columns) {
        return tl::unexpected<Error>(columns.error());
    }
    QSaveFile file(path);
    if (Done opened = openAtomically(file); !opened) {
        return opened;
    }
    QByteArray before("[\n");
    QStringList names; // making a record takes longer than reading a row
    bool good = true;
    const Done read = db.each(selectSql(table, *columns), {}, [&](const QSqlQuery& row) {
        if (!good || progress.cancelled) {
            return;
        }
        if (names.isEmpty()) {
            names = namesOf(row.record());
        }
        QJsonObject one;
        for (int i = 0; i < names.size(); ++i) {
            one.insert(names.at(i), jsonOf(row, i));
        }
        const QByteArray line = before + QJsonDocument(one).toJson(QJsonDocument::Compact);
        good = file.write(line) == line.size();
        before = ",\n";
    });
    const QByteArray end = before.startsWith('[') ? QByteArrayLiteral("[]\n") : QByteArrayLiteral("\n]\n");
    good = good && file.write(end) == end.size();
    if (!read || progress.cancelled || !good) {
        const Error error = !read ? read.error() : good ? Error{ErrorKind::Cancelled, {}, 0, {}} : fileError(file);
        file.cancelWriting();
        return tl::unexpected<Error>(error);
    }
    return file.commit() ? Done{} : Done(tl::unexpected<Error>(fileError(file)));
}

} // namespace postulant
