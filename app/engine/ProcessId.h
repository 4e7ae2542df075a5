#pragma once

#include <QJsonObject>
#include <QVector>

// A process id alone may be another process by now, so its start time goes with it.
namespace postulant {

struct ProcessId {
    qint64 pid = 0;
    qint64 started = 0; // in the system's clock ticks since it was booted

    static ProcessId of(qint64 pid); // pid 0 if there is none, or it has ended
    static ProcessId self();
    bool isAlive() const;
    bool operator==(const ProcessId& other) const { return pid == other.pid && started == other.started; }
};

QJsonObject toJson(const ProcessId& process);
// pid 0 also for one from before the computer was started anew.
ProcessId processFromJson(const QJsonObject& object);

// The process and all its descendants, as they are now; empty if it has ended.
QVector<ProcessId> familyOf(const ProcessId& process);
// To those of them that are still the same processes.
void signalAll(const QVector<ProcessId>& processes, int signal);

} // namespace postulant
