#include "practice/PracticeServer.h"
#include "store/ApplicationRepository.h"
#include "store/SeekerRepository.h"
#include "store/SendingRepository.h"
#include "support/FakeClock.h"
#include "support/Seeker.h"

#include <QGuiApplication>
#include <QTest>

using namespace postulant;

namespace {

const QString runAgent = QStringLiteral("run-agent");

void setSite(test::Seeker& seeker, const char* site, int spacing, int perDay) {
    (void)seeker.store().writeNow<void>(
        [&](Database& db) { return site_rules::set(db, QString::fromLatin1(site), spacing, perDay); });
}

void setOption(test::Seeker& seeker, Option option, const QString& value) {
    (void)seeker.store().writeNow<void>([&](Database& db) { return options::set(db, option, value); });
}

// Once what was set has surely been read: at its start the engine reads it before anything goes.
void begin(test::Seeker& seeker) {
    seeker.restart();
}

QVector<qint64> arrivals(test::Seeker& seeker) {
    QVector<qint64> out;
    for (const PracticeRequest& request : seeker.server().requests()) {
        if (request.endpoint == runAgent) {
            out << request.at;
        }
    }
    return out;
}

qint64 nextAt(test::Seeker& seeker) {
    return seeker.core().status().nextSubmitAt;
}

QString nextWhy(test::Seeker& seeker) {
    return seeker.core().status().nextSubmitLimit;
}

} // namespace

// The engine whole, against a real server: what limits mean there.
class TestEngineSending : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void spacingIsNeverUndercutAtTheServer() {
        const SystemClock clock;
        test::Seeker seeker(clock, 200.0);
        QVERIFY2(seeker.error().isEmpty(), qPrintable(seeker.error()));
        setSite(seeker, "practice.example", 1, 0);
        begin(seeker);
        for (int i = 0; i < 4; ++i) {
            seeker.queue(QStringLiteral("https://practice.example/jobs/confirmed/spaced-%1").arg(i));
        }
        QTRY_VERIFY_WITH_TIMEOUT(seeker.idle(), 60'000);
        const QVector<qint64> at = arrivals(seeker);
        QCOMPARE(at.size(), 4);
        for (int i = 1; i < at.size(); ++i) {
            QVERIFY2(at.at(i) - at.at(i - 1) >= 1000, qPrintable(QString::number(at.at(i) - at.at(i - 1))));
        }
    }

