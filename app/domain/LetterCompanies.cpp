#include "domain/LetterCompanies.h"

#include "domain/CompanyName.h"
#include "domain/WordSet.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace postulant {
namespace {

constexpr qsizetype longestLetter = 20'000;
constexpr qsizetype mostNames = 2'000;

// One word of a name, and a name of up to four, with what may stand inside one.
const QString nameWord = QStringLiteral("[\\p{Lu}\\p{N}][\\p{L}\\p{N}\\p{M}&'’.+-]*");
const QString nameWords =
    nameWord + QStringLiteral("(?:[ ](?:&[ ]|of[ ]|und[ ]|and[ ]|de[ ])?") + nameWord + QStringLiteral("){0,3}");

// What stands where a company would, and is none.
const QSet<QString>& noCompanies() {
    static const QSet<QString> words =
        wordSet("hiring recruiting recruitment talent people hr human resources team sir madam sirs manager managers "
                "committee all everyone everybody department recruiter recruiters colleague colleagues "
                "university universitat uni hochschule fachhochschule school college institute institut academy "
                "akademie universite ecole lycee tu fh eth "
                "monday tuesday wednesday thursday friday saturday sunday january february march april may june july "
                "august september october november december "
                "vous nous moi lui eux soi elle toi ihnen euch uns dir mir ihr "
                "damen herren frau herr mr mrs ms mx dr prof professor monsieur madame i my your our the this that "
                "least last first once home work night scale");
    return words;
}

QString trimmedName(QString name) {
    while (name.endsWith(u'.') || name.endsWith(u'\'') || name.endsWith(u'’') || name.endsWith(u'-') ||
           name.endsWith(u',')) {
        name.chop(1);
    }
    for (const char* end : {"'s", "’s"}) {
        if (name.endsWith(QString::fromUtf8(end))) {
            name.chop(2);
        }
    }
    static const QRegularExpression team(QStringLiteral("[- ](?:[Tt]eam|HR|[Rr]ecruiting|[Hh]iring|[Tt]alent)$"));
    while (team.match(name).hasMatch()) {
        name.remove(team);
    }
    return name.trimmed();
}

bool isNone(const QString& name) {
    const QStringList words = plainLetters(name).split(u' ', Qt::SkipEmptyParts);
    return words.isEmpty() || noCompanies().contains(words.first()) || companyKey(name).size() < 2;
}

// "SoundCloud", "Acme Labs", "Globex GmbH", "N26": German writes every noun with a capital.
bool isWrittenLikeOne(const QString& name) {
    static const QRegularExpression inside(QStringLiteral("\\p{Ll}\\p{Lu}|\\p{L}\\p{N}|^\\p{Lu}{2,}$"));
    return name.contains(u' ') || inside.match(name).hasMatch();
}

void collect(QVector<NamedCompany>& out, const QString& text, const QString& pattern, NamedCompany::Where where,
             bool german) {
    const QRegularExpression expression(pattern, QRegularExpression::UseUnicodePropertiesOption);
    auto found = expression.globalMatch(text);
    while (found.hasNext()) {
        const QString name = trimmedName(found.next().captured(QStringLiteral("name")));
        if (!isNone(name) && (!german || isWrittenLikeOne(name))) {
            out.append({name, where});
        }
    }
}

} // namespace

