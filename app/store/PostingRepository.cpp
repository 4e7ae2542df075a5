#include "store/PostingRepository.h"

#include "store/ApplicationIndex.h"
#include "store/Ledger.h"
#include "store/SimilarRepository.h"
#include "store/Sql.h"

#include <tuple>

namespace postulant::postings {
namespace {

Done addFreeKeys(Database& db, qint64 postingId, const QStringList& keys, bool firstIsMain) {
    bool main = firstIsMain;
    for (const QString& key : keys) {
        if (Done done = db.exec(QStringLiteral("INSERT INTO posting_key(key,posting_id,main) VALUES(?,?,?) "
                                               "ON CONFLICT(key) DO NOTHING"),
                                {key, postingId, main});
            !done) {
            return done;
        }
        main = false;
    }
    return {};
}

struct Description {
    QString company;
    QString title;
    QString place;
    bool titleKnown = true;
    bool operator==(const Description&) const = default;
};

Result<Description> descriptionOf(Database& db, qint64 postingId) {
    Description out;
    const Result<bool> found =
        db.first(QStringLiteral("SELECT company,title,place,title_known FROM posting WHERE id=?"), {postingId},
                 [&out](const QSqlQuery& row) {
                     out = {textAt(row, 0), textAt(row, 1), textAt(row, 2), boolAt(row, 3)};
                 });
    if (!found) {
        return passOn(found.error());
    }
    if (!*found) {
        return failure(ErrorKind::NotFound, QStringLiteral("no such posting"));
    }
    return out;
}

Done writeDescription(Database& db, qint64 postingId, const Description& old, const Description& next) {
    if (next == old) {
        return {};
    }
    if (Done done = db.exec(QStringLiteral("UPDATE posting SET company=?,title=?,place=?,title_known=? WHERE id=?"),
                            {next.company, next.title, next.place, next.titleKnown, postingId});
        !done) {
        return done;
    }
    return applications::copyPosting(db, postingId);
}

QString either(const QString& text, const QString& otherwise) {
    return text.isEmpty() ? otherwise : text;
}

struct Standing {
    bool held = false;
    bool heldReal = false;
    qint64 real = 0; // application ids, 0: none
    qint64 practice = 0;
    bool heldPractice = false;
};

Result<Standing> standingOf(Database& db, qint64 postingId) {
    Standing out;
    const Done done =
        db.each(QStringLiteral("SELECT a.id,a.practice,EXISTS(SELECT 1 FROM attempt t WHERE t.posting_id=a.posting_id "
                               "AND t.practice=a.practice AND t.holds=1) FROM application a WHERE a.posting_id=?"),
                {postingId}, [&out](const QSqlQuery& row) {
                    const bool practice = boolAt(row, 1);
                    (practice ? out.practice : out.real) = int64At(row, 0);
                    (practice ? out.heldPractice : out.heldReal) = boolAt(row, 2);
                });
    if (!done) {
        return passOn(done.error());
    }
    out.held = out.heldReal || out.heldPractice;
    return out;
}

// The application and its attempts point at each other's posting: the keys are checked again at the end.
Done moveApplication(Database& db, qint64 applicationId, qint64 postingId) {
    for (const QString& sql : {QStringLiteral("UPDATE application SET posting_id=? WHERE id=?"),
                               QStringLiteral("UPDATE attempt SET posting_id=? WHERE application_id=?")}) {
        if (Done done = db.exec(sql, {postingId, applicationId}); !done) {
            return done;
        }
    }
    return {};
}

Done mergeKind(Database& db, qint64 survivor, qint64 ours, qint64 theirs, bool theirsHeld, qint64 now) {
    if (theirs == 0) {
        return {};
    }
    if (ours == 0) {
        return moveApplication(db, theirs, survivor);
    }
    if (theirsHeld) { // would leave a hold on a posting without keys
        return failure(ErrorKind::Guarded, QStringLiteral("both postings are held"));
    }
    return db.exec(QStringLiteral("UPDATE application SET trashed_at=? WHERE id=? AND trashed_at=0"), {now, theirs});
}

} // namespace

Result<std::optional<qint64>> find(Database& db, const QStringList& keys) {
    const Result<QStringList> names = ledger::withHashed(db, keys);
    if (!names) {
        return passOn(names.error());
    }
    const Result<QVariant> id = db.value(
        QStringLiteral("SELECT k.posting_id FROM json_each(?) j JOIN posting_key k ON k.key=j.value "
                       "ORDER BY EXISTS(SELECT 1 FROM attempt t WHERE t.posting_id=k.posting_id AND t.holds=1) "
                       "DESC,j.key LIMIT 1"),
        {jsonTexts(*names)});
    if (!id) {
        return passOn(id.error());
    }
    return id->isValid() ? std::optional(id->toLongLong()) : std::nullopt;
}

Result<qint64> findOrAdd(Database& db, const NewPosting& posting, qint64 now) {
    if (posting.keys.isEmpty() || posting.keys.contains(QString())) {
        return failure(ErrorKind::Invalid, QStringLiteral("a posting needs a key"));
    }
    const Result<std::optional<qint64>> known = find(db, posting.keys);
    if (!known) {
        return passOn(known.error());
    }
    qint64 id = known->value_or(0);
    if (id == 0) {
        if (Done done =
                db.exec(QStringLiteral("INSERT INTO posting(url,ats,site,company,title,place,title_known,created_at) "
                                       "VALUES(?,?,?,?,?,?,?,?)"),
                        {posting.url, posting.ats, posting.site, posting.company, posting.title, posting.place,
                         posting.titleKnown, now});
            !done) {
            return passOn(done.error());
        }
        id = db.lastInsertId();
    } else {
        const Result<Description> old = descriptionOf(db, id);
        if (!old) {
            return passOn(old.error());
        }
        const Description next{either(old->company, posting.company), either(old->title, posting.title),
                               either(old->place, posting.place),
                               old->title.isEmpty() ? posting.titleKnown : old->titleKnown};
        if (Done done = writeDescription(db, id, *old, next); !done) {
            return passOn(done.error());
        }
    }
    if (Done done = addFreeKeys(db, id, posting.keys, !known->has_value()); !done) {
        return passOn(done.error());
    }
    if (Done done = similar::addKeys(db, id, posting.similarKeys); !done) {
        return passOn(done.error());
    }
    return id;
}

Result<std::optional<qint64>> addKey(Database& db, qint64 postingId, const QString& key) {
    const Result<std::optional<qint64>> owner = find(db, {key});
    if (!owner) {
        return passOn(owner.error());
    }
    if (owner->has_value()) {
        return **owner == postingId ? std::optional<qint64>() : *owner;
    }
    if (Done done = addFreeKeys(db, postingId, {key}, false); !done) {
        return passOn(done.error());
    }
    return std::optional<qint64>();
}

Result<qint64> merge(Database& db, qint64 one, qint64 other, qint64 now) {
    const Result<Standing> first = standingOf(db, one);
    const Result<Standing> second = standingOf(db, other);
    if (!first || !second) {
        return passOn(first ? second.error() : first.error());
    }
    if (one == other) {
        return one;
    }
    const auto rank = [](const Standing& s, qint64 id) { return std::tuple(s.heldReal, s.held, s.real != 0, -id); };
    const bool swap = rank(*second, other) > rank(*first, one);
    const qint64 survivor = swap ? other : one;
    const qint64 gone = swap ? one : other;
    const Standing& ours = swap ? *second : *first;
    const Standing& theirs = swap ? *first : *second;
    if (Done done = db.exec(QStringLiteral("PRAGMA defer_foreign_keys=ON")); !done) {
        return passOn(done.error());
    }
    if (Done done = mergeKind(db, survivor, ours.real, theirs.real, theirs.heldReal, now); !done) {
        return passOn(done.error());
    }
    if (Done done = mergeKind(db, survivor, ours.practice, theirs.practice, theirs.heldPractice, now); !done) {
        return passOn(done.error());
    }
    for (const QString& sql : {QStringLiteral("UPDATE posting_key SET posting_id=?,main=0 WHERE posting_id=?"),
                               QStringLiteral("INSERT INTO posting_similar(key,posting_id) SELECT key,? FROM "
                                              "posting_similar WHERE posting_id=? ON CONFLICT DO NOTHING"),
                               QStringLiteral("UPDATE posting SET merged_into=? WHERE id=?")}) {
        if (Done done = db.exec(sql, {survivor, gone}); !done) {
            return passOn(done.error());
        }
    }
    return survivor;
}

Result<QStringList> keys(Database& db, qint64 postingId) {
    QStringList out;
    const Done done = db.each(QStringLiteral("SELECT key FROM posting_key WHERE posting_id=? ORDER BY main DESC,rowid"),
                              {postingId}, [&out](const QSqlQuery& row) { out << textAt(row, 0); });
    if (!done) {
        return passOn(done.error());
    }
    return out;
}

Result<bool> onlyUnderOtherScopes(Database& db, const QString& mainKey, const QString& scope) {
    if (scope.isEmpty()) {
        return false;
    }
    const QString mark = mainKey + QLatin1Char('@');
    const Result<QVariant> seen = db.value(
        QStringLiteral("SELECT max(o.key=?) FROM posting_key k JOIN posting_key o ON o.posting_id=k.posting_id "
                       "AND substr(o.key,1,length(?))=? WHERE k.key=?"),
        {mark + scope, mark, mark, mainKey});
    if (!seen) {
        return passOn(seen.error());
    }
    return seen->isValid() && !seen->isNull() && seen->toInt() == 0;
}

Done describe(Database& db, qint64 postingId, const QString& company, const QString& title, const QString& place) {
    const Result<Description> old = descriptionOf(db, postingId);
    if (!old) {
        return passOn(old.error());
    }
    const Description next{either(company, old->company), either(title, old->title), either(place, old->place),
                           old->titleKnown || !title.isEmpty()};
    return writeDescription(db, postingId, *old, next);
}

} // namespace postulant::postings
