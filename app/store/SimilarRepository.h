#pragma once

#include "store/Database.h"

#include <QString>
#include <QStringList>

#include <optional>

// Applications that look alike without sharing a posting key: the same company and a like title, or a number that two
// addresses share. Never merged, only asked about.
namespace postulant::similar {

struct ByTitle {
    QString employerKey;
    QString likeKey;
    bool practice = false;
    qint64 since = 0;    // submitted, or added, not before
    qint64 exceptId = 0; // an application that does not count
};
// The newest one in the list that was not given up and has not failed. nullopt: none, or a key is empty.
Result<std::optional<qint64>> inList(Database& db, const ByTitle& like);
// The newest one that was or may have been sent.
Result<std::optional<qint64>> sent(Database& db, const ByTitle& like);
// An application, of that kind, to a posting that has one of these keys of PostingIdentity::similarKeys.
Result<std::optional<qint64>> byNumber(Database& db, const QStringList& similarKeys, bool practice);

Done addKeys(Database& db, qint64 postingId, const QStringList& similarKeys);
// The seeker was asked about this one: it does not ask again, unless its company or title turns out to be another.
Done accept(Database& db, qint64 applicationId);

} // namespace postulant::similar
