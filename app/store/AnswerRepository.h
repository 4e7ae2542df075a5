#pragma once

#include "domain/AnswerBank.h"
#include "store/Database.h"

#include <QVector>

// The bank of answers, and which runs asked which questions. Packages keep what they recorded, whatever happens here.
namespace postulant::answers {

Result<QVector<BankAnswer>> bank(Database& db); // by question, those for all first
// Replaces by id, else the answer to the same question with the same scope. What was used stays counted. Errors:
// Invalid (no words, a scope without a place, a place without a scope), Duplicate (id given, and another answer has
// this question and scope).
Result<qint64> put(Database& db, const BankAnswer& answer, qint64 now);
Done noteUsed(Database& db, const QVector<qint64>& ids, qint64 now); // one package with them left

Result<AnswerPlace> placeOf(Database& db, qint64 applicationId); // Errors: NotFound

// A question that a run asked, and where. waits: its application still waits for an answer to it.
struct Asked {
    qint64 applicationId = 0;
    QString question;
    QString company;
    QString title;
    QString site; // as people read it
    bool practice = false;
    qint64 at = 0;
    bool waits = false;
};

inline constexpr int mostAsked = 5000;

// Idempotent. A question without an answer for all enters the bank, unanswered; in practice it does not.
Done noteAsked(Database& db, qint64 attemptId, const QStringList& questions, qint64 now);
Result<QVector<Asked>> asked(Database& db);                          // newest first, at most mostAsked
Result<QStringList> askedBy(Database& db, qint64 applicationId);     // by its newest attempt
Result<QStringList> everAskedBy(Database& db, qint64 applicationId); // by any of its attempts
Result<QVector<qint64>> waitingForAnswers(Database& db);             // applications, oldest first
// The question that its notice asks; the evidence of the run stays what it is. Nothing happens to what does not wait.
Done showQuestion(Database& db, qint64 applicationId, const QString& question);

} // namespace postulant::answers
