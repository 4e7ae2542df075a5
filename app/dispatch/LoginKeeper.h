#pragma once

#include "dispatch/EngineContext.h"
#include "net/Call.h"
#include "skyvern/Logins.h"
#include "store/LoginRepository.h"

#include <QHash>
#include <QObject>
#include <QVector>

#include <memory>

namespace postulant {

class ConnectionPool;
class Server;

// What the seeker types for one login. The secrets are shared, not copied, and wiped once they have been sent.
struct NewLogin {
    qint64 connectionId = 0;
    QString site; // as written: an address, a host, or a system's name
    QString userName;
    std::shared_ptr<Secrecy> password;
    LoginCodes codes = LoginCodes::None;
    std::shared_ptr<Secrecy> totpSecret;
    QString codeAddress; // of LoginCodes::ByAddress; empty: where runs wait for codes anyway
};

// Logins for sites that want one, kept by the servers: this computer remembers only which one is for which site.
// Engine thread; every call answers once. Common errors: NotFound (no such connection or login), NotReady (its way of
// talking, or its own agent, uses no logins, the connection cannot be used, practice of another process), those of the
// server and the store.
class LoginKeeper : public QObject {
    Q_OBJECT
public:
    LoginKeeper(EngineContext& context, ConnectionPool& pool, QObject* parent = nullptr);
    // Whether this process dispatches: practice logins live there alone.
    void setDispatching(bool on) { m_dispatching = on; }

    // Stored at the server under a name of its own, sent at most once. Where the answer is lost the server is asked for
    // that name before anything is said; what arrived is taken. The one that the site had before stays at the server
    // until it is removed there. Errors: Invalid (detail: "site", or the part that logins::check() names).
    Call<LoginRow> add(const NewLogin& order);
    // One that is at the server already. Errors: Invalid (site or id), NotFound (not there).
    Call<LoginRow> reference(qint64 connectionId, const QString& site, const QString& credentialId);
    // All that are at the server, with or without a site here.
    Call<QVector<StoredLogin>> atServer(qint64 connectionId);
    Call<bool> isThere(qint64 loginId); // still at the server
    // The server's first, then the reference. keepAtServer: the reference alone.
    Call<void> remove(qint64 loginId, bool keepAtServer);

private:
    Result<std::shared_ptr<Server>> serverOf(qint64 connectionId) const;
    Result<std::shared_ptr<Server>> signingServer(qint64 connectionId) const; // whose runs use what it keeps
    Call<LoginRow> kept(qint64 connectionId, const QString& site, const std::shared_ptr<Server>& server,
                        const Call<StoredLogin>& call);
    using Place = QPair<qint64, QString>; // connection and site
    struct Creation {
        std::shared_ptr<Server> server;
        LoginOrder order;
        Place place;
        Promise<StoredLogin> promise;
    };
    void create(const Creation& work);
    void lookForLost(const Creation& work, const Error& why);
    void clearAway(const Creation& work, const QString& lost);

    EngineContext& m_context;
    ConnectionPool& m_pool;
    bool m_dispatching = false;
    // Creates that may have arrived and were not found: they are looked for again before the next one for that site.
    QHash<Place, QString> m_lost; // → name
};

} // namespace postulant
