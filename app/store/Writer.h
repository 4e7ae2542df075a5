#pragma once

#include "store/Worker.h"

#include <chrono>
#include <optional>
#include <vector>

// The one thread that writes. Jobs share a transaction while the queue is not empty (at most 500 jobs or 100 ms), each
// in a savepoint of its own; nobody is answered before COMMIT, and if that fails everybody gets its error.
namespace postulant {

class Writer final : public Worker {
public:
    struct Listeners {
        std::function<void()> committed;            // something changed
        std::function<void(const Error&)> troubled; // see Store::troubled
        std::function<void()> mended;
    };
    explicit Writer(Listeners listeners)
        : m_listeners(std::move(listeners)) {}
    ~Writer() override { stop(); } // drains

    // After stop(): answered at once with Cancelled, in the caller's thread.
    void post(StoreJob job, StoreAnswer answer, bool alone);
    // A write that comes back to the end of the queue after each part, until there is no other one or one fails; then
    // it is answered. Also drained by stop().
    void postParts(StorePart part, StoreAnswer answer);

    static constexpr std::size_t batchJobs = 500;
    static constexpr std::chrono::milliseconds batchTime{100};
    static constexpr std::chrono::milliseconds probeEvery{1000}; // while in trouble

private:
    struct Entry {
        StoreJob job;
        StoreAnswer answer;
        bool alone = false;
        Done result;
        std::shared_ptr<bool> again; // of a write in parts: there is another one
    };
    using Batch = std::vector<Entry>;

    void put(Entry entry);
    void loop(Database& db) override;
    std::optional<Entry> take(bool shared); // shared: only an entry that may share
    void runBatch(Database& db, Entry first);
    void runJob(Database& db, Entry& entry) const;
    void finishBatch(Batch& batch, const Done& outcome, bool wrote);
    void answer(Entry& entry);
    void noteTrouble(const Error& error);
    void probe(Database& db);

    Listeners m_listeners;
    std::deque<Entry> m_queue;          // guarded by m_mutex
    std::optional<ErrorKind> m_trouble; // writer thread only
    bool m_broken = false;              // SQLite met damage: no later write that works makes it good
};

} // namespace postulant
