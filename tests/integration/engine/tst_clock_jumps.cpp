#include <QGuiApplication>

#include "TimedSeeker.h"

using namespace postulant;
using test::fault;
using test::faults;
using test::minute;
using test::patience;
using test::TimedSeeker;

namespace {
constexpr qint64 hour = 60 * minute;
constexpr qint64 day = 24 * hour;
} // namespace

// The clock is set while applications are at every point of their way. Whatever it says, nothing freezes, nothing is
// due early, and nothing is sent twice.
class TestClockJumps : public QObject {
    Q_OBJECT

    static void jumps() {
        QTest::addColumn<qint64>("by");
        QTest::newRow("a day back") << -day;
        QTest::newRow("a year on") << 365 * day;
        QTest::newRow("an hour back, as at the end of summer time") << -hour;
        QTest::newRow("an hour on, as at its beginning") << hour;
        QTest::newRow("to 1970") << -qint64(1'790'000'000'000) + 1;
    }
    static void jump(TimedSeeker& seeker, qint64 by) { seeker.clock().setTo(seeker.clock().nowMs() + by); }

private Q_SLOTS:
    void lookUpsAreNeitherEarlyNorFrozen_data() { jumps(); }
    void lookUpsAreNeitherEarlyNorFrozen() {
        QFETCH(qint64, by);
        TimedSeeker seeker(faults({fault("run-agent", FaultKind::DropBeforeAccept, 1)}));
        const qint64 id = seeker->queue(TimedSeeker::job("confirmed", "unclear"));
        QTRY_COMPARE_WITH_TIMEOUT(seeker.attempt(id).lookUps, 1, patience);
        const qint64 since = seeker.clock().steadyMs();
        jump(seeker, by);
        QTRY_VERIFY_WITH_TIMEOUT(seeker.pass(1000) && seeker.asked("list-runs") >= 2, patience);
        QVERIFY(seeker.clock().steadyMs() - since >= 10'000);
        jump(seeker, -by / 2);
        QTRY_VERIFY_WITH_TIMEOUT(seeker.pass() && seeker.state(id) == QLatin1String("needs-checking"), patience);
        QVERIFY(seeker.clock().steadyMs() - since >= 60'000);
        QVERIFY(seeker.clock().steadyMs() - since <= 120'000);
    }

    void runsAreFollowedToTheirEnd_data() { jumps(); }
    void runsAreFollowedToTheirEnd() {
        QFETCH(qint64, by);
        TimedSeeker seeker;
        const qint64 id = seeker->queue(TimedSeeker::job("confirmed", "followed"));
        QTRY_VERIFY_WITH_TIMEOUT(seeker.pass(500) && seeker.state(id) == QLatin1String("running"), patience);
        jump(seeker, by);
        const int looks = seeker.asked("get-run");
        const qint64 since = seeker.clock().steadyMs();
        // The end, then the second look of the evidence: each in its time.
        QTRY_VERIFY_WITH_TIMEOUT(seeker.pass(500) && seeker.state(id) == QLatin1String("applied-confirmed"), patience);
        const qint64 ended = seeker.clock().steadyMs();
        QVERIFY(seeker.asked("get-run") - looks <= (ended - since) / 1000 + 3); // no run of looks
        jump(seeker, -by / 3);
        QTRY_VERIFY_WITH_TIMEOUT(seeker.pass(500) && seeker->idle(), patience);
        QVERIFY(seeker.clock().steadyMs() - ended >= 9000);
        QVERIFY(seeker.clock().steadyMs() - ended <= 40'000);
        QCOMPARE(seeker.posts(), 1);
    }

    void lateLooksComeInTheirTime_data() { jumps(); }
    void lateLooksComeInTheirTime() {
        QFETCH(qint64, by);
        TimedSeeker seeker(faults({fault("run-agent", FaultKind::ErrorBeforeAccept, 1, 422)}));
        const qint64 id = seeker->queue(TimedSeeker::job("confirmed", "refused"));
        QTRY_COMPARE_WITH_TIMEOUT(seeker.state(id), QStringLiteral("failed"), patience);
        const qint64 since = seeker.clock().steadyMs();
        QTRY_VERIFY_WITH_TIMEOUT(seeker.pass(1000) && seeker.clock().steadyMs() - since >= 10'000, patience);
        jump(seeker, by);
        QTRY_VERIFY_WITH_TIMEOUT(seeker.pass() && seeker.asked("list-runs") == 1, patience);
        QVERIFY(seeker.clock().steadyMs() - since >= 115'000);
        QVERIFY(seeker.clock().steadyMs() - since <= 200'000);
    }

    // What could not be reserved is left aside for a while, not for a day.
    void theQueueGoesOn_data() { jumps(); }
    void theQueueGoesOn() {
        QFETCH(qint64, by);
        TimedSeeker seeker;
        const qint64 first = seeker->queue(TimedSeeker::job("confirmed", "first"));
        QTRY_VERIFY_WITH_TIMEOUT(seeker.pass(500) && seeker.state(first) == QLatin1String("running"), patience);
        jump(seeker, by);
        const qint64 second = seeker->queue(TimedSeeker::job("confirmed", "second"));
        QTRY_VERIFY_WITH_TIMEOUT(seeker.pass(500) && seeker.state(second) == QLatin1String("applied-confirmed"),
                                 patience);
        QTRY_VERIFY_WITH_TIMEOUT(seeker.pass() && seeker->idle(), patience);
        QCOMPARE(seeker.state(first), QStringLiteral("applied-confirmed"));
        QCOMPARE(seeker.posts(), 2);
    }
};

int main(int argc, char** argv) {
    QGuiApplication application(argc, argv);
    TestClockJumps test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_clock_jumps.moc"
