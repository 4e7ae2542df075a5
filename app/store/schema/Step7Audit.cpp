#include "store/schema/Steps.h"

namespace postulant::schema {

// Audit rows stay as they were written. The one way out is for looks at runs that are older than audit_fold says: each
// becomes a part of its day's sum in the same statement that deletes it. Sums only grow.
QStringList auditStays() {
    const auto refused = [](const char* words) {
        return QStringLiteral("SELECT RAISE(ABORT,'%1')").arg(QLatin1String(words));
    };
    return {
        QStringLiteral("CREATE TABLE audit_day(day INTEGER NOT NULL, connection_id INTEGER NOT NULL, "
                       "method TEXT NOT NULL, path TEXT NOT NULL, status INTEGER NOT NULL, "
                       "count INTEGER NOT NULL CHECK(count>0), duration_ms INTEGER NOT NULL, "
                       "PRIMARY KEY(day,connection_id,method,path,status)) STRICT, WITHOUT ROWID"),
        QStringLiteral("CREATE TABLE audit_fold(one INTEGER PRIMARY KEY CHECK(one=1), before INTEGER NOT NULL) STRICT"),
        QStringLiteral("INSERT INTO audit_fold VALUES(1,0)"),
        QStringLiteral("CREATE INDEX audit_look ON audit(at) WHERE method='GET' AND run_id<>'' AND "
                       "(path GLOB '*/runs/{id}' OR path GLOB '*/tasks/{id}')"),
        QStringLiteral("CREATE TRIGGER audit_same BEFORE UPDATE ON audit BEGIN %1; END")
            .arg(refused("an audit row stays as it is")),
        QStringLiteral("CREATE TRIGGER audit_stays BEFORE DELETE ON audit WHEN NOT(OLD.method='GET' AND "
                       "OLD.run_id<>'' AND (OLD.path GLOB '*/runs/{id}' OR OLD.path GLOB '*/tasks/{id}') AND "
                       "OLD.at<(SELECT before FROM audit_fold)) BEGIN ") +
            refused("an audit row stays") + QStringLiteral("; END"),
        QStringLiteral("CREATE TRIGGER audit_folded AFTER DELETE ON audit BEGIN INSERT INTO audit_day VALUES("
                       "OLD.at/86400000,OLD.connection_id,OLD.method,OLD.path,OLD.status,1,OLD.duration_ms) "
                       "ON CONFLICT(day,connection_id,method,path,status) DO UPDATE SET count=count+1,"
                       "duration_ms=duration_ms+excluded.duration_ms; END"),
        QStringLiteral("CREATE TRIGGER audit_day_grows BEFORE UPDATE ON audit_day WHEN NEW.count<=OLD.count OR "
                       "NEW.duration_ms<OLD.duration_ms OR NEW.day<>OLD.day OR NEW.connection_id<>OLD.connection_id "
                       "OR NEW.method<>OLD.method OR NEW.path<>OLD.path OR NEW.status<>OLD.status "
                       "BEGIN %1; END")
            .arg(refused("an audit sum only grows")),
        QStringLiteral("CREATE TRIGGER audit_day_stays BEFORE DELETE ON audit_day BEGIN %1; END")
            .arg(refused("an audit sum stays")),
    };
}

} // namespace postulant::schema
