#pragma once

#include <QString>

class QComboBox;

namespace postulant {

// Languages to choose from, each by its own name ("Deutsch"), with its code ("de") as data. none: what stands for "".
void fillLanguages(QComboBox* combo, const QString& none);
void chooseLanguage(QComboBox* combo, const QString& code); // one that is not in the list is added
QString chosenLanguage(const QComboBox* combo);
QString languageName(const QString& code); // the code itself where nobody knows its name

} // namespace postulant
