#include "documents/ResumeReader.h"

#include <QRegularExpression>

#include <algorithm>

namespace postulant {
namespace {

constexpr qsizetype longestSkill = 40;
constexpr qsizetype mostWordsOfSkill = 5;
constexpr qsizetype mostSkills = 100;
constexpr double reachesTheEdge = 0.8;
constexpr qsizetype shortestSummary = 40;
constexpr qsizetype longestSummary = 3000;

// Lists that go on in the next line: after a comma, or where the line was full.
QVector<ResumeLine> unwrapped(const QVector<ResumeLine>& lines) {
    QVector<ResumeLine> out;
    bool goesOn = false;
    for (const ResumeLine& line : lines) {
        const bool isList = line.text.contains(u',');
        if (goesOn && !line.bullet && !line.text.contains(u':') && !out.isEmpty()) {
            out.last().text += u' ' + line.text;
        } else {
            out.append(line);
        }
        goesOn = line.text.endsWith(u',') || (isList && line.filled >= reachesTheEdge);
    }
    return out;
}

// At commas and the like, but not within brackets.
QStringList itemsOf(const QString& text) {
    static const QString marks = QStringLiteral(",;|\t•·");
    QStringList out{QString()};
    int depth = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        depth += c == u'(' ? 1 : c == u')' ? -1 : 0;
        const bool slash = c == u'/' && i > 0 && text.at(i - 1) == u' ';
        if (depth <= 0 && (marks.contains(c) || slash)) {
            out.append(QString());
        } else {
            out.last().append(c);
        }
    }
    for (QString& item : out) {
        item = item.simplified();
    }
    out.removeAll(QString());
    return out;
}

bool isSkill(const QString& text) {
    static const QRegularExpression dashed(QStringLiteral("\\s[–—-]\\s|[:!?]|\\. |@"));
    return text.size() <= longestSkill && text.count(u' ') < mostWordsOfSkill && !dashed.match(text).hasMatch() &&
           !text.endsWith(u'.') && !text.endsWith(u'-') &&
           std::any_of(text.begin(), text.end(), [](QChar c) { return c.isLetter(); });
}

void readSkillLine(const ResumeLine& line, qsizetype& index, ResumeProposal& out) {
    const QString& text = line.text;
    static const QRegularExpression colon(QStringLiteral(":(?=\\s|$)"));
    const QString group = text.section(colon, 0, 0).simplified();
    if (group != text.simplified() && isSkill(group) && !group.contains(u',')) {
        const QStringList items = itemsOf(text.mid(text.indexOf(u':') + 1));
        if (items.isEmpty() || !std::all_of(items.begin(), items.end(), isSkill)) {
            return;
        }
        const QString path = QStringLiteral("skills[%1].").arg(index++);
        out.add(path + QStringLiteral("name"), group, line.text, line.number);
        for (qsizetype i = 0; i < items.size(); ++i) {
            out.add(path + QStringLiteral("keywords[%1]").arg(i), items.at(i), line.text, line.number);
        }
        return;
    }
    for (const QString& item : itemsOf(text)) {
        if (index < mostSkills && isSkill(item)) {
            out.add(QStringLiteral("skills[%1].name").arg(index++), item, line.text, line.number);
        }
    }
}

// "German (native)", "Deutsch – Muttersprache", "Anglais : courant".
bool readLanguageItem(const QString& item, QString& language, QString& fluency) {
    static const QRegularExpression first(QStringLiteral("^([\\p{L}]+(?: sign language)?)(.*)$"));
    const auto m = first.match(item.simplified());
    const auto& words = ResumeWords::shipped();
    QString rest = bareText(m.captured(2));
    const bool isKnown = m.hasMatch() && (words.isLanguage(m.captured(1)) || words.isLevel(rest));
    if (!isKnown || words.isLevel(m.captured(1))) {
        return false;
    }
    language = m.captured(1);
    if (rest.endsWith(u')') && rest.count(u'(') < rest.count(u')')) {
        rest.chop(1);
    }
    fluency = rest.size() <= 60 ? rest.trimmed() : QString();
    return true;
}

struct Spoken {
    QStringList all;
    ResumeLine line;
    bool whole = true; // nothing under the heading was left out
};

void readLanguages(const SectionLines& section, qsizetype& index, Spoken& spoken, ResumeProposal& out) {
    for (const ResumeLine& line : unwrapped(section.lines)) {
        // A cell with a language and one with its level.
        QString text = line.text;
        const QStringList cells = text.split(u'\t');
        QString language;
        QString fluency;
        const bool pair = cells.size() == 2 && readLanguageItem(cells.first(), language, fluency) &&
                          fluency.isEmpty() && !ResumeWords::shipped().isLanguage(cells.last().section(u' ', 0, 0));
        if (pair) {
            text = cells.first() + QStringLiteral(": ") + cells.last();
        }
        for (const QString& item : itemsOf(text)) {
            if (!readLanguageItem(item, language, fluency)) {
                spoken.whole = false;
                continue;
            }
            const QString path = QStringLiteral("languages[%1].").arg(index++);
            out.add(path + QStringLiteral("language"), language, line.text, line.number);
            out.add(path + QStringLiteral("fluency"), fluency, line.text, line.number);
            spoken.line = line;
            spoken.all.append(fluency.isEmpty() ? language : language + QStringLiteral(" (") + fluency + u')');
        }
    }
}

// Prose under its heading, the lines put together. A hyphen at the end of a line may be part of the word or not.
void readSummary(const SectionLines& section, ResumeProposal& out) {
    QString text;
    for (const ResumeLine& line : section.lines) {
        const QString label = ResumeWords::shipped().label(line.text.section(u':', 0, 0));
        if (line.bullet || line.text.contains(u'\t') || line.text.contains(u'@') || text.endsWith(u'-') ||
            (line.text.contains(u':') && !label.isEmpty())) {
            return;
        }
        text += (text.isEmpty() ? QString() : QStringLiteral(" ")) + line.text;
    }
    const bool whole = text.endsWith(u'.') || text.endsWith(u'!');
    if (whole && text.size() >= shortestSummary && text.size() <= longestSummary) {
        const ResumeLine& first = section.lines.first();
        out.add(QStringLiteral("basics.summary"), text, first.text, first.number);
    }
}

} // namespace

void readLists(const Sections& sections, ResumeProposal& out) {
    qsizetype skills = 0;
    qsizetype languages = 0;
    Spoken spoken;
    int summaries = 0;
    for (const SectionLines& section : sections) {
        if (section.section == ResumeSection::Skills) {
            for (const ResumeLine& line : unwrapped(section.lines)) {
                readSkillLine(line, skills, out);
            }
        } else if (section.section == ResumeSection::Languages) {
            readLanguages(section, languages, spoken, out);
        } else if (section.section == ResumeSection::Summary && !section.lines.isEmpty() && summaries++ == 0) {
            readSummary(section, out);
        }
    }
    if (spoken.whole) {
        out.add(QStringLiteral("languages"), spoken.all.join(QStringLiteral(", ")), spoken.line.text,
                spoken.line.number);
    }
}

} // namespace postulant
