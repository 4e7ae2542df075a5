#include "dispatch/Watcher.h"

#include "dispatch/ConnectionPool.h"
#include "store/AttemptRepository.h"
#include "store/Store.h"

#include <QRandomGenerator>

#include <algorithm>
#include <utility>
#include <vector>

namespace postulant {
namespace {

// What is not said is no news.
bool sameToAPerson(const RunSnapshot& known, const RunSnapshot& said) {
    const auto same = [](int a, int b) { return b == -1 || a == b; };
    return known.status == said.status && known.serverWord == said.serverWord &&
           same(known.stepCount, said.stepCount) && same(known.artifactCount, said.artifactCount) &&
           known.failureReason == said.failureReason && known.hasResult == said.hasResult;
}

// Errors that come without the server having been told; to tell it twice does no harm.
bool mayNotHaveHeard(ErrorKind kind) {
    return kind != ErrorKind::NotFound && kind != ErrorKind::BadRequest && kind != ErrorKind::Protocol &&
           kind != ErrorKind::Timeout;
}

// A run that its server does not know any more is asked for this often before it counts as lost.
constexpr int timesNotFound = 3;

// A model that thinks is as silent as one that waits for a code, so that it may wait is taken back often. Who was told
// of one is told of another after so long only.
constexpr qint64 codeSaidAgain = 120'000;

// How often a run that is silent as if it waited is asked for signs of life: two requests each.
constexpr qint64 codeCountEvery = 30'000;

} // namespace

Watcher::Watcher(EngineContext& context, ConnectionPool& pool, QObject* parent)
    : QObject(parent)
    , m_context(context)
    , m_pool(pool) {
    m_timer.setInterval(context.timing.tick);
    connect(&m_timer, &QTimer::timeout, this, &Watcher::tick);
}

void Watcher::reload() {
    const auto wanted = m_context.store.readNow<QVector<runs::OpenRun>>([](Database& db) { return runs::wanted(db); });
    for (const runs::OpenRun& run : wanted ? *wanted : QVector<runs::OpenRun>()) {
        take(run);
    }
}

void Watcher::watch(qint64 attemptId) {
    const auto wanted = m_context.store.readNow<QVector<runs::OpenRun>>(
        [attemptId](Database& db) { return runs::wanted(db, attemptId); });
    for (const runs::OpenRun& run : wanted ? *wanted : QVector<runs::OpenRun>()) {
        take(run);
    }
    if (const auto it = m_watched.find(attemptId); it != m_watched.end()) {
        it->nextAt = m_context.clock.steadyMs() + m_context.timing.firstPoll.count();
    }
}

void Watcher::take(const runs::OpenRun& run) {
    auto it = m_watched.find(run.attemptId);
    if (it == m_watched.end()) {
        Watched fresh;
        fresh.run = run;
        fresh.interval = m_context.timing.pollMin.count();
        fresh.nextAt = m_context.clock.steadyMs();
        fresh.quietMs = fresh.quietNoted = run.run.quietMs;
        fresh.stuck = run.run.stuck;
        fresh.attention = run.run.attention;
        fresh.codeSaid = fresh.attention == Attention::CodeWanted;
        fresh.pauseTold = !run.run.attentionText.isEmpty();
        fresh.takesCode = waitsForCode(run.attemptId);
        it = m_watched.insert(run.attemptId, fresh);
    } else {
        it->run.cancelRequestedAt = run.cancelRequestedAt;
        if (it->stuck && !run.run.stuck) { // the seeker keeps waiting
            it->stuck = false;
            it->quietMs = it->quietNoted = run.run.quietMs;
            it->nextSigns = it->nextCodeSigns = 0;
        }
    }
    if (!m_timer.isActive()) {
        m_timer.start();
    }
    if (isFinal(it->run.run.snapshot.status)) {
        handOver(*it);
    } else if (run.cancelRequestedAt != 0 && !it->cancelSent) {
        sendCancel(*it);
    }
}

void Watcher::lookNow(qint64 attemptId) {
    if (const auto it = m_watched.find(attemptId); it != m_watched.end()) {
        it->nextAt = m_context.clock.steadyMs();
        tick();
    }
}

bool Watcher::hint(qint64 connectionId, const QString& runId) {
    for (const Watched& watched : std::as_const(m_watched)) {
        if (watched.run.connectionId == connectionId && watched.run.run.snapshot.runId == runId &&
            !watched.handedOver) {
            if (!watched.canceledSeen) {
                lookNow(watched.run.attemptId);
            }
            return true;
        }
    }
    return false;
}

void Watcher::forget(qint64 attemptId) {
    m_watched.remove(attemptId);
    if (m_watched.isEmpty()) {
        m_timer.stop();
    }
}

bool Watcher::isEmpty() const {
    return m_watched.isEmpty();
}

void Watcher::tick() {
    const qint64 now = m_context.clock.steadyMs();
    std::vector<std::pair<qint64, qint64>> due; // since when, attempt
    for (const Watched& watched : std::as_const(m_watched)) {
        if (!watched.asking && !watched.handedOver && watched.nextAt <= now) {
            due.emplace_back(watched.nextAt, watched.run.attemptId);
        }
    }
    std::sort(due.begin(), due.end()); // who has waited longest goes first, or some would never be looked at
    for (const auto& [since, attemptId] : due) {
        const auto it = m_watched.find(attemptId);
        if (it != m_watched.end() && m_asking.value(it->run.connectionId) < m_context.timing.pollsAtOnce &&
            m_pool.mayUse(it->run.connectionId)) {
            ask(*it);
        }
    }
}

void Watcher::ask(Watched& watched) {
    if (watched.run.cancelRequestedAt != 0 && !watched.cancelSent) {
        sendCancel(watched); // it did not get through before
        return;
    }
    const qint64 attemptId = watched.run.attemptId;
    const qint64 connection = watched.run.connectionId;
    const auto server = m_pool.server(connection);
    if (!server) {
        watched.nextAt = m_context.clock.steadyMs() + m_context.timing.pollMax.count();
        return;
    }
    watched.asking = true;
    m_asking[connection]++;
    server->fetchRun(watched.run.run.snapshot.runId)
        .then(this, [this, attemptId, connection, server](const Result<RunSnapshot>& answer) {
            m_asking[connection]--;
            answered(attemptId, answer);
            tick(); // its place is free for the next one
        });
}

void Watcher::sendCancel(Watched& watched) {
    const auto server = m_pool.server(watched.run.connectionId);
    if (!server) {
        return;
    }
    watched.cancelSent = true;
    if (server->dialect() != nullptr && !server->dialect()->describe().canCancel) {
        return; // it goes to its own end
    }
    const qint64 attemptId = watched.run.attemptId;
    // What it answers is not believed: the run is looked at instead.
    server->cancel(watched.run.run.snapshot.runId).then(this, [this, attemptId, server](const Done& told) {
        if (const auto it = m_watched.find(attemptId); it != m_watched.end()) {
            it->nextAt = m_context.clock.steadyMs();
            it->interval = m_context.timing.pollMin.count();
            if (!told && mayNotHaveHeard(told.error().kind)) {
                it->cancelSent = false; // again when the run would be looked at next
                it->nextAt += m_context.timing.pollMin.count();
            }
        }
    });
    watched.nextAt = m_context.clock.steadyMs() + m_context.timing.firstPoll.count();
}

void Watcher::answered(qint64 attemptId, const Result<RunSnapshot>& answer) {
    const auto it = m_watched.find(attemptId);
    if (it == m_watched.end()) {
        return;
    }
    it->asking = false;
    if (!answer) {
        failed(*it, answer.error());
        return;
    }
    it->notFound = 0;
    if (answer->status == RunStatus::Canceled && !it->canceledSeen) {
        it->canceledSeen = true;
        it->nextAt = m_context.clock.steadyMs() + m_context.timing.cancelConfirm.count();
        return;
    }
    record(*it, *answer);
}

void Watcher::failed(Watched& watched, const Error& error) {
    const qint64 now = m_context.clock.steadyMs();
    watched.lookedAt = 0;
    if (error.kind == ErrorKind::NotFound && ++watched.notFound == 1) {
        watched.notFoundSince = now;
    }
    if (error.kind == ErrorKind::NotFound && watched.notFound >= timesNotFound &&
        now - watched.notFoundSince >= m_context.timing.lostAfter.count()) {
        RunSnapshot lost = watched.run.run.snapshot;
        lost.status = RunStatus::Failed;
        lost.serverWord = lostRunWord;
        lost.failureReason = QStringLiteral("The server does not know this run any more.");
        record(watched, lost);
        return;
    }
    watched.nextAt = now + wait(watched, false); // and not before the connection may be used
}

void Watcher::record(Watched& watched, const RunSnapshot& snapshot) {
    const qint64 steady = m_context.clock.steadyMs();
    const qint64 now = m_context.clock.nowMs();
    const qint64 attemptId = watched.run.attemptId;
    const bool changed = !sameToAPerson(watched.run.run.snapshot, snapshot);
    if (changed) {
        const auto stored =
            m_context.store.writeNow<bool>([&](Database& db) { return runs::record(db, attemptId, snapshot, now); });
        if (!stored) {
            watched.nextAt = steady + m_context.timing.pollMax.count();
            return;
        }
        const int files = watched.run.run.snapshot.artifactCount;
        watched.run.run.snapshot = snapshot;
        watched.run.run.snapshot.artifactCount = std::max(files, snapshot.artifactCount);
    }
    const bool paused = snapshot.status == RunStatus::Paused;
    if (paused) {
        setAttention(watched, Attention::Paused);
        askWhatPauses(watched);
    } else if (watched.attention == Attention::Paused || changed) {
        setAttention(watched, Attention::None);
    }
    if (isFinal(snapshot.status)) {
        handOver(watched);
        return;
    }
    watched.nextAt = steady + wait(watched, changed);
    listen(watched, changed || paused); // who waits for a person is not stuck
}

void Watcher::setStuckAfter(std::chrono::milliseconds silence) {
    m_stuckAfter = silence.count();
}

// Silence is what lies between two answered looks that saw the same. Who was suspended, offline or closed meanwhile
// has not watched, so of one gap only so much counts.
void Watcher::listen(Watched& watched, bool changed) {
    const qint64 now = m_context.clock.steadyMs();
    const qint64 gap = watched.lookedAt == 0 ? 0 : now - watched.lookedAt;
    watched.lookedAt = now;
    if (changed) {
        moved(watched);
        watched.stuck = false;
        return;
    }
    watched.quietMs += std::min<qint64>(gap, m_context.timing.mostQuiet.count());
    if (watched.quietMs - watched.quietNoted >= m_context.timing.quietNoted.count()) {
        const auto noted = m_context.store.writeNow<void>(
            [&](Database& db) { return runs::noteQuiet(db, watched.run.attemptId, watched.quietMs, watched.stuck); });
        watched.quietNoted = noted ? watched.quietMs : watched.quietNoted;
    }
    if (wantsCount(watched)) {
        countSigns(watched);
    }
    if (watched.attention == Attention::CodeWanted) {
        sayCode(watched);
    }
}

// One step can take its time: then only what the server's browser does and leaves behind moves. It is counted a few
// times before a run is called stuck, and last when it would be; and so that a run that can wait for a code, and is
// silent as one that does, is told from one that thinks: once for comparison, then now and then until it moves.
bool Watcher::wantsCount(const Watched& watched) const {
    if (watched.stuck) {
        return false;
    }
    const qint64 codeSilence = m_context.timing.codeSilence.count();
    const qint64 codeSigns = std::max(watched.nextCodeSigns, watched.counted ? codeSilence : codeSilence / 2);
    if (watched.takesCode && watched.quietMs >= codeSigns) {
        return true;
    }
    return watched.quietMs >= m_stuckAfter || watched.quietMs >= std::max(watched.nextSigns, m_stuckAfter / 8);
}

void Watcher::moved(Watched& watched) {
    watched.quietMs = watched.quietNoted = watched.nextSigns = watched.nextCodeSigns = 0;
    watched.counted = false;
}

void Watcher::setAttention(Watched& watched, Attention attention) {
    if (watched.attention == attention) {
        return;
    }
    const bool code = attention == Attention::CodeWanted;
    const qint64 until =
        code ? m_context.clock.nowMs() + m_context.timing.codePatience.count() - watched.quietMs : qint64(0);
    const auto noted = m_context.store.writeNow<void>(
        [&](Database& db) { return runs::recordAttention(db, watched.run.attemptId, attention, until, {}); });
    if (!noted) {
        return; // said when it is looked at next
    }
    watched.attention = attention;
    watched.pauseTold = false;
    watched.wordlessPauses = 0;
    watched.codeSaid = false;
    if (code) {
        sayCode(watched);
    } else if (attention != Attention::None) {
        Q_EMIT attentionNeeded(watched.run.applicationId);
    }
}

// One that is not said because another was lately is said when it still waits after that.
void Watcher::sayCode(Watched& watched) {
    const qint64 now = m_context.clock.steadyMs();
    if (watched.codeSaid || (watched.codeSaidAt && now - *watched.codeSaidAt < codeSaidAgain)) {
        return;
    }
    watched.codeSaid = true;
    watched.codeSaidAt = now;
    Q_EMIT attentionNeeded(watched.run.applicationId);
}

// What it asks of a person stands in the timeline alone; that it asks is known before. Asked at each look until it is
// known; a pause whose block stays without a word asks nothing.
void Watcher::askWhatPauses(Watched& watched) {
    constexpr int mostWordless = 3;
    if (watched.attention != Attention::Paused || watched.pauseTold || watched.askingPause ||
        watched.wordlessPauses >= mostWordless) {
        return;
    }
    const auto server = m_pool.server(watched.run.connectionId);
    if (!server || server->dialect() == nullptr || !server->dialect()->describe().tellsPause) {
        return;
    }
    watched.askingPause = true;
    server->pauseNote(watched.run.run.snapshot.runId)
        .then(this, [this, server, id = watched.run.attemptId](const Result<PauseNote>& note) {
            if (const auto it = m_watched.find(id); it != m_watched.end()) {
                it->askingPause = false;
                heardWhatPauses(*it, note);
            }
        });
}

void Watcher::heardWhatPauses(Watched& watched, const Result<PauseNote>& note) {
    if (!note || watched.attention != Attention::Paused) {
        return;
    }
    if (note->instructions.isEmpty()) {
        ++watched.wordlessPauses;
        return;
    }
    const auto noted = m_context.store.writeNow<void>([&](Database& db) {
        return runs::recordAttention(db, watched.run.attemptId, Attention::Paused, 0, note->instructions);
    });
    watched.pauseTold = noted.has_value();
}

void Watcher::attended(qint64 attemptId) {
    if (const auto it = m_watched.find(attemptId); it != m_watched.end()) {
        moved(*it);
        it->lookedAt = 0;
        it->codeSaidAt.reset();
        if (it->attention == Attention::CodeWanted) {
            setAttention(*it, Attention::None);
        }
        lookNow(attemptId);
    }
}

bool Watcher::waitsForCode(qint64 attemptId) const {
    const auto attempt =
        m_context.store.readNow<AttemptRow>([attemptId](Database& db) { return attempts::get(db, attemptId); });
    const auto package =
        attempt ? packageFromJson(attempt->packageJson) : Result<Package>(failure(ErrorKind::NotFound));
    return package && package->waitsForCode;
}

void Watcher::countSigns(Watched& watched) {
    const auto server = m_pool.server(watched.run.connectionId);
    if (!server) {
        return;
    }
    watched.asking = true;
    watched.nextSigns = watched.quietMs + m_stuckAfter / 4;
    m_asking[watched.run.connectionId]++;
    server->signsOfLife(watched.run.run.snapshot.runId)
        .then(this, [this, server, id = watched.run.attemptId,
                     connection = watched.run.connectionId](const Result<LifeSigns>& signs) {
            m_asking[connection]--;
            counted(id, signs);
        });
}

void Watcher::counted(qint64 attemptId, const Result<LifeSigns>& signs) {
    const auto it = m_watched.find(attemptId);
    if (it == m_watched.end()) {
        return;
    }
    it->asking = false;
    if (!signs) {
        failed(*it, signs.error());
        return;
    }
    const int before = it->run.run.snapshot.artifactCount;
    const int count = signs->all;
    if (count != before) {
        RunSnapshot more = it->run.run.snapshot;
        more.artifactCount = count;
        const auto stored = m_context.store.writeNow<bool>(
            [&, now = m_context.clock.nowMs()](Database& db) { return runs::record(db, attemptId, more, now); });
        if (!stored) {
            return;
        }
        it->run.run.snapshot.artifactCount = count;
        if (before != -1) {
            moved(*it);
            it->counted = true; // what later ones are compared with
            if (it->attention == Attention::CodeWanted) {
                setAttention(*it, Attention::None);
            }
            return;
        }
    }
    const bool same = it->counted || before == count;
    it->counted = true;
    if (same && it->quietMs >= m_context.timing.codeSilence.count()) {
        it->nextCodeSigns = it->quietMs + codeCountEvery;
    }
    if (it->quietMs >= m_stuckAfter && before != -1) {
        callStuck(*it);
    } else if (same && signs->begun && it->takesCode && it->quietMs >= m_context.timing.codeSilence.count() &&
               it->attention == Attention::None) {
        setAttention(*it, Attention::CodeWanted);
    }
}

void Watcher::callStuck(Watched& watched) {
    const auto stored = m_context.store.writeNow<void>([&](Database& db) -> Done {
        const Done noted = runs::noteQuiet(db, watched.run.attemptId, watched.quietMs, watched.stuck);
        return noted ? runs::setStuck(db, watched.run.attemptId, true) : noted;
    });
    if (stored) {
        watched.stuck = true;
        watched.quietNoted = watched.quietMs;
        if (watched.attention == Attention::CodeWanted) {
            setAttention(watched, Attention::None); // nobody waits so long for a code
        }
        Q_EMIT attentionNeeded(watched.run.applicationId);
    }
}

void Watcher::handOver(Watched& watched) {
    if (!watched.handedOver) {
        watched.handedOver = true;
        Q_EMIT ended(watched.run);
    }
}

qint64 Watcher::wait(Watched& watched, bool changed) const {
    const qint64 least = m_context.timing.pollMin.count();
    const qint64 most = m_context.timing.pollMax.count();
    watched.interval = changed ? least : std::min(most, watched.interval + watched.interval / 2);
    return watched.interval * (80 + QRandomGenerator::global()->bounded(40)) / 100;
}

} // namespace postulant
