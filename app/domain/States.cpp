#include "domain/States.h"

#include <cstddef>

namespace postulant {
namespace {

// One table per enum: the code of each value, in the order of the enum.
template <class E>
struct Codes;

#define POSTULANT_CODES(Enum, ...)                                                                                     \
    template <>                                                                                                        \
    struct Codes<Enum> {                                                                                               \
        static constexpr std::array words{__VA_ARGS__};                                                                \
    };                                                                                                                 \
    QString codeOf(Enum value) {                                                                                       \
        return QString::fromUtf16(Codes<Enum>::words[static_cast<std::size_t>(value)]);                                \
    }

POSTULANT_CODES(ApplicationState, u"draft", u"review", u"queued", u"submitting", u"running", u"needs-you",
                u"needs-checking", u"applied-confirmed", u"applied-claimed", u"failed", u"cancelled")
POSTULANT_CODES(AttemptState, u"reserved", u"accepted", u"running", u"unclear", u"ended")
POSTULANT_CODES(AttemptVia, u"run", u"by_hand", u"imported")
POSTULANT_CODES(RunRole, u"apply", u"fill", u"submit")
POSTULANT_CODES(ReleaseReason, u"never_left", u"refused", u"submit_not_pressed", u"seeker_said_no")
POSTULANT_CODES(RunStatus, u"created", u"queued", u"running", u"paused", u"completed", u"failed", u"terminated",
                u"timed_out", u"canceled", u"unknown")
POSTULANT_CODES(Sent, u"no", u"yes", u"unknown")
POSTULANT_CODES(Proof, u"none", u"claimed", u"confirmed", u"refuted")
POSTULANT_CODES(Attention, u"none", u"code-wanted", u"paused")
POSTULANT_CODES(Stage, u"none", u"applied", u"screening", u"interview", u"offer")
POSTULANT_CODES(Outcome, u"none", u"accepted", u"declined", u"rejected", u"withdrawn", u"no-answer")
POSTULANT_CODES(FailureKind, u"none", u"login-needed", u"captcha", u"posting-closed", u"already-applied",
                u"missing-answer", u"resume-upload-failed", u"resume-not-seen", u"email-verification",
                u"server-unreachable", u"key-refused", u"out-of-credit", u"rate-limited", u"request-refused",
                u"timed-out", u"steps-used-up", u"retries-used-up", u"stuck", u"unclear-no-answer", u"unclear-no-proof",
                u"cancelled-by-you", u"cancelled-too-late", u"form-rejected", u"server-fault", u"not-ready",
                u"site-down", u"blocked", u"company-limit", u"similar", u"cap-reached", u"review-wanted", u"other")
#undef POSTULANT_CODES

} // namespace

#define POSTULANT_CODE_FUNCTIONS(Enum)                                                                                 \
    QString code(Enum value) {                                                                                         \
        return codeOf(value);                                                                                          \
    }                                                                                                                  \
    template <>                                                                                                        \
    std::optional<Enum> fromCode<Enum>(QStringView text) {                                                             \
        for (std::size_t i = 0; i < Codes<Enum>::words.size(); ++i) {                                                  \
            if (text == QStringView(Codes<Enum>::words[i])) {                                                          \
                return static_cast<Enum>(i);                                                                           \
            }                                                                                                          \
        }                                                                                                              \
        return std::nullopt;                                                                                           \
    }

POSTULANT_CODE_FUNCTIONS(ApplicationState)
POSTULANT_CODE_FUNCTIONS(AttemptState)
POSTULANT_CODE_FUNCTIONS(AttemptVia)
POSTULANT_CODE_FUNCTIONS(RunRole)
POSTULANT_CODE_FUNCTIONS(ReleaseReason)
POSTULANT_CODE_FUNCTIONS(RunStatus)
POSTULANT_CODE_FUNCTIONS(Sent)
POSTULANT_CODE_FUNCTIONS(Proof)
POSTULANT_CODE_FUNCTIONS(Attention)
POSTULANT_CODE_FUNCTIONS(Stage)
POSTULANT_CODE_FUNCTIONS(Outcome)
POSTULANT_CODE_FUNCTIONS(FailureKind)
#undef POSTULANT_CODE_FUNCTIONS

bool isFinal(RunStatus status) {
    switch (status) {
    case RunStatus::Completed:
    case RunStatus::Failed:
    case RunStatus::Terminated:
    case RunStatus::TimedOut:
    case RunStatus::Canceled:
        return true;
    default:
        return false;
    }
}

} // namespace postulant
