#include "skyvern/SubmitJudge.h"

#include <QTest>

using namespace postulant;

// How the transport's report is read; what each outcome means is domain/SubmitOutcome's business.
class TestSubmitJudge : public QObject {
    Q_OBJECT

    const Dialect* m_agent = findDialect(u"agent");
    const Dialect* m_task = findDialect(u"task");

    static OnceReport broken(ErrorKind trouble, bool mayHaveLeft) {
        OnceReport once;
        once.trouble = trouble;
        once.mayHaveLeft = mayHaveLeft;
        once.error = Error{trouble, {}, 0, {}};
        return once;
    }
    static OnceReport whole(int status, const char* body, const char* detail = "") {
        OnceReport once;
        once.status = status;
        once.body = body;
        once.whole = true;
        once.error = Error{ErrorKind::NotFound, QString::fromLatin1(detail), status, {}};
        return once;
    }

private Q_SLOTS:
    void neverLeftNeedsThatNothingWasHandedOver_data() {
        QTest::addColumn<ErrorKind>("trouble");
        QTest::addColumn<bool>("mayHaveLeft");
        QTest::addColumn<SubmitOutcome>("outcome");
        for (const ErrorKind kind : {ErrorKind::Offline, ErrorKind::Tls, ErrorKind::Timeout, ErrorKind::Cancelled}) {
            QTest::newRow(qPrintable(code(kind))) << kind << false << SubmitOutcome::NeverLeft;
            QTest::newRow(qPrintable(code(kind) + QStringLiteral(", written")))
                << kind << true << SubmitOutcome::Unclear;
        }
        for (const ErrorKind kind : {ErrorKind::ConnectionLost, ErrorKind::TooLarge, ErrorKind::Protocol}) {
            QTest::newRow(qPrintable(code(kind))) << kind << true << SubmitOutcome::Unclear;
            QTest::newRow(qPrintable(code(kind) + QStringLiteral(", unwritten")))
                << kind << false << SubmitOutcome::Unclear;
        }
    }
    void neverLeftNeedsThatNothingWasHandedOver() {
        QFETCH(const ErrorKind, trouble);
        QFETCH(const bool, mayHaveLeft);
        QFETCH(const SubmitOutcome, outcome);
        QCOMPARE(judgeSubmit(*m_agent, broken(trouble, mayHaveLeft)).verdict.outcome, outcome);
    }
    void acceptedNeedsAnId() {
        const SubmitAnswer good = judgeSubmit(*m_agent, whole(200, R"({"run_id":"wr_1"})"));
        QCOMPARE(good.verdict.outcome, SubmitOutcome::Accepted);
        QCOMPARE(good.runId, QStringLiteral("wr_1"));
        QCOMPARE(judgeSubmit(*m_agent, whole(200, R"({"run":"wr_1"})")).verdict.outcome, SubmitOutcome::Unclear);
        OnceReport part = whole(200, R"({"run_id":"wr_1"})");
        part.whole = false;
        QCOMPARE(judgeSubmit(*m_agent, part).verdict.outcome, SubmitOutcome::Unclear);
    }
    void aRefusalOfAnotherKindIsAboutTheJob() {
        OnceReport refused = whole(403, "", "You do not have access to this agent");
        refused.error.kind = ErrorKind::BadRequest;
        QCOMPARE(judgeSubmit(*m_agent, refused).verdict.outcome, SubmitOutcome::RefusedJob);
        refused.error.kind = ErrorKind::Unauthorized;
        QCOMPARE(judgeSubmit(*m_agent, refused).verdict.outcome, SubmitOutcome::RefusedConnection);
    }
    void aMissingDefinitionIsOnlyOfDialectsThatHaveOne() {
        const OnceReport gone = whole(404, "", "Workflow not found. workflow_permanent_id=wpid_1");
        QVERIFY(judgeSubmit(*m_agent, gone).definitionGone);
        QVERIFY(!judgeSubmit(*m_task, gone).definitionGone);
        QVERIFY(!judgeSubmit(*m_agent, whole(404, "", "Not Found")).definitionGone);
    }
};

QTEST_GUILESS_MAIN(TestSubmitJudge)
#include "tst_submit_judge.moc"
