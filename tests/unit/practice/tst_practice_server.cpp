#include "practice/PracticePictures.h"

#include <QColor>
#include <QCryptographicHash>
#include <QImage>
#include <QTemporaryDir>
#include <QTest>

#include "PracticeClient.h"

using namespace postulant;
using namespace postulant::test;

static QByteArray sha256(const QByteArray& bytes) {
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
}

class TestPracticeServer : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void answersWithoutAKey();
    void refusesWrongKeys();
    void agentIsCreatedOncePerKey();
    void agentRunFromCreatedToConfirmed();
    void taskFromCreatedToCompleted();
    void badOrdersAreRefused();
    void legacyTask();
    void uploadedResume();
    void uploadIsRefused();
    void resumeThatIsNotThere();
    void nothingLeavesTheComputer();
    void searchFindsTokens();
    void listsInPages();
    void cancel();
    void continuesAPausedRun();
    void pausedRunEndsByItself();
    void codeIsWaitedFor();
    void stuckStaysRunning();
    void artifactsAndTheirContent();
    void picturesAreMarkedWithoutFonts();
    void trailIsComplete();
    void triesAWebhook();
    void survivesARestart();
    void idsAreNeverGivenTwice();
};

void TestPracticeServer::answersWithoutAKey() {
    PracticeBench bench;
    const PracticeClient stranger(bench.server, {});
    QCOMPARE(stranger.get(QStringLiteral("/api/v1/heartbeat")).body, QByteArray("Server is running."));
    QCOMPARE(stranger.get(QStringLiteral("/v1/version")).object().value(u"version").toString(),
             QStringLiteral("1.0.56"));
    QCOMPARE(stranger.get(QStringLiteral("/v1/internal/auth/status")).object().value(u"status").toString(),
             QStringLiteral("missing_api_key"));
    QCOMPARE(stranger.get(QStringLiteral("/v1/internal/llms/status")).object().value(u"status").toString(),
             QStringLiteral("ok"));
    QCOMPARE(stranger.get(QStringLiteral("/v1/config/runtime")).status, 200);
    QCOMPARE(stranger.get(QStringLiteral("/v1/nope")).status, 404);
    QCOMPARE(stranger.ask("GET", QStringLiteral("/v1/version/")).status, 200); // with a trailing slash
}

void TestPracticeServer::refusesWrongKeys() {
    PracticeBench bench;
    const QString target = QStringLiteral("/api/v1/organizations");
    const auto none = PracticeClient(bench.server, {}).get(target);
    QCOMPARE(none.status, 403);
    QCOMPARE(none.object().value(u"detail").toString(), QStringLiteral("Invalid credentials"));
    const auto wrong = PracticeClient(bench.server, "sk-wrong").get(target);
    QCOMPARE(wrong.status, 403);
    QCOMPARE(wrong.object().value(u"detail").toString(), QStringLiteral("Could not validate credentials"));
    const auto bearer = PracticeClient(bench.server, {}).ask("GET", target, {}, {{"Authorization", "Bearer practice"}});
    QCOMPARE(bearer.object().value(u"detail").toString(), QStringLiteral("Invalid authentication method"));
    QCOMPARE(bench.client->get(target).status, 200);
    QCOMPARE(PracticeClient(bench.server, {}).post(QStringLiteral("/v1/run/agents"), {}).status, 403);
}

void TestPracticeServer::agentIsCreatedOncePerKey() {
    PracticeBench bench;
    const QString target = QStringLiteral("/v1/agents");
    const QHash<QByteArray, QByteArray> key{{"Idempotency-Key", "abc"}};
    const auto first = bench.client->post(target, practiceDefinition(), key).object();
    const QString id = first.value(u"workflow_permanent_id").toString();
    QCOMPARE(id.size(), 5 + 64);
    // Another definition under the same key: the old one comes back.
    const auto second = bench.client->post(target, practiceDefinition(QStringLiteral("Other.")), key).object();
    QCOMPARE(second, first);
    QCOMPARE(bench.client->get(QStringLiteral("/v1/agents/") + id).object(), first);
    QCOMPARE(bench.client->get(QStringLiteral("/v1/agents/wpid_1")).status, 404);
    QCOMPARE(bench.client->post(target, practiceDefinition(), {{"Idempotency-Key", "a b"}}).status, 422);
    const auto other = bench.client->post(target, practiceDefinition(), {{"Idempotency-Key", "def"}}).object();
    QVERIFY(other.value(u"workflow_permanent_id") != id);
}

