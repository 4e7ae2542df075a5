#include "domain/SentRule.h"

#include <QTest>

#include "RunBuilder.h"

using namespace postulant;
using namespace postulant::testing;
using Existence = SentInputs::RunExistence;

class TestSentRule : public QObject {
    Q_OBJECT

    static FinalPage page(bool formOrWall) { return {true, QStringLiteral("Page"), formOrWall}; }
    static QString said(const SentInputs& inputs) {
        const SentVerdict verdict = decideSent(inputs);
        QStringList words{code(verdict.sent)};
        for (const SentReason reason : verdict.reasons) {
            words.append(code(reason));
        }
        return words.join(u' ');
    }

private Q_SLOTS:
    void rule_data() {
        QTest::addColumn<SentInputs>("inputs");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* name, const SentInputs& inputs, const char* expected) {
            QTest::newRow(name) << inputs << QString::fromLatin1(expected);
        };
        const auto known = [](const RunSnapshot& snapshot, const ActionTrail& actions, const FinalPage& last = {},
                              bool agent = true) {
            return SentInputs{Existence::Known, agent, snapshot, actions, last};
        };
        row("no run exists", {Existence::None, true, {}, {}, {}}, "no no-run");
        row("a run may exist", {Existence::NotKnown, true, {}, {}, {}}, "unknown run-not-known");
        for (const RunStatus status :
             {RunStatus::Created, RunStatus::Queued, RunStatus::Running, RunStatus::Paused, RunStatus::Unknown}) {
            row(qPrintable(code(status)), known(run(status), trail(QStringLiteral("i"))), "unknown run-not-ended");
        }
        const auto failed = run(RunStatus::Failed);
        row("list read, nothing pressed", known(failed, trail(QStringLiteral("uiist"))), "no nothing-pressed");
        row("list read, only waits", known(failed, trail(QStringLiteral("iwwd"))), "no nothing-pressed");
        row("list read and empty", known(failed, trail({})), "no nothing-pressed");
        row("pressed before the first input only", known(failed, trail(QStringLiteral("cckiit"))),
            "no nothing-pressed");
        row("clicked after input", known(failed, trail(QStringLiteral("ic"))), "unknown submit-may-be-pressed");
        row("key after a choice", known(failed, trail(QStringLiteral("sk"))), "unknown submit-may-be-pressed");
        row("unknown action after upload", known(failed, trail(QStringLiteral("uo"))), "unknown submit-may-be-pressed");
        row("list incomplete", known(failed, trail(QStringLiteral("ii"), false)), "unknown list-unread");
        row("list missing", known(failed, {}), "unknown list-unread");
        row("list incomplete, but pressed", known(failed, trail(QStringLiteral("ic"), false)),
            "unknown submit-may-be-pressed");
        row("the server's word for the end does not matter",
            known(run(RunStatus::Canceled), trail(QStringLiteral("ic"))), "unknown submit-may-be-pressed");
        for (const char* early :
             {"posting_closed", "login_required", "captcha_blocked", "missing_required_answer", "already_applied"}) {
            const auto ended = run(RunStatus::Terminated, QString::fromLatin1(early));
            const auto pressed = trail(QStringLiteral("iic"));
            row(early, known(ended, pressed, page(true)), "no ended-before-submit");
            row(qPrintable(QStringLiteral("%1, list unread").arg(QLatin1String(early))), known(ended, {}, page(true)),
                "no ended-before-submit");
            row(qPrintable(QStringLiteral("%1, no form").arg(QLatin1String(early))), known(ended, pressed, page(false)),
                "unknown last-page-without-form");
            row(qPrintable(QStringLiteral("%1, page unread").arg(QLatin1String(early))), known(ended, pressed),
                "unknown last-page-unread");
            row(qPrintable(QStringLiteral("%1, not the agent's code").arg(QLatin1String(early))),
                known(ended, pressed, page(true), false), "unknown submit-may-be-pressed");
        }
        for (const char* late : {"resume_upload_failed", "email_verification_required", "REACH_MAX_STEPS", "other"}) {
            row(late,
                known(run(RunStatus::Terminated, QString::fromLatin1(late)), trail(QStringLiteral("ic")), page(true)),
                "unknown submit-may-be-pressed");
        }
        row("form sent back", known(run(RunStatus::Terminated, QStringLiteral("form_rejected")), {}, page(true)),
            "unknown form-sent-back");
        row("form sent back, nothing seen pressed",
            known(run(RunStatus::Terminated, QStringLiteral("FORM_REJECTED")), trail(QStringLiteral("i")), page(true)),
            "unknown form-sent-back");
        row("completed and read as submitted", known(completed(true), trail(QStringLiteral("icd"))),
            "yes server-read-submitted");
        row("the same, list unread", known(completed(true), {}), "yes server-read-submitted");
        row("the same, nothing pressed", known(completed(true), trail(QStringLiteral("id"))),
            "unknown contradiction server-read-submitted");
        RunSnapshot odd = completed(true);
        odd.status = RunStatus::Failed;
        row("read as submitted, but failed", known(odd, {}), "unknown submit-may-be-pressed server-read-submitted");
        row("completed, not submitted, nothing pressed", known(completed(false), trail(QStringLiteral("d"))),
            "no nothing-pressed completed-not-submitted");
        row("completed, not submitted, pressed", known(completed(false), trail(QStringLiteral("icd"))),
            "unknown submit-may-be-pressed completed-not-submitted");
        row("completed, not submitted, list unread", known(completed(false), {}),
            "unknown list-unread completed-not-submitted");
        row("completed with no result", known(run(RunStatus::Completed), trail(QStringLiteral("icd"))),
            "unknown submit-may-be-pressed completed-is-opinion");
        row("completed with no result, nothing pressed", known(run(RunStatus::Completed), trail(QStringLiteral("cd"))),
            "no nothing-pressed completed-is-opinion");
        row("completed with an early code",
            known(run(RunStatus::Completed, QStringLiteral("posting_closed")), trail(QStringLiteral("ic")), page(true)),
            "unknown submit-may-be-pressed completed-is-opinion");
    }
    void rule() {
        QFETCH(SentInputs, inputs);
        QFETCH(QString, expected);
        QCOMPARE(said(inputs), expected);
    }
    void noNeedsEvidence() {
        // Over every end, code and page: without a complete list and without form or wall nothing is ever "no".
        for (const RunStatus status : {RunStatus::Completed, RunStatus::Failed, RunStatus::Terminated,
                                       RunStatus::TimedOut, RunStatus::Canceled}) {
            for (const char* error : {"", "posting_closed", "captcha_blocked", "form_rejected", "REACH_MAX_STEPS"}) {
                for (const bool agent : {false, true}) {
                    const SentInputs inputs{Existence::Known, agent, run(status, QString::fromLatin1(error)),
                                            trail(QStringLiteral("i"), false), page(false)};
                    QCOMPARE(decideSent(inputs).sent, Sent::Unknown);
                }
            }
        }
    }
    void readsTheList() {
        const auto reading = readTrail(trail(QStringLiteral("cUu")));
        QVERIFY(reading.complete && reading.entered && !reading.pressedAfterInput && reading.uploadCompleted);
        QVERIFY(!readTrail(trail(QStringLiteral("U"))).uploadCompleted);
        QVERIFY(!readTrail(trail(QStringLiteral("c"))).entered);
    }
};

QTEST_GUILESS_MAIN(TestSentRule)
#include "tst_sent_rule.moc"
