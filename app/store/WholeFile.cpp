#include "store/WholeFile.h"

#include <sqlite3.h>

namespace postulant {

// Leaving WAL fails while any other connection is open.
Done lockOutOthers(Database& db) {
    for (const char* sql : {"PRAGMA busy_timeout=1000", "PRAGMA locking_mode=EXCLUSIVE", "PRAGMA journal_mode=DELETE",
                            "BEGIN EXCLUSIVE", "COMMIT"}) {
        if (Done alone = db.exec(QString::fromLatin1(sql)); !alone) {
            return alone;
        }
    }
    const Result<QVariant> mode = db.value(QStringLiteral("PRAGMA journal_mode"));
    if (!mode || mode->toString() != QLatin1String("delete")) {
        return failure(ErrorKind::DatabaseLocked, QStringLiteral("the data folder is in use"));
    }
    return {};
}

Done overwriteWith(Database& target, Database& source) {
    sqlite3_backup* copy = sqlite3_backup_init(target.sqlite(), "main", source.sqlite(), "main");
    if (copy == nullptr) {
        return tl::unexpected<Error>(sqliteError(sqlite3_extended_errcode(target.sqlite()),
                                                 QString::fromUtf8(sqlite3_errmsg(target.sqlite())),
                                                 QStringLiteral("replacing the database")));
    }
    sqlite3_backup_step(copy, -1);
    const int code = sqlite3_backup_finish(copy);
    if (code != SQLITE_OK) {
        return tl::unexpected<Error>(sqliteError(code, QString::fromUtf8(sqlite3_errmsg(target.sqlite())),
                                                 QStringLiteral("replacing the database")));
    }
    return {};
}

} // namespace postulant
