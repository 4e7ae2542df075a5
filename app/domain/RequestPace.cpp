#include "domain/RequestPace.h"

#include <algorithm>
#include <cmath>

namespace postulant {
namespace {

constexpr auto mostRemembered = static_cast<size_t>(RequestPace::mostPerSecond);

} // namespace

RequestPace::RequestPace(double perSecond) {
    setPerSecond(perSecond);
}

void RequestPace::setPerSecond(double perSecond) {
    m_perSecond = std::clamp(perSecond, leastPerSecond, mostPerSecond);
}

double RequestPace::perSecond(qint64 now) {
    ease(now);
    return rate();
}

bool RequestPace::isSlowed(qint64 now) {
    ease(now);
    return m_halvings > 0;
}

bool RequestPace::take(qint64 now) {
    if (waitMs(now) > 0) {
        return false;
    }
    m_toWrite++;
    return true;
}

void RequestPace::force(qint64 now) {
    ease(now);
    m_toWrite++;
}

void RequestPace::wrote(qint64 now) {
    m_toWrite -= std::min<size_t>(m_toWrite, 1); // none: it is written once more
    note(now);
}

qint64 RequestPace::waitMs(qint64 now) {
    ease(now);
    if (m_toWrite >= inAWindow()) {
        return windowMs(); // at the least
    }
    const size_t allowed = inAWindow() - m_toWrite;
    if (m_sent.size() < allowed) {
        return 0;
    }
    return std::max<qint64>(0, m_sent[m_sent.size() - allowed] + windowMs() - now);
}

// For a second nothing goes: what had been saved up is not used to ask at once again.
void RequestPace::slowDown(qint64 now) {
    ease(now);
    m_halvings = std::min(m_halvings + 1, mostHalvings);
    m_slowedAt = now;
    for (size_t i = inAWindow(); i > 0; --i) {
        note(now);
    }
}

double RequestPace::rate() const {
    return std::max(leastPerSecond, m_perSecond / std::pow(2, m_halvings));
}

size_t RequestPace::inAWindow() const {
    return static_cast<size_t>(std::ceil(rate()));
}

// A second, or longer where a whole number of requests does not fit into one.
qint64 RequestPace::windowMs() const {
    return std::llround(std::ceil(static_cast<double>(inAWindow()) * 1000 / rate())) + catchingUpMs;
}

void RequestPace::ease(qint64 now) {
    while (m_halvings > 0 && now - m_slowedAt >= easeAfterMs) {
        m_halvings--;
        m_slowedAt += easeAfterMs;
    }
}

void RequestPace::note(qint64 now) {
    m_sent.push_back(m_sent.empty() ? now : std::max(now, m_sent.back()));
    while (m_sent.size() > mostRemembered) {
        m_sent.pop_front();
    }
}

} // namespace postulant
