#include "dispatch/UnclearAttempts.h"

#include "dispatch/ConnectionPool.h"
#include "dispatch/StrayRuns.h"
#include "store/AttemptRepository.h"
#include "store/RunRepository.h"
#include "store/Store.h"

#include <algorithm>

namespace postulant {

UnclearAttempts::UnclearAttempts(EngineContext& context, ConnectionPool& pool, StrayRuns& strays, QObject* parent)
    : QObject(parent)
    , m_context(context)
    , m_pool(pool)
    , m_strays(strays) {
    m_timer.setInterval(context.timing.tick);
    connect(&m_timer, &QTimer::timeout, this, &UnclearAttempts::tick);
}

void UnclearAttempts::add(qint64 attemptId) {
    const qint64 now = m_context.clock.steadyMs();
    put(attemptId, {0, 3, 0, now, now + m_context.timing.lookUps[0].count(), false, false});
}

void UnclearAttempts::lookOnce(qint64 attemptId) {
    const qint64 now = m_context.clock.steadyMs();
    const auto known = m_pending.find(attemptId);
    if (known == m_pending.end()) {
        put(attemptId, {0, 1, 0, now, now, false, true});
    } else if (known->seekerAsked) { // it waits for a server that could not be asked
        known->nextAt = now;
    }
}

int UnclearAttempts::pending() const {
    return static_cast<int>(std::count_if(m_pending.cbegin(), m_pending.cend(),
                                          [](const Pending& pending) { return !pending.seekerAsked; }));
}

void UnclearAttempts::put(qint64 attemptId, const Pending& pending) {
    m_pending.insert(attemptId, pending);
    m_timer.start();
    tick();
}

void UnclearAttempts::tick() {
    const qint64 now = m_context.clock.steadyMs();
    const auto ids = m_pending.keys();
    for (const qint64 id : ids) {
        if (const Pending pending = m_pending.value(id); !pending.asking && pending.nextAt <= now) {
            ask(id);
        }
    }
    if (m_pending.isEmpty()) {
        m_timer.stop();
    }
}

void UnclearAttempts::ask(qint64 attemptId) {
    const auto attempt =
        m_context.store.readNow<AttemptRow>([attemptId](Database& db) { return attempts::get(db, attemptId); });
    if (!attempt) {
        notAsked(attemptId);
        return;
    }
    if (attempt->state != AttemptState::Unclear || attempt->token.isEmpty()) {
        m_pending.remove(attemptId);
        return;
    }
    const qint64 connection = attempt->connectionId;
    const bool known = m_pool.rows().contains(connection);
    const auto server = known ? m_pool.server(connection) : nullptr;
    if (!known || (server && (server->dialect() == nullptr || !server->dialect()->describe().canLookUp))) {
        giveUp(attemptId, QStringLiteral("not-asked")); // nobody will ever be able to say
        return;
    }
    if (!server || !m_pool.mayUse(connection)) {
        notAsked(attemptId);
        return;
    }
    m_pending[attemptId].asking = true;
    server->lookUp(attempt->token).then(this, [this, server, row = *attempt](const Result<QVector<FoundRun>>& found) {
        m_pending[row.id].asking = false;
        if (!found) {
            notAsked(row.id);
            return;
        }
        found->isEmpty() ? notFound(row.id) : adopt(row, *found);
    });
}

// The oldest is the one that was meant; a second one can only come from a request that was doubled on its way.
void UnclearAttempts::adopt(const AttemptRow& attempt, const QVector<FoundRun>& found) {
    const QString runId = found.last().runId;
    QStringList others;
    for (const FoundRun& run : found.mid(0, found.size() - 1)) {
        others << run.runId;
        m_strays.stop(attempt.connectionId, attempt.id, run.runId);
    }
    const qint64 now = m_context.clock.nowMs();
    const auto stored = m_context.store.writeNow<void>([&](Database& db) -> Done {
        if (Done accepted = attempts::markAccepted(db, attempt.id, runId, {}, now); !accepted) {
            return accepted;
        }
        if (!others.isEmpty()) {
            if (Done noted = attempts::markDoubled(db, attempt.id, others, now); !noted) {
                return noted;
            }
        }
        return runs::addEvent(db, attempt.id, QStringLiteral("lookup"), QStringLiteral("found"), now);
    });
    if (!stored && stored.error().kind != ErrorKind::Guarded) {
        notAsked(attempt.id); // found again when it can be recorded
        return;
    }
    m_pending.remove(attempt.id);
    if (stored) {
        Q_EMIT adopted(attempt.id);
        if (!others.isEmpty()) {
            Q_EMIT doubled(attempt.applicationId);
        }
    }
}

void UnclearAttempts::notFound(qint64 attemptId) {
    Pending& pending = m_pending[attemptId];
    pending.unanswered = 0;
    if (pending.made + 1 >= pending.wanted) {
        giveUp(attemptId, QStringLiteral("not-found"));
        return;
    }
    pending.made++;
    (void)m_context.store.writeNow<void>([attemptId](Database& db) { return attempts::countLookUp(db, attemptId); });
    const qint64 now = m_context.clock.steadyMs();
    pending.nextAt = std::max(now, pending.since + m_context.timing.lookUps[pending.made].count());
}

void UnclearAttempts::notAsked(qint64 attemptId) {
    Pending& pending = m_pending[attemptId];
    const qint64 now = m_context.clock.steadyMs();
    pending.unanswered++;
    pending.nextAt = now + std::min<qint64>(m_context.timing.troubleMin.count() * pending.unanswered,
                                            m_context.timing.lookUps[2].count());
    if (!pending.seekerAsked && now - pending.since >= m_context.timing.askSeekerAfter.count()) {
        const Pending goesOn = pending;
        if (giveUp(attemptId, QStringLiteral("not-asked"))) {
            m_pending.insert(attemptId, goesOn);
            m_pending[attemptId].seekerAsked = true;
            m_pending[attemptId].wanted = 1;
            m_pending[attemptId].made = 0;
        }
    }
}

bool UnclearAttempts::giveUp(qint64 attemptId, const QString& how) {
    const bool told = m_pending.value(attemptId).seekerAsked;
    const auto stored = m_context.store.writeNow<void>(
        [&, now = m_context.clock.nowMs()](Database& db) { return attempts::endLookUps(db, attemptId, how, now); });
    if (!stored && stored.error().kind != ErrorKind::NotFound) {
        m_pending[attemptId].nextAt = m_context.clock.steadyMs() + m_context.timing.troubleMin.count();
        return false;
    }
    m_pending.remove(attemptId);
    if (!told) {
        Q_EMIT givenUp(attemptId);
    }
    return true;
}

} // namespace postulant
