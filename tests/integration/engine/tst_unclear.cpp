#include <QGuiApplication>

#include "TimedSeeker.h"

using namespace postulant;
using test::fault;
using test::faults;
using test::minute;
using test::patience;
using test::TimedSeeker;

// What becomes of a request whose answer is not clear, and of ends that are not the last word: against a server whose
// runs are really there or not, for every dialect. One application, one run; whatever else appears is stopped or asked
// about.
class TestUnclear : public QObject {
    Q_OBJECT

    static void eachDialect(const std::function<void(const char* dialect, const char* endpoint)>& row) {
        row("agent", "run-agent");
        row("task", "run-task");
    }
    // Once, for what starts a run in each dialect.
    struct Fault {
        const char* name;
        FaultKind kind;
        int status;
    };
    static void eachFault(std::initializer_list<Fault> all) {
        QTest::addColumn<QString>("dialect");
        QTest::addColumn<FaultRule>("rule");
        eachDialect([&all](const char* dialect, const char* endpoint) {
            for (const Fault& one : all) {
                QTest::newRow(named(dialect, one.name).constData())
                    << QString::fromLatin1(dialect) << fault(endpoint, one.kind, 1, one.status);
            }
        });
    }
    static QByteArray named(const char* dialect, const char* what) { return QByteArray(dialect) + ": " + what; }
    // Needs checking, on its own.
    bool isAsked(TimedSeeker& seeker, qint64 id) { return seeker.state(id) == QLatin1String("needs-checking"); }

private Q_SLOTS:
    void aRunThatIsThereIsFoundAndFollowed_data() {
        eachFault({{"dropped", FaultKind::DropAfterAccept, 500},
                   {"500", FaultKind::ErrorAfterAccept, 500},
                   {"503", FaultKind::ErrorAfterAccept, 503},
                   {"409", FaultKind::ErrorAfterAccept, 409},
                   {"408", FaultKind::ErrorAfterAccept, 408},
                   {"malformed", FaultKind::MalformedBody, 500},
                   {"truncated", FaultKind::TruncatedBody, 500},
                   {"a page", FaultKind::Html, 500}});
    }
    void aRunThatIsThereIsFoundAndFollowed() {
        QFETCH(QString, dialect);
        QFETCH(FaultRule, rule);
        TimedSeeker seeker(faults({rule}), dialect);
        QVERIFY2(seeker->error().isEmpty(), qPrintable(seeker->error()));
        const qint64 id = seeker->queue(TimedSeeker::job("confirmed", "found"));
        QTRY_VERIFY_WITH_TIMEOUT(seeker.pass() && seeker->idle(), patience);
        QVERIFY2(seeker.state(id).startsWith(QLatin1String("applied")), qPrintable(seeker.state(id)));
        QCOMPARE(seeker.events(id, QStringLiteral("lookup")), QStringList{QStringLiteral("found")});
        QCOMPARE(seeker.posts(), 1);
        QCOMPARE(seeker->server().submissions().size(), 1);
    }

    // Tasks of the second engine carry no mark that a search sees: nobody is asked, and nothing goes out again.
    void whatCannotBeLookedUpIsAskedAboutAtOnce_data() {
        QTest::addColumn<FaultRule>("rule");
        QTest::newRow("it is there") << fault("run-task", FaultKind::DropAfterAccept, 1);
        QTest::newRow("it is not there") << fault("run-task", FaultKind::DropBeforeAccept, 1);
    }
    void whatCannotBeLookedUpIsAskedAboutAtOnce() {
        QFETCH(FaultRule, rule);
        TimedSeeker seeker(faults({rule}), QStringLiteral("task"));
        seeker->setConnectionOption(ConnectionOption::Engine, QStringLiteral("skyvern-2.0"));
        QVERIFY2(seeker->error().isEmpty(), qPrintable(seeker->error()));
        const qint64 id = seeker->queue(TimedSeeker::job("confirmed", "unseen"));
        QTRY_VERIFY_WITH_TIMEOUT(seeker.pass() && isAsked(seeker, id), patience);
        QCOMPARE(seeker.events(id, QStringLiteral("lookup")), QStringList{QStringLiteral("not-asked")});
        QCOMPARE(seeker.asked("list-runs"), 0);
        for (int i = 0; i < 20; ++i) {
            seeker.pass(minute);
            QCoreApplication::processEvents();
        }
        QVERIFY(isAsked(seeker, id));
        QCOMPARE(seeker.posts(), 1);
        QVERIFY(seeker.attempt(id).holds);
    }

