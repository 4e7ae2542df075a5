#include "documents/ResumeReader.h"

#include <QRegularExpression>

namespace postulant {

Sections sectionsOf(const QVector<ResumeLine>& lines) {
    const auto& words = ResumeWords::shipped();
    Sections out{{}};
    for (const ResumeLine& line : lines) {
        const auto heading = line.bullet ? std::nullopt : words.heading(line.text);
        if (heading) {
            out.append({*heading, {}});
            continue;
        }
        if (line.startsBlock) {
            out.append(SectionLines{});
        }
        if (!words.isDocumentTitle(line.text)) {
            out.last().lines.append(line);
        }
    }
    return out;
}

QString bareText(const QString& text) {
    static const QRegularExpression edges(QStringLiteral("^[\\s,;:|·•()\\[\\]/–—−-]+|[\\s,;:|·•(\\[/–—−-]+$"));
    QString bare = text.simplified();
    bare.remove(edges);
    if (bare.endsWith(u')') && !bare.contains(u'(')) {
        bare.chop(1);
    }
    return bare.trimmed();
}

ResumeProposal readResume(const QVector<ResumeLine>& lines) {
    const Sections sections = sectionsOf(lines);
    ResumeProposal out;
    readPerson(sections, out);
    readContact(sections, out);
    readWork(sections, out);
    readEducation(sections, out);
    readLists(sections, out);
    return out;
}

} // namespace postulant
