#pragma once

#include "dispatch/EngineContext.h"
#include "dispatch/EvidenceWorkshop.h"
#include "store/RunRepository.h"

#include <QHash>
#include <QObject>
#include <QTimer>

#include <memory>

// Ended runs become verdicts and files: one look at once, which concludes the attempt, and a second some seconds later,
// because recordings and last screenshots change after the end, and because a cancelled run may complete all the same.
// A server that cannot be reached is asked again, also after a restart; the attempt is then concluded by what is known.
// A disk that is full is waited for. Engine thread.
namespace postulant {

class ConnectionPool;
class EvidenceLook;
class ResumeDelivery;
class Server;

class EvidenceCollector : public QObject {
    Q_OBJECT
public:
    EvidenceCollector(EngineContext& context, ConnectionPool& pool, ResumeDelivery& delivery,
                      QObject* parent = nullptr);
    ~EvidenceCollector() override;

    void collect(const runs::OpenRun& run);
    int pending() const { return static_cast<int>(m_pending.size()); }

Q_SIGNALS:
    void concluded(qint64 applicationId);
    void collected(qint64 attemptId); // nothing more will be fetched

private:
    struct Pending {
        runs::OpenRun run;
        int looks = 0;     // finished, with an answer from the server
        int misses = 0;    // looks in a row that could not be made or left files out
        qint64 nextAt = 0; // steady
        bool asking = false;
        EvidenceLook* look = nullptr;
        bool concluded = false;
        bool unstored = false; // the last verdict could not be written
    };
    void tick();
    void look(qint64 attemptId);
    void readStatusAgain(qint64 attemptId, const std::shared_ptr<Server>& server, const QString& runId);
    void startLook(qint64 attemptId, const std::shared_ptr<Server>& server);
    void missed(qint64 attemptId);
    void conclude(qint64 attemptId);
    void lookFinished(qint64 attemptId);
    void done(qint64 attemptId);

    EngineContext& m_context;
    ConnectionPool& m_pool;
    ResumeDelivery& m_delivery;
    EvidenceWorkshop m_workshop;
    QHash<qint64, Pending> m_pending;
    QTimer m_timer;
};

} // namespace postulant
