#include "store/AuditRepository.h"
#include "store/Backup.h"
#include "support/TempStore.h"

#include <QTest>

using namespace postulant;
using test::TempStore;

namespace {

constexpr qint64 day = 86'400'000;
constexpr qint64 first = 20'000 * day; // a day's beginning

AuditRow look(qint64 at, int status = 200, const QString& run = QStringLiteral("tsk_1")) {
    AuditRow row;
    row.at = at;
    row.connectionId = 2;
    row.method = QStringLiteral("GET");
    row.path = QStringLiteral("/v1/runs/{id}");
    row.status = status;
    row.durationMs = 10;
    row.runId = run;
    row.error = status == 200 ? QString() : QStringLiteral("server");
    return row;
}

AuditRow other(qint64 at, const char* method, const char* path, const char* run = "") {
    AuditRow row = look(at);
    row.method = QLatin1String(method);
    row.path = QLatin1String(path);
    row.runId = QLatin1String(run);
    return row;
}

void add(TempStore& temp, const AuditRow& row) {
    temp.write([&](Database& db) { return audit::add(db, row); });
}

QVector<AuditRow> page(TempStore& temp, const AuditFilter& filter = {}, int limit = 100, qint64 before = 0) {
    return temp.read<QVector<AuditRow>>([&](Database& db) { return audit::page(db, filter, limit, before); });
}

QVector<AuditRow> days(TempStore& temp, const AuditFilter& filter = {}) {
    return temp.read<QVector<AuditRow>>([&](Database& db) { return audit::days(db, filter, 100); });
}

int fold(TempStore& temp, qint64 before, int limit = 1000) {
    return temp.write<int>([&](Database& db) { return audit::foldLooks(db, before, limit); });
}

QString errorOf(TempStore& temp, const QString& sql) {
    const auto done = temp.store().writeNow<void>([&](Database& db) { return db.exec(sql); });
    return done ? QString() : code(done.error().kind);
}

QString restore(TempStore& temp, const QString& file) {
    temp.close();
    const auto kept = backup::restoreFrom(temp.dataDir(), file, 1'700'000'000'000);
    temp.reopen();
    return kept ? QString() : kept.error().detail;
}

} // namespace

// The log of requests: rows stay as they are, and old looks at runs become sums.
class AuditTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void pagesGoBackInTime();
    void filtersChoose();
    void nothingChangesOrDeletesARow();
    void oldLooksBecomeSums();
    void foldingIsBounded();
    void sumsOnlyGrow();
    void everyRowIsVisited();
    void aRestoreKeepsTheLog();
};

void AuditTest::pagesGoBackInTime() {
    TempStore temp;
    for (int i = 1; i <= 5; ++i) {
        add(temp, look(i, 200, i % 2 == 0 ? QStringLiteral("r") : QString()));
    }
    auto rows = page(temp, {}, 2);
    QCOMPARE(rows.size(), 2);
    QCOMPARE(rows.first().at, 5);
    rows = page(temp, {}, 9, rows.last().id);
    QCOMPARE(rows.size(), 3);
    QCOMPARE(rows.first().at, 3);
    const auto ofRun = [&temp](const QString& run) {
        return temp.read<QVector<AuditRow>>([&](Database& db) { return audit::ofRun(db, run); });
    };
    QCOMPARE(ofRun(QStringLiteral("r")).size(), 2);
    QVERIFY(ofRun({}).isEmpty());
}

void AuditTest::filtersChoose() {
    TempStore temp;
    add(temp, look(1));
    add(temp, look(2, 500));
    add(temp, look(3, 0, QStringLiteral("wr_77")));
    AuditRow elsewhere = other(4, "POST", "/v1/run/agents");
    elsewhere.connectionId = 3;
    add(temp, elsewhere);
    const auto times = [&temp](const AuditFilter& filter) {
        QVector<qint64> all;
        for (const AuditRow& row : page(temp, filter)) {
            all << row.at;
        }
        return all;
    };
    AuditFilter filter;
    QCOMPARE(times(filter), (QVector<qint64>{4, 3, 2, 1}));
    filter.errorsOnly = true;
    QCOMPARE(times(filter), (QVector<qint64>{3, 2}));
    filter = {};
    filter.connectionId = 3;
    QCOMPARE(times(filter), (QVector<qint64>{4}));
    filter = {};
    filter.status = 0;
    QCOMPARE(times(filter), (QVector<qint64>{3}));
    filter.status = 500;
    QCOMPARE(times(filter), (QVector<qint64>{2}));
    filter = {};
    filter.path = QStringLiteral("RUN/agents");
    QCOMPARE(times(filter), (QVector<qint64>{4}));
    filter.path = QStringLiteral("wr_77");
    QCOMPARE(times(filter), (QVector<qint64>{3}));
    filter.path = QStringLiteral("%");
    QVERIFY(times(filter).isEmpty());
    filter.path = QStringLiteral("r_77"); // "_" is a letter, not any letter
    QCOMPARE(times(filter).size(), 1);
    filter.path = QStringLiteral("w__77");
    QVERIFY(times(filter).isEmpty());
}

void AuditTest::nothingChangesOrDeletesARow() {
    TempStore temp;
    add(temp, look(first));
    add(temp, other(first, "POST", "/v1/run/agents", "wr_1"));
    QCOMPARE(errorOf(temp, QStringLiteral("UPDATE audit SET status=201")), code(ErrorKind::Guarded));
    QCOMPARE(errorOf(temp, QStringLiteral("DELETE FROM audit")), code(ErrorKind::Guarded));
    QCOMPARE(errorOf(temp, QStringLiteral("DELETE FROM audit WHERE method='GET'")), code(ErrorKind::Guarded));
    QCOMPARE(errorOf(temp, QStringLiteral("INSERT OR REPLACE INTO audit SELECT id,at,9,method,path,status,duration_ms,"
                                          "run_id,error FROM audit")),
             code(ErrorKind::Guarded));
    QCOMPARE(page(temp).size(), 2);
    QCOMPARE(page(temp).first().status, 200);
}

