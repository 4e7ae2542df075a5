#include "domain/RetryRule.h"

#include <algorithm>

namespace postulant {
namespace {

constexpr qint64 longestWaitMs = 6LL * 60 * 60 * 1000;

using Kind = RetryVerdict::Kind;

qint64 waitAfter(const RetryInputs& inputs) {
    qint64 wait = std::max<qint64>(inputs.firstWaitMs, 0);
    for (int i = 1; i < inputs.tries && wait < longestWaitMs; ++i) {
        wait *= 2;
    }
    wait = std::min(wait, longestWaitMs);
    return wait + static_cast<qint64>(static_cast<double>(wait) * std::clamp(inputs.jitter, 0.0, 1.0) / 5);
}

} // namespace

bool passesWithConnection(FailureKind kind) {
    return kind == FailureKind::ServerUnreachable || kind == FailureKind::KeyRefused ||
           kind == FailureKind::OutOfCredit || kind == FailureKind::RateLimited;
}

bool passesByItself(FailureKind kind) {
    return kind == FailureKind::SiteDown || kind == FailureKind::ServerFault;
}

RetryVerdict decideRetry(const RetryInputs& inputs) {
    const bool proven = inputs.released == ReleaseReason::NeverLeft || inputs.released == ReleaseReason::Refused ||
                        inputs.released == ReleaseReason::SubmitNotPressed;
    if (!proven || inputs.cancelled) {
        return {};
    }
    if (inputs.released != ReleaseReason::SubmitNotPressed && passesWithConnection(inputs.failure)) {
        return {Kind::WithConnection, 0};
    }
    if (!passesByItself(inputs.failure) || inputs.practice) {
        return {};
    }
    if (inputs.tries > inputs.most) {
        return {inputs.most == 0 ? Kind::No : Kind::GivenUp, 0};
    }
    return {Kind::At, inputs.now + waitAfter(inputs)};
}

} // namespace postulant
