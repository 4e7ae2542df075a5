#include "domain/SentRule.h"

#include "domain/FailureRule.h"

#include <algorithm>
#include <array>

namespace postulant {
namespace {

constexpr std::array reasonCodes{
    "no-run",         "nothing-pressed", "ended-before-submit",     "server-read-submitted", "run-not-known",
    "run-not-ended",  "list-unread",     "submit-may-be-pressed",   "last-page-unread",      "last-page-without-form",
    "form-sent-back", "contradiction",   "completed-not-submitted", "completed-is-opinion"};

bool isInput(PageAction::Kind kind) {
    return kind == PageAction::Kind::Input || kind == PageAction::Kind::Select || kind == PageAction::Kind::Upload;
}

bool isHarmless(PageAction::Kind kind) {
    return kind == PageAction::Kind::Wait || kind == PageAction::Kind::Scroll || kind == PageAction::Kind::Complete ||
           kind == PageAction::Kind::Terminate;
}

bool hasCode(const RunSnapshot& run, bool (*fits)(const ErrorCodeRule&)) {
    return std::any_of(run.errors.begin(), run.errors.end(), [fits](const RunError& error) {
        const ErrorCodeRule* rule = errorCodeRule(error.code);
        return rule != nullptr && fits(*rule);
    });
}

bool isBeforeSubmit(const ErrorCodeRule& rule) {
    return rule.beforeSubmit;
}

bool isFormRejected(const ErrorCodeRule& rule) {
    return rule.kind == FailureKind::FormRejected;
}

// "No" by what the agent's own code says; the deciding reason otherwise.
SentReason judgeEarlyCode(const SentInputs& inputs) {
    if (!inputs.finalPage.known) {
        return SentReason::LastPageUnread;
    }
    return inputs.finalPage.hasFormOrWall ? SentReason::EndedBeforeSubmit : SentReason::LastPageWithoutForm;
}

SentVerdict decideEnded(const SentInputs& inputs) {
    const TrailReading trail = readTrail(inputs.trail);
    const bool nothingPressed = trail.complete && !trail.pressedAfterInput;
    const bool completed = inputs.run.status == RunStatus::Completed;
    const bool saysSubmitted = inputs.run.hasResult && inputs.run.submitted.value_or(false);
    if (hasCode(inputs.run, isFormRejected)) {
        return {Sent::Unknown, {SentReason::FormSentBack}};
    }
    if (saysSubmitted) {
        if (nothingPressed) {
            return {Sent::Unknown, {SentReason::Contradiction, SentReason::ServerReadSubmitted}};
        }
        if (completed) {
            return {Sent::Yes, {SentReason::ServerReadSubmitted}};
        }
        return {Sent::Unknown, {SentReason::SubmitMayBePressed, SentReason::ServerReadSubmitted}};
    }
    QVector<SentReason> beside;
    if (completed) {
        const bool saysNot = inputs.run.hasResult && inputs.run.submitted.has_value();
        beside.append(saysNot ? SentReason::CompletedNotSubmitted : SentReason::CompletedIsOpinion);
    }
    if (nothingPressed) {
        return {Sent::No, QVector<SentReason>{SentReason::NothingPressed} + beside};
    }
    if (inputs.ownDefinition && !completed && hasCode(inputs.run, isBeforeSubmit)) {
        const SentReason reason = judgeEarlyCode(inputs);
        return {reason == SentReason::EndedBeforeSubmit ? Sent::No : Sent::Unknown, {reason}};
    }
    const auto reason =
        trail.complete || trail.pressedAfterInput ? SentReason::SubmitMayBePressed : SentReason::ListUnread;
    return {Sent::Unknown, QVector<SentReason>{reason} + beside};
}

} // namespace

QString code(SentReason reason) {
    return QString::fromLatin1(reasonCodes[static_cast<std::size_t>(reason)]);
}

TrailReading readTrail(const ActionTrail& trail) {
    TrailReading reading;
    reading.complete = trail.complete;
    for (const PageAction& action : trail.actions) {
        if (isInput(action.kind)) {
            reading.entered = true;
            reading.uploadCompleted =
                reading.uploadCompleted || (action.kind == PageAction::Kind::Upload && action.completed);
        } else if (!isHarmless(action.kind)) {
            // A press that the server calls failed may have reached the page all the same.
            reading.pressedAfterInput = reading.pressedAfterInput || reading.entered;
        }
    }
    return reading;
}

SentVerdict decideSent(const SentInputs& inputs) {
    switch (inputs.existence) {
    case SentInputs::RunExistence::None:
        return {Sent::No, {SentReason::NoRun}};
    case SentInputs::RunExistence::NotKnown:
        return {Sent::Unknown, {SentReason::RunNotKnown}};
    case SentInputs::RunExistence::Known:
        break;
    }
    if (!isFinal(inputs.run.status)) {
        return {Sent::Unknown, {SentReason::RunNotEnded}};
    }
    return decideEnded(inputs);
}

} // namespace postulant
