#include "store/Schema.h"
#include "store/SeekerRepository.h"
#include "support/TempStore.h"

#include <QDir>
#include <QFile>
#include <QTest>

#include <numeric>

using namespace postulant;
using test::TempStore;

// Numbered steps, each whole or not at all, with a copy of the file before an upgrade.
class SchemaTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aNewFileGetsEveryStep();
    void anUpgradeKeepsTheDataAndACopy();
    void aFailingStepLeavesTheLastWholeOne();
    void steps();
    void everyTableIsStrict();
    void noStatementReplacesOrIgnores();
    void releasedStepsAreNeverChanged();
    void theOldestFileStillOpens();
};

namespace {

QVector<SchemaStep> withStep(int version, const QStringList& statements) {
    QVector<SchemaStep> out = schemaSteps();
    out.append({version, statements});
    return out;
}

int next() {
    return schemaSteps().last().version + 1;
}

QStringList texts(Database& db, const QString& sql) {
    QStringList out;
    const Done done = db.each(sql, {}, [&out](const QSqlQuery& row) { out << row.value(0).toString(); });
    return done ? out : QStringList{done.error().detail};
}

const QString schemaSql = QStringLiteral("SELECT type||' '||name||' '||ifnull(sql,'') FROM sqlite_schema "
                                         "WHERE name NOT LIKE 'sqlite_stat%' ORDER BY type,name");

QString goldenFile() {
    return QStringLiteral(POSTULANT_SOURCE_DIR "/tests/data/store/schema-v1.db");
}

} // namespace

void SchemaTest::aNewFileGetsEveryStep() {
    TempStore temp;
    QCOMPARE(temp.value(QStringLiteral("PRAGMA user_version")).toInt(), schemaSteps().last().version);
    QCOMPARE(temp.value(QStringLiteral("PRAGMA application_id")).toInt(), schemaApplicationId);
    QVERIFY(!QDir(temp.dataDir() + QStringLiteral("/backups")).exists()); // nothing was there to copy
    temp.reopen();
    QCOMPARE(temp.value(QStringLiteral("PRAGMA user_version")).toInt(), schemaSteps().last().version);
}

void SchemaTest::anUpgradeKeepsTheDataAndACopy() {
    TempStore temp;
    temp.queuedMany(20);
    temp.close();
    const QString backups = temp.dataDir() + QStringLiteral("/backups");
    Result<Database> db = Database::open(temp.databaseFile(), Database::Mode::ReadWrite);
    const auto newer =
        withStep(next(), {QStringLiteral("ALTER TABLE posting ADD COLUMN extra TEXT NOT NULL DEFAULT 'e'"),
                          QStringLiteral("CREATE TABLE more(id INTEGER PRIMARY KEY) STRICT")});
    const Done done = migrate(*db, backups, 1'700'000'000'123, newer);
    QVERIFY2(done.has_value(), done ? "" : qPrintable(done.error().detail));
    QCOMPARE(schemaVersion(*db).value_or(0), next());
    QCOMPARE(db->value(QStringLiteral("SELECT count(*) FROM posting WHERE extra='e'"))->toInt(), 20);
    const QStringList copies = QDir(backups).entryList(QDir::Files);
    QCOMPARE(copies, QStringList{QStringLiteral("postulant-v%1-20231114-221320-123.db").arg(next() - 1)});
    const Result<Database> copy = Database::open(backups + QLatin1Char('/') + copies.first(), Database::Mode::ReadOnly);
    QCOMPARE(copy->value(QStringLiteral("PRAGMA user_version"))->toInt(), next() - 1);
    QCOMPARE(copy->value(QStringLiteral("SELECT count(*) FROM application"))->toInt(), 20);
    // Once more: nothing to do, no second copy.
    QVERIFY(migrate(*db, backups, 1'700'000'009'000, newer).has_value());
    QCOMPARE(QDir(backups).entryList({QStringLiteral("*.db")}, QDir::Files).size(), 1);
    // And the older program says no, without touching it.
    QCOMPARE(migrate(*db, backups, 1, schemaSteps()).error().kind, ErrorKind::DatabaseNewer);
    QCOMPARE(schemaVersion(*db).value_or(0), next());
}

void SchemaTest::aFailingStepLeavesTheLastWholeOne() {
    TempStore temp;
    temp.queuedMany(3);
    temp.close();
    Result<Database> db = Database::open(temp.databaseFile(), Database::Mode::ReadWrite);
    auto broken = withStep(next(), {QStringLiteral("CREATE TABLE whole(id INTEGER PRIMARY KEY) STRICT")});
    broken.append({next() + 1,
                   {QStringLiteral("CREATE TABLE half(id INTEGER PRIMARY KEY) STRICT"),
                    QStringLiteral("INSERT INTO no_such_table VALUES(1)")}});
    const Done done = migrate(*db, temp.dataDir() + QStringLiteral("/backups"), 1, broken);
    QVERIFY(!done);
    QCOMPARE(schemaVersion(*db).value_or(0), next());
    QCOMPARE(texts(*db, QStringLiteral("SELECT name FROM sqlite_schema WHERE name IN('whole','half')")),
             QStringList{QStringLiteral("whole")});
    QCOMPARE(db->value(QStringLiteral("SELECT count(*) FROM application"))->toInt(), 3);
}

