#include "domain/ProofRule.h"
#include "store/ApplicationRepository.h"
#include "store/AttemptReads.h"
#include "store/AttemptRepository.h"
#include "store/AttemptSteps.h"
#include "store/Sql.h"

#include <algorithm>

namespace postulant::attempts {
namespace {

// Also of an older attempt, whose run turned up.
Result<bool> openAtServer(Database& db, qint64 applicationId) {
    Result<QVector<AttemptRow>> all = select(db, QStringLiteral("t.application_id=?"), {applicationId});
    if (!all) {
        return passOn(all.error());
    }
    return std::any_of(all->cbegin(), all->cend(),
                       [](const AttemptRow& attempt) { return attempt.run && !isFinal(attempt.run->snapshot.status); });
}

Result<AttemptRow> speaking(Database& db, qint64 applicationId) {
    Result<QVector<AttemptRow>> found =
        select(db, QStringLiteral("t.application_id=? ORDER BY t.holds DESC,t.id DESC LIMIT 1"), {applicationId});
    if (!found) {
        return passOn(found.error());
    }
    if (found->isEmpty()) {
        return failure(ErrorKind::NotFound, QStringLiteral("nothing was tried yet"));
    }
    return found->takeFirst();
}

// What undecide() puts back.
QString before(const AttemptRow& attempt) {
    return jsonText({{QStringLiteral("state"), code(attempt.state)},
                     {QStringLiteral("ended_at"), attempt.endedAt},
                     {QStringLiteral("sent"), code(attempt.sent)},
                     {QStringLiteral("proof"), code(attempt.proof)},
                     {QStringLiteral("proof_reasons"), attempt.proofReasons.join(QLatin1Char(','))},
                     {QStringLiteral("failure"), code(attempt.failure)},
                     {QStringLiteral("failure_message"), attempt.failureMessage}});
}

Done writeDecision(Database& db, const AttemptRow& attempt, bool sent, qint64 now) {
    const ProofOnRecord proof = withSeekersWord({attempt.proof, attempt.proofReasons}, sent);
    return db.exec(QStringLiteral("UPDATE attempt SET decision=?,decided_at=?,before_decision=?,sent=?,proof=?,"
                                  "proof_reasons=? WHERE id=?"),
                   {sent ? QStringLiteral("sent") : QStringLiteral("not-sent"), now, before(attempt),
                    code(sent ? Sent::Yes : Sent::No), code(proof.proof), proof.reasons.join(QLatin1Char(',')),
                    attempt.id});
}

Done restore(Database& db, const AttemptRow& attempt, const QJsonObject& old) {
    const auto text = [&old](const char* name) { return old.value(QLatin1String(name)).toString(); };
    return db.exec(
        QStringLiteral("UPDATE attempt SET decision='none',decided_at=0,before_decision='',holds=1,"
                       "released_why=NULL,released_at=NULL,state=?,ended_at=?,sent=?,proof=?,proof_reasons=?,"
                       "failure=?,failure_message=? WHERE id=?"),
        {text("state"), old.value(QLatin1String("ended_at")).toVariant().toLongLong(), text("sent"), text("proof"),
         text("proof_reasons"), text("failure"), text("failure_message"), attempt.id});
}

} // namespace

Done decide(Database& db, qint64 applicationId, bool sent, const QString& note, qint64 now) {
    const Result<AttemptRow> attempt = speaking(db, applicationId);
    if (!attempt) {
        return passOn(attempt.error());
    }
    const Result<bool> open = openAtServer(db, applicationId);
    if (!open) {
        return passOn(open.error());
    }
    if (*open) {
        return failure(ErrorKind::Guarded, QStringLiteral("its run is still open at the server"));
    }
    if (!attempt->holds) {
        return sent ? doneOf(recordOutside(db, applicationId, AttemptVia::ByHand, now, note))
                    : Done(failure(ErrorKind::Guarded, QStringLiteral("this attempt was released before")));
    }
    if (!sent && attempt->state == AttemptState::Unclear && attempt->lookUps < lookUpsAfterPost) {
        return failure(ErrorKind::Guarded, QStringLiteral("its run is still being looked for"));
    }
    const AttemptEvent event = sent ? AttemptEvent::SeekerSaidSent : AttemptEvent::SeekerSaidNotSent;
    if (Done done = take(db, *attempt, event, now); !done) {
        return done;
    }
    if (Done done = writeDecision(db, *attempt, sent, now); !done) {
        return done;
    }
    if (Done done = db.exec(QStringLiteral("UPDATE attempt SET disputed=0 WHERE application_id=? AND disputed=1"),
                            {applicationId});
        !done) {
        return done;
    }
    if (Done done = setWants(db, applicationId, sent ? QStringLiteral("none") : QStringLiteral("review")); !done) {
        return done;
    }
    const QString text = sent ? QStringLiteral("sent") : QStringLiteral("not-sent");
    if (Done done = addEvent(db, attempt->id, QStringLiteral("decision"),
                             note.isEmpty() ? text : text + QStringLiteral(": ") + note, now);
        !done) {
        return done;
    }
    return applications::refresh(db, applicationId);
}

Done undecide(Database& db, qint64 applicationId, qint64 now) {
    const Result<QSqlQuery> last =
        db.run(QStringLiteral("SELECT t.id,t.before_decision,t.decision,a.intent FROM attempt t JOIN application a ON "
                              "a.id=t.application_id WHERE t.application_id=? ORDER BY t.id DESC LIMIT 1"),
               {applicationId});
    if (!last) {
        return passOn(last.error());
    }
    const QString expected = last->isValid() && textAt(*last, 2) == QLatin1String("sent") ? QStringLiteral("none")
                                                                                          : QStringLiteral("review");
    if (!last->isValid() || textAt(*last, 2) == QLatin1String("none") || textAt(*last, 3) != expected) {
        return failure(ErrorKind::Guarded, QStringLiteral("nothing to undo"));
    }
    const Result<AttemptRow> attempt = get(db, int64At(*last, 0));
    if (!attempt) {
        return passOn(attempt.error());
    }
    if (Done done = restore(db, *attempt, jsonObject(textAt(*last, 1))); !done) {
        return done;
    }
    if (Done done = setWants(db, applicationId, QStringLiteral("none")); !done) {
        return done;
    }
    if (Done done = addEvent(db, attempt->id, QStringLiteral("decision"), QStringLiteral("undone"), now); !done) {
        return done;
    }
    return applications::refresh(db, applicationId);
}

} // namespace postulant::attempts
