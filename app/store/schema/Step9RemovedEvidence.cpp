#include "store/schema/Steps.h"

namespace postulant::schema {

// Evidence that a rule of the seeker removed is still known: what it was, and when it went.
QStringList removedEvidence() {
    return {QStringLiteral("ALTER TABLE artifact ADD COLUMN removed_at INTEGER NOT NULL DEFAULT 0"),
            // Which rows name a file is asked for every file that goes.
            QStringLiteral("CREATE INDEX artifact_path ON artifact(path) WHERE path<>''")};
}

} // namespace postulant::schema
