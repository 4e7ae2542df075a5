#include "postings/PoliteFetcher.h"

#include <algorithm>

namespace postulant {
namespace {

using std::chrono::milliseconds;

bool nobodyWants(const QVector<Promise<PoliteFetcher::Fetched>>& promises) {
    return std::all_of(promises.begin(), promises.end(), [](const auto& promise) { return promise.isAnswered(); });
}

// A failure that says something about the host. Not found is an answer; a private address is nobody's fault.
bool isHostsFailure(const Result<PublicAnswer>& answer) {
    if (!answer) {
        switch (answer.error().kind) {
        case ErrorKind::Offline:
        case ErrorKind::Timeout:
        case ErrorKind::Tls:
        case ErrorKind::ConnectionLost:
            return true;
        default:
            return false;
        }
    }
    return answer->status == 401 || answer->status == 403 || answer->status == 429 || answer->status >= 500;
}

} // namespace

PoliteFetcher::PoliteFetcher(const HostNames& names, const Clock& clock, const Limits& limits, QObject* parent)
    : QObject(parent)
    , m_clock(clock)
    , m_limits(limits)
    , m_fetcher(names, clock) {}

PoliteFetcher::~PoliteFetcher() = default;

const PublicAnswer* PoliteFetcher::kept(const QUrl& url) {
    const qint64 oldest = m_clock.steadyMs() - m_limits.keepBoards.count();
    m_boards.removeIf([oldest](const Kept& board) { return board.at < oldest; });
    const auto it =
        std::find_if(m_boards.begin(), m_boards.end(), [&url](const Kept& board) { return board.url == url; });
    return it == m_boards.end() ? nullptr : &it->answer;
}

Call<PoliteFetcher::Fetched> PoliteFetcher::get(const PublicRequest& request, bool keep) {
    const Promise<Fetched> promise;
    Call<Fetched> call = promise.call();
    if (const PublicAnswer* there = kept(request.url)) {
        promise.answer(Fetched{*there, {}});
        return call;
    }
    const auto same = [&request](const std::shared_ptr<Job>& job) { return job->request.url == request.url; };
    for (const auto& job : m_running) {
        if (same(job)) {
            job->wanted << promise;
            return call;
        }
    }
    if (const auto it = std::find_if(m_line.begin(), m_line.end(), same); it != m_line.end()) {
        (*it)->wanted << promise;
        return call;
    }
    auto job = std::make_shared<Job>();
    job->request = request;
    job->keep = keep;
    job->wanted << promise;
    m_line.push_back(std::move(job));
    pump();
    return call;
}

void PoliteFetcher::pump() {
    for (auto it = m_line.begin(); it != m_line.end() && m_running.size() < m_limits.atOnce;) {
        const std::shared_ptr<Job> job = *it;
        if (nobodyWants(job->wanted)) {
            it = m_line.erase(it);
        } else if (const QString host = job->request.url.host(); restOf(host) > m_clock.nowMs()) {
            it = m_line.erase(it);
            for (const auto& promise : std::as_const(job->wanted)) {
                promise.answer(Fetched{failure(ErrorKind::RateLimited, QStringLiteral("the host has its rest")), {}});
            }
        } else {
            it = start(job) ? m_line.erase(it) : it + 1;
        }
    }
}

bool PoliteFetcher::start(const std::shared_ptr<Job>& job) {
    int& atHost = m_atHost[job->request.url.host()];
    if (atHost >= m_limits.atOneHost) {
        return false;
    }
    ++atHost;
    m_running << job;
    job->since.start();
    job->startedAt = m_clock.nowMs();
    const Call<PublicAnswer> call = m_fetcher.get(job->request);
    for (const auto& promise : std::as_const(job->wanted)) {
        promise.onStop([call, weak = std::weak_ptr<Job>(job)](ErrorKind) {
            const auto strong = weak.lock();
            if (strong && std::count_if(strong->wanted.begin(), strong->wanted.end(),
                                        [](const auto& one) { return !one.isAnswered(); }) <= 1) {
                call.abort(); // the last one who wanted it
            }
        });
    }
    call.then(this, [this, job](const Result<PublicAnswer>& answer) { finish(job, answer); });
    return true;
}

void PoliteFetcher::finish(const std::shared_ptr<Job>& job, const Result<PublicAnswer>& answer) {
    const QString host = job->request.url.host();
    m_running.removeOne(job);
    if (--m_atHost[host] == 0) {
        m_atHost.remove(host);
    }
    const milliseconds took(job->since.elapsed());
    Q_EMIT asked({host, job->startedAt, took, answer ? answer->status : 0,
                  answer ? std::nullopt : std::optional(answer.error().kind)});
    judge(host, answer);
    if (job->keep && answer && answer->status == 200) {
        while (m_boards.size() >= m_limits.mostBoards) {
            m_boards.removeFirst();
        }
        m_boards.append({job->request.url, *answer, m_clock.steadyMs()});
    }
    const Fetched fetched{answer, took};
    for (const auto& promise : std::as_const(job->wanted)) {
        promise.answer(fetched);
    }
    pump();
}

void PoliteFetcher::judge(const QString& host, const Result<PublicAnswer>& answer) {
    if (!isHostsFailure(answer)) {
        if (answer && m_rests.remove(host) > 0) {
            Q_EMIT restChanged({host, 0, 0});
        }
        return;
    }
    constexpr int mostDoublings = 10;
    HostRest& rest = m_rests[host];
    rest.host = host;
    if (!answer && answer.error().kind == ErrorKind::Offline) { // as likely our own network
        rest.notBefore = m_clock.nowMs() + m_limits.firstRest.count();
        return;
    }
    const milliseconds grown = m_limits.firstRest * (1 << std::min(rest.failures, mostDoublings));
    milliseconds wait = std::min(grown, m_limits.longestRest);
    if (answer && answer->retryAfter) {
        wait = std::max(wait, *answer->retryAfter);
    }
    ++rest.failures;
    rest.notBefore = m_clock.nowMs() + wait.count();
    Q_EMIT restChanged(rest);
}

qint64 PoliteFetcher::restOf(const QString& host) const {
    return m_rests.value(host).notBefore;
}

void PoliteFetcher::remember(const QVector<HostRest>& rests) {
    constexpr qint64 day = 24 * 60 * 60 * 1000;
    for (HostRest rest : rests) {
        // A clock that was wrong when this was written closes no host for long.
        rest.notBefore = std::min(rest.notBefore, m_clock.nowMs() + day);
        m_rests.insert(rest.host, rest);
    }
}

} // namespace postulant
