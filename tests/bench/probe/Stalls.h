#pragma once

#include <QObject>
#include <QTimer>

namespace postulant::bench {

// The longest time in which the event loop of this thread did not turn, by a timer that wants to fire every ms.
class Stalls final : public QObject {
public:
    explicit Stalls(QObject* parent = nullptr);

    void begin();             // forgets
    double longestMs() const; // since begin()
    double longestOwnMs() const {
        return m_own;
    }                                             // the same in processor time of this thread: without waiting for
                                                  // a processor that others use, or for anything else
    int longerThan50Ms() const { return m_long; } // how many

private:
    QTimer m_timer;
    double m_last = 0;
    double m_longest = 0;
    double m_lastOwn = 0;
    double m_own = 0;
    int m_long = 0;
};

} // namespace postulant::bench
