#include "engine/LocalSkyvern.h"

#include "domain/AtomicFile.h"
#include "domain/Clock.h"
#include "engine/EngineEnvironment.h"
#include "engine/EngineResources.h"
#include "engine/FreePort.h"
#include "engine/InstallPlan.h"
#include "secrets/SecretStore.h"

#include <QDateTime>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QThread>

#include <algorithm>
#include <csignal>
#include <utility>

namespace postulant {
namespace {

EngineFailure failureOf(const Error& error) {
    return {error.kind == ErrorKind::Guarded    ? EngineTrouble::Busy
            : error.kind == ErrorKind::DiskFull ? EngineTrouble::NoSpace
                                                : EngineTrouble::Folder,
            error.detail};
}

bool isBusyState(EngineState state) {
    return state == EngineState::Starting || state == EngineState::Running || state == EngineState::Restarting ||
           state == EngineState::Stopping;
}

} // namespace

LocalSkyvern::LocalSkyvern(const QString& dataDir, SecretStore& secrets, const Clock& clock, EngineTools tools,
                           QObject* parent)
    : QObject(parent)
    , m_folder(dataDir)
    , m_secrets(secrets)
    , m_clock(clock)
    , m_tools(std::move(tools))
    , m_tick(this) {
    qRegisterMetaType<EngineReport>();
    m_tick.setInterval(m_tools.tick);
    connect(&m_tick, &QTimer::timeout, this, &LocalSkyvern::look);
}

LocalSkyvern::~LocalSkyvern() {
    const bool kept = m_server || m_keyAsked;
    m_keyAsked.reset();
    m_server.reset();
    if (kept) {
        dropRecord();
    }
}

void LocalSkyvern::open() {
    readDisk();
    lookAtRecord();
    const auto record = readServerRecord(m_folder.record());
    if (!m_elsewhere && record && record->state == EngineState::Failed) { // its keeper gave up
        m_gaveUp = true;
        m_report.last = record->last;
        readDisk();
    }
    m_tick.start();
    tell();
}

// ---- what there is

void LocalSkyvern::readDisk() {
    m_diskSeen = diskMark();
    const bool was = m_report.installed;
    if (const auto settings = readEngineSettings(m_folder.settingsFile())) {
        m_report.settings = *settings;
    }
    const InstallState state = readInstallState(m_folder.stateFile());
    m_report.installed = isUsable(state, QFileInfo::exists(EngineFolder::pythonIn(m_folder.environment())));
    m_report.version = m_report.installed ? state.version : QString();
    m_report.outdated = m_report.installed && state.installed != readPinned(m_tools.install.packages).mark;
    if (m_report.installed && !was) {
        m_report.last = {}; // also where another program did it
    } else if (m_report.last.trouble == EngineTrouble::None && !m_report.installed) {
        m_report.last = state.last;
    }
    if (!m_installer && !m_server && !m_keyAsked && !m_elsewhere) {
        m_report.state = !m_report.installed ? EngineState::NotInstalled
                         : m_gaveUp          ? EngineState::Failed
                                             : EngineState::Stopped;
    }
}

QString LocalSkyvern::diskMark() const {
    QString mark;
    for (const QString& path : {m_folder.settingsFile(), m_folder.stateFile()}) {
        const QFileInfo file(path);
        mark += QStringLiteral("%1 %2 ").arg(file.size()).arg(file.lastModified().toMSecsSinceEpoch());
    }
    return mark;
}

// Another program may keep the server; its record says how it is.
void LocalSkyvern::lookAtRecord() {
    if (m_server || m_keyAsked || m_installer) {
        return;
    }
    const auto record = readServerRecord(m_folder.record());
    const bool alive = record && record->keeper.isAlive() && !(record->keeper == ProcessId::self());
    const bool had = m_elsewhere.has_value();
    m_elsewhere = alive ? record : std::nullopt;
    if (!m_elsewhere) {
        if (had) {
            m_report.port = m_report.restarts = 0;
            m_report.pid = 0;
            m_report.elsewhere = m_report.stays = false;
            m_readyPort = 0;
            m_gaveUp = record && record->state == EngineState::Failed;
            m_report.last = m_gaveUp ? record->last : EngineFailure();
            readDisk();
            tell();
        }
        return;
    }
    EngineReport fresh = m_report;
    fresh.state = record->state;
    fresh.port = record->port;
    fresh.pid = record->server.pid;
    fresh.restarts = record->restarts;
    fresh.elsewhere = true;
    fresh.stays = record->staysAfterwards;
    fresh.last = record->last;
    const bool same = fresh.state == m_report.state && fresh.pid == m_report.pid && fresh.port == m_report.port &&
                      fresh.elsewhere == m_report.elsewhere && fresh.last.trouble == m_report.last.trouble;
    m_report = fresh;
    if (!same) {
        tell();
    }
    if (fresh.state == EngineState::Running) {
        tellReady();
    }
}

void LocalSkyvern::look() {
    if (m_lock && !m_lock->isInPlace()) {
        vanish();
        return;
    }
    if (!m_then && diskMark() != m_diskSeen) { // another program installed, removed or chose
        readDisk();
        tell();
    }
    if (m_server || m_keyAsked) {
        if (m_recordMissing) { // the disk was full
            writeRecord();
        }
        if (QFile::exists(m_folder.stopWanted())) {
            QFile::remove(m_folder.stopWanted());
            if (m_then) {
                cancel();
            } else {
                m_endWhy = {};
                m_server->stop();
            }
        }
        return;
    }
    lookAtRecord();
    if (m_awaitsKeeper) {
        awaitKeeper();
    }
    if (m_wantsEnd) {
        if (!m_elsewhere) {
            m_wantsEnd = false;
            QFile::remove(m_folder.stopWanted());
            finish(m_endWhy);
        } else if (--m_stopLeft <= 0) {
            m_wantsEnd = false;
            QFile::remove(m_folder.stopWanted());
            finish({EngineTrouble::NoAnswer, QStringLiteral("process %1").arg(m_elsewhere->keeper.pid)});
        }
    }
}

// Somebody deleted or replaced the folder: what works for it ends, and nothing is made there again.
void LocalSkyvern::vanish() {
    if (std::exchange(m_vanished, true)) {
        return;
    }
    const EngineFailure why{EngineTrouble::Folder, m_folder.root()};
    if (m_installer) {
        m_installer->cancel();
    } else if (m_keyAsked) {
        m_keyAsked.reset();
        finish(why);
    } else if (m_server) {
        m_endWhy = why;
        m_server->stop();
    }
}

void LocalSkyvern::tell() {
    Q_EMIT changed(m_report);
}

void LocalSkyvern::tellReady() {
    if (m_readyPort == m_report.port) {
        return;
    }
    m_readyPort = m_report.port;
    ReadyServer server;
    server.port = m_readyPort;
    server.key = readEnvFile(m_folder.serverEnv()).value(QStringLiteral("SKYVERN_API_KEY"));
    server.connectionId = m_report.settings.connectionId;
    server.keyMark = m_report.settings.keyMark;
    QFile::setPermissions(m_folder.serverEnv(), ownerOnlyFile);
    Q_EMIT ready(server);
}

// ---- one thing at a time

void LocalSkyvern::later(Then then, const EngineFailure& failure) {
    QMetaObject::invokeMethod(
        this, [then = std::move(then), failure] { then(failure); }, Qt::QueuedConnection);
}

bool LocalSkyvern::begin(Then& then) {
    const auto refuse = [&](const EngineFailure& failure) {
        later(std::move(then), failure);
        return false;
    };
    if (m_then) {
        return refuse({EngineTrouble::Busy, QStringLiteral("this program is at it")});
    }
    if (!m_lock) {
        if (const Done made = makePrivateFolder(m_folder.root()); !made) {
            return refuse(failureOf(made.error()));
        }
        auto lock = EngineLock::take(m_folder.lockFile());
        if (!lock) {
            return refuse(failureOf(lock.error()));
        }
        m_lock.emplace(*std::move(lock));
        endOrphan(); // nobody else keeps a server now
    }
    m_then = std::move(then);
    m_report.last = {};
    m_gaveUp = m_vanished = false;
    return true;
}

void LocalSkyvern::finish(const EngineFailure& ended) {
    const bool isGone = m_vanished && ended.trouble == EngineTrouble::Cancelled; // not by the seeker
    const EngineFailure failure = isGone ? EngineFailure{EngineTrouble::Folder, m_folder.root()} : ended;
    if (failure.trouble != EngineTrouble::None) {
        m_report.last = failure;
    }
    if (!m_server && !m_elsewhere) {
        m_report.port = 0;
        m_report.pid = 0;
        m_report.stays = false;
    }
    if (!m_server && m_lock) {
        if (m_isKeeper && holdsFolder() && failure.trouble != EngineTrouble::None) {
            ServerRecord record; // nobody sees this program: who asked for it reads why
            record.state = failure.trouble == EngineTrouble::Cancelled ? EngineState::Stopped : EngineState::Failed;
            record.last = failure;
            writeServerRecord(m_folder.record(), record);
        } else {
            dropRecord();
        }
        if (std::exchange(m_vanished, false)) {
            m_folder.clearRemains();
        }
        m_lock.reset();
    }
    readDisk();
    tell();
    if (const Then then = std::exchange(m_then, nullptr)) {
        then(failure);
    }
}

// ---- choices

void LocalSkyvern::choose(const EngineSettings& settings, const std::optional<QString>& key, const Then& then) {
    EngineSettings wanted = settings;
    const EngineSettings kept = readEngineSettings(m_folder.settingsFile()).value_or(m_report.settings);
    wanted.connectionId = kept.connectionId;
    wanted.keyMark = kept.keyMark;
    wanted.lastPort = kept.lastPort;
    if (key) {
        wanted.keySource = key->isEmpty() ? QStringLiteral("none") : QStringLiteral("keychain");
        wanted.keyEnv.clear();
    }
    const auto save = [this, then](EngineSettings chosen) {
        Done saved = makePrivateFolder(m_folder.root());
        if (saved) {
            saved = writeEngineSettings(m_folder.settingsFile(), chosen);
        }
        if (saved) {
            m_report.settings = std::move(chosen);
            m_diskSeen = diskMark();
            tell();
        }
        then(saved ? EngineFailure() : failureOf(saved.error()));
    };
    if (!key) {
        QMetaObject::invokeMethod(
            this, [save, wanted] { save(wanted); }, Qt::QueuedConnection);
    } else if (key->isEmpty()) {
        const bool wasKept = kept.keySource == QLatin1String("keychain");
        m_secrets.remove(m_folder.modelKeyEntry(), this, [save, wanted, wasKept, then](const Done& gone) {
            if (wasKept && !gone) {
                then({EngineTrouble::KeyMissing, gone.error().detail});
            } else {
                save(wanted);
            }
        });
    } else {
        m_secrets.write(m_folder.modelKeyEntry(), *key, this,
                        [save, wanted, then](const Result<SecretPlace>& place) mutable {
                            if (!place) {
                                then({EngineTrouble::KeyMissing, place.error().detail});
                                return;
                            }
                            wanted.keySource = *place == SecretPlace::Keychain ? QStringLiteral("keychain")
                                                                               : QStringLiteral("session");
                            save(wanted);
                        });
    }
}

void LocalSkyvern::setConnection(qint64 id, const QString& keyMark) {
    note([&](EngineSettings& settings) {
        settings.connectionId = id;
        settings.keyMark = keyMark;
    });
    tell();
}

// What is found out while it runs; another program may have written choices since they were read.
void LocalSkyvern::note(const std::function<void(EngineSettings&)>& change) {
    m_report.settings = readEngineSettings(m_folder.settingsFile()).value_or(m_report.settings);
    change(m_report.settings);
    writeEngineSettings(m_folder.settingsFile(), m_report.settings);
    m_diskSeen = diskMark();
}

// ---- installation

void LocalSkyvern::install(Then then) {
    if (m_elsewhere || (m_server && isBusyState(m_server->state()))) {
        installAndStart(std::move(then));
    } else {
        installThen(std::move(then));
    }
}

void LocalSkyvern::installAndStart(Then then) {
    Wish again;
    again.keeper = m_elsewhere ? Keeper::AnotherProgram : Keeper::ThisProgram;
    again.stays = m_stays;
    stop([this, then = std::move(then), again](const EngineFailure& stopped) {
        if (stopped.trouble != EngineTrouble::None) {
            then(stopped);
            return;
        }
        installThen([this, then, again](const EngineFailure& installed) {
            // Also where nothing new could be installed: what was there is still whole.
            start(again, [then, installed](const EngineFailure& started) {
                then(installed.trouble != EngineTrouble::None ? installed : started);
            });
        });
    });
}

void LocalSkyvern::installThen(Then then) {
    if (!begin(then)) {
        return;
    }
    m_report.state = EngineState::Installing;
    m_report.stages.clear();
    m_report.progress = {};
    m_installer = std::make_unique<Installer>(m_folder, m_report.settings, m_tools.install);
    connect(m_installer.get(), &Installer::planned, this, [this](const QVector<InstallStage>& stages) {
        m_report.stages = stages;
        tell();
    });
    connect(m_installer.get(), &Installer::progressed, this, [this](const InstallProgress& progress) {
        m_report.progress = progress;
        tell();
    });
    tell();
    m_installer->start([this](const EngineFailure& ended) {
        m_installer.release()->deleteLater(); // it is among its own calls
        finish(ended);
    });
}

void LocalSkyvern::cancel() {
    const EngineFailure why{EngineTrouble::Cancelled, {}};
    if (m_installer) {
        m_installer->cancel();
    } else if (m_keyAsked) {
        m_keyAsked.reset();
        fail(why);
    } else if (m_awaitsKeeper && m_keeperIsOurs) {
        m_cancelsKeeper = true; // when it is there
    } else if (m_awaitsKeeper) {
        m_awaitsKeeper = false;
        finish(why);
    } else if (m_server && m_then && m_server->state() != EngineState::Stopping) {
        m_endWhy = why;
        m_server->stop();
    } else if (!m_then && m_elsewhere && m_elsewhere->state == EngineState::Starting) {
        stopElsewhere([](const EngineFailure&) {});
    }
}

// ---- start

void LocalSkyvern::start(const Wish& wish, Then then) {
    lookAtRecord();
    if (m_server || m_elsewhere) { // it is there already, or on its way
        await(std::move(then));
        return;
    }
    m_isKeeper = wish.stays;
    if (!m_folder.exists()) { // and stays so
        later(std::move(then), {EngineTrouble::NotInstalled, {}});
        return;
    }
    if (!begin(then)) {
        return;
    }
    readDisk();
    if (!m_report.installed) {
        fail({EngineTrouble::NotInstalled, {}});
        return;
    }
    if (const QString problem = problemOf(m_report.settings.model); !problem.isEmpty()) {
        fail({EngineTrouble::ModelMissing, problem});
        return;
    }
    m_portFixed = wish.port != 0 || m_report.settings.port != 0;
    const int port = choosePort(wish.port);
    if (!isPortFree(port)) {
        fail({EngineTrouble::PortTaken, QString::number(port)});
        return;
    }
    const bool another =
        wish.keeper == Keeper::AnotherProgram || (wish.keeper == Keeper::AsChosen && m_report.settings.leaveRunning);
    if (another && !m_tools.keeper.isEmpty()) {
        startKeeper(wish.port);
        return;
    }
    m_stays = wish.stays;
    startOwn(port);
}

void LocalSkyvern::await(Then then) {
    if (m_report.state == EngineState::Running) {
        later(std::move(then), {});
    } else if (m_then || m_server) {
        later(std::move(then), {EngineTrouble::Busy, code(m_report.state)});
    } else {
        m_then = std::move(then);
        m_awaitsKeeper = true;
        m_keeperIsOurs = false;
        m_keeperLeft = 0;
    }
}

int LocalSkyvern::choosePort(int wanted) const {
    if (wanted != 0) {
        return wanted;
    }
    if (m_report.settings.port != 0) {
        return m_report.settings.port;
    }
    return isPortFree(m_report.settings.lastPort) ? m_report.settings.lastPort : freePort();
}

// A keeper that was killed asks its server to end; what did not hear it is ended now. It is ours: the record knows when
// it was started. Its port is free again afterwards.
void LocalSkyvern::endOrphan() const {
    constexpr int mostLooks = 200;
    const auto record = readServerRecord(m_folder.record());
    if (record && !record->keeper.isAlive()) {
        const QVector<ProcessId> family = familyOf(record->server);
        signalAll(family, SIGKILL);
        const auto lives = [](const ProcessId& one) { return one.isAlive(); };
        for (int i = 0; i < mostLooks && std::any_of(family.cbegin(), family.cend(), lives); ++i) {
            QThread::msleep(10);
        }
    }
    QFile::remove(m_folder.record());
    QFile::remove(m_folder.stopWanted());
}

void LocalSkyvern::startOwn(int port) {
    const EngineSettings& settings = m_report.settings;
    const ModelProvider* provider = findModelProvider(settings.model.provider);
    const bool needed = provider != nullptr && provider->keyNeeded;
    if (settings.keySource.isEmpty() || settings.keySource == QLatin1String("none")) {
        if (needed) {
            fail({EngineTrouble::KeyMissing, settings.model.provider});
        } else {
            launch(port, {});
        }
        return;
    }
    const QString entry = settings.keySource == QLatin1String("env") ? QStringLiteral("env:") + settings.keyEnv
                                                                     : m_folder.modelKeyEntry();
    m_keyAsked = std::make_unique<QObject>();
    m_report.state = EngineState::Starting; // a locked key store asks its owner, which takes a while
    m_report.port = port;
    writeRecord();
    tell();
    m_secrets.read(entry, m_keyAsked.get(), [this, port, needed](const Result<Secret>& secret) {
        m_keyAsked.release()->deleteLater(); // it is among its own calls
        if (!secret && needed) {
            fail({EngineTrouble::KeyMissing, secret.error().detail});
        } else {
            launch(port, secret ? secret->value : QString());
        }
    });
}

void LocalSkyvern::launch(int port, const QString& modelKey) {
    Done made = m_folder.prepare();
    if (made) {
        made = writeFileAtomically(m_folder.starter(), engineFile(QStringLiteral(":/engine/serve.py")));
    }
    if (!made) {
        fail(failureOf(made.error()));
        return;
    }
    ServerPlan plan;
    plan.program = EngineFolder::pythonIn(m_folder.environment());
    plan.arguments = QStringList{QStringLiteral("-B"), m_folder.starter()};
    plan.folder = m_folder.serverDir();
    plan.environment = serverEnvironment(m_tools.install.environment, m_folder, m_report.settings, port, modelKey);
    plan.port = port;
    plan.log = m_folder.log();
    const QString serverKey = readEnvFile(m_folder.serverEnv()).value(QStringLiteral("SKYVERN_API_KEY"));
    plan.keys = QStringList{modelKey, serverKey};
    m_readyPort = 0;
    m_server = std::make_unique<ServerProcess>(m_tools.timing, m_clock);
    connect(m_server.get(), &ServerProcess::changed, this, &LocalSkyvern::serverChanged);
    m_server->start(plan);
}

void LocalSkyvern::serverChanged() {
    m_report.state = m_server->state();
    m_report.port = m_server->port();
    m_report.pid = m_server->process().pid;
    m_report.restarts = m_server->restarts();
    m_report.stays = m_stays;
    m_report.elsewhere = false;
    if (m_server->lastFailure().trouble != EngineTrouble::None && m_report.state != EngineState::Stopping) {
        m_report.last = m_server->lastFailure();
    }
    writeRecord();
    tell();
    switch (m_report.state) {
    case EngineState::Running:
        m_report.last = {};
        if (m_report.settings.lastPort != m_report.port) {
            note([this](EngineSettings& settings) { settings.lastPort = m_report.port; });
        }
        tellReady();
        finish({});
        break;
    case EngineState::Stopped:
    case EngineState::Failed: {
        const EngineFailure why = m_report.state == EngineState::Failed ? m_server->lastFailure() : m_endWhy;
        m_server.release()->deleteLater(); // it is among its own calls
        // Taken between our look and its own: nobody asked for this very port.
        if (why.trouble == EngineTrouble::PortTaken && !m_portFixed && m_then) {
            m_portFixed = true;
            startOwn(freePort());
            return;
        }
        m_gaveUp = m_report.state == EngineState::Failed;
        m_report.last = why;
        finish(why);
        break;
    }
    default:
        break;
    }
}

bool LocalSkyvern::holdsFolder() const {
    return m_lock && m_lock->isInPlace();
}

void LocalSkyvern::writeRecord() {
    if (!holdsFolder()) {
        return;
    }
    ServerRecord record;
    record.keeper = ProcessId::self();
    record.port = m_report.port;
    record.state = m_report.state;
    record.staysAfterwards = m_stays;
    if (m_server) {
        record.server = m_server->process();
        record.restarts = m_server->restarts();
        record.last = m_server->lastFailure();
    }
    m_recordMissing = !writeServerRecord(m_folder.record(), record); // other programs see nothing of the server then
}

void LocalSkyvern::dropRecord() {
    if (holdsFolder()) {
        QFile::remove(m_folder.record());
    }
}

void LocalSkyvern::fail(const EngineFailure& failure) {
    m_report.last = failure;
    finish(failure);
}

// ---- a server that stays: another program keeps it

void LocalSkyvern::startKeeper(int port) {
    QStringList words{QStringLiteral("--data-dir"),   QFileInfo(m_folder.root()).path(),
                      QStringLiteral("engine"),       QStringLiteral("start"),
                      QStringLiteral("--foreground"), QStringLiteral("--leave-running")};
    if (port != 0) {
        words << QStringLiteral("--port") << QString::number(port);
    }
    m_lock.reset(); // it takes it
    QProcess keeper;
    keeper.setProgram(m_tools.keeper);
    keeper.setArguments(words);
    keeper.setProcessEnvironment(m_tools.install.environment);
    keeper.setWorkingDirectory(QStringLiteral("/"));
    keeper.setStandardInputFile(QProcess::nullDevice());
    keeper.setStandardOutputFile(QProcess::nullDevice());
    keeper.setStandardErrorFile(QProcess::nullDevice());
    if (!keeper.startDetached()) {
        fail({EngineTrouble::ServerEnded, keeper.errorString()});
        return;
    }
    m_awaitsKeeper = m_keeperIsOurs = true;
    m_cancelsKeeper = false;
    m_keeperLeft = static_cast<int>(std::max<qint64>(10, 20000 / std::max<qint64>(1, m_tools.tick.count())));
    m_report.state = EngineState::Starting;
    tell();
}

void LocalSkyvern::awaitKeeper() {
    if (m_elsewhere) {
        m_keeperLeft = 0;
        if (std::exchange(m_cancelsKeeper, false)) {
            m_awaitsKeeper = false;
            if (!askForEnd({EngineTrouble::Cancelled, {}})) {
                finish({EngineTrouble::Folder, m_folder.stopWanted()});
            }
        } else if (m_elsewhere->state == EngineState::Running) {
            m_awaitsKeeper = false;
            finish({});
        }
        return;
    }
    const bool began = m_keeperLeft == 0;
    if (!began && --m_keeperLeft > 0) {
        return;
    }
    m_awaitsKeeper = false;
    if (std::exchange(m_cancelsKeeper, false)) {
        finish({EngineTrouble::Cancelled, {}});
        return;
    }
    const auto record = readServerRecord(m_folder.record()); // it wrote down why it ended
    finish(record && record->last.trouble != EngineTrouble::None
               ? record->last
               : EngineFailure{EngineTrouble::ServerEnded, QStringLiteral("the keeper of the server ended")});
}

// ---- stop and remove

void LocalSkyvern::stop(Then then) {
    if (m_then) { // not over: both are answered when it is
        m_then = [this, first = std::exchange(m_then, nullptr), then = std::move(then)](const EngineFailure& failure) {
            first(failure);
            stop(then);
        };
        cancel();
        return;
    }
    if (m_server) {
        m_then = std::move(then);
        m_endWhy = {};
        m_server->stop();
        return;
    }
    lookAtRecord();
    if (m_elsewhere) {
        stopElsewhere(std::move(then));
        return;
    }
    if (!m_folder.exists()) {
        later(std::move(then), {});
    } else if (begin(then)) { // it ended what a killed keeper left
        finish({});
    }
}

void LocalSkyvern::stopElsewhere(Then then) {
    if (askForEnd({})) {
        m_then = std::move(then);
    } else {
        later(std::move(then), {EngineTrouble::Folder, m_folder.stopWanted()});
    }
}

// Another program keeps the server; it looks for the file.
bool LocalSkyvern::askForEnd(const EngineFailure& why) {
    if (!writeFileAtomically(m_folder.stopWanted(), {})) {
        return false;
    }
    m_endWhy = why;
    m_wantsEnd = true;
    m_stopLeft = static_cast<int>(std::max<qint64>(10, 30000 / std::max<qint64>(1, m_tools.tick.count())));
    return true;
}

void LocalSkyvern::remove(Then then) {
    stop([this, then = std::move(then)](const EngineFailure& stopped) mutable {
        if (stopped.trouble != EngineTrouble::None) {
            then(stopped);
            return;
        }
        if (!begin(then)) {
            return;
        }
        m_report.state = EngineState::Removing;
        tell();
        // The window sees the word before a gigabyte of files goes.
        QMetaObject::invokeMethod(this, &LocalSkyvern::removeAll, Qt::QueuedConnection);
    });
}

void LocalSkyvern::removeAll() {
    m_secrets.remove(m_folder.modelKeyEntry(), this, [this](const Done& forgotten) {
        const EngineSettings were = readEngineSettings(m_folder.settingsFile()).value_or(m_report.settings);
        const Done gone = m_folder.remove();
        m_lock.reset();
        if (!gone) {
            finish(failureOf(gone.error()));
            return;
        }
        m_report = {};
        Q_EMIT removed(were.connectionId, were.lastPort);
        if (were.keySource != QLatin1String("keychain") || forgotten) {
            finish({});
            return;
        }
        // It cannot go now; another try must know of it.
        EngineSettings left;
        left.keySource = were.keySource;
        if (makePrivateFolder(m_folder.root())) {
            writeEngineSettings(m_folder.settingsFile(), left);
        }
        finish({EngineTrouble::KeyMissing, forgotten.error().detail});
    });
}

} // namespace postulant
