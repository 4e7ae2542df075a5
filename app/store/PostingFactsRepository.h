#pragma once

#include "domain/PostingFacts.h"
#include "store/Database.h"

#include <QVector>

#include <optional>

namespace postulant {

// What look-ups found out, so that pasting the same again costs nothing for some hours.
namespace posting_facts {

Result<std::optional<PostingFacts>> find(Database& db, const QString& key);
// Keeps what is known; puts company, title and place on the posting that has one of the keys; and where it is closed,
// says so at its application, if that waits for review or in the queue, and takes a queued one back into review, so
// that no run is spent on it.
Done learn(Database& db, const QStringList& keys, const PostingFacts& facts, qint64 now);
Done forgetBefore(Database& db, qint64 at);

} // namespace posting_facts

struct HostRestRow {
    QString host;
    int failures = 0; // 0: it answers again
    qint64 notBefore = 0;
};

namespace host_rests {

Result<QVector<HostRestRow>> all(Database& db);
Done save(Database& db, const HostRestRow& row);
Done forgetBefore(Database& db, qint64 at); // whose rest ended before

} // namespace host_rests
} // namespace postulant