void TestPracticeServer::agentRunFromCreatedToConfirmed() {
    PracticeBench bench;
    const auto created =
        bench.client->post(QStringLiteral("/v1/run/agents"),
                           bench.agentOrder(PracticeBench::posting(QStringLiteral("confirmed")), bench.resumeUrl()));
    QCOMPARE(created.status, 200);
    QCOMPARE(created.object().value(u"status").toString(), QStringLiteral("created"));
    const QString id = created.object().value(u"run_id").toString();
    QVERIFY(id.startsWith(QStringLiteral("wr_")));
    QCOMPARE(id.size(), 3 + 18);
    QCOMPARE(bench.status(id), QStringLiteral("queued"));
    bench.clock.advance(1);
    QCOMPARE(bench.status(id), QStringLiteral("running"));
    QVERIFY(bench.run(id).value(u"output").isNull());
    const QString modified = bench.run(id).value(u"modified_at").toString();
    bench.clock.advance(1);
    QCOMPARE(bench.run(id).value(u"modified_at").toString(), modified); // stands still
    QVERIFY(bench.server.submissions().isEmpty());
    QVERIFY(bench.advanceUntil([&] { return bench.isFinal(id); }));

    const QJsonObject done = bench.run(id);
    QCOMPARE(done.value(u"status").toString(), QStringLiteral("completed"));
    const QJsonObject result = done[u"output"][u"result_output"][u"extracted_information"].toObject();
    QCOMPARE(result.value(u"submitted").toBool(), true);
    QVERIFY(result.value(u"confirmation_text").toString().contains(QStringLiteral("Analyst at Brightwater")));
    QVERIFY(result.value(u"confirmation_id").toString().startsWith(QStringLiteral("PRACTICE-")));
    QCOMPARE(result.value(u"resume_filename_shown").toString(), QStringLiteral("Jane_Doe_Resume.pdf"));
    QCOMPARE(done.value(u"errors").toArray().size(), 0);
    QCOMPARE(done.value(u"created_at").toString().size(), 26); // six decimals, no zone

    const auto received = bench.server.submissions();
    QCOMPARE(received.size(), 1);
    QCOMPARE(received.first().runId, id);
    QCOMPARE(received.first().applicant, PracticeBench::applicant());
    QCOMPARE(received.first().resumeFileName, QStringLiteral("Jane_Doe_Resume.pdf"));
    QCOMPARE(received.first().resumeSha256.toLatin1(), sha256(PracticeBench::resumeBytes()));
}

void TestPracticeServer::taskFromCreatedToCompleted() {
    PracticeBench bench;
    const QString posting = PracticeBench::posting(QStringLiteral("confirmed"));
    const auto created = bench.client->post(QStringLiteral("/v1/run/tasks"),
                                            bench.taskOrder(posting, bench.resumeUrl(), QStringLiteral("t")));
    QCOMPARE(created.status, 200);
    QVERIFY(created.object()[u"run_request"][u"max_steps"].isNull());
    const QString id = created.object().value(u"run_id").toString();
    QVERIFY(id.startsWith(QStringLiteral("tsk_")));
    QVERIFY(bench.advanceUntil([&] { return bench.isFinal(id); }));
    QVERIFY(bench.run(id).value(u"output").isNull()); // engine 1.0 with a url reads nothing off the page
    QCOMPARE(bench.run(id)[u"run_request"][u"max_steps"].toInt(), 12);
    QCOMPARE(bench.server.submissions().size(), 1);
    QCOMPARE(bench.server.submissions().first().applicant, PracticeBench::applicant());
    QCOMPARE(bench.server.submissions().first().resumeSha256.toLatin1(), sha256(PracticeBench::resumeBytes()));
    QCOMPARE(bench.client->get(QStringLiteral("/v1/runs/%1/timeline").arg(id)).status, 400);
    QCOMPARE(bench.client->get(QStringLiteral("/api/v1/tasks/") + id).object().value(u"status").toString(),
             QStringLiteral("completed"));
}

