#include <QElapsedTimer>
#include <QTest>

#include "PracticeClient.h"

using namespace postulant;
using namespace postulant::test;

class TestPracticeFaults : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void eachFault_data();
    void eachFault();
    void slowAnswersLater();
    void skipAndTimes();
    void onlyItsEndpoint();
    void probabilityIsSeeded();
    void stuckByFault();
    void json();
    void badJson_data();
    void badJson();
    void log();
};

void TestPracticeFaults::eachFault_data() {
    QTest::addColumn<FaultRule>("rule");
    QTest::addColumn<int>("status"); // 0: no whole answer
    QTest::addColumn<bool>("accepted");
    QTest::addColumn<bool>("readable");
    const auto row = [](const char* name, FaultKind kind, int status, bool accepted, bool readable) {
        FaultRule rule;
        rule.endpoint = QStringLiteral("run-agent");
        rule.kind = kind;
        rule.status = 503;
        rule.retryAfter = 7;
        QTest::newRow(name) << rule << status << accepted << readable;
    };
    row("drop before", FaultKind::DropBeforeAccept, 0, false, false);
    row("drop after", FaultKind::DropAfterAccept, 0, true, false);
    row("5xx before", FaultKind::ErrorBeforeAccept, 503, false, false);
    row("5xx after", FaultKind::ErrorAfterAccept, 503, true, false);
    row("429", FaultKind::RateLimited, 429, false, false);
    row("403", FaultKind::KeyRefused, 403, false, false);
    row("402", FaultKind::PaymentRequired, 402, false, false);
    row("404 without a body", FaultKind::EmptyNotFound, 404, false, false);
    row("malformed", FaultKind::MalformedBody, 200, true, false);
    row("truncated", FaultKind::TruncatedBody, 0, true, false);
    row("html", FaultKind::Html, 200, true, false);
    row("content type", FaultKind::WrongContentType, 200, true, true);
}

void TestPracticeFaults::eachFault() {
    QFETCH(FaultRule, rule);
    QFETCH(bool, accepted);
    QFETCH(bool, readable);
    PracticeBench bench;
    bench.server.setFaults({1, {rule}});
    const auto reply = bench.client->post(
        QStringLiteral("/v1/run/agents"),
        bench.agentOrder(PracticeBench::posting(QStringLiteral("slow")), bench.resumeUrl(), QStringLiteral("tok-1")));
    QTEST(reply.status, "status");
    QCOMPARE(!reply.object().value(u"run_id").toString().isEmpty(), readable);
    QCOMPARE(bench.client->get(QStringLiteral("/v1/runs?search_key=tok-1")).array().size(), accepted ? 1 : 0);
    QCOMPARE(reply.headers.value("retry-after"), rule.kind == FaultKind::RateLimited ? QByteArray("7") : QByteArray());
    if (rule.kind == FaultKind::WrongContentType)
        QCOMPARE(reply.headers.value("content-type"), QByteArray("text/plain"));
    if (rule.kind == FaultKind::EmptyNotFound)
        QCOMPARE(reply.body, QByteArray());
    QCOMPARE(bench.server.requestLog().value(QStringLiteral("run-agent")), 1);
    const auto runs = bench.server.runs();
    QCOMPARE(runs.size(), accepted ? 1 : 0);
    if (accepted) {
        QCOMPARE(runs.first().postingUrl, PracticeBench::posting(QStringLiteral("slow")));
        QVERIFY(!runs.first().isFinal);
    }
}

void TestPracticeFaults::slowAnswersLater() {
    PracticeBench bench;
    FaultRule rule;
    rule.endpoint = QStringLiteral("version");
    rule.kind = FaultKind::Slow;
    rule.delayMs = 400;
    bench.server.setFaults({1, {rule}});
    QElapsedTimer since;
    since.start();
    QCOMPARE(bench.client->get(QStringLiteral("/v1/version")).status, 200);
    QVERIFY(since.elapsed() >= 400);
}

void TestPracticeFaults::skipAndTimes() {
    PracticeBench bench;
    FaultRule rule;
    rule.kind = FaultKind::ErrorBeforeAccept;
    rule.skip = 2;
    rule.times = 3;
    bench.server.setFaults({1, {rule}});
    QList<int> seen;
    for (int i = 0; i < 7; ++i)
        seen.append(bench.client->get(QStringLiteral("/v1/version")).status);
    QCOMPARE(seen, (QList<int>{200, 200, 500, 500, 500, 200, 200}));
}

