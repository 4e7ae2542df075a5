#include "practice/PracticeServer.h"

#include <QGuiApplication>
#include <QRandomGenerator>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

#include "Ctl.h"

using namespace postulant;

// kill -9 at random instants of `apply --wait`, over and over, against one server that lives on. Afterwards no posting
// was submitted twice, none is forgotten, and what is called not sent was not sent. A run that came for its resume
// while nobody was there to hand it over ends without pressing Submit: such a job goes again, and then through.
//
// POSTULANT_KILLS: how many (default 25). POSTULANT_SEED: the schedule (default fixed).
class TestKill : public QObject {
    Q_OBJECT

    static void applyToTheEnd(const test::Ctl& ctl) {
        (void)ctl.run({QStringLiteral("apply"), QStringLiteral("--yes"), QStringLiteral("--wait"),
                       QStringLiteral("--timeout"), QStringLiteral("500")},
                      {}, 560);
    }
    static QHash<QString, int> received(const PracticeServer& server) {
        QHash<QString, int> times;
        for (const PracticeSubmission& submission : server.submissions()) {
            times[submission.postingUrl]++;
        }
        return times;
    }
    static QVector<QJsonObject> applications(const test::Ctl& ctl) {
        QVector<QJsonObject> all;
        for (const QJsonValue& value : ctl.run({QStringLiteral("list"), QStringLiteral("--json")}).array()) {
            all.append(value.toObject());
        }
        return all;
    }

private Q_SLOTS:
    void nothingTwiceNothingForgotten() {
        const int kills =
            qEnvironmentVariableIsSet("POSTULANT_KILLS") ? qEnvironmentVariableIntValue("POSTULANT_KILLS") : 25;
        const auto seed = static_cast<quint32>(
            qEnvironmentVariableIsSet("POSTULANT_SEED") ? qEnvironmentVariableIntValue("POSTULANT_SEED") : 20261122);
        qInfo("kills %d, seed %u", kills, seed);
        QRandomGenerator random(seed);
        const SystemClock clock;
        PracticeServer::Options options;
        options.speed = 15;
        PracticeServer server(&clock, options);
        QVERIFY(server.start());
        QTemporaryDir dir;
        const test::Ctl ctl(dir.path() + QStringLiteral("/data"));
        const QString prepared = ctl.prepare(server.baseUrl().toString());
        QVERIFY2(prepared.isEmpty(), qPrintable(prepared));

        QStringList urls;
        for (int kill = 0; kill < kills; ++kill) {
            QStringList add{QStringLiteral("add")};
            for (int i = 0; i < 2; ++i) {
                add << QStringLiteral("https://practice.example/jobs/confirmed/kill-%1-%2").arg(kill).arg(i);
            }
            urls += add.mid(1);
            QCOMPARE(ctl.run(add).exitCode, 0);
            QProcess process;
            ctl.start(process, {QStringLiteral("apply"), QStringLiteral("--yes"), QStringLiteral("--wait")});
            QVERIFY(process.waitForStarted());
            // The first second holds opening, reservation, POST and answer; later ones running and collecting.
            process.waitForFinished(static_cast<int>(random.bounded(kill % 3 == 0 ? 2500 : 900)));
            process.kill();
            process.waitForFinished();
        }
        applyToTheEnd(ctl);
        const QHash<QString, int> receivedFirst = received(server);
        for (const QJsonObject& application : applications(ctl)) {
            if (application.value(QStringLiteral("state")).toString() != QStringLiteral("failed")) {
                continue;
            }
            const QString url = application.value(QStringLiteral("url")).toString();
            const QJsonObject failure = application.value(QStringLiteral("failure")).toObject();
            QCOMPARE(failure.value(QStringLiteral("kind")).toString(), QStringLiteral("resume-upload-failed"));
            QCOMPARE(failure.value(QStringLiteral("anything_sent")).toString(), QStringLiteral("no"));
            QVERIFY2(!receivedFirst.contains(url), qPrintable(url + QStringLiteral(" was sent, and is called failed")));
            const QString id = QString::number(application.value(QStringLiteral("id")).toInteger());
            QCOMPARE(ctl.run({QStringLiteral("retry"), id}).exitCode, 0);
        }
        applyToTheEnd(ctl);

        const QHash<QString, int> receivedAtLast = received(server);
        for (auto it = receivedAtLast.cbegin(); it != receivedAtLast.cend(); ++it) {
            QVERIFY2(it.value() == 1, qPrintable(it.key() + QStringLiteral(" submitted %1 times").arg(it.value())));
        }
        const QVector<QJsonObject> all = applications(ctl);
        QCOMPARE(all.size(), urls.size());
        QHash<QString, int> states;
        for (const QJsonObject& application : all) {
            const QString state = application.value(QStringLiteral("state")).toString();
            const QString url = application.value(QStringLiteral("url")).toString();
            states[state]++;
            static const QSet<QString> settled{QStringLiteral("applied-confirmed"), QStringLiteral("applied-claimed"),
                                               QStringLiteral("needs-checking")};
            QVERIFY2(settled.contains(state), qPrintable(url + QStringLiteral(" is ") + state));
            if (state.startsWith(QLatin1String("applied"))) {
                QVERIFY2(receivedAtLast.contains(url),
                         qPrintable(url + QStringLiteral(" is called applied and was not received")));
            }
        }
        for (auto it = states.cbegin(); it != states.cend(); ++it) {
            qInfo("%s: %d", qPrintable(it.key()), it.value());
        }
        QVERIFY2(states.value(QStringLiteral("applied-confirmed")) > urls.size() / 2, "most went through");
    }
};

int main(int argc, char** argv) {
    QGuiApplication application(argc, argv);
    TestKill test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_kill.moc"
