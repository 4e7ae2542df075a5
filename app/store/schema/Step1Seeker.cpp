#include "store/schema/Steps.h"

namespace postulant::schema {

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

} // namespace postulant::schema