void TestPracticeServer::badOrdersAreRefused() {
    PracticeBench bench;
    const QString agents = QStringLiteral("/v1/run/agents");
    const QString tasks = QStringLiteral("/v1/run/tasks");
    QCOMPARE(bench.client->ask("POST", tasks, "not json").status, 422);
    QVERIFY(bench.client->ask("POST", tasks, "[]").object().value(u"detail").isArray());
    QCOMPARE(bench.client->post(tasks, {{QStringLiteral("url"), QStringLiteral("https://a.example/")}}).status, 422);
    QCOMPARE(bench.client->post(tasks, bench.taskOrder(QStringLiteral("not a url"), {})).status, 400);
    QCOMPARE(bench.client->post(agents, {{QStringLiteral("agent_id"), QStringLiteral("wpid_1")}}).status, 404);
    const auto missing = bench.client->post(agents, {{QStringLiteral("agent_id"), bench.createAgent()}});
    QCOMPARE(missing.status, 400);
    QVERIFY(missing.object().value(u"detail").toString().startsWith(
        QStringLiteral("Missing value for parameter applicant, job_url, resume, token in workflow")));
    QCOMPARE(bench.client->get(QStringLiteral("/v1/runs")).array().size(), 0);
}

void TestPracticeServer::legacyTask() {
    PracticeBench bench;
    const QJsonObject order{
        {QStringLiteral("url"), PracticeBench::posting(QStringLiteral("confirmed"))},
        {QStringLiteral("navigation_goal"), QStringLiteral("Apply. Resume: ") + bench.resumeUrl()},
        {QStringLiteral("navigation_payload"), PracticeBench::applicant()},
        {QStringLiteral("data_extraction_goal"), QStringLiteral("Read it.")},
        {QStringLiteral("extracted_information_schema"),
         QJsonObject{{QStringLiteral("properties"), QJsonObject{{QStringLiteral("submitted"), QJsonObject()}}}}}};
    const QString id = bench.client->post(QStringLiteral("/api/v1/tasks"), order).object().value(u"task_id").toString();
    QVERIFY(bench.advanceUntil([&] { return bench.isFinal(id); }));
    const QJsonObject task = bench.client->get(QStringLiteral("/api/v1/tasks/") + id).object();
    QCOMPARE(task[u"extracted_information"][u"submitted"].toBool(), true);
    QCOMPARE(bench.server.submissions().size(), 1);
}

static QByteArray multipart(const QByteArray& bytes) {
    return "--b0und\r\nContent-Disposition: form-data; name=\"file\"; filename=\"Jane Doe.pdf\"\r\n"
           "Content-Type: application/pdf\r\n\r\n" +
           bytes + "\r\n--b0und--\r\n";
}
static const QHash<QByteArray, QByteArray> multipartHeader{{"Content-Type", "multipart/form-data; boundary=b0und"}};

void TestPracticeServer::uploadedResume() {
    PracticeBench bench;
    // Bytes that look like a boundary belong to the file.
    const QByteArray bytes = PracticeBench::resumeBytes() + "\r\n--other\r\n";
    const auto uploaded =
        bench.client->ask("POST", QStringLiteral("/v1/upload_file"), multipart(bytes), multipartHeader);
    QCOMPARE(uploaded.status, 200);
    const QString fileId = uploaded.object().value(u"file_id").toString();
    QVERIFY(fileId.startsWith(QStringLiteral("file_")));
    QVERIFY(uploaded.object().value(u"s3_uri").toString().startsWith(QStringLiteral("file:///")));

    QJsonObject order = bench.agentOrder(PracticeBench::posting(QStringLiteral("confirmed")), fileId);
    order.insert(QStringLiteral("file_ids"), QJsonArray{fileId});
    const auto run = bench.client->post(QStringLiteral("/v1/run/agents"), order);
    QCOMPARE(run.status, 200);
    QVERIFY(bench.advanceUntil([&] { return bench.isFinal(run.object().value(u"run_id").toString()); }));
    const auto received = bench.server.submissions();
    QCOMPARE(received.size(), 1);
    QCOMPARE(received.first().resumeFileName, fileId + QStringLiteral("_Jane Doe.pdf"));
    QCOMPARE(received.first().resumeSha256.toLatin1(), sha256(bytes));

    // One run at a time for a file, and none after it is deleted.
    QCOMPARE(bench.client->post(QStringLiteral("/v1/run/agents"), order).status, 422);
    QCOMPARE(bench.client->ask("DELETE", QStringLiteral("/v1/files/") + fileId).status, 204);
    QCOMPARE(bench.client->ask("DELETE", QStringLiteral("/v1/files/") + fileId).status, 404);
}

