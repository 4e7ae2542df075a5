#pragma once

#include "domain/CoverLetter.h"

#include <QString>

namespace postulant {

// What is wrong with a template, in one sentence with its line.
QString letterFlawText(const LetterFlaw& flaw);

// "Company" for a placeholder's name.
QString placeholderLabel(const QString& name);

// "company, first name": the names of placeholders as the seeker knows them.
QString placeholderList(const QStringList& names);

} // namespace postulant
