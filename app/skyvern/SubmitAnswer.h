#pragma once

#include "domain/Result.h"

#include <QString>
#include <QStringList>

namespace postulant {

// What is known after the one POST of an attempt. Only NeverLeft and the two Refused release the hold.
struct SubmitAnswer {
    enum class Kind {
        Accepted,     // runId is set
        NeverLeft,    // nothing was written to the server
        RefusedQueue, // whole 401, 402, 403, 429: the connection pauses, the job is queued again
        RefusedJob,   // whole 400, 404, 413, 415, 422, 3xx: this job failed
        Unclear,      // anything else: look the token up
    };
    Kind kind = Kind::Unclear;
    QString runId;
    QString appUrl; // where a person can open the run; may be empty
    Error error;    // unless Accepted: why; retryAfter is set where the server said so
};
QString code(SubmitAnswer::Kind kind); // "accepted", "never-left", "refused-queue", "refused-job", "unclear"

} // namespace postulant
