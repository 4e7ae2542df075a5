#include "store/schema/Steps.h"

namespace postulant::schema {

// How many applications there are of each kind and state, outside the trash: counting a million of them at every change
// would keep a core busy.
QStringList applicationCounts() {
    const auto count = [](const char* row, const char* by) {
        return QStringLiteral("UPDATE application_count SET n=n%2 WHERE practice=%1.practice AND "
                              "state_rank=%1.state_rank AND %1.trashed_at=0; ")
            .arg(QLatin1String(row), QLatin1String(by));
    };
    return {
        QStringLiteral("CREATE TABLE application_count(practice INTEGER NOT NULL, state_rank INTEGER NOT NULL, "
                       "n INTEGER NOT NULL CHECK(n>=0), PRIMARY KEY(practice,state_rank)) STRICT, WITHOUT ROWID"),
        QStringLiteral("INSERT INTO application_count SELECT p.value,r.value,(SELECT count(*) FROM application a "
                       "WHERE a.practice=p.value AND a.state_rank=r.value AND a.trashed_at=0) "
                       "FROM json_each('[0,1]') p, json_each('[0,1,2,3,4,5,6,7,8,9,10]') r"),
        QStringLiteral("CREATE TRIGGER application_count_new AFTER INSERT ON application BEGIN %1END")
            .arg(count("NEW", "+1")),
        QStringLiteral("CREATE TRIGGER application_count_gone AFTER DELETE ON application BEGIN %1END")
            .arg(count("OLD", "-1")),
        QStringLiteral("CREATE TRIGGER application_count_moved AFTER UPDATE OF state_rank,trashed_at ON application "
                       "WHEN NEW.state_rank<>OLD.state_rank OR (NEW.trashed_at=0)<>(OLD.trashed_at=0) BEGIN %1%2END")
            .arg(count("OLD", "-1"), count("NEW", "+1")),
    };
}

} // namespace postulant::schema
