#pragma once

#include "domain/SpreadRule.h"
#include "store/Database.h"
#include "store/SeekerRows.h"

#include <QStringList>
#include <QVector>

// Applications that may go through several connections, and which connections are used for that. Practice never is.
namespace postulant::spreading {

struct Spread {
    SpreadWay way = SpreadWay::None;
    QVector<qint64> over; // ids, ascending; kept as they were chosen, also of connections that are gone by now
};

// The form in the store: ",3,5,"; empty for none.
QString overText(const QVector<qint64>& over);
QVector<qint64> overFromText(const QString& text);

// The real connections that the seeker uses for spreading, in the order of connections::all().
Result<QVector<ConnectionRow>> pool(Database& db);
// Errors: NotFound, Invalid (practice). What was sent there goes on.
Done setInPool(Database& db, qint64 connectionId, bool in);

// None: through its own connection again. Errors: Invalid (practice, or nothing to spread over), NotFound (a
// connection that there is not).
Done set(Database& db, qint64 applicationId, const Spread& spread);
Result<Spread> of(Database& db, qint64 applicationId); // Errors: NotFound
// Those of its connections that there still are, in the pool or not; empty where it is not spread.
Result<QVector<ConnectionRow>> through(Database& db, qint64 applicationId);

// One of them, as it stood in the approved package: also one that was removed since.
struct Route {
    qint64 connectionId = 0;
    QString name;
    QString dialect;
    ConnectionOptions options;
};
Result<QVector<Route>> routes(Database& db, const Spread& spread); // in the order of over

// In the transaction of a reservation: from now on it is the one that it goes through. Nothing happens to what is not
// spread. Errors: Guarded, where the seeker chose other connections meanwhile.
Done settle(Database& db, qint64 applicationId, qint64 connectionId);

} // namespace postulant::spreading
