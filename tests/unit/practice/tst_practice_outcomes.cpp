#include "practice/PracticeScripts.h"

#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

#include "PracticeClient.h"

using namespace postulant;
using namespace postulant::test;

class TestPracticeOutcomes : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void namesAreUnique();
    void chosenByAddress();
    void otherPostingsAreMostlyConfirmed();
    void titleAndCompany();
    void sampleJobsAreKnown();
    void everyKindEndsAsItSays_data();
    void everyKindEndsAsItSays();
    void runReplyHasTheMembersOfTheServer();
    void lastsAsLongAsLife();
    void speedIsATimeScale();
};

void TestPracticeOutcomes::namesAreUnique() {
    QSet<QString> names;
    for (const PracticeScript& script : practiceScripts()) {
        names.insert(QLatin1String(script.name));
        QVERIFY(practiceScript(QString::fromLatin1(script.name)) == &script);
        // Nothing is received that was not sent, and nothing is sent that was not filled in.
        QVERIFY(!script.received || script.presses);
        QVERIFY(!script.presses || script.fills);
    }
    QCOMPARE(names.size(), practiceScripts().size());
    QVERIFY(practiceScript(u"unheard-of") == nullptr);
}

void TestPracticeOutcomes::chosenByAddress() {
    const auto name = [](const char* url) {
        return QString::fromLatin1(practiceScriptFor(QUrl(QString::fromLatin1(url))).name);
    };
    QCOMPARE(name("https://practice.example/jobs/captcha/x-at-y"), QStringLiteral("captcha"));
    QCOMPARE(name("https://practice.example/jobs/captcha"), QStringLiteral("captcha"));
    QCOMPARE(name("https://boards.greenhouse.io/acme/jobs/1?practice=lie"), QStringLiteral("lie"));
    QCOMPARE(name("https://jobs.lever.co/jobs/captcha/1"), name("https://jobs.lever.co/jobs/captcha/1"));
}

void TestPracticeOutcomes::otherPostingsAreMostlyConfirmed() {
    QHash<QString, int> counts;
    for (int i = 0; i < 1000; ++i)
        ++counts[QLatin1String(practiceScriptFor(QUrl(QStringLiteral("https://jobs.example.com/%1").arg(i))).name)];
    QVERIFY(counts.value(QStringLiteral("confirmed")) > 780);
    QVERIFY(counts.size() > 1);
}

void TestPracticeOutcomes::titleAndCompany() {
    const PracticePosting posting = practicePosting(
        QUrl(QStringLiteral("https://practice.example/jobs/confirmed/data-analyst-at-brightwater-labs")));
    QCOMPARE(posting.title, QStringLiteral("Data Analyst"));
    QCOMPARE(posting.company, QStringLiteral("Brightwater Labs"));
    QVERIFY(!practicePosting(QUrl(QStringLiteral("https://jobs.example.com/1"))).title.isEmpty());
}