void TestPracticeServer::uploadIsRefused() {
    PracticeBench bench;
    const QString target = QStringLiteral("/v1/upload_file");
    const QByteArray limit(10 * 1024 * 1024, 'x');
    QCOMPARE(bench.client->ask("POST", target, multipart(limit), multipartHeader).status, 200);
    QCOMPARE(bench.client->ask("POST", target, multipart(limit + 'x'), multipartHeader).status, 413);
    QCOMPARE(bench.client->ask("POST", target, "no parts", multipartHeader).status, 422);
    QCOMPARE(bench.client->ask("POST", target, multipart("x")).status, 422);
    QJsonObject order = bench.agentOrder(PracticeBench::posting(QStringLiteral("confirmed")), QStringLiteral("file_1"));
    order.insert(QStringLiteral("file_ids"), QJsonArray{QStringLiteral("file_1")});
    const auto refused = bench.client->post(QStringLiteral("/v1/run/agents"), order);
    QCOMPARE(refused.status, 422);
    QVERIFY(refused.object().value(u"detail").isString());
}

void TestPracticeServer::resumeThatIsNotThere() {
    PracticeBench bench;
    const QString bad = bench.resumeUrl() + QStringLiteral("x");
    const auto reply = bench.client->post(QStringLiteral("/v1/run/agents"),
                                          bench.agentOrder(PracticeBench::posting(QStringLiteral("confirmed")), bad));
    const QString id = reply.object().value(u"run_id").toString();
    QVERIFY(bench.advanceUntil([&] { return bench.isFinal(id); }));
    QCOMPARE(bench.status(id), QStringLiteral("terminated"));
    QCOMPARE(bench.run(id)[u"errors"][0][u"error_code"].toString(), QStringLiteral("resume_upload_failed"));
    QVERIFY(bench.server.submissions().isEmpty());
}

void TestPracticeServer::nothingLeavesTheComputer() {
    QVERIFY(isLoopback(QUrl(QStringLiteral("http://127.0.0.1:80/x"))));
    QVERIFY(isLoopback(QUrl(QStringLiteral("http://localhost/x"))));
    for (const char* url : {"http://example.com/cv.pdf", "http://localhost.example.com/", "https://127.0.0.1/",
                            "http://127.0.0.1.example.com/", "file:///etc/passwd", "http://localhost@example.com/"})
        QVERIFY2(!isLoopback(QUrl(QString::fromLatin1(url))), url);

    PracticeBench bench;
    const auto reply = bench.client->post(QStringLiteral("/v1/run/agents"),
                                          bench.agentOrder(PracticeBench::posting(QStringLiteral("confirmed")),
                                                           QStringLiteral("https://cv.example.com/cv.pdf")));
    const QString id = reply.object().value(u"run_id").toString();
    QVERIFY(bench.advanceUntil([&] { return bench.isFinal(id); }));
    QCOMPARE(bench.run(id)[u"errors"][0][u"error_code"].toString(), QStringLiteral("resume_upload_failed"));
}

