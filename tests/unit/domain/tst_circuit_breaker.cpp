#include "domain/CircuitBreaker.h"

#include <QTest>

using namespace postulant;
using State = CircuitBreaker::State;

// Every step of closed, open, half open; no clock but the numbers here.
class TestCircuitBreaker : public QObject {
    Q_OBJECT

    static BreakerRules rules() {
        BreakerRules rules;
        rules.failuresToOpen = 3;
        rules.waitMin = 1'000;
        rules.waitMax = 10'000;
        rules.longestAsked = 60'000;
        return rules;
    }
    static CircuitBreaker opened(qint64 now) {
        CircuitBreaker breaker(rules());
        for (int i = 0; i < 3; ++i) {
            breaker.failed(now, 0);
        }
        return breaker;
    }

private Q_SLOTS:
    void opensOnlyAfterFailuresInARow() {
        CircuitBreaker breaker(rules());
        breaker.failed(0, 0);
        breaker.failed(0, 0);
        QVERIFY(breaker.mayPass());
        breaker.worked();
        breaker.failed(0, 0);
        breaker.failed(0, 0);
        QVERIFY(breaker.mayPass());
        QCOMPARE(breaker.nextTryAt(), 0);
        breaker.failed(0, 0);
        QCOMPARE(breaker.state(), State::Open);
        QCOMPARE(breaker.nextTryAt(), 1'000);
    }

    void oneQuestionAtATime() {
        CircuitBreaker breaker = opened(100);
        QVERIFY(!breaker.probeDue(1'099));
        QVERIFY(breaker.probeDue(1'100));
        breaker.probing();
        QCOMPARE(breaker.state(), State::HalfOpen);
        QVERIFY(!breaker.mayPass());
        QVERIFY(!breaker.probeDue(1'000'000)); // while the first is under way there is no second
        breaker.probeWorked();
        QCOMPARE(breaker.state(), State::Closed);
    }

    void lateAnswersFromBeforeChangeNothing() {
        CircuitBreaker breaker = opened(0);
        breaker.worked();
        QCOMPARE(breaker.state(), State::Open);
        for (int i = 0; i < 9; ++i) {
            breaker.failed(500, 0);
        }
        QCOMPARE(breaker.nextTryAt(), 1'000);
        breaker.probing();
        breaker.worked();
        breaker.failed(1'000, 0);
        QCOMPARE(breaker.state(), State::HalfOpen);
    }

    void waitsDoubleUpToTheLongest() {
        CircuitBreaker breaker = opened(0);
        qint64 now = breaker.nextTryAt();
        for (const qint64 wait : {2'000, 4'000, 8'000, 10'000, 10'000}) {
            breaker.probing();
            breaker.probeFailed(now, 0);
            QCOMPARE(breaker.nextTryAt() - now, wait);
            now = breaker.nextTryAt();
        }
    }

    void aServerThatOnlyAnswersTheQuestionIsLeftAloneLonger() {
        CircuitBreaker breaker = opened(0);
        breaker.probing();
        breaker.probeWorked();
        for (int i = 0; i < 3; ++i) {
            breaker.failed(5'000, 0);
        }
        QCOMPARE(breaker.nextTryAt(), 7'000); // not 6'000: nothing else has worked meanwhile
        breaker.probing();
        breaker.probeWorked();
        breaker.worked();
        for (int i = 0; i < 3; ++i) {
            breaker.failed(20'000, 0);
        }
        QCOMPARE(breaker.nextTryAt(), 21'000);
    }

    void whatTheServerAsksFor_data() {
        QTest::addColumn<qint64>("asked");
        QTest::addColumn<qint64>("wait");
        QTest::newRow("as it says") << qint64(7'000) << qint64(7'000);
        QTest::newRow("longer than our own longest") << qint64(50'000) << qint64(50'000);
        QTest::newRow("a year") << qint64(31'536'000'000) << qint64(60'000);
        QTest::newRow("nothing") << qint64(0) << qint64(1'000);
        QTest::newRow("the past") << qint64(-5'000) << qint64(1'000);
        QTest::newRow("hostile") << std::numeric_limits<qint64>::max() << qint64(60'000);
        QTest::newRow("hostile past") << std::numeric_limits<qint64>::min() << qint64(1'000);
    }
    void whatTheServerAsksFor() {
        QFETCH(qint64, asked);
        QFETCH(qint64, wait);
        CircuitBreaker breaker(rules());
        breaker.rest(0, 0, asked);
        QCOMPARE(breaker.state(), State::Open); // at once: it was asked for
        QCOMPARE(breaker.nextTryAt(), wait);
    }

    void askingForNothingAgainAndAgainIsNotObeyed() {
        CircuitBreaker breaker(rules());
        qint64 now = 0;
        QVector<qint64> waits;
        for (int i = 0; i < 6; ++i) {
            breaker.rest(now, 0, 0);
            waits << breaker.nextTryAt() - now;
            now = breaker.nextTryAt();
            breaker.probing();
            breaker.probeWorked();
        }
        QCOMPARE(waits, (QVector<qint64>{1'000, 1'000, 1'000, 2'000, 4'000, 8'000}));
    }

    void aLongerWishCountsWhileResting() {
        CircuitBreaker breaker(rules());
        breaker.rest(0, 0, 5'000);
        breaker.rest(1'000, 0, 9'000);
        QCOMPARE(breaker.nextTryAt(), 10'000);
        breaker.rest(2'000, 0, 1'000);
        QCOMPARE(breaker.nextTryAt(), 10'000);
    }

    void jitterOnlyAdds() {
        for (const double jitter : {-3.0, 0.0, 0.5, 1.0, 9.0}) {
            CircuitBreaker breaker(rules());
            breaker.rest(0, jitter, 8'000);
            QVERIFY(breaker.nextTryAt() >= 8'000);
            QVERIFY(breaker.nextTryAt() <= 10'000);
        }
        CircuitBreaker middle(rules());
        middle.rest(0, 0.5, 8'000);
        QCOMPARE(middle.nextTryAt(), 9'000);
    }

    void theSeekerMayAskAtOnce() {
        CircuitBreaker breaker = opened(0);
        breaker.tryNow();
        QVERIFY(breaker.probeDue(1));
        QVERIFY(!breaker.mayPass()); // the question comes first all the same
        breaker.reset();
        QVERIFY(breaker.mayPass());
    }
};

QTEST_APPLESS_MAIN(TestCircuitBreaker)
#include "tst_circuit_breaker.moc"
