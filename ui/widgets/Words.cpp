#include "ui/widgets/Words.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace postulant::words {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Words)
};

QString translated(const char* text, int n = -1) {
    return QCoreApplication::translate("Words", text, nullptr, n);
}

const QLatin1String ownSite("Own site"); // as domain/PostingIdentity writes it

} // namespace

QString state(ApplicationState state, bool practice) {
    switch (state) {
    //: State of an application. Keep it short: it must fit a column 140 pixels wide
    case ApplicationState::Draft:
        return practice ? Tr::tr("Practice (draft)") : Tr::tr("Draft");
    case ApplicationState::Review:
        return practice ? Tr::tr("Practice (review)") : Tr::tr("Waiting for review");
    case ApplicationState::Queued:
        return practice ? Tr::tr("Practice (queued)") : Tr::tr("Queued");
    case ApplicationState::Submitting:
        return practice ? Tr::tr("Practice (submitting)") : Tr::tr("Submitting");
    case ApplicationState::Running:
        return practice ? Tr::tr("Practice (running)") : Tr::tr("Running");
    case ApplicationState::NeedsYou:
        return practice ? Tr::tr("Practice (needs you)") : Tr::tr("Needs you");
    case ApplicationState::NeedsChecking:
        return practice ? Tr::tr("Practice (to check)") : Tr::tr("Needs checking");
    case ApplicationState::AppliedConfirmed:
        //: A page of the employer proved it. Never shorten to "Applied"
        return practice ? Tr::tr("Practice (confirmed)") : Tr::tr("Applied (confirmed)");
    case ApplicationState::AppliedClaimed:
        //: Only the server or the seeker says so. Never shorten to "Applied"
        return practice ? Tr::tr("Practice (claimed)") : Tr::tr("Applied (claimed)");
    case ApplicationState::Failed:
        return practice ? Tr::tr("Practice (failed)") : Tr::tr("Failed");
    case ApplicationState::Cancelled:
        return practice ? Tr::tr("Practice (cancelled)") : Tr::tr("Cancelled");
    }
    return {};
}

QString stateMeaning(ApplicationState state) {
    switch (state) {
    case ApplicationState::Draft:
        return Tr::tr("Not complete yet. Nothing was sent.");
    case ApplicationState::Review:
        return Tr::tr("Waits until you approve what will be sent.");
    case ApplicationState::Queued:
        return Tr::tr("Approved; it is sent when its turn comes.");
    case ApplicationState::Submitting:
        return Tr::tr("Being handed to the server now.");
    case ApplicationState::Running:
        return Tr::tr("The server is filling in the form.");
    case ApplicationState::NeedsYou:
        return Tr::tr("The run waits for something that only you can give.");
    case ApplicationState::NeedsChecking:
        return Tr::tr("It may have been sent; only you can find out.");
    case ApplicationState::AppliedConfirmed:
        return Tr::tr("A page of the employer showed that it arrived.");
    case ApplicationState::AppliedClaimed:
        return Tr::tr("It was probably sent, but no page proved it.");
    case ApplicationState::Failed:
        return Tr::tr("It did not work. Nothing was sent.");
    case ApplicationState::Cancelled:
        return Tr::tr("You stopped it.");
    }
    return {};
}

QString proof(ApplicationState state, Proof proof, const QString& reference) {
    if (state == ApplicationState::NeedsChecking) {
        //: Column Proof: nobody knows whether it was sent
        return Tr::tr("Unknown");
    }
    switch (proof) {
    case Proof::Confirmed:
        //: Column Proof. %1 is the reference that the employer's page showed. / The page showed a thank-you text
        return reference.isEmpty() ? Tr::tr("Page text") : Tr::tr("Ref. %1").arg(cut(reference, 60));
    case Proof::Claimed:
        //: Column Proof: only the server says that it was sent
        return Tr::tr("Server’s word");
    case Proof::Refuted:
        return Tr::tr("Not sent");
    case Proof::None:
        break;
    }
    return state == ApplicationState::Cancelled ? Tr::tr("Not sent") : QStringLiteral("—");
}

QString site(const QString& stored) {
    //: Column Site: a posting on the employer's own pages
    return stored == ownSite ? Tr::tr("Own site") : stored;
}

QString stage(Stage stage) {
    switch (stage) {
    case Stage::None:
        return {};
    //: How far it came after applying
    case Stage::Applied:
        return Tr::tr("Applied", "stage");
    case Stage::Screening:
        return Tr::tr("Screening", "stage");
    case Stage::Interview:
        return Tr::tr("Interview", "stage");
    case Stage::Offer:
        return Tr::tr("Offer", "stage");
    }
    return {};
}

QString outcome(Outcome outcome) {
    switch (outcome) {
    case Outcome::None:
        return {};
    //: How it ended
    case Outcome::Accepted:
        return Tr::tr("Accepted", "outcome");
    case Outcome::Declined:
        return Tr::tr("Declined by me", "outcome");
    case Outcome::Rejected:
        return Tr::tr("Rejected", "outcome");
    case Outcome::Withdrawn:
        return Tr::tr("Withdrawn", "outcome");
    case Outcome::NoAnswer:
        return Tr::tr("No answer", "outcome");
    }
    return {};
}

