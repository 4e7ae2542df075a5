#include "documents/DatedEntries.h"

#include <QRegularExpression>

namespace postulant {
namespace {

constexpr qsizetype longestArea = 60;

struct Study {
    QString institution;
    QString studyType;
    QString area;
    ResumeLine schoolLine;
    ResumeLine degreeLine;
    int schools = 0;
    int degrees = 0;
};

// "Master of Science in Computer Science" → "Computer Science".
QString areaAfter(const QString& text, const QString& degree) {
    static const QRegularExpression joint(
        QStringLiteral("^\\s*(?:[,:–—-]\\s*)?(?:(?:in|of|en|de|des|zur|zum|als|im Fach|im Studiengang)\\s+|d['’])?"),
        QRegularExpression::CaseInsensitiveOption);
    QString area = text.simplified().mid(degree.size());
    area.remove(joint);
    area = bareText(area);
    static const QRegularExpression open(QStringLiteral("\\s\\p{Ll}{1,3}$")); // "Kauffrau für": broken off
    const bool whole = area.size() <= longestArea && !area.contains(u'(') && !open.match(area).hasMatch();
    return whole ? area : QString();
}

void readPart(const QString& text, const ResumeLine& line, Study& out) {
    const auto& words = ResumeWords::shipped();
    const QString degree = words.degreeAtStart(text);
    if (!degree.isEmpty()) {
        ++out.degrees;
        out.studyType = degree;
        out.area = areaAfter(text, degree);
        out.degreeLine = line;
    } else if (words.namesSchool(text)) {
        ++out.schools;
        out.institution = text.contains(u' ') ? text : QString(); // "College" alone was broken off
        out.schoolLine = line;
    }
}

Study studyOf(const DatedEntry& entry) {
    Study out;
    for (const ResumeLine& line : entry.head) {
        for (const QString& chunk : headParts(line.text)) {
            const QStringList parts = chunk.split(u',', Qt::SkipEmptyParts);
            for (qsizetype i = 0; i < parts.size(); ++i) {
                readPart(parts.at(i).simplified(), line, out);
            }
        }
    }
    // "Master in Law, Economics": what follows the comma may belong to it.
    return out;
}

void propose(const DatedEntry& entry, const Study& study, qsizetype index, ResumeProposal& out) {
    const QString path = QStringLiteral("education[%1].").arg(index);
    if (study.schools == 1) {
        out.add(path + QStringLiteral("institution"), study.institution, study.schoolLine.text,
                study.schoolLine.number);
    }
    if (study.degrees == 1) {
        out.add(path + QStringLiteral("studyType"), study.studyType, study.degreeLine.text, study.degreeLine.number);
        out.add(path + QStringLiteral("area"), study.area, study.degreeLine.text, study.degreeLine.number,
                Certainty::Likely);
    }
    out.add(path + QStringLiteral("startDate"), entry.dates.start, entry.dateLine.text, entry.dateLine.number);
    out.add(path + QStringLiteral("endDate"), entry.dates.end, entry.dateLine.text, entry.dateLine.number);
}

} // namespace

void readEducation(const Sections& sections, ResumeProposal& out) {
    qsizetype index = 0;
    for (const SectionLines& section : sections) {
        if (section.section != ResumeSection::Education) {
            continue;
        }
        for (const DatedEntry& entry : datedEntries(section.lines, true)) {
            const Study study = studyOf(entry);
            if (study.schools == 1 || study.degrees == 1) { // else it may be anything that has a date
                propose(entry, study, index++, out);
            }
        }
    }
}

} // namespace postulant
