#include "store/SeekerRepository.h"
#include "store/Writer.h"
#include "support/TempStore.h"

#include <QSemaphore>
#include <QTest>
#include <QThread>

#include <atomic>
#include <sqlite3.h>

using namespace postulant;
using test::TempStore;

// Jobs, their threads and their answers.
class ThreadsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void answersComeAfterCommitInTheContextsThread();
    void aFailedJobLeavesItsNeighboursAlone();
    void aFailedCommitAnswersEverybody();
    void jobsShareACommit();
    void aloneMeansAlone();
    void closingDrainsTheQueue();
    void aDeadContextIsNotCalled();
    void aNewerReadReplacesTheOlder();
    void readersRefuseToWrite();
    void aReadSeesOneSnapshot();
    void waitingInsideAJobIsRefused();
    void closingInterruptsReads();
};

namespace {

Done put(Database& db, const QString& key) {
    return settings::setText(db, key, QStringLiteral("x"));
}

// Keeps the writer busy until it is let go, so that jobs queue up behind.
class Gate {
public:
    explicit Gate(Store& store) {
        store.write([ends = m_ends](Database&) -> Done { // the job may outlive the gate by an instant
            ends->inside.release();
            ends->go.acquire();
            return {};
        });
        m_ends->inside.acquire();
    }
    ~Gate() { open(); }
    void open() {
        if (!m_opened) {
            m_opened = true;
            m_ends->go.release();
        }
    }

private:
    struct Ends {
        QSemaphore inside;
        QSemaphore go;
    };
    std::shared_ptr<Ends> m_ends = std::make_shared<Ends>();
    bool m_opened = false;
};

const QString slowSql =
    QStringLiteral("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i+1 FROM n) SELECT max(i) FROM n");

} // namespace

void ThreadsTest::answersComeAfterCommitInTheContextsThread() {
    TempStore temp;
    QObject context;
    bool answered = false;
    temp.store().write([](Database& db) { return put(db, QStringLiteral("a")); }, &context,
                       [&](const Done& done) {
                           answered = true;
                           QVERIFY(done.has_value());
                           QCOMPARE(QThread::currentThread(), context.thread());
                           // Another connection sees it: it is committed.
                           QCOMPARE(temp.value(QStringLiteral("SELECT value FROM setting WHERE key='a'")).toString(),
                                    QStringLiteral("x"));
                       });
    QVERIFY(!answered);
    QTRY_VERIFY(answered);
}

void ThreadsTest::aFailedJobLeavesItsNeighboursAlone() {
    TempStore temp;
    QObject context;
    QVector<bool> answers;
    const auto note = [&answers](const Done& done) { answers << done.has_value(); };
    {
        Gate gate(temp.store());
        temp.store().write([](Database& db) { return put(db, QStringLiteral("a")); }, &context, note);
        temp.store().write(
            [](Database& db) -> Done {
                if (Done done = put(db, QStringLiteral("half")); !done) {
                    return done;
                }
                return failure(ErrorKind::Invalid);
            },
            &context, note);
        temp.store().write([](Database& db) { return put(db, QStringLiteral("b")); }, &context, note);
    }
    QTRY_COMPARE(answers.size(), 3);
    QCOMPARE(answers, QVector<bool>({true, false, true}));
    QCOMPARE(
        temp.value(QStringLiteral("SELECT group_concat(key) FROM (SELECT key FROM setting ORDER BY key)")).toString(),
        QStringLiteral("a,b"));
}

void ThreadsTest::aFailedCommitAnswersEverybody() {
    TempStore temp;
    QObject context;
    QVector<bool> answers;
    const auto note = [&answers](const Done& done) { answers << done.has_value(); };
    {
        Gate gate(temp.store());
        temp.store().write([](Database& db) { return put(db, QStringLiteral("a")); }, &context, note);
        temp.store().write(
            [](Database& db) -> Done { // a foreign key that is only looked at by COMMIT
                if (Done done = db.exec(QStringLiteral("PRAGMA defer_foreign_keys=ON")); !done) {
                    return done;
                }
                return db.exec(QStringLiteral("INSERT INTO posting_key(key,posting_id) VALUES('web:x',99)"));
            },
            &context, note);
        temp.store().write([](Database& db) { return put(db, QStringLiteral("b")); }, &context, note);
    }
    QTRY_COMPARE(answers.size(), 3);
    QCOMPARE(answers, QVector<bool>({false, false, false}));
    QCOMPARE(temp.value(QStringLiteral("SELECT count(*) FROM setting")).toInt(), 0);
    temp.write([](Database& db) { return put(db, QStringLiteral("c")); }); // and it goes on
}

