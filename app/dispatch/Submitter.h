#pragma once

#include "dispatch/EngineContext.h"
#include "dispatch/Governor.h"
#include "dispatch/Submission.h"

#include <QHash>
#include <QObject>
#include <QSet>
#include <QTimer>

#include <optional>

// Starts queued applications, connection by connection, within each one's limit; which and when is the Governor's.
// Engine thread.
namespace postulant {

class Submitter : public QObject {
    Q_OBJECT
public:
    Submitter(EngineContext& context, ConnectionPool& pool, ResumeDelivery& delivery, QObject* parent = nullptr);
    ~Submitter() override;

    void setWebhooks(WebhookReceiver* webhooks) { m_webhooks = webhooks; } // nullptr: none; outlives the submitter
    void pump(); // soon; call whenever something may have changed
    void setPaused(bool paused);
    void setBlocked(bool blocked); // the store cannot record: nothing may leave
    void setHeld(bool held);       // until somebody said which may go
    void setOnly(const QVector<qint64>& applicationIds);
    void limitsChanged();
    bool isPaused() const { return m_paused; }
    const Governor& governor() const { return m_governor; }
    int inFlight() const { return static_cast<int>(m_submissions.size()); }

Q_SIGNALS:
    void accepted(qint64 attemptId);
    void unclear(qint64 attemptId);
    void moved(); // one ended, or what the rest waits for is another

private:
    void pumpNow();
    bool mayHaveData(const ConnectionRow& connection) const; // the seeker agreed to it
    int freeSlots(const ConnectionRow& connection) const;    // for submissions now; the seeker's agreement left aside
    int startOn(const ConnectionRow& connection, int limit); // how many were started
    void spread(const QHash<qint64, int>& places); // free slots by connection: what goes through one of several
    SpreadMember memberOf(const ConnectionRow& row, int freeSlots) const;
    Governor::Skip skipped() const;
    void start(qint64 applicationId, qint64 connectionId);

    EngineContext& m_context;
    ConnectionPool& m_pool;
    ResumeDelivery& m_delivery;
    Governor m_governor;
    WebhookReceiver* m_webhooks = nullptr;
    QHash<qint64, Submission*> m_submissions; // by application
    QHash<qint64, qint64> m_setAside;         // could not be reserved: not again before then (steady)
    QTimer m_soon;
    bool m_paused = false;
    bool m_blocked = false;
    bool m_held = false;
    std::optional<QSet<qint64>> m_only;
};

} // namespace postulant
