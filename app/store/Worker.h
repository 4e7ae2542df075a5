#pragma once

#include "store/Database.h"

#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>

// The threads behind Store. Each opens its own connection in its own thread and closes it there.
namespace postulant {

using StoreJob = std::function<Done(Database&)>;
using StorePart = std::function<Result<bool>(Database&)>; // one part of a long write; whether there is another
using StoreAnswer = std::function<void(const Done&)>;     // called in the worker's thread, exactly once unless replaced
using OpenDatabase = std::function<Result<Database>()>;

// True in the threads of Writer, Reader and ChangeFeed: who waits there for another store job may wait forever.
bool inStoreThread();

// A thread that opens its database, reports how that went, and runs until stopped.
class Worker {
public:
    Worker() = default;
    Worker(const Worker&) = delete;
    Worker& operator=(const Worker&) = delete;
    virtual ~Worker();

    // Blocks until the database is open or could not be opened (then the thread has ended).
    Done start(const OpenDatabase& open, const char* threadName);
    // Blocks until the thread has ended. Every subclass calls it in its destructor.
    void stop();

protected:
    virtual void loop(Database& db) = 0; // runs until m_stopping, under no lock
    virtual void opened(Database&) {}    // before start() returns
    virtual void stopping() {}           // called under the lock

    std::mutex m_mutex;
    std::condition_variable m_wake;
    bool m_stopping = true; // guarded by m_mutex; also before start and after a failed one

private:
    std::thread m_thread;
};

} // namespace postulant
