#pragma once

#include "store/Database.h"
#include "store/Rows.h"

// Files that the seeker put beside an application. They are artifacts like those that a server had, of a kind of their
// own, and belong to the attempt that holds the posting, else to the newest.
namespace postulant::attachments {

// Errors: NotFound where nothing was tried yet, so that there is nothing to prove.
Result<qint64> attemptOf(Database& db, qint64 applicationId);

// row: path, sha256, size, mimeType and name. The same bytes again only take the new name. Answers the row with its id.
Result<ArtifactRow> put(Database& db, qint64 attemptId, const ArtifactRow& row, qint64 now);

struct Removed {
    qint64 attemptId = 0;
    ArtifactRow row;
    bool fileIsShared = false; // another artifact has the same file
};
// path: of its row; unlike the id it is the same after an undo. Errors: NotFound, also for an artifact that was not
// attached by the seeker.
Result<Removed> remove(Database& db, const QString& path, qint64 now);

} // namespace postulant::attachments
