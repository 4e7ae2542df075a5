#pragma once

#include <QByteArray>

struct sqlite3;
struct sqlite3_stmt;

namespace postulant::bench {

// The least that storing a line durably takes: SQLite's C API, WAL, synchronous=FULL, one table with a unique key.
// Errors end the program.
class BareSqlite {
public:
    explicit BareSqlite(const QByteArray& file);
    ~BareSqlite();
    BareSqlite(const BareSqlite&) = delete;
    BareSqlite& operator=(const BareSqlite&) = delete;

    void begin();
    void add(const QByteArray& key);
    void commit(); // on the disk afterwards

private:
    void check(int result) const;
    void run(const char* sql);

    sqlite3* m_db = nullptr;
    sqlite3_stmt* m_insert = nullptr;
};

} // namespace postulant::bench
