#pragma once

#include "domain/States.h"

#include <QString>

#include <optional>

// Whether an application that did not get through goes again by itself, and when. Pure; the tries are counted from the
// attempts in the store, so a restart changes nothing.
namespace postulant {

struct RetryInputs {
    FailureKind failure = FailureKind::None; // of the attempt that ended
    std::optional<ReleaseReason> released;   // unset: it holds, and nothing may go again
    int tries = 1;                           // attempts that used up a try since the seeker approved, this one included
    bool practice = false;                   // practice fails on purpose: it is never tried again by itself
    bool cancelled = false;                  // the seeker wanted it stopped
    int most = 3;                            // option send.retries
    qint64 firstWaitMs = 300'000;            // option send.retry-minutes
    qint64 now = 0;                          // UTC ms
    double jitter = 0;                       // 0 to 1
};

struct RetryVerdict {
    enum class Kind {
        No,             // it would end the same way, or it is not known that nothing was sent
        WithConnection, // back into the queue: the server is at fault, and its health says when; no try is used up
        At,             // back into the queue, not before `at`
        GivenUp,        // it could pass, but it was tried often enough
    } kind = Kind::No;
    qint64 at = 0;
};
RetryVerdict decideRetry(const RetryInputs& inputs);

// The two families of trouble that can pass. Everything else needs a person.
bool passesWithConnection(FailureKind kind); // key, credit, rate, server out of reach; uses up no try
bool passesByItself(FailureKind kind);       // the site was down, the server's browser or model broke; uses up a try

} // namespace postulant
