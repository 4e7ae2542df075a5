#include "domain/FailureRule.h"
#include "domain/Prompts.h"
#include "skyvern/ApplyGoal.h"
#include "skyvern/Dialect.h"
#include "skyvern/RunReader.h"
#include "skyvern/TypedTexts.h"

#include <QDateTime>
#include <QJsonArray>
#include <QRegularExpression>
#include <QTest>
#include <QTimeZone>
#include <QUrlQuery>

#include "Recorded.h"

using namespace postulant;
using namespace postulant::test;

namespace {

// A server uses the codes that we judge by, and is told when.
void compareCodes(const QJsonObject& told) {
    QCOMPARE(told.size(), errorCodeRules().size());
    for (const ErrorCodeRule& rule : errorCodeRules()) {
        QCOMPARE(told.value(QLatin1String(rule.code)).toString(), QLatin1String(rule.description));
    }
}

SubmitOrder order() {
    SubmitOrder order;
    order.applicant = QJsonObject{{QStringLiteral("first_name"), QStringLiteral("Jane")},
                                  {QStringLiteral("email"), QStringLiteral("jane.doe@example.com")}};
    order.postingUrl = QUrl(QStringLiteral("https://jobs.lever.co/acme/1?x=ä b"));
    order.token = QStringLiteral("postulant-7f3a9c");
    order.resume = QStringLiteral("http://127.0.0.1:8802/tok9/Jane_Doe_Resume.pdf");
    order.coverLetter = QStringLiteral("Dear Acme,\nI build trains.");
    order.maxSteps = 23;
    order.maxMinutes = 17;
    order.agentId = QStringLiteral("wpid_1");
    return order;
}

QJsonObject json(const ServerRequest& request) {
    return QJsonDocument::fromJson(request.body).object();
}

QByteArray header(const ServerRequest& request, const char* name) {
    for (const auto& [key, value] : request.headers) {
        if (key == name) {
            return value;
        }
    }
    return {};
}

qint64 utc(int hour, int minute, int second, int ms) {
    return QDateTime(QDate(2026, 11, 22), QTime(hour, minute, second, ms), QTimeZone::utc()).toMSecsSinceEpoch();
}

QVector<QByteArray> wholeAgentTrail() {
    return {recordedBody("agent_lever_run"), recordedBody("agent_lever_timeline"), recordedBody("agent_lever_steps_1"),
            recordedBody("agent_lever_steps_2")};
}

// A list of steps with one member of one step changed.
QByteArray changed(const QByteArray& steps, int index, const char* member, const QJsonValue& value) {
    QJsonArray list = QJsonDocument::fromJson(steps).array();
    QJsonObject step = list.at(index).toObject();
    step.insert(QLatin1String(member), value);
    list.replace(index, step);
    return bytes(list);
}

// Its first step has made one more action than is listed.
QByteArray withOneMoreAction(const QByteArray& steps) {
    QJsonObject output =
        QJsonDocument::fromJson(steps).array().at(0).toObject().value(QLatin1String("output")).toObject();
    QJsonArray made = output.value(QLatin1String("actions_and_results")).toArray();
    made.append(made.first());
    output.insert(QStringLiteral("actions_and_results"), made);
    return changed(steps, 0, "output", output);
}

// The timeline with one more action, made in a step of that id.
QByteArray withActionOf(const QByteArray& timeline, const QString& stepId) {
    QJsonArray blocks = QJsonDocument::fromJson(timeline).array();
    QJsonObject item = blocks.at(0).toObject();
    QJsonObject block = item.value(QLatin1String("block")).toObject();
    QJsonArray actions = block.value(QLatin1String("actions")).toArray();
    actions.append(
        QJsonObject{{QStringLiteral("action_type"), QStringLiteral("click")}, {QStringLiteral("step_id"), stepId}});
    block.insert(QStringLiteral("actions"), actions);
    item.insert(QStringLiteral("block"), block);
    blocks.replace(0, item);
    return bytes(blocks);
}

} // namespace

class TestDialects : public QObject {
    Q_OBJECT

    const Dialect* m_agent = findDialect(u"agent");
    const Dialect* m_task = findDialect(u"task");

private Q_SLOTS:
    void areFoundByName() {
        QCOMPARE(dialectNames().join(u' '), QStringLiteral("agent task legacy-task workflow tasks-2024 gateway"));
        if (m_agent == nullptr || m_task == nullptr) {
            QFAIL("a dialect is not registered");
        }
        QCOMPARE(m_agent->name(), QStringLiteral("agent"));
        QCOMPARE(findDialect(u"smoke signals"), nullptr);
        QVERIFY(m_agent->describe().readsResult && m_agent->describe().needsDefinition);
        QVERIFY(!m_task->describe().readsResult && !m_task->describe().needsDefinition);
        QVERIFY(m_agent->describe().canLookUp && m_task->describe().canLookUp);
    }

