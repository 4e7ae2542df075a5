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
    void advance(qint64 ms) { m_now += ms; }

private:
    std::atomic<qint64> m_now;
};

} // namespace postulant::test
