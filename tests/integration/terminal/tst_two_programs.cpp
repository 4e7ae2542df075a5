#include "store/DispatchLock.h"

#include <QGuiApplication>
#include <QTest>

#include <algorithm>
#include <memory>

#include "Ctl.h"

using namespace postulant;

// Two programs on one data folder at the same instant, for the same posting: one wins, the other is told, and the
// server hears of it once. POSTULANT_ROUNDS: how many (default 50).
class TestTwoPrograms : public QObject {
    Q_OBJECT

    struct Both {
        test::Ctl::Answer answers[2];
        QList<int> exitCodes() const {
            QList<int> codes{answers[0].exitCode, answers[1].exitCode};
            std::sort(codes.begin(), codes.end());
            return codes;
        }
        const test::Ctl::Answer& loser() const { return answers[0].exitCode == 4 ? answers[0] : answers[1]; }
        QByteArray errors() const { return answers[0].err + " | " + answers[1].err; }
    };
    Both atOnce(const QStringList& arguments) const {
        QProcess processes[2];
        for (QProcess& process : processes) {
            m_place->ctl().start(process, arguments);
        }
        Both both;
        for (int i = 0; i < 2; ++i) {
            processes[i].closeWriteChannel();
            if (!processes[i].waitForFinished(120'000)) {
                processes[i].kill();
                processes[i].waitForFinished();
            } else if (processes[i].exitStatus() == QProcess::NormalExit) {
                both.answers[i].exitCode = processes[i].exitCode();
            }
            both.answers[i].out = processes[i].readAllStandardOutput();
            both.answers[i].err = processes[i].readAllStandardError();
        }
        return both;
    }
    static QString verdictOf(const test::Ctl::Answer& answer) {
        return answer.object().value(QLatin1String("verdict")).toString();
    }

private Q_SLOTS:
    void initTestCase() {
        m_place = std::make_unique<test::CtlPlace>(200);
        const QString prepared = m_place->ctl().prepare(m_place->server().baseUrl().toString());
        QVERIFY2(prepared.isEmpty(), qPrintable(prepared));
        const auto wide =
            m_place->ctl().run({QStringLiteral("connection"), QStringLiteral("add"), QStringLiteral("Lab"),
                                QStringLiteral("--at-once"), QStringLiteral("100")}); // the rest stays as prepared
        QVERIFY2(wide.exitCode == 0, wide.err.constData()); // no round waits for the runs of those before
    }

    void oneWinsAndTheOtherIsTold() {
        const int rounds =
            qEnvironmentVariableIsSet("POSTULANT_ROUNDS") ? qEnvironmentVariableIntValue("POSTULANT_ROUNDS") : 50;
        int toldByApply = 0;
        for (int round = 0; round < rounds; ++round) {
            const QString url =
                QStringLiteral("https://practice.example/jobs/confirmed/race-%1-at-brightwater").arg(round);
            const Both added = atOnce({QStringLiteral("add"), QStringLiteral("--json"), url});
            QVERIFY2(added.exitCodes() == (QList<int>{0, 4}), added.errors().constData());
            QCOMPARE(verdictOf(added.loser()), QStringLiteral("duplicate"));
            const Both applied = atOnce({QStringLiteral("apply"), QStringLiteral("--yes")});
            for (const auto& answer : applied.answers) { // done, or refused because the other one has it
                QVERIFY2(answer.exitCode == 0 || answer.exitCode == 4, applied.errors().constData());
                toldByApply += answer.exitCode == 4 || answer.err.contains("Another Postulant") ? 1 : 0;
            }
            QCOMPARE(m_place->server().requestLog().value(QStringLiteral("run-agent")), round + 1);
        }
        QVERIFY(toldByApply > 0);
        (void)m_place->ctl().run({QStringLiteral("apply"), QStringLiteral("--yes"), QStringLiteral("--wait"),
                                  QStringLiteral("--timeout"), QStringLiteral("100")},
                                 {}, 120);
        QHash<QString, int> received;
        const auto submissions = m_place->server().submissions();
        for (const PracticeSubmission& submission : submissions) {
            received[submission.postingUrl]++;
        }
        QCOMPARE(received.size(), rounds);
        for (auto it = received.cbegin(); it != received.cend(); ++it) {
            QVERIFY2(it.value() == 1, qPrintable(it.key()));
        }
    }

    // Many at once, each program with its own part and one part in common.
    void partsThatOverlapAreSentOnce() {
        const int before = m_place->server().requestLog().value(QStringLiteral("run-agent"));
        QStringList lines[2];
        for (int i = 0; i < 30; ++i) {
            const QString url =
                QStringLiteral("https://practice.example/jobs/confirmed/overlap-%1-at-brightwater").arg(i);
            if (i < 20) {
                lines[0] << url;
            }
            if (i >= 10) {
                lines[1] << url;
            }
        }
        QProcess adding[2];
        for (int i = 0; i < 2; ++i) {
            m_place->ctl().start(adding[i], QStringList{QStringLiteral("add"), QStringLiteral("--json")} + lines[i]);
        }
        int fresh = 0;
        for (QProcess& process : adding) {
            QVERIFY(process.waitForFinished(120'000));
            fresh += static_cast<int>(process.readAllStandardOutput().count("\"new\""));
        }
        QCOMPARE(fresh, 30);
        const Both applied = atOnce({QStringLiteral("apply"), QStringLiteral("--yes"), QStringLiteral("--wait"),
                                     QStringLiteral("--timeout"), QStringLiteral("100")});
        for (const auto& answer : applied.answers) {
            QVERIFY2(answer.exitCode == 0 || answer.exitCode == 4, applied.errors().constData());
        }
        QCOMPARE(m_place->server().requestLog().value(QStringLiteral("run-agent")) - before, 30);
    }

    // The one that dispatches ends, here by force, and the one that waits goes on with what is queued.
    void whoWaitsTakesOver() {
        QProcess first;
        QProcess second;
        const QString slow = QStringLiteral("https://practice.example/jobs/slow/first-at-brightwater");
        const QString next = QStringLiteral("https://practice.example/jobs/confirmed/second-at-brightwater");
        QCOMPARE(m_place->ctl().run({QStringLiteral("add"), slow}).exitCode, 0);
        m_place->server().setSpeed(2);
        const QStringList apply{QStringLiteral("apply"), QStringLiteral("--yes"), QStringLiteral("--wait"),
                                QStringLiteral("--timeout"), QStringLiteral("100")};
        const int before = m_place->server().requestLog().value(QStringLiteral("run-agent"));
        m_place->ctl().start(first, apply);
        QTRY_COMPARE_WITH_TIMEOUT(m_place->server().requestLog().value(QStringLiteral("run-agent")), before + 1,
                                  30'000);
        m_place->server().setSpeed(200);
        QCOMPARE(m_place->ctl().run({QStringLiteral("add"), next}).exitCode, 0);
        m_place->ctl().start(second, apply);
        QByteArray told;
        QTRY_VERIFY_WITH_TIMEOUT((told += second.readAllStandardError(), told.contains("Another Postulant")), 30'000);
        first.kill();
        QVERIFY(first.waitForFinished());
        QVERIFY(second.waitForFinished(100'000));
        QCOMPARE(second.exitCode(), 0);
        QCOMPARE(m_place->server().requestLog().value(QStringLiteral("run-agent")), before + 2);
        int received = 0;
        const auto submissions = m_place->server().submissions();
        for (const PracticeSubmission& submission : submissions) {
            received += submission.postingUrl == slow || submission.postingUrl == next ? 1 : 0;
        }
        QCOMPARE(received, 2);
    }

    // The window has the folder open and sends; terminals add and apply beside it.
    void theWindowAndATerminalSendOnce() {
        QProcess window;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("POSTULANT_TEST_KEY"), QStringLiteral("practice"));
        environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
        environment.insert(QStringLiteral("XDG_RUNTIME_DIR"), m_place->path({}));
        window.setProcessEnvironment(environment);
        window.start(QStringLiteral(POSTULANT), {QStringLiteral("--data-dir"), m_place->dataDir()});
        QVERIFY(window.waitForStarted());
        const int before = m_place->server().requestLog().value(QStringLiteral("run-agent"));
        QTRY_VERIFY_WITH_TIMEOUT(!DispatchLock::take(m_place->dataDir()), 60'000);
        for (int round = 0; round < 5; ++round) {
            const QString url =
                QStringLiteral("https://practice.example/jobs/confirmed/window-%1-at-brightwater").arg(round);
            const Both added = atOnce({QStringLiteral("add"), QStringLiteral("--json"), url});
            QVERIFY2(added.exitCodes() == (QList<int>{0, 4}), added.errors().constData());
            const Both applied = atOnce({QStringLiteral("apply"), QStringLiteral("--yes")});
            for (const auto& answer : applied.answers) {
                QVERIFY2(answer.exitCode == 0 || answer.exitCode == 4, applied.errors().constData());
                QVERIFY2(answer.exitCode == 4 || answer.err.contains("Another Postulant"), answer.err.constData());
            }
            QTRY_COMPARE_WITH_TIMEOUT(m_place->server().requestLog().value(QStringLiteral("run-agent")) - before,
                                      round + 1, 30'000);
        }
        QCOMPARE(window.state(), QProcess::Running);
        window.terminate();
        if (!window.waitForFinished(10'000)) {
            window.kill();
            window.waitForFinished();
        }
        QCOMPARE(m_place->server().requestLog().value(QStringLiteral("run-agent")) - before, 5);
    }

private:
    std::unique_ptr<test::CtlPlace> m_place;
};

int main(int argc, char** argv) {
    QGuiApplication application(argc, argv);
    TestTwoPrograms test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_two_programs.moc"
