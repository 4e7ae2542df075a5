#pragma once

#include "practice/PracticeFaults.h"

#include <QByteArray>
#include <QString>
#include <QUrl>

#include <chrono>
#include <condition_variable>
#include <functional>
#include <list>
#include <mutex>
#include <random>
#include <thread>
#include <vector>

namespace postulant {

// The messages about ended runs, as Skyvern 1.0.56 sends them: signed with the key, some seconds after the end, at most
// three tries, never again after a restart. On a thread of its own; all members may be called from any thread.
class PracticeWebhooks {
public:
    struct Message {
        QUrl url;
        QByteArray body;
        QByteArray authorization; // instead of a signature; empty: signed
        qint64 signedAt = 0;      // unix seconds: signed with them, as documented in 2024; 0: as current servers do
    };
    // Asked again and again until it answers: nullopt while the run goes on. Called on the thread of the messages.
    using Ask = std::function<std::optional<Message>(qint64 runNumber, qint64 notBefore)>;

    PracticeWebhooks(QByteArray key, const WebhookFaults& faults, quint32 seed, Ask ask);
    ~PracticeWebhooks(); // stops; what was not sent is forgotten
    PracticeWebhooks(const PracticeWebhooks&) = delete;
    PracticeWebhooks& operator=(const PracticeWebhooks&) = delete;

    // One message about this run once it is final, and not before that instant of the server's clock.
    void expect(qint64 runNumber, qint64 notBefore);
    void setFaults(const WebhookFaults& faults);
    void setSpeed(double speed);
    void start();
    void stop();

private:
    using Time = std::chrono::steady_clock::time_point;
    struct Fate { // drawn when the message is asked for, so that it follows from the seed and the order of requests
        bool lost = false;
        bool twice = false;
        bool late = false;
        bool forged = false;
    };
    struct Expected {
        qint64 run = 0;
        qint64 notBefore = 0;
        Fate fate;
    };
    struct Letter {
        QUrl url;
        QByteArray body;
        QByteArray signature;
        QByteArray timestamp;
        QByteArray authorization;
        int tries = 0;
        Time due;
    };
    void work();
    void collect(std::unique_lock<std::mutex>& lock);
    void post(const Message& message, const Fate& fate);
    void deliver(std::unique_lock<std::mutex>& lock);
    bool drawn(double probability);
    std::chrono::milliseconds life(double seconds) const;

    const QByteArray m_key;
    const Ask m_ask;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    WebhookFaults m_faults;
    std::mt19937 m_random;
    double m_speed = 1;
    std::vector<Expected> m_expected;
    std::list<Letter> m_letters;
    bool m_stopping = false;
    std::thread m_thread;
};

} // namespace postulant
