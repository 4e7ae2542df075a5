#include "ui/pages/applications/OutcomeText.h"

#include "domain/AskedQuestion.h"
#include "domain/SentRule.h"
#include "ui/pages/Dates.h"
#include "ui/pages/applications/ApplicationActions.h"
#include "ui/pages/applications/CellText.h"
#include "ui/pages/applications/RunTraits.h"

#include <QCoreApplication>

#include <algorithm>

namespace postulant {
namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Outcome)
};
using Button = words::Action;

QString oneAfterTheOther(const QString& sentence, const QString& another) {
    //: Two whole sentences
    return Tr::tr("%1 %2").arg(sentence, another);
}

const AttemptRow* newest(const ApplicationDetail& detail) {
    return detail.attempts.isEmpty() ? nullptr : &detail.attempts.first();
}

QVector<words::Button> buttons(std::initializer_list<Button> actions, const ApplicationDetail& detail) {
    QVector<words::Button> out;
    for (const Button action : actions) {
        if (ApplicationActions::isOffered(action, detail)) {
            out.append(words::button(action, detail.row.company));
        }
    }
    return out;
}

OutcomeText confirmed(const ApplicationDetail& detail, qint64 now) {
    const ApplicationRow& row = detail.row;
    OutcomeText out;
    const QString when = dates::whenLong(row.finishedAt, now);
    out.text = row.confirmationId.isEmpty()
                   //: %1 is an instant: "today at 09:42"
                   ? Tr::tr("The employer’s page showed a thank-you text %1. Nothing is left to do.").arg(when)
                   : Tr::tr("The employer’s page showed a thank-you text and a reference %1. Nothing is left to do.")
                         .arg(when);
    return out;
}

OutcomeText claimed(const ApplicationDetail& detail, qint64 now) {
    OutcomeText out;
    const AttemptRow* attempt = newest(detail);
    if (attempt != nullptr && attempt->via == AttemptVia::ByHand) {
        out.text = Tr::tr("You said %1 that you applied by hand.").arg(dates::whenLong(attempt->createdAt, now));
        return out;
    }
    if (attempt != nullptr && attempt->via == AttemptVia::Imported) {
        out.text = Tr::tr("Taken over from your earlier history.");
        return out;
    }
    out.text = Tr::tr("It was probably sent, but no page proved it.");
    out.buttons = buttons({Button::ShowEvidence, Button::OpenPosting}, detail);
    return out;
}

// What stops the whole queue comes first, then its server, then the seeker's limits.
OutcomeText queued(const ApplicationDetail& detail, qint64 now, const QueueOutlook& queue) {
    const ApplicationRow& row = detail.row;
    OutcomeText out;
    out.sent = Sent::No;
    const auto& all = queue.engine.connections;
    const auto server = std::find_if(all.cbegin(), all.cend(), [&row](const ConnectionStatus& one) {
        // What is spread waits for none of them alone.
        return row.spread == SpreadWay::None && one.id == row.connectionId && one.inTrouble();
    });
    if (queue.engine.stoppedByDisk) {
        out.text = Tr::tr("Nothing is sent while the disk cannot be written.");
    } else if (queue.engine.paused) {
        out.text = Tr::tr("The queue is paused. It is sent when the queue goes on and its turn comes.");
    } else if (server != all.cend()) {
        //: %1: how its server is, "Home server cannot be reached. Next try 10:24"
        out.text =
            Tr::tr("It waits for its server. %1.").arg(words::connection(*server, dates::time(server->nextTryAt)));
        out.buttons = buttons({Button::CheckConnection}, detail);
    } else if (!queue.plan.mayGo() && queue.plan.notBefore > now) {
        //: %1: "today at 22:00", %2: a sentence, "Nothing is sent during the quiet hours."
        out.text = Tr::tr("It is sent %1 at the earliest. %2")
                       .arg(dates::whenLong(std::max(queue.plan.notBefore, row.notBefore), now),
                            words::queueWait(queueWaitOf(queue.plan.why)));
        out.buttons = buttons({Button::ChangeLimits}, detail);
    } else {
        out.text = row.notBefore > now
                       ? Tr::tr("It is sent %1, when its turn comes.").arg(dates::whenLong(row.notBefore, now))
                       : Tr::tr("It is sent when its turn comes.");
    }
    return out;
}

