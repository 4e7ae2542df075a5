#include "dispatch/Approval.h"
#include "domain/EvidenceKinds.h"
#include "store/ApplicationRepository.h"
#include "store/EvidenceFile.h"
#include "store/KeptOutputs.h"
#include "store/SeekerRepository.h"
#include "support/Heard.h"
#include "support/OwnWorkflow.h"
#include "support/Seeker.h"

#include <QFile>
#include <QGuiApplication>
#include <QTest>

#include <optional>

using namespace postulant;
using namespace postulant::test;

namespace {

constexpr int patience = 60'000;

FaultRule fault(const char* endpoint, FaultKind kind, int times = -1) {
    return {QString::fromLatin1(endpoint), kind, 0, times};
}

QString job(const char* kind) {
    return QStringLiteral("https://practice.example/jobs/%1/welder-at-brightwater").arg(QLatin1String(kind));
}

// A seeker whose one connection runs a workflow of his own.
struct WorkflowSeeker {
    WorkflowSeeker(const Clock& clock, const ConnectionOptions& options, const QVector<FaultRule>& rules = {},
                   const SeekerPlace& place = {})
        : seeker(clock, 100.0, faultsOf(rules), 5, QStringLiteral("workflow"), place)
        , workflow(makeOwnWorkflow(seeker.server())) {
        good = !workflow.isEmpty() && choose(options);
    }
    bool choose(const ConnectionOptions& options) {
        return seeker.store()
            .writeNow<qint64>([&](Database& db) -> Result<qint64> {
                auto row = connections::get(db, seeker.connectionId());
                row->agentId = workflow;
                row->options = options;
                return connections::save(db, *row, seeker.store().clock().nowMs());
            })
            .has_value();
    }
    static PracticeFaults faultsOf(const QVector<FaultRule>& rules) {
        PracticeFaults faults;
        faults.rules = rules;
        return faults;
    }
    QString state(qint64 id) { return code(seeker.detail(id).row.state); }
    int asked(const char* endpoint) { return seeker.server().requestLog().value(QLatin1String(endpoint)); }
    int posts() { return asked("run-agent") + asked("run-workflow"); }

    Seeker seeker;
    QString workflow;
    bool good = false;
};

// Another fixed text for one parameter.
ConnectionOptions withYears(const char* source) {
    ConnectionOptions options = ownChoices(true, QStringLiteral("current"));
    ParameterMap map = *parameterMapFromJson(options.text(ConnectionOption::WorkflowParameters));
    for (WorkflowParameter& one : map) {
        one.source = one.name == QLatin1String("years") ? QLatin1String(source) : one.source;
    }
    (void)options.set(ConnectionOption::WorkflowParameters, parameterMapJson(map));
    return options;
}

} // namespace

