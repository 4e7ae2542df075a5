#include "dispatch/ConnectionHealth.h"
#include "support/MemorySecretStore.h"
#include "support/TempStore.h"

#include <QSignalSpy>
#include <QTest>

using namespace postulant;
using test::TempStore;
using Breaker = ConnectionStatus::Breaker;
using State = ConnectionStatus::State;

Q_DECLARE_METATYPE(postulant::ErrorKind)

// The gate of one connection: who goes first, who is sent away, and that neither a clock that is set nor a night's
// sleep changes how long it waits.
class ConnectionHealthTest : public QObject {
    Q_OBJECT

    static constexpr qint64 nextTurn = 1'000 + RequestPace::catchingUpMs; // at one a second

    struct World {
        TempStore temp;
        test::MemorySecretStore secrets;
        EngineContext context;
        ConnectionHealth health;
        std::shared_ptr<RequestGate> gate;
        QStringList went;
        bool keepsTurns = false; // what goes is not written
        QVector<SharedTurn> turns;
        QObject keeper;

        explicit World(double perSecond = 1)
            : context{temp.store(), secrets, temp.clock(), timing()}
            , health(context, perSecond)
            , gate(health.gate()) {}
        static EngineTiming timing() {
            EngineTiming timing;
            timing.tick = std::chrono::milliseconds(1);
            return timing;
        }
        void enter(Urgency urgency, const char* name) {
            gate->enter(urgency).then(&keeper,
                                      [this, word = QString::fromLatin1(name)](const Result<SharedTurn>& turn) {
                                          went << (turn ? word : word + QLatin1Char(' ') + code(turn.error().kind));
                                          if (turn && keepsTurns) {
                                              turns << *turn;
                                          }
                                      });
        }
        void useUp() {
            enter(Urgency::Poll, "first");
            QTRY_COMPARE(went.size(), 1);
            went.clear();
        }
        void fail(ErrorKind kind, std::optional<std::chrono::milliseconds> after = {}) {
            gate->left(Urgency::Poll, Error{kind, {}, 0, after});
        }
        qint64 waits() { return health.nextTryAt() - temp.clock().nowMs(); }
    };

private Q_SLOTS:
    void initTestCase() { qRegisterMetaType<ErrorKind>(); }

    void submissionsFirstEvidenceLast() {
        World world;
        world.useUp();
        world.enter(Urgency::Evidence, "evidence");
        world.enter(Urgency::Poll, "look 1");
        world.enter(Urgency::Poll, "look 2");
        world.enter(Urgency::LookUp, "look-up");
        world.enter(Urgency::Submission, "submission");
        for (int i = 1; i <= 5; ++i) {
            world.temp.clock().advance(nextTurn);
            QTRY_COMPARE(world.went.size(), i);
        }
        QCOMPARE(world.went,
                 (QStringList{QStringLiteral("submission"), QStringLiteral("look-up"), QStringLiteral("look 1"),
                              QStringLiteral("look 2"), QStringLiteral("evidence")}));
    }

    void evidenceIsNotStarvedByLooks() {
        World world;
        world.useUp();
        world.enter(Urgency::Evidence, "evidence");
        world.temp.clock().setTo(world.temp.clock().nowMs() + 86'400'000); // only steady time counts
        for (int i = 0; i < 80 && !world.went.contains(QStringLiteral("evidence")); ++i) {
            world.enter(Urgency::Poll, "look");
            world.temp.clock().advance(nextTurn);
            QTRY_COMPARE(world.went.size(), i + 1);
        }
        QVERIFY(world.went.contains(QStringLiteral("evidence")));
        QVERIFY2(world.went.size() > 8, qPrintable(QString::number(world.went.size()))); // looks went first till then
    }

    void whoDoesNotWantToGoAnyMoreTakesNoPlace() {
        World world;
        world.useUp();
        {
            QObject gone;
            world.gate->enter(Urgency::Submission).then(&gone, [](const Result<SharedTurn>&) {
                QFAIL("its context is dead");
            });
        }
        world.enter(Urgency::Poll, "look");
        world.temp.clock().advance(nextTurn);
        QTRY_COMPARE(world.went, QStringList{QStringLiteral("look")});
    }

