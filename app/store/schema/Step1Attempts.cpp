#include "store/schema/Steps.h"

namespace postulant::schema {

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

} // namespace postulant::schema
