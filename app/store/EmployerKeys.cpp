#include "store/EmployerKeys.h"

#include "domain/CompanyName.h"
#include "domain/JobTitle.h"
#include "store/Sql.h"

namespace postulant::applications {
namespace {

// A million applications name some thousand companies: each spelling is looked at once.
Done mapTexts(Database& db, const QString& table, const QString& texts, QString (*key)(const QString&)) {
    if (Done done = db.exec(QStringLiteral("CREATE TEMP TABLE %1(text TEXT PRIMARY KEY, key TEXT NOT NULL) "
                                           "WITHOUT ROWID")
                                .arg(table));
        !done) {
        return done;
    }
    QStringList all;
    if (Done done = db.each(texts, {}, [&all](const QSqlQuery& row) { all << textAt(row, 0); }); !done) {
        return done;
    }
    for (const QString& text : std::as_const(all)) {
        if (Done done = db.exec(QStringLiteral("INSERT INTO %1 VALUES(?,?)").arg(table), {text, key(text)}); !done) {
            return done;
        }
    }
    return {};
}

} // namespace

Done fillEmployerKeys(Database& db) {
    Done done = mapTexts(db, QStringLiteral("employer_of"), QStringLiteral("SELECT DISTINCT company FROM application"),
                         companyKey);
    if (done) {
        done =
            mapTexts(db, QStringLiteral("like_of"), QStringLiteral("SELECT DISTINCT title FROM application"), titleKey);
    }
    for (const QString& sql :
         {QStringLiteral("UPDATE application SET employer_key=(SELECT key FROM employer_of WHERE text=company),"
                         "like_key=iif((SELECT title_known FROM posting WHERE id=posting_id),"
                         "(SELECT key FROM like_of WHERE text=title),'')"),
          QStringLiteral("DROP TABLE employer_of"), QStringLiteral("DROP TABLE like_of")}) {
        if (done) {
            done = db.exec(sql);
        }
    }
    return done;
}

} // namespace postulant::applications
