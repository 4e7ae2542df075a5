#include "domain/RepeatedFailures.h"

#include <QTest>

using namespace postulant;

class TestRepeatedFailures : public QObject {
    Q_OBJECT

    static SiteEnd end(qint64 application, const char* site, FailureKind failure) {
        SiteEnd out;
        out.applicationId = application;
        out.site = QString::fromLatin1(site);
        out.failure = failure;
        out.applied = failure == FailureKind::None;
        out.at = 1'700'000'000'000 - application * 1000;
        out.runId = QStringLiteral("wr_%1").arg(application);
        return out;
    }

private Q_SLOTS:
    void threeInARowOfOneKind() {
        const auto captcha = FailureKind::Captcha;
        QVector<SiteEnd> ends{end(1, "Greenhouse", captcha), end(2, "Lever", captcha), end(3, "Greenhouse", captcha)};
        QVERIFY(repeatedFailures(ends).isEmpty());
        ends << end(4, "Greenhouse", captcha) << end(5, "Greenhouse", FailureKind::None)
             << end(6, "Greenhouse", captcha) << end(7, "Greenhouse", FailureKind::None);
        const auto found = repeatedFailures(ends);
        QCOMPARE(found.size(), 1);
        QCOMPARE(found.first().site, QStringLiteral("Greenhouse"));
        QCOMPARE(found.first().failure, captcha);
        QCOMPARE(found.first().ends.size(), 3); // not the one before the last that went through
        QCOMPARE(found.first().appliedBefore, 2);
    }

    void anotherKindBetweenBreaksTheRow() {
        QVERIFY(
            repeatedFailures({end(1, "Greenhouse", FailureKind::Captcha), end(2, "Greenhouse", FailureKind::Captcha),
                              end(3, "Greenhouse", FailureKind::TimedOut), end(4, "Greenhouse", FailureKind::Captcha)})
                .isEmpty());
    }

    void whatSaysNothingOfTheSiteCountsNeitherWay() {
        const auto found =
            repeatedFailures({end(1, "Lever", FailureKind::SiteDown), end(2, "Lever", FailureKind::PostingClosed),
                              end(3, "Lever", FailureKind::SiteDown), end(4, "Lever", FailureKind::CancelledByYou),
                              end(5, "Lever", FailureKind::KeyRefused), end(6, "Lever", FailureKind::SiteDown)});
        QCOMPARE(found.size(), 1);
        QCOMPARE(found.first().ends.size(), 3);
        QVERIFY(
            repeatedFailures({end(1, "Lever", FailureKind::PostingClosed), end(2, "Lever", FailureKind::PostingClosed),
                              end(3, "Lever", FailureKind::PostingClosed)})
                .isEmpty());
    }

    void oneApplicationCountsOnce() {
        QVERIFY(repeatedFailures({end(1, "Lever", FailureKind::SiteDown), end(1, "Lever", FailureKind::SiteDown),
                                  end(1, "Lever", FailureKind::SiteDown), end(2, "Lever", FailureKind::SiteDown)})
                    .isEmpty());
    }

    void theMostFrequentFirst() {
        QVector<SiteEnd> ends;
        for (int i = 0; i < 3; ++i) {
            ends << end(i, "Ashby", FailureKind::LoginNeeded);
        }
        for (int i = 10; i < 15; ++i) {
            ends << end(i, "Workday", FailureKind::LoginNeeded);
        }
        const auto found = repeatedFailures(ends);
        QCOMPARE(found.size(), 2);
        QCOMPARE(found.first().site, QStringLiteral("Workday"));
    }

    void theReportNamesRunsAndNothingElse() {
        RepeatedFailure repeated;
        repeated.site = QStringLiteral("Green\nhouse");
        repeated.failure = FailureKind::Captcha;
        repeated.ends = {end(1, "Greenhouse", FailureKind::Captcha)};
        QCOMPARE(repeatedFailureReport(repeated, QStringLiteral("1.2")),
                 QStringLiteral("Postulant 1.2\nSite: Green house\nThe last 1 applications ended with: captcha\n"
                                "Applied at this site in the same period: 0\n\n"
                                "2023-11-14T22:13:19Z  captcha  -  wr_1\n"));
    }
};

QTEST_APPLESS_MAIN(TestRepeatedFailures)
#include "tst_repeated_failures.moc"
