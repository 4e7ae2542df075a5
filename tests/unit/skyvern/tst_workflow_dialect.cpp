#include "skyvern/Dialect.h"
#include "skyvern/OwnDefinition.h"
#include "skyvern/WorkflowOutputs.h"
#include "skyvern/WorkflowTrail.h"

#include <QTest>

#include "Recorded.h"

using namespace postulant;
using namespace postulant::test;

namespace {

ConnectionOptions choices(const QString& api, const QStringList& sources, const OutputPaths& paths = {}) {
    ParameterMap map;
    for (const QString& source : sources) {
        WorkflowParameter parameter;
        parameter.name = QStringLiteral("p%1").arg(map.size());
        parameter.source = source;
        map.append(parameter);
    }
    ConnectionOptions options;
    (void)options.set(ConnectionOption::WorkflowParameters, parameterMapJson(map));
    (void)options.set(ConnectionOption::WorkflowOutput, outputPathsJson(paths));
    (void)options.set(ConnectionOption::WorkflowApi, api);
    return options;
}

std::shared_ptr<const Dialect> speaking(const QString& api, const QStringList& sources = {},
                                        const OutputPaths& paths = {}) {
    return dialectFor(u"workflow", choices(api, sources, paths));
}

const QString current = QStringLiteral("current");
const QString legacy = QStringLiteral("legacy");

OutputPaths recordedPaths() {
    const QString at = QStringLiteral("result_output.extracted_information.");
    return {at + QStringLiteral("submitted"), at + QStringLiteral("confirmation_text"),
            at + QStringLiteral("confirmation_id"), at + QStringLiteral("resume_filename_shown")};
}

SubmitOrder order() {
    SubmitOrder order;
    order.agentId = QStringLiteral("wpid_1");
    order.token = QStringLiteral("postulant-7f3a");
    order.resume = QStringLiteral("file_12345678");
    order.applicant = {{QStringLiteral("first_name"), QStringLiteral("Jane")}};
    order.parameters = {{QStringLiteral("url"), QStringLiteral("https://jobs.example/1")},
                        {QStringLiteral("cv"), order.resume}};
    order.webhookUrl = QUrl(QStringLiteral("http://127.0.0.1:9/hook"));
    order.maxSteps = 23;
    return order;
}

QJsonObject json(const ServerRequest& request) {
    return QJsonDocument::fromJson(request.body).object();
}

// The recorded run as the older path tells it.
QByteArray asLegacy(const QByteArray& run) {
    QJsonObject object = QJsonDocument::fromJson(run).object();
    object.insert(QStringLiteral("workflow_run_id"), object.take(QStringLiteral("run_id")));
    object.insert(QStringLiteral("outputs"), object.take(QStringLiteral("output")));
    object.remove(QStringLiteral("step_count"));
    return bytes(object);
}

QJsonObject round(const char* block, const QJsonValue& value) {
    return {{QStringLiteral("loop_value"), QStringLiteral("x")},
            {QStringLiteral("output_parameter"), QJsonObject{{QStringLiteral("key"), QLatin1String(block)}}},
            {QStringLiteral("output_value"), value}};
}

QJsonObject block(const QJsonObject& information) {
    return {{QStringLiteral("task_id"), QStringLiteral("tsk_1")},
            {QStringLiteral("status"), QStringLiteral("completed")},
            {QStringLiteral("extracted_information"), information}};
}

QStringList texts(const QVector<RunOutput>& outputs) {
    QStringList out;
    for (const RunOutput& output : outputs) {
        out << output.path + u'=' + output.value;
    }
    return out;
}

} // namespace

