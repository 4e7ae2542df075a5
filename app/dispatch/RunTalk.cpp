#include "dispatch/RunTalk.h"

#include "dispatch/ConnectionPool.h"
#include "dispatch/OpenAttempt.h"
#include "domain/Package.h"
#include "store/RunRepository.h"
#include "store/Store.h"

#include <algorithm>

namespace postulant {
namespace {

constexpr int longestCode = 2000; // a mail with a link in it

// "654 321" and "654-321" are mailed like that, and typed without.
QString plainCode(const QString& typed) {
    const QString text = typed.trimmed();
    QString digits = text;
    digits.remove(QLatin1Char(' ')).remove(QLatin1Char('-'));
    const bool onlyDigits =
        !digits.isEmpty() && std::all_of(digits.cbegin(), digits.cend(), [](QChar c) { return c.isDigit(); });
    return onlyDigits ? digits : text;
}

Call<void> refused(const Error& error) {
    return Call<void>::ready(tl::unexpected<Error>(error));
}

} // namespace

RunTalk::RunTalk(EngineContext& context, ConnectionPool& pool, QObject* parent)
    : QObject(parent)
    , m_context(context)
    , m_pool(pool) {}

// The server is kept until it has answered: the pool lets go of it when its row changes.
Call<void> RunTalk::told(const AttemptRow& attempt, const std::shared_ptr<Server>& server, const Call<void>& call,
                         const QString& note) {
    const Promise<void> promise;
    promise.follow(call);
    call.then(this, [this, server, promise, id = attempt.id, note](const Done& done) {
        if (done) {
            (void)m_context.store.writeNow<void>([&, now = m_context.clock.nowMs()](Database& db) {
                return runs::addEvent(db, id, QStringLiteral("note"), note, now);
            });
            Q_EMIT attended(id);
        }
        promise.answer(done);
    });
    return promise.call();
}

Call<void> RunTalk::handCode(qint64 applicationId, const QString& code) {
    CodeOrder order;
    order.code = plainCode(code);
    if (order.code.isEmpty() || order.code.size() > longestCode) {
        return refused(Error{ErrorKind::Invalid, QStringLiteral("not a code"), 0, {}});
    }
    const Result<AttemptRow> attempt = reachableAttempt(m_context.store, applicationId, m_dispatching);
    if (!attempt) {
        return refused(attempt.error());
    }
    const Result<Package> package = packageFromJson(attempt->packageJson);
    if (!package || !package->waitsForCode) {
        return refused(Error{ErrorKind::Guarded, QStringLiteral("it was sent without waiting for codes"), 0, {}});
    }
    const auto server = m_pool.server(attempt->connectionId);
    if (!server) {
        return refused(Error{ErrorKind::NotReady, {}, 0, {}});
    }
    if (!server->dialect() || !server->dialect()->describe().takesCode) {
        return refused(Error{ErrorKind::Guarded, QStringLiteral("its server takes no codes"), 0, {}});
    }
    order.runId = attempt->run->snapshot.runId;
    // As it was sent: the connection may be set otherwise by now.
    order.address = package->codeAddress.isEmpty() ? codeAddressOf(attempt->token) : package->codeAddress;
    return told(*attempt, server, server->handCode(order), QStringLiteral("code-handed"));
}

Call<void> RunTalk::goOn(qint64 applicationId) {
    const Result<AttemptRow> attempt = reachableAttempt(m_context.store, applicationId, m_dispatching);
    const auto server = attempt ? m_pool.server(attempt->connectionId) : nullptr;
    if (!server) {
        return refused(attempt ? Error{ErrorKind::NotReady, {}, 0, {}} : attempt.error());
    }
    if (!server->dialect() || !server->dialect()->describe().canContinue) {
        return refused(Error{ErrorKind::Guarded, QStringLiteral("its server cannot be told to go on"), 0, {}});
    }
    return told(*attempt, server, server->continueRun(attempt->run->snapshot.runId), QStringLiteral("told-to-go-on"));
}

} // namespace postulant
