#pragma once

#include "httpd/HttpMessage.h"

#include <chrono>
#include <condition_variable>
#include <functional>
#include <map>
#include <mutex>
#include <optional>
#include <thread>
#include <unordered_map>
#include <vector>

struct MHD_Connection;

namespace postulant {

// The listener's second thread: shuts down connections that are past their deadline, makes the answers that are
// made later, and wakes suspended connections. All members may be called from any thread.
class HelperThread {
public:
    using Time = std::chrono::steady_clock::time_point;

    // One answer on its way: owned by the listener's exchange, which outlives the suspension.
    struct Pending {
        MHD_Connection* connection = nullptr;
        Time due;
        std::function<HttpResponse()> make; // may be empty
        HttpResponse* answer = nullptr;     // where the result of make goes
    };

    HelperThread();
    ~HelperThread(); // stops

    void watch(MHD_Connection* connection, int socket, Time deadline);
    void setDeadline(MHD_Connection* connection, Time deadline);
    void forget(MHD_Connection* connection); // the socket is closed by its owner right after this

    // Suspends the connection and wakes it when due. false: stopping; nothing was suspended, answer now.
    bool suspend(Pending pending);
    void stop(); // wakes everything that is suspended and joins
    qint64 cut() const;

private:
    struct Watched {
        int socket = -1;
        Time deadline;
    };
    void run();
    Time nextWake() const;
    void cutOverdue(Time now);

    mutable std::mutex m_mutex;
    std::condition_variable m_wake;
    std::unordered_map<MHD_Connection*, Watched> m_watched;
    std::vector<Pending> m_pending;
    bool m_stopping = false;
    qint64 m_cut = 0;
    std::thread m_thread;
};

} // namespace postulant
