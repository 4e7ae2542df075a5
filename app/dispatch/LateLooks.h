#pragma once

#include "dispatch/EngineContext.h"
#include "skyvern/Dialect.h"
#include "store/Rows.h"

#include <QHash>
#include <QObject>
#include <QSet>
#include <QTimer>

// Ends that may not be the last word: an attempt was released as never sent, refused, or on the seeker's word, and its
// run may exist all the same; a run was cancelled and may have completed, or was lost and may be back. Each is looked
// at once more some minutes later, and once at the next start; two requests an end, one at a time for each connection.
// What turns up takes its hold back and is followed like any other run. Engine thread.
namespace postulant {

class ConnectionPool;
class StrayRuns;

class LateLooks : public QObject {
    Q_OBJECT
public:
    LateLooks(EngineContext& context, ConnectionPool& pool, StrayRuns& strays, QObject* parent = nullptr);

    void start();
    void lookNow(qint64 attemptId); // ended; the seeker asks

Q_SIGNALS:
    void turnedUp(qint64 applicationId, bool disputed); // disputed: another attempt holds the posting by now

private:
    void scan();
    void tick();
    void ask(qint64 attemptId);
    void fetched(const AttemptRow& attempt, const RunSnapshot& run);
    void found(const AttemptRow& attempt, const QVector<FoundRun>& runs);
    void takeBack(const AttemptRow& attempt, const QString& runId, const QStringList& others);
    void made(qint64 attemptId);
    void later(qint64 attemptId); // could not be asked or stored

    EngineContext& m_context;
    ConnectionPool& m_pool;
    StrayRuns& m_strays;
    QHash<qint64, qint64> m_due; // attempt → steady
    QSet<qint64> m_asking;       // connections
    QTimer m_scan;
    QTimer m_timer;
    bool m_first = true;
};

} // namespace postulant
