#pragma once

#include "domain/Clock.h"

#include <atomic>

namespace postulant::test {

// Time as the test says. Readable from any thread.
class FakeClock final : public Clock {
public:
    explicit FakeClock(qint64 startMs = 1'700'000'000'000)
        : m_now(startMs) {}
    qint64 nowMs() const override { return m_now; }
    qint64 steadyMs() const override { return m_steady; }
    void advance(qint64 ms) {
        m_now += ms;
        m_steady += ms;
    }
    void setTo(qint64 nowMs) { m_now = nowMs; } // as a person sets a clock: nothing has passed

private:
    std::atomic<qint64> m_now;
    std::atomic<qint64> m_steady{1'000'000};
};

} // namespace postulant::test
