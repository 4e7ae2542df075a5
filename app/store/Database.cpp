#include "store/Database.h"

#include <QFile>
#include <QFileInfo>
#include <QSqlDriver>
#include <QStorageInfo>

#include <algorithm>
#include <array>
#include <atomic>
#include <sqlite3.h>
#include <sys/stat.h>

namespace postulant {
namespace {

constexpr int busyMs = 5000;

std::atomic<quint64> connectionCounter{0};
constexpr std::size_t mostIdle = 100;  // statements; then all go: those in use come back by themselves
constexpr qsizetype mostKept = 65'536; // bytes of one value that a kept statement still holds

QVariant bindable(const QVariant& value) {
    if (value.metaType() == QMetaType::fromType<QString>() && value.toString().isNull()) {
        return QString(QLatin1String(""));
    }
    if (value.metaType() == QMetaType::fromType<QByteArray>() && value.toByteArray().isNull()) {
        return QByteArray("");
    }
    return value;
}

bool isLarge(const QVariant& value) {
    return (value.metaType() == QMetaType::fromType<QByteArray>() && value.toByteArray().size() > mostKept) ||
           (value.metaType() == QMetaType::fromType<QString>() && value.toString().size() > mostKept / 2);
}

Done checkPlace(const QFileInfo& info, Database::Mode mode) {
    const QStorageInfo storage(info.absolutePath());
    if (storage.isValid() && isNetworkFileSystem(storage.fileSystemType())) {
        return failure(ErrorKind::Database, QStringLiteral("the data folder lies on a network file system (%1)")
                                                .arg(QString::fromLatin1(storage.fileSystemType())));
    }
    if (info.exists()) {
        if (!info.isFile()) {
            return failure(ErrorKind::File, QStringLiteral("not a file"));
        }
        return {};
    }
    if (mode == Database::Mode::ReadOnly) {
        return failure(ErrorKind::File, QStringLiteral("no such file"));
    }
    QFile file(info.filePath()); // made here, so that it is never readable by others
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly, QFileDevice::ReadOwner | QFileDevice::WriteOwner) &&
        !QFileInfo::exists(info.filePath())) { // else: another process made it in this moment
        return failure(storage.isReadOnly() ? ErrorKind::ReadOnly : ErrorKind::File, file.errorString());
    }
    return {};
}

} // namespace

bool isNetworkFileSystem(const QByteArray& type) {
    static constexpr std::array known{"nfs",   "nfs4",   "cifs",    "smb2",      "smb3",   "smbfs",
                                      "9p",    "afs",    "ceph",    "coda",      "davfs",  "lustre",
                                      "ncpfs", "vboxsf", "gluster", "glusterfs", "beegfs", "orangefs"};
    for (const char* name : known) {
        if (type == name) {
            return true;
        }
    }
    static constexpr std::array overFuse{"sshfs",   "rclone", "davfs", "gvfs",     "s3fs",
                                         "gluster", "ceph",   "smb",   "curlftpfs"};
    if (type.startsWith("fuse.")) {
        for (const char* name : overFuse) {
            if (type.contains(name)) {
                return true;
            }
        }
    }
    return false;
}

Error sqliteError(int extendedCode, const QString& text, const QString& what) {
    const auto make = [&](ErrorKind kind) {
        return Error{kind, QStringLiteral("%1: %2 (SQLite %3)").arg(what, text).arg(extendedCode), 0, {}};
    };
    switch (extendedCode) {
    case SQLITE_CONSTRAINT_UNIQUE:
    case SQLITE_CONSTRAINT_PRIMARYKEY:
    case SQLITE_CONSTRAINT_ROWID:
        return make(ErrorKind::Duplicate);
    case SQLITE_CONSTRAINT_TRIGGER:
        return make(ErrorKind::Guarded);
    case SQLITE_IOERR_SHMSIZE:
        return make(ErrorKind::DiskFull);
    case SQLITE_IOERR_SHORT_READ:
        return make(ErrorKind::DatabaseDamaged);
    default:
        break;
    }
    switch (extendedCode & 0xff) {
    case SQLITE_FULL:
        return make(ErrorKind::DiskFull);
    case SQLITE_READONLY:
        return make(ErrorKind::ReadOnly);
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return make(ErrorKind::DatabaseLocked);
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return make(ErrorKind::DatabaseDamaged);
    case SQLITE_INTERRUPT:
        return make(ErrorKind::Cancelled);
    case SQLITE_CONSTRAINT:
        return make(ErrorKind::Invalid);
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
        return make(ErrorKind::File);
    default:
        return make(ErrorKind::Database);
    }
}