    // ---- what is sent
    void theDefinitionIsKeyedByItsHash() {
        const ServerRequest first = m_agent->buildPrepare(1);
        QCOMPARE(first.path, QStringLiteral("/v1/agents"));
        const QByteArray key = header(first, "Idempotency-Key");
        QCOMPARE(key, "postulant-" + m_agent->definitionHash().toLatin1());
        QCOMPARE(QString::fromLatin1(QCryptographicHash::hash(first.body, QCryptographicHash::Sha256).toHex()),
                 m_agent->definitionHash());
        QVERIFY(key.size() <= 255);
        QVERIFY(header(m_agent->buildPrepare(2), "Idempotency-Key") != key);
        QVERIFY(m_task->definitionHash().isEmpty());
    }
    void theDefinitionHasWhatTheServerNeeds() {
        const QJsonObject definition = json(m_agent->buildPrepare(1))
                                           .value(QLatin1String("json_definition"))
                                           .toObject()
                                           .value(QLatin1String("workflow_definition"))
                                           .toObject();
        QStringList keys;
        for (const QJsonValue& parameter : definition.value(QLatin1String("parameters")).toArray()) {
            keys << parameter.toObject().value(QLatin1String("key")).toString();
        }
        keys.sort();
        QCOMPARE(keys.join(QLatin1Char(' ')),
                 QStringLiteral("applicant job_url postulant_token resume site_hints totp_identifier"));
        const QJsonArray blocks = definition.value(QLatin1String("blocks")).toArray();
        QCOMPARE(blocks.size(), 2);
        const QJsonObject apply = blocks.at(0).toObject();
        QCOMPARE(apply.value(QLatin1String("block_type")).toString(), QStringLiteral("navigation"));
        QCOMPARE(apply.value(QLatin1String("url")).toString(), QStringLiteral("{{ job_url }}"));
        QCOMPARE(apply.value(QLatin1String("max_retries")).toInt(-1), 0); // a retry could apply twice
        QVERIFY(apply.value(QLatin1String("max_steps_per_run")).toInt() > 0);
        compareCodes(apply.value(QLatin1String("error_code_mapping")).toObject());
        for (const QJsonValue& block : blocks) { // no block may read the token
            QVERIFY(!bytes(block).contains("postulant_token"));
        }
        const QJsonObject result = blocks.at(1).toObject();
        QCOMPARE(result.value(QLatin1String("label")).toString(), QStringLiteral("result")); // readRun looks for it
        const QStringList read =
            result.value(QLatin1String("data_schema")).toObject().value(QLatin1String("properties")).toObject().keys();
        QCOMPARE(read.join(QLatin1Char(' ')),
                 QStringLiteral("confirmation_id confirmation_text resume_filename_shown submitted"));
    }
    void theGoalHasNoLinesThatReadLikeDetails() {
        // "Phone: 1" in a goal could be taken for the applicant's phone.
        const QRegularExpression detail(QStringLiteral("^\\s*[-*]?\\s*[\\w /'?()-]{2,90}?\\s*[:=]\\s+\\S"));
        QString all = applyPrompt().goal;
        for (const QString& site : hintedSites()) {
            all += QLatin1Char('\n') + siteHints(site)->text;
        }
        const QStringList lines = all.split(QLatin1Char('\n'));
        QVERIFY(lines.size() > 5);
        for (const QString& line : lines) {
            QVERIFY2(!detail.match(line).hasMatch(), qPrintable(line));
        }
    }
    void anAgentRunCarriesTheOrder() {
        const ServerRequest request = m_agent->buildSubmit(order());
        QCOMPARE(request.method, QByteArray("POST"));
        QCOMPARE(request.path, QStringLiteral("/v1/run/agents"));
        QCOMPARE(header(request, "x-max-steps-override"), QByteArray("23"));
        const QJsonObject body = json(request);
        QCOMPARE(body.value(QLatin1String("agent_id")).toString(), QStringLiteral("wpid_1"));
        QCOMPARE(body.value(QLatin1String("max_elapsed_time_minutes")).toInt(), 17);
        const QJsonObject parameters = body.value(QLatin1String("parameters")).toObject();
        QCOMPARE(parameters.value(QLatin1String("postulant_token")).toString(), order().token);
        QCOMPARE(parameters.value(QLatin1String("job_url")).toString(),
                 QStringLiteral("https://jobs.lever.co/acme/1?x=%C3%A4%20b"));
        QCOMPARE(parameters.value(QLatin1String("resume")).toString(), order().resume);
        const QJsonObject applicant = parameters.value(QLatin1String("applicant")).toObject();
        QCOMPARE(applicant.value(QLatin1String("first_name")).toString(), QStringLiteral("Jane"));
        QCOMPARE(applicant.value(QLatin1String("cover_letter")).toString(), order().coverLetter);
        QVERIFY(!body.contains(QLatin1String("file_ids")));
        QVERIFY(!request.path.contains(QLatin1String("jane")) && !request.pathTemplate.contains(QLatin1Char('?')));
    }
    void aTaskCarriesTheOrder() {
        const QJsonObject body = json(m_task->buildSubmit(order()));
        QCOMPARE(body.value(QLatin1String("title")).toString(), order().token);
        QCOMPARE(body.value(QLatin1String("max_steps")).toInt(), 23);
        QCOMPARE(body.value(QLatin1String("url")).toString(),
                 QStringLiteral("https://jobs.lever.co/acme/1?x=%C3%A4%20b"));
        compareCodes(body.value(QLatin1String("error_code_mapping")).toObject());
        const QString prompt = body.value(QLatin1String("prompt")).toString();
        QVERIFY(prompt.startsWith(applyGoal(QString())));
        QVERIFY(prompt.contains(order().resume));
        QVERIFY(prompt.contains(QLatin1String("\"first_name\":\"Jane\"")));
        QVERIFY(!prompt.contains(order().token));
    }
    void hintsOfASiteGoWhereTheGoalHasAPlaceForThem() {
        const SiteHints* lever = siteHints(u"lever");
        QVERIFY(lever != nullptr && applyPrompt().goal.contains(siteHintsHole));
        SubmitOrder hinted = order();
        hinted.siteHints = lever->text;
        const QJsonObject parameters = json(m_agent->buildSubmit(hinted)).value(QLatin1String("parameters")).toObject();
        QCOMPARE(parameters.value(QLatin1String("site_hints")).toString(), lever->text);
        const QString task = json(m_task->buildSubmit(hinted)).value(QLatin1String("prompt")).toString();
        QVERIFY(task.startsWith(applyGoal(lever->text)) && task.contains(lever->text));
        for (const SubmitOrder& one : {hinted, order()}) {
            QVERIFY(!json(m_task->buildSubmit(one))
                         .value(QLatin1String("prompt"))
                         .toString()
                         .contains(QLatin1String("{{")));
        }
        QVERIFY(!json(m_agent->buildSubmit(order()))
                     .value(QLatin1String("parameters"))
                     .toObject()
                     .contains(QLatin1String("site_hints")));
    }
    void whatWasTypedIsReadFromEitherTrail() {
        const auto typed = typedTexts({{QStringLiteral("run"), recordedBody("agent_run_completed")},
                                       {QStringLiteral("timeline"), recordedBody("agent_run_timeline")}});
        QStringList texts;
        for (const TypedText& one : typed) {
            texts << one.text;
            QVERIFY2(!one.field.isEmpty() && one.at > 0, qPrintable(one.text));
        }
        for (const char* text : {"Vienna", "Rail Ltd", "+43 660 1234567", "Jane Doe"}) {
            QVERIFY2(texts.contains(QLatin1String(text)), text);
        }
        QVERIFY(!texts.contains(QStringLiteral("Submit application"))); // pressed, not typed
        const QByteArray actions =
            R"([{"action_type":"input_text","text":"a","reasoning":"fill it in","created_at":"2026-11-30T10:00:00"},)"
            R"({"action_type":"input_text","text":"","reasoning":"nothing"},{"action_type":"click","text":"b"}])";
        const auto task = typedTexts({{QStringLiteral("actions"), actions}});
        QCOMPARE(task.size(), 1);
        QCOMPARE(task.first().field, QStringLiteral("fill it in"));
        QVERIFY(typedTexts({{QStringLiteral("actions"), "not json"}}).isEmpty());
    }
    void withoutAResumeTheParameterIsLeftOut() {
        SubmitOrder without = order();
        without.resume.clear();
        const QJsonObject body = json(m_agent->buildSubmit(without));
        QVERIFY(!body.value(QLatin1String("parameters")).toObject().contains(QLatin1String("resume")));
        QVERIFY(!body.contains(QLatin1String("file_ids")));
        QVERIFY(!json(m_task->buildSubmit(without))
                     .value(QLatin1String("prompt"))
                     .toString()
                     .contains(QLatin1String("\nResume: ")));
    }
    // Observed: in the body of an agent's run the address is ignored, the block reads the parameter.
    void aRunThatMayWaitForACodeHasAnAddressForIt() {
        SubmitOrder waiting = order();
        waiting.codeAddress = codeAddressOf(order().token);
        const QJsonObject agent = json(m_agent->buildSubmit(waiting));
        QVERIFY(!agent.contains(QLatin1String("totp_identifier")));
        QCOMPARE(agent.value(QLatin1String("parameters")).toObject().value(QLatin1String("totp_identifier")).toString(),
                 waiting.codeAddress);
        QCOMPARE(json(m_task->buildSubmit(waiting)).value(QLatin1String("totp_identifier")).toString(),
                 waiting.codeAddress);
        for (const Dialect* dialect : {m_agent, m_task}) {
            QVERIFY(!dialect->buildSubmit(order()).body.contains("totp_identifier"));
        }
        const QJsonObject definition =
            json(m_agent->buildPrepare(1)).value(QLatin1String("json_definition")).toObject();
        const QJsonObject apply = definition.value(QLatin1String("workflow_definition"))
                                      .toObject()
                                      .value(QLatin1String("blocks"))
                                      .toArray()
                                      .at(0)
                                      .toObject();
        QCOMPARE(apply.value(QLatin1String("totp_identifier")).toString(), QStringLiteral("{{ totp_identifier }}"));
        // An address is no detail of the applicant: the model does not see it.
        QVERIFY(!apply.value(QLatin1String("parameter_keys")).toArray().contains(QStringLiteral("totp_identifier")));
        QVERIFY(codeAddressOf(QStringLiteral("a")) != codeAddressOf(QStringLiteral("b")));
    }
    void aCodeGoesToOneRun() {
        const CodeOrder code{QStringLiteral("wr_1"), QStringLiteral("postulant-x"), QStringLiteral("654321")};
        const ServerRequest request = m_agent->buildCode(code);
        QCOMPARE(request.method, QByteArray("POST"));
        QCOMPARE(request.path, QStringLiteral("/v1/credentials/totp"));
        QCOMPARE(request.pathTemplate, request.path);
        QCOMPARE(request.runId, code.runId);
        QCOMPARE(json(request), (QJsonObject{{QStringLiteral("totp_identifier"), code.address},
                                             {QStringLiteral("content"), code.code},
                                             {QStringLiteral("source"), QStringLiteral("postulant")},
                                             {QStringLiteral("workflow_run_id"), code.runId}}));
        const CodeOrder task{QStringLiteral("tsk_1"), code.address, code.code};
        QCOMPARE(json(m_task->buildCode(task)).value(QLatin1String("task_id")).toString(), task.runId);
        QVERIFY(!json(m_task->buildCode(task)).contains(QLatin1String("workflow_run_id")));
    }
    void aPausedRunSaysWhatItAsks() {
        QVERIFY(m_agent->describe().canContinue && !m_task->describe().canContinue);
        QCOMPARE(m_agent->buildPause(QStringLiteral("wr_1")).path, QStringLiteral("/v1/runs/wr_1/timeline"));
        const auto note = m_agent->readPause(recordedBody("agent_review_paused_timeline"));
        QVERIFY(note);
        QVERIFY(note->instructions.startsWith(QLatin1String("Review the filled form, then continue or")));
        QCOMPARE(m_agent->readPause(recordedBody("agent_run_timeline"))->instructions, QString()); // nobody waits
        QCOMPARE(m_agent->readPause("{}").error().kind, ErrorKind::Protocol);
        const QByteArray longest = "[{\"block\":{\"block_type\":\"human_interaction\",\"status\":\"running\","
                                   "\"instructions\":\"<b>a</b>\\n\\t" +
                                   QByteArray(100'000, 'x') + "\"}}]";
        const QString cut = m_agent->readPause(longest)->instructions;
        QCOMPARE(cut.size(), 1000);
        QVERIFY(cut.startsWith(QLatin1String("<b>a</b> xx"))); // plain text, one line
        const ServerRequest go = m_agent->buildContinue(QStringLiteral("wr_1/../x"));
        QCOMPARE(go.method, QByteArray("POST"));
        QCOMPARE(go.path, QStringLiteral("/v1/workflows/runs/wr_1%2F..%2Fx/continue"));
        QCOMPARE(go.pathTemplate, QStringLiteral("/v1/workflows/runs/{id}/continue"));
        QVERIFY(go.body.isEmpty() && go.once);
    }
    void eachDialectShowsItsRunsElsewhere() {
        const ServerRequest agent = m_agent->buildLive(QStringLiteral("wr_1"));
        QCOMPARE(agent.path, QStringLiteral("/api/v1/stream/workflow_runs/wr_1"));
        QCOMPARE(agent.pathTemplate, QStringLiteral("/api/v1/stream/workflow_runs/{id}"));
        QCOMPARE(m_task->buildLive(QStringLiteral("tsk_1")).path, QStringLiteral("/api/v1/stream/tasks/tsk_1"));
        QVERIFY(m_agent->describe().showsLive && m_task->describe().showsLive);
    }
    void anUploadedResumeIsAttached() {
        SubmitOrder with = order();
        with.resume = QStringLiteral("file_599968755691685156");
        for (const Dialect* dialect : {m_agent, m_task}) {
            QCOMPARE(json(dialect->buildSubmit(with)).value(QLatin1String("file_ids")).toArray(),
                     QJsonArray{with.resume});
        }
    }
    void searchesEncodeTheToken() {
        const ServerRequest request = m_agent->buildSearch(QStringLiteral("a&b=c d"), 3);
        QCOMPARE(QUrlQuery(QUrl(request.path)).queryItemValue(QStringLiteral("search_key"), QUrl::FullyDecoded),
                 QStringLiteral("a&b=c d"));
        QCOMPARE(QUrlQuery(QUrl(request.path)).queryItemValue(QStringLiteral("page")), QStringLiteral("3"));
        QCOMPARE(request.pathTemplate, QStringLiteral("/v1/runs"));
    }
    void idsInPathsAreEncoded() {
        QCOMPARE(m_agent->buildRun(QStringLiteral("../x?y")).path, QStringLiteral("/v1/runs/..%2Fx%3Fy"));
    }
    void cancelWaitsForTheServersWebhooks() {
        QVERIFY(m_agent->buildCancel(QStringLiteral("wr_1")).deadline >= std::chrono::seconds(120));
        QCOMPARE(m_agent->buildCancel(QStringLiteral("wr_1")).pathTemplate, QStringLiteral("/v1/runs/{id}/cancel"));
    }

    // ---- what is read
    void theDefinitionsIdIsRead() {
        QCOMPARE(*m_agent->readPrepared(recordedBody("agent_created")),
                 QStringLiteral("wpid_faa6e5c6013ad1e05a5cefd09a560f5cfc329b59342eb4f35ed1e4f45d85a735"));
        QVERIFY(m_agent->readPrepared(recordedBody("agent_get")));
        QJsonObject changed = recording("agent_get").value(QLatin1String("body")).toObject();
        changed.insert(QStringLiteral("version"), 2);
        QCOMPARE(m_agent->readPrepared(bytes(changed)).error().kind, ErrorKind::NotFound);
        QJsonObject deleted = recording("agent_get").value(QLatin1String("body")).toObject();
        deleted.insert(QStringLiteral("deleted_at"), QStringLiteral("2026-11-22T19:20:07.793120"));
        QCOMPARE(m_agent->readPrepared(bytes(deleted)).error().kind, ErrorKind::NotFound);
        QCOMPARE(m_agent->readPrepared("<html>").error().kind, ErrorKind::Protocol);
    }
    void aSubmitAnswerNamesTheRun() {
        const auto agent = m_agent->readSubmit(recordedBody("agent_run_created"));
        QCOMPARE(agent->runId, QStringLiteral("wr_599973421988496054"));
        QCOMPARE(agent->appUrl, QStringLiteral("http://localhost:8080/runs/wr_599973421988496054"));
        QCOMPARE(m_task->readSubmit(recordedBody("run_task_created"))->runId, QStringLiteral("tsk_599973194355229214"));
        for (const char* bad : {"", "{}", "[]", "null", R"({"run_id":null})", R"({"run_id":7})", R"({"run_id":""})",
                                R"({"run_id":"a/b"})", R"({"run_id":"wr_1")"}) {
            QVERIFY2(!m_agent->readSubmit(bad), bad);
        }
        QCOMPARE(m_agent->readSubmit(R"({"run_id":"wr_1","app_url":"javascript:x"})")->appUrl, QString());
    }
    void aFinishedAgentRunIsRead() {
        const auto run = m_agent->readRun(recordedBody("agent_run_completed"));
        QVERIFY(run);
        QCOMPARE(run->status, RunStatus::Completed);
        QCOMPARE(run->serverWord, QStringLiteral("completed"));
        QCOMPARE(run->stepCount, 3);
        QCOMPARE(run->createdAt, utc(19, 23, 18, 441)); // no zone in the answer: it is UTC
        QCOMPARE(run->startedAt, utc(19, 23, 18, 560)); // .559853
        QVERIFY(run->hasResult);
        QCOMPARE(run->submitted, std::optional(true));
        QCOMPARE(run->confirmationText,
                 QStringLiteral("Thank you for applying! Your application for T12 Agent at Acme has been received."));
        QCOMPARE(run->confirmationId, QStringLiteral("ACME-49409D2C"));
        QCOMPARE(run->resumeFileNameShown, QStringLiteral("Jane_Doe_Resume.pdf"));
        QVERIFY(run->errors.isEmpty());
    }
    void runsThatDoNotEndWellAreRead() {
        const auto captcha = m_agent->readRun(recordedBody("agent_run_terminated_captcha"));
        QCOMPARE(captcha->status, RunStatus::Terminated);
        QCOMPARE(captcha->errors.value(0).code, QStringLiteral("captcha_blocked"));
        QVERIFY(!captcha->hasResult && !captcha->submitted);
        QVERIFY(captcha->failureReason.contains(QLatin1String("Verify you are human")));
        const auto steps = m_agent->readRun(recordedBody("agent_run_failed_max_steps"));
        QCOMPARE(steps->status, RunStatus::Failed);
        QCOMPARE(steps->errors.value(0).code, QStringLiteral("REACH_MAX_STEPS"));
        QCOMPARE(m_agent->readRun(recordedBody("agent_run_canceled"))->status, RunStatus::Canceled);
        QCOMPARE(m_agent->readRun(recordedBody("agent_run_queued"))->status, RunStatus::Queued);
        QCOMPARE(m_agent->readRun(recordedBody("agent_review_paused"))->status, RunStatus::Paused);
        const auto running = m_agent->readRun(recordedBody("agent_run_running"));
        QCOMPARE(running->status, RunStatus::Running);
        QCOMPARE(running->finishedAt, 0);
    }
    void tasksAreReadWithoutAResult() {
        const auto task = m_task->readRun(recordedBody("run_task_completed"));
        QCOMPARE(task->status, RunStatus::Completed);
        QVERIFY(!task->hasResult && !task->submitted);
        QCOMPARE(m_task->readRun(recordedBody("run_task_terminated"))->errors.value(0).code,
                 QStringLiteral("missing_required_answer"));
        QCOMPARE(m_task->readRun(recordedBody("run_task_failed_max_retries"))->status, RunStatus::Failed);
    }
    void unknownWordsAndTypesAreTakenAsTheyAre() {
        const auto run = m_agent->readRun(
            R"({"run_id":"wr_1","status":"Pondering","step_count":null,"errors":null,"output":"text","created_at":"x"})");
        QVERIFY(run);
        QCOMPARE(run->status, RunStatus::Unknown);
        QCOMPARE(run->serverWord, QStringLiteral("Pondering"));
        QCOMPARE(run->stepCount, -1);
        QCOMPARE(run->createdAt, 0);
        QVERIFY(!run->hasResult);
        QCOMPARE(m_agent->readRun(R"({"run_id":"wr_1","status":"COMPLETED"})")->status, RunStatus::Completed);
        QCOMPARE(m_agent->readRun(R"({"run_id":"wr_1","status":"cancelled"})")->status, RunStatus::Canceled);
        const auto odd = m_agent->readRun(
            R"({"run_id":"wr_1","status":"completed","output":{"result_output":{"extracted_information":{"submitted":"yes","confirmation_id":12345}}}})");
        QVERIFY(odd->hasResult && !odd->submitted); // a word is no truth value
        QCOMPARE(odd->confirmationId, QStringLiteral("12345"));
        for (const char* bad : {"", "[]", "{}", R"({"run_id":"wr_1"})", R"({"status":"completed"})", "<html></html>"}) {
            QCOMPARE(m_agent->readRun(bad).error().kind, ErrorKind::Protocol);
        }
    }
    void timesWithAndWithoutZone() {
        QCOMPARE(reader::instant(QStringLiteral("2026-11-22T19:23:18.441014")), utc(19, 23, 18, 441));
        QCOMPARE(reader::instant(QStringLiteral("2026-11-22T19:23:18.441014Z")), utc(19, 23, 18, 441));
        QCOMPARE(reader::instant(QStringLiteral("2026-11-22T20:23:18+01:00")), utc(19, 23, 18, 0));
        QCOMPARE(reader::instant(QStringLiteral("2026-11-22T19:23:18")), utc(19, 23, 18, 0));
        QCOMPARE(reader::instant(QJsonValue::Null), 0);
    }
    void aTokenSearchFindsTheRun() {
        const auto runs = m_task->readSearch(recordedBody("runs_search"));
        QCOMPARE(runs->size(), 1);
        QCOMPARE(runs->first().runId, QStringLiteral("tsk_599973194355229214"));
        QCOMPARE(runs->first().status, RunStatus::Completed);
        QVERIFY(m_task->readSearch("[]")->isEmpty());
        QVERIFY(!m_task->readSearch("{}"));
        QVERIFY(!m_task->readSearch(R"([{"status":"running"}])")); // not an empty list by mistake
    }
    void artifactsAreChosen() {
        const auto list = m_agent->readArtifacts(recordedBody("agent_run_artifacts"));
        QVERIFY(list);
        QStringList kinds;
        for (const ArtifactRef& artifact : *list) {
            kinds << artifact.serverType + QLatin1Char('.') + artifact.suffix;
        }
        kinds.sort();
        QCOMPARE(kinds.join(QLatin1Char(' ')),
                 QStringLiteral("browser_console_log.log html_action.html html_scrape.html recording.mp4 "
                                "screenshot_action.png screenshot_final.png screenshot_llm.png")); // above all no "har"
        const ArtifactRef* page = finalPage(*list);
        QVERIFY(page != nullptr);
        QCOMPARE(page->id, QStringLiteral("a_599973447758299888"));
        QVERIFY(m_agent->readArtifacts(recordedBody("artifacts_unknown_run"))->isEmpty());
        const auto twice = m_agent->readArtifacts(R"([{"artifact_id":"a_1","artifact_type":"recording"},
            {"artifact_id":"a_2","artifact_type":"recording"},{"artifact_id":"a_1","artifact_type":"recording"}])");
        QCOMPARE(twice->size(), 2);
        QCOMPARE(finalPage({}), nullptr);
        const QString asked = m_agent->buildArtifacts(QStringLiteral("wr_1")).path;
        QVERIFY(asked.contains(QLatin1String("artifact_type=recording")) && !asked.contains(QLatin1String("har")));
    }

