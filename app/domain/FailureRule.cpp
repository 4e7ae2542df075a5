#include "domain/FailureRule.h"

#include <algorithm>

namespace postulant {
namespace {

// Codes and words of servers, by what they mean; the first that fits counts. Seen in Skyvern 1.0.56.
struct ServerCode {
    const char* code;
    FailureKind kind;
};
constexpr ServerCode serverCodes[] = {
    {"REACH_MAX_STEPS", FailureKind::StepsUsedUp},           {"OTP_ERROR", FailureKind::EmailVerification},
    {"OTP_TIMEOUT", FailureKind::EmailVerification},         {"OTP_EXPIRED", FailureKind::EmailVerification},
    {"MISSING_TOTP_SOURCE", FailureKind::EmailVerification},
};

struct ReasonWords {
    const char* words; // lower case
    FailureKind kind;
};
constexpr ReasonWords reasonWords[] = {
    {"max steps per task", FailureKind::StepsUsedUp},
    {"maximum number of steps", FailureKind::StepsUsedUp},
    {"reached the maximum steps", FailureKind::StepsUsedUp},
    {"llm service error", FailureKind::ServerFault},
    {"failed to generate actions", FailureKind::ServerFault},
    {"browser crashed", FailureKind::ServerFault},
    {"target closed", FailureKind::ServerFault},
    {"blocked navigation destination", FailureKind::RequestRefused},
    {"net::err_", FailureKind::SiteDown},
    {"err_name_not_resolved", FailureKind::SiteDown},
    {"err_connection_", FailureKind::SiteDown},
    {"site_unreachable", FailureKind::SiteDown},
    {"timed out", FailureKind::TimedOut},
    {"elapsed time limit", FailureKind::TimedOut},
};

std::optional<FailureKind> kindOfErrors(const QVector<RunError>& errors) {
    for (const RunError& error : errors) {
        if (const ErrorCodeRule* rule = errorCodeRule(error.code)) {
            return rule->kind;
        }
    }
    for (const RunError& error : errors) {
        for (const ServerCode& known : serverCodes) {
            if (error.code.compare(QLatin1String(known.code), Qt::CaseInsensitive) == 0) {
                return known.kind;
            }
        }
    }
    return std::nullopt;
}

std::optional<FailureKind> kindOfReason(const QString& reason) {
    const QString lower = reason.toLower();
    for (const ReasonWords& known : reasonWords) {
        if (lower.contains(QLatin1String(known.words))) {
            return known.kind;
        }
    }
    return std::nullopt;
}

// What the run's end itself says, before it is asked whether anything was sent.
FailureKind kindOfEnd(const RunSnapshot& run) {
    if (const auto kind = kindOfErrors(run.errors)) {
        return *kind;
    }
    if (run.status == RunStatus::TimedOut) {
        return FailureKind::TimedOut;
    }
    return kindOfReason(run.failureReason).value_or(FailureKind::Other);
}

} // namespace

const QVector<ErrorCodeRule>& errorCodeRules() {
    static const QVector<ErrorCodeRule> rules{
        {"already_applied", "The site says that this applicant has already applied to this job",
         FailureKind::AlreadyApplied, true},
        {"posting_closed", "The posting is closed, expired, filled or no longer available", FailureKind::PostingClosed,
         true},
        {"login_required", "A login or an account is needed before the form can be filled in", FailureKind::LoginNeeded,
         true},
        {"captcha_blocked", "A CAPTCHA or another check for robots blocks the way and cannot be passed",
         FailureKind::Captcha, true},
        {"missing_required_answer", "A required question has no answer in the applicant's details",
         FailureKind::MissingAnswer, true},
        {"resume_upload_failed", "The resume could not be uploaded, or the form does not show its file",
         FailureKind::ResumeUploadFailed, false},
        {"email_verification_required", "A verification code that was sent by e-mail is needed to go on",
         FailureKind::EmailVerification, false},
        {"form_rejected", "The form was submitted and keeps being sent back with an error", FailureKind::FormRejected,
         false},
    };
    return rules;
}

const ErrorCodeRule* errorCodeRule(QStringView code) {
    const auto& rules = errorCodeRules();
    const auto rule = std::find_if(rules.begin(), rules.end(), [code](const ErrorCodeRule& known) {
        return code.compare(QLatin1String(known.code), Qt::CaseInsensitive) == 0;
    });
    return rule == rules.end() ? nullptr : &*rule;
}

FailureKind decideFailure(const FailureInputs& inputs) {
    if (inputs.noAnswer) {
        return FailureKind::UnclearNoAnswer;
    }
    if (inputs.sent != Sent::No && (inputs.proof == Proof::Confirmed || inputs.proof == Proof::Claimed)) {
        return inputs.resumeSeen ? FailureKind::None : FailureKind::ResumeNotSeen;
    }
    if (!isFinal(inputs.run.status)) {
        return FailureKind::None;
    }
    if (inputs.run.status == RunStatus::Canceled) {
        return inputs.sent == Sent::No ? FailureKind::CancelledByYou : FailureKind::CancelledTooLate;
    }
    const FailureKind kind = kindOfEnd(inputs.run);
    if (inputs.sent == Sent::No || kind == FailureKind::FormRejected) {
        return kind;
    }
    if (inputs.cancelledBySeeker) {
        return FailureKind::CancelledTooLate;
    }
    // Not known whether it was sent: "Submit was pressed" may only be said where it was seen, and where the server
    // gives no reason of its own.
    const bool hasOwnWords = kind == FailureKind::Other && inputs.run.status != RunStatus::Completed;
    return inputs.pressSeen && !hasOwnWords ? FailureKind::UnclearNoProof : FailureKind::Other;
}

FailureKind failureOf(ErrorKind kind) {
    switch (kind) {
    case ErrorKind::Offline:
    case ErrorKind::Timeout:
    case ErrorKind::Tls:
    case ErrorKind::ConnectionLost:
        return FailureKind::ServerUnreachable;
    case ErrorKind::Unauthorized:
        return FailureKind::KeyRefused;
    case ErrorKind::PaymentRequired:
        return FailureKind::OutOfCredit;
    case ErrorKind::RateLimited:
        return FailureKind::RateLimited;
    case ErrorKind::Redirected:
    case ErrorKind::NotFound:
    case ErrorKind::BadRequest:
    case ErrorKind::TooLarge:
        return FailureKind::RequestRefused;
    case ErrorKind::Server:
    case ErrorKind::Protocol:
        return FailureKind::ServerFault;
    case ErrorKind::Cancelled:
        return FailureKind::CancelledByYou;
    case ErrorKind::Keychain:
    case ErrorKind::KeyMissing:
    case ErrorKind::File:
    case ErrorKind::FileType:
    case ErrorKind::Invalid:
    case ErrorKind::NotReady:
        return FailureKind::NotReady;
    case ErrorKind::Database:
    case ErrorKind::DatabaseNewer:
    case ErrorKind::DatabaseLocked:
    case ErrorKind::DatabaseDamaged:
    case ErrorKind::DiskFull:
    case ErrorKind::ReadOnly:
    case ErrorKind::Duplicate:
    case ErrorKind::Guarded:
        return FailureKind::Other;
    }
    return FailureKind::Other;
}

} // namespace postulant
