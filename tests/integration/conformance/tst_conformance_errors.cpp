#include <QFile>
#include <QMetaMethod>
#include <QTemporaryDir>
#include <QTest>

#include "ConformanceDesk.h"

using namespace postulant;
using namespace postulant::test;

namespace {

struct Trouble {
    const char* name;
    ScriptedAnswer answer;
    SubmitOutcome outcome;    // as the answer to a submission
    QVector<ErrorKind> kinds; // as the answer to a reading: one of these
};

QByteArray detail(const char* words) {
    return QByteArrayLiteral("{\"detail\":\"") + words + QByteArrayLiteral("\"}");
}

// Every answer that is none. elsewhere: where a redirect leads.
QVector<Trouble> troubles(const QByteArray& elsewhere) {
    using O = SubmitOutcome;
    using K = ErrorKind;
    const QByteArray location = "Location: " + elsewhere + "/v1/login\r\n";
    const QByteArray big(9 * 1024 * 1024, ' ');
    return {
        {"400", answer(400, detail("Missing value")), O::RefusedJob, {K::BadRequest}},
        {"401", answer(401, detail("Unauthorized")), O::RefusedConnection, {K::Unauthorized}},
        {"402", answer(402, detail("No credits")), O::RefusedConnection, {K::PaymentRequired}},
        {"403 key", answer(403, detail("Could not validate credentials")), O::RefusedConnection, {K::Unauthorized}},
        {"403 without words", answer(403, ""), O::RefusedConnection, {K::Unauthorized}},
        {"403 this job", answer(403, detail("This site is not allowed in your plan")), O::RefusedJob, {K::BadRequest}},
        {"404", answer(404, detail("Not Found")), O::RefusedJob, {K::NotFound}},
        {"404 without words", answer(404, ""), O::RefusedJob, {K::NotFound}},
        {"408", answer(408, ""), O::Unclear, {K::BadRequest}},
        {"409", answer(409, detail("In progress")), O::Unclear, {K::BadRequest}},
        {"413", answer(413, ""), O::RefusedJob, {K::BadRequest}},
        {"415", answer(415, ""), O::RefusedJob, {K::BadRequest}},
        {"422",
         answer(422, "{\"detail\":[{\"loc\":[\"body\",\"url\"],\"msg\":\"bad\",\"input\":\"x\"}]}"),
         O::RefusedJob,
         {K::BadRequest}},
        {"429", answer(429, detail("Slow down"), "Retry-After: 7\r\n"), O::RefusedConnection, {K::RateLimited}},
        {"500", answer(500, "{\"error\":\"Unexpected error: X\"}"), O::Unclear, {K::Server}},
        {"502 page", answer(502, "<html>Bad gateway</html>", {}, "text/html"), O::Unclear, {K::Server}},
        {"503", answer(503, ""), O::Unclear, {K::Server}},
        {"301", answer(301, "", location), O::RefusedJob, {K::Redirected}},
        {"302", answer(302, "", location), O::RefusedJob, {K::Redirected}},
        {"200 page", answer(200, "<html>Sign in</html>", {}, "text/html"), O::Unclear, {K::Protocol}},
        {"200 empty", answer(200, ""), O::Unclear, {K::Protocol}},
        {"200 object", answer(200, "{}"), O::Unclear, {K::Protocol}},
        {"200 null", answer(200, "null"), O::Unclear, {K::Protocol}},
        {"200 half", answer(200, "{\"run_id\":\"wr_1\",\"task_id"), O::Unclear, {K::Protocol}},
        {"oversized", answer(200, big), O::Unclear, {K::TooLarge}},
        {"cut",
         {"HTTP/1.1 200 X\r\nContent-Length: 900\r\n\r\n{\"run_id\":", false, false},
         O::Unclear,
         {K::ConnectionLost, K::Protocol}},
        {"garbage", {"SSH-2.0-OpenSSH_9.2\r\n", false, false}, O::Unclear, {K::ConnectionLost, K::Protocol}},
        {"nothing", {{}, false, false}, O::Unclear, {K::ConnectionLost, K::Protocol}},
    };
}

QString nameOf(ErrorKind kind) {
    return code(kind);
}

} // namespace

// Every answer that is none, to everything that a dialect asks, over real sockets. To a submission each means what
// DESIGN's table says, in every dialect; to a reading it is an error, and never an answer.
class TestConformanceErrors : public QObject {
    Q_OBJECT

    ResultSheet m_sheet{QStringLiteral("tst_conformance_errors")};
    ConformanceDesk m_desk;
    int m_functions = 0;

