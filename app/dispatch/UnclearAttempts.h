#pragma once

#include "dispatch/EngineContext.h"

#include <QHash>
#include <QObject>
#include <QTimer>

// Attempts whose POST had no clear answer: the server is asked for the attempt's token at once, +10 s and +60 s. Found
// → adopted as accepted; else it stays unclear, for the seeker to check. Engine thread.
namespace postulant {

class ConnectionPool;

class UnclearAttempts : public QObject {
    Q_OBJECT
public:
    UnclearAttempts(EngineContext& context, ConnectionPool& pool, QObject* parent = nullptr);

    void add(qint64 attemptId); // the whole row of look-ups
    void lookOnce(qint64 attemptId);
    int pending() const { return static_cast<int>(m_pending.size()); }

Q_SIGNALS:
    void adopted(qint64 attemptId);
    void givenUp(qint64 attemptId); // every look-up was made and found nothing

private:
    struct Pending {
        int made = 0;
        int wanted = 3;
        int unanswered = 0; // in a row: the server could not be asked
        qint64 since = 0;
        qint64 nextAt = 0;
        bool asking = false;
    };
    void tick();
    void ask(qint64 attemptId);
    void answered(qint64 attemptId, bool asked);

    EngineContext& m_context;
    ConnectionPool& m_pool;
    QHash<qint64, Pending> m_pending;
    QTimer m_timer;
};

} // namespace postulant
