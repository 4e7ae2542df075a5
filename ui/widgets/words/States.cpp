#include "ui/widgets/Words.h"
#include "ui/widgets/words/Parts.h"

#include <QCoreApplication>

namespace postulant::words {
namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Words)
};

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

} // namespace postulant::words
