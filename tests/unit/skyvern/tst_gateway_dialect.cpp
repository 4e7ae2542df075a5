#include "skyvern/ApplyGoal.h"
#include "skyvern/Dialect.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace postulant;

namespace {

QString word(const char* text) {
    return QString::fromUtf8(text);
}

QByteArray bytesOf(const QJsonObject& object) {
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QByteArray status(const char* said, const QJsonObject& more = {}) {
    QJsonObject reply{{word("task_id"), word("t-1")}, {word("status"), word(said)}};
    for (auto it = more.begin(); it != more.end(); ++it) {
        reply.insert(it.key(), it.value());
    }
    return bytesOf(reply);
}

QByteArray results(const QJsonObject& data, const QJsonValue& details = QJsonValue::Null) {
    return bytesOf({{word("task_id"), word("t-1")}, {word("data"), data}, {word("error_details"), details}});
}

std::shared_ptr<const Dialect> gateway(const QVector<QPair<ConnectionOption, const char*>>& set = {}) {
    ConnectionOptions options;
    for (const auto& [option, value] : set) {
        if (!options.set(option, word(value))) {
            return nullptr;
        }
    }
    return dialectFor(u"gateway", options);
}

SubmitOrder order() {
    SubmitOrder out;
    out.applicant = {{word("full_name"), word("Jane Doe")},
                     {word("answers"),
                      QJsonArray{QJsonObject{{word("question"), word("When?")}, {word("answer"), word("In May")}}}}};
    out.postingUrl = QUrl(word("https://practice.example/jobs/1"));
    out.token = word("postulant-00aa");
    out.resumeName = word("Jane_Doe_Resume.pdf");
    out.coverLetter = word("Dear all, ä");
    out.maxMinutes = 20;
    return out;
}

QJsonObject bodyOf(const Dialect& dialect, const SubmitOrder& what) {
    return QJsonDocument::fromJson(dialect.buildSubmit(what).body).object();
}

RunSnapshot completed(const Dialect& dialect, const QByteArray& told) {
    const auto run = dialect.readRun(status("COMPLETED"));
    const auto whole = run ? dialect.readResult(*run, told) : run;
    return whole.value_or(RunSnapshot());
}

} // namespace

class TestGatewayDialect : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void itPromisesOnlyWhatItCanDo() {
        const DialectTraits traits = gateway()->describe();
        QVERIFY(!traits.canLookUp && !traits.canCancel && !traits.hasTrail && !traits.showsLive && !traits.takesUpload);
        QVERIFY(!traits.canContinue && traits.tellsPause && traits.readsResult && traits.resumeInBody);
        QVERIFY(!gateway({{ConnectionOption::GatewayResume, "url"}})->describe().resumeInBody);
        QCOMPARE(gateway()->options().size(), 9);
    }

    void theKeyGoesAsAGatewayWantsIt() {
        QCOMPARE(gateway()->keyHeader().name, QByteArray("Authorization"));
        QCOMPARE(gateway()->keyHeader().value("k"), QByteArray("Bearer k"));
        const auto own = gateway({{ConnectionOption::GatewayKeyHeader, "X-Key"}});
        QCOMPARE(own->keyHeader().name, QByteArray("X-Key"));
        QCOMPARE(own->keyHeader().value("k"), QByteArray("k"));
        QCOMPARE(gateway({{ConnectionOption::GatewayKeyPrefix, "Token"}})->keyHeader().value("k"),
                 QByteArray("Token k"));
        QCOMPARE(gateway({{ConnectionOption::GatewayKeyPrefix, "none"}})->keyHeader().value("k"), QByteArray("k"));
        QCOMPARE(findDialect(u"agent")->keyHeader().name, QByteArray("x-api-key"));
    }

    void headersThatHaveAnotherUseAreRefused_data() {
        QTest::addColumn<QString>("name");
        for (const char* name :
             {"Host", "content-length", "Cookie", "Transfer-Encoding", "Connection", "User-Agent",
              "Proxy-Authorization", "X-Forwarded-For", "Sec-Fetch-Mode", "a b", "a:b", "ä", "a\nb"}) {
            QTest::newRow(name) << QString::fromUtf8(name);
        }
    }
    void headersThatHaveAnotherUseAreRefused() {
        QFETCH(const QString, name);
        ConnectionOptions options;
        QVERIFY(!options.set(ConnectionOption::GatewayKeyHeader, name));
        QVERIFY(!options.set(ConnectionOption::GatewayWebhookHeader, name));
        QVERIFY(options.present().isEmpty());
    }

