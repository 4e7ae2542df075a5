#include "engine/EngineLock.h"
#include "engine/InstallState.h"

#include <QElapsedTimer>
#include <QFileInfo>
#include <QTcpServer>
#include <QTest>

#include <csignal>

#include "../engine_room/EngineRig.h"
#include "EnginePlace.h"

using namespace postulant;
using namespace postulant::test;

namespace {

constexpr int bound = 30000; // for an end

// What `engine start` left behind: its keeper, and the server that it keeps.
struct Kept {
    ProcessId keeper;
    ProcessId server;
    bool lives() const { return keeper.isAlive() || server.isAlive(); }
};

Kept start(const EnginePlace& place, const char* line = "engine start") {
    if (place.install().exitCode != 0 || place.run(line).exitCode != 0) {
        return {};
    }
    const ServerRecord record = place.record();
    return {record.keeper, record.server};
}

int freeOne() {
    QTcpServer probe;
    return probe.listen(QHostAddress::LocalHost) ? probe.serverPort() : 0;
}

void killNow(const ProcessId& process, int signal) {
    if (process.isAlive()) {
        ::kill(static_cast<pid_t>(process.pid), signal);
    }
}

} // namespace

class TestCtlKeeper : public QObject {
    Q_OBJECT
private Q_SLOTS:
    // ---- the end of the process that stays

    void whenTheServerIsStoppedItsKeeperEnds() {
        EnginePlace place;
        const Kept kept = start(place);
        QVERIFY(kept.keeper.isAlive() && kept.server.isAlive());
        QCOMPARE(place.run("engine stop").exitCode, 0);
        QVERIFY(!kept.server.isAlive());
        QTRY_VERIFY_WITH_TIMEOUT(!kept.keeper.isAlive(), bound);
        QVERIFY(!QFileInfo::exists(place.folder().record()));
        QVERIFY(!QFileInfo::exists(place.folder().stopWanted()));
        QVERIFY(EngineLock::take(place.folder().lockFile()));
    }
    void askedToEndTheKeeperTakesItsServerAlong() {
        EnginePlace place;
        const Kept kept = start(place);
        QVERIFY(kept.keeper.isAlive() && kept.server.isAlive());
        killNow(kept.keeper, SIGTERM);
        QTRY_VERIFY_WITH_TIMEOUT(!kept.lives(), bound);
        QVERIFY(!QFileInfo::exists(place.folder().record()));
        QCOMPARE(place.status().value(QStringLiteral("state")).toString(), QStringLiteral("stopped"));
        QCOMPARE(place.run("engine start").exitCode, 0);
    }
    void whatEndedBeforeAnybodyLookedEndsItsKeeper() {
        EnginePlace place;
        QCOMPARE(place.install().exitCode, 0);
        place.fault("brief"); // it answers once and is gone, while the connection is made
        const Ctl::Answer ended = place.run("engine start --foreground");
        QCOMPARE(ended.exitCode, 1); // -1: it stayed
        QVERIFY2(ended.err.contains("port"), ended.err.constData());
        QCOMPARE(place.status().value(QStringLiteral("running")).toBool(), false);
    }
    void aStartThatAnotherProgramStopsIsNoSuccess() {
        EnginePlace place;
        QCOMPARE(place.install().exitCode, 0);
        place.fault("silent");
        QProcess keeper;
        place.ctl().start(keeper, words("engine start --foreground"));
        QTRY_VERIFY_WITH_TIMEOUT(place.record().server.isAlive(), bound);
        QCOMPARE(place.run("engine stop").exitCode, 0);
        QVERIFY(keeper.waitForFinished(bound));
        QCOMPARE(keeper.exitCode(), 1);
        QVERIFY(!keeper.readAllStandardError().contains("answers at"));
    }
    void aKeeperThatGivesUpSaysWhy() {
        EnginePlace place;
        QCOMPARE(place.install().exitCode, 0);
        place.fault("brief"); // so that it gives up at once
        const Ctl::Answer started = place.run("engine start");
        QTRY_VERIFY_WITH_TIMEOUT(!place.record().keeper.isAlive(), bound);
        const QJsonObject status = place.status();
        QCOMPARE(status.value(QStringLiteral("state")).toString(), QStringLiteral("failed"));
        QCOMPARE(status.value(QStringLiteral("last_error")).toObject().value(QStringLiteral("kind")).toString(),
                 QStringLiteral("port-taken"));
        Q_UNUSED(started)
    }