QString sent(Sent sent) {
    switch (sent) {
    case Sent::No:
        return Tr::tr("Nothing was sent");
    case Sent::Yes:
        return Tr::tr("It was sent");
    case Sent::Unknown:
        return Tr::tr("It is not known whether it was sent");
    }
    return {};
}

QString attention(Attention attention) {
    switch (attention) {
    case Attention::None:
        return {};
    case Attention::CodeWanted:
        return Tr::tr("It may be waiting for a code");
    case Attention::Paused:
        return Tr::tr("It is paused and waits for you");
    }
    return {};
}

QString runStatus(RunStatus status) {
    switch (status) {
    //: What the server says about a run
    case RunStatus::Created:
        return Tr::tr("created", "run");
    case RunStatus::Queued:
        return Tr::tr("queued at the server", "run");
    case RunStatus::Running:
        return Tr::tr("running", "run");
    case RunStatus::Paused:
        return Tr::tr("paused", "run");
    case RunStatus::Completed:
        return Tr::tr("completed", "run");
    case RunStatus::Failed:
        return Tr::tr("failed", "run");
    case RunStatus::Terminated:
        return Tr::tr("ended early", "run");
    case RunStatus::TimedOut:
        return Tr::tr("ran out of time", "run");
    case RunStatus::Canceled:
        return Tr::tr("cancelled", "run");
    case RunStatus::Unknown:
        return Tr::tr("a word that Postulant does not know", "run");
    }
    return {};
}

QString verdict(QStringView code) {
    if (code == u"new") {
        //: What Add jobs found out about a line
        return Tr::tr("New", "verdict");
    }
    if (code == u"duplicate") {
        return Tr::tr("Duplicate", "verdict");
    }
    if (code == u"similar") {
        return Tr::tr("Similar", "verdict");
    }
    if (code == u"blocked") {
        //: Verdict about a pasted line: its company or site is on the list of those not to apply to
        return Tr::tr("On your list", "verdict");
    }
    if (code == u"closed") {
        return Tr::tr("Closed", "verdict");
    }
    if (code == u"needs-account") {
        return Tr::tr("Needs an account", "verdict");
    }
    return code == u"not-a-posting" ? Tr::tr("Not a posting", "verdict") : code.toString();
}

QString cut(const QString& foreign, int limit) {
    QString line;
    line.reserve(std::min(static_cast<int>(foreign.size()), limit + 1));
    for (const QChar c : foreign.simplified()) {
        // Control and formatting characters could hide or turn round what stands beside them.
        if (c.category() == QChar::Other_Control || c.category() == QChar::Other_Format) {
            continue;
        }
        if (line.size() == limit) {
            while (!line.isEmpty() && (line.back().isSpace() || line.back().isHighSurrogate())) {
                line.chop(1);
            }
            return line + QChar(u'…');
        }
        line.append(c);
    }
    return line;
}

QString duration(qint64 milliseconds) {
    const qint64 seconds = std::max<qint64>(0, milliseconds) / 1000;
    if (seconds < 60) {
        //: Seconds
        return Tr::tr("%1 s").arg(seconds);
    }
    if (seconds < 3600) {
        //: Minutes and seconds
        return Tr::tr("%1 min %2 s").arg(seconds / 60).arg(seconds % 60);
    }
    //: Hours and minutes
    return Tr::tr("%1 h %2 min").arg(seconds / 3600).arg(seconds % 3600 / 60);
}

QString clock(qint64 milliseconds) {
    const qint64 seconds = std::max<qint64>(0, milliseconds) / 1000;
    const QChar zero(u'0');
    if (seconds < 3600) {
        return QStringLiteral("%1:%2").arg(seconds / 60).arg(seconds % 60, 2, 10, zero);
    }
    return QStringLiteral("%1:%2:%3")
        .arg(seconds / 3600)
        .arg(seconds % 3600 / 60, 2, 10, zero)
        .arg(seconds % 60, 2, 10, zero);
}

