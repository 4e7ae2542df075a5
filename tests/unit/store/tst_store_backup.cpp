#include "store/Backup.h"
#include "store/SeekerRepository.h"
#include "support/BulkData.h"
#include "support/TempStore.h"

#include <QDir>
#include <QFile>
#include <QTest>

#include "ChildProcess.h"

using namespace postulant;
using test::TempStore;

// Copies, and the way back that forgets no hold.
class BackupTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aCopyIsWholeAndPrivate();
    void aCopyReplacesAnOlderOne();
    void whatWasSentSinceStaysHeld();
    void aPostingThatIsNewSinceStaysKnown();
    void holdsOfTheBackupStay();
    void aHoldThatMovedOnFollowsTheNewerOne();
    void appliedByHandSinceStaysHeld();
    void runsOfANewConnectionAreStillFollowed();
    void idsOfAttemptsAreNotGivenAgain();
    void restoringTwiceChangesNothing();
    void intoAnEmptyFolder();
    void notWhileSomebodyHasItOpen();
    void refusedBackupsLeaveEverything_data();
    void refusedBackupsLeaveEverything();
    void manyRows();

private:
    static QString backUp(TempStore& temp);
    static QString restore(TempStore& temp, const QString& file); // error's code, empty: fine; the store is open again
};

QString BackupTest::backUp(TempStore& temp) {
    const QString file = temp.dataDir() + QStringLiteral("/../backup.db");
    const Done done = backup::copyTo(temp.dataDir(), file);
    return done ? file : QString();
}

QString BackupTest::restore(TempStore& temp, const QString& file) {
    temp.close();
    const Result<backup::Restored> before = backup::restoreFrom(temp.dataDir(), file, 1'700'000'000'000);
    temp.reopen();
    if (!before) {
        return code(before.error().kind) + QLatin1Char(' ') + before.error().detail;
    }
    return QFile::exists(before->before) ? QString() : QStringLiteral("no copy of the state before");
}

namespace {

void confirm(TempStore& temp, qint64 attempt) {
    RunSnapshot ended;
    ended.runId = QStringLiteral("run-%1").arg(attempt);
    ended.status = RunStatus::Completed;
    ended.hasResult = true;
    ended.submitted = true;
    ended.confirmationId = QStringLiteral("REF-%1").arg(attempt);
    temp.write<bool>([&](Database& db) { return runs::record(db, attempt, ended, 50); });
    attempts::Verdict verdict;
    verdict.sent = Sent::Yes;
    verdict.proof = Proof::Confirmed;
    temp.write([&](Database& db) { return attempts::end(db, attempt, verdict, 51); });
    ArtifactRow artifact;
    artifact.serverId = QStringLiteral("a_1");
    artifact.kind = QStringLiteral("screenshot_final");
    artifact.path = QStringLiteral("%1/final.png").arg(attempt);
    temp.write([&](Database& db) { return runs::putArtifact(db, attempt, artifact); });
}

void release(TempStore& temp, qint64 attempt) {
    temp.write([&](Database& db) {
        return attempts::release(db, attempt, ReleaseReason::NeverLeft, FailureKind::None, {}, true, 0, 40);
    });
}

bool isSound(TempStore& temp) {
    return temp.value(QStringLiteral("PRAGMA integrity_check")).toString() == QLatin1String("ok") &&
           temp.value(QStringLiteral("SELECT count(*) FROM pragma_foreign_key_check")).toInt() == 0;
}

} // namespace

void BackupTest::aCopyIsWholeAndPrivate() {
    TempStore temp;
    temp.queuedMany(30);
    const QString file = temp.dataDir() + QStringLiteral("/../deep/folder/copy.db");
    QVERIFY(backup::copyTo(temp.dataDir(), file).has_value()); // while the store is open
    QCOMPARE(QFile::permissions(file) & (QFileDevice::ReadGroup | QFileDevice::ReadOther), QFileDevice::Permissions());
    QCOMPARE(QDir(QFileInfo(file).path()).entryList(QDir::Files), QStringList{QStringLiteral("copy.db")});
    const Result<Database> copy = Database::open(file, Database::Mode::ReadOnly);
    QCOMPARE(copy->value(QStringLiteral("SELECT count(*) FROM application"))->toInt(), 30);
    QCOMPARE(copy->value(QStringLiteral("PRAGMA integrity_check"))->toString(), QStringLiteral("ok"));
}

void BackupTest::aCopyReplacesAnOlderOne() {
    TempStore temp;
    QVERIFY(!backUp(temp).isEmpty());
    temp.queuedMany(3);
    const QString file = backUp(temp);
    const Result<Database> copy = Database::open(file, Database::Mode::ReadOnly);
    QCOMPARE(copy->value(QStringLiteral("SELECT count(*) FROM application"))->toInt(), 3);
    const Done nowhere = backup::copyTo(temp.dataDir(), QStringLiteral("/proc/postulant/copy.db"));
    QCOMPARE(nowhere.error().kind, ErrorKind::File);
}

