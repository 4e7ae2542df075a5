#include "domain/GuardRule.h"

#include <QTest>

using namespace postulant;

namespace {

constexpr qint64 day = 24LL * 60 * 60 * 1000;
constexpr qint64 now = 1'780'000'000'000;

QVector<qint64> daysAgo(std::initializer_list<double> days) {
    QVector<qint64> out;
    for (const double d : days) {
        out << now - qint64(d * double(day));
    }
    return out;
}

GuardSettings settings(int limit, int days, int cooldown) {
    GuardSettings out;
    out.companyLimit = limit;
    out.companyDays = days;
    out.cooldownDays = cooldown;
    return out;
}

} // namespace

class TestGuardRule : public QObject {
    Q_OBJECT
private Q_SLOTS:
    // Free again so many days from now; 0: it may go now.
    void companies_data() {
        QTest::addColumn<int>("limit");
        QTest::addColumn<int>("days");
        QTest::addColumn<int>("cooldown");
        QTest::addColumn<QVector<qint64>>("applied");
        QTest::addColumn<double>("freeIn");
        const auto row = [](const char* name, int limit, int days, int cooldown, const QVector<qint64>& applied,
                            double freeIn) { QTest::newRow(name) << limit << days << cooldown << applied << freeIn; };
        row("no limit", 0, 30, 0, daysAgo({0, 0, 0, 0}), 0);
        row("none yet", 1, 30, 30, {}, 0);
        row("one of two", 2, 30, 0, daysAgo({3}), 0);
        row("two of two", 2, 30, 0, daysAgo({3, 10}), 20);
        row("two of two, in any order", 2, 30, 0, daysAgo({10, 3}), 20);
        row("three of two: the second newest counts", 2, 30, 0, daysAgo({3, 10, 1}), 27);
        row("one left the period", 2, 30, 0, daysAgo({3, 30}), 0);
        row("at the last moment of the period", 1, 30, 0, daysAgo({29.5}), 0.5);
        row("pause", 0, 30, 7, daysAgo({3, 100}), 4);
        row("pause over", 0, 30, 7, daysAgo({7}), 0);
        row("pause longer than the limit's wait", 1, 5, 10, daysAgo({4}), 6);
        row("limit's wait longer than the pause", 1, 30, 2, daysAgo({1}), 29);
        row("clock set back: the future counts as now", 1, 30, 0, daysAgo({-400}), 30);
        row("clock set back, pause", 0, 30, 3, daysAgo({-1, 20}), 3);
        row("clock set back, one of two still free", 2, 30, 0, daysAgo({-400}), 0);
    }
    void companies() {
        QFETCH(int, limit);
        QFETCH(int, days);
        QFETCH(int, cooldown);
        QFETCH(QVector<qint64>, applied);
        QFETCH(double, freeIn);
        GuardFacts facts;
        facts.applied = applied;
        const auto refusal = guardRefusal(settings(limit, days, cooldown), facts, now);
        QCOMPARE(refusal.has_value(), freeIn > 0);
        if (refusal) {
            QCOMPARE(refusal->kind, GuardRefusal::Kind::CompanyLimit);
            QCOMPARE(refusal->until, now + qint64(freeIn * double(day)));
            // And at that instant, not a moment earlier, it may go.
            QVector<qint64> then = applied;
            for (qint64& at : then) {
                at = std::min(at, now);
            }
            facts.applied = then;
            QVERIFY(!guardRefusal(settings(limit, days, cooldown), facts, refusal->until));
            QVERIFY(guardRefusal(settings(limit, days, cooldown), facts, refusal->until - 1));
        }
    }

    void theListComesFirst() {
        GuardFacts facts;
        facts.applied = daysAgo({1});
        facts.similarTo = 9;
        QCOMPARE(guardRefusal(settings(1, 30, 0), facts, now)->kind, GuardRefusal::Kind::Similar);
        facts.siteBlocked = true;
        QCOMPARE(guardRefusal(settings(1, 30, 0), facts, now)->kind, GuardRefusal::Kind::SiteBlocked);
        facts.companyBlocked = true;
        QCOMPARE(guardRefusal(settings(1, 30, 0), facts, now)->kind, GuardRefusal::Kind::CompanyBlocked);
        QVERIFY(guardRefusal(settings(0, 30, 0), facts, now)->isBlocked());
    }

    void aRefusalSurvivesItsError() {
        using Kind = GuardRefusal::Kind;
        for (const GuardRefusal& refusal :
             {GuardRefusal{Kind::CompanyBlocked, 0, 0}, GuardRefusal{Kind::SiteBlocked, 0, 0},
              GuardRefusal{Kind::CompanyLimit, now + 5, 0}, GuardRefusal{Kind::Similar, 0, 77}}) {
            const Error error = errorOf(refusal);
            QCOMPARE(error.kind, ErrorKind::Guarded);
            const auto back = guardRefusal(error);
            QVERIFY2(back && *back == refusal, qPrintable(error.detail));
        }
        QCOMPARE(errorOf({Kind::CompanyLimit, 1234, 0}).detail, QStringLiteral("guard:company-limit:1234"));
        QVERIFY(!guardRefusal(Error{ErrorKind::Guarded, QStringLiteral("the application is not queued"), 0, {}}));
        QVERIFY(!guardRefusal(Error{ErrorKind::Invalid, QStringLiteral("guard:similar:1"), 0, {}}));
        QVERIFY(!guardRefusal(Error{ErrorKind::Guarded, QStringLiteral("guard:else"), 0, {}}));
    }

    void settingsOfOptions() {
        const GuardSettings defaults = GuardSettings::from(Options());
        QVERIFY(!defaults.limitsCompanies()); // no company limit by default
        QCOMPARE(defaults.similarDays, 180);
        const GuardSettings own =
            GuardSettings::from(Options({{QStringLiteral("guard.company-limit"), QStringLiteral("3")},
                                         {QStringLiteral("guard.company-cooldown-days"), QStringLiteral("60")}}));
        QVERIFY(own.limitsCompanies());
        QCOMPARE(own.lookBackMs(), 60 * day); // the longer of both
    }
};

QTEST_GUILESS_MAIN(TestGuardRule)
#include "tst_guard_rule.moc"
