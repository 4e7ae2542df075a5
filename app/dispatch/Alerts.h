#pragma once

#include "dispatch/EngineContext.h"
#include "domain/AlertRule.h"
#include "domain/Options.h"
#include "skyvern/AuditEntry.h"

#include <QObject>

namespace postulant {

// Watches whether the last runs and requests go wrong as a whole, and says so once each time they begin to. Practice
// never counts. Engine thread.
class Alerts final : public QObject, public AuditSink {
    Q_OBJECT
public:
    explicit Alerts(EngineContext& context, QObject* parent = nullptr);

    void setPractice(qint64 connectionId) { m_practice = connectionId; } // whose requests do not count
    void setOptions(const Options& options) { m_options = options; }
    void record(const AuditEntry& entry) override;
    void runEnded(); // of a real application; its verdict is stored

    // What is going on now, in percent; 0: nothing that the seeker was told of.
    int failing() const { return m_failing.isRaised() ? m_failing.share() : 0; }
    int limited() const { return m_limited.isRaised() ? m_limited.share() : 0; }

Q_SIGNALS:
    void raised(postulant::AlertKind kind, int percent);

private:
    EngineContext& m_context;
    Options m_options;
    qint64 m_practice = 0;
    RecentShare m_requests;
    ShareAlert m_failing;
    ShareAlert m_limited;
};

} // namespace postulant
