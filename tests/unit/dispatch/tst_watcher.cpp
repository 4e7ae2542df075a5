#include "dispatch/ConnectionPool.h"
#include "dispatch/PracticeHost.h"
#include "dispatch/Watcher.h"
#include "practice/LoopbackHttp.h"
#include "practice/PracticeServer.h"
#include "skyvern/AuditEntry.h"
#include "support/MemorySecretStore.h"
#include "support/TempStore.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QTest>

#include <functional>

using namespace postulant;
using test::TempStore;

// Who is looked at, and when. What is then done with the answers: tst_engine_outcomes.
class WatcherTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everybodyHasATurnBeforeAnybodyHasASecond();
    void aHintLooksNowButDoesNotCutTheSecondLookAtACancelledRun();
};

namespace {

class Looks final : public AuditSink {
public:
    QStringList runs;
    std::function<void()> each;

    void record(const AuditEntry& entry) override {
        runs << entry.runId;
        each();
    }
};

} // namespace

// One place at the server, one look after the other, and every run due again before the next look.
void WatcherTest::everybodyHasATurnBeforeAnybodyHasASecond() {
    constexpr int open = 40;
    TempStore temp;
    PracticeServer server(&temp.clock(), {});
    QVERIFY(server.start());
    qputenv("POSTULANT_TEST_KEY", "practice");
    const qint64 connection = temp.realConnection();
    temp.write([&](Database& db) {
        return db.exec(QStringLiteral("UPDATE connection SET base_url=?,key_source='env',key_env='POSTULANT_TEST_KEY',"
                                      "concurrency=100 WHERE id=?"),
                       {server.baseUrl().toString(), connection});
    });
    for (int i = 0; i < open; ++i) { // the server does not know them and says so
        temp.running(temp.queued(QStringLiteral("web:%1").arg(i)));
    }

    test::MemorySecretStore secrets;
    EngineContext context{temp.store(), secrets, temp.clock(), {}};
    context.timing.tick = std::chrono::milliseconds(1);
    context.timing.pollsAtOnce = 1;
    PracticeHost practice(temp.clock(), {}, 1);
    Looks looks;
    looks.each = [&temp] { temp.clock().advance(60'000); };
    ConnectionPool pool(context, practice, looks);
    pool.reload();
    Watcher watcher(context, pool);
    watcher.reload();
    QTRY_VERIFY_WITH_TIMEOUT(looks.runs.size() >= 2 * open, 20'000);
    for (int round = 0; round < 2; ++round) {
        const QStringList part = looks.runs.mid(round * open, open);
        QCOMPARE(QSet<QString>(part.cbegin(), part.cend()).size(), open);
    }
}

// Two runs at a real server, one cancelled and one that goes on. Time stands still: nobody is due by himself.
void WatcherTest::aHintLooksNowButDoesNotCutTheSecondLookAtACancelledRun() {
    TempStore temp;
    PracticeServer server(&temp.clock(), {});
    QVERIFY(server.start());
    qputenv("POSTULANT_TEST_KEY", "practice");
    const qint64 connection = temp.realConnection();
    temp.write([&](Database& db) {
        return db.exec(QStringLiteral("UPDATE connection SET base_url=?,key_source='env',key_env='POSTULANT_TEST_KEY' "
                                      "WHERE id=?"),
                       {server.baseUrl().toString(), connection});
    });
    const auto post = [&server](const QString& path, const QByteArray& body) {
        const auto answer = loopbackExchange("POST", QUrl(server.baseUrl().toString() + path), body,
                                             {{"x-api-key", "practice"}}, 1'000'000, 10'000);
        return answer ? QJsonDocument::fromJson(answer->body).object().value(u"run_id").toString() : QString();
    };
    const auto start = [&](const QString& key) {
        QString id = post(QStringLiteral("/v1/run/tasks"),
                          "{\"prompt\":\"x\",\"url\":\"https://practice.example/jobs/slow/" + key.toUtf8() + "\"}");
        const qint64 attempt = temp.running(temp.queued(key));
        temp.write([&](Database& db) {
            return db.exec(QStringLiteral("UPDATE run SET server_id=? WHERE attempt_id=?"), {id, attempt});
        });
        return id;
    };
    const QString cancelled = start(QStringLiteral("web:a"));
    const QString going = start(QStringLiteral("web:b"));
    QVERIFY(!cancelled.isEmpty() && !going.isEmpty());
    post(QStringLiteral("/v1/runs/%1/cancel").arg(cancelled), "{}");

    test::MemorySecretStore secrets;
    EngineContext context{temp.store(), secrets, temp.clock(), {}};
    context.timing.tick = std::chrono::milliseconds(1);
    PracticeHost practice(temp.clock(), {}, 1);
    Looks looks;
    looks.each = [] {};
    ConnectionPool pool(context, practice, looks);
    pool.reload();
    Watcher watcher(context, pool);
    watcher.reload();
    QTRY_COMPARE(looks.runs.size(), 2);
    QVERIFY(!watcher.hint(connection + 1, going));
    QVERIFY(!watcher.hint(connection, QStringLiteral("tsk_1")));
    QVERIFY(watcher.hint(connection, cancelled));
    QVERIFY(watcher.hint(connection, going));
    QTRY_COMPARE(looks.runs.count(going), 2);
    QTRY_VERIFY(!server.requests().isEmpty() && server.requests().last().path.contains(going));
    QCOMPARE(looks.runs.count(cancelled), 1);
    temp.clock().advance(context.timing.cancelConfirm.count());
    QTRY_COMPARE(looks.runs.count(cancelled), 2);
}

QTEST_GUILESS_MAIN(WatcherTest)
#include "tst_watcher.moc"
