#include "dispatch/StrayRuns.h"

#include "dispatch/ConnectionPool.h"
#include "store/RunRepository.h"
#include "store/Store.h"

namespace postulant {
namespace {
constexpr int mostTries = 60;
}

StrayRuns::StrayRuns(EngineContext& context, ConnectionPool& pool, QObject* parent)
    : QObject(parent)
    , m_context(context)
    , m_pool(pool) {
    m_timer.setInterval(context.timing.tick);
    connect(&m_timer, &QTimer::timeout, this, &StrayRuns::tick);
}

void StrayRuns::stop(qint64 connectionId, qint64 attemptId, const QString& runId) {
    if (!m_strays.contains(runId)) {
        m_strays.insert(runId, {connectionId, attemptId, m_context.clock.steadyMs(), 0, false});
        m_timer.start();
        tick();
    }
}

void StrayRuns::tick() {
    const qint64 now = m_context.clock.steadyMs();
    const auto runs = m_strays.keys();
    for (const QString& runId : runs) {
        if (const Stray stray = m_strays.value(runId); !stray.asking && stray.nextAt <= now) {
            ask(runId);
        }
    }
    if (m_strays.isEmpty()) {
        m_timer.stop();
    }
}

void StrayRuns::ask(const QString& runId) {
    Stray& stray = m_strays[runId];
    stray.nextAt = m_context.clock.steadyMs() + m_context.timing.cancelConfirm.count();
    if (++stray.tries > mostTries) {
        ended(runId, QStringLiteral("not-stopped"));
        return;
    }
    const auto server = m_pool.server(stray.connectionId);
    if (!server) {
        return;
    }
    stray.asking = true;
    // What it answers is not believed: the run is looked at instead.
    server->cancel(runId).then(this, [this, runId, server](const Done&) { look(runId); });
}

void StrayRuns::look(const QString& runId) {
    const auto server = m_pool.server(m_strays.value(runId).connectionId);
    if (!server) {
        m_strays[runId].asking = false;
        return;
    }
    server->fetchRun(runId).then(this, [this, runId, server](const Result<RunSnapshot>& run) {
        m_strays[runId].asking = false;
        if (run && isFinal(run->status)) {
            ended(runId, run->serverWord);
        }
    });
}

void StrayRuns::ended(const QString& runId, const QString& how) {
    const Stray stray = m_strays.take(runId);
    m_context.store.write([stray, runId, how, now = m_context.clock.nowMs()](Database& db) {
        return runs::addEvent(db, stray.attemptId, QStringLiteral("lookup"),
                              QStringLiteral("second-run %1 %2").arg(runId, how), now);
    });
}

} // namespace postulant
