#include "httpd/RawSocket.h"

#include <array>
#include <cerrno>
#include <sys/socket.h>
#include <utility>

namespace postulant {
namespace {

bool mustWait() {
    return errno == EAGAIN || errno == EWOULDBLOCK || errno == EINTR;
}

} // namespace

RawSocket::RawSocket(int descriptor, std::function<void()> close)
    : m_descriptor(descriptor)
    , m_close(std::move(close)) {}

RawSocket::~RawSocket() {
    close();
}

qint64 RawSocket::write(const QByteArray& bytes) {
    const std::lock_guard lock(m_mutex);
    if (!m_close)
        return -1;
    const auto sent =
        ::send(m_descriptor, bytes.constData(), static_cast<size_t>(bytes.size()), MSG_DONTWAIT | MSG_NOSIGNAL);
    return sent < 0 && mustWait() ? 0 : sent;
}

qint64 RawSocket::read(QByteArray& into) {
    const std::lock_guard lock(m_mutex);
    if (!m_close)
        return -1;
    std::array<char, 4096> buffer{};
    const auto count = ::recv(m_descriptor, buffer.data(), buffer.size(), MSG_DONTWAIT);
    if (count <= 0)
        return count < 0 && mustWait() ? 0 : -1;
    into.append(buffer.data(), static_cast<qsizetype>(count));
    return count;
}

void RawSocket::close() {
    const std::lock_guard lock(m_mutex);
    if (const auto close = std::exchange(m_close, nullptr)) {
        ::shutdown(m_descriptor, SHUT_RDWR);
        close();
    }
}

} // namespace postulant
