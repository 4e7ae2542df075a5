#pragma once

#include "dispatch/EngineContext.h"
#include "domain/Options.h"
#include "domain/Result.h"

#include <QHash>
#include <QHostAddress>
#include <QObject>
#include <QSet>
#include <QString>
#include <QStringList>
#include <QUrl>
#include <QVector>

#include <functional>
#include <memory>
#include <vector>

// Hears from servers that a run has ended, so that it is looked at now instead of at its next turn. What a message says
// is never believed: signature first, then run and status are read, and all that follows is a look at a run that we
// know and that is open. Forged, repeated, late and unknown messages are counted and change nothing. Without any of
// them everything comes out the same, only later. Off unless the seeker wants it. Engine thread.
namespace postulant {

class ConnectionPool;
class Server;
struct ConnectionRow;

class WebhookReceiver : public QObject {
    Q_OBJECT
public:
    // Asks for a look at this run of this connection now; false: it is not one that waits for anything.
    using Hint = std::function<bool(qint64 connectionId, const QString& runId)>;

    WebhookReceiver(EngineContext& context, ConnectionPool& pool, Hint hint, QObject* parent = nullptr);
    ~WebhookReceiver() override; // stops listening

    // Starts, moves or stops the listeners; nothing happens when what concerns them is as before.
    void apply(const Options& options);
    // Where this server shall send: its own unguessable address, the same over restarts. Empty: not wanted, or the
    // server cannot reach us, refused the address before, or has no key to sign with.
    QUrl addressFor(const ConnectionRow& row, const Server& server) const;
    // The server takes no such address; it is not told again until it is changed or the program is started anew.
    void refused(qint64 connectionId);

    QStringList addresses() const; // "127.0.0.1:43517"; empty: not listening
    bool isWanted() const { return m_wanted; }

    struct Counters {
        qint64 taken = 0;    // led to a look
        qint64 repeated = 0; // (run, status) was heard before
        qint64 unknown = 0;  // signed, about no open run of that connection
        qint64 forged = 0;   // no signature that fits
        qint64 refused = 0;  // wrong path, method or content
    };
    Counters counters() const;

    static constexpr qint64 oldKeyValidMs = 24 * 3600 * 1000; // after another one took its place
    static constexpr qint64 keyReadAgainMs = 60'000;          // at most that often when a signature does not fit
    static constexpr int remembered = 4096;                   // (run, status) pairs

private:
    class Desk;
    void reload(); // connections that came or went
    void readKey(qint64 connectionId);
    void listen(const QHostAddress& address, quint16 port);
    void heard(qint64 connectionId, const QString& runId, const QString& status);

    EngineContext& m_context;
    ConnectionPool& m_pool;
    Hint m_hint;
    std::unique_ptr<Desk> m_desk;
    bool m_wanted = false;
    QString m_address; // as the options have it
    int m_port = 0;
    QSet<QString> m_known;     // runs and statuses that were heard
    QVector<QString> m_oldest; // the same in order, for forgetting
    int m_next = 0;
    QSet<qint64> m_refusedBy;
};

} // namespace postulant
