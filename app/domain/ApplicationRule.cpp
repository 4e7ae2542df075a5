#include "domain/ApplicationRule.h"

#include <array>

namespace postulant {
namespace {

using Intent = ApplicationInputs::Intent;
using Reason = ApplicationReason;
using State = ApplicationState;

constexpr std::array reasonCodes{"intent-decides",   "cancelled-before-sending",
                                 "being-sent",       "looking-up",
                                 "at-the-server",    "wants-code",
                                 "paused-at-server", "no-clear-answer",
                                 "seeker-said-sent", "seeker-said-not-sent",
                                 "proof-confirmed",  "proof-claimed",
                                 "sent-not-proven",  "sent-unknown",
                                 "nothing-sent",     "seeker-can-help",
                                 "stopped-by-seeker"};

bool isReleased(const ApplicationInputs& inputs) {
    return !inputs.attempt || inputs.attempt->released.has_value();
}

// No attempt holds the posting, and the seeker wants something: that is the state, beside what went wrong last.
ApplicationVerdict decideIntent(const ApplicationInputs& inputs) {
    const FailureKind failure = inputs.attempt ? inputs.attempt->failure : FailureKind::None;
    switch (inputs.intent) {
    case Intent::Review:
        return {State::Review, FailureKind::None, Sent::No, {Reason::IntentDecides}};
    case Intent::Queued:
        return {State::Queued, failure, Sent::No, {Reason::IntentDecides}};
    case Intent::None:
    case Intent::Draft:
        break;
    }
    return {State::Draft, FailureKind::None, Sent::No, {Reason::IntentDecides}};
}

ApplicationVerdict decideUnderWay(const AttemptFacts& attempt) {
    switch (attempt.state) {
    case AttemptState::Reserved:
        return {State::Submitting, FailureKind::None, Sent::Unknown, {Reason::BeingSent}};
    case AttemptState::Unclear:
        if (attempt.lookingUp) {
            return {State::Submitting, FailureKind::None, Sent::Unknown, {Reason::LookingUp}};
        }
        return {State::NeedsChecking, FailureKind::UnclearNoAnswer, Sent::Unknown, {Reason::NoClearAnswer}};
    case AttemptState::Accepted:
    case AttemptState::Running:
    case AttemptState::Ended:
        break;
    }
    const FailureKind stuck = attempt.stuck ? FailureKind::Stuck : FailureKind::None;
    if (attempt.attention == Attention::CodeWanted) {
        return {State::NeedsYou, FailureKind::EmailVerification, Sent::Unknown, {Reason::WantsCode}};
    }
    if (attempt.attention == Attention::Paused || attempt.runStatus == RunStatus::Paused) {
        return {State::NeedsYou, stuck, Sent::Unknown, {Reason::PausedAtServer}};
    }
    return {State::Running, stuck, Sent::Unknown, {Reason::AtTheServer}};
}

bool seekerCanHelp(FailureKind kind) {
    return kind == FailureKind::LoginNeeded || kind == FailureKind::MissingAnswer ||
           kind == FailureKind::EmailVerification;
}

// Evidence says that nothing reached the employer.
ApplicationVerdict decideNothingSent(const ApplicationInputs& inputs, const AttemptFacts& attempt) {
    const FailureKind failure = attempt.failure == FailureKind::None ? FailureKind::Other : attempt.failure;
    if (inputs.cancelledBySeeker || attempt.runStatus == RunStatus::Canceled) {
        const bool neverLeft = attempt.released == ReleaseReason::NeverLeft;
        return {State::Cancelled, neverLeft ? FailureKind::None : failure, Sent::No, {Reason::StoppedBySeeker}};
    }
    if (seekerCanHelp(failure)) {
        return {State::NeedsYou, failure, Sent::No, {Reason::SeekerCanHelp, Reason::NothingSent}};
    }
    return {State::Failed, failure, Sent::No, {Reason::NothingSent}};
}

ApplicationVerdict decideEnded(const ApplicationInputs& inputs, const AttemptFacts& attempt) {
    const bool released = attempt.released.has_value();
    if (!released && attempt.proof == Proof::Confirmed && attempt.sent != Sent::No) {
        return {State::AppliedConfirmed, FailureKind::None, Sent::Yes, {Reason::ProofConfirmed}};
    }
    if (released || attempt.sent == Sent::No) {
        return decideNothingSent(inputs, attempt);
    }
    if (attempt.proof == Proof::Claimed) {
        const bool resume = attempt.failure == FailureKind::ResumeNotSeen;
        return {State::AppliedClaimed,
                resume ? FailureKind::ResumeNotSeen : FailureKind::None,
                attempt.sent,
                {Reason::ProofClaimed}};
    }
    const FailureKind failure = attempt.failure == FailureKind::None ? FailureKind::UnclearNoProof : attempt.failure;
    return {State::NeedsChecking,
            failure,
            attempt.sent,
            {attempt.sent == Sent::Yes ? Reason::SentNotProven : Reason::SentUnknown}};
}

// The seeker's word decides what nobody else can; it never undoes a confirmation.
std::optional<ApplicationVerdict> decideBySeeker(const ApplicationInputs& inputs, const AttemptFacts& attempt) {
    const bool decidable = attempt.state == AttemptState::Ended || attempt.state == AttemptState::Unclear;
    if (!decidable || inputs.decision == SeekerDecision::None) {
        return std::nullopt;
    }
    if (inputs.decision == SeekerDecision::DidNotGoThrough) {
        const FailureKind failure =
            attempt.failure == FailureKind::None ? FailureKind::UnclearNoProof : attempt.failure;
        const State state = inputs.cancelledBySeeker ? State::Cancelled : State::Failed;
        return ApplicationVerdict{state, failure, Sent::No, {Reason::SeekerSaidNotSent}};
    }
    const bool confirmed = attempt.proof == Proof::Confirmed;
    return ApplicationVerdict{confirmed ? State::AppliedConfirmed : State::AppliedClaimed,
                              FailureKind::None,
                              Sent::Yes,
                              {Reason::SeekerSaidSent}};
}

} // namespace

QString code(ApplicationReason reason) {
    return QString::fromLatin1(reasonCodes[static_cast<std::size_t>(reason)]);
}

ApplicationVerdict decideApplication(const ApplicationInputs& inputs) {
    if (isReleased(inputs) && inputs.intent != Intent::None) {
        return decideIntent(inputs);
    }
    if (!inputs.attempt) {
        if (inputs.cancelledBySeeker) {
            return {State::Cancelled, FailureKind::None, Sent::No, {Reason::CancelledBeforeSending}};
        }
        return decideIntent(inputs);
    }
    const AttemptFacts& attempt = *inputs.attempt;
    if (const auto verdict = decideBySeeker(inputs, attempt)) {
        return *verdict;
    }
    // A run that turned up after its attempt had ended is followed like any other.
    const bool turnedUp = attempt.runOpen && !attempt.released.has_value();
    if (attempt.state == AttemptState::Ended && !turnedUp) {
        return decideEnded(inputs, attempt);
    }
    return decideUnderWay(attempt);
}

} // namespace postulant
