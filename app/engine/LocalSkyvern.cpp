#include "engine/LocalSkyvern.h"

#include "domain/AtomicFile.h"
#include "domain/Clock.h"
#include "engine/EngineEnvironment.h"
#include "engine/EngineResources.h"
#include "engine/FreePort.h"
#include "engine/InstallPlan.h"
#include "secrets/SecretStore.h"

#include <QFile>
#include <QFileInfo>
#include <QProcess>

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
    const bool kept = m_server != nullptr;
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
    if (const auto settings = readEngineSettings(m_folder.settingsFile())) {
        m_report.settings = *settings;
    }
    const InstallState state = readInstallState(m_folder.stateFile());
    m_report.installed = isUsable(state, QFileInfo::exists(EngineFolder::pythonIn(m_folder.environment())));
    m_report.version = m_report.installed ? state.version : QString();
    m_report.outdated = m_report.installed && state.installed != readPinned(m_tools.install.packages).mark;
    if (m_report.last.trouble == EngineTrouble::None && !m_report.installed) {
        m_report.last = state.last;
    }
    if (!m_installer && !m_server && !m_elsewhere) {
        m_report.state = !m_report.installed ? EngineState::NotInstalled
                         : m_gaveUp          ? EngineState::Failed
                                             : EngineState::Stopped;
    }
}

// Another program may keep the server; its record says how it is.
void LocalSkyvern::lookAtRecord() {
    if (m_server || m_installer) {
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
            m_gaveUp = m_report.state == EngineState::Failed;
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
    if (m_server) {
        if (QFile::exists(m_folder.stopWanted())) {
            QFile::remove(m_folder.stopWanted());
            m_server->stop();
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
            finish({});
        } else if (--m_stopLeft <= 0) {
            m_wantsEnd = false;
            QFile::remove(m_folder.stopWanted());
            finish({EngineTrouble::NoAnswer, QStringLiteral("process %1").arg(m_elsewhere->keeper.pid)});
        }
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
    }
    m_then = std::move(then);
    m_report.last = {};
    m_gaveUp = false;
    return true;
}

void LocalSkyvern::finish(const EngineFailure& failure) {
    if (!m_server) {
        m_lock.reset();
    }
    if (failure.trouble != EngineTrouble::None) {
        m_report.last = failure;
        if (m_isKeeper && !m_server) { // nobody sees this program: who asked for it reads why
            ServerRecord record;
            record.state = EngineState::Failed;
            record.last = failure;
            writeServerRecord(m_folder.record(), record);
        }
    }
    readDisk();
    tell();
    if (const Then then = std::exchange(m_then, nullptr)) {
        then(failure);
    }
}

// ---- choices

void LocalSkyvern::choose(const EngineSettings& settings, const std::optional<QString>& key, Then then) {
    EngineSettings wanted = settings;
    wanted.connectionId = m_report.settings.connectionId;
    wanted.keyMark = m_report.settings.keyMark;
    wanted.lastPort = m_report.settings.lastPort;
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
            tell();
        }
        then(saved ? EngineFailure() : failureOf(saved.error()));
    };
    if (!key) {
        QMetaObject::invokeMethod(
            this, [save, wanted] { save(wanted); }, Qt::QueuedConnection);
    } else if (key->isEmpty()) {
        m_secrets.remove(m_folder.modelKeyEntry(), this, [save, wanted](const Done&) { save(wanted); });
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
    m_report.settings.connectionId = id;
    m_report.settings.keyMark = keyMark;
    writeEngineSettings(m_folder.settingsFile(), m_report.settings);
    tell();
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
    if (m_installer) {
        m_installer->cancel();
    } else if (m_server && m_then && m_server->state() != EngineState::Stopping) {
        m_report.last = {EngineTrouble::Cancelled, {}};
        m_server->stop();
    }
}

// ---- start

