#pragma once

#include "domain/Result.h"
#include "store/Rows.h"

namespace postulant {

class Store;

// The newest attempt of an application whose run goes on at its server. Errors: Guarded if there is none.
Result<AttemptRow> openAttempt(Store& store, qint64 applicationId);

} // namespace postulant
