#include "domain/ChoiceRule.h"
#include "domain/EmployerFileName.h"
#include "store/SeekerRepository.h"
#include "store/Sql.h"

namespace postulant::resumes {
namespace {

const QChar tagMark = u'\n';

Result<QVector<ResumeRow>> select(Database& db, const QString& where, const QVariantList& values) {
    QVector<ResumeRow> out;
    const Done done =
        db.each(QStringLiteral(
                    "SELECT id,label,file_name,sha256,size,mime_type,is_default,added_at,language,tags FROM resume ") +
                    where,
                values, [&out](const QSqlQuery& q) {
                    out << ResumeRow{int64At(q, 0), textAt(q, 1),
                                     textAt(q, 2),  textAt(q, 3),
                                     int64At(q, 4), textAt(q, 5),
                                     boolAt(q, 6),  int64At(q, 7),
                                     textAt(q, 8),  textAt(q, 9).split(tagMark, Qt::SkipEmptyParts)};
                });
    if (!done) {
        return passOn(done.error());
    }
    return out;
}

// The newest one takes over when the default goes.
Done ensureDefault(Database& db) {
    return db.exec(
        QStringLiteral("UPDATE resume SET is_default=1 WHERE id=(SELECT max(id) FROM resume WHERE removed_at=0) "
                       "AND NOT EXISTS(SELECT 1 FROM resume WHERE is_default=1)"));
}

Done hide(Database& db, qint64 id, qint64 now) {
    return db.exec(QStringLiteral("UPDATE resume SET removed_at=?,is_default=0 WHERE id=? AND removed_at=0"),
                   {now, id});
}

Done check(const QString& label, const QString& fileName, const QString& mimeType) {
    if (foldedText(label).isEmpty() || !isEmployerFileName(fileName, mimeType)) {
        return failure(ErrorKind::Invalid, QStringLiteral("a resume needs a label and a file name"));
    }
    return {};
}

// What chose the old version chooses the new one, which is described as it was.
Done follow(Database& db, qint64 oldId, qint64 id) {
    for (const char* sql : {"UPDATE application SET resume_id=? WHERE resume_id=?",
                            "UPDATE choice_rule SET resume_id=? WHERE resume_id=?"}) {
        if (Done done = db.exec(QLatin1String(sql), {id, oldId}); !done) {
            return done;
        }
    }
    return db.exec(QStringLiteral("UPDATE resume SET language=iif(resume.language='',o.language,resume.language),"
                                  "tags=iif(resume.tags='',o.tags,resume.tags) FROM resume o WHERE o.id=? AND "
                                  "resume.id=?"),
                   {oldId, id});
}

} // namespace

Result<QVector<ResumeRow>> all(Database& db) {
    return select(db, QStringLiteral("WHERE removed_at=0 ORDER BY is_default DESC,label,id"), {});
}

Result<ResumeRow> get(Database& db, qint64 id) {
    Result<QVector<ResumeRow>> found = select(db, QStringLiteral("WHERE id=?"), {id});
    if (!found) {
        return passOn(found.error());
    }
    if (found->isEmpty()) {
        return failure(ErrorKind::NotFound, QStringLiteral("no such resume"));
    }
    return found->takeFirst();
}

Result<ResumeRow> preferred(Database& db) {
    Result<QVector<ResumeRow>> found = select(db, QStringLiteral("WHERE is_default=1"), {});
    if (!found) {
        return passOn(found.error());
    }
    return found->isEmpty() ? ResumeRow() : found->takeFirst();
}

Result<std::optional<ResumeRow>> byLabel(Database& db, const QString& label) {
    Result<QVector<ResumeRow>> found =
        select(db, QStringLiteral("WHERE label_key=? AND removed_at=0"), {foldedText(label)});
    if (!found) {
        return passOn(found.error());
    }
    return found->isEmpty() ? std::nullopt : std::optional(found->takeFirst());
}

Result<qint64> add(Database& db, const ResumeRow& resume, qint64 now) {
    if (Done good = check(resume.label, resume.fileName, resume.mimeType); !good) {
        return passOn(good.error());
    }
    const Result<std::optional<ResumeRow>> old = byLabel(db, resume.label);
    if (!old) {
        return passOn(old.error());
    }
    const qint64 oldId = old->has_value() ? (*old)->id : 0;
    const bool wasDefault = old->has_value() && (*old)->isDefault;
    if (Done done = hide(db, oldId, now); !done) {
        return passOn(done.error());
    }
    if (Done done =
            db.exec(QStringLiteral("INSERT INTO resume(label,label_key,file_name,sha256,size,mime_type,added_at,"
                                   "language,tags) VALUES(?,?,?,?,?,?,?,?,?)"),
                    {resume.label.trimmed(), foldedText(resume.label), resume.fileName, resume.sha256, resume.size,
                     resume.mimeType, now, plainLanguage(resume.language), resume.tags.join(tagMark)});
        !done) {
        return passOn(done.error());
    }
    const qint64 id = db.lastInsertId();
    if (Done done = follow(db, oldId, id); !done) {
        return passOn(done.error());
    }
    if (resume.isDefault || wasDefault) {
        if (Done done = setDefault(db, id); !done) {
            return passOn(done.error());
        }
    }
    if (Done done = ensureDefault(db); !done) {
        return passOn(done.error());
    }
    return id;
}

Done rename(Database& db, qint64 id, const QString& label, const QString& fileName) {
    const Result<ResumeRow> old = get(db, id);
    if (!old) {
        return passOn(old.error());
    }
    if (Done good = check(label, fileName, old->mimeType); !good) {
        return good;
    }
    if (Done done =
            db.exec(QStringLiteral("UPDATE resume SET label=?,label_key=?,file_name=? WHERE id=? AND removed_at=0"),
                    {label.trimmed(), foldedText(label), fileName, id});
        !done) {
        return done;
    }
    return expectChange(db, QStringLiteral("no such resume"));
}

Done describe(Database& db, qint64 id, const QString& language, const QStringList& tags) {
    if (Done done = db.exec(QStringLiteral("UPDATE resume SET language=?,tags=? WHERE id=? AND removed_at=0"),
                            {plainLanguage(language), tags.join(tagMark), id});
        !done) {
        return done;
    }
    return expectChange(db, QStringLiteral("no such resume"));
}

Result<QVector<ResumeRow>> versions(Database& db, qint64 id) {
    return select(db, QStringLiteral("WHERE label_key=(SELECT label_key FROM resume WHERE id=?) ORDER BY id DESC"),
                  {id});
}

Done setDefault(Database& db, qint64 id) {
    if (Done done = db.exec(QStringLiteral("UPDATE resume SET is_default=0 WHERE is_default=1")); !done) {
        return done;
    }
    if (Done done = db.exec(QStringLiteral("UPDATE resume SET is_default=1 WHERE id=? AND removed_at=0"), {id});
        !done) {
        return done;
    }
    return expectChange(db, QStringLiteral("no such resume"));
}

Done remove(Database& db, qint64 id, qint64 now) {
    if (Done done = hide(db, id, now); !done) {
        return done;
    }
    if (Done found = expectChange(db, QStringLiteral("no such resume")); !found) {
        return found;
    }
    for (const char* sql :
         {"UPDATE application SET resume_id=NULL WHERE resume_id=?", "DELETE FROM choice_rule WHERE resume_id=?"}) {
        if (Done done = db.exec(QLatin1String(sql), {id}); !done) {
            return done;
        }
    }
    return ensureDefault(db);
}

} // namespace postulant::resumes
