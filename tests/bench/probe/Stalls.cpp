#include "Stalls.h"

#include <algorithm>

#include "Report.h"

namespace postulant::bench {

Stalls::Stalls(QObject* parent)
    : QObject(parent) {
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        const double now = monotonicMs();
        const double own = threadProcessorMs();
        m_long += now - m_last > 50 ? 1 : 0;
        m_longest = std::max(m_longest, now - m_last);
        m_own = std::max(m_own, own - m_lastOwn);
        m_last = now;
        m_lastOwn = own;
    });
}

void Stalls::begin() {
    m_last = monotonicMs();
    m_lastOwn = threadProcessorMs();
    m_longest = m_own = 0;
    m_long = 0;
    m_timer.start(1);
}

double Stalls::longestMs() const {
    return std::max(m_longest, monotonicMs() - m_last);
}

} // namespace postulant::bench
