#pragma once

#include "domain/Result.h"

#include <QByteArray>
#include <QHash>
#include <QString>
#include <QVector>

#include <optional>
#include <random>

namespace postulant {

// How the practice server misbehaves. "Accept" is the moment after which the request has had its effect (the run
// exists, the file is kept, the run is cancelled).
// On "live", KeyRefused is said in words, MalformedBody is a picture that is none, TruncatedBody ends in the middle of
// a message.
enum class FaultKind {
    DropBeforeAccept,  // connection closed, nothing happened
    DropAfterAccept,   // connection closed without an answer, though it happened
    ErrorBeforeAccept, // 5xx {"error": …}
    ErrorAfterAccept,
    RateLimited,      // 429, with Retry-After if retryAfter is set
    KeyRefused,       // 403 {"detail": …}
    PaymentRequired,  // 402 {"detail": …}
    MalformedBody,    // 200, JSON cut in the middle, Content-Length right
    TruncatedBody,    // 200, Content-Length promises all, closed in the middle
    CutAnywhere,      // the same, closed at a byte drawn from the seeded generator
    Html,             // 200, text/html, a proxy's page
    WrongContentType, // the right JSON as text/plain
    EmptyNotFound,    // 404 without a body
    Slow,             // the right answer, later by delayMs
    Stuck,            // run-agent, run-task: the run never moves from running
    HugeFrame,        // live: a message that is longer than anybody should keep
    Mute,             // live: not a word after the handshake
};

QString faultName(FaultKind kind); // "drop-before-accept"

struct FaultRule {
    QString endpoint = QStringLiteral("*"); // a name of PracticeServer::endpointNames(), or "*"
    FaultKind kind = FaultKind::DropBeforeAccept;
    int skip = 0;           // let the first n matching requests pass
    int times = -1;         // then hit n; -1: for ever
    int timesEach = -1;     // at most so many of one path; -1: any number
    double probability = 1; // of hitting, drawn from the seeded generator
    int status = 500;       // of Error…Accept
    int retryAfter = -1;    // seconds; -1: no such header
    int delayMs = 1000;     // of Slow, in real time
    double place = 0;       // of CutAnywhere, drawn: 0 the beginning, 1 the end
};

// What happens to the messages that say that a run has ended: probabilities, drawn from the seeded generator.
struct WebhookFaults {
    double lost = 0;
    double twice = 0;
    double late = 0;      // after those of runs that ended later
    bool blocked = false; // orders that ask for one are refused, as by a server that judges addresses; set at start()
    double forged = 0;    // one more, changed and with a wrong signature, before the right one
};

struct PracticeFaults {
    quint32 seed = 1;
    QVector<FaultRule> rules; // the first that hits decides
    WebhookFaults webhooks{};
};

// {"seed": 1, "rules": [{"endpoint": "run-agent", "kind": "drop-after-accept", "times": 1}],
// "webhooks": {"lost": 0.2, "twice": 0.1, "late": 0.1, "forged": 0.5, "blocked": false}}; kinds are the names above
// in lower case with hyphens, other members as above. Error: Invalid, saying which rule.
Result<PracticeFaults> practiceFaultsFromJson(const QByteArray& json);

// Which fault, if any, hits the next request. Not thread-safe.
class FaultPicker {
public:
    explicit FaultPicker(PracticeFaults faults);
    std::optional<FaultRule> next(const QString& endpoint, const QString& path = {});

private:
    PracticeFaults m_faults;
    QVector<int> m_seen;
    QVector<int> m_hit;
    QVector<QHash<QString, int>> m_hitOfPath;
    std::mt19937 m_random;
};

} // namespace postulant