// A workflow of the seeker's own, whole: at both paths, and where only the server can say which it has.
class TestWorkflow : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isRunAndReadAtEitherPath_data() {
        QTest::addColumn<QString>("api");
        QTest::addColumn<QVector<FaultRule>>("rules");
        QTest::addColumn<QString>("endpoint");
        QTest::newRow("current") << QStringLiteral("current") << QVector<FaultRule>() << QStringLiteral("run-agent");
        QTest::newRow("legacy") << QStringLiteral("legacy") << QVector<FaultRule>() << QStringLiteral("run-workflow");
        QTest::newRow("asked") << QString() << QVector<FaultRule>() << QStringLiteral("run-agent");
        QTest::newRow("asked, an older server") << QString()
                                                << QVector<FaultRule>{fault("get-agent", FaultKind::EmptyNotFound),
                                                                      fault("run-agent", FaultKind::EmptyNotFound),
                                                                      fault("get-run", FaultKind::EmptyNotFound),
                                                                      fault("list-runs", FaultKind::EmptyNotFound)}
                                                << QStringLiteral("run-workflow");
    }
    void isRunAndReadAtEitherPath() {
        QFETCH(const QString, api);
        QFETCH(const QVector<FaultRule>, rules);
        QFETCH(const QString, endpoint);
        WorkflowSeeker one(m_clock, ownChoices(true, api), rules);
        QVERIFY2(one.good, qPrintable(one.seeker.error()));
        const qint64 id = one.seeker.queue(job("confirmed"));
        QTRY_VERIFY_WITH_TIMEOUT(one.seeker.idle(), patience);
        QCOMPARE(one.state(id), QStringLiteral("applied-confirmed"));
        QCOMPARE(one.posts(), 1);
        QCOMPARE(one.asked(endpoint.toLatin1().constData()), 1);
        // Only what is mapped has left, each in its own type.
        const auto received = one.seeker.server().submissions();
        QCOMPARE(received.size(), 1);
        const QJsonObject given = received.first().applicant;
        QCOMPARE(given.keys(),
                 (QStringList{QStringLiteral("cv"), QStringLiteral("first_name"), QStringLiteral("mail"),
                              QStringLiteral("tracking_id"), QStringLiteral("url"), QStringLiteral("years")}));
        QCOMPARE(given.value(QLatin1String("years")), QJsonValue(7));
        QCOMPARE(given.value(QLatin1String("tracking_id")).toString(), one.seeker.detail(id).attempts.first().token);
        const auto package = packageFromJson(one.seeker.detail(id).attempts.first().packageJson);
        QVERIFY(package.has_value());
        QStringList shown;
        for (const PackageItem& item : package->items) {
            shown << item.key;
            QVERIFY(given.toVariantMap().values().contains(item.answer));
        }
        shown.sort();
        QCOMPARE(shown, (QStringList{QStringLiteral("email"), QStringLiteral("first_name")}));
        QCOMPARE(package->parameters.size(), 6);
        QVERIFY(package->coverLetter.isEmpty());
    }

    void withoutAMappingNothingIsSent() {
        WorkflowSeeker one(m_clock, {});
        QVERIFY(one.good);
        const qint64 id = one.seeker.queue(job("confirmed"));
        QTRY_COMPARE_WITH_TIMEOUT(one.state(id), QStringLiteral("review"), patience);
        QCOMPARE(one.posts(), 0);
    }

    void aParameterThatIsNewAtTheServerStopsItBeforeItIsSent() {
        ConnectionOptions options = ownChoices(true, QStringLiteral("current"));
        ParameterMap map = *parameterMapFromJson(options.text(ConnectionOption::WorkflowParameters));
        map.erase(std::remove_if(map.begin(), map.end(),
                                 [](const WorkflowParameter& one) { return one.name == QLatin1String("mail"); }),
                  map.end());
        (void)options.set(ConnectionOption::WorkflowParameters, parameterMapJson(map));
        WorkflowSeeker one(m_clock, options);
        QVERIFY(one.good);
        const qint64 id = one.seeker.queue(job("confirmed"));
        QTRY_COMPARE_WITH_TIMEOUT(one.state(id), QStringLiteral("review"), patience);
        QVERIFY(one.seeker.detail(id).row.failureMessage.contains(QLatin1String("mail")));
        QCOMPARE(one.posts(), 0);
    }

    void whatSaysNothingIsClaimedAtMost() {
        ConnectionOptions options = ownChoices(true, QStringLiteral("current"));
        (void)options.set(ConnectionOption::WorkflowOutput, QString());
        WorkflowSeeker one(m_clock, options);
        QVERIFY(one.good);
        const qint64 id = one.seeker.queue(job("confirmed"));
        QTRY_VERIFY_WITH_TIMEOUT(one.seeker.idle(), patience);
        QCOMPARE(one.state(id), QStringLiteral("applied-claimed"));
    }

    void anUnclearRequest_data() {
        QTest::addColumn<QString>("api");
        QTest::addColumn<bool>("token");
        for (const char* api : {"current", "legacy"}) {
            for (const bool token : {true, false}) {
                QTest::addRow("%s, %s", api, token ? "with our token" : "without") << QString::fromLatin1(api) << token;
            }
        }
    }
    void anUnclearRequest() {
        QFETCH(const QString, api);
        QFETCH(const bool, token);
        WorkflowSeeker one(
            m_clock, ownChoices(token, api),
            {fault("run-agent", FaultKind::DropAfterAccept, 1), fault("run-workflow", FaultKind::DropAfterAccept, 1)});
        QVERIFY(one.good);
        const qint64 id = one.seeker.queue(job("confirmed"));
        const QString end = token ? QStringLiteral("applied-confirmed") : QStringLiteral("needs-checking");
        QTRY_COMPARE_WITH_TIMEOUT(one.state(id), end, patience);
        QCOMPARE(one.posts(), 1);
        QVERIFY(one.seeker.detail(id).attempts.first().holds);
        if (!token) { // and nobody is asked in vain
            QCOMPARE(one.asked("list-runs") + one.asked("list-workflow-runs"), 0);
        }
    }

    void isCancelledAtEitherPath_data() {
        QTest::addColumn<QString>("api");
        QTest::addColumn<QString>("endpoint");
        QTest::newRow("current") << QStringLiteral("current") << QStringLiteral("cancel");
        QTest::newRow("legacy") << QStringLiteral("legacy") << QStringLiteral("cancel-workflow-run");
    }
    void isCancelledAtEitherPath() {
        QFETCH(const QString, api);
        QFETCH(const QString, endpoint);
        WorkflowSeeker one(m_clock, ownChoices(true, api));
        QVERIFY(one.good);
        const qint64 id = one.seeker.queue(job("confirmed") + QStringLiteral("?practice_seconds=80000"));
        QTRY_COMPARE_WITH_TIMEOUT(one.state(id), QStringLiteral("running"), patience);
        one.seeker.core().commands().cancel({id}, this, [](const Done&) {});
        QTRY_VERIFY_WITH_TIMEOUT(one.seeker.idle(), patience);
        QCOMPARE(code(one.seeker.detail(id).attempts.first().run->snapshot.status), QStringLiteral("canceled"));
        QCOMPARE(one.asked(endpoint.toLatin1().constData()), 1);
    }

    void theServerTellsParametersAndWhatTheLastRunSaid_data() {
        QTest::addColumn<QString>("api");
        QTest::newRow("current") << QStringLiteral("current");
        QTest::newRow("legacy") << QStringLiteral("legacy");
    }
    void theServerTellsParametersAndWhatTheLastRunSaid() {
        QFETCH(const QString, api);
        WorkflowSeeker one(m_clock, ownChoices(true, api));
        QVERIFY(one.good);
        const qint64 id = one.seeker.queue(job("confirmed"));
        QTRY_VERIFY_WITH_TIMEOUT(one.seeker.idle(), patience);
        QCOMPARE(one.state(id), QStringLiteral("applied-confirmed"));
        const auto row = one.seeker.store().readNow<ConnectionRow>(
            [&](Database& db) { return connections::get(db, one.seeker.connectionId()); });
        std::optional<Result<WorkflowReading>> read;
        one.seeker.core().commands().readWorkflow(*row, std::nullopt, this,
                                                  [&read](const Result<WorkflowReading>& answer) { read = answer; });
        QTRY_VERIFY_WITH_TIMEOUT(read.has_value(), patience);
        QVERIFY2(read->has_value(), qPrintable(read->has_value() ? QString() : read->error().detail));
        const WorkflowReading& reading = **read;
        QCOMPARE(reading.told.api, api);
        QCOMPARE(reading.told.parameters.size(), 6);
        QCOMPARE(reading.told.outputs.size(), 4);
        QStringList paths;
        for (const RunOutput& output : reading.outputs) {
            paths << output.path;
        }
        QVERIFY(paths.contains(QStringLiteral("check_output.extracted_information.submitted")));
        QCOMPARE(paths.filter(QStringLiteral(".submitted")).size(), 1); // told twice by the server, shown once
    }

    // With the application, and nowhere that others read.
    void whatItSaidIsKeptWithTheApplication_data() {
        QTest::addColumn<QString>("api");
        QTest::newRow("current") << QStringLiteral("current");
        QTest::newRow("legacy") << QStringLiteral("legacy");
    }
    void whatItSaidIsKeptWithTheApplication() {
        QFETCH(const QString, api);
        const Heard heard;
        WorkflowSeeker one(m_clock, ownChoices(true, api));
        QVERIFY(one.good);
        const qint64 id = one.seeker.queue(job("confirmed"));
        QTRY_VERIFY_WITH_TIMEOUT(one.seeker.idle(), patience);
        QCOMPARE(one.state(id), QStringLiteral("applied-confirmed"));
        const ApplicationDetail detail = one.seeker.detail(id);
        const RunRow& run = *detail.attempts.first().run;
        const auto kept = [&](qint64 runId) {
            return evidence::keptOutputs(one.seeker.evidenceDir(), detail.artifacts, runId);
        };
        QHash<QString, QString> said;
        for (const RunOutput& output : kept(run.id)) {
            QVERIFY2(!said.contains(output.path), qPrintable(output.path));
            said.insert(output.path, output.value);
        }
        const QString at = QStringLiteral("check_output.extracted_information.");
        QCOMPARE(said.value(at + QStringLiteral("submitted")), QStringLiteral("true"));
        QCOMPARE(said.value(at + QStringLiteral("confirmation_id")), run.snapshot.confirmationId);
        QCOMPARE(QStringList(said.keys()).filter(QStringLiteral(".submitted")).size(), 1); // told twice, kept once
        QVERIFY(!run.snapshot.confirmationId.isEmpty());
        QVERIFY(!heard.text().contains(run.snapshot.confirmationId.toUtf8()));
        for (const RunEventRow& event : detail.events) {
            QVERIFY2(!event.text.contains(run.snapshot.confirmationId), qPrintable(event.kind));
        }
        QVERIFY(kept(run.id + 1).isEmpty()); // another run's
        // A file that somebody has changed since is no word of the workflow's.
        for (const ArtifactRow& row : detail.artifacts) {
            if (row.kind == outputsKind) {
                QFile file(evidence::filePath(one.seeker.evidenceDir(), row));
                QVERIFY(file.open(QIODevice::Append) && file.write(" ") == 1);
            }
        }
        QVERIFY(kept(run.id).isEmpty());
    }

    void whatWasApprovedWithAnotherMappingIsNotSent_data() {
        QTest::addColumn<QString>("years");
        QTest::addColumn<bool>("sent");
        QTest::newRow("the same") << QStringLiteral("text:7") << true;
        QTest::newRow("another") << QStringLiteral("text:8") << false;
        QTest::newRow("none") << QString() << false;
    }
    void whatWasApprovedWithAnotherMappingIsNotSent() {
        QFETCH(const QString, years);
        QFETCH(const bool, sent);
        SeekerPlace paused;
        paused.startPaused = true;
        WorkflowSeeker one(m_clock, withYears("text:7"), {}, paused);
        QVERIFY(one.good);
        const qint64 id = one.seeker.queue(job("confirmed"));
        const auto approve = [&] {
            return one.seeker.store().writeNow<void>([&](Database& db) -> Done {
                const Done back = applications::setIntent(db, id, Intent::Review, m_clock.nowMs());
                return back ? approveApplication(db, one.seeker.store().filesDir(), id, m_clock.nowMs()) : back;
            });
        };
        QVERIFY(approve().has_value());
        QVERIFY(one.choose(withYears(years.toLatin1().constData())));
        one.seeker.core().releaseQueue({id});
        if (!sent) {
            QTRY_COMPARE_WITH_TIMEOUT(one.state(id), QStringLiteral("review"), patience);
            QCOMPARE(one.seeker.detail(id).row.failure, FailureKind::ReviewWanted);
            QCOMPARE(one.seeker.detail(id).row.failureMessage, code(ReviewReason::Changed));
            QCOMPARE(one.posts(), 0);
            QVERIFY(approve().has_value()); // it was seen as it is now
            one.seeker.core().releaseQueue({id});
        }
        QTRY_COMPARE_WITH_TIMEOUT(one.state(id), QStringLiteral("applied-confirmed"), patience);
        QCOMPARE(one.posts(), 1);
        const QJsonObject given = one.seeker.server().submissions().first().applicant;
        QCOMPARE(given.value(QLatin1String("years")),
                 years.isEmpty() ? QJsonValue(QJsonValue::Undefined) : QJsonValue(years.section(u':', 1).toInt()));
    }

private:
    SystemClock m_clock;
};

int main(int argc, char** argv) {
    QGuiApplication application(argc, argv);
    TestWorkflow test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_workflow.moc"
