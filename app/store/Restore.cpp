#include "domain/AtomicFile.h"
#include "store/ApplicationRepository.h"
#include "store/Backup.h"
#include "store/DataFolder.h"
#include "store/DispatchLock.h"
#include "store/Ledger.h"
#include "store/Schema.h"
#include "store/SeekerRepository.h"
#include "store/Sql.h"
#include "store/WholeFile.h"

#include <QDateTime>
#include <QFile>
#include <QFileInfo>
#include <QTimeZone>

#include <cstdio>
#include <utility>

namespace postulant::backup {
namespace {

// Removes the file and what SQLite keeps beside it.
class ScratchFile {
public:
    explicit ScratchFile(QString path)
        : m_path(std::move(path)) {
        remove();
    }
    ~ScratchFile() { remove(); }
    ScratchFile(const ScratchFile&) = delete;
    ScratchFile& operator=(const ScratchFile&) = delete;
    const QString& path() const { return m_path; }

private:
    void remove() const {
        for (const char* end : {"", "-wal", "-shm", "-journal", ".part"}) {
            QFile::remove(m_path + QLatin1String(end));
        }
    }
    QString m_path;
};

Done execAll(Database& db, const QStringList& statements) {
    for (const QString& sql : statements) {
        if (Done done = db.exec(sql); !done) {
            return done;
        }
    }
    return {};
}

Done checkWhole(Database& db) {
    const Result<QVariant> answer = db.value(QStringLiteral("PRAGMA integrity_check(1)"));
    if (!answer) {
        return passOn(answer.error());
    }
    if (answer->toString() != QLatin1String("ok")) {
        return failure(ErrorKind::Database, QStringLiteral("the backup is damaged"));
    }
    return {};
}

// From here on: `now` is the database as it is (attached), main the backup that becomes it. Temporary tables map the
// ids of one to the other.

// Ids that name evidence folders and keys: none that was given in either file is given again.
Done mapSequences(Database& db) {
    return execAll(
        db, {QStringLiteral("INSERT INTO main.sqlite_sequence(name,seq) SELECT name,0 FROM now.sqlite_sequence n WHERE "
                            "NOT EXISTS(SELECT 1 FROM main.sqlite_sequence b WHERE b.name=n.name)"),
             QStringLiteral("UPDATE main.sqlite_sequence SET seq=max(seq,ifnull((SELECT seq FROM now.sqlite_sequence n "
                            "WHERE n.name=main.sqlite_sequence.name),0))")});
}

// Postings that hold now, or whose keys are known now. The posting of the backup that owns one of the keys, else a
// copy.
Done mapPostings(Database& db) {
    return execAll(
        db,
        {QStringLiteral("CREATE TEMP TABLE posting_map(old INTEGER PRIMARY KEY, new INTEGER)"),
         QStringLiteral("INSERT INTO posting_map(old,new) SELECT p.id,"
                        "(SELECT k.posting_id FROM now.posting_key n JOIN main.posting_key k ON k.key=n.key "
                        "WHERE n.posting_id=p.id ORDER BY EXISTS(SELECT 1 FROM main.attempt t WHERE "
                        "t.posting_id=k.posting_id AND t.holds=1) DESC LIMIT 1) FROM now.posting p"),
         QStringLiteral("INSERT INTO main.posting(url,ats,site,company,title,place,title_known,created_at,merged_into) "
                        "SELECT url,ats,site,company,title,place,title_known,created_at,-id FROM now.posting "
                        "WHERE id IN (SELECT old FROM posting_map WHERE new IS NULL)"),
         QStringLiteral(
             "UPDATE posting_map SET new=(SELECT id FROM main.posting WHERE merged_into=-old) WHERE new IS NULL"),
         QStringLiteral("UPDATE main.posting SET merged_into=NULL WHERE merged_into<0"),
         QStringLiteral("INSERT INTO main.posting_key(key,posting_id,main) SELECT n.key,m.new,n.main AND NOT EXISTS("
                        "SELECT 1 FROM main.posting_key k WHERE k.posting_id=m.new) FROM now.posting_key n "
                        "JOIN posting_map m ON m.old=n.posting_id WHERE true ON CONFLICT(key) DO NOTHING"),
         QStringLiteral(
             "INSERT INTO main.posting_similar(key,posting_id) SELECT n.key,m.new FROM now.posting_similar n "
             "JOIN posting_map m ON m.old=n.posting_id WHERE true ON CONFLICT DO NOTHING")});
}

// What was forgotten since the backup is known by hashes only. A posting of the backup that is one of them gets that
// key too, so that its hold is found.
Done nameForgotten(Database& db) {
    Done kept = db.exec(QStringLiteral("INSERT INTO main.setting(key,value) SELECT key,value FROM now.setting WHERE "
                                       "key=? ON CONFLICT(key) DO UPDATE SET value=iif(instr(value,excluded.value)>0,"
                                       "value,value||' '||excluded.value)"),
                        {ledger::saltSetting});
    if (!kept) {
        return kept;
    }
    const Result<QVector<QByteArray>> salts = ledger::salts(db);
    if (!salts || salts->isEmpty()) {
        return doneOf(salts);
    }
    QVector<std::pair<QString, qint64>> keys;
    if (Done read = db.each(QStringLiteral("SELECT key,posting_id FROM main.posting_key"), {},
                            [&keys](const QSqlQuery& q) {
                                keys.append({textAt(q, 0), int64At(q, 1)});
                            });
        !read) {
        return read;
    }
    for (const auto& [key, posting] : std::as_const(keys)) {
        for (const QByteArray& salt : *salts) {
            if (Done done = db.exec(QStringLiteral("INSERT INTO main.posting_key(key,posting_id,main) SELECT key,?,0 "
                                                   "FROM now.posting_key WHERE key=? ON CONFLICT(key) DO NOTHING"),
                                    {posting, ledger::hashed(salt, key)});
                !done) {
                return done;
            }
        }
    }
    return {};
}

// Nobody is taken from the list of those not to apply to by going back: what stands in either file stays.
Done keepBlocked(Database& db) {
    return execAll(db,
                   {QStringLiteral("INSERT INTO main.blocked(kind,key,label,added_at) SELECT kind,key,label,added_at "
                                   "FROM now.blocked WHERE true ON CONFLICT(kind,key) DO NOTHING")});
}

// The connections of what holds now, by name; one that the backup does not know is copied, so that its runs are
// followed.
Done mapConnections(Database& db) {
    const QString copied =
        QStringLiteral("name,name_key,dialect,base_url,agent_id,key_source,key_env,max_steps,max_"
                       "minutes,concurrency,per_second,plain_http_consent,"
                       "pinned_fingerprint,resume_address,in_pool,prepared_agent_id,prepared_hash,stopped_"
                       "why,stopped_until,saved_at,removed_at");
    return execAll(
        db,
        {QStringLiteral("INSERT INTO main.connection(id,%1) SELECT iif(EXISTS(SELECT 1 FROM main.connection t WHERE "
                        "t.id=c.id),NULL,c.id),%1 FROM now.connection c WHERE practice=0 AND "
                        "id IN (SELECT connection_id FROM now.attempt WHERE holds=1) AND NOT EXISTS("
                        "SELECT 1 FROM main.connection b WHERE b.name_key=c.name_key AND b.practice=0)")
             .arg(copied),
         QStringLiteral("CREATE TEMP TABLE connection_map(old INTEGER PRIMARY KEY, new INTEGER)"),
         QStringLiteral("INSERT INTO connection_map(old,new) SELECT c.id,(SELECT b.id FROM main.connection b WHERE "
                        "b.practice=c.practice AND (b.practice=1 OR b.name_key=c.name_key) "
                        "ORDER BY b.removed_at,b.id DESC LIMIT 1) FROM now.connection c"),
         // What was agreed to since the backup; for another address it says nothing.
         QStringLiteral("INSERT INTO main.consent(connection_id,base_url,version,given_at,how) SELECT m.new,n.base_url,"
                        "n.version,n.given_at,n.how FROM now.consent n JOIN connection_map m ON m.old=n.connection_id "
                        "WHERE m.new IS NOT NULL ON CONFLICT(connection_id,base_url) DO NOTHING"),
         // Of a site that both know, the newer says which credential the server keeps; of one that only the backup
         // knows, the server is asked when it is used.
         QStringLiteral("DELETE FROM main.login WHERE removed_at=0 AND EXISTS(SELECT 1 FROM now.login l JOIN "
                        "connection_map m ON m.old=l.connection_id WHERE m.new=main.login.connection_id AND "
                        "l.base_url=main.login.base_url AND l.site_key=main.login.site_key)"),
         QStringLiteral("INSERT INTO main.login(connection_id,base_url,site_key,credential_id,name,created_at,"
                        "removed_at) SELECT m.new,l.base_url,l.site_key,l.credential_id,l.name,l.created_at,"
                        "l.removed_at FROM now.login l JOIN connection_map m ON m.old=l.connection_id WHERE m.new IS "
                        "NOT NULL AND NOT EXISTS(SELECT 1 FROM main.login b WHERE b.connection_id=m.new AND "
                        "b.site_key=l.site_key AND b.credential_id=l.credential_id AND b.created_at=l.created_at)")});
}

// One application for every posting and kind that holds now.
Done mapApplications(Database& db) {
    const QString copied = QStringLiteral("created_at,queued_at,company,title,place,site,site_key,company_key,title_"
                                          "key,employer_key,like_key,like_accepted,url,"
                                          "stage,outcome,notes,cover_letter,no_letter,letter_parts,approved_by,"
                                          "approved_mark,approved_at");
    return execAll(
        db,
        {QStringLiteral("CREATE TEMP TABLE application_map(old INTEGER PRIMARY KEY, new INTEGER, posting INTEGER)"),
         QStringLiteral("INSERT INTO main.application(posting_id,practice,intent,state,sort_at,connection_id,%1) "
                        "SELECT m.new,a.practice,'none','draft',created_at,"
                        "(SELECT c.new FROM connection_map c WHERE c.old=a.connection_id),%1 FROM now.application a "
                        "JOIN posting_map m ON m.old=a.posting_id "
                        "WHERE EXISTS(SELECT 1 FROM now.attempt t WHERE t.application_id=a.id AND t.holds=1) "
                        "ON CONFLICT(posting_id,practice) DO NOTHING")
             .arg(copied),
         QStringLiteral("INSERT INTO application_map(old,new,posting) SELECT a.id,b.id,b.posting_id "
                        "FROM now.application a JOIN posting_map m ON m.old=a.posting_id "
                        "JOIN main.application b ON b.posting_id=m.new AND b.practice=a.practice "
                        "WHERE EXISTS(SELECT 1 FROM now.attempt t WHERE t.application_id=a.id AND t.holds=1)"),
         QStringLiteral("INSERT INTO main.application_search(application_id,text) SELECT m.new,s.text "
                        "FROM now.application_search s JOIN application_map m ON m.old=s.application_id WHERE true "
                        "ON CONFLICT(application_id) DO NOTHING"),
         // What was approved before the backup was sent since: the attempt speaks for it.
         QStringLiteral("UPDATE main.application SET intent='none' WHERE id IN (SELECT new FROM application_map)")});
}

const QString& attemptFacts() {
    static const QString columns = QStringLiteral(
        "state,holds,released_why,released_at,created_at,sent_at,ended_at,cancel_requested_at,look_ups,sent,"
        "sent_reasons,proof,proof_reasons,failure,failure_message,error_detail,evidence_corrected,disputed,decision,"
        "decided_at,before_decision,site_key,late_looks");
    return columns;
}

// All attempts of those applications, as they are now; the same token is the same attempt.
Done copyAttempts(Database& db) {
    QStringList set;
    for (const QString& column : attemptFacts().split(QLatin1Char(','))) {
        set << QStringLiteral("%1=n.%1").arg(column);
    }
    return execAll(
        db,
        {QStringLiteral("CREATE TEMP TABLE attempt_map(old INTEGER PRIMARY KEY, new INTEGER)"),
         QStringLiteral(
             "INSERT INTO attempt_map(old,new) SELECT n.id,b.id FROM now.attempt n "
             "JOIN application_map m ON m.old=n.application_id JOIN main.attempt b ON b.application_id=m.new "
             "AND (b.token=n.token OR (b.token IS NULL AND n.token IS NULL AND b.via=n.via AND "
             "b.created_at=n.created_at))"),
         // Holds of the backup that were released since give way to the one that holds now; the new ones come after.
         QStringLiteral("UPDATE main.attempt SET %1 FROM now.attempt n JOIN attempt_map m ON m.old=n.id "
                        "WHERE main.attempt.id=m.new AND n.holds=0")
             .arg(set.join(QLatin1Char(','))),
         QStringLiteral("UPDATE main.attempt SET %1 FROM now.attempt n JOIN attempt_map m ON m.old=n.id "
                        "WHERE main.attempt.id=m.new AND n.holds=1")
             .arg(set.join(QLatin1Char(','))),
         // Where a hold that only the backup knows guards the posting already, the other holding attempt is left out.
         QStringLiteral(
             "INSERT INTO main.attempt(id,application_id,posting_id,practice,via,token,connection_id,dialect,"
             "package_sha256,package,%1) SELECT iif(EXISTS(SELECT 1 FROM main.attempt t WHERE t.id=n.id),"
             "NULL,n.id),m.new,m.posting,n.practice,n.via,n.token,"
             "(SELECT c.new FROM connection_map c WHERE c.old=n.connection_id),"
             "n.dialect,n.package_sha256,n.package,%2 FROM now.attempt n "
             "JOIN application_map m ON m.old=n.application_id "
             "WHERE n.id NOT IN (SELECT old FROM attempt_map) AND NOT(n.holds=1 AND EXISTS(SELECT 1 FROM "
             "main.attempt t WHERE t.posting_id=m.posting AND t.practice=n.practice AND t.holds=1)) "
             "ORDER BY n.id")
             .arg(attemptFacts(),
                  QStringLiteral("n.") + attemptFacts().split(QLatin1Char(',')).join(QStringLiteral(",n."))),
         QStringLiteral(
             "INSERT INTO attempt_map(old,new) SELECT n.id,b.id FROM now.attempt n "
             "JOIN application_map m ON m.old=n.application_id JOIN main.attempt b ON b.application_id=m.new "
             "AND (b.token=n.token OR (b.token IS NULL AND n.token IS NULL AND b.via=n.via AND "
             "b.created_at=n.created_at)) WHERE n.id NOT IN (SELECT old FROM attempt_map)")});
}

Done copyRuns(Database& db) {
    const QString run = QStringLiteral(
        "server_id,status,server_word,failure_reason,errors,step_count,artifact_count,created_at,started_at,finished_"
        "at,"
        "final_url,app_url,cost,has_result,submitted,confirmation_text,confirmation_id,resume_shown,attention,"
        "attention_until,attention_text,stuck,quiet_ms,last_polled_at,last_change_at,final_at,collected_at");
    QStringList runSet;
    for (const QString& column : run.split(QLatin1Char(','))) {
        runSet << QStringLiteral("%1=excluded.%1").arg(column);
    }
    const QString file = QStringLiteral("server_id,kind,path,sha256,size,mime_type,fetched_at,problem,removed_at");
    return execAll(
        db, {QStringLiteral(
                 "INSERT INTO main.run(attempt_id,role,%1) SELECT m.new,n.role,%2 FROM now.run n "
                 "JOIN attempt_map m ON m.old=n.attempt_id WHERE true ON CONFLICT(attempt_id,role) DO UPDATE SET %3")
                 .arg(run, QStringLiteral("n.") + run.split(QLatin1Char(',')).join(QStringLiteral(",n.")),
                      runSet.join(QLatin1Char(','))),
             QStringLiteral(
                 "INSERT INTO main.artifact(attempt_id,run_id,%1) SELECT m.new,(SELECT r.id FROM main.run r WHERE "
                 "r.attempt_id=m.new ORDER BY r.id DESC LIMIT 1),%2 FROM now.artifact n JOIN attempt_map m ON "
                 "m.old=n.attempt_id WHERE true ON CONFLICT(attempt_id,server_id) DO UPDATE SET path=excluded.path,"
                 "sha256=excluded.sha256,size=excluded.size,fetched_at=excluded.fetched_at,problem=excluded.problem,"
                 "removed_at=excluded.removed_at")
                 .arg(file, QStringLiteral("n.") + file.split(QLatin1Char(',')).join(QStringLiteral(",n."))),
             QStringLiteral(
                 "INSERT INTO main.run_event(attempt_id,at,kind,text) SELECT m.new,n.at,n.kind,n.text "
                 "FROM now.run_event n JOIN attempt_map m ON m.old=n.attempt_id WHERE NOT EXISTS(SELECT 1 FROM "
                 "main.run_event e WHERE e.attempt_id=m.new AND e.at=n.at AND e.kind=n.kind AND e.text=n.text)")});
}

// What was asked of servers since the backup was made is known after it too. Days that are sums now are sums then, so
// that no look counts twice.
Done copyAudit(Database& db) {
    const QString look = QStringLiteral("method='GET' AND run_id<>'' AND (path GLOB '*/runs/{id}' OR path GLOB "
                                        "'*/tasks/{id}')");
    const QString connection = QStringLiteral("ifnull((SELECT c.new FROM connection_map c WHERE "
                                              "c.old=n.connection_id),n.connection_id)");
    return execAll(
        db,
        {QStringLiteral("UPDATE main.audit_fold SET before=9223372036854775807"),
         QStringLiteral("DELETE FROM main.audit WHERE %1 AND at/86400000 IN (SELECT day FROM now.audit_day)").arg(look),
         QStringLiteral("UPDATE main.audit_fold SET before=0"),
         QStringLiteral("INSERT INTO main.audit_day(day,connection_id,method,path,status,count,duration_ms) "
                        "SELECT day,%1,method,path,status,count,duration_ms FROM now.audit_day n WHERE true "
                        "ON CONFLICT(day,connection_id,method,path,status) DO UPDATE SET count=excluded.count,"
                        "duration_ms=max(duration_ms,excluded.duration_ms) WHERE excluded.count>count")
             .arg(connection),
         QStringLiteral("INSERT INTO main.audit(at,connection_id,method,path,status,duration_ms,run_id,error) "
                        "SELECT at,%1,method,path,status,duration_ms,run_id,error FROM now.audit n WHERE NOT "
                        "EXISTS(SELECT 1 FROM main.audit b WHERE b.id=n.id AND b.at=n.at AND b.path=n.path AND "
                        "b.run_id=n.run_id) ORDER BY n.id")
             .arg(connection)});
}

Done refreshMapped(Database& db) {
    QVector<qint64> ids;
    if (Done done = db.each(QStringLiteral("SELECT DISTINCT new FROM application_map"), {},
                            [&ids](const QSqlQuery& q) { ids << int64At(q, 0); });
        !done) {
        return done;
    }
    for (const qint64 id : ids) {
        if (Done done = applications::refresh(db, id); !done) {
            return done;
        }
    }
    return {};
}

Done unite(Database& merged, const QString& current) {
    if (Done done = merged.exec(QStringLiteral("ATTACH ? AS now"), {current}); !done) {
        return done;
    }
    {
        Result<Transaction> transaction = Transaction::begin(merged);
        if (!transaction) {
            return passOn(transaction.error());
        }
        // Between the copies, one posting points at a mark instead of a posting.
        Done done = merged.exec(QStringLiteral("PRAGMA defer_foreign_keys=ON"));
        for (const auto& part : {mapSequences, keepBlocked, nameForgotten, mapPostings, mapConnections, mapApplications,
                                 copyAttempts, copyRuns, copyAudit}) {
            if (done) {
                done = part(merged);
            }
        }
        if (done) {
            done = refreshMapped(merged);
        }
        if (done) {
            done = transaction->commit();
        }
        if (!done) {
            return done;
        }
    }
    return merged.exec(QStringLiteral("DETACH now"));
}

Result<Database> openScratch(const QString& file, const QString& scratch) {
    if (!QFile::copy(file, scratch)) {
        return failure(ErrorKind::File, QStringLiteral("the backup cannot be copied"));
    }
    QFile::setPermissions(scratch, QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    if (QFileInfo::exists(file + QStringLiteral("-wal"))) { // a plain copy of an open database
        QFile::copy(file + QStringLiteral("-wal"), scratch + QStringLiteral("-wal"));
    }
    return Database::open(scratch, Database::Mode::ReadWrite);
}

QString stamped(const DataFolder& folder, const QString& prefix, qint64 now) {
    return folder.backups() + QLatin1Char('/') + prefix +
           QDateTime::fromMSecsSinceEpoch(now, QTimeZone::utc()).toString(QStringLiteral("yyyyMMdd-HHmmss-zzz")) +
           QStringLiteral(".db");
}

// The backup in a file of its own, of today's schema.
Result<Database> openBackup(const DataFolder& folder, const QString& file, const QString& scratch, qint64 now) {
    Result<Database> merged = openScratch(file, scratch);
    Done fine = merged ? Done() : Done(passOn(merged.error()));
    if (fine) {
        const Result<int> version = schemaVersion(*merged);
        fine = !version        ? Done(passOn(version.error()))
               : *version == 0 ? Done(failure(ErrorKind::Database, QStringLiteral("not a backup of Postulant")))
                               : checkWhole(*merged);
    }
    if (fine) {
        fine = migrate(*merged, folder.backups(), now);
    }
    if (!fine) {
        Error why = fine.error();
        if (why.kind == ErrorKind::DatabaseDamaged) { // that word is for the folder's own database
            why.kind = ErrorKind::Database;
            why.detail.prepend(QStringLiteral("the backup is damaged: "));
        }
        return passOn(why);
    }
    return merged;
}

Result<Restored> replaceWhole(const DataFolder& folder, Database& merged, qint64 now) {
    Result<Database> live = Database::open(folder.database(), Database::Mode::ReadWrite);
    if (!live) {
        return passOn(live.error());
    }
    const QString before = stamped(folder, QStringLiteral("before-restore-"), now);
    Done done = migrate(*live, folder.backups(), now);
    if (done) {
        done = lockOutOthers(*live);
    }
    if (done) {
        done = backupTo(*live, before);
    }
    if (done) {
        done = unite(merged, before);
    }
    if (done) {
        done = overwriteWith(*live, merged);
    }
    return done ? Result<Restored>({before, true}) : Result<Restored>(passOn(done.error()));
}

// What can still be read of it. All or nothing: a part would say that the rest was never sent.
bool salvage(const DataFolder& folder, Database& merged) {
    const ScratchFile scratch(folder.root() + QStringLiteral("/salvage.tmp"));
    {
        Result<Database> broken = openScratch(folder.database(), scratch.path());
        const Result<int> version = broken ? schemaVersion(*broken) : Result<int>(0);
        if (!version || *version != schemaSteps().last().version) {
            return false;
        }
    }
    const bool all = unite(merged, scratch.path()).has_value();
    if (!all) {
        (void)merged.exec(QStringLiteral("DETACH now"));
    }
    return all;
}

// What waited when the backup was made may have been sent since.
Done askBeforeSending(Database& merged) {
    QVector<qint64> ids;
    Done done = merged.each(QStringLiteral("SELECT id FROM application WHERE intent='queue'"), {},
                            [&ids](const QSqlQuery& q) { ids << int64At(q, 0); });
    if (done) {
        done = merged.exec(QStringLiteral("UPDATE application SET intent='review',approved_by='none',"
                                          "approved_mark='',approved_at=0 WHERE intent='queue'"));
    }
    for (const qint64 id : std::as_const(ids)) {
        if (done) {
            done = applications::refresh(merged, id);
        }
    }
    return done ? settings::setText(merged, QStringLiteral("queue.paused"), QStringLiteral("1")) : done;
}

// SQLite cannot lock others out of a file that it cannot read; at least nobody may be sending. The damaged files are
// copied aside first, and the backup takes their place in one step.
Result<Restored> replaceDamaged(const DataFolder& folder, Database& merged, qint64 now) {
    const Result<DispatchLock> lock = DispatchLock::take(folder.root());
    if (!lock) {
        return failure(ErrorKind::DatabaseLocked, QStringLiteral("the data folder is in use"));
    }
    if (Done made = makePrivateFolder(folder.backups()); !made) {
        return passOn(made.error());
    }
    const QString wal = QStringLiteral("-wal");
    const QString aside = stamped(folder, damagedPrefix, now);
    const QString fresh = folder.root() + QStringLiteral("/restored.tmp");
    const bool hasWal = QFileInfo::exists(folder.database() + wal);
    if (!QFile::copy(folder.database(), aside) || (hasWal && !QFile::copy(folder.database() + wal, aside + wal))) {
        return failure(ErrorKind::File, QStringLiteral("the damaged database cannot be put aside"));
    }
    const bool everything = salvage(folder, merged);
    if (!everything) {
        if (Done done = askBeforeSending(merged); !done) {
            return passOn(done.error());
        }
    }
    if (Done done = backupTo(merged, fresh); !done) {
        return passOn(done.error());
    }
    // An old write-ahead log beside a new database would be played into it.
    if (hasWal && !QFile::remove(folder.database() + wal)) {
        return failure(ErrorKind::File, QStringLiteral("the damaged database cannot be replaced"));
    }
    QFile::remove(folder.database() + QStringLiteral("-shm"));
    if (std::rename(QFile::encodeName(fresh).constData(), QFile::encodeName(folder.database()).constData()) != 0) {
        return failure(ErrorKind::File, QStringLiteral("the damaged database cannot be replaced"));
    }
    return Restored{aside, everything};
}

} // namespace

Result<Restored> restoreFrom(const QString& dataDir, const QString& file, qint64 now) {
    const Result<DataFolder> folder = DataFolder::prepare(dataDir);
    if (!folder) {
        return passOn(folder.error());
    }
    const ScratchFile scratch(folder->root() + QStringLiteral("/restore.tmp"));
    Result<Database> merged = openBackup(*folder, file, scratch.path(), now);
    if (!merged) {
        return passOn(merged.error());
    }
    const Result<Restored> restored = replaceWhole(*folder, *merged, now);
    const bool damaged = !restored && restored.error().kind == ErrorKind::DatabaseDamaged;
    return damaged ? replaceDamaged(*folder, *merged, now) : restored;
}

} // namespace postulant::backup
