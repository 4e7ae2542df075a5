#pragma once

#include "store/Database.h"

// What an application row keeps of its posting, so that windows, sorting and searching read one table.
namespace postulant::applications {

Done copyPosting(Database& db, qint64 postingId); // into every application of the posting
QString searchText(const QString& company, const QString& title, const QString& place, const QString& site,
                   const QString& url);

} // namespace postulant::applications