QVector<NamedCompany> namedCompanies(const QString& letter) {
    const QString text = letter.left(longestLetter);
    const QString name = QStringLiteral("(?<name>") + nameWords + QStringLiteral(")");
    using Where = NamedCompany::Where;
    QVector<NamedCompany> out;
    collect(out, text,
            QStringLiteral("(?:^|\\n)[ \\t]*(?:Dear|Hello|Hi)[ ](?:the[ ])?") + name +
                QStringLiteral("(?:[’']s)?[ ](?:[a-z]+[ ])?(?:team|recruiters|people)\\b"),
            Where::Salutation, false);
    collect(out, text,
            QStringLiteral("(?:^|\\n)[ \\t]*(?:Dear|Hello|Hi)[ ](?:the[ ])?(?<name>") + nameWords +
                QStringLiteral("[ -]Team)\\b"),
            Where::Salutation, false);
    collect(out, text,
            QStringLiteral("(?:^|\\n)[ \\t]*(?:Liebes|Hallo|Sehr geehrtes|Guten Tag)[ ]") + QStringLiteral("(?<name>") +
                nameWords + QStringLiteral("-Team|") + nameWords + QStringLiteral("[ ]Team)\\b"),
            Where::Salutation, false);
    collect(out, text,
            QStringLiteral("(?:^|\\n)[ \\t]*(?:Liebes|Hallo|Sehr geehrtes|Chère)[ ](?:Team|[ée]quipe)[ ](?:von[ ]|der[ "
                           "]|de[ ])?") +
                name,
            Where::Salutation, false);
    collect(
        out, text,
        QStringLiteral("\\b(?:[Jj]oin|[Jj]oining|(?:work|working|role|position|job|opening|vacancy|career|careers|"
                       "opportunity|internship|apply|applying|application)[ ](?:[a-z]+[ ]){0,3}(?:at|with|to))[ ](?:"
                       "the[ ])?") +
            name,
        Where::Wanted, false);
    collect(out, text,
            QStringLiteral("\\b(?:Stelle|Position|Rolle|Praktikum|Ausbildung|Mitarbeit|bewerbe|bewerbung|Bewerbung)[ ]"
                           "(?:\\S+[ ]){0,6}bei[ ](?:der[ ]|dem[ ])?") +
                name,
            Where::Wanted, true);
    collect(out, text,
            QStringLiteral("\\b(?:poste|stage|candidature|rejoindre|travailler)[ ](?:\\S+[ ]){0,3}?(?:chez[ ])?") +
                name,
            Where::Wanted, true);
    collect(out, text, QStringLiteral("\\b[Aa]t[ ](?:the[ ])?") + name, Where::Place, false);
    collect(out, text, QStringLiteral("\\bbei[ ](?:der[ ]|dem[ ])?") + name, Where::Place, true);
    collect(out, text, QStringLiteral("\\bchez[ ]") + name, Where::Place, false);
    return out;
}

QStringList capitalisedNames(const QString& letter) {
    static const QRegularExpression word(QStringLiteral("[\\p{L}\\p{N}\\p{M}&'’.+-]+|[\\n,;:!?()]"),
                                         QRegularExpression::UseUnicodePropertiesOption);
    QStringList words;
    auto found = word.globalMatch(letter.left(longestLetter));
    while (found.hasNext()) {
        words << found.next().captured(0);
    }
    QStringList names;
    const auto isWord = [](const QString& text) { return text.at(0).isLetterOrNumber(); };
    for (qsizetype from = 0; from < words.size(); ++from) {
        if (!words.at(from).at(0).isUpper() && !words.at(from).at(0).isDigit()) {
            continue;
        }
        QString name;
        for (qsizetype i = from; i < words.size() && i < from + 4 && (isWord(words.at(i)) || words.at(i) == u"&");
             ++i) {
            name += name.isEmpty() ? words.at(i) : u' ' + words.at(i);
            const QString clean = trimmedName(name);
            if (!clean.isEmpty() && names.size() < mostNames) {
                names << clean;
            }
        }
    }
    names.removeDuplicates();
    return names;
}

bool mayBeOneCompany(const QString& one, const QString& another) {
    const auto begins = [](const QString& name, const QString& key) {
        static const QRegularExpression marks(QStringLiteral("[\\s-]+"));
        QString joined;
        for (const QString& word : name.split(marks, Qt::SkipEmptyParts)) {
            joined += joined.isEmpty() ? word : u' ' + word;
            if (companyKey(joined) == key) {
                return true;
            }
        }
        return false;
    };
    const QString a = companyKey(one);
    const QString b = companyKey(another);
    return !a.isEmpty() && !b.isEmpty() && (a == b || begins(one, b) || begins(another, a));
}

} // namespace postulant
