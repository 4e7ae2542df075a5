#pragma once

#include "store/Database.h"
#include "store/Rows.h"

#include <functional>

// The log of requests. Rows are added and never changed; looks at runs become sums by day when they are old.
namespace postulant {

struct AuditFilter {
    qint64 connectionId = 0; // 0: all
    int status = -1;         // 0: no answer; -1: all
    bool errorsOnly = false;
    QString path; // part of the path template or of the run's id; case does not count
};

namespace audit {

Done add(Database& db, const AuditRow& row);

// Newest first; beforeId: of the last row of the page before, 0: the first page.
Result<QVector<AuditRow>> page(Database& db, const AuditFilter& filter, int limit, qint64 beforeId = 0);
// Sums by day, newest first: at is the day's beginning, count how many, durationMs of all together; id, runId and error
// are empty. errorsOnly: those without an answer or with one that is no success.
Result<QVector<AuditRow>> days(Database& db, const AuditFilter& filter, int limit, int offset = 0);
// Every row that fits, newest first, then the sums. each answers false to stop.
Done forEach(Database& db, const AuditFilter& filter, const std::function<bool(const AuditRow&)>& each);

Result<QVector<AuditRow>> ofRun(Database& db, const QString& runId);

// Turns up to `limit` looks at runs from before this instant into sums by day. Answers how many; fewer than limit: that
// was all. The whole of it or nothing.
Result<int> foldLooks(Database& db, qint64 before, int limit);

} // namespace audit
} // namespace postulant
