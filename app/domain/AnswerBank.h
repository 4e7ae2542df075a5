#pragma once

#include "domain/Profile.h"

#include <QStringList>
#include <QVector>

#include <optional>

// The seeker's answers, and which of them is the answer to a question that a form asks. Pure.
namespace postulant {

enum class AnswerKind { Text, Choice, Number, Date, YesNo, File };
enum class AnswerScope { All, Site, Company, Application }; // the narrower one wins
QString code(AnswerKind kind);
QString code(AnswerScope scope);
std::optional<AnswerKind> answerKindFromCode(QStringView text);
std::optional<AnswerScope> answerScopeFromCode(QStringView text);

struct BankAnswer : Answer {
    AnswerKind kind = AnswerKind::Text;
    AnswerScope scope = AnswerScope::All;
    QString scopeRef;       // siteKey(), companyKey() or the id of the application; empty for All
    QString scopeName;      // the same as people read it
    QString language;       // "de"; empty: not said
    bool leftBlank = false; // on purpose: nothing is sent, and nothing is missing
    qint64 lastUsedAt = 0;  // UTC ms, when a package with it left; 0: never. Practice does not count
    int uses = 0;

    bool isUnanswered() const { return !leftBlank && answer.trimmed().isEmpty(); }
};

// Whether a text can be an answer of that kind: a number, a date (2027-01-31), yes or no. Any text is text.
bool isOfKind(AnswerKind kind, const QString& text);

// Where a question is asked.
struct AnswerPlace {
    QString site;    // siteKey()
    QString company; // companyKey()
    qint64 applicationId = 0;
    QString country{}; // of the posting, ISO 3166; empty: not known
};
bool fits(const BankAnswer& answer, const AnswerPlace& place);
// scopeRef of what a person wrote: a host or job system, a company's name, the number of an application. Empty: it
// names none.
QString scopeRefOf(AnswerScope scope, const QString& written);

// Legal, salary and demographic answers: only the same question takes them, never one that looks like it.
bool needsCertainty(Sensitivity sensitivity);

// How much alike two questions are. Same words and one family are certain; the rest is a score from leastSimilar to 1,
// and never given where either question is legal, about salary or demographic.
enum class MatchHow { SameWords, Family, Similar };
QString code(MatchHow how);
struct QuestionMatch {
    MatchHow how = MatchHow::SameWords;
    double score = 1;
};
inline constexpr double leastSimilar = 0.9;
std::optional<QuestionMatch> compareQuestions(const QString& one, const QString& another);

// The best answer of those that fit the place: certain before similar, then the narrower scope, then the same words,
// then the question's own language, then the newest. nullopt: nothing is good enough, so it must be asked. What has no
// answer yet is never one; what was left blank on purpose is.
struct AnswerMatch {
    BankAnswer answer;
    QuestionMatch match;
};
std::optional<AnswerMatch> bestAnswer(const QString& question, const QVector<BankAnswer>& bank,
                                      const AnswerPlace& place);

// What goes with an application of that place: of the answers to one question only the best, in the order of the bank;
// nothing unanswered, no files. What was left blank on purpose is in it, so that it can take others out.
QVector<BankAnswer> chosenAnswers(const QVector<BankAnswer>& bank, const AnswerPlace& place);

// The profile field that asks the same as the question; empty: none.
QString fieldOfQuestion(const QString& question);

} // namespace postulant
