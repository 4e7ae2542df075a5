#include "engine/EngineLock.h"

#include <QFile>

#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace postulant {

Result<EngineLock> EngineLock::take(const QString& path) {
    const QByteArray name = QFile::encodeName(path);
    const int fd = ::open(name.constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (fd < 0) {
        return failure(ErrorKind::File, qt_error_string(errno));
    }
    EngineLock lock(fd, name);
    struct flock range {};
    range.l_type = F_WRLCK;
    range.l_whence = SEEK_SET;
    if (::fcntl(fd, F_OFD_SETLK, &range) != 0) {
        const bool taken = errno == EAGAIN || errno == EACCES;
        return failure(taken ? ErrorKind::Guarded : ErrorKind::File, qt_error_string(errno));
    }
    if (!lock.isInPlace()) {
        return failure(ErrorKind::Guarded, QStringLiteral("the folder is being removed"));
    }
    return lock;
}

EngineLock::EngineLock(EngineLock&& other) noexcept
    : m_fd(std::exchange(other.m_fd, -1))
    , m_name(std::move(other.m_name)) {}

EngineLock& EngineLock::operator=(EngineLock&& other) noexcept {
    std::swap(m_fd, other.m_fd);
    std::swap(m_name, other.m_name);
    return *this;
}

bool EngineLock::isInPlace() const {
    struct stat held {};
    struct stat named {};
    return ::fstat(m_fd, &held) == 0 && ::stat(m_name.constData(), &named) == 0 && held.st_ino == named.st_ino &&
           held.st_dev == named.st_dev;
}

EngineLock::~EngineLock() {
    if (m_fd >= 0) {
        ::close(m_fd);
    }
}

} // namespace postulant
