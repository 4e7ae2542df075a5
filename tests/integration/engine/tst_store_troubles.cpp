#include "store/Backup.h"
#include "store/Database.h"
#include "store/SeekerRepository.h"

#include <QFile>
#include <QFileInfo>
#include <QGuiApplication>
#include <QProcess>
#include <QSignalSpy>
#include <QTimer>

#include <atomic>
#include <cstdio>
#include <iostream>
#include <sqlite3.h>
#include <string>

#include "SmallDisk.h"
#include "TimedSeeker.h"

using namespace postulant;
using test::fault;
using test::faults;
using test::Seeker;
using test::SmallDisk;

namespace {

constexpr int patience = 40'000;
constexpr int diskKilobytes = 24 * 1024;

QString job(const char* kind, int number) {
    return QStringLiteral("https://practice.example/jobs/%1/analyst-%2-at-brightwater")
        .arg(QLatin1String(kind))
        .arg(number);
}

// Another program that keeps the database to itself until it is told to let go.
int holdDatabase(const QString& file) {
    Result<Database> db = Database::open(file, Database::Mode::ReadWrite);
    const Done held = db ? db->exec(QStringLiteral("BEGIN EXCLUSIVE")) : Done(tl::unexpected<Error>(db.error()));
    std::cout << (held ? "held" : "no") << std::endl;
    std::string word;
    std::getline(std::cin, word);
    return held ? 0 : 1;
}

// The first commit that brings an attempt is said to have failed, though it happened.
struct LyingCommit {
    std::atomic<bool> lied{false};

    static int committed(void* self, sqlite3* db, const char*, int) {
        auto* lie = static_cast<LyingCommit*>(self);
        const auto found = [](void* any, int, char**, char**) {
            *static_cast<bool*>(any) = true;
            return 0;
        };
        bool reserved = false;
        sqlite3_exec(db, "SELECT 1 FROM attempt LIMIT 1", found, &reserved, nullptr);
        return reserved && !lie->lied.exchange(true) ? SQLITE_IOERR : SQLITE_OK;
    }
};

} // namespace

// The program whole, on a data folder that stops taking what is written to it: full, read-only, locked by another
// program, cut short, gone. Nothing is sent that could not be recorded before; what was answered meanwhile is kept; and
// all goes on by itself when it is mended.
class TestStoreTroubles : public QObject {
    Q_OBJECT

    static int posts(Seeker& seeker) { return seeker.server().requestLog().value(QStringLiteral("run-agent")); }
    static bool isStopped(Seeker& seeker, ErrorKind why) {
        const EngineStatus status = seeker.core().status();
        return status.stoppedByDisk && status.trouble.kind == why;
    }
    static QVector<qint64> queueSome(Seeker& seeker, const char* kind = "confirmed", int count = 3) {
        QVector<qint64> ids;
        for (int i = 0; i < count; ++i) {
            ids << seeker.queue(job(kind, i));
        }
        return ids;
    }
    // What must not happen gets the time of so many looks of the engine to happen in.
    static void turnsPass(int turns) {
        QTimer timer;
        QSignalSpy passed(&timer, &QTimer::timeout);
        timer.start(50);
        QTRY_VERIFY(passed.count() >= turns);
    }
    // With an empty write-ahead log, the next commit needs room of its own.
    static bool emptyLog(Seeker& seeker) {
        const QString file = seeker.dataDir() + QStringLiteral("/postulant.db");
        return QTest::qWaitFor(
            [&] {
                const Result<Database> db = Database::open(file, Database::Mode::ReadWrite);
                (void)db->exec(QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)"));
                return QFileInfo(file + QStringLiteral("-wal")).size() == 0;
            },
            patience);
    }
    static void allApplied(Seeker& seeker, const QVector<qint64>& ids) {
        QTRY_VERIFY_WITH_TIMEOUT(seeker.idle(), patience);
        for (const qint64 id : ids) {
            QCOMPARE(code(seeker.detail(id).row.state), QStringLiteral("applied-confirmed"));
            const auto artifacts = seeker.detail(id).artifacts;
            QVERIFY(artifacts.size() >= 3);
            for (const ArtifactRow& artifact : artifacts) {
                QVERIFY2(artifact.problem.isEmpty(), qPrintable(artifact.problem));
            }
        }
        QCOMPARE(posts(seeker), static_cast<int>(ids.size()));
        QCOMPARE(seeker.server().submissions().size(), ids.size());
    }

private Q_SLOTS:
    void init() {
        m_dir = std::make_unique<QTemporaryDir>();
        QVERIFY2(test::mayMount(), "this test mounts a small file system: as root, or in a user name space");
        m_disk = std::make_unique<SmallDisk>(m_dir->path(), diskKilobytes);
        QVERIFY(m_disk->isMounted());
    }
    void cleanup() {
        m_disk.reset();
        m_dir.reset();
    }

