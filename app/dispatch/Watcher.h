#pragma once

#include "dispatch/EngineContext.h"
#include "skyvern/Server.h"
#include "store/RunRepository.h"

#include <QHash>
#include <QObject>
#include <QTimer>

#include <chrono>
#include <optional>

// Follows every open run to its end: one tick for all, a bounded number of requests at a time for each server, growing
// waits with jitter. Ended runs are handed to the evidence collector by ended(). A run that shows no sign of life while
// it is watched for long is called stuck; time in which nobody could look does not count, whatever the clock says.
// Engine thread.
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
    void setStuckAfter(std::chrono::milliseconds silence);
    void attended(qint64 attemptId); // the seeker gave what it waited for: it is looked at now, and silence begins anew

Q_SIGNALS:
    void ended(const postulant::runs::OpenRun& run); // a final status is stored; again after a restart
    void attentionNeeded(qint64 applicationId);      // paused, may be waiting for a code, or stuck

private:
    struct Watched {
        runs::OpenRun run;
        qint64 nextAt = 0; // steady, like all instants here
        qint64 interval = 0;
        bool asking = false;
        bool cancelSent = false;
        bool handedOver = false; // final; the collector has it
        int notFound = 0;
        qint64 notFoundSince = 0;
        bool canceledSeen = false;
        Attention attention = Attention::None;
        bool pauseTold = false; // what it asks is stored; else it is asked for while it pauses
        bool askingPause = false;
        int wordlessPauses = 0;           // answers of this pause that say nothing
        bool takesCode = false;           // it has an address where it may wait for one
        bool counted = false;             // signs of life, since it was last seen to move
        bool codeSaid = false;            // that it may wait for the one it now may wait for
        std::optional<qint64> codeSaidAt; // the last one; unset: never, or one was given since
        qint64 lookedAt = 0;              // last look that was answered; 0: none since something failed
        qint64 quietMs = 0;               // watched without a sign of life
        qint64 quietNoted = 0;
        qint64 nextSigns = 0;     // of quietMs: when signs of life are counted again
        qint64 nextCodeSigns = 0; // the same, of a run that can wait for a code
        bool stuck = false;
    };
    void take(const runs::OpenRun& run); // watches it, or hears what is new about it
    void tick();
    void ask(Watched& watched);
    void sendCancel(Watched& watched);
    void answered(qint64 attemptId, const Result<RunSnapshot>& answer);
    void failed(Watched& watched, const Error& error);
    void record(Watched& watched, const RunSnapshot& snapshot);
    void handOver(Watched& watched);
    void listen(Watched& watched, bool changed); // for signs of life
    bool wantsCount(const Watched& watched) const;
    void moved(Watched& watched);
    void setAttention(Watched& watched, Attention attention);
    void sayCode(Watched& watched);
    void askWhatPauses(Watched& watched);
    void heardWhatPauses(Watched& watched, const Result<PauseNote>& note);
    bool waitsForCode(qint64 attemptId) const;
    void countSigns(Watched& watched);
    void counted(qint64 attemptId, const Result<LifeSigns>& signs);
    void callStuck(Watched& watched);
    qint64 wait(Watched& watched, bool changed) const;

    EngineContext& m_context;
    ConnectionPool& m_pool;
    QHash<qint64, Watched> m_watched; // by attempt
    QHash<qint64, int> m_asking;      // by connection
    QTimer m_timer;
    qint64 m_stuckAfter = 15LL * 60 * 1000;
};

} // namespace postulant
