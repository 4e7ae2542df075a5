#include "domain/ApplicationRule.h"

#include <QTest>

using namespace postulant;
using Intent = ApplicationInputs::Intent;

class TestApplicationRule : public QObject {
    Q_OBJECT

    static QString said(const ApplicationInputs& inputs) {
        const auto verdict = decideApplication(inputs);
        return code(verdict.state) + u' ' + code(verdict.failure) + u' ' + code(verdict.sent);
    }
    static ApplicationInputs with(const AttemptFacts& attempt) { return {Intent::None, false, {}, attempt}; }
    static AttemptFacts ended(Sent sent, Proof proof, FailureKind failure) {
        AttemptFacts attempt;
        attempt.state = AttemptState::Ended;
        attempt.runStatus = RunStatus::Terminated;
        attempt.sent = sent;
        attempt.proof = proof;
        attempt.failure = failure;
        return attempt;
    }

private Q_SLOTS:
    void withoutAnAttempt() {
        QCOMPARE(said({Intent::Draft, false, {}, {}}), QStringLiteral("draft none no"));
        QCOMPARE(said({Intent::None, false, {}, {}}), QStringLiteral("draft none no"));
        QCOMPARE(said({Intent::Review, false, {}, {}}), QStringLiteral("review none no"));
        QCOMPARE(said({Intent::Queued, false, {}, {}}), QStringLiteral("queued none no"));
        QCOMPARE(said({Intent::None, true, {}, {}}), QStringLiteral("cancelled none no"));
    }
    void failuresAsTheTableSays_data() {
        // look: kind, anything sent → state
        QTest::addColumn<FailureKind>("kind");
        QTest::addColumn<Sent>("sent");
        QTest::addColumn<QString>("state");
        const auto row = [](FailureKind kind, Sent sent, const char* state) {
            QTest::addRow("%s %s", qPrintable(code(kind)), qPrintable(code(sent)))
                << kind << sent << QString::fromLatin1(state);
        };
        row(FailureKind::LoginNeeded, Sent::No, "needs-you");
        row(FailureKind::MissingAnswer, Sent::No, "needs-you");
        row(FailureKind::EmailVerification, Sent::No, "needs-you");
        for (const FailureKind kind :
             {FailureKind::Captcha, FailureKind::PostingClosed, FailureKind::AlreadyApplied,
              FailureKind::ResumeUploadFailed, FailureKind::RequestRefused, FailureKind::TimedOut,
              FailureKind::StepsUsedUp, FailureKind::ServerFault, FailureKind::Other}) {
            row(kind, Sent::No, "failed");
        }
        for (const FailureKind kind : {FailureKind::UnclearNoProof, FailureKind::FormRejected, FailureKind::TimedOut,
                                       FailureKind::CancelledTooLate, FailureKind::Captcha, FailureKind::Other}) {
            row(kind, Sent::Unknown, "needs-checking");
            row(kind, Sent::Yes, "needs-checking");
        }
    }
    void failuresAsTheTableSays() {
        QFETCH(FailureKind, kind);
        QFETCH(Sent, sent);
        QFETCH(QString, state);
        QCOMPARE(said(with(ended(sent, Proof::None, kind))), state + u' ' + code(kind) + u' ' + code(sent));
    }
    void underWay() {
        AttemptFacts attempt;
        QCOMPARE(said(with(attempt)), QStringLiteral("submitting none unknown"));
        attempt.state = AttemptState::Accepted;
        QCOMPARE(said(with(attempt)), QStringLiteral("running none unknown"));
        attempt.state = AttemptState::Running;
        attempt.runStatus = RunStatus::Running;
        QCOMPARE(said(with(attempt)), QStringLiteral("running none unknown"));
        attempt.stuck = true;
        QCOMPARE(said(with(attempt)), QStringLiteral("running stuck unknown"));
        attempt.stuck = false;
        attempt.attention = Attention::CodeWanted;
        QCOMPARE(said(with(attempt)), QStringLiteral("needs-you email-verification unknown"));
        attempt.attention = Attention::Paused;
        QCOMPARE(said(with(attempt)), QStringLiteral("needs-you none unknown"));
        attempt.attention = Attention::None;
        attempt.runStatus = RunStatus::Paused;
        QCOMPARE(said(with(attempt)), QStringLiteral("needs-you none unknown"));
    }
    void unclear() {
        AttemptFacts attempt;
        attempt.state = AttemptState::Unclear;
        attempt.lookingUp = true;
        QCOMPARE(said(with(attempt)), QStringLiteral("submitting none unknown"));
        attempt.lookingUp = false;
        QCOMPARE(said(with(attempt)), QStringLiteral("needs-checking unclear-no-answer unknown"));
    }
    void applied() {
        QCOMPARE(said(with(ended(Sent::Yes, Proof::Confirmed, FailureKind::None))),
                 QStringLiteral("applied-confirmed none yes"));
        QCOMPARE(said(with(ended(Sent::Yes, Proof::Claimed, FailureKind::None))),
                 QStringLiteral("applied-claimed none yes"));
        QCOMPARE(said(with(ended(Sent::Unknown, Proof::Claimed, FailureKind::None))),
                 QStringLiteral("applied-claimed none unknown"));
        QCOMPARE(said(with(ended(Sent::Yes, Proof::Claimed, FailureKind::ResumeNotSeen))),
                 QStringLiteral("applied-claimed resume-not-seen yes"));
        // A claim does not stand against evidence.
        QCOMPARE(said(with(ended(Sent::No, Proof::Claimed, FailureKind::Other))), QStringLiteral("failed other no"));
    }
    void releasedAttempts() {
        AttemptFacts attempt = ended(Sent::No, Proof::None, FailureKind::KeyRefused);
        attempt.released = ReleaseReason::Refused;
        QCOMPARE(said({Intent::Queued, false, {}, attempt}), QStringLiteral("queued key-refused no"));
        QCOMPARE(said({Intent::Review, false, {}, attempt}), QStringLiteral("review none no"));
        attempt.failure = FailureKind::RequestRefused;
        QCOMPARE(said(with(attempt)), QStringLiteral("failed request-refused no"));
        attempt.released = ReleaseReason::SubmitNotPressed;
        attempt.failure = FailureKind::LoginNeeded;
        QCOMPARE(said(with(attempt)), QStringLiteral("needs-you login-needed no"));
        QCOMPARE(said({Intent::None, true, {}, attempt}), QStringLiteral("cancelled login-needed no"));
        attempt.released = ReleaseReason::NeverLeft;
        attempt.failure = FailureKind::ServerUnreachable;
        QCOMPARE(said({Intent::None, true, {}, attempt}), QStringLiteral("cancelled none no"));
    }
    void aHoldingAttemptBeatsTheIntent() {
        // Whatever is wished for, what may have been sent is shown.
        for (const Intent intent : {Intent::Draft, Intent::Review, Intent::Queued}) {
            QCOMPARE(said({intent, false, {}, ended(Sent::Unknown, Proof::None, FailureKind::Other)}),
                     QStringLiteral("needs-checking other unknown"));
        }
    }
    void cancelling() {
        AttemptFacts attempt = ended(Sent::No, Proof::None, FailureKind::CancelledByYou);
        attempt.runStatus = RunStatus::Canceled;
        QCOMPARE(said({Intent::None, true, {}, attempt}), QStringLiteral("cancelled cancelled-by-you no"));
        attempt.sent = Sent::Unknown;
        attempt.failure = FailureKind::CancelledTooLate;
        QCOMPARE(said({Intent::None, true, {}, attempt}), QStringLiteral("needs-checking cancelled-too-late unknown"));
        AttemptFacts running;
        running.state = AttemptState::Running;
        // The server's state counts, not our wish.
        QCOMPARE(said({Intent::None, true, {}, running}), QStringLiteral("running none unknown"));
    }
    void theSeekerDecides() {
        const auto unclear = ended(Sent::Unknown, Proof::None, FailureKind::UnclearNoProof);
        QCOMPARE(said({Intent::None, false, SeekerDecision::WentThrough, unclear}),
                 QStringLiteral("applied-claimed none yes"));
        QCOMPARE(said({Intent::None, false, SeekerDecision::DidNotGoThrough, unclear}),
                 QStringLiteral("failed unclear-no-proof no"));
        // "Count as applied" where the site says that it knows the applicant.
        QCOMPARE(said({Intent::None, false, SeekerDecision::WentThrough,
                       ended(Sent::No, Proof::None, FailureKind::AlreadyApplied)}),
                 QStringLiteral("applied-claimed none yes"));
        AttemptFacts running;
        running.state = AttemptState::Running;
        QCOMPARE(said({Intent::None, false, SeekerDecision::DidNotGoThrough, running}),
                 QStringLiteral("running none unknown"));
        AttemptFacts byHand = ended(Sent::Yes, Proof::Claimed, FailureKind::None);
        byHand.via = AttemptVia::ByHand;
        QCOMPARE(said(with(byHand)), QStringLiteral("applied-claimed none yes"));
    }
    void overAllInputsFailedMeansNothingSent() {
        int seen = 0;
        for (int bits = 0; bits < 5 * 3 * 4 * 2 * 5 * 2 * 3; ++bits) {
            int rest = bits;
            const auto take = [&rest](int count) {
                const int value = rest % count;
                rest /= count;
                return value;
            };
            AttemptFacts attempt;
            attempt.state = static_cast<AttemptState>(take(5));
            attempt.sent = static_cast<Sent>(take(3));
            attempt.proof = static_cast<Proof>(take(4));
            if (take(2) == 1 && attempt.state == AttemptState::Ended) {
                attempt.released = ReleaseReason::SubmitNotPressed;
            }
            attempt.runStatus = std::array{RunStatus::Running, RunStatus::Completed, RunStatus::Failed,
                                           RunStatus::Canceled, RunStatus::Unknown}[static_cast<std::size_t>(take(5))];
            ApplicationInputs inputs;
            inputs.cancelledBySeeker = take(2) == 1;
            inputs.decision = static_cast<SeekerDecision>(take(3));
            inputs.attempt = attempt;
            const auto verdict = decideApplication(inputs);
            const bool quiet =
                verdict.state == ApplicationState::Failed || verdict.state == ApplicationState::Cancelled;
            const bool evidence =
                attempt.sent == Sent::No || attempt.released || inputs.decision == SeekerDecision::DidNotGoThrough;
            QVERIFY(!quiet || (verdict.sent == Sent::No && evidence));
            const bool open = attempt.state == AttemptState::Reserved || attempt.state == AttemptState::Accepted ||
                              attempt.state == AttemptState::Running;
            QVERIFY(!open || (!quiet && verdict.sent == Sent::Unknown));
            QVERIFY(!verdict.reasons.isEmpty());
            QVERIFY(verdict.state != ApplicationState::AppliedConfirmed || attempt.proof == Proof::Confirmed);
            seen += quiet ? 1 : 0;
        }
        QVERIFY(seen > 100);
    }
};

QTEST_GUILESS_MAIN(TestApplicationRule)
#include "tst_application_rule.moc"
