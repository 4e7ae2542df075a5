#include "store/LetterRepository.h"

#include "store/Sql.h"

namespace postulant::letters {
namespace {

const QChar tagMark = u'\n';

Result<QVector<LetterRow>> select(Database& db, const QString& where, const QVariantList& values) {
    QVector<LetterRow> out;
    const Done done = db.each(
        QStringLiteral("SELECT id,label,language,tags,body,is_default,updated_at FROM cover_letter ") + where, values,
        [&out](const QSqlQuery& q) {
            out << LetterRow{int64At(q, 0), textAt(q, 1), textAt(q, 2), textAt(q, 3).split(tagMark, Qt::SkipEmptyParts),
                             textAt(q, 4),  boolAt(q, 5), int64At(q, 6)};
        });
    if (!done) {
        return passOn(done.error());
    }
    return out;
}

Done check(Database& db, const LetterRow& letter) {
    if (foldedText(letter.label).isEmpty()) {
        return failure(ErrorKind::Invalid, QStringLiteral("a letter needs a label"));
    }
    const QVector<LetterFlaw> flaws = checkLetter(letter.body);
    if (!flaws.isEmpty()) {
        return failure(ErrorKind::Invalid,
                       QStringLiteral("line %1: %2").arg(flaws.first().line).arg(flaws.first().name));
    }
    const auto other = byLabel(db, letter.label);
    if (!other) {
        return passOn(other.error());
    }
    if (other->has_value() && (*other)->id != letter.id) {
        return failure(ErrorKind::Duplicate, QStringLiteral("a letter has this label"));
    }
    return {};
}

} // namespace

Result<QVector<LetterRow>> all(Database& db) {
    return select(db, QStringLiteral("ORDER BY is_default DESC,label_key,id"), {});
}

Result<LetterRow> get(Database& db, qint64 id) {
    Result<QVector<LetterRow>> found = select(db, QStringLiteral("WHERE id=?"), {id});
    if (!found) {
        return passOn(found.error());
    }
    if (found->isEmpty()) {
        return failure(ErrorKind::NotFound, QStringLiteral("no such letter"));
    }
    return found->takeFirst();
}

Result<std::optional<LetterRow>> byLabel(Database& db, const QString& label) {
    Result<QVector<LetterRow>> found = select(db, QStringLiteral("WHERE label_key=?"), {foldedText(label)});
    if (!found) {
        return passOn(found.error());
    }
    return found->isEmpty() ? std::nullopt : std::optional(found->takeFirst());
}

Result<LetterRow> preferred(Database& db) {
    Result<QVector<LetterRow>> found = select(db, QStringLiteral("WHERE is_default=1"), {});
    if (!found) {
        return passOn(found.error());
    }
    return found->isEmpty() ? LetterRow() : found->takeFirst();
}

Result<qint64> save(Database& db, const LetterRow& letter, qint64 now) {
    if (Done good = check(db, letter); !good) {
        return passOn(good.error());
    }
    const QVariantList values{letter.label.trimmed(),
                              foldedText(letter.label),
                              plainLanguage(letter.language),
                              letter.tags.join(tagMark),
                              letter.body,
                              now};
    if (letter.id == 0) {
        const Done done =
            db.exec(QStringLiteral(
                        "INSERT INTO cover_letter(label,label_key,language,tags,body,updated_at) VALUES(?,?,?,?,?,?)"),
                    values);
        return done ? Result<qint64>(db.lastInsertId()) : Result<qint64>(passOn(done.error()));
    }
    if (Done done = db.exec(QStringLiteral("UPDATE cover_letter SET label=?,label_key=?,language=?,tags=?,body=?,"
                                           "updated_at=? WHERE id=?"),
                            values + QVariantList{letter.id});
        !done) {
        return passOn(done.error());
    }
    const Done found = expectChange(db, QStringLiteral("no such letter"));
    return found ? Result<qint64>(letter.id) : Result<qint64>(passOn(found.error()));
}

Done setDefault(Database& db, qint64 id) {
    if (Done done = db.exec(QStringLiteral("UPDATE cover_letter SET is_default=0 WHERE is_default=1")); !done) {
        return done;
    }
    if (id == 0) {
        return {};
    }
    if (Done done = db.exec(QStringLiteral("UPDATE cover_letter SET is_default=1 WHERE id=?"), {id}); !done) {
        return done;
    }
    return expectChange(db, QStringLiteral("no such letter"));
}

Done remove(Database& db, qint64 id) {
    if (Done done = db.exec(QStringLiteral("DELETE FROM cover_letter WHERE id=?"), {id}); !done) {
        return done;
    }
    return expectChange(db, QStringLiteral("no such letter"));
}

Result<Choice> chosen(Database& db, qint64 applicationId) {
    Choice choice;
    const Result<bool> found = db.first(
        QStringLiteral("SELECT ifnull(letter_id,0),no_letter,cover_letter,letter_parts FROM application WHERE id=?"),
        {applicationId}, [&choice](const QSqlQuery& row) {
            choice.letterId = int64At(row, 0);
            choice.none = boolAt(row, 1);
            choice.text = textAt(row, 2);
            const QJsonObject parts = jsonObject(textAt(row, 3));
            for (auto it = parts.begin(); it != parts.end(); ++it) {
                choice.switches.insert(it.key(), it->toBool());
            }
        });
    if (!found) {
        return passOn(found.error());
    }
    if (!*found) {
        return failure(ErrorKind::NotFound, QStringLiteral("no such application"));
    }
    return choice;
}

Done choose(Database& db, qint64 applicationId, qint64 letterId) {
    if (Done done = db.exec(QStringLiteral("UPDATE application SET letter_id=?,no_letter=?,cover_letter='' WHERE id=?"),
                            {idOrNull(letterId), letterId == noLetter, applicationId});
        !done) {
        return done;
    }
    return expectChange(db, QStringLiteral("no such application"));
}

Done setSwitches(Database& db, qint64 applicationId, const LetterSwitches& switches) {
    QJsonObject parts;
    for (auto it = switches.begin(); it != switches.end(); ++it) {
        parts.insert(it.key(), it.value());
    }
    if (Done done = db.exec(QStringLiteral("UPDATE application SET letter_parts=? WHERE id=?"),
                            {parts.isEmpty() ? QStringLiteral("") : jsonText(parts), applicationId});
        !done) {
        return done;
    }
    return expectChange(db, QStringLiteral("no such application"));
}

} // namespace postulant::letters