OutcomeText notQueued(const ApplicationDetail& detail) {
    const ApplicationRow& row = detail.row;
    OutcomeText out;
    out.sent = Sent::No;
    if (row.state == ApplicationState::Review) {
        out.text = Tr::tr("It waits until you have looked at what will be sent.");
        out.buttons = buttons({Button::OpenReview}, detail);
    } else {
        out.text = Tr::tr("It is not complete yet.");
        out.buttons = buttons({Button::OpenReview}, detail);
    }
    return out;
}

// It asks for the code in a window of its own.
void nameCodeButton(QVector<words::Button>& all) {
    for (words::Button& button : all) {
        if (button.action == Button::HandOverCode) {
            button.text = Tr::tr("Hand over a code…");
            button.iconId = QStringLiteral("mail");
        }
    }
}

OutcomeText going(const ApplicationDetail& detail, qint64 now) {
    const ApplicationRow& row = detail.row;
    OutcomeText out;
    if (row.state == ApplicationState::Submitting) {
        out.text = Tr::tr("Being handed to %1 now.").arg(row.connection);
    } else if (row.steps > 0) {
        out.text =
            Tr::tr("The server fills in the form: step %1, %2.").arg(row.steps).arg(words::duration(tookMs(row, now)));
    } else {
        out.text = Tr::tr("The server has taken it and begins: %1.").arg(words::duration(tookMs(row, now)));
    }
    out.buttons = buttons({Button::HandOverCode, Button::StopRun}, detail);
    nameCodeButton(out.buttons);
    return out;
}

OutcomeText paused(const ApplicationDetail& detail) {
    OutcomeText out;
    const AttemptRow* attempt = newest(detail);
    const QString asked = attempt != nullptr && attempt->run ? words::cut(attempt->run->attentionText) : QString();
    out.text = asked.isEmpty() ? Tr::tr("The run is paused at the server and waits there for a person.")
                               //: %1 is what the server asks for, word for word
                               : Tr::tr("The run is paused at the server. It says: “%1”").arg(asked);
    out.buttons = buttons({Button::ContinueRun, Button::StopRun, Button::OpenRunAtServer}, detail);
    return out;
}

// Nothing that the server says tells it: it is silent, and could be waiting.
OutcomeText codeWanted(const ApplicationDetail& detail, qint64 now) {
    OutcomeText out;
    const QString email = placeholders(detail, now).email;
    const QString until = dates::time(detail.row.attentionUntil);
    out.text = email.isEmpty()
                   //: %1 is a time of day
                   ? Tr::tr("Nothing has moved for a while, as when a form has mailed a code. Look into your mail; the "
                            "server waits for it until about %1.")
                         .arg(until)
                   //: %1 is an email address, %2 a time of day
                   : Tr::tr("Nothing has moved for a while, as when a form has mailed a code. Look for mail to %1; the "
                            "server waits for it until about %2.")
                         .arg(words::cut(email, 80), until);
    out.buttons = buttons({Button::HandOverCode, Button::OpenPosting, Button::StopRun}, detail);
    nameCodeButton(out.buttons);
    return out;
}

OutcomeText needsYou(const ApplicationDetail& detail, qint64 now) {
    if (detail.row.attention != Attention::None) {
        return detail.row.attention == Attention::Paused ? paused(detail) : codeWanted(detail, now);
    }
    OutcomeText out;
    out.text = Tr::tr("The run waits for something that only you can give.");
    out.buttons = buttons({Button::OpenRunAtServer, Button::OpenPosting, Button::StopRun}, detail);
    return out;
}

