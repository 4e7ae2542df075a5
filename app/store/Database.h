#pragma once

#include "domain/Result.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QString>
#include <QVariantList>

// One SQLite connection, made, used and closed in one thread. Everything that touches SQL goes through here.
namespace postulant {

class Database {
public:
    enum class Mode { ReadWrite, ReadOnly };

    // Opens (not migrates) the file with every pragma the store relies on, each read back: WAL, foreign_keys,
    // recursive_triggers, busy timeout 5 s; synchronous=FULL for ReadWrite. Errors: File, ReadOnly, DatabaseLocked,
    // Database (also: a folder where WAL does not work, such as a network share).
    static Result<Database> open(const QString& file, Mode mode);

    Database(Database&& other) noexcept;
    Database& operator=(Database&& other) noexcept;
    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;
    ~Database(); // closes and forgets the connection name

    // Runs one statement with positional values. The query stays on its first row where there is one.
    Result<QSqlQuery> run(const QString& sql, const QVariantList& values = {}) const;
    Done exec(const QString& sql, const QVariantList& values = {}) const;
    // First column of the first row; an invalid QVariant if there is no row.
    Result<QVariant> value(const QString& sql, const QVariantList& values = {}) const;
    qint64 lastInsertId() const; // of the last exec/run on this connection

    QSqlDatabase handle() const;
    // Asks SQLite to stop what runs on this connection now; callable from any thread while the object lives.
    void interrupt() const;

private:
    Database() = default;
    QString m_name;
    void* m_sqlite = nullptr; // sqlite3*, owned by the driver
    mutable qint64 m_lastInsertId = 0;
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
    explicit Transaction(Database& db) : m_db(&db) {}
    Database* m_db;
};

// SQLite's and the driver's error as ours: disk full, read-only, locked, constraint (Duplicate), anything else.
Error databaseError(const QSqlError& error, const QString& what);

} // namespace postulant
