#include "store/schema/Steps.h"

namespace postulant::schema {

// Logins that a server keeps for the seeker: which credential is meant for which site, and nothing that opens anything:
// no user name, no password. It counts for the address that it was made at: another server knows other credentials.
QStringList logins() {
    QStringList out{
        QStringLiteral(
            "CREATE TABLE login(id INTEGER PRIMARY KEY, "
            "connection_id INTEGER NOT NULL REFERENCES connection ON DELETE CASCADE, base_url TEXT NOT NULL, "
            "site_key TEXT NOT NULL CHECK(site_key<>''), credential_id TEXT NOT NULL "
            "CHECK(credential_id<>''), name TEXT NOT NULL, created_at INTEGER NOT NULL, "
            "removed_at INTEGER NOT NULL DEFAULT 0) STRICT"),
        QStringLiteral("CREATE UNIQUE INDEX login_site ON login(connection_id,base_url,site_key) WHERE removed_at=0"),
        QStringLiteral("INSERT INTO table_change VALUES('login',0)"),
    };
    for (const char* event : {"INSERT", "UPDATE", "DELETE"}) {
        out << QStringLiteral("CREATE TRIGGER login_feed_%1 AFTER %1 ON login "
                              "BEGIN UPDATE table_change SET seq=seq+1 WHERE name='login'; END")
                   .arg(QLatin1String(event));
    }
    return out;
}

} // namespace postulant::schema
