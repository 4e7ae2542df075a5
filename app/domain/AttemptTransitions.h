#pragma once

#include "domain/States.h"

#include <QString>
#include <QVector>

#include <optional>

// The life of one attempt as one table. reserved → accepted → running → ended, or unclear.
namespace postulant {

enum class AttemptEvent {
    Accepted,          // the server answered with a run's id, or a look-up found the run (adoption)
    NeverLeft,         // nothing was written to the server
    Refused,           // the server refused with a whole answer
    NoClearAnswer,     // the request may or may not have arrived; also: found reserved after a crash
    RunSeen,           // the run is created, queued, running or paused at the server
    RunEnded,          // the run's status is final
    RunLost,           // the server knows the run no more
    SubmitNotPressed,  // SentRule says no
    SeekerSaidSent,    // "Yes, it went through"
    SeekerSaidNotSent, // "No, it did not"
    EvidenceCorrected, // a later look changed proof or sent
    RunTurnedUp,       // a run of this attempt's token appeared after its hold was released
};
QString code(AttemptEvent event);

// What the event does to the hold on the posting.
enum class HoldEffect { Keep, Release, TakeBack };

struct AttemptStanding {
    AttemptState state = AttemptState::Reserved;
    bool holds = true;
    bool evidenceCorrected = false;
};

struct AttemptStep {
    AttemptStanding standing; // afterwards
    HoldEffect hold = HoldEffect::Keep;
    std::optional<ReleaseReason> released; // set with HoldEffect::Release
};

// nullopt: the event is not allowed here and changes nothing. A final state is never left; there, evidence may be
// corrected once, and a hold be released or taken back.
std::optional<AttemptStep> step(const AttemptStanding& standing, AttemptEvent event);

struct AttemptTransition {
    AttemptState from;
    AttemptEvent event;
    AttemptState to;
    HoldEffect hold;
    std::optional<ReleaseReason> released;
};
const QVector<AttemptTransition>& attemptTransitions();

} // namespace postulant