void TestPracticeServer::searchFindsTokens() {
    PracticeBench bench;
    const QString posting = PracticeBench::posting(QStringLiteral("slow"));
    const QString agent = bench.runAgent(posting, QStringLiteral("tok-agent"));
    const QString task = bench.runTask(posting, QStringLiteral("tok-task"));
    const auto ids = [&](const QString& key) {
        QStringList found;
        for (const QJsonValue& item : bench.client->get(QStringLiteral("/v1/runs?search_key=") + key).array())
            found.append(item[u"run_id"].toString());
        return found;
    };
    QCOMPARE(ids(QStringLiteral("tok-agent")), QStringList{agent});
    QCOMPARE(ids(QStringLiteral("tok-task")), QStringList{task});
    QCOMPARE(ids(QStringLiteral("tok-")), (QStringList{task, agent})); // newest first
    QCOMPARE(ids(QStringLiteral("absent")), QStringList());
    QCOMPARE(bench.client->get(QStringLiteral("/v1/runs?search_key=to")).status, 422);
    // Neither the title nor the metadata that is sent with an agent run.
    QJsonObject order = bench.agentOrder(posting, {}, QStringLiteral("x"));
    order.insert(QStringLiteral("title"), QStringLiteral("hidden-title"));
    order.insert(QStringLiteral("run_metadata"), QJsonObject{{QStringLiteral("k"), QStringLiteral("hidden-meta")}});
    const auto reply = bench.client->post(QStringLiteral("/v1/run/agents"), order);
    QVERIFY(reply.object()[u"run_request"][u"run_metadata"].isObject());
    QVERIFY(bench.run(reply.object().value(u"run_id").toString())[u"run_request"][u"run_metadata"].isNull());
    QCOMPARE(ids(QStringLiteral("hidden")), QStringList());
}

void TestPracticeServer::listsInPages() {
    PracticeBench bench;
    QStringList made;
    for (int i = 0; i < 23; ++i)
        made.prepend(bench.runTask(PracticeBench::posting(QStringLiteral("slow"))));
    QStringList read;
    for (int page = 1; page <= 3; ++page) {
        for (const QJsonValue& item : bench.client->get(QStringLiteral("/v1/runs?page=%1").arg(page)).array())
            read.append(item[u"run_id"].toString());
    }
    QCOMPARE(read, made);
    QCOMPARE(bench.client->get(QStringLiteral("/v1/runs?page_size=100&status=queued&status=running")).array().size(),
             23);
    QCOMPARE(bench.client->get(QStringLiteral("/v1/runs?status=completed")).array().size(), 0);
}

void TestPracticeServer::cancel() {
    PracticeBench bench;
    const QString slow = PracticeBench::posting(QStringLiteral("slow"));
    const auto cancelled = [&](const QString& id) {
        return bench.client->ask("POST", QStringLiteral("/v1/runs/%1/cancel").arg(id));
    };
    const QString agent = bench.runAgent(slow);
    const QString task = bench.runTask(slow);
    bench.clock.advance(20);
    QCOMPARE(cancelled(agent).body, QByteArray("null"));
    QCOMPARE(cancelled(task).status, 200);
    QCOMPARE(bench.status(agent), QStringLiteral("canceled"));
    QCOMPARE(bench.status(task), QStringLiteral("canceled"));
    bench.clock.advance(500);
    QCOMPARE(bench.status(agent), QStringLiteral("canceled"));
    QVERIFY(bench.server.submissions().isEmpty());
    // Once more: nothing for an agent run, an error for a task.
    QCOMPARE(cancelled(agent).status, 200);
    QCOMPARE(cancelled(task).status, 400);
    QCOMPARE(cancelled(QStringLiteral("wr_1")).status, 404);

    const QString late = bench.runTask(PracticeBench::posting(QStringLiteral("timed-out")));
    QVERIFY(bench.advanceUntil([&] { return bench.isFinal(late); }));
    QCOMPARE(cancelled(late).status, 500);
    QCOMPARE(bench.status(late), QStringLiteral("timed_out"));
}

void TestPracticeServer::continuesAPausedRun() {
    PracticeBench bench;
    const QString id = bench.runAgent(PracticeBench::posting(QStringLiteral("paused")));
    const QString target = QStringLiteral("/v1/workflows/runs/%1/continue").arg(id);
    QCOMPARE(bench.client->ask("POST", target).status, 404); // not paused yet
    QVERIFY(bench.advanceUntil([&] { return bench.status(id) == QStringLiteral("paused"); }));
    bench.clock.advance(100);
    QCOMPARE(bench.status(id), QStringLiteral("paused"));
    QVERIFY(bench.server.submissions().isEmpty());
    const auto block = bench.client->get(QStringLiteral("/v1/runs/%1/timeline").arg(id)).array().first()[u"block"];
    QCOMPARE(block[u"block_type"].toString(), QStringLiteral("human_interaction"));
    QVERIFY(!block[u"instructions"].toString().isEmpty());
    QCOMPARE(bench.client->ask("POST", target).body, QByteArray("null"));
    QCOMPARE(bench.status(id), QStringLiteral("running"));
    QCOMPARE(bench.client->ask("POST", target).status, 404);
    QVERIFY(bench.advanceUntil([&] { return bench.isFinal(id); }));
    QCOMPARE(bench.status(id), QStringLiteral("completed"));
    QCOMPARE(bench.server.submissions().size(), 1);
}