Error databaseError(const QSqlError& error, const QString& what) {
    bool ok = false;
    const int native = error.nativeErrorCode().toInt(&ok);
    return sqliteError(ok ? native : SQLITE_ERROR, error.databaseText(), what);
}

Result<Database> Database::open(const QString& file, Mode mode) {
    const QFileInfo info(file);
    if (Done place = checkPlace(info, mode); !place) {
        return tl::unexpected<Error>(place.error());
    }
    Database db;
    db.m_name = QStringLiteral("postulant-%1").arg(connectionCounter.fetch_add(1));
    {
        QSqlDatabase handle = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), db.m_name);
        handle.setDatabaseName(info.absoluteFilePath());
        handle.setConnectOptions(QStringLiteral("QSQLITE_BUSY_TIMEOUT=%1").arg(busyMs));
        if (!handle.open()) {
            return tl::unexpected<Error>(databaseError(handle.lastError(), QStringLiteral("open")));
        }
        const QVariant native = handle.driver()->handle();
        db.m_sqlite = *static_cast<sqlite3* const*>(native.constData());
        sqlite3_extended_result_codes(db.m_sqlite, 1);
    }
    if (mode == Mode::ReadWrite && sqlite3_db_readonly(db.m_sqlite, "main") == 1) {
        return failure(ErrorKind::ReadOnly, QStringLiteral("the database file cannot be written"));
    }
    if (Done done = db.configure(mode); !done) {
        return tl::unexpected<Error>(done.error());
    }
    db.m_file = info.absoluteFilePath();
    if (Done done = db.checkFile(); !done) {
        return tl::unexpected<Error>(done.error());
    }
    return db;
}

Done Database::checkFile() {
    struct stat now {};
    if (::stat(QFile::encodeName(m_file).constData(), &now) != 0) {
        return failure(ErrorKind::DatabaseDamaged, QStringLiteral("the database file is gone"));
    }
    if (m_inode != 0 && (m_inode != now.st_ino || m_device != now.st_dev)) {
        return failure(ErrorKind::DatabaseDamaged, QStringLiteral("the database file was replaced by another"));
    }
    if (now.st_size < m_size) {
        return failure(ErrorKind::DatabaseDamaged, QStringLiteral("the database file was cut short"));
    }
    m_inode = now.st_ino;
    m_device = now.st_dev;
    m_size = now.st_size;
    return {};
}

Done Database::configure(Mode mode) const {
    struct Pragma {
        const char* name;
        const char* set;
        const char* expected;
    };
    static constexpr std::array always{Pragma{"foreign_keys", "ON", "1"}, Pragma{"recursive_triggers", "ON", "1"},
                                       Pragma{"trusted_schema", "OFF", "0"}, Pragma{"journal_mode", "WAL", "wal"}};
    static constexpr std::array writing{Pragma{"synchronous", "FULL", "2"}};
    static constexpr std::array reading{Pragma{"query_only", "ON", "1"}};
    const auto set = [this](const Pragma& pragma) -> Done {
        const QString name = QString::fromLatin1(pragma.name);
        const QString sql = QStringLiteral("PRAGMA %1=%2").arg(name, QString::fromLatin1(pragma.set));
        Done done = exec(sql);
        // SQLite does not wait for its busy timeout where another process is making the same file.
        for (int waited = 0; !done && done.error().kind == ErrorKind::DatabaseLocked && waited < busyMs; waited += 20) {
            sqlite3_sleep(20);
            done = exec(sql);
        }
        if (!done) {
            return done;
        }
        const Result<QVariant> now = value(QStringLiteral("PRAGMA %1").arg(name));
        if (!now) {
            return tl::unexpected<Error>(now.error());
        }
        if (now->toString() != QLatin1String(pragma.expected)) {
            return failure(ErrorKind::Database, QStringLiteral("PRAGMA %1 is %2").arg(name, now->toString()));
        }
        return {};
    };
    for (const Pragma& pragma : always) {
        if (Done done = set(pragma); !done) {
            return done;
        }
    }
    for (const Pragma& pragma : mode == Mode::ReadWrite ? writing : reading) {
        if (Done done = set(pragma); !done) {
            return done;
        }
    }
    return {};
}

Database::Database(Database&& other) noexcept
    : m_name(std::exchange(other.m_name, {}))
    , m_sqlite(std::exchange(other.m_sqlite, nullptr))
    , m_idle(std::exchange(other.m_idle, {}))
    , m_file(std::move(other.m_file))
    , m_device(other.m_device)
    , m_inode(other.m_inode)
    , m_size(other.m_size) {}