    void pathsStayBelowTheServer_data() {
        QTest::addColumn<QString>("path");
        QTest::addColumn<bool>("fits");
        const auto row = [](const char* path, bool fits) { QTest::newRow(path) << QString::fromUtf8(path) << fits; };
        row("/v2/jobs/{id}/state", true);
        row("/jobs:{id}", true);
        row("jobs/{id}", false);
        row("//other.example/{id}", false);
        row("https://other.example/{id}", false);
        row("/a/../{id}", false);
        row("/a/./{id}", false);
        row("/a/%2e%2e/{id}", false);
        row("/a?task={id}", false);
        row("/a#{id}", false);
        row("/a\\{id}", false);
        row("/a b/{id}", false);
        row("/a", false);
        row("/{id}/{id}", false);
        row("/{other}", false);
    }
    void pathsStayBelowTheServer() {
        QFETCH(const QString, path);
        QFETCH(const bool, fits);
        ConnectionOptions options;
        QCOMPARE(options.set(ConnectionOption::GatewayStatusPath, path).has_value(), fits);
        QVERIFY(!options.set(ConnectionOption::GatewaySubmitPath, word("/v1/{id}")));
        QVERIFY(options.set(ConnectionOption::GatewaySubmitPath, word("/v1/submit")));
    }

    void aTaskIsAskedForAtItsPaths() {
        const auto usual = gateway();
        QCOMPARE(usual->buildRun(word("t 1/../x?y")).path, word("/v1/task-status/t%201%2F..%2Fx%3Fy"));
        QCOMPARE(usual->buildRun(word("t-1")).pathTemplate, word("/v1/task-status/{id}"));
        const auto own = gateway({{ConnectionOption::GatewaySubmitPath, "/jobs"},
                                  {ConnectionOption::GatewayStatusPath, "/jobs/{id}"},
                                  {ConnectionOption::GatewayResultsPath, "/jobs/{id}/result"}});
        QCOMPARE(own->buildSubmit(order()).path, word("/jobs"));
        QCOMPARE(own->buildRun(word("t-1")).path, word("/jobs/t-1"));
        QCOMPARE(own->nextTrail(word("t-1"), {{}})->path, word("/jobs/t-1/result"));
        QVERIFY(!own->nextTrail(word("t-1"), {{}, {}}));
    }

    void theRequestHoldsWhatThePackageShows() {
        SubmitOrder what = order();
        what.resumeBytes = "%PDF";
        what.webhookUrl = QUrl(word("http://127.0.0.1:9/hook/x"));
        const QJsonObject body = bodyOf(*gateway(), what);
        const QJsonObject inputs = body.value(u"inputs").toObject();
        QVERIFY(body.value(u"prompt").toString().startsWith(applyGoal({})));
        QCOMPARE(body.value(u"max_duration_seconds").toInt(), 1200);
        QCOMPARE(body.value(u"webhook_url").toString(), word("http://127.0.0.1:9/hook/x"));
        QCOMPARE(inputs.value(u"target_job_url").toString(), word("https://practice.example/jobs/1"));
        QCOMPARE(inputs.value(u"user_profile_data").toObject(), (QJsonObject{{word("full_name"), word("Jane Doe")}}));
        QCOMPARE(inputs.value(u"custom_answers").toArray().size(), 1);
        QCOMPARE(QByteArray::fromBase64(inputs.value(u"resume_base64").toString().toLatin1()), QByteArray("%PDF"));
        QCOMPARE(QByteArray::fromBase64(inputs.value(u"cover_letter_base64").toString().toLatin1()),
                 order().coverLetter.toUtf8());
        QVERIFY(!inputs.contains(u"resume_url"));
        QVERIFY(!gateway()->buildSubmit(what).path.contains(u'?'));
    }

    void aResumeMayGoAsAnAddress() {
        SubmitOrder what = order();
        what.resume = word("http://127.0.0.1:9/s/Jane_Doe_Resume.pdf");
        const QJsonObject inputs = bodyOf(*gateway(), what).value(u"inputs").toObject();
        QCOMPARE(inputs.value(u"resume_url").toString(), what.resume);
        QVERIFY(!inputs.contains(u"resume_base64"));
        what.resume.clear();
        QVERIFY(!bodyOf(*gateway(), what).value(u"inputs").toObject().contains(u"resume_file_name"));
    }

