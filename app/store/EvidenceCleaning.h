#pragma once

#include "domain/RetentionRule.h"

#include <atomic>

namespace postulant {

class Store;

namespace evidence {

// What the seeker's rules would remove now. Blocks; not on the GUI thread.
Result<RetentionPlan> planCleaning(Store& store, qint64 now);

struct Cleaned {
    int files = 0;
    qint64 bytes = 0;
    int left = 0; // that could not be removed, must stay by now, or were not come to
};
// Removes what a plan shows and nothing else, and of that only what may still go: the rows say first that it is gone.
// Manifests follow. `stop` from another thread ends it after some files more. Blocks; not on the GUI thread.
Result<Cleaned> clean(Store& store, const RetentionPlan& shown, qint64 now, const std::atomic_bool* stop = nullptr);

// Deletes files of an attempt that no row names and that were written before the instant: what a program that was
// killed left between a file and its row. Only names that are made here count. Blocks; not on the GUI thread.
Done sweep(Store& store, qint64 attemptId, qint64 writtenBefore);

} // namespace evidence
} // namespace postulant
