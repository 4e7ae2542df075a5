#pragma once

#include "skyvern/AuditEntry.h"
#include "store/AuditRepository.h"
#include "store/Store.h"

#include <QTimer>

#include <chrono>

namespace postulant {

// Audit rows on their way into the store, in the order of their requests. Looks at a run that went well wait for one
// another, at most gatherFor and mostWaiting; everything else is handed over at once with what waits, so that it stands
// before the reservation and the POST that come after it. Who is killed loses waiting looks, nothing else. A row that
// cannot be written is dropped: it must never hold up a submission. Made, used and destroyed in one thread.
class AuditWriter final : public AuditSink {
public:
    static constexpr std::chrono::milliseconds gatherFor{1000};
    static constexpr int mostWaiting = 200;

    explicit AuditWriter(Store& store);
    AuditWriter(const AuditWriter&) = delete;
    AuditWriter& operator=(const AuditWriter&) = delete;
    ~AuditWriter() override; // hands over what waits

    void record(const AuditEntry& entry) override;

private:
    void handOver();

    Store& m_store;
    QVector<AuditRow> m_waiting;
    QTimer m_timer;
};

} // namespace postulant
