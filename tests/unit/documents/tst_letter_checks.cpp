#include "documents/LetterPdf.h"
#include "documents/PhoneNumber.h"
#include "documents/ResumeFile.h"
#include "documents/ResumeText.h"
#include "documents/TextLanguage.h"
#include "support/ResumeGenerator.h"

#include <QBuffer>
#include <QFile>
#include <QPdfDocument>
#include <QPdfSelection>
#include <QTemporaryDir>
#include <QTest>

using namespace postulant;

namespace {

QString textOfPdf(const QByteArray& bytes) {
    return resumeText(bytes, pdfMimeType).simplified();
}

QByteArray word(const QString& text) {
    return generated::docx("<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
                           "<w:body><w:p><w:r><w:t>" +
                           text.toHtmlEscaped().toUtf8() + "</w:t></w:r></w:p></w:body></w:document>");
}

const QString english = QStringLiteral(
    "I have worked with product data for eight years and would like to bring what I learned to your team. In my last "
    "position I built the pipelines that every report of the company rests on, and I wrote the tests that keep them "
    "right. I enjoy explaining numbers to people who do not like numbers.");
const QString german = QStringLiteral(
    "Seit acht Jahren arbeite ich mit Produktdaten und möchte das Gelernte gern in Ihr Team einbringen. In meiner "
    "letzten Stelle habe ich die Abläufe gebaut, auf denen jeder Bericht des Unternehmens beruht, und die Prüfungen "
    "geschrieben, die sie richtig halten. Ich erkläre gern Zahlen auch denen, die Zahlen nicht mögen.");
const QString french = QStringLiteral(
    "Je travaille depuis huit ans avec des données de produits et j'aimerais apporter ce que j'ai appris à votre "
    "équipe. Dans mon dernier poste, j'ai construit les traitements sur lesquels reposent tous les rapports de "
    "l'entreprise, et j'ai écrit les tests qui les gardent justes.");

} // namespace