    void fixedInputsAddAndReplaceNothing() {
        const QByteArray fixed = bytesOf({{word("tenant"), word("acme")}, {word("target_job_url"), word("https://x")}});
        const auto own = gateway({{ConnectionOption::GatewayInputs, fixed.constData()}});
        const QJsonObject inputs = bodyOf(*own, order()).value(u"inputs").toObject();
        QCOMPARE(inputs.value(u"tenant").toString(), word("acme"));
        QCOMPARE(inputs.value(u"target_job_url").toString(), word("https://practice.example/jobs/1"));
    }

    void wordsForStatuses_data() {
        QTest::addColumn<QString>("said");
        QTest::addColumn<RunStatus>("ours");
        QTest::newRow("PENDING") << word("PENDING") << RunStatus::Queued;
        QTest::newRow("running") << word("running") << RunStatus::Running;
        QTest::newRow("Completed") << word("Completed") << RunStatus::Completed;
        QTest::newRow("FAILED") << word("FAILED") << RunStatus::Failed;
        QTest::newRow("CANCELED") << word("CANCELED") << RunStatus::Canceled;
        QTest::newRow("requires_attention") << word("requires_attention") << RunStatus::Paused;
        QTest::newRow("ARCHIVED") << word("ARCHIVED") << RunStatus::Unknown;
        QTest::newRow("terminated") << word("terminated") << RunStatus::Unknown;
    }
    void wordsForStatuses() {
        QFETCH(const QString, said);
        QFETCH(const RunStatus, ours);
        const auto run = gateway()->readRun(status(said.toUtf8().constData()));
        QVERIFY(run);
        QCOMPARE(run->status, ours);
        QCOMPARE(run->serverWord, said);
        QCOMPARE(gateway()->buildResult(*run).has_value(), isFinal(ours));
    }

    void theResultIsJoinedAsItIsTold() {
        const auto spoken = gateway();
        const QJsonObject both{{word("application_confirmation_id"), word("APP-77")},
                               {word("submission_timestamp"), word("2026-05-03T09:42:31Z")}};
        const RunSnapshot whole = completed(*spoken, results(both));
        QVERIFY(whole.hasResult);
        QCOMPARE(whole.submitted, std::optional(true));
        QCOMPARE(whole.confirmationId, word("APP-77"));
        // A number alone does not say that it was handed in, nor does an instant that is none.
        const RunSnapshot numbered = completed(*spoken, results({{word("application_confirmation_id"), 1234567}}));
        QVERIFY(numbered.hasResult && !numbered.submitted);
        QCOMPARE(numbered.confirmationId, word("1234567"));
        QVERIFY(!completed(*spoken, results({{word("submission_timestamp"), word("soon")}})).hasResult);
        QVERIFY(!completed(*spoken, results({})).hasResult);
        QCOMPARE(completed(*spoken, results({{word("submission_timestamp"), 1777801351}})).submitted,
                 std::optional(true));
    }
    void resultsOfAnotherTaskAreNone() {
        const auto run = gateway()->readRun(status("COMPLETED"));
        const auto other = gateway()->readResult(*run, bytesOf({{word("task_id"), word("t-2")}}));
        QVERIFY(!other);
        QCOMPARE(other.error().kind, ErrorKind::Protocol);
        QVERIFY(!gateway()->readResult(*run, "<html>"));
    }
    void whyItFailedIsTold() {
        const auto run = gateway()->readRun(status("FAILED", {{word("message"), word("it failed")}}));
        QCOMPARE(run->failureReason, word("it failed"));
        QCOMPARE(gateway()->readResult(*run, results({}))->failureReason, word("it failed"));
        QCOMPARE(gateway()->readResult(*run, results({}, word("no form")))->failureReason, word("no form"));
        const QJsonObject details{{word("code"), word("posting_closed")}, {word("message"), word("It is closed.")}};
        const auto coded = gateway()->readResult(*run, results({}, details));
        QCOMPARE(coded->failureReason, word("It is closed."));
        QCOMPARE(coded->errors.value(0).code, word("posting_closed"));
    }
    void whatItWantsOfAPersonIsTold() {
        const auto note =
            gateway()->readPause(status("REQUIRES_ATTENTION", {{word("message"), word("Log in\nplease")}}));
        QCOMPARE(note->instructions, word("Log in please"));
    }

