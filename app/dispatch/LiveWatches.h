#pragma once

#include "dispatch/EngineContext.h"
#include "dispatch/LiveNews.h"

#include <QHash>
#include <QObject>
#include <QTimer>

#include <functional>
#include <memory>
#include <vector>

namespace postulant {

class ConnectionPool;
class Server;

// Runs that somebody looks at, and only while somebody does: pictures of their browsers, and what they did. A few at a
// time; one more ends the oldest. Engine thread.
class LiveWatches : public QObject {
    Q_OBJECT
public:
    using Tell = std::function<void(const LiveNews&)>; // from this thread
    static constexpr std::size_t mostAtOnce = 2;

    LiveWatches(EngineContext& context, ConnectionPool& pool, QObject* parent = nullptr);
    ~LiveWatches() override;
    // Whether this process dispatches: practice runs live there alone, elsewhere they are NotOffered because of
    // NotReady.
    void setDispatching(bool on) { m_dispatching = on; }

    // number: of the caller's choice, new each time.
    void watch(quint64 number, qint64 applicationId, const Tell& tell);
    void stop(quint64 number); // harmless for one that is not there

private:
    struct Watch {
        quint64 number = 0;
        QString runId;
        Tell tell;
        std::shared_ptr<Server> server;
        std::unique_ptr<LiveStream> stream; // nullptr: its dialect shows none
        qsizetype actions = -1;             // as told last
        bool asking = false;
    };
    Watch* find(quint64 number);
    void readTrails();
    void readTrail(Watch& watch);

    EngineContext& m_context;
    ConnectionPool& m_pool;
    std::vector<std::unique_ptr<Watch>> m_watches; // oldest first
    QTimer m_trails;
    bool m_dispatching = false;
};

} // namespace postulant
