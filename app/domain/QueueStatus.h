#pragma once

#include "domain/SendingRule.h"

#include <QMetaType>
#include <QString>

// How a server is, and what a queue, or one application in it, waits for.
namespace postulant {

struct ConnectionStatus {
    qint64 id = 0;
    QString name;
    bool practice = false;
    enum class State {
        NotUsed,
        Working,
        Offline,
        KeyRefused,
        KeyMissing,
        OutOfCredit,
        RateLimited,
        Broken
    } state = State::NotUsed;
    qint64 nextTryAt = 0; // UTC ms, 0: when the seeker mends it, or it is being tried now
    // Closed: requests go (or the seeker must mend it, see state). Open: left alone until nextTryAt. HalfOpen: one
    // question is under way.
    enum class Breaker { Closed, Open, HalfOpen } breaker = Breaker::Closed;
    int places = 0;      // runs that it may have at once
    int open = -1;       // that it has; -1: not known
    bool slowed = false; // the server complained: fewer requests a second for a while

    bool inTrouble() const { return state != State::Working && state != State::NotUsed; }
};

// Why the next queued application does not go at once.
enum class QueueWait {
    None,
    Turn,       // runs go on, and no place is free
    Connection, // its server is left alone for a while
    Retry,      // it was tried, and is tried again later
    Spacing,    // between two applications at one site
    Cap,        // a daily or spending cap
    QuietHours,
    Schedule, // the seeker wants to start later
};

QueueWait queueWaitOf(SendingWait wait);

} // namespace postulant

Q_DECLARE_METATYPE(postulant::ConnectionStatus)
