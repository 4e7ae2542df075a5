#pragma once

#include "domain/ConnectionOptions.h"
#include "domain/Package.h"
#include "domain/Profile.h"
#include "domain/ReviewRule.h"
#include "domain/RunSnapshot.h"
#include "domain/SpreadRule.h"
#include "domain/States.h"
#include "store/SeekerRows.h"

#include <QString>
#include <QStringList>
#include <QVector>

#include <array>
#include <optional>

// Rows as values. Instants are UTC ms, 0 = never.
namespace postulant {

// What a row of the Applications table shows; cheap enough for windows of 200.
struct ApplicationRow {
    qint64 id = 0;
    ApplicationState state = ApplicationState::Draft;
    bool practice = false;
    QString company;
    QString title;
    QString place;
    QString site; // "Greenhouse", "Own site", "Practice"
    QString url;
    qint64 createdAt = 0;
    qint64 queuedAt = 0;
    qint64 submittedAt = 0; // when the attempt's POST left
    qint64 finishedAt = 0;
    int steps = -1; // -1: not said
    Proof proof = Proof::None;
    Sent sent = Sent::No;
    QString confirmationId;
    QString confirmationText;
    FailureKind failure = FailureKind::None;
    QString failureMessage; // the server's own words, plain text, at most 300 characters
    Attention attention = Attention::None;
    qint64 attentionUntil = 0;
    Stage stage = Stage::None;
    Outcome outcome = Outcome::None;
    qint64 connectionId = 0;
    QString connection;   // of what is spread and not under way: all that it may go through, "Home, Lab"
    qint64 notBefore = 0; // queued: do not submit before this instant
    qint64 trashedAt = 0; // in the trash since; such rows are in no list and no count
    int tries = 0;        // queued again after so many that came to nothing
    SpreadWay spread = SpreadWay::None;
    QString openDialect; // of an attempt that has left this computer and has not ended; empty: there is none
};

struct RunRow {
    qint64 id = 0;
    qint64 attemptId = 0;
    RunRole role = RunRole::Apply;
    RunSnapshot snapshot;
    qint64 lastPolledAt = 0;
    qint64 lastChangeAt = 0; // last time step count, artifacts or status moved
    qint64 finalAt = 0;      // first time a final status was seen
    qint64 collectedAt = 0;  // second evidence look done
    Attention attention = Attention::None;
    qint64 attentionUntil = 0;
    QString attentionText; // what the server or the page asks for, plain text
    bool stuck = false;    // nothing has happened for long; the next sign of life takes it away
    qint64 quietMs = 0;    // watched without any sign of life, as last noted; does not count what nobody watched
};

struct AttemptRow {
    qint64 id = 0;
    qint64 applicationId = 0;
    qint64 postingId = 0;
    bool practice = false;
    AttemptVia via = AttemptVia::Run;
    QString token; // empty for by_hand and imported
    AttemptState state = AttemptState::Reserved;
    bool holds = true;
    std::optional<ReleaseReason> releasedWhy;
    qint64 releasedAt = 0;
    qint64 connectionId = 0;
    QString connection;
    QString dialect;
    ConnectionOptions options; // of its connection, as they are set now
    QString packageSha256;
    QByteArray packageJson;
    qint64 createdAt = 0;
    qint64 sentAt = 0;
    qint64 endedAt = 0;
    qint64 cancelRequestedAt = 0;
    int lookUps = 0; // token look-ups done while unclear
    Sent sent = Sent::Unknown;
    QStringList sentReasons; // codes of SentRule
    Proof proof = Proof::None;
    QStringList proofReasons; // codes of ProofRule
    FailureKind failure = FailureKind::None;
    QString failureMessage;
    QString errorDetail; // technical, for Details
    bool evidenceCorrected = false;
    bool decided = false;  // the seeker said what became of it
    bool disputed = false; // its run turned up after another attempt had taken the hold
    std::optional<RunRow> run;

    // Its package stayed here, or the form that it was for was never handed in.
    bool heldBack() const { return sent == Sent::No || releasedWhy.has_value(); }
};

struct ArtifactRow {
    qint64 id = 0;
    qint64 runId = 0;
    QString serverId;
    QString kind;   // of evidenceKinds(): "screenshot_final", "recording", …, "package", "timeline"
    QString path;   // relative to the evidence folder; empty until fetched, and after it was removed
    QString sha256; // empty until fetched
    qint64 size = 0;
    QString mimeType;
    qint64 fetchedAt = 0;
    QString problem;      // why it is not there, of ErrorKind or evidence_problem; empty = none
    qint64 removedAt = 0; // by a rule of the seeker; hash and size stay
    QString name;         // of a file that the seeker attached, as the seeker called it
};

struct RunEventRow {
    qint64 at = 0;
    // "status" (the server's word), "progress" (step count), "step" (what was done),
    QString kind; // "submitted", "cancel", "lookup", "note", "decision", "attached", "detached",
    // "picture" (the server's id of what the page looked like after the step before it), "usage" (domain/StepUsage)
    QString text; // plain, no personal data
};

struct StageEventRow {
    qint64 at = 0;
    Stage stage = Stage::None;
    Outcome outcome = Outcome::None;
    QString note;
};

// Everything the detail pane and `show` need, read in one job.
struct ApplicationDetail {
    ApplicationRow row;
    QStringList keys;
    QString ats;
    QString finalUrl;
    QString notes;
    qint64 postingId = 0;
    qint64 profileId = 0; // 0: the default one
    qint64 resumeId = 0;  // 0: the default one
    QString coverLetter;
    ApprovedBy approvedBy = ApprovedBy::Nobody;
    QVector<AttemptRow> attempts;   // newest first
    QVector<ArtifactRow> artifacts; // of all attempts, in time order
    QVector<RunEventRow> events;
    QVector<StageEventRow> stages;
    // Why a queued row waits: "" (its turn), "in-line", "not-before", "no-connection", "connection-stopped:<why>".
    QString queueReason;
    // Tries since the seeker approved that came to nothing by trouble that can pass. The next, if there is one, is the
    // row's notBefore.
    int tries = 0;
    FailureKind triedWhy = FailureKind::None; // of the newest of them
    bool triesAgain = false;
};

struct ApplicationFilter {
    QVector<ApplicationState> states; // empty: all
    QString search;                   // words in company, title, address; case folded
    qint64 since = 0;                 // by submitted, else created; 0: open
    qint64 until = 0;
    std::optional<bool> practice;
    QVector<qint64> ids; // only these; empty: all
};

// Queue is the order in which queued ones go; where others are shown too, it is AttentionFirst.
enum class ApplicationSort {
    AttentionFirst,
    State,
    Company,
    Title,
    Site,
    Submitted,
    Steps,
    Proof,
    Stage,
    Created,
    Queue
};

struct ApplicationCounts {
    std::array<int, allApplicationStates.size()> real{};     // by state, practice left out
    std::array<int, allApplicationStates.size()> practice{}; // by state
    int total() const;                                       // real
    int of(ApplicationState state) const { return real[static_cast<std::size_t>(state)]; }
};

} // namespace postulant