// States that no failure explains.
OutcomeText plain(const ApplicationDetail& detail, qint64 now, const QueueOutlook& queue) {
    switch (detail.row.state) {
    case ApplicationState::AppliedConfirmed:
        return confirmed(detail, now);
    case ApplicationState::AppliedClaimed:
        return claimed(detail, now);
    case ApplicationState::Submitting:
    case ApplicationState::Running:
        return going(detail, now);
    case ApplicationState::NeedsYou:
        return needsYou(detail, now);
    case ApplicationState::Cancelled: {
        OutcomeText out;
        out.text = Tr::tr("You took it from the queue.");
        out.sent = Sent::No;
        out.buttons = buttons({Button::ReviewAgain, Button::RemoveFromList}, detail);
        return out;
    }
    case ApplicationState::Queued:
        return queued(detail, now, queue);
    default:
        return notQueued(detail);
    }
}

FailureKind kindOf(const ApplicationRow& row) {
    if (row.failure != FailureKind::None) {
        return row.failure;
    }
    switch (row.state) {
    case ApplicationState::NeedsChecking:
        return FailureKind::UnclearNoProof;
    case ApplicationState::Failed:
        return FailureKind::Other;
    default:
        return FailureKind::None;
    }
}

QString packageValue(const Package& package, QLatin1String key) {
    for (const PackageItem& item : package.items) {
        if (item.key == key) {
            return item.answer;
        }
    }
    return {};
}

// Where the run did not say what the form asked, the server's words are no question.
bool namesQuestion(const ApplicationDetail& detail) {
    const AttemptRow* attempt = newest(detail);
    return detail.row.failure == FailureKind::MissingAnswer && attempt != nullptr && attempt->run &&
           !askedQuestions(attempt->run->snapshot).isEmpty();
}

} // namespace

bool OutcomeText::operator==(const OutcomeText& other) const {
    const auto same = [](const words::Button& a, const words::Button& b) {
        return a.action == b.action && a.text == b.text && a.consequence == b.consequence;
    };
    return title == other.title && text == other.text && sent == other.sent && question == other.question &&
           std::equal(buttons.cbegin(), buttons.cend(), other.buttons.cbegin(), other.buttons.cend(), same);
}

const AttemptRow* packagedAttempt(const ApplicationDetail& detail) {
    const auto found = std::find_if(detail.attempts.cbegin(), detail.attempts.cend(),
                                    [](const AttemptRow& attempt) { return !attempt.packageJson.isEmpty(); });
    return found == detail.attempts.cend() ? nullptr : &*found;
}

std::optional<Package> sentPackage(const ApplicationDetail& detail) {
    const AttemptRow* attempt = packagedAttempt(detail);
    if (attempt == nullptr) {
        return std::nullopt;
    }
    const Result<Package> package = packageFromJson(attempt->packageJson);
    return package ? std::optional<Package>(*package) : std::nullopt;
}

words::Placeholders placeholders(const ApplicationDetail& detail, qint64 now) {
    const ApplicationRow& row = detail.row;
    words::Placeholders names;
    names.employer = row.company;
    names.site = row.site;
    names.connection = row.connection;
    names.reason = row.failureMessage;
    names.question = namesQuestion(detail) ? row.failureMessage : QString();
    names.step = row.steps;
    if (const auto package = sentPackage(detail)) {
        names.file = package->resume.fileName;
        names.email = packageValue(*package, QLatin1String("email"));
        if (row.failure == FailureKind::StepsUsedUp) {
            names.limit = Tr::tr("the limit of %n step(s)", nullptr, package->maxSteps);
        }
    }
    qint64 at = row.attentionUntil != 0 ? row.attentionUntil : row.notBefore;
    if (const AttemptRow* attempt = newest(detail)) {
        if (row.failure == FailureKind::Stuck && attempt->run) {
            at = attempt->run->lastChangeAt;
            names.minutes = static_cast<int>(attempt->run->quietMs / 60000);
        } else if (row.failure == FailureKind::CancelledByYou) {
            at = attempt->cancelRequestedAt;
        }
    }
    // Days away: the date, not the hour.
    names.time = row.failure == FailureKind::CompanyLimit ? dates::day(at, now) : dates::time(at);
    return names;
}

