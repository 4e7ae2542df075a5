#include "dispatch/LiveWatches.h"

#include "dispatch/ConnectionPool.h"
#include "dispatch/OpenAttempt.h"

#include <algorithm>

namespace postulant {
namespace {

LiveNews ended(LiveEnd end, std::optional<ErrorKind> why = std::nullopt) {
    LiveNews news;
    news.state = LiveState{LiveState::Phase::Ended, end, 0, why};
    return news;
}

LiveNews unreachable(const Error& error) {
    return error.kind == ErrorKind::NotReady ? ended(LiveEnd::NotOffered, error.kind) : ended(LiveEnd::Finished);
}

} // namespace

LiveWatches::LiveWatches(EngineContext& context, ConnectionPool& pool, QObject* parent)
    : QObject(parent)
    , m_context(context)
    , m_pool(pool) {
    m_trails.setInterval(context.timing.liveTrail);
    connect(&m_trails, &QTimer::timeout, this, &LiveWatches::readTrails);
}

LiveWatches::~LiveWatches() = default;

void LiveWatches::watch(quint64 number, qint64 applicationId, const Tell& tell) {
    const Result<AttemptRow> attempt = reachableAttempt(m_context.store, applicationId, m_dispatching);
    const auto server = attempt ? m_pool.server(attempt->connectionId) : nullptr;
    if (!server) {
        tell(attempt ? ended(LiveEnd::NotOffered) : unreachable(attempt.error()));
        return;
    }
    while (m_watches.size() >= mostAtOnce) {
        const Tell tellOldest = m_watches.front()->tell;
        m_watches.erase(m_watches.begin());
        tellOldest(ended(LiveEnd::Idle));
    }
    auto fresh = std::make_unique<Watch>();
    fresh->number = number;
    fresh->runId = attempt->run->snapshot.runId;
    fresh->tell = tell;
    fresh->server = server;
    fresh->stream = server->live(fresh->runId);
    LiveStream* stream = fresh->stream.get();
    m_watches.push_back(std::move(fresh));
    m_trails.start();
    readTrail(*m_watches.back());
    if (stream == nullptr) {
        tell(ended(LiveEnd::NotOffered));
        return;
    }
    connect(stream, &LiveStream::picture, this, [tell](const LivePicture& picture) {
        LiveNews news;
        news.picture = picture;
        tell(news);
    });
    connect(stream, &LiveStream::changed, this, [tell](const LiveState& state) {
        LiveNews news;
        news.state = state;
        tell(news);
    });
    stream->start();
}

void LiveWatches::stop(quint64 number) {
    m_watches.erase(std::remove_if(m_watches.begin(), m_watches.end(),
                                   [number](const auto& watch) { return watch->number == number; }),
                    m_watches.end());
    if (m_watches.empty()) {
        m_trails.stop();
    }
}

LiveWatches::Watch* LiveWatches::find(quint64 number) {
    const auto it = std::find_if(m_watches.begin(), m_watches.end(),
                                 [number](const auto& watch) { return watch->number == number; });
    return it == m_watches.end() ? nullptr : it->get();
}

void LiveWatches::readTrails() {
    for (const auto& watch : m_watches) {
        readTrail(*watch);
    }
}

void LiveWatches::readTrail(Watch& watch) {
    if (watch.asking) {
        return;
    }
    watch.asking = true;
    watch.server->trail(watch.runId)
        .then(this, [this, number = watch.number, server = watch.server](const Result<RunTrail>& trail) {
            Watch* asked = find(number);
            if (asked == nullptr) {
                return;
            }
            asked->asking = false;
            if (trail && trail->actions.actions.size() != asked->actions) {
                asked->actions = trail->actions.actions.size();
                LiveNews news;
                news.trail = trail->actions;
                asked->tell(news);
            }
        });
}

} // namespace postulant