namespace {

struct ActionRow {
    Action action;
    const char* code;
    const char* text;
    const char* iconId;
    const char* consequence;
};

// clang-format off
constexpr std::array actionRows{
    ActionRow{Action::AddLogin, "add-login", QT_TRANSLATE_NOOP("Words", "Add login…"), "key", ""},
    ActionRow{Action::OpenPosting, "open-posting", QT_TRANSLATE_NOOP("Words", "Open posting"), "external", ""},
    ActionRow{Action::AppliedByHand, "applied-by-hand", QT_TRANSLATE_NOOP("Words", "I applied by hand"), "check",
              QT_TRANSLATE_NOOP("Words", "Counts as applied (claimed), on your word.")},
    ActionRow{Action::GiveUp, "give-up", QT_TRANSLATE_NOOP("Words", "Give up"), "",
              QT_TRANSLATE_NOOP("Words", "Keeps the row as Cancelled.")},
    ActionRow{Action::ApplyByHand, "apply-by-hand", QT_TRANSLATE_NOOP("Words", "Apply by hand"), "external",
              QT_TRANSLATE_NOOP("Words", "Opens the posting with your answers beside it to copy.")},
    ActionRow{Action::ReviewAgain, "review-again", QT_TRANSLATE_NOOP("Words", "Review again"), "review",
              QT_TRANSLATE_NOOP("Words", "Puts it into Review. Nothing is sent until you approve it there.")},
    ActionRow{Action::RemoveFromList, "remove", QT_TRANSLATE_NOOP("Words", "Remove from list"), "trash", ""},
    ActionRow{Action::CountAsClaimed, "count-as-claimed", QT_TRANSLATE_NOOP("Words", "Count as applied (claimed)"), "claimed",
              QT_TRANSLATE_NOOP("Words", "This posting stays closed to another try.")},
    ActionRow{Action::ShowEvidence, "show-evidence", QT_TRANSLATE_NOOP("Words", "Show evidence"), "image", ""},
    ActionRow{Action::LeaveIt, "leave-it", QT_TRANSLATE_NOOP("Words", "Leave it"), "", ""},
    ActionRow{Action::Answer, "answer", QT_TRANSLATE_NOOP("Words", "Answer…"), "answers",
              QT_TRANSLATE_NOOP("Words", "Saves the answer and puts the job into Review.")},
    ActionRow{Action::SkipJob, "skip", QT_TRANSLATE_NOOP("Words", "Skip this job"), "", ""},
    ActionRow{Action::CheckConnection, "check-connection", QT_TRANSLATE_NOOP("Words", "Check connection…"), "server", ""},
    //: {employer} is a company's name
    ActionRow{Action::WriteToEmployer, "write-to-employer", QT_TRANSLATE_NOOP("Words", "Write to {employer}…"), "mail", ""},
    ActionRow{Action::HandOverCode, "hand-over-code", QT_TRANSLATE_NOOP("Words", "Hand it over"), "check", ""},
    ActionRow{Action::StopRun, "stop-run", QT_TRANSLATE_NOOP("Words", "Stop this run…"), "stop", ""},
    ActionRow{Action::TryNow, "try-now", QT_TRANSLATE_NOOP("Words", "Try now"), "retry", ""},
    ActionRow{Action::StopRetries, "stop-retries", QT_TRANSLATE_NOOP("Words", "Do not try again"), "cancelled", ""},
    ActionRow{Action::ReplaceKey, "replace-key", QT_TRANSLATE_NOOP("Words", "Replace key…"), "key", ""},
    ActionRow{Action::OpenBilling, "open-billing", QT_TRANSLATE_NOOP("Words", "Open billing page"), "external", ""},
    ActionRow{Action::UseOtherConnection, "use-other-connection", QT_TRANSLATE_NOOP("Words", "Use another connection…"), "server", ""},
    ActionRow{Action::GoOn, "go-on", QT_TRANSLATE_NOOP("Words", "Go on"), "play", ""},
    ActionRow{Action::ChangeLimits, "change-limits", QT_TRANSLATE_NOOP("Words", "Change limits…"), "settings", ""},
    ActionRow{Action::AllowMoreTime, "allow-more-time", QT_TRANSLATE_NOOP("Words", "Allow more time…"), "timer", ""},
    ActionRow{Action::KeepWaiting, "keep-waiting", QT_TRANSLATE_NOOP("Words", "Keep waiting"), "timer", ""},
    ActionRow{Action::ContinueRun, "continue-run", QT_TRANSLATE_NOOP("Words", "Continue"), "play",
              QT_TRANSLATE_NOOP("Words", "Tells the server to go on with this run.")},
    ActionRow{Action::OpenRunAtServer, "open-run", QT_TRANSLATE_NOOP("Words", "Open run at the server"), "external", ""},
    ActionRow{Action::YesSent, "yes-sent", QT_TRANSLATE_NOOP("Words", "Yes, it went through"), "check",
              QT_TRANSLATE_NOOP("Words", "Counts as applied (claimed), on your word. This posting stays closed to another try.")},
    ActionRow{Action::NoNotSent, "no-not-sent", QT_TRANSLATE_NOOP("Words", "No, it did not"), "cross",
              QT_TRANSLATE_NOOP("Words", "Goes back to Review. Nothing is sent again until you approve it there.")},
    ActionRow{Action::LookAgain, "look-again", QT_TRANSLATE_NOOP("Words", "Look on the server again"), "retry", ""},
    ActionRow{Action::ChooseResume, "choose-resume", QT_TRANSLATE_NOOP("Words", "Choose resume…"), "doc", ""},
    ActionRow{Action::OpenReview, "open-review", QT_TRANSLATE_NOOP("Words", "Open Review"), "review", ""},
    ActionRow{Action::Details, "details", QT_TRANSLATE_NOOP("Words", "Details"), "info", ""},
};

using Actions = std::array<Action, 4>;
constexpr Action none = static_cast<Action>(-1);
constexpr Actions unclearButtons{Action::YesSent, Action::NoNotSent, Action::LookAgain, Action::OpenPosting};
constexpr Actions tooSlowButtons{Action::ReviewAgain, Action::AllowMoreTime, Action::ApplyByHand, none};

// `bare` stands in for `sentence` where one of its placeholders is not known.
struct FailureRow {
    FailureKind kind;
    Sent sent;
    const char* title;
    const char* sentence;
    const char* bare;
    Actions buttons;
};

//: Words in braces are filled in; keep them as they are. {reason} is quoted from a page or a server.
constexpr std::array failureRows{
    FailureRow{FailureKind::LoginNeeded, Sent::No, QT_TRANSLATE_NOOP("Words", "{employer} wants a login"),
        QT_TRANSLATE_NOOP("Words", "The form is behind a login at {site}, so the run stopped there."), nullptr,
        {Action::AddLogin, Action::OpenPosting, Action::AppliedByHand, Action::GiveUp}},
    FailureRow{FailureKind::Captcha, Sent::No, QT_TRANSLATE_NOOP("Words", "A robot check stopped the run"),
        QT_TRANSLATE_NOOP("Words", "{site} showed a check that the server could not pass."), nullptr,
        {Action::ApplyByHand, Action::ReviewAgain, Action::GiveUp, none}},
    FailureRow{FailureKind::PostingClosed, Sent::No, QT_TRANSLATE_NOOP("Words", "This posting is closed"),
        QT_TRANSLATE_NOOP("Words", "The page says that it takes no more applications."), nullptr,
        {Action::OpenPosting, Action::RemoveFromList, none, none}},
    FailureRow{FailureKind::AlreadyApplied, Sent::No,
        QT_TRANSLATE_NOOP("Words", "{employer} already has an application from you"),
        QT_TRANSLATE_NOOP("Words", "The page knows {email} for this job, so the run stopped."),
        QT_TRANSLATE_NOOP("Words", "The page knows your email for this job, so the run stopped."),
        {Action::CountAsClaimed, Action::ShowEvidence, Action::LeaveIt, none}},
    FailureRow{FailureKind::MissingAnswer, Sent::No, QT_TRANSLATE_NOOP("Words", "1 question has no answer"),
        QT_TRANSLATE_NOOP("Words", "The form asks “{question}”, and Postulant does not guess."),
        QT_TRANSLATE_NOOP("Words", "The form asks for something that you have not answered, and Postulant does not guess."),
        {Action::Answer, Action::SkipJob, none, none}},
    FailureRow{FailureKind::ResumeUploadFailed, Sent::No, QT_TRANSLATE_NOOP("Words", "The resume did not arrive"),
        QT_TRANSLATE_NOOP("Words", "The form never showed {file}, so the run stopped before submitting."),
        QT_TRANSLATE_NOOP("Words", "The form never showed the resume, so the run stopped before submitting."),
        {Action::CheckConnection, Action::ReviewAgain, Action::ApplyByHand, none}},
    FailureRow{FailureKind::ResumeNotSeen, Sent::Yes, QT_TRANSLATE_NOOP("Words", "Sent, perhaps without the resume"),
        QT_TRANSLATE_NOOP("Words", "The form was submitted, and no page showed {file}."),
        QT_TRANSLATE_NOOP("Words", "The form was submitted, and no page showed the resume."),
        {Action::ShowEvidence, Action::WriteToEmployer, Action::LeaveIt, none}},
    FailureRow{FailureKind::EmailVerification, Sent::No, QT_TRANSLATE_NOOP("Words", "{employer} sent you a code"),
        QT_TRANSLATE_NOOP("Words", "The form waits for the code mailed to {email} and may give up at {time}; it is sent only after that."),
        QT_TRANSLATE_NOOP("Words", "The form waits for the code in your mail; it is sent only after that."),
        {Action::HandOverCode, Action::StopRun, none, none}},
    FailureRow{FailureKind::ServerUnreachable, Sent::No, QT_TRANSLATE_NOOP("Words", "{connection} cannot be reached"),
        QT_TRANSLATE_NOOP("Words", "Postulant tries again at {time}; runs already started go on at the server."),
        QT_TRANSLATE_NOOP("Words", "Postulant tries again by itself; runs already started go on at the server."),
        {Action::TryNow, Action::CheckConnection, none, none}},
    FailureRow{FailureKind::KeyRefused, Sent::No, QT_TRANSLATE_NOOP("Words", "{connection} refused the key"),
        QT_TRANSLATE_NOOP("Words", "The queue for this connection waits until the key is right."), nullptr,
        {Action::ReplaceKey, Action::CheckConnection, none, none}},
    FailureRow{FailureKind::OutOfCredit, Sent::No, QT_TRANSLATE_NOOP("Words", "No credit left at {connection}"),
        QT_TRANSLATE_NOOP("Words", "The server wants payment before it starts another run."), nullptr,
        {Action::OpenBilling, Action::UseOtherConnection, Action::GoOn, none}},
    FailureRow{FailureKind::RateLimited, Sent::No, QT_TRANSLATE_NOOP("Words", "{connection} asks to wait"),
        QT_TRANSLATE_NOOP("Words", "Too many requests in a short time; nothing is lost, the queue goes on by itself at {time}."),
        QT_TRANSLATE_NOOP("Words", "Too many requests in a short time; nothing is lost, the queue goes on by itself."),
        {Action::ChangeLimits, none, none, none}},
    FailureRow{FailureKind::RequestRefused, Sent::No, QT_TRANSLATE_NOOP("Words", "{connection} did not take this job"),
        QT_TRANSLATE_NOOP("Words", "The server says: “{reason}”. No run was started."),
        QT_TRANSLATE_NOOP("Words", "The server gave no reason. No run was started."),
        {Action::ReviewAgain, Action::CheckConnection, Action::ApplyByHand, Action::Details}},
    FailureRow{FailureKind::TimedOut, Sent::No, QT_TRANSLATE_NOOP("Words", "Time ran out before the form was done"),
        QT_TRANSLATE_NOOP("Words", "The run reached {limit} at step {step} without pressing Submit."),
        QT_TRANSLATE_NOOP("Words", "The run reached its limit without pressing Submit."), tooSlowButtons},
    FailureRow{FailureKind::TimedOut, Sent::Unknown, QT_TRANSLATE_NOOP("Words", "Did it go through?"),
        QT_TRANSLATE_NOOP("Words", "The run reached {limit} after Submit may have been pressed, and no page proved it."),
        QT_TRANSLATE_NOOP("Words", "The run reached its limit after Submit may have been pressed, and no page proved it."),
        unclearButtons},
    FailureRow{FailureKind::StepsUsedUp, Sent::No, QT_TRANSLATE_NOOP("Words", "The steps ran out before the form was done"),
        QT_TRANSLATE_NOOP("Words", "The run reached {limit} at step {step} without pressing Submit."),
        QT_TRANSLATE_NOOP("Words", "The run reached its limit without pressing Submit."), tooSlowButtons},
    FailureRow{FailureKind::StepsUsedUp, Sent::Unknown, QT_TRANSLATE_NOOP("Words", "Did it go through?"),
        QT_TRANSLATE_NOOP("Words", "The run reached {limit} after Submit may have been pressed, and no page proved it."),
        QT_TRANSLATE_NOOP("Words", "The run reached its limit after Submit may have been pressed, and no page proved it."),
        unclearButtons},
    FailureRow{FailureKind::Stuck, Sent::Unknown, QT_TRANSLATE_N_NOOP("Words", "Nothing has happened for %n minutes"),
        QT_TRANSLATE_NOOP("Words", "The server still says it is running; the last step was at {time}."),
        QT_TRANSLATE_NOOP("Words", "The server still says it is running."),
        {Action::KeepWaiting, Action::StopRun, Action::OpenRunAtServer, none}},
    FailureRow{FailureKind::UnclearNoAnswer, Sent::Unknown, QT_TRANSLATE_NOOP("Words", "Did it go through?"),
        QT_TRANSLATE_NOOP("Words", "The connection broke while it was being sent, and the server knows no run with its mark."), nullptr,
        unclearButtons},
    FailureRow{FailureKind::UnclearNoProof, Sent::Unknown, QT_TRANSLATE_NOOP("Words", "Did it go through?"),
        QT_TRANSLATE_NOOP("Words", "Submit was pressed, but no page proved it; it was probably sent."), nullptr,
        unclearButtons},
    FailureRow{FailureKind::CancelledByYou, Sent::No, QT_TRANSLATE_NOOP("Words", "You stopped this run"),
        QT_TRANSLATE_NOOP("Words", "The server was told at {time} and confirmed it; Submit had not been pressed."),
        QT_TRANSLATE_NOOP("Words", "The server was told and confirmed it; Submit had not been pressed."),
        {Action::ReviewAgain, Action::RemoveFromList, none, none}},
    FailureRow{FailureKind::CancelledTooLate, Sent::Unknown, QT_TRANSLATE_NOOP("Words", "Did it go through?"),
        QT_TRANSLATE_NOOP("Words", "A stopped run may act a little longer, so Postulant looks once more before it asks."), nullptr,
        unclearButtons},
    FailureRow{FailureKind::FormRejected, Sent::Unknown, QT_TRANSLATE_NOOP("Words", "The form was sent back"),
        QT_TRANSLATE_NOOP("Words", "{site} answered Submit with “{reason}” until the run gave up."),
        QT_TRANSLATE_NOOP("Words", "{site} did not accept the form until the run gave up."),
        {Action::OpenPosting, Action::Answer, Action::NoNotSent, Action::YesSent}},
    FailureRow{FailureKind::ServerFault, Sent::No, QT_TRANSLATE_NOOP("Words", "The server could not work"),
        QT_TRANSLATE_NOOP("Words", "Its browser or its language model broke: “{reason}”. Submit had not been pressed."),
        QT_TRANSLATE_NOOP("Words", "Its browser or its language model broke. Submit had not been pressed."),
        {Action::CheckConnection, Action::ReviewAgain, Action::Details, none}},
    FailureRow{FailureKind::NotReady, Sent::No, QT_TRANSLATE_NOOP("Words", "Something is missing before it can be sent"),
        QT_TRANSLATE_NOOP("Words", "Postulant waits: {reason}."),
        QT_TRANSLATE_NOOP("Words", "The profile, the resume or the key is not complete."),
        {Action::OpenReview, Action::ChooseResume, Action::CheckConnection, none}},
    FailureRow{FailureKind::SiteDown, Sent::No, QT_TRANSLATE_NOOP("Words", "{site} did not answer"),
        QT_TRANSLATE_NOOP("Words", "The page with the form could not be opened: “{reason}”."),
        QT_TRANSLATE_NOOP("Words", "The page with the form could not be opened."),
        {Action::ReviewAgain, Action::OpenPosting, Action::ApplyByHand, Action::Details}},
    FailureRow{FailureKind::Blocked, Sent::No, QT_TRANSLATE_NOOP("Words", "On your list of those not to apply to"),
        QT_TRANSLATE_NOOP("Words", "You do not want to apply at {reason}, so this job stays where it is."),
        QT_TRANSLATE_NOOP("Words", "You do not want to apply to this company or at this site, so this job stays where it is."),
        {Action::ChangeLimits, Action::OpenPosting, Action::RemoveFromList, none}},
    FailureRow{FailureKind::CompanyLimit, Sent::No, QT_TRANSLATE_NOOP("Words", "Enough applications to {employer} for now"),
        QT_TRANSLATE_NOOP("Words", "Your limit for one company is reached; it is sent after {time}."),
        QT_TRANSLATE_NOOP("Words", "Your limit for one company is reached."),
        {Action::ChangeLimits, Action::OpenPosting, Action::RemoveFromList, none}},
    FailureRow{FailureKind::Similar, Sent::No, QT_TRANSLATE_NOOP("Words", "It looks like one that was sent"),
        QT_TRANSLATE_NOOP("Words", "{reason} has the same company and a like title; approve this one to send it too."),
        QT_TRANSLATE_NOOP("Words", "Another application has the same company and a like title; approve this one to send it too."),
        {Action::OpenReview, Action::OpenPosting, Action::RemoveFromList, none}},
    FailureRow{FailureKind::CapReached, Sent::No, QT_TRANSLATE_NOOP("Words", "It waits for its time"),
        QT_TRANSLATE_NOOP("Words", "A limit that you set is reached; the queue goes on by itself at {time}."),
        QT_TRANSLATE_NOOP("Words", "A limit that you set is reached; the queue goes on by itself."),
        {Action::ChangeLimits, none, none, none}},
    FailureRow{FailureKind::Other, Sent::No, QT_TRANSLATE_NOOP("Words", "The run ended without finishing"),
        QT_TRANSLATE_NOOP("Words", "The server says: “{reason}”."), QT_TRANSLATE_NOOP("Words", "The server gave no reason."),
        {Action::ShowEvidence, Action::ReviewAgain, Action::Details, none}},
    FailureRow{FailureKind::Other, Sent::Unknown, QT_TRANSLATE_NOOP("Words", "Did it go through?"),
        QT_TRANSLATE_NOOP("Words", "The server says: “{reason}”."),
        QT_TRANSLATE_NOOP("Words", "The run ended, and no page shows whether the form was sent."), unclearButtons},
    FailureRow{FailureKind::Other, Sent::Yes, QT_TRANSLATE_NOOP("Words", "The run ended after sending"),
        QT_TRANSLATE_NOOP("Words", "The server says: “{reason}”."), QT_TRANSLATE_NOOP("Words", "The server gave no reason."),
        {Action::ShowEvidence, Action::LeaveIt, Action::Details, none}},
};

struct ErrorRow {
    ErrorKind kind;
    const char* happened;
    const char* next;
};

constexpr std::array errorRows{
    ErrorRow{ErrorKind::Offline, QT_TRANSLATE_NOOP("Words", "The server cannot be reached."),
        QT_TRANSLATE_NOOP("Words", "Check its address, whether it is running, and your network.")},
    ErrorRow{ErrorKind::Timeout, QT_TRANSLATE_NOOP("Words", "The server did not answer in time."),
        QT_TRANSLATE_NOOP("Words", "Try again in a minute; if it stays so, look whether the server is busy.")},
    ErrorRow{ErrorKind::Tls, QT_TRANSLATE_NOOP("Words", "The secure connection was refused: the server’s certificate is not trusted."),
        QT_TRANSLATE_NOOP("Words", "Check the address. For your own server, install its certificate on this computer.")},
    ErrorRow{ErrorKind::ConnectionLost, QT_TRANSLATE_NOOP("Words", "The connection broke before the answer arrived."),
        QT_TRANSLATE_NOOP("Words", "Look on the server again before anything is repeated.")},
    ErrorRow{ErrorKind::Redirected, QT_TRANSLATE_NOOP("Words", "The address leads to another address."),
        QT_TRANSLATE_NOOP("Words", "Enter the address that the server itself uses; the key is never sent to another one.")},
    ErrorRow{ErrorKind::Unauthorized, QT_TRANSLATE_NOOP("Words", "The server refused the key."),
        QT_TRANSLATE_NOOP("Words", "Replace the key with the one that the server shows in its settings.")},
    ErrorRow{ErrorKind::PaymentRequired, QT_TRANSLATE_NOOP("Words", "No credit is left at the server."),
        QT_TRANSLATE_NOOP("Words", "Add credit there, or use another connection.")},
    ErrorRow{ErrorKind::NotFound, QT_TRANSLATE_NOOP("Words", "The server does not know this address or run."),
        QT_TRANSLATE_NOOP("Words", "Check the address and the way of talking in Settings.")},
    ErrorRow{ErrorKind::RateLimited, QT_TRANSLATE_NOOP("Words", "The server asks to wait."),
        QT_TRANSLATE_NOOP("Words", "Nothing to do: it goes on by itself.")},
    ErrorRow{ErrorKind::BadRequest, QT_TRANSLATE_NOOP("Words", "The server did not take what was asked."),
        QT_TRANSLATE_NOOP("Words", "Look at the details, and check the way of talking in Settings.")},
    ErrorRow{ErrorKind::Server, QT_TRANSLATE_NOOP("Words", "The server had a problem of its own."),
        QT_TRANSLATE_NOOP("Words", "Try again in a minute; if it stays so, look into the server’s log.")},
    ErrorRow{ErrorKind::Protocol, QT_TRANSLATE_NOOP("Words", "The answer is not what a Skyvern server says."),
        QT_TRANSLATE_NOOP("Words", "Check that the address belongs to a Skyvern server, and the way of talking.")},
    ErrorRow{ErrorKind::TooLarge, QT_TRANSLATE_NOOP("Words", "This is larger than Postulant accepts."),
        QT_TRANSLATE_NOOP("Words", "Choose a smaller file; a resume may have 10 MB.")},
    ErrorRow{ErrorKind::Cancelled, QT_TRANSLATE_NOOP("Words", "It was stopped."),
        QT_TRANSLATE_NOOP("Words", "Start it again when you like.")},
    ErrorRow{ErrorKind::Database, QT_TRANSLATE_NOOP("Words", "Postulant’s data could not be read or written."),
        QT_TRANSLATE_NOOP("Words", "Look at the details; a backup is beside the data.")},
    ErrorRow{ErrorKind::DatabaseNewer, QT_TRANSLATE_NOOP("Words", "The data was written by a newer Postulant."),
        QT_TRANSLATE_NOOP("Words", "Install the newer version; nothing was changed.")},
    ErrorRow{ErrorKind::DatabaseLocked, QT_TRANSLATE_NOOP("Words", "Another program holds Postulant’s data."),
        QT_TRANSLATE_NOOP("Words", "Close the other one, then try again.")},
    ErrorRow{ErrorKind::DatabaseDamaged, QT_TRANSLATE_NOOP("Words", "The file with Postulant’s data is damaged or cut short."),
        QT_TRANSLATE_NOOP("Words", "Nothing is sent, and the file is left as it is. Bring a backup back.")},
    ErrorRow{ErrorKind::DiskFull, QT_TRANSLATE_NOOP("Words", "The disk is full."),
        QT_TRANSLATE_NOOP("Words", "Make room, then try again; nothing that was kept is lost.")},
    ErrorRow{ErrorKind::ReadOnly, QT_TRANSLATE_NOOP("Words", "The folder cannot be written to."),
        QT_TRANSLATE_NOOP("Words", "Choose another folder, or allow writing to this one.")},
    ErrorRow{ErrorKind::Keychain, QT_TRANSLATE_NOOP("Words", "The system’s key store did not take the key."),
        QT_TRANSLATE_NOOP("Words", "The key is kept until you close Postulant; enter it again next time.")},
    ErrorRow{ErrorKind::KeyMissing, QT_TRANSLATE_NOOP("Words", "The key was not found in the system’s key store."),
        QT_TRANSLATE_NOOP("Words", "Unlock the key store, or enter the key again.")},
    ErrorRow{ErrorKind::File, QT_TRANSLATE_NOOP("Words", "The file cannot be read or written."),
        QT_TRANSLATE_NOOP("Words", "Check that it still exists and that you may open it.")},
    ErrorRow{ErrorKind::FileType, QT_TRANSLATE_NOOP("Words", "This is not a PDF or DOCX file."),
        QT_TRANSLATE_NOOP("Words", "Choose the resume as PDF or DOCX.")},
    ErrorRow{ErrorKind::Invalid, QT_TRANSLATE_NOOP("Words", "Something that was entered cannot be right."),
        QT_TRANSLATE_NOOP("Words", "Correct what is marked.")},
    ErrorRow{ErrorKind::Duplicate, QT_TRANSLATE_NOOP("Words", "This posting already has an application."),
        QT_TRANSLATE_NOOP("Words", "Open that application; a second one is not sent.")},
    ErrorRow{ErrorKind::Guarded, QT_TRANSLATE_NOOP("Words", "A limit that you set holds this back."),
        QT_TRANSLATE_NOOP("Words", "Wait, or change the limit in Settings.")},
    ErrorRow{ErrorKind::NotReady, QT_TRANSLATE_NOOP("Words", "Something is missing first: the profile, a resume or a connection."),
        QT_TRANSLATE_NOOP("Words", "Complete it, then try again.")},
};
// clang-format on

struct Filler {
    const Placeholders& values;

