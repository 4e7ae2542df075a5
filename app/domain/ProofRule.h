#pragma once

#include "domain/RunSnapshot.h"
#include "domain/States.h"

#include <QString>
#include <QStringList>
#include <QVector>

// How well is it shown that the employer has the application, and, apart from that, the resume?
namespace postulant {

// What the seeker says about an application that nobody else can decide.
enum class SeekerDecision { None, WentThrough, DidNotGoThrough };

struct ProofInputs {
    AttemptVia via = AttemptVia::Run;
    RunSnapshot run;
    ActionTrail trail;
    FinalPage finalPage;
    bool serverKeepsPages = true;    // this server stores page sources; then the confirmation must be found in one
    QString resumeFileName;          // as the employer sees it; empty: no resume goes with this application
    bool resumeFetchedWhole = false; // the server read every byte of the resume from us
    bool readsResult = true;         // false: the dialect cannot ask what the page says, so no answer counts as that
    bool checksResume = true;        // the same for the file that the page shows
};

enum class ProofReason {
    SeekerSaidSent,
    SeekerSaidNotSent,
    ByHand,   // applied by hand or imported: the seeker's word
    NotEnded, // → none
    NotCompleted,
    NotSubmitted,          // the result block says: not submitted
    ActionsContradict,     // read as done, yet the complete action list shows no pressing
    NoResult,              // → claimed at most: the server only says "completed"
    SubmittedUnsaid,       // → claimed at most: the result does not say whether it was submitted
    NoConfirmation,        // → claimed at most: neither text nor number
    PageNotStored,         // the server keeps pages, but the last one could not be read
    ConfirmationNotOnPage, // → claimed at most
    ConfirmationTextOnPage,
    ConfirmationIdOnPage,
    ConfirmationFromServerOnly, // the server keeps no pages
    ResumeNotNeeded,
    ResumeShownOnPage,
    ResumeFetchedAndUploaded,
    ResumeNotSeen, // → claimed at most
};
QString code(ProofReason reason);

struct ProofVerdict {
    Proof proof = Proof::None;
    bool resumeSeen = false; // shown, or fetched whole and uploaded, or not needed
    QVector<ProofReason> reasons;
};
ProofVerdict decideProof(const ProofInputs& inputs);

// As it is stored: codes of ProofReason.
struct ProofOnRecord {
    Proof proof = Proof::None;
    QStringList reasons;
};
// The seeker's word stands first, and what was found out stays beside it. A yes does not confirm, nor does it take a
// confirmation away; a no refutes.
ProofOnRecord withSeekersWord(const ProofOnRecord& known, bool sent);

// Whether a file name read from a page is ours: case, the server's "file_<id>_" prefix and a shortening with "…" or
// "..." do not count.
bool isSameFileName(QStringView shown, QStringView ours);

} // namespace postulant