    void aFullDiskStopsSendingAndIsGotOver() {
        Seeker seeker(m_clock, 20.0, {}, 5, QStringLiteral("agent"),
                      {m_dir->path() + QStringLiteral("/data"), nullptr, {}, true});
        QVERIFY2(seeker.error().isEmpty(), qPrintable(seeker.error()));
        const auto ids = queueSome(seeker);
        QVERIFY(emptyLog(seeker));
        QVERIFY(m_disk->fill());
        seeker.core().releaseQueue(ids);
        QTRY_VERIFY_WITH_TIMEOUT(isStopped(seeker, ErrorKind::DiskFull), patience);
        // Whatever else happens meanwhile, nothing leaves.
        seeker.core().commands().lookAgain({});
        turnsPass(20);
        QCOMPARE(posts(seeker), 0);
        m_disk->free();
        allApplied(seeker, ids);
        QVERIFY(!seeker.core().status().stoppedByDisk);
    }

    void anAnswerIsKeptUntilThereIsRoom() {
        FaultRule slow = fault("run-agent", FaultKind::Slow, 1);
        slow.delayMs = 1500;
        Seeker seeker(m_clock, 20.0, faults({slow}), 5, QStringLiteral("agent"),
                      {m_dir->path() + QStringLiteral("/data"), nullptr, {}, false});
        const qint64 id = seeker.queue(job("confirmed", 1));
        QTRY_COMPARE_WITH_TIMEOUT(posts(seeker), 1, patience); // it is on its way, and recorded as such
        QVERIFY(seeker.detail(id).attempts.first().sentAt != 0);
        QVERIFY(emptyLog(seeker));
        QVERIFY(m_disk->fill());
        QTRY_VERIFY_WITH_TIMEOUT(isStopped(seeker, ErrorKind::DiskFull),
                                 patience); // the answer came, and could not be written
        QCOMPARE(code(seeker.detail(id).attempts.first().state), QStringLiteral("reserved"));
        const qint64 second = seeker.queue(job("confirmed", 2));
        QCOMPARE(second, 0);
        m_disk->free();
        allApplied(seeker, {id});
        const auto events = seeker.detail(id).events;
        for (const RunEventRow& event : events) {
            QVERIFY(event.kind != QLatin1String("lookup")); // its number was not forgotten
        }
    }

    void evidenceWaitsForRoom() {
        Seeker seeker(m_clock, 10.0, {}, 5, QStringLiteral("agent"),
                      {m_dir->path() + QStringLiteral("/data"), nullptr, {}, false});
        const qint64 id = seeker.queue(job("confirmed", 1));
        QTRY_COMPARE_WITH_TIMEOUT(code(seeker.detail(id).row.state), QStringLiteral("running"), patience);
        QVERIFY(emptyLog(seeker));
        QVERIFY(m_disk->fill());
        // The run ends at the server, which is looked at, and its files are asked for more often than they would be.
        QTRY_VERIFY_WITH_TIMEOUT(seeker.server().submissions().size() == 1, patience);
        QTRY_VERIFY_WITH_TIMEOUT(isStopped(seeker, ErrorKind::DiskFull), patience);
        turnsPass(40);
        QVERIFY(code(seeker.detail(id).row.state) == QLatin1String("running"));
        m_disk->free();
        allApplied(seeker, {id});
    }