void TestPracticeFaults::onlyItsEndpoint() {
    PracticeBench bench;
    FaultRule rule;
    rule.endpoint = QStringLiteral("get-run");
    rule.kind = FaultKind::ErrorBeforeAccept;
    bench.server.setFaults({1, {rule}});
    QCOMPARE(bench.client->get(QStringLiteral("/v1/version")).status, 200);
    QCOMPARE(bench.client->get(QStringLiteral("/v1/runs/wr_1")).status, 500);
    bench.server.setFaults({});
    QCOMPARE(bench.client->get(QStringLiteral("/v1/runs/wr_1")).status, 404);
    for (const char* name : {"run-agent", "run-task", "get-run", "cancel", "upload", "artifact-content", "heartbeat"})
        QVERIFY2(PracticeServer::endpointNames().contains(QLatin1String(name)), name);
}

void TestPracticeFaults::probabilityIsSeeded() {
    FaultRule rule;
    rule.probability = 0.3;
    const auto hits = [&](quint32 seed) {
        FaultPicker picker({seed, {rule}});
        QVector<bool> result;
        for (int i = 0; i < 1000; ++i)
            result.append(picker.next(QStringLiteral("version")).has_value());
        return result;
    };
    QCOMPARE(hits(5), hits(5));
    QVERIFY(hits(5) != hits(6));
    const auto count = hits(5).count(true);
    QVERIFY(count > 220 && count < 380);
}

void TestPracticeFaults::stuckByFault() {
    PracticeBench bench;
    FaultRule rule;
    rule.endpoint = QStringLiteral("run-agent");
    rule.kind = FaultKind::Stuck;
    bench.server.setFaults({1, {rule}});
    const QString id = bench.runAgent(PracticeBench::posting(QStringLiteral("confirmed")));
    bench.clock.advance(86'400);
    QCOMPARE(bench.status(id), QStringLiteral("running"));
    bench.client->ask("POST", QStringLiteral("/v1/runs/%1/cancel").arg(id));
    QCOMPARE(bench.status(id), QStringLiteral("canceled"));
}

void TestPracticeFaults::json() {
    const auto faults = practiceFaultsFromJson(
        R"({"seed": 9, "rules": [{"endpoint": "run-agent", "kind": "error-after-accept", "skip": 1, "times": 2,
            "probability": 0.5, "status": 502, "retryAfter": 3, "delayMs": 4}, {"kind": "drop-before-accept"}]})");
    QVERIFY(faults);
    QCOMPARE(faults->seed, 9U);
    QCOMPARE(faults->rules.size(), 2);
    const FaultRule& first = faults->rules.first();
    QCOMPARE(first.endpoint, QStringLiteral("run-agent"));
    QCOMPARE(first.kind, FaultKind::ErrorAfterAccept);
    QCOMPARE(first.skip, 1);
    QCOMPARE(first.times, 2);
    QCOMPARE(first.probability, 0.5);
    QCOMPARE(first.status, 502);
    QCOMPARE(first.retryAfter, 3);
    QCOMPARE(first.delayMs, 4);
    QCOMPARE(faults->rules.last().endpoint, QStringLiteral("*"));
    QCOMPARE(faults->rules.last().times, -1);
}

void TestPracticeFaults::badJson_data() {
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("not json") << QByteArray("{");
    QTest::newRow("array") << QByteArray("[]");
    QTest::newRow("unknown kind") << QByteArray(R"({"rules":[{"kind":"explode"}]})");
    QTest::newRow("no kind") << QByteArray(R"({"rules":[{}]})");
}

void TestPracticeFaults::badJson() {
    QFETCH(QByteArray, json);
    const auto faults = practiceFaultsFromJson(json);
    QVERIFY(!faults);
    QCOMPARE(faults.error().kind, ErrorKind::Invalid);
}

void TestPracticeFaults::log() {
    PracticeBench bench;
    FaultRule rule;
    rule.endpoint = QStringLiteral("version");
    rule.kind = FaultKind::DropBeforeAccept;
    rule.times = 1;
    bench.server.setFaults({1, {rule}});
    bench.client->get(QStringLiteral("/v1/version"));
    bench.client->get(QStringLiteral("/v1/version?x=1"));
    bench.client->get(QStringLiteral("/v1/nope"));
    const auto requests = bench.server.requests();
    QCOMPARE(requests.size(), 3);
    QCOMPARE(requests.at(0).status, 0);
    QCOMPARE(requests.at(1).status, 200);
    QCOMPARE(requests.at(1).path, QStringLiteral("/v1/version"));
    QCOMPARE(requests.at(2).endpoint, QStringLiteral("unknown"));
    QCOMPARE(requests.at(2).number, 3);
    QCOMPARE(bench.server.faultsMet(), (QHash<QString, int>{{QStringLiteral("drop-before-accept"), 1}}));
    QCOMPARE(bench.server.requestLog().value(QStringLiteral("version")), 2);
}

QTEST_GUILESS_MAIN(TestPracticeFaults)
#include "tst_practice_faults.moc"
