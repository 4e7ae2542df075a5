#pragma once

#include "domain/Result.h"

#include <QString>

// One program at a time installs, runs or removes the Skyvern of a folder. The operating system holds the lock for the
// life of the process, so a killed one frees it at once. It is not passed on to children.
namespace postulant {

class EngineLock {
public:
    // The file's folder must exist. Errors: Guarded if another has it; File.
    static Result<EngineLock> take(const QString& path);
    EngineLock(EngineLock&& other) noexcept;
    EngineLock& operator=(EngineLock&& other) noexcept;
    ~EngineLock();

private:
    explicit EngineLock(int fd)
        : m_fd(fd) {}
    int m_fd = -1;
};

} // namespace postulant
