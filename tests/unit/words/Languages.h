#pragma once

#include "translations/Translations.h"

#include <QCoreApplication>
#include <QDir>
#include <QLocale>
#include <QTest>
#include <QTranslator>

#include <functional>

namespace postulant::test {

// Calls `check` once for every language that is shipped, with its texts installed. Another language gets the texts of
// the sources, so those are checked too, under "".
inline void inEveryLanguage(const std::function<void(const QString& language)>& check) {
    QCoreApplication& application = *QCoreApplication::instance();
    check({});
    installTranslations(application, QLocale(QLocale::English)); // puts the resources in their place
    qDeleteAll(application.findChildren<QTranslator*>());
    const QStringList files = QDir(QStringLiteral(":/translations")).entryList({QStringLiteral("postulant_*.qm")});
    QVERIFY2(files.size() >= 2, qPrintable(files.join(u' ')));
    for (const QString& file : files) {
        QTranslator translator;
        QVERIFY2(translator.load(QStringLiteral(":/translations/") + file), qPrintable(file));
        QCoreApplication::installTranslator(&translator);
        check(file.section(u'_', 1).section(u'.', 0, 0));
        QCoreApplication::removeTranslator(&translator);
        if (QTest::currentTestFailed()) {
            return;
        }
    }
}

} // namespace postulant::test
