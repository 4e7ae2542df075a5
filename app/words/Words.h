#pragma once

#include "domain/QueueStatus.h"
#include "domain/Result.h"
#include "domain/States.h"

#include <QString>
#include <QStringList>
#include <QVector>

#include <optional>

// The one place where codes become people's words. Every text is translated and plain (never rich text); what comes
// from a page or a server is quoted and cut at 300 characters. The table of failures is Failures.cpp.
namespace postulant::words {

inline constexpr QLatin1String ownSite("Own site"); // a site, as domain/PostingIdentity writes it

// "Applied (confirmed)", in practice "Practice (confirmed)".
QString state(ApplicationState state, bool practice = false);
QString stateMeaning(ApplicationState state); // one sentence for tooltips
// The Proof column: "Ref. FL-20418", "Page text", "Server’s word", "Unknown", "Not sent", "—".
QString proof(ApplicationState state, Proof proof, const QString& reference = {});
QString site(const QString& stored); // names stay as they are; the employer's own pages have none and are called so
QString stage(Stage stage);          // empty for None
QString outcome(Outcome outcome);    // empty for None
QString sent(Sent sent);             // one of the three answers to "was anything sent?"
QString runStatus(RunStatus status);
QString attention(Attention attention); // what a run under way wants of the seeker, as a title; empty for None
QString verdict(QStringView code); // new duplicate similar closed needs-account not-a-posting; unknown: the code itself

// Buttons of a failure. code() is what Notice gives back when one is pressed.
enum class Action {
    AddLogin,
    OpenPosting,
    AppliedByHand,
    GiveUp,
    ApplyByHand,
    ReviewAgain,
    RemoveFromList,
    CountAsClaimed,
    ShowEvidence,
    LeaveIt,
    Answer,
    SkipJob,
    CheckConnection,
    WriteToEmployer,
    HandOverCode, // with a field "Code" before it
    StopRun,
    TryNow,
    StopRetries, // of what would go again by itself
    ReplaceKey,
    OpenBilling,
    UseOtherConnection,
    GoOn,
    ChangeLimits,
    AllowMoreTime,
    KeepWaiting,
    ContinueRun, // one that is paused for the seeker
    OpenRunAtServer,
    YesSent,
    NoNotSent,
    LookAgain,
    ChooseResume,
    OpenReview,
    Details,
};
QString code(Action action); // "open-posting"
std::optional<Action> actionFromCode(QStringView code);

struct Button {
    Action action = Action::Details;
    QString text;        // "Open posting"
    QString iconId;      // may be empty
    QString consequence; // one small line that says what it will do; may be empty
};
Button button(Action action, const QString& employer = {});

// What fills the sentences. What is empty is replaced by general words ("the employer", "the site").
struct Placeholders {
    QString employer;
    QString site;
    QString connection;
    QString file;
    QString question;
    QString email;
    QString time;   // already in local words, "10:24"
    QString reason; // the page's or server's own words
    QString limit;  // "the limit of 40 steps"
    int step = 0;
    int minutes = 0;
};

struct FailureText {
    QString title;
    QString sentence;
    Sent sent = Sent::Unknown;
    QString sentLine;
    QVector<Button> buttons; // first = suggested
    bool wantsCode = false;  // show a field "Code" before the buttons
    bool grave = false;      // a question to decide: no default button, large notice
};

// One row of the table. Where a kind ends in two states (sent or not known), `sent` chooses; pass what SentRule said.
// FailureKind::None gives an empty text.
FailureText failure(FailureKind kind, Sent sent, const Placeholders& placeholders);
Sent usualSent(FailureKind kind); // the Sent? column, for kinds that have only one answer
// What the server takes for the cause, as a sentence; empty where it says nothing, or nothing known.
QString guess(const QStringList& categories);

// Why an attempt is on the side where it is: the reasons of domain/ProofRule and domain/SentRule as sentences, the
// deciding one first, none twice. Of what is proven, only the proof is told.
QStringList why(Proof proof, const QStringList& proofReasons, const QStringList& sentReasons);
QString proofReason(QStringView code); // empty for a code that is not ours
QString sentReason(QStringView code);

// A file of evidence: what it is ("Screenshot of the last page"; the kind itself where it is not known), and why it is
// not there, one sentence of ArtifactRow::problem.
QString evidenceKind(const QString& kind);
QString evidenceProblem(const QString& problem);

// What a queued application waits for, as it stands in brackets after a time: "quiet hours". Empty: nothing.
QString limit(SendingWait wait);

// What a queue, or one application in it, waits for. "Home server cannot be reached. Next try 10:24": how a server is,
// with the time (in local words) of the next try where there is one. Why nothing goes before its time, as a sentence;
// empty: None, Turn.
QString connection(const ConnectionStatus& one, const QString& nextTry);
QString queueWait(QueueWait why);

// An error of the program itself: what happened and what to do next.
struct ErrorText {
    QString happened;
    QString next;
};
ErrorText error(ErrorKind kind);

QString cut(const QString& foreign, int limit = 300); // one line, no control characters, "…" at the end where cut
QString duration(qint64 milliseconds);                // "2 min 14 s"
QString clock(qint64 milliseconds);                   // "2:14", for columns

} // namespace postulant::words
