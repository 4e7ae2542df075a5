#include "domain/ReviewRule.h"
#include "words/Words.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

// What went wrong, in words: the one table of failures. A new kind is a line in domain/States (its code), how a server
// says it in domain/FailureRule, and a row here for each answer to "was anything sent?" that it can have.
namespace postulant::words {
namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Words)
};

QString translated(const char* text, int n = -1) {
    return QCoreApplication::translate("Words", text, nullptr, n);
}

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
    FailureRow{FailureKind::RetriesUsedUp, Sent::No, QT_TRANSLATE_NOOP("Words", "One step failed again and again"),
        QT_TRANSLATE_NOOP("Words", "The server gave up: “{reason}”. Submit had not been pressed."),
        QT_TRANSLATE_NOOP("Words", "The server gave up without pressing Submit."),
        {Action::ReviewAgain, Action::ApplyByHand, Action::Details, none}},
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
    FailureRow{FailureKind::ReviewWanted, Sent::No, QT_TRANSLATE_NOOP("Words", "It waits for your look"),
        QT_TRANSLATE_NOOP("Words", "By your settings you look at it before it is sent."), nullptr,
        {Action::OpenReview, Action::OpenPosting, Action::RemoveFromList, none}},
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

// Why a look is wanted, where more can be said than the table does.
struct ReviewRow {
    ReviewReason reason;
    const char* title;
    const char* sentence;
};

constexpr std::array reviewRows{
    ReviewRow{ReviewReason::Changed, QT_TRANSLATE_NOOP("Words", "Changed since you approved it"),
        QT_TRANSLATE_NOOP("Words", "What would be sent is not what you approved, so nothing was sent; look at it again.")},
    ReviewRow{ReviewReason::Warnings, QT_TRANSLATE_NOOP("Words", "It waits for your look"),
        QT_TRANSLATE_NOOP("Words", "Something in it is worth a look, so it was not sent unseen.")},
    ReviewRow{ReviewReason::FirstAtSite, QT_TRANSLATE_NOOP("Words", "It waits for your look"),
        QT_TRANSLATE_NOOP("Words", "It would be your first at this site; by your settings you look at it before it is sent.")},
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

const ActionRow* rowOf(Action action) {
    const auto* const row = std::find_if(actionRows.begin(), actionRows.end(),
                                         [action](const ActionRow& entry) { return entry.action == action; });
    return row == actionRows.end() ? nullptr : row;
}

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

// The message of such a failure is the code of its reason.
const ReviewRow* reviewRowOf(const FailureRow& row, const Placeholders& placeholders) {
    const auto reason =
        row.kind == FailureKind::ReviewWanted ? reviewReasonFromCode(placeholders.reason) : std::nullopt;
    const auto* const found = std::find_if(reviewRows.begin(), reviewRows.end(),
                                           [&reason](const ReviewRow& entry) { return reason == entry.reason; });
    return found == reviewRows.end() ? nullptr : found;
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
    const ActionRow* row = rowOf(action);
    return row == nullptr ? QString() : QString::fromLatin1(row->code);
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
    const ActionRow* row = rowOf(action);
    if (row == nullptr) {
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
    if (const ReviewRow* look = reviewRowOf(row, placeholders); look != nullptr) {
        text.title = translated(look->title);
        text.sentence = translated(look->sentence);
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

} // namespace postulant::words
