#include "domain/PostingPage.h"
#include "domain/ats/PublicSources.h"

#include <QTest>

using namespace postulant;

namespace {

constexpr qint64 now = 1'779'355'500'000; // 21 May 2026

const QByteArray uuid = "4a1f6f7e-0d4a-4c57-9a0a-0c2d9a1b2c3d";

// What one source says about the posting at this address. unset: it has no public data.
std::optional<PostingFacts> said(const QString& url, int status, const QByteArray& body, const QString& movedTo = {}) {
    const auto identity = identifyPosting(url);
    if (!identity) {
        return std::nullopt;
    }
    for (const ats::PublicSource& source : ats::publicSources(*identity)) {
        if (source.rule != nullptr) {
            return ats::readAnswer(source, *identity,
                                   {status, movedTo.isEmpty() ? source.url : QUrl(movedTo), body, nullptr}, now);
        }
    }
    return std::nullopt;
}

QString summary(const PostingFacts& facts) {
    return QStringList{code(facts.openness), code(facts.why), facts.company, facts.title, facts.place}.join(u'|');
}

PostingPage pageOf(const QByteArray& jsonLd) {
    PostingPage page;
    page.jsonLd = {jsonLd};
    return page;
}

struct Site {
    const char* url;
    const char* asked; // the public address, nullptr: only the page
    QByteArray body;
    const char* summary; // of what is read of it
};

QVector<Site> sites() {
    return {
        {"https://job-boards.greenhouse.io/wrenfield/jobs/4012345",
         "https://boards-api.greenhouse.io/v1/boards/wrenfield/jobs/4012345",
         R"({"id":4012345,"title":"Patient  Flow &amp; Care Analyst","company_name":"Wrenfield Clinics","location":{"name":"Leeds"},"content":"x"})",
         "open|none|Wrenfield Clinics|Patient Flow & Care Analyst|Leeds"},
        {"https://boards.eu.greenhouse.io/Wrenfield/jobs/4012345/apply",
         "https://boards-api.eu.greenhouse.io/v1/boards/Wrenfield/jobs/4012345", R"({"title":7})",
         "unknown|nothing-said|||"},
        {"https://jobs.eu.lever.co/Calder-Water/4A1F6F7E-0d4a-4c57-9a0a-0c2d9a1b2c3d/apply",
         "https://api.eu.lever.co/v0/postings/Calder-Water/4a1f6f7e-0d4a-4c57-9a0a-0c2d9a1b2c3d",
         R"({"text":"Leakage Analyst","categories":{"location":"Halifax","team":"Data"}})",
         "open|none||Leakage Analyst|Halifax"},
        {"https://jobs.ashbyhq.com/Blue%20Cairn/4a1f6f7e-0d4a-4c57-9a0a-0c2d9a1b2c3d",
         "https://api.ashbyhq.com/posting-api/job-board/Blue%20Cairn",
         R"({"jobs":["x",{"id":"0"},{"id":"4A1F6F7E-0D4A-4C57-9A0A-0C2D9A1B2C3D","title":"Metrics Engineer","location":"York"}]})",
         "open|none||Metrics Engineer|York"},
        {"https://marlowe.wd3.myworkdayjobs.com/en-GB/Careers/job/Hull/Network-Planner_R-10021/apply/applyManually",
         "https://marlowe.wd3.myworkdayjobs.com/wday/cxs/marlowe/Careers/job/Hull/Network-Planner_R-10021",
         R"({"jobPostingInfo":{"title":"Network Planner","location":"Hull","canApply":true},"hiringOrganization":{"name":"Marlowe Transit Ltd"}})",
         "open|none|Marlowe Transit Ltd|Network Planner|Hull"},
        {"https://wd5.myworkdaysite.com/recruiting/copperline/External/job/Stock-Analyst_JR9981",
         "https://wd5.myworkdaysite.com/wday/cxs/copperline/External/job/Stock-Analyst_JR9981",
         R"({"jobPostingInfo":{"title":"Stock Analyst","location":"Bath","canApply":false}})",
         "closed|says-so||Stock Analyst|Bath"},
        {"https://apply.workable.com/fernleaf/j/0A1B2C3D4E/apply",
         "https://apply.workable.com/api/v2/accounts/fernleaf/jobs/0A1B2C3D4E",
         R"({"title":"Data Analyst","state":"published","locations":[{"city":"Bristol","region":"England","country":"United Kingdom"}]})",
         "open|none||Data Analyst|Bristol, England, United Kingdom"},
        {"https://fernleaf.workable.com/j/0A1B2C3D4E",
         "https://apply.workable.com/api/v2/accounts/fernleaf/jobs/0A1B2C3D4E",
         R"({"title":"Data Analyst","state":"archived"})", "closed|says-so||Data Analyst|"},
        {"https://apply.workable.com/j/0A1B2C3D4E", nullptr, {}, ""},
        {"https://jobs.smartrecruiters.com/SorrelInsurance/743999912345678-fraud-analyst",
         "https://api.smartrecruiters.com/v1/companies/SorrelInsurance/postings/743999912345678",
         R"({"name":"Fraud Analyst","active":true,"company":{"name":"Sorrel Insurance"},"location":{"city":"Cardiff","region":"","country":"gb"}})",
         "open|none|Sorrel Insurance|Fraud Analyst|Cardiff, GB"},
        {"https://pinecrest.recruitee.com/l/de/o/depot-analyst-2",
         "https://pinecrest.recruitee.com/api/offers/depot-analyst-2",
         R"({"offer":{"title":"Depot Analyst","company_name":"Pinecrest Robotics","status":"closed","city":"Jena","country":"Germany"}})",
         "closed|says-so|Pinecrest Robotics|Depot Analyst|Jena, Germany"},
        {"https://brackendale.jobs.personio.de/job/998877?language=de",
         "https://brackendale.jobs.personio.de/xml?language=en",
         R"(<?xml version="1.0"?><workzag-jobs><position><id>1</id><name>Other</name></position><position><id> 998877 </id><subcompany>Brackendale Books</subcompany><office>Kiel</office><name>Business &amp; Data Analyst</name><jobDescriptions><jobDescription><name>no</name></jobDescription></jobDescriptions></position></workzag-jobs>)",
         "open|none|Brackendale Books|Business & Data Analyst|Kiel"},
        {"https://ostermark.na.teamtailor.com/jobs/55443-tariff-analyst",
         "https://ostermark.na.teamtailor.com/jobs.json",
         R"({"items":[{"id":"a","url":"https://ostermark.na.teamtailor.com/jobs/554431-other","title":"Other"},{"id":"b","url":"https://ostermark.na.teamtailor.com/jobs/55443-tariff-analyst","title":"T","_jobposting":{"@type":"JobPosting","title":"Tariff Analyst","hiringOrganization":{"name":"Ostermark Energy"},"jobLocation":[{"address":{"addressLocality":"Aarhus","addressCountry":"DK"}}]}}]})",
         "open|none|Ostermark Energy|Tariff Analyst|Aarhus, Denmark"},
        {"https://gritstone.bamboohr.com/careers/31", "https://gritstone.bamboohr.com/careers/31/detail",
         R"({"result":{"jobOpening":{"jobOpeningName":"Repairs Data Analyst","jobOpeningStatus":"Open","location":{"city":"Ely","state":"Cambs"}}}})",
         "open|none||Repairs Data Analyst|Ely, Cambs"},
        {"https://kestrel.breezy.hr/p/0a1b2c3d4e5f-retention-analyst/apply", "https://kestrel.breezy.hr/json",
         R"([{"id":"0a1b2c3d4e5f","name":"Retention Analyst","company":{"name":"Kestrel Loop"},"location":{"name":"Cork, IE"}}])",
         "open|none|Kestrel Loop|Retention Analyst|Cork, IE"},
        {"https://ats.rippling.com/en-GB/ardent-rail/jobs/4a1f6f7e-0d4a-4c57-9a0a-0c2d9a1b2c3d",
         "https://api.rippling.com/platform/api/ats/v1/board/ardent-rail/jobs/4a1f6f7e-0d4a-4c57-9a0a-0c2d9a1b2c3d",
         R"({"name":"Demand Analyst","companyName":"Ardent Rail","workLocations":["Derby","Crewe"]})",
         "open|none|Ardent Rail|Demand Analyst|Derby"},
        {"https://meadowbank.pinpointhq.com/en/postings/4a1f6f7e-0d4a-4c57-9a0a-0c2d9a1b2c3d/applications/new",
         "https://meadowbank.pinpointhq.com/postings.json",
         R"({"data":[{"title":"Fundraising Analyst","url":"https://meadowbank.pinpointhq.com/en/postings/4a1f6f7e-0d4a-4c57-9a0a-0c2d9a1b2c3d","location":{"name":"HQ","city":"Truro","province":"Cornwall"}}]})",
         "open|none||Fundraising Analyst|Truro, Cornwall"},
        {"https://ebcd.fa.em2.oraclecloud.com/hcmUI/CandidateExperience/en/sites/CX_1/job/210045/apply/email",
         "https://ebcd.fa.em2.oraclecloud.com/hcmRestApi/resources/latest/recruitingCEJobRequisitionDetails"
         "?expand=all&onlyData=true&finder=ById;Id=%22210045%22,siteNumber=CX_1",
         R"({"items":[{"Title":"Risk Analyst","PrimaryLocation":"Cork, Ireland"}]})",
         "open|none||Risk Analyst|Cork, Ireland"},
        {"https://workforcenow.adp.com/mascsr/default/mdf/recruitment/recruitment.html?cid=ab-12&jobId=4455&lang=en_US",
         "https://workforcenow.adp.com/mascsr/default/careercenter/public/events/staffing/v1/job-requisitions/4455"
         "?cid=ab-12&lang=en_US",
         R"({"requisitionTitle":"Category Analyst","requisitionLocations":[{"nameCode":{"shortName":"Boise, ID"}}]})",
         "open|none||Category Analyst|Boise, ID"},
        {"https://ardmoor.eightfold.ai/careers/job/446700112233?domain=ardmoor.example",
         "https://ardmoor.eightfold.ai/api/apply/v2/jobs/446700112233?domain=ardmoor.example",
         R"({"name":"Supply Analyst","location":"Perth"})", "open|none||Supply Analyst|Perth"},
        {"https://ardmoor.eightfold.ai/careers/job/446700112233", nullptr, {}, ""},
        {"https://careers.harbourline.example/vacancies/risk-analyst-77", nullptr, {}, ""},
    };
}

} // namespace

