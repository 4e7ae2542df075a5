#include "BareSqlite.h"

#include <QtGlobal>

#include <sqlite3.h>

namespace postulant::bench {

BareSqlite::BareSqlite(const QByteArray& file) {
    check(sqlite3_open(file.constData(), &m_db));
    run("PRAGMA journal_mode=WAL");
    run("PRAGMA synchronous=FULL");
    run("CREATE TABLE line(id INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE)");
    check(sqlite3_prepare_v2(m_db, "INSERT INTO line(key) VALUES(?)", -1, &m_insert, nullptr));
}

BareSqlite::~BareSqlite() {
    sqlite3_finalize(m_insert);
    sqlite3_close(m_db);
}

void BareSqlite::begin() {
    run("BEGIN IMMEDIATE");
}

void BareSqlite::add(const QByteArray& key) {
    check(sqlite3_bind_text(m_insert, 1, key.constData(), static_cast<int>(key.size()), SQLITE_TRANSIENT));
    if (sqlite3_step(m_insert) != SQLITE_DONE) {
        qFatal("bare SQLite: %s", sqlite3_errmsg(m_db));
    }
    check(sqlite3_reset(m_insert));
}

void BareSqlite::commit() {
    run("COMMIT");
}

void BareSqlite::check(int result) const {
    if (result != SQLITE_OK) {
        qFatal("bare SQLite: %s", sqlite3_errmsg(m_db));
    }
}

void BareSqlite::run(const char* sql) {
    check(sqlite3_exec(m_db, sql, nullptr, nullptr, nullptr));
}

} // namespace postulant::bench