void ThreadsTest::jobsShareACommit() {
    TempStore temp;
    QObject context;
    int answers = 0;
    const int jobs = static_cast<int>(Writer::batchJobs) + 20;
    std::atomic<int> commits{0};
    temp.write([&commits](Database& db) -> Done {
        sqlite3_commit_hook(
            db.sqlite(),
            [](void* count) {
                static_cast<std::atomic<int>*>(count)->fetch_add(1);
                return 0;
            },
            &commits);
        return {};
    });
    {
        Gate gate(temp.store());
        for (int i = 0; i < jobs; ++i) {
            temp.store().write([i](Database& db) { return put(db, QString::number(i)); }, &context,
                               [&answers](const Done& done) { answers += done ? 1 : 0; });
        }
    }
    QTRY_COMPARE(answers, jobs);
    QCOMPARE(temp.value(QStringLiteral("SELECT count(*) FROM setting")).toInt(), jobs);
    // Two or three, unless the machine is so slow that the time limit cuts more often.
    QVERIFY2(commits < jobs / 5, qPrintable(QString::number(commits)));
    temp.close(); // before the counter goes
}

void ThreadsTest::aloneMeansAlone() {
    TempStore temp;
    QObject context;
    QVector<QString> order;
    {
        Gate gate(temp.store());
        temp.store().write([](Database& db) { return put(db, QStringLiteral("a")); }, &context,
                           [&](const Done&) { order << QStringLiteral("a"); });
        // A job of its own batch is inside a transaction of its own: nothing of its neighbours is uncommitted there.
        std::unique_ptr<QThread> alone(QThread::create([&temp] {
            const Result<int> seen = temp.store().writeNow<int>(
                [&temp](Database& db) -> Result<int> {
                    const Result<Database> other = Database::open(temp.databaseFile(), Database::Mode::ReadOnly);
                    if (!other) {
                        return tl::unexpected<Error>(other.error());
                    }
                    const int committed = other->value(QStringLiteral("SELECT count(*) FROM setting"))->toInt();
                    const int here = db.value(QStringLiteral("SELECT count(*) FROM setting"))->toInt();
                    return here == committed ? 1 : 0;
                },
                Store::Batching::Alone);
            QCOMPARE(seen.value_or(-1), 1);
        }));
        alone->start();
        QTest::qWait(0); // lint: allowed, lets queued calls in, waits for nothing
        gate.open();
        QVERIFY(alone->wait(10'000));
    }
    QTRY_COMPARE(order.size(), 1);
}

void ThreadsTest::closingDrainsTheQueue() {
    TempStore temp;
    constexpr int jobs = 1500;
    {
        Gate gate(temp.store());
        for (int i = 0; i < jobs; ++i) {
            temp.store().write([i](Database& db) { return put(db, QString::number(i)); });
        }
    }
    temp.close();
    temp.reopen();
    QCOMPARE(temp.value(QStringLiteral("SELECT count(*) FROM setting")).toInt(), jobs);
}

void ThreadsTest::aDeadContextIsNotCalled() {
    TempStore temp;
    bool called = false;
    auto context = std::make_unique<QObject>();
    {
        Gate gate(temp.store());
        temp.store().write([](Database& db) { return put(db, QStringLiteral("a")); }, context.get(),
                           [&called](const Done&) { called = true; });
        temp.store().read<int>(
            context.get(), {}, [](Database&) -> Result<int> { return 1; },
            [&called](const Result<int>&) { called = true; });
    }
    context.reset();
    temp.write([](Database& db) { return put(db, QStringLiteral("b")); }); // behind the others
    QCoreApplication::processEvents();
    QVERIFY(!called);
    QCOMPARE(temp.value(QStringLiteral("SELECT count(*) FROM setting")).toInt(), 2); // the job itself ran
}

void ThreadsTest::aNewerReadReplacesTheOlder() {
    TempStore temp;
    QObject context;
    QSemaphore inside;
    bool oldAnswered = false;
    bool waitingAnswered = false;
    int answer = 0;
    // Would run for ever: only an interrupt ends it.
    temp.store().read<int>(
        &context, QStringLiteral("ids"),
        [&inside](Database& db) -> Result<int> {
            inside.release();
            const Result<QVariant> value = db.value(slowSql);
            return value ? Result<int>(value->toInt()) : Result<int>(tl::unexpected<Error>(value.error()));
        },
        [&](const Result<int>&) { oldAnswered = true; });
    inside.acquire();
    temp.store().read<int>(
        &context, QStringLiteral("rows"), [](Database&) -> Result<int> { return 1; },
        [&](const Result<int>&) { answer++; });
    temp.store().read<int>(
        &context, QStringLiteral("ids"), [](Database&) -> Result<int> { return 2; },
        [&](const Result<int>&) { waitingAnswered = true; });
    temp.store().read<int>(
        &context, QStringLiteral("ids"), [](Database&) -> Result<int> { return 3; },
        [&](const Result<int>& result) { answer += result.value_or(0); });
    QTRY_COMPARE_WITH_TIMEOUT(answer, 4, 10'000); // another name was not dropped
    QVERIFY(!oldAnswered);
    QVERIFY(!waitingAnswered);
}

void ThreadsTest::readersRefuseToWrite() {
    TempStore temp;
    for (const Store::Reader reader : {Store::Reader::Screen, Store::Reader::Long}) {
        const Result<int> answer = temp.store().readNow<int>(
            [](Database& db) -> Result<int> {
                const Done done = put(db, QStringLiteral("a"));
                return done ? Result<int>(1) : Result<int>(tl::unexpected<Error>(done.error()));
            },
            reader);
        QVERIFY(!answer);
        QCOMPARE(answer.error().kind, ErrorKind::ReadOnly);
    }
}

void ThreadsTest::aReadSeesOneSnapshot() {
    TempStore temp;
    const Result<int> moved = temp.store().readNow<int>([&temp](Database& db) -> Result<int> {
        const int before = db.value(QStringLiteral("SELECT count(*) FROM setting"))->toInt();
        QSemaphore written;
        temp.store().write([&written](Database& writing) -> Done {
            Done done = put(writing, QStringLiteral("a"));
            written.release();
            return done;
        });
        written.acquire();
        // Behind the first in the queue, and its own transaction: the first is committed when this one runs.
        QSemaphore committed;
        temp.store().write([&committed](Database&) -> Done {
            committed.release();
            return {};
        });
        committed.acquire();
        return db.value(QStringLiteral("SELECT count(*) FROM setting"))->toInt() - before;
    });
    QCOMPARE(moved.value_or(-1), 0);
}

void ThreadsTest::waitingInsideAJobIsRefused() {
    TempStore temp;
    QTest::ignoreMessage(QtCriticalMsg, "a store job waits for another store job");
    QTest::ignoreMessage(QtCriticalMsg, "a store job waits for another store job");
    QTest::ignoreMessage(QtCriticalMsg, "a store job waits for another store job");
    const auto nested = [&temp](Database&) -> Result<int> {
        return temp.store().writeNow<int>([](Database&) -> Result<int> { return 1; });
    };
    QCOMPARE(temp.store().writeNow<int>(nested).error().kind, ErrorKind::Invalid);
    QCOMPARE(temp.store().readNow<int>(nested).error().kind, ErrorKind::Invalid);
    const Result<int> reading = temp.store().writeNow<int>([&temp](Database&) -> Result<int> {
        return temp.store().readNow<int>([](Database&) -> Result<int> { return 1; });
    });
    QCOMPARE(reading.error().kind, ErrorKind::Invalid);
}

void ThreadsTest::closingInterruptsReads() {
    TempStore temp;
    QObject context;
    QSemaphore inside;
    ErrorKind kind = ErrorKind::Invalid;
    const auto slow = [&inside](Database& db) -> Result<int> {
        inside.release();
        const Result<QVariant> value = db.value(slowSql);
        return value ? Result<int>(value->toInt()) : Result<int>(tl::unexpected<Error>(value.error()));
    };
    temp.store().read<int>(&context, {}, slow, [&kind](const Result<int>& answer) { kind = answer.error().kind; });
    inside.acquire();
    temp.close(); // comes back
    QTRY_COMPARE(kind, ErrorKind::Cancelled);
}

QTEST_GUILESS_MAIN(ThreadsTest)
#include "tst_store_threads.moc"