void AuditTest::oldLooksBecomeSums() {
    TempStore temp;
    add(temp, look(first + 1));
    add(temp, look(first + day - 1));
    add(temp, look(first + 5, 500));
    add(temp, look(first + day));
    add(temp, other(first + 1, "POST", "/v1/runs/{id}", "tsk_1"));         // a request that did something
    add(temp, other(first + 1, "GET", "/v1/runs/{id}/timeline", "tsk_1")); // no look
    add(temp, other(first + 1, "GET", "/v1/runs/{id}"));                   // about no run
    add(temp, other(first + 1, "GET", "/api/v1/tasks/{id}", "tsk_2"));
    add(temp, look(first + 2 * day)); // too young
    QCOMPARE(fold(temp, first + 2 * day), 5);
    QCOMPARE(page(temp).size(), 4);
    const auto sums = days(temp);
    QCOMPARE(sums.size(), 4);
    QCOMPARE(sums.at(0).at, first + day);
    QCOMPARE(sums.at(0).count, 1);
    QCOMPARE(sums.at(1).path, QStringLiteral("/api/v1/tasks/{id}"));
    QCOMPARE(sums.at(2).at, first);
    QCOMPARE(sums.at(2).count, 2);
    QCOMPARE(sums.at(2).durationMs, 20);
    QCOMPARE(sums.at(2).connectionId, 2);
    QCOMPARE(sums.at(2).status, 200);
    QCOMPARE(sums.at(3).status, 500);
    AuditFilter errors;
    errors.errorsOnly = true;
    QCOMPARE(days(temp, errors).size(), 1);
    QCOMPARE(fold(temp, first + 2 * day), 0);
    // The door is shut again.
    QCOMPARE(errorOf(temp, QStringLiteral("DELETE FROM audit")), code(ErrorKind::Guarded));
}

void AuditTest::foldingIsBounded() {
    TempStore temp;
    for (int i = 0; i < 25; ++i) {
        add(temp, look(first + i));
    }
    QCOMPARE(fold(temp, first + day, 10), 10);
    QCOMPARE(fold(temp, first + day, 10), 10);
    QCOMPARE(fold(temp, first + day, 10), 5);
    QVERIFY(page(temp).isEmpty());
    QCOMPARE(days(temp).size(), 1);
    QCOMPARE(days(temp).first().count, 25);
    QCOMPARE(days(temp).first().durationMs, 250);
}

void AuditTest::sumsOnlyGrow() {
    TempStore temp;
    add(temp, look(first));
    add(temp, look(first));
    QCOMPARE(fold(temp, first + day), 2);
    QCOMPARE(errorOf(temp, QStringLiteral("DELETE FROM audit_day")), code(ErrorKind::Guarded));
    QCOMPARE(errorOf(temp, QStringLiteral("UPDATE audit_day SET count=1")), code(ErrorKind::Guarded));
    QCOMPARE(errorOf(temp, QStringLiteral("UPDATE audit_day SET count=count+1,duration_ms=0")),
             code(ErrorKind::Guarded));
    QCOMPARE(errorOf(temp, QStringLiteral("UPDATE audit_day SET count=count+1,status=404")), code(ErrorKind::Guarded));
    QCOMPARE(days(temp).first().count, 2);
}

void AuditTest::everyRowIsVisited() {
    TempStore temp;
    temp.write([](Database& db) -> Done {
        for (int i = 0; i < 2'500; ++i) {
            if (Done done = audit::add(db, look(first + i)); !done) {
                return done;
            }
        }
        return {};
    });
    add(temp, look(first + 2 * day));
    QCOMPARE(fold(temp, first + 100), 100);
    qint64 counted = 0;
    int rows = 0;
    temp.read<void>([&](Database& db) {
        return audit::forEach(db, {}, [&](const AuditRow& row) {
            counted += row.count;
            return ++rows > 0;
        });
    });
    QCOMPARE(rows, 2'402);
    QCOMPARE(counted, 2'501);
}

void AuditTest::aRestoreKeepsTheLog() {
    TempStore temp;
    add(temp, look(first));
    add(temp, look(first + 1));
    add(temp, other(first + 2, "POST", "/v1/run/agents", "wr_1"));
    const QString file = temp.dataDir() + QStringLiteral("/../backup.db");
    QVERIFY(backup::copyTo(temp.dataDir(), file));
    add(temp, look(first + 3));
    QCOMPARE(fold(temp, first + day), 3);
    add(temp, other(first + 4, "POST", "/v1/run/agents", "wr_2"));
    add(temp, look(first + 2 * day));
    QCOMPARE(restore(temp, file), QString());
    const auto rows = page(temp);
    QCOMPARE(rows.size(), 3);
    QCOMPARE(rows.at(0).at, first + 2 * day);
    QCOMPARE(rows.at(1).runId, QStringLiteral("wr_2"));
    QCOMPARE(rows.at(2).runId, QStringLiteral("wr_1"));
    QCOMPARE(days(temp).size(), 1);
    QCOMPARE(days(temp).first().count, 3); // each look once, though the backup had two of them as rows
    QCOMPARE(restore(temp, file), QString());
    QCOMPARE(page(temp).size(), 3);
    QCOMPARE(days(temp).first().count, 3);
    QCOMPARE(errorOf(temp, QStringLiteral("DELETE FROM audit")), code(ErrorKind::Guarded));
}

QTEST_GUILESS_MAIN(AuditTest)
#include "tst_store_audit.moc"
