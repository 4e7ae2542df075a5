#include "engine/InstallPlan.h"

namespace postulant {
namespace {

bool isDone(const InstallState& state, InstallStage stage) {
    return state.buildDone.contains(code(stage));
}

// Whether the half environment can be gone on with.
bool isResumable(const InstallState& state, const InstallFacts& facts) {
    return facts.buildThere && state.building == facts.packages && state.buildPython == facts.python &&
           isDone(state, InstallStage::Environment) &&
           (isDone(state, InstallStage::Packages) || state.buildBegun != code(InstallStage::Packages));
}

} // namespace

bool isUsable(const InstallState& state, bool environmentThere) {
    return environmentThere && !state.installed.isEmpty();
}

bool isNewest(const InstallState& state, const InstallFacts& facts) {
    return isUsable(state, facts.environmentThere) && state.installed == facts.packages;
}

QVector<InstallStage> stagesLeft(const InstallState& state, const InstallFacts& facts) {
    const bool newest = isNewest(state, facts);
    const bool fits = facts.browserReady && state.browserMark == facts.packages &&
                      (facts.browser.isEmpty() || facts.browser == state.browser);
    if (newest && fits) {
        return {};
    }
    QVector<InstallStage> left{InstallStage::Check};
    if (!newest && !isResumable(state, facts)) {
        left << InstallStage::Environment << InstallStage::Packages;
    } else if (!newest && !isDone(state, InstallStage::Packages)) {
        left << InstallStage::Packages;
    }
    if (!fits) {
        left << InstallStage::Browser;
    }
    left << InstallStage::Verify;
    return left;
}

} // namespace postulant
