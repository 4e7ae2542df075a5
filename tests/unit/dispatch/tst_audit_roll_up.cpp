#include "dispatch/AuditRollUp.h"
#include "store/AuditRepository.h"
#include "support/TempStore.h"

#include <QSignalSpy>
#include <QTest>

using namespace postulant;
using test::TempStore;

// When looks at runs become sums. What becomes one: tst_store_audit.
class AuditRollUpTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void wholeOldDaysBecomeSums();
    void manyGoInParts();

private:
    static constexpr qint64 day = 86'400'000;
    static void look(Database& db, qint64 at) {
        AuditRow row;
        row.at = at;
        row.method = QStringLiteral("GET");
        row.path = QStringLiteral("/v1/runs/{id}");
        row.status = 200;
        row.runId = QStringLiteral("tsk_1");
        QVERIFY(audit::add(db, row));
    }
    static int rows(TempStore& temp) { return temp.value(QStringLiteral("SELECT count(*) FROM audit")).toInt(); }
};

void AuditRollUpTest::wholeOldDaysBecomeSums() {
    TempStore temp;
    const qint64 today = temp.clock().nowMs() / day * day;
    temp.write([&](Database& db) -> Done {
        look(db, today - 90 * day - 1);
        look(db, today - 90 * day);
        look(db, temp.clock().nowMs());
        return {};
    });
    AuditRollUp rollUp(temp.store(), temp.clock());
    QSignalSpy done(&rollUp, &AuditRollUp::done);
    rollUp.run();
    QVERIFY(done.wait());
    QCOMPARE(rows(temp), 2);
    temp.clock().advance(day);
    rollUp.run();
    QVERIFY(done.wait());
    QCOMPARE(rows(temp), 1);
    rollUp.setDays(1);
    temp.clock().advance(day);
    rollUp.run();
    QVERIFY(done.wait());
    QCOMPARE(rows(temp), 0);
    QCOMPARE(temp.value(QStringLiteral("SELECT sum(count) FROM audit_day")).toInt(), 3);
}

void AuditRollUpTest::manyGoInParts() {
    TempStore temp;
    constexpr int many = 2 * AuditRollUp::rowsAtOnce + 10;
    const qint64 old = temp.clock().nowMs() - 200 * day;
    temp.write([&](Database& db) -> Done {
        for (int i = 0; i < many; ++i) {
            look(db, old);
        }
        return {};
    });
    AuditRollUp rollUp(temp.store(), temp.clock());
    QSignalSpy done(&rollUp, &AuditRollUp::done);
    rollUp.run();
    rollUp.run(); // one at a time
    QVERIFY(done.wait());
    QCOMPARE(rows(temp), 0);
    QCOMPARE(temp.value(QStringLiteral("SELECT sum(count) FROM audit_day")).toInt(), many);
    QCOMPARE(done.size(), 1);
}

QTEST_GUILESS_MAIN(AuditRollUpTest)
#include "tst_audit_roll_up.moc"