    // General words for what may be unknown; empty where nothing general can be said.
    QString value(QStringView name, bool first) const {
        if (name == u"employer") {
            return orElse(values.employer, first ? Tr::tr("The employer") : Tr::tr("the employer"));
        }
        if (name == u"site") {
            return orElse(values.site == ownSite ? QString() : values.site,
                          first ? Tr::tr("The site") : Tr::tr("the site"));
        }
        if (name == u"connection") {
            return orElse(values.connection, first ? Tr::tr("The server") : Tr::tr("the server"));
        }
        if (name == u"step") {
            return values.step > 0 ? QString::number(values.step) : QString();
        }
        if (name == u"reason") {
            return reason();
        }
        return cut(name == u"file"       ? values.file
                   : name == u"question" ? values.question
                   : name == u"email"    ? values.email
                   : name == u"time"     ? values.time
                                         : values.limit);
    }

    QString fill(const QString& text, bool* complete) const {
        QString out;
        qsizetype at = 0;
        *complete = true;
        while (true) {
            const qsizetype open = text.indexOf(QLatin1Char('{'), at);
            const qsizetype close = open < 0 ? -1 : text.indexOf(QLatin1Char('}'), open);
            if (close < 0) {
                out += QStringView(text).mid(at);
                return out;
            }
            out += QStringView(text).mid(at, open - at);
            const QString put = value(QStringView(text).mid(open + 1, close - open - 1), out.isEmpty());
            *complete = *complete && !put.isEmpty();
            out += put;
            at = close + 1;
        }
    }

private:
    static QString orElse(const QString& text, const QString& general) {
        const QString clean = cut(text, 120);
        return clean.isEmpty() ? general : clean;
    }