    static void eachDialect() { ConformanceDesk::eachDialect(); }
    static bool expects(const Trouble& trouble, ErrorKind kind) { return trouble.kinds.contains(kind); }

private Q_SLOTS:
    void init() { ++m_functions; }
    void cleanupTestCase() {
        int tables = 0; // functions with a row for each dialect
        for (int i = 0; i < metaObject()->methodCount(); ++i) {
            tables += metaObject()->method(i).name().endsWith("_data") ? 1 : 0;
        }
        const bool whole = m_functions == tables * dialectNames().size();
        QVERIFY(m_sheet.write(whole));
    }

    void aSubmissionIsJudgedByItsAnswer_data() { eachDialect(); }
    void aSubmissionIsJudgedByItsAnswer() {
        QFETCH(const QString, dialect);
        const DialectCase* row = dialectCase(dialect);
        QVERIFY(row != nullptr);
        Cell cell(m_sheet, dialect, QStringLiteral("errors of a submission"));
        ScriptServer elsewhere([](const SeenRequest&) { return answer(200, "{}"); });
        for (const Trouble& trouble : troubles(elsewhere.url().toLatin1())) {
            StandInServer standIn(*row);
            standIn.instead = [&](const SeenRequest& request) {
                return standIn.submits(request) ? std::optional(trouble.answer) : std::nullopt;
            };
            const auto server = m_desk.connectionTo(*row, standIn.url());
            const auto got = await(server->submit(m_desk.order(*row)));
            QVERIFY2(got, trouble.name);
            QVERIFY2(got->verdict.outcome == trouble.outcome,
                     qPrintable(QLatin1String(trouble.name) + u' ' + code(got->verdict.outcome)));
            QVERIFY2(got->runId.isEmpty(), trouble.name);
            QVERIFY2(standIn.submissions() == 1, trouble.name); // once, whatever came back
            if (got->error.kind == ErrorKind::RateLimited) {
                QVERIFY(got->error.retryAfter == std::optional(std::chrono::milliseconds(7000)));
            }
            QVERIFY2(!got->error.detail.contains(QLatin1String("Jane")), trouble.name);
        }
        QCOMPARE(elsewhere.connections, 0); // no redirect is followed with key and data
        cell.passed();
    }

    void aReadingThatFailsIsAnError_data() { eachDialect(); }
    void aReadingThatFailsIsAnError() {
        QFETCH(const QString, dialect);
        const DialectCase* row = dialectCase(dialect);
        QVERIFY(row != nullptr);
        Cell cell(m_sheet, dialect, QStringLiteral("errors of a reading"));
        ScriptServer elsewhere([](const SeenRequest&) { return answer(200, "{}"); });
        for (const Trouble& trouble : troubles(elsewhere.url().toLatin1())) {
            StandInServer standIn(*row);
            const auto server = m_desk.connectionTo(*row, standIn.url());
            const QString run = m_desk.begin(*server, m_desk.order(*row));
            QVERIFY2(!run.isEmpty(), trouble.name);
            standIn.instead = [&](const SeenRequest&) { return trouble.answer; };
            const auto snapshot = await(server->fetchRun(run));
            QVERIFY2(!snapshot && expects(trouble, snapshot.error().kind),
                     qPrintable(QLatin1String(trouble.name) + u' ' +
                                (snapshot ? QStringLiteral("is an answer") : nameOf(snapshot.error().kind))));
            if (snapshot.error().kind == ErrorKind::RateLimited) {
                QVERIFY(snapshot.error().retryAfter == std::optional(std::chrono::milliseconds(7000)));
            }
        }
        QCOMPARE(elsewhere.connections, 0);
        if (row->dialect == QLatin1String("gateway")) { // the end is told first, and what it came to apart from it
            for (const Trouble& trouble : troubles(elsewhere.url().toLatin1())) {
                StandInServer standIn(*row);
                const auto server = m_desk.connectionTo(*row, standIn.url());
                const QString run = m_desk.begin(*server, m_desk.order(*row));
                standIn.run.looks = 2;
                standIn.instead = [&](const SeenRequest& request) {
                    return request.target.contains("/task-results/") ? std::optional(trouble.answer) : std::nullopt;
                };
                const auto snapshot = await(server->fetchRun(run));
                const QByteArray name(trouble.name);
                const bool none = name == "200 object" || trouble.kinds.contains(ErrorKind::NotFound) ||
                                  (trouble.kinds.contains(ErrorKind::BadRequest) && name != "408" && name != "409");
                QVERIFY2(snapshot.has_value() == none, trouble.name); // else it is asked again, and nothing is over
                QVERIFY2(!snapshot || (!snapshot->submitted && snapshot->confirmationId.isEmpty()), trouble.name);
                standIn.instead = nullptr;
                QVERIFY2(await(server->fetchRun(run))->submitted == std::optional(true), trouble.name);
            }
        }
        cell.passed();
    }

