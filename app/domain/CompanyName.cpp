#include "domain/CompanyName.h"

#include "domain/WordSet.h"

#include <QHash>
#include <QRegularExpression>
#include <QSet>
#include <QStringList>
#include <QVector>

#include <algorithm>

namespace postulant {
namespace {

// Legal forms behind a name, dots and slashes taken out, one word each: those of several words come off one after the
// other ("GmbH & Co. KG", "S.A. de C.V.", "Pty Ltd", "Sdn Bhd").
const QSet<QString>& legalForms() {
    static const QSet<QString> forms =
        wordSet("inc incorporated corp corporation co company llc lllp llp lp ltd limited plc pllc " // English
                "pty pte pvt bhd sdn tbk cic "                                                       // Commonwealth
                "gmbh gesmbh mbh ggmbh ag aktiengesellschaft kg kgaa ohg ug ev ek gbr se partg partgmbb "     // German
                "sa sas sasu sarl eurl snc sca rl spa srl srls sapa sl slu sau cv sapi ltda lda eireli sgps " // Latin
                "bv nv vof bvba sprl asbl vzw "                                   // Low Countries
                "ab as asa ans aps is ks oy oyj ry ehf hf ohf "                   // Nordic
                "sro kft zrt nyrt doo dooel ood eood ead ou uab ooo oao zao pao " // East
                "jsc pjsc ojsc cjsc ооо оао зао пао "                             //
                "kk gk fze fzco wll bsc qsc qpsc dmcc psc saog saoc");            // Asia, Gulf
    return forms;
}

// Also ordinary words: they come off only where the spelling shows the form ("S.p.A.", "SpA", "A/S", "AS").
const QSet<QString>& doubtfulForms() {
    static const QSet<QString> forms = wordSet("spa as is ks hf rl cv psc cic");
    return forms;
}

// Go with a form behind them, never alone.
const QSet<QString>& joiners() {
    static const QSet<QString> words = wordSet("and de private public proprietary");
    return words;
}

// Forms of several words, whole.
const QRegularExpression& phraseForms() {
    static const QRegularExpression forms(
        QString::fromUtf8("[\\s,]+(?:s\\.? de r\\.? ?l\\.?(?: de c\\.? ?v\\.?)?|sp\\.? ?z ?o\\.? ?o\\.?|spol\\.? s "
                          "?\\.?r\\. ?o\\.?|sp\\. ?k\\.|"
                          "gesellschaft mit beschr[aä]nkter haftung|soci[eé]t[eé] anonyme|sociedad an[oó]nima|"
                          "besloten vennootschap|naamloze vennootschap|eingetragener verein)$"),
        QRegularExpression::CaseInsensitiveOption);
    return forms;
}

// Forms before a name: those that are nothing else, and those that a dot or a quotation mark shows to be one.
const QRegularExpression& formsBefore() {
    static const QRegularExpression forms(
        QString::fromUtf8(
            "^(?:(?:uab|ooo|oao|zao|pao|ооо|оао|зао|пао)\\s+|pt\\.\\s*|(?:sia|as|ao|ао)\\s+(?=[\"«„“”]))"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    return forms;
}

// Chinese, Japanese and Korean forms are written without a space.
const QRegularExpression& easternForms() {
    static const QRegularExpression forms(QString::fromUtf8(
        "株式会社|有限会社|合同会社|股份有限公司|有限责任公司|有限責任公司|有限公司|주식회사|유한회사|"
        "[(（][株주][)）]|㈱|㈜"));
    return forms;
}

QString without(const QString& name, const QRegularExpression& what) {
    QString out = name;
    out.replace(what, QStringLiteral(" "));
    return out.trimmed().isEmpty() ? name : out.trimmed();
}

struct Word {
    QString text;        // folded
    bool asForm = false; // written as a legal form is
};

bool isShouted(const QString& text) {
    return text == text.toUpper() && text != text.toLower();
}

QString lettersOf(const QString& text) {
    QString out;
    for (const QChar letter : text) {
        if (letter.isLetterOrNumber() || letter.isMark()) {
            out += letter;
        }
    }
    return out;
}

// "S.p.A.", "A/S", "L.L.C": short pieces with dots or slashes between them.
bool isDotted(const QString& word) {
    static const QRegularExpression shape(
        QRegularExpression::anchoredPattern(QStringLiteral("\\p{L}{1,2}(?:[./]\\p{L}{1,2})+\\.?")));
    return shape.match(word).hasMatch();
}

Word wordOf(const QString& piece, bool dotBehind, bool allShouted) {
    const QString text = plainLetters(lettersOf(piece));
    if (text == QLatin1String("und") || text == QLatin1String("et")) {
        return {QStringLiteral("and")};
    }
    const bool capitals = piece.size() > 1 && piece.at(0).isUpper() && piece.at(piece.size() - 1).isUpper();
    return {text, dotBehind || (capitals && (!allShouted || text == QLatin1String("as")))};
}

// Single letters at the end, one after the other, are one form: "Acme S A", "Acme B. V.".
void joinLastLetters(QVector<Word>& words) {
    qsizetype first = words.size();
    while (first > 1 && words.at(first - 1).text.size() == 1) {
        --first;
    }
    QString joined;
    for (qsizetype i = first; i < words.size(); ++i) {
        joined += words.at(i).text;
    }
    if (joined.size() > 1 && legalForms().contains(joined)) {
        words.resize(first);
        words.append({joined, true});
    }
}

QVector<Word> wordsOf(const QString& name) {
    static const QRegularExpression spaces(QStringLiteral("[\\s,;()\\[\\]{}|]+"));
    static const QRegularExpression marks(QStringLiteral("[^\\p{L}\\p{N}\\p{M}'’`´]+"));
    const bool allShouted = isShouted(name);
    QString spaced = name;
    spaced.replace(QLatin1String(" + "), QLatin1String(" & ")).replace(QLatin1Char('&'), QLatin1String(" & "));
    QVector<Word> words;
    for (const QString& part : spaced.split(spaces, Qt::SkipEmptyParts)) {
        if (part == QLatin1String("&")) {
            words.append({QStringLiteral("and")});
        } else if (isDotted(part)) {
            words.append({plainLetters(lettersOf(part)), true});
        } else {
            for (const QString& piece : part.split(marks, Qt::SkipEmptyParts)) {
                words.append(wordOf(piece, part.endsWith(QLatin1Char('.')), allShouted));
            }
        }
    }
    words.erase(std::remove_if(words.begin(), words.end(), [](const Word& word) { return word.text.isEmpty(); }),
                words.end());
    joinLastLetters(words);
    return words;
}

bool isForm(const Word& word) {
    return legalForms().contains(word.text) && (word.asForm || !doubtfulForms().contains(word.text));
}

// At least one word stays.
void stripForms(QVector<Word>& words) {
    while (words.size() > 1 && isForm(words.last())) {
        words.removeLast();
        while (words.size() > 1 && joiners().contains(words.last().text)) {
            words.removeLast();
        }
    }
}

} // namespace

QString plainLetters(const QString& text) {
    static const QHash<QChar, QString> plain{
        {QChar(0x00DF), QStringLiteral("ss")}, {QChar(0x0153), QStringLiteral("oe")},
        {QChar(0x00E6), QStringLiteral("ae")}, {QChar(0x00F8), QStringLiteral("o")},
        {QChar(0x0142), QStringLiteral("l")},  {QChar(0x0111), QStringLiteral("d")},
        {QChar(0x00F0), QStringLiteral("d")},  {QChar(0x00FE), QStringLiteral("th")},
        {QChar(0x0131), QStringLiteral("i")}};
    const QString decomposed = text.normalized(QString::NormalizationForm_KD).toCaseFolded();
    QString out;
    out.reserve(decomposed.size());
    for (const QChar letter : decomposed) {
        if (letter.category() != QChar::Mark_NonSpacing) {
            const auto found = plain.constFind(letter);
            out += found == plain.cend() ? QString(letter) : *found;
        }
    }
    return out;
}

QString companyKey(const QString& name) {
    QString text = without(name.left(300).simplified(), easternForms());
    text = without(without(text, formsBefore()), phraseForms());
    QVector<Word> words = wordsOf(text);
    if (words.size() > 1 && words.first().text == QLatin1String("the")) {
        words.removeFirst();
    }
    stripForms(words);
    QString key;
    for (const Word& word : std::as_const(words)) {
        key += word.text;
    }
    return key;
}

} // namespace postulant
