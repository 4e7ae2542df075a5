#include "store/DispatchLock.h"

#include "domain/AtomicFile.h"
#include "store/DataFolder.h"

#include <QFile>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <unistd.h>
#include <utility>

namespace postulant {
namespace {

QString lastError() {
    return QString::fromLocal8Bit(std::strerror(errno));
}

} // namespace

Result<DispatchLock> DispatchLock::take(const QString& dataDir) {
    if (Done done = makePrivateFolder(dataDir); !done) {
        return tl::unexpected<Error>(done.error());
    }
    const QByteArray path = QFile::encodeName(dataDir + QStringLiteral("/dispatch.lock"));
    const int fd = ::open(path.constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (fd < 0) {
        return failure(errno == EROFS ? ErrorKind::ReadOnly : ErrorKind::File, lastError());
    }
    DispatchLock lock(fd);
    struct flock range {};
    range.l_type = F_WRLCK;
    range.l_whence = SEEK_SET;
    if (::fcntl(fd, F_OFD_SETLK, &range) != 0) {
        const bool taken = errno == EAGAIN || errno == EACCES;
        return failure(taken ? ErrorKind::Guarded : ErrorKind::File, lastError());
    }
    return lock;
}

DispatchLock::DispatchLock(DispatchLock&& other) noexcept
    : m_fd(std::exchange(other.m_fd, -1)) {}

DispatchLock& DispatchLock::operator=(DispatchLock&& other) noexcept {
    std::swap(m_fd, other.m_fd);
    return *this;
}

DispatchLock::~DispatchLock() {
    if (m_fd >= 0) {
        ::close(m_fd);
    }
}

} // namespace postulant
