#pragma once

#include "store/Worker.h"

#include <QString>

#include <atomic>

// One thread that reads. Each job sees one snapshot of the file.
namespace postulant {

class Reader final : public Worker {
public:
    Reader() = default;
    ~Reader() override { stop(); }

    // A non-empty `replaces` drops the waiting job of that name and interrupts the running one; their answers are
    // never given. After stop(), and for what waits or runs at stop(): answered with Cancelled.
    void post(StoreJob job, StoreAnswer answer, const QString& replaces);

private:
    struct Entry {
        StoreJob job;
        StoreAnswer answer;
        QString replaces;
    };

    void loop(Database& db) override;
    void stopping() override;
    Done runJob(Database& db, const StoreJob& job);

    std::deque<Entry> m_queue;            // guarded by m_mutex
    QString m_running;                    // name of the running job; guarded by m_mutex
    bool m_replaced = false;              // the running job's answer is not wanted any more; guarded by m_mutex
    std::atomic<bool> m_interrupt{false}; // asked by SQLite every few thousand steps
};

} // namespace postulant
