#include "store/schema/Steps.h"

namespace postulant::schema {

// The list of those not to apply to, and by what companies and titles are compared (store/EmployerKeys fills it in).
QStringList companyGuard() {
    QStringList out{
        QStringLiteral(
            "CREATE TABLE blocked(id INTEGER PRIMARY KEY, kind TEXT NOT NULL CHECK(kind IN('company','site')), "
            "key TEXT NOT NULL CHECK(key<>''), label TEXT NOT NULL, added_at INTEGER NOT NULL, "
            "UNIQUE(kind,key)) STRICT"),
        QStringLiteral("CREATE TABLE posting_similar(key TEXT NOT NULL CHECK(key<>''), "
                       "posting_id INTEGER NOT NULL REFERENCES posting ON DELETE RESTRICT, "
                       "PRIMARY KEY(key,posting_id)) STRICT, WITHOUT ROWID"),
        QStringLiteral("CREATE INDEX posting_similar_posting ON posting_similar(posting_id)"),
        QStringLiteral("ALTER TABLE posting ADD COLUMN title_known INTEGER NOT NULL DEFAULT 1 "
                       "CHECK(title_known IN(0,1))"),
        QStringLiteral("UPDATE posting SET title_known=0 WHERE ats='web'"),
        QStringLiteral("ALTER TABLE application ADD COLUMN employer_key TEXT NOT NULL DEFAULT ''"),
        QStringLiteral("ALTER TABLE application ADD COLUMN like_key TEXT NOT NULL DEFAULT ''"),
        QStringLiteral("ALTER TABLE application ADD COLUMN like_accepted TEXT NOT NULL DEFAULT ''"),
        QStringLiteral("CREATE INDEX application_employer ON application(employer_key,practice,like_key) "
                       "WHERE employer_key<>''"),
        QStringLiteral("INSERT INTO table_change VALUES('blocked',0)"),
    };
    for (const char* event : {"INSERT", "UPDATE", "DELETE"}) {
        out << QStringLiteral("CREATE TRIGGER blocked_feed_%1 AFTER %1 ON blocked "
                              "BEGIN UPDATE table_change SET seq=seq+1 WHERE name='blocked'; END")
                   .arg(QLatin1String(event));
    }
    return out;
}

} // namespace postulant::schema