Database& Database::operator=(Database&& other) noexcept {
    if (this != &other) {
        close();
        m_name = std::exchange(other.m_name, {});
        m_sqlite = std::exchange(other.m_sqlite, nullptr);
        m_idle = std::exchange(other.m_idle, {});
        m_file = std::move(other.m_file);
        m_device = other.m_device;
        m_inode = other.m_inode;
        m_size = other.m_size;
    }
    return *this;
}

Database::~Database() {
    close();
}

void Database::close() {
    if (m_name.isEmpty()) {
        return;
    }
    m_sqlite = nullptr;
    m_idle.clear();
    {
        QSqlDatabase handle = QSqlDatabase::database(m_name, false);
        handle.close();
    }
    QSqlDatabase::removeDatabase(m_name);
    m_name.clear();
}

Result<QSqlQuery> Database::prepared(const QString& sql) const {
    if (const auto found = m_idle.find(sql); found != m_idle.end()) {
        QSqlQuery query = std::move(found->second);
        m_idle.erase(found);
        return query;
    }
    QSqlQuery query(handle());
    query.setForwardOnly(true);
    if (!query.prepare(sql)) {
        return tl::unexpected<Error>(databaseError(query.lastError(), sql.left(80)));
    }
    return query;
}

void Database::keep(const QString& sql, QSqlQuery query) const {
    query.finish();                                  // holds no lock and no snapshot while it waits
    const QVariantList values = query.boundValues(); // they stay until the next run
    if (std::any_of(values.cbegin(), values.cend(), isLarge)) {
        return;
    }
    if (m_idle.size() >= mostIdle) {
        m_idle.clear();
    }
    m_idle.insert_or_assign(sql, std::move(query));
}

Result<QSqlQuery> Database::run(const QString& sql, const QVariantList& values) const {
    Result<QSqlQuery> query = prepared(sql);
    if (!query) {
        return query;
    }
    for (const QVariant& value : values) {
        query->addBindValue(bindable(value));
    }
    if (query->boundValues().size() != values.size()) { // else a kept statement would run with old values
        return failure(ErrorKind::Invalid, QStringLiteral("values are missing: ") + sql.left(80));
    }
    if (!query->exec()) {
        return tl::unexpected<Error>(databaseError(query->lastError(), sql.left(80)));
    }
    if (query->isSelect() && !query->next() && query->lastError().isValid()) {
        return tl::unexpected<Error>(databaseError(query->lastError(), sql.left(80)));
    }
    return query;
}

Done Database::exec(const QString& sql, const QVariantList& values) const {
    Result<QSqlQuery> query = run(sql, values);
    if (!query) {
        return tl::unexpected<Error>(query.error());
    }
    keep(sql, std::move(*query));
    return {};
}

Done Database::finished(const QSqlQuery& query, const QString& sql) {
    if (query.lastError().isValid()) {
        return tl::unexpected<Error>(databaseError(query.lastError(), sql.left(80)));
    }
    return {};
}

Result<QVariant> Database::value(const QString& sql, const QVariantList& values) const {
    Result<QSqlQuery> query = run(sql, values);
    if (!query) {
        return tl::unexpected<Error>(query.error());
    }
    QVariant first = query->isValid() ? query->value(0) : QVariant();
    keep(sql, std::move(*query));
    return first;
}

qint64 Database::lastInsertId() const {
    return sqlite3_last_insert_rowid(m_sqlite);
}

int Database::changes() const {
    return sqlite3_changes(m_sqlite);
}

QSqlDatabase Database::handle() const {
    return QSqlDatabase::database(m_name, false);
}

void Database::interrupt() const {
    if (m_sqlite != nullptr) {
        sqlite3_interrupt(m_sqlite);
    }
}

Result<Transaction> Transaction::begin(Database& db) {
    if (Done done = db.exec(QStringLiteral("BEGIN IMMEDIATE")); !done) {
        return tl::unexpected<Error>(done.error());
    }
    return Transaction(db);
}

Transaction::Transaction(Transaction&& other) noexcept
    : m_db(std::exchange(other.m_db, nullptr)) {}

Transaction::~Transaction() {
    // SQLite may have rolled back by itself (disk full, I/O error).
    if (m_db != nullptr && sqlite3_get_autocommit(m_db->sqlite()) == 0) {
        (void)m_db->exec(QStringLiteral("ROLLBACK"));
    }
}

Done Transaction::commit() {
    if (m_db == nullptr || sqlite3_get_autocommit(m_db->sqlite()) != 0) {
        return failure(ErrorKind::Database, QStringLiteral("the transaction was already rolled back"));
    }
    Done done = m_db->exec(QStringLiteral("COMMIT"));
    if (done) {
        m_db = nullptr;
    }
    return done;
}

} // namespace postulant
