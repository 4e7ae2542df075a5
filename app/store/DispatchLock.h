#pragma once

#include "domain/Result.h"

#include <QString>

// Only one process dispatches from a data folder. The operating system holds the lock for the life of the process
// (OFD lock on dispatch.lock), so a killed process frees it at once.
namespace postulant {

class DispatchLock {
public:
    // Errors: Guarded if another process holds it; File.
    static Result<DispatchLock> take(const QString& dataDir);
    DispatchLock(DispatchLock&& other) noexcept;
    DispatchLock& operator=(DispatchLock&& other) noexcept;
    ~DispatchLock();

private:
    explicit DispatchLock(int fd)
        : m_fd(fd) {}
    int m_fd = -1;
};

} // namespace postulant
