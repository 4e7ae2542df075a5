#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <signal.h>

#include "PracticeClient.h"

using namespace postulant;
using namespace postulant::test;

// The practice server as a process that is killed.
class TestPracticeProcess : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void knowsItsRunsAfterAKill();
    void endsInOrder();
    void refusesBadFaults();

private:
    QUrl start(QProcess& process, const QStringList& more = {});
    QTemporaryDir m_folder;
};

static const QString program = QStringLiteral(POSTULANT_BINARY_DIR "/tests/support/postulant-practice-server");

QUrl TestPracticeProcess::start(QProcess& process, const QStringList& more) {
    const QString state = m_folder.filePath(QStringLiteral("practice.jsonl"));
    process.start(program, QStringList{QStringLiteral("--state"), state} + more);
    while (!process.canReadLine() && process.waitForReadyRead(20'000)) {
    }
    return QUrl(QJsonDocument::fromJson(process.readLine())[u"base_url"].toString());
}

void TestPracticeProcess::knowsItsRunsAfterAKill() {
    QStringList accepted;
    for (int round = 0; round < 3; ++round) {
        QProcess process;
        const PracticeClient client(start(process));
        for (const QString& id : accepted)
            QCOMPARE(client.get(QStringLiteral("/v1/runs/") + id).status, 200);
        for (int i = 0; i < 5; ++i) {
            const auto reply =
                client.post(QStringLiteral("/v1/run/tasks"),
                            {{QStringLiteral("prompt"), QStringLiteral("x")},
                             {QStringLiteral("url"), QStringLiteral("https://practice.example/jobs/slow/x-at-y")}});
            QCOMPARE(reply.status, 200);
            accepted.append(reply.object().value(u"run_id").toString());
        }
        QCOMPARE(::kill(static_cast<pid_t>(process.processId()), SIGKILL), 0);
        QVERIFY(process.waitForFinished(10'000));
    }
    QCOMPARE(QSet<QString>(accepted.begin(), accepted.end()).size(), 15);
}

void TestPracticeProcess::endsInOrder() {
    QProcess process;
    const QUrl base = start(process, {QStringLiteral("--faults"),
                                      QStringLiteral(R"({"rules":[{"endpoint":"version","kind":"payment-required"}]})"),
                                      QStringLiteral("--key"), QStringLiteral("k")});
    const PracticeClient client(base, "k");
    QCOMPARE(client.get(QStringLiteral("/v1/version")).status, 402);
    QCOMPARE(client.get(QStringLiteral("/api/v1/organizations")).status, 200);
    process.terminate();
    QVERIFY(process.waitForFinished(10'000));
    QCOMPARE(process.exitStatus(), QProcess::NormalExit);
    QCOMPARE(process.exitCode(), 0);
}

void TestPracticeProcess::refusesBadFaults() {
    QProcess process;
    process.start(program, {QStringLiteral("--faults"), QStringLiteral("{")});
    QVERIFY(process.waitForFinished(20'000));
    QCOMPARE(process.exitCode(), 2);
}

QTEST_GUILESS_MAIN(TestPracticeProcess)
#include "tst_practice_process.moc"