    // What a person or the program asks for beside following: an answer that is none is never taken for done.
    void whatElseIsAskedForIsNotDone_data() { eachDialect(); }
    void whatElseIsAskedForIsNotDone() {
        QFETCH(const QString, dialect);
        const DialectCase* row = dialectCase(dialect);
        QVERIFY(row != nullptr);
        Cell cell(m_sheet, dialect, QStringLiteral("errors of all else"));
        const DialectTraits traits = ConformanceDesk::traits(*row);
        const QTemporaryDir folder;
        QFile resume(folder.filePath(QStringLiteral("r.pdf")));
        QVERIFY(resume.open(QIODevice::WriteOnly) && resume.write("%PDF-1.7 bytes") > 0);
        resume.close();
        ScriptServer elsewhere([](const SeenRequest&) { return answer(200, "{}"); });
        for (const Trouble& trouble : troubles(elsewhere.url().toLatin1())) {
            StandInServer standIn(*row);
            const auto server = m_desk.connectionTo(*row, standIn.url());
            const QString run = m_desk.begin(*server, m_desk.order(*row));
            const bool asksForOne = server->dialect()->buildProbe().pathTemplate.contains(QLatin1String("{id}"));
            standIn.instead = [&](const SeenRequest&) { return trouble.answer; };
            const bool whole2xx = QByteArray(trouble.name).startsWith("200");
            const auto known = await(server->probe());
            QVERIFY2(!known || whole2xx, trouble.name);
            QVERIFY2(!asksForOne || known || known.error().kind != ErrorKind::NotFound ||
                         trouble.kinds.contains(ErrorKind::NotFound),
                     trouble.name);
            QVERIFY2(!traits.needsDefinition || !await(server->prepare({})), trouble.name);
            QVERIFY2(!traits.takesUpload ||
                         !await(server->uploadFile(resume.fileName(), QStringLiteral("Jane_Doe_Resume.pdf"))),
                     trouble.name);
            const CodeOrder code{run, QStringLiteral("postulant-code"), QStringLiteral("654321")};
            QVERIFY2(!traits.takesCode || whole2xx || !await(server->handCode(code)), trouble.name);
            QVERIFY2(!traits.canContinue || whole2xx || !await(server->continueRun(run)), trouble.name);
            QVERIFY2(standIn.submissions() == 1, trouble.name);
        }
        QCOMPARE(elsewhere.connections, 0);
        cell.passed();
    }

    // "Nothing found" would send a person's application again; an empty list of files would end the looking for proof.
    void troubleIsNeverAnEmptyList_data() { eachDialect(); }
    void troubleIsNeverAnEmptyList() {
        QFETCH(const QString, dialect);
        const DialectCase* row = dialectCase(dialect);
        QVERIFY(row != nullptr);
        Cell cell(m_sheet, dialect, QStringLiteral("errors of lists"));
        const DialectTraits traits = ConformanceDesk::traits(*row);
        for (const Trouble& trouble : troubles("http://127.0.0.1:9")) {
            StandInServer standIn(*row);
            const auto server = m_desk.connectionTo(*row, standIn.url());
            const SubmitOrder order = m_desk.order(*row);
            const QString run = m_desk.begin(*server, order);
            standIn.instead = [&](const SeenRequest&) { return trouble.answer; };
            QVERIFY2(!traits.canLookUp || !await(server->lookUp(order.token)), trouble.name);
            const bool mayHaveNone = trouble.kinds.contains(ErrorKind::NotFound); // an older server lists no files
            QVERIFY2(mayHaveNone || !await(server->artifacts(run)), trouble.name);
            QVERIFY2(!await(server->trail(run)), trouble.name);
            const bool whole2xx = QByteArray(trouble.name).startsWith("200"); // what it says does not count there
            QVERIFY2(!traits.canCancel || whole2xx || !await(server->cancel(run)), trouble.name);
        }
        cell.passed();
    }

    void anotherRunIsNoAnswer_data() { eachDialect(); }
    void anotherRunIsNoAnswer() {
        QFETCH(const QString, dialect);
        const DialectCase* row = dialectCase(dialect);
        QVERIFY(row != nullptr);
        Cell cell(m_sheet, dialect, QStringLiteral("another run's answer"));
        StandInServer standIn(*row);
        const auto server = m_desk.connectionTo(*row, standIn.url());
        const QString run = m_desk.begin(*server, m_desk.order(*row));
        standIn.instead = [&standIn, asked = false,
                           run](const SeenRequest& request) mutable -> std::optional<ScriptedAnswer> {
            if (asked) {
                return std::nullopt;
            }
            asked = true; // what the server says of the run it knows, to a question about another
            SeenRequest other = request;
            other.target.replace("another-run", run.toLatin1());
            return standIn.answerTo(other);
        };
        const auto snapshot = await(server->fetchRun(QStringLiteral("another-run")));
        QVERIFY(!snapshot);
        QCOMPARE(snapshot.error().kind, ErrorKind::Protocol);
        cell.passed();
    }
};

QTEST_GUILESS_MAIN(TestConformanceErrors)
#include "tst_conformance_errors.moc"