    void aRunThatIsNotThereIsAskedAbout_data() {
        eachFault({{"dropped", FaultKind::DropBeforeAccept, 500},
                   {"502", FaultKind::ErrorBeforeAccept, 502},
                   {"408", FaultKind::ErrorBeforeAccept, 408},
                   {"409", FaultKind::ErrorBeforeAccept, 409}});
    }
    void aRunThatIsNotThereIsAskedAbout() {
        QFETCH(QString, dialect);
        QFETCH(FaultRule, rule);
        TimedSeeker seeker(faults({rule}), dialect);
        const qint64 id = seeker->queue(TimedSeeker::job("confirmed", "gone"));
        const qint64 before = seeker.clock().steadyMs();
        QTRY_VERIFY_WITH_TIMEOUT(seeker.pass() && isAsked(seeker, id), patience);
        QVERIFY(seeker.clock().steadyMs() - before >= minute); // the request may still be at work
        QCOMPARE(seeker.asked("list-runs"), 3);
        QCOMPARE(seeker.posts(), 1);
        QVERIFY(seeker.attempt(id).holds);
        QCOMPARE(seeker.events(id, QStringLiteral("lookup")), QStringList{QStringLiteral("not-found")});
    }

    void whatIsFoundTwiceIsFollowedOnceAndStoppedOnce_data() {
        QTest::addColumn<QString>("dialect");
        QTest::addColumn<QString>("endpoint");
        eachDialect([](const char* dialect, const char* endpoint) {
            QTest::newRow(dialect) << QString::fromLatin1(dialect) << QString::fromLatin1(endpoint);
        });
    }
    void whatIsFoundTwiceIsFollowedOnceAndStoppedOnce() {
        QFETCH(QString, dialect);
        QFETCH(QString, endpoint);
        TimedSeeker seeker(faults({fault(endpoint.toLatin1().constData(), FaultKind::DropBeforeAccept, 1)}), dialect);
        QVector<qint64> needed;
        connect(&seeker->core(), &Core::needsSeeker, this, [&needed](qint64 id) { needed << id; });
        const QString url = TimedSeeker::job("slow", "twice");
        const qint64 id = seeker->queue(url);
        QTRY_COMPARE_WITH_TIMEOUT(seeker.attempt(id).lookUps, 1, patience); // before the clock moves
        QStringList runs;
        for (int i = 0; i < 23; ++i) { // more than a page of the search
            runs << seeker.strayRun(seeker.attempt(id).token, url);
            seeker.serverClock().advance(10);
        }
        QTRY_VERIFY_WITH_TIMEOUT(seeker.pass() && seeker.attempt(id).run, patience);
        QCOMPARE(seeker.attempt(id).run->snapshot.runId, runs.first()); // the oldest was meant
        for (const QString& run : std::as_const(runs)) {
            QTRY_COMPARE_WITH_TIMEOUT(seeker.serverStatus(run) == QLatin1String("canceled"), run != runs.first(),
                                      patience);
        }
        QVERIFY(isAsked(seeker, id));
        QVERIFY(needed.contains(id));
        // It is followed to its end, and still the seeker has to look at what the employer received.
        QTRY_VERIFY_WITH_TIMEOUT(seeker.pass(2000) && seeker->idle(), patience);
        QCOMPARE(code(seeker.attempt(id).run->snapshot.status), QStringLiteral("completed"));
        QVERIFY(isAsked(seeker, id));
        QCOMPARE(seeker->server().submissions().size(), 1);
        QTRY_COMPARE_WITH_TIMEOUT(
            seeker.events(id, QStringLiteral("lookup")).filter(QStringLiteral(" canceled")).size(), runs.size() - 1,
            patience);
        seeker->core().commands().resolve(id, true, {}, this, [](const Done&) {});
        QTRY_VERIFY_WITH_TIMEOUT(seeker.state(id).startsWith(QLatin1String("applied")), patience);
    }

