#include "domain/DatesInText.h"

#include <QTest>

using namespace postulant;

class TestDatesInText : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theLastDay_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("last");
        const auto row = [](const char* text, const char* last) {
            QTest::newRow(text) << QString::fromUtf8(text) << QString::fromLatin1(last);
        };
        row("2026-05-31", "2026-05-31");
        row("31.05.2026", "2026-05-31");
        row("ab 1. 6. 2026", "2026-06-01");
        row("31 May 2026", "2026-05-31");
        row("May 31, 2026", "2026-05-31");
        row("the 1st of June 2026", "2026-06-01");
        row("1. März 2026", "2026-03-01");
        row("1er août 2026", "2026-08-01");
        row("March 2026", "2026-03-31");
        row("Februar 2028", "2028-02-29");
        row("03/04/2026", "2026-04-03"); // the later reading
        row("13/04/2026", "2026-04-13");
        row("2026-07", "2026-07-31");
        row("07/2026", "2026-07-31");
        row("2026-01-01 or 1 May 2026", "2026-05-01");
        // Nothing that names a day
        row("immediately", "");
        row("two weeks' notice", "");
        row("2026", "");
        row("in 3 months", "");
        row("30.02.2026", "");
        row("+49 151 2026 1234", "");
        row("at once, since 2020-01-01", "");
        row("sofort, seit 1. Mai 2020", "");
    }
    void theLastDay() {
        QFETCH(QString, text);
        QFETCH(QString, last);
        const auto day = lastDateIn(text);
        QCOMPARE(day ? day->toString(Qt::ISODate) : QString(), last);
    }

    void theEndOfSomething_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("last");
        const auto row = [](const char* text, const char* last) {
            QTest::newRow(text) << QString::fromUtf8(text) << QString::fromLatin1(last);
        };
        row("Blue Card, valid until 2026-05-31", "2026-05-31");
        row("H-1B, expires May 2026", "2026-05-31");
        row("Aufenthaltstitel, gültig bis 31.05.2026", "2026-05-31");
        row("titre de séjour jusqu'au 31 mai 2026", "2026-05-31");
        row("since 2020-01-01 until 2026-05-31", "2026-05-31");
        row("Blue Card since 2020-01-01", "");
        row("Blue Card of 2020-01-01", "");
        row("citizen", "");
        row("bis zu 20 Stunden", "");
    }
    void theEndOfSomething() {
        QFETCH(QString, text);
        QFETCH(QString, last);
        const auto day = lastEndIn(text);
        QCOMPARE(day ? day->toString(Qt::ISODate) : QString(), last);
    }
};

QTEST_GUILESS_MAIN(TestDatesInText)
#include "tst_dates_in_text.moc"
