#pragma once

#include "dispatch/EngineContext.h"
#include "dispatch/PackageBuilder.h"
#include "domain/GuardRule.h"
#include "domain/SendingRule.h"
#include "skyvern/Server.h"

#include <QObject>

#include <memory>

// One queued application on its way to one POST: package → definition → resume → reservation → POST → record.
// Answers once by finished(), then deletes nothing: its owner does. Engine thread.
namespace postulant {

class ConnectionPool;
class ResumeDelivery;
class WebhookReceiver;

class Submission : public QObject {
    Q_OBJECT
public:
    enum class End {
        Accepted,  // a run exists
        Unclear,   // to be looked up
        Waiting,   // released or never reserved; the application says why
        NotNeeded, // taken by another process, cancelled, or held
    };

    Submission(EngineContext& context, ConnectionPool& pool, ResumeDelivery& delivery, qint64 applicationId,
               qint64 connectionId, QObject* parent = nullptr);
    ~Submission() override;
    void setWebhooks(WebhookReceiver* webhooks) { m_webhooks = webhooks; } // nullptr: none. Before start()

    void start();
    qint64 applicationId() const { return m_applicationId; }
    qint64 attemptId() const { return m_attemptId; } // 0 until reserved
    qint64 connectionId() const { return m_connectionId; }

Q_SIGNALS:
    void finished(postulant::Submission::End end);

private:
    void prepareDefinition();
    void findOwnDefinition();
    void bringResume();
    void putResume();
    void upload();
    void reserveAndSend();
    void reserve(const SharedTurn& turn);
    void takeBack(const Error& why, End end);
    void send(const SharedTurn& turn);
    void record(const SubmitAnswer& answer);
    void release(const SubmitAnswer& answer);
    void recordUntilStored(std::function<Done(Database&)> job, End end);
    void recordWhileQueued(std::function<Done(Database&)> job);
    void connectionFailed(const Error& error); // before any reservation
    void waitForLimit(const SendingVerdict& refusal);
    void jobFailed(FailureKind failure, const QString& message);
    void turnBack(const GuardRefusal& refusal);
    void finish(End end);
    bool isSpread() const { return !m_built.package.through.isEmpty(); } // others may take it

    EngineContext& m_context;
    ConnectionPool& m_pool;
    ResumeDelivery& m_delivery;
    WebhookReceiver* m_webhooks = nullptr;
    const qint64 m_applicationId;
    const qint64 m_connectionId;
    qint64 m_attemptId = 0;
    QString m_token;
    BuiltPackage m_built;
    std::shared_ptr<Server> m_server;
    SubmitOrder m_order;
    bool m_finished = false;
};

} // namespace postulant
