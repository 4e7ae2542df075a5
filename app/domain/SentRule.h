#pragma once

#include "domain/RunSnapshot.h"
#include "domain/States.h"

#include <QVector>

// Did an application reach the employer? One pure function; its verdict says why.
namespace postulant {

// What an action list shows. Kinds of action that are not known count as pressing.
struct TrailReading {
    bool complete = false;          // every step of the run was read
    bool entered = false;           // something was typed, chosen or uploaded
    bool pressedAfterInput = false; // a click, a key or something unknown came after the first input
    bool uploadCompleted = false;   // an upload action ended well
};
TrailReading readTrail(const ActionTrail& trail);

struct SentInputs {
    enum class RunExistence {
        None,    // proven: the request never left, or was refused with a whole answer
        Known,   // we have its id
        NotKnown // the request may have arrived
    };
    RunExistence existence = RunExistence::NotKnown;
    bool ownDefinition = false; // our definition ran: its error codes are ours and mean what it says
    RunSnapshot run;
    ActionTrail trail;
    FinalPage finalPage;
};

enum class SentReason {
    NoRun,                 // → no
    NothingPressed,        // → no: complete list, nothing pressed after the first input
    EndedBeforeSubmit,     // → no: a code that belongs before Submit, and the form or wall is still there
    ServerReadSubmitted,   // → yes: the result block read the page as submitted
    RunNotKnown,           // → unknown
    RunNotEnded,           // → unknown
    ListUnread,            // → unknown: the action list is missing or incomplete
    SubmitMayBePressed,    // → unknown: something was pressed after the first input
    LastPageUnread,        // → unknown: an early code, but the last page is not known
    LastPageWithoutForm,   // → unknown: an early code, but no form or wall is on the last page
    FormSentBack,          // → unknown: the page rejected the form after Submit
    Contradiction,         // → unknown: read as submitted, yet nothing was pressed
    CompletedNotSubmitted, // beside others: "completed", and the result block says not submitted
    CompletedIsOpinion,    // beside others: "completed" without a result
};
QString code(SentReason reason);

struct SentVerdict {
    Sent sent = Sent::Unknown;
    QVector<SentReason> reasons; // the deciding one first
};
SentVerdict decideSent(const SentInputs& inputs);

} // namespace postulant
