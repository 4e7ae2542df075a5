#include "domain/RequestPace.h"

#include <QTest>

using namespace postulant;

class TestRequestPace : public QObject {
    Q_OBJECT

    static int goes(RequestPace& pace, qint64 now) {
        int count = 0;
        while (count < 10'000 && pace.take(now)) {
            ++count;
        }
        return count;
    }

private Q_SLOTS:
    void aBurstThenSteadily() {
        RequestPace pace(5, 0);
        QCOMPARE(goes(pace, 0), 10);
        QCOMPARE(pace.waitMs(0), 200);
        QCOMPARE(goes(pace, 199), 0);
        QCOMPARE(goes(pace, 200), 1);
        QCOMPARE(goes(pace, 1'200), 5);
        QCOMPARE(goes(pace, 3'600'000), 10); // a night's sleep saves up no more than the burst
    }

    void neverMoreThanAllowedOverAMinute() {
        RequestPace pace(7, 0);
        goes(pace, 0);
        int sent = 0;
        for (qint64 now = 0; now < 60'000; now += 13) {
            sent += pace.take(now) ? 1 : 0;
        }
        QVERIFY2(sent <= 7 * 60 && sent >= 7 * 60 - 2, qPrintable(QString::number(sent)));
    }

    void aClockThatStandsStillGivesNothing() {
        RequestPace pace(5, 1'000);
        goes(pace, 1'000);
        QCOMPARE(goes(pace, 1'000), 0);
        QCOMPARE(goes(pace, 500), 0); // nor one that goes back
        QCOMPARE(goes(pace, 1'200), 1);
    }

    void slowRates() {
        RequestPace pace(0.2, 0);
        QCOMPARE(goes(pace, 0), 1);
        QCOMPARE(pace.waitMs(0), 5'000);
        QCOMPARE(RequestPace(0, 0).perSecond(0), 0.2); // nonsense is bounded
        QCOMPARE(RequestPace(1e9, 0).perSecond(0), 1'000.0);
    }

    void aComplaintHalvesThePaceForAWhile() {
        RequestPace pace(8, 0);
        pace.slowDown(0);
        QCOMPARE(pace.perSecond(0), 4.0);
        QVERIFY(pace.isSlowed(0));
        QCOMPARE(goes(pace, 0), 0);
        pace.slowDown(1'000);
        QCOMPARE(pace.perSecond(1'000), 2.0);
        QCOMPARE(pace.perSecond(60'999), 2.0);
        QCOMPARE(pace.perSecond(61'000), 4.0);
        QCOMPARE(pace.perSecond(121'000), 8.0);
        QVERIFY(!pace.isSlowed(121'000));
        for (int i = 0; i < 100; ++i) {
            pace.slowDown(200'000);
        }
        QCOMPARE(pace.perSecond(200'000), 0.5); // not down to a standstill
    }

    void whatMustGoIsPaidForLater() {
        RequestPace pace(5, 0);
        goes(pace, 0);
        pace.force(0);
        QCOMPARE(pace.waitMs(0), 400);
        for (int i = 0; i < 1'000; ++i) {
            pace.force(0);
        }
        QCOMPARE(pace.waitMs(0), 2'200); // and the debt is bounded
    }

    void anotherPaceKeepsWhatWasUsed() {
        RequestPace pace(5, 0);
        goes(pace, 0);
        pace.setPerSecond(50, 0);
        QCOMPARE(goes(pace, 0), 0);
        QCOMPARE(goes(pace, 100), 5);
    }
};

QTEST_APPLESS_MAIN(TestRequestPace)
#include "tst_request_pace.moc"
