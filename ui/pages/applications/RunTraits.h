#pragma once

#include "skyvern/Dialect.h"
#include "store/Rows.h"

namespace postulant {

// What can be done with the newest attempt's run, as the way of talking allows that it was sent by, with the options of
// its connection. All false for an attempt by hand, an imported one, and a dialect that this version does not know.
DialectTraits runTraits(const ApplicationDetail& detail);

} // namespace postulant
