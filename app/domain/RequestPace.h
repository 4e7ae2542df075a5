#pragma once

#include <QtGlobal>

#include <cstddef>
#include <deque>

// How many requests a second may go to one server: within any second no more than allowed, whatever was saved up
// before. A request that may go counts as one of each moment until it is written, however long that takes. Pure; times
// are those of Clock::steadyMs(). A server that says "too many" halves the pace, which comes back in steps while it is
// content.
namespace postulant {

class RequestPace {
public:
    static constexpr double leastPerSecond = 0.2;
    static constexpr double mostPerSecond = 1'000;
    static constexpr qint64 easeAfterMs = 60'000; // without a complaint, the pace doubles again
    static constexpr int mostHalvings = 4;
    static constexpr qint64 catchingUpMs = 200; // a busy server takes up what was written by so much later

    explicit RequestPace(double perSecond);

    void setPerSecond(double perSecond); // keeps what has been used
    double perSecond(qint64 now);        // as it is now, slowed down or not
    bool isSlowed(qint64 now);
    bool take(qint64 now);     // one request may go now, or false
    void force(qint64 now);    // one goes in any case; others wait for it
    void wrote(qint64 now);    // one of them has been written, or never will be
    qint64 waitMs(qint64 now); // until take() can answer true; 0: now
    void slowDown(qint64 now); // the server complained

private:
    void ease(qint64 now);
    void note(qint64 now);
    double rate() const;
    size_t inAWindow() const; // so many may go within windowMs()
    qint64 windowMs() const;

    double m_perSecond = leastPerSecond;
    int m_halvings = 0;
    qint64 m_slowedAt = 0;
    size_t m_toWrite = 0;      // may go, and are not written
    std::deque<qint64> m_sent; // when the last ones were written, oldest first
};

} // namespace postulant
