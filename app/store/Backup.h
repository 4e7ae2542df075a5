#pragma once

#include "store/Database.h"

// Copies of the database, and the way back. Evidence and resume files are not part of it: they lie beside the
// database and are never rewritten.
namespace postulant::backup {

// One consistent copy (VACUUM INTO), made under a temporary name beside it, 0600, then renamed over `file`. Works while
// others write. Not inside a transaction: use it on a connection of its own, as copyTo() does.
// Errors: File, DiskFull, Database.
Done backupTo(Database& db, const QString& file);

// The same for the database of a data folder, whoever has it open.
Done copyTo(const QString& dataDir, const QString& file);

// Replaces the database of the folder by the backup, but keeps the union of the holds and of the posting keys: what
// was sent since the backup was made stays known and stays held, with its attempts, runs and files. The backup may be
// of an older schema. The state before is kept as backups/before-restore-<now>.db, whose path is answered.
// Nobody else may have the folder open. Errors: DatabaseLocked (somebody has), DatabaseNewer, Database (not a backup of
// ours, or damaged), File, DiskFull; the database is then as it was.
Result<QString> restoreFrom(const QString& dataDir, const QString& file, qint64 now);

} // namespace postulant::backup
