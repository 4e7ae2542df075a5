#pragma once

#include "documents/ResumeLines.h"
#include "domain/Result.h"

#include <QByteArray>

namespace postulant {

// The lines of a Word document (DOCX): headers first, then paragraphs and tables as they follow each other. Rows of
// a table are one line with tabs, unless its cells are columns with headings of their own. Errors: FileType ("damaged",
// "locked", "no-text"), TooLarge.
Result<QVector<ResumeLine>> linesOfDocx(const QByteArray& bytes);

// The same from the main part alone. Errors: FileType ("damaged": no XML, a document type, or nested too deep).
Result<QVector<ResumeLine>> linesOfWordXml(const QByteArray& xml);

} // namespace postulant
