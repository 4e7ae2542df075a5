#pragma once

#include "domain/Result.h"
#include "domain/RunSnapshot.h"
#include "domain/States.h"

#include <QString>
#include <QVector>

// Which row of "What each failure says" an end belongs to.
namespace postulant {

// The error codes that our agent definition asks the server to use.
struct ErrorCodeRule {
    const char* code;        // "posting_closed"
    const char* description; // English, for the model: when to use it
    FailureKind kind;
    bool beforeSubmit; // the code can only arise before Submit is pressed
};
const QVector<ErrorCodeRule>& errorCodeRules();
const ErrorCodeRule* errorCodeRule(QStringView code); // nullptr if it is not ours; compared without regard to case

struct FailureInputs {
    RunSnapshot run; // ended; or status Unknown if there is none
    Sent sent = Sent::Unknown;
    Proof proof = Proof::None;
    bool resumeSeen = true;
    bool pressSeen = true; // the action list shows something pressed after the first input
    bool cancelledBySeeker = false;
    bool noAnswer = false; // the POST had no clear answer and no run is known
};
// The server's failure categories have no say: they come from keywords in its reason (they are only shown as its
// guess).
FailureKind decideFailure(const FailureInputs& inputs);

// Trouble before a run exists, by the kind of error: Offline → ServerUnreachable, Unauthorized → KeyRefused, …
FailureKind failureOf(ErrorKind kind);

} // namespace postulant
