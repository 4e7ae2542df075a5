#include "store/Reader.h"

#include <algorithm>
#include <sqlite3.h>

namespace postulant {
namespace {

constexpr int stepsBetweenLooks = 2000; // of SQLite's virtual machine; far below a millisecond

int wantsInterrupt(void* flag) {
    return static_cast<std::atomic<bool>*>(flag)->load(std::memory_order_relaxed) ? 1 : 0;
}

Done cancelled() {
    return failure(ErrorKind::Cancelled, QStringLiteral("the store is closing"));
}

} // namespace

void Reader::post(StoreJob job, StoreAnswer answer, const QString& replaces) {
    std::vector<Entry> dropped; // destroyed outside the lock
    {
        const std::lock_guard lock(m_mutex);
        if (!m_stopping) {
            if (!replaces.isEmpty()) {
                const auto stale =
                    std::stable_partition(m_queue.begin(), m_queue.end(),
                                          [&replaces](const Entry& entry) { return entry.replaces != replaces; });
                std::move(stale, m_queue.end(), std::back_inserter(dropped));
                m_queue.erase(stale, m_queue.end());
                if (m_running == replaces) {
                    m_replaced = true;
                    m_interrupt = true;
                }
            }
            m_queue.push_back({std::move(job), std::move(answer), replaces});
            answer = nullptr;
        }
    }
    if (answer) {
        answer(cancelled());
        return;
    }
    m_wake.notify_one();
}

void Reader::stopping() {
    m_interrupt = true;
}

void Reader::loop(Database& db) {
    sqlite3_progress_handler(db.sqlite(), stepsBetweenLooks, wantsInterrupt, &m_interrupt);
    std::unique_lock lock(m_mutex);
    for (;;) {
        m_wake.wait(lock, [this] { return m_stopping || !m_queue.empty(); });
        if (m_stopping) {
            break;
        }
        Entry entry = std::move(m_queue.front());
        m_queue.pop_front();
        m_running = entry.replaces;
        m_replaced = false;
        m_interrupt = false;
        lock.unlock();
        const Done done = runJob(db, entry.job);
        lock.lock();
        m_running.clear();
        const bool wanted = !m_replaced;
        lock.unlock();
        if (wanted && entry.answer) {
            entry.answer(done);
        }
        entry = {};
        lock.lock();
    }
    std::deque<Entry> left;
    left.swap(m_queue);
    lock.unlock();
    for (const Entry& entry : left) {
        if (entry.answer) {
            entry.answer(cancelled());
        }
    }
}

Done Reader::runJob(Database& db, const StoreJob& job) {
    Done done = db.exec(QStringLiteral("BEGIN"));
    if (done) {
        done = job(db);
    }
    if (sqlite3_get_autocommit(db.sqlite()) == 0) {
        sqlite3_progress_handler(db.sqlite(), 0, nullptr, nullptr);
        (void)db.exec(QStringLiteral("ROLLBACK")); // nothing was written
        sqlite3_progress_handler(db.sqlite(), stepsBetweenLooks, wantsInterrupt, &m_interrupt);
    }
    return done;
}

} // namespace postulant
