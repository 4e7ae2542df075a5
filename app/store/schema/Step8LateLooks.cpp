#include "store/schema/Steps.h"

namespace postulant::schema {

// Looks at ended attempts whose end may not be the last word, and how long a run has been silent under our eyes.
QStringList lateLooks() {
    return {
        QStringLiteral("ALTER TABLE attempt ADD COLUMN late_looks INTEGER NOT NULL DEFAULT 0"),
        QStringLiteral("ALTER TABLE run ADD COLUMN quiet_ms INTEGER NOT NULL DEFAULT 0"),
        QStringLiteral("CREATE INDEX attempt_late ON attempt(max(ended_at,ifnull(released_at,0))) "
                       "WHERE state='ended' AND late_looks<2"),
    };
}

} // namespace postulant::schema
