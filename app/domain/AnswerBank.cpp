#include "domain/AnswerBank.h"

#include "domain/CompanyName.h"
#include "domain/QuestionFamilies.h"
#include "domain/SiteRules.h"

#include <QDate>
#include <QHash>
#include <QLocale>
#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace postulant {
namespace {

constexpr std::array kindCodes{"text", "choice", "number", "date", "yes-no", "file"};
constexpr std::array scopeCodes{"all", "site", "company", "application"};
constexpr std::array howCodes{"same-words", "family", "similar"};

template <class E, std::size_t n>
std::optional<E> fromCodes(const std::array<const char*, n>& codes, QStringView text) {
    for (std::size_t i = 0; i < n; ++i) {
        if (text == QLatin1String(codes[i])) {
            return static_cast<E>(i);
        }
    }
    return std::nullopt;
}

bool isYesOrNo(const QString& text) {
    static const QStringList words{QStringLiteral("yes"),  QStringLiteral("no"),  QStringLiteral("ja"),
                                   QStringLiteral("nein"), QStringLiteral("oui"), QStringLiteral("non")};
    return words.contains(text.toCaseFolded());
}

bool isNumber(const QString& text) {
    static const QRegularExpression number(
        QRegularExpression::anchoredPattern(QStringLiteral("[+-]?\\d+(?:[ .,\\x{a0}\\x{202f}']\\d+)*")));
    return number.match(text).hasMatch();
}

// One key for all wordings of a question.
QString identityOf(const QString& question) {
    const auto family = QuestionFamilies::shipped().of(question);
    return family ? QStringLiteral("family ") + family->key : QStringLiteral("words ") + normalisedQuestion(question);
}

// Narrower first, then what was changed last.
bool goesBefore(const BankAnswer& one, const BankAnswer& another) {
    if (one.scope != another.scope) {
        return one.scope > another.scope;
    }
    return one.updatedAt != another.updatedAt ? one.updatedAt > another.updatedAt : one.id > another.id;
}

struct Candidate {
    const BankAnswer* answer = nullptr;
    QuestionMatch match;
    bool ownLanguage = false;
};

bool isBetter(const Candidate& one, const Candidate& another) {
    const bool certain = one.match.how != MatchHow::Similar;
    if (certain != (another.match.how != MatchHow::Similar)) {
        return certain;
    }
    if (one.answer->scope != another.answer->scope) {
        return one.answer->scope > another.answer->scope;
    }
    if (one.match.how != another.match.how) {
        return one.match.how < another.match.how;
    }
    if (one.match.score != another.match.score) {
        return one.match.score > another.match.score;
    }
    if (one.ownLanguage != another.ownLanguage) {
        return one.ownLanguage;
    }
    return goesBefore(*one.answer, *another.answer);
}

} // namespace

QString code(AnswerKind kind) {
    return QString::fromLatin1(kindCodes[static_cast<std::size_t>(kind)]);
}

QString code(AnswerScope scope) {
    return QString::fromLatin1(scopeCodes[static_cast<std::size_t>(scope)]);
}

QString code(MatchHow how) {
    return QString::fromLatin1(howCodes[static_cast<std::size_t>(how)]);
}

std::optional<AnswerKind> answerKindFromCode(QStringView text) {
    return fromCodes<AnswerKind>(kindCodes, text);
}

std::optional<AnswerScope> answerScopeFromCode(QStringView text) {
    return fromCodes<AnswerScope>(scopeCodes, text);
}

bool isOfKind(AnswerKind kind, const QString& text) {
    const QString plain = text.trimmed();
    switch (kind) {
    case AnswerKind::Number:
        return isNumber(plain);
    case AnswerKind::Date:
        return QDate::fromString(plain, Qt::ISODate).isValid() && plain.size() == 10;
    case AnswerKind::YesNo:
        return isYesOrNo(plain);
    case AnswerKind::Text:
    case AnswerKind::Choice:
    case AnswerKind::File:
        break;
    }
    return true;
}

bool needsCertainty(Sensitivity sensitivity) {
    return sensitivity == Sensitivity::Legal || sensitivity == Sensitivity::Salary ||
           sensitivity == Sensitivity::Demographic;
}

bool fits(const BankAnswer& answer, const AnswerPlace& place) {
    switch (answer.scope) {
    case AnswerScope::All:
        return true;
    case AnswerScope::Site:
        return !place.site.isEmpty() && answer.scopeRef == place.site;
    case AnswerScope::Company:
        return !place.company.isEmpty() && answer.scopeRef == place.company;
    case AnswerScope::Application:
        return place.applicationId != 0 && answer.scopeRef == QString::number(place.applicationId);
    }
    return false;
}

QString scopeRefOf(AnswerScope scope, const QString& written) {
    switch (scope) {
    case AnswerScope::All:
        break;
    case AnswerScope::Site:
        return siteOfText(written);
    case AnswerScope::Company:
        return companyKey(written);
    case AnswerScope::Application: {
        bool isNumber = false;
        const qint64 id = written.trimmed().toLongLong(&isNumber);
        return isNumber && id > 0 ? QString::number(id) : QString();
    }
    }
    return {};
}

std::optional<AnswerMatch> bestAnswer(const QString& question, const QVector<BankAnswer>& bank,
                                      const AnswerPlace& place) {
    const auto family = QuestionFamilies::shipped().of(question);
    std::optional<Candidate> best;
    for (const BankAnswer& answer : bank) {
        if (answer.isUnanswered() || !fits(answer, place)) {
            continue;
        }
        const auto match = compareQuestions(question, answer.question);
        if (!match || (match->how == MatchHow::Similar && needsCertainty(answer.sensitivity))) {
            continue;
        }
        const Candidate candidate{&answer, *match, family && answer.language == family->language};
        if (!best || isBetter(candidate, *best)) {
            best = candidate;
        }
    }
    return best ? std::optional(AnswerMatch{*best->answer, best->match}) : std::nullopt;
}

QVector<BankAnswer> chosenAnswers(const QVector<BankAnswer>& bank, const AnswerPlace& place) {
    QHash<QString, qsizetype> best;
    for (qsizetype i = 0; i < bank.size(); ++i) {
        const BankAnswer& answer = bank.at(i);
        if (answer.isUnanswered() || answer.kind == AnswerKind::File || !fits(answer, place)) {
            continue;
        }
        const QString identity = identityOf(answer.question);
        const auto known = best.constFind(identity);
        if (known == best.cend() || goesBefore(answer, bank.at(*known))) {
            best.insert(identity, i);
        }
    }
    QVector<qsizetype> order(best.cbegin(), best.cend());
    std::sort(order.begin(), order.end());
    QVector<BankAnswer> out;
    for (const qsizetype i : order) {
        out << bank.at(i);
    }
    return out;
}

QString fieldOfQuestion(const QString& question) {
    static const QHash<QString, QString> fields = [] {
        QHash<QString, QString> all;
        for (const ProfileField& field : profileFields()) {
            all.insert(normalisedQuestion(QString::fromUtf8(field.question)), QString::fromUtf8(field.key));
        }
        return all;
    }();
    const auto field = fields.constFind(normalisedQuestion(question));
    if (field != fields.cend()) {
        return *field;
    }
    const auto family = QuestionFamilies::shipped().of(question);
    return family ? family->family->field : QString();
}

} // namespace postulant
