#include "domain/WorkRights.h"
#include "store/SeekerRepository.h"
#include "store/Sql.h"

#include <algorithm>

namespace postulant {
namespace {

Result<QVector<Profile>> selectProfiles(Database& db, const QString& where, const QVariantList& values = {}) {
    QVector<Profile> out;
    const Done done = db.each(QStringLiteral("SELECT id,name,language,field_values,resume FROM profile ") + where,
                              values, [&out](const QSqlQuery& q) {
                                  out << Profile{int64At(q, 0), textAt(q, 1), textAt(q, 2),
                                                 withWorkRights(jsonObject(textAt(q, 3))), jsonObject(textAt(q, 4))};
                              });
    if (!done) {
        return passOn(done.error());
    }
    return out;
}

tl::unexpected<Error> noProfile() {
    return failure(ErrorKind::NotFound, QStringLiteral("no such profile"));
}

// A new name for that one. Its old name in other letters is one too.
Done checkName(Database& db, qint64 id, const QString& name) {
    if (foldedText(name).isEmpty()) {
        return failure(ErrorKind::Invalid, QStringLiteral("a profile needs a name"));
    }
    const auto other = profiles::byName(db, name);
    if (!other) {
        return passOn(other.error());
    }
    if (other->has_value() && (*other)->id != id) {
        return failure(ErrorKind::Duplicate, QStringLiteral("a profile has this name"));
    }
    return {};
}

} // namespace

namespace profiles {

Result<QVector<Profile>> all(Database& db) {
    return selectProfiles(db, QStringLiteral("ORDER BY is_default DESC,name,id"));
}

Result<Profile> preferred(Database& db) {
    Result<QVector<Profile>> found = selectProfiles(db, QStringLiteral("ORDER BY is_default DESC,id LIMIT 1"));
    if (!found) {
        return passOn(found.error());
    }
    return found->isEmpty() ? Profile() : found->takeFirst();
}

Result<Profile> get(Database& db, qint64 id) {
    Result<QVector<Profile>> found = selectProfiles(db, QStringLiteral("WHERE id=?"), {id});
    if (!found) {
        return passOn(found.error());
    }
    return found->isEmpty() ? Result<Profile>(noProfile()) : found->takeFirst();
}

Result<Profile> pick(Database& db, qint64 chosen) {
    return chosen == 0 ? preferred(db) : get(db, chosen);
}

Result<Profile> ofApplication(Database& db, qint64 applicationId) {
    qint64 chosen = 0;
    const Result<bool> found = db.first(QStringLiteral("SELECT ifnull(profile_id,0) FROM application WHERE id=?"),
                                        {applicationId}, [&chosen](const QSqlQuery& q) { chosen = int64At(q, 0); });
    if (!found) {
        return passOn(found.error());
    }
    return *found ? pick(db, chosen)
                  : Result<Profile>(failure(ErrorKind::NotFound, QStringLiteral("no such application")));
}

Result<bool> several(Database& db) {
    const Result<QVariant> count = db.value(QStringLiteral("SELECT count(*)>1 FROM profile"));
    return count ? Result<bool>(count->toBool()) : Result<bool>(passOn(count.error()));
}

Result<std::optional<Profile>> byName(Database& db, const QString& name) {
    Result<QVector<Profile>> found = all(db);
    if (!found) {
        return passOn(found.error());
    }
    const QString wanted = foldedText(name);
    const auto it = std::find_if(found->begin(), found->end(), [&wanted](const Profile& profile) {
        return !wanted.isEmpty() && foldedText(profile.name) == wanted;
    });
    return it == found->end() ? std::nullopt : std::optional(std::move(*it));
}

Result<qint64> save(Database& db, const Profile& profile, qint64 now) {
    const QVariantList values{profile.name, profile.language, jsonText(profile.values), jsonText(profile.resume), now};
    if (profile.id == 0) {
        const Done done = db.exec(
            QStringLiteral("INSERT INTO profile(name,language,field_values,resume,updated_at,created_at,is_default) "
                           "VALUES(?,?,?,?,?,?,NOT EXISTS(SELECT 1 FROM profile WHERE is_default=1))"),
            values + QVariantList{now});
        return done ? Result<qint64>(db.lastInsertId()) : Result<qint64>(passOn(done.error()));
    }
    if (Done done = db.exec(QStringLiteral("UPDATE profile SET name=?,language=?,field_values=?,resume=?,updated_at=? "
                                           "WHERE id=?"),
                            values + QVariantList{profile.id});
        !done) {
        return passOn(done.error());
    }
    if (Done found = expectChange(db, QStringLiteral("no such profile")); !found) {
        return passOn(found.error());
    }
    return profile.id;
}

Done rename(Database& db, qint64 id, const QString& name) {
    if (Done good = checkName(db, id, name); !good) {
        return good;
    }
    if (Done done = db.exec(QStringLiteral("UPDATE profile SET name=? WHERE id=?"), {name.trimmed(), id}); !done) {
        return done;
    }
    return expectChange(db, QStringLiteral("no such profile"));
}

Result<qint64> add(Database& db, const QString& name, qint64 like, qint64 now) {
    if (Done good = checkName(db, 0, name); !good) {
        return passOn(good.error());
    }
    Result<Profile> copy = like == 0 ? Result<Profile>(Profile()) : get(db, like);
    if (!copy) {
        return passOn(copy.error());
    }
    copy->id = 0;
    copy->name = name.trimmed();
    return save(db, *copy, now);
}

Done setDefault(Database& db, qint64 id) {
    if (Done done = db.exec(QStringLiteral("UPDATE profile SET is_default=0 WHERE is_default=1")); !done) {
        return done;
    }
    if (Done done = db.exec(QStringLiteral("UPDATE profile SET is_default=1 WHERE id=?"), {id}); !done) {
        return done;
    }
    return expectChange(db, QStringLiteral("no such profile"));
}

Result<Uses> uses(Database& db, qint64 id) {
    Uses out;
    const Result<bool> counted = db.first(
        QStringLiteral("SELECT count(*) FILTER(WHERE a.state IN('queued','submitting','needs-you')),"
                       "count(*) FILTER(WHERE a.state IN('draft','review')),"
                       "(SELECT count(*) FROM profile)<2 "
                       "FROM application a WHERE a.trashed_at=0 AND "
                       "a.state IN('queued','submitting','needs-you','draft','review') AND (a.profile_id=? OR "
                       "(a.profile_id IS NULL AND EXISTS(SELECT 1 FROM profile p WHERE p.id=? AND p.is_default=1)))"),
        {id, id}, [&out](const QSqlQuery& q) {
            out = {intAt(q, 0), intAt(q, 1), boolAt(q, 2)};
        });
    return counted ? Result<Uses>(out) : Result<Uses>(passOn(counted.error()));
}

Done remove(Database& db, qint64 id) {
    const Result<Uses> used = uses(db, id);
    if (!used) {
        return passOn(used.error());
    }
    if (used->only) {
        return failure(ErrorKind::Guarded, QStringLiteral("the only profile stays"));
    }
    if (used->sending > 0) {
        return failure(ErrorKind::Guarded, QStringLiteral("%1 jobs are to be sent with it").arg(used->sending));
    }
    if (Done done = db.exec(QStringLiteral("DELETE FROM profile WHERE id=?"), {id}); !done) {
        return done;
    }
    if (Done found = expectChange(db, QStringLiteral("no such profile")); !found) {
        return found;
    }
    return db.exec(QStringLiteral("UPDATE profile SET is_default=1 WHERE id=(SELECT min(id) FROM profile) "
                                  "AND NOT EXISTS(SELECT 1 FROM profile WHERE is_default=1)"));
}

} // namespace profiles

} // namespace postulant
