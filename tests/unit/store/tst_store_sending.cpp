#include "store/Backup.h"
#include "store/Schema.h"
#include "store/SeekerRepository.h"
#include "store/SendingRepository.h"
#include "support/TempStore.h"

#include <QElapsedTimer>
#include <QTest>

#include <algorithm>

#include "ChildProcess.h"

using namespace postulant;
using test::TempStore;

namespace {

const QString site = QStringLiteral("jobs.example.com"); // where TempStore's postings are

void setOption(TempStore& temp, Option option, const QString& value) {
    temp.write([&](Database& db) { return options::set(db, option, value); });
}

void setSite(TempStore& temp, int spacing, int perDay) {
    temp.write([&](Database& db) { return site_rules::set(db, site, spacing, perDay); });
}

QString refusal(const Result<qint64>& reserved) {
    if (reserved) {
        return QStringLiteral("reserved");
    }
    const auto verdict = sendingRefusal(reserved.error());
    return verdict ? code(verdict->why) : code(reserved.error().kind) + reserved.error().detail;
}

qint64 until(const Result<qint64>& reserved) {
    const auto verdict = reserved ? std::nullopt : sendingRefusal(reserved.error());
    return verdict ? verdict->notBefore : 0;
}

qint64 utc(const char* text) {
    return QDateTime::fromString(QString::fromLatin1(text), Qt::ISODate).toMSecsSinceEpoch();
}

} // namespace

