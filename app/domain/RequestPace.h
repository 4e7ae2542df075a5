#pragma once

#include <QtGlobal>

// How many requests a second may go to one server: a bucket of tokens that fills steadily. Pure; times are those of
// Clock::steadyMs(). A server that says "too many" halves the pace, which comes back in steps while it is content.
namespace postulant {

class RequestPace {
public:
    static constexpr double leastPerSecond = 0.2;
    static constexpr double mostPerSecond = 1'000;
    static constexpr qint64 easeAfterMs = 60'000; // without a complaint, the pace doubles again
    static constexpr int mostHalvings = 4;

    RequestPace() = default;
    // burst: what may go at once after a pause, as a multiple of a second's worth (2); at least one request.
    RequestPace(double perSecond, qint64 now);

    void setPerSecond(double perSecond, qint64 now); // keeps what has been used
    double perSecond(qint64 now);                    // as it is now, slowed down or not
    bool isSlowed(qint64 now);
    bool take(qint64 now);     // one request goes now, or false
    void force(qint64 now);    // one goes in any case, and is paid for later
    qint64 waitMs(qint64 now); // until take() can answer true; 0: now
    void slowDown(qint64 now); // the server complained

private:
    void fill(qint64 now);
    void ease(qint64 now);
    double rate() const;
    double burst() const;

    double m_perSecond = 10;
    int m_halvings = 0;
    qint64 m_slowedAt = 0;
    double m_tokens = 1;
    qint64 m_filledAt = 0;
};

} // namespace postulant
