#include "domain/SiteRules.h"
#include "domain/ats/AtsRule.h"

#include <QFile>
#include <QTest>

using namespace postulant;

class TestSiteRules : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everySystemHasARow() {
        QStringList systems{QStringLiteral("*")};
        for (const ats::AtsRule& rule : ats::registry()) {
            systems << QString::fromLatin1(rule.name);
        }
        systems.sort();
        QStringList rows;
        for (const SiteRule& rule : SiteRules::shipped().all()) {
            rows << rule.site;
            QVERIFY2(rule.spacingS >= 60 && rule.spacingS <= 3600, qPrintable(rule.site));
            QVERIFY2(rule.perDay >= 1 && rule.perDay <= 100, qPrintable(rule.site));
            QVERIFY2(rule.jitterPercent > 0 && !rule.note.isEmpty() && !rule.source.isEmpty(), qPrintable(rule.site));
        }
        QCOMPARE(rows, systems);
    }

    void strictSitesGetFewOfThem() {
        const SiteRules& rules = SiteRules::shipped();
        for (const QString& strict : {QStringLiteral("linkedin"), QStringLiteral("indeed")}) {
            QVERIFY(rules.of(strict).perDay <= 10);
            QVERIFY(rules.of(strict).spacingS >= 5 * rules.of(QStringLiteral("greenhouse")).spacingS);
        }
    }

    void aBrokenFileIsSaid_data() {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("said");
        QTest::newRow("no JSON") << QByteArray("{") << "not a JSON object";
        QTest::newRow("a list") << QByteArray("[]") << "not a JSON object";
        QTest::newRow("no default") << QByteArray(R"({"a":{"spacing":1,"jitter":0,"per_day":0}})") << "\"*\"";
        QTest::newRow("no object") << QByteArray(R"({"*":7})") << "*: must be an object";
        QTest::newRow("missing") << QByteArray(R"({"*":{"spacing":1,"jitter":0}})") << "*: per_day must be";
        QTest::newRow("negative") << QByteArray(R"({"*":{"spacing":-1,"jitter":0,"per_day":0}})") << "*: spacing must";
        QTest::newRow("fraction") << QByteArray(R"({"*":{"spacing":1.5,"jitter":0,"per_day":0}})") << "*: spacing must";
        QTest::newRow("words") << QByteArray(R"({"*":{"spacing":"1","jitter":0,"per_day":0}})") << "*: spacing must";
        QTest::newRow("too long") << QByteArray(R"({"*":{"spacing":86401,"jitter":0,"per_day":0}})")
                                  << "from 0 to 86400";
        QTest::newRow("misspelt") << QByteArray(R"({"*":{"spacing":1,"jitter":0,"per_day":0,"perday":5}})")
                                  << "*: perday is not known";
    }
    void aBrokenFileIsSaid() {
        QFETCH(QByteArray, json);
        QFETCH(QString, said);
        const auto rules = SiteRules::parse(json);
        QVERIFY(!rules);
        QCOMPARE(rules.error().kind, ErrorKind::Invalid);
        QVERIFY2(rules.error().detail.contains(said), qPrintable(rules.error().detail));
    }

    void aSiteIsItsSystemOrItsHost_data() {
        QTest::addColumn<QString>("ats");
        QTest::addColumn<QString>("url");
        QTest::addColumn<QString>("site");
        QTest::newRow("system") << "lever"
                                << "https://jobs.lever.co/a/b"
                                << "lever";
        QTest::newRow("host") << "web"
                              << "https://Careers.Brightwater.co.uk:8443/jobs/1"
                              << "careers.brightwater.co.uk";
        QTest::newRow("www") << "web"
                             << "https://www.brightwater.co.uk./jobs/1"
                             << "brightwater.co.uk";
        QTest::newRow("loopback") << "web"
                                  << "http://127.0.0.1:9000/jobs/1"
                                  << "127.0.0.1";
        QTest::newRow("other letters") << "web" << QStringLiteral("https://m\u00fcller.de/stelle/1")
                                       << "xn--mller-kva.de";
    }
    void aSiteIsItsSystemOrItsHost() {
        QFETCH(QString, ats);
        QFETCH(QString, url);
        QFETCH(QString, site);
        QCOMPARE(siteKey(ats, url), site);
    }

    void nobodysSitesAreFree() {
        for (const char* site : {"localhost", "jobs.localhost", "127.0.0.1", "::1", "practice.example",
                                 "jobs.example.com", "example.org", "a.test", "b.invalid"}) {
            const SiteRule rule = SiteRules::shipped().of(QString::fromLatin1(site));
            QVERIFY2(rule.spacingS == 0 && rule.perDay == 0, site);
        }
        for (const char* site : {"notexample.com", "example.com.evil.net", "127.0.0.1.net", "latest", "example.de"}) {
            const SiteRule rule = SiteRules::shipped().of(QString::fromLatin1(site));
            QVERIFY2(rule.spacingS > 0 && rule.perDay > 0, site);
        }
    }

    void ownRowsGoFirst() {
        SiteRule own;
        own.site = QStringLiteral("lever");
        own.spacingS = 5;
        SiteRule practice;
        practice.site = QStringLiteral("practice.example");
        practice.spacingS = 7;
        practice.perDay = 3;
        const SiteRules rules = SiteRules::shipped().with({own, practice});
        QCOMPARE(rules.of(QStringLiteral("lever")).spacingS, 5);
        QVERIFY(rules.of(QStringLiteral("lever")).own);
        QVERIFY(!rules.of(QStringLiteral("lever")).note.isEmpty());
        QCOMPARE(rules.of(QStringLiteral("practice.example")).perDay, 3);
        QCOMPARE(rules.of(QStringLiteral("ashby")).spacingS, SiteRules::shipped().of(QStringLiteral("ashby")).spacingS);
        QVERIFY(!rules.of(QStringLiteral("ashby")).own);
    }

    void aPersonMayNameASite_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("site");
        QTest::newRow("system") << " Lever "
                                << "lever";
        QTest::newRow("default") << "*"
                                 << "*";
        QTest::newRow("host") << "www.brightwater.co.uk"
                              << "brightwater.co.uk";
        QTest::newRow("address") << "https://jobs.lever.co/a/7c1f0a4e-9c3e-4a57-8f1d-2f1f6c1a9b01"
                                 << "lever";
        QTest::newRow("a page") << "https://brightwater.co.uk/jobs"
                                << "brightwater.co.uk";
        QTest::newRow("word") << "something"
                              << "";
        QTest::newRow("nothing") << ""
                                 << "";
        QTest::newRow("words") << "not a site"
                               << "";
    }
    void aPersonMayNameASite() {
        QFETCH(QString, text);
        QFETCH(QString, site);
        QCOMPARE(siteOfText(text), site);
    }
};

QTEST_GUILESS_MAIN(TestSiteRules)
#include "tst_site_rules.moc"
