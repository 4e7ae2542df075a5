#include "domain/FailureRule.h"
#include "domain/Prompts.h"
#include "skyvern/ApplyGoal.h"
#include "skyvern/Dialect.h"

#include <QJsonArray>
#include <QTest>

#include "Recorded.h"

using namespace postulant;
using namespace postulant::test;

namespace {

QString say(const char* text) {
    return QString::fromUtf8(text);
}

SubmitOrder order() {
    SubmitOrder order;
    order.applicant = QJsonObject{{say("first_name"), say("Jane")}, {say("email"), say("jane.doe@example.com")}};
    order.postingUrl = QUrl(say("https://jobs.lever.co/acme/1?x=ä b"));
    order.token = say("postulant-7f3a9c");
    order.resume = say("http://127.0.0.1:8802/tok9/Jane_Doe_Resume.pdf");
    order.coverLetter = say("Dear Acme,\nI build trains.");
    order.maxSteps = 23;
    order.webhookUrl = QUrl(say("http://127.0.0.1:9/hook/x"));
    order.codeAddress = say("postulant-code");
    return order;
}

QJsonObject json(const ServerRequest& request) {
    return QJsonDocument::fromJson(request.body).object();
}

QJsonObject details(const char* status) {
    return {{say("task_id"), say("tsk_599971036788797384")},
            {say("status"), say(status)},
            {say("created_at"), say("2024-06-12T09:15:00.123456")},
            {say("modified_at"), say("2024-06-12T09:16:30.654321")},
            {say("failure_reason"), QJsonValue::Null}};
}

QJsonObject result() {
    return {{say("submitted"), true},
            {say("confirmation_text"), say("Thank you for applying!")},
            {say("confirmation_id"), say("ACME-504D14CD")},
            {say("resume_filename_shown"), say("Jane_Doe_Resume.pdf")}};
}

// A list of tasks with one that was asked for so.
QByteArray listOf(const QJsonObject& asked, const char* status = "completed") {
    QJsonObject task = details(status);
    task.insert(say("request"), asked);
    return bytes(QJsonArray{task});
}

} // namespace

// The two older APIs at /api/v1/tasks: what is sent, and what is read of good and of hostile answers.
class TestTasksApi : public QObject {
    Q_OBJECT

    const Dialect* m_legacy = findDialect(u"legacy-task");
    const Dialect* m_old = findDialect(u"tasks-2024");
    QVector<const Dialect*> both() const { return {m_legacy, m_old}; }

private Q_SLOTS:
    void sayWhatTheyCan() {
        QVERIFY(m_legacy != nullptr && m_old != nullptr);
        const DialectTraits legacy = m_legacy->describe();
        QVERIFY(legacy.canLookUp && legacy.readsResult && legacy.checksResume && legacy.canCancel && legacy.hasTrail);
        QVERIFY(legacy.showsLive && legacy.takesCode && legacy.takesUpload && legacy.uploadsByAddress);
        QVERIFY(!legacy.needsDefinition && !legacy.canContinue);
        const DialectTraits old = m_old->describe();
        QVERIFY(old.canLookUp && old.listsOnly && old.readsResult && old.checksResume);
        QVERIFY(!old.canCancel && !old.hasTrail && !old.takesUpload && !old.showsLive && !old.takesCode);
        QCOMPARE(m_old->options(), QVector<ConnectionOption>{ConnectionOption::ProxyLocation});
        for (const Dialect* dialect : both()) {
            QCOMPARE(dialect->webhookProof().schemes, WebhookSchemes::CurrentAndDated);
        }
        QCOMPARE(findDialect(u"agent")->webhookProof().schemes, WebhookSchemes::Current);
    }

