#pragma once

#include "documents/ResumeLines.h"
#include "documents/ResumeProposal.h"
#include "documents/ResumeWords.h"

#include <QVector>

namespace postulant {

// What the lines of a resume in English, German or French say about the seeker. A blank is better than a wrong value:
// what can be read in two ways is left out. Legal facts, salary and demographics are never read.
ResumeProposal readResume(const QVector<ResumeLine>& lines);

// The parts of the reader, one a file.
struct SectionLines {
    ResumeSection section = ResumeSection::None; // None: before the first heading of a page's column
    QVector<ResumeLine> lines;                   // without the heading
};
using Sections = QVector<SectionLines>;

Sections sectionsOf(const QVector<ResumeLine>& lines);
void readPerson(const Sections& sections, ResumeProposal& out);  // name
void readContact(const Sections& sections, ResumeProposal& out); // e-mail, phone, address, links
void readWork(const Sections& sections, ResumeProposal& out);
void readEducation(const Sections& sections, ResumeProposal& out);
void readLists(const Sections& sections, ResumeProposal& out); // skills, languages, summary

// The only e-mail address that the resume has in its head, or at all; null line text: none, or several.
ResumeLine lineOfEmail(const Sections& sections, QString& email);

// Text without brackets, bars, dots and dashes around it.
QString bareText(const QString& text);

} // namespace postulant
