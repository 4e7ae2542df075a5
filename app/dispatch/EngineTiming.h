#pragma once

#include "dispatch/EvidenceLimits.h"

#include <QtGlobal>

#include <chrono>

// Every wait of the engine in one place; tests shorten them.
namespace postulant {

struct EngineTiming {
    using ms = std::chrono::milliseconds;
    ms tick{200};
    ms firstPoll{1'000}; // after a run was accepted
    ms pollMin{2'000};   // then growing to pollMax while nothing changes, each with jitter
    ms pollMax{10'000};
    ms cancelConfirm{5'000}; // a "canceled" run may still complete: look once more before believing it
    ms lookUps[3]{ms{0}, ms{10'000}, ms{60'000}}; // after an unclear POST
    ms askSeekerAfter{300'000};                   // the look-ups go on, but the seeker is asked meanwhile
    ms lostAfter{60'000};                         // a server must deny a run for so long before it counts as lost
    ms mostQuiet{60'000};     // of the time between two looks at a silent run, at most so much counts as silence
    ms quietNoted{60'000};    // how much silence a restart may forget
    ms codeSilence{20'000};   // of a run that can wait for a code, before it is said that it may
    ms codePatience{900'000}; // how long a server waits for one
    ms liveTrail{4'000};      // how often it is seen what a watched run did
    ms lateScan{30'000};      // how often it is seen who wants a late look
    ms lateStart{5'000};      // after the start: ends of the last day
    ms lateLook{120'000};     // after an end that may not be the last word
    ms secondLook{10'000};    // recording and last screenshots change after the end
    ms troubleMin{5'000};     // back-off of a connection that does not answer
    ms troubleMax{300'000};
    int failuresToRest = 3;     // in a row, before a connection is left alone
    ms longestAsked{3'600'000}; // of the wait that a server asks for
    ms retryMinute{60'000};     // what a minute of the option send.retry-minutes is
    ms evidenceRetry{15'000};   // then doubling to troubleMax
    int pollsAtOnce = 4;        // for each connection
    int submissionsAtOnce = 8;  // for each connection: on their way, not yet answered
    EvidenceLimits evidence;
};

} // namespace postulant
