#include "store/Schema.h"

#include "store/EmployerKeys.h"

namespace postulant {
namespace {

// Connection ids name keys in the keychain: an id that was given once is not given again.
QStringList seekerTables() {
    return {
        QStringLiteral("CREATE TABLE setting(key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID"),

        QStringLiteral("CREATE TABLE profile(id INTEGER PRIMARY KEY, name TEXT NOT NULL, language TEXT NOT NULL, "
                       "field_values TEXT NOT NULL, resume TEXT NOT NULL, "
                       "is_default INTEGER NOT NULL DEFAULT 0 CHECK(is_default IN(0,1)), "
                       "created_at INTEGER NOT NULL, updated_at INTEGER NOT NULL) STRICT"),
        QStringLiteral("CREATE UNIQUE INDEX profile_default ON profile(is_default) WHERE is_default=1"),

        QStringLiteral("CREATE TABLE answer(id INTEGER PRIMARY KEY, question TEXT NOT NULL, "
                       "normalised TEXT NOT NULL UNIQUE, answer TEXT NOT NULL, "
                       "sensitivity TEXT NOT NULL CHECK(sensitivity IN"
                       "('plain','personal','legal','salary','demographic')), "
                       "source TEXT NOT NULL, updated_at INTEGER NOT NULL) STRICT"),

        QStringLiteral("CREATE TABLE resume(id INTEGER PRIMARY KEY, label TEXT NOT NULL, label_key TEXT NOT NULL, "
                       "file_name TEXT NOT NULL, sha256 TEXT NOT NULL CHECK(length(sha256)=64), "
                       "size INTEGER NOT NULL, mime_type TEXT NOT NULL, "
                       "is_default INTEGER NOT NULL DEFAULT 0 CHECK(is_default IN(0,1)), added_at INTEGER NOT NULL, "
                       "removed_at INTEGER NOT NULL DEFAULT 0, CHECK(is_default=0 OR removed_at=0)) STRICT"),
        QStringLiteral("CREATE UNIQUE INDEX resume_default ON resume(is_default) WHERE is_default=1"),
        QStringLiteral("CREATE UNIQUE INDEX resume_label ON resume(label_key) WHERE removed_at=0"),

        QStringLiteral(
            "CREATE TABLE connection(id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL, name_key TEXT NOT NULL, "
            "dialect TEXT NOT NULL, base_url TEXT NOT NULL DEFAULT '', agent_id TEXT NOT NULL DEFAULT '', "
            "key_source TEXT NOT NULL CHECK(key_source IN('keychain','env','session','none')), "
            "key_env TEXT NOT NULL DEFAULT '', max_steps INTEGER NOT NULL, max_minutes INTEGER NOT NULL, "
            "concurrency INTEGER NOT NULL, plain_http_consent INTEGER NOT NULL DEFAULT 0, "
            "pinned_fingerprint TEXT NOT NULL DEFAULT '', resume_address TEXT NOT NULL DEFAULT '', "
            "is_default INTEGER NOT NULL DEFAULT 0 CHECK(is_default IN(0,1)), "
            "practice INTEGER NOT NULL DEFAULT 0 CHECK(practice IN(0,1)), "
            "prepared_agent_id TEXT NOT NULL DEFAULT '', prepared_hash TEXT NOT NULL DEFAULT '', "
            "stopped_why TEXT NOT NULL DEFAULT '', stopped_until INTEGER NOT NULL DEFAULT 0, "
            "saved_at INTEGER NOT NULL, removed_at INTEGER NOT NULL DEFAULT 0, "
            "CHECK(practice=0 OR removed_at=0), CHECK(is_default=0 OR removed_at=0)) STRICT"),
        QStringLiteral("CREATE UNIQUE INDEX connection_name ON connection(name_key) WHERE removed_at=0"),
        QStringLiteral("CREATE UNIQUE INDEX connection_default ON connection(is_default) WHERE is_default=1"),
        QStringLiteral("CREATE UNIQUE INDEX connection_practice ON connection(practice) WHERE practice=1"),
        QStringLiteral("INSERT INTO connection(name,name_key,dialect,key_source,max_steps,max_minutes,concurrency,"
                       "practice,saved_at) VALUES('Practice','practice','agent','none',40,20,5,1,0)"),
        QStringLiteral("CREATE TRIGGER connection_kind BEFORE UPDATE OF practice ON connection "
                       "WHEN NEW.practice<>OLD.practice "
                       "BEGIN SELECT RAISE(ABORT,'a connection stays practice or real'); END"),
        QStringLiteral("CREATE TRIGGER connection_practice_stays BEFORE DELETE ON connection WHEN OLD.practice=1 "
                       "BEGIN SELECT RAISE(ABORT,'the practice connection stays'); END"),

        QStringLiteral("CREATE TABLE audit(id INTEGER PRIMARY KEY, at INTEGER NOT NULL, "
                       "connection_id INTEGER NOT NULL, method TEXT NOT NULL, path TEXT NOT NULL, "
                       "status INTEGER NOT NULL, duration_ms INTEGER NOT NULL, run_id TEXT NOT NULL, "
                       "error TEXT NOT NULL) STRICT"),
        QStringLiteral("CREATE INDEX audit_run ON audit(run_id) WHERE run_id<>''"),
    };
}

QStringList postingTables() {
    return {
        QStringLiteral("CREATE TABLE posting(id INTEGER PRIMARY KEY, url TEXT NOT NULL, ats TEXT NOT NULL, "
                       "site TEXT NOT NULL, company TEXT NOT NULL, title TEXT NOT NULL, place TEXT NOT NULL, "
                       "created_at INTEGER NOT NULL, merged_into INTEGER REFERENCES posting ON DELETE RESTRICT) "
                       "STRICT"),
        QStringLiteral("CREATE TABLE posting_key(key TEXT PRIMARY KEY NOT NULL CHECK(key<>''), "
                       "posting_id INTEGER NOT NULL REFERENCES posting ON DELETE RESTRICT, "
                       "main INTEGER NOT NULL DEFAULT 0 CHECK(main IN(0,1))) STRICT"),
        QStringLiteral("CREATE INDEX posting_key_posting ON posting_key(posting_id)"),
        // Keys are what recognises a posting that was applied to: without its key it could be applied to again.
        QStringLiteral("CREATE TRIGGER posting_key_stays BEFORE DELETE ON posting_key "
                       "BEGIN SELECT RAISE(ABORT,'a posting key stays'); END"),
        QStringLiteral("CREATE TRIGGER posting_key_same BEFORE UPDATE OF key ON posting_key WHEN NEW.key<>OLD.key "
                       "BEGIN SELECT RAISE(ABORT,'a posting key stays'); END"),
        QStringLiteral("CREATE TRIGGER posting_key_held BEFORE UPDATE OF posting_id ON posting_key "
                       "WHEN NEW.posting_id<>OLD.posting_id AND EXISTS(SELECT 1 FROM attempt "
                       "WHERE posting_id=OLD.posting_id AND holds=1) "
                       "BEGIN SELECT RAISE(ABORT,'the posting of this key is held'); END"),
    };
}

// Rank of the state for the default order and for sorting by state: the numbers of stateRank() in ApplicationQuery.cpp.
// Checked rather than generated: SQLite 3.40 takes no index for covering that holds a generated column.
QString stateRankSql() {
    return QStringLiteral(
        "CASE state WHEN 'needs-you' THEN 0 WHEN 'needs-checking' THEN 1 WHEN 'submitting' THEN 2 "
        "WHEN 'running' THEN 3 WHEN 'queued' THEN 4 WHEN 'review' THEN 5 WHEN 'draft' THEN 6 "
        "WHEN 'applied-confirmed' THEN 7 WHEN 'applied-claimed' THEN 8 WHEN 'failed' THEN 9 ELSE 10 END");
}

QString applicationTable() {
    return QStringLiteral(
               "CREATE TABLE application(id INTEGER PRIMARY KEY, "
               "posting_id INTEGER NOT NULL REFERENCES posting ON DELETE RESTRICT, "
               "practice INTEGER NOT NULL CHECK(practice IN(0,1)), "
               "intent TEXT NOT NULL CHECK(intent IN('none','draft','review','queue','cancelled')), "
               "state TEXT NOT NULL CHECK(state IN('draft','review','queued','submitting','running','needs-you',"
               "'needs-checking','applied-confirmed','applied-claimed','failed','cancelled')), "
               "state_rank INTEGER NOT NULL DEFAULT 6 CHECK(state_rank=%1), "
               "attention_rank INTEGER NOT NULL DEFAULT 5 CHECK(attention_rank=min(5,state_rank)), "
               "changed_seq INTEGER NOT NULL DEFAULT 0, trashed_at INTEGER NOT NULL DEFAULT 0, "
               "created_at INTEGER NOT NULL, queued_at INTEGER NOT NULL DEFAULT 0, "
               "submitted_at INTEGER NOT NULL DEFAULT 0, finished_at INTEGER NOT NULL DEFAULT 0, "
               "sort_at INTEGER NOT NULL CHECK(sort_at=iif(submitted_at>0,submitted_at,created_at)), "
               "queue_position REAL NOT NULL DEFAULT 0, not_before INTEGER NOT NULL DEFAULT 0, "
               "connection_id INTEGER REFERENCES connection ON DELETE RESTRICT, "
               "profile_id INTEGER REFERENCES profile ON DELETE SET NULL, "
               "resume_id INTEGER REFERENCES resume ON DELETE SET NULL, "
               "company TEXT NOT NULL, title TEXT NOT NULL, place TEXT NOT NULL, site TEXT NOT NULL, "
               "company_key TEXT NOT NULL, title_key TEXT NOT NULL, url TEXT NOT NULL, "
               "steps INTEGER NOT NULL DEFAULT -1, "
               "proof TEXT NOT NULL DEFAULT 'none' CHECK(proof IN('none','claimed','confirmed','refuted')), "
               "sent TEXT NOT NULL DEFAULT 'no' CHECK(sent IN('no','yes','unknown')), "
               "confirmation_id TEXT NOT NULL DEFAULT '', confirmation_text TEXT NOT NULL DEFAULT '', "
               "failure TEXT NOT NULL DEFAULT 'none', failure_message TEXT NOT NULL DEFAULT '', "
               "state_reasons TEXT NOT NULL DEFAULT '', "
               "attention TEXT NOT NULL DEFAULT 'none', attention_until INTEGER NOT NULL DEFAULT 0, "
               "stage TEXT NOT NULL DEFAULT 'none', outcome TEXT NOT NULL DEFAULT 'none', "
               "waiting_failure TEXT NOT NULL DEFAULT 'none', waiting_message TEXT NOT NULL DEFAULT '', "
               "notes TEXT NOT NULL DEFAULT '', cover_letter TEXT NOT NULL DEFAULT '', "
               "UNIQUE(posting_id,practice), UNIQUE(id,posting_id,practice)) STRICT")
        .arg(stateRankSql());
}

// One covering index a sort, so that the ids of a view come from one index alone.
QString viewIndex(const char* name, const char* key) {
    return QStringLiteral(
               "CREATE INDEX application_by_%1 ON application(%2,practice,state_rank,trashed_at) WHERE trashed_at=0")
        .arg(QLatin1String(name), QLatin1String(key));
}

QStringList applicationTables() {
    return {
        applicationTable(),
        viewIndex("attention", "attention_rank,sort_at DESC,id DESC"),
        viewIndex("state", "state_rank,sort_at DESC,id DESC"),
        viewIndex("company", "company_key,sort_at DESC,id DESC"),
        viewIndex("title", "title_key,sort_at DESC,id DESC"),
        viewIndex("site", "site,sort_at DESC,id DESC"),
        viewIndex("submitted", "submitted_at,id,sort_at"),
        viewIndex("created", "created_at,id,sort_at"),
        viewIndex("steps", "steps,sort_at DESC,id DESC"),
        viewIndex("proof", "proof,sort_at DESC,id DESC"),
        viewIndex("stage", "stage,sort_at DESC,id DESC"),
        QStringLiteral("CREATE INDEX application_by_change ON application(changed_seq)"),
        QStringLiteral("CREATE INDEX application_queue ON application(connection_id,queue_position,id,not_before) "
                       "WHERE state='queued' AND trashed_at=0"),
        QStringLiteral("CREATE TABLE application_search(application_id INTEGER PRIMARY KEY "
                       "REFERENCES application ON DELETE CASCADE, text TEXT NOT NULL) STRICT"),
        QStringLiteral("CREATE TABLE stage_event(id INTEGER PRIMARY KEY, "
                       "application_id INTEGER NOT NULL REFERENCES application ON DELETE RESTRICT, "
                       "at INTEGER NOT NULL, stage TEXT NOT NULL, outcome TEXT NOT NULL, note TEXT NOT NULL) STRICT"),
        QStringLiteral("CREATE INDEX stage_event_application ON stage_event(application_id,at)"),
        // Practice never becomes real, and never meets a real server.
        QStringLiteral("CREATE TRIGGER application_kind BEFORE UPDATE OF practice ON application "
                       "WHEN NEW.practice<>OLD.practice "
                       "BEGIN SELECT RAISE(ABORT,'an application stays practice or real'); END"),
        QStringLiteral("CREATE TRIGGER application_connection_new BEFORE INSERT ON application "
                       "WHEN NEW.practice<>(SELECT practice FROM connection WHERE id=NEW.connection_id) "
                       "BEGIN SELECT RAISE(ABORT,'practice and real do not mix'); END"),
        QStringLiteral("CREATE TRIGGER application_connection BEFORE UPDATE OF connection_id ON application "
                       "WHEN NEW.practice<>(SELECT practice FROM connection WHERE id=NEW.connection_id) "
                       "BEGIN SELECT RAISE(ABORT,'practice and real do not mix'); END"),
    };
}

// Attempt ids name evidence folders: an id that was given once is not given again.
QStringList attemptTables() {
    return {
        QStringLiteral(
            "CREATE TABLE attempt(id INTEGER PRIMARY KEY AUTOINCREMENT, application_id INTEGER NOT NULL, "
            "posting_id INTEGER NOT NULL, practice INTEGER NOT NULL, "
            "via TEXT NOT NULL CHECK(via IN('run','by_hand','imported')), token TEXT UNIQUE, "
            "state TEXT NOT NULL CHECK(state IN('reserved','accepted','running','unclear','ended')), "
            "holds INTEGER NOT NULL DEFAULT 1 CHECK(holds IN(0,1)), "
            "released_why TEXT CHECK(released_why IN('never_left','refused','submit_not_pressed','seeker_said_no')), "
            "released_at INTEGER, "
            "connection_id INTEGER REFERENCES connection ON DELETE RESTRICT, dialect TEXT NOT NULL DEFAULT '', "
            "package_sha256 TEXT NOT NULL DEFAULT '', "
            "created_at INTEGER NOT NULL, sent_at INTEGER NOT NULL DEFAULT 0, ended_at INTEGER NOT NULL DEFAULT 0, "
            "cancel_requested_at INTEGER NOT NULL DEFAULT 0, look_ups INTEGER NOT NULL DEFAULT 0, "
            "sent TEXT NOT NULL DEFAULT 'unknown' CHECK(sent IN('no','yes','unknown')), "
            "sent_reasons TEXT NOT NULL DEFAULT '', "
            "proof TEXT NOT NULL DEFAULT 'none' CHECK(proof IN('none','claimed','confirmed','refuted')), "
            "proof_reasons TEXT NOT NULL DEFAULT '', "
            "failure TEXT NOT NULL DEFAULT 'none', failure_message TEXT NOT NULL DEFAULT '', "
            "error_detail TEXT NOT NULL DEFAULT '', "
            "evidence_corrected INTEGER NOT NULL DEFAULT 0 CHECK(evidence_corrected IN(0,1)), "
            "disputed INTEGER NOT NULL DEFAULT 0 CHECK(disputed IN(0,1)), "
            "decision TEXT NOT NULL DEFAULT 'none' CHECK(decision IN('none','sent','not-sent')), "
            "decided_at INTEGER NOT NULL DEFAULT 0, before_decision TEXT NOT NULL DEFAULT '', "
            "package BLOB, "
            "CHECK((via='run')=(token IS NOT NULL)), "
            "CHECK((holds=0)=(released_why IS NOT NULL)), CHECK((released_why IS NULL)=(released_at IS NULL)), "
            "CHECK(holds=1 OR state='ended'), "
            "FOREIGN KEY(application_id,posting_id,practice) REFERENCES application(id,posting_id,practice) "
            "ON DELETE RESTRICT) STRICT"),
        QStringLiteral("CREATE UNIQUE INDEX attempt_holds_posting ON attempt(posting_id,practice) WHERE holds=1"),
        QStringLiteral("CREATE TRIGGER attempt_hold_stays BEFORE DELETE ON attempt WHEN OLD.holds=1 "
                       "BEGIN SELECT RAISE(ABORT,'a holding attempt stays'); END"),
        QStringLiteral("CREATE TRIGGER attempt_connection_new BEFORE INSERT ON attempt "
                       "WHEN NEW.practice<>(SELECT practice FROM connection WHERE id=NEW.connection_id) "
                       "BEGIN SELECT RAISE(ABORT,'practice and real do not mix'); END"),
        QStringLiteral(
            "CREATE TRIGGER attempt_identity BEFORE UPDATE OF id,practice,via,token,connection_id ON attempt "
            "WHEN NEW.id<>OLD.id OR NEW.practice<>OLD.practice OR NEW.via<>OLD.via "
            "OR NEW.token IS NOT OLD.token OR NEW.connection_id IS NOT OLD.connection_id "
            "BEGIN SELECT RAISE(ABORT,'an attempt stays what it is'); END"),
        QStringLiteral("CREATE INDEX attempt_application ON attempt(application_id,id)"),
        QStringLiteral("CREATE INDEX attempt_open ON attempt(connection_id) WHERE state<>'ended'"),

        QStringLiteral(
            "CREATE TABLE run(id INTEGER PRIMARY KEY, "
            "attempt_id INTEGER NOT NULL REFERENCES attempt ON DELETE RESTRICT, "
            "role TEXT NOT NULL CHECK(role IN('apply','fill','submit')), server_id TEXT NOT NULL, "
            "status TEXT NOT NULL, server_word TEXT NOT NULL DEFAULT '', failure_reason TEXT NOT NULL DEFAULT '', "
            "errors TEXT NOT NULL DEFAULT '[]', step_count INTEGER NOT NULL DEFAULT -1, "
            "artifact_count INTEGER NOT NULL DEFAULT -1, created_at INTEGER NOT NULL DEFAULT 0, "
            "started_at INTEGER NOT NULL DEFAULT 0, finished_at INTEGER NOT NULL DEFAULT 0, "
            "final_url TEXT NOT NULL DEFAULT '', app_url TEXT NOT NULL DEFAULT '', cost REAL NOT NULL DEFAULT -1, "
            "has_result INTEGER NOT NULL DEFAULT 0, submitted INTEGER, confirmation_text TEXT NOT NULL DEFAULT '', "
            "confirmation_id TEXT NOT NULL DEFAULT '', resume_shown TEXT NOT NULL DEFAULT '', "
            "attention TEXT NOT NULL DEFAULT 'none', attention_until INTEGER NOT NULL DEFAULT 0, "
            "attention_text TEXT NOT NULL DEFAULT '', stuck INTEGER NOT NULL DEFAULT 0, last_polled_at INTEGER NOT "
            "NULL DEFAULT 0, "
            "last_change_at INTEGER NOT NULL DEFAULT 0, final_at INTEGER NOT NULL DEFAULT 0, "
            "collected_at INTEGER NOT NULL DEFAULT 0, UNIQUE(attempt_id,role)) STRICT"),
        QStringLiteral("CREATE INDEX run_wanted ON run(id) WHERE collected_at=0"),
        QStringLiteral("CREATE INDEX run_server ON run(server_id)"),

        QStringLiteral("CREATE TABLE run_event(id INTEGER PRIMARY KEY, "
                       "attempt_id INTEGER NOT NULL REFERENCES attempt ON DELETE CASCADE, at INTEGER NOT NULL, "
                       "kind TEXT NOT NULL, text TEXT NOT NULL) STRICT"),
        QStringLiteral("CREATE INDEX run_event_attempt ON run_event(attempt_id,at,id)"),

        QStringLiteral("CREATE TABLE artifact(id INTEGER PRIMARY KEY, "
                       "attempt_id INTEGER NOT NULL REFERENCES attempt ON DELETE RESTRICT, "
                       "run_id INTEGER REFERENCES run ON DELETE RESTRICT, server_id TEXT NOT NULL, "
                       "kind TEXT NOT NULL, path TEXT NOT NULL, sha256 TEXT NOT NULL, size INTEGER NOT NULL, "
                       "mime_type TEXT NOT NULL, fetched_at INTEGER NOT NULL, problem TEXT NOT NULL, "
                       "UNIQUE(attempt_id,server_id)) STRICT"),
    };
}

QString bump(const char* application) {
    return QStringLiteral("BEGIN UPDATE change SET seq=seq+1; "
                          "UPDATE application SET changed_seq=(SELECT seq FROM change) WHERE id=%1; END")
        .arg(QLatin1String(application));
}

// Every change that a row or the detail of an application shows moves its changed_seq, whoever made it.
QStringList changeFeed() {
    const QString ofAttempt = bump("(SELECT application_id FROM attempt WHERE id=NEW.attempt_id)");
    QStringList out{
        QStringLiteral("CREATE TABLE change(one INTEGER PRIMARY KEY CHECK(one=1), seq INTEGER NOT NULL) STRICT"),
        QStringLiteral("INSERT INTO change VALUES(1,0)"),
        QStringLiteral("CREATE TABLE table_change(name TEXT PRIMARY KEY, seq INTEGER NOT NULL) STRICT, WITHOUT ROWID"),
        QStringLiteral("CREATE TABLE probe(one INTEGER PRIMARY KEY CHECK(one=1), at INTEGER NOT NULL) STRICT"),
        QStringLiteral("CREATE TRIGGER application_inserted AFTER INSERT ON application ") + bump("NEW.id"),
        QStringLiteral("CREATE TRIGGER application_changed AFTER UPDATE OF posting_id,intent,state,trashed_at,"
                       "created_at,queued_at,submitted_at,finished_at,queue_position,not_before,connection_id,"
                       "profile_id,resume_id,company,title,place,site,url,steps,proof,sent,confirmation_id,"
                       "confirmation_text,failure,failure_message,attention,attention_until,stage,outcome,"
                       "waiting_failure,waiting_message,notes,cover_letter ON application ") +
            bump("NEW.id"),
        QStringLiteral("CREATE TRIGGER attempt_inserted AFTER INSERT ON attempt ") + bump("NEW.application_id"),
        QStringLiteral("CREATE TRIGGER attempt_changed AFTER UPDATE ON attempt ") + bump("NEW.application_id"),
        QStringLiteral("CREATE TRIGGER run_inserted AFTER INSERT ON run ") + ofAttempt,
        QStringLiteral("CREATE TRIGGER run_changed AFTER UPDATE OF server_id,status,server_word,failure_reason,errors,"
                       "step_count,artifact_count,started_at,finished_at,final_url,app_url,cost,has_result,submitted,"
                       "confirmation_text,confirmation_id,resume_shown,attention,attention_until,attention_text,stuck,"
                       "final_at,collected_at ON run ") +
            ofAttempt,
        QStringLiteral("CREATE TRIGGER run_event_inserted AFTER INSERT ON run_event ") + ofAttempt,
        QStringLiteral("CREATE TRIGGER artifact_inserted AFTER INSERT ON artifact ") + ofAttempt,
        QStringLiteral("CREATE TRIGGER artifact_changed AFTER UPDATE ON artifact ") + ofAttempt,
    };
    for (const char* table : {"connection", "profile", "resume", "answer", "setting"}) {
        const QString name = QLatin1String(table);
        out << QStringLiteral("INSERT INTO table_change VALUES('%1',0)").arg(name);
        for (const char* event : {"INSERT", "UPDATE", "DELETE"}) {
            out << QStringLiteral("CREATE TRIGGER %1_feed_%2 AFTER %2 ON %1 "
                                  "BEGIN UPDATE table_change SET seq=seq+1 WHERE name='%1'; END")
                       .arg(name, QLatin1String(event));
        }
    }
    return out;
}

// How many applications there are of each kind and state, outside the trash: counting a million of them at every change
// would keep a core busy.
QStringList applicationCounts() {
    const auto count = [](const char* row, const char* by) {
        return QStringLiteral("UPDATE application_count SET n=n%2 WHERE practice=%1.practice AND "
                              "state_rank=%1.state_rank AND %1.trashed_at=0; ")
            .arg(QLatin1String(row), QLatin1String(by));
    };
    return {
        QStringLiteral("CREATE TABLE application_count(practice INTEGER NOT NULL, state_rank INTEGER NOT NULL, "
                       "n INTEGER NOT NULL CHECK(n>=0), PRIMARY KEY(practice,state_rank)) STRICT, WITHOUT ROWID"),
        QStringLiteral("INSERT INTO application_count SELECT p.value,r.value,(SELECT count(*) FROM application a "
                       "WHERE a.practice=p.value AND a.state_rank=r.value AND a.trashed_at=0) "
                       "FROM json_each('[0,1]') p, json_each('[0,1,2,3,4,5,6,7,8,9,10]') r"),
        QStringLiteral("CREATE TRIGGER application_count_new AFTER INSERT ON application BEGIN %1END")
            .arg(count("NEW", "+1")),
        QStringLiteral("CREATE TRIGGER application_count_gone AFTER DELETE ON application BEGIN %1END")
            .arg(count("OLD", "-1")),
        QStringLiteral("CREATE TRIGGER application_count_moved AFTER UPDATE OF state_rank,trashed_at ON application "
                       "WHEN NEW.state_rank<>OLD.state_rank OR (NEW.trashed_at=0)<>(OLD.trashed_at=0) BEGIN %1%2END")
            .arg(count("OLD", "-1"), count("NEW", "+1")),
    };
}

// What look-ups found out, by posting key, and the hosts that want to be left alone. Both may be lost without harm.
QStringList lookUps() {
    return {
        QStringLiteral("CREATE TABLE posting_facts(key TEXT PRIMARY KEY NOT NULL CHECK(key<>''), "
                       "company TEXT NOT NULL, title TEXT NOT NULL, place TEXT NOT NULL, "
                       "openness TEXT NOT NULL CHECK(openness IN('unknown','open','closed')), why TEXT NOT NULL, "
                       "source TEXT NOT NULL, fetched_at INTEGER NOT NULL) STRICT, WITHOUT ROWID"),
        QStringLiteral("CREATE TABLE host_rest(host TEXT PRIMARY KEY NOT NULL, failures INTEGER NOT NULL, "
                       "not_before INTEGER NOT NULL) STRICT, WITHOUT ROWID"),
    };
}

// The list of those not to apply to, and by what companies and titles are compared (store/EmployerKeys fills it in).
QStringList companyGuard() {
    QStringList out{
        QStringLiteral(
            "CREATE TABLE blocked(id INTEGER PRIMARY KEY, kind TEXT NOT NULL CHECK(kind IN('company','site')), "
            "key TEXT NOT NULL CHECK(key<>''), label TEXT NOT NULL, added_at INTEGER NOT NULL, "
            "UNIQUE(kind,key)) STRICT"),
        QStringLiteral("CREATE TABLE posting_similar(key TEXT NOT NULL CHECK(key<>''), "
                       "posting_id INTEGER NOT NULL REFERENCES posting ON DELETE RESTRICT, "
                       "PRIMARY KEY(key,posting_id)) STRICT, WITHOUT ROWID"),
        QStringLiteral("CREATE INDEX posting_similar_posting ON posting_similar(posting_id)"),
        QStringLiteral("ALTER TABLE posting ADD COLUMN title_known INTEGER NOT NULL DEFAULT 1 "
                       "CHECK(title_known IN(0,1))"),
        QStringLiteral("UPDATE posting SET title_known=0 WHERE ats='web'"),
        QStringLiteral("ALTER TABLE application ADD COLUMN employer_key TEXT NOT NULL DEFAULT ''"),
        QStringLiteral("ALTER TABLE application ADD COLUMN like_key TEXT NOT NULL DEFAULT ''"),
        QStringLiteral("ALTER TABLE application ADD COLUMN like_accepted TEXT NOT NULL DEFAULT ''"),
        QStringLiteral("CREATE INDEX application_employer ON application(employer_key,practice,like_key) "
                       "WHERE employer_key<>''"),
        QStringLiteral("INSERT INTO table_change VALUES('blocked',0)"),
    };
    for (const char* event : {"INSERT", "UPDATE", "DELETE"}) {
        out << QStringLiteral("CREATE TRIGGER blocked_feed_%1 AFTER %1 ON blocked "
                              "BEGIN UPDATE table_change SET seq=seq+1 WHERE name='blocked'; END")
                   .arg(QLatin1String(event));
    }
    return out;
}

// Requests a second, the mark of a refused key, and from which attempt on tries are counted.
QStringList connectionHealth() {
    return {
        QStringLiteral("ALTER TABLE connection ADD COLUMN per_second REAL NOT NULL DEFAULT 10 "
                       "CHECK(per_second>=0.2 AND per_second<=1000)"),
        QStringLiteral("UPDATE connection SET per_second=200 WHERE practice=1"),
        QStringLiteral("ALTER TABLE connection ADD COLUMN refused_key TEXT NOT NULL DEFAULT ''"),
        QStringLiteral("ALTER TABLE application ADD COLUMN tries_after INTEGER NOT NULL DEFAULT 0"),
    };
}

// When which application may go: the site is kept beside the application, for asking the queue by site, and beside the
// attempt, as it was when it was made. Only what went or may have gone counts (see sending::counted()).
QStringList sendingPlan() {
    const QString queued = QStringLiteral("WHERE state='queued' AND trashed_at=0");
    const QString counted = QStringLiteral(
        "WHERE practice=0 AND via='run' AND (holds=1 OR released_why IN ('submit_not_pressed','seeker_said_no'))");
    return {
        QStringLiteral("ALTER TABLE application ADD COLUMN site_key TEXT NOT NULL DEFAULT ''"),
        QStringLiteral("ALTER TABLE attempt ADD COLUMN site_key TEXT NOT NULL DEFAULT ''"),
        // The host of "web:host:port/path", the main key of a posting whose system is not known.
        QStringLiteral("UPDATE application SET site_key=ifnull((SELECT iif(p.ats<>'web',p.ats,(SELECT "
                       "substr(h,1,instr(h||':',':')-1) FROM (SELECT substr(k.key,5,instr(substr(k.key,5)||'/','/')-1) "
                       "AS h FROM posting_key k WHERE k.posting_id=p.id AND k.key LIKE 'web:%' ORDER BY k.main DESC "
                       "LIMIT 1))) FROM posting p WHERE p.id=application.posting_id),'')"),
        QStringLiteral("UPDATE attempt SET site_key=(SELECT site_key FROM application a WHERE a.id=application_id)"),
        QStringLiteral("CREATE INDEX attempt_counted_site ON attempt(site_key,created_at) ") + counted,
        QStringLiteral("CREATE INDEX attempt_counted ON attempt(created_at) ") + counted,
        QStringLiteral("CREATE INDEX application_queue_site ON application(connection_id,site_key,queue_position,id,"
                       "not_before) ") +
            queued,
        QStringLiteral("CREATE INDEX application_queue_front ON application(connection_id,queue_position,id,not_before,"
                       "site_key) ") +
            queued,
        QStringLiteral("CREATE INDEX application_queue_order ON application(queue_position,id) ") + queued,
        QStringLiteral("CREATE INDEX application_queue_waits ON application(connection_id,not_before) ") + queued +
            QStringLiteral(" AND not_before>0"),
        QStringLiteral("DROP INDEX application_queue"),
    };
}

// Audit rows stay as they were written. The one way out is for looks at runs that are older than audit_fold says: each
// becomes a part of its day's sum in the same statement that deletes it. Sums only grow.
QStringList auditStays() {
    const auto refused = [](const char* words) {
        return QStringLiteral("SELECT RAISE(ABORT,'%1')").arg(QLatin1String(words));
    };
    return {
        QStringLiteral("CREATE TABLE audit_day(day INTEGER NOT NULL, connection_id INTEGER NOT NULL, "
                       "method TEXT NOT NULL, path TEXT NOT NULL, status INTEGER NOT NULL, "
                       "count INTEGER NOT NULL CHECK(count>0), duration_ms INTEGER NOT NULL, "
                       "PRIMARY KEY(day,connection_id,method,path,status)) STRICT, WITHOUT ROWID"),
        QStringLiteral("CREATE TABLE audit_fold(one INTEGER PRIMARY KEY CHECK(one=1), before INTEGER NOT NULL) STRICT"),
        QStringLiteral("INSERT INTO audit_fold VALUES(1,0)"),
        QStringLiteral("CREATE INDEX audit_look ON audit(at) WHERE method='GET' AND run_id<>'' AND "
                       "(path GLOB '*/runs/{id}' OR path GLOB '*/tasks/{id}')"),
        QStringLiteral("CREATE TRIGGER audit_same BEFORE UPDATE ON audit BEGIN %1; END")
            .arg(refused("an audit row stays as it is")),
        QStringLiteral("CREATE TRIGGER audit_stays BEFORE DELETE ON audit WHEN NOT(OLD.method='GET' AND "
                       "OLD.run_id<>'' AND (OLD.path GLOB '*/runs/{id}' OR OLD.path GLOB '*/tasks/{id}') AND "
                       "OLD.at<(SELECT before FROM audit_fold)) BEGIN ") +
            refused("an audit row stays") + QStringLiteral("; END"),
        QStringLiteral("CREATE TRIGGER audit_folded AFTER DELETE ON audit BEGIN INSERT INTO audit_day VALUES("
                       "OLD.at/86400000,OLD.connection_id,OLD.method,OLD.path,OLD.status,1,OLD.duration_ms) "
                       "ON CONFLICT(day,connection_id,method,path,status) DO UPDATE SET count=count+1,"
                       "duration_ms=duration_ms+excluded.duration_ms; END"),
        QStringLiteral("CREATE TRIGGER audit_day_grows BEFORE UPDATE ON audit_day WHEN NEW.count<=OLD.count OR "
                       "NEW.duration_ms<OLD.duration_ms OR NEW.day<>OLD.day OR NEW.connection_id<>OLD.connection_id "
                       "OR NEW.method<>OLD.method OR NEW.path<>OLD.path OR NEW.status<>OLD.status "
                       "BEGIN %1; END")
            .arg(refused("an audit sum only grows")),
        QStringLiteral("CREATE TRIGGER audit_day_stays BEFORE DELETE ON audit_day BEGIN %1; END")
            .arg(refused("an audit sum stays")),
    };
}

// Looks at ended attempts whose end may not be the last word, and how long a run has been silent under our eyes.
QStringList lateLooks() {
    return {
        QStringLiteral("ALTER TABLE attempt ADD COLUMN late_looks INTEGER NOT NULL DEFAULT 0"),
        QStringLiteral("ALTER TABLE run ADD COLUMN quiet_ms INTEGER NOT NULL DEFAULT 0"),
        QStringLiteral("CREATE INDEX attempt_late ON attempt(max(ended_at,ifnull(released_at,0))) "
                       "WHERE state='ended' AND late_looks<2"),
    };
}

// Evidence that a rule of the seeker removed is still known: what it was, and when it went.
QStringList removedEvidence() {
    return {QStringLiteral("ALTER TABLE artifact ADD COLUMN removed_at INTEGER NOT NULL DEFAULT 0")};
}

} // namespace

const QVector<SchemaStep>& schemaSteps() {
    static const QVector<SchemaStep> steps{
        {1, seekerTables() + postingTables() + applicationTables() + attemptTables() + changeFeed()},
        {2, applicationCounts()},
        {3, lookUps()},
        {4, companyGuard(), applications::fillEmployerKeys},
        {5, connectionHealth()},
        {6, sendingPlan()},
        {7, auditStays()},
        {8, lateLooks()},
        {9, removedEvidence()},
    };
    return steps;
}

} // namespace postulant
