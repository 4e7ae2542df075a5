#include "store/SeekerRepository.h"
#include "support/TempStore.h"

#include <QFile>
#include <QFileInfo>
#include <QSignalSpy>
#include <QTest>

using namespace postulant;
using test::FakeClock;
using test::TempStore;

// Disks that are full, files that are damaged, folders that will not do.
class FaultsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void pragmasAreReadBack();
    void filesArePrivate();
    void aFullDiskIsSaidAndGetsBetter();
    void aFullDiskTakesTheWholeBatchBack();
    void aLockedFileIsSaidAndGetsBetter();
    void aFileThatRefusesWritingIsReadOnly();
    void damagedFiles_data();
    void damagedFiles();
    void foldersThatCannotBe();
    void networkFileSystems_data();
    void networkFileSystems();
    void errorsHoldNoValues();
};

namespace {

Done putBig(Database& db, const QString& key) {
    return settings::setText(db, key, QString(200'000, QLatin1Char('x')));
}

void limitPages(TempStore& temp, int more) {
    temp.write([more](Database& db) -> Done {
        const Result<QVariant> pages = db.value(QStringLiteral("PRAGMA page_count"));
        if (!pages) {
            return tl::unexpected<Error>(pages.error());
        }
        return db.exec(QStringLiteral("PRAGMA max_page_count=%1").arg(pages->toInt() + more));
    });
}

template <class Job>
ErrorKind errorOf(TempStore& temp, Job job, Store::Batching batching = Store::Batching::Shared) {
    const Result<int> answer = temp.store().writeNow<int>(
        [&](Database& db) -> Result<int> {
            const Done done = job(db);
            return done ? Result<int>(0) : Result<int>(tl::unexpected<Error>(done.error()));
        },
        batching);
    return answer ? ErrorKind::Offline : answer.error().kind; // Offline: no error
}

void overwrite(const QString& path, const QByteArray& bytes) {
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    file.write(bytes);
}

} // namespace

void FaultsTest::pragmasAreReadBack() {
    TempStore temp;
    const auto pragmas = [](Database& db) -> Result<QString> {
        QStringList out;
        for (const char* name : {"journal_mode", "foreign_keys", "recursive_triggers", "synchronous", "busy_timeout"}) {
            const Result<QVariant> value = db.value(QStringLiteral("PRAGMA ") + QLatin1String(name));
            out << (value ? value->toString() : value.error().detail);
        }
        return out.join(QLatin1Char(' '));
    };
    QCOMPARE(temp.write<QString>(pragmas), QStringLiteral("wal 1 1 2 5000"));
    for (const Store::Reader reader : {Store::Reader::Screen, Store::Reader::Long}) {
        const Result<QString> read = temp.store().readNow<QString>(pragmas, reader);
        QVERIFY(read->startsWith(QLatin1String("wal 1 1 ")));
    }
}

void FaultsTest::filesArePrivate() {
    TempStore temp;
    temp.queued(QStringLiteral("web:a"));
    const auto others = QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ExeGroup |
                        QFileDevice::ReadOther | QFileDevice::WriteOther | QFileDevice::ExeOther;
    for (const QString& path : {temp.dataDir(), temp.databaseFile(), temp.databaseFile() + QStringLiteral("-wal"),
                                temp.store().filesDir(), temp.store().evidenceDir()}) {
        QVERIFY2(QFileInfo::exists(path), qPrintable(path));
        QVERIFY2(!(QFileInfo(path).permissions() & others), qPrintable(path));
    }
}

void FaultsTest::aFullDiskIsSaidAndGetsBetter() {
    TempStore temp;
    const qint64 id = temp.queued(QStringLiteral("web:a"));
    QSignalSpy troubled(&temp.store(), &Store::troubled);
    QSignalSpy mended(&temp.store(), &Store::mended);
    limitPages(temp, 2);
    QCOMPARE(errorOf(temp, [](Database& db) { return putBig(db, QStringLiteral("a")); }), ErrorKind::DiskFull);
    QCOMPARE(errorOf(
                 temp, [](Database& db) { return putBig(db, QStringLiteral("a")); }, Store::Batching::Alone),
             ErrorKind::DiskFull);
    QTRY_COMPARE(troubled.size(), 1); // once, not for every failure
    QCOMPARE(troubled.at(0).at(0).value<Error>().kind, ErrorKind::DiskFull);
    QVERIFY(mended.isEmpty());
    QCOMPARE(temp.value(QStringLiteral("SELECT count(*) FROM setting")).toInt(), 0);
    QCOMPARE(temp.state(id), ApplicationState::Queued);
    limitPages(temp, 10'000);
    QTRY_COMPARE(mended.size(), 1); // noticed without anybody writing
    QCOMPARE(errorOf(temp, [](Database& db) { return putBig(db, QStringLiteral("a")); }), ErrorKind::Offline);
    QCOMPARE(temp.value(QStringLiteral("PRAGMA integrity_check")).toString(), QStringLiteral("ok"));
    QCOMPARE(troubled.size(), 1);
}

void FaultsTest::aFullDiskTakesTheWholeBatchBack() {
    TempStore temp;
    limitPages(temp, 20);
    QObject context;
    QVector<bool> answers;
    constexpr int jobs = 6;
    for (int i = 0; i < jobs; ++i) {
        temp.store().write(
            [i](Database& db) {
                return i == 3 ? putBig(db, QStringLiteral("big"))
                              : settings::setText(db, QString::number(i), QStringLiteral("x"));
            },
            &context, [&answers](const Done& done) { answers << done.has_value(); });
    }
    QTRY_COMPARE(answers.size(), jobs);
    // Whatever was answered with success is there, and nothing else.
    QCOMPARE(temp.value(QStringLiteral("SELECT count(*) FROM setting")).toInt(), static_cast<int>(answers.count(true)));
    QVERIFY(!answers.at(3));
}

void FaultsTest::aLockedFileIsSaidAndGetsBetter() {
    TempStore temp;
    QSignalSpy troubled(&temp.store(), &Store::troubled);
    QSignalSpy mended(&temp.store(), &Store::mended);
    temp.write([](Database& db) { return db.exec(QStringLiteral("PRAGMA busy_timeout=20")); });
    {
        Result<Database> other = Database::open(temp.databaseFile(), Database::Mode::ReadWrite);
        QVERIFY(other.has_value());
        const Result<Transaction> lock = Transaction::begin(*other);
        QVERIFY(lock.has_value());
        QCOMPARE(errorOf(temp, [](Database& db) { return putBig(db, QStringLiteral("a")); }),
                 ErrorKind::DatabaseLocked);
        QCOMPARE(temp.value(QStringLiteral("SELECT count(*) FROM setting")).toInt(), 0); // reading goes on
        QTRY_COMPARE(troubled.size(), 1);
        QCOMPARE(troubled.at(0).at(0).value<Error>().kind, ErrorKind::DatabaseLocked);
    }
    QTRY_COMPARE(mended.size(), 1);
}

void FaultsTest::aFileThatRefusesWritingIsReadOnly() {
    TempStore temp;
    QSignalSpy troubled(&temp.store(), &Store::troubled);
    temp.write([](Database& db) { return db.exec(QStringLiteral("PRAGMA query_only=ON")); });
    QCOMPARE(errorOf(temp, [](Database& db) { return putBig(db, QStringLiteral("a")); }), ErrorKind::ReadOnly);
    QTRY_COMPARE(troubled.size(), 1);
    QCOMPARE(troubled.at(0).at(0).value<Error>().kind, ErrorKind::ReadOnly);
}

void FaultsTest::damagedFiles_data() {
    QTest::addColumn<int>("how");
    QTest::addColumn<int>("kind");
    const auto row = [](const char* name, int how, ErrorKind kind) {
        QTest::newRow(name) << how << static_cast<int>(kind);
    };
    row("text", 0, ErrorKind::DatabaseDamaged);
    row("cut to a part of a page", 1, ErrorKind::DatabaseDamaged);
    row("cut by half", 2, ErrorKind::DatabaseDamaged);
    row("last page missing", 3, ErrorKind::DatabaseDamaged);
    row("a folder", 4, ErrorKind::File);
    row("another program's", 5, ErrorKind::Database);
    row("newer", 6, ErrorKind::DatabaseNewer);
    row("garbage in the first page", 7, ErrorKind::DatabaseDamaged);
}

void FaultsTest::damagedFiles() {
    QFETCH(int, how);
    QFETCH(int, kind);
    TempStore temp;
    temp.queuedMany(50);
    const QString file = temp.databaseFile();
    const QString other = temp.dataDir() + QStringLiteral("/other.db");
    if (how == 5) {
        temp.close();
        QFile::remove(file);
        Result<Database> foreign = Database::open(file, Database::Mode::ReadWrite);
        QVERIFY(foreign->exec(QStringLiteral("CREATE TABLE bookmarks(id INTEGER)")).has_value());
    } else if (how == 6) {
        temp.write([](Database& db) { return db.exec(QStringLiteral("PRAGMA user_version=99")); });
    }
    temp.close();
    const qint64 size = QFileInfo(file).size();
    switch (how) {
    case 0:
        overwrite(file, "This is no database.\n" + QByteArray(5000, 'x'));
        break;
    case 1:
        QVERIFY(QFile::resize(file, 1000));
        break;
    case 2:
        QVERIFY(QFile::resize(file, size / 2));
        break;
    case 3:
        QVERIFY(QFile::resize(file, size - 4096));
        break;
    case 4:
        QFile::remove(file);
        QVERIFY(QDir().mkpath(file));
        break;
    case 7: {
        QFile raw(file);
        QVERIFY(raw.open(QIODevice::ReadWrite));
        raw.seek(100);
        raw.write(QByteArray(3000, '\x5a'));
        break;
    }
    default:
        break;
    }
    const FakeClock clock;
    const auto before = QFileInfo(file).size();
    const Result<std::unique_ptr<Store>> store = Store::open(temp.dataDir(), clock);
    QVERIFY(!store);
    QCOMPARE(code(store.error().kind), code(static_cast<ErrorKind>(kind)));
    QVERIFY(!store.error().detail.isEmpty());
    if (how != 5) {
        QCOMPARE(QFileInfo(file).size(), before); // nothing is made worse
    }
}

void FaultsTest::foldersThatCannotBe() {
    const FakeClock clock;
    const QTemporaryDir dir;
    const QString file = dir.path() + QStringLiteral("/file");
    overwrite(file, "x");
    for (const QString& path : {file, file + QStringLiteral("/below"), QStringLiteral("/proc/postulant")}) {
        const Result<std::unique_ptr<Store>> store = Store::open(path, clock);
        QVERIFY2(!store, qPrintable(path));
        QCOMPARE(code(store.error().kind), code(ErrorKind::File));
    }
    QCOMPARE(Database::open(dir.path() + QStringLiteral("/none.db"), Database::Mode::ReadOnly).error().kind,
             ErrorKind::File);
    QVERIFY(!QFileInfo::exists(dir.path() + QStringLiteral("/none.db")));
}

void FaultsTest::networkFileSystems_data() {
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<bool>("network");
    for (const char* type : {"nfs", "nfs4", "cifs", "smb3", "9p", "fuse.sshfs", "fuse.rclone", "fuse.gvfsd-fuse",
                             "davfs", "vboxsf", "fuse.glusterfs"}) {
        QTest::newRow(type) << QByteArray(type) << true;
    }
    for (const char* type : {"ext4", "btrfs", "xfs", "tmpfs", "overlay", "zfs", "fuseblk", "fuse.gocryptfs",
                             "fuse.encfs", "ecryptfs", ""}) {
        QTest::newRow(qPrintable(QStringLiteral("local %1").arg(QLatin1String(type)))) << QByteArray(type) << false;
    }
}

void FaultsTest::networkFileSystems() {
    QFETCH(QByteArray, type);
    QFETCH(bool, network);
    QCOMPARE(isNetworkFileSystem(type), network);
}

void FaultsTest::errorsHoldNoValues() {
    TempStore temp;
    const Result<int> answer = temp.store().writeNow<int>([](Database& db) -> Result<int> {
        const Done done =
            db.exec(QStringLiteral("INSERT INTO profile(id,name) VALUES(?,?)"), {1, QStringLiteral("Jane Doe")});
        return done ? Result<int>(0) : Result<int>(tl::unexpected<Error>(done.error()));
    });
    QVERIFY(!answer);
    QVERIFY(!answer.error().detail.contains(QLatin1String("Jane")));
}

QTEST_GUILESS_MAIN(FaultsTest)
#include "tst_store_faults.moc"
