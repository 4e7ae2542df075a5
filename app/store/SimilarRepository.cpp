#include "store/SimilarRepository.h"

#include "store/Sql.h"

namespace postulant::similar {
namespace {

Result<std::optional<qint64>> idOf(const Result<QVariant>& id) {
    if (!id) {
        return passOn(id.error());
    }
    return id->isValid() ? std::optional(id->toLongLong()) : std::nullopt;
}

Result<std::optional<qint64>> newest(Database& db, const ByTitle& like, const QString& which) {
    if (like.employerKey.isEmpty() || like.likeKey.isEmpty()) {
        return std::optional<qint64>();
    }
    return idOf(db.value(QStringLiteral("SELECT a.id FROM application a WHERE a.employer_key=? AND a.employer_key<>'' "
                                        "AND a.practice=? AND a.like_key=? AND a.id<>? AND %1 ORDER BY a.id DESC "
                                        "LIMIT 1")
                             .arg(which),
                         {like.employerKey, like.practice, like.likeKey, like.exceptId, like.since}));
}

} // namespace

Result<std::optional<qint64>> inList(Database& db, const ByTitle& like) {
    return newest(db, like, QStringLiteral("a.trashed_at=0 AND a.state NOT IN('failed','cancelled') AND a.sort_at>=?"));
}

Result<std::optional<qint64>> sent(Database& db, const ByTitle& like) {
    return newest(db, like,
                  QStringLiteral("EXISTS(SELECT 1 FROM attempt t WHERE t.application_id=a.id AND t.holds=1 AND "
                                 "iif(t.sent_at>0,t.sent_at,t.created_at)>=?)"));
}

Result<std::optional<qint64>> byNumber(Database& db, const QStringList& similarKeys, bool practice) {
    if (similarKeys.isEmpty()) {
        return std::optional<qint64>();
    }
    return idOf(db.value(QStringLiteral("SELECT a.id FROM json_each(?) j JOIN posting_similar s ON s.key=j.value JOIN "
                                        "application a ON a.posting_id=s.posting_id AND a.practice=? WHERE "
                                        "a.trashed_at=0 AND a.state NOT IN('failed','cancelled') ORDER BY a.id DESC "
                                        "LIMIT 1"),
                         {jsonTexts(similarKeys), practice}));
}

Done addKeys(Database& db, qint64 postingId, const QStringList& similarKeys) {
    return similarKeys.isEmpty()
               ? Done{}
               : db.exec(QStringLiteral("INSERT INTO posting_similar(key,posting_id) SELECT value,? FROM json_each(?) "
                                        "WHERE true ON CONFLICT(key,posting_id) DO NOTHING"),
                         {postingId, jsonTexts(similarKeys)});
}

Done accept(Database& db, qint64 applicationId) {
    return db.exec(QStringLiteral("UPDATE application SET like_accepted=employer_key||' '||like_key WHERE id=?"),
                   {applicationId});
}

} // namespace postulant::similar
