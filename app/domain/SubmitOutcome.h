#pragma once

#include "domain/AttemptTransitions.h"
#include "domain/States.h"

#include <QString>

// What became of the one POST that starts a run.
namespace postulant {

// What the transport saw. Trouble::None: a whole answer was read.
struct SubmitReport {
    enum class Trouble {
        None,
        NameNotFound,
        ConnectionRefused,
        Unreachable, // no route, network down, connect timed out
        Proxy,
        Tls,       // handshake or certificate
        Cut,       // closed or reset
        TimedOut,  // our deadline, after the connection stood
        Cancelled, // by us, after the connection stood
        Other,
    };
    Trouble trouble = Trouble::Other;
    bool anythingWritten = true; // a byte of the request may have left; true when not known
    int httpStatus = 0;          // 0: no status line was read
    bool wholeAnswer = false;    // the answer was read to its end
    bool runIdReadable = false;  // it holds a run's id of a shape this dialect knows
};

enum class SubmitOutcome {
    Accepted,
    NeverLeft,         // released, queued again
    RefusedConnection, // released, queued; the connection pauses (key, credit, rate)
    RefusedJob,        // released; this job failed, the batch goes on
    Unclear,           // look the token up
};
QString code(SubmitOutcome outcome); // "accepted", "never-left", "refused-connection", "refused-job", "unclear"

struct SubmitVerdict {
    SubmitOutcome outcome = SubmitOutcome::Unclear;
    AttemptEvent event = AttemptEvent::NoClearAnswer; // what it does to the attempt
    FailureKind failure = FailureKind::UnclearNoAnswer;
    bool queueAgain = false;
    bool pauseConnection = false;
};

// Anything the table does not name is Unclear.
SubmitVerdict decideSubmit(const SubmitReport& report);

} // namespace postulant
