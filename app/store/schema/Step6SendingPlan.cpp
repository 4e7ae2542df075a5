#include "store/schema/Steps.h"

namespace postulant::schema {

// When which application may go: the site is kept beside the application, for asking the queue by site, and beside the
// attempt, as it was when it was made. Only what went or may have gone counts (see sending::counted()).
QStringList sendingPlan() {
    const QString queued = QStringLiteral("WHERE state='queued' AND trashed_at=0");
    const QString counted = QStringLiteral(
        "WHERE practice=0 AND via='run' AND (holds=1 OR released_why IN ('submit_not_pressed','seeker_said_no'))");
    return {
        QStringLiteral("ALTER TABLE application ADD COLUMN site_key TEXT NOT NULL DEFAULT ''"),
        QStringLiteral("ALTER TABLE attempt ADD COLUMN site_key TEXT NOT NULL DEFAULT ''"),
        // The host of "web:host:port/path", the main key of a posting whose system is not known.
        QStringLiteral("UPDATE application SET site_key=ifnull((SELECT iif(p.ats<>'web',p.ats,(SELECT "
                       "substr(h,1,instr(h||':',':')-1) FROM (SELECT substr(k.key,5,instr(substr(k.key,5)||'/','/')-1) "
                       "AS h FROM posting_key k WHERE k.posting_id=p.id AND k.key LIKE 'web:%' ORDER BY k.main DESC "
                       "LIMIT 1))) FROM posting p WHERE p.id=application.posting_id),'')"),
        QStringLiteral("UPDATE attempt SET site_key=(SELECT site_key FROM application a WHERE a.id=application_id)"),
        QStringLiteral("CREATE INDEX attempt_counted_site ON attempt(site_key,created_at) ") + counted,
        QStringLiteral("CREATE INDEX attempt_counted ON attempt(created_at) ") + counted,
        QStringLiteral("CREATE INDEX application_queue_site ON application(connection_id,site_key,queue_position,id,"
                       "not_before) ") +
            queued,
        QStringLiteral("CREATE INDEX application_queue_front ON application(connection_id,queue_position,id,not_before,"
                       "site_key) ") +
            queued,
        QStringLiteral("CREATE INDEX application_queue_order ON application(queue_position,id) ") + queued,
        QStringLiteral("CREATE INDEX application_queue_waits ON application(connection_id,not_before) ") + queued +
            QStringLiteral(" AND not_before>0"),
        QStringLiteral("DROP INDEX application_queue"),
    };
}

} // namespace postulant::schema