    // ---- a folder that is not there any more

    void withItsFolderTheKeeperAndItsServerEnd() {
        EnginePlace place(QString(QStringLiteral("/folder")).repeated(20));
        QCOMPARE(place.install().exitCode, 0);
        place.fault("litter"); // it makes its folders anew
        const Kept kept = start(place);
        QVERIFY(kept.keeper.isAlive() && kept.server.isAlive());
        const QString link = place.folder().shortTemp();
        QVERIFY(QFileInfo(link).isSymLink());
        QElapsedTimer time;
        time.start();
        while (QDir(place.data()).exists() && kept.keeper.isAlive() && time.elapsed() < bound) {
            QDir(place.data()).removeRecursively();
        }
        QTRY_VERIFY_WITH_TIMEOUT(!kept.lives(), bound);
        QVERIFY(!QFileInfo::exists(place.data()));
        QVERIFY(!QFileInfo(link).isSymLink());
    }
    void aFolderInItsPlaceIsLeftAlone() {
        EnginePlace place;
        const Kept kept = start(place);
        QVERIFY(kept.keeper.isAlive() && kept.server.isAlive());
        const QString away = place.data() + QStringLiteral(".away");
        QVERIFY(QDir().rename(place.data(), away));
        QVERIFY(QDir().mkpath(place.folder().artifacts()));
        QVERIFY(writeEngineSettings(place.folder().settingsFile(), EngineSettings()));
        QTRY_VERIFY_WITH_TIMEOUT(!kept.lives(), bound);
        QVERIFY(QFileInfo::exists(place.folder().artifacts()));
        QVERIFY(QFileInfo::exists(place.folder().settingsFile()));
        QVERIFY(!QFileInfo::exists(place.folder().record()));
        QVERIFY(QFileInfo::exists(EngineFolder(away).environment()));
    }

    // ---- after a kill

    void whatDidNotHearThatItsKeeperWasKilledIsEnded() {
        EnginePlace place;
        QCOMPARE(place.install().exitCode, 0);
        place.fault("stubborn");
        const QByteArray line = "engine start --port " + QByteArray::number(freeOne());
        const Kept kept = start(place, line.constData());
        QVERIFY(kept.keeper.isAlive() && kept.server.isAlive());
        killNow(kept.keeper, SIGKILL);
        QTRY_VERIFY_WITH_TIMEOUT(!kept.keeper.isAlive(), bound);
        QVERIFY(kept.server.isAlive());
        QCOMPARE(place.status().value(QStringLiteral("running")).toBool(), false);
        place.fault("");
        const Ctl::Answer again = place.run(line.constData()); // the very port is free again
        QVERIFY2(again.exitCode == 0, again.err.constData());
        QVERIFY(!kept.server.isAlive());
    }
    void aStoppedOrRemovedFolderHasNoSuchServerEither() {
        EnginePlace place;
        QCOMPARE(place.install().exitCode, 0);
        place.fault("stubborn");
        const Kept kept = start(place);
        killNow(kept.keeper, SIGKILL);
        QTRY_VERIFY_WITH_TIMEOUT(!kept.keeper.isAlive(), bound);
        QVERIFY(kept.server.isAlive());
        QCOMPARE(place.run("engine remove --yes").exitCode, 0);
        QVERIFY(!kept.server.isAlive());
        QVERIFY(!QFileInfo::exists(place.folder().root()));
    }

    // ---- window and terminal over one folder

