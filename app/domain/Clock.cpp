#include "domain/Clock.h"

#include <ctime>

namespace postulant {

qint64 SystemClock::steadyMs() const {
#ifdef CLOCK_BOOTTIME
    constexpr clockid_t id = CLOCK_BOOTTIME; // goes on while the computer sleeps
#else
    constexpr clockid_t id = CLOCK_MONOTONIC;
#endif
    timespec at{};
    clock_gettime(id, &at);
    return qint64(at.tv_sec) * 1000 + at.tv_nsec / 1'000'000;
}

} // namespace postulant
