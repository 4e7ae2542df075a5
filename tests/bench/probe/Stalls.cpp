#include "Stalls.h"

#include <algorithm>

#include "Report.h"

namespace postulant::bench {

Stalls::Stalls(QObject* parent)
    : QObject(parent) {
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        const double now = monotonicMs();
        m_longest = std::max(m_longest, now - m_last);
        m_last = now;
    });
}

void Stalls::begin() {
    m_last = monotonicMs();
    m_longest = 0;
    m_timer.start(1);
}

double Stalls::longestMs() const {
    return std::max(m_longest, monotonicMs() - m_last);
}

} // namespace postulant::bench