void TestPracticeServer::pausedRunEndsByItself() {
    PracticeBench bench;
    const QString id = bench.runAgent(PracticeBench::posting(QStringLiteral("paused")));
    QVERIFY(bench.advanceUntil([&] { return bench.status(id) == QStringLiteral("paused"); }));
    bench.clock.advance(7201);
    QCOMPARE(bench.status(id), QStringLiteral("failed"));
    QVERIFY(bench.server.submissions().isEmpty());
}

void TestPracticeServer::codeIsWaitedFor() {
    PracticeBench bench;
    const QString id = bench.runAgent(PracticeBench::posting(QStringLiteral("code-wanted")));
    const QString late =
        bench.runAgent(PracticeBench::posting(QStringLiteral("code-wanted")) + QStringLiteral("?late"));
    QVERIFY(bench.advanceUntil([&] { return bench.run(late).value(u"step_count").toInt() == 2; })); // at the code
    QCOMPARE(bench.files.counters().requests, qint64(2));
    bench.clock.advance(700);
    QCOMPARE(bench.status(late), QStringLiteral("failed"));
    QCOMPARE(bench.run(late)[u"errors"][0][u"error_code"].toString(), QStringLiteral("OTP_TIMEOUT"));

    const QString inTime = bench.runAgent(PracticeBench::posting(QStringLiteral("code-wanted")));
    QVERIFY(bench.advanceUntil([&] { return bench.run(inTime).value(u"step_count").toInt() == 2; }));
    bench.clock.advance(60);
    QCOMPARE(bench.status(inTime), QStringLiteral("running"));
    const QJsonObject code{{QStringLiteral("totp_identifier"), QStringLiteral("jane.doe@example.com")},
                           {QStringLiteral("content"), QStringLiteral("654321")}};
    QCOMPARE(bench.client->post(QStringLiteral("/v1/credentials/totp"), code).status, 200);
    QVERIFY(bench.advanceUntil([&] { return bench.isFinal(inTime); }));
    QCOMPARE(bench.status(inTime), QStringLiteral("completed"));
    QCOMPARE(bench.server.submissions().size(), 1);
    QCOMPARE(bench.status(id), QStringLiteral("failed"));
}

