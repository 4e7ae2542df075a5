#include "dispatch/LoginKeeper.h"

#include "dispatch/ConnectionPool.h"
#include "dispatch/SiteLogins.h"
#include "domain/LoginSite.h"
#include "skyvern/RunReader.h"
#include "skyvern/Server.h"
#include "store/Store.h"

#include <QRandomGenerator>

#include <algorithm>

namespace postulant {
namespace {

template <class T>
Call<T> refused(ErrorKind kind, const QString& detail = {}) {
    return Call<T>::ready(failure(kind, detail));
}

template <class T>
Call<T> refused(const Error& error) {
    return Call<T>::ready(tl::unexpected<Error>(error));
}

// The site and a mark of its own, by which one whose answer was lost is found again. Nothing of the seeker.
QString freshName(const QString& site) {
    constexpr qsizetype longestSite = 120;
    return QStringLiteral("Postulant: %1 (%2)")
        .arg(site.left(longestSite))
        .arg(QRandomGenerator::system()->generate(), 8, 16, QLatin1Char('0'));
}

const StoredLogin* named(const QVector<StoredLogin>& logins, const QString& name) {
    const auto found =
        std::find_if(logins.cbegin(), logins.cend(), [&name](const StoredLogin& one) { return one.name == name; });
    return found == logins.cend() ? nullptr : &*found;
}

} // namespace

LoginKeeper::LoginKeeper(EngineContext& context, ConnectionPool& pool, QObject* parent)
    : QObject(parent)
    , m_context(context)
    , m_pool(pool) {}

// As it was saved last: word of that may still be on its way, and no password goes to where it was before.
Result<std::shared_ptr<Server>> LoginKeeper::serverOf(qint64 connectionId) const {
    m_pool.reload();
    const auto row = m_pool.rows().constFind(connectionId);
    if (row == m_pool.rows().cend()) {
        return failure(ErrorKind::NotFound, QStringLiteral("no such connection"));
    }
    if (row->practice && !m_dispatching) {
        return failure(ErrorKind::NotReady, QStringLiteral("practice lives in another process"));
    }
    auto server = m_pool.server(connectionId);
    if (!server || server->dialect() == nullptr || !server->dialect()->describe().usesLogins) {
        return failure(ErrorKind::NotReady, QStringLiteral("it uses no logins"));
    }
    return server;
}

Result<std::shared_ptr<Server>> LoginKeeper::signingServer(qint64 connectionId) const {
    auto server = serverOf(connectionId);
    if (server && !signsIn(m_pool.rows().value(connectionId))) {
        return failure(ErrorKind::NotReady, QStringLiteral("its own agent uses no logins"));
    }
    return server;
}

// The server is held until it has answered: the pool lets go of it when its row changes.
Call<LoginRow> LoginKeeper::kept(qint64 connectionId, const QString& site, const std::shared_ptr<Server>& server,
                                 const Call<StoredLogin>& call) {
    const Promise<LoginRow> promise;
    promise.follow(call);
    call.then(this, [this, server, promise, connectionId, site](const Result<StoredLogin>& login) {
        if (!login) {
            promise.answer(tl::unexpected<Error>(login.error()));
            return;
        }
        promise.answer(
            m_context.store.writeNow<LoginRow>([&, now = m_context.clock.nowMs()](Database& db) -> Result<LoginRow> {
                return logins::put(db, connectionId, site, login->credentialId, login->name, now);
            }));
    });
    return promise.call();
}

Call<LoginRow> LoginKeeper::add(const NewLogin& order) {
    const QString site = loginSiteOf(order.site);
    if (site.isEmpty()) {
        return refused<LoginRow>(ErrorKind::Invalid, QStringLiteral("site"));
    }
    const auto server = signingServer(order.connectionId);
    if (!server) {
        return refused<LoginRow>(server.error());
    }
    LoginOrder wanted{freshName(site), order.userName,   order.password,
                      order.codes,     order.totpSecret, order.codeAddress.trimmed()};
    if (const auto good = logins::check(wanted); !good) {
        return refused<LoginRow>(good.error());
    }
    const Creation work{*server, wanted, {order.connectionId, site}, {}};
    Call<LoginRow> call = kept(order.connectionId, site, *server, work.promise.call());
    if (const QString lost = m_lost.value(work.place); lost.isEmpty()) {
        create(work);
    } else {
        clearAway(work, lost);
    }
    return call;
}

void LoginKeeper::create(const Creation& work) {
    m_lost.insert(work.place, work.order.name);
    const Call<StoredLogin> call = work.server->createLogin(work.order);
    work.promise.follow(call);
    call.then(this, [this, work](const Result<StoredLogin>& login) {
        for (const auto& secret : {work.order.password, work.order.totpSecret}) {
            if (secret) {
                secret->clear();
            }
        }
        if (!login && logins::mayHaveArrived(login.error())) {
            lookForLost(work, login.error());
            return;
        }
        m_lost.remove(work.place);
        work.promise.answer(login);
    });
}

void LoginKeeper::lookForLost(const Creation& work, const Error& why) {
    const Call<QVector<StoredLogin>> call = work.server->logins();
    work.promise.follow(call);
    call.then(this, [this, work, why](const Result<QVector<StoredLogin>>& all) {
        const StoredLogin* found = all ? named(*all, work.order.name) : nullptr;
        if (found != nullptr) {
            m_lost.remove(work.place);
        }
        work.promise.answer(found != nullptr ? Result<StoredLogin>(*found) : tl::unexpected<Error>(why));
    });
}

// What turned up late under the name of an earlier try may hold a mistyped password: it goes before the new one comes.
void LoginKeeper::clearAway(const Creation& work, const QString& lost) {
    const Call<QVector<StoredLogin>> call = work.server->logins();
    work.promise.follow(call);
    call.then(this, [this, work, lost](const Result<QVector<StoredLogin>>& all) {
        if (!all) {
            work.promise.answer(tl::unexpected<Error>(all.error()));
            return;
        }
        const StoredLogin* found = named(*all, lost);
        if (found == nullptr) {
            create(work);
            return;
        }
        const Call<void> gone = work.server->deleteLogin(found->credentialId);
        work.promise.follow(gone);
        gone.then(this, [this, work](const Done& done) {
            if (done) {
                create(work);
            } else {
                work.promise.answer(tl::unexpected<Error>(done.error()));
            }
        });
    });
}

Call<LoginRow> LoginKeeper::reference(qint64 connectionId, const QString& site, const QString& credentialId) {
    const QString place = loginSiteOf(site);
    if (place.isEmpty() || !reader::isId(credentialId)) {
        return refused<LoginRow>(ErrorKind::Invalid, place.isEmpty() ? QStringLiteral("site") : QStringLiteral("id"));
    }
    const auto server = signingServer(connectionId);
    return server ? kept(connectionId, place, *server, (*server)->login(credentialId))
                  : refused<LoginRow>(server.error());
}

Call<QVector<StoredLogin>> LoginKeeper::atServer(qint64 connectionId) {
    const auto server = serverOf(connectionId);
    if (!server) {
        return refused<QVector<StoredLogin>>(server.error());
    }
    return mapCall<QVector<StoredLogin>>((*server)->logins(),
                                         [server = *server](Result<QVector<StoredLogin>> all) { return all; });
}

Call<bool> LoginKeeper::isThere(qint64 loginId) {
    const auto row = m_context.store.readNow<LoginRow>([loginId](Database& db) { return logins::get(db, loginId); });
    const auto server = row ? serverOf(row->connectionId) : tl::unexpected<Error>(row.error());
    if (!server) {
        return refused<bool>(server.error());
    }
    return mapCall<bool>((*server)->login(row->credentialId),
                         [server = *server](Result<StoredLogin> login) -> Result<bool> {
                             if (!login && login.error().kind != ErrorKind::NotFound) {
                                 return tl::unexpected<Error>(login.error());
                             }
                             return login.has_value();
                         });
}

Call<void> LoginKeeper::remove(qint64 loginId, bool keepAtServer) {
    const auto forget = [this, loginId] {
        return m_context.store.writeNow<void>(
            [loginId, now = m_context.clock.nowMs()](Database& db) { return logins::remove(db, loginId, now); });
    };
    if (keepAtServer) {
        return Call<void>::ready(forget());
    }
    const auto row = m_context.store.readNow<LoginRow>([loginId](Database& db) { return logins::get(db, loginId); });
    const auto server = row ? serverOf(row->connectionId) : tl::unexpected<Error>(row.error());
    if (!server) {
        return refused<void>(server.error());
    }
    const Promise<void> promise;
    const Call<void> gone = (*server)->deleteLogin(row->credentialId);
    promise.follow(gone);
    gone.then(this, [server = *server, promise, forget](const Done& done) { promise.answer(done ? forget() : done); });
    return promise.call();
}

} // namespace postulant
