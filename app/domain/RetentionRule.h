#pragma once

#include "domain/Options.h"
#include "domain/States.h"

#include <QString>
#include <QVector>

// Which evidence the seeker's rules would remove. Nothing is removed by this alone, and nothing without being shown.
namespace postulant {

struct RetentionLimits {
    int recordingDays = 0;  // 0: for ever
    qint64 budgetBytes = 0; // 0: no limit
    bool any() const { return recordingDays > 0 || budgetBytes > 0; }
};
RetentionLimits retentionLimits(const Options& options);

// One row of evidence with what decides about it.
struct RetentionFile {
    qint64 artifactId = 0;
    qint64 attemptId = 0;
    qint64 applicationId = 0;
    QString serverId;
    QString kind;
    QString path; // rows may share one file: it goes when all of them may
    QString sha256;
    qint64 size = 0;
    qint64 fetchedAt = 0;
    QString company; // of the application, to show
    bool practice = false;
    Proof proof = Proof::None; // of the attempt
    bool holds = false;        // the attempt may have reached the employer
    bool collected = true;     // nothing more is fetched for it
};

struct RetentionPlan {
    QVector<RetentionFile> files; // in the order in which they go; of rows that share a file each one
    qint64 bytes = 0;             // that they free
    qint64 usedBytes = 0;         // of all files now
    bool budgetKept = true;       // false: what must stay is more than the budget
};

// Recordings that are too old; then, while the rest is over the budget: practice first, recordings before pictures, the
// oldest first. Of what was applied (claimed or confirmed), or may have been, the proof stays: final screenshot (or the
// newest one), last page, package, proof. So does whatever is still being collected.
RetentionPlan planRetention(const QVector<RetentionFile>& files, const RetentionLimits& limits, qint64 now);

} // namespace postulant
