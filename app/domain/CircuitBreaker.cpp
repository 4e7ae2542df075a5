#include "domain/CircuitBreaker.h"

#include <algorithm>

namespace postulant {

CircuitBreaker::CircuitBreaker(const BreakerRules& rules)
    : m_rules(rules) {}

void CircuitBreaker::worked() {
    if (m_state == State::Closed) {
        m_failures = 0;
        m_openings = 0;
    }
}

void CircuitBreaker::answered() {
    if (m_state == State::Closed) {
        m_failures = 0;
    }
}

void CircuitBreaker::failed(qint64 now, double jitter, std::optional<qint64> asked) {
    if (m_state == State::Closed && ++m_failures >= m_rules.failuresToOpen) {
        open(now, jitter, asked);
    }
}

void CircuitBreaker::rest(qint64 now, double jitter, std::optional<qint64> asked) {
    if (m_state == State::Closed) {
        open(now, jitter, asked);
    } else if (m_state == State::Open && asked) {
        m_nextTryAt = std::max(m_nextTryAt, now + std::clamp<qint64>(*asked, 0, m_rules.longestAsked));
    }
}

void CircuitBreaker::probing() {
    if (m_state == State::Open) {
        m_state = State::HalfOpen;
    }
}

void CircuitBreaker::probeWorked() {
    if (m_state == State::HalfOpen) {
        m_state = State::Closed;
        m_failures = 0; // m_openings stays: a server that answers the question and nothing else is left alone longer
    }
}

void CircuitBreaker::probeFailed(qint64 now, double jitter, std::optional<qint64> asked) {
    if (m_state == State::HalfOpen) {
        open(now, jitter, asked);
    }
}

void CircuitBreaker::tryNow() {
    if (m_state == State::Open) {
        m_nextTryAt = 0;
    }
}

void CircuitBreaker::reset() {
    *this = CircuitBreaker(m_rules);
}

qint64 CircuitBreaker::backOff(int openings) const {
    qint64 wait = m_rules.waitMin;
    for (int i = 1; i < openings && wait < m_rules.waitMax; ++i) {
        wait *= 2;
    }
    return std::min(wait, m_rules.waitMax);
}

void CircuitBreaker::open(qint64 now, double jitter, std::optional<qint64> asked) {
    m_openings++;
    // What a server asks for is kept, but neither a negative or tiny wait nor a year; one that asks again and again is
    // left alone for longer than it asks.
    qint64 wait = backOff(m_openings);
    if (asked) {
        const qint64 least = m_openings > 2 ? backOff(m_openings - 2) : std::min<qint64>(1'000, m_rules.waitMin);
        wait = std::max(std::clamp<qint64>(*asked, 0, m_rules.longestAsked), least);
    }
    // Never earlier, up to a quarter later, so that several that were sent away do not come back together.
    wait +=
        static_cast<qint64>(static_cast<double>(std::min(wait, m_rules.waitMax)) * std::clamp(jitter, 0.0, 1.0) / 4);
    m_state = State::Open;
    m_failures = 0;
    m_nextTryAt = now + wait;
}

} // namespace postulant