    QString reason() const {
        QString text = cut(values.reason);
        while (text.endsWith(QLatin1Char('.'))) {
            text.chop(1);
        }
        return text;
    }
};

const FailureRow* rowOf(FailureKind kind, Sent sent) {
    const auto exact = [kind, sent](const FailureRow& row) { return row.kind == kind && row.sent == sent; };
    const auto* found = std::find_if(failureRows.begin(), failureRows.end(), exact);
    if (found != failureRows.end()) {
        return found;
    }
    if (kind == FailureKind::ResumeUploadFailed && sent == Sent::Yes) {
        return rowOf(FailureKind::ResumeNotSeen, Sent::Yes);
    }
    // "Nothing was sent" needs evidence: without it, a row that says so is not used.
    return rowOf(FailureKind::Other, sent);
}

QVector<Button> buttonsOf(const Actions& actions, const QString& employer) {
    QVector<Button> buttons;
    for (const Action action : actions) {
        if (action != none) {
            buttons.append(button(action, employer));
        }
    }
    return buttons;
}

} // namespace

QString code(Action action) {
    const auto* const row = std::find_if(actionRows.begin(), actionRows.end(),
                                         [action](const ActionRow& entry) { return entry.action == action; });
    return row == actionRows.end() ? QString() : QString::fromLatin1(row->code);
}

