#pragma once

#include "dispatch/Alerts.h"
#include "dispatch/AuditFan.h"
#include "dispatch/AuditRollUp.h"
#include "dispatch/ConnectionPool.h"
#include "dispatch/EngineContext.h"
#include "dispatch/EngineStatus.h"
#include "dispatch/EvidenceCollector.h"
#include "dispatch/LateLooks.h"
#include "dispatch/LiveWatches.h"
#include "dispatch/LoginKeeper.h"
#include "dispatch/Metrics.h"
#include "dispatch/MetricsListener.h"
#include "dispatch/PracticeHost.h"
#include "dispatch/ResumeDelivery.h"
#include "dispatch/RunTalk.h"
#include "dispatch/StrayRuns.h"
#include "dispatch/Submitter.h"
#include "dispatch/UnclearAttempts.h"
#include "dispatch/Watcher.h"
#include "dispatch/WebhookReceiver.h"
#include "dispatch/WorkflowReading.h"
#include "skyvern/ServerCheck.h"
#include "store/RetryRepository.h"

#include <QObject>
#include <QTimer>

#include <functional>
#include <memory>

// The parts of dispatch, wired. Lives in the engine's thread; it hears the store and acts. Only a dispatching engine
// submits, watches and collects; any engine can check connections.
namespace postulant {

class AuditWriter;
class HostNames;
class PostingLookups;

class Engine : public QObject {
    Q_OBJECT
public:
    struct Options {
        bool dispatching = false;
        double practiceSpeed = 1.0;
        bool startPaused = false;
        // How hosts of postings are found; nullptr: postings are not looked up.
        std::function<std::unique_ptr<HostNames>()> names;
    };
    Engine(const EngineContext& context, const Options& options);
    ~Engine() override;

    void takeOver(); // from a process that has ended: from now on this one dispatches
    void start();    // recovers what an earlier process left, then goes on
    EngineStatus status() const;

    void lookAgain(const QVector<qint64>& applicationIds);
    void check(const ConnectionRow& row, const std::optional<QString>& key, std::function<void(ServerCheck)> each,
               std::function<void(QVector<ServerCheck>)> then);
    // What the workflow that the row names wants, and what its last run said; a run that cannot be read is none.
    void readWorkflow(const ConnectionRow& row, const std::optional<QString>& key,
                      std::function<void(Result<WorkflowReading>)> then);
    ConnectionPool& pool() { return m_pool; }
    bool looksUp() const { return m_options.names != nullptr; } // any thread
    PostingLookups* lookups(); // made when first asked for; nullptr: not in this process
    const WebhookReceiver& webhooks() const { return m_webhooks; }
    LiveWatches& live() { return m_live; }
    RunTalk& talk() { return m_talk; }
    LoginKeeper& logins() { return m_logins; }
    SecretStore& secrets() { return m_context.secrets; }

    void releaseQueue(const QVector<qint64>& applicationIds); // only these go, from now on
    void applicationsChanged();
    void tablesChanged(const QStringList& tables);
    void setTrouble(const std::optional<Error>& trouble);

Q_SIGNALS:
    void statusChanged(const postulant::EngineStatus& status);
    void needsSeeker(qint64 applicationId);
    void connectionStopped(const postulant::ConnectionStatus& status); // only the seeker can mend it; told once
    void batchEnded(int confirmed, int claimed, int needSeeker, int failed, int practice);
    void alert(postulant::AlertKind kind, int percent);

private:
    void wire();
    void wireDispatch();
    void startDispatching();
    void recover();
    bool isRecovered() const;
    void recoverOne(const AttemptRow& attempt);
    void lookAtEnded(qint64 applicationId);
    void readPaused();
    void connectionRecovered(qint64 connectionId);
    void tellNextSubmit(EngineStatus& fresh);
    void runCreated(qint64 attemptId);
    void runEnded(qint64 applicationId);
    void readOptions();
    void concluded(qint64 applicationId);
    void statusSoon();
    void updateStatus();
    void describeSending(EngineStatus& fresh) const;
    void countBatch(const EngineStatus& fresh);

    struct Batch {
        bool open = false;
        int confirmed = 0, claimed = 0, needSeeker = 0, failed = 0, practice = 0;
    };

    EngineContext m_context;
    Options m_options;
    std::unique_ptr<AuditWriter> m_audit;
    std::unique_ptr<PostingLookups> m_lookups;
    Metrics m_metrics;
    Alerts m_alerts;
    AuditFan m_fan; // where requests are told
    PracticeHost m_practice;
    ConnectionPool m_pool;
    ResumeDelivery m_delivery;
    Submitter m_submitter;
    StrayRuns m_strays;
    UnclearAttempts m_unclear;
    LateLooks m_late;
    Watcher m_watcher;
    RunTalk m_talk;
    LoginKeeper m_logins;
    LiveWatches m_live;
    EvidenceCollector m_collector;
    WebhookReceiver m_webhooks;
    MetricsListener m_metricsListener;
    AuditRollUp m_rollUp;
    QTimer m_reload; // changes of the store, coalesced
    QTimer m_pulse;  // waits that end without a change
    QTimer m_statusSoon;
    std::optional<Error> m_trouble;
    std::optional<QVector<AttemptRow>> m_left; // by an earlier process, not yet dealt with; nullopt: not yet read
    bool m_healthForgotten = false;            // what an earlier process saw of the connections
    bool m_released = false;                   // somebody said which may go
    // What the queue waits for, as read then: the passing of time does not change it, nor what is not in the store.
    std::optional<std::pair<qint64, QVector<retries::QueueWaiting>>> m_waits;
    EngineStatus m_status;
    Batch m_batch;
};

} // namespace postulant