    void bothCarryTheOrder() {
        for (const Dialect* dialect : both()) {
            const QJsonObject body = json(dialect->buildSubmit(order()));
            QCOMPARE(body.value(u"url").toString(), say("https://jobs.lever.co/acme/1?x=%C3%A4%20b"));
            const QString goal = body.value(u"navigation_goal").toString();
            QVERIFY(goal.startsWith(applyGoal(QString())));
            QVERIFY(goal.contains(order().resume)); // word for word, or the server takes it for imagined
            const QJsonObject payload = body.value(u"navigation_payload").toObject();
            QCOMPARE(payload.keys(), (QStringList{say("cover_letter"), say("email"), say("first_name")}));
            QCOMPARE(body.value(u"data_extraction_goal").toString(), applyPrompt().readResult);
            const QJsonObject schema = body.value(u"extracted_information_schema").toObject();
            QCOMPARE(schema.value(u"properties").toObject(), resultSchema().value(u"properties").toObject());
            QCOMPARE(body.value(u"proxy_location").toString(), say("RESIDENTIAL"));
            QCOMPARE(body.value(u"webhook_callback_url").toString(), order().webhookUrl.toString());
            QVERIFY(!goal.contains(order().token)); // what a browser is told does not hold it
            QVERIFY(!bytes(payload).contains(order().token.toUtf8()));
        }
        SubmitOrder bare = order();
        bare.resume.clear();
        bare.webhookUrl.clear();
        for (const Dialect* dialect : both()) {
            const QJsonObject body = json(dialect->buildSubmit(bare));
            QVERIFY(!body.value(u"navigation_goal").toString().contains(u"\nResume: "));
            QVERIFY(!body.contains(u"webhook_callback_url"));
        }
    }

    void legacyTasksCarryMore() {
        const ServerRequest request = m_legacy->buildSubmit(order());
        QCOMPARE(request.path, say("/api/v1/tasks"));
        QCOMPARE(request.headers.value(0),
                 (QPair<QByteArray, QByteArray>{QByteArray("x-max-steps-override"), QByteArray("23")}));
        const QJsonObject body = json(request);
        QCOMPARE(body.value(u"title").toString(), order().token);
        QCOMPARE(body.value(u"totp_identifier").toString(), order().codeAddress);
        QCOMPARE(body.value(u"error_code_mapping").toObject(), errorCodes());
        for (const auto* absent : {u"totp_verification_url", u"browser_session_id", u"extra_http_headers"}) {
            QVERIFY(!body.contains(QStringView(absent)));
        }
        const ServerRequest old = m_old->buildSubmit(order());
        QCOMPARE(old.path, say("/api/v1/tasks/"));
        QVERIFY(old.headers.isEmpty());
        QCOMPARE(json(old).size(), 7); // nothing that is not in its document
        QCOMPARE(json(old).value(u"extracted_information_schema").toObject().value(u"$comment").toString(),
                 order().token);
    }

    void optionsAreHeard() {
        ConnectionOptions options;
        QVERIFY(options.set(ConnectionOption::ProxyLocation, say("NONE")));
        QVERIFY(options.set(ConnectionOption::BrowserSession, say("pbs_1")));
        QVERIFY(options.set(ConnectionOption::RunHeaders, say("X-One: 1\nX-Two: 2")));
        QVERIFY(options.set(ConnectionOption::ErrorCodes, say("cookie_wall = A wall\nposting_closed = Never")));
        QVERIFY(options.set(ConnectionOption::RunTitle, say("Jobs")));
        QVERIFY(options.set(ConnectionOption::CodeAddress, say("jane")));
        QVERIFY(options.set(ConnectionOption::CodeUrl, say("https://codes.example/x")));
        const QJsonObject body = json(dialectFor(u"legacy-task", options)->buildSubmit(order()));
        QCOMPARE(body.value(u"proxy_location").toString(), say("NONE"));
        QCOMPARE(body.value(u"browser_session_id").toString(), say("pbs_1"));
        QCOMPARE(body.value(u"extra_http_headers").toObject(),
                 (QJsonObject{{say("X-One"), say("1")}, {say("X-Two"), say("2")}}));
        const QJsonObject codes = body.value(u"error_code_mapping").toObject();
        QCOMPARE(codes.value(u"cookie_wall").toString(), say("A wall"));
        QCOMPARE(codes.value(u"posting_closed"), errorCodes().value(u"posting_closed")); // ours mean what we judge by
        QCOMPARE(body.value(u"title").toString(), say("Jobs ") + order().token);
        QCOMPARE(body.value(u"totp_identifier").toString(), say("jane"));
        QCOMPARE(body.value(u"totp_verification_url").toString(), say("https://codes.example/x"));
        QCOMPARE(json(dialectFor(u"tasks-2024", options)->buildSubmit(order())).value(u"proxy_location").toString(),
                 say("NONE"));
        for (const ConnectionOption option : options.present()) { // what is offered is heard, and the other way round
            QVERIFY(m_legacy->options().contains(option));
        }
        QCOMPARE(m_legacy->options().size(), options.present().size());
    }

