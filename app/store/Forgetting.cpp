#include "store/Forgetting.h"

#include "store/ApplicationRepository.h"
#include "store/AttemptRepository.h"
#include "store/DataFolder.h"
#include "store/DispatchLock.h"
#include "store/Ledger.h"
#include "store/Schema.h"
#include "store/SeekerRepository.h"
#include "store/Sql.h"
#include "store/WholeFile.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>

namespace postulant::forgetting {
namespace {

// What lies in a data folder beside the database and is made of the seeker's data. A folder may hold files of somebody
// else's, so only these names are ours to delete.
const QStringList& ownFolders() {
    static const QStringList names{QStringLiteral("files"), QStringLiteral("evidence"), QStringLiteral("backups"),
                                   QStringLiteral("removed"), QStringLiteral("engine")};
    return names;
}

const QStringList& ownFiles() {
    static const QStringList names{QStringLiteral("window.ini*"),   QStringLiteral("practice.json*"),
                                   QStringLiteral("restore.tmp*"),  QStringLiteral("salvage.tmp*"),
                                   QStringLiteral("restored.tmp*"), QStringLiteral("postulant.db-journal")};
    return names;
}

QString openRunsSql() {
    return QStringLiteral(
               "SELECT count(*) FROM attempt WHERE practice=0 AND (state IN('reserved','accepted','running') "
               "OR (state='unclear' AND look_ups<%1))")
        .arg(attempts::lookUpsAfterPost);
}

Result<int> numberOf(Database& db, const QString& sql) {
    const Result<QVariant> value = db.value(sql);
    if (!value) {
        return passOn(value.error());
    }
    return value->toInt();
}

void countFiles(const QString& folder, int& files, qint64& bytes) {
    QDirIterator all(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (all.hasNext()) {
        all.next();
        ++files;
        bytes += all.fileInfo().size();
    }
}

// One posting that was applied to, or may have been.
struct Held {
    qint64 postingId = 0;
    QString sent;
    QStringList keys;
};

Result<QVector<Held>> heldPostings(Database& db) {
    QVector<Held> out;
    Done read = db.each(QStringLiteral("SELECT posting_id,sent FROM attempt WHERE holds=1 AND practice=0"), {},
                        [&out](const QSqlQuery& q) {
                            out.append({int64At(q, 0), textAt(q, 1), {}});
                        });
    for (Held& one : out) {
        if (read) {
            read = db.each(QStringLiteral("SELECT key FROM posting_key WHERE posting_id=? ORDER BY main DESC,key"),
                           {one.postingId}, [&one](const QSqlQuery& q) { one.keys << textAt(q, 0); });
        }
    }
    return read ? Result<QVector<Held>>(out) : passOn(read.error());
}

Result<qint64> insert(Database& db, const QString& sql, const QVariantList& values) {
    const Done done = db.exec(sql, values);
    return done ? Result<qint64>(db.lastInsertId()) : Result<qint64>(passOn(done.error()));
}

// Nothing of it is shown anywhere: it lies in the trash, and only its hold counts.
Done remember(Database& fresh, const Held& held, const QByteArray& salt, qint64 now) {
    const auto posting = insert(fresh,
                                QStringLiteral("INSERT INTO posting(url,ats,site,company,title,place,created_at) "
                                               "VALUES('','web','','','','',?)"),
                                {now});
    if (!posting) {
        return passOn(posting.error());
    }
    for (const QString& key : held.keys) {
        const QString name = ledger::isHashed(key) ? key : ledger::hashed(salt, key);
        if (Done done = fresh.exec(QStringLiteral("INSERT INTO posting_key(key,posting_id,main) VALUES(?,?,0) "
                                                  "ON CONFLICT(key) DO NOTHING"),
                                   {name, *posting});
            !done) {
            return done;
        }
    }
    const auto application =
        insert(fresh,
               QStringLiteral("INSERT INTO application(posting_id,practice,intent,state,trashed_at,created_at,sort_at,"
                              "company,title,place,site,company_key,title_key,url) "
                              "VALUES(?,0,'none','draft',?,?,?,'','','','','','','')"),
               {*posting, now, now, now});
    if (!application) {
        return passOn(application.error());
    }
    if (Done done = fresh.exec(QStringLiteral("INSERT INTO attempt(application_id,posting_id,practice,via,state,"
                                              "created_at,ended_at,sent) VALUES(?,?,0,'imported','ended',?,?,?)"),
                               {*application, *posting, now, now, held.sent});
        !done) {
        return done;
    }
    return applications::refresh(fresh, *application);
}

// Ids that name folders and keys are not given again.
Done keepSequences(Database& live, Database& fresh) {
    QVector<std::pair<QString, qint64>> given;
    Done done = live.each(QStringLiteral("SELECT name,seq FROM sqlite_sequence"), {}, [&given](const QSqlQuery& q) {
        given.append({textAt(q, 0), int64At(q, 1)});
    });
    for (const auto& [name, seq] : std::as_const(given)) {
        if (done) {
            done = fresh.exec(QStringLiteral("INSERT INTO sqlite_sequence(name,seq) SELECT ?,0 WHERE NOT EXISTS(SELECT "
                                             "1 FROM sqlite_sequence WHERE name=?)"),
                              {name, name});
        }
        if (done) {
            done = fresh.exec(QStringLiteral("UPDATE sqlite_sequence SET seq=max(seq,?) WHERE name=?"), {seq, name});
        }
    }
    return done;
}

Result<int> copyLedger(Database& live, Database& fresh, qint64 now) {
    const Result<QVector<Held>> held = heldPostings(live);
    const Result<QString> known = settings::text(live, ledger::saltSetting);
    if (!held || !known) {
        return passOn(held ? known.error() : held.error());
    }
    const QByteArray salt =
        known->isEmpty() ? ledger::freshSalt() : QByteArray::fromHex(known->section(QLatin1Char(' '), 0, 0).toLatin1());
    Result<Transaction> transaction = Transaction::begin(fresh);
    if (!transaction) {
        return passOn(transaction.error());
    }
    Done done =
        settings::setText(fresh, ledger::saltSetting, known->isEmpty() ? QString::fromLatin1(salt.toHex()) : *known);
    if (done) {
        done = keepSequences(live, fresh);
    }
    for (const Held& one : *held) {
        if (done) {
            done = remember(fresh, one, salt, now);
        }
    }
    if (done) {
        done = transaction->commit();
    }
    return done ? Result<int>(static_cast<int>(held->size())) : Result<int>(passOn(done.error()));
}

Done deleteFiles(const QString& root) {
    const QDir dir(root);
    for (const QString& name : ownFolders()) {
        QDir folder(dir.filePath(name));
        if (folder.exists() && !folder.removeRecursively()) {
            return failure(ErrorKind::File, QStringLiteral("not everything in %1 can be deleted").arg(name));
        }
    }
    const QStringList files = dir.entryList(ownFiles(), QDir::Files | QDir::Hidden);
    for (const QString& name : files) {
        if (!QFile::remove(dir.filePath(name))) {
            return failure(ErrorKind::File, QStringLiteral("%1 cannot be deleted").arg(name));
        }
    }
    return {};
}

void dropFile(const QString& path) {
    for (const char* end : {"", "-wal", "-shm", "-journal"}) {
        QFile::remove(path + QLatin1String(end));
    }
}

// With the folder locked.
Result<int> forgetIn(const DataFolder& folder, Database& live, const QString& scratch, qint64 now) {
    const Result<int> open = numberOf(live, openRunsSql());
    if (!open) {
        return passOn(open.error());
    }
    if (*open > 0) {
        return failure(ErrorKind::Guarded, QStringLiteral("%1 runs are open").arg(*open));
    }
    Result<Database> fresh = Database::open(scratch, Database::Mode::ReadWrite);
    if (!fresh) {
        return passOn(fresh.error());
    }
    Done done = migrate(*fresh, folder.backups(), now);
    Result<int> kept = done ? copyLedger(live, *fresh, now) : Result<int>(passOn(done.error()));
    if (!kept) {
        return kept;
    }
    done = deleteFiles(folder.root());
    if (done) {
        done = overwriteWith(live, *fresh);
    }
    return done ? kept : Result<int>(passOn(done.error()));
}

} // namespace

Result<Inventory> inventory(Database& db, const QString& dataDir) {
    Inventory out;
    struct Count {
        int* into;
        const char* sql;
    };
    const Count counts[] = {
        {&out.profiles, "SELECT count(*) FROM profile"},
        {&out.answers, "SELECT count(*) FROM answer"},
        {&out.letters, "SELECT count(*) FROM cover_letter"},
        {&out.resumes, "SELECT count(*) FROM resume"},
        {&out.applications, "SELECT count(*) FROM application WHERE url<>''"},
        {&out.connections, "SELECT count(*) FROM connection WHERE practice=0 AND removed_at=0"},
        {&out.logins, "SELECT count(*) FROM login WHERE removed_at=0"},
        {&out.blocked, "SELECT count(*) FROM blocked"},
        {&out.held, "SELECT count(*) FROM attempt WHERE holds=1 AND practice=0"},
    };
    for (const Count& count : counts) {
        const Result<int> number = numberOf(db, QString::fromLatin1(count.sql));
        if (!number) {
            return passOn(number.error());
        }
        *count.into = *number;
    }
    const Result<int> open = numberOf(db, openRunsSql());
    if (!open) {
        return passOn(open.error());
    }
    out.openRuns = *open;
    const Done keys = db.each(QStringLiteral("SELECT id FROM connection WHERE key_source IN('keychain','session')"), {},
                              [&out](const QSqlQuery& q) { out.keychainKeys << int64At(q, 0); });
    if (!keys) {
        return passOn(keys.error());
    }
    qint64 bytes = 0;
    countFiles(dataDir + QStringLiteral("/evidence"), out.evidenceFiles, out.evidenceBytes);
    countFiles(dataDir + QStringLiteral("/backups"), out.backups, bytes);
    return out;
}

Result<int> forgetAll(const QString& dataDir, qint64 now) {
    const Result<DataFolder> folder = DataFolder::prepare(dataDir);
    if (!folder) {
        return passOn(folder.error());
    }
    const Result<DispatchLock> lock = DispatchLock::take(folder->root());
    if (!lock) {
        return failure(ErrorKind::DatabaseLocked, QStringLiteral("the data folder is in use"));
    }
    const QString scratch = folder->root() + QStringLiteral("/forget.tmp");
    dropFile(scratch);
    Result<int> kept = 0;
    {
        Result<Database> live = Database::open(folder->database(), Database::Mode::ReadWrite);
        if (!live) {
            return passOn(live.error());
        }
        Done ready = migrate(*live, folder->backups(), now);
        if (ready) {
            ready = lockOutOthers(*live);
        }
        kept = ready ? forgetIn(*folder, *live, scratch, now) : Result<int>(passOn(ready.error()));
    }
    dropFile(scratch);
    if (kept) { // the old pages lie in it; the change is whole, so nothing will be played back
        QFile::remove(folder->database() + QStringLiteral("-journal"));
    }
    return kept;
}

} // namespace postulant::forgetting
