#include "store/schema/Steps.h"

namespace postulant::schema {

// What look-ups found out, by posting key, and the hosts that want to be left alone. Both may be lost without harm.
QStringList lookUps() {
    return {
        QStringLiteral("CREATE TABLE posting_facts(key TEXT PRIMARY KEY NOT NULL CHECK(key<>''), "
                       "company TEXT NOT NULL, title TEXT NOT NULL, place TEXT NOT NULL, "
                       "openness TEXT NOT NULL CHECK(openness IN('unknown','open','closed')), why TEXT NOT NULL, "
                       "source TEXT NOT NULL, fetched_at INTEGER NOT NULL) STRICT, WITHOUT ROWID"),
        QStringLiteral("CREATE TABLE host_rest(host TEXT PRIMARY KEY NOT NULL, failures INTEGER NOT NULL, "
                       "not_before INTEGER NOT NULL) STRICT, WITHOUT ROWID"),
    };
}

} // namespace postulant::schema
