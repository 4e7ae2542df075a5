#include "dispatch/AuditRollUp.h"

#include "store/AuditRepository.h"
#include "store/Store.h"

#include <chrono>

namespace postulant {

AuditRollUp::AuditRollUp(Store& store, const Clock& clock, QObject* parent)
    : QObject(parent)
    , m_store(store)
    , m_clock(clock) {
    connect(&m_timer, &QTimer::timeout, this, [this] {
        m_timer.setInterval(std::chrono::hours(hoursBetween));
        run();
    });
}

void AuditRollUp::setDays(int days) {
    m_days = days;
}

void AuditRollUp::start() {
    m_timer.start(std::chrono::minutes(minutesBeforeFirst));
}

void AuditRollUp::run() {
    if (m_running) {
        return;
    }
    m_running = true;
    constexpr qint64 dayMs = 86'400'000;
    const qint64 before = (m_clock.nowMs() / dayMs - m_days) * dayMs; // only whole days become sums
    m_store.writeInParts(
        [before](Database& db) -> Result<bool> {
            const auto folded = audit::foldLooks(db, before, rowsAtOnce);
            return folded ? Result<bool>(*folded == rowsAtOnce) : Result<bool>(tl::unexpected<Error>(folded.error()));
        },
        this,
        [this](const Done&) { // what could not be done now is done the next time
            m_running = false;
            Q_EMIT done();
        });
}

} // namespace postulant