namespace {

// What came of asking the server for the run, the last time.
QString lastLookUp(const ApplicationDetail& detail) {
    QString last;
    qint64 at = 0;
    for (const RunEventRow& event : detail.events) {
        if (event.kind == QLatin1String("lookup") && event.at >= at) {
            last = event.text;
            at = event.at;
        }
    }
    return last;
}

bool isDisputed(const ApplicationDetail& detail) {
    return std::any_of(detail.attempts.cbegin(), detail.attempts.cend(),
                       [](const AttemptRow& attempt) { return attempt.disputed; });
}

// Where the usual sentence would say what is not so.
void correct(OutcomeText& out, const ApplicationDetail& detail) {
    const AttemptRow* attempt = newest(detail);
    if (isDisputed(detail)) {
        out.text =
            runTraits(detail).canCancel
                ? Tr::tr(
                      "More than one run carried this application. One is followed and the others were told to stop; "
                      "look whether the employer received it, and how often.")
                : Tr::tr(
                      "More than one run carried this application. One is followed and the others cannot be stopped; "
                      "look whether the employer received it, and how often.");
    } else if (attempt != nullptr && attempt->state == AttemptState::Unclear && !attempt->run &&
               attempt->via == AttemptVia::Run && !runTraits(detail).canLookUp) {
        out.text =
            Tr::tr("The connection broke while it was being sent, and servers of this kind cannot be asked for a "
                   "run. Look whether the employer received it.");
    } else if (attempt != nullptr && attempt->state == AttemptState::Unclear && !attempt->run &&
               lastLookUp(detail) == QLatin1String("not-asked")) {
        out.text = Tr::tr("The connection broke while it was being sent, and the server could not be asked for its run "
                          "since. Postulant asks again when it answers.");
    } else if (detail.row.state == ApplicationState::NeedsYou && detail.row.failure == FailureKind::EmailVerification) {
        // What the failure says is of a run that still waits.
        out.text = Tr::tr("The run ended while the form waited for a code that was mailed to you.");
        out.buttons = buttons({Button::ReviewAgain, Button::ApplyByHand, Button::GiveUp}, detail);
    }
}

// Why it failed stays the title; that it goes again by itself is what matters next.
void tellPlan(OutcomeText& out, const ApplicationDetail& detail, const words::FailureText& failure, qint64 now) {
    if (detail.row.state == ApplicationState::Queued && detail.row.tries > 0) {
        out.text = retrySentence(detail.row, now);
        out.buttons = {words::button(Button::TryNow), words::button(Button::StopRetries),
                       words::button(Button::OpenPosting)};
    } else if (detail.row.state == ApplicationState::Failed && detail.tries > 1) {
        //: %1: a sentence about what happened
        out.text = Tr::tr("%1 Tried %n time(s).", nullptr, detail.tries).arg(failure.sentence);
    }
}

// Where nothing better is known, what the server takes for the cause.
void addGuess(OutcomeText& out, const ApplicationDetail& detail) {
    const AttemptRow* attempt = newest(detail);
    const QString guess =
        attempt != nullptr && attempt->run ? words::guess(attempt->run->snapshot.categories) : QString();
    if (!guess.isEmpty()) {
        out.text = oneAfterTheOther(out.text, guess);
    }
}

} // namespace

static OutcomeText whatHappened(const ApplicationDetail& detail, qint64 now, const QueueOutlook& queue) {
    const ApplicationRow& row = detail.row;
    const FailureKind kind = kindOf(row);
    const bool waits = row.state == ApplicationState::Review || row.state == ApplicationState::Draft;
    const bool heldBack =
        kind == FailureKind::Blocked || kind == FailureKind::Similar || kind == FailureKind::ReviewWanted;
    const bool asked = row.state == ApplicationState::NeedsYou && row.attention != Attention::None;
    if (kind == FailureKind::None || row.state == ApplicationState::AppliedConfirmed || (waits && !heldBack) || asked) {
        OutcomeText out = plain(detail, now, queue);
        out.title = asked ? words::attention(row.attention) : words::state(row.state, row.practice);
        return out;
    }
    const words::FailureText failure = words::failure(kind, row.sent, placeholders(detail, now));
    OutcomeText out;
    out.title = failure.title;
    out.text = failure.sentence;
    out.sent = failure.sent;
    out.question = row.state == ApplicationState::NeedsChecking;
    for (const words::Button& button : failure.buttons) {
        if (ApplicationActions::isOffered(button.action, detail)) {
            out.buttons.append(button);
        }
    }
    correct(out, detail);
    tellPlan(out, detail, failure, now);
    if (kind == FailureKind::Other) {
        addGuess(out, detail);
    }
    return out;
}

