#include "documents/ResumeDates.h"

#include <QRegularExpression>
#include <QTest>

using namespace postulant;

class TestResumeDates : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void spans_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("start");
        QTest::addColumn<QString>("end");
        QTest::addColumn<bool>("goesOn");
        const auto row = [](const char* text, const char* start, const char* end, bool goesOn = false) {
            QTest::newRow(text) << QString::fromUtf8(text) << QString::fromLatin1(start) << QString::fromLatin1(end)
                                << goesOn;
        };
        row("2015 – 2018", "2015", "2018");
        row("2015-2018", "2015", "2018");
        row("01/2019 – heute", "2019-01", "", true);
        row("01.2019 bis heute", "2019-01", "", true);
        row("Jan 2019 - Present", "2019-01", "", true);
        row("Sept. 2015 to May 2018", "2015-09", "2018-05");
        row("March 2014—June 2016", "2014-03", "2016-06");
        row("Mär. 2014 – Dez. 2016", "2014-03", "2016-12");
        row("März 2014 – Oktober 2016", "2014-03", "2016-10");
        row("févr. 2012 à août 2014", "2012-02", "2014-08");
        row("Décembre 2012 - à ce jour", "2012-12", "", true);
        row("octobre 2012 – aujourd’hui", "2012-10", "", true);
        row("depuis mars 2020", "2020-03", "", true);
        row("seit 04/2020", "2020-04", "", true);
        row("Since 2020", "2020", "", true);
        row("2019-01 – 2020-03", "2019-01", "2020-03");
        row("01.04.2012 – 30.09.2014", "2012-04-01", "2014-09-30");
        row("Engineer, Acme (2015 – 2018)", "2015", "2018");
        row("MAI 2015 – JUIN 2018", "2015-05", "2018-06");
    }
    void spans() {
        QFETCH(QString, text);
        const auto dates = dateSpan(text);
        QVERIFY(dates);
        QTEST(dates->start, "start");
        QTEST(dates->end, "end");
        QTEST(dates->goesOn, "goesOn");
        QCOMPARE(text.left(dates->at).contains(QRegularExpression(QStringLiteral("\\d"))), false);
    }
    void theRestOfTheLineIsLeft() {
        const QString text = QStringLiteral("Engineer, Acme 2015 – 2018 Austin");
        const auto dates = dateSpan(text);
        QVERIFY(dates);
        QCOMPARE(text.mid(dates->at, dates->length), QStringLiteral("2015 – 2018"));
    }
    // What is no span of time, or can be read in two ways.
    void noSpans_data() {
        QTest::addColumn<QString>("text");
        for (const char* text :
             {"", "2019", "03/04/2019 – 05/06/2020", "2018 – 2015", "13/2019 – 14/2020", "Room 2015-20188",
              "1234 – 5678", "Presented 2019", "2019 – Presentation", "maybe 2010-12", "from 9 to 5", "Mai – Juni",
              "summer 2015 – 18", "v2015.1 - v2018.2"}) {
            QTest::newRow(text) << QString::fromUtf8(text);
        }
    }
    void noSpans() {
        QFETCH(QString, text);
        const auto dates = dateSpan(text);
        QVERIFY2(!dates, dates ? qPrintable(dates->start + u'/' + dates->end) : "");
    }
    void single_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("date");
        QTest::newRow("month") << QStringLiteral("Feb 2018") << QStringLiteral("2018-02");
        QTest::newRow("year") << QStringLiteral("2009") << QStringLiteral("2009");
        QTest::newRow("day") << QStringLiteral("03.04.2019") << QStringLiteral("2019-04-03");
        QTest::newRow("two ways") << QStringLiteral("03/04/2019") << QString();
        QTest::newRow("none") << QStringLiteral("soon") << QString();
        QTest::newRow("a word") << QStringLiteral("Room 2018") << QString();
        QTest::newRow("too early") << QStringLiteral("1492") << QString();
    }
    void single() {
        QFETCH(QString, text);
        QTEST(singleDate(text), "date");
    }
    void oneDateIsAnEnd() {
        const auto one = dateSpanOrDate(QStringLiteral("Bachelor of Science, June 2014"));
        QVERIFY(one);
        QCOMPARE(one->start, QString());
        QCOMPARE(one->end, QStringLiteral("2014-06"));
        QVERIFY(!one->goesOn);
        QVERIFY(!dateSpanOrDate(QStringLiteral("2012, 2014")));
    }
};

QTEST_GUILESS_MAIN(TestResumeDates)
#include "tst_resume_dates.moc"
