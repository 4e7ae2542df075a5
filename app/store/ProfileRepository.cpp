#include "store/SeekerRepository.h"
#include "store/Sql.h"

// Profiles and answers.
namespace postulant {
namespace {

Result<QVector<Profile>> selectProfiles(Database& db, const QString& where) {
    QVector<Profile> out;
    const Done done = db.each(QStringLiteral("SELECT id,name,language,field_values,resume FROM profile ") + where, {},
                              [&out](const QSqlQuery& q) {
                                  out << Profile{int64At(q, 0), textAt(q, 1), textAt(q, 2), jsonObject(textAt(q, 3)),
                                                 jsonObject(textAt(q, 4))};
                              });
    if (!done) {
        return passOn(done.error());
    }
    return out;
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

} // namespace profiles

namespace answers {

Result<QVector<Answer>> all(Database& db) {
    QVector<Answer> out;
    const Done done = db.each(
        QStringLiteral("SELECT id,question,answer,sensitivity,source,updated_at FROM answer ORDER BY question,id"), {},
        [&out](const QSqlQuery& q) {
            out << Answer{int64At(q, 0), textAt(q, 1),
                          textAt(q, 2),  sensitivityFromCode(textAt(q, 3)).value_or(Sensitivity::Personal),
                          textAt(q, 4),  int64At(q, 5)};
        });
    if (!done) {
        return passOn(done.error());
    }
    return out;
}

Result<qint64> save(Database& db, const Answer& answer, qint64 now) {
    const QString normalised = normalisedQuestion(answer.question);
    if (normalised.isEmpty()) {
        return failure(ErrorKind::Invalid, QStringLiteral("a question without words"));
    }
    const QVariantList values{answer.question.trimmed(), normalised,    answer.answer,
                              code(answer.sensitivity),  answer.source, now};
    if (answer.id != 0) {
        if (Done done =
                db.exec(QStringLiteral("UPDATE answer SET question=?,normalised=?,answer=?,sensitivity=?,source=?,"
                                       "updated_at=? WHERE id=?"),
                        values + QVariantList{answer.id});
            !done) {
            return passOn(done.error());
        }
        if (db.changes() > 0) {
            return answer.id;
        }
    }
    const Result<QVariant> id =
        db.value(QStringLiteral(
                     "INSERT INTO answer(question,normalised,answer,sensitivity,source,updated_at) VALUES(?,?,?,?,?,?) "
                     "ON CONFLICT(normalised) DO UPDATE SET question=excluded.question,answer=excluded.answer,"
                     "sensitivity=excluded.sensitivity,source=excluded.source,updated_at=excluded.updated_at "
                     "RETURNING id"),
                 values);
    if (!id) {
        return passOn(id.error());
    }
    return id->toLongLong();
}

Done remove(Database& db, qint64 id) {
    return db.exec(QStringLiteral("DELETE FROM answer WHERE id=?"), {id});
}

} // namespace answers
} // namespace postulant
