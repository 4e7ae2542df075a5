#pragma once

#include "store/AttachmentRepository.h"

#include <QString>

// Files that the seeker puts beside an application as proof: checked, copied into the attempt's folder under the hash
// of their bytes, recorded. What is taken away again stays for a week in a folder of its own, so that it can be put
// back. Jobs for the writer's thread: a file of 25 MiB is nothing for the window to read.
namespace postulant::attachments {

struct Folders {
    QString evidence; // Store::evidenceDir()
    QString removed;  // what was taken away
};
Folders foldersOf(const QString& dataDir, const QString& evidenceDir);

struct Attached {
    qint64 attemptId = 0;
    ArtifactRow row;
};

// The first three change rows, and add files at most: what a commit that fails takes back harms no file. settle() comes
// after the commit, in a job of its own.

// Errors: NotFound (nothing was tried yet), those of readAttachment(), DiskFull.
Result<Attached> attach(Database& db, const Folders& folders, qint64 applicationId, const QString& path, qint64 now);

// Errors: NotFound.
Result<Removed> detach(Database& db, const QString& path, qint64 now);

// Undo of detach(), before its file was settled or after.
Result<Attached> putBack(Database& db, const Folders& folders, const Removed& removed, qint64 now);

// The manifest follows the rows; a file of `gone` that no row names any more leaves the evidence folder. May be done
// again.
Done settle(Database& db, const Folders& folders, qint64 attemptId, const ArtifactRow& gone, qint64 now);

// What was taken away more than a week ago.
void forgetOld(const Folders& folders, qint64 now);

} // namespace postulant::attachments
