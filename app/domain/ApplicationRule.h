#pragma once

#include "domain/ProofRule.h"
#include "domain/States.h"

#include <QString>
#include <QVector>

#include <optional>

// The state of an application, derived from the latest attempt and what the seeker wants. Stored only for the index.
namespace postulant {

// The latest attempt: the holding one, or else the newest.
struct AttemptFacts {
    AttemptVia via = AttemptVia::Run;
    AttemptState state = AttemptState::Reserved;
    std::optional<ReleaseReason> released; // unset: it holds
    bool lookingUp = false;                // unclear, and the look-ups after the POST are not over yet
    RunStatus runStatus = RunStatus::Unknown;
    Attention attention = Attention::None;
    Sent sent = Sent::Unknown;
    Proof proof = Proof::None;
    FailureKind failure = FailureKind::None; // by FailureRule, or by SubmitOutcome
    bool stuck = false;                      // running, and nothing has happened for long
    bool runOpen = false;                    // its run is known and not final
};

struct ApplicationInputs {
    enum class Intent {
        None,   // nothing more is wanted: the attempt decides
        Draft,  // not ready yet
        Review, // a package waits for the seeker
        Queued  // approved; to be sent when the governor says
    };
    Intent intent = Intent::None;
    bool cancelledBySeeker = false; // taken from the queue, given up, or stopped while running
    SeekerDecision decision = SeekerDecision::None;
    std::optional<AttemptFacts> attempt;
};

enum class ApplicationReason {
    IntentDecides,
    CancelledBeforeSending,
    BeingSent,
    LookingUp,
    AtTheServer,
    WantsCode,
    PausedAtServer,
    NoClearAnswer,
    SeekerSaidSent,
    SeekerSaidNotSent,
    ProofConfirmed,
    ProofClaimed,
    SentNotProven,
    SentUnknown,
    NothingSent,
    SeekerCanHelp, // nothing sent, and an answer or a login would let it go on
    StoppedBySeeker,
};
QString code(ApplicationReason reason);

struct ApplicationVerdict {
    ApplicationState state = ApplicationState::Draft;
    FailureKind failure = FailureKind::None;
    Sent sent = Sent::No;
    QVector<ApplicationReason> reasons; // the deciding one first
};
ApplicationVerdict decideApplication(const ApplicationInputs& inputs);

} // namespace postulant
