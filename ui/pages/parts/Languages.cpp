#include "ui/pages/parts/Languages.h"

#include <QComboBox>
#include <QLocale>

namespace postulant {

QString languageName(const QString& code) {
    const QLocale locale(code);
    const QString name = locale.language() == QLocale::C ? QString() : locale.nativeLanguageName();
    return name.isEmpty() ? code : name.left(1).toUpper() + name.mid(1);
}

void fillLanguages(QComboBox* combo, const QString& none) {
    combo->clear();
    combo->addItem(none, QString());
    for (const char* code : {"en", "de", "fr", "es", "it", "pt", "nl", "da", "sv", "nb", "fi", "pl", "cs", "sk",
                             "hu", "ro", "bg", "el", "tr", "uk", "ru", "ar", "he", "hi", "zh", "ja", "ko", "vi"}) {
        combo->addItem(languageName(QLatin1String(code)), QLatin1String(code));
    }
}

void chooseLanguage(QComboBox* combo, const QString& code) {
    int row = combo->findData(code);
    if (row < 0) {
        combo->addItem(languageName(code), code);
        row = combo->count() - 1;
    }
    combo->setCurrentIndex(row);
}

QString chosenLanguage(const QComboBox* combo) {
    return combo->currentData().toString();
}

} // namespace postulant