// What needs a library: languages, telephone numbers, PDF.
class TestLetterChecks : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void languages_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("language");
        QTest::newRow("English") << english << "en";
        QTest::newRow("German") << german << "de";
        QTest::newRow("French") << french << "fr";
        QTest::newRow("nothing") << QString() << QString();
        QTest::newRow("too short") << QStringLiteral("Senior Data Engineer (m/w/d)") << QString();
        QTest::newRow("half and half") << english + u' ' + german << QString();
        QTest::newRow("numbers") << QStringLiteral("12 345 678 ").repeated(50) << QString();
        QTest::newRow("broken") << QString(400, QChar(0xD800)) << QString();
    }
    void languages() {
        QFETCH(QString, text);
        QFETCH(QString, language);
        QCOMPARE(languageOf(text), language);
    }

    void telephoneNumbers_data() {
        QTest::addColumn<QString>("number");
        QTest::addColumn<QString>("country");
        QTest::addColumn<PhoneFlaw>("flaw");
        const auto row = [](const char* number, const char* country, PhoneFlaw flaw) {
            QTest::addRow("%s in %s", number, country)
                << QString::fromUtf8(number) << QString::fromUtf8(country) << flaw;
        };
        row("", "", PhoneFlaw::None);
        row("+44 20 7946 0958", "", PhoneFlaw::None);
        row("+49 (0)30 901820", "Germany", PhoneFlaw::None);
        row("0049 30 901820", "", PhoneFlaw::None);
        row("+1 650-253-0000", "United Kingdom", PhoneFlaw::None);
        row("030 901820", "Germany", PhoneFlaw::NoCountryCode);
        row("030 901820", "DE", PhoneFlaw::NoCountryCode);
        row("030 901820", "", PhoneFlaw::NoCountryCode); // nobody can tell
        row("+44 12", "", PhoneFlaw::NoNumber);
        row("+44 20 7946 0958 1234 5678", "", PhoneFlaw::NoNumber);
        row("+999 123 4567", "", PhoneFlaw::NoNumber);
        row("call me", "Germany", PhoneFlaw::NoNumber);
        row("+1 123 456 7890", "", PhoneFlaw::NotInUse); // no area begins with 1
    }
    void telephoneNumbers() {
        QFETCH(QString, number);
        QFETCH(QString, country);
        QFETCH(PhoneFlaw, flaw);
        QCOMPARE(flawOfPhone(number, country), flaw);
    }

    void countries() {
        QCOMPARE(regionOfCountry(QStringLiteral("Germany")), QStringLiteral("DE"));
        QCOMPARE(regionOfCountry(QStringLiteral(" united kingdom ")), QStringLiteral("GB"));
        QCOMPARE(regionOfCountry(QStringLiteral("at")), QStringLiteral("AT"));
        QCOMPARE(regionOfCountry(QStringLiteral("Atlantis")), QString());
    }

    void aLetterBecomesAPdf() {
        const QString letter = QStringLiteral("Dear Acme <b>Labs</b> & Sons,\n\nGrüße aus Köln.\n\n") + english +
                               QStringLiteral("\n\nMaren");
        const auto pdf = letterPdf(letter, QStringLiteral("Letter"));
        QVERIFY(pdf.has_value());
        const QString text = textOfPdf(*pdf);
        QVERIFY2(text.contains(QStringLiteral("Dear Acme <b>Labs</b> & Sons,")), qPrintable(text)); // read as text
        QVERIFY2(text.contains(QStringLiteral("Grüße aus Köln.")), qPrintable(text));
        QVERIFY2(text.endsWith(QStringLiteral("Maren")), qPrintable(text)); // and no page number below it
        QCOMPARE(checkResumeBytes(*pdf, QStringLiteral("l.pdf")).problem, ResumeProblem::None);
    }

    void aLongLetterHasPages() {
        const auto pdf = letterPdf((english + QStringLiteral("\n\n")).repeated(30), QString(), LetterPaper::Letter);
        QVERIFY(pdf.has_value());
        QBuffer buffer;
        buffer.setData(*pdf);
        QVERIFY(buffer.open(QIODevice::ReadOnly));
        QPdfDocument document(nullptr);
        document.load(&buffer);
        QVERIFY(document.pageCount() > 1);
        QCOMPARE(document.pagePointSize(0).toSize(), QSize(612, 792));
        QVERIFY(!document.getAllText(1).text().isEmpty());
    }

    void noTextIsNoLetter() { QCOMPARE(letterPdf(QStringLiteral(" \n"), {}).error().kind, ErrorKind::Invalid); }

    void aResumeTellsItsLanguageWhenItIsAdded() {
        const QTemporaryDir dir;
        const auto add = [&dir](const QString& text) {
            const QString path = dir.filePath(QStringLiteral("Lebenslauf.pdf"));
            QFile file(path);
            const bool written =
                file.open(QIODevice::WriteOnly | QIODevice::Truncate) && file.write(*letterPdf(text, QString())) > 0;
            file.close();
            const auto added = importResumeFile(path, dir.filePath(QStringLiteral("files")));
            return written && added ? added->language : QStringLiteral("not added");
        };
        QCOMPARE(add(german), QStringLiteral("de"));
        QCOMPARE(add(english), QStringLiteral("en"));
        QCOMPARE(add(QStringLiteral("Maren Holt")), QString());
    }

    void aWordResumeTellsItsLanguageToo() {
        const QTemporaryDir dir;
        const auto add = [&dir](const QString& text) {
            const QString path = dir.filePath(QStringLiteral("Lebenslauf.docx"));
            QFile file(path);
            const bool written = file.open(QIODevice::WriteOnly | QIODevice::Truncate) && file.write(word(text)) > 0;
            file.close();
            const auto added = importResumeFile(path, dir.filePath(QStringLiteral("files")));
            return written && added ? added->language : QStringLiteral("not added");
        };
        QCOMPARE(add(german), QStringLiteral("de"));
        QCOMPARE(add(english), QStringLiteral("en"));
        QCOMPARE(add(french), QStringLiteral("fr"));
        QCOMPARE(add(QStringLiteral("Maren Holt")), QString());
        QCOMPARE(add(QString()), QString()); // no text at all: still a resume
        QCOMPARE(resumeText(word(german), docxMimeType).trimmed(), german);
    }

    void whatIsNoPdfHasNoText() {
        QCOMPARE(resumeText("%PDF-1.4 broken", pdfMimeType), QString());
        QCOMPARE(resumeText("PK", docxMimeType), QString());
    }
};

QTEST_MAIN(TestLetterChecks)
#include "tst_letter_checks.moc"
