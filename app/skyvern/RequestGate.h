#pragma once

#include "domain/Result.h"
#include "net/Call.h"

#include <memory>
#include <optional>

namespace postulant {

// What a request is for: it decides who goes first where not all may go at once.
enum class Urgency {
    Submission, // also what prepares one, and cancels
    LookUp,     // of a submission without a clear answer
    Poll,
    Evidence,
    Probe, // the one question to a server that was left alone; never waits
    Check, // the seeker asks; never waits, and its answer says nothing about the connection's health
};

// Leave to make one request. Till it is written, or the last copy is gone, it counts as a request of this moment: what
// is let go may leave much later, while connections are made.
class RequestTurn {
public:
    virtual ~RequestTurn() = default;
    virtual void written() = 0; // the request has been, perhaps once more
};
using SharedTurn = std::shared_ptr<RequestTurn>; // nullptr: nobody counts

// Every request to one server passes here: how many a second, whether any at all, and what became of it. Used in the
// thread of the server.
class RequestGate {
public:
    virtual ~RequestGate() = default;
    // Answers when the request may go; the error says why it may not.
    virtual Call<SharedTurn> enter(Urgency urgency) = 0;
    // The same question without waiting, asked right before the request leaves: the gate may have shut since.
    virtual std::optional<Error> shut(Urgency urgency) const = 0;
    // error: unset for a whole 2xx.
    virtual void left(Urgency urgency, const std::optional<Error>& error) = 0;
};

} // namespace postulant
