#pragma once

#include "store/Database.h"

#include <QStringList>
#include <QVector>

// The schema as numbered steps. A step that has been released never changes; a change is a new step.
namespace postulant {

struct SchemaStep {
    int version = 0; // user_version afterwards; steps are numbered 1, 2, 3 without a gap
    QStringList statements;
    Done (*then)(Database& db) = nullptr; // for what SQL cannot say; in the same transaction
};

const QVector<SchemaStep>& schemaSteps();

// Written into the file's header, so that a foreign SQLite file is told from ours.
constexpr int schemaApplicationId = 0x50737475; // "Pstu"

// Brings the file to the last step. Each step is one transaction with its user_version; the first error stops and
// leaves the file at the last whole step. Before an upgrade of a file with a schema, a copy of it is put into
// `backupDir` (made, 0700) as postulant-v<old>-<now>.db. Safe when several processes do it at once.
// Errors: DatabaseNewer, Database (also: somebody else's file), DiskFull, ReadOnly, DatabaseLocked.
Done migrate(Database& db, const QString& backupDir, qint64 now, const QVector<SchemaStep>& steps = schemaSteps());

Result<int> schemaVersion(Database& db);

} // namespace postulant
