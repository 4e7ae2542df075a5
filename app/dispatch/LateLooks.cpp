#include "dispatch/LateLooks.h"

#include "dispatch/ConnectionPool.h"
#include "dispatch/StrayRuns.h"
#include "store/AttemptRepository.h"
#include "store/RunRepository.h"
#include "store/Store.h"

namespace postulant {
namespace {

constexpr qint64 dayMs = 24LL * 60 * 60 * 1000;
constexpr int mostAtOnce = 200; // ends that wait for their look; the newest, others at the next scan

} // namespace

LateLooks::LateLooks(EngineContext& context, ConnectionPool& pool, StrayRuns& strays, QObject* parent)
    : QObject(parent)
    , m_context(context)
    , m_pool(pool)
    , m_strays(strays) {
    m_scan.setInterval(context.timing.lateScan);
    m_timer.setInterval(context.timing.tick * 5);
    connect(&m_scan, &QTimer::timeout, this, &LateLooks::scan);
    connect(&m_timer, &QTimer::timeout, this, &LateLooks::tick);
}

void LateLooks::start() {
    scan();
    m_scan.start();
    m_timer.start();
}

// What ended before this process is looked at soon, even if the look after the end was made; later ends after a while.
void LateLooks::scan() {
    const qint64 since = m_context.clock.nowMs() - dayMs;
    const auto wanted = m_context.store.readNow<QVector<qint64>>(
        [&](Database& db) { return attempts::forLateLook(db, since, m_first ? 1 : 0, mostAtOnce); });
    if (!wanted) {
        return;
    }
    const qint64 due =
        m_context.clock.steadyMs() + (m_first ? m_context.timing.lateStart.count() : m_context.timing.lateLook.count());
    for (const qint64 id : *wanted) {
        if (!m_due.contains(id)) {
            m_due.insert(id, due);
        }
    }
    m_first = false;
}

void LateLooks::lookNow(qint64 attemptId) {
    m_due[attemptId] = m_context.clock.steadyMs();
    tick();
}

void LateLooks::tick() {
    const qint64 now = m_context.clock.steadyMs();
    const auto ids = m_due.keys();
    for (const qint64 id : ids) {
        if (m_due.value(id) <= now) {
            ask(id);
        }
    }
}

void LateLooks::ask(qint64 attemptId) {
    const auto attempt =
        m_context.store.readNow<AttemptRow>([attemptId](Database& db) { return attempts::get(db, attemptId); });
    if (!attempt) {
        later(attemptId);
        return;
    }
    const qint64 connection = attempt->connectionId;
    if (attempt->state != AttemptState::Ended || !m_pool.rows().contains(connection)) {
        m_due.remove(attemptId);
        return;
    }
    if (m_asking.contains(connection) || !m_pool.mayUse(connection)) {
        return; // its turn comes with a later tick
    }
    const auto server = m_pool.server(connection);
    if (!server || server->dialect() == nullptr) {
        return;
    }
    if (!attempt->run && !server->dialect()->describe().canLookUp) {
        made(attemptId);
        return;
    }
    m_asking.insert(connection);
    const auto failed = [this, attemptId](const Error& error) {
        if (error.kind == ErrorKind::NotFound) {
            made(attemptId);
        } else {
            later(attemptId);
        }
    };
    if (attempt->run) {
        server->fetchRun(attempt->run->snapshot.runId)
            .then(this, [this, server, connection, failed, row = *attempt](const Result<RunSnapshot>& run) {
                m_asking.remove(connection);
                run ? fetched(row, *run) : failed(run.error());
            });
    } else {
        server->lookUp(attempt->token)
            .then(this, [this, server, connection, failed, row = *attempt](const Result<QVector<FoundRun>>& runs) {
                m_asking.remove(connection);
                runs ? found(row, *runs) : failed(runs.error());
            });
    }
}

void LateLooks::fetched(const AttemptRow& attempt, const RunSnapshot& run) {
    const RunSnapshot& known = attempt.run->snapshot;
    const bool news = (run.status != known.status || run.serverWord != known.serverWord) && mayReplace(known, run);
    if (!news) {
        made(attempt.id);
        return;
    }
    const qint64 now = m_context.clock.nowMs();
    const auto recorded =
        m_context.store.writeNow<bool>([&](Database& db) { return runs::record(db, attempt.id, run, now); });
    if (!recorded) {
        later(attempt.id);
        return;
    }
    // A seeker who said that it was not sent is contradicted; the other releases are judged by the new evidence.
    if (!attempt.holds && attempt.releasedWhy == ReleaseReason::SeekerSaidNo) {
        takeBack(attempt, run.runId, {});
    } else {
        made(attempt.id);
        Q_EMIT turnedUp(attempt.applicationId, false);
    }
}

void LateLooks::found(const AttemptRow& attempt, const QVector<FoundRun>& runs) {
    if (runs.isEmpty()) {
        made(attempt.id);
        return;
    }
    QStringList others;
    for (const FoundRun& run : runs.mid(0, runs.size() - 1)) {
        others << run.runId;
        m_strays.stop(attempt.connectionId, attempt.id, run.runId);
    }
    takeBack(attempt, runs.last().runId, others);
}

void LateLooks::takeBack(const AttemptRow& attempt, const QString& runId, const QStringList& others) {
    const qint64 now = m_context.clock.nowMs();
    const auto back = m_context.store.writeNow<bool>([&](Database& db) -> Result<bool> {
        auto taken = attempts::reclaim(db, attempt.id, runId, now);
        if (!taken) {
            return taken;
        }
        Done done = runs::addEvent(db, attempt.id, QStringLiteral("lookup"), QStringLiteral("turned-up"), now);
        if (done && !others.isEmpty()) {
            done = attempts::markDoubled(db, attempt.id, others, now);
        }
        return done ? taken : Result<bool>(tl::unexpected<Error>(done.error()));
    });
    if (!back && back.error().kind != ErrorKind::Guarded) {
        later(attempt.id);
        return;
    }
    made(attempt.id);
    Q_EMIT turnedUp(attempt.applicationId, back && (!*back || !others.isEmpty()));
}

void LateLooks::made(qint64 attemptId) {
    const auto counted =
        m_context.store.writeNow<void>([attemptId](Database& db) { return attempts::countLateLook(db, attemptId); });
    if (counted) {
        m_due.remove(attemptId);
    } else {
        later(attemptId);
    }
}

void LateLooks::later(qint64 attemptId) {
    m_due[attemptId] = m_context.clock.steadyMs() + m_context.timing.troubleMin.count();
}

} // namespace postulant
