#include "store/Backup.h"
#include "store/Schema.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QTimeZone>

namespace postulant {
namespace {

Result<int> numberOf(Database& db, const QString& sql) {
    const Result<QVariant> value = db.value(sql);
    if (!value) {
        return tl::unexpected<Error>(value.error());
    }
    return value->toInt();
}

Done checkOwner(Database& db) {
    const Result<int> owner = numberOf(db, QStringLiteral("PRAGMA application_id"));
    if (!owner) {
        return tl::unexpected<Error>(owner.error());
    }
    const Result<int> tables = numberOf(db, QStringLiteral("SELECT count(*) FROM sqlite_schema"));
    if (!tables) {
        return tl::unexpected<Error>(tables.error());
    }
    if (*tables > 0 && *owner != schemaApplicationId) {
        return failure(ErrorKind::Database, QStringLiteral("the file belongs to another program"));
    }
    return {};
}

Done runStep(Database& db, const SchemaStep& step) {
    Result<Transaction> transaction = Transaction::begin(db);
    if (!transaction) {
        return tl::unexpected<Error>(transaction.error());
    }
    const Result<int> version = schemaVersion(db); // another process may have been faster
    if (!version) {
        return tl::unexpected<Error>(version.error());
    }
    if (*version >= step.version) {
        return {};
    }
    if (*version != step.version - 1) {
        return failure(ErrorKind::Database, QStringLiteral("schema step %1 is missing").arg(*version + 1));
    }
    const auto run = [&db](const QStringList& statements) -> Done {
        for (const QString& statement : statements) {
            if (Done done = db.exec(statement); !done) {
                return done;
            }
        }
        return {};
    };
    Done done = run(step.statements);
    if (done && step.then != nullptr) {
        done = step.then(db);
    }
    if (done) {
        done = run({QStringLiteral("PRAGMA application_id=%1").arg(schemaApplicationId),
                    QStringLiteral("PRAGMA user_version=%1").arg(step.version)});
    }
    return done ? transaction->commit() : done;
}

QString backupName(int version, qint64 now) {
    return QStringLiteral("postulant-v%1-%2.db")
        .arg(version)
        .arg(QDateTime::fromMSecsSinceEpoch(now, QTimeZone::utc()).toString(QStringLiteral("yyyyMMdd-HHmmss-zzz")));
}

} // namespace

Result<int> schemaVersion(Database& db) {
    return numberOf(db, QStringLiteral("PRAGMA user_version"));
}

Done migrate(Database& db, const QString& backupDir, qint64 now, const QVector<SchemaStep>& steps) {
    const Result<int> version = schemaVersion(db);
    if (!version) {
        return tl::unexpected<Error>(version.error());
    }
    const int last = steps.isEmpty() ? 0 : steps.last().version;
    if (Done owner = checkOwner(db); !owner) {
        return owner;
    }
    if (*version > last) {
        return failure(ErrorKind::DatabaseNewer,
                       QStringLiteral("schema %1, this program knows %2").arg(*version).arg(last));
    }
    if (*version == last) {
        return {};
    }
    if (*version > 0) {
        if (Done done = backup::backupTo(db, QDir(backupDir).filePath(backupName(*version, now))); !done) {
            return done;
        }
    }
    for (const SchemaStep& step : steps) {
        if (Done done = runStep(db, step); !done) {
            return done;
        }
    }
    return {};
}

} // namespace postulant
