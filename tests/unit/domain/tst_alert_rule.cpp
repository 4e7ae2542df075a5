#include "domain/AlertRule.h"

#include <QTest>

using namespace postulant;

class AlertRuleTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void saidOncePerCrossing();
    void fewAreNoShare();
    void zeroMeansNever();
    void aQuietTimeClears();
    void onlyTheLastTenMinutesCount();
};

void AlertRuleTest::saidOncePerCrossing() {
    ShareAlert alert;
    QVERIFY(!alert.crossed(4, 10, 50, 10));
    QVERIFY(alert.crossed(5, 10, 50, 10));
    QVERIFY(!alert.crossed(6, 10, 50, 10));
    QCOMPARE(alert.share(), 60);
    QVERIFY(!alert.crossed(4, 10, 50, 10)); // just below: nothing is over yet
    QVERIFY(alert.isRaised());
    QVERIFY(!alert.crossed(5, 10, 50, 10));
    QVERIFY(!alert.crossed(3, 10, 50, 10)); // below three quarters of the limit
    QVERIFY(!alert.isRaised());
    QVERIFY(alert.crossed(5, 10, 50, 10));
}

void AlertRuleTest::fewAreNoShare() {
    ShareAlert alert;
    QVERIFY(!alert.crossed(9, 9, 50, 10));
    QVERIFY(!alert.isRaised());
    QVERIFY(alert.crossed(10, 10, 100, 10));
    QVERIFY(!alert.crossed(0, 5, 100, 10)); // too few to say that it is over
    QVERIFY(alert.isRaised());
}

void AlertRuleTest::zeroMeansNever() {
    ShareAlert alert;
    QVERIFY(!alert.crossed(10, 10, 0, 1));
    QVERIFY(alert.crossed(10, 10, 50, 1));
    QVERIFY(!alert.crossed(10, 10, 0, 1));
    QVERIFY(!alert.isRaised());
}

void AlertRuleTest::aQuietTimeClears() {
    ShareAlert alert;
    QVERIFY(alert.crossed(10, 10, 50, 10));
    QVERIFY(!alert.crossed(0, 0, 50, 10));
    QVERIFY(!alert.isRaised());
    QVERIFY(alert.crossed(10, 10, 50, 10));
}

void AlertRuleTest::onlyTheLastTenMinutesCount() {
    constexpr qint64 minute = 60'000;
    RecentShare recent;
    QCOMPARE(recent.at(0).whole, 0);
    for (int i = 0; i < 10; ++i) {
        recent.add(i < 3, minute);
    }
    QCOMPARE(recent.at(minute).whole, 10);
    QCOMPARE(recent.at(minute).part, 3);
    QCOMPARE(recent.at(minute + RecentShare::windowMs - 10'000).whole, 10);
    QCOMPARE(recent.at(minute + RecentShare::windowMs).whole, 0);
    recent.add(true, minute + RecentShare::windowMs); // takes the old one's place
    QCOMPARE(recent.at(minute + RecentShare::windowMs).whole, 1);
    QCOMPARE(recent.at(minute + RecentShare::windowMs).part, 1);
    for (qint64 at = 0; at < 24 * 60 * minute; at += 1'000) {
        recent.add(false, 100 * minute + at);
    }
    QCOMPARE(recent.at(100 * minute + 24 * 60 * minute - 1).whole, 600);
}

QTEST_GUILESS_MAIN(AlertRuleTest)
#include "tst_alert_rule.moc"
