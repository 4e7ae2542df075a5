#include "store/Database.h"
#include "store/IdSelect.h"

#include <QTemporaryDir>
#include <QTest>

#include <sqlite3.h>

using namespace postulant;

// Statements stay prepared between their uses; that must not be seen but in the time they take.
class StatementsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void theSameTextTakesNewValues();
    void missingValuesAreAnErrorEveryTime();
    void theSameTextInsideItself();
    void aKeptStatementHoldsNoSnapshot();
    void largeValuesAreLetGo();
    void followsTheSchema();
    void worksAgainAfterAnError();
    void moreThanAreKept();
    void aMovedDatabaseTakesThemAlong();
    void idsAsTheDriverReadsThem();
    void idsOfAWrongStatement();

private:
    Database open(Database::Mode mode = Database::Mode::ReadWrite) {
        auto db = Database::open(m_dir->filePath(QStringLiteral("x.db")), mode);
        if (!db) {
            qFatal("%s", qPrintable(db.error().detail));
        }
        return std::move(*db);
    }
    static int count(const Database& db) { return db.value(QStringLiteral("SELECT count(*) FROM x"))->toInt(); }

    std::unique_ptr<QTemporaryDir> m_dir;
};

namespace {
const QString put = QStringLiteral("INSERT INTO x(id,text) VALUES(?,?)");
const QString get = QStringLiteral("SELECT text FROM x WHERE id=?");
} // namespace

void StatementsTest::init() {
    m_dir = std::make_unique<QTemporaryDir>();
    const Database db = open();
    QVERIFY(db.exec(QStringLiteral("CREATE TABLE x(id INTEGER PRIMARY KEY, text TEXT) STRICT")).has_value());
    for (int i = 1; i <= 3; ++i) {
        QVERIFY(db.exec(put, {i, QString::number(i)}).has_value());
    }
}

void StatementsTest::theSameTextTakesNewValues() {
    const Database db = open();
    for (int round = 0; round < 3; ++round) {
        for (int i = 1; i <= 3; ++i) {
            QCOMPARE(db.value(get, {i})->toString(), QString::number(i));
        }
        QVERIFY(!db.value(get, {99})->isValid());
    }
    QVERIFY(db.exec(put, {4, QVariant()}).has_value());
    QVERIFY(db.value(get, {4})->isNull());
    QVERIFY(db.exec(put, {5, QString()}).has_value());
    QVERIFY(!db.value(get, {5})->isNull());
}

void StatementsTest::missingValuesAreAnErrorEveryTime() {
    const Database db = open();
    QVERIFY(!db.exec(put, {7}));
    QVERIFY(db.exec(put, {7, QStringLiteral("seven")}).has_value());
    QVERIFY(!db.exec(put, {8})); // not "seven" once more
    QVERIFY(!db.exec(put, {}));
    QVERIFY(!db.exec(put, {8, QStringLiteral("eight"), 8}));
    QCOMPARE(count(db), 4);
}

void StatementsTest::theSameTextInsideItself() {
    const Database db = open();
    const QString all = QStringLiteral("SELECT id FROM x ORDER BY id");
    QStringList seen;
    for (int round = 0; round < 2; ++round) {
        const Done done = db.each(all, {}, [&](const QSqlQuery& outer) {
            const Done inner = db.each(
                all, {}, [&](const QSqlQuery& row) { seen << outer.value(0).toString() + row.value(0).toString(); });
            QVERIFY(inner.has_value());
        });
        QVERIFY(done.has_value());
    }
    const QStringList once{QStringLiteral("11"), QStringLiteral("12"), QStringLiteral("13"),
                           QStringLiteral("21"), QStringLiteral("22"), QStringLiteral("23"),
                           QStringLiteral("31"), QStringLiteral("32"), QStringLiteral("33")};
    QCOMPARE(seen, once + once);
}

// value() reads one row of many: what is left must not go on reading an old state of the file.
void StatementsTest::aKeptStatementHoldsNoSnapshot() {
    const Database reader = open(Database::Mode::ReadOnly);
    const Database writer = open();
    QCOMPARE(reader.value(QStringLiteral("SELECT id FROM x ORDER BY id"))->toInt(), 1);
    QVERIFY(writer.exec(put, {4, QStringLiteral("4")}).has_value());
    QCOMPARE(count(reader), 4);
    QCOMPARE(writer.value(QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)"))->toInt(),
             0); // 1: a reader stood in the way
}

