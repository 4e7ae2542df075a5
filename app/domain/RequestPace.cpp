#include "domain/RequestPace.h"

#include <algorithm>
#include <cmath>

namespace postulant {

RequestPace::RequestPace(double perSecond, qint64 now)
    : m_perSecond(std::clamp(perSecond, leastPerSecond, mostPerSecond))
    , m_filledAt(now) {
    m_tokens = burst();
}

void RequestPace::setPerSecond(double perSecond, qint64 now) {
    fill(now);
    m_perSecond = std::clamp(perSecond, leastPerSecond, mostPerSecond);
    m_tokens = std::min(m_tokens, burst());
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
    fill(now);
    if (m_tokens < 1) {
        return false;
    }
    m_tokens -= 1;
    return true;
}

void RequestPace::force(qint64 now) {
    fill(now);
    m_tokens = std::max(m_tokens - 1, -burst());
}

qint64 RequestPace::waitMs(qint64 now) {
    fill(now);
    return m_tokens >= 1 ? 0 : std::max<qint64>(1, std::llround(std::ceil((1 - m_tokens) * 1000 / rate())));
}

void RequestPace::slowDown(qint64 now) {
    fill(now);
    m_halvings = std::min(m_halvings + 1, mostHalvings);
    m_slowedAt = now;
    m_tokens = std::min(m_tokens, 0.0); // what had been saved up is not used to ask at once again
}

double RequestPace::rate() const {
    return std::max(leastPerSecond, m_perSecond / std::pow(2, m_halvings));
}

double RequestPace::burst() const {
    return std::max(1.0, 2 * rate());
}

void RequestPace::ease(qint64 now) {
    while (m_halvings > 0 && now - m_slowedAt >= easeAfterMs) {
        m_halvings--;
        m_slowedAt += easeAfterMs;
    }
}

void RequestPace::fill(qint64 now) {
    ease(now);
    const qint64 passed = std::max<qint64>(0, now - m_filledAt);
    m_filledAt = std::max(m_filledAt, now);
    m_tokens = std::min(burst(), m_tokens + static_cast<double>(passed) * rate() / 1000);
}

} // namespace postulant
