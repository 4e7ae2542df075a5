#include "domain/AttemptTransitions.h"

#include <algorithm>
#include <array>

namespace postulant {
namespace {

constexpr std::array eventCodes{"accepted",
                                "never-left",
                                "refused",
                                "no-clear-answer",
                                "run-seen",
                                "run-ended",
                                "run-lost",
                                "submit-not-pressed",
                                "seeker-said-sent",
                                "seeker-said-not-sent",
                                "evidence-corrected",
                                "run-turned-up"};

} // namespace

QString code(AttemptEvent event) {
    return QString::fromLatin1(eventCodes[static_cast<std::size_t>(event)]);
}

const QVector<AttemptTransition>& attemptTransitions() {
    using S = AttemptState;
    using E = AttemptEvent;
    using H = HoldEffect;
    using R = ReleaseReason;
    static const QVector<AttemptTransition> table{
        {S::Reserved, E::Accepted, S::Accepted, H::Keep, {}},
        {S::Reserved, E::NoClearAnswer, S::Unclear, H::Keep, {}},
        {S::Reserved, E::NeverLeft, S::Ended, H::Release, R::NeverLeft},
        {S::Reserved, E::Refused, S::Ended, H::Release, R::Refused},

        {S::Accepted, E::RunSeen, S::Running, H::Keep, {}},
        {S::Accepted, E::RunEnded, S::Ended, H::Keep, {}},
        {S::Accepted, E::RunLost, S::Unclear, H::Keep, {}},

        {S::Running, E::RunSeen, S::Running, H::Keep, {}},
        {S::Running, E::RunEnded, S::Ended, H::Keep, {}},
        {S::Running, E::RunLost, S::Unclear, H::Keep, {}},

        {S::Unclear, E::NoClearAnswer, S::Unclear, H::Keep, {}},
        {S::Unclear, E::Accepted, S::Accepted, H::Keep, {}},
        {S::Unclear, E::RunSeen, S::Running, H::Keep, {}},
        {S::Unclear, E::RunEnded, S::Ended, H::Keep, {}},
        {S::Unclear, E::SeekerSaidSent, S::Ended, H::Keep, {}},
        {S::Unclear, E::SeekerSaidNotSent, S::Ended, H::Release, R::SeekerSaidNo},

        {S::Ended, E::RunEnded, S::Ended, H::Keep, {}}, // the same end heard again
        {S::Ended, E::EvidenceCorrected, S::Ended, H::Keep, {}},
        {S::Ended, E::SeekerSaidSent, S::Ended, H::Keep, {}},
        {S::Ended, E::SubmitNotPressed, S::Ended, H::Release, R::SubmitNotPressed},
        {S::Ended, E::SeekerSaidNotSent, S::Ended, H::Release, R::SeekerSaidNo},
        {S::Ended, E::RunTurnedUp, S::Ended, H::TakeBack, {}},
    };
    return table;
}

std::optional<AttemptStep> step(const AttemptStanding& standing, AttemptEvent event) {
    const auto& table = attemptTransitions();
    const auto row = std::find_if(table.begin(), table.end(), [&](const AttemptTransition& transition) {
        return transition.from == standing.state && transition.event == event;
    });
    if (row == table.end()) {
        return std::nullopt;
    }
    // A hold is released only once, taken back only after a release, and evidence is corrected only once.
    if ((row->hold == HoldEffect::Release && !standing.holds) ||
        (row->hold == HoldEffect::TakeBack && standing.holds) ||
        (event == AttemptEvent::EvidenceCorrected && standing.evidenceCorrected)) {
        return std::nullopt;
    }
    AttemptStep step;
    step.standing = standing;
    step.standing.state = row->to;
    step.hold = row->hold;
    step.released = row->released;
    if (row->hold != HoldEffect::Keep) {
        step.standing.holds = row->hold == HoldEffect::TakeBack;
    }
    step.standing.evidenceCorrected = standing.evidenceCorrected || event == AttemptEvent::EvidenceCorrected;
    return step;
}

} // namespace postulant
