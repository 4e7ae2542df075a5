#include "dispatch/OpenAttempt.h"

#include "store/ApplicationRepository.h"
#include "store/Store.h"

namespace postulant {

Result<AttemptRow> openAttempt(Store& store, qint64 applicationId) {
    const auto detail = store.readNow<ApplicationDetail>(
        [applicationId](Database& db) { return applications::detail(db, applicationId); });
    if (!detail) {
        return tl::unexpected<Error>(detail.error());
    }
    for (const AttemptRow& attempt : detail->attempts) {
        if (attempt.via == AttemptVia::Run && attempt.run && !isFinal(attempt.run->snapshot.status)) {
            return attempt;
        }
    }
    return failure(ErrorKind::Guarded, QStringLiteral("none of its runs goes on"));
}

Result<AttemptRow> reachableAttempt(Store& store, qint64 applicationId, bool dispatching) {
    Result<AttemptRow> attempt = openAttempt(store, applicationId);
    if (attempt && attempt->practice && !dispatching) {
        return failure(ErrorKind::NotReady, QStringLiteral("practice runs in the program that sends"));
    }
    return attempt;
}

} // namespace postulant
