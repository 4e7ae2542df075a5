#pragma once

#include "domain/Clock.h"
#include "net/PublicFetcher.h"

#include <QElapsedTimer>
#include <QHash>
#include <QObject>
#include <QVector>

#include <chrono>
#include <deque>
#include <memory>
#include <optional>

namespace postulant {

// A host that did not want us, or did not answer: not asked before.
struct HostRest {
    QString host;
    int failures = 0;
    qint64 notBefore = 0; // UTC ms
};

// Asks public hosts as a polite visitor would: few at once, fewer at one host, the same address only once for all who
// want it, and after a refusal or a failure not again for a growing while, or for as long as the host asks.
class PoliteFetcher : public QObject {
    Q_OBJECT
public:
    struct Limits {
        int atOnce = 8;
        int atOneHost = 2;
        std::chrono::milliseconds firstRest{30'000}; // doubling
        std::chrono::milliseconds longestRest{60 * 60'000};
        std::chrono::milliseconds keepBoards{5 * 60'000};
        int mostBoards = 8; // kept
    };
    // One request that was made, redirects and all.
    struct Asked {
        QString host;
        qint64 at = 0; // UTC ms
        std::chrono::milliseconds took{0};
        int status = 0; // 0: no answer
        std::optional<ErrorKind> error;
    };
    // What came of it, and how long it was under way (not in line).
    struct Fetched {
        Result<PublicAnswer> answer;
        std::chrono::milliseconds took{0};
    };

    PoliteFetcher(const HostNames& names, const Clock& clock, const Limits& limits, QObject* parent = nullptr);
    ~PoliteFetcher() override;

    // Waits in line first. The answer's error is RateLimited while the host has its rest. keep: a board, whose answer
    // serves everybody who asks within some minutes.
    Call<Fetched> get(const PublicRequest& request, bool keep);

    void remember(const QVector<HostRest>& rests); // of an earlier run

Q_SIGNALS:
    void asked(const postulant::PoliteFetcher::Asked& asked);
    void restChanged(const postulant::HostRest& rest); // failures 0: it answers again

private:
    struct Job {
        PublicRequest request;
        bool keep = false;
        QVector<Promise<Fetched>> wanted; // by these
        QElapsedTimer since;
        qint64 startedAt = 0; // UTC ms
    };
    struct Kept {
        QUrl url;
        PublicAnswer answer;
        qint64 at = 0; // steady ms
    };

    const PublicAnswer* kept(const QUrl& url);
    void pump();
    bool start(const std::shared_ptr<Job>& job); // false: not now
    void finish(const std::shared_ptr<Job>& job, const Result<PublicAnswer>& answer);
    void judge(const QString& host, const Result<PublicAnswer>& answer);
    qint64 restOf(const QString& host) const;

    const Clock& m_clock;
    Limits m_limits;
    PublicFetcher m_fetcher;
    std::deque<std::shared_ptr<Job>> m_line;
    QVector<std::shared_ptr<Job>> m_running;
    QHash<QString, int> m_atHost;
    QHash<QString, HostRest> m_rests;
    QVector<Kept> m_boards; // oldest first
};

} // namespace postulant
