#pragma once

class QCoreApplication;
class QLocale;

namespace postulant {

// Installs the texts for the first of the locale's languages that we have, ours and Qt's own; else English, which has
// the plural forms of the sources' texts. The translators belong to the application. Call before the first tr(), from
// the main thread. False: no texts could be loaded, so the programs speak the words of the sources.
bool installTranslations(QCoreApplication& application, const QLocale& locale);

} // namespace postulant
