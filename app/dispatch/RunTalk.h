#pragma once

#include "dispatch/EngineContext.h"
#include "net/Call.h"
#include "store/Rows.h"

#include <QObject>

#include <functional>
#include <memory>

namespace postulant {

class ConnectionPool;
class Server;

// What a person has to say to a run under way: a one-time code, or that it may go on. Engine thread.
class RunTalk : public QObject {
    Q_OBJECT
public:
    RunTalk(EngineContext& context, ConnectionPool& pool, QObject* parent = nullptr);
    // Whether this process dispatches: practice runs live there alone.
    void setDispatching(bool on) { m_dispatching = on; }

    // code: as the seeker typed or pasted it. It goes to the server and is kept nowhere. Errors: Invalid (empty, or
    // longer than a code can be), Guarded (no run of it goes on, it was sent without waiting for codes, or its dialect
    // takes none), NotReady (a practice run of another process), those of the server.
    Call<void> handCode(qint64 applicationId, const QString& code);
    // Errors: Guarded (no run of it goes on, or its dialect cannot say so), NotFound (it is not paused), NotReady,
    // those of the server.
    Call<void> goOn(qint64 applicationId);

Q_SIGNALS:
    void attended(qint64 attemptId);

private:
    Call<void> told(const AttemptRow& attempt, const std::shared_ptr<Server>& server, const Call<void>& call,
                    const QString& note);

    EngineContext& m_context;
    ConnectionPool& m_pool;
    bool m_dispatching = false;
};

} // namespace postulant
