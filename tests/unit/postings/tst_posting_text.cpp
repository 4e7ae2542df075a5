#include "documents/TextLanguage.h"
#include "postings/PageReader.h"
#include "postings/PostingText.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace postulant;

namespace {

// German, escaped twice as one of the systems does it.
const QString description = QStringLiteral(
    "&lt;p&gt;Wir suchen eine Entwicklerin oder einen Entwickler für unser Team in Leipzig. Sie bauen Werkzeuge, mit "
    "denen andere arbeiten, und sprechen gern mit den Menschen, die sie benutzen.&lt;/p&gt; &lt;p&gt;Wir bieten eine "
    "unbefristete Stelle, flexible Arbeitszeiten und viel Raum für eigene Ideen.&lt;/p&gt;");

} // namespace

// The running text of a posting, out of what a site answers.
class TestPostingText : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void ofData() {
        const QJsonObject json{{QStringLiteral("title"), QStringLiteral("Software Engineer")},
                               {QStringLiteral("content"), description},
                               {QStringLiteral("id"), 7}};
        const QString text = postingText(QJsonDocument(json).toJson());
        QVERIFY2(text.startsWith(QStringLiteral("Wir suchen eine")), qPrintable(text));
        QVERIFY(!text.contains(u'<') && !text.contains(QStringLiteral("&lt;")));
        QVERIFY(!text.contains(QStringLiteral("Software Engineer"))); // titles are often in another language
        QCOMPARE(languageOf(text), QStringLiteral("de"));
    }

    void ofAPage() {
        const QJsonObject json{{QStringLiteral("@type"), QStringLiteral("JobPosting")},
                               {QStringLiteral("title"), QStringLiteral("Software Engineer")},
                               {QStringLiteral("description"), description}};
        const QByteArray html = "<html><body><h1>Software Engineer</h1><script type=\"application/ld+json\">" +
                                QJsonDocument(json).toJson() + "</script><p>Cookies and other things</p></body></html>";
        const auto page = readPostingPage(html);
        QVERIFY(page.has_value());
        QCOMPARE(languageOf(postingText(*page)), QStringLiteral("de"));
    }

    void nothingToSpeakOf() {
        QCOMPARE(postingText(QByteArray("[]")), QString());
        QCOMPARE(postingText(QByteArray("no json")), QString());
        QCOMPARE(postingText(QByteArray(R"({"title":"Short"})")), QString());
        QVERIFY(
            postingText(QJsonDocument(QJsonObject{{QStringLiteral("a"), QString(100'000, u'x')}}).toJson()).size() <=
            20'000);
    }
};

QTEST_GUILESS_MAIN(TestPostingText)
#include "tst_posting_text.moc"
