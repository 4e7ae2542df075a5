#include "postings/PageReader.h"

#include <QTest>

using namespace postulant;

namespace {

constexpr qint64 now = 1'779'355'500'000; // 21 May 2026

PostingFacts factsIn(const QByteArray& html) {
    const auto page = readPostingPage(html);
    return page ? factsOfPage(*page, now) : facts::unknown(FactsWhy::None);
}

} // namespace

class TestPageReader : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void jsonLdWithANonceIsFound() {
        const PostingFacts facts = factsIn(
            "<html><head><script>var x='{\"@type\":\"JobPosting\",\"title\":\"no\"}'</script>"
            "<script nonce=\"a\" TYPE='application/ld+json; charset=utf-8'>{\"@type\":\"BreadcrumbList\"}</script>"
            "<script type=application/ld+json>{broken</script>"
            "<script data-x type=\"application/ld+json\">{\"@type\":\"JobPosting\",\"title\":\"Data Officer\","
            "\"hiringOrganization\":{\"name\":\"Northmere Council\"}}</script></head><body><h1>Data "
            "Officer</h1></body>");
        QCOMPARE(facts.title, QStringLiteral("Data Officer"));
        QCOMPARE(facts.company, QStringLiteral("Northmere Council"));
        QCOMPARE(facts.openness, Openness::Open);
    }

    void microdataIsRead() {
        const PostingFacts facts = factsIn(
            "<div itemscope itemtype='http://schema.org/JobPosting'><meta itemprop=validThrough "
            "content='2026-05-01T00:00:00Z'>"
            "<h1 itemprop='title'>Fraud <b>Analyst</b></h1>"
            "<div itemprop=hiringOrganization itemscope itemtype='http://schema.org/Organization'>"
            "<meta itemprop=name content='Sorrel Insurance'></div>"
            "<span itemprop=jobLocation itemscope><span itemprop=address itemscope>"
            "<span itemprop=addressLocality>Cardiff</span><span itemprop=addressCountry>GB</span></span></span></div>"
            "<div itemscope itemtype='http://schema.org/JobPosting'><h1 itemprop=title>Another</h1></div>");
        QCOMPARE(facts.title, QStringLiteral("Fraud Analyst"));
        QCOMPARE(facts.company, QStringLiteral("Sorrel Insurance"));
        QCOMPARE(facts.place, QStringLiteral("Cardiff, GB"));
        QCOMPARE(facts.openness, Openness::Closed);
        QCOMPARE(facts.why, FactsWhy::Expired);
    }

    void closedNearTheTitle() {
        QCOMPARE(factsIn("<h1>Depot Analyst</h1><p>This job is no longer available.</p>").why, FactsWhy::Wording);
        // Far below, hidden, in a script, or beside something to apply with, it says nothing about this job.
        const QByteArray far = "<h1>Depot Analyst</h1>" + QByteArray("<p>about us and more</p>").repeated(200) +
                               "<p>This job is no longer available.</p>";
        QCOMPARE(factsIn(far).openness, Openness::Unknown);
        QCOMPARE(factsIn("<h1>A</h1><p hidden>This job is no longer available.</p>").openness, Openness::Unknown);
        QCOMPARE(factsIn("<h1>A</h1><script>'This job is no longer available.'</script>").openness, Openness::Unknown);
        for (const char* control : {"<a href=/x>Apply now</a>", "<button>Jetzt bewerben</button>", "<input type=file>",
                                    "<input type=submit value='Submit application'>", "<a>Postuler</a>"}) {
            QCOMPARE(factsIn(QByteArray("<h1>A</h1><p>This job is no longer available.</p>") + control).openness,
                     Openness::Unknown);
        }
        QCOMPARE(factsIn("<h1>A</h1><p>This job is no longer available.</p><a>Reapply filters</a>").openness,
                 Openness::Closed);
    }

    void aWallForRobotsSaysNothing() {
        const PostingFacts facts = factsIn("<title>Just a moment...</title><h1>Checking your browser</h1>"
                                           "<p>Enable JavaScript and cookies to continue</p>");
        QCOMPARE(facts.openness, Openness::Unknown);
        QVERIFY(facts.title.isEmpty());
    }

    void classesOfShortElements() {
        const auto page = readPostingPage("<h3 class='x topcard__title'>Data &amp; more</h3><div class=y>" +
                                          QByteArray(1000, 'y') + "</div>");
        QCOMPARE(page->textOfClass(QLatin1String("topcard__title")), QStringLiteral("Data & more"));
        QVERIFY(page->textOfClass(QLatin1String("topcard")).isEmpty());
        QVERIFY(page->textOfClass(QLatin1String("y")).isEmpty());
    }

    void hostilePagesAreLeftInTime_data() {
        QTest::addColumn<QByteArray>("html");
        QTest::newRow("deep") << QByteArray("<div>").repeated(400'000);
        QTest::newRow("deep things") << QByteArray("<i itemscope itemtype='x/JobPosting' itemprop=a>").repeated(30'000);
        QTest::newRow("deep formatting") << QByteArray("<b><i><a><p>").repeated(100'000);
        QTest::newRow("many classes") << QByteArray("<p class=a>x</p>").repeated(100'000);
        QTest::newRow("many scripts") << QByteArray("<script type=application/ld+json>{}</script>").repeated(30'000);
        QTest::newRow("zeros") << QByteArray(2'000'000, '\0');
        QTest::newRow("one attribute") << "<p class='" + QByteArray(2'000'000, 'x') + "'>";
        QTest::newRow("empty") << QByteArray(" \n");
    }
    void hostilePagesAreLeftInTime() {
        QFETCH(QByteArray, html);
        const PostingFacts facts = factsIn(html);
        QCOMPARE(facts.openness, Openness::Unknown);
        QVERIFY(facts.title.size() <= 300);
    }
};

QTEST_APPLESS_MAIN(TestPageReader)
#include "tst_page_reader.moc"
