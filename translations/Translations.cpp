#include "translations/Translations.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QString>
#include <QTranslator>

// Outside the namespace, as the macro wants it: a static library's resources are not registered by themselves.
static void registerResources() {
    Q_INIT_RESOURCE(postulant_translations_translations);
}

namespace postulant {
namespace {

bool install(QCoreApplication& application, const QLocale& locale, const QString& name, const QString& folder) {
    auto* translator = new QTranslator(&application);
    if (translator->load(locale, name, QStringLiteral("_"), folder) &&
        QCoreApplication::installTranslator(translator)) {
        return true;
    }
    delete translator;
    return false;
}

} // namespace

bool installTranslations(QCoreApplication& application, const QLocale& locale) {
    registerResources();
    const QString ours = QStringLiteral("postulant");
    const QString folder = QStringLiteral(":/translations");
    if (install(application, locale, ours, folder)) {
        install(application, locale, QStringLiteral("qtbase"), QLibraryInfo::path(QLibraryInfo::TranslationsPath));
        return true;
    }
    return install(application, QLocale(QLocale::English), ours, folder);
}

} // namespace postulant
