#include "words/Words.h"

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

struct ErrorRow {
    ErrorKind kind;
    const char* happened;
    const char* next;
};

// clang-format off
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

} // namespace

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