    // ---- what a run did
    void theTrailAsksForRunTimelineAndSteps() {
        QVector<QByteArray> bodies;
        QStringList paths;
        const QVector<QByteArray> answers = wholeAgentTrail();
        while (const auto next = m_agent->nextTrail(QStringLiteral("wr_1"), bodies)) {
            paths << next->path;
            QVERIFY(bodies.size() < answers.size());
            bodies << answers.at(bodies.size());
        }
        QCOMPARE(paths.mid(0, 2).join(QLatin1Char(' ')), QStringLiteral("/v1/runs/wr_1 /v1/runs/wr_1/timeline"));
        QCOMPARE(paths.size(), 4);
        QCOMPARE(paths.at(2), recording("agent_lever_steps_1")
                                  .value(QLatin1String("request"))
                                  .toObject()
                                  .value(QLatin1String("path"))
                                  .toString());
        QCOMPARE(bodies, answers);
    }
    void aWholeTrailIsInOrderAndComplete() {
        const auto trail = m_agent->readTrail(wholeAgentTrail());
        QVERIFY(trail);
        QVERIFY(trail->actions.complete);
        QCOMPARE(trail->finalUrl, QStringLiteral("http://127.0.0.1:8801/lever/a5/thanks/ACME-1715001E"));
        QVector<PageAction::Kind> kinds;
        for (const PageAction& action : trail->actions.actions) {
            kinds << action.kind;
            QVERIFY(action.completed);
        }
        using Kind = PageAction::Kind;
        QCOMPARE(kinds, (QVector<Kind>{Kind::Upload, Kind::Input, Kind::Input, Kind::Input, Kind::Input, Kind::Input,
                                       Kind::Input, Kind::Select, Kind::Click, Kind::Complete, Kind::Complete}));
        QCOMPARE(trail->actions.actions.at(8).description, QStringLiteral("submit the form with 'Submit application'"));
    }
    void aTrailWithAHoleIsNotComplete_data() {
        QTest::addColumn<QVector<QByteArray>>("bodies");
        const auto row = [](const char* name, int index, const QByteArray& body) {
            auto bodies = wholeAgentTrail();
            bodies[index] = body;
            QTest::newRow(name) << bodies;
        };
        const QByteArray steps = wholeAgentTrail().at(3);
        row("an action that is not listed", 3, withOneMoreAction(steps));
        row("steps unread", 3, {});
        row("fewer steps than the run counts", 3, bytes(QJsonArray{QJsonDocument::fromJson(steps).array().at(0)}));
        row("a step that still runs", 3, changed(steps, 0, "status", QStringLiteral("running")));
        row("a step that broke off", 3,
            changed(changed(steps, 0, "status", QStringLiteral("canceled")), 0, "output", {}));
        row("a step that failed without a word", 3,
            changed(changed(steps, 0, "status", QStringLiteral("failed")), 0, "output", {}));
        row("actions of an unknown step", 3, changed(steps, 0, "step_id", QStringLiteral("stp_other")));
        row("a planned step that came too late", 3,
            changed(steps, 1, "created_at", QStringLiteral("2027-01-01T00:00:00.000000")));
        row("a run that is not final", 0, recordedBody("agent_run_running"));
        row("an empty timeline", 1, "[]");
        QTest::newRow("an empty timeline of a run that counts nothing")
            << QVector<QByteArray>{R"({"run_id":"wr_1","status":"canceled","step_count":null})", "[]"};
        row("an action of a step that is not listed", 1,
            withActionOf(wholeAgentTrail().at(1), QStringLiteral("stp_x")));
        auto bodies = wholeAgentTrail();
        bodies[1] = withActionOf(bodies.at(1), QStringLiteral("stp_x"));
        bodies[3] = changed(steps, 1, "step_id", QStringLiteral("stp_x"));
        QTest::newRow("a planned step that acted all the same") << bodies;
        bodies = wholeAgentTrail();
        bodies.removeLast();
        QTest::newRow("steps never asked for") << bodies;
    }
    void aTrailWithAHoleIsNotComplete() {
        QFETCH(const QVector<QByteArray>, bodies);
        const auto trail = m_agent->readTrail(bodies);
        QVERIFY(trail);
        QVERIFY(!trail->actions.complete);
    }
    void anUnreadTimelineIsAnError() {
        auto bodies = wholeAgentTrail();
        bodies[1] = "{}";
        QVERIFY(!m_agent->readTrail(bodies));
        QVERIFY(!m_agent->readTrail({}));
    }
    void aRunThatNeverTookAStepIsComplete() {
        const auto trail = m_agent->readTrail({R"({"run_id":"wr_1","status":"canceled","step_count":0})", "[]"});
        QVERIFY(trail && trail->actions.complete && trail->actions.actions.isEmpty());
    }
    void aCanceledTaskThatStoppedInOrderIsComplete() {
        QVector<QByteArray> bodies{recordedBody("canceled_task_run"), recordedBody("canceled_task_actions"),
                                   recordedBody("canceled_task_steps")};
        const auto trail = m_task->readTrail(bodies);
        QVERIFY(trail && trail->actions.complete);
        QCOMPARE(trail->actions.actions.size(), 3); // three fields were filled in, nothing was pressed
        bodies[2] = changed(bodies[2], 0, "status", QStringLiteral("running")); // not stopped yet
        QVERIFY(!m_task->readTrail(bodies)->actions.complete);
    }
    void aTasksTrailComesFromItsActionsAndSteps() {
        const QJsonArray steps = recording("task_steps").value(QLatin1String("body")).toArray();
        QJsonArray actions;
        for (const QJsonValue& pair : steps.at(0)
                                          .toObject()
                                          .value(QLatin1String("output"))
                                          .toObject()
                                          .value(QLatin1String("actions_and_results"))
                                          .toArray()) {
            actions.append(pair.toArray().at(0));
        }
        QVector<QByteArray> bodies{recordedBody("run_task_completed"), bytes(actions), recordedBody("task_steps")};
        const auto trail = m_task->readTrail(bodies);
        QVERIFY(trail);
        QCOMPARE(trail->actions.actions.size(), 13);
        QVERIFY(trail->actions.complete); // its second step was only planned ahead
        QCOMPARE(trail->actions.actions.last().kind, PageAction::Kind::Complete);
        actions.removeLast();
        bodies[1] = bytes(actions);
        QVERIFY(!m_task->readTrail(bodies)->actions.complete);
        QStringList paths;
        QVector<QByteArray> soFar;
        while (const auto next = m_task->nextTrail(QStringLiteral("tsk_1"), soFar)) {
            paths << next->path;
            soFar << QByteArray("[]");
        }
        QCOMPARE(paths.join(QLatin1Char(' ')),
                 QStringLiteral("/v1/runs/tsk_1 /api/v1/tasks/tsk_1/actions /api/v1/tasks/tsk_1/steps"));
    }
};

QTEST_GUILESS_MAIN(TestDialects)
#include "tst_dialects.moc"
