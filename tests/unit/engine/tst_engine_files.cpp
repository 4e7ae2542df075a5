#include "engine/BrowserPlace.h"
#include "engine/EngineFolder.h"
#include "engine/EngineLock.h"
#include "engine/EngineSettings.h"
#include "engine/InstallState.h"
#include "engine/Installer.h"
#include "engine/PythonFinder.h"
#include "engine/ServerRecord.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace postulant;

namespace {

void write(const QString& path, const QByteArray& bytes) {
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

} // namespace

class TestEngineFiles : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void choicesComeBackAsTheyWere() {
        QTemporaryDir dir;
        EngineSettings settings;
        settings.model = {QStringLiteral("compatible"), QStringLiteral("m"), QStringLiteral("http://127.0.0.1:1/v1")};
        settings.keySource = QStringLiteral("env");
        settings.keyEnv = QStringLiteral("MY_KEY");
        settings.port = 8123;
        settings.leaveRunning = settings.noDownload = true;
        settings.connectionId = 7;
        settings.overrides.insert(QStringLiteral("A_B"), QStringLiteral("c=d"));
        const QString path = dir.filePath(QStringLiteral("settings.json"));
        QVERIFY(writeEngineSettings(path, settings));
        const auto read = readEngineSettings(path);
        QVERIFY(read);
        QCOMPARE(read->model.address, settings.model.address);
        QCOMPARE(read->keyEnv, settings.keyEnv);
        QCOMPARE(read->port, 8123);
        QVERIFY(read->leaveRunning && read->noDownload);
        QCOMPARE(read->connectionId, 7);
        QCOMPARE(read->overrides, settings.overrides);
    }
    void theBrowsersFolderIsNeverTooDeep() {
        const EngineFolder flat(QStringLiteral("/of/somebody")); // never made: the tests' own folders may lie deep
        QCOMPARE(flat.shortTemp(), flat.temp());
        QTemporaryDir dir;
        const EngineFolder deep(dir.path() + QString(QStringLiteral("/folder")).repeated(20));
        QVERIFY(deep.prepare());
        const QString link = deep.shortTemp();
        QVERIFY2(QFile::encodeName(link).size() + 47 < 108, qPrintable(link));
        QCOMPARE(QFileInfo(link).canonicalFilePath(), QFileInfo(deep.temp()).canonicalFilePath());
        QVERIFY(deep.prepare()); // once more, as at each start
        QVERIFY(deep.remove());
        QVERIFY(!QFileInfo(link).isSymLink());
    }
    void aBrokenFileIsAnErrorAndNoneIsNot() {
        QTemporaryDir dir;
        const QString path = dir.filePath(QStringLiteral("settings.json"));
        QVERIFY(readEngineSettings(path));
        write(path, "[1,");
        QVERIFY(!readEngineSettings(path));
    }
    void namesOfKeysMayNotBeSet() {
        QVERIFY(mayBeSet(QStringLiteral("BROWSER_TYPE")));
        QVERIFY(mayBeSet(QStringLiteral("LLM_KEY")));
        QVERIFY(!mayBeSet(QStringLiteral("OPENAI_API_KEY")));
        QVERIFY(!mayBeSet(QStringLiteral("SMTP_PASSWORD")));
        QVERIFY(!mayBeSet(QStringLiteral("A B")));
    }
    void theStageFileComesBack() {
        QTemporaryDir dir;
        const QString path = dir.filePath(QStringLiteral("install.json"));
        InstallState state;
        state.building = QStringLiteral("mark");
        state.buildDone = QStringList{QStringLiteral("environment")};
        state.buildBegun = QStringLiteral("packages");
        state.last = {EngineTrouble::Offline, QStringLiteral("refused")};
        QVERIFY(writeInstallState(path, state));
        const InstallState read = readInstallState(path);
        QCOMPARE(read.building, state.building);
        QCOMPARE(read.buildDone, state.buildDone);
        QCOMPARE(read.buildBegun, state.buildBegun);
        QCOMPARE(read.last.trouble, EngineTrouble::Offline);
        write(path, "no file of ours");
        QVERIFY(readInstallState(path).building.isEmpty());
    }
    void theFolderIsPrivateAndGoesWithoutATrace() {
        QTemporaryDir dir;
        const EngineFolder folder(dir.path());
        QVERIFY(folder.prepare());
        const auto others = QFile::ReadGroup | QFile::ExeGroup | QFile::ReadOther | QFile::ExeOther;
        QCOMPARE(QFile::permissions(folder.root()) & others, QFile::Permissions());
        write(folder.serverEnv(), "KEY=1\n");
        write(dir.filePath(QStringLiteral("mine.txt")), "stays\n");
        QFile::link(dir.filePath(QStringLiteral("mine.txt")), folder.root() + QStringLiteral("/link"));
        QVERIFY(folder.remove());
        QVERIFY(!QFileInfo::exists(folder.root()));
        QVERIFY(QFileInfo::exists(dir.filePath(QStringLiteral("mine.txt"))));
    }
    void oneAtATime() {
        QTemporaryDir dir;
        const QString path = dir.filePath(QStringLiteral("engine.lock"));
        {
            const auto first = EngineLock::take(path);
            QVERIFY(first);
            const auto second = EngineLock::take(path);
            QVERIFY(!second);
            QCOMPARE(second.error().kind, ErrorKind::Guarded);
        }
        QVERIFY(EngineLock::take(path));
    }
    void aLockKnowsThatItsFolderWent() {
        QTemporaryDir dir;
        const QString folder = dir.filePath(QStringLiteral("engine"));
        QVERIFY(QDir().mkpath(folder));
        const auto lock = EngineLock::take(folder + QStringLiteral("/engine.lock"));
        QVERIFY(lock && lock->isInPlace());
        QVERIFY(QDir(folder).removeRecursively());
        QVERIFY(!lock->isInPlace());
        QVERIFY(QDir().mkpath(folder));
        const auto other = EngineLock::take(folder + QStringLiteral("/engine.lock")); // another one of that name
        QVERIFY(other && other->isInPlace());
        QVERIFY(!lock->isInPlace());
    }
    void whatADeletedServerMadeAgainGoesAndNothingElse() {
        QTemporaryDir dir;
        const EngineFolder folder(dir.filePath(QStringLiteral("data")));
        write(folder.artifacts() + QStringLiteral("/a/b"), "made again");
        write(folder.database() + QStringLiteral("-wal"), "made again");
        folder.clearRemains();
        QVERIFY(!QFileInfo::exists(dir.filePath(QStringLiteral("data"))));
        write(folder.artifacts() + QStringLiteral("/a/b"), "restored");
        write(folder.settingsFile(), "{}");
        folder.clearRemains();
        QVERIFY(QFileInfo::exists(folder.artifacts() + QStringLiteral("/a/b")));
    }
    void aFolderBehindALinkGoesWithoutATrace() {
        QTemporaryDir dir;
        const QString there = dir.filePath(QStringLiteral("large disk"));
        QVERIFY(QDir().mkpath(there));
        const EngineFolder folder(dir.path());
        QVERIFY(QFile::link(there, folder.root()));
        QVERIFY(folder.prepare());
        QVERIFY(EngineLock::take(folder.lockFile()));
        QVERIFY(folder.remove());
        QVERIFY(!QFileInfo(folder.root()).isSymLink());
        QVERIFY(QDir(there).isEmpty());
    }
    void aProcessOfAnEarlierStartOfTheComputerIsNone() {
        QJsonObject self = toJson(ProcessId::self());
        QVERIFY(processFromJson(self).isAlive());
        self.insert(QStringLiteral("boot"), QStringLiteral("an earlier one"));
        QVERIFY(!processFromJson(self).isAlive());
    }
    void aProcessIsItsNumberAndItsStart() {
        const ProcessId self = ProcessId::self();
        QVERIFY(self.isAlive());
        QVERIFY(!(ProcessId{self.pid, self.started + 1}).isAlive());
        QCOMPARE(processFromJson(toJson(self)).pid, self.pid);
        QVERIFY(familyOf(self).contains(self));
        QVERIFY(familyOf(ProcessId{self.pid, self.started + 1}).isEmpty());
    }
    void versionsThatFit() {
        QVERIFY(PythonFinder::fits(QStringLiteral("3.11.0")));
        QVERIFY(PythonFinder::fits(QStringLiteral("3.12.9")));
        QVERIFY(!PythonFinder::fits(QStringLiteral("3.10.4")));
        QVERIFY(!PythonFinder::fits(QStringLiteral("3.13.0")));
        QVERIFY(!PythonFinder::fits(QStringLiteral("2.7.18")));
        QCOMPARE(PythonFinder::candidates(QStringLiteral("/my/python")), QStringList{QStringLiteral("/my/python")});
    }
    void aBrowsersStarterIsWhereItIsLookedFor() {
        QTemporaryDir dir;
        const QString environment = dir.filePath(QStringLiteral("venv"));
        write(environment + QStringLiteral("/lib/python3.11/site-packages/playwright/driver/package/browsers.json"),
              "{\"browsers\":[{\"name\":\"chromium\",\"revision\":\"12\"},{\"name\":\"ffmpeg\",\"revision\":\"3\"}]}");
        const auto builds = readBrowserBuilds(environment);
        QVERIFY(builds);
        QCOMPARE(builds->chromium, QStringLiteral("12"));
        const QString folder = dir.filePath(QStringLiteral("browsers"));
        QVERIFY(!isBrowserPlaced(folder, *builds));
        QVERIFY(placeBrowser(folder, *builds, QStringLiteral("/opt/it's here/chrome"), QStringLiteral("/bin/ffmpeg")));
        QVERIFY(isBrowserPlaced(folder, *builds));
        QFile starter(folder + QStringLiteral("/chromium-12/chrome-linux/chrome"));
        QVERIFY(starter.open(QIODevice::ReadOnly));
        QVERIFY(starter.readAll().contains("exec '/opt/it'\\''s here/chrome'"));
        QVERIFY(QFileInfo::exists(folder + QStringLiteral("/chromium-12/INSTALLATION_COMPLETE")));
    }
    void thePinnedPackagesAreThere() {
        const PinnedPackages pinned = readPinned(QStringLiteral(":/engine/requirements.txt"));
        QVERIFY(pinned.count > 200);
        QVERIFY(pinned.text.contains("skyvern==1."));
        QCOMPARE(pinned.mark.size(), 16);
        int without = 0; // each has a hash in the lines below it
        const QList<QByteArray> lines = pinned.text.split('\n');
        for (qsizetype i = 0; i + 1 < lines.size(); ++i) {
            without += lines[i].contains("==") && !lines[i + 1].contains("--hash=sha256:") ? 1 : 0;
        }
        QCOMPARE(without, 0);
    }
};

QTEST_GUILESS_MAIN(TestEngineFiles)
#include "tst_engine_files.moc"
