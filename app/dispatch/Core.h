#pragma once

#include "dispatch/Commands.h"
#include "dispatch/EngineStatus.h"
#include "dispatch/EngineTiming.h"
#include "domain/Clock.h"
#include "store/Store.h"

#include <QObject>
#include <QThread>

#include <memory>
#include <optional>

// Everything a program holds: data folder, store, keys, the engine in its own thread, commands. Composition only.
namespace postulant {

class DispatchLock;
class Engine;
class SecretStore;

struct CoreOptions {
    QString dataDir;
    bool dispatch = true;       // take the dispatcher's lock when it is free
    double practiceSpeed = 1.0; // how much faster than life practice runs go
    bool startPaused = false;   // nothing is submitted before releaseQueue()
    EngineTiming timing;
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
    // No application is queued, submitting or running any more. Counts of this batch; practice counted apart.
    void batchEnded(int confirmed, int claimed, int needSeeker, int failed, int practice);

private:
    Core();
    void wire();
    void waitForTurn();
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace postulant
