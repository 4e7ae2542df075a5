#include "domain/RequestPace.h"

#include <QTest>

#include <deque>
#include <random>
#include <set>

using namespace postulant;

class TestRequestPace : public QObject {
    Q_OBJECT

    static int goes(RequestPace& pace, qint64 now) {
        int count = 0;
        while (count < 10'000 && pace.take(now)) {
            pace.wrote(now);
            ++count;
        }
        return count;
    }

private Q_SLOTS:
    void asManyAsAllowedAndThenAWait() {
        RequestPace pace(5);
        QCOMPARE(goes(pace, 0), 5);
        QCOMPARE(pace.waitMs(0), 1'200);
        QCOMPARE(goes(pace, 1'199), 0);
        QCOMPARE(goes(pace, 1'200), 5);
        QCOMPARE(goes(pace, 3'600'000), 5); // a night's sleep saves up nothing
    }

    void neverMoreThanAllowedInAnySecond_data() {
        QTest::addColumn<double>("rate");
        QTest::addColumn<int>("most");
        for (const auto& [rate, most] : {std::pair(0.3, 1), {1.0, 1}, {1.5, 2}, {7.0, 7}, {20.0, 20}, {333.3, 334}}) {
            QTest::addRow("%.1f", rate) << rate << most;
        }
    }

    void neverMoreThanAllowedInAnySecond() {
        QFETCH(double, rate);
        QFETCH(int, most);
        std::mt19937 random(7); // now and then there is a rush, sometimes a pause, and some are written much later
        const auto upTo = [&random](qint64 last) { return std::uniform_int_distribution<qint64>(0, last)(random); };
        RequestPace pace(rate);
        std::multiset<qint64> toWrite; // when
        std::deque<qint64> lastSecond;
        int sent = 0;
        constexpr qint64 all = 120'000;
        for (qint64 now = 0; now < all; now += upTo(3)) {
            now += upTo(2'000) == 0 ? 700 : 0;
            if (pace.take(now)) {
                toWrite.insert(now + (upTo(20) == 0 ? upTo(1'500) : upTo(5)));
            }
            while (!toWrite.empty() && *toWrite.begin() <= now) {
                toWrite.erase(toWrite.begin());
                pace.wrote(now);
                lastSecond.push_back(now);
                while (now - lastSecond.front() >= 1'000) {
                    lastSecond.pop_front();
                }
                QVERIFY2(int(lastSecond.size()) <= most, qPrintable(QString::number(now)));
                sent++;
            }
        }
        QVERIFY2(sent <= rate * all / 1000 + 1, qPrintable(QString::number(sent)));
        QVERIFY2(sent >= rate * all / 1000 * 0.6, qPrintable(QString::number(sent))); // and it is made use of
    }

    void aClockThatStandsStillGivesNothing() {
        RequestPace pace(5);
        goes(pace, 1'000);
        QCOMPARE(goes(pace, 1'000), 0);
        QCOMPARE(goes(pace, 500), 0); // nor one that goes back
        QCOMPARE(goes(pace, 2'200), 5);
    }

    void slowRates() {
        RequestPace pace(0.2);
        QCOMPARE(goes(pace, 0), 1);
        QCOMPARE(pace.waitMs(0), 5'200);
        QCOMPARE(RequestPace(0).perSecond(0), 0.2); // nonsense is bounded
        QCOMPARE(RequestPace(1e9).perSecond(0), 1'000.0);
    }

    void aComplaintHalvesThePaceForAWhile() {
        RequestPace pace(8);
        pace.slowDown(0);
        QCOMPARE(pace.perSecond(0), 4.0);
        QVERIFY(pace.isSlowed(0));
        QCOMPARE(goes(pace, 0), 0);
        QCOMPARE(goes(pace, 1'199), 0);
        QCOMPARE(goes(pace, 1'200), 4);
        pace.slowDown(1'210);
        QCOMPARE(pace.perSecond(1'210), 2.0);
        QCOMPARE(pace.perSecond(61'209), 2.0);
        QCOMPARE(pace.perSecond(61'210), 4.0);
        QCOMPARE(pace.perSecond(121'210), 8.0);
        QVERIFY(!pace.isSlowed(121'210));
        for (int i = 0; i < 100; ++i) {
            pace.slowDown(200'000);
        }
        QCOMPARE(pace.perSecond(200'000), 0.5); // not down to a standstill
    }

    void whatMustGoIsWaitedFor() {
        RequestPace pace(5);
        const auto force = [&pace](qint64 now) {
            pace.force(now);
            pace.wrote(now);
        };
        for (int i = 0; i < 4; ++i) {
            force(i * 100);
        }
        QCOMPARE(goes(pace, 400), 1);
        force(400);
        QCOMPARE(pace.waitMs(400), 900); // until only four of the last second are left
        for (int i = 0; i < 5'000; ++i) {
            force(500);
        }
        QCOMPARE(pace.waitMs(500), 1'200); // and the debt is bounded
    }

    void whatIsNotWrittenCountsAsOfNow() {
        RequestPace pace(2);
        QVERIFY(pace.take(0) && pace.take(0));
        QVERIFY(!pace.take(60'000));
        pace.wrote(60'000);
        QCOMPARE(pace.waitMs(60'100), 1'100);
        QVERIFY(pace.take(61'200));
        QVERIFY(!pace.take(90'000));
        pace.wrote(90'000);
        pace.wrote(90'000);
        pace.wrote(90'500); // one was written a second time
        QCOMPARE(goes(pace, 91'200), 1);
    }

    void anotherPaceKeepsWhatWasUsed() {
        RequestPace pace(5);
        goes(pace, 0);
        pace.setPerSecond(50);
        QCOMPARE(goes(pace, 0), 45);
        pace.setPerSecond(5);
        QCOMPARE(goes(pace, 1'000), 0);
        QCOMPARE(goes(pace, 1'200), 5);
    }
};

QTEST_APPLESS_MAIN(TestRequestPace)
#include "tst_request_pace.moc"
