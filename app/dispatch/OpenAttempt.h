#pragma once

#include "domain/Result.h"
#include "store/Rows.h"

namespace postulant {

class Store;

// The newest attempt of an application whose run goes on at its server. Errors: Guarded if there is none.
Result<AttemptRow> openAttempt(Store& store, qint64 applicationId);

// The same for who talks to its server. Practice runs live in the process that dispatches alone: what another process
// has of that server knows none of them. Errors: also NotReady, for a practice run where this process does not
// dispatch.
Result<AttemptRow> reachableAttempt(Store& store, qint64 applicationId, bool dispatching);

} // namespace postulant
