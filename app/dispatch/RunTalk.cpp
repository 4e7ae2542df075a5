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

Result<AttemptRow> RunTalk::reachable(qint64 applicationId) const {
    const Result<AttemptRow> attempt = openAttempt(m_context.store, applicationId);
    if (attempt && attempt->practice && !m_dispatching) {
        return failure(ErrorKind::NotReady, QStringLiteral("practice runs in the program that sends"));
    }
    return attempt;
}

Call<void> RunTalk::told(const AttemptRow& attempt, const Call<void>& call, const QString& note) {
    return mapCall<void>(call, [this, id = attempt.id, note](Done done) {
        if (done) {
            (void)m_context.store.writeNow<void>([&, now = m_context.clock.nowMs()](Database& db) {
                return runs::addEvent(db, id, QStringLiteral("note"), note, now);
            });
            Q_EMIT attended(id);
        }
        return done;
    });
}

Call<void> RunTalk::handCode(qint64 applicationId, const QString& code) {
    CodeOrder order;
    order.code = plainCode(code);
    if (order.code.isEmpty() || order.code.size() > longestCode) {
        return refused(Error{ErrorKind::Invalid, QStringLiteral("not a code"), 0, {}});
    }
    const Result<AttemptRow> attempt = reachable(applicationId);
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
    order.runId = attempt->run->snapshot.runId;
    order.address = codeAddressOf(attempt->token);
    return told(*attempt, server->handCode(order), QStringLiteral("code-handed"));
}

Call<void> RunTalk::goOn(qint64 applicationId) {
    const Result<AttemptRow> attempt = reachable(applicationId);
    const auto server = attempt ? m_pool.server(attempt->connectionId) : nullptr;
    if (!server) {
        return refused(attempt ? Error{ErrorKind::NotReady, {}, 0, {}} : attempt.error());
    }
    return told(*attempt, server->continueRun(attempt->run->snapshot.runId), QStringLiteral("told-to-go-on"));
}

} // namespace postulant
