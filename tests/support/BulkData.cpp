#include "support/BulkData.h"

#include "store/ConsentRepository.h"
#include "store/SeekerRepository.h"

namespace postulant::test {
namespace {

// Integer noise from the row number i, different for each salt.
QString pick(int salt, int of) {
    return QStringLiteral("((i*2654435761+%1)>>7)%%2").arg(salt * 40503).arg(of);
}

QString oneOf(int salt, const QStringList& words) {
    QStringList quoted;
    for (const QString& word : words) {
        quoted << QLatin1Char('"') + word + QLatin1Char('"');
    }
    return QStringLiteral("json_extract('[%1]','$['||(%2)||']')")
        .arg(quoted.join(QLatin1Char(',')), pick(salt, static_cast<int>(words.size())));
}

QStringList companies() {
    QStringList out;
    for (const char* first : {"Northwind", "Blue", "Silver", "Harbour", "Field", "Granite", "Linden", "Quarry", "River",
                              "Sable", "Thistle", "Umber", "Vesper", "Willow", "Aster", "Beacon"}) {
        for (const char* second : {"Labs", "Works", "Systems", "Foods", "Freight", "Health", "Energy", "Media"}) {
            out << QLatin1String(first) + QLatin1Char(' ') + QLatin1String(second);
        }
    }
    return out;
}

QStringList titles() {
    QStringList out;
    for (const char* level : {"", "Junior ", "Senior ", "Lead "}) {
        for (const char* job : {"Analyst", "Accountant", "Designer", "Developer", "Nurse", "Planner", "Buyer",
                                "Technician", "Teacher", "Writer"}) {
            out << QLatin1String(level) + QLatin1String(job);
        }
    }
    return out;
}

// Percent of each kind, cumulated, in the order of `kinds`.
QString kindOf(bool openWork) {
    return openWork ? QStringLiteral("CASE WHEN k<25 THEN 'confirmed' WHEN k<45 THEN 'claimed' WHEN k<65 THEN 'failed' "
                                     "WHEN k<70 THEN 'cancelled' WHEN k<74 THEN 'checking' WHEN k<76 THEN 'login' "
                                     "WHEN k<80 THEN 'review' WHEN k<84 THEN 'draft' WHEN k<95 THEN 'queued' "
                                     "WHEN k<97 THEN 'submitting' ELSE 'running' END")
                    : QStringLiteral("CASE WHEN k<30 THEN 'confirmed' WHEN k<55 THEN 'claimed' WHEN k<78 THEN 'failed' "
                                     "WHEN k<83 THEN 'cancelled' WHEN k<87 THEN 'checking' WHEN k<90 THEN 'login' "
                                     "WHEN k<95 THEN 'review' ELSE 'draft' END");
}

QStringList plan(const BulkOptions& options) {
    const QString count = QString::number(options.count);
    const QString practice =
        options.practiceEvery > 0 ? QStringLiteral("(i%%1=0)").arg(options.practiceEvery) : QStringLiteral("0");
    return {
        QStringLiteral(
            "CREATE TEMP TABLE bulk AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i+1 FROM n WHERE i<%1) "
            "SELECT i,%2 AS practice,%3 AS company,%4 AS title,%5 AS place,%6 AS site,"
            "%7-(%1-i)*(94608000000/%1)-%8 AS created,%9 AS k FROM n")
            .arg(count, practice, oneOf(1, companies()), oneOf(2, titles()),
                 oneOf(3, {QStringLiteral("Springfield"), QStringLiteral("Remote"), QStringLiteral("Oldtown"),
                           QStringLiteral("Lakeside"), QStringLiteral("Newport")}),
                 oneOf(4, {QStringLiteral("Greenhouse"), QStringLiteral("Lever"), QStringLiteral("Workday"),
                           QStringLiteral("Own site"), QStringLiteral("Ashby")}),
                 QString::number(options.now), pick(5, 90'000), pick(6, 100)),
        QStringLiteral("ALTER TABLE bulk ADD COLUMN kind TEXT"),
        QStringLiteral("UPDATE bulk SET kind=%1").arg(kindOf(options.openWork)),
        QStringLiteral("ALTER TABLE bulk ADD COLUMN rank INTEGER"),
        QStringLiteral(
            "UPDATE bulk SET rank=CASE kind WHEN 'login' THEN 0 WHEN 'checking' THEN 1 WHEN 'submitting' THEN 2 "
            "WHEN 'running' THEN 3 WHEN 'queued' THEN 4 WHEN 'review' THEN 5 WHEN 'draft' THEN 6 "
            "WHEN 'confirmed' THEN 7 WHEN 'claimed' THEN 8 WHEN 'failed' THEN 9 ELSE 10 END"),
        QStringLiteral(
            "INSERT INTO posting(id,url,ats,site,company,title,place,created_at) SELECT i,"
            "'https://jobs.example.com/'||lower(replace(company,' ','-'))||'/'||i,'web',site,company,title,place,"
            "created FROM bulk"),
        QStringLiteral("INSERT INTO posting_key(key,posting_id,main) SELECT 'web:jobs.example.com/'||i,i,1 FROM bulk"),
    };
}

QStringList applications(qint64 real, qint64 practice) {
    return {
        QStringLiteral(
            "INSERT INTO "
            "application(id,posting_id,practice,intent,state,state_rank,attention_rank,sort_at,created_at,queued_at,"
            "queue_position,submitted_at,"
            "finished_at,connection_id,company,title,place,site,company_key,title_key,employer_key,url,steps,proof,"
            "sent,"
            "confirmation_id,confirmation_text,failure,stage,site_key,approved_by) "
            "SELECT b.i,b.i,b.practice,"
            "CASE kind WHEN 'queued' THEN 'queue' WHEN 'review' THEN 'review' WHEN 'draft' THEN 'draft' "
            "WHEN 'cancelled' THEN 'cancelled' ELSE 'none' END,"
            "CASE kind WHEN 'confirmed' THEN 'applied-confirmed' WHEN 'claimed' THEN 'applied-claimed' "
            "WHEN 'checking' THEN 'needs-checking' WHEN 'login' THEN 'needs-you' ELSE kind END,"
            "rank,min(5,rank),iif(kind "
            "IN('confirmed','claimed','failed','checking','login','running'),created+60000,created),"
            "created,iif(kind IN('review','draft'),0,created+1000),i,"
            "iif(kind IN('confirmed','claimed','failed','checking','login','running'),created+60000,0),"
            "iif(kind IN('confirmed','claimed','failed','checking','login'),created+240000,0),"
            "iif(b.practice,%1,%2),company,title,place,site,lower(company),lower(title),lower(replace(company,' "
            "','')),(SELECT url FROM posting WHERE "
            "id=b.i),"
            "iif(kind IN('confirmed','claimed','failed','checking','login','running'),4+i%20,-1),"
            "CASE kind WHEN 'confirmed' THEN 'confirmed' WHEN 'claimed' THEN 'claimed' ELSE 'none' END,"
            "CASE WHEN kind IN('confirmed','claimed') THEN 'yes' WHEN kind IN('checking','running','submitting') THEN "
            "'unknown' "
            "ELSE 'no' END,iif(kind='confirmed','REF-'||i,''),iif(kind='confirmed','Thank you for applying.',''),"
            "CASE kind WHEN 'failed' THEN 'posting-closed' WHEN 'login' THEN 'login-needed' WHEN 'checking' THEN "
            "'unclear-no-proof' ELSE 'none' END,iif(kind IN('confirmed','claimed'),'applied','none'),"
            "'jobs.example.com',iif(kind='queued','seeker','none') FROM bulk b")
            .arg(practice)
            .arg(real),
        QStringLiteral(
            "INSERT INTO application_search(application_id,text) SELECT id,lower(company||' '||title||' '||place||"
            "' '||site||' '||url) FROM application"),
    };
}

QStringList attempts(qint64 real, qint64 practice) {
    return {
        QStringLiteral(
            "INSERT INTO attempt(id,application_id,posting_id,practice,via,token,state,holds,released_why,released_at,"
            "connection_id,dialect,package_sha256,created_at,sent_at,ended_at,sent,proof,failure,package,"
            "site_key) SELECT i,i,i,b.practice,'run','bulk-'||i,"
            "CASE kind WHEN 'submitting' THEN 'reserved' WHEN 'running' THEN 'running' ELSE 'ended' END,"
            "kind NOT IN('failed','login'),iif(kind IN('failed','login'),'submit_not_pressed',NULL),"
            "iif(kind IN('failed','login'),created+240000,NULL),iif(b.practice,%1,%2),'agent',"
            "'0000000000000000000000000000000000000000000000000000000000000000',created+59000,"
            "iif(kind='submitting',0,created+60000),iif(kind IN('submitting','running'),0,created+240000),"
            "CASE WHEN kind IN('confirmed','claimed') THEN 'yes' WHEN kind IN('failed','login') THEN 'no' ELSE "
            "'unknown' END,"
            "CASE kind WHEN 'confirmed' THEN 'confirmed' WHEN 'claimed' THEN 'claimed' ELSE 'none' END,"
            "CASE kind WHEN 'failed' THEN 'posting-closed' WHEN 'login' THEN 'login-needed' WHEN 'checking' THEN "
            "'unclear-no-proof' ELSE 'none' END,CAST('{}' AS BLOB),'jobs.example.com' "
            "FROM bulk b WHERE kind IN('confirmed','claimed','failed','checking','login','running','submitting')")
            .arg(practice)
            .arg(real),
        QStringLiteral(
            "INSERT INTO run(attempt_id,role,server_id,status,server_word,step_count,created_at,started_at,finished_at,"
            "has_result,submitted,confirmation_id,confirmation_text,last_polled_at,last_change_at,final_at,collected_"
            "at) "
            "SELECT i,'apply','wr_'||i,CASE kind WHEN 'running' THEN 'running' WHEN 'failed' THEN 'terminated' WHEN "
            "'login' "
            "THEN 'terminated' ELSE 'completed' END,CASE kind WHEN 'running' THEN 'running' WHEN 'failed' THEN "
            "'terminated' "
            "WHEN 'login' THEN 'terminated' ELSE 'completed' END,4+i%20,created+60000,created+61000,"
            "iif(kind='running',0,created+240000),kind IN('confirmed','claimed'),iif(kind "
            "IN('confirmed','claimed'),1,NULL),"
            "iif(kind='confirmed','REF-'||i,''),iif(kind='confirmed','Thank you for applying.',''),created+240000,"
            "created+240000,iif(kind='running',0,created+240000),iif(kind='running',0,created+250000) "
            "FROM bulk WHERE kind IN('confirmed','claimed','failed','checking','login','running')"),
        QStringLiteral("DROP TABLE bulk"),
    };
}

Result<qint64> realConnection(Database& db) {
    ConnectionRow row;
    row.name = QStringLiteral("Bulk");
    row.dialect = QStringLiteral("agent");
    row.baseUrl = QStringLiteral("https://skyvern.example.com");
    row.keySource = QStringLiteral("none");
    const Result<qint64> id = connections::save(db, row, 1);
    // What is queued there may go: a window does not ask.
    const Done agreed = id ? consents::give(db, *id, QStringLiteral("window"), 1) : Done();
    return agreed ? id : Result<qint64>(tl::unexpected<Error>(agreed.error()));
}

// The triggers of the change feed cost more than the rows; one mark at the end says the same.
Result<QStringList> takeFeedTriggersOff(Database& db) {
    QStringList definitions;
    QStringList names;
    const Done found = db.each(QStringLiteral("SELECT name,sql FROM sqlite_schema WHERE type='trigger' AND tbl_name "
                                              "IN('application','attempt','run') AND sql LIKE '%changed_seq%'"),
                               {}, [&](const QSqlQuery& row) {
                                   names << row.value(0).toString();
                                   definitions << row.value(1).toString();
                               });
    if (!found) {
        return tl::unexpected<Error>(found.error());
    }
    for (const QString& name : names) {
        if (Done done = db.exec(QStringLiteral("DROP TRIGGER ") + name); !done) {
            return tl::unexpected<Error>(done.error());
        }
    }
    return definitions;
}

} // namespace

Result<int> fillWithApplications(Database& db, const BulkOptions& options) {
    const Result<qint64> real = realConnection(db);
    const Result<ConnectionRow> practice = connections::practice(db);
    if (!real || !practice) {
        return tl::unexpected<Error>(real ? practice.error() : real.error());
    }
    const Result<QStringList> triggers = takeFeedTriggersOff(db);
    if (!triggers) {
        return tl::unexpected<Error>(triggers.error());
    }
    const QStringList statements =
        plan(options) + applications(*real, practice->id) + attempts(*real, practice->id) +
        QStringList{QStringLiteral("UPDATE change SET seq=(SELECT max(id) FROM application)"),
                    QStringLiteral("UPDATE application SET changed_seq=id")} +
        *triggers;
    for (const QString& sql : statements) {
        if (Done done = db.exec(sql); !done) {
            return tl::unexpected<Error>(done.error());
        }
    }
    return options.count;
}

} // namespace postulant::test
