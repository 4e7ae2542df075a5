#pragma once

#include "dispatch/EngineContext.h"

#include <QHash>
#include <QObject>
#include <QTimer>

// Runs that should not exist: an attempt was sent once, and a second run carries its token. Each is cancelled at once
// and looked at until it has ended; what became of it is noted with the attempt. Engine thread.
namespace postulant {

class ConnectionPool;

class StrayRuns : public QObject {
    Q_OBJECT
public:
    StrayRuns(EngineContext& context, ConnectionPool& pool, QObject* parent = nullptr);

    void stop(qint64 connectionId, qint64 attemptId, const QString& runId);

private:
    struct Stray {
        qint64 connectionId = 0;
        qint64 attemptId = 0;
        qint64 nextAt = 0; // steady
        int tries = 0;
        bool asking = false;
    };
    void tick();
    void ask(const QString& runId);
    void look(const QString& runId);
    void ended(const QString& runId, const QString& how);

    EngineContext& m_context;
    ConnectionPool& m_pool;
    QHash<QString, Stray> m_strays;
    QTimer m_timer;
};

} // namespace postulant