    void pathsHoldNoMoreThanAnId() {
        for (const Dialect* dialect : both()) {
            const ServerRequest run = dialect->buildRun(say("tsk_1/../x"));
            QCOMPARE(run.path, say("/api/v1/tasks/tsk_1%2F..%2Fx"));
            QCOMPARE(run.pathTemplate, say("/api/v1/tasks/{id}"));
        }
        QCOMPARE(m_legacy->buildCancel(say("tsk_1")).path, say("/api/v1/tasks/tsk_1/cancel"));
        QCOMPARE(m_legacy->buildCancel(say("tsk_1")).method, QByteArray("POST"));
        QCOMPARE(m_legacy->buildLive(say("tsk_1")).path, say("/api/v1/stream/tasks/tsk_1"));
        QCOMPARE(m_legacy->buildSearch(say("tok"), 1).path, say("/v1/runs?page=1&page_size=20&search_key=tok"));
        for (const Dialect* dialect : both()) {
            QCOMPARE(dialect->buildList(3)->path, say("/api/v1/tasks?page=3&page_size=20"));
        }
    }

    void aTaskThatWasMadeIsNamed() {
        for (const Dialect* dialect : both()) {
            QCOMPARE(dialect->readSubmit("{\"task_id\":\"tsk_1\"}")->runId, say("tsk_1"));
            for (const QByteArray& bad :
                 {QByteArray("{}"), QByteArray("[]"), QByteArray(), QByteArray("{\"task_id\":7}"),
                  QByteArray("{\"task_id\":\"../1\"}"), QByteArray(100'000, '[')}) {
                QCOMPARE(dialect->readSubmit(bad).error().kind, ErrorKind::Protocol);
            }
        }
    }

    void wordsOfAStatus_data() {
        QTest::addColumn<QString>("dialect");
        QTest::addColumn<QString>("word");
        QTest::addColumn<RunStatus>("status");
        const auto row = [](const char* dialect, const char* word, RunStatus status) {
            QTest::newRow(qPrintable(say(dialect) + u' ' + say(word))) << say(dialect) << say(word) << status;
        };
        row("tasks-2024", "IN_PROGRESS", RunStatus::Running);
        row("tasks-2024", "in_progress", RunStatus::Running);
        row("tasks-2024", "SUCCESS", RunStatus::Completed);
        row("tasks-2024", "Success", RunStatus::Completed);
        row("tasks-2024", "FAILURE", RunStatus::Failed);
        row("tasks-2024", "failure", RunStatus::Failed);
        row("tasks-2024", "SUCCESSFUL", RunStatus::Unknown);
        row("tasks-2024", "completed", RunStatus::Unknown);
        row("legacy-task", "Completed", RunStatus::Completed);
        row("legacy-task", "TERMINATED", RunStatus::Terminated);
        row("legacy-task", "timed_out", RunStatus::TimedOut);
        row("legacy-task", "canceled", RunStatus::Canceled);
        row("legacy-task", "queued", RunStatus::Queued);
        row("legacy-task", "SUCCESS", RunStatus::Unknown);
    }
    void wordsOfAStatus() {
        QFETCH(QString, dialect);
        QFETCH(QString, word);
        QFETCH(RunStatus, status);
        const auto run = findDialect(dialect)->readRun(bytes(details(word.toUtf8().constData())));
        QVERIFY(run);
        QCOMPARE(run->status, status);
        QCOMPARE(run->serverWord, word); // shown as it is
        QCOMPARE(findDialect(dialect)->status(word), status);
    }

    void detailsAreRead() {
        QJsonObject reply = details("SUCCESS");
        reply.insert(say("extracted_information"), result());
        reply.insert(say("from_the_future"), QJsonArray{1, 2});
        const auto run = m_old->readRun(bytes(reply));
        QVERIFY(run && run->hasResult && run->submitted.value_or(false));
        QCOMPARE(run->confirmationText, say("Thank you for applying!"));
        QCOMPARE(run->confirmationId, say("ACME-504D14CD"));
        QCOMPARE(run->resumeFileNameShown, say("Jane_Doe_Resume.pdf"));
        QCOMPARE(run->finishedAt - run->createdAt, 90'531);
        QCOMPARE(run->stepCount, -1);
        reply.insert(say("extracted_information"), QJsonArray{result()}); // some models answer a list
        QCOMPARE(m_old->readRun(bytes(reply))->confirmationId, say("ACME-504D14CD"));
        QVERIFY(!m_old->readRun(bytes(details("SUCCESS")))->hasResult);
        QCOMPARE(m_old->readRun(bytes(details("IN_PROGRESS")))->finishedAt, 0);

        QJsonObject legacy = details("terminated");
        legacy.insert(say("errors"), QJsonArray{QJsonObject{{say("error_code"), say("posting_closed")}}});
        legacy.insert(say("step_count"), 2);
        legacy.insert(say("finished_at"), say("2024-06-12T09:16:00"));
        const auto ended = m_legacy->readRun(bytes(legacy));
        QVERIFY(ended);
        QCOMPARE(ended->errors.value(0).code, say("posting_closed"));
        QCOMPARE(ended->stepCount, 2);
        QCOMPARE(ended->finishedAt - ended->createdAt, 59'877);
    }

    void hostileDetailsAreNoRuns() {
        for (const Dialect* dialect : both()) {
            for (const char* name : {"task_id", "status"}) {
                for (const QJsonValue& value : {QJsonValue(), QJsonValue(7), QJsonValue(QJsonArray{1}),
                                                QJsonValue(QString()), QJsonValue(QJsonObject{{say("a"), 1}})}) {
                    QJsonObject reply = details("SUCCESS");
                    reply.insert(QLatin1String(name), value);
                    QCOMPARE(dialect->readRun(bytes(reply)).error().kind, ErrorKind::Protocol);
                    QCOMPARE(dialect->readArtifacts(bytes(reply)).error().kind, ErrorKind::Protocol);
                    QCOMPARE(dialect->countFiles(bytes(reply)).error().kind, ErrorKind::Protocol);
                }
            }
            QJsonObject odd = details("SUCCESS");
            for (const char* name : {"extracted_information", "failure_reason", "errors", "step_count", "created_at",
                                     "modified_at", "screenshot_url", "recording_url", "action_screenshot_urls"}) {
                odd.insert(QLatin1String(name), QJsonArray{QJsonArray{1}, true, QJsonValue::Null});
            }
            const auto run = dialect->readRun(bytes(odd));
            QVERIFY(run && !run->hasResult && run->failureReason.isEmpty());
            QVERIFY(dialect->readArtifacts(bytes(odd))->isEmpty());
            QCOMPARE(*dialect->countFiles(bytes(odd)), 0);
            QJsonObject verbose = details("SUCCESS");
            verbose.insert(say("failure_reason"), QString(1'000'000, u'x'));
            verbose.insert(say("status"), QString(1'000'000, u'y'));
            QCOMPARE(dialect->readRun(bytes(verbose))->failureReason.size(), 2000);
            QCOMPARE(dialect->readRun(bytes(verbose))->serverWord.size(), 64);
        }
    }

    void filesAreToldByTheirAddresses() {
        QJsonObject reply = details("SUCCESS");
        reply.insert(say("screenshot_url"), say("https://files.example/shots/last.png?sig=1"));
        reply.insert(say("recording_url"), say("https://files.example/x/2024_a_599971049673699278_recording.mp4?s=1"));
        reply.insert(say("action_screenshot_urls"),
                     QJsonArray{say("file:///srv/skyvern/a_1_shot.png"), say("https://files.example/shots/one.png"),
                                say("https://files.example/shots/one.png"), say("https://u:p@files.example/two.png"),
                                say("ftp://files.example/three.png"), QString(5000, u'x'), 7});
        for (const Dialect* dialect : both()) {
            const auto files = dialect->readArtifacts(bytes(reply));
            QVERIFY(files);
            QCOMPARE(files->size(), 3); // never a file of its own disk, no login in an address, none twice
            QCOMPARE(files->at(0).kind, ArtifactRef::Kind::FinalScreenshot);
            QCOMPARE(files->at(0).address, QUrl(say("https://files.example/shots/last.png?sig=1")));
            QCOMPARE(files->at(1).kind, ArtifactRef::Kind::Screenshot);
            QCOMPARE(files->at(2).kind, ArtifactRef::Kind::Recording);
            QCOMPARE(files->at(2).id, say("a_599971049673699278"));
            QCOMPARE(files->at(2).suffix, say("mp4"));
            QJsonObject later = reply; // signed anew
            later.insert(say("screenshot_url"), say("https://files.example/shots/last.png?sig=2"));
            QCOMPARE(dialect->readArtifacts(bytes(later))->at(0).id, files->at(0).id);
            QCOMPARE(*dialect->countFiles(bytes(reply)), 3 + 90);
        }
        const QByteArray listed = recordedBody("run_task_artifacts");
        QVERIFY(m_legacy->readArtifacts(listed)->size() > 3);
        QVERIFY(m_legacy->readArtifacts(listed)->first().address.isEmpty());
    }

    void theListTellsTheToken() {
        const QJsonObject titled{{say("title"), order().token}};
        const auto legacy = m_legacy->readSearch(listOf(titled));
        QVERIFY(legacy && legacy->size() == 1);
        QCOMPARE(legacy->first().title, order().token);
        QCOMPARE(legacy->first().status, RunStatus::Completed);
        const auto runs = m_legacy->readSearch(recordedBody("runs_search"));
        QVERIFY(runs && !runs->first().runId.isEmpty() && !runs->first().title.isEmpty());
        // As a server tells again what it was asked for.
        const auto old = m_old->readSearch(listOf(json(m_old->buildSubmit(order())), "SUCCESS"));
        QVERIFY(old && old->size() == 1);
        QCOMPARE(old->first().title, order().token);
        QCOMPARE(old->first().status, RunStatus::Completed);
        for (const Dialect* dialect : both()) {
            QVERIFY(dialect->readSearch("[]")->isEmpty());
            QVERIFY(dialect->readSearch(listOf({}))->first().title.isEmpty());
            for (const QByteArray& bad : {QByteArray("{}"), QByteArray("[1]"), QByteArray("[{}]"), QByteArray("x")}) {
                QCOMPARE(dialect->readSearch(bad).error().kind, ErrorKind::Protocol);
            }
        }
    }

    void stepsSayWhatTheyCost() {
        QJsonObject run = details("completed");
        run.insert(say("step_count"), 2);
        const QByteArray steps = recordedBody("task_steps");
        const auto trail = m_legacy->readTrail({bytes(run), "[]", steps});
        QVERIFY(trail);
        QCOMPARE(trail->usage.size(), 2);
        QCOMPARE(totalUsage(trail->usage).inputTokens, qint64(6448 + 4183));
        QCOMPARE(totalUsage(trail->usage).outputTokens, qint64(400 + 100));
        QCOMPARE(trail->usage.first().order, 0);
        QCOMPARE(trail->usage.last().order, 1);
        QCOMPARE(trail->usage.first().retry, 0);
        QVERIFY(trail->usage.first().at > 0);
        QCOMPARE(trail->usage.first().cost, -1.0); // it knows no prices, and says 0
        QVERIFY(!trail->actions.complete);         // steps that count actions, and none listed
        QVERIFY(m_legacy->readTrail({bytes(run), "[]"})->usage.isEmpty());
        const auto priced = m_legacy->readTrail(
            {bytes(run), "[]",
             QByteArray("[{'step_id':'a','status':'failed','order':3,'retry_index':2,'step_cost':0.0125,"
                        "'input_token_count':null},"
                        "{'step_id':'b','status':'completed','order':-7,'step_cost':-4,'input_token_count':-1},"
                        "{'step_id':'c','status':'completed','step_cost':'1','output_token_count':12}]")
                 .replace('\'', '"')});
        QVERIFY(priced);
        QCOMPARE(priced->usage.size(), 2); // the second says nothing
        QCOMPARE(priced->usage.first().retry, 2);
        QCOMPARE(priced->usage.first().inputTokens, qint64(-1));
        QCOMPARE(totalUsage(priced->usage).cost, 0.0125);
        QCOMPARE(totalUsage(priced->usage).outputTokens, qint64(12));
        QCOMPARE(m_legacy->nextTrail(say("tsk_1"), {{}})->path, say("/api/v1/tasks/tsk_1/actions"));
        QVERIFY(m_old->nextTrail(say("tsk_1"), {}) && !m_old->nextTrail(say("tsk_1"), {{}}));
        QVERIFY(!m_old->readTrail({bytes(details("SUCCESS"))})->actions.complete);
        QVERIFY(!m_old->readTrail({}));
    }
};

QTEST_APPLESS_MAIN(TestTasksApi)
#include "tst_tasks_api.moc"
