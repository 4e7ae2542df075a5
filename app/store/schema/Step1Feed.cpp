#include "store/schema/Steps.h"

namespace postulant::schema {
namespace {

QString bump(const char* application) {
    return QStringLiteral("BEGIN UPDATE change SET seq=seq+1; "
                          "UPDATE application SET changed_seq=(SELECT seq FROM change) WHERE id=%1; END")
        .arg(QLatin1String(application));
}

} // namespace

// Every change that a row or the detail of an application shows moves its changed_seq, whoever made it.
QStringList changeFeed() {
    const QString ofAttempt = bump("(SELECT application_id FROM attempt WHERE id=NEW.attempt_id)");
    QStringList out{
        QStringLiteral("CREATE TABLE change(one INTEGER PRIMARY KEY CHECK(one=1), seq INTEGER NOT NULL) STRICT"),
        QStringLiteral("INSERT INTO change VALUES(1,0)"),
        QStringLiteral("CREATE TABLE table_change(name TEXT PRIMARY KEY, seq INTEGER NOT NULL) STRICT, WITHOUT ROWID"),
        QStringLiteral("CREATE TABLE probe(one INTEGER PRIMARY KEY CHECK(one=1), at INTEGER NOT NULL) STRICT"),
        QStringLiteral("CREATE TRIGGER application_inserted AFTER INSERT ON application ") + bump("NEW.id"),
        QStringLiteral("CREATE TRIGGER application_changed AFTER UPDATE OF posting_id,intent,state,trashed_at,"
                       "created_at,queued_at,submitted_at,finished_at,queue_position,not_before,connection_id,"
                       "profile_id,resume_id,company,title,place,site,url,steps,proof,sent,confirmation_id,"
                       "confirmation_text,failure,failure_message,attention,attention_until,stage,outcome,"
                       "waiting_failure,waiting_message,notes,cover_letter ON application ") +
            bump("NEW.id"),
        QStringLiteral("CREATE TRIGGER attempt_inserted AFTER INSERT ON attempt ") + bump("NEW.application_id"),
        QStringLiteral("CREATE TRIGGER attempt_changed AFTER UPDATE ON attempt ") + bump("NEW.application_id"),
        QStringLiteral("CREATE TRIGGER run_inserted AFTER INSERT ON run ") + ofAttempt,
        QStringLiteral("CREATE TRIGGER run_changed AFTER UPDATE OF server_id,status,server_word,failure_reason,errors,"
                       "step_count,artifact_count,started_at,finished_at,final_url,app_url,cost,has_result,submitted,"
                       "confirmation_text,confirmation_id,resume_shown,attention,attention_until,attention_text,stuck,"
                       "final_at,collected_at ON run ") +
            ofAttempt,
        QStringLiteral("CREATE TRIGGER run_event_inserted AFTER INSERT ON run_event ") + ofAttempt,
        QStringLiteral("CREATE TRIGGER artifact_inserted AFTER INSERT ON artifact ") + ofAttempt,
        QStringLiteral("CREATE TRIGGER artifact_changed AFTER UPDATE ON artifact ") + ofAttempt,
    };
    for (const char* table : {"connection", "profile", "resume", "answer", "setting"}) {
        const QString name = QLatin1String(table);
        out << QStringLiteral("INSERT INTO table_change VALUES('%1',0)").arg(name);
        for (const char* event : {"INSERT", "UPDATE", "DELETE"}) {
            out << QStringLiteral("CREATE TRIGGER %1_feed_%2 AFTER %2 ON %1 "
                                  "BEGIN UPDATE table_change SET seq=seq+1 WHERE name='%1'; END")
                       .arg(name, QLatin1String(event));
        }
    }
    return out;
}

} // namespace postulant::schema
