#include "store/schema/Steps.h"

namespace postulant::schema {

// Who approved what is queued: the seeker, or the rule by which the seeker wants no look. What is queued already was
// approved by the seeker; for what, nobody wrote down. The index tells whether a site was applied at before.
QStringList approvals() {
    return {
        QStringLiteral("ALTER TABLE application ADD COLUMN approved_by TEXT NOT NULL DEFAULT 'none' "
                       "CHECK(approved_by IN('none','seeker','rule'))"),
        QStringLiteral("ALTER TABLE application ADD COLUMN approved_mark TEXT NOT NULL DEFAULT ''"),
        QStringLiteral("ALTER TABLE application ADD COLUMN approved_at INTEGER NOT NULL DEFAULT 0"),
        QStringLiteral("UPDATE application SET approved_by='seeker',approved_at=queued_at WHERE intent='queue'"),
        QStringLiteral("CREATE INDEX attempt_held_site ON attempt(practice,site_key) WHERE holds=1"),
    };
}

} // namespace postulant::schema
