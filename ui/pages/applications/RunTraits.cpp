#include "ui/pages/applications/RunTraits.h"

#include "domain/PackageParameters.h"

namespace postulant {

DialectTraits runTraits(const ApplicationDetail& detail) {
    if (detail.attempts.isEmpty() || detail.attempts.first().via != AttemptVia::Run) {
        return {};
    }
    const AttemptRow& attempt = detail.attempts.first();
    ConnectionOptions set = attempt.options;
    if (attempt.dialect == workflowDialect) { // what it could hangs on what it was given
        if (const auto package = packageFromJson(attempt.packageJson)) {
            (void)set.set(ConnectionOption::WorkflowParameters, parameterMapJson(package->parameters));
        }
    }
    const auto dialect = dialectFor(attempt.dialect, set);
    return dialect ? dialect->describe() : DialectTraits();
}

} // namespace postulant
