#include "ui/pages/applications/RunTraits.h"

namespace postulant {

DialectTraits runTraits(const ApplicationDetail& detail) {
    const Dialect* dialect = detail.attempts.isEmpty() || detail.attempts.first().via != AttemptVia::Run
                                 ? nullptr
                                 : findDialect(detail.attempts.first().dialect);
    return dialect != nullptr ? dialect->describe() : DialectTraits();
}

} // namespace postulant
