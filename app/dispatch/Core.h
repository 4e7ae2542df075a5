#pragma once

#include "dispatch/Commands.h"
#include "dispatch/EngineStatus.h"
#include "dispatch/EngineTiming.h"
#include "domain/AlertRule.h"
#include "domain/Clock.h"
#include "store/Store.h"

#include <QObject>
#include <QThread>

#include <functional>
#include <memory>
#include <optional>

// Everything a program holds: data folder, store, keys, the engine in its own thread, commands. Composition only.
namespace postulant {

class DispatchLock;
class Engine;
class HostNames;
class SecretStore;

struct CoreOptions {
    QString dataDir;
    bool dispatch = true;       // take the dispatcher's lock when it is free
    double practiceSpeed = 1.0; // how much faster than life practice runs go
    bool startPaused = false;   // nothing is submitted before releaseQueue()
    EngineTiming timing;
    // How hosts are found when postings are looked up; called once, in the engine's thread. Not set: nothing is looked
    // up. Programs set it; a test that forgets to stays on this computer.
    std::function<std::unique_ptr<HostNames>()> hostNames;
};

class Core : public QObject {
    Q_OBJECT
public:
    // secrets: owned from now on. clock must outlive the Core. Errors: those of Store::open.
    static Result<std::unique_ptr<Core>> open(const CoreOptions& options, const Clock& clock,
                                              std::unique_ptr<SecretStore> secrets);
    ~Core() override; // leaves runs at the servers; nothing is cancelled

    Store& store();
    Commands& commands();
    EngineStatus status() const; // the newest, any time
    bool dispatching() const;
    // Lets these applications go, and in this process only these. For `apply`.
    void releaseQueue(const QVector<qint64>& applicationIds);

Q_SIGNALS:
    void statusChanged(const postulant::EngineStatus& status);
    // A person is needed: state and failure are already in the store.
    void needsSeeker(qint64 applicationId);
    // A connection stopped, and only the seeker can mend it. Once each time.
    void connectionStopped(const postulant::ConnectionStatus& status);
    // No application is queued, submitting or running any more. Counts of this batch; practice counted apart.
    void batchEnded(int confirmed, int claimed, int needSeeker, int failed, int practice);
    // Things go wrong as a whole; once each time that begins. Practice never counts.
    void alert(postulant::AlertKind kind, int percent);

private:
    Core();
    void wire();
    void waitForTurn();
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace postulant