    // What was let go may still wait for a connection: it is written, and seen by the server, beside what follows.
    void whatIsNotYetWrittenCountsAtEveryMoment() {
        World world(2);
        world.keepsTurns = true;
        for (const char* name : {"1", "2", "3", "4"}) {
            world.enter(Urgency::Poll, name);
        }
        QTRY_COMPARE(world.went.size(), 2);
        const auto whoWent = [&world] {
            world.health.setPerSecond(2); // looks who may go
            QCoreApplication::processEvents();
            return world.went.size();
        };
        world.temp.clock().advance(60'000);
        QCOMPARE(whoWent(), 2);
        world.turns[0]->written();
        world.temp.clock().advance(nextTurn);
        QCOMPARE(whoWent(), 3); // its place is free, the second's is not
        QCOMPARE(whoWent(), 3);
        world.turns[1].reset(); // was given up: its place is free from now on
        world.temp.clock().advance(nextTurn);
        QCOMPARE(whoWent(), 4);
    }

    void afterFailuresInARowAllAreSentAway() {
        World world;
        world.useUp();
        world.enter(Urgency::Poll, "look");
        QSignalSpy wanted(&world.health, &ConnectionHealth::probeWanted);
        world.fail(ErrorKind::Offline);
        world.fail(ErrorKind::Timeout);
        QVERIFY(world.health.mayUse());
        world.fail(ErrorKind::Server);
        QVERIFY(!world.health.mayUse());
        QCOMPARE(world.health.phase(), Breaker::Open);
        QTRY_COMPARE(world.went, QStringList{QStringLiteral("look server")});
        world.enter(Urgency::Submission, "submission");
        QTRY_COMPARE(world.went.size(), 2);
        QCOMPARE(world.went.last(), QStringLiteral("submission server"));
        QVERIFY(world.waits() >= 5'000 && world.waits() <= 6'250);
        QCOMPARE(wanted.size(), 0);
        world.temp.clock().advance(6'250);
        QTRY_COMPARE(wanted.size(), 1); // one question
        QCOMPARE(world.health.phase(), Breaker::HalfOpen);
        QVERIFY(!world.gate->shut(Urgency::Probe));
        QVERIFY(world.gate->shut(Urgency::Submission));
        world.temp.clock().advance(3'600'000);
        QCoreApplication::processEvents();
        QCOMPARE(wanted.size(), 1); // and no second one while it is under way
        QSignalSpy recovered(&world.health, &ConnectionHealth::recovered);
        world.health.probed({});
        QCOMPARE(recovered.size(), 1);
        QVERIFY(world.health.maySubmit());
        QCOMPARE(world.health.state(), State::Working);
    }

    void aRefusedRequestIsNoTrouble() {
        World world;
        for (int i = 0; i < 20; ++i) {
            world.fail(i % 2 == 0 ? ErrorKind::NotFound : ErrorKind::BadRequest);
            world.fail(ErrorKind::Cancelled);
        }
        QVERIFY(world.health.mayUse());
    }

    void aClockThatIsSetChangesNoWait() {
        World world;
        QSignalSpy wanted(&world.health, &ConnectionHealth::probeWanted);
        world.fail(ErrorKind::RateLimited, std::chrono::milliseconds(600'000));
        const qint64 wait = world.waits();
        QVERIFY(wait >= 600'000);
        world.temp.clock().setTo(world.temp.clock().nowMs() - 86'400'000); // a day back: it does not freeze
        QCOMPARE(world.waits(), wait);
        world.temp.clock().setTo(world.temp.clock().nowMs() + 10 * 86'400'000LL); // ten days on: it is not skipped
        QCOMPARE(world.waits(), wait);
        QCoreApplication::processEvents();
        QCOMPARE(wanted.size(), 0);
        world.temp.clock().advance(8 * 3'600'000); // a night's sleep really passes
        QTRY_COMPARE(wanted.size(), 1);
    }

    void aRefusedKeyStopsOnce() {
        World world;
        world.useUp();
        world.enter(Urgency::Poll, "look");
        QSignalSpy stopped(&world.health, &ConnectionHealth::stopped);
        for (int i = 0; i < 5; ++i) {
            world.fail(ErrorKind::Unauthorized);
        }
        QCOMPARE(stopped.size(), 1);
        QTRY_COMPARE(world.went, QStringList{QStringLiteral("look unauthorized")});
        QCOMPARE(world.health.state(), State::KeyRefused);
        QVERIFY(world.gate->shut(Urgency::Probe)); // not even the question
        QVERIFY(!world.gate->shut(Urgency::Check));
        world.temp.clock().advance(86'400'000);
        QVERIFY(!world.health.mayUse());
        world.health.goOn();
        QVERIFY(world.health.mayUse());
    }

    void whatAnOlderServerStillSaysOfItsKeyIsNotHeard() {
        World world;
        const auto fresh = world.health.gate();
        world.fail(ErrorKind::Unauthorized);
        QVERIFY(world.health.mayUse());
        fresh->left(Urgency::Poll, Error{ErrorKind::Unauthorized, {}, 403, {}});
        QVERIFY(!world.health.mayUse());
    }

    void practiceIsNotStoppedForAKey() {
        World world;
        world.health.setStopsForKey(false);
        world.fail(ErrorKind::Unauthorized);
        QCOMPARE(world.health.state(), State::Broken);
        QCOMPARE(world.health.phase(), Breaker::Open); // tried again by itself
    }

    void submissionsRestAloneAndLonger() {
        World world;
        qint64 last = 0;
        for (int i = 0; i < 3; ++i) {
            world.health.submitFailed(Error{ErrorKind::BadRequest, {}, 422, {}});
            world.health.submitFailed(Error{ErrorKind::BadRequest, {}, 422, {}}); // of the same moment: counts once
            QVERIFY(!world.health.maySubmit());
            QVERIFY(world.health.mayUse()); // looks at runs go on
            QVERIFY(world.waits() > last);
            last = world.waits() * 5 / 4;
            world.temp.clock().advance(world.waits());
            QTRY_VERIFY(world.health.maySubmit());
        }
        world.health.submitted();
        world.health.submitFailed(Error{ErrorKind::BadRequest, {}, 422, {}});
        QVERIFY(world.waits() <= 6'250);
    }
};

QTEST_GUILESS_MAIN(ConnectionHealthTest)
#include "tst_connection_health.moc"
