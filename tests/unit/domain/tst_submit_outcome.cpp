#include "domain/SubmitOutcome.h"

#include <QTest>

using namespace postulant;
using Trouble = SubmitReport::Trouble;

class TestSubmitOutcome : public QObject {
    Q_OBJECT

    static constexpr std::array allTroubles{
        Trouble::None, Trouble::NameNotFound, Trouble::ConnectionRefused, Trouble::Unreachable, Trouble::Proxy,
        Trouble::Tls,  Trouble::Cut,          Trouble::TimedOut,          Trouble::Cancelled,   Trouble::Other};

private Q_SLOTS:
    void wholeAnswers_data() {
        QTest::addColumn<int>("status");
        QTest::addColumn<bool>("id");
        QTest::addColumn<QString>("outcome");
        QTest::addColumn<FailureKind>("failure");
        const auto row = [](int status, bool id, const char* outcome, FailureKind failure) {
            QTest::addRow("%d %s", status, id ? "with an id" : "without")
                << status << id << QString::fromLatin1(outcome) << failure;
        };
        for (const int status : {200, 201, 202, 299}) {
            row(status, true, "accepted", FailureKind::None);
            row(status, false, "unclear", FailureKind::UnclearNoAnswer);
        }
        row(401, false, "refused-connection", FailureKind::KeyRefused);
        row(403, true, "refused-connection", FailureKind::KeyRefused);
        row(402, false, "refused-connection", FailureKind::OutOfCredit);
        row(429, false, "refused-connection", FailureKind::RateLimited);
        for (const int status : {400, 404, 413, 415, 422, 300, 301, 302, 307, 308, 399}) {
            row(status, status == 400, "refused-job", FailureKind::RequestRefused);
        }
        for (const int status : {408, 409, 500, 502, 503, 504, 599, 405, 418, 425, 100, 0, 600}) {
            row(status, true, "unclear", FailureKind::UnclearNoAnswer);
        }
    }
    void wholeAnswers() {
        QFETCH(int, status);
        QFETCH(bool, id);
        QFETCH(QString, outcome);
        QFETCH(FailureKind, failure);
        const auto verdict = decideSubmit({Trouble::None, true, status, true, id});
        QCOMPARE(code(verdict.outcome), outcome);
        QCOMPARE(verdict.failure, failure);
    }
    void onlyTroubleBeforeAnyByteReleases() {
        for (const Trouble trouble : allTroubles) {
            for (const bool written : {false, true}) {
                const auto verdict = decideSubmit({trouble, written, 0, false, false});
                const bool early = trouble == Trouble::NameNotFound || trouble == Trouble::ConnectionRefused ||
                                   trouble == Trouble::Unreachable || trouble == Trouble::Proxy ||
                                   trouble == Trouble::Tls;
                QCOMPARE(verdict.outcome, early && !written ? SubmitOutcome::NeverLeft : SubmitOutcome::Unclear);
            }
        }
    }
    void aCutAnswerIsNeverClear() {
        for (const Trouble trouble : allTroubles) {
            for (const int status : {200, 400, 401, 422, 429, 500}) {
                QCOMPARE(decideSubmit({trouble, true, status, false, true}).outcome, SubmitOutcome::Unclear);
                if (trouble != Trouble::None) {
                    QCOMPARE(decideSubmit({trouble, false, status, true, true}).outcome, SubmitOutcome::Unclear);
                }
            }
        }
    }
    void eachOutcomeSaysWhatFollows() {
        const auto never = decideSubmit({Trouble::ConnectionRefused, false, 0, false, false});
        QVERIFY(never.event == AttemptEvent::NeverLeft && never.queueAgain && !never.pauseConnection);
        const auto key = decideSubmit({Trouble::None, true, 401, true, false});
        QVERIFY(key.event == AttemptEvent::Refused && key.queueAgain && key.pauseConnection);
        const auto job = decideSubmit({Trouble::None, true, 422, true, false});
        QVERIFY(job.event == AttemptEvent::Refused && !job.queueAgain && !job.pauseConnection);
        const auto accepted = decideSubmit({Trouble::None, true, 200, true, true});
        QVERIFY(accepted.event == AttemptEvent::Accepted && !accepted.queueAgain);
        const auto unclear = decideSubmit({});
        QVERIFY(unclear.event == AttemptEvent::NoClearAnswer && !unclear.queueAgain && !unclear.pauseConnection);
        // Whatever comes out can happen to a reserved attempt.
        for (const auto& verdict : {never, key, job, accepted, unclear}) {
            QVERIFY(step({}, verdict.event));
        }
    }
};

QTEST_GUILESS_MAIN(TestSubmitOutcome)
#include "tst_submit_outcome.moc"
