#pragma once

#include "domain/Result.h"
#include "domain/SubmitOutcome.h"

#include <QString>

namespace postulant {

// What is known after the one POST of an attempt.
struct SubmitAnswer {
    SubmitReport report;   // what the transport saw
    SubmitVerdict verdict; // decideSubmit(report)
    QString runId;         // set if accepted
    QString appUrl;        // where a person can open the run; may be empty
    // Unless accepted: why; retryAfter is set where the server said so.
    Error error;
    // The server no longer has the definition that the order named (a whole 404): nothing ran. Call prepare() and queue
    // the job again instead of failing it.
    bool definitionGone = false;
};

} // namespace postulant
