#pragma once

#include "dispatch/EngineContext.h"
#include "skyvern/Dialect.h"
#include "store/Rows.h"

#include <QHash>
#include <QObject>
#include <QTimer>

// Attempts whose POST had no clear answer: the server is asked for the attempt's token at once, +10 s and +60 s. Found
// → adopted as accepted, and whatever else carries the token is stopped; not found → it stays unclear, for the seeker
// to check. A server that cannot be asked is not "not found": the look-ups wait for it, and the seeker is asked
// meanwhile when that takes long. Engine thread.
namespace postulant {

class ConnectionPool;
class StrayRuns;

class UnclearAttempts : public QObject {
    Q_OBJECT
public:
    UnclearAttempts(EngineContext& context, ConnectionPool& pool, StrayRuns& strays, QObject* parent = nullptr);

    void add(qint64 attemptId); // the whole row of look-ups
    void lookOnce(qint64 attemptId);
    int pending() const; // look-ups before which nobody is asked

Q_SIGNALS:
    void adopted(qint64 attemptId);
    void doubled(qint64 applicationId); // adopted, and there is another run
    void givenUp(qint64 attemptId);     // the seeker is asked from now on

private:
    struct Pending {
        int made = 0;
        int wanted = 3;
        int unanswered = 0; // in a row: the server could not be asked
        qint64 since = 0;   // steady, like nextAt
        qint64 nextAt = 0;
        bool asking = false;
        bool seekerAsked = false;
    };
    void put(qint64 attemptId, const Pending& pending);
    void tick();
    void ask(qint64 attemptId);
    void adopt(const AttemptRow& attempt, const QVector<FoundRun>& found);
    void notFound(qint64 attemptId);
    void notAsked(qint64 attemptId);
    bool giveUp(qint64 attemptId, const QString& how); // false: could not be stored, later again

    EngineContext& m_context;
    ConnectionPool& m_pool;
    StrayRuns& m_strays;
    QHash<qint64, Pending> m_pending;
    QTimer m_timer;
};

} // namespace postulant
