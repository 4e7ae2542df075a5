#include "store/ChangeFeed.h"
#include "store/SeekerRepository.h"
#include "support/TempStore.h"

#include <QElapsedTimer>
#include <QSet>
#include <QSignalSpy>
#include <QTest>

using namespace postulant;
using test::TempStore;

// What the window hears of changes. Another process is tested in tst_store_processes.
class FeedTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyChangeOfAnApplicationIsNews_data();
    void everyChangeOfAnApplicationIsNews();
    void otherTables_data();
    void otherTables();
    void polledWithoutChangeIsNoNews();
    void tooManyToName();
    void burstsAreOneSignal();
    void silenceWhenNothingHappens();
};

namespace {

QSet<qint64> heard(const QSignalSpy& spy) {
    QSet<qint64> out;
    for (const QList<QVariant>& call : spy) {
        const auto ids = call.at(0).value<QVector<qint64>>();
        out += QSet<qint64>(ids.begin(), ids.end());
    }
    return out;
}

} // namespace

void FeedTest::everyChangeOfAnApplicationIsNews_data() {
    QTest::addColumn<int>("which");
    int which = 0;
    for (const char* name :
         {"notes", "stage", "trash", "reserve", "posting", "run", "event", "artifact", "files counted", "waiting"}) {
        QTest::newRow(name) << which++;
    }
}

void FeedTest::everyChangeOfAnApplicationIsNews() {
    QFETCH(int, which);
    TempStore temp;
    const qint64 quiet = temp.queued(QStringLiteral("web:quiet"));
    const qint64 id = temp.queued(QStringLiteral("web:a"));
    const qint64 running = temp.queued(QStringLiteral("web:b"));
    const qint64 attempt = temp.running(running);
    RunSnapshot snapshot;
    snapshot.runId = QStringLiteral("run-%1").arg(attempt);
    snapshot.status = RunStatus::Running;
    temp.write<bool>([&](Database& db) { return runs::record(db, attempt, snapshot, 4); });
    temp.reopen();
    QSignalSpy spy(&temp.store(), &Store::applicationsChanged);
    snapshot.stepCount = 3;
    ArtifactRow artifact;
    artifact.serverId = QStringLiteral("a1");
    artifact.kind = QStringLiteral("screenshot_final");
    qint64 expected = id;
    switch (which) {
    case 0:
        temp.write([&](Database& db) { return applications::setNotes(db, id, QStringLiteral("n")); });
        break;
    case 1:
        temp.write(
            [&](Database& db) { return applications::setStage(db, id, Stage::Interview, Outcome::None, {}, 1); });
        break;
    case 2:
        temp.write([&](Database& db) { return applications::trash(db, {id}, 1); });
        break;
    case 3:
        temp.reserved(id);
        break;
    case 4:
        temp.write([&, posting = temp.detail(id).postingId](Database& db) {
            return postings::describe(db, posting, QStringLiteral("New name"), {}, {});
        });
        break;
    case 5:
        expected = running;
        temp.write<bool>([&](Database& db) { return runs::record(db, attempt, snapshot, 5); });
        break;
    case 6:
        expected = running;
        temp.write(
            [&](Database& db) { return runs::addEvent(db, attempt, QStringLiteral("note"), QStringLiteral("x"), 5); });
        break;
    case 7:
        expected = running;
        temp.write([&](Database& db) { return runs::putArtifact(db, attempt, artifact); });
        break;
    case 8:
        expected = running;
        snapshot.stepCount = -1; // nothing that the application's row holds
        snapshot.artifactCount = 3;
        temp.write<bool>([&](Database& db) { return runs::record(db, attempt, snapshot, 5); });
        break;
    default:
        temp.write([&](Database& db) {
            return applications::setWaiting(db, id, FailureKind::ServerUnreachable, QStringLiteral("x"), 7);
        });
    }
    QTRY_VERIFY(!spy.isEmpty());
    QCOMPARE(heard(spy), QSet<qint64>{expected});
    QVERIFY(expected != quiet);
}

void FeedTest::otherTables_data() {
    QTest::addColumn<QString>("table");
    for (const char* name : {"connection", "profile", "resume", "answer", "setting"}) {
        QTest::newRow(name) << QString::fromLatin1(name);
    }
}

