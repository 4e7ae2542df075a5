#include "dispatch/LiveWatch.h"
#include "store/SeekerRepository.h"
#include "support/MemorySecretStore.h"

#include <QDirIterator>
#include <QFile>
#include <QGuiApplication>

#include "TimedSeeker.h"

using namespace postulant;
using test::fault;
using test::faults;
using test::TimedSeeker;

namespace {
constexpr int patience = 30'000;
const QString mailed = QStringLiteral("481 516");
} // namespace

// Runs that want something of the seeker, and runs that he looks at: the whole way through a real engine.
class TestAttention : public QObject {
    Q_OBJECT

    static bool onlyOurs(TimedSeeker& seeker, qint64 ms) {
        seeker.clock().advance(ms);
        return true;
    }
    static ApplicationRow row(TimedSeeker& seeker, qint64 id) { return seeker->detail(id).row; }
    // Both clocks go on until the run is where it waits.
    static qint64 running(TimedSeeker& seeker, const char* kind) {
        const qint64 id = seeker->queue(TimedSeeker::job(kind, "watched"));
        return QTest::qWaitFor(
                   [&] {
                       return seeker.pass(300) && seeker.state(id) != QLatin1String("queued") &&
                              seeker.state(id) != QLatin1String("submitting");
                   },
                   patience)
                   ? id
                   : 0;
    }
    // So many more looks at runs are answered; the server's time stands still.
    static bool looks(TimedSeeker& seeker, int count) {
        const int until = seeker.asked("get-run") + count;
        return QTest::qWaitFor([&] { return onlyOurs(seeker, 1000) && seeker.asked("get-run") >= until; }, patience);
    }
    struct Told {
        bool there = false;
        Done done;
    };
    static void hand(TimedSeeker& seeker, qint64 id, const QString& what, Told& told) {
        seeker->core().commands().handCode(id, what, &seeker->core(), [&told](const Done& done) {
            told = {true, done};
        });
    }

private Q_SLOTS:
    // Nothing says that it waits: it is silent. The words go to the server, and nowhere else.
    void aRunThatMayWaitForACodeIsSaidAndGetsIt() {
        TimedSeeker seeker;
        QVector<qint64> needed;
        connect(&seeker->core(), &Core::needsSeeker, this, [&needed](qint64 id) { needed << id; });
        const qint64 id = running(seeker, "code-wanted");
        QVERIFY(id != 0);
        QTRY_VERIFY_WITH_TIMEOUT(seeker.pass(1000) && row(seeker, id).attention == Attention::CodeWanted, patience);
        QCOMPARE(row(seeker, id).state, ApplicationState::NeedsYou);
        QVERIFY(row(seeker, id).attentionUntil > seeker.clock().nowMs());
        QTRY_COMPARE(needed, QVector<qint64>{id}); // told from the engine's thread
        QCOMPARE(seeker->server().submissions().size(), 0);

        Told told;
        hand(seeker, id, QStringLiteral("   "), told);
        QTRY_VERIFY(told.there);
        QCOMPARE(told.done.error().kind, ErrorKind::Invalid);
        QCOMPARE(seeker.asked("push-code"), 0);
        told = {};
        hand(seeker, id, QLatin1Char(' ') + mailed + QLatin1Char('\n'), told);
        QTRY_VERIFY(told.there);
        QVERIFY(told.done);
        QCOMPARE(seeker.asked("push-code"), 1);
        QTRY_VERIFY(row(seeker, id).attention == Attention::None);
        QTRY_VERIFY_WITH_TIMEOUT(seeker.pass() && seeker.state(id) == QLatin1String("applied-confirmed"), patience);
        QCOMPARE(seeker->server().submissions().size(), 1);
        QCOMPARE(seeker.events(id, QStringLiteral("note")), QStringList{QStringLiteral("code-handed")});
        // Neither the database nor anything else in the folder holds it.
        seeker->close();
        QDirIterator files(seeker->dataDir(), QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QByteArray bytes = file.readAll();
            QVERIFY2(!bytes.contains("481 516") && !bytes.contains("481516"), qPrintable(file.fileName()));
        }
    }
    void aRunThatWorksIsNoneThatWaits() {
        TimedSeeker seeker;
        const qint64 id = running(seeker, "slow"); // a minute of steady work
        QVERIFY(id != 0);
        bool said = false;
        connect(&seeker->core(), &Core::needsSeeker, this, [&said](qint64) { said = true; });
        QTRY_VERIFY_WITH_TIMEOUT(seeker.pass(1000) && seeker.state(id) == QLatin1String("applied-confirmed"), patience);
        QVERIFY(!said);
    }
    void aSignOfLifeTakesItBack() {
        TimedSeeker seeker;
        const qint64 id = running(seeker, "slow");
        QVERIFY(id != 0);
        seeker.pass(15'000); // some fields are filled
        QTRY_VERIFY_WITH_TIMEOUT(onlyOurs(seeker, 3000) && row(seeker, id).attention == Attention::CodeWanted,
                                 patience);
        seeker.serverClock().advance(15'000);
        QTRY_VERIFY_WITH_TIMEOUT(onlyOurs(seeker, 3000) && row(seeker, id).attention == Attention::None, patience);
        QCOMPARE(seeker.state(id), QStringLiteral("running"));
    }
    // The first one was a model that thought; the second is the site that mails a code.
    void oneThatWaitsAfterAFalseAlarmIsSaid() {
        TimedSeeker seeker;
        QVector<qint64> said; // when
        connect(&seeker->core(), &Core::needsSeeker, this, [&](qint64) { said << seeker.clock().steadyMs(); });
        const qint64 id = running(seeker, "slow");
        QVERIFY(id != 0);
        seeker.pass(15'000);
        QTRY_VERIFY_WITH_TIMEOUT(onlyOurs(seeker, 1000) && row(seeker, id).attention == Attention::CodeWanted,
                                 patience);
        QTRY_COMPARE(said.size(), 1);
        seeker.serverClock().advance(15'000);
        QTRY_VERIFY_WITH_TIMEOUT(onlyOurs(seeker, 1000) && row(seeker, id).attention == Attention::None, patience);
        QTRY_VERIFY_WITH_TIMEOUT(onlyOurs(seeker, 1000) && said.size() == 2, patience);
        QCOMPARE(row(seeker, id).attention, Attention::CodeWanted); // and not stuck, which is said, too
        QVERIFY(said.at(1) - said.at(0) >= test::minute);           // who hears it all the time does not listen
        QVERIFY(looks(seeker, 10));
        QCOMPARE(said.size(), 2); // one that goes on is said once
    }
    void oneThatWaitsIsSaidOnceAcrossARestart() {
        TimedSeeker seeker;
        const qint64 id = running(seeker, "slow");
        QVERIFY(id != 0);
        seeker.pass(15'000);
        QTRY_VERIFY_WITH_TIMEOUT(onlyOurs(seeker, 1000) && row(seeker, id).attention == Attention::CodeWanted,
                                 patience);
        QVector<qint64> needed;
        seeker->restart();
        connect(&seeker->core(), &Core::needsSeeker, this, [&needed](qint64 one) { needed << one; });
        QVERIFY(looks(seeker, 6));
        QCOMPARE(row(seeker, id).attention, Attention::CodeWanted);
        QCOMPARE(row(seeker, id).state, ApplicationState::NeedsYou);
        QCOMPARE(needed, QVector<qint64>());
        seeker.serverClock().advance(15'000);
        QTRY_VERIFY_WITH_TIMEOUT(onlyOurs(seeker, 1000) && row(seeker, id).attention == Attention::None, patience);
    }
    // Polls are cheap, counts are not.
    void oneThatWaitsIsCountedSeldom() {
        TimedSeeker seeker;
        const qint64 id = running(seeker, "slow");
        QVERIFY(id != 0);
        seeker.pass(15'000);
        QTRY_VERIFY_WITH_TIMEOUT(onlyOurs(seeker, 1000) && row(seeker, id).attention == Attention::CodeWanted,
                                 patience);
        const int before = seeker.asked("artifacts");
        const qint64 since = seeker.clock().steadyMs();
        QVERIFY(looks(seeker, 20));
        const qint64 passed = seeker.clock().steadyMs() - since;
        QCOMPARE(row(seeker, id).attention, Attention::CodeWanted);
        QVERIFY(seeker.asked("artifacts") - before <= passed / 30'000 + 1);
        QVERIFY(seeker.asked("artifacts") > before); // it may have moved
    }
    void whoWaitsTooLongIsStuckInstead() {
        TimedSeeker seeker;
        const qint64 id = running(seeker, "code-wanted");
        QTRY_VERIFY_WITH_TIMEOUT(seeker.pass(1000) && row(seeker, id).attention == Attention::CodeWanted, patience);
        QTRY_VERIFY_WITH_TIMEOUT(onlyOurs(seeker, 30'000) && row(seeker, id).failure == FailureKind::Stuck, patience);
        QCOMPARE(row(seeker, id).attention, Attention::None);
        QCOMPARE(seeker.state(id), QStringLiteral("running"));
    }
    // An address of the seeker's own is waited at whatever the setting says, and what is handed over goes there, also
    // when the connection is set otherwise meanwhile.
    void aRunWaitsAtTheSeekersOwnAddress() {
        TimedSeeker seeker;
        seeker->setOption(Option::WaitForCodes, QStringLiteral("off"));
        seeker->setConnectionOption(ConnectionOption::CodeAddress, QStringLiteral("codes-of-maren"));
        const qint64 id = running(seeker, "code-wanted");
        QVERIFY(id != 0);
        const auto package = packageFromJson(seeker.attempt(id).packageJson);
        QVERIFY(package && package->waitsForCode);
        QCOMPARE(package->codeAddress, QStringLiteral("codes-of-maren"));
        seeker->setConnectionOption(ConnectionOption::CodeAddress, QStringLiteral("another"));
        Told told;
        hand(seeker, id, mailed, told);
        QTRY_VERIFY_WITH_TIMEOUT(told.there, patience);
        QVERIFY(told.done);
        QTRY_VERIFY_WITH_TIMEOUT(seeker.pass(1000) && seeker.state(id).startsWith(QLatin1String("applied")), patience);
    }
    void withoutTheSettingARunNeverWaits() {
        TimedSeeker seeker;
        seeker->setOption(Option::WaitForCodes, QStringLiteral("off"));
        const qint64 id = running(seeker, "slow");
        QVERIFY(id != 0);
        seeker.pass(15'000);
        const int until = seeker.asked("get-run") + 12;
        QTRY_VERIFY_WITH_TIMEOUT(onlyOurs(seeker, 5000) && seeker.asked("get-run") >= until, patience);
        QCOMPARE(row(seeker, id).attention, Attention::None);
        Told told;
        hand(seeker, id, mailed, told);
        QTRY_VERIFY(told.there);
        QCOMPARE(told.done.error().kind, ErrorKind::Guarded);
        QCOMPARE(seeker.asked("push-code"), 0);
        const auto package = packageFromJson(seeker.attempt(id).packageJson);
        QVERIFY(package && !package->waitsForCode);
    }
    void whatTheServerAnswersIsTold() {
        TimedSeeker seeker(faults({fault("push-code", FaultKind::PaymentRequired, 1)}));
        const qint64 id = running(seeker, "code-wanted");
        Told told;
        hand(seeker, id, mailed, told);
        QTRY_VERIFY(told.there);
        QCOMPARE(told.done.error().kind, ErrorKind::PaymentRequired);
        QCOMPARE(told.done.error().detail, QStringLiteral("Insufficient credits"));
        QVERIFY(seeker.events(id, QStringLiteral("note")).isEmpty());
    }
    // The pool lets go of a server whose row changes; what is being said to it goes on.
    void aSavedConnectionCutsNoWordShort_data() {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("endpoint");
        QTest::newRow("a code") << QStringLiteral("code-wanted") << QStringLiteral("push-code");
        QTest::newRow("to go on") << QStringLiteral("paused") << QStringLiteral("continue");
    }
    void aSavedConnectionCutsNoWordShort() {
        QFETCH(const QString, kind);
        QFETCH(const QString, endpoint);
        const QByteArray asked = endpoint.toLatin1();
        FaultRule slow = fault(asked.constData(), FaultKind::Slow);
        slow.delayMs = 2000;
        TimedSeeker seeker(faults({slow}));
        const qint64 id = running(seeker, kind.toLatin1().constData());
        QVERIFY(id != 0);
        QTRY_VERIFY_WITH_TIMEOUT(seeker.pass(1000) && row(seeker, id).attention != Attention::None, patience);
        Told told;
        if (asked == "continue") {
            seeker->core().commands().goOn(id, &seeker->core(), [&told](const Done& done) { told = {true, done}; });
        } else {
            hand(seeker, id, mailed, told);
        }
        QTRY_COMPARE_WITH_TIMEOUT(seeker.asked(asked.constData()), 1, patience);
        QVERIFY(!told.there);
        const auto changed = seeker->store().writeNow<void>(
            [&](Database& db) { return connections::keyChanged(db, seeker->connectionId(), seeker.clock().nowMs()); });
        QVERIFY(changed);
        QTRY_VERIFY_WITH_TIMEOUT(told.there, patience);
        QVERIFY2(told.done, told.done ? "" : qPrintable(code(told.done.error().kind)));
        QCOMPARE(seeker.events(id, QStringLiteral("note")).size(), 1);
    }
    void aPausedRunSaysWhatItAsksAndGoesOn() {
        TimedSeeker seeker;
        QVector<qint64> needed;
        connect(&seeker->core(), &Core::needsSeeker, this, [&needed](qint64 id) { needed << id; });
        const qint64 id = running(seeker, "paused");
        QVERIFY(id != 0);
        QTRY_VERIFY_WITH_TIMEOUT(seeker.pass(1000) && row(seeker, id).attention == Attention::Paused, patience);
        QTRY_VERIFY(seeker.attempt(id).run->attentionText.startsWith(QLatin1String("Practice: review")));
        QCOMPARE(row(seeker, id).state, ApplicationState::NeedsYou);
        QTRY_COMPARE(needed, QVector<qint64>{id}); // told from the engine's thread
        Told told;
        const auto goOn = [&] {
            told = {};
            seeker->core().commands().goOn(id, &seeker->core(), [&told](const Done& done) { told = {true, done}; });
        };
        goOn();
        QTRY_VERIFY(told.there);
        QVERIFY(told.done);
        goOn(); // it does not wait any more
        QTRY_VERIFY(told.there);
        QCOMPARE(told.done.error().kind, ErrorKind::NotFound);
        QTRY_VERIFY_WITH_TIMEOUT(seeker.pass(1000) && seeker.state(id) == QLatin1String("applied-confirmed"), patience);
        QCOMPARE(seeker->server().submissions().size(), 1);
        QCOMPARE(seeker.asked("continue"), 2);
        goOn();
        QTRY_VERIFY(told.there);
        QCOMPARE(told.done.error().kind, ErrorKind::Guarded); // nothing goes on
    }
    // The timeline may be out of reach when the pause is seen, and the program may end before it answers.
    void whatAPauseAsksIsAskedForUntilItIsKnown_data() {
        QTest::addColumn<bool>("restarted");
        QTest::newRow("looked at again") << false;
        QTest::newRow("after a restart") << true;
    }
    void whatAPauseAsksIsAskedForUntilItIsKnown() {
        QFETCH(const bool, restarted);
        TimedSeeker seeker(faults({fault("timeline", FaultKind::MalformedBody)}));
        const qint64 id = running(seeker, "paused");
        QVERIFY(id != 0);
        QTRY_VERIFY_WITH_TIMEOUT(seeker.pass(1000) && row(seeker, id).attention == Attention::Paused, patience);
        const int asked = seeker.asked("timeline");
        QTRY_VERIFY_WITH_TIMEOUT(onlyOurs(seeker, 1000) && seeker.asked("timeline") > asked, patience);
        QCOMPARE(seeker.attempt(id).run->attentionText, QString());
        if (restarted) {
            seeker->restart();
        }
        seeker->server().setFaults({});
        QTRY_VERIFY_WITH_TIMEOUT(onlyOurs(seeker, 1000) && seeker.attempt(id).run->attentionText.startsWith(
                                                               QLatin1String("Practice: review")),
                                 patience);
        QVERIFY(looks(seeker, 2));
        const int known = seeker.asked("timeline");
        QVERIFY(looks(seeker, 5));
        QCOMPARE(seeker.asked("timeline"), known); // and then no more
        QCOMPARE(row(seeker, id).attention, Attention::Paused);
    }
    void aPauseOutlastsTheProgram() {
        TimedSeeker seeker;
        const qint64 id = running(seeker, "paused");
        QVERIFY(id != 0);
        QTRY_VERIFY_WITH_TIMEOUT(seeker.pass(1000) && row(seeker, id).attention == Attention::Paused, patience);
        QTRY_VERIFY(!seeker.attempt(id).run->attentionText.isEmpty());
        const QString text = seeker.attempt(id).run->attentionText;
        QVector<qint64> needed;
        seeker->restart();
        connect(&seeker->core(), &Core::needsSeeker, this, [&needed](qint64 one) { needed << one; });
        QVERIFY(looks(seeker, 4));
        QCOMPARE(row(seeker, id).attention, Attention::Paused);
        QCOMPARE(row(seeker, id).state, ApplicationState::NeedsYou);
        QCOMPARE(seeker.attempt(id).run->attentionText, text);
        QCOMPARE(needed, QVector<qint64>()); // said by the first program
        Told told;
        seeker->core().commands().goOn(id, &seeker->core(), [&told](const Done& done) { told = {true, done}; });
        QTRY_VERIFY(told.there);
        QVERIFY(told.done);
        QTRY_VERIFY_WITH_TIMEOUT(onlyOurs(seeker, 500) && row(seeker, id).attention == Attention::None, patience);
        QCOMPARE(seeker.attempt(id).run->attentionText, QString());
    }
    void picturesAndStepsComeWhileSomebodyLooks() {
        TimedSeeker seeker;
        const qint64 id = running(seeker, "slow");
        QVERIFY(id != 0);
        seeker.pass(20'000);
        LiveNews all;
        int pictures = 0;
        auto look = seeker->core().commands().watchLive(id, this, [&](const LiveNews& news) {
            pictures += news.picture ? 1 : 0;
            all.state = news.state ? news.state : all.state;
            all.picture = news.picture ? news.picture : all.picture;
            all.trail = news.trail ? news.trail : all.trail;
        });
        QTRY_VERIFY_WITH_TIMEOUT(onlyOurs(seeker, 100) && pictures >= 2, patience);
        QCOMPARE(all.picture->width, 1280);
        QCOMPARE(all.state->phase, LiveState::Phase::Showing);
        QTRY_VERIFY_WITH_TIMEOUT(onlyOurs(seeker, 100) && all.trail && all.trail->actions.size() > 2, patience);
        QCOMPARE(seeker->server().watching(), 1);
        look.reset();
        QTRY_COMPARE_WITH_TIMEOUT(seeker->server().watching(), 0, patience);
        const int told = pictures;
        look = seeker->core().commands().watchLive(
            id, this, [&](const LiveNews& news) { all.state = news.state ? news.state : all.state; });
        all.state.reset();
        QTRY_VERIFY_WITH_TIMEOUT(seeker.pass(1000) && all.state && all.state->phase == LiveState::Phase::Ended,
                                 patience);
        QCOMPARE(all.state->end, LiveEnd::Finished);
        QCOMPARE(pictures, told);
    }
    void atMostTwoAreWatched() {
        TimedSeeker seeker;
        QVector<qint64> ids;
        for (const char* name : {"baker", "pilot", "gardener"}) {
            ids << seeker->queue(TimedSeeker::job("stuck", name));
        }
        const auto all = [&] {
            return std::all_of(ids.cbegin(), ids.cend(),
                               [&](qint64 id) { return seeker.state(id) == QLatin1String("running"); });
        };
        QTRY_VERIFY_WITH_TIMEOUT(seeker.pass(500) && all(), patience);
        std::vector<std::unique_ptr<LiveWatch>> looks;
        looks.reserve(3);
        QVector<LiveState> states(3);
        for (int i = 0; i < 3; ++i) {
            looks.push_back(seeker->core().commands().watchLive(ids.at(i), this, [&states, i](const LiveNews& news) {
                states[i] = news.state.value_or(states.at(i));
            }));
        }
        QTRY_VERIFY_WITH_TIMEOUT(onlyOurs(seeker, 100) && states.at(0).end == LiveEnd::Idle, patience);
        QTRY_VERIFY_WITH_TIMEOUT(onlyOurs(seeker, 100) && states.at(1).phase == LiveState::Phase::Showing &&
                                     states.at(2).phase == LiveState::Phase::Showing,
                                 patience);
        QTRY_COMPARE_WITH_TIMEOUT(seeker->server().watching(), 2, patience);
    }
    // Two processes over the same data: the practice server stands in the one that sends.
    void practiceIsWatchedWhereItRuns() {
        TimedSeeker seeker;
        const qint64 id = seeker->queuePractice(TimedSeeker::job("stuck", "own"));
        QVERIFY(id != 0);
        QTRY_VERIFY_WITH_TIMEOUT(onlyOurs(seeker, 100) && seeker.state(id) == QLatin1String("running"), patience);
        LiveState here;
        const auto own = seeker->core().commands().watchLive(
            id, this, [&here](const LiveNews& news) { here = news.state.value_or(here); });
        QTRY_VERIFY_WITH_TIMEOUT(onlyOurs(seeker, 10) && here.phase == LiveState::Phase::Showing, patience);
        CoreOptions options;
        options.dataDir = seeker->dataDir();
        options.timing = TimedSeeker::timingOfLife();
        options.dispatch = false;
        const auto second = Core::open(options, seeker.clock(), std::make_unique<test::MemorySecretStore>());
        QVERIFY(second && !(*second)->dispatching());
        LiveState there;
        const auto look = (*second)->commands().watchLive(
            id, this, [&there](const LiveNews& news) { there = news.state.value_or(there); });
        QTRY_COMPARE_WITH_TIMEOUT(there.phase, LiveState::Phase::Ended, patience);
        QCOMPARE(there.end, LiveEnd::NotOffered);
        QCOMPARE(there.error, std::optional(ErrorKind::NotReady));
        QCOMPARE(here.phase, LiveState::Phase::Showing);
    }
    // The connection for pictures is broken in every way; the run itself is followed all the same, even where one
    // failure is enough to leave a server alone.
    void brokenStreamsHarmNothingElse() {
        EngineTiming timing = TimedSeeker::timingOfLife();
        timing.failuresToRest = 1;
        TimedSeeker seeker(faults({fault("live", FaultKind::DropBeforeAccept, 1),
                                   fault("live", FaultKind::HugeFrame, 1), fault("live", FaultKind::MalformedBody, 1)}),
                           QStringLiteral("agent"), timing);
        const qint64 id = running(seeker, "slow");
        seeker.pass(20'000);
        bool rested = false;
        connect(&seeker->core(), &Core::statusChanged, this, [&](const EngineStatus& status) {
            for (const ConnectionStatus& one : status.connections) {
                rested = rested || one.state == ConnectionStatus::State::Offline ||
                         one.state == ConnectionStatus::State::Broken;
            }
        });
        int pictures = 0;
        const auto look = seeker->core().commands().watchLive(
            id, this, [&pictures](const LiveNews& news) { pictures += news.picture ? 1 : 0; });
        QTRY_VERIFY_WITH_TIMEOUT(onlyOurs(seeker, 100) && pictures > 0, patience);
        QCOMPARE(seeker->server().faultsMet().value(faultName(FaultKind::HugeFrame)), 1);
        QVERIFY(!rested);
        QCOMPARE(seeker->connectionState(), ConnectionStatus::State::Working);
        QTRY_VERIFY_WITH_TIMEOUT(seeker.pass(1000) && seeker.state(id) == QLatin1String("applied-confirmed"), patience);
    }
    void aRefusedKeyOfTheStreamStopsNoConnection() {
        TimedSeeker seeker(faults({fault("live", FaultKind::KeyRefused)}));
        const qint64 id = running(seeker, "slow");
        LiveState state;
        const auto look = seeker->core().commands().watchLive(
            id, this, [&state](const LiveNews& news) { state = news.state.value_or(state); });
        QTRY_VERIFY_WITH_TIMEOUT(onlyOurs(seeker, 100) && state.end == LiveEnd::KeyRefused, patience);
        QCOMPARE(seeker->connectionState(), ConnectionStatus::State::Working);
        QTRY_VERIFY_WITH_TIMEOUT(seeker.pass(1000) && seeker.state(id) == QLatin1String("applied-confirmed"), patience);
    }
};

int main(int argc, char** argv) {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication app(argc, argv);
    TestAttention test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_attention.moc"
