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
    bool titleKnown = true;    // false: guessed from an address, good enough to show, not to compare
    QStringList similarKeys{}; // of PostingIdentity
};

// Postings and their keys. Keys are only ever added.
namespace postings {

// The posting that owns any of the keys. More than one owner: the one with a holding attempt first.
Result<std::optional<qint64>> find(Database& db, const QStringList& keys);
// Finds or inserts; missing keys are added to the found one; empty company/title/place are filled in. Errors: Invalid
// without a key.
Result<qint64> findOrAdd(Database& db, const NewPosting& posting, qint64 now);
// Adds an alias (e.g. of the address where a run ended). Owned by another posting already → that posting's id is
// returned and nothing changes: the caller asks the seeker, then merges.
Result<std::optional<qint64>> addKey(Database& db, qint64 postingId, const QString& key);
// Two postings turn out to be one: keys and applications go to the survivor (the held one, else the one with a real
// application, else the older); where both have an application of a kind, the other's goes to the trash, its attempts
// stay. Answers the survivor. Errors: Guarded if both are held, which only the seeker can sort out.
Result<qint64> merge(Database& db, qint64 one, qint64 other, qint64 now);
Result<QStringList> keys(Database& db, qint64 postingId); // main key first
// Whether the same main key was seen, and only under other scopes than this one (PostingIdentity::scope): probably, not
// surely, the same posting. Scopes are kept as keys "<main key>@<scope>".
Result<bool> onlyUnderOtherScopes(Database& db, const QString& mainKey, const QString& scope);
// Empty texts leave what is known.
Done describe(Database& db, qint64 postingId, const QString& company, const QString& title, const QString& place);

} // namespace postings
} // namespace postulant