void BackupTest::whatWasSentSinceStaysHeld() {
    TempStore temp;
    const qint64 id = temp.queued(QStringLiteral("web:a"));
    const qint64 draft = temp.queued(QStringLiteral("web:b"));
    const QString file = backUp(temp);
    const qint64 attempt = temp.running(id);
    confirm(temp, attempt);
    temp.write([&](Database& db) { return applications::setNotes(db, draft, QStringLiteral("after")); });
    QCOMPARE(restore(temp, file), QString());

    QCOMPARE(temp.state(id), ApplicationState::AppliedConfirmed);
    QCOMPARE(temp.tryReserve(id).error().kind, ErrorKind::Duplicate);
    const ApplicationDetail detail = temp.detail(id);
    QCOMPARE(detail.attempts.size(), 1);
    QCOMPARE(detail.attempts.first().packageJson, QByteArray("{}"));
    QCOMPARE(detail.attempts.first().connectionId, temp.realConnection());
    QCOMPARE(detail.attempts.first().run->snapshot.runId, QStringLiteral("run-%1").arg(attempt));
    QCOMPARE(detail.row.confirmationId, QStringLiteral("REF-%1").arg(attempt));
    QCOMPARE(detail.artifacts.size(), 1);
    QCOMPARE(detail.artifacts.first().path, QStringLiteral("%1/final.png").arg(attempt));
    QVERIFY(!detail.events.isEmpty());
    QCOMPARE(temp.detail(draft).notes, QString()); // the rest is as it was
    QCOMPARE(temp.state(draft), ApplicationState::Queued);
    QVERIFY(isSound(temp));
}

void BackupTest::aPostingThatIsNewSinceStaysKnown() {
    TempStore temp;
    temp.queued(QStringLiteral("web:old"));
    const QString file = backUp(temp);
    const qint64 held = temp.queued(QStringLiteral("web:held"));
    temp.reserved(held);
    temp.write<std::optional<qint64>>([&, posting = temp.detail(held).postingId](Database& db) {
        return postings::addKey(db, posting, QStringLiteral("greenhouse:77"));
    });
    const qint64 practice = temp.queued(QStringLiteral("web:practice"), true);
    temp.reserved(practice);
    temp.queued(QStringLiteral("web:known"));
    QCOMPARE(restore(temp, file), QString());

    const auto found = [&](const char* key) {
        return temp.read<std::optional<qint64>>([&](Database& db) { return postings::find(db, {QLatin1String(key)}); });
    };
    QVERIFY(found("web:held"));
    QCOMPARE(found("greenhouse:77"), found("web:held"));
    QVERIFY(found("web:known")); // a key without an application
    const auto again = temp.read<std::optional<qint64>>(
        [posting = *found("web:held")](Database& db) { return applications::find(db, posting, false); });
    QVERIFY(again);
    QCOMPARE(temp.state(*again), ApplicationState::Submitting);
    QCOMPARE(temp.tryReserve(*again).error().kind, ErrorKind::Duplicate);
    QCOMPARE(temp.detail(*again).row.company, QStringLiteral("Company web:held"));
    QCOMPARE(temp.detail(*again).keys.first(), QStringLiteral("web:held"));
    QCOMPARE(temp.value(QStringLiteral("SELECT count(*) FROM attempt WHERE holds=1 AND practice=1")).toInt(), 1);
    QCOMPARE(temp.value(QStringLiteral("SELECT count(*) FROM application")).toInt(), 3);
    QVERIFY(isSound(temp));
}

void BackupTest::holdsOfTheBackupStay() {
    TempStore temp;
    const qint64 id = temp.queued(QStringLiteral("web:a"));
    const qint64 attempt = temp.reserved(id);
    const QString file = backUp(temp);
    release(temp, attempt);
    QVERIFY(temp.value(QStringLiteral("SELECT count(*) FROM attempt WHERE holds=1")).toInt() == 0);
    QCOMPARE(restore(temp, file), QString());
    QCOMPARE(temp.tryReserve(id).error().kind, ErrorKind::Duplicate);
    QCOMPARE(temp.value(QStringLiteral("SELECT count(*) FROM attempt")).toInt(), 1);
}

