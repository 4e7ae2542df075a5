#include "store/AnswerRepository.h"

#include "store/SeekerRepository.h"
#include "store/Sql.h"

namespace postulant::answers {
namespace {

const QString& columns() {
    static const QString names =
        QStringLiteral("id,question,answer,sensitivity,source,updated_at,kind,scope,scope_ref,scope_name,language,"
                       "left_blank,last_used_at,uses");
    return names;
}

BankAnswer answerAt(const QSqlQuery& q) {
    BankAnswer out;
    out.id = int64At(q, 0);
    out.question = textAt(q, 1);
    out.answer = textAt(q, 2);
    out.sensitivity = sensitivityFromCode(textAt(q, 3)).value_or(Sensitivity::Personal);
    out.source = textAt(q, 4);
    out.updatedAt = int64At(q, 5);
    out.kind = answerKindFromCode(textAt(q, 6)).value_or(AnswerKind::Text);
    // What a newer program limits in a way of its own goes to nobody.
    const auto scope = answerScopeFromCode(textAt(q, 7));
    out.scope = scope.value_or(AnswerScope::Application);
    out.scopeRef = scope ? textAt(q, 8) : QString();
    out.scopeName = textAt(q, 9);
    out.language = textAt(q, 10);
    out.leftBlank = boolAt(q, 11);
    out.lastUsedAt = int64At(q, 12);
    out.uses = intAt(q, 13);
    return out;
}

Done check(const BankAnswer& answer) {
    if (normalisedQuestion(answer.question).isEmpty()) {
        return failure(ErrorKind::Invalid, QStringLiteral("a question without words"));
    }
    if ((answer.scope == AnswerScope::All) != answer.scopeRef.isEmpty()) {
        return failure(ErrorKind::Invalid, QStringLiteral("a scope and its place belong together"));
    }
    return {};
}

QVariantList valuesOf(const BankAnswer& answer, qint64 now) {
    return {answer.question.trimmed(),
            normalisedQuestion(answer.question),
            answer.leftBlank ? QString() : answer.answer,
            code(answer.sensitivity),
            answer.source,
            now,
            code(answer.kind),
            code(answer.scope),
            answer.scopeRef,
            answer.scopeName,
            answer.language,
            answer.leftBlank};
}

// false: there is no such row any more.
Result<bool> update(Database& db, const BankAnswer& answer, qint64 now) {
    const Done done = db.exec(
        QStringLiteral("UPDATE answer SET question=?,normalised=?,answer=?,sensitivity=?,source=?,updated_at=?,kind=?,"
                       "scope=?,scope_ref=?,scope_name=?,language=?,left_blank=? WHERE id=?"),
        valuesOf(answer, now) + QVariantList{answer.id});
    return done ? Result<bool>(db.changes() > 0) : Result<bool>(passOn(done.error()));
}

} // namespace

Result<QVector<BankAnswer>> bank(Database& db) {
    QVector<BankAnswer> out;
    const Done done = db.each(
        QStringLiteral("SELECT %1 FROM answer ORDER BY question,scope<>'all',scope,scope_name,id").arg(columns()), {},
        [&out](const QSqlQuery& q) { out << answerAt(q); });
    return done ? Result<QVector<BankAnswer>>(out) : Result<QVector<BankAnswer>>(passOn(done.error()));
}

Result<QVector<Answer>> all(Database& db) {
    const Result<QVector<BankAnswer>> known = bank(db);
    if (!known) {
        return passOn(known.error());
    }
    return QVector<Answer>(known->cbegin(), known->cend());
}

Result<qint64> put(Database& db, const BankAnswer& answer, qint64 now) {
    if (Done fine = check(answer); !fine) {
        return passOn(fine.error());
    }
    if (answer.id != 0) {
        const Result<bool> updated = update(db, answer, now);
        if (!updated || *updated) {
            return updated ? Result<qint64>(answer.id) : Result<qint64>(passOn(updated.error()));
        }
    }
    const Result<QVariant> id = db.value(
        QStringLiteral("INSERT INTO answer(question,normalised,answer,sensitivity,source,updated_at,kind,scope,"
                       "scope_ref,scope_name,language,left_blank) VALUES(?,?,?,?,?,?,?,?,?,?,?,?) "
                       "ON CONFLICT(normalised,scope,scope_ref) DO UPDATE SET question=excluded.question,"
                       "answer=excluded.answer,sensitivity=excluded.sensitivity,source=excluded.source,"
                       "updated_at=excluded.updated_at,kind=excluded.kind,scope_name=excluded.scope_name,"
                       "language=excluded.language,left_blank=excluded.left_blank RETURNING id"),
        valuesOf(answer, now));
    return id ? Result<qint64>(id->toLongLong()) : Result<qint64>(passOn(id.error()));
}

// Of what a caller does not know, kind, scope and language, a known answer keeps its own.
Result<qint64> save(Database& db, const Answer& answer, qint64 now) {
    const Result<QVector<BankAnswer>> known = bank(db);
    if (!known) {
        return passOn(known.error());
    }
    BankAnswer full;
    const QString normalised = normalisedQuestion(answer.question);
    for (const BankAnswer& one : *known) {
        const bool same = one.scope == AnswerScope::All && normalisedQuestion(one.question) == normalised;
        if (answer.id != 0 ? one.id == answer.id : same) {
            full = one;
        }
    }
    const qint64 id = answer.id != 0 ? answer.id : full.id;
    static_cast<Answer&>(full) = answer;
    full.id = id;
    full.leftBlank = full.leftBlank && answer.answer.trimmed().isEmpty();
    return put(db, full, now);
}

Done remove(Database& db, qint64 id) {
    return db.exec(QStringLiteral("DELETE FROM answer WHERE id=?"), {id});
}

Done noteUsed(Database& db, const QVector<qint64>& ids, qint64 now) {
    return ids.isEmpty() ? Done{}
                         : db.exec(QStringLiteral("UPDATE answer SET last_used_at=max(last_used_at,?),uses=uses+1 "
                                                  "WHERE id IN (SELECT value FROM json_each(?))"),
                                   {now, jsonIds(ids)});
}

} // namespace postulant::answers
