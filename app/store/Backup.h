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

// How the name of a damaged database begins that was put aside.
inline const QString damagedPrefix = QStringLiteral("damaged-");
// The newest copy in the backups folder of a data folder; empty: none.
QString newest(const QString& dataDir);

// Replaces the database of the folder by the backup, but keeps the union of the holds and of the posting keys: what
// was sent since the backup was made stays known and stays held, with its attempts, runs and files. The backup may be
// of an older schema. The state before is kept as backups/before-restore-<now>.db, whose path is answered.
// A database that is damaged is put aside, with what can be read of it; then what was sent since the backup may not be
// known, so what waits in the backup's queue goes to Review, and the queue is paused.
// Nobody else may have the folder open. Errors: DatabaseLocked (somebody has), DatabaseNewer, Database (not a backup of
// ours, or damaged), File, DiskFull; the database is then as it was.
struct Restored {
    QString before;         // where the database lies that was there
    bool everything = true; // false: it was damaged, and what was sent since the backup may be missing
};
Result<Restored> restoreFrom(const QString& dataDir, const QString& file, qint64 now);

} // namespace postulant::backup
