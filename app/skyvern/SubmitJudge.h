#pragma once

#include "skyvern/Dialect.h"
#include "skyvern/SubmitAnswer.h"
#include "skyvern/Transport.h"

namespace postulant {

// What the transport saw, read by the dialect and put before domain/SubmitOutcome. Pure.
SubmitAnswer judgeSubmit(const Dialect& dialect, const OnceReport& once);

} // namespace postulant
