#include "domain/AnswerBank.h"
#include "domain/QuestionFamilies.h"

#include <QSet>

#include <algorithm>

// How much alike two questions are that no family knows. Whatever could make the second another question is a no: a
// negation, another time, another number, another name, one word in place of another.
namespace postulant {
namespace {

constexpr int fewestWords = 3; // with fewer, one word makes too much of a difference

bool endsWithAny(const QString& word, std::initializer_list<const char*> ends) {
    return std::any_of(ends.begin(), ends.end(),
                       [&word](const char* end) { return word.endsWith(QLatin1String(end)); });
}

// British and American spelling, and the plural. No more: an employer is no employee.
QString plainWord(QString word) {
    if (word.size() > 5) {
        for (const char* part : {"is", "iz"}) {
            for (const char* end : {"ation", "ed", "ing", "e"}) {
                const QString tail = QLatin1String(part) + QLatin1String(end);
                if (word.endsWith(tail)) {
                    return word.chopped(tail.size()) + QStringLiteral("iz") + QLatin1String(end);
                }
            }
        }
    }
    if (word.size() > 4 && word.endsWith(u's') && !endsWithAny(word, {"ss", "us", "is"})) {
        word.chop(1);
    }
    return word;
}

struct Words {
    QSet<QString> content;
    QSet<QString> numbers;
    QSet<QString> names; // plain form of what is written large within the sentence
    quint32 poles = 0;
    bool negated = false;
};

// Where a sentence begins, any word is written large.
QSet<QString> namesIn(const QString& question) {
    QSet<QString> out;
    bool first = true;
    for (const QString& word : question.split(u' ', Qt::SkipEmptyParts)) {
        const auto letter = std::find_if(word.cbegin(), word.cend(), [](QChar c) { return c.isLetter(); });
        if (letter != word.cend() && letter->isUpper() && !first) {
            for (const QString& part : normalisedQuestion(word).split(u' ', Qt::SkipEmptyParts)) {
                out << plainWord(part);
            }
        }
        first = word.endsWith(u'.') || word.endsWith(u'?') || word.endsWith(u'!') || word.endsWith(u':');
    }
    return out;
}

Words wordsOf(const QString& question) {
    const QuestionFamilies& families = QuestionFamilies::shipped();
    Words out;
    out.names = namesIn(question);
    for (const QString& word : normalisedQuestion(question).split(u' ', Qt::SkipEmptyParts)) {
        out.poles |= families.polesOf(word);
        if (families.isNegation(word)) {
            out.negated = true;
        } else if (std::any_of(word.cbegin(), word.cend(), [](QChar c) { return c.isDigit(); })) {
            out.numbers << word;
        } else if (!families.isStopWord(word) && families.polesOf(word) == 0) {
            out.content << plainWord(word);
        }
    }
    return out;
}

double likeness(const Words& one, const Words& another) {
    if (one.negated != another.negated || one.poles != another.poles || one.numbers != another.numbers ||
        std::min(one.content.size(), another.content.size()) < fewestWords) {
        return 0;
    }
    const QSet<QString> onlyOne = one.content - another.content;
    const QSet<QString> onlyAnother = another.content - one.content;
    const QSet<QString> extra = onlyOne + onlyAnother;
    if ((!onlyOne.isEmpty() && !onlyAnother.isEmpty()) || extra.intersects(one.names + another.names)) {
        return 0;
    }
    const auto common = static_cast<double>((one.content & another.content).size());
    return 2 * common / static_cast<double>(one.content.size() + another.content.size());
}

} // namespace

std::optional<QuestionMatch> compareQuestions(const QString& one, const QString& another) {
    const QString words = normalisedQuestion(one);
    if (words.isEmpty()) {
        return std::nullopt;
    }
    if (words == normalisedQuestion(another)) {
        return QuestionMatch{MatchHow::SameWords, 1};
    }
    const QuestionFamilies& families = QuestionFamilies::shipped();
    const auto family = families.of(one);
    const auto other = families.of(another);
    if (family && other && family->key == other->key) {
        return QuestionMatch{MatchHow::Family, 1};
    }
    // What is of a family is that question and no other.
    if (family || other || needsCertainty(families.sensitivityOf(one)) ||
        needsCertainty(families.sensitivityOf(another))) {
        return std::nullopt;
    }
    const double score = likeness(wordsOf(one), wordsOf(another));
    return score >= leastSimilar ? std::optional(QuestionMatch{MatchHow::Similar, score}) : std::nullopt;
}

} // namespace postulant