void BackupTest::aHoldThatMovedOnFollowsTheNewerOne() {
    TempStore temp;
    const qint64 id = temp.queued(QStringLiteral("web:a"));
    const qint64 first = temp.reserved(id);
    const QString file = backUp(temp);
    release(temp, first);
    const qint64 second = temp.running(id);
    confirm(temp, second);
    QCOMPARE(restore(temp, file), QString());
    const ApplicationDetail detail = temp.detail(id);
    QCOMPARE(detail.attempts.size(), 2);
    QCOMPARE(detail.row.state, ApplicationState::AppliedConfirmed);
    QVERIFY(detail.attempts.first().holds);
    QCOMPARE(detail.attempts.first().run->snapshot.runId, QStringLiteral("run-%1").arg(second));
    QCOMPARE(detail.attempts.last().releasedWhy, std::optional(ReleaseReason::NeverLeft));
    QVERIFY(isSound(temp));
}

void BackupTest::appliedByHandSinceStaysHeld() {
    TempStore temp;
    const qint64 id = temp.queued(QStringLiteral("web:a"));
    const QString file = backUp(temp);
    temp.write<qint64>([&](Database& db) { return attempts::recordOutside(db, id, AttemptVia::ByHand, 9, {}); });
    QCOMPARE(restore(temp, file), QString());
    QCOMPARE(temp.state(id), ApplicationState::AppliedClaimed);
    QCOMPARE(temp.tryReserve(id).error().kind, ErrorKind::Duplicate);
}

void BackupTest::runsOfANewConnectionAreStillFollowed() {
    TempStore temp;
    const QString file = backUp(temp);
    const auto add = [&](const char* name) {
        ConnectionRow row;
        row.name = QLatin1String(name);
        row.dialect = QStringLiteral("agent");
        row.baseUrl = QStringLiteral("https://skyvern.example.com");
        row.keySource = QStringLiteral("keychain");
        return temp.write<qint64>([&](Database& db) { return connections::save(db, row, 1); });
    };
    const qint64 other = add("Other");
    temp.running(temp.queued(QStringLiteral("web:a"))); // makes the connection too
    const qint64 server = temp.realConnection();
    QCOMPARE(restore(temp, file), QString());
    const auto wanted = temp.read<QVector<runs::OpenRun>>([](Database& db) { return runs::wanted(db); });
    QCOMPARE(wanted.size(), 1);
    const ConnectionRow connection =
        temp.read<ConnectionRow>([id = wanted.first().connectionId](Database& db) { return connections::get(db, id); });
    QCOMPARE(connection.name, QStringLiteral("Server"));
    QCOMPARE(connection.baseUrl, QStringLiteral("https://skyvern.example.com"));
    QCOMPARE(temp.detail(wanted.first().applicationId).row.connectionId, server);
    QCOMPARE(connection.id, server); // its key lies in the keychain under its id
    QVERIFY(add("New") > std::max(server, other));
}

void BackupTest::idsOfAttemptsAreNotGivenAgain() {
    TempStore temp;
    temp.realConnection();
    const QString file = backUp(temp);
    const qint64 held = temp.queued(QStringLiteral("web:held"));
    const qint64 gone = temp.queued(QStringLiteral("web:gone"));
    const qint64 unheld = temp.reserved(gone);
    release(temp, unheld);
    const qint64 kept = temp.reserved(held);
    const qint64 last = temp.reserved(gone);
    release(temp, last);
    QCOMPARE(restore(temp, file), QString());
    // What holds kept its id, and with it its evidence folder; what went took its folder's name with it.
    QCOMPARE(temp.value(QStringLiteral("SELECT group_concat(id) FROM attempt")).toLongLong(), kept);
    QVERIFY(temp.reserved(temp.queued(QStringLiteral("web:next"))) > last);
}

void BackupTest::restoringTwiceChangesNothing() {
    TempStore temp;
    const qint64 id = temp.queued(QStringLiteral("web:a"));
    const QString file = backUp(temp);
    confirm(temp, temp.running(id));
    temp.reserved(temp.queued(QStringLiteral("web:b")));
    QCOMPARE(restore(temp, file), QString());
    const QString counts =
        QStringLiteral("SELECT (SELECT count(*) FROM application)||' '||(SELECT count(*) FROM attempt)||' '||"
                       "(SELECT count(*) FROM run)||' '||(SELECT count(*) FROM artifact)||' '||"
                       "(SELECT count(*) FROM run_event)||' '||(SELECT count(*) FROM posting_key)||' '||"
                       "(SELECT count(*) FROM posting)");
    const QVariant once = temp.value(counts);
    QCOMPARE(restore(temp, file), QString());
    QCOMPARE(temp.value(counts), once);
    QVERIFY(isSound(temp));
}

