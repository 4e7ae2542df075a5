#include "domain/StepUsage.h"

#include <QTest>

using namespace postulant;

class TestStepUsage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatIsSaidComesBackFromTheHistory() {
        StepUsage usage;
        usage.order = 4;
        usage.retry = 1;
        usage.inputTokens = 9'000'000'001;
        usage.cost = 0.00125;
        usage.at = 77;
        const auto back = usageFromText(usageText(usage), 77);
        QVERIFY(back);
        QCOMPARE(usageJson(*back), usageJson(usage));
        QCOMPARE(back->outputTokens, qint64(-1));
        QCOMPARE(back->at, qint64(77));
    }

    void whatSaysNothingIsNothing() {
        QVERIFY(!usageFromText(usageText({}), 1));
        QVERIFY(!usageFromText(QStringLiteral("Filled in the form"), 1));
        QVERIFY(!usageFromText({}, 1));
        StepUsage free; // no model was asked
        free.inputTokens = free.outputTokens = 0;
        free.cost = 0;
        QVERIFY(!free.saysAnything());
    }

    void onlyWhatIsSaidIsAddedUp() {
        StepUsage one;
        one.inputTokens = 10;
        StepUsage two;
        two.inputTokens = 5;
        two.cost = 0.5;
        const StepUsage all = totalUsage({one, two, {}});
        QCOMPARE(all.inputTokens, qint64(15));
        QCOMPARE(all.outputTokens, qint64(-1));
        QCOMPARE(all.cost, 0.5);
        QCOMPARE(totalUsage({}).cost, -1.0);
    }
};

QTEST_GUILESS_MAIN(TestStepUsage)
#include "tst_step_usage.moc"