void LocalSkyvern::start(const Wish& wish, Then then) {
    if (m_server || m_elsewhere) { // it is there already, or on its way
        await(std::move(then));
        return;
    }
    m_isKeeper = wish.stays;
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
    endOrphan();
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
// it was started.
void LocalSkyvern::endOrphan() {
    const auto record = readServerRecord(m_folder.record());
    if (record && !record->keeper.isAlive()) {
        signalAll(familyOf(record->server), SIGKILL);
    }
    dropRecord();
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
    m_report.state = EngineState::Starting;
    tell();
    m_secrets.read(entry, this, [this, port, needed](const Result<Secret>& secret) {
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
    if (m_server->lastFailure().trouble != EngineTrouble::None) {
        m_report.last = m_server->lastFailure();
    }
    writeRecord();
    tell();
    switch (m_report.state) {
    case EngineState::Running:
        m_report.last = {};
        if (m_report.settings.lastPort != m_report.port) {
            m_report.settings.lastPort = m_report.port;
            writeEngineSettings(m_folder.settingsFile(), m_report.settings);
        }
        tellReady();
        finish({});
        break;
    case EngineState::Stopped:
    case EngineState::Failed: {
        const EngineFailure why = m_report.state == EngineState::Failed ? m_server->lastFailure() : m_report.last;
        m_server.release()->deleteLater(); // it is among its own calls
        dropRecord();
        // Taken between our look and its own: nobody asked for this very port.
        if (why.trouble == EngineTrouble::PortTaken && !m_portFixed && m_then) {
            m_portFixed = true;
            startOwn(freePort());
            return;
        }
        m_gaveUp = m_report.state == EngineState::Failed;
        m_report.port = 0;
        m_report.pid = 0;
        m_report.stays = false;
        finish(m_then || m_gaveUp ? why : EngineFailure());
        break;
    }
    default:
        break;
    }
}

void LocalSkyvern::writeRecord() {
    ServerRecord record;
    record.keeper = ProcessId::self();
    record.server = m_server->process();
    record.port = m_server->port();
    record.state = m_server->state();
    record.restarts = m_server->restarts();
    record.staysAfterwards = m_stays;
    record.last = m_server->lastFailure();
    writeServerRecord(m_folder.record(), record); // without it only other programs see less
}

void LocalSkyvern::dropRecord() {
    QFile::remove(m_folder.record());
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
    m_awaitsKeeper = true;
    m_keeperLeft = static_cast<int>(std::max<qint64>(10, 20000 / std::max<qint64>(1, m_tools.tick.count())));
    m_report.state = EngineState::Starting;
    tell();
}

void LocalSkyvern::awaitKeeper() {
    if (m_elsewhere) {
        m_keeperLeft = 0;
        if (m_elsewhere->state == EngineState::Running) {
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
    const auto record = readServerRecord(m_folder.record()); // it wrote down why it ended
    finish(record && record->last.trouble != EngineTrouble::None
               ? record->last
               : EngineFailure{EngineTrouble::ServerEnded, QStringLiteral("the keeper of the server ended")});
}

// ---- stop and remove

void LocalSkyvern::stop(Then then) {
    if (m_server) {
        if (m_then) { // a start that is not over
            cancel();
            later(std::move(then), {});
            return;
        }
        m_then = std::move(then);
        m_report.last = {};
        m_server->stop();
        return;
    }
    lookAtRecord();
    if (m_elsewhere) {
        stopElsewhere(std::move(then));
        return;
    }
    endOrphan();
    later(std::move(then), {});
}

void LocalSkyvern::stopElsewhere(Then then) {
    if (m_then) {
        later(std::move(then), {EngineTrouble::Busy, {}});
        return;
    }
    if (const Done asked = writeFileAtomically(m_folder.stopWanted(), {}); !asked) {
        later(std::move(then), failureOf(asked.error()));
        return;
    }
    m_then = std::move(then);
    m_wantsEnd = true;
    m_stopLeft = static_cast<int>(std::max<qint64>(10, 30000 / std::max<qint64>(1, m_tools.tick.count())));
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
    m_secrets.remove(m_folder.modelKeyEntry(), this, [this](const Done&) {
        const Done removed = m_folder.remove();
        m_lock.reset();
        if (removed) {
            m_report = {};
        }
        finish(removed ? EngineFailure() : failureOf(removed.error()));
    });
}

} // namespace postulant