    void aReadOnlyFolderStopsSendingAndIsGotOver() {
        Seeker seeker(m_clock, 20.0, {}, 5, QStringLiteral("agent"),
                      {m_dir->path() + QStringLiteral("/data"), nullptr, {}, true});
        const auto ids = queueSome(seeker);
        // A connection that refuses to write, as SQLite does when the disk was mounted read-only under it. Not by a job
        // of the store: none of them gets through any more.
        sqlite3* writer = nullptr;
        const auto found = seeker.store().writeNow<void>([&writer](Database& db) -> Done {
            writer = db.sqlite();
            return {};
        });
        QVERIFY(found);
        QCOMPARE(sqlite3_exec(writer, "PRAGMA query_only=ON", nullptr, nullptr, nullptr), SQLITE_OK);
        seeker.core().releaseQueue(ids);
        QTRY_VERIFY_WITH_TIMEOUT(isStopped(seeker, ErrorKind::ReadOnly), patience);
        QCOMPARE(posts(seeker), 0);
        QCOMPARE(sqlite3_exec(writer, "PRAGMA query_only=OFF", nullptr, nullptr, nullptr), SQLITE_OK);
        allApplied(seeker, ids);
    }

    void aReservationThatWasStoredAgainstAllWordsIsTakenBack() {
        Seeker seeker(m_clock, 20.0, {}, 5, QStringLiteral("agent"),
                      {m_dir->path() + QStringLiteral("/data"), nullptr, {}, true});
        const auto ids = queueSome(seeker, "confirmed", 1);
        LyingCommit lie;
        QVERIFY(seeker.store().writeNow<void>([&lie](Database& db) -> Done {
            sqlite3_wal_hook(db.sqlite(), &LyingCommit::committed, &lie);
            return {};
        }));
        seeker.core().releaseQueue(ids);
        allApplied(seeker, ids);
        QVERIFY(lie.lied);
        const auto attempts = seeker.detail(ids.first()).attempts;
        QCOMPARE(attempts.size(), 2);
        QCOMPARE(attempts.last().releasedWhy, std::optional(ReleaseReason::NeverLeft));
        QCOMPARE(attempts.last().sentAt, 0);
        seeker.close(); // before what the hook points to
    }

    void aDatabaseThatAnotherProgramLocksIsWaitedFor() {
        Seeker seeker(m_clock, 20.0, {}, 5, QStringLiteral("agent"),
                      {m_dir->path() + QStringLiteral("/data"), nullptr, {}, true});
        const auto ids = queueSome(seeker);
        (void)seeker.store().writeNow<void>(
            [](Database& db) { return db.exec(QStringLiteral("PRAGMA busy_timeout=100")); });
        QProcess other;
        other.start(program, {QStringLiteral("--hold"), seeker.dataDir() + QStringLiteral("/postulant.db")});
        QVERIFY(other.waitForReadyRead());
        QCOMPARE(other.readLine().trimmed(), QByteArray("held"));
        seeker.core().releaseQueue(ids);
        QTRY_VERIFY_WITH_TIMEOUT(isStopped(seeker, ErrorKind::DatabaseLocked), patience);
        turnsPass(20);
        QCOMPARE(posts(seeker), 0);
        other.write("go\n");
        QVERIFY(other.waitForFinished());
        allApplied(seeker, ids);
    }

    void aFileThatIsNotTheOneThatWasOpenedStopsSending_data() {
        QTest::addColumn<QString>("how");
        QTest::newRow("cut short") << QStringLiteral("cut");
        QTest::newRow("gone") << QStringLiteral("gone");
        QTest::newRow("replaced") << QStringLiteral("replaced");
    }
    void aFileThatIsNotTheOneThatWasOpenedStopsSending() {
        QFETCH(QString, how);
        Seeker seeker(m_clock, 20.0, {}, 5, QStringLiteral("agent"),
                      {m_dir->path() + QStringLiteral("/data"), nullptr, {}, true});
        const auto ids = queueSome(seeker);
        QVERIFY(emptyLog(seeker));
        const QString file = seeker.dataDir() + QStringLiteral("/postulant.db");
        const QString copy = m_dir->path() + QStringLiteral("/copy.db");
        QVERIFY(QFile::copy(file, copy));
        if (how == QLatin1String("cut")) {
            QVERIFY(QFile::resize(file, QFileInfo(file).size() / 2));
        } else {
            QVERIFY(QFile::rename(file, file + QStringLiteral(".away")));
            QVERIFY(how == QLatin1String("gone") || QFile::copy(copy, file));
        }
        seeker.core().releaseQueue(ids);
        QTRY_VERIFY_WITH_TIMEOUT(isStopped(seeker, ErrorKind::DatabaseDamaged), patience);
        QCOMPARE(posts(seeker), 0);
        if (how == QLatin1String("cut")) {
            return; // what comes after: aDamagedDatabaseIsRefusedAndABackupBroughtBack
        }
        if (how == QLatin1String("replaced")) {
            QVERIFY(QFile::remove(file));
        }
        QVERIFY(QFile::rename(file + QStringLiteral(".away"), file)); // it is back where it was
        allApplied(seeker, ids);
    }