OutcomeText outcomeText(const ApplicationDetail& detail, qint64 now, const QueueOutlook& queue) {
    OutcomeText out = whatHappened(detail, now, queue);
    if (isUnderWay(detail.row) && !ApplicationActions::isOffered(Button::StopRun, detail)) {
        out.text = oneAfterTheOther(out.text, ApplicationActions::whyNotStopped());
    }
    return out;
}

QVector<CheckList::Row> knownFacts(const ApplicationDetail& detail) {
    using Mark = CheckList::Mark;
    QVector<CheckList::Row> out;
    const AttemptRow* attempt = newest(detail);
    if (attempt == nullptr) {
        return out;
    }
    const DialectTraits traits = runTraits(detail);
    const auto known = [&out](const QString& word, const QString& sentence) {
        out.append({Mark::Passed, word, {}, sentence});
    };
    const auto open = [&out](const QString& word, const QString& sentence) {
        out.append({Mark::Unknown, word, {}, sentence});
    };
    //: Row of "What is known": the request left this computer
    const QString sent = Tr::tr("Sent");
    if (!attempt->run) {
        open(sent, Tr::tr("The request left at %1; whether it arrived is not known.")
                       .arg(dates::timeWithSeconds(attempt->sentAt)));
        open(Tr::tr("Run"), !traits.canLookUp ? Tr::tr("Servers of this kind cannot be asked for one.")
                            : lastLookUp(detail) == QLatin1String("not-asked")
                                ? Tr::tr("The server could not be asked whether it knows one.")
                                : Tr::tr("The server knows no run with this mark."));
        return out;
    }
    const RunSnapshot& run = attempt->run->snapshot;
    known(sent, Tr::tr("The request left this computer at %1 and the run started.")
                    .arg(dates::timeWithSeconds(attempt->sentAt)));
    if (run.resumeFileNameShown.isEmpty() && !traits.checksResume) {
        open(Tr::tr("Resume"), Tr::tr("The server was not asked which resume the page showed."));
    } else if (run.resumeFileNameShown.isEmpty()) {
        //: Row of "What is known": about the resume
        open(Tr::tr("Resume"), Tr::tr("No page showed the name of the resume."));
    } else {
        known(Tr::tr("Resume"), Tr::tr("The page showed %1.").arg(words::cut(run.resumeFileNameShown, 80)));
    }
    if (run.submitted.value_or(false)) {
        //: Row of "What is known": Submit was pressed
        known(Tr::tr("Pressed"), Tr::tr("The server says that the form was submitted."));
    } else {
        const bool pressed = attempt->sentReasons.contains(code(SentReason::SubmitMayBePressed));
        open(Tr::tr("Pressed"),
             pressed ? Tr::tr("Something was pressed after the form was filled in; it may have been Submit.")
                     : Tr::tr("Whether Submit was pressed is not known."));
    }
    if (run.confirmationText.isEmpty() && !traits.readsResult) {
        open(Tr::tr("Not seen"), Tr::tr("The server was not asked for a thank-you text."));
    } else if (run.confirmationText.isEmpty()) {
        //: Row of "What is known": no thank-you page
        open(Tr::tr("Not seen"), Tr::tr("No thank-you text and no reference."));
    } else {
        open(Tr::tr("Claimed"), Tr::tr("The server read “%1”, which is not on the stored page.")
                                    .arg(words::cut(run.confirmationText, 160)));
    }
    const QString word = words::runStatus(run.status);
    //: Row of "What is known": %1 instant, %2 what the server says, such as "completed"
    open(Tr::tr("Run ended"),
         Tr::tr("%1: the server says “%2”.").arg(dates::timeWithSeconds(attempt->run->finalAt), word));
    return out;
}

} // namespace postulant
