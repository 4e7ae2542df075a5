#include "domain/JobTitle.h"

#include "domain/CompanyName.h"
#include "domain/WordSet.h"

#include <QHash>
#include <QRegularExpression>
#include <QSet>
#include <QStringList>

namespace postulant {
namespace {

// "(m/w/d)", "f/m/x", "(H/F)", "m|w|d", "(all genders)", "(gn)": with or without brackets.
const QRegularExpression& genderMarks() {
    static const QRegularExpression marks(
        QStringLiteral(
            "[(\\[]\\s*(?:[mwfdxhvkiau*](?:\\s*[/|,.:+*-]\\s*[mwfdxhvkiau*]){1,3}|gn|all genders?|any gender|alle "
            "geschlechter|geschlechtsneutral|divers|mwd|mfd|fmx)\\s*[)\\]]"
            "|(?<![\\p{L}\\p{N}+#])[mwfdxhk](?:\\s?[/|]\\s?[mwfdxhk*]){1,3}(?![\\p{L}\\p{N}+#])"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    return marks;
}

// Both forms of a word at once: "Entwickler:in", "Ingenieur*innen", "Ingénieur(e)", "Ingeniero/a", "EntwicklerIn".
// After a hyphen a new word begins.
const QRegularExpression& genderEndings() {
    static const QRegularExpression endings(
        QString::fromUtf8(
            "(?<=\\p{L}{3})(?:(?:[:*_/·•]-?|\\()(?:innen|in|frau|mann|euse|trice|rice|ne|e|a|as|os|o|r)\\)?"
            "(?![\\p{L}-])|In(?:nen)?(?!\\p{L}))"),
        QRegularExpression::UseUnicodePropertiesOption);
    return endings;
}

const QHash<QString, QString>& sameWords() {
    static const QHash<QString, QString> words{{QStringLiteral("sr"), QStringLiteral("senior")},
                                               {QStringLiteral("snr"), QStringLiteral("senior")},
                                               {QStringLiteral("jr"), QStringLiteral("junior")},
                                               {QStringLiteral("jnr"), QStringLiteral("junior")},
                                               {QStringLiteral("mgr"), QStringLiteral("manager")},
                                               {QStringLiteral("eng"), QStringLiteral("engineer")},
                                               {QStringLiteral("engr"), QStringLiteral("engineer")},
                                               {QStringLiteral("dev"), QStringLiteral("developer")},
                                               {QStringLiteral("asst"), QStringLiteral("assistant")},
                                               {QStringLiteral("assoc"), QStringLiteral("associate")},
                                               {QStringLiteral("i"), QStringLiteral("1")},
                                               {QStringLiteral("ii"), QStringLiteral("2")},
                                               {QStringLiteral("iii"), QStringLiteral("3")},
                                               {QStringLiteral("iv"), QStringLiteral("4")},
                                               {QStringLiteral("v"), QStringLiteral("5")},
                                               {QStringLiteral("vi"), QStringLiteral("6")}};
    return words;
}

// Say nothing about which job it is.
const QSet<QString>& smallWords() {
    static const QSet<QString> words =
        wordSet("a an and as at for in of the to with und der die das den fur im als de du des la le les et el los "
                "en y remote hybrid onsite fulltime vollzeit homeoffice");
    return words;
}

// One plural, so that "Engineers" is "Engineer". Applied to both sides alike.
QString singular(const QString& word) {
    const bool plural = word.size() > 3 && word.endsWith(QLatin1Char('s')) && !word.endsWith(QLatin1String("ss"));
    return plural ? word.chopped(1) : word;
}

} // namespace

QString titleKey(const QString& title) {
    static const QRegularExpression betweenWords(QStringLiteral("[^\\p{L}\\p{N}+#]+"),
                                                 QRegularExpression::UseUnicodePropertiesOption);
    static const QRegularExpression twoParts(QStringLiteral("\\b(?:(full|on)[ -](time|site)|(home)[ -](office))\\b"),
                                             QRegularExpression::CaseInsensitiveOption);
    QString text = title.left(300).normalized(QString::NormalizationForm_C);
    text.replace(genderMarks(), QStringLiteral(" "));
    text.replace(genderEndings(), QString());
    text.replace(twoParts, QStringLiteral("\\1\\2\\3\\4"));
    QStringList words;
    for (const QString& part : plainLetters(text).split(betweenWords, Qt::SkipEmptyParts)) {
        const QString word = sameWords().value(part, part);
        const bool sign = word == QLatin1String("+") || word == QLatin1String("#");
        if (!sign && !smallWords().contains(word)) {
            words.append(singular(word));
        }
    }
    words.sort();
    words.removeDuplicates();
    return words.join(QLatin1Char(' '));
}

bool likeTitles(const QString& one, const QString& another) {
    const QString key = titleKey(one);
    return !key.isEmpty() && key == titleKey(another);
}

} // namespace postulant