void FeedTest::otherTables() {
    QFETCH(QString, table);
    TempStore temp;
    QSignalSpy spy(&temp.store(), &Store::tablesChanged);
    temp.write([&](Database& db) -> Done {
        if (table == QLatin1String("connection")) {
            return connections::stop(db, connections::practice(db)->id, QStringLiteral("offline"), 0);
        }
        if (table == QLatin1String("setting")) {
            return settings::setText(db, QStringLiteral("a"), QStringLiteral("b"));
        }
        Result<qint64> id = 0;
        if (table == QLatin1String("profile")) {
            id = profiles::save(db, {0, QStringLiteral("Me"), {}, {}, {}}, 1);
        } else if (table == QLatin1String("answer")) {
            Answer answer;
            answer.question = QStringLiteral("Why?");
            id = answers::save(db, answer, 1);
        } else {
            ResumeRow row;
            row.label = QStringLiteral("Main");
            row.fileName = QStringLiteral("Main.pdf");
            row.sha256 = QString(64, QLatin1Char('a'));
            id = resumes::add(db, row, 1);
        }
        return id ? Done{} : Done(tl::unexpected<Error>(id.error()));
    });
    QTRY_COMPARE(spy.size(), 1);
    QCOMPARE(spy.at(0).at(0).toStringList(), QStringList{table});
}

void FeedTest::polledWithoutChangeIsNoNews() {
    TempStore temp;
    const qint64 id = temp.queued(QStringLiteral("web:a"));
    const qint64 attempt = temp.running(id);
    RunSnapshot snapshot;
    snapshot.runId = QStringLiteral("run-%1").arg(attempt);
    snapshot.status = RunStatus::Running;
    snapshot.stepCount = 3;
    QVERIFY(temp.write<bool>([&](Database& db) { return runs::record(db, attempt, snapshot, 5); }));
    const QVariant seq = temp.value(QStringLiteral("SELECT seq FROM change"));
    QVERIFY(!temp.write<bool>([&](Database& db) { return runs::record(db, attempt, snapshot, 6); }));
    QCOMPARE(temp.value(QStringLiteral("SELECT seq FROM change")), seq);
    QCOMPARE(temp.value(QStringLiteral("SELECT last_polled_at FROM run")).toInt(), 6);
}

void FeedTest::tooManyToName() {
    TempStore temp;
    temp.write([](Database& db) -> Done {
        const QString numbers =
            QStringLiteral("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i+1 FROM n WHERE i<=%1) ")
                .arg(ChangeFeed::mostIds);
        if (Done done =
                db.exec(numbers + QStringLiteral("INSERT INTO posting(id,url,ats,site,company,title,place,created_at) "
                                                 "SELECT i,'','','','','','',1 FROM n"));
            !done) {
            return done;
        }
        return db.exec(
            QStringLiteral("INSERT INTO application(posting_id,practice,intent,state,created_at,sort_at,company,title,"
                           "place,site,company_key,title_key,url) SELECT id,0,'draft','draft',1,1,'','','','','','',''"
                           " FROM posting"));
    });
    temp.reopen();
    QSignalSpy spy(&temp.store(), &Store::applicationsChanged);
    temp.write([](Database& db) { return db.exec(QStringLiteral("UPDATE application SET notes='x'")); });
    QTRY_COMPARE(spy.size(), 1);
    QVERIFY(spy.at(0).at(0).value<QVector<qint64>>().isEmpty());
    temp.write([](Database& db) { return db.exec(QStringLiteral("UPDATE application SET notes='y' WHERE id=7")); });
    QTRY_COMPARE(spy.size(), 2);
    QCOMPARE(spy.at(1).at(0).value<QVector<qint64>>(), QVector<qint64>{7});
}

void FeedTest::burstsAreOneSignal() {
    TempStore temp;
    const qint64 id = temp.queued(QStringLiteral("web:a"));
    temp.reopen();
    QSignalSpy spy(&temp.store(), &Store::applicationsChanged);
    temp.write([&](Database& db) { return applications::setNotes(db, id, QStringLiteral("0")); });
    QTRY_COMPARE(spy.size(), 1);
    constexpr int writes = 60;
    QElapsedTimer timer;
    timer.start();
    for (int i = 1; i <= writes; ++i) { // a commit each
        temp.write([&, i](Database& db) { return applications::setNotes(db, id, QString::number(i)); });
    }
    QSignalSpy end(&temp.store(), &Store::tablesChanged);
    temp.write([](Database& db) { return settings::setText(db, QStringLiteral("end"), QStringLiteral("1")); });
    QTRY_VERIFY(!end.isEmpty());
    QVERIFY(spy.size() >= 2);
    const qint64 most = timer.elapsed() / ChangeFeed::interval.count() + 2;
    QVERIFY2(spy.size() - 1 <= most, qPrintable(QStringLiteral("%1 signals").arg(spy.size())));
}

void FeedTest::silenceWhenNothingHappens() {
    TempStore temp;
    temp.queued(QStringLiteral("web:a"));
    temp.reopen();
    QSignalSpy applications(&temp.store(), &Store::applicationsChanged);
    QSignalSpy tables(&temp.store(), &Store::tablesChanged);
    temp.write([](Database& db) { return settings::setText(db, QStringLiteral("a"), QStringLiteral("b")); });
    QTRY_COMPARE(tables.size(), 1);
    QVERIFY(applications.isEmpty()); // what was there before is not news, and another table is not an application
}

QTEST_GUILESS_MAIN(FeedTest)
#include "tst_store_feed.moc"
