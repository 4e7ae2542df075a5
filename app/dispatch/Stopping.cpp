#include "dispatch/Stopping.h"

#include "skyvern/Dialect.h"

#include <algorithm>

namespace postulant::stopping {
namespace {

const QString refusalDetail = QStringLiteral("its server cannot be told to stop");

bool canTell(const QString& dialectName) {
    const Dialect* dialect = findDialect(dialectName);
    return dialect != nullptr && dialect->describe().canCancel;
}

} // namespace

const AttemptRow* underWay(const QVector<AttemptRow>& attempts) {
    const auto found = std::find_if(attempts.cbegin(), attempts.cend(), [](const AttemptRow& attempt) {
        return attempt.state != AttemptState::Ended && attempt.via == AttemptVia::Run;
    });
    return found == attempts.cend() ? nullptr : &*found;
}

bool isPossible(const AttemptRow& attempt) {
    return attempt.sentAt == 0 || canTell(attempt.dialect);
}

bool isPossible(const ApplicationRow& row) {
    return row.openDialect.isEmpty() || canTell(row.openDialect);
}

Error refusal() {
    return {ErrorKind::Guarded, refusalDetail, 0, {}};
}

bool isRefusal(const Error& error) {
    return error.kind == ErrorKind::Guarded && error.detail == refusalDetail;
}

} // namespace postulant::stopping
