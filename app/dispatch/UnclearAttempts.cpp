#include "dispatch/UnclearAttempts.h"

#include "dispatch/ConnectionPool.h"
#include "store/AttemptRepository.h"
#include "store/RunRepository.h"
#include "store/Store.h"

#include <algorithm>

namespace postulant {

UnclearAttempts::UnclearAttempts(EngineContext& context, ConnectionPool& pool, QObject* parent)
    : QObject(parent)
    , m_context(context)
    , m_pool(pool) {
    m_timer.setInterval(context.timing.tick);
    connect(&m_timer, &QTimer::timeout, this, &UnclearAttempts::tick);
}

void UnclearAttempts::add(qint64 attemptId) {
    const qint64 now = m_context.clock.nowMs();
    m_pending.insert(attemptId, {0, 3, 0, now, now + m_context.timing.lookUps[0].count(), false});
    m_timer.start();
    tick();
}

void UnclearAttempts::lookOnce(qint64 attemptId) {
    if (!m_pending.contains(attemptId)) {
        const qint64 now = m_context.clock.nowMs();
        m_pending.insert(attemptId, {0, 1, 0, now, now, false});
        m_timer.start();
        tick();
    }
}

void UnclearAttempts::tick() {
    const qint64 now = m_context.clock.nowMs();
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
    if (!attempt || attempt->state != AttemptState::Unclear || attempt->token.isEmpty()) {
        m_pending.remove(attemptId);
        return;
    }
    const auto server = m_pool.server(attempt->connectionId);
    if (!server || server->dialect() == nullptr || !server->dialect()->describe().canLookUp) {
        m_pending[attemptId].made = m_pending[attemptId].wanted - 1;
        answered(attemptId, true);
        return;
    }
    m_pending[attemptId].asking = true;
    server->lookUp(attempt->token).then(this, [this, attemptId, server](const Result<QVector<FoundRun>>& found) {
        if (!found || found->isEmpty()) {
            answered(attemptId, found.has_value());
            return;
        }
        const QString runId = found->last().runId; // the oldest, should there be several
        const qint64 now = m_context.clock.nowMs();
        const auto stored = m_context.store.writeNow<void>([&](Database& db) -> Done {
            if (const Done accepted = attempts::markAccepted(db, attemptId, runId, {}, now); !accepted) {
                return accepted;
            }
            return runs::addEvent(db, attemptId, QStringLiteral("lookup"), QStringLiteral("found"), now);
        });
        m_pending.remove(attemptId);
        if (stored) {
            Q_EMIT adopted(attemptId);
        }
    });
}

void UnclearAttempts::answered(qint64 attemptId, bool asked) {
    if (!m_pending.contains(attemptId)) {
        return;
    }
    Pending& pending = m_pending[attemptId];
    pending.asking = false;
    const qint64 now = m_context.clock.nowMs();
    const int patience = pending.wanted > 1 ? 20 : 3;
    if (!asked && pending.unanswered++ < patience) {
        // Not asked is not "not found": it waits until the server can be asked, within reason.
        pending.nextAt = now + std::min<qint64>(m_context.timing.troubleMin.count() * pending.unanswered,
                                                m_context.timing.lookUps[2].count());
        return;
    }
    pending.made++;
    m_context.store.write([attemptId](Database& db) { return attempts::countLookUp(db, attemptId); });
    if (pending.made >= pending.wanted) {
        m_pending.remove(attemptId);
        Q_EMIT givenUp(attemptId);
        return;
    }
    pending.nextAt = std::max(now, pending.since + m_context.timing.lookUps[pending.made].count());
}

} // namespace postulant
