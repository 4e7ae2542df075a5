#include "engine/ProcessId.h"

#include <QFileInfo>
#include <QTcpServer>
#include <QTest>

#include <csignal>

#include "EnginePlace.h"

using namespace postulant;
using namespace postulant::test;

class TestCtlEngine : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void fromInstallingToRemoving() {
        EnginePlace place;
        QCOMPARE(place.status().value(QStringLiteral("installed")).toBool(), false);
        const Ctl::Answer installed = place.install();
        QVERIFY2(installed.exitCode == 0, installed.err.constData());
        QCOMPARE(installed.object().value(QStringLiteral("version")).toString(), QStringLiteral("1.0.56"));
        const Ctl::Answer started = place.run("engine start");
        QVERIFY2(started.exitCode == 0, started.err.constData());
        const QJsonObject running = place.status(); // another program, which finds the server
        QCOMPARE(running.value(QStringLiteral("state")).toString(), QStringLiteral("running"));
        QVERIFY(running.value(QStringLiteral("healthy")).toBool());
        const ProcessId server = ProcessId::of(pidIn(running));
        QVERIFY(server.isAlive());
        QCOMPARE(place.run("engine start").exitCode, 0); // it is there already
        QCOMPARE(pidIn(place.status()), server.pid);
        QVERIFY(place.run("engine logs --lines 5").out.contains("[key]"));
        QCOMPARE(place.run("engine stop").exitCode, 0);
        QVERIFY(!server.isAlive());
        QCOMPARE(place.status().value(QStringLiteral("state")).toString(), QStringLiteral("stopped"));
        QCOMPARE(place.run("engine remove").exitCode, 2); // not without a word
        QVERIFY(QFileInfo::exists(place.data() + QStringLiteral("/engine")));
        QCOMPARE(place.run("engine remove --yes").exitCode, 0);
        QVERIFY(!QFileInfo::exists(place.data() + QStringLiteral("/engine")));
    }
    void aConnectionIsMadeByItself() {
        EnginePlace place;
        QCOMPARE(place.install().exitCode, 0);
        QCOMPARE(place.run("engine start").exitCode, 0);
        const QString url = place.status().value(QStringLiteral("url")).toString();
        QVERIFY(!url.isEmpty());
        QStringList urls;
        for (const QJsonValue& row : place.run("connection list").array()) {
            urls.append(row[QStringLiteral("url")].toString());
        }
        QCOMPARE(urls.count(url), 1);
    }
    void theConnectionGoesWithTheServer() {
        EnginePlace place;
        const auto urls = [&place] {
            QStringList out;
            for (const QJsonValue& row : place.run("connection list").array()) {
                out.append(row[QStringLiteral("url")].toString());
            }
            return out;
        };
        QCOMPARE(place.install().exitCode, 0);
        QCOMPARE(place.run("engine start").exitCode, 0);
        const QString url = place.status().value(QStringLiteral("url")).toString();
        QVERIFY(urls().contains(url));
        QCOMPARE(place.run("engine remove --yes").exitCode, 0);
        QVERIFY(!urls().contains(url));
    }
    void aConnectionToAnotherServerStays() {
        EnginePlace place;
        QCOMPARE(place.install().exitCode, 0);
        QCOMPARE(place.run("engine start").exitCode, 0);
        EngineSettings settings = readEngineSettings(place.folder().settingsFile()).value_or(EngineSettings());
        QVERIFY(settings.connectionId != 0);
        const int before = static_cast<int>(place.run("connection list").array().size());
        QCOMPARE(place.run("engine stop").exitCode, 0);
        settings.lastPort = 1; // the row leads elsewhere
        QVERIFY(writeEngineSettings(place.folder().settingsFile(), settings));
        QCOMPARE(place.run("engine remove --yes").exitCode, 0);
        QCOMPARE(static_cast<int>(place.run("connection list").array().size()), before);
    }
    void killedItComesBack() {
        EnginePlace place;
        QCOMPARE(place.install().exitCode, 0);
        QCOMPARE(place.run("engine start").exitCode, 0);
        const qint64 first = pidIn(place.status());
        QCOMPARE(::kill(static_cast<pid_t>(first), SIGKILL), 0);
        const auto cameBack = [&] {
            const QJsonObject now = place.status();
            return now.value(QStringLiteral("healthy")).toBool() && pidIn(now) != first;
        };
        QTRY_VERIFY_WITH_TIMEOUT(cameBack(), 60000);
        QCOMPARE(place.status().value(QStringLiteral("restarts")).toInt(), 1);
    }
    void aTakenPortIsSaidAndNothingRuns() {
        EnginePlace place;
        QCOMPARE(place.install().exitCode, 0);
        QTcpServer other;
        QVERIFY(other.listen(QHostAddress::LocalHost));
        const QByteArray line = "engine start --port " + QByteArray::number(other.serverPort());
        const Ctl::Answer started = place.run(line.constData());
        QCOMPARE(started.exitCode, 1);
        QVERIFY2(started.err.contains(QByteArray::number(other.serverPort())), started.err.constData());
        QCOMPARE(place.status().value(QStringLiteral("running")).toBool(), false);
    }
    void theForegroundEndsWithItsServer() {
        EnginePlace place;
        QCOMPARE(place.install().exitCode, 0);
        QProcess keeper;
        place.ctl().start(keeper, words("engine start --foreground"));
        QVERIFY(keeper.waitForStarted());
        QTRY_VERIFY_WITH_TIMEOUT(place.status().value(QStringLiteral("healthy")).toBool(), 60000);
        const ProcessId server = ProcessId::of(pidIn(place.status()));
        keeper.terminate();
        QVERIFY(keeper.waitForFinished(30000));
        QCOMPARE(keeper.exitCode(), 0);
        QVERIFY(!server.isAlive());
    }
    void aKilledKeeperLeavesNoServer() {
        EnginePlace place;
        QCOMPARE(place.install().exitCode, 0);
        QProcess keeper;
        place.ctl().start(keeper, words("engine start --foreground"));
        QVERIFY(keeper.waitForStarted());
        QTRY_VERIFY_WITH_TIMEOUT(place.status().value(QStringLiteral("healthy")).toBool(), 60000);
        const ProcessId server = ProcessId::of(pidIn(place.status()));
        keeper.kill();
        QVERIFY(keeper.waitForFinished(30000));
        QTRY_VERIFY_WITH_TIMEOUT(!server.isAlive(), 30000);
        QCOMPARE(place.status().value(QStringLiteral("running")).toBool(), false);
        QCOMPARE(place.run("engine start").exitCode, 0);
    }
    void wrongUsageChangesNothing() {
        EnginePlace place;
        QCOMPARE(place.run("engine install --model nobody").exitCode, 2);
        QCOMPARE(place.run("engine install --set OPENAI_API_KEY=mine").exitCode, 2);
        QCOMPARE(place.run("engine start --port many").exitCode, 2);
        QCOMPARE(place.run("engine start").exitCode, 1);  // not installed
        QCOMPARE(place.run("engine update").exitCode, 1); // the same
        QVERIFY(!QFileInfo::exists(place.data() + QStringLiteral("/engine")));
    }
};

QTEST_GUILESS_MAIN(TestCtlEngine)
#include "tst_ctl_engine.moc"
