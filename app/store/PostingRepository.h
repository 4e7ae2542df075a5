#pragma once

#include "store/Database.h"

#include <QStringList>
#include <QVector>

#include <optional>

namespace postulant {

struct NewPosting {
    QString url;
    QString ats;
    QString site;
    QStringList keys; // first is the main key
    QString company;
    QString title;
    QString place;
};

// Postings and their keys. Keys are only ever added.
namespace postings {

// The posting that owns any of the keys. More than one owner: the one with a holding attempt first.
Result<std::optional<qint64>> find(Database& db, const QStringList& keys);
// Finds or inserts; missing keys are added to the found one; empty company/title/place are filled in.
Result<qint64> findOrAdd(Database& db, const NewPosting& posting, qint64 now);
// Adds an alias (e.g. of the address where a run ended). Owned by another posting already → that posting's id is
// returned and nothing changes: the caller asks the seeker.
Result<std::optional<qint64>> addKey(Database& db, qint64 postingId, const QString& key);
Result<QStringList> keys(Database& db, qint64 postingId);
Done describe(Database& db, qint64 postingId, const QString& company, const QString& title, const QString& place);

} // namespace postings
} // namespace postulant
