#pragma once

#include "export/ProofFile.h"
#include "store/Database.h"

#include <QStringList>
#include <QVector>

// The tables of the database as they are, a JSON array each. Which tables and columns there are is asked of the
// database: what a later schema adds is exported without anybody thinking of it. What must not go along is named here.
namespace postulant {

struct LeftOut {
    QString table;
    QString column;    // empty: the whole table
    QString elsewhere; // the file or folder of a full export that has it; empty: none
    QString why;
};
const QVector<LeftOut>& leftOutOfTables();

Result<QStringList> tablesToExport(Database& db);

// Rows as objects, named by the columns; instants as in the database (UTC ms), bytes as base64. What belongs to an
// application says whether it is practice. Errors: Cancelled, DiskFull, File, those of the store.
Done exportTable(Database& db, const QString& table, const QString& path, const ProofProgress& progress);

} // namespace postulant
