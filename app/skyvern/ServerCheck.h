#pragma once

#include "domain/Result.h"

#include <QString>

namespace postulant {

// One step of "Test connection".
struct ServerCheck {
    enum class Step { Address, Reachable, Version, Key, Model, ResumeDelivery };
    enum class State { Ok, Warn, Fail };
    // What to say and what to change; the words are made in ui/.
    enum class Finding {
        Fine,
        BadAddress,         // not a URL that can be used
        PlainHttpNotAgreed, // plain HTTP to another computer without consent
        Unreachable,        // nobody listens, name unknown, no network
        TimedOut,
        TlsProblem,  // certificate or handshake
        Redirected,  // the server lives at another address; detail names it
        WrongPath,   // a Skyvern API is not here, but something answers 404
        NotSkyvern,  // something else answers
        ServerFault, // 5xx
        KeyMissing,
        KeyRefused,
        OutOfCredit,
        RateLimited,
        NoModel,            // no language model is set up at the server
        CannotTell,         // this server does not say
        CannotFetchBlocked, // the server's rules forbid our address
        CannotFetchNoRoute, // the server cannot reach our address
    };
    Step step = Step::Address;
    State state = State::Ok;
    Finding finding = Finding::Fine;
    QString detail; // English, technical: version, host, the server's own words
};
QString code(ServerCheck::Step step);       // "address", "reachable", "version", "key", "model", "resume-delivery"
QString code(ServerCheck::Finding finding); // "fine", "unreachable", …

} // namespace postulant
