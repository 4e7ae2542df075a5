#include "store/schema/Steps.h"

namespace postulant::schema {

// A batch over several connections. What is spread stands in a queue of its own, so that the queue of one connection
// is read without walking over it, and the other way round.
QStringList spreading() {
    const QString queued = QStringLiteral("WHERE state='queued' AND trashed_at=0 AND ");
    const QString own = queued + QStringLiteral("spread=''");
    const QString spread = queued + QStringLiteral("spread<>''");
    return {
        QStringLiteral("ALTER TABLE connection ADD COLUMN in_pool INTEGER NOT NULL DEFAULT 1 CHECK(in_pool IN(0,1))"),
        QStringLiteral("UPDATE connection SET in_pool=0 WHERE practice=1"),
        QStringLiteral(
            "ALTER TABLE application ADD COLUMN spread TEXT NOT NULL DEFAULT '' CHECK(spread IN('','free','site'))"),
        // Ids with commas around them: ",3,5,".
        QStringLiteral("ALTER TABLE application ADD COLUMN spread_over TEXT NOT NULL DEFAULT ''"),
        QStringLiteral("DROP INDEX application_queue_site"),
        QStringLiteral("DROP INDEX application_queue_front"),
        QStringLiteral("DROP INDEX application_queue_waits"),
        QStringLiteral("CREATE INDEX application_queue_site ON application(connection_id,site_key,queue_position,id,"
                       "not_before) ") +
            own,
        QStringLiteral("CREATE INDEX application_queue_front ON application(connection_id,queue_position,id,not_before,"
                       "site_key) ") +
            own,
        QStringLiteral("CREATE INDEX application_queue_waits ON application(connection_id,not_before) ") + own +
            QStringLiteral(" AND not_before>0"),
        QStringLiteral("CREATE INDEX application_spread_site ON application(site_key,queue_position,id,not_before) ") +
            spread,
        QStringLiteral("CREATE INDEX application_spread_front ON application(queue_position,id,not_before,site_key,"
                       "spread,spread_over) ") +
            spread,
        QStringLiteral("CREATE INDEX application_spread_waits ON application(not_before) ") + spread +
            QStringLiteral(" AND not_before>0"),
        QStringLiteral("CREATE TRIGGER application_spread_changed AFTER UPDATE OF spread,spread_over ON application "
                       "BEGIN UPDATE change SET seq=seq+1; "
                       "UPDATE application SET changed_seq=(SELECT seq FROM change) WHERE id=NEW.id; END"),
        QStringLiteral("CREATE TRIGGER application_spread_real BEFORE UPDATE OF spread ON application "
                       "WHEN NEW.spread<>'' AND NEW.practice=1 "
                       "BEGIN SELECT RAISE(ABORT,'practice is not spread'); END"),
    };
}

} // namespace postulant::schema