// The gate of a reservation and the order of the queue. TZ is UTC in the tests.
class SendingTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aDayHoldsNoMoreThanItsCap() {
        TempStore temp;
        temp.clock().setTo(utc("2026-05-03T23:00:00Z"));
        setOption(temp, Option::DailyCap, QStringLiteral("2"));
        const qint64 a = temp.queued(QStringLiteral("web:a"));
        const qint64 b = temp.queued(QStringLiteral("web:b"));
        const qint64 c = temp.queued(QStringLiteral("web:c"));
        const qint64 practice = temp.queued(QStringLiteral("web:p"), true);
        temp.reserved(practice); // counts nowhere
        temp.reserved(a);
        temp.reserved(b);
        const auto third = temp.tryReserve(c);
        QCOMPARE(refusal(third), QStringLiteral("daily-cap"));
        QCOMPARE(until(third), utc("2026-05-04T00:00:00Z"));
        QCOMPARE(temp.state(c), ApplicationState::Queued);
        QCOMPARE(temp.value(QStringLiteral("SELECT count(*) FROM attempt WHERE practice=0")).toInt(), 2);
        temp.reserved(temp.queued(QStringLiteral("web:p2"), true)); // and is not held up
        temp.clock().advance(3'600'000);
        QCOMPARE(refusal(temp.tryReserve(c)), QStringLiteral("reserved"));
    }

    void theOutlookIsWhatTheGateWouldSay() {
        TempStore temp;
        temp.clock().setTo(utc("2026-05-03T23:00:00Z"));
        const auto outlook = [&temp](qint64 id) {
            return temp.read<SendingVerdict>(
                [&](Database& db) { return sending::outlook(db, id, temp.clock().nowMs()); });
        };
        const qint64 a = temp.queued(QStringLiteral("web:a"));
        const qint64 b = temp.queued(QStringLiteral("web:b"));
        const qint64 practice = temp.queued(QStringLiteral("web:p"), true);
        setOption(temp, Option::DailyCap, QStringLiteral("1"));
        QVERIFY(outlook(b).mayGo());
        temp.reserved(a);
        QCOMPARE(code(outlook(b).why), refusal(temp.tryReserve(b)));
        QCOMPARE(outlook(b).notBefore, until(temp.tryReserve(b)));
        QVERIFY(outlook(a).mayGo()); // is on its way
        QVERIFY(outlook(practice).mayGo());
    }

    void onlyWhatMayHaveGoneCounts_data() {
        QTest::addColumn<QString>("why");
        QTest::addColumn<bool>("counts");
        QTest::newRow("never left") << "never_left" << false;
        QTest::newRow("refused") << "refused" << false;
        QTest::newRow("ended before Submit") << "submit_not_pressed" << true;
        QTest::newRow("still open") << "" << true;
    }
    void onlyWhatMayHaveGoneCounts() {
        QFETCH(QString, why);
        QFETCH(bool, counts);
        TempStore temp;
        setSite(temp, 60, 1);
        const qint64 a = temp.queued(QStringLiteral("web:a"));
        const qint64 b = temp.queued(QStringLiteral("web:b"));
        const qint64 attempt = temp.reserved(a);
        const auto reason = fromCode<ReleaseReason>(why);
        if (reason == ReleaseReason::SubmitNotPressed) {
            temp.write([&](Database& db) { return attempts::markSent(db, attempt, temp.clock().nowMs()); });
            temp.write([&](Database& db) {
                return attempts::markAccepted(db, attempt, QStringLiteral("run"), {}, temp.clock().nowMs());
            });
            temp.write([&](Database& db) {
                attempts::Verdict verdict;
                verdict.sent = Sent::No;
                verdict.failure = FailureKind::PostingClosed;
                return attempts::end(db, attempt, verdict, temp.clock().nowMs());
            });
        } else if (reason) {
            temp.write([&](Database& db) {
                return attempts::release(db, attempt, *reason, FailureKind::None, {}, false, 0, temp.clock().nowMs());
            });
        }
        QCOMPARE(refusal(temp.tryReserve(b)), counts ? QStringLiteral("site-cap") : QStringLiteral("reserved"));
    }

    void spacingOfASite() {
        TempStore temp;
        setSite(temp, 60, 0);
        temp.reserved(temp.queued(QStringLiteral("web:a")));
        const qint64 b = temp.queued(QStringLiteral("web:b"));
        temp.clock().advance(59'999);
        const auto early = temp.tryReserve(b);
        QCOMPARE(refusal(early), QStringLiteral("spacing"));
        QCOMPARE(until(early), temp.clock().nowMs() + 1);
        temp.clock().advance(1);
        QCOMPARE(refusal(temp.tryReserve(b)), QStringLiteral("reserved"));
    }

    void limitsLastOverARestart() {
        TempStore temp;
        setSite(temp, 3600, 0);
        temp.reserved(temp.queued(QStringLiteral("web:a")));
        const qint64 b = temp.queued(QStringLiteral("web:b"));
        temp.reopen();
        QCOMPARE(refusal(temp.tryReserve(b)), QStringLiteral("spacing"));
        temp.write([](Database& db) { return site_rules::reset(db, site); });
        QCOMPARE(refusal(temp.tryReserve(b)), QStringLiteral("reserved"));
    }

    // The clock was a year ahead when one went, and was set right: nothing is held up for a year, and nothing for
    // longer than the rule says.
    void aClockSetBackFreezesNothing() {
        TempStore temp;
        temp.clock().setTo(utc("2027-05-03T10:00:00Z"));
        setSite(temp, 600, 2);
        setOption(temp, Option::DailyCap, QStringLiteral("2"));
        temp.reserved(temp.queued(QStringLiteral("web:a")));
        temp.clock().setTo(utc("2026-05-03T10:00:00Z"));
        QCOMPARE(refusal(temp.tryReserve(temp.queued(QStringLiteral("web:b")))), QStringLiteral("reserved"));
        // What went since counts all the same.
        QCOMPARE(refusal(temp.tryReserve(temp.queued(QStringLiteral("web:c")))), QStringLiteral("spacing"));
        const auto history = temp.read<sending::SiteHistory>([&](Database& db) {
            return sending::atSite(db, site, localDay(temp.clock().nowMs(), QTimeZone::utc()), temp.clock().nowMs());
        });
        QVERIFY(history.inFuture);
        QCOMPARE(history.lastAt, temp.clock().nowMs());
        QCOMPARE(history.today, 1);
        // Set back an hour within the day: what is dated later today counts today.
        temp.clock().setTo(utc("2026-05-03T09:00:00Z"));
        setSite(temp, 0, 1);
        QCOMPARE(refusal(temp.tryReserve(temp.queued(QStringLiteral("web:d")))), QStringLiteral("site-cap"));
    }

    void quietHoursAndStart() {
        TempStore temp;
        temp.clock().setTo(utc("2026-05-03T23:00:00Z"));
        setOption(temp, Option::QuietFrom, QStringLiteral("22:00"));
        setOption(temp, Option::QuietUntil, QStringLiteral("6:30"));
        const qint64 a = temp.queued(QStringLiteral("web:a"));
        QCOMPARE(refusal(temp.tryReserve(a)), QStringLiteral("quiet-hours"));
        QCOMPARE(until(temp.tryReserve(a)), utc("2026-05-04T06:30:00Z"));
        setOption(temp, Option::QuietFrom, {});
        setOption(temp, Option::StartAt, QString::number(utc("2026-05-03T23:30:00Z")));
        QCOMPARE(refusal(temp.tryReserve(a)), QStringLiteral("start-time"));
        temp.clock().advance(30 * 60'000);
        QCOMPARE(refusal(temp.tryReserve(a)), QStringLiteral("reserved"));
    }

    void moneyStopsWhatCosts() {
        TempStore temp;
        temp.clock().setTo(utc("2026-05-03T10:00:00Z"));
        setOption(temp, Option::SpendDailyCap, QStringLiteral("1.5"));
        const auto pay = [&](const char* key, double cost) {
            const qint64 attempt = temp.running(temp.queued(QString::fromLatin1(key)));
            temp.write([&](Database& db) {
                return db.exec(QStringLiteral("UPDATE run SET cost=? WHERE attempt_id=?"), {cost, attempt});
            });
        };
        pay("web:a", 1.0);
        pay("web:b", 0.4);
        pay("web:c", 0.1);
        const qint64 d = temp.queued(QStringLiteral("web:d"));
        QCOMPARE(refusal(temp.tryReserve(d)), QStringLiteral("spend-cap"));
        QCOMPARE(until(temp.tryReserve(d)), utc("2026-05-04T00:00:00Z"));
        // Another connection, which reports no price, is not held up.
        ConnectionRow free;
        free.name = QStringLiteral("Own server");
        free.dialect = QStringLiteral("agent");
        free.baseUrl = QStringLiteral("https://own.example");
        free.keySource = QStringLiteral("none");
        const auto other =
            temp.write<qint64>([&](Database& db) { return connections::save(db, free, temp.clock().nowMs()); });
        const qint64 e = temp.queued(QStringLiteral("web:e"));
        temp.write([&](Database& db) { return applications::setConnection(db, e, other); });
        QCOMPARE(refusal(temp.tryReserve(e)), QStringLiteral("reserved"));
        setOption(temp, Option::SpendDailyCap, QStringLiteral("1.6"));
        QCOMPARE(refusal(temp.tryReserve(d)), QStringLiteral("reserved"));
        setOption(temp, Option::SpendMonthlyCap, QStringLiteral("1.5"));
        temp.clock().setTo(utc("2026-05-31T10:00:00Z"));
        const qint64 f = temp.queued(QStringLiteral("web:f"));
        QCOMPARE(until(temp.tryReserve(f)), utc("2026-06-01T00:00:00Z"));
    }

    void racingProcessesKeepTheCap() {
        TempStore temp;
        temp.clock().setTo(QDateTime::currentMSecsSinceEpoch());
        temp.queuedMany(60);
        setOption(temp, Option::DailyCap, QStringLiteral("17"));
        const auto won = raceOfTwo(temp.dataDir());
        QCOMPARE(won.size(), 2);
        QCOMPARE(won.at(0).size() + won.at(1).size(), 17);
        QCOMPARE(temp.value(QStringLiteral("SELECT count(*) FROM attempt")).toInt(), 17);
    }

    void ownRulesAreKeptAndChecked() {
        TempStore temp;
        setSite(temp, 5, 7);
        const auto rules = temp.read<SiteRules>([](Database& db) { return site_rules::load(db); });
        QCOMPARE(rules.of(site).spacingS, 5);
        QCOMPARE(rules.of(site).perDay, 7);
        for (const auto& [spacing, perDay] : {std::pair(-1, 0), std::pair(0, -1), std::pair(86'401, 0)}) {
            const Done refused = temp.store().writeNow<void>([spacing = spacing, perDay = perDay](Database& db) {
                return site_rules::set(db, site, spacing, perDay);
            });
            QVERIFY(!refused && refused.error().kind == ErrorKind::Invalid);
        }
    }

    // Each question is answered by an index, with 10,000 queued.
    void noQuestionReadsTheWholeQueue_data() {
        QTest::addColumn<QString>("sql");
        const QString counted = QStringLiteral(
            "practice=0 AND via='run' AND (holds=1 OR released_why IN ('submit_not_pressed','seeker_said_no'))");
        const QString queued = QStringLiteral("state='queued' AND trashed_at=0");
        QTest::newRow("last") << QStringLiteral("SELECT max(created_at,sent_at) FROM attempt WHERE %1 AND site_key='a' "
                                                "AND created_at<=5 ORDER BY created_at DESC LIMIT 1")
                                     .arg(counted);
        QTest::newRow("today") << QStringLiteral("SELECT count(*) FROM attempt WHERE %1 AND created_at>=5 AND "
                                                 "created_at<7")
                                      .arg(counted);
        QTest::newRow("front")
            << QStringLiteral("SELECT id,queue_position,site_key FROM application WHERE %1 AND "
                              "spread='' AND connection_id=1 AND not_before<=5 ORDER BY queue_position,id LIMIT 9")
                   .arg(queued);
        QTest::newRow("site") << QStringLiteral(
                                     "SELECT id,queue_position,site_key FROM application WHERE %1 AND "
                                     "spread='' AND connection_id=1 AND site_key='a' AND not_before<=5 ORDER BY "
                                     "queue_position,id LIMIT 9")
                                     .arg(queued);
        QTest::newRow("neighbour") << QStringLiteral(
                                          "SELECT id FROM application WHERE %1 AND (queue_position,id)<(5,5) "
                                          "ORDER BY queue_position DESC,id DESC LIMIT 1")
                                          .arg(queued);
        QTest::newRow("wait")
            << QStringLiteral("SELECT not_before FROM application WHERE %1 AND spread='' AND connection_id=1 AND "
                              "not_before>0 AND not_before>5 ORDER BY not_before LIMIT 1")
                   .arg(queued);
        QTest::newRow("spread front") << QStringLiteral("SELECT id,queue_position,site_key,spread,spread_over FROM "
                                                        "application INDEXED BY application_spread_front "
                                                        "WHERE %1 AND spread<>'' AND 0=0 AND not_before<=5 AND "
                                                        "(queue_position,id)>(3,3) ORDER BY queue_position,id LIMIT 9")
                                             .arg(queued);
        QTest::newRow("spread site") << QStringLiteral(
                                            "SELECT id FROM application WHERE %1 AND spread<>'' AND 0=0 AND "
                                            "site_key='a' AND not_before<=5 ORDER BY queue_position,id LIMIT 1")
                                            .arg(queued);
        QTest::newRow("spread wait") << QStringLiteral("SELECT not_before FROM application WHERE %1 AND spread<>'' AND "
                                                       "0=0 AND not_before>0 AND not_before>5 ORDER BY not_before "
                                                       "LIMIT 1")
                                            .arg(queued);
    }
    void noQuestionReadsTheWholeQueue() {
        QFETCH(QString, sql);
        TempStore temp;
        QStringList plan;
        temp.read<int>([&](Database& db) -> Result<int> {
            (void)db.each(QStringLiteral("EXPLAIN QUERY PLAN ") + sql, {},
                          [&](const QSqlQuery& q) { plan << q.value(3).toString(); });
            return 0;
        });
        const QString said = plan.join(QLatin1String("; "));
        QVERIFY2(said.contains(QLatin1String("USING")) && said.contains(QLatin1String("SEARCH")), qPrintable(said));
        QVERIFY2(!said.contains(QLatin1String("TEMP B-TREE")), qPrintable(said));
    }

    void firstsOfTheQueue() {
        TempStore temp;
        const qint64 a = temp.queued(QStringLiteral("web:a"));
        const qint64 b = temp.queued(QStringLiteral("web:b"));
        temp.queued(QStringLiteral("web:p"), true);
        temp.write([&](Database& db) {
            return db.exec(QStringLiteral("UPDATE application SET site_key='lever' WHERE id=?"), {b});
        });
        const qint64 connection = temp.realConnection();
        const auto ids = [&](const QVector<sending::QueuedRow>& rows) {
            QVector<qint64> out;
            for (const auto& row : rows) {
                out << row.id;
            }
            return out;
        };
        const qint64 now = temp.clock().nowMs();
        QCOMPARE(ids(temp.read<QVector<sending::QueuedRow>>(
                     [&](Database& db) { return sending::front(db, connection, now, 9); })),
                 QVector<qint64>({a, b}));
        QCOMPARE(ids(temp.read<QVector<sending::QueuedRow>>([&](Database& db) {
                     return sending::frontOfSite(db, connection, QStringLiteral("lever"), now, 9);
                 })),
                 QVector<qint64>({b}));
        const qint64 c = temp.queued(QStringLiteral("web:c"));
        temp.write([&](Database& db) { return applications::moveInQueue(db, c, a); });
        QCOMPARE(ids(temp.read<QVector<sending::QueuedRow>>(
                     [&](Database& db) { return sending::firstOfSites(db, connection, now); })),
                 QVector<qint64>({c, b}));
        temp.write(
            [&](Database& db) { return applications::setWaiting(db, c, FailureKind::RateLimited, {}, now + 1000); });
        QCOMPARE(ids(temp.read<QVector<sending::QueuedRow>>(
                     [&](Database& db) { return sending::firstOfSites(db, connection, now); })),
                 QVector<qint64>({a, b}));
    }

    // Ten thousand sites: each is found by a jump.
    void thousandsOfSites() {
        TempStore temp;
        temp.queuedMany(10'000);
        temp.write([](Database& db) { return db.exec(QStringLiteral("UPDATE application SET site_key='s'||id")); });
        const qint64 connection = temp.realConnection();
        QElapsedTimer timer;
        timer.start();
        const auto firsts = temp.read<QVector<sending::QueuedRow>>(
            [&](Database& db) { return sending::firstOfSites(db, connection, temp.clock().nowMs()); });
        qInfo("%lld ms", timer.elapsed());
        QCOMPARE(firsts.size(), 10'000);
    }

    void severalMoveTogetherAndBack() {
        TempStore temp;
        QVector<qint64> ids;
        for (int i = 0; i < 7; ++i) {
            ids << temp.queued(QStringLiteral("web:%1").arg(i));
        }
        const auto order = [&] {
            QVector<int> out;
            ApplicationFilter filter;
            filter.states = {ApplicationState::Queued};
            for (const qint64 id : temp.read<QVector<qint64>>(
                     [&](Database& db) { return applications::ids(db, filter, ApplicationSort::Queue, false); })) {
                out << static_cast<int>(ids.indexOf(id));
            }
            return out;
        };
        const auto move = [&](const QVector<int>& which, qint64 before) {
            QVector<qint64> moved;
            for (const int i : which) {
                moved << ids.at(i);
            }
            return temp.write<QVector<applications::QueueSpot>>(
                [&](Database& db) { return applications::moveInQueue(db, moved, before); });
        };
        const auto back = [&](const QVector<applications::QueueSpot>& was) {
            temp.write([&](Database& db) { return applications::putBackInQueue(db, was); });
        };
        const QVector<int> usual{0, 1, 2, 3, 4, 5, 6};
        QCOMPARE(order(), usual);
        auto was = move({5, 1, 3}, applications::queueFirst);
        QCOMPARE(order(), QVector<int>({1, 3, 5, 0, 2, 4, 6}));
        back(was);
        QCOMPARE(order(), usual);
        was = move({1, 2, 5}, 0);
        QCOMPARE(order(), QVector<int>({0, 3, 4, 6, 1, 2, 5}));
        back(was);
        QCOMPARE(order(), usual);
        was = move({0, 6}, ids.at(3));
        QCOMPARE(order(), QVector<int>({1, 2, 0, 6, 3, 4, 5}));
        back(was);
        QCOMPARE(order(), usual);
        was = move({2, 3}, ids.at(2)); // before itself: nothing moves
        QCOMPARE(order(), usual);
        was = move({0, 1, 2, 3, 4, 5, 6}, applications::queueFirst);
        QCOMPARE(order(), usual);
        temp.reserved(ids.at(4)); // was sent meanwhile: the others go back all the same
        was = move({6}, applications::queueFirst);
        QCOMPARE(order(), QVector<int>({6, 0, 1, 2, 3, 5}));
        temp.reserved(ids.at(0));
        back(was);
        QCOMPARE(order(), QVector<int>({1, 2, 3, 5, 6}));
    }

    // Numbers run out between two neighbours again and again: the order stays right, and only a few rows are written.
    void movingAmongThousands() {
        TempStore temp;
        temp.queuedMany(10'000);
        ApplicationFilter filter;
        filter.states = {ApplicationState::Queued};
        const auto order = [&] {
            return temp.read<QVector<qint64>>(
                [&](Database& db) { return applications::ids(db, filter, ApplicationSort::Queue, false); });
        };
        QVector<qint64> expected = order();
        QCOMPARE(expected.size(), 10'000);
        qint64 most = 0;
        for (int i = 0; i < 300; ++i) {
            const qint64 id = expected.takeAt(6000 + i % 7); // always between the same two places
            expected.insert(5000, id);
            const qint64 before = expected.at(5001);
            const qint64 seq = temp.value(QStringLiteral("SELECT seq FROM change")).toLongLong();
            temp.write([&](Database& db) { return applications::moveInQueue(db, id, before); });
            most = std::max(most, temp.value(QStringLiteral("SELECT seq FROM change")).toLongLong() - seq);
        }
        QCOMPARE(order(), expected);
        QVERIFY2(most > 1, "the numbers never ran out");
        QVERIFY2(most < 700, qPrintable(QString::number(most)));
        // What is queued now comes last.
        expected << temp.queued(QStringLiteral("web:late"));
        QCOMPARE(order(), expected);
    }

    void anUpgradeKnowsTheSites() {
        TempStore temp;
        const qint64 a = temp.queued(QStringLiteral("web:careers.brightwater.co.uk:8443/jobs/1?x=2"));
        NewPosting posting;
        posting.url = QStringLiteral("https://jobs.lever.co/a/b");
        posting.ats = QStringLiteral("lever");
        posting.keys = {QStringLiteral("lever:b")};
        const auto lever = temp.write<qint64>([&](Database& db) { return postings::findOrAdd(db, posting, 5); });
        NewApplication application;
        application.postingId = lever;
        application.connectionId = temp.realConnection();
        const auto b = temp.write<qint64>([&](Database& db) { return applications::add(db, application, 5); });
        QCOMPARE(temp.value(QStringLiteral("SELECT site_key FROM application WHERE id=?"), {b}).toString(),
                 QStringLiteral("lever"));
        // The statement of the upgrade, which has no URL parser.
        temp.write([&](Database& db) -> Done {
            (void)db.exec(QStringLiteral("UPDATE application SET site_key=''"));
            for (const SchemaStep& step : schemaSteps()) {
                for (const QString& sql : step.statements) {
                    if (sql.startsWith(QLatin1String("UPDATE application SET site_key"))) {
                        return db.exec(sql);
                    }
                }
            }
            return failure(ErrorKind::NotFound);
        });
        QCOMPARE(temp.value(QStringLiteral("SELECT site_key FROM application WHERE id=?"), {b}).toString(),
                 QStringLiteral("lever"));
        QCOMPARE(temp.value(QStringLiteral("SELECT site_key FROM application WHERE id=?"), {a}).toString(),
                 QStringLiteral("careers.brightwater.co.uk"));
    }

    // What was sent after the backup still counts after going back to it.
    void aRestoreKeepsWhatCounts() {
        TempStore temp;
        setOption(temp, Option::DailyCap, QStringLiteral("1"));
        const qint64 a = temp.queued(QStringLiteral("web:a"));
        const qint64 b = temp.queued(QStringLiteral("web:b"));
        const QString file = temp.dataDir() + QStringLiteral("/../copy.db");
        const Done saved = backup::copyTo(temp.dataDir(), file);
        QVERIFY(saved);
        temp.reserved(a);
        temp.close();
        const auto restored = backup::restoreFrom(temp.dataDir(), file, temp.clock().nowMs());
        QVERIFY2(restored, restored ? "" : qPrintable(restored.error().detail));
        temp.reopen();
        QCOMPARE(refusal(temp.tryReserve(b)), QStringLiteral("daily-cap"));
        QCOMPARE(temp.value(QStringLiteral("SELECT site_key FROM attempt")).toString(), site);
    }
};

QTEST_GUILESS_MAIN(SendingTest)
#include "tst_store_sending.moc"