    void aServerThatCannotBeAskedIsNotNotFound() {
        TimedSeeker seeker(faults({fault("run-agent", FaultKind::DropAfterAccept, 1),
                                   fault("list-runs", FaultKind::ErrorBeforeAccept, -1, 503)}));
        const qint64 id = seeker->queue(TimedSeeker::job("slow", "silent"));
        QTRY_VERIFY_WITH_TIMEOUT(seeker.attempt(id).state == AttemptState::Unclear, patience);
        const qint64 since = seeker.clock().steadyMs();
        QTRY_VERIFY_WITH_TIMEOUT(seeker.pass(5000) && isAsked(seeker, id), patience);
        QVERIFY(seeker.clock().steadyMs() - since >= 5 * minute); // patience, and then the seeker is asked
        QCOMPARE(seeker.events(id, QStringLiteral("lookup")), QStringList{QStringLiteral("not-asked")});
        QVERIFY(seeker.asked("list-runs") < 40);
        // The look-ups went on meanwhile.
        seeker->server().setFaults({});
        QTRY_VERIFY_WITH_TIMEOUT(seeker.pass(5000) && seeker->idle() && !isAsked(seeker, id), patience);
        QCOMPARE(seeker.state(id), QStringLiteral("applied-confirmed"));
        QCOMPARE(seeker.posts(), 1);
    }

    void withoutItsConnectionNobodyCanSay() {
        TimedSeeker seeker(faults({fault("run-agent", FaultKind::DropAfterAccept, 1),
                                   fault("list-runs", FaultKind::ErrorBeforeAccept, -1, 503)}));
        const qint64 id = seeker->queue(TimedSeeker::job("slow", "homeless"));
        QTRY_VERIFY_WITH_TIMEOUT(seeker.attempt(id).state == AttemptState::Unclear, patience);
        const auto removed = seeker->store().writeNow<void>([](Database& db) {
            return db.exec(QStringLiteral("UPDATE connection SET removed_at=1,is_default=0 WHERE practice=0"));
        });
        QVERIFY(removed);
        QTRY_VERIFY_WITH_TIMEOUT(seeker.pass(5000) && isAsked(seeker, id), patience);
        QCOMPARE(seeker.attempt(id).lookUps, 3); // it takes no place any more
        QVERIFY(seeker.attempt(id).holds);
    }

