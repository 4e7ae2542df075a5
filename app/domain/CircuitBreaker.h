#pragma once

#include <QtGlobal>

#include <optional>

// When a server is left alone for a while, and when it is tried again. Pure: times are those of Clock::steadyMs(), so
// that a clock that is set, or a computer that slept, neither freezes a wait nor skips it.
namespace postulant {

struct BreakerRules {
    int failuresToOpen = 3;          // in a row
    qint64 waitMin = 5'000;          // the first wait, doubling while nothing works
    qint64 waitMax = 300'000;        // and no longer than this, however often
    qint64 longestAsked = 3'600'000; // of what a server asks for ("Retry-After"); it may be lying
};

class CircuitBreaker {
public:
    enum class State {
        Closed,   // requests go
        Open,     // none goes before nextTryAt()
        HalfOpen, // one question is under way that costs nothing; none else goes
    };

    explicit CircuitBreaker(const BreakerRules& rules = {});

    State state() const { return m_state; }
    bool mayPass() const { return m_state == State::Closed; }
    qint64 nextTryAt() const { return m_state == State::Open ? m_nextTryAt : 0; } // 0: not waiting
    int failuresInARow() const { return m_failures; }

    // What became of an ordinary request. While it is not closed, answers of requests from before say nothing new.
    // jitter: 0 to 1, drawn by the caller; asked: the wait that the server wants.
    void worked();
    void answered(); // it refused the one request: it is there, but nothing has worked
    void failed(qint64 now, double jitter, std::optional<qint64> asked = {});
    // The server wants to be left alone, whatever went before: "429", or 503 with a time.
    void rest(qint64 now, double jitter, std::optional<qint64> asked = {});

    bool probeDue(qint64 now) const { return m_state == State::Open && now >= m_nextTryAt; }
    void probing(); // the one question leaves
    void probeWorked();
    void probeFailed(qint64 now, double jitter, std::optional<qint64> asked = {});
    void tryNow(); // the seeker does not want to wait: the question is due
    void reset();  // nothing is known any more

private:
    void open(qint64 now, double jitter, std::optional<qint64> asked);
    qint64 backOff(int openings) const;

    BreakerRules m_rules;
    State m_state = State::Closed;
    int m_failures = 0; // in a row, while closed
    int m_openings = 0; // since an ordinary request worked
    qint64 m_nextTryAt = 0;
};

} // namespace postulant
