#include "store/schema/Steps.h"

namespace postulant::schema {

// Which server the seeker lets have the data, by its address: another address under the same name is asked for anew.
// What had sent before there was a question counts as agreed to. Whoever shows or uses connections hears of it.
QStringList consents() {
    return {
        QStringLiteral("CREATE TABLE consent(connection_id INTEGER NOT NULL REFERENCES connection ON DELETE CASCADE, "
                       "base_url TEXT NOT NULL, version INTEGER NOT NULL, given_at INTEGER NOT NULL, "
                       "how TEXT NOT NULL CHECK(how IN('window','terminal','earlier')), "
                       "PRIMARY KEY(connection_id,base_url)) STRICT, WITHOUT ROWID"),
        QStringLiteral("INSERT INTO consent SELECT c.id,c.base_url,1,min(t.sent_at),'earlier' FROM connection c JOIN "
                       "attempt t ON t.connection_id=c.id WHERE c.practice=0 AND t.sent_at>0 GROUP BY c.id"),
        QStringLiteral("CREATE TRIGGER consent_given AFTER INSERT ON consent BEGIN UPDATE table_change SET seq=seq+1 "
                       "WHERE name='connection'; END"),
        QStringLiteral("CREATE TRIGGER consent_changed AFTER UPDATE ON consent BEGIN UPDATE table_change SET seq=seq+1 "
                       "WHERE name='connection'; END"),
        QStringLiteral("CREATE TRIGGER consent_withdrawn AFTER DELETE ON consent BEGIN UPDATE table_change SET "
                       "seq=seq+1 WHERE name='connection'; END"),
    };
}

} // namespace postulant::schema
