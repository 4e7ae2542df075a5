#pragma once

#include "skyvern/AuditEntry.h"

#include <QVector>

#include <utility>

namespace postulant {

// One request that was made, told to several. They outlive the fan.
class AuditFan final : public AuditSink {
public:
    explicit AuditFan(QVector<AuditSink*> sinks)
        : m_sinks(std::move(sinks)) {}
    void record(const AuditEntry& entry) override {
        for (AuditSink* sink : std::as_const(m_sinks)) {
            sink->record(entry);
        }
    }

private:
    QVector<AuditSink*> m_sinks;
};

} // namespace postulant
