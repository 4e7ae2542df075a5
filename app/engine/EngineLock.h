#pragma once

#include "domain/Result.h"

#include <QByteArray>
#include <QString>

#include <utility>

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

    // Whether its file is still where it was; not when the folder was deleted, moved or replaced meanwhile.
    bool isInPlace() const;

private:
    EngineLock(int fd, QByteArray name)
        : m_fd(fd)
        , m_name(std::move(name)) {}
    int m_fd = -1;
    QByteArray m_name;
};

} // namespace postulant
