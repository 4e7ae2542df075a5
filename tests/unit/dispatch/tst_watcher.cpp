#include "dispatch/ConnectionPool.h"
#include "dispatch/PracticeHost.h"
#include "dispatch/Watcher.h"
#include "practice/PracticeServer.h"
#include "skyvern/AuditEntry.h"
#include "support/MemorySecretStore.h"
#include "support/TempStore.h"

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

QTEST_GUILESS_MAIN(WatcherTest)
#include "tst_watcher.moc"