class TestPostingFacts : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everySiteIsAskedAndRead_data() {
        QTest::addColumn<QString>("url");
        QTest::addColumn<QString>("asked");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("expected");
        for (const Site& site : sites()) {
            QTest::newRow(site.url) << QString::fromLatin1(site.url) << QString::fromLatin1(site.asked) << site.body
                                    << QString::fromUtf8(site.summary);
        }
    }
    void everySiteIsAskedAndRead() {
        QFETCH(QString, url);
        QFETCH(QString, asked);
        QFETCH(QByteArray, body);
        QFETCH(QString, expected);
        const auto identity = identifyPosting(url);
        QVERIFY(identity);
        const auto sources = ats::publicSources(*identity);
        QString data;
        int pages = 0;
        for (const ats::PublicSource& source : sources) {
            if (source.rule != nullptr) {
                data = source.url.toString(QUrl::FullyEncoded);
            } else {
                ++pages;
                QCOMPARE(source.url, QUrl(url));
            }
        }
        QCOMPARE(pages, 1); // the page itself is always there to be asked
        QCOMPARE(data, asked);
        if (!asked.isEmpty()) {
            QCOMPARE(summary(*said(url, 200, body)), expected);
        }
    }

    // None of these may be read as open or closed, and none may crash.
    void hostileBodiesSayNothing_data() {
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("html") << QByteArray("<!doctype html><title>Just a moment</title><h1>no longer available</h1>");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("null") << QByteArray("null");
        QTest::newRow("number") << QByteArray("17");
        QTest::newRow("array") << QByteArray("[]");
        QTest::newRow("empty string") << QByteArray("\"\"");
        QTest::newRow("deep arrays") << QByteArray(2'000'000, '[');
        QTest::newRow("deep objects") << QByteArray("{\"jobs\":").repeated(200'000);
        QTest::newRow("deep elements") << QByteArray("<a>").repeated(300'000);
        QTest::newRow("entities") << QByteArray("<!DOCTYPE a [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">"
                                                "<!ENTITY c \"&b;&b;&b;&b;\">]><a><b>&c;&c;&c;&c;</b></a>");
        QTest::newRow("not utf-8") << QByteArray("{\"title\":\"\xff\xfe\xc3\"}");
        QTest::newRow("wrong types") << QByteArray(
            R"({"title":{},"name":[],"text":5,"jobs":{"id":1},"items":"x","data":7,"offer":[],"active":false,)"
            R"("jobPostingInfo":[[]],"result":{"jobOpening":"x"},"location":9,"company":[null],"state":"closed",)"
            R"("requisitionTitle":null,"status":"closed"})");
        QTest::newRow("gzip") << QByteArray("\x1f\x8b\x08\0\0\0\0\0\0\3", 10) + QByteArray(5000, 'x');
    }
    void hostileBodiesSayNothing() {
        QFETCH(QByteArray, body);
        for (const Site& site : sites()) {
            if (const auto facts = said(QString::fromLatin1(site.url), 200, body)) {
                if (facts->openness != Openness::Unknown || !facts->title.isEmpty()) {
                    QFAIL(qPrintable(QLatin1String(site.url) + u' ' + summary(*facts)));
                }
            }
        }
    }

    void textsAreShortAndPlain() {
        const QByteArray huge(3'000'000, 'x');
        const auto facts = said(QStringLiteral("https://job-boards.greenhouse.io/wrenfield/jobs/4012345"), 200,
                                "{\"title\":\"" + huge + "\",\"company_name\":\"A\\u202eB\\u0007\\n C\"}");
        QCOMPARE(facts->title.size(), 300);
        QCOMPARE(facts->company, QStringLiteral("AB C"));
        QCOMPARE(facts::plain(QStringLiteral("  R&amp;D &lt;b&gt; \t x ")), QStringLiteral("R&D <b> x"));
        QCOMPARE(facts::placeOf({QStringLiteral("Leeds"), {}, QStringLiteral("leeds"), QStringLiteral("GB")}),
                 QStringLiteral("Leeds, GB"));
    }

    void statusesOfPublicData_data() {
        QTest::addColumn<QString>("url");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("expected"); // openness|why
        const QString greenhouse = QStringLiteral("https://job-boards.greenhouse.io/wrenfield/jobs/4012345");
        QTest::newRow("404 is gone") << greenhouse << 404 << "closed|gone";
        QTest::newRow("410 is gone") << greenhouse << 410 << "closed|gone";
        for (const int status : {401, 403, 451}) {
            QTest::addRow("%d is a wall", status) << greenhouse << status << "unknown|blocked";
        }
        QTest::newRow("429") << greenhouse << 429 << "unknown|busy";
        for (const int status : {500, 502, 504, 999}) {
            QTest::addRow("%d is trouble", status) << greenhouse << status << "unknown|site-trouble";
        }
        QTest::newRow("204") << greenhouse << 204 << "unknown|nothing-said";
        QTest::newRow("Lever's 404 may be confidential")
            << QStringLiteral("https://jobs.lever.co/calder/") + QString::fromLatin1(uuid) << 404
            << "unknown|nothing-said";
        QTest::newRow("a board's 404 proves nothing")
            << QStringLiteral("https://kestrel.breezy.hr/p/0a1b2c3d4e5f") << 404 << "unknown|nothing-said";
        QTest::newRow("a guess about an employer's host proves nothing")
            << QStringLiteral("https://jobs.pinecrest.example/o/depot-analyst") << 404 << "unknown|nothing-said";
    }
    void statusesOfPublicData() {
        QFETCH(QString, url);
        QFETCH(int, status);
        QFETCH(QString, expected);
        const auto facts = said(url, status, R"({"title":"x","offer":{"title":"x"}})");
        QVERIFY(facts);
        QCOMPARE(code(facts->openness) + u'|' + code(facts->why), expected);
    }

    void missingInAListProvesNothing_data() {
        QTest::addColumn<QString>("url");
        QTest::addColumn<QByteArray>("body");
        const QString id = QString::fromLatin1(uuid);
        QTest::newRow("Ashby") << QStringLiteral("https://jobs.ashbyhq.com/blue/") + id << QByteArray(R"({"jobs":[]})");
        QTest::newRow("Breezy") << "https://kestrel.breezy.hr/p/0a1b2c3d4e5f" << QByteArray("[]");
        QTest::newRow("Personio") << "https://b.jobs.personio.de/job/998877" << QByteArray("<workzag-jobs/>");
        QTest::newRow("Teamtailor") << "https://o.teamtailor.com/jobs/55443" << QByteArray(R"({"items":[]})");
        QTest::newRow("Pinpoint") << QStringLiteral("https://m.pinpointhq.com/postings/") + id
                                  << QByteArray(R"({"data":[]})");
        QTest::newRow("Oracle") << "https://e.fa.oraclecloud.com/hcmUI/CandidateExperience/en/sites/CX_1/job/21"
                                << QByteArray(R"({"items":[]})");
    }
    void missingInAListProvesNothing() {
        QFETCH(QString, url);
        QFETCH(QByteArray, body);
        const auto facts = said(url, 200, body);
        QVERIFY(facts);
        QCOMPARE(facts->openness, Openness::Unknown);
    }

    void adpsEmptyAnswerIsClosed() {
        const QString url = QStringLiteral("https://workforcenow.adp.com/x/recruitment.html?cid=ab&jobId=4455");
        QCOMPARE(summary(*said(url, 200, "{}")), QStringLiteral("closed|says-so|||"));
    }

    void redirects_data() {
        QTest::addColumn<QString>("url");
        QTest::addColumn<QString>("to");
        QTest::addColumn<QString>("expected");
        const QString board = QStringLiteral("https://job-boards.greenhouse.io/wrenfield");
        const QString job = board + QStringLiteral("/jobs/4012345");
        QTest::newRow("the board, with an error, is gone")
            << job << board + QStringLiteral("?error=true") << "closed|gone";
        QTest::newRow("the bare board loses the id") << job << board << "unknown|led-elsewhere";
        QTest::newRow("the site's own word counts only on its host")
            << job << QStringLiteral("https://wrenfield.example/?error=true") << "unknown|led-elsewhere";
        QTest::newRow("same posting, other spelling")
            << job << QStringLiteral("https://boards.greenhouse.io/wrenfield/jobs/4012345?x=1")
            << "unknown|nothing-said";
        QTest::newRow("another posting") << job << board + QStringLiteral("/jobs/4012346") << "unknown|led-elsewhere";
        QTest::newRow("Jobvite") << QStringLiteral("https://jobs.jobvite.com/acme/job/oAbc12")
                                 << QStringLiteral("https://jobs.jobvite.com/acme/jobs?error=404") << "closed|gone";
        QTest::newRow("own page, moved with its id")
            << QStringLiteral("https://harbourline.example/jobs/risk-analyst-77")
            << QStringLiteral("https://www.harbourline.example/en/jobs/risk-analyst-77/") << "unknown|nothing-said";
        QTest::newRow("own page, to the front page")
            << QStringLiteral("https://harbourline.example/jobs/risk-analyst-77")
            << QStringLiteral("https://harbourline.example/") << "unknown|led-elsewhere";
    }
    void redirects() {
        QFETCH(QString, url);
        QFETCH(QString, to);
        QFETCH(QString, expected);
        const auto identity = identifyPosting(url);
        QVERIFY(identity);
        const ats::PublicSource page{QUrl(url)};
        const PostingPage empty;
        const PostingFacts facts = ats::readAnswer(page, *identity, {200, QUrl(to), {}, &empty}, now);
        QCOMPARE(code(facts.openness) + u'|' + code(facts.why), expected);
    }

    void jsonLd_data() {
        QTest::addColumn<QByteArray>("block");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* name, const char* block, const char* expected) {
            QTest::newRow(name) << QByteArray(block) << QString::fromUtf8(expected);
        };
        row("object",
            R"({"@context":"https://schema.org","@type":"JobPosting","title":"Data Officer","hiringOrganization":{"@type":"Organization","name":"Northmere Council"},"jobLocation":{"@type":"Place","address":{"addressLocality":"Northmere","addressRegion":"Kent","addressCountry":{"name":"GB"}}}})",
            "open|none|Northmere Council|Data Officer|Northmere, Kent, GB");
        row("array, type is a list, organization is text, places",
            R"([{"@type":"WebSite"},{"@type":["Thing","JobPosting"],"title":"A","hiringOrganization":"B","jobLocation":[{"address":"Leeds"},{"address":{"addressLocality":"York"}},{"address":"Leeds"}]}])",
            "open|none|B|A|Leeds; York");
        row("graph", R"({"@graph":[{"@type":"Organization"},{"@type":"https://schema.org/JobPosting","title":"A"}]})",
            "open|none||A|");
        row("remote",
            R"({"@type":"JobPosting","title":"A","jobLocationType":"TELECOMMUTE","applicantLocationRequirements":{"@type":"Country","name":"Ireland"}})",
            "open|none||A|Remote, Ireland");
        row("valid", R"({"@type":"JobPosting","title":"A","validThrough":"2026-06-01T00:00:00+02:00"})",
            "open|none||A|");
        row("expired", R"({"@type":"JobPosting","title":"A","validThrough":"2026-05-01T00:00:00Z"})",
            "closed|expired||A|");
        row("today is not past", R"({"@type":"JobPosting","title":"A","validThrough":"2026-05-21"})", "open|none||A|");
        row("yesterday may be today somewhere", R"({"@type":"JobPosting","title":"A","validThrough":"2026-05-20"})",
            "open|none||A|");
        row("no date at all", R"({"@type":"JobPosting","title":"A","validThrough":"soon"})", "open|none||A|");
        row("another thing", R"({"@type":"Event","title":"A","validThrough":"2020-01-01"})", "unknown|nothing-said|||");
        row("broken", R"({"@type":"JobPosting","title":"A")", "unknown|nothing-said|||");
        row("wrong types",
            R"({"@type":"JobPosting","title":["x"],"hiringOrganization":[{"name":7}],"jobLocation":7,"validThrough":{}})",
            "open|none||x|");
        row("no title", R"({"@type":"JobPosting","hiringOrganization":{"name":"B"}})", "unknown|nothing-said|B||");
    }
    void jsonLd() {
        QFETCH(QByteArray, block);
        QFETCH(QString, expected);
        QCOMPARE(summary(factsOfPage(pageOf(block), now)), expected);
    }

    void jsonLdIsBounded() {
        QByteArray deep;
        for (int i = 0; i < 500; ++i) {
            deep += R"({"@graph":[)";
        }
        QCOMPARE(factsOfPage(pageOf(deep), now).openness, Openness::Unknown);
        QByteArray wide = R"([)";
        for (int i = 0; i < 20'000; ++i) {
            wide += R"({"@type":"Event"},)";
        }
        wide += R"({"@type":"JobPosting","title":"far behind"}])";
        QCOMPARE(factsOfPage(pageOf(wide), now).openness, Openness::Unknown);
        PostingPage second = pageOf("{broken");
        second.jsonLd << R"({"@type":"JobPosting","title":"A"})";
        QCOMPARE(factsOfPage(second, now).title, QStringLiteral("A"));
    }

    void closedWording_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("closed");
        for (const char* text :
             {"We are no longer accepting applications for this role", "This position has been filled.",
              "Sorry, this job is no longer available", "The posting has expired", "Position Closed",
              "Sorry, we couldn't find anything here", "Applications are now closed",
              "The page you are looking for doesn't exist.", "Diese Stelle ist leider nicht mehr verfügbar",
              "Diese Stellenanzeige ist nicht mehr aktiv", "Cette offre n'est plus disponible"}) {
            QTest::newRow(text) << QString::fromUtf8(text) << true;
        }
        for (const char* text : {"Data Analyst in Leeds", "We closed our seed round", "You will work on closed systems",
                                 "If your application is no longer of interest to you, tell us", ""}) {
            QTest::newRow(qPrintable(QStringLiteral("open: ") + QLatin1String(text)))
                << QString::fromUtf8(text) << false;
        }
    }
    void closedWording() {
        QFETCH(QString, text);
        QFETCH(bool, closed);
        PostingPage page;
        page.nearTitle = text;
        QCOMPARE(factsOfPage(page, now).openness == Openness::Closed, closed);
        page.hasApplyControl = true;
        QCOMPARE(factsOfPage(page, now).openness, Openness::Unknown);
    }

    void linkedInsGuestPage() {
        const auto identity =
            identifyPosting(u"https://uk.linkedin.com/jobs/view/data-analyst-at-wrenfield-3912345678");
        const auto sources = ats::publicSources(*identity);
        QCOMPARE(sources.first().url,
                 QUrl(QStringLiteral("https://www.linkedin.com/jobs-guest/jobs/api/jobPosting/3912345678")));
        PostingPage page;
        page.elements = {{QStringLiteral("top-card-layout__title topcard__title"), QStringLiteral("Data Analyst")},
                         {QStringLiteral("topcard__org-name-link x"), QStringLiteral("Wrenfield Clinics")},
                         {QStringLiteral("topcard__flavor topcard__flavor--bullet"), QStringLiteral("Leeds")}};
        const auto read = [&] {
            return summary(ats::readAnswer(sources.first(), *identity, {200, sources.first().url, {}, &page}, now));
        };
        QCOMPARE(read(), QStringLiteral("open|none|Wrenfield Clinics|Data Analyst|Leeds"));
        page.elements.append({QStringLiteral("closed-job"), QStringLiteral("No longer accepting applications")});
        QCOMPARE(read(), QStringLiteral("closed|says-so|Wrenfield Clinics|Data Analyst|Leeds"));
    }

    void accounts() {
        QVERIFY(identifyPosting(u"https://a.wd1.myworkdayjobs.com/x/job/T_R1001")->needsAccount);
        QVERIFY(!identifyPosting(u"https://a.wd1.myworkdayjobs.com/x/job/T_R1001")->accountOptional);
        QVERIFY(identifyPosting(u"https://jobs-acme.icims.com/jobs/1234/job")->accountOptional);
        QVERIFY(!identifyPosting(u"https://job-boards.greenhouse.io/w/jobs/4012345")->needsAccount);
    }

    void codesAndFreshness() {
        for (const Openness openness : {Openness::Unknown, Openness::Open, Openness::Closed}) {
            QCOMPARE(opennessFromCode(code(openness)), openness);
        }
        QVERIFY(!opennessFromCode(u"ajar"));
        QCOMPARE(factsWhyFromCode(code(FactsWhy::NotPublic)), FactsWhy::NotPublic);
        QCOMPARE(factsWhyFromCode(u"new word"), FactsWhy::None);
        PostingFacts facts = facts::unknown(FactsWhy::Busy);
        QVERIFY(!facts.isFresh(now)); // never asked
        facts.fetchedAt = now;
        QVERIFY(facts.isFresh(now + 10 * 60'000));
        QVERIFY(!facts.isFresh(now + 20 * 60'000));
        QVERIFY(!facts.isFresh(now - 1)); // the clock was set back
        facts.openness = Openness::Open;
        QVERIFY(facts.isFresh(now + 5 * 3600'000));
        QVERIFY(!facts.isFresh(now + 7 * 3600'000));
    }
};

QTEST_APPLESS_MAIN(TestPostingFacts)
#include "tst_posting_facts.moc"
