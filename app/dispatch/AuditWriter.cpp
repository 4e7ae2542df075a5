#include "dispatch/AuditWriter.h"

namespace postulant {
namespace {

AuditRow rowOf(const AuditEntry& entry) {
    AuditRow row;
    row.at = entry.at;
    row.connectionId = entry.connectionId;
    row.method = QString::fromLatin1(entry.method);
    row.path = entry.pathTemplate;
    row.status = entry.status;
    row.durationMs = entry.durationMs;
    row.runId = entry.runId;
    row.error = entry.error;
    return row;
}

} // namespace

AuditWriter::AuditWriter(Store& store)
    : m_store(store) {
    m_timer.setSingleShot(true);
    m_timer.setInterval(gatherFor);
    QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] { handOver(); });
}

AuditWriter::~AuditWriter() {
    handOver();
}

void AuditWriter::record(const AuditEntry& entry) {
    m_waiting.append(rowOf(entry));
    const bool mayWait = entry.method == "GET" && entry.error.isEmpty() && !entry.runId.isEmpty();
    if (!mayWait || m_waiting.size() >= mostWaiting) {
        handOver();
    } else if (!m_timer.isActive()) {
        m_timer.start();
    }
}

void AuditWriter::handOver() {
    m_timer.stop();
    if (m_waiting.isEmpty()) {
        return;
    }
    m_store.write([rows = std::exchange(m_waiting, {})](Database& db) -> Done {
        for (const AuditRow& row : rows) {
            if (Done done = audit::add(db, row); !done) {
                return done;
            }
        }
        return {};
    });
}

} // namespace postulant
