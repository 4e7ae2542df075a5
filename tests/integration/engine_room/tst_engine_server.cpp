#include "engine/EngineLog.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTest>

#include <csignal>

#include "EngineRig.h"

using namespace postulant;
using namespace postulant::test;

namespace {

const QString modelKey = QStringLiteral("model-key-of-mine-4711");

struct Installed : EngineRig {
    Installed() {
        if (choose(modelKey) != EngineTrouble::None || install() != EngineTrouble::None) {
            qFatal("not installed");
        }
    }
};

QByteArray commandLine(qint64 pid) {
    QFile file(QStringLiteral("/proc/%1/cmdline").arg(pid));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestEngineServer : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void itAnswersAndItsKeyIsPickedUp() {
        Installed rig;
        QSignalSpy ready(&rig.skyvern(), &LocalSkyvern::ready);
        QCOMPARE(rig.start(), EngineTrouble::None);
        QCOMPARE(rig.skyvern().report().state, EngineState::Running);
        QCOMPARE(ready.size(), 1);
        const auto server = ready.first().first().value<ReadyServer>();
        QCOMPARE(server.port, rig.skyvern().report().port);
        QCOMPARE(server.key, QStringLiteral("server-key-of-this-computer"));
        const int port = server.port;
        QCOMPARE(rig.stop(), EngineTrouble::None);
        QCOMPARE(rig.start(), EngineTrouble::None); // where it was
        QCOMPARE(rig.skyvern().report().port, port);
    }
    void theModelsKeyIsInTheChildsEnvironmentAndNowhereElse() {
        Installed rig;
        QCOMPARE(rig.start(), EngineTrouble::None);
        QFile seen(rig.fakes() + QStringLiteral("/key"));
        QVERIFY(seen.open(QIODevice::ReadOnly));
        QCOMPARE(seen.readAll(), QCryptographicHash::hash(modelKey.toUtf8(), QCryptographicHash::Sha256).toHex());
        const QByteArray command = commandLine(rig.skyvern().report().pid);
        QVERIFY(!command.isEmpty());
        QVERIFY(!command.contains(modelKey.toUtf8()));
        const auto logged = [&rig] { return EngineLog::tail(rig.folder().log(), 10).join(u'\n'); };
        QTRY_VERIFY(logged().contains(QStringLiteral("[key]")));
        QCOMPARE(rig.filesWith(modelKey.toUtf8()), QStringList());
        QCOMPARE(QFile::permissions(rig.folder().log()) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    }
    void withoutItsKeyItIsNotStarted() {
        Installed rig;
        rig.secrets.values.clear();
        QCOMPARE(rig.start(), EngineTrouble::KeyMissing);
        QCOMPARE(rig.skyvern().report().state, EngineState::Stopped);
    }
    void killedItComesBack() {
        Installed rig;
        QCOMPARE(rig.start(), EngineTrouble::None);
        const qint64 first = rig.skyvern().report().pid;
        QCOMPARE(::kill(static_cast<pid_t>(first), SIGKILL), 0);
        QTRY_COMPARE_WITH_TIMEOUT(rig.skyvern().report().restarts, 1, 30000);
        QTRY_COMPARE_WITH_TIMEOUT(rig.skyvern().report().state, EngineState::Running, 30000);
        QVERIFY(rig.skyvern().report().pid != first);
    }
    void itDoesNotComeBackForEver() {
        Installed rig;
        rig.fault(QStringLiteral("serve"), "fail");
        QCOMPARE(rig.start(), EngineTrouble::ServerEnded);
        QCOMPARE(rig.skyvern().report().state, EngineState::Failed);
        QCOMPARE(rig.steps().count(QStringLiteral("serve")), rig.tools.timing.mostEnds);
        QVERIFY(rig.skyvern().report().last.detail.contains(QStringLiteral("does not want")));
        rig.mend(QStringLiteral("serve"));
        QCOMPARE(rig.start(), EngineTrouble::None);
    }
    void whatNeverAnswersIsEnded() {
        EngineRig rig;
        rig.tools.timing.startLimit = std::chrono::milliseconds(200);
        rig.tools.timing.mostEnds = 2;
        QCOMPARE(rig.choose(modelKey), EngineTrouble::None);
        QCOMPARE(rig.install(), EngineTrouble::None);
        rig.fault(QStringLiteral("serve"), "silent");
        QCOMPARE(rig.start(), EngineTrouble::NoAnswer);
        QCOMPARE(rig.skyvern().report().pid, 0);
    }
    void aTakenPortIsSaid() {
        Installed rig;
        QTcpServer other;
        QVERIFY(other.listen(QHostAddress::LocalHost));
        const EngineFailure failure = rig.does([&other](LocalSkyvern& s, LocalSkyvern::Then then) {
            LocalSkyvern::Wish wish;
            wish.port = other.serverPort();
            s.start(wish, std::move(then));
        });
        QCOMPARE(failure.trouble, EngineTrouble::PortTaken);
        QCOMPARE(failure.detail, QString::number(other.serverPort()));
        QVERIFY(!rig.steps().contains(QStringLiteral("serve")));
    }
    void whereNoPortIsWantedAnotherIsTaken() {
        Installed rig;
        QCOMPARE(rig.start(), EngineTrouble::None);
        const int before = rig.skyvern().report().port;
        QCOMPARE(rig.stop(), EngineTrouble::None);
        QTcpServer other;
        QTRY_VERIFY(other.isListening() || other.listen(QHostAddress::LocalHost, static_cast<quint16>(before)));
        QCOMPARE(rig.start(), EngineTrouble::None);
        QVERIFY(rig.skyvern().report().port != before);
    }
    void stoppedItLeavesNoChild() {
        Installed rig;
        QCOMPARE(rig.start(), EngineTrouble::None);
        const QVector<ProcessId> family = familyOf(ProcessId::of(rig.skyvern().report().pid));
        QVERIFY(!family.isEmpty());
        QCOMPARE(rig.stop(), EngineTrouble::None);
        for (const ProcessId& one : family) {
            QTRY_VERIFY(!one.isAlive());
        }
        QVERIFY(!QFile::exists(rig.folder().record()));
    }
    void itEndsWithItsProgram() {
        Installed rig;
        QCOMPARE(rig.start(), EngineTrouble::None);
        const ProcessId server = ProcessId::of(rig.skyvern().report().pid);
        rig.closeProgram();
        QVERIFY(!server.isAlive());
        QVERIFY(!QFile::exists(rig.folder().record()));
    }
    void aStartCanBeCancelled() {
        Installed rig;
        rig.fault(QStringLiteral("serve"), "silent");
        EngineTrouble ended = EngineTrouble::None;
        rig.skyvern().start({}, [&ended](const EngineFailure& failure) { ended = failure.trouble; });
        QTRY_VERIFY_WITH_TIMEOUT(rig.steps().contains(QStringLiteral("serve")), 30000);
        rig.skyvern().cancel();
        QTRY_COMPARE_WITH_TIMEOUT(ended, EngineTrouble::Cancelled, 30000);
        QCOMPARE(rig.skyvern().report().state, EngineState::Stopped);
    }
    void aStartThatWaitsForTheKeyCanBeCancelled() {
        Installed rig;
        rig.secrets.silent = true; // a locked key store asks its owner
        EngineTrouble ended = EngineTrouble::None;
        const auto begin = [&] {
            ended = EngineTrouble::None;
            rig.skyvern().start({}, [&ended](const EngineFailure& failure) { ended = failure.trouble; });
            QCOMPARE(rig.skyvern().report().state, EngineState::Starting);
            QVERIFY(QFile::exists(rig.folder().record())); // other programs see it
        };
        begin();
        rig.skyvern().cancel();
        QCOMPARE(ended, EngineTrouble::Cancelled);
        QCOMPARE(rig.skyvern().report().state, EngineState::Stopped);
        begin();
        QCOMPARE(rig.stop(), EngineTrouble::None);
        QCOMPARE(ended, EngineTrouble::Cancelled);
        begin();
        EngineRig::write(rig.folder().stopWanted(), ""); // of another program
        QTRY_COMPARE_WITH_TIMEOUT(ended, EngineTrouble::Cancelled, 30000);
        QVERIFY(!QFile::exists(rig.folder().record()));
        QVERIFY(!rig.steps().contains(QStringLiteral("serve")));
    }
    void aStopDuringAStartIsOverWhenNothingRuns() {
        Installed rig;
        rig.fault(QStringLiteral("serve"), "silent");
        EngineTrouble ended = EngineTrouble::None;
        rig.skyvern().start({}, [&ended](const EngineFailure& failure) { ended = failure.trouble; });
        QTRY_VERIFY_WITH_TIMEOUT(rig.steps().contains(QStringLiteral("serve")), 30000);
        const ProcessId server = ProcessId::of(rig.skyvern().report().pid);
        QVERIFY(server.isAlive());
        QCOMPARE(rig.stop(), EngineTrouble::None);
        QVERIFY(!server.isAlive());
        QCOMPARE(ended, EngineTrouble::Cancelled);
        QCOMPARE(rig.skyvern().report().state, EngineState::Stopped);
    }
    void withItsFolderItsServerEnds() {
        Installed rig;
        rig.fault(QStringLiteral("serve"), "litter");
        QCOMPARE(rig.start(), EngineTrouble::None);
        const ProcessId server = ProcessId::of(rig.skyvern().report().pid);
        QVERIFY(server.isAlive());
        QVERIFY(QDir().rename(rig.data(), rig.data() + QStringLiteral(".away")));
        QTRY_VERIFY_WITH_TIMEOUT(!server.isAlive(), 30000);
        QTRY_COMPARE_WITH_TIMEOUT(rig.skyvern().report().state, EngineState::NotInstalled, 30000);
        QCOMPARE(rig.skyvern().report().last.trouble, EngineTrouble::Folder);
        QVERIFY(!QFile::exists(rig.data()));
        QVERIFY(QDir().rename(rig.data() + QStringLiteral(".away"), rig.data())); // and back again
        rig.mend(QStringLiteral("serve"));
        QCOMPARE(rig.start(), EngineTrouble::None);
    }
    void aBrowsersTroubleWithAPortIsNotTheServers() {
        Installed rig;
        rig.fault(QStringLiteral("serve"), "chatty");
        QCOMPARE(rig.start(), EngineTrouble::None);
        const auto logged = [&rig] { return EngineLog::tail(rig.folder().log(), 10).join(u'\n'); };
        QTRY_VERIFY(logged().contains(QStringLiteral("in use")));
        QCOMPARE(::kill(static_cast<pid_t>(rig.skyvern().report().pid), SIGKILL), 0);
        QTRY_COMPARE_WITH_TIMEOUT(rig.skyvern().report().restarts, 1, 30000);
        QTRY_COMPARE_WITH_TIMEOUT(rig.skyvern().report().state, EngineState::Running, 30000);
    }
    void aProcessOfAnEarlierStartOfTheComputerIsLeftAlone() {
        Installed rig;
        QProcess foreign;
        foreign.start(QStringLiteral("sleep"), {QStringLiteral("600")});
        QVERIFY(foreign.waitForStarted());
        ServerRecord record;
        record.state = EngineState::Running;
        record.keeper = ProcessId{ProcessId::self().pid, 1};
        record.server = ProcessId::of(foreign.processId()); // its number and even its ticks, by chance
        QVERIFY(writeServerRecord(rig.folder().record(), record));
        QFile file(rig.folder().record());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QJsonObject object = QJsonDocument::fromJson(file.readAll()).object();
        QJsonObject server = object.value(QStringLiteral("server")).toObject();
        server.insert(QStringLiteral("boot"), QStringLiteral("an earlier one"));
        object.insert(QStringLiteral("server"), server);
        EngineRig::write(rig.folder().record(), QJsonDocument(object).toJson());
        QCOMPARE(rig.start(), EngineTrouble::None);
        QVERIFY(ProcessId::of(foreign.processId()).isAlive());
        foreign.kill();
        foreign.waitForFinished();
    }
    void notInstalledItIsNotStarted() {
        EngineRig rig;
        QCOMPARE(rig.start(), EngineTrouble::NotInstalled);
        QVERIFY(!QFile::exists(rig.folder().root()));
    }
    void aForeignProcessOfThatNumberIsLeftAlone() {
        Installed rig;
        ServerRecord record; // of a keeper that ended, and a number that is another process now: this one
        record.state = EngineState::Running;
        record.server = ProcessId{ProcessId::self().pid, ProcessId::self().started - 1};
        QVERIFY(writeServerRecord(rig.folder().record(), record));
        QCOMPARE(rig.start(), EngineTrouble::None); // and this test still runs
    }
};

QTEST_GUILESS_MAIN(TestEngineServer)
#include "tst_engine_server.moc"
