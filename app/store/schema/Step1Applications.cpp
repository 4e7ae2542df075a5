#include "store/schema/Steps.h"

namespace postulant::schema {
namespace {

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

} // namespace

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

} // namespace postulant::schema
