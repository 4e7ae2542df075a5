#pragma once

#include <QString>
#include <QStringView>

#include <array>
#include <optional>

// The words of an application's life. Each has a stable code (database, terminal, exports); the words that a person
// reads are made in ui/.
namespace postulant {

enum class ApplicationState {
    Draft,
    Review, // waiting for review
    Queued,
    Submitting,
    Running,
    NeedsYou,
    NeedsChecking,
    AppliedConfirmed,
    AppliedClaimed,
    Failed, // always means: nothing was sent
    Cancelled,
};
inline constexpr std::array allApplicationStates{
    ApplicationState::Draft,         ApplicationState::Review,           ApplicationState::Queued,
    ApplicationState::Submitting,    ApplicationState::Running,          ApplicationState::NeedsYou,
    ApplicationState::NeedsChecking, ApplicationState::AppliedConfirmed, ApplicationState::AppliedClaimed,
    ApplicationState::Failed,        ApplicationState::Cancelled};

enum class AttemptState { Reserved, Accepted, Running, Unclear, Ended };
enum class AttemptVia { Run, ByHand, Imported };
enum class RunRole { Apply, Fill, Submit };
enum class ReleaseReason { NeverLeft, Refused, SubmitNotPressed, SeekerSaidNo };

// A server's status in our words. Unknown is never final; the server's own word is kept beside it.
enum class RunStatus { Created, Queued, Running, Paused, Completed, Failed, Terminated, TimedOut, Canceled, Unknown };

enum class Sent { No, Yes, Unknown };
enum class Proof { None, Claimed, Confirmed, Refuted };
enum class Attention { None, CodeWanted, Paused };
enum class Stage { None, Applied, Screening, Interview, Offer };
enum class Outcome { None, Accepted, Declined, Rejected, Withdrawn, NoAnswer };

// One row of look.md's table "What each failure says".
enum class FailureKind {
    None,
    LoginNeeded,
    Captcha,
    PostingClosed,
    AlreadyApplied,
    MissingAnswer,
    ResumeUploadFailed,
    ResumeNotSeen, // submitted, and no page showed the resume
    EmailVerification,
    ServerUnreachable,
    KeyRefused,
    OutOfCredit,
    RateLimited,
    RequestRefused, // a whole 4xx about this one job
    TimedOut,
    StepsUsedUp,
    RetriesUsedUp, // one step of it kept failing
    Stuck,
    UnclearNoAnswer,
    UnclearNoProof,
    CancelledByYou,
    CancelledTooLate,
    FormRejected,
    ServerFault,  // the server's browser or model broke
    NotReady,     // package incomplete, resume missing, key missing
    SiteDown,     // the job site did not answer, before the form
    Blocked,      // the seeker put the company or site on the list of those not to apply to
    CompanyLimit, // enough applications to this company for now
    Similar,      // looks like one that was sent: the seeker says whether it goes too
    CapReached,   // a daily or spending cap, or quiet hours: waits for a known time
    ReviewWanted, // queued, and the seeker is to look at it first; the message is the code of a ReviewReason
    Other,
};

QString code(ApplicationState);
QString code(AttemptState);
QString code(AttemptVia);
QString code(RunRole);
QString code(ReleaseReason);
QString code(RunStatus);
QString code(Sent);
QString code(Proof);
QString code(Attention);
QString code(Stage);
QString code(Outcome);
QString code(FailureKind);

// fromCode<Proof>(u"claimed"); nullopt for a word that is not ours. Defined for every enum above.
template <class E>
std::optional<E> fromCode(QStringView text);

bool isFinal(RunStatus status);

} // namespace postulant
