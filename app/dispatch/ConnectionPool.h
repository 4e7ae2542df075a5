#pragma once

#include "dispatch/ConnectionHealth.h"
#include "dispatch/EngineContext.h"
#include "dispatch/EngineStatus.h"
#include "skyvern/AuditEntry.h"
#include "skyvern/Server.h"
#include "store/Rows.h"

#include <QHash>
#include <QHostAddress>
#include <QObject>

#include <memory>

// The configured connections as live servers, and what is known of their health. Engine thread.
namespace postulant {

class PracticeHost;

class ConnectionPool : public QObject {
    Q_OBJECT
public:
    ConnectionPool(EngineContext& context, PracticeHost& practice, AuditSink& audit, QObject* parent = nullptr);
    ~ConnectionPool() override;

    void reload(); // rows from the store; a changed row gets a new server, the old one lives until its calls ended
    const QHash<qint64, ConnectionRow>& rows() const { return m_rows; }
    // nullptr: unknown, or practice cannot start. Callers keep the pointer while a call of theirs is under way.
    std::shared_ptr<Server> server(qint64 connectionId);
    // A server for settings that are not saved; key overrides the kept one.
    std::shared_ptr<Server> makeServer(const ConnectionRow& row, const std::optional<QString>& key);

    // The key as it is now, for what the server signs. Practice has its own. Errors: NotFound, those of the key.
    void key(qint64 connectionId, QObject* context, KeyCallback answer);
    // What its messages to us are shown to be its own with: the key, or a secret of their own.
    void webhookSecret(qint64 connectionId, QObject* context, KeyCallback answer);

    // Where our listener must stand for this server to fetch a resume; nullopt: it must be uploaded.
    static std::optional<QHostAddress> deliveryAddress(const ConnectionRow& row, const Server& server);

    bool mayUse(qint64 connectionId) const;      // ordinary requests go
    bool maySubmit(qint64 connectionId) const;   // and submissions too
    qint64 nextTryAt(qint64 connectionId) const; // UTC ms; 0: now, or when the seeker mends it
    bool maySpread() const;                      // one of those that a batch is spread over takes submissions
    qint64 nextTryOfSpreading() const;           // as nextTryAt(), of the first of them; 0 where one takes them now
    // What requests end with is heard from the servers themselves; these two are about the submission as a whole.
    void submitted(qint64 connectionId);
    void submitFailed(qint64 connectionId, const Error& error);
    void tryNow(qint64 connectionId); // forgets the wait; a refused key stays refused
    void mended(qint64 connectionId); // a check passed: whatever stopped it is over
    void forget(qint64 connectionId); // its key changed: a new server, no wait
    void mendByEnvironment();         // at the start of the process that dispatches
    QVector<ConnectionStatus> statuses() const;

Q_SIGNALS:
    void changed();                                          // health or rows
    void stopped(const postulant::ConnectionStatus& status); // only the seeker can mend it; once
    void recovered(qint64 connectionId);                     // what waited for it may go
    void forgotten(qint64 connectionId);                     // its key changed

private:
    ConnectionHealth& health(const ConnectionRow& row);
    void storeStop(qint64 connectionId, ErrorKind why);
    void probe(qint64 connectionId);
    ConnectionStatus statusOf(const ConnectionRow& row) const;
    void readKey(const ConnectionSettings& settings, QObject* context, KeyCallback answer);

    EngineContext& m_context;
    PracticeHost& m_practice;
    AuditSink& m_audit;
    QHash<qint64, ConnectionRow> m_rows;
    QHash<qint64, std::shared_ptr<Server>> m_servers;
    QHash<qint64, ConnectionHealth*> m_health; // children
};

// The settings that the server facade wants. practice: baseUrl comes from the running practice server.
ConnectionSettings settingsOf(const ConnectionRow& row);

} // namespace postulant
