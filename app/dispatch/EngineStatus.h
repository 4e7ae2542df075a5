#pragma once

#include "domain/QueueStatus.h"
#include "domain/Result.h"

#include <QMetaType>
#include <QString>
#include <QStringList>
#include <QVector>

// What the status bar and `apply --wait` say about the engine. A plain value, sent by queued signal.
namespace postulant {

// Something of ours that others on the network may talk to.
struct ListenerStatus {
    bool wanted = false;   // by the options
    QStringList addresses; // "127.0.0.1:9464"; wanted and empty: it cannot listen there
};

struct EngineStatus {
    bool dispatching = false; // false: another process does
    bool paused = false;
    int queued = 0; // practice included
    int submitting = 0;
    int running = 0;         // accepted and running runs
    int lookingUp = 0;       // unclear attempts whose look-ups are not over
    int collecting = 0;      // ended runs whose evidence is not all here
    qint64 nextSubmitAt = 0; // 0: nothing waits for a time
    QueueWait nextSubmitWhy = QueueWait::None;
    QString nextSubmitLimit; // code of SendingWait, where a limit is what is waited for
    double spentToday = 0;   // of connections that report cost; read only where a cap is set
    double spentThisMonth = 0;
    double spendDailyCap = 0; // 0: none
    double spendMonthlyCap = 0;
    bool stoppedByDisk = false;
    Error trouble; // meaningful when stoppedByDisk
    QVector<ConnectionStatus> connections;
    ListenerStatus webhooks;
    ListenerStatus metrics;
    int failingPercent = 0; // of the last runs, while that is worth an alert; else 0
    int limitedPercent = 0; // of the last minutes' requests, likewise
};

} // namespace postulant

Q_DECLARE_METATYPE(postulant::EngineStatus)