void StatementsTest::largeValuesAreLetGo() {
    const Database db = open();
    const QByteArray large(1'000'000, 'x');
    QVERIFY(db.exec(QStringLiteral("CREATE TABLE y(b BLOB)")).has_value());
    QVERIFY(db.exec(QStringLiteral("INSERT INTO y VALUES(?)"), {large}).has_value());
    QVERIFY(large.isDetached());
    const QString text(1'000'000, QLatin1Char('x'));
    QVERIFY(db.exec(put, {9, text}).has_value());
    QVERIFY(text.isDetached());
}

void StatementsTest::followsTheSchema() {
    const Database db = open();
    const Database other = open();
    QCOMPARE(db.value(get, {1})->toString(), QStringLiteral("1"));
    QVERIFY(other.exec(QStringLiteral("ALTER TABLE x RENAME COLUMN text TO words")).has_value());
    QVERIFY(!db.value(get, {1}));
    QVERIFY(other.exec(QStringLiteral("ALTER TABLE x RENAME COLUMN words TO text")).has_value());
    QCOMPARE(db.value(get, {1})->toString(), QStringLiteral("1"));
}

void StatementsTest::worksAgainAfterAnError() {
    const Database db = open();
    QCOMPARE(db.exec(put, {1, QStringLiteral("again")}).error().kind, ErrorKind::Duplicate);
    QVERIFY(db.exec(put, {6, QStringLiteral("six")}).has_value());
    QCOMPARE(db.exec(put, {6, QStringLiteral("six")}).error().kind, ErrorKind::Duplicate);
    QCOMPARE(db.value(get, {6})->toString(), QStringLiteral("six"));
    QVERIFY(!db.exec(QStringLiteral("INSERT INTO nowhere VALUES(1)")));
}

void StatementsTest::moreThanAreKept() {
    const Database db = open();
    for (int round = 0; round < 2; ++round) {
        for (int i = 0; i < 240; ++i) {
            QCOMPARE(db.value(QStringLiteral("SELECT %1+?").arg(i), {round})->toInt(), i + round);
        }
    }
    QCOMPARE(count(db), 3);
    int prepared = 0;
    for (sqlite3_stmt* one = nullptr; (one = sqlite3_next_stmt(db.sqlite(), one)) != nullptr;) {
        ++prepared;
    }
    QVERIFY2(prepared > 0 && prepared <= 101, qPrintable(QString::number(prepared)));
}

void StatementsTest::aMovedDatabaseTakesThemAlong() {
    Database db = open();
    QCOMPARE(db.value(get, {2})->toString(), QStringLiteral("2"));
    Database moved = std::move(db);
    QCOMPARE(moved.value(get, {2})->toString(), QStringLiteral("2"));
    moved = open();
    QCOMPARE(moved.value(get, {3})->toString(), QStringLiteral("3"));
}

void StatementsTest::idsAsTheDriverReadsThem() {
    Database db = open();
    const QString some = QStringLiteral("SELECT id FROM x WHERE id>=? AND text<>? AND ? ORDER BY id DESC");
    QCOMPARE(*selectIds(db, some, {2, QString(), true}), (QVector<qint64>{3, 2}));
    QCOMPARE(*selectIds(db, some, {2.5, QStringLiteral("1"), true}), QVector<qint64>{3});
    QCOMPARE(*selectIds(db, some, {qint64(1), QStringLiteral("1"), false}), QVector<qint64>());
    QCOMPARE(*selectIds(db, QStringLiteral("SELECT 9223372036854775807"), {}),
             QVector<qint64>{std::numeric_limits<qint64>::max()});
}

void StatementsTest::idsOfAWrongStatement() {
    Database db = open();
    QVERIFY(!selectIds(db, QStringLiteral("SELECT nothing FROM x"), {}));
    QCOMPARE(selectIds(db, QStringLiteral("SELECT id FROM x WHERE id=?"), {}).error().kind, ErrorKind::Invalid);
    QCOMPARE(selectIds(db, QStringLiteral("SELECT id FROM x"), {1}).error().kind, ErrorKind::Invalid);
    QCOMPARE(selectIds(db, QStringLiteral("SELECT id FROM x WHERE id=?"), {QVariant()}).error().kind,
             ErrorKind::Invalid);
    QVERIFY(!selectIds(db, QStringLiteral("SELECT abs(-9223372036854775807-1)"), {})); // breaks off while it runs
    QCOMPARE(count(db), 3);
}

QTEST_GUILESS_MAIN(StatementsTest)
#include "tst_store_statements.moc"
