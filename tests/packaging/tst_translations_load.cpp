#include "translations/Translations.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTest>
#include <QTranslator>

using namespace postulant;

// The texts are inside the programs and found under the contexts that the code asks for.
class TestTranslationsLoad : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void cleanup() {
        const QList<QTranslator*> translators = QCoreApplication::instance()->findChildren<QTranslator*>();
        for (QTranslator* translator : translators) {
            delete translator; // a translator removes itself from the application
        }
    }
    void germanSpeaksGerman() {
        QVERIFY(installTranslations(*QCoreApplication::instance(), QLocale(QLocale::German, QLocale::Austria)));
        QCOMPARE(QCoreApplication::translate("Words", "Draft"), QStringLiteral("Entwurf"));
        QCOMPARE(QCoreApplication::translate("postulant::RailBadges", "%n need(s) you", nullptr, 1),
                 QStringLiteral("1 braucht Sie"));
        QCOMPARE(QCoreApplication::translate("postulant::RailBadges", "%n need(s) you", nullptr, 3),
                 QStringLiteral("3 brauchen Sie"));
    }
    void englishHasItsPlurals() {
        QVERIFY(installTranslations(*QCoreApplication::instance(), QLocale(QLocale::English, QLocale::UnitedKingdom)));
        QCOMPARE(QCoreApplication::translate("postulant::RailBadges", "%n need(s) you", nullptr, 1),
                 QStringLiteral("1 needs you"));
        QCOMPARE(QCoreApplication::translate("postulant::RailBadges", "%n need(s) you", nullptr, 3),
                 QStringLiteral("3 need you"));
        QCOMPARE(QCoreApplication::translate("Words", "Draft"), QStringLiteral("Draft"));
    }
    void anotherLanguageGetsEnglishWithPlurals() {
        QVERIFY(installTranslations(*QCoreApplication::instance(), QLocale(QLocale::Basque, QLocale::Spain)));
        QCOMPARE(QCoreApplication::translate("postulant::RailBadges", "%n need(s) you", nullptr, 1),
                 QStringLiteral("1 needs you"));
    }
};

QTEST_GUILESS_MAIN(TestTranslationsLoad)
#include "tst_translations_load.moc"
