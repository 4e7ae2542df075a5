#include "httpd/HelperThread.h"

#include <algorithm>
#include <microhttpd.h>
#include <sys/socket.h>

namespace postulant {

HelperThread::HelperThread()
    : m_thread([this] { run(); }) {}

HelperThread::~HelperThread() {
    stop();
}

void HelperThread::watch(MHD_Connection* connection, int socket, Time deadline) {
    const std::lock_guard lock(m_mutex);
    m_watched[connection] = {socket, deadline};
    m_wake.notify_one();
}

void HelperThread::setDeadline(MHD_Connection* connection, Time deadline) {
    const std::lock_guard lock(m_mutex);
    const auto it = m_watched.find(connection);
    if (it == m_watched.end())
        return;
    it->second.deadline = deadline;
    m_wake.notify_one();
}

void HelperThread::forget(MHD_Connection* connection) {
    const std::lock_guard lock(m_mutex);
    m_watched.erase(connection);
}

bool HelperThread::suspend(Pending pending) {
    const std::lock_guard lock(m_mutex);
    if (m_stopping)
        return false;
    MHD_suspend_connection(pending.connection);
    m_pending.push_back(std::move(pending));
    m_wake.notify_one();
    return true;
}

void HelperThread::stop() {
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
        m_wake.notify_one();
    }
    if (m_thread.joinable())
        m_thread.join();
}

qint64 HelperThread::cut() const {
    const std::lock_guard lock(m_mutex);
    return m_cut;
}

HelperThread::Time HelperThread::nextWake() const {
    Time next = Time::max();
    for (const auto& [connection, watched] : m_watched)
        next = std::min(next, watched.deadline);
    for (const Pending& pending : m_pending)
        next = std::min(next, pending.due);
    return next;
}

void HelperThread::cutOverdue(Time now) {
    for (auto& [connection, watched] : m_watched) {
        if (watched.deadline > now)
            continue;
        ::shutdown(watched.socket, SHUT_RDWR); // the listener's thread sees it and closes
        watched.deadline = Time::max();
        ++m_cut;
    }
}

void HelperThread::run() {
    std::unique_lock lock(m_mutex);
    while (true) {
        const Time now = std::chrono::steady_clock::now();
        cutOverdue(now);
        const auto due = std::find_if(m_pending.begin(), m_pending.end(),
                                      [&](const Pending& p) { return m_stopping || p.due <= now; });
        if (due != m_pending.end()) {
            const Pending pending = std::move(*due);
            m_pending.erase(due);
            if (pending.make && !m_stopping) {
                lock.unlock();
                HttpResponse answer = pending.make();
                lock.lock();
                *pending.answer = std::move(answer);
            }
            MHD_resume_connection(pending.connection);
            continue;
        }
        if (m_stopping)
            return;
        const Time next = nextWake();
        if (next == Time::max())
            m_wake.wait(lock);
        else
            m_wake.wait_until(lock, next);
    }
}

} // namespace postulant
