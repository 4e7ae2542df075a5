#pragma once

#include "practice/PracticeFaults.h"
#include "practice/PracticeView.h"

#include <QByteArray>
#include <QString>

#include <chrono>
#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

namespace postulant {

class RawSocket;

// Shows runs to those who watch: pictures of the practice browser, about one a second, until the run has ended. A
// thread of its own; all members may be called from any other.
class PracticeLive {
public:
    // A run at this moment.
    struct Scene {
        QString status; // the server's word; "not_found"
        bool over = false;
        std::optional<PracticeView> view; // nullopt: nothing to see yet
        qsizetype actions = 0;            // tells one picture from another
    };
    using Look = std::function<Scene(const QString& runId)>;

    struct Viewer {
        QString runId;
        QString idName;                 // "workflow_run_id", "task_id"
        QString refusal;                // not empty: told instead of pictures
        bool mute = false;              // nothing is ever said
        std::optional<FaultKind> fault; // of the first picture
    };

    explicit PracticeLive(Look look);
    ~PracticeLive(); // stops

    void start();
    void stop(); // hangs up and joins
    void setSpeed(double speed);
    void show(std::shared_ptr<RawSocket> socket, const Viewer& viewer);
    int watching() const;

private:
    struct Seat;
    void run();
    void serve(Seat& seat, std::chrono::steady_clock::time_point now);
    bool listen(Seat& seat);
    bool flush(Seat& seat);
    QByteArray messageFor(Seat& seat, const Scene& scene);

    Look m_look;
    mutable std::mutex m_mutex;
    std::condition_variable m_wake;
    std::vector<std::unique_ptr<Seat>> m_arriving;
    std::vector<std::unique_ptr<Seat>> m_seats; // of the thread alone
    std::chrono::milliseconds m_every{1000};
    int m_watching = 0;
    bool m_stopping = false;
    std::thread m_thread;
};

} // namespace postulant
