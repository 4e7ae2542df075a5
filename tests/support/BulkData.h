#pragma once

#include "store/Database.h"

namespace postulant::test {

struct BulkOptions {
    int count = 100'000;
    qint64 now = 1'700'000'000'000; // the newest was made then; the others within three years before
    int practiceEvery = 20;         // every n-th application is practice; 0: none
    bool openWork = false;          // also queued, submitting and running ones, which a dispatcher would take up
};

// Fills an empty store with plausible applications, postings, attempts and runs, states and dates mixed and all of them
// consistent with what refresh() derives. Everything in one transaction of the caller's write job; about a second for
// 25,000. Answers the number of applications.
Result<int> fillWithApplications(Database& db, const BulkOptions& options);

} // namespace postulant::test
