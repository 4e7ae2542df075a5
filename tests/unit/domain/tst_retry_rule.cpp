#include "domain/RetryRule.h"

#include <QTest>

#include <array>

using namespace postulant;
using Kind = RetryVerdict::Kind;

class TestRetryRule : public QObject {
    Q_OBJECT

    static constexpr int kinds = static_cast<int>(FailureKind::Other) + 1;
    static RetryInputs inputs(FailureKind failure, std::optional<ReleaseReason> released, int tries = 1) {
        RetryInputs in;
        in.failure = failure;
        in.released = released;
        in.tries = tries;
        in.firstWaitMs = 300'000;
        in.now = 1'000'000;
        return in;
    }

private Q_SLOTS:
    // The whole table: every kind of failure under every way in which a hold may have gone.
    void everyFailure() {
        for (int i = 0; i < kinds; ++i) {
            const auto kind = static_cast<FailureKind>(i);
            const bool site = kind == FailureKind::SiteDown || kind == FailureKind::ServerFault;
            const bool connection = kind == FailureKind::ServerUnreachable || kind == FailureKind::KeyRefused ||
                                    kind == FailureKind::OutOfCredit || kind == FailureKind::RateLimited;
            const QByteArray name = code(kind).toUtf8();
            QVERIFY2(decideRetry(inputs(kind, std::nullopt)).kind == Kind::No, name.constData()); // it holds
            QVERIFY2(decideRetry(inputs(kind, ReleaseReason::SeekerSaidNo)).kind == Kind::No, name.constData());
            QVERIFY2(decideRetry(inputs(kind, ReleaseReason::SubmitNotPressed)).kind == (site ? Kind::At : Kind::No),
                     name.constData());
            for (const ReleaseReason why : {ReleaseReason::NeverLeft, ReleaseReason::Refused}) {
                const Kind wanted = connection ? Kind::WithConnection : site ? Kind::At : Kind::No;
                QVERIFY2(decideRetry(inputs(kind, why)).kind == wanted, name.constData());
            }
        }
    }

    void connectionTroubleUsesUpNoTry() {
        const RetryVerdict verdict = decideRetry(inputs(FailureKind::RateLimited, ReleaseReason::Refused, 1'000));
        QCOMPARE(verdict.kind, Kind::WithConnection);
        QCOMPARE(verdict.at, 0);
    }

    void waitsGrowAndEnd() {
        const auto wait = [](int tries, int most = 20) {
            RetryInputs in = inputs(FailureKind::SiteDown, ReleaseReason::SubmitNotPressed, tries);
            in.most = most;
            const RetryVerdict verdict = decideRetry(in);
            return verdict.kind == Kind::At ? (verdict.at - in.now) / 60'000 : -1;
        };
        QCOMPARE(wait(1), 5);
        QCOMPARE(wait(2), 10);
        QCOMPARE(wait(3), 20);
        QCOMPARE(wait(8), 360); // six hours at most
        QCOMPARE(wait(20), 360);
        QCOMPARE(wait(21), -1);
        QCOMPARE(wait(3, 3), 20);
        QCOMPARE(wait(4, 3), -1);
        QCOMPARE(wait(1, 0), -1);
    }

    void givingUpIsToldApartFromNotTrying() {
        RetryInputs in = inputs(FailureKind::SiteDown, ReleaseReason::SubmitNotPressed, 4);
        QCOMPARE(decideRetry(in).kind, Kind::GivenUp);
        in.most = 0;
        QCOMPARE(decideRetry(in).kind, Kind::No);
    }

    void jitterOnlyAddsAFifth() {
        RetryInputs in = inputs(FailureKind::SiteDown, ReleaseReason::SubmitNotPressed);
        in.jitter = 1;
        QCOMPARE(decideRetry(in).at - in.now, 360'000);
        in.jitter = -7;
        QCOMPARE(decideRetry(in).at - in.now, 300'000);
        in.jitter = 7;
        QCOMPARE(decideRetry(in).at - in.now, 360'000);
    }

    void practiceAndWhatWasStoppedNeverGoAgainByThemselves() {
        RetryInputs in = inputs(FailureKind::SiteDown, ReleaseReason::SubmitNotPressed);
        in.practice = true;
        QCOMPARE(decideRetry(in).kind, Kind::No);
        in.practice = false;
        in.cancelled = true;
        QCOMPARE(decideRetry(in).kind, Kind::No);
    }
};

QTEST_APPLESS_MAIN(TestRetryRule)
#include "tst_retry_rule.moc"
