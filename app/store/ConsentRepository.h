#pragma once

#include "store/Database.h"
#include "store/Rows.h"

#include <QVector>

// What the seeker agreed to: that a server gets the data of applications. Kept with its date, the address that it was
// about and the version of the text that was shown. Practice needs none: nothing leaves the computer.
namespace postulant::consents {

inline constexpr int textVersion = 2; // of words::consent(); a new one asks again

struct Consent {
    qint64 connectionId = 0;
    QString connection; // its name now
    QString baseUrl;
    int version = 0;
    qint64 givenAt = 0; // UTC ms
    QString how;        // "window", "terminal", "earlier": it had sent before there was a question
};

// For the address that the connection has now.
Result<bool> given(Database& db, qint64 connectionId);
// shownUrl: the address that the seeker was asked about; where the connection has another one by now, nothing is given.
Done give(Database& db, qint64 connectionId, const QString& how, qint64 now, const QString& shownUrl = {});
Done withdraw(Database& db, qint64 connectionId); // nothing more is sent there
// Connections through which something waits to be sent and may not.
Result<QVector<ConnectionRow>> wanted(Database& db);
Result<QVector<Consent>> all(Database& db); // of connections that there are, for the addresses that they have

} // namespace postulant::consents
