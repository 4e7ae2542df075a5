#pragma once

#include "skyvern/AuditEntry.h"
#include "store/SeekerRepository.h"
#include "store/Store.h"

namespace postulant {

// Audit rows on their way into the store. A row that cannot be written is dropped: it must never hold up a submission.
class AuditWriter final : public AuditSink {
public:
    explicit AuditWriter(Store& store)
        : m_store(store) {}

    void record(const AuditEntry& entry) override {
        AuditRow row;
        row.at = entry.at;
        row.connectionId = entry.connectionId;
        row.method = QString::fromLatin1(entry.method);
        row.path = entry.pathTemplate;
        row.status = entry.status;
        row.durationMs = static_cast<int>(entry.durationMs);
        row.runId = entry.runId;
        row.error = entry.error;
        m_store.write([row](Database& db) { return audit::add(db, row); });
    }

private:
    Store& m_store;
};

} // namespace postulant
