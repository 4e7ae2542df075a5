#include "support/EveryColumn.h"

#include <QHash>
#include <QMap>
#include <QSqlQuery>

namespace postulant::test {
namespace {

// What the schema takes only certain values for: of one column, else of all columns of that name.
const QHash<QString, QVariant>& exceptions() {
    static const QHash<QString, QVariant> all{
        {QStringLiteral("practice"), 0},
        {QStringLiteral("is_default"), 0},
        {QStringLiteral("removed_at"), 0},
        {QStringLiteral("trashed_at"), 0},
        {QStringLiteral("sha256"), QString(64, QLatin1Char('b'))},
        {QStringLiteral("sent"), QStringLiteral("yes")},
        {QStringLiteral("proof"), QStringLiteral("confirmed")},
        {QStringLiteral("posting.merged_into"), QVariant()},
        {QStringLiteral("posting.title_known"), 1},
        {QStringLiteral("posting_key.main"), 1},
        {QStringLiteral("posting_facts.openness"), QStringLiteral("open")},
        {QStringLiteral("application.intent"), QStringLiteral("none")},
        {QStringLiteral("application.state"), QStringLiteral("applied-confirmed")},
        {QStringLiteral("application.state_rank"), 7},
        {QStringLiteral("application.attention_rank"), 5},
        {QStringLiteral("application.no_letter"), 1},
        {QStringLiteral("application.spread"), QStringLiteral("free")},
        {QStringLiteral("connection.in_pool"), 1},
        {QStringLiteral("application.approved_by"), QStringLiteral("seeker")},
        {QStringLiteral("attempt.via"), QStringLiteral("run")},
        {QStringLiteral("attempt.state"), QStringLiteral("ended")},
        {QStringLiteral("attempt.holds"), 1},
        {QStringLiteral("attempt.released_why"), QVariant()},
        {QStringLiteral("attempt.released_at"), QVariant()},
        {QStringLiteral("attempt.evidence_corrected"), 0},
        {QStringLiteral("attempt.disputed"), 0},
        {QStringLiteral("attempt.decision"), QStringLiteral("none")},
        {QStringLiteral("run.role"), QStringLiteral("apply")},
        {QStringLiteral("connection.key_source"), QStringLiteral("none")},
        {QStringLiteral("consent.how"), QStringLiteral("window")},
        {QStringLiteral("blocked.kind"), QStringLiteral("company")},
        {QStringLiteral("answer.sensitivity"), QStringLiteral("salary")},
        {QStringLiteral("answer.kind"), QStringLiteral("choice")},
        {QStringLiteral("answer.scope"), QStringLiteral("company")},
        {QStringLiteral("answer.left_blank"), 0},
        {QStringLiteral("choice_rule.letter_id"), QVariant()},
    };
    return all;
}

// Any text may stand in an artifact's hash; only a resume's is measured.
bool isException(const SchemaColumn& column) {
    if (column.full() == QLatin1String("artifact.sha256")) {
        return false;
    }
    return exceptions().contains(column.full()) || exceptions().contains(column.name);
}

QVariant valueOf(const SchemaColumn& column) {
    if (isException(column)) {
        return exceptions().value(column.full(), exceptions().value(column.name));
    }
    if (column.type == QLatin1String("TEXT")) {
        return QString::fromLatin1(marker(column));
    }
    if (column.type == QLatin1String("BLOB")) { // as a package is
        return QByteArray("{\"mark\":\"" + marker(column) + "\"}");
    }
    return column.type == QLatin1String("REAL") ? QVariant(static_cast<double>(everyId)) : QVariant(everyId);
}

Result<QVector<SchemaColumn>> read(Database& db) {
    QVector<SchemaColumn> out;
    const Done done = db.each(
        QStringLiteral("SELECT s.name,c.name,c.type FROM sqlite_schema s JOIN pragma_table_xinfo(s.name) c "
                       "WHERE s.type='table' AND s.name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY s.name,c.cid"),
        {}, [&out](const QSqlQuery& q) {
            SchemaColumn one{q.value(0).toString(), q.value(1).toString(), q.value(2).toString(), false};
            const bool words = one.type == QLatin1String("TEXT") || one.type == QLatin1String("BLOB");
            one.isFree = words && !isException(one);
            out << one;
        });
    return done ? Result<QVector<SchemaColumn>>(out)
                : Result<QVector<SchemaColumn>>(tl::unexpected<Error>(done.error()));
}

} // namespace

QVector<SchemaColumn> schemaColumns(TempStore& temp) {
    return temp.read<QVector<SchemaColumn>>(read);
}

QByteArray marker(const SchemaColumn& column) {
    return QByteArray(everyMark) + ' ' + column.full().toLatin1() + '!';
}

void fillEveryColumn(TempStore& temp) {
    struct Row {
        QStringList names;
        QVariantList values;
        bool isWanted = false;
    };
    QMap<QString, Row> rows;
    const QVector<SchemaColumn> columns = schemaColumns(temp);
    for (const SchemaColumn& column : columns) {
        Row& row = rows[column.table];
        row.names << column.name;
        row.values << valueOf(column);
        row.isWanted = row.isWanted || column.isFree;
    }
    temp.write([&rows](Database& db) -> Done {
        // Rows name each other, and stand in the order of their tables' names.
        Done done = db.exec(QStringLiteral("PRAGMA defer_foreign_keys=ON"));
        for (auto row = rows.cbegin(); done && row != rows.cend(); ++row) {
            if (row->isWanted) {
                const QString holes = QStringList(row->names.size(), QStringLiteral("?")).join(QLatin1Char(','));
                done = db.exec(QStringLiteral("INSERT INTO \"%1\"(%2) VALUES(%3)")
                                   .arg(row.key(), row->names.join(QLatin1Char(',')), holes),
                               row->values);
            }
        }
        return done;
    });
}

} // namespace postulant::test
