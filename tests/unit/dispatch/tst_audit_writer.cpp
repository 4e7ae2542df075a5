#include "dispatch/AuditWriter.h"
#include "store/SeekerRepository.h"
#include "support/TempStore.h"

#include <QTest>

using namespace postulant;
using test::TempStore;

// Looks at runs share a commit; nothing else waits, and nothing is forgotten.
class AuditWriterTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void looksWaitForOneAnother();
    void whatBelongsToASubmissionIsThereBeforeTheNextCommit_data();
    void whatBelongsToASubmissionIsThereBeforeTheNextCommit();
    void aFullOneDoesNotWait();
    void theLastOnesAreHandedOver();

private:
    static AuditEntry look(int number) {
        return {1'000 + number,
                1,
                "GET",
                QStringLiteral("/v1/runs/{id}"),
                200,
                5,
                QStringLiteral("run-%1").arg(number),
                {}};
    }
    // The rows that stand before a commit asked for now, oldest first.
    static QVector<AuditRow> before(TempStore& temp) {
        temp.write([](Database& db) { return settings::setText(db, QStringLiteral("any"), QStringLiteral("thing")); });
        auto rows = temp.read<QVector<AuditRow>>([](Database& db) { return audit::page(db, {}, 1'000); });
        std::reverse(rows.begin(), rows.end());
        return rows;
    }
};

void AuditWriterTest::looksWaitForOneAnother() {
    TempStore temp;
    AuditWriter writer(temp.store());
    for (int i = 0; i < 5; ++i) {
        writer.record(look(i));
    }
    QVERIFY(before(temp).isEmpty());
    QTRY_COMPARE(before(temp).size(), 5);
    for (int i = 0; i < 5; ++i) {
        QCOMPARE(before(temp).at(i).runId, QStringLiteral("run-%1").arg(i));
    }
    writer.record(look(5)); // and again
    QCOMPARE(before(temp).size(), 5);
    QTRY_COMPARE(before(temp).size(), 6);
}

void AuditWriterTest::whatBelongsToASubmissionIsThereBeforeTheNextCommit_data() {
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("runId");
    QTest::addColumn<QString>("error");
    QTest::newRow("upload") << QByteArray("POST") << 200 << QString() << QString();
    QTest::newRow("its own POST") << QByteArray("POST") << 200 << QStringLiteral("run-9") << QString();
    QTest::newRow("definition read") << QByteArray("GET") << 200 << QString() << QString();
    QTest::newRow("a look that failed") << QByteArray("GET") << 500 << QStringLiteral("run-9")
                                        << QStringLiteral("server");
}

void AuditWriterTest::whatBelongsToASubmissionIsThereBeforeTheNextCommit() {
    QFETCH(QByteArray, method);
    QFETCH(int, status);
    QFETCH(QString, runId);
    QFETCH(QString, error);
    TempStore temp;
    AuditWriter writer(temp.store());
    writer.record(look(1));
    writer.record({5, 1, method, QStringLiteral("/v1/x"), status, 5, runId, error});
    const auto rows = before(temp);
    QCOMPARE(rows.size(), 2); // the look goes with it: rows stand in the order of their requests
    QCOMPARE(rows.first().runId, QStringLiteral("run-1"));
    QCOMPARE(rows.last().method, QString::fromLatin1(method));
    QCOMPARE(rows.last().status, status);
    QCOMPARE(rows.last().error, error);
}

void AuditWriterTest::aFullOneDoesNotWait() {
    TempStore temp;
    AuditWriter writer(temp.store());
    for (int i = 0; i < AuditWriter::mostWaiting + 3; ++i) {
        writer.record(look(i));
    }
    QCOMPARE(before(temp).size(), AuditWriter::mostWaiting);
}

void AuditWriterTest::theLastOnesAreHandedOver() {
    TempStore temp;
    {
        AuditWriter writer(temp.store());
        writer.record(look(1));
        QVERIFY(before(temp).isEmpty());
    }
    QCOMPARE(before(temp).size(), 1);
}

QTEST_GUILESS_MAIN(AuditWriterTest)
#include "tst_audit_writer.moc"
