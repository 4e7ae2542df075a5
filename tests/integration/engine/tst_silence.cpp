#include "store/SeekerRepository.h"

#include <QGuiApplication>

#include "TimedSeeker.h"

using namespace postulant;
using test::fault;
using test::faults;
using test::minute;
using test::patience;
using test::TimedSeeker;

// A run that shows no sign of life is called stuck after a time the seeker sets, once, and nothing but watched silence
// counts: not the time in which the program was closed, offline or suspended, and nothing that the clock says.
class TestSilence : public QObject {
    Q_OBJECT

    // Only our time passes: whatever the server's runs do, they do not do it now.
    static bool wait(TimedSeeker& seeker, qint64 ms = 10'000) {
        seeker.clock().advance(ms);
        return true;
    }
    static bool isStuck(TimedSeeker& seeker, qint64 id) {
        const ApplicationRow row = seeker->detail(id).row;
        return row.state == ApplicationState::Running && row.failure == FailureKind::Stuck;
    }
    static qint64 silence(TimedSeeker& seeker, qint64 id) { return seeker.attempt(id).run->quietMs; }
    static qint64 running(TimedSeeker& seeker, const char* kind) {
        seeker->setOption(Option::WaitForCodes, QStringLiteral("off")); // else silence means that first: tst_attention
        const qint64 id = seeker->queue(TimedSeeker::job(kind, "quiet"));
        return QTest::qWaitFor([&] { return seeker.pass(500) && seeker.state(id) == QLatin1String("running"); },
                               patience)
                   ? id
                   : 0;
    }
    // Polls of the run that were answered from now on; each QTRY round makes at least one due.
    static bool watched(TimedSeeker& seeker, int looks, qint64 each) {
        const int until = seeker.asked("get-run") + looks;
        return QTest::qWaitFor([&] { return wait(seeker, each) && seeker.asked("get-run") >= until; }, patience);
    }

private Q_SLOTS:
    void aSilentRunIsCalledStuckOnce() {
        TimedSeeker seeker;
        QVector<qint64> needed;
        connect(&seeker->core(), &Core::needsSeeker, this, [&needed](qint64 id) { needed << id; });
        const qint64 id = running(seeker, "stuck");
        QVERIFY(id != 0);
        const qint64 since = seeker.clock().steadyMs();
        QTRY_VERIFY_WITH_TIMEOUT(wait(seeker) && isStuck(seeker, id), patience);
        QVERIFY(seeker.clock().steadyMs() - since >= 15 * minute);
        QVERIFY(silence(seeker, id) >= 15 * minute);
        QCOMPARE(code(seeker->detail(id).row.sent), QStringLiteral("unknown"));
        QVERIFY(watched(seeker, 20, 60'000));
        QCOMPARE(needed, QVector<qint64>{id}); // said once
        QVERIFY(seeker.asked("artifacts") <= 8);
        QVERIFY(silence(seeker, id) >= 25 * minute); // goes on being counted for who looks
    }

    void keepWaitingGivesItAnotherPeriod() {
        TimedSeeker seeker;
        QVector<qint64> needed;
        connect(&seeker->core(), &Core::needsSeeker, this, [&needed](qint64 id) { needed << id; });
        const qint64 id = running(seeker, "stuck");
        QTRY_VERIFY_WITH_TIMEOUT(wait(seeker, 30'000) && isStuck(seeker, id), patience);
        seeker->core().commands().keepWaiting(id, this, [](const Done&) {});
        QTRY_VERIFY_WITH_TIMEOUT(!isStuck(seeker, id), patience);
        const qint64 since = seeker.clock().steadyMs();
        seeker->restart(); // the wish is kept
        QTRY_VERIFY_WITH_TIMEOUT(wait(seeker, 30'000) && isStuck(seeker, id), patience);
        QVERIFY(seeker.clock().steadyMs() - since >= 15 * minute);
        QCOMPARE(needed.size(), 1); // of the first program; the second had a Core of its own
    }

    void theSeekersPeriodCounts() {
        TimedSeeker seeker;
        const auto set = seeker->store().writeNow<void>(
            [](Database& db) { return options::set(db, Option::StuckMinutes, QStringLiteral("60")); });
        QVERIFY(set);
        const qint64 id = running(seeker, "stuck");
        const qint64 since = seeker.clock().steadyMs();
        QTRY_VERIFY_WITH_TIMEOUT(wait(seeker, 30'000) && seeker.clock().steadyMs() - since > 40 * minute, patience);
        QVERIFY(!isStuck(seeker, id));
        const auto shorter = seeker->store().writeNow<void>(
            [](Database& db) { return options::set(db, Option::StuckMinutes, QStringLiteral("20")); });
        QVERIFY(shorter);
        QTRY_VERIFY_WITH_TIMEOUT(wait(seeker, 1000) && isStuck(seeker, id), patience);
    }

    void aSignOfLifeTakesItAway() {
        TimedSeeker seeker;
        const qint64 id = running(seeker, "slow");
        QTRY_VERIFY_WITH_TIMEOUT(wait(seeker, 30'000) && isStuck(seeker, id),
                                 patience); // the server's time stood still
        QTRY_VERIFY_WITH_TIMEOUT(seeker.pass(2000) && !isStuck(seeker, id), patience);
        QTRY_VERIFY_WITH_TIMEOUT(seeker.pass(3000) && seeker.state(id) == QLatin1String("applied-confirmed"), patience);
    }

    // A long step: its number stands still, and the browser goes on filling in the form.
    void actionsAreASignOfLife() {
        TimedSeeker seeker;
        const qint64 id = running(seeker, "slow");
        const auto crawling = [&] {
            seeker.clock().advance(30'000);
            seeker.serverClock().advance(400);
            return true;
        };
        int steps = -2;
        qint64 longest = 0;
        qint64 stepSince = seeker.clock().steadyMs();
        QTRY_VERIFY_WITH_TIMEOUT(
            [&] {
                crawling();
                const int now = seeker.attempt(id).run->snapshot.stepCount;
                if (now != steps) {
                    steps = now;
                    stepSince = seeker.clock().steadyMs();
                }
                longest = std::max(longest, seeker.clock().steadyMs() - stepSince);
                return isStuck(seeker, id) || longest > 18 * minute;
            }(),
            patience);
        QVERIFY(!isStuck(seeker, id));
        QVERIFY(seeker.asked("artifacts") > 4);
    }

    void timeInWhichNobodyWatchedDoesNotCount() {
        TimedSeeker seeker;
        const qint64 id = running(seeker, "stuck");
        QTRY_VERIFY_WITH_TIMEOUT(wait(seeker) && silence(seeker, id) >= 5 * minute, patience);
        const qint64 before = silence(seeker, id);
        // Closed for a day.
        seeker.close();
        seeker.clock().advance(24 * 60 * minute);
        QVERIFY(seeker->open());
        QVERIFY(watched(seeker, 2, 1000));
        QVERIFY(!isStuck(seeker, id));
        QVERIFY(silence(seeker, id) >= before); // and what was watched is not forgotten
        // Suspended for a night: one gap.
        seeker.clock().advance(8 * 60 * minute);
        QVERIFY(watched(seeker, 2, 1000));
        QVERIFY(!isStuck(seeker, id));
        // Offline for an hour.
        seeker->server().setFaults(faults({fault("*", FaultKind::ErrorBeforeAccept, -1, 503)}));
        QTRY_VERIFY_WITH_TIMEOUT(wait(seeker, 60'000) && seeker.asked("get-run") > 0 &&
                                     seeker.clock().steadyMs() > 35 * 60 * minute,
                                 patience);
        seeker->server().setFaults({});
        QVERIFY(watched(seeker, 2, 1000));
        QVERIFY(!isStuck(seeker, id));
        QVERIFY(silence(seeker, id) < 10 * minute);
        QTRY_VERIFY_WITH_TIMEOUT(wait(seeker, 30'000) && isStuck(seeker, id), patience);
    }

    void aClockThatIsSetMakesNoSilence_data() {
        QTest::addColumn<qint64>("by");
        QTest::newRow("a year on") << qint64(365) * 24 * 60 * minute;
        QTest::newRow("a day back") << qint64(-24) * 60 * minute;
        QTest::newRow("an hour back") << qint64(-60) * minute;
    }
    void aClockThatIsSetMakesNoSilence() {
        QFETCH(qint64, by);
        TimedSeeker seeker;
        const qint64 id = running(seeker, "stuck");
        QTRY_VERIFY_WITH_TIMEOUT(wait(seeker) && silence(seeker, id) >= 5 * minute, patience);
        seeker.clock().setTo(seeker.clock().nowMs() + by);
        QVERIFY(watched(seeker, 5, 3000));
        QVERIFY(!isStuck(seeker, id));
        const qint64 since = seeker.clock().steadyMs();
        QTRY_VERIFY_WITH_TIMEOUT(wait(seeker) && isStuck(seeker, id), patience); // and hides none
        QVERIFY(seeker.clock().steadyMs() - since <= 12 * minute);
    }

    void whoWaitsForAPersonIsNotStuck() {
        TimedSeeker seeker;
        const qint64 id = seeker->queue(TimedSeeker::job("paused", "person"));
        QTRY_VERIFY_WITH_TIMEOUT(seeker.pass(500) && seeker.state(id) == QLatin1String("needs-you"), patience);
        const qint64 until = seeker.clock().steadyMs() + 40 * minute;
        QTRY_VERIFY_WITH_TIMEOUT(wait(seeker, 30'000) && seeker.clock().steadyMs() > until, patience);
        QCOMPARE(code(seeker->detail(id).row.failure), QStringLiteral("none"));
    }

    // As after a crash of the server: it says running for ever, and cancelling works.
    void aStuckRunCanBeStopped() {
        TimedSeeker seeker;
        const qint64 id = running(seeker, "stuck");
        QTRY_VERIFY_WITH_TIMEOUT(wait(seeker, 30'000) && isStuck(seeker, id), patience);
        seeker->core().commands().cancel({id}, this, [](const Done&) {});
        QTRY_VERIFY_WITH_TIMEOUT(seeker.pass(3000) && seeker->idle(), patience);
        QCOMPARE(code(seeker.attempt(id).run->snapshot.status), QStringLiteral("canceled"));
        // It was in the middle of a step, whose list of actions never becomes whole: nobody can say.
        QCOMPARE(seeker.state(id), QStringLiteral("needs-checking"));
        QVERIFY(seeker.attempt(id).holds);
    }
};

int main(int argc, char** argv) {
    QGuiApplication application(argc, argv);
    TestSilence test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_silence.moc"
