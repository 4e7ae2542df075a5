#include "domain/AskedQuestion.h"
#include "domain/CompanyName.h"
#include "domain/QuestionFamilies.h"
#include "domain/WorkRights.h"
#include "store/AnswerRepository.h"
#include "store/ApplicationQuery.h"
#include "store/ApplicationRepository.h"
#include "store/Sql.h"

// Which runs asked which questions, and what waits for their answers.
namespace postulant::answers {
namespace {

// Of application `a`: it waits for the seeker, because its newest attempt ended for want of an answer.
const QString& waitsSql() {
    static const QString sql = QStringLiteral("a.state_rank=%1 AND a.failure='missing-answer' AND a.trashed_at=0")
                                   .arg(stateRank(ApplicationState::NeedsYou)); // which has an index
    return sql;
}

// Which application asks.
struct Asker {
    bool practice = true;
    qint64 applicationId = 0;
    QString company;
    QString title;
};

Result<Asker> askerOf(Database& db, qint64 attemptId) {
    Asker out;
    const Result<bool> found =
        db.first(QStringLiteral("SELECT t.practice,a.id,a.company,a.title FROM attempt t JOIN application a ON "
                                "a.id=t.application_id WHERE t.id=?"),
                 {attemptId}, [&out](const QSqlQuery& q) {
                     out = {boolAt(q, 0), int64At(q, 1), textAt(q, 2), textAt(q, 3)};
                 });
    return found ? Result<Asker>(out) : Result<Asker>(passOn(found.error()));
}

// Where the answer will hold, unless the seeker says otherwise: what is asked about "here" says nothing elsewhere.
BankAnswer holdingFor(const QString& question, const Asker& asker) {
    BankAnswer out;
    const auto family = QuestionFamilies::shipped().of(question);
    out.scope = family ? family->family->holds : AnswerScope::All;
    if (out.scope == AnswerScope::Company && companyKey(asker.company).isEmpty()) {
        out.scope = AnswerScope::Application;
    }
    if (out.scope == AnswerScope::Company) {
        out.scopeRef = companyKey(asker.company);
        out.scopeName = asker.company;
    } else if (out.scope == AnswerScope::Application) {
        out.scopeRef = QString::number(asker.applicationId);
        out.scopeName = asker.company + QStringLiteral(", ") + asker.title;
    }
    return out;
}

Done addUnanswered(Database& db, const QString& question, const QString& normalised, const Asker& asker, qint64 now) {
    const BankAnswer place = holdingFor(question, asker);
    return db.exec(QStringLiteral("INSERT INTO answer(question,normalised,answer,sensitivity,source,updated_at,scope,"
                                  "scope_ref,scope_name) VALUES(?,?,'',?,'',?,?,?,?) "
                                  "ON CONFLICT(normalised,scope,scope_ref) DO NOTHING"),
                   {question, normalised, code(QuestionFamilies::shipped().sensitivityOf(question)), now,
                    code(place.scope), place.scopeRef, place.scopeName});
}

Result<QStringList> questionsOf(Database& db, const QString& attempts, qint64 applicationId) {
    QStringList out;
    const Done done =
        db.each(QStringLiteral("SELECT question FROM asked WHERE attempt_id IN %1 ORDER BY id").arg(attempts),
                {applicationId}, [&out](const QSqlQuery& q) { out << textAt(q, 0); });
    return done ? Result<QStringList>(out) : Result<QStringList>(passOn(done.error()));
}

} // namespace

Result<AnswerPlace> placeOf(Database& db, qint64 applicationId) {
    AnswerPlace out;
    out.applicationId = applicationId;
    const Result<bool> found = db.first(QStringLiteral("SELECT site_key,company,place FROM application WHERE id=?"),
                                        {applicationId}, [&out](const QSqlQuery& q) {
                                            out.site = textAt(q, 0);
                                            out.company = companyKey(textAt(q, 1));
                                            out.country = countryOfPlace(textAt(q, 2));
                                        });
    if (!found) {
        return passOn(found.error());
    }
    if (!*found) {
        return failure(ErrorKind::NotFound, QStringLiteral("no such application"));
    }
    return out;
}

Done noteAsked(Database& db, qint64 attemptId, const QStringList& questions, qint64 now) {
    if (questions.isEmpty()) {
        return {};
    }
    const Result<Asker> asker = askerOf(db, attemptId);
    if (!asker) {
        return passOn(asker.error());
    }
    for (const QString& question : questions) {
        const QString normalised = normalisedQuestion(question);
        if (normalised.isEmpty()) {
            continue;
        }
        if (Done done = db.exec(QStringLiteral("INSERT INTO asked(attempt_id,question,normalised,at) VALUES(?,?,?,?) "
                                               "ON CONFLICT(attempt_id,normalised) DO NOTHING"),
                                {attemptId, question, normalised, now});
            !done) {
            return done;
        }
        if (!asker->practice) {
            if (Done done = addUnanswered(db, question, normalised, *asker, now); !done) {
                return done;
            }
        }
    }
    return {};
}

Result<QVector<Asked>> asked(Database& db) {
    QVector<Asked> out;
    const Done done = db.each(
        QStringLiteral(
            "SELECT a.id,q.question,a.company,a.title,a.site,a.practice,q.at,(%1 AND q.attempt_id=(SELECT "
            "max(id) FROM attempt WHERE application_id=a.id)) FROM asked q JOIN attempt t ON "
            "t.id=q.attempt_id JOIN application a ON a.id=t.application_id ORDER BY q.at DESC,q.id DESC LIMIT %2")
            .arg(waitsSql())
            .arg(mostAsked),
        {}, [&out](const QSqlQuery& q) {
            out << Asked{int64At(q, 0), textAt(q, 1), textAt(q, 2),  textAt(q, 3),
                         textAt(q, 4),  boolAt(q, 5), int64At(q, 6), boolAt(q, 7)};
        });
    return done ? Result<QVector<Asked>>(out) : Result<QVector<Asked>>(passOn(done.error()));
}

Result<QStringList> askedBy(Database& db, qint64 applicationId) {
    return questionsOf(db, QStringLiteral("(SELECT max(id) FROM attempt WHERE application_id=?)"), applicationId);
}

Result<QStringList> everAskedBy(Database& db, qint64 applicationId) {
    return questionsOf(db, QStringLiteral("(SELECT id FROM attempt WHERE application_id=?)"), applicationId);
}

Result<QVector<qint64>> waitingForAnswers(Database& db) {
    QVector<qint64> out;
    const Done done = db.each(QStringLiteral("SELECT a.id FROM application a WHERE %1 AND EXISTS(SELECT 1 FROM asked q "
                                             "WHERE q.attempt_id=(SELECT max(id) FROM attempt WHERE "
                                             "application_id=a.id)) ORDER BY a.id")
                                  .arg(waitsSql()),
                              {}, [&out](const QSqlQuery& q) { out << int64At(q, 0); });
    return done ? Result<QVector<qint64>>(out) : Result<QVector<qint64>>(passOn(done.error()));
}

Done showQuestion(Database& db, qint64 applicationId, const QString& question) {
    const QString text = question.left(longestAskedQuestion);
    if (Done done = db.exec(QStringLiteral("UPDATE attempt SET failure_message=? WHERE holds=0 AND "
                                           "failure='missing-answer' AND failure_message<>? AND "
                                           "id=(SELECT max(id) FROM attempt WHERE application_id=?)"),
                            {text, text, applicationId});
        !done) {
        return done;
    }
    return db.changes() > 0 ? applications::refresh(db, applicationId) : Done{};
}

} // namespace postulant::answers
