#include "store/schema/Steps.h"

namespace postulant::schema {

// Requests a second, the mark of a refused key, and from which attempt on tries are counted.
QStringList connectionHealth() {
    return {
        QStringLiteral("ALTER TABLE connection ADD COLUMN per_second REAL NOT NULL DEFAULT 10 "
                       "CHECK(per_second>=0.2 AND per_second<=1000)"),
        QStringLiteral("UPDATE connection SET per_second=200 WHERE practice=1"),
        QStringLiteral("ALTER TABLE connection ADD COLUMN refused_key TEXT NOT NULL DEFAULT ''"),
        QStringLiteral("ALTER TABLE application ADD COLUMN tries_after INTEGER NOT NULL DEFAULT 0"),
    };
}

} // namespace postulant::schema