    void theTerminalStopsTheWindowsServer() {
        EngineRig window;
        const Ctl terminal(window.data());
        QCOMPARE(chooseWithoutKey(window), EngineTrouble::None);
        QCOMPARE(window.install(), EngineTrouble::None);
        QCOMPARE(window.start(), EngineTrouble::None);
        const ProcessId server = ProcessId::of(window.skyvern().report().pid);
        QCOMPARE(asked(terminal, "--json engine status").object().value(QStringLiteral("state")).toString(),
                 QStringLiteral("running"));
        QCOMPARE(asked(terminal, "engine stop").exitCode, 0);
        QVERIFY(!server.isAlive());
        QCOMPARE(window.skyvern().report().state, EngineState::Stopped);
        QCOMPARE(window.skyvern().report().last.trouble, EngineTrouble::None);
        QCOMPARE(window.start(), EngineTrouble::None);
        QCOMPARE(asked(terminal, "engine remove --yes").exitCode, 0);
        QVERIFY(!QFileInfo::exists(window.folder().root()));
        QTRY_COMPARE(window.skyvern().report().state, EngineState::NotInstalled);
    }
    void whileTheWindowInstallsTheTerminalIsTurnedAway() {
        EngineRig window;
        const Ctl terminal(window.data());
        QCOMPARE(window.choose(QStringLiteral("model-key")), EngineTrouble::None);
        window.fault(QStringLiteral("pip"), "hang");
        bool done = false;
        window.skyvern().install([&done](const EngineFailure&) { done = true; });
        QTRY_VERIFY_WITH_TIMEOUT(window.isHanging(), bound);
        constexpr int refused = 4;
        for (const char* line : {"engine start", "engine stop", "engine remove --yes"}) {
            const Ctl::Answer answer = asked(terminal, line);
            QVERIFY2(answer.exitCode == refused, line);
        }
        QVERIFY(QFileInfo::exists(window.folder().building()));
        window.skyvern().cancel();
        QTRY_VERIFY_WITH_TIMEOUT(done, bound);
        QCOMPARE(asked(terminal, "engine stop").exitCode, 0);
    }
    void whatTheTerminalChoosesTheWindowDoesNotUndo() {
        EngineRig window;
        const Ctl terminal(window.data());
        QCOMPARE(window.choose(QStringLiteral("model-key")), EngineTrouble::None);
        QCOMPARE(window.install(), EngineTrouble::None);
        window.skyvern(); // it has read the choices
        const QByteArray line =
            "engine install --set BROWSER_TYPE=chromium-headful --python " + EngineRig::python().toUtf8();
        QCOMPARE(asked(terminal, line.constData()).exitCode, 0);
        window.skyvern().setConnection(7, QStringLiteral("mark"));
        const auto settings = readEngineSettings(window.folder().settingsFile());
        QVERIFY(settings);
        QCOMPARE(settings->connectionId, 7);
        QCOMPARE(settings->overrides.value(QStringLiteral("BROWSER_TYPE")), QStringLiteral("chromium-headful"));
    }
    void theWindowSeesWhatTheTerminalInstalled() {
        EnginePlace place;
        MemorySecretStore secrets;
        SystemClock clock;
        EngineTools tools;
        tools.tick = std::chrono::milliseconds(50);
        LocalSkyvern window(place.data(), secrets, clock, tools);
        window.open();
        QCOMPARE(window.report().state, EngineState::NotInstalled);
        QCOMPARE(place.install().exitCode, 0);
        QTRY_COMPARE_WITH_TIMEOUT(window.report().state, EngineState::Stopped, bound);
        QVERIFY(window.report().installed);
        QCOMPARE(place.run("engine start").exitCode, 0);
        QTRY_COMPARE_WITH_TIMEOUT(window.report().state, EngineState::Running, bound);
        QVERIFY(window.report().elsewhere && window.report().stays);
    }

private:
    static EngineTrouble chooseWithoutKey(EngineRig& window) {
        EngineSettings settings = window.skyvern().report().settings;
        settings.model = {QStringLiteral("compatible"), QStringLiteral("m"), QStringLiteral("http://127.0.0.1:9/v1")};
        settings.keySource = QStringLiteral("none");
        return window
            .does([&](LocalSkyvern& s, LocalSkyvern::Then then) { s.choose(settings, std::nullopt, std::move(then)); })
            .trouble;
    }
    // The terminal as another process, while the window's event loop goes on.
    static Ctl::Answer asked(const Ctl& terminal, const char* line) {
        QProcess process;
        terminal.start(process, words(line));
        process.closeWriteChannel();
        Ctl::Answer answer;
        QEventLoop loop;
        QObject::connect(&process, &QProcess::finished, &loop, &QEventLoop::quit);
        QTimer::singleShot(std::chrono::minutes(1), &loop, &QEventLoop::quit);
        loop.exec();
        if (process.state() == QProcess::NotRunning && process.exitStatus() == QProcess::NormalExit) {
            answer.exitCode = process.exitCode();
        }
        answer.out = process.readAllStandardOutput();
        answer.err = process.readAllStandardError();
        return answer;
    }
};

QTEST_GUILESS_MAIN(TestCtlKeeper)
#include "tst_ctl_keeper.moc"
