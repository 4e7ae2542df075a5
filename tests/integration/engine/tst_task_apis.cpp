#include "dispatch/Stopping.h"
#include "domain/Package.h"
#include "domain/StepUsage.h"
#include "practice/LoopbackHttp.h"
#include "skyvern/Dialect.h"

#include <QFile>
#include <QGuiApplication>
#include <QJsonDocument>
#include <QJsonObject>

#include "TimedSeeker.h"

using namespace postulant;
using test::fault;
using test::faults;
using test::patience;

namespace {

QString job(const QString& script, const char* name = "one") {
    return QStringLiteral("https://practice.example/jobs/%1/%2-at-brightwater").arg(script, QLatin1String(name));
}

} // namespace

// The engine whole, with the two older task APIs, over real HTTP.
class TestTaskApis : public QObject {
    Q_OBJECT

    SystemClock m_clock;

    static int asked(test::Seeker& seeker, const char* endpoint) {
        return seeker.server().requestLog().value(QLatin1String(endpoint));
    }

private Q_SLOTS:
    void endsAreToldAsTheyAre_data() {
        QTest::addColumn<QString>("dialect");
        QTest::addColumn<QString>("script");
        QTest::addColumn<QString>("state");
        QTest::addColumn<QString>("failure");
        QTest::addColumn<bool>("holds");
        const auto row = [](const char* dialect, const char* script, const char* state, const char* failure,
                            bool holds) {
            QTest::newRow(qPrintable(QStringLiteral("%1 %2").arg(QLatin1String(dialect), QLatin1String(script))))
                << QString::fromLatin1(dialect) << QString::fromLatin1(script) << QString::fromLatin1(state)
                << QString::fromLatin1(failure) << holds;
        };
        row("legacy-task", "confirmed", "applied-confirmed", "none", true);
        row("legacy-task", "claimed", "applied-claimed", "none", true);
        row("legacy-task", "resume-not-seen", "applied-claimed", "resume-not-seen", true);
        row("legacy-task", "closed", "failed", "posting-closed", false);
        row("legacy-task", "failed", "failed", "retries-used-up", false);
        row("legacy-task", "rejected", "needs-checking", "form-rejected", true);
        row("tasks-2024", "confirmed", "applied-confirmed", "none", true);
        // Neither a result nor an action nor a page: nothing shows that the resume arrived.
        row("tasks-2024", "unverified", "applied-claimed", "resume-not-seen", true);
        row("tasks-2024", "resume-not-seen", "applied-claimed", "resume-not-seen", true);
        // Nothing tells what it did: no end without a result is known to be one before Submit.
        row("tasks-2024", "closed", "needs-checking", "other", true);
        row("tasks-2024", "failed-after-submit", "needs-checking", "other", true);
    }
    void endsAreToldAsTheyAre() {
        QFETCH(QString, dialect);
        QFETCH(QString, script);
        QFETCH(bool, holds);
        test::Seeker seeker(m_clock, 100.0, {}, 5, dialect);
        QVERIFY2(seeker.error().isEmpty(), qPrintable(seeker.error()));
        seeker.setOption(Option::Retries, QStringLiteral("0"));
        const qint64 id = seeker.queue(job(script));
        QTRY_VERIFY_WITH_TIMEOUT(seeker.idle(), 30'000);
        const ApplicationDetail detail = seeker.detail(id);
        QTEST(code(detail.row.state), "state");
        QTEST(code(detail.row.failure), "failure");
        QCOMPARE(detail.attempts.size(), 1);
        QCOMPARE(detail.attempts.first().holds, holds);
        QCOMPARE(asked(seeker, "run-legacy-task") + asked(seeker, "run-2024-task"), 1);
    }

    void theEmployerReceivesThePackage() {
        for (const char* dialect : {"legacy-task", "tasks-2024"}) {
            test::Seeker seeker(m_clock, 100.0, {}, 5, QLatin1String(dialect));
            const qint64 id = seeker.queue(job(QStringLiteral("confirmed")));
            QTRY_VERIFY_WITH_TIMEOUT(seeker.idle(), 30'000);
            const ApplicationDetail detail = seeker.detail(id);
            QCOMPARE(detail.attempts.size(), 1);
            const auto package = packageFromJson(detail.attempts.first().packageJson);
            const auto submissions = seeker.server().submissions();
            QVERIFY(package && submissions.size() == 1);
            QCOMPARE(submissions.first().applicant, applicantJson(*package));
            QCOMPARE(submissions.first().resumeSha256, package->resume.sha256);
            QCOMPARE(submissions.first().resumeFileName, package->resume.fileName);
            int pictures = 0;
            int recordings = 0;
            for (const ArtifactRow& artifact : detail.artifacts) {
                QVERIFY2(artifact.problem.isEmpty(), qPrintable(artifact.kind + artifact.problem));
                QVERIFY(QFile::exists(seeker.evidenceDir() + u'/' + artifact.path));
                pictures += artifact.mimeType.startsWith(u"image/") ? 1 : 0;
                recordings += artifact.mimeType.startsWith(u"video/") ? 1 : 0;
            }
            QVERIFY(pictures >= 1);
            QCOMPARE(recordings, 1);
        }
    }

    void anUnclearSubmissionIsFoundInTheListOrAskedAbout_data() {
        QTest::addColumn<QString>("dialect");
        QTest::addColumn<FaultRule>("rule");
        QTest::addColumn<QString>("state");
        QTest::newRow("2024, there") << "tasks-2024" << fault("run-2024-task", FaultKind::DropAfterAccept, 1)
                                     << "applied-confirmed";
        QTest::newRow("2024, not there") << "tasks-2024" << fault("run-2024-task", FaultKind::DropBeforeAccept, 1)
                                         << "needs-checking";
        QTest::newRow("legacy, there") << "legacy-task" << fault("run-legacy-task", FaultKind::DropAfterAccept, 1)
                                       << "applied-confirmed";
        QTest::newRow("legacy, not there")
            << "legacy-task" << fault("run-legacy-task", FaultKind::DropBeforeAccept, 1) << "needs-checking";
    }
    void anUnclearSubmissionIsFoundInTheListOrAskedAbout() {
        QFETCH(QString, dialect);
        QFETCH(FaultRule, rule);
        // A server of that time has no runs.
        test::Seeker seeker(m_clock, 100.0, faults({rule, fault("list-runs", FaultKind::EmptyNotFound)}), 5, dialect);
        QVERIFY2(seeker.error().isEmpty(), qPrintable(seeker.error()));
        const qint64 id = seeker.queue(job(QStringLiteral("confirmed")));
        QTRY_VERIFY_WITH_TIMEOUT(seeker.idle(), 30'000);
        QTEST(code(seeker.detail(id).row.state), "state");
        QVERIFY(seeker.detail(id).attempts.first().holds);
        QVERIFY(asked(seeker, "list-legacy-tasks") + asked(seeker, "list-2024-tasks") >= 1);
        QCOMPARE(asked(seeker, "run-legacy-task") + asked(seeker, "run-2024-task"), 1);
    }

    void theListIsReadUntilAShortPage() {
        test::TimedSeeker seeker(faults({fault("run-2024-task", FaultKind::DropAfterAccept, 1),
                                         fault("list-2024-tasks", FaultKind::ErrorBeforeAccept, 1, 503)}),
                                 QStringLiteral("tasks-2024"));
        QVERIFY2(seeker->error().isEmpty(), qPrintable(seeker->error()));
        const qint64 id = seeker->queue(job(QStringLiteral("confirmed")));
        QTRY_COMPARE_WITH_TIMEOUT(seeker.asked("list-2024-tasks"), 1, patience); // before the clock moves
        const QByteArray other = QJsonDocument(QJsonObject{{QStringLiteral("url"), job(QStringLiteral("closed"))},
                                                           {QStringLiteral("proxy_location"), QStringLiteral("NONE")}})
                                     .toJson();
        const QUrl tasks(seeker->server().baseUrl().toString() + QStringLiteral("/2024/api/v1/tasks/"));
        for (int i = 0; i < Dialect::searchPage + 5; ++i) { // newer than the one that is looked for
            const auto made = loopbackExchange("POST", tasks, other, {{"x-api-key", "practice"}}, 65'536, 10'000);
            QVERIFY(made && made->status == 200);
        }
        QTRY_VERIFY_WITH_TIMEOUT(seeker.pass() && seeker->idle(), patience);
        QCOMPARE(seeker.state(id), QStringLiteral("applied-confirmed"));
        QVERIFY(seeker.asked("list-2024-tasks") >= 3);
        QCOMPARE(seeker->server().submissions().size(), 1);
    }

    void whatCannotBeStoppedGoesToItsEnd() {
        test::Seeker seeker(m_clock, 20.0, {}, 5, QStringLiteral("tasks-2024"));
        const qint64 id = seeker.queue(job(QStringLiteral("slow")));
        QTRY_COMPARE_WITH_TIMEOUT(seeker.detail(id).row.state, ApplicationState::Running, 10'000);
        bool paused = false;
        seeker.core().commands().setPaused(true, this, [&](const Done& done) { paused = done.has_value(); });
        QTRY_VERIFY(paused);
        const qint64 waiting = seeker.queue(job(QStringLiteral("confirmed"), "two"));
        std::optional<Done> answer;
        seeker.core().commands().cancel({id, waiting}, this, [&](const Done& done) { answer = done; });
        QTRY_VERIFY(answer.has_value());
        QVERIFY(!*answer && stopping::isRefusal(answer->error()));
        QCOMPARE(seeker.detail(waiting).row.state, ApplicationState::Cancelled); // it had not left
        std::optional<Result<int>> goOn;
        seeker.core().commands().stopEverything(this, [&](const Result<int>& runs) { goOn = runs; });
        QTRY_VERIFY(goOn.has_value());
        QCOMPARE(goOn->value_or(-1), 1);
        QCOMPARE(seeker.detail(id).attempts.first().cancelRequestedAt, qint64(0)); // nobody was asked
        QCOMPARE(seeker.detail(id).row.openDialect, QStringLiteral("tasks-2024"));
        QTRY_VERIFY_WITH_TIMEOUT(seeker.idle(), 30'000);
        QCOMPARE(code(seeker.detail(id).row.state), QStringLiteral("applied-confirmed"));
        QVERIFY(seeker.detail(id).row.openDialect.isEmpty());
        QCOMPARE(asked(seeker, "cancel") + asked(seeker, "unknown"), 0);
    }

    void aLegacyTaskIsStopped() {
        test::Seeker seeker(m_clock, 20.0, {}, 5, QStringLiteral("legacy-task"));
        const qint64 id = seeker.queue(job(QStringLiteral("slow")));
        QTRY_COMPARE_WITH_TIMEOUT(seeker.detail(id).row.state, ApplicationState::Running, 10'000);
        seeker.core().commands().cancel({id}, this, [](const Done&) {});
        QTRY_VERIFY_WITH_TIMEOUT(seeker.idle(), 30'000);
        QVERIFY(asked(seeker, "cancel") >= 1);
        QCOMPARE(seeker.server().submissions().size(), 0);
    }

    // Steps say what they took where the API tells steps; a price of nothing is none.
    void whatStepsTookStandsInTheHistory() {
        for (const char* dialect : {"legacy-task", "tasks-2024"}) {
            test::Seeker seeker(m_clock, 100.0, {}, 5, QString::fromLatin1(dialect));
            const qint64 id = seeker.queue(job(QStringLiteral("confirmed")));
            QTRY_VERIFY_WITH_TIMEOUT(seeker.idle(), 30'000);
            QVector<StepUsage> usage;
            for (const RunEventRow& event : seeker.detail(id).events) {
                if (event.kind == usageEventKind) {
                    usage << usageFromText(event.text, event.at).value_or(StepUsage());
                }
            }
            const bool tells = dialect == QByteArray("legacy-task");
            QCOMPARE(!usage.isEmpty(), tells);
            for (qsizetype i = 0; i < usage.size(); ++i) { // once each, though the run is looked at twice
                QCOMPARE(usage.at(i).order, static_cast<int>(i));
                QCOMPARE(usage.at(i).inputTokens, qint64(6448));
            }
            QCOMPARE(seeker.detail(id).attempts.first().run->snapshot.cost, -1.0);
        }
    }

    // Whose list of files is not there tells their addresses; those of its own disk are no use to anybody.
    void anOlderServerHasNoListOfFiles() {
        test::Seeker seeker(m_clock, 100.0, faults({fault("artifacts", FaultKind::EmptyNotFound)}), 5,
                            QStringLiteral("legacy-task"));
        const qint64 id = seeker.queue(job(QStringLiteral("confirmed")));
        QTRY_VERIFY_WITH_TIMEOUT(seeker.idle(), 30'000);
        const ApplicationDetail detail = seeker.detail(id);
        QCOMPARE(code(detail.row.state), QStringLiteral("applied-confirmed"));
        for (const ArtifactRow& artifact : detail.artifacts) {
            QVERIFY2(artifact.serverId.isEmpty(), qPrintable(artifact.serverId));
        }
    }
};

int main(int argc, char** argv) {
    QGuiApplication application(argc, argv);
    TestTaskApis test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_task_apis.moc"
