#include "domain/SubmitOutcome.h"

#include <array>

namespace postulant {
namespace {

constexpr std::array outcomeCodes{"accepted", "never-left", "refused-connection", "refused-job", "unclear"};

using Trouble = SubmitReport::Trouble;

// Trouble that comes before a connection stands.
bool isBeforeConnection(Trouble trouble) {
    switch (trouble) {
    case Trouble::NameNotFound:
    case Trouble::ConnectionRefused:
    case Trouble::Unreachable:
    case Trouble::Proxy:
    case Trouble::Tls:
        return true;
    case Trouble::None:
    case Trouble::Cut:
    case Trouble::TimedOut:
    case Trouble::Cancelled:
    case Trouble::Other:
        return false;
    }
    return false;
}

SubmitVerdict released(SubmitOutcome outcome, AttemptEvent event, FailureKind failure) {
    const bool job = outcome == SubmitOutcome::RefusedJob;
    return {outcome, event, failure, !job, outcome == SubmitOutcome::RefusedConnection};
}

SubmitVerdict decideStatus(int status) {
    switch (status) {
    case 401:
    case 403:
        return released(SubmitOutcome::RefusedConnection, AttemptEvent::Refused, FailureKind::KeyRefused);
    case 402:
        return released(SubmitOutcome::RefusedConnection, AttemptEvent::Refused, FailureKind::OutOfCredit);
    case 429:
        return released(SubmitOutcome::RefusedConnection, AttemptEvent::Refused, FailureKind::RateLimited);
    case 400:
    case 404:
    case 413:
    case 415:
    case 422:
        return released(SubmitOutcome::RefusedJob, AttemptEvent::Refused, FailureKind::RequestRefused);
    default:
        break;
    }
    if (status >= 300 && status < 400) {
        return released(SubmitOutcome::RefusedJob, AttemptEvent::Refused, FailureKind::RequestRefused);
    }
    return {};
}

} // namespace

QString code(SubmitOutcome outcome) {
    return QString::fromLatin1(outcomeCodes[static_cast<std::size_t>(outcome)]);
}

SubmitVerdict decideSubmit(const SubmitReport& report) {
    if (report.trouble != Trouble::None || !report.wholeAnswer) {
        if (isBeforeConnection(report.trouble) && !report.anythingWritten && report.httpStatus == 0) {
            return released(SubmitOutcome::NeverLeft, AttemptEvent::NeverLeft, FailureKind::ServerUnreachable);
        }
        return {};
    }
    if (report.httpStatus >= 200 && report.httpStatus < 300) {
        if (report.runIdReadable) {
            return {SubmitOutcome::Accepted, AttemptEvent::Accepted, FailureKind::None, false, false};
        }
        return {};
    }
    return decideStatus(report.httpStatus);
}

} // namespace postulant
