#pragma once

#include <QString>
#include <QStringList>

// The name of a file as an employer sees it.
namespace postulant {

// A name, not a path; not hidden; with the suffix of its kind (mime type of PDF and DOCX; others: any); at most 120
// characters, none of them a control character.
bool isEmployerFileName(const QString& name, const QString& mimeType);

// What a name says that is nobody's business: "final", "v3", "neu", "(2)", "copy". Empty: nothing. As it stands in the
// name, for the remark.
QString workingWord(const QString& fileName);

// The first of these companies that the name names with all its words ("resume_for_globex.pdf"); empty: none.
QString companyInName(const QString& fileName, const QStringList& companies);

} // namespace postulant
