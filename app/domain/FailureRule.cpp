#include "domain/FailureRule.h"

#include <algorithm>

namespace postulant {
namespace {

// How servers say what went wrong, beside the codes that our own definition gave them: one line a sign, the first that
// fits counts, codes before words. Seen in Skyvern 1.0.56.
struct Sign {
    enum class In { Code, Reason };
    In in;
    const char* text; // a whole code, or words within the reason in lower case
    FailureKind kind;
};
constexpr Sign signs[] = {
    {Sign::In::Code, "REACH_MAX_STEPS", FailureKind::StepsUsedUp},
    {Sign::In::Code, "OTP_ERROR", FailureKind::EmailVerification},
    {Sign::In::Code, "OTP_TIMEOUT", FailureKind::EmailVerification},
    {Sign::In::Code, "OTP_EXPIRED", FailureKind::EmailVerification},
    {Sign::In::Code, "MISSING_TOTP_SOURCE", FailureKind::EmailVerification},
    {Sign::In::Reason, "max steps per task", FailureKind::StepsUsedUp},
    {Sign::In::Reason, "maximum number of steps", FailureKind::StepsUsedUp},
    {Sign::In::Reason, "reached the maximum steps", FailureKind::StepsUsedUp},
    {Sign::In::Reason, "llm service error", FailureKind::ServerFault},
    {Sign::In::Reason, "failed to generate actions", FailureKind::ServerFault},
    {Sign::In::Reason, "browser crashed", FailureKind::ServerFault},
    {Sign::In::Reason, "target closed", FailureKind::ServerFault},
    {Sign::In::Reason, "blocked navigation destination", FailureKind::RequestRefused},
    {Sign::In::Reason, "net::err_", FailureKind::SiteDown},
    {Sign::In::Reason, "err_name_not_resolved", FailureKind::SiteDown},
    {Sign::In::Reason, "err_connection_", FailureKind::SiteDown},
    {Sign::In::Reason, "site_unreachable", FailureKind::SiteDown},
    {Sign::In::Reason, "timed out", FailureKind::TimedOut},
    {Sign::In::Reason, "elapsed time limit", FailureKind::TimedOut},
    // Last: what made each retry fail stands in the same sentence.
    {Sign::In::Reason, "max retries per step", FailureKind::RetriesUsedUp},
};

template <class Fits>
std::optional<FailureKind> firstSign(Sign::In in, Fits fits) {
    for (const Sign& sign : signs) {
        if (sign.in == in && fits(QLatin1String(sign.text))) {
            return sign.kind;
        }
    }
    return std::nullopt;
}

std::optional<FailureKind> kindOfErrors(const QVector<RunError>& errors) {
    for (const RunError& error : errors) {
        if (const ErrorCodeRule* rule = errorCodeRule(error.code)) {
            return rule->kind;
        }
    }
    for (const RunError& error : errors) {
        const auto kind = firstSign(Sign::In::Code, [&error](QLatin1String known) {
            return error.code.compare(known, Qt::CaseInsensitive) == 0;
        });
        if (kind) {
            return kind;
        }
    }
    return std::nullopt;
}

std::optional<FailureKind> kindOfReason(const QString& reason) {
    const QString lower = reason.toLower();
    return firstSign(Sign::In::Reason, [&lower](QLatin1String known) { return lower.contains(known); });
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
        {"missing_required_answer",
         "A required question has no answer in the applicant's details. The reasoning names it as question: \"its "
         "label\", "
         "word for word",
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
