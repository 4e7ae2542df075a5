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

// Errors: NotFound (nothing was tried yet), those of readAttachment(), DiskFull.
Result<ArtifactRow> attach(Database& db, const Folders& folders, qint64 applicationId, const QString& path, qint64 now);

// Errors: NotFound. The file leaves the evidence folder, unless another artifact has it too.
Result<Removed> detach(Database& db, const Folders& folders, const QString& path, qint64 now);

// Undo of detach().
Result<ArtifactRow> putBack(Database& db, const Folders& folders, const Removed& removed, qint64 now);

} // namespace postulant::attachments