void SchemaTest::steps() {
    int expected = 1;
    for (const SchemaStep& step : schemaSteps()) {
        QCOMPARE(step.version, expected++);
        QVERIFY(!step.statements.isEmpty());
    }
    const QTemporaryDir dir;
    Result<Database> db = Database::open(dir.path() + QStringLiteral("/x.db"), Database::Mode::ReadWrite);
    QVector<SchemaStep> gap{schemaSteps().first(), {3, {QStringLiteral("CREATE TABLE x(y)")}}};
    QCOMPARE(migrate(*db, dir.path(), 1, gap).error().kind, ErrorKind::Database);
    QCOMPARE(schemaVersion(*db).value_or(0), 1);
}

void SchemaTest::everyTableIsStrict() {
    TempStore temp;
    QCOMPARE(temp.value(QStringLiteral(
                            "SELECT group_concat(name) FROM pragma_table_list WHERE schema='main' AND type='table' "
                            "AND strict=0 AND name NOT LIKE 'sqlite_%'"))
                 .toString(),
             QString());
}

void SchemaTest::noStatementReplacesOrIgnores() {
    const QDir room(QStringLiteral(POSTULANT_SOURCE_DIR "/app"));
    QVERIFY(room.exists());
    QStringList rooms = room.entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    int files = 0;
    for (const QString& name : rooms) {
        const QDir folder(room.filePath(name));
        for (const QString& file : folder.entryList({QStringLiteral("*.cpp"), QStringLiteral("*.h")}, QDir::Files)) {
            QFile source(folder.filePath(file));
            QVERIFY(source.open(QIODevice::ReadOnly));
            const QString text = QString::fromUtf8(source.readAll()).simplified().toUpper();
            for (const char* banned : {"INSERT OR REPLACE", "INSERT OR IGNORE", "UPDATE OR ", "REPLACE INTO"}) {
                QVERIFY2(!text.contains(QLatin1String(banned)), qPrintable(file));
            }
            files++;
        }
    }
    QVERIFY(files > 50);
}

void SchemaTest::releasedStepsAreNeverChanged() {
    QVERIFY2(QFile::exists(goldenFile()), qPrintable(goldenFile()));
    const QTemporaryDir dir;
    const QString golden = dir.path() + QStringLiteral("/golden.db");
    QVERIFY(QFile::copy(goldenFile(), golden));
    QFile::setPermissions(golden, QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    Result<Database> old = Database::open(golden, Database::Mode::ReadWrite);
    QVERIFY(old.has_value());
    Result<Database> fresh = Database::open(dir.path() + QStringLiteral("/fresh.db"), Database::Mode::ReadWrite);
    QVERIFY(migrate(*fresh, dir.path(), 1, schemaSteps().mid(0, 1)).has_value());
    QCOMPARE(texts(*fresh, schemaSql), texts(*old, schemaSql));
}

void SchemaTest::theOldestFileStillOpens() {
    TempStore temp;
    temp.close();
    QVERIFY(QFile::remove(temp.databaseFile()));
    QVERIFY(QFile::copy(goldenFile(), temp.databaseFile()));
    QFile::setPermissions(temp.databaseFile(), QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    temp.reopen();
    QCOMPARE(temp.value(QStringLiteral("PRAGMA user_version")).toInt(), schemaSteps().last().version);
    const auto ids = temp.read<QVector<qint64>>(
        [](Database& db) { return applications::ids(db, {}, ApplicationSort::Created, false); });
    QCOMPARE(ids.size(), 3);
    const auto counts = temp.read<ApplicationCounts>([](Database& db) { return applications::counts(db, {}); });
    QCOMPARE(counts.total(), 2);
    QCOMPARE(counts.of(ApplicationState::AppliedConfirmed), 1);
    QCOMPARE(counts.of(ApplicationState::Queued), 1);
    QCOMPARE(std::accumulate(counts.practice.begin(), counts.practice.end(), 0), 1);
    QCOMPARE(temp.state(ids.at(0)), ApplicationState::AppliedConfirmed);
    QCOMPARE(temp.state(ids.at(1)), ApplicationState::Queued);
    QVERIFY(temp.detail(ids.at(2)).row.practice);
    QCOMPARE(temp.tryReserve(ids.at(0)).error().kind, ErrorKind::Duplicate);
    QVERIFY(temp.tryReserve(ids.at(1)).has_value());
    QCOMPARE(temp.detail(ids.at(0)).row.company, QStringLiteral("Company web:golden-1"));
    QCOMPARE(temp.read<QVector<Profile>>([](Database& db) { return profiles::all(db); }).size(), 1);
    QCOMPARE(temp.value(QStringLiteral("PRAGMA integrity_check")).toString(), QStringLiteral("ok"));
}

QTEST_GUILESS_MAIN(SchemaTest)
#include "tst_store_schema.moc"
