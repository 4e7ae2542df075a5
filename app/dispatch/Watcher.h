#pragma once

#include "dispatch/EngineContext.h"
#include "store/RunRepository.h"

#include <QHash>
#include <QObject>
#include <QTimer>

// Follows every open run to its end: one tick for all, a bounded number of requests at a time for each server, growing
// waits with jitter. Ended runs are handed to the evidence collector by ended(). Engine thread.
namespace postulant {

class ConnectionPool;

class Watcher : public QObject {
    Q_OBJECT
public:
    Watcher(EngineContext& context, ConnectionPool& pool, QObject* parent = nullptr);

    void reload();                  // what the store wants watched; cancel requests are seen here
    void watch(qint64 attemptId);   // just accepted: look after firstPoll
    void lookNow(qint64 attemptId); // if it is watched
    // Somebody says that this run moved. It is looked at as soon as its server may be asked; a wait that is there to
    // make sure of an end is not cut short. false: no open run of this connection.
    bool hint(qint64 connectionId, const QString& runId);
    void forget(qint64 attemptId); // its evidence is in
    bool isEmpty() const;          // no run is open

Q_SIGNALS:
    void ended(const postulant::runs::OpenRun& run); // a final status is stored; again after a restart
    void attentionNeeded(qint64 applicationId);

private:
    struct Watched {
        runs::OpenRun run;
        qint64 nextAt = 0;
        qint64 interval = 0;
        bool asking = false;
        bool cancelSent = false;
        bool handedOver = false; // final; the collector has it
        int notFound = 0;
        qint64 canceledSeenAt = 0;
        bool attention = false;
    };
    void take(const runs::OpenRun& run); // watches it, or hears what is new about it
    void tick();
    void ask(Watched& watched);
    void sendCancel(Watched& watched);
    void answered(qint64 attemptId, const Result<RunSnapshot>& answer);
    void failed(Watched& watched, const Error& error);
    void record(Watched& watched, const RunSnapshot& snapshot);
    void handOver(Watched& watched);
    qint64 wait(Watched& watched, bool changed) const;

    EngineContext& m_context;
    ConnectionPool& m_pool;
    QHash<qint64, Watched> m_watched; // by attempt
    QHash<qint64, int> m_asking;      // by connection
    QTimer m_timer;
};

} // namespace postulant
