#include "dispatch/Alerts.h"

#include "store/RunRepository.h"
#include "store/Store.h"

namespace postulant {

Alerts::Alerts(EngineContext& context, QObject* parent)
    : QObject(parent)
    , m_context(context) {}

void Alerts::record(const AuditEntry& entry) {
    constexpr int tooMany = 429;
    if (entry.connectionId == m_practice) {
        return;
    }
    const qint64 now = m_context.clock.steadyMs();
    m_requests.add(entry.status == tooMany, now);
    const RecentShare::Count count = m_requests.at(now);
    if (m_limited.crossed(count.part, count.whole, m_options.number(Option::AlertLimitedPercent),
                          m_options.number(Option::AlertLeast))) {
        Q_EMIT raised(AlertKind::Limited, m_limited.share());
    }
}

void Alerts::runEnded() {
    const int last = m_options.number(Option::AlertLeast);
    const auto share =
        m_context.store.readNow<runs::EndedShare>([last](Database& db) { return runs::endedShare(db, last); });
    if (share && m_failing.crossed(share->failed, share->ended, m_options.number(Option::AlertFailedPercent), last)) {
        Q_EMIT raised(AlertKind::Failing, m_failing.share());
    }
}

} // namespace postulant
