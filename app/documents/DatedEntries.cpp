#include "documents/DatedEntries.h"

#include <QRegularExpression>

#include <algorithm>

namespace postulant {
namespace {

constexpr qsizetype longestHead = 90;    // characters; longer lines are prose
constexpr qsizetype mostLinesBefore = 2; // of an entry, before its date
constexpr qsizetype mostLinesOfHead = 3;

struct Dated {
    qsizetype at = 0;
    WrittenDates dates;
    QString rest; // of the line, without the date
};

QString without(const QString& text, const WrittenDates& dates) {
    QStringList cells;
    const QString cut = text.left(dates.at) + u'\t' + text.mid(dates.at + dates.length);
    for (const QString& cell : cut.split(u'\t', Qt::SkipEmptyParts)) {
        const QString bare = bareText(cell);
        if (!bare.isEmpty()) {
            cells.append(bare);
        }
    }
    return cells.join(u'\t');
}

bool isProse(const ResumeLine& line) {
    return line.bullet || line.text.size() > longestHead || line.text.endsWith(u'.') || line.text.endsWith(u';') ||
           line.text.contains(QLatin1String(". "));
}

QVector<Dated> datesOf(const QVector<ResumeLine>& lines, bool oneDateIsEnough) {
    QVector<Dated> out;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        if (lines.at(i).bullet || lines.at(i).text.size() > 2 * longestHead) {
            continue;
        }
        const QString& text = lines.at(i).text;
        const auto dates = oneDateIsEnough ? dateSpanOrDate(text) : dateSpan(text);
        if (dates) {
            const QString rest = without(text, *dates);
            const bool prose = rest.size() > longestHead || text.endsWith(u'.');
            if (!prose) {
                out.append({i, *dates, rest});
            }
        }
    }
    return out;
}

// The head was full at its end, and what follows is neither an item of a list nor another date.
bool endsOpen(const QVector<ResumeLine>& section, const ResumeLine& last) {
    const auto next = std::find_if(section.begin(), section.end(),
                                   [&last](const ResumeLine& line) { return line.number == last.number + 1; });
    return next != section.end() && !next->bullet && next->text.size() < longestHead / 2 &&
           !dateSpanOrDate(next->text) && !next->text.endsWith(u'.');
}

enum class Joint { Apart, Joined, Unclear };

// Whether the second line goes on with the first, where the first was full.
Joint jointOf(const QString& first, const QString& second) {
    static const QRegularExpression goesOn(QStringLiteral("(?:[,&/–-]|\\s\\p{Ll}{1,3})$"));
    static const QRegularExpression small(QStringLiteral("^[\\p{Ll}(]"));
    const auto& words = ResumeWords::shipped();
    if (goesOn.match(first).hasMatch() || small.match(second).hasMatch() ||
        words.namesCompany(second.section(u' ', 0, 0))) {
        return Joint::Joined;
    }
    const bool job = words.namesJob(first) && !words.namesCompany(first);
    const bool jobNext = words.namesJob(second) && !words.namesCompany(second);
    const bool company = words.namesCompany(first) && !words.namesJob(first);
    const bool companyNext = words.namesCompany(second) && !words.namesJob(second);
    const bool degree = !words.degreeAtStart(first).isEmpty();
    const bool degreeNext = !words.degreeAtStart(second).isEmpty();
    const bool apart = (job && companyNext) || (company && jobNext) ||
                       (degree && !words.namesSchool(first) && words.namesSchool(second)) ||
                       (degreeNext && words.namesSchool(first));
    return apart ? Joint::Apart : Joint::Unclear;
}

void addHead(DatedEntry& entry, const ResumeLine& line, const QString& text) {
    if (text.isEmpty() || ResumeWords::shipped().isNoise(text)) {
        return;
    }
    ResumeLine one = line;
    one.text = text;
    ResumeLine* last = entry.head.isEmpty() ? nullptr : &entry.head.last();
    const bool follows = last != nullptr && last->number + 1 == line.number;
    const bool isForm = !text.contains(u' ') && ResumeWords::shipped().namesCompany(text); // "Ltd" alone is no employer
    if (follows && (last->mayGoOn || isForm)) {
        const Joint joint = isForm ? Joint::Joined : jointOf(last->text, text);
        entry.unclear = entry.unclear || joint == Joint::Unclear;
        if (joint == Joint::Joined) {
            last->text += u' ' + text;
            last->mayGoOn = line.mayGoOn;
            last->number = line.number;
            return;
        }
    }
    entry.head.append(one);
}

// "09/2018 –" and "today" below it.
QVector<ResumeLine> withWholeDates(const QVector<ResumeLine>& lines) {
    static const QRegularExpression open(QStringLiteral("\\d\\s?[–—-]$"));
    QVector<ResumeLine> out;
    for (const ResumeLine& line : lines) {
        const bool broken = !out.isEmpty() && open.match(out.last().text).hasMatch() && !dateSpan(out.last().text);
        const auto whole =
            broken && line.text.size() < 30 ? dateSpan(out.last().text + u' ' + line.text) : std::nullopt;
        if (whole) {
            out.last().text += u' ' + line.text;
            out.last().number = line.number;
        } else {
            out.append(line);
        }
    }
    return out;
}

} // namespace

QVector<DatedEntry> datedEntries(const QVector<ResumeLine>& lines, bool oneDateIsEnough) {
    const QVector<ResumeLine> section = withWholeDates(lines);
    const QVector<Dated> dates = datesOf(section, oneDateIsEnough);
    if (dates.isEmpty() || dates.first().at > mostLinesBefore) {
        return {};
    }
    // As many lines as stand before the first date stand before each.
    const qsizetype before = dates.first().at;
    QVector<DatedEntry> out;
    for (qsizetype i = 0; i < dates.size(); ++i) {
        const Dated& one = dates.at(i);
        const qsizetype end = i + 1 < dates.size() ? dates.at(i + 1).at - before : section.size();
        DatedEntry entry{one.dates, section.at(one.at), {}, false};
        const qsizetype from = one.at - before;
        const bool overlaps = i > 0 && from <= dates.at(i - 1).at;
        bool whole = !overlaps;
        for (qsizetype k = from; whole && k < one.at; ++k) {
            whole = !isProse(section.at(k));
            addHead(entry, section.at(k), section.at(k).text);
        }
        addHead(entry, section.at(one.at), one.rest);
        for (qsizetype k = one.at + 1; k < end && entry.head.size() < mostLinesOfHead; ++k) {
            const bool enough = before > 0 && entry.head.size() >= 2;
            if (isProse(section.at(k)) || enough) {
                break;
            }
            addHead(entry, section.at(k), section.at(k).text);
        }
        // The line after the head may go on with it.
        const ResumeLine* last = entry.head.isEmpty() ? nullptr : &entry.head.last();
        entry.unclear = entry.unclear || (last != nullptr && last->mayGoOn && endsOpen(section, *last));
        if (!whole || entry.unclear) {
            entry.head.clear();
        }
        out.append(entry);
    }
    return out;
}

QStringList headParts(const QString& line) {
    static const QRegularExpression between(QStringLiteral("\\t|\\s?\\|\\s?|\\s[·•–—-]\\s"));
    QStringList out;
    for (const QString& part : line.split(between, Qt::SkipEmptyParts)) {
        const QString bare = bareText(part);
        if (!bare.isEmpty() && !ResumeWords::shipped().isNoise(bare)) {
            out.append(bare);
        }
    }
    return out;
}

} // namespace postulant