class TestWorkflowDialect : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatItCanFollowsFromTheOptions() {
        const DialectTraits plain = findDialect(u"workflow")->describe();
        QVERIFY(!plain.canLookUp && !plain.readsResult && !plain.checksResume && !plain.takesCode &&
                !plain.canContinue && !plain.takesUpload);
        const auto whole = speaking(current, {QStringLiteral("package:token"), QStringLiteral("package:code_address")},
                                    recordedPaths());
        const DialectTraits all = whole->describe();
        QVERIFY(all.canLookUp && all.readsResult && all.checksResume && all.takesCode && all.canContinue &&
                all.takesUpload);
        const DialectTraits older = speaking(legacy, {QStringLiteral("package:token")})->describe();
        QVERIFY(older.canLookUp && !older.takesUpload && !older.canContinue && older.canCancel);
        QVERIFY(findDialect(u"agent")->own() == nullptr);
    }

    void whichWayIsAskedAndNeverTried() {
        const auto asked = findDialect(u"workflow");
        QCOMPARE(asked->own()->buildOwn(QStringLiteral("wpid_1"), 0)->path, QStringLiteral("/v1/agents/wpid_1"));
        QCOMPARE(asked->own()->buildOwn(QStringLiteral("wpid_1"), 1)->path, QStringLiteral("/api/v1/workflows/wpid_1"));
        QVERIFY(!asked->own()->buildOwn(QStringLiteral("wpid_1"), 2).has_value());
        for (const QString& api : {current, legacy}) {
            const auto one = speaking(api);
            QCOMPARE(one->own()->buildOwn(QStringLiteral("wpid_1"), 0)->path.startsWith(QLatin1String("/api/")),
                     api == legacy);
            QVERIFY(!one->own()->buildOwn(QStringLiteral("wpid_1"), 1).has_value());
        }
        // What was found there is where the one POST goes.
        SubmitOrder sent = order();
        const QByteArray body = recordedBody("agent_get");
        for (const int way : {0, 1}) {
            sent.agentId = asked->own()->readOwn(body, way)->prepared;
            const ServerRequest request = asked->buildSubmit(sent);
            QCOMPARE(request.method, QByteArrayLiteral("POST"));
            QCOMPARE(request.path.startsWith(QLatin1String("/v1/run/agents")), way == 0);
        }
    }

    void theDefinitionTellsParametersTypesAndDefaults() {
        const auto told = speaking(current)->own()->readOwn(recordedBody("agent_get"), 0);
        QVERIFY(told.has_value());
        QStringList said;
        for (const WorkflowParameter& parameter : told->parameters) {
            said << QStringLiteral("%1 %2 %3").arg(parameter.name, parameter.type).arg(parameter.required);
        }
        QCOMPARE(said, (QStringList{QStringLiteral("job_url string 1"), QStringLiteral("resume file_url 1"),
                                    QStringLiteral("applicant json 1"), QStringLiteral("totp_identifier string 0")}));
        QCOMPARE(told->parameters.first().description, QStringLiteral("Posting or form"));
        QVERIFY(told->outputs.contains(QStringLiteral("result_output.extracted_information.submitted")));

        QJsonObject gone = QJsonDocument::fromJson(recordedBody("agent_get")).object();
        gone.insert(QStringLiteral("deleted_at"), QStringLiteral("2026-11-22T19:20:07.793120"));
        QVERIFY(speaking(current)->own()->readOwn(bytes(gone), 0).error().kind == ErrorKind::NotFound);
    }

    void whatItWantsAndIsNotGivenIsNamed() {
        ToldDefinition told;
        WorkflowParameter wanted;
        wanted.name = QStringLiteral("salary");
        told.parameters = {wanted};
        const Done missing = speaking(current)->own()->checkOwn(told);
        QVERIFY(!missing && missing.error().kind == ErrorKind::Invalid);
        QVERIFY(missing.error().detail.contains(QLatin1String("salary")));
        told.parameters.first().required = false;
        QVERIFY(speaking(current)->own()->checkOwn(told).has_value());
        told.parameters.first().name = QStringLiteral("p0"); // given as a string
        told.parameters.first().type = QStringLiteral("integer");
        QVERIFY(!speaking(current, {QStringLiteral("package:token")})->own()->checkOwn(told));
    }

    void onlyTheMappedIsSent() {
        const ServerRequest now = speaking(current)->buildSubmit(order());
        QCOMPARE(now.path, QStringLiteral("/v1/run/agents"));
        QCOMPARE(json(now).value(QLatin1String("parameters")).toObject(), order().parameters);
        QCOMPARE(json(now).value(QLatin1String("file_ids")).toArray(), QJsonArray{order().resume});
        QVERIFY(!now.body.contains("Jane") && !now.body.contains("postulant-7f3a"));
        const ServerRequest then = speaking(legacy)->buildSubmit(order());
        QCOMPARE(then.path, QStringLiteral("/api/v1/workflows/wpid_1/run"));
        QCOMPARE(json(then).keys(), (QStringList{QStringLiteral("data"), QStringLiteral("webhook_callback_url")}));
        QCOMPARE(json(then).value(QLatin1String("data")).toObject(), order().parameters);
        SubmitOrder without = order();
        without.parameters.remove(QStringLiteral("cv"));
        QVERIFY(!json(speaking(current)->buildSubmit(without)).contains(QLatin1String("file_ids")));
    }

    void whatIsSetGoesAlong() {
        for (const QString& api : {current, legacy}) {
            ConnectionOptions options = choices(api, {});
            QVERIFY(options.set(ConnectionOption::ProxyLocation, QStringLiteral("NONE")).has_value());
            QVERIFY(options.set(ConnectionOption::RunHeaders, QStringLiteral("X-One: 1")).has_value());
            QVERIFY(options.set(ConnectionOption::CodeUrl, QStringLiteral("https://codes.example/x")).has_value());
            const QJsonObject body = json(dialectFor(u"workflow", options)->buildSubmit(order()));
            QCOMPARE(body.value(QLatin1String("proxy_location")).toString(), QStringLiteral("NONE"));
            QCOMPARE(
                body.value(QLatin1String("extra_http_headers")).toObject().value(QLatin1String("X-One")).toString(),
                QStringLiteral("1"));
            QVERIFY(body.contains(api == legacy ? QLatin1String("totp_verification_url") : QLatin1String("totp_url")));
        }
    }

    void bothAnswersNameTheRun() {
        QCOMPARE(speaking(current)->readSubmit(recordedBody("agent_run_created"))->runId,
                 QJsonDocument::fromJson(recordedBody("agent_run_created"))
                     .object()
                     .value(QLatin1String("run_id"))
                     .toString());
        const QJsonObject old{{QStringLiteral("workflow_id"), QStringLiteral("wpid_1")},
                              {QStringLiteral("workflow_run_id"), QStringLiteral("wr_1")}};
        QCOMPARE(speaking(legacy)->readSubmit(bytes(old))->runId, QStringLiteral("wr_1"));
        QVERIFY(
            !speaking(legacy)->readSubmit(bytes(QJsonObject{{QStringLiteral("workflow_id"), QStringLiteral("w")}})));
    }

    void aRunIsReadByTheMappingAndNothingElse() {
        const QByteArray body = recordedBody("agent_run_completed");
        for (const bool old : {false, true}) {
            const QByteArray told = old ? asLegacy(body) : body;
            const auto mapped = speaking(old ? legacy : current, {}, recordedPaths())->readRun(told);
            QVERIFY(mapped.has_value());
            QVERIFY(mapped->status == RunStatus::Completed);
            QCOMPARE(mapped->submitted, std::optional(true));
            QVERIFY(!mapped->confirmationText.isEmpty() && !mapped->confirmationId.isEmpty());
            const auto unmapped = speaking(old ? legacy : current)->readRun(told);
            QVERIFY(!unmapped->hasResult && !unmapped->submitted.has_value());
            QVERIFY(unmapped->confirmationText.isEmpty());
        }
    }

    void wordsForATruthAreFew_data() {
        QTest::addColumn<QJsonValue>("value");
        QTest::addColumn<int>("truth"); // -1: not said
        QTest::newRow("true") << QJsonValue(true) << 1;
        QTest::newRow("yes") << QJsonValue(QStringLiteral("Yes")) << 1;
        QTest::newRow("no") << QJsonValue(QStringLiteral("no")) << 0;
        QTest::newRow("one") << QJsonValue(1) << -1;
        QTest::newRow("words") << QJsonValue(QStringLiteral("probably")) << -1;
        QTest::newRow("none") << QJsonValue(QJsonValue::Null) << -1;
    }
    void wordsForATruthAreFew() {
        QFETCH(const QJsonValue, value);
        QFETCH(const int, truth);
        RunSnapshot run;
        OutputPaths paths;
        paths.submitted = QStringLiteral("a.b");
        readMapped({{QStringLiteral("a"), QJsonObject{{QStringLiteral("b"), value}}}}, paths, run);
        QCOMPARE(run.submitted.has_value() ? int(*run.submitted) : -1, truth);
    }

    void whatStandsInsideAndOutsideALoopIsShownOnce() {
        const QJsonObject first{{QStringLiteral("id"), QStringLiteral("A")}};
        const QJsonObject last{{QStringLiteral("id"), QStringLiteral("B")}};
        const QJsonArray rounds{QJsonArray{round("read_output", block(first))},
                                QJsonArray{round("read_output", block(last))}};
        const QJsonObject outputs{{QStringLiteral("loop_output"), rounds},
                                  {QStringLiteral("read_output"), block(last)},
                                  {QStringLiteral("extracted_information"), QJsonArray{first, last}}};
        const QStringList told = texts(runOutputs(outputs));
        QCOMPARE(told, (QStringList{QStringLiteral("read_output.extracted_information.id=B"),
                                    QStringLiteral("loop_output[0][0].output_value.extracted_information.id=A")}));
        for (const RunOutput& output : runOutputs(outputs)) {
            QCOMPARE(outputAt(outputs, output.path).toString(), output.value); // each path leads there
        }
        QVERIFY(outputAt(outputs, QStringLiteral("loop_output[7].x")).isUndefined());
        QVERIFY(outputAt(outputs, QString()).isUndefined());
    }

    void outputsAreBounded() {
        QJsonArray many;
        for (int i = 0; i < 1000; ++i) {
            many.append(QString(2000, QChar(u'a' + i % 20)) + QString::number(i));
        }
        const auto told = runOutputs({{QStringLiteral("x_output"), many}});
        QCOMPARE(told.size(), 200);
        QCOMPARE(told.first().value.size(), 500);
        // As a page could make a block say it: no name that hides what it is, no text that turns round.
        const QString turned = QString(QChar(0x202e));
        const QJsonObject hostile{{QStringLiteral("a_output"), QJsonObject{{turned + QStringLiteral("x"), 1},
                                                                           {QStringLiteral("line\nbreak"), 2},
                                                                           {QString(500, u'k'), 3},
                                                                           {QStringLiteral("y"), turned + u'z'}}},
                                  {QStringLiteral("b_output"), QJsonArray{QJsonArray{QJsonArray()}, QJsonValue()}},
                                  {QStringLiteral("c_output"), 7},
                                  {QStringLiteral("d_output"), false}};
        QCOMPARE(texts(runOutputs(hostile)), (QStringList{QStringLiteral("a_output.y=z"), QStringLiteral("c_output=7"),
                                                          QStringLiteral("d_output=false")}));
        QCOMPARE(runOutputsFromJson(runOutputsJson(runOutputs(hostile))).size(), 3);
    }

    // Whoever reads what a run did has what it said, too: at either path.
    void theTrailHasWhatItSaid() {
        const QByteArray run = recordedBody("agent_run_completed");
        const QByteArray timeline = recordedBody("agent_lever_timeline");
        for (const bool old : {false, true}) {
            const auto trail = speaking(old ? legacy : current)->readTrail({old ? asLegacy(run) : run, timeline});
            QVERIFY(trail.has_value());
            const QStringList said = texts(trail->outputs);
            QCOMPARE(said.filter(QStringLiteral("result_output.extracted_information.submitted=")).size(), 1);
            QCOMPARE(said.filter(QStringLiteral("submitted=")).size(), 1);
        }
        QJsonObject broken = QJsonDocument::fromJson(run).object();
        for (const QJsonValue& output : {QJsonValue(7), QJsonValue(QStringLiteral("x")), QJsonValue(QJsonArray{1}),
                                         QJsonValue(QJsonValue::Null)}) {
            broken.insert(QStringLiteral("output"), output);
            const auto trail = speaking(current)->readTrail({bytes(broken), timeline});
            QVERIFY(trail.has_value() && trail->outputs.isEmpty());
        }
    }

    void theTokenIsLookedForWhereTheServerHasIt() {
        const QString token = QStringLiteral("postulant-7f3a");
        QVERIFY(speaking(current)->buildSearch(token, 1).path.contains(token));
        const ServerRequest list = speaking(legacy)->buildSearch(token, 2);
        QVERIFY(list.path.startsWith(QLatin1String("/api/v1/workflows/runs?page=2")));
        const QJsonArray runs{QJsonObject{{QStringLiteral("workflow_run_id"), QStringLiteral("wr_1")},
                                          {QStringLiteral("status"), QStringLiteral("running")}}};
        QCOMPARE(speaking(legacy)->readSearch(bytes(runs))->first().runId, QStringLiteral("wr_1"));
    }

    void cancelAndEvidenceFollowTheWay() {
        const QString run = QStringLiteral("wr_1");
        QCOMPARE(speaking(current)->buildCancel(run).path, QStringLiteral("/v1/runs/wr_1/cancel"));
        QCOMPARE(speaking(legacy)->buildCancel(run).path, QStringLiteral("/api/v1/workflows/runs/wr_1/cancel"));
        QCOMPARE(findDialect(u"workflow")->buildRun(run).path, QStringLiteral("/api/v1/workflows/runs/wr_1"));
        QCOMPARE(speaking(current)->buildRun(run).path, QStringLiteral("/v1/runs/wr_1"));
        QVERIFY(speaking(legacy)->buildArtifacts(run).path.startsWith(QLatin1String("/api/v1/workflow_run/")));
        QVERIFY(speaking(current)->buildArtifacts(run).path.contains(QLatin1String("artifact_type=")));
    }

    void blocksThatTellNoActionsLeaveTheListIncomplete() {
        const QVector<QByteArray> whole{recordedBody("agent_lever_run"), recordedBody("agent_lever_timeline"),
                                        recordedBody("agent_lever_steps_1"), recordedBody("agent_lever_steps_2")};
        const auto dialect = speaking(current);
        const auto trail = dialect->readTrail(whole);
        QVERIFY(trail.has_value() && trail->actions.complete && !trail->actions.actions.isEmpty());
        for (const char* type : {"code", "http_request", "task_v2", "something of 2030"}) {
            QJsonArray timeline = QJsonDocument::fromJson(whole.at(1)).array();
            QJsonObject item = timeline.at(0).toObject(); // deep in a loop
            item.insert(QStringLiteral("children"),
                        QJsonArray{QJsonObject{{QStringLiteral("block"),
                                                QJsonObject{{QStringLiteral("block_type"), QLatin1String(type)}}}}});
            timeline.replace(0, item);
            QVector<QByteArray> changed = whole;
            changed[1] = bytes(timeline);
            QVERIFY2(!dialect->readTrail(changed)->actions.complete, type);
        }
        QJsonObject scripted = QJsonDocument::fromJson(whole.at(0)).object();
        scripted.insert(QStringLiteral("run_with"), QStringLiteral("code"));
        QVector<QByteArray> changed = whole;
        changed[0] = bytes(scripted);
        QVERIFY(!dialect->readTrail(changed)->actions.complete);
    }
};

QTEST_GUILESS_MAIN(TestWorkflowDialect)
#include "tst_workflow_dialect.moc"