    void logsAreWordsAndNoActions() {
        QJsonArray logs{word("opened"), QJsonObject{{word("message"), word("pressed Submit")},
                                                    {word("timestamp"), word("2026-05-03T09:42:31Z")}}};
        for (int i = 0; i < 500; ++i) {
            logs.append(QString(2000, u'x'));
        }
        const auto trail = gateway()->readTrail({status("COMPLETED"), results({{word("logs"), logs}})});
        QVERIFY(trail);
        QCOMPARE(trail->notes.size(), 200);
        QCOMPARE(trail->notes.at(1).text, word("pressed Submit"));
        QCOMPARE(trail->notes.at(1).at, 1777801351000);
        QCOMPARE(trail->notes.last().text.size(), 500);
        QVERIFY(trail->actions.actions.isEmpty() && !trail->actions.complete);
        QVERIFY(gateway()->readTrail({status("COMPLETED"), {}})->notes.isEmpty());
        for (const char* body : {"<html>", "[]", "null", "{}", "{\"data\":[]}"}) {
            QVERIFY2(!gateway()->readTrail({status("COMPLETED"), body}), body);
            QVERIFY2(!gateway()->readTrail({body, results({})}), body);
            QVERIFY2(!gateway()->readArtifacts(body), body); // nor is it a task without pictures
        }
        QVERIFY(gateway()->readArtifacts(bytesOf({{word("task_id"), word("t-1")}}))->isEmpty()); // it has none yet
    }

    void picturesAreAddressesOfTheWeb() {
        const QJsonArray urls{
            word("https://pictures.example/1.png?sig=a"), word("file:///etc/passwd"), word("data:image/png;base64,AA"),
            word("https://pictures.example/1.png?sig=a"), word("relative.png"),       7,
            word("https://pictures.example/2.png")};
        const auto list = gateway()->readArtifacts(results({{word("screenshots_urls"), urls}}));
        QVERIFY(list);
        QCOMPARE(list->size(), 2);
        QCOMPARE(list->first().address, QUrl(word("https://pictures.example/1.png?sig=a")));
        QCOMPARE(list->first().serverType, word("screenshot_action"));
        QCOMPARE(list->last().serverType, word("screenshot_final"));
        const auto again = gateway()->readArtifacts(
            results({{word("screenshots_urls"), QJsonArray{word("https://pictures.example/1.png?sig=b")}}}));
        QCOMPARE(again->first().id, list->first().id); // signed anew, and the same
    }

    void answersOfAnythingElseAreErrors() {
        for (const char* body : {"", "[]", "{}", "<html>", "null"}) {
            QVERIFY2(!gateway()->readRun(body), body);
            QVERIFY2(!gateway()->readSubmit(body), body);
        }
        QVERIFY(!gateway()->readSubmit(bytesOf({{word("task_id"), word("../x")}})));
        QCOMPARE(gateway()->readSubmit(status("PENDING"))->runId, word("t-1"));
    }

    void itsMessagesAreKnownByASecretOfTheirOwn() {
        const WebhookProof bearer = gateway({{ConnectionOption::GatewayWebhook, "bearer"}})->webhookProof();
        QVERIFY(webhookHasSecret(bearer, "Bearer s-1", {"s-0", "s-1"}));
        QVERIFY(webhookHasSecret(bearer, "bearer s-1", {"s-1"}));
        for (const char* given : {"", "s-1", "Bearer", "Bearer s-2", "Bearer s-1x", "Basic s-1"}) {
            QVERIFY2(!webhookHasSecret(bearer, given, {"s-1"}), given);
        }
        QVERIFY(!webhookHasSecret(bearer, "Bearer ", {""}));
        const WebhookProof header = gateway({{ConnectionOption::GatewayWebhook, "header"}})->webhookProof();
        QCOMPARE(header.header, QByteArray("x-webhook-secret"));
        QVERIFY(webhookHasSecret(header, "s-1", {"s-1"}) && !webhookHasSecret(header, "s-2", {"s-1"}));
        QCOMPARE(gateway()->webhookProof().kind, WebhookProof::Kind::None);
        QVERIFY(!webhookHasSecret(gateway()->webhookProof(), "s-1", {"s-1"}));
    }
};

QTEST_GUILESS_MAIN(TestGatewayDialect)
#include "tst_gateway_dialect.moc"