void TestPracticeOutcomes::sampleJobsAreKnown() {
    QFile file(QStringLiteral(POSTULANT_SOURCE_DIR "/resources/sample/jobs.txt"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    static const QRegularExpression address(QStringLiteral("https://practice\\.example/jobs/([\\w-]+)/\\S+"));
    auto matches = address.globalMatch(QString::fromUtf8(file.readAll()));
    QSet<QString> kinds;
    int jobs = 0;
    while (matches.hasNext()) {
        const QString kind = matches.next().captured(1);
        QVERIFY2(practiceScript(kind), qPrintable(kind));
        kinds.insert(kind);
        ++jobs;
    }
    QVERIFY(jobs >= 8);
    QVERIFY(kinds.size() >= 5);
}

void TestPracticeOutcomes::everyKindEndsAsItSays_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("end"); // empty: it never ends by itself
    QTest::addColumn<QString>("error");
    QTest::addColumn<int>("received");
    QTest::addColumn<QString>("submitted"); // true, false, null (the block read nothing), absent
    const auto row = [](const char* name, const char* end, const char* error, int received, const char* submitted) {
        QTest::newRow(name) << QString::fromLatin1(name) << QString::fromLatin1(end) << QString::fromLatin1(error)
                            << received << QString::fromLatin1(submitted);
    };
    row("confirmed", "completed", "", 1, "true");
    row("claimed", "completed", "", 1, "true");
    row("unverified", "completed", "", 1, "null");
    row("resume-not-seen", "completed", "", 1, "true");
    row("lie", "completed", "", 0, "false");
    row("closed", "terminated", "posting_closed", 0, "absent");
    row("login", "terminated", "login_required", 0, "absent");
    row("captcha", "terminated", "captcha_blocked", 0, "absent");
    row("missing-answer", "terminated", "missing_required_answer", 0, "absent");
    row("already-applied", "terminated", "already_applied", 0, "absent");
    row("email-verification", "terminated", "email_verification_required", 0, "absent");
    row("resume-upload-failed", "terminated", "resume_upload_failed", 0, "absent");
    row("rejected", "terminated", "form_rejected", 0, "absent");
    row("failed", "failed", "REACH_MAX_RETRIES", 0, "absent");
    row("failed-after-submit", "failed", "REACH_MAX_RETRIES", 1, "absent");
    row("max-steps", "failed", "REACH_MAX_STEPS", 0, "absent");
    row("model-down", "failed", "REACH_MAX_RETRIES", 0, "absent");
    row("site-down", "failed", "REACH_MAX_RETRIES", 0, "absent");
    row("timed-out", "timed_out", "", 0, "absent");
    row("slow", "completed", "", 1, "true");
    row("unstoppable", "completed", "", 1, "true");
    row("hostile", "completed", "", 1, "true");
    row("paused", "failed", "", 0, "absent");
    row("code-wanted", "failed", "OTP_TIMEOUT", 0, "absent");
    row("stuck", "", "", 0, "absent");
}

void TestPracticeOutcomes::everyKindEndsAsItSays() {
    QFETCH(QString, name);
    QFETCH(QString, end);
    QFETCH(QString, error);
    QFETCH(QString, submitted);
    QFETCH(int, received);
    PracticeBench bench;
    const QString posting = PracticeBench::posting(name);
    const QString agent = bench.runAgent(posting);
    const QString task = bench.runTask(posting);
    QVERIFY(!agent.isEmpty() && !task.isEmpty());
    // Both resumes are there before the clock runs away.
    QTRY_COMPARE(bench.files.counters().requests, qint64(2));
    bench.advanceUntil([&] { return bench.isFinal(agent) && bench.isFinal(task); });
    bench.clock.advance(8000);
    for (const QString& id : {agent, task}) {
        const QJsonObject run = bench.run(id);
        QCOMPARE(run.value(u"status").toString(), end.isEmpty() ? QStringLiteral("running") : end);
        QCOMPARE(run[u"errors"][0][u"error_code"].toString(), error);
        QCOMPARE(run.value(u"failure_reason").isNull(), end == u"completed" || end.isEmpty());
    }
    QCOMPARE(bench.server.submissions().size(), received * 2);
    const QJsonValue output = bench.run(agent).value(u"output");
    const QJsonValue information = output[u"result_output"][u"extracted_information"];
    const QString seen = output[u"result_output"].isUndefined() ? QStringLiteral("absent")
                         : information.isNull()                 ? QStringLiteral("null")
                         : information[u"submitted"].toBool()   ? QStringLiteral("true")
                                                                : QStringLiteral("false");
    QCOMPARE(seen, submitted);
    if (name == u"resume-not-seen") {
        QVERIFY(information[u"resume_filename_shown"].isNull());
        QVERIFY(bench.server.submissions().first().resumeSha256.isEmpty());
    }
    QCOMPARE(bench.server.requestLog().value(QStringLiteral("run-agent")), 1);
    QCOMPARE(bench.server.requestLog().value(QStringLiteral("run-task")), 1);
}

// The members that Skyvern 1.0.56 answers for a finished run.
void TestPracticeOutcomes::runReplyHasTheMembersOfTheServer() {
    QStringList both =
        QStringLiteral("app_url browser_profile_id browser_session_id created_at downloaded_files errors "
                       "failure_reason finished_at max_screenshot_scrolls modified_at output queued_at "
                       "recording_archived recording_url run_id run_request run_type screenshot_urls "
                       "script_run started_at status step_count")
            .split(u' ');
    const QStringList agentOnly = QStringLiteral("ai_fallback attempt attempts browser_seed_source "
                                                 "browser_settings_receipt next_attempt_at retry_pending run_with "
                                                 "script_id")
                                      .split(u' ');
    PracticeBench bench;
    const QString posting = PracticeBench::posting(QStringLiteral("confirmed"));
    const QString agent = bench.runAgent(posting);
    const QString task = bench.runTask(posting);
    QVERIFY(bench.advanceUntil([&] { return bench.isFinal(agent) && bench.isFinal(task); }));
    QCOMPARE(bench.run(task).keys(), both);
    both += agentOnly;
    both.sort();
    QCOMPARE(bench.run(agent).keys(), both);
}

void TestPracticeOutcomes::lastsAsLongAsLife() {
    for (const PracticeScript& script : practiceScripts())
        QVERIFY(script.seconds == 0 || (script.seconds >= 3 && script.seconds <= 60));
    PracticeBench bench;
    const QString id = bench.runAgent(PracticeBench::posting(QStringLiteral("confirmed")));
    QTRY_COMPARE(bench.files.counters().requests, qint64(1));
    bench.clock.advance(5.5);
    QVERIFY(!bench.isFinal(id));
    QTRY_VERIFY((bench.clock.advance(20), bench.isFinal(id)));
}

void TestPracticeOutcomes::speedIsATimeScale() {
    PracticeServer::Options options;
    options.speed = 100;
    PracticeBench bench(options);
    const QString id = bench.runAgent(PracticeBench::posting(QStringLiteral("closed"))); // 5 s in life
    bench.clock.advance(0.04);
    QVERIFY(!bench.isFinal(id));
    bench.clock.advance(0.02);
    QVERIFY(bench.isFinal(id));
    bench.server.setSpeed(1);
    const QString slower = bench.runAgent(PracticeBench::posting(QStringLiteral("closed")));
    bench.clock.advance(1);
    QVERIFY(!bench.isFinal(slower));
}

QTEST_GUILESS_MAIN(TestPracticeOutcomes)
#include "tst_practice_outcomes.moc"