    // However many may run: who is on the way is not joined by all others in the same moment.
    void fewAreOnTheirWayAtOnce() {
        constexpr int delay = 200;
        FaultRule slow;
        slow.endpoint = runAgent;
        slow.kind = FaultKind::Slow;
        slow.delayMs = delay;
        PracticeFaults faults;
        faults.rules = {slow};
        test::SeekerPlace place;
        place.timing = test::quickTiming();
        place.timing->submissionsAtOnce = 3;
        const SystemClock clock;
        test::Seeker seeker(clock, 200.0, faults, 50, QStringLiteral("agent"), place);
        QVERIFY2(seeker.error().isEmpty(), qPrintable(seeker.error()));
        for (int i = 0; i < 12; ++i) {
            seeker.queue(QStringLiteral("https://practice.example/jobs/confirmed/crowd-%1").arg(i));
        }
        QTRY_VERIFY_WITH_TIMEOUT(seeker.idle(), 60'000);
        const QVector<qint64> at = arrivals(seeker);
        QCOMPARE(at.size(), 12);
        for (int i = 3; i < at.size(); ++i) { // the fourth comes when the first of three was answered
            QVERIFY2(at.at(i) - at.at(i - 3) >= delay, qPrintable(QString::number(at.at(i) - at.at(i - 3))));
        }
    }

    // Time stands still: one goes to the site that waits, all of the other site's.
    void oneSitesWaitHoldsUpNoOther() {
        test::FakeClock clock;
        test::Seeker seeker(clock, 100.0);
        setSite(seeker, "practice.example", 3600, 0);
        begin(seeker);
        QVector<qint64> slow;
        for (int i = 0; i < 300; ++i) { // more than the front of the queue that is walked
            slow << seeker.queue(QStringLiteral("https://practice.example/jobs/confirmed/slow-%1").arg(i));
        }
        for (int i = 0; i < 3; ++i) {
            QVERIFY(seeker.queue(QStringLiteral("https://other.example/jobs/%1?practice=confirmed").arg(i)) != 0);
        }
        QTRY_COMPARE_WITH_TIMEOUT(arrivals(seeker).size(), 4, 30'000);
        QCOMPARE(seeker.detail(slow.at(0)).attempts.size(), 1); // the first in the line
        QTRY_COMPARE_WITH_TIMEOUT(nextWhy(seeker), QStringLiteral("spacing"), 10'000);
        QVERIFY(nextAt(seeker) > clock.nowMs());
        QVERIFY(nextAt(seeker) <= clock.nowMs() + 3600 * 1500);
        clock.advance(3600 * 1500 + 1); // with the most that chance adds
        QTRY_COMPARE_WITH_TIMEOUT(arrivals(seeker).size(), 5, 30'000);
        QCOMPARE(seeker.detail(slow.at(1)).attempts.size(), 1);
    }

    void aClockSetBackWaitsNoLongerThanTheRule() {
        test::FakeClock clock;
        test::Seeker seeker(clock, 100.0);
        setSite(seeker, "practice.example", 600, 0);
        begin(seeker);
        seeker.queue(QStringLiteral("https://practice.example/jobs/confirmed/first"));
        QTRY_COMPARE_WITH_TIMEOUT(arrivals(seeker).size(), 1, 30'000);
        clock.setTo(clock.nowMs() - 30 * 86'400'000LL);
        seeker.queue(QStringLiteral("https://practice.example/jobs/confirmed/second"));
        QTRY_COMPARE_WITH_TIMEOUT(nextWhy(seeker), QStringLiteral("spacing"), 10'000);
        QCOMPARE(arrivals(seeker).size(), 1);
        QVERIFY(nextAt(seeker) <= clock.nowMs() + 600 * 1500);
        clock.advance(600 * 1500 + 1);
        QTRY_COMPARE_WITH_TIMEOUT(arrivals(seeker).size(), 2, 30'000);
    }

    // The clock is set forward: by the clock on the wall the wait is over, in truth it is not.
    void aClockSetForwardDoesNotShortenTheWait() {
        test::FakeClock clock;
        test::Seeker seeker(clock, 100.0);
        setSite(seeker, "practice.example", 600, 0);
        begin(seeker);
        seeker.queue(QStringLiteral("https://practice.example/jobs/confirmed/first"));
        QTRY_COMPARE_WITH_TIMEOUT(arrivals(seeker).size(), 1, 30'000);
        clock.setTo(clock.nowMs() + 7'200'000);
        seeker.queue(QStringLiteral("https://practice.example/jobs/confirmed/second"));
        const qint64 queued = seeker.queue(QStringLiteral("https://other.example/jobs/1?practice=confirmed"));
        QTRY_COMPARE_WITH_TIMEOUT(seeker.detail(queued).attempts.size(), 1, 10'000); // the queue was looked at
        QTRY_COMPARE_WITH_TIMEOUT(nextWhy(seeker), QStringLiteral("spacing"), 10'000);
        QTRY_COMPARE_WITH_TIMEOUT(arrivals(seeker).size(), 2, 10'000); // the other one
        clock.advance(600 * 1500 + 1);
        QTRY_COMPARE_WITH_TIMEOUT(arrivals(seeker).size(), 3, 30'000);
    }

    void aCapLastsOverARestartAndUntilTheNextDay() {
        test::FakeClock clock(
            QDateTime::fromString(QStringLiteral("2026-05-03T20:00:00Z"), Qt::ISODate).toMSecsSinceEpoch());
        test::Seeker seeker(clock, 100.0);
        setOption(seeker, Option::DailyCap, QStringLiteral("2"));
        begin(seeker);
        for (int i = 0; i < 3; ++i) {
            seeker.queue(QStringLiteral("https://practice.example/jobs/confirmed/day-%1").arg(i));
        }
        QTRY_COMPARE_WITH_TIMEOUT(arrivals(seeker).size(), 2, 30'000);
        QTRY_COMPARE_WITH_TIMEOUT(nextWhy(seeker), QStringLiteral("daily-cap"), 10'000);
        QCOMPARE(nextAt(seeker), QDateTime(QDate(2026, 5, 4), QTime(0, 0), Qt::UTC).toMSecsSinceEpoch());
        seeker.restart();
        QTRY_COMPARE_WITH_TIMEOUT(nextWhy(seeker), QStringLiteral("daily-cap"), 10'000);
        QCOMPARE(arrivals(seeker).size(), 2);
        clock.advance(4 * 3'600'000);
        QTRY_COMPARE_WITH_TIMEOUT(arrivals(seeker).size(), 3, 30'000);
    }

    void quietHoursAndAStartTimeHoldTheQueue() {
        test::FakeClock clock(
            QDateTime::fromString(QStringLiteral("2026-05-03T21:00:00Z"), Qt::ISODate).toMSecsSinceEpoch());
        test::Seeker seeker(clock, 100.0);
        setOption(seeker, Option::QuietFrom, QStringLiteral("20:00"));
        setOption(seeker, Option::QuietUntil, QStringLiteral("22:00"));
        begin(seeker);
        seeker.queue(QStringLiteral("https://practice.example/jobs/confirmed/quiet"));
        QTRY_COMPARE_WITH_TIMEOUT(nextWhy(seeker), QStringLiteral("quiet-hours"), 10'000);
        QCOMPARE(nextAt(seeker), clock.nowMs() + 3'600'000);
        QCOMPARE(arrivals(seeker).size(), 0);
        setOption(seeker, Option::StartAt, QString::number(clock.nowMs() + 7'200'000));
        QTRY_COMPARE_WITH_TIMEOUT(nextWhy(seeker), QStringLiteral("start-time"), 10'000);
        QCOMPARE(nextAt(seeker), clock.nowMs() + 7'200'000);
        clock.advance(7'200'000);
        QTRY_COMPARE_WITH_TIMEOUT(arrivals(seeker).size(), 1, 30'000);
    }

    // Who raises a limit does not wait for the next day.
    void aRaisedLimitCountsAtOnce() {
        test::FakeClock clock;
        test::Seeker seeker(clock, 100.0);
        setOption(seeker, Option::DailyCap, QStringLiteral("1"));
        begin(seeker);
        seeker.queue(QStringLiteral("https://practice.example/jobs/confirmed/one"));
        QTRY_COMPARE_WITH_TIMEOUT(arrivals(seeker).size(), 1, 30'000);
        const qint64 id = seeker.queue(QStringLiteral("https://practice.example/jobs/confirmed/two"));
        QTRY_COMPARE_WITH_TIMEOUT(nextWhy(seeker), QStringLiteral("daily-cap"), 10'000);
        // As a reservation does that refuses.
        (void)seeker.store().writeNow<void>([&](Database& db) {
            return applications::setWaiting(db, id, FailureKind::CapReached, QStringLiteral("daily-cap"),
                                            clock.nowMs() + 3'600'000);
        });
        QCOMPARE(seeker.detail(id).row.failure, FailureKind::CapReached);
        setOption(seeker, Option::DailyCap, QStringLiteral("5"));
        QTRY_COMPARE_WITH_TIMEOUT(arrivals(seeker).size(), 2, 30'000);
    }

    // The planner does not know of what was recorded behind its back: the reservation refuses, and the row says why.
    void whatTheReservationRefusesWaitsWithItsReason() {
        test::FakeClock clock; // two hours before midnight
        test::Seeker seeker(clock, 100.0);
        setSite(seeker, "practice.example", 600, 2);
        begin(seeker);
        const qint64 one = seeker.queue(QStringLiteral("https://practice.example/jobs/confirmed/one"));
        const qint64 id = seeker.queue(QStringLiteral("https://practice.example/jobs/confirmed/two"));
        QTRY_COMPARE_WITH_TIMEOUT(seeker.detail(one).row.state, ApplicationState::Running, 30'000);
        // This one stands behind: when it has gone, the planner has looked at what stands before it.
        seeker.queue(QStringLiteral("https://other.example/jobs/1?practice=confirmed"));
        QTRY_COMPARE_WITH_TIMEOUT(arrivals(seeker).size(), 2, 30'000);
        (void)seeker.store().writeNow<void>(
            [](Database& db) { return db.exec(QStringLiteral("UPDATE attempt SET site_key='practice.example'")); });
        clock.advance(600 * 1500 + 1);
        // On a slow machine the planner may have counted again by then, and there is no reservation to refuse.
        QTRY_VERIFY_WITH_TIMEOUT(nextWhy(seeker) == QLatin1String("site-cap"), 30'000);
        const ApplicationDetail detail = seeker.detail(id);
        QCOMPARE(detail.row.state, ApplicationState::Queued);
        if (detail.row.failure != FailureKind::None) {
            QCOMPARE(detail.row.failure, FailureKind::CapReached);
            QCOMPARE(detail.row.failureMessage, QStringLiteral("site-cap"));
            QCOMPARE(detail.row.notBefore, localDay(clock.nowMs(), QTimeZone::utc()).to);
        }
        QVERIFY(detail.attempts.isEmpty());
        QCOMPARE(arrivals(seeker).size(), 2);
        clock.advance(2 * 3'600'000);
        QTRY_COMPARE_WITH_TIMEOUT(arrivals(seeker).size(), 3, 30'000);
    }
};

int main(int argc, char** argv) {
    QGuiApplication application(argc, argv);
    TestEngineSending test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_engine_sending.moc"