    void aDamagedDatabaseIsRefusedAndABackupBroughtBack() {
        Seeker seeker(m_clock, 20.0, {}, 5, QStringLiteral("agent"),
                      {m_dir->path() + QStringLiteral("/data"), nullptr, {}, true});
        const auto ids = queueSome(seeker);
        const QString backup = seeker.dataDir() + QStringLiteral("/backups/mine.db");
        QVERIFY(backup::copyTo(seeker.dataDir(), backup));
        seeker.core().releaseQueue(ids);
        QTRY_VERIFY_WITH_TIMEOUT(seeker.idle(), patience);
        QCOMPARE(posts(seeker), 3);
        seeker.close();
        const QString file = seeker.dataDir() + QStringLiteral("/postulant.db");
        QVERIFY(QFile::resize(file, 40'000));
        QVERIFY(!seeker.open());
        QVERIFY2(seeker.error().startsWith(QLatin1String("database-damaged")), qPrintable(seeker.error()));
        QCOMPARE(QFileInfo(file).size(), 40'000); // nothing was made worse
        QCOMPARE(backup::newest(seeker.dataDir()), backup);
        const auto restored = backup::restoreFrom(seeker.dataDir(), backup, m_clock.nowMs());
        QVERIFY2(restored, qPrintable(restored ? QString() : restored.error().detail));
        QVERIFY(!restored->everything);
        QCOMPARE(QFileInfo(restored->before).size(), 40'000);
        // The backup does not know that all of them were sent: they wait until somebody has looked.
        QVERIFY2(seeker.open(), qPrintable(seeker.error()));
        seeker.core().releaseQueue(ids);
        for (const qint64 id : ids) {
            QCOMPARE(code(seeker.detail(id).row.state), QStringLiteral("review"));
        }
        QTRY_VERIFY_WITH_TIMEOUT(seeker.core().status().paused, patience);
        QCOMPARE(posts(seeker), 3);
    }

    void aLogOfRequestsThatCannotBeKeptHoldsNothingUp() {
        Seeker seeker(m_clock, 20.0, {}, 5, QStringLiteral("agent"),
                      {m_dir->path() + QStringLiteral("/data"), nullptr, {}, true});
        const auto ids = queueSome(seeker);
        const auto broken = seeker.store().writeNow<void>([](Database& db) {
            return db.exec(QStringLiteral("CREATE TRIGGER audit_full BEFORE INSERT ON audit "
                                          "BEGIN SELECT RAISE(ABORT,'no room'); END"));
        });
        QVERIFY(broken);
        seeker.core().releaseQueue(ids);
        allApplied(seeker, ids);
    }

private:
    friend int main(int argc, char** argv);
    // Of this program, read before it has mounts of its own: in a chroot the system cannot tell it afterwards.
    inline static QString program;

    SystemClock m_clock;
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<SmallDisk> m_disk;
};

int main(int argc, char** argv) {
    if (argc == 3 && QByteArray(argv[1]) == "--hold") {
        QCoreApplication application(argc, argv);
        return holdDatabase(QString::fromLocal8Bit(argv[2]));
    }
    TestStoreTroubles::program = QFileInfo(QString::fromLocal8Bit(argv[0])).absoluteFilePath();
    (void)test::mayMount();
    QGuiApplication application(argc, argv);
    TestStoreTroubles test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_store_troubles.moc"
