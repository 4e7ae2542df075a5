#pragma once

#include <QDateTime>

namespace postulant {

// The only source of "now". Instants are UTC milliseconds since the epoch. People and time servers set the clock: waits
// are measured with steadyMs(), which only grows, also while the computer sleeps, and means nothing after a restart.
class Clock {
public:
    virtual ~Clock() = default;
    virtual qint64 nowMs() const = 0;
    virtual qint64 steadyMs() const = 0;
};

class SystemClock final : public Clock {
public:
    qint64 nowMs() const override { return QDateTime::currentMSecsSinceEpoch(); }
    qint64 steadyMs() const override;
};

} // namespace postulant
