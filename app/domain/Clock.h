#pragma once

#include <QDateTime>

namespace postulant {

// The only source of "now". Instants are UTC milliseconds since the epoch.
class Clock {
public:
    virtual ~Clock() = default;
    virtual qint64 nowMs() const = 0;
};

class SystemClock final : public Clock {
public:
    qint64 nowMs() const override { return QDateTime::currentMSecsSinceEpoch(); }
};

} // namespace postulant
