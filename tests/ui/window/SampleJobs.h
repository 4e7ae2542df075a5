#pragma once

#include "domain/Result.h"
#include "domain/States.h"

#include <QHash>
#include <QString>

namespace postulant {
class Store;
}

namespace postulant::test {

// A few dozen invented applications in every state, with runs, proofs, screenshots and stages, as the repositories
// would have recorded them: one person's weeks. Blocks; call it before windows exist or from any thread.
class SampleJobs {
public:
    // now: what counts as today, in the middle of the day is best.
    static Result<SampleJobs> fill(Store& store, qint64 now);

    qint64 first(ApplicationState state) const { return m_first.value(static_cast<int>(state)); }
    qint64 practice() const { return m_practice; }
    qint64 connection() const { return m_connection; }
    int total() const { return m_total; } // real ones

private:
    friend class SampleWriter;
    QHash<int, qint64> m_first; // newest of each state
    qint64 m_practice = 0;
    qint64 m_connection = 0;
    int m_total = 0;
};

} // namespace postulant::test