void TestPracticeServer::stuckStaysRunning() {
    PracticeBench bench;
    const QString id = bench.runAgent(PracticeBench::posting(QStringLiteral("stuck")));
    bench.clock.advance(30);
    const QJsonObject before = bench.run(id);
    bench.clock.advance(86'400);
    QCOMPARE(bench.run(id), before);
    QCOMPARE(before.value(u"status").toString(), QStringLiteral("running"));
}

void TestPracticeServer::artifactsAndTheirContent() {
    PracticeBench bench;
    const QString id = bench.runAgent(PracticeBench::posting(QStringLiteral("confirmed")));
    const QString list = QStringLiteral("/v1/runs/%1/artifacts").arg(id);
    QVERIFY(bench.advanceUntil([&] { return bench.isFinal(id); }));
    const auto content = [&](const QJsonValue& artifact, const QByteArray& range = {}) {
        const QHash<QByteArray, QByteArray> header =
            range.isEmpty() ? QHash<QByteArray, QByteArray>() : QHash<QByteArray, QByteArray>{{"Range", range}};
        const QString target = QStringLiteral("/v1/artifacts/%1/content").arg(artifact[u"artifact_id"].toString());
        return bench.client->ask("GET", target, {}, header);
    };
    const auto only = [&](const char* type) {
        return bench.client->get(list + QStringLiteral("?artifact_type=") + QLatin1String(type)).array();
    };
    // Some seconds after the end the recording grows under the same id and the last screenshot appears.
    QCOMPARE(only("screenshot_final").size(), 0);
    const auto early = only("recording");
    const QByteArray unfinished = content(early.first()).body;
    bench.clock.advance(10);
    const auto recording = only("recording");
    QCOMPARE(recording.first()[u"artifact_id"], early.first()[u"artifact_id"]);
    const auto video = content(recording.first());
    QCOMPARE(video.headers.value("content-type"), QByteArray("video/webm"));
    QVERIFY(video.body.startsWith("\x1a\x45\xdf\xa3") && video.body.size() > unfinished.size());
    QVERIFY(video.body.startsWith(unfinished.left(100)));
    const auto part = content(recording.first(), "bytes=10-19");
    QCOMPARE(part.status, 206);
    QCOMPARE(part.body, video.body.mid(10, 10));

    const auto pages = only("html_action");
    QVERIFY(pages.size() >= 2);
    const QString confirmation =
        bench.run(id)[u"output"][u"result_output"][u"extracted_information"][u"confirmation_id"].toString();
    QVERIFY(content(pages.last()).body.contains(confirmation.toUtf8()));
    QVERIFY(!content(pages.first()).body.contains(confirmation.toUtf8()));
    QCOMPARE(only("screenshot_final").size(), 1);
    QVERIFY(content(only("screenshot_final").first()).body.startsWith("\x89PNG"));
    for (const QJsonValue& artifact : bench.client->get(list).array())
        QCOMPARE(content(artifact).status, 200);
    QCOMPARE(bench.client->get(QStringLiteral("/v1/artifacts/a_1/content")).status, 404);
    QCOMPARE(bench.client->get(QStringLiteral("/v1/runs/wr_1/artifacts")).body, QByteArray("[]"));
}

// This program has no QGuiApplication, as a terminal has none.
void TestPracticeServer::picturesAreMarkedWithoutFonts() {
    PracticeView view;
    view.page = PracticeScript::Page::Closed;
    const QImage image = QImage::fromData(practicePicture(view), "PNG");
    QCOMPARE(image.size(), QSize(1280, 720));
    int orange = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const QColor c = image.pixelColor(x, y);
            orange += c.red() > 225 && c.green() < 215 && c.blue() < 195 ? 1 : 0;
        }
    }
    QVERIFY2(orange > 10'000, qPrintable(QString::number(orange)));
}

// Every action belongs to a step that the tasks of the timeline name, and the run counts no more steps than those.
void TestPracticeServer::trailIsComplete() {
    PracticeBench bench;
    const QString id = bench.runAgent(PracticeBench::posting(QStringLiteral("confirmed")));
    QVERIFY(bench.advanceUntil([&] { return bench.isFinal(id); }));
    QSet<QString> steps;
    QStringList kinds;
    int actions = 0;
    const auto timeline = bench.client->get(QStringLiteral("/v1/runs/%1/timeline").arg(id)).array();
    QCOMPARE(timeline.size(), 2);
    for (const QJsonValue& item : timeline) {
        const QString task = item[u"block"][u"task_id"].toString();
        for (const QJsonValue& step : bench.client->get(QStringLiteral("/api/v1/tasks/%1/steps").arg(task)).array()) {
            QCOMPARE(step[u"status"].toString(), QStringLiteral("completed"));
            steps.insert(step[u"step_id"].toString());
            actions += static_cast<int>(step[u"output"][u"actions_and_results"].toArray().size());
        }
        const auto list = bench.client->get(QStringLiteral("/api/v1/tasks/%1/actions").arg(task)).array();
        QCOMPARE(list, item[u"block"][u"actions"].toArray());
        for (const QJsonValue& action : list) {
            QVERIFY(steps.contains(action[u"step_id"].toString()));
            kinds.prepend(action[u"action_type"].toString());
        }
    }
    QCOMPARE(bench.run(id).value(u"step_count").toInt(), static_cast<int>(steps.size()));
    QCOMPARE(actions, static_cast<int>(kinds.size()));
    QVERIFY(kinds.indexOf(QStringLiteral("upload_file")) < kinds.indexOf(QStringLiteral("click")));
    QVERIFY(kinds.contains(QStringLiteral("complete")) && kinds.contains(QStringLiteral("extract")));
}

