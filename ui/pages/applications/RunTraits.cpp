#include "ui/pages/applications/RunTraits.h"

namespace postulant {

DialectTraits runTraits(const ApplicationDetail& detail) {
    if (detail.attempts.isEmpty() || detail.attempts.first().via != AttemptVia::Run) {
        return {};
    }
    const auto dialect = dialectFor(detail.attempts.first().dialect, detail.attempts.first().options);
    return dialect != nullptr ? dialect->describe() : DialectTraits();
}

} // namespace postulant
