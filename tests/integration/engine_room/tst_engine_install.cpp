#include "engine/InstallState.h"

#include <QStandardPaths>
#include <QTest>

#include "EngineRig.h"

using namespace postulant;
using namespace postulant::test;

Q_DECLARE_METATYPE(postulant::EngineTrouble)

class TestEngineInstall : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void stagesComeInOrderAndItIsThere() {
        EngineRig rig;
        QVector<InstallStage> seen;
        qint64 bytes = 0;
        connect(&rig.skyvern(), &LocalSkyvern::changed, this, [&](const EngineReport& report) {
            if (report.state == EngineState::Installing && (seen.isEmpty() || seen.last() != report.progress.stage)) {
                seen.append(report.progress.stage);
            }
            bytes = std::max(bytes, report.progress.bytes);
        });
        QCOMPARE(rig.install(), EngineTrouble::None);
        QCOMPARE(seen, (QVector<InstallStage>{InstallStage::Check, InstallStage::Environment, InstallStage::Packages,
                                              InstallStage::Browser, InstallStage::Verify}));
        QCOMPARE(bytes, 25'000'000);
        const EngineReport& report = rig.skyvern().report();
        QCOMPARE(report.state, EngineState::Stopped);
        QCOMPARE(report.version, QStringLiteral("1.0.56"));
        QVERIFY(!QFile::exists(rig.folder().building()));
        QVERIFY(!QFile::exists(rig.folder().downloads()));
        QFile starter(rig.folder().browsers() + QStringLiteral("/chromium-1129/chrome-linux/chrome"));
        QVERIFY(starter.open(QIODevice::ReadOnly));
        QVERIFY(starter.readAll().contains(rig.browser().toUtf8()));
        QVERIFY(!rig.steps().contains(QStringLiteral("browser")) || systemHasNoFfmpeg());
    }
    void whatIsInstalledIsNotInstalledAgain() {
        EngineRig rig;
        QCOMPARE(rig.install(), EngineTrouble::None);
        const QStringList before = rig.steps();
        QCOMPARE(rig.install(), EngineTrouble::None);
        QCOMPARE(rig.steps(), before);
    }
    void aFailureHasAnEndAndASecondTryWorks_data() {
        QTest::addColumn<QString>("step");
        QTest::addColumn<QByteArray>("how");
        QTest::addColumn<EngineTrouble>("trouble");
        QTest::newRow("no venv") << QStringLiteral("venv") << QByteArray("fail") << EngineTrouble::VenvMissing;
        QTest::newRow("no network") << QStringLiteral("pip") << QByteArray("offline") << EngineTrouble::Offline;
        QTest::newRow("disk full") << QStringLiteral("pip") << QByteArray("full") << EngineTrouble::NoSpace;
        QTest::newRow("wrong file") << QStringLiteral("pip") << QByteArray("hash") << EngineTrouble::WrongHash;
        QTest::newRow("pip") << QStringLiteral("pip") << QByteArray("fail") << EngineTrouble::PackagesFailed;
        QTest::newRow("browser") << QStringLiteral("browser") << QByteArray("offline") << EngineTrouble::Offline;
        QTest::newRow("broken") << QStringLiteral("verify") << QByteArray("fail") << EngineTrouble::PackagesFailed;
    }
    void aFailureHasAnEndAndASecondTryWorks() {
        QFETCH(QString, step);
        QFETCH(QByteArray, how);
        QFETCH(EngineTrouble, trouble);
        EngineRig rig;
        rig.tools.install.browsers = QStringList{QStringLiteral("no-such-browser")}; // so one is downloaded
        rig.fault(step, how);
        QCOMPARE(rig.install(), trouble);
        QCOMPARE(rig.skyvern().report().state, EngineState::NotInstalled);
        QCOMPARE(rig.skyvern().report().last.trouble, trouble);
        rig.mend(step);
        QCOMPARE(rig.install(), EngineTrouble::None);
        QVERIFY(rig.skyvern().report().installed);
        QCOMPARE(rig.skyvern().report().last.trouble, EngineTrouble::None);
    }
    void cancelledInAnyStageItGoesOn_data() {
        QTest::addColumn<QString>("step");
        QTest::addColumn<int>("environments"); // made in all
        QTest::newRow("environment") << QStringLiteral("venv") << 2;
        QTest::newRow("packages") << QStringLiteral("pip") << 2; // a half one is made anew
        QTest::newRow("browser") << QStringLiteral("browser") << 1;
        QTest::newRow("check") << QStringLiteral("verify") << 1;
    }
    void cancelledInAnyStageItGoesOn() {
        QFETCH(QString, step);
        QFETCH(int, environments);
        EngineRig rig;
        rig.tools.install.browsers = QStringList{QStringLiteral("no-such-browser")};
        rig.fault(step, "hang");
        EngineTrouble ended = EngineTrouble::None;
        bool done = false;
        rig.skyvern().install([&](const EngineFailure& failure) {
            ended = failure.trouble;
            done = true;
        });
        QTRY_VERIFY_WITH_TIMEOUT(rig.isHanging(), 30000);
        rig.skyvern().cancel();
        QTRY_VERIFY_WITH_TIMEOUT(done, 30000);
        QCOMPARE(ended, EngineTrouble::Cancelled);
        QVERIFY(!QFile::exists(rig.folder().installTemp()));
        QVERIFY(!rig.skyvern().report().installed);
        rig.mend(step);
        rig.closeProgram(); // another program goes on with it
        QCOMPARE(rig.install(), EngineTrouble::None);
        QCOMPARE(rig.steps().count(QStringLiteral("venv")), environments);
    }
    void aKilledInstallationIsSeen() {
        EngineRig rig;
        rig.fault(QStringLiteral("pip"), "hang");
        rig.skyvern().install([](const EngineFailure&) {});
        QTRY_VERIFY_WITH_TIMEOUT(rig.isHanging(), 30000);
        rig.closeProgram(); // nothing is told, nothing is cleaned
        QCOMPARE(readInstallState(rig.folder().stateFile()).buildBegun, QStringLiteral("packages"));
        rig.mend(QStringLiteral("pip"));
        QCOMPARE(rig.install(), EngineTrouble::None);
        QCOMPARE(rig.steps().count(QStringLiteral("venv")), 2);
    }
    void withoutRoomNothingIsBegun() {
        EngineRig rig;
        rig.free = 1024;
        QCOMPARE(rig.install(), EngineTrouble::NoSpace);
        QVERIFY(rig.steps().isEmpty());
        rig.free = 1LL << 40;
        QCOMPARE(rig.install(), EngineTrouble::None);
    }
    void aPythonThatDoesNotFitIsNamed() {
        EngineRig rig;
        rig.tools.install.environment.insert(QStringLiteral("FAKE_VERSION"), QStringLiteral("3.9.2"));
        const EngineFailure failure =
            rig.does([](LocalSkyvern& s, LocalSkyvern::Then then) { s.install(std::move(then)); });
        QCOMPARE(failure.trouble, EngineTrouble::PythonMissing);
        QVERIFY2(failure.detail.contains(QStringLiteral("3.9.2")), qPrintable(failure.detail));
    }
    void anUpdateThatFailsLeavesWhatWasThere() {
        EngineRig rig;
        QCOMPARE(rig.install(), EngineTrouble::None);
        rig.closeProgram();
        EngineRig::write(rig.fakes() + QStringLiteral("/requirements.txt"), "first==2.0\nsecond==1.0\n");
        QVERIFY(rig.skyvern().report().outdated);
        rig.fault(QStringLiteral("pip"), "offline");
        QCOMPARE(rig.install(), EngineTrouble::Offline);
        QCOMPARE(rig.skyvern().report().state, EngineState::Stopped);
        QVERIFY(QFile::exists(EngineFolder::pythonIn(rig.folder().environment())));
        rig.mend(QStringLiteral("pip"));
        QCOMPARE(rig.install(), EngineTrouble::None);
        QVERIFY(!rig.skyvern().report().outdated);
    }
    void aNewEnvironmentThatIsNotWantedAnyMoreTakesNoPlace() {
        EngineRig rig;
        const QString list = rig.fakes() + QStringLiteral("/requirements.txt");
        QCOMPARE(rig.install(), EngineTrouble::None);
        rig.closeProgram();
        EngineRig::write(list, "first==2.0\nsecond==1.0\n");
        rig.fault(QStringLiteral("pip"), "offline");
        QCOMPARE(rig.install(), EngineTrouble::Offline); // half a newer one
        rig.closeProgram();
        EngineRig::write(list, "first==1.0\nsecond==1.0\n"); // the older Postulant again
        EngineSettings settings = rig.skyvern().report().settings;
        settings.browser = rig.fakes() + QStringLiteral("/another");
        EngineRig::write(settings.browser, "a browser\n");
        QFile(settings.browser).setPermissions(QFile::ReadOwner | QFile::ExeOwner);
        QCOMPARE(rig.does([&](LocalSkyvern& s, LocalSkyvern::Then then) { s.choose(settings, {}, std::move(then)); })
                     .trouble,
                 EngineTrouble::None);
        QCOMPARE(rig.install(), EngineTrouble::None);
        QVERIFY(!rig.skyvern().report().outdated);
        QVERIFY(!QFile::exists(rig.folder().building()));
        QVERIFY(QFile::exists(rig.folder().environment() + QStringLiteral("/lib"))); // the whole one
    }
    void killedBetweenTwoNamesItGoesOnWithoutTheNetwork() {
        EngineRig rig;
        QCOMPARE(rig.install(), EngineTrouble::None);
        rig.closeProgram();
        EngineRig::write(rig.fakes() + QStringLiteral("/requirements.txt"), "first==2.0\nsecond==1.0\n");
        rig.fault(QStringLiteral("verify"), "hang");
        rig.skyvern().install([](const EngineFailure&) {});
        QTRY_VERIFY_WITH_TIMEOUT(rig.isHanging(), 30000);
        rig.closeProgram(); // killed when the old one had gone and the new one had not come
        QVERIFY(QDir().rename(rig.folder().environment(), rig.folder().replaced()));
        rig.mend(QStringLiteral("verify"));
        rig.fault(QStringLiteral("pip"), "offline");
        rig.fault(QStringLiteral("browser"), "offline");
        QCOMPARE(rig.install(), EngineTrouble::None);
        QVERIFY(!rig.skyvern().report().outdated);
        QVERIFY(!QFile::exists(rig.folder().replaced()));
    }
    void aDeletedFolderEndsTheInstallation() {
        EngineRig rig;
        rig.fault(QStringLiteral("pip"), "hang");
        EngineTrouble ended = EngineTrouble::None;
        rig.skyvern().install([&ended](const EngineFailure& failure) { ended = failure.trouble; });
        QTRY_VERIFY_WITH_TIMEOUT(rig.isHanging(), 30000);
        QVERIFY(QDir(rig.data()).removeRecursively());
        QTRY_COMPARE_WITH_TIMEOUT(ended, EngineTrouble::Folder, 30000);
        QVERIFY(!QFile::exists(rig.data()));
        rig.mend(QStringLiteral("pip"));
        QCOMPARE(rig.install(), EngineTrouble::None);
    }
    void aKeyThatTheKeyStoreKeepsIsSaidAndGoesWithTheNextTry() {
        EngineRig rig;
        QCOMPARE(rig.choose(QStringLiteral("model-key-of-mine")), EngineTrouble::None);
        QCOMPARE(rig.install(), EngineTrouble::None);
        const auto remove = [&rig] {
            return rig.does([](LocalSkyvern& s, LocalSkyvern::Then then) { s.remove(std::move(then)); }).trouble;
        };
        rig.secrets.removeError = Error{ErrorKind::Keychain, QStringLiteral("locked"), 0, {}};
        QCOMPARE(remove(), EngineTrouble::KeyMissing);
        QVERIFY(!QFile::exists(rig.folder().environment()));
        rig.closeProgram();
        QCOMPARE(remove(), EngineTrouble::KeyMissing); // another program knows of it, too
        rig.secrets.removeError.reset();
        QCOMPARE(remove(), EngineTrouble::None);
        QVERIFY(rig.secrets.values.isEmpty());
        QVERIFY(!QFile::exists(rig.folder().root()));
    }
    void removedWhileItInstallsItLeavesNothing() {
        EngineRig rig;
        QCOMPARE(rig.choose(QStringLiteral("model-key-of-mine")), EngineTrouble::None);
        rig.fault(QStringLiteral("pip"), "hang");
        EngineTrouble ended = EngineTrouble::None;
        rig.skyvern().install([&ended](const EngineFailure& failure) { ended = failure.trouble; });
        QTRY_VERIFY_WITH_TIMEOUT(rig.isHanging(), 30000);
        const auto removed = rig.does([](LocalSkyvern& s, LocalSkyvern::Then then) { s.remove(std::move(then)); });
        QCOMPARE(removed.trouble, EngineTrouble::None);
        QCOMPARE(ended, EngineTrouble::Cancelled);
        QVERIFY(!QFile::exists(rig.folder().root()));
        QVERIFY(rig.secrets.values.isEmpty());
    }
    void removedItLeavesNothing() {
        EngineRig rig;
        QCOMPARE(rig.choose(QStringLiteral("model-key-of-mine")), EngineTrouble::None);
        QCOMPARE(rig.install(), EngineTrouble::None);
        QCOMPARE(rig.secrets.values.size(), 1);
        const auto removed = rig.does([](LocalSkyvern& s, LocalSkyvern::Then then) { s.remove(std::move(then)); });
        QCOMPARE(removed.trouble, EngineTrouble::None);
        QVERIFY(!QFile::exists(rig.folder().root()));
        QVERIFY(rig.secrets.values.isEmpty());
        QCOMPARE(rig.skyvern().report().state, EngineState::NotInstalled);
    }

private:
    static bool systemHasNoFfmpeg() { return QStandardPaths::findExecutable(QStringLiteral("ffmpeg")).isEmpty(); }
};

QTEST_GUILESS_MAIN(TestEngineInstall)
#include "tst_engine_install.moc"
