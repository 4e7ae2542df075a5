#pragma once

#include "domain/Result.h"

#include <QMetaType>
#include <QString>
#include <QVector>

// What the status bar and `apply --wait` say about the engine. A plain value, sent by queued signal.
namespace postulant {

struct ConnectionStatus {
    qint64 id = 0;
    QString name;
    bool practice = false;
    enum class State { NotUsed, Working, Offline, KeyRefused, KeyMissing, OutOfCredit, RateLimited, Broken } state = State::NotUsed;
    qint64 nextTryAt = 0; // UTC ms, 0: when the seeker mends it
};

struct EngineStatus {
    bool dispatching = false; // false: another process does
    bool paused = false;
    int queued = 0; // practice included
    int submitting = 0;
    int running = 0;
    qint64 nextSubmitAt = 0; // 0: nothing waits for a time
    bool stoppedByDisk = false;
    Error trouble; // meaningful when stoppedByDisk
    QVector<ConnectionStatus> connections;
};

// One line of "Test connection".
struct ConnectionCheck {
    enum class What { Address, Reachable, IsSkyvern, Version, Key, Model, ResumeDelivery };
    enum class Verdict { Ok, LookAt, Wrong, Skipped };
    What what = What::Reachable;
    Verdict verdict = Verdict::Skipped;
    ErrorKind kind = ErrorKind::Invalid; // when not Ok
    QString detail; // technical: version, the server's words
    int durationMs = 0;
};

} // namespace postulant

Q_DECLARE_METATYPE(postulant::EngineStatus)