void BackupTest::intoAnEmptyFolder() {
    TempStore temp;
    const qint64 id = temp.queued(QStringLiteral("web:a"));
    temp.reserved(id);
    const QString file = backUp(temp);
    const QTemporaryDir other;
    const Result<backup::Restored> before = backup::restoreFrom(other.path() + QStringLiteral("/new"), file, 1);
    QVERIFY(before.has_value());
    const Result<std::unique_ptr<Store>> store = Store::open(other.path() + QStringLiteral("/new"), temp.clock());
    QVERIFY(store.has_value());
    const Result<ApplicationDetail> detail =
        (*store)->readNow<ApplicationDetail>([&](Database& db) { return applications::detail(db, id); });
    QCOMPARE(detail->row.state, ApplicationState::Submitting);
}

void BackupTest::notWhileSomebodyHasItOpen() {
    TempStore temp;
    const QString file = backUp(temp);
    temp.queued(QStringLiteral("web:a"));
    QCOMPARE(backup::restoreFrom(temp.dataDir(), file, 1).error().kind, ErrorKind::DatabaseLocked); // by ourselves
    temp.close();
    {
        ChildProcess child(QStringLiteral("change"), temp.dataDir());
        QCOMPARE(child.line(), QStringLiteral("ready"));
        QCOMPARE(backup::restoreFrom(temp.dataDir(), file, 1).error().kind, ErrorKind::DatabaseLocked);
        child.word();
        QCOMPARE(child.line(), QStringLiteral("changed")); // and it can go on
    }
    temp.reopen();
    QCOMPARE(temp.value(QStringLiteral("SELECT count(*) FROM application")).toInt(), 1);
    QVERIFY(isSound(temp));
}

void BackupTest::refusedBackupsLeaveEverything_data() {
    QTest::addColumn<int>("how");
    QTest::addColumn<int>("kind");
    const auto row = [](const char* name, int how, ErrorKind kind) {
        QTest::newRow(name) << how << static_cast<int>(kind);
    };
    row("missing", 0, ErrorKind::File);
    row("text", 1, ErrorKind::Database);
    row("cut", 2, ErrorKind::Database);
    row("newer", 3, ErrorKind::DatabaseNewer);
    row("another program's", 4, ErrorKind::Database);
    row("empty", 5, ErrorKind::Database);
    row("damaged inside", 6, ErrorKind::Database);
}

void BackupTest::refusedBackupsLeaveEverything() {
    QFETCH(int, how);
    QFETCH(int, kind);
    TempStore temp;
    temp.queuedMany(40);
    QString file = backUp(temp);
    QFile raw(file);
    switch (how) {
    case 0:
        file += QStringLiteral(".none");
        break;
    case 1:
        QVERIFY(raw.open(QIODevice::WriteOnly | QIODevice::Truncate));
        raw.write(QByteArray(9000, 'x'));
        break;
    case 2:
        QVERIFY(QFile::resize(file, QFileInfo(file).size() / 2));
        break;
    case 3:
        QVERIFY(Database::open(file, Database::Mode::ReadWrite)
                    ->exec(QStringLiteral("PRAGMA user_version=77"))
                    .has_value());
        break;
    case 4:
        QFile::remove(file);
        QVERIFY(Database::open(file, Database::Mode::ReadWrite)
                    ->exec(QStringLiteral("CREATE TABLE bookmarks(id INTEGER)"))
                    .has_value());
        break;
    case 5:
        QVERIFY(QFile::resize(file, 0));
        break;
    default:
        QVERIFY(raw.open(QIODevice::ReadWrite));
        raw.seek(raw.size() / 2);
        raw.write(QByteArray(8192, '\x5a'));
    }
    raw.close();
    temp.queued(QStringLiteral("web:after"));
    const QString error = restore(temp, file);
    QCOMPARE(error.section(QLatin1Char(' '), 0, 0), code(static_cast<ErrorKind>(kind)));
    QCOMPARE(temp.value(QStringLiteral("SELECT count(*) FROM application")).toInt(), 41);
    QVERIFY(isSound(temp));
    QCOMPARE(QDir(temp.dataDir()).entryList({QStringLiteral("restore.tmp*")}, QDir::Files), QStringList());
}

void BackupTest::manyRows() {
    TempStore temp;
    test::BulkOptions options;
    options.count = 4000;
    options.openWork = true;
    const QString empty = backUp(temp);
    temp.write<int>([&](Database& db) { return test::fillWithApplications(db, options); });
    const QString holds = QStringLiteral("SELECT count(*) FROM attempt WHERE holds=1");
    const int before = temp.value(holds).toInt();
    QVERIFY(before > 2000);
    QCOMPARE(restore(temp, empty), QString());
    QCOMPARE(temp.value(holds).toInt(), before);
    QCOMPARE(temp.value(QStringLiteral("SELECT count(*) FROM posting_key")).toInt(), 4000);
    QVERIFY(isSound(temp));
}

QTEST_GUILESS_MAIN(BackupTest)
#include "tst_store_backup.moc"