std::optional<Action> actionFromCode(QStringView text) {
    for (const ActionRow& row : actionRows) {
        if (text == QLatin1String(row.code)) {
            return row.action;
        }
    }
    return std::nullopt;
}

Button button(Action action, const QString& employer) {
    const auto* const row = std::find_if(actionRows.begin(), actionRows.end(),
                                         [action](const ActionRow& entry) { return entry.action == action; });
    if (row == actionRows.end()) {
        return {};
    }
    Placeholders placeholders;
    placeholders.employer = employer;
    bool complete = true;
    return {action, Filler{placeholders}.fill(translated(row->text), &complete), QString::fromLatin1(row->iconId),
            *row->consequence == '\0' ? QString() : translated(row->consequence)};
}

FailureText failure(FailureKind kind, Sent sentAnswer, const Placeholders& placeholders) {
    if (kind == FailureKind::None) {
        return {};
    }
    const FailureRow& row = *rowOf(kind, sentAnswer);
    const Filler filler{placeholders};
    FailureText text;
    bool complete = true;
    const bool counted = row.kind == FailureKind::Stuck;
    text.title = filler.fill(translated(row.title, counted ? placeholders.minutes : -1), &complete);
    text.sentence = filler.fill(translated(row.sentence), &complete);
    if (!complete && row.bare != nullptr) {
        text.sentence = filler.fill(translated(row.bare), &complete);
    }
    text.sent = row.sent;
    text.sentLine = sent(row.sent);
    text.buttons = buttonsOf(row.buttons, placeholders.employer);
    text.wantsCode = row.buttons[0] == Action::HandOverCode;
    text.grave = row.buttons[0] == Action::YesSent;
    return text;
}

