#include "domain/AlertRule.h"

#include <limits>

namespace postulant {

bool ShareAlert::crossed(int part, int whole, int percent, int least) {
    if (percent <= 0) {
        m_raised = false;
        return false;
    }
    if (whole < least || whole <= 0) {
        m_raised = m_raised && whole > 0;
        return false;
    }
    m_share = static_cast<int>(qint64(part) * 100 / whole);
    if (m_raised) {
        m_raised = m_share * 100 >= percent * clearsAtPercentOfLimit;
        return false;
    }
    m_raised = m_share >= percent;
    return m_raised;
}

void RecentShare::add(bool isPart, qint64 steadyMs) {
    const qint64 number = steadyMs / slotMs;
    Slot& slot = m_slots[static_cast<std::size_t>(number % slotCount)];
    if (slot.number != number) {
        slot = {number, {}};
    }
    if (slot.count.whole < std::numeric_limits<int>::max() / slotCount) {
        slot.count.whole++;
        slot.count.part += isPart ? 1 : 0;
    }
}

RecentShare::Count RecentShare::at(qint64 steadyMs) const {
    const qint64 number = steadyMs / slotMs;
    Count sum;
    for (const Slot& slot : m_slots) {
        if (slot.number > number - slotCount && slot.number <= number) {
            sum.part += slot.count.part;
            sum.whole += slot.count.whole;
        }
    }
    return sum;
}

} // namespace postulant
