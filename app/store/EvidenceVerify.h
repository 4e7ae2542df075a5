#pragma once

#include "store/EvidenceRepository.h"

#include <QString>
#include <QVector>

#include <atomic>

// Compares what lies on disk with what was recorded. Needs no server; reads each file once, piece by piece.
namespace postulant {

class Store;

namespace evidence {

struct Finding {
    enum class Kind { Missing, Changed, Extra };
    Kind kind = Kind::Missing;
    qint64 attemptId = 0; // 0: of no attempt that is known
    QString path;         // below the evidence folder
};
QString code(Finding::Kind kind); // "missing", "changed", "extra"

struct Verification {
    int files = 0;    // that were looked for
    qint64 bytes = 0; // of those that are as recorded
    QVector<Finding> findings;
};

// Blocks for long; not on the GUI thread. applicationId 0: all, and whatever else lies in the evidence folder. Files of
// a run that is still being collected may be on their way. stop: ends early, what was found so far is answered.
Result<Verification> verify(Store& store, qint64 applicationId, const std::atomic_bool* stop = nullptr);

} // namespace evidence
} // namespace postulant