Sent usualSent(FailureKind kind) {
    const auto* const row = std::find_if(failureRows.begin(), failureRows.end(),
                                         [kind](const FailureRow& entry) { return entry.kind == kind; });
    return row == failureRows.end() ? Sent::Unknown : row->sent;
}

QString limit(SendingWait wait) {
    switch (wait) {
    case SendingWait::None:
        return {};
    case SendingWait::Spacing:
        //: In brackets after the time of the next sending: the time between two applications to one site
        return translated(QT_TRANSLATE_NOOP("Words", "pace of the site"));
    case SendingWait::SiteCap:
        return translated(QT_TRANSLATE_NOOP("Words", "enough for this site today"));
    case SendingWait::DailyCap:
        return translated(QT_TRANSLATE_NOOP("Words", "enough for today"));
    case SendingWait::SpendCap:
        return translated(QT_TRANSLATE_NOOP("Words", "spending limit"));
    case SendingWait::QuietHours:
        return translated(QT_TRANSLATE_NOOP("Words", "quiet hours"));
    case SendingWait::StartTime:
        return translated(QT_TRANSLATE_NOOP("Words", "start that you set"));
    }
    return {};
}

ErrorText error(ErrorKind kind) {
    const auto* const row =
        std::find_if(errorRows.begin(), errorRows.end(), [kind](const ErrorRow& entry) { return entry.kind == kind; });
    return row == errorRows.end() ? ErrorText{} : ErrorText{translated(row->happened), translated(row->next)};
}

} // namespace postulant::words
