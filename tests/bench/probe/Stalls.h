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

private:
    QTimer m_timer;
    double m_last = 0;
    double m_longest = 0;
};

} // namespace postulant::bench
