#pragma once

#include "domain/Result.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QString>
#include <QVariantList>

#include <sys/types.h>
#include <unordered_map>

struct sqlite3;

// One SQLite connection, made, used and closed in one thread. Everything that touches SQL goes through here. Statements
// stay prepared for their next use: preparing one that writes, with all the triggers it fires, takes longer than
// running it.
namespace postulant {

class Database {
public:
    enum class Mode { ReadWrite, ReadOnly };

    // Opens (not migrates) the file with every pragma the store relies on, each read back: WAL, foreign_keys,
    // recursive_triggers, busy timeout 5 s; synchronous=FULL for ReadWrite. ReadWrite makes a missing file (0600).
    // Errors: File, ReadOnly, DatabaseLocked, DiskFull, DatabaseDamaged (also: not a database at all), Database (a
    // folder where WAL does not work, such as a network share).
    static Result<Database> open(const QString& file, Mode mode);

    Database(Database&& other) noexcept;
    Database& operator=(Database&& other) noexcept;
    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;
    ~Database(); // closes and forgets the connection name

    // Runs one statement with positional values (plain ?, not ?1: the driver counts differently). The query stays on
    // its first row where there is one; go on with next(), and mind that next() also answers false after an error
    // (each() does). Null strings become empty ones; QVariant() is NULL.
    Result<QSqlQuery> run(const QString& sql, const QVariantList& values = {}) const;
    Done exec(const QString& sql, const QVariantList& values = {}) const;
    // Calls row(query) for every row. Errors also when reading breaks off in the middle.
    template <class F>
    Done each(const QString& sql, const QVariantList& values, F&& row) const {
        Result<QSqlQuery> query = run(sql, values);
        if (!query) {
            return tl::unexpected<Error>(query.error());
        }
        for (bool more = query->isValid(); more; more = query->next()) {
            row(*query);
        }
        Done done = finished(*query, sql);
        keep(sql, std::move(*query));
        return done;
    }
    // Calls row(query) for the first row. Answers whether there is one.
    template <class F>
    Result<bool> first(const QString& sql, const QVariantList& values, F&& row) const {
        Result<QSqlQuery> query = run(sql, values);
        if (!query) {
            return tl::unexpected<Error>(query.error());
        }
        const bool found = query->isValid();
        if (found) {
            row(*query);
        }
        keep(sql, std::move(*query));
        return found;
    }
    // First column of the first row; an invalid QVariant if there is no row.
    Result<QVariant> value(const QString& sql, const QVariantList& values = {}) const;
    // Whether the file is still the one that was opened, and has not shrunk (it never does by itself). Cheap. Pages
    // that SQLite keeps in memory hide both for a while; what is written meanwhile is recorded nowhere. Error:
    // DatabaseDamaged.
    Done checkFile();
    qint64 lastInsertId() const; // of the last INSERT on this connection
    int changes() const;         // rows changed by the last statement

    QSqlDatabase handle() const;
    sqlite3* sqlite() const { return m_sqlite; } // owned by the driver
    // Asks SQLite to stop what runs on this connection now; callable from any thread while the object lives.
    void interrupt() const;

private:
    Database() = default;
    static Done finished(const QSqlQuery& query, const QString& sql);
    Result<QSqlQuery> prepared(const QString& sql) const;
    void keep(const QString& sql, QSqlQuery query) const; // for the next prepared()
    Done configure(Mode mode) const;
    void close();

    QString m_name;
    sqlite3* m_sqlite = nullptr;
    mutable std::unordered_map<QString, QSqlQuery> m_idle; // prepared and not in use, by their text
    QString m_file;
    dev_t m_device = 0;
    ino_t m_inode = 0;
    qint64 m_size = 0;
};

// BEGIN IMMEDIATE … COMMIT; rolls back unless commit() succeeded.
class Transaction {
public:
    static Result<Transaction> begin(Database& db);
    Transaction(Transaction&& other) noexcept;
    Transaction& operator=(Transaction&&) = delete;
    ~Transaction();
    Done commit();

private:
    explicit Transaction(Database& db)
        : m_db(&db) {}
    Database* m_db;
};

// SQLite's and the driver's error as ours: disk full, read-only, locked, a unique key taken (Duplicate), refused by a
// trigger (Guarded), another constraint (Invalid), interrupted (Cancelled), anything else (Database). `what` must hold
// no values.
Error databaseError(const QSqlError& error, const QString& what);
Error sqliteError(int extendedCode, const QString& text, const QString& what);

// Whether a file system of this type (as in /proc/mounts) lies on another computer, where SQLite's WAL loses data.
bool isNetworkFileSystem(const QByteArray& type);

} // namespace postulant
