#include "dispatch/Core.h"

#include "dispatch/Attachments.h"
#include "dispatch/Engine.h"
#include "net/HostNames.h"
#include "secrets/SecretStore.h"
#include "store/DispatchLock.h"

#include <QMutex>
#include <QMutexLocker>
#include <QTimer>

namespace postulant {

// Order matters: what stands below is destroyed first.
struct Core::Parts {
    std::unique_ptr<SecretStore> secrets;
    std::optional<DispatchLock> lock;
    std::unique_ptr<Store> store;
    QThread thread;
    Engine* engine = nullptr; // lives and dies in thread
    std::unique_ptr<Commands> commands;
    QTimer takeOver; // while another process dispatches
    mutable QMutex mutex;
    EngineStatus status;
};

Core::Core()
    : m_parts(std::make_unique<Parts>()) {}

Result<std::unique_ptr<Core>> Core::open(const CoreOptions& options, const Clock& clock,
                                         std::unique_ptr<SecretStore> secrets) {
    auto store = Store::open(options.dataDir, clock);
    if (!store) {
        return tl::unexpected<Error>(store.error());
    }
    std::unique_ptr<Core> core(new Core);
    Parts& parts = *core->m_parts;
    parts.secrets = std::move(secrets);
    parts.store = std::move(*store);
    if (options.dispatch) {
        if (auto lock = DispatchLock::take(options.dataDir)) {
            parts.lock.emplace(*std::move(lock));
        }
    }
    qRegisterMetaType<EngineStatus>();
    qRegisterMetaType<ConnectionStatus>();
    qRegisterMetaType<AlertKind>();
    parts.thread.setObjectName(QStringLiteral("engine"));
    parts.thread.start();
    // Made where it lives: timers and sockets inside it belong to that thread from the start.
    QObject there;
    there.moveToThread(&parts.thread);
    QMetaObject::invokeMethod(
        &there,
        [&] {
            parts.engine =
                new Engine({*parts.store, *parts.secrets, clock, options.timing},
                           {parts.lock.has_value(), options.practiceSpeed, options.startPaused, options.hostNames});
            there.moveToThread(core->thread());
        },
        Qt::BlockingQueuedConnection);
    parts.commands = std::make_unique<Commands>(*parts.store, *parts.engine);
    core->wire();
    QMetaObject::invokeMethod(parts.engine, &Engine::start, Qt::QueuedConnection);
    if (parts.lock) {
        parts.store->write(
            [folders = attachments::foldersOf(parts.store->dataDir(), parts.store->evidenceDir()),
             now = clock.nowMs()](Database&) -> Done {
                attachments::forgetOld(folders, now);
                return {};
            },
            core.get(), [](const Done&) {});
    }
    if (options.dispatch && !parts.lock) {
        core->waitForTurn();
    }
    return core;
}

void Core::wire() {
    Parts& parts = *m_parts;
    Engine* engine = parts.engine;
    connect(&parts.thread, &QThread::finished, engine, &QObject::deleteLater);
    connect(parts.store.get(), &Store::applicationsChanged, engine, [engine] { engine->applicationsChanged(); });
    connect(parts.store.get(), &Store::tablesChanged, engine,
            [engine](const QStringList& tables) { engine->tablesChanged(tables); });
    connect(parts.store.get(), &Store::troubled, engine, [engine](const Error& error) { engine->setTrouble(error); });
    connect(parts.store.get(), &Store::mended, engine, [engine] { engine->setTrouble(std::nullopt); });
    connect(engine, &Engine::statusChanged, this, [this](const EngineStatus& status) {
        {
            const QMutexLocker lock(&m_parts->mutex);
            m_parts->status = status;
        }
        Q_EMIT statusChanged(status);
    });
    connect(engine, &Engine::needsSeeker, this, &Core::needsSeeker);
    connect(engine, &Engine::connectionStopped, this, &Core::connectionStopped);
    connect(engine, &Engine::batchEnded, this, &Core::batchEnded);
    connect(engine, &Engine::alert, this, &Core::alert);
}

// Who dispatches may end any time, and what is queued must not wait until somebody starts a program anew.
void Core::waitForTurn() {
    Parts& parts = *m_parts;
    parts.takeOver.setInterval(std::chrono::seconds(1));
    connect(&parts.takeOver, &QTimer::timeout, this, [this] {
        auto lock = DispatchLock::take(m_parts->store->dataDir());
        if (lock) {
            m_parts->lock.emplace(*std::move(lock));
            m_parts->takeOver.stop();
            QMetaObject::invokeMethod(m_parts->engine, &Engine::takeOver, Qt::QueuedConnection);
        }
    });
    parts.takeOver.start();
}

Core::~Core() {
    m_parts->thread.quit();
    m_parts->thread.wait();
}

Store& Core::store() {
    return *m_parts->store;
}

Commands& Core::commands() {
    return *m_parts->commands;
}

EngineStatus Core::status() const {
    const QMutexLocker lock(&m_parts->mutex);
    return m_parts->status;
}

void Core::releaseQueue(const QVector<qint64>& applicationIds) {
    QMetaObject::invokeMethod(
        m_parts->engine, [engine = m_parts->engine, applicationIds] { engine->releaseQueue(applicationIds); },
        Qt::QueuedConnection);
}

bool Core::dispatching() const {
    return m_parts->lock.has_value();
}

} // namespace postulant