    void aRunThatTurnsUpTakesItsHoldBack_data() {
        QTest::addColumn<QString>("dialect");
        QTest::addColumn<QString>("endpoint");
        QTest::addColumn<bool>("restart");
        eachDialect([](const char* dialect, const char* endpoint) {
            QTest::newRow(named(dialect, "soon after").constData())
                << QString::fromLatin1(dialect) << QString::fromLatin1(endpoint) << false;
            QTest::newRow(named(dialect, "at the next start").constData())
                << QString::fromLatin1(dialect) << QString::fromLatin1(endpoint) << true;
        });
    }
    void aRunThatTurnsUpTakesItsHoldBack() {
        QFETCH(QString, dialect);
        QFETCH(QString, endpoint);
        QFETCH(bool, restart);
        TimedSeeker seeker(faults({fault(endpoint.toLatin1().constData(), FaultKind::ErrorBeforeAccept, 1, 422)}),
                           dialect);
        const QString url = TimedSeeker::job("confirmed", "late");
        const qint64 id = seeker->queue(url);
        QTRY_COMPARE_WITH_TIMEOUT(seeker.state(id), QStringLiteral("failed"), patience);
        QVERIFY(!seeker.attempt(id).holds);
        const QString token = seeker.attempt(id).token;
        if (restart) { // the look after the end finds nothing yet
            QTRY_VERIFY_WITH_TIMEOUT(seeker.pass(20'000) && seeker.asked("list-runs") == 1, patience);
            seeker.close();
        }
        QVERIFY(!seeker.strayRun(token, url).isEmpty());
        if (restart) {
            QVERIFY(seeker->open());
        }
        QTRY_VERIFY_WITH_TIMEOUT(seeker.pass(2000) && seeker.state(id).startsWith(QLatin1String("applied")), patience);
        QVERIFY(seeker.attempt(id).holds);
        QTRY_VERIFY_WITH_TIMEOUT(seeker.pass() && seeker->idle(), patience);
        QVERIFY(seeker.events(id, QStringLiteral("lookup")).contains(QStringLiteral("turned-up")));
        QVERIFY(seeker.asked("list-runs") <= 2);
    }

    void endsAreLookedAtOnceMoreAndNotForEver() {
        TimedSeeker seeker(faults({fault("run-agent", FaultKind::ErrorBeforeAccept, 3, 422)}));
        for (const char* name : {"one", "two", "three"}) {
            const qint64 id = seeker->queue(TimedSeeker::job("confirmed", name));
            QTRY_COMPARE_WITH_TIMEOUT(seeker.state(id), QStringLiteral("failed"), patience);
        }
        QTRY_VERIFY_WITH_TIMEOUT(seeker.pass(20'000) && seeker.asked("list-runs") == 3, patience);
        for (int start = 0; start < 3; ++start) { // at the next start, and then no more
            seeker->restart();
            QTRY_VERIFY_WITH_TIMEOUT(seeker.pass(1000) && seeker.asked("list-runs") == 6, patience);
            const qint64 until = seeker.clock().steadyMs() + 5 * minute;
            QTRY_VERIFY_WITH_TIMEOUT(seeker.pass(20'000) && seeker.clock().steadyMs() > until, patience);
            QCOMPARE(seeker.asked("list-runs"), 6);
        }
    }

    void aRunThatTurnsUpTooLateStopsTheNewerOne() {
        TimedSeeker seeker(faults({fault("run-agent", FaultKind::RateLimited, 1)}));
        QVector<qint64> needed;
        connect(&seeker->core(), &Core::needsSeeker, this, [&needed](qint64 id) { needed << id; });
        const QString url = TimedSeeker::job("slow", "newer");
        const qint64 id = seeker->queue(url);
        QTRY_VERIFY_WITH_TIMEOUT(seeker.attempt(id).releasedWhy == ReleaseReason::Refused, patience);
        const QString token = seeker.attempt(id).token;
        const auto ageless = [&] {
            seeker.clock().advance(2000);
            return true;
        }; // the server's runs stand still
        QTRY_VERIFY_WITH_TIMEOUT(ageless() && seeker.state(id) == QLatin1String("running"), patience);
        const QString newer = seeker.attempt(id).run->snapshot.runId;
        const QString older = seeker.strayRun(token, url);
        QTRY_VERIFY_WITH_TIMEOUT(ageless() && seeker.attempt(id, 1).disputed, patience);
        QVERIFY(seeker.attempt(id, 0).disputed);
        QVERIFY(isAsked(seeker, id));
        QTRY_VERIFY(needed.contains(id));
        QTRY_COMPARE_WITH_TIMEOUT(seeker.serverStatus(newer), QStringLiteral("canceled"), patience);
        QTRY_VERIFY_WITH_TIMEOUT(seeker.pass(2000) && seeker->idle(), patience);
        QCOMPARE(seeker.serverStatus(older), QStringLiteral("completed"));
        QVERIFY(isAsked(seeker, id));
        QCOMPARE(seeker->server().submissions().size(), 1);
    }

    void aRunThatTurnsUpAfterApplyingByHandIsStopped() {
        TimedSeeker seeker(faults({fault("run-agent", FaultKind::ErrorBeforeAccept, 1, 422)}));
        const QString url = TimedSeeker::job("slow", "by-hand");
        const qint64 id = seeker->queue(url);
        QTRY_COMPARE_WITH_TIMEOUT(seeker.state(id), QStringLiteral("failed"), patience);
        const QString token = seeker.attempt(id).token;
        seeker->core().commands().appliedByHand(id, {}, this, [](const Done&) {});
        QTRY_COMPARE_WITH_TIMEOUT(seeker.state(id), QStringLiteral("applied-claimed"), patience);
        const QString late = seeker.strayRun(token, url);
        QTRY_VERIFY_WITH_TIMEOUT(
            (seeker.clock().advance(20'000), seeker.serverStatus(late) == QLatin1String("canceled")), patience);
        QVERIFY(isAsked(seeker, id));
        QTRY_VERIFY_WITH_TIMEOUT(seeker.pass(2000) && seeker->idle(), patience);
        QCOMPARE(seeker->server().submissions().size(), 0);
    }

    void aCancelledRunThatCompletedAnywayIsApplied_data() {
        QTest::addColumn<qint64>("serversPace"); // of each second here, in milliseconds
        QTest::addColumn<bool>("restart");
        QTest::newRow("before the second look") << qint64(1000) << false;
        QTest::newRow("after everything was collected") << qint64(250) << false;
        QTest::newRow("while the program was closed") << qint64(0) << true;
    }
    void aCancelledRunThatCompletedAnywayIsApplied() {
        QFETCH(qint64, serversPace);
        QFETCH(bool, restart);
        TimedSeeker seeker;
        const qint64 id = seeker->queue(TimedSeeker::job("unstoppable", "anyway"));
        QTRY_VERIFY_WITH_TIMEOUT(seeker.pass(100) && seeker.state(id) == QLatin1String("running"), patience);
        seeker->core().commands().cancel({id}, this, [](const Done&) {});
        const auto paced = [&] {
            seeker.clock().advance(1000);
            seeker.serverClock().advance(serversPace);
            return true;
        };
        if (restart) {
            QTRY_VERIFY_WITH_TIMEOUT(paced() && seeker->idle(), patience);
            QVERIFY(!seeker.state(id).startsWith(QLatin1String("applied")));
            seeker.close();
            seeker.serverClock().advance(minute);
            QVERIFY(seeker->open());
        }
        QTRY_VERIFY_WITH_TIMEOUT(paced() && seeker.state(id).startsWith(QLatin1String("applied")), patience);
        QVERIFY(seeker.attempt(id).holds);
        QTRY_VERIFY_WITH_TIMEOUT(paced() && seeker->idle(), patience);
        QCOMPARE(seeker.posts(), 1);
        QCOMPARE(seeker->server().submissions().size(), 1);
    }

    void aRunThatWasLostIsBelievedWhenItIsBack() {
        TimedSeeker seeker;
        const qint64 id = seeker->queue(TimedSeeker::job("confirmed", "lost"));
        QTRY_VERIFY_WITH_TIMEOUT(seeker.pass(100) && seeker.state(id) == QLatin1String("running"), patience);
        seeker->server().setFaults(faults({fault("get-run", FaultKind::EmptyNotFound)}));
        const qint64 since = seeker.clock().steadyMs();
        QTRY_VERIFY_WITH_TIMEOUT(seeker.pass(1000) && isAsked(seeker, id), patience);
        QVERIFY(seeker.clock().steadyMs() - since >= minute); // a server that starts anew is given time
        QCOMPARE(seeker.attempt(id).run->snapshot.serverWord, QStringLiteral("lost"));
        seeker->server().setFaults({});
        QTRY_VERIFY_WITH_TIMEOUT(seeker.pass(2000) && seeker.state(id) == QLatin1String("applied-confirmed"), patience);
        QCOMPARE(seeker.posts(), 1);
    }

    void theSeekerMayLookAgainAtAnEnd() {
        TimedSeeker seeker(faults({fault("timeline", FaultKind::ErrorBeforeAccept, -1, 503),
                                   fault("artifacts", FaultKind::ErrorBeforeAccept, -1, 503)}));
        const qint64 id = seeker->queue(TimedSeeker::job("login", "again"));
        QTRY_VERIFY_WITH_TIMEOUT(seeker.pass(20'000) && isAsked(seeker, id) && seeker->idle(), patience);
        seeker->server().setFaults({});
        seeker->core().commands().lookAgain({id});
        QTRY_VERIFY_WITH_TIMEOUT(seeker.pass(100) && !isAsked(seeker, id), patience);
        QCOMPARE(seeker.state(id), QStringLiteral("needs-you")); // now it is read that nothing was pressed
        QVERIFY(!seeker.attempt(id).holds);
    }
};

int main(int argc, char** argv) {
    QGuiApplication application(argc, argv);
    TestUnclear test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_unclear.moc"
