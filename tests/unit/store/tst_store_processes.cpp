#include "store/DispatchLock.h"
#include "store/SeekerRepository.h"
#include "support/TempStore.h"

#include <QRandomGenerator>
#include <QSet>
#include <QSignalSpy>
#include <QTest>

#include "ChildProcess.h"

using namespace postulant;
using test::TempStore;

// What several processes do to one data folder, and what is left after one was killed.
class ProcessesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void racingProcessesNeverHoldTwice();
    void racingProcessesKeepACompanysLimit();
    void killedWhileWritingLosesNothing();
    void changesOfAnotherProcessAreHeard();
    void oneProcessDispatches();
    void twoProcessesMakeTheFolderAtOnce();
};

void ProcessesTest::racingProcessesNeverHoldTwice() {
    constexpr int postings = 100;
    TempStore temp;
    temp.queuedMany(postings);
    const auto won = raceOfTwo(temp.dataDir());
    QCOMPARE(won.size(), 2);
    const QStringList all = won.at(0) + won.at(1);
    QCOMPARE(all.size(), postings);
    QCOMPARE(QSet<QString>(all.begin(), all.end()).size(), postings);
    QCOMPARE(temp.value(QStringLiteral("SELECT count(*) FROM attempt WHERE holds=1")).toInt(), postings);
    QCOMPARE(temp.value(QStringLiteral("SELECT count(*) FROM attempt")).toInt(), postings);
}

void ProcessesTest::racingProcessesKeepACompanysLimit() {
    constexpr int limit = 7;
    TempStore temp;
    temp.queuedMany(60);
    temp.write([](Database& db) -> Done {
        if (Done done = options::set(db, Option::CompanyLimit, QString::number(limit)); !done) {
            return done;
        }
        // One employer, sixty different titles.
        return db.exec(QStringLiteral("UPDATE application SET employer_key='acme',like_key='analyst '||id"));
    });
    const auto won = raceOfTwo(temp.dataDir());
    QCOMPARE(won.size(), 2);
    QCOMPARE(won.at(0).size() + won.at(1).size(), limit);
    QCOMPARE(temp.value(QStringLiteral("SELECT count(*) FROM attempt WHERE holds=1")).toInt(), limit);
}

void ProcessesTest::killedWhileWritingLosesNothing() {
    constexpr int rounds = 25;
    TempStore temp;
    temp.queuedMany(1200);
    temp.close();
    QSet<QString> reported;
    for (int round = 0; round < rounds; ++round) {
        ChildProcess child(QStringLiteral("hammer"), temp.dataDir());
        QCOMPARE(child.line(), QStringLiteral("ready"));
        child.word();
        const int lines = QRandomGenerator::global()->bounded(30);
        for (int i = 0; i < lines; ++i) {
            const QString line = child.line();
            QVERIFY2(line.startsWith(QLatin1String("won ")), qPrintable(line));
            reported.insert(line.section(QLatin1Char(' '), 2, 2));
        }
        child.process().waitForReadyRead(QRandomGenerator::global()->bounded(4)); // anywhere inside the next one
        child.process().kill();
        QVERIFY(child.process().waitForFinished());
        for (const QByteArray& line : child.process().readAll().split('\n')) {
            if (line.startsWith("won ") && line.size() > 40) {
                reported.insert(QString::fromUtf8(line).section(QLatin1Char(' '), 2, 2));
            }
        }

        temp.reopen();
        QCOMPARE(temp.value(QStringLiteral("PRAGMA integrity_check")).toString(), QStringLiteral("ok"));
        QCOMPARE(temp.value(QStringLiteral("SELECT count(*) FROM pragma_foreign_key_check")).toInt(), 0);
        QSet<QString> stored;
        temp.read<int>([&stored](Database& db) -> Result<int> {
            const Done done = db.each(QStringLiteral("SELECT token FROM attempt WHERE holds=1 AND state='reserved'"),
                                      {}, [&stored](const QSqlQuery& row) { stored.insert(row.value(0).toString()); });
            return done ? Result<int>(0) : Result<int>(tl::unexpected<Error>(done.error()));
        });
        const QSet<QString> lost = reported - stored;
        QVERIFY2(lost.isEmpty(),
                 qPrintable(QStringLiteral("round %1: %2 reported, not stored").arg(round).arg(lost.size())));
        // Committed but killed before it could say so: one a round at most.
        QVERIFY((stored - reported).size() <= round + 1);
        QCOMPARE(temp.value(QStringLiteral("SELECT count(*) FROM application WHERE state='submitting'")).toInt(),
                 static_cast<int>(stored.size()));
        temp.close();
    }
    QVERIFY(reported.size() > rounds);
}

void ProcessesTest::changesOfAnotherProcessAreHeard() {
    TempStore temp;
    const qint64 id = temp.queued(QStringLiteral("web:a"));
    ChildProcess child(QStringLiteral("change"), temp.dataDir());
    QCOMPARE(child.line(), QStringLiteral("ready"));
    temp.reopen(); // so that only the child's changes are news
    QSignalSpy applications(&temp.store(), &Store::applicationsChanged);
    QSignalSpy tables(&temp.store(), &Store::tablesChanged);
    child.word();
    QCOMPARE(child.line(), QStringLiteral("changed"));
    QTRY_COMPARE_WITH_TIMEOUT(applications.size(), 1, 5000);
    QCOMPARE(applications.at(0).at(0).value<QVector<qint64>>(), QVector<qint64>{id});
    QTRY_COMPARE_WITH_TIMEOUT(tables.size(), 1, 5000);
    QCOMPARE(tables.at(0).at(0).toStringList(), QStringList{QStringLiteral("setting")});
    QCOMPARE(temp.detail(id).notes, QStringLiteral("x"));
}

void ProcessesTest::oneProcessDispatches() {
    TempStore temp;
    ChildProcess child(QStringLiteral("lock"), temp.dataDir());
    QCOMPARE(child.line(), QStringLiteral("locked"));
    QCOMPARE(DispatchLock::take(temp.dataDir()).error().kind, ErrorKind::Guarded);
    child.process().kill(); // no pid file is left behind
    QVERIFY(child.process().waitForFinished());
    const Result<DispatchLock> ours = DispatchLock::take(temp.dataDir());
    QVERIFY(ours.has_value());
    QCOMPARE(DispatchLock::take(temp.dataDir()).error().kind, ErrorKind::Guarded); // nor twice in one process
    ChildProcess second(QStringLiteral("lock"), temp.dataDir());
    QCOMPARE(second.line(), QStringLiteral("refused"));
}

void ProcessesTest::twoProcessesMakeTheFolderAtOnce() {
    for (int i = 0; i < 5; ++i) {
        const QTemporaryDir dir;
        ChildProcess first(QStringLiteral("change"), dir.path() + QStringLiteral("/new"));
        ChildProcess second(QStringLiteral("change"), dir.path() + QStringLiteral("/new"));
        QCOMPARE(first.line(), QStringLiteral("ready"));
        QCOMPARE(second.line(), QStringLiteral("ready"));
        first.word();
        second.word();
        QCOMPARE(first.line(), QStringLiteral("changed"));
        QCOMPARE(second.line(), QStringLiteral("changed"));
    }
}

QTEST_GUILESS_MAIN(ProcessesTest)
#include "tst_store_processes.moc"