void TestPracticeServer::triesAWebhook() {
    PracticeBench bench;
    const auto tried = [&](const QString& url) {
        return bench.client
            ->post(QStringLiteral("/v1/internal/test-webhook"),
                   {{QStringLiteral("webhook_url"), url}, {QStringLiteral("run_type"), QStringLiteral("task")}})
            .object();
    };
    const QJsonObject fine = tried(bench.resumeUrl());
    QCOMPARE(fine.value(u"status_code").toInt(), 200);
    QVERIFY(fine.value(u"error").isNull());
    QCOMPARE(fine[u"headers_sent"][u"x-skyvern-signature"].toString().size(), 64);
    const QJsonObject blocked = tried(QStringLiteral("http://hooks.example.com/x"));
    QVERIFY(blocked.value(u"status_code").isNull());
    QVERIFY(blocked.value(u"error").toString().startsWith(QStringLiteral("Invalid url: blocked host")));
    bench.files.stop();
    QVERIFY(tried(QStringLiteral("http://127.0.0.1:1/x"))
                .value(u"error")
                .toString()
                .startsWith(QStringLiteral("Could not reach URL")));
}

void TestPracticeServer::survivesARestart() {
    QTemporaryDir folder;
    PracticeServer::Options options;
    options.stateFile = folder.filePath(QStringLiteral("practice.jsonl"));
    HandClock clock;
    QString agentId;
    QString id;
    QString fileId;
    {
        PracticeServer server(&clock, options);
        QVERIFY(server.start());
        const PracticeClient client(server);
        agentId = client.post(QStringLiteral("/v1/agents"), practiceDefinition(), {{"Idempotency-Key", "k"}})
                      .object()
                      .value(u"workflow_permanent_id")
                      .toString();
        fileId = client.ask("POST", QStringLiteral("/v1/upload_file"), multipart("resume"), multipartHeader)
                     .object()
                     .value(u"file_id")
                     .toString();
        const QJsonObject parameters{{QStringLiteral("job_url"), PracticeBench::posting(QStringLiteral("confirmed"))},
                                     {QStringLiteral("resume"), fileId},
                                     {QStringLiteral("token"), QStringLiteral("tok-1")},
                                     {QStringLiteral("applicant"), PracticeBench::applicant()}};
        id = client
                 .post(QStringLiteral("/v1/run/agents"), {{QStringLiteral("agent_id"), agentId},
                                                          {QStringLiteral("parameters"), parameters},
                                                          {QStringLiteral("file_ids"), QJsonArray{fileId}}})
                 .object()
                 .value(u"run_id")
                 .toString();
        QVERIFY(!id.isEmpty());
    }
    // A crash in the middle of writing leaves a line that is cut.
    QFile log(options.stateFile);
    QVERIFY(log.open(QIODevice::WriteOnly | QIODevice::Append));
    log.write("{\"run\":{\"number\":\"99");
    log.close();

    clock.advance(5);
    PracticeServer server(&clock, options);
    QVERIFY(server.start());
    const PracticeClient client(server);
    QCOMPARE(client.get(QStringLiteral("/v1/agents/") + agentId).status, 200);
    QCOMPARE(client.get(QStringLiteral("/v1/runs/") + id).object().value(u"status").toString(),
             QStringLiteral("running"));
    clock.advance(60);
    QCOMPARE(client.get(QStringLiteral("/v1/runs/") + id).object().value(u"status").toString(),
             QStringLiteral("completed"));
    QCOMPARE(server.submissions().size(), 1);
    QCOMPARE(client.get(QStringLiteral("/v1/runs?search_key=tok-1")).array().size(), 1);
}

void TestPracticeServer::idsAreNeverGivenTwice() {
    HandClock clock; // stands still
    QTemporaryDir folder;
    PracticeServer::Options options;
    options.stateFile = folder.filePath(QStringLiteral("practice.jsonl"));
    QSet<QString> ids;
    for (int start = 0; start < 3; ++start) {
        PracticeServer server(&clock, options);
        QVERIFY(server.start());
        const PracticeClient client(server);
        for (int i = 0; i < 5; ++i) {
            const auto reply = client.post(QStringLiteral("/v1/run/tasks"),
                                           {{QStringLiteral("prompt"), QStringLiteral("x")},
                                            {QStringLiteral("url"), PracticeBench::posting(QStringLiteral("slow"))}});
            ids.insert(reply.object().value(u"run_id").toString());
        }
    }
    QCOMPARE(ids.size(), 15);
}

QTEST_GUILESS_MAIN(TestPracticeServer)
#include "tst_practice_server.moc"
