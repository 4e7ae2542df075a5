#pragma once

#include "support/TempStore.h"

#include <QStringList>
#include <QVector>

// One row in every table of the real schema that has a column for text or bytes, each of these columns with a text of
// its own. What a later schema adds is filled in, too; a new column that takes only some words fails until it stands
// among the exceptions in the .cpp.
namespace postulant::test {

struct SchemaColumn {
    QString table;
    QString name;
    QString type;        // "TEXT", "INTEGER", "REAL", "BLOB"
    bool isFree = false; // holds any text: marker() stands in it
    QString full() const { return table + QLatin1Char('.') + name; }
};

inline constexpr qint64 everyId = 700; // of each row
inline constexpr char everyMark[] = "Zyxquarn";

QVector<SchemaColumn> schemaColumns(TempStore& temp);
QByteArray marker(const SchemaColumn& column); // everyMark and the column's name
void fillEveryColumn(TempStore& temp);         // a posting that was applied to hangs on it

} // namespace postulant::test
