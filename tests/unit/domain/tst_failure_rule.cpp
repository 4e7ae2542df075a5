#include "domain/FailureRule.h"

#include <QSet>
#include <QTest>

#include "RunBuilder.h"

using namespace postulant;
using namespace postulant::testing;

class TestFailureRule : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void codesSentToServers() {
        QStringList codes;
        QStringList early;
        for (const auto& rule : errorCodeRules()) {
            codes.append(QLatin1String(rule.code));
            QVERIFY(qstrlen(rule.description) > 20);
            if (rule.beforeSubmit) {
                early.append(QLatin1String(rule.code));
            }
        }
        codes.sort();
        early.sort();
        QCOMPARE(codes.join(u' '),
                 QStringLiteral("already_applied captcha_blocked email_verification_required form_rejected "
                                "login_required missing_required_answer posting_closed resume_upload_failed"));
        QCOMPARE(early.join(u' '), QStringLiteral("already_applied captcha_blocked login_required "
                                                  "missing_required_answer posting_closed"));
        QVERIFY(errorCodeRule(u"Posting_Closed"));
        QVERIFY(!errorCodeRule(u"posting"));
    }
    void ends_data() {
        QTest::addColumn<RunSnapshot>("end");
        QTest::addColumn<FailureKind>("nothingSent");
        QTest::addColumn<FailureKind>("notKnown");
        const auto row = [](const char* name, const RunSnapshot& end, FailureKind no, FailureKind unknown) {
            QTest::newRow(name) << end << no << unknown;
        };
        const auto terminated = [](const char* error) {
            return run(RunStatus::Terminated, QString::fromLatin1(error));
        };
        const auto failed = [](const char* reason) {
            RunSnapshot end = run(RunStatus::Failed);
            end.failureReason = QString::fromLatin1(reason);
            return end;
        };
        const auto unclear = FailureKind::UnclearNoProof;
        row("closed", terminated("posting_closed"), FailureKind::PostingClosed, unclear);
        row("login", terminated("login_required"), FailureKind::LoginNeeded, unclear);
        row("captcha", terminated("captcha_blocked"), FailureKind::Captcha, unclear);
        row("missing answer", terminated("missing_required_answer"), FailureKind::MissingAnswer, unclear);
        row("already applied", terminated("already_applied"), FailureKind::AlreadyApplied, unclear);
        row("resume", terminated("resume_upload_failed"), FailureKind::ResumeUploadFailed, unclear);
        row("e-mail code", terminated("email_verification_required"), FailureKind::EmailVerification, unclear);
        row("one-time code", terminated("OTP_TIMEOUT"), FailureKind::EmailVerification, unclear);
        row("form rejected", terminated("form_rejected"), FailureKind::FormRejected, FailureKind::FormRejected);
        row("steps, by code", terminated("REACH_MAX_STEPS"), FailureKind::StepsUsedUp, unclear);
        row("steps, by words", failed("Max steps per task (12) exceeded"), FailureKind::StepsUsedUp, unclear);
        row("retries, by words", failed("Max retries per step (3) exceeded. It might be an issue with the agent."),
            FailureKind::RetriesUsedUp, FailureKind::UnclearNoProof);
        row("retries, and why", failed("Max retries per step (3) exceeded. net::ERR_CONNECTION_REFUSED"),
            FailureKind::SiteDown, FailureKind::UnclearNoProof);
        row("retries of the model", failed("MAX RETRIES PER STEP (3) exceeded. LLM service errors"),
            FailureKind::ServerFault, FailureKind::UnclearNoProof);
        row("model", failed("Step failed to generate actions. This is typically caused by LLM service errors"),
            FailureKind::ServerFault, unclear);
        row("time", run(RunStatus::TimedOut), FailureKind::TimedOut, unclear);
        row("something else", failed("The page was odd"), FailureKind::Other, FailureKind::Other);
        row("completed, and not submitted", completed(false), FailureKind::Other, unclear);
        row("cancelled", run(RunStatus::Canceled), FailureKind::CancelledByYou, FailureKind::CancelledTooLate);
    }
    void ends() {
        QFETCH(RunSnapshot, end);
        QFETCH(FailureKind, nothingSent);
        QFETCH(FailureKind, notKnown);
        FailureInputs inputs;
        inputs.run = end;
        inputs.sent = Sent::No;
        QCOMPARE(decideFailure(inputs), nothingSent);
        inputs.sent = Sent::Unknown;
        QCOMPARE(decideFailure(inputs), notKnown);
    }
    void submitIsNotCalledPressedWhereItWasNotSeen() {
        FailureInputs inputs;
        inputs.run = run(RunStatus::TimedOut);
        inputs.pressSeen = false;
        QCOMPARE(decideFailure(inputs), FailureKind::Other);
    }
    void aCancelThatCameTooLateSaysSo() {
        FailureInputs inputs;
        inputs.run = run(RunStatus::Failed);
        inputs.cancelledBySeeker = true;
        QCOMPARE(decideFailure(inputs), FailureKind::CancelledTooLate);
        inputs.run = run(RunStatus::Terminated, QStringLiteral("posting_closed"));
        inputs.sent = Sent::No;
        QCOMPARE(decideFailure(inputs), FailureKind::PostingClosed);
    }
    void ourCodesComeBeforeTheServers() {
        FailureInputs inputs;
        inputs.run = run(RunStatus::Failed, QStringLiteral("REACH_MAX_STEPS"));
        inputs.run.errors.append({QStringLiteral("captcha_blocked"), {}});
        inputs.sent = Sent::No;
        QCOMPARE(decideFailure(inputs), FailureKind::Captcha);
    }
    void whatWentWellHasNoFailure() {
        FailureInputs inputs;
        inputs.run = completed(true);
        inputs.sent = Sent::Yes;
        inputs.proof = Proof::Confirmed;
        QCOMPARE(decideFailure(inputs), FailureKind::None);
        inputs.proof = Proof::Claimed;
        QCOMPARE(decideFailure(inputs), FailureKind::None);
        inputs.resumeSeen = false;
        QCOMPARE(decideFailure(inputs), FailureKind::ResumeNotSeen);
        inputs.run.status = RunStatus::Running;
        inputs.proof = Proof::None;
        inputs.sent = Sent::Unknown;
        QCOMPARE(decideFailure(inputs), FailureKind::None);
        inputs.noAnswer = true;
        QCOMPARE(decideFailure(inputs), FailureKind::UnclearNoAnswer);
    }
    void troubleBeforeARun() {
        QCOMPARE(failureOf(ErrorKind::Offline), FailureKind::ServerUnreachable);
        QCOMPARE(failureOf(ErrorKind::Tls), FailureKind::ServerUnreachable);
        QCOMPARE(failureOf(ErrorKind::Unauthorized), FailureKind::KeyRefused);
        QCOMPARE(failureOf(ErrorKind::PaymentRequired), FailureKind::OutOfCredit);
        QCOMPARE(failureOf(ErrorKind::RateLimited), FailureKind::RateLimited);
        QCOMPARE(failureOf(ErrorKind::BadRequest), FailureKind::RequestRefused);
        QCOMPARE(failureOf(ErrorKind::KeyMissing), FailureKind::NotReady);
    }
};

QTEST_GUILESS_MAIN(TestFailureRule)
#include "tst_failure_rule.moc"
