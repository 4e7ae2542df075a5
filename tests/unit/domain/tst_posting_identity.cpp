#include "domain/PostingIdentity.h"
#include "domain/ats/AtsRule.h"

#include <QFile>
#include <QSet>
#include <QTest>

using namespace postulant;

// Vectors: address a, address b, whether they are one posting, system, why. Tenants are made up, id shapes are real.
class TestPostingIdentity : public QObject {
    Q_OBJECT

    static bool share(const QStringList& a, const QStringList& b) {
        return std::any_of(a.begin(), a.end(), [&b](const QString& key) { return b.contains(key); });
    }

    static void asksNotMerges(QStringView a, QStringView b) {
        const auto one = identifyPosting(a);
        const auto two = identifyPosting(b);
        QVERIFY2(one && two, qPrintable(a.toString()));
        QVERIFY2(!share(one->keys, two->keys), qPrintable(a.toString()));
        QVERIFY2(share(one->similarKeys, two->similarKeys), qPrintable(a.toString()));
    }

private Q_SLOTS:
    void vectors_data() {
        QTest::addColumn<QString>("a");
        QTest::addColumn<QString>("b");
        QTest::addColumn<bool>("same");
        QTest::addColumn<QString>("system");
        for (const char* name : {"posting-identity.tsv", "posting-identity-more.tsv"}) {
            QFile file(QStringLiteral(POSTULANT_SOURCE_DIR "/tests/unit/domain/data/") + QLatin1String(name));
            QVERIFY(file.open(QIODevice::ReadOnly));
            const auto lines = QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
            QVERIFY(lines.size() > 20);
            for (qsizetype i = 1; i < lines.size(); ++i) {
                const QStringList cells = lines[i].split(u'\t');
                QCOMPARE(cells.size(), 5);
                const QString row =
                    QStringLiteral("%1:%2 %3 %4").arg(QLatin1String(name)).arg(i + 1).arg(cells[3], cells[4]);
                QTest::newRow(qPrintable(row)) << cells[0] << cells[1] << (cells[2] == u"yes") << cells[3];
            }
        }
    }
    void vectors() {
        QFETCH(QString, a);
        QFETCH(QString, b);
        QFETCH(bool, same);
        QFETCH(QString, system);
        const auto first = identifyPosting(a);
        const auto second = identifyPosting(b);
        if (same) {
            QVERIFY2(first && second, "both must have an identity");
            QCOMPARE(first->keys.first(), second->keys.first());
            QCOMPARE(first->ats, system == u"generic" ? QStringLiteral("web") : system);
            QCOMPARE(second->ats, first->ats);
            QCOMPARE(first->url, a);
        } else {
            QVERIFY(first || second);
            QVERIFY(!first || !second || !share(first->keys, second->keys));
        }
    }
    void mainKeys_data() {
        // Keys are stored: they may never change.
        QTest::addColumn<QString>("url");
        QTest::addColumn<QString>("key");
        QTest::newRow("greenhouse") << "https://boards.greenhouse.io/acme/jobs/4521987003"
                                    << "greenhouse:4521987003";
        QTest::newRow("lever") << "https://jobs.lever.co/globex/5C1E9B7A-0F3D-4E2B-9A61-2D8C7F4B1E90/apply"
                               << "lever:5c1e9b7a-0f3d-4e2b-9a61-2d8c7f4b1e90";
        QTest::newRow("ashby") << "https://jobs.ashbyhq.com/x/0b7c2d4e-6a15-4f83-8e9b-c3d1a5f7e246"
                               << "ashby:0b7c2d4e-6a15-4f83-8e9b-c3d1a5f7e246";
        QTest::newRow("workday") << "https://Acme.wd5.myworkdayjobs.com/en-US/External/job/Austin/Dev_R12345-1/apply"
                                 << "workday:acme.wd5/r12345";
        QTest::newRow("workable") << "https://apply.workable.com/acme/j/3F9A1C2B7D/"
                                  << "workable:3f9a1c2b7d";
        QTest::newRow("smartrecruiters") << "https://jobs.smartrecruiters.com/AcmeInc/743999912345678-backend"
                                         << "smartrecruiters:acmeinc/743999912345678";
        QTest::newRow("recruitee") << "https://acme.recruitee.com/l/de/o/product-manager"
                                   << "recruitee:acme/product-manager";
        QTest::newRow("personio") << "https://acme.jobs.personio.com/job/1234567"
                                  << "personio:acme/1234567";
        QTest::newRow("teamtailor") << "https://acme.na.teamtailor.com/jobs/3456789-x"
                                    << "teamtailor:acme.na.teamtailor.com/3456789";
        QTest::newRow("bamboohr") << "https://acme.bamboohr.com/jobs/view.php?id=117"
                                  << "bamboohr:acme/117";
        QTest::newRow("web") << "HTTP://WWW.Acme.com:80/Careers//Job/?b=2&utm_source=x&a=1&gclid=9#apply"
                             << "web:acme.com/Careers/Job?a=1&b=2";
        QTest::newRow("loopback") << "http://127.0.0.1:8801/greenhouse/staff-engineer"
                                  << "web:127.0.0.1:8801/greenhouse/staff-engineer";
        QTest::newRow("loopback keeps parameters of systems") << "http://127.0.0.1:8801/jobs?gh_jid=77"
                                                              << "web:127.0.0.1:8801/jobs?gh_jid=77";
        QTest::newRow("localhost") << "http://localhost:9000/lever/x?z=1&a=2"
                                   << "web:localhost:9000/lever/x?a=2&z=1";
        QTest::newRow("route") << "https://careers.acme.com/app#!/jobs/1001/?utm_medium=x&lang=en"
                               << "web:careers.acme.com/app#/jobs/1001?lang=en";
        QTest::newRow("id in the fragment") << "https://careers.acme.com/open#jobId=12&utm_source=x"
                                            << "web:careers.acme.com/open#?jobId=12";
        QTest::newRow("needless encoding") << "https://acme.com/%63areers/se%6Eior%2Dwelder?%69d=%31"
                                           << "web:acme.com/careers/senior-welder?id=1";
        QTest::newRow("needed encoding") << "https://acme.com/a%2Fb/c d?x=a%26b"
                                         << "web:acme.com/a%252Fb/c%20d?x=a%26b";
        QTest::newRow("bare host") << "acme.com/careers/welder"
                                   << "web:acme.com/careers/welder";
        QTest::newRow("host with a dot at the end") << "https://acme.com./careers/welder"
                                                    << "web:acme.com/careers/welder";
        QTest::newRow("other port") << "https://acme.com:8443/careers/welder"
                                    << "web:acme.com:8443/careers/welder";
        QTest::newRow("without a scheme") << "//jobs.lever.co/x/5c1e9b7a-0f3d-4e2b-9a61-2d8c7f4b1e90"
                                          << "lever:5c1e9b7a-0f3d-4e2b-9a61-2d8c7f4b1e90";
        QTest::newRow("bare host and parameter") << "acme.com?gh_jid=4521987003"
                                                 << "greenhouse:4521987003";
        QTest::newRow("invisible marks") << "\ufeff\u200b https://acme.com/careers/welder\u200b\u2060 "
                                         << "web:acme.com/careers/welder";
        QTest::newRow("control characters in an id") << "https://jobs.gem.com/acme/a%0Ab%09c"
                                                     << "gem:acme/a%0Ab%09c";
        QTest::newRow("encoded host") << "https://jobs%2Elever.co/x/5c1e9b7a-0f3d-4e2b-9a61-2d8c7f4b1e90"
                                      << "lever:5c1e9b7a-0f3d-4e2b-9a61-2d8c7f4b1e90";
        QTest::newRow("host with an underscore") << "https://acme_co.wd5.myworkdayjobs.com/X/job/Dev_R12345"
                                                 << "workday:acme_co.wd5/r12345";
        QTest::newRow("matrix parameters stay") << "https://acme.com/job;id=7/x;PHPSESSID=a;lang=de"
                                                << "web:acme.com/job;id=7/x;lang=de";
        QTest::newRow("international host") << "https://b\u00fccher.example/stelle/7"
                                            << "web:xn--bcher-kva.example/stelle/7";
    }
    void mainKeys() {
        QFETCH(QString, url);
        QFETCH(QString, key);
        const auto identity = identifyPosting(url);
        QVERIFY(identity);
        QCOMPARE(identity->keys.first(), key);
    }
    void spellingsOfBytesThatAreNotUtf8StayApart() {
        const auto a = identifyPosting(u"https://acme.com/stelle/%e9");
        const auto b = identifyPosting(u"https://acme.com/stelle/%E8");
        const auto c = identifyPosting(u"https://acme.com/stelle/%E9");
        QVERIFY(a && b && c);
        QVERIFY(a->keys != b->keys);
        QCOMPARE(a->keys, c->keys);
    }
    void refusals_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<IdentityRefusal>("why");
        const auto row = [](const char* name, const QString& text, IdentityRefusal why) {
            QTest::newRow(name) << text << why;
        };
        row("empty", QString(), IdentityRefusal::NotAUrl);
        row("words", QStringLiteral("Senior welder, Ohio"), IdentityRefusal::NotAUrl);
        row("word", QStringLiteral("hello"), IdentityRefusal::NotAUrl);
        row("e-mail address", QStringLiteral("jobs@acme.com"), IdentityRefusal::NotAUrl);
        row("mailto", QStringLiteral("mailto:jobs@acme.com"), IdentityRefusal::NotHttp);
        row("script", QStringLiteral("javascript:alert(1)"), IdentityRefusal::NotHttp);
        row("file", QStringLiteral("file:///etc/passwd"), IdentityRefusal::NotHttp);
        row("ftp", QStringLiteral("ftp://acme.com/jobs/1"), IdentityRefusal::NotHttp);
        row("one slash", QStringLiteral("https:/acme.com/jobs/1"), IdentityRefusal::NotAUrl);
        row("no host", QStringLiteral("https:///jobs/1"), IdentityRefusal::NotAUrl);
        row("space in the host", QStringLiteral("https://ac me.com/jobs/1"), IdentityRefusal::NotAUrl);
        row("control character", QStringLiteral("https://acme.com/jobs/1\u0000x"), IdentityRefusal::NotAUrl);
        row("line break", QStringLiteral("https://acme.com/jobs/1\nhttps://acme.com/jobs/2"), IdentityRefusal::NotAUrl);
        row("user", QStringLiteral("https://jane@acme.com/jobs/1"), IdentityRefusal::HasCredentials);
        row("user and password", QStringLiteral("https://jane:pw@acme.com/jobs/1"), IdentityRefusal::HasCredentials);
        row("2084 characters", QStringLiteral("https://acme.com/") + QString(2067, u'a'), IdentityRefusal::TooLong);
        row("home page", QStringLiteral("https://www.acme.com/"), IdentityRefusal::ListPage);
        row("careers page", QStringLiteral("https://www.acme.com/careers/"), IdentityRefusal::ListPage);
        row("greenhouse board", QStringLiteral("https://boards.greenhouse.io/acme"), IdentityRefusal::ListPage);
        row("greenhouse embed", QStringLiteral("https://boards.greenhouse.io/embed/job_app?for=acme"),
            IdentityRefusal::ListPage);
        row("greenhouse embedded board", QStringLiteral("https://boards.greenhouse.io/embed/job_board?for=acme"),
            IdentityRefusal::ListPage);
        row("lever list", QStringLiteral("https://jobs.lever.co/globex?team=Engineering"), IdentityRefusal::ListPage);
        row("ashby list", QStringLiteral("https://jobs.ashbyhq.com/initrode"), IdentityRefusal::ListPage);
        row("workday list", QStringLiteral("https://acme.wd5.myworkdayjobs.com/en-US/External"),
            IdentityRefusal::ListPage);
        row("workday site only", QStringLiteral("https://wd5.myworkdaysite.com/recruiting/acme/External"),
            IdentityRefusal::ListPage);
        row("workable list", QStringLiteral("https://apply.workable.com/acme/"), IdentityRefusal::ListPage);
        row("smartrecruiters list", QStringLiteral("https://careers.smartrecruiters.com/AcmeInc"),
            IdentityRefusal::ListPage);
        row("recruitee list", QStringLiteral("https://acme.recruitee.com/"), IdentityRefusal::ListPage);
        row("personio list", QStringLiteral("https://acme.jobs.personio.de/?language=en"), IdentityRefusal::ListPage);
        row("teamtailor list", QStringLiteral("https://acme.teamtailor.com/jobs"), IdentityRefusal::ListPage);
        row("bamboohr list", QStringLiteral("https://acme.bamboohr.com/careers/list"), IdentityRefusal::ListPage);
        row("linkedin profile", QStringLiteral("https://www.linkedin.com/in/jane-doe"), IdentityRefusal::ListPage);
        row("linkedin two jobs",
            QStringLiteral("https://www.linkedin.com/jobs/view/3987654321?currentJobId=3987000000"),
            IdentityRefusal::Ambiguous);
        row("two systems' ids",
            QStringLiteral("https://www.acme.com/x?gh_jid=4521987003&ashby_jid=5c1e9b7a-0f3d-4e2b-9a61-2d8c7f4b1e90"),
            IdentityRefusal::Ambiguous);
        row("list with filters", QStringLiteral("https://www.acme.com/en-GB/careers/jobs?department=x&page=2&lang=de"),
            IdentityRefusal::ListPage);
        row("list without an id", QStringLiteral("https://www.acme.com/careers?gh_jid="), IdentityRefusal::ListPage);
        row("list behind a click counter",
            QStringLiteral("https://www.google.com/url?q=https%3A%2F%2Fjobs.lever.co%2Fglobex"),
            IdentityRefusal::ListPage);
        row("script behind a click counter", QStringLiteral("https://www.google.com/url?q=javascript:alert(1)"),
            IdentityRefusal::NotAUrl);
        row("password behind a click counter",
            QStringLiteral("https://www.google.com/url?q=https%3A%2F%2Fjane%3Apw%40acme.com%2Fjobs%2F1"),
            IdentityRefusal::HasCredentials);
        row("user before a backslash", QStringLiteral("https://acme.com\\@jane:pw@bolt.com/jobs/1"),
            IdentityRefusal::HasCredentials);
        row("bytes that were lost", QStringLiteral("https://acme.com/stelle/m\ufffdller"), IdentityRefusal::NotAUrl);
        row("half a character", QString(QStringLiteral("https://acme.com/x/") + QChar(0xd800)),
            IdentityRefusal::NotAUrl);
        row("jazzhr search", QStringLiteral("https://acme.applytojob.com/apply/search"), IdentityRefusal::ListPage);
        row("greenhouse two ids", QStringLiteral("https://www.acme.com/x?gh_jid=4521987003#gh_jid=4521987004"),
            IdentityRefusal::Ambiguous);
        row("lever api list", QStringLiteral("https://api.lever.co/v0/postings/globex"), IdentityRefusal::ListPage);
    }
    void refusals() {
        QFETCH(QString, text);
        QFETCH(IdentityRefusal, why);
        const auto identity = identifyPosting(text);
        QVERIFY(!identity);
        QCOMPARE(identity.error().kind, ErrorKind::Invalid);
        QCOMPARE(identityRefusal(identity.error()), std::optional(why));
    }
    void longestAddressIsTaken() {
        QVERIFY(identifyPosting(QString(QStringLiteral("https://acme.com/") + QString(2066, u'a'))));
    }
    void hintsAndAccounts() {
        const auto workday = identifyPosting(
            u"https://acme-labs.wd5.myworkdayjobs.com/External/job/Austin-TX/Senior-Software-Engineer_R12345");
        QVERIFY(workday);
        QCOMPARE(workday->siteName, QStringLiteral("Workday"));
        QCOMPARE(workday->companyHint, QStringLiteral("Acme labs"));
        QCOMPARE(workday->titleHint, QStringLiteral("Senior Software Engineer"));
        QVERIFY(workday->needsAccount);
        const auto ashby =
            identifyPosting(u"https://jobs.ashbyhq.com/Initrode%20Labs/91d0c3b2-74fe-4a68-b5d7-0e2f8c6a1b39");
        QVERIFY(ashby);
        QCOMPARE(ashby->companyHint, QStringLiteral("Initrode Labs"));
        QVERIFY(!ashby->needsAccount);
        const auto own = identifyPosting(u"  https://careers.acme.co.uk/jobs/1234-senior-welder.html?x=1 ");
        QVERIFY(own);
        QCOMPARE(own->url, QStringLiteral("https://careers.acme.co.uk/jobs/1234-senior-welder.html?x=1"));
        QCOMPARE(own->siteName, QStringLiteral("Own site"));
        QCOMPARE(own->companyHint, QStringLiteral("Acme"));
        QCOMPARE(own->titleHint, QStringLiteral("Senior welder"));
        QVERIFY(!own->needsAccount);
        const auto local = identifyPosting(u"http://127.0.0.1:8801/greenhouse/staff-engineer");
        QVERIFY(local);
        QVERIFY(local->companyHint.isEmpty());
    }
    void accountWalls() {
        QStringList walls;
        for (const auto& rule : ats::registry()) {
            if (rule.needsAccount) {
                walls.append(QLatin1String(rule.name));
            }
        }
        walls.sort();
        QCOMPARE(walls.join(u' '), QStringLiteral("icims indeed linkedin successfactors taleo taleo-tbe ukg workday"));
    }
    void namesAreUniqueAndTheGenericKeyIsAnAlias() {
        QSet<QString> names;
        for (const auto& rule : ats::registry()) {
            QVERIFY2(!names.contains(QLatin1String(rule.name)), rule.name);
            names.insert(QLatin1String(rule.name));
        }
        QVERIFY(names.size() >= 35);
        const auto identity = identifyPosting(u"https://acme.bamboohr.com/careers/117?source=x");
        QVERIFY(identity);
        QCOMPARE(identity->keys, (QStringList{QStringLiteral("bamboohr:acme/117"),
                                              QStringLiteral("web:acme.bamboohr.com/careers/117?source=x")}));
    }
    void theTargetOfAClickCounterIsWhatIsSent() {
        const auto identity =
            identifyPosting(u"https://www.google.com/"
                            u"url?sa=t&url=https%3A%2F%2Facme.example%2Fjobs%2Fwelder%3Fid%3D7%26utm_source%3Dx");
        QVERIFY(identity);
        QCOMPARE(identity->url, QStringLiteral("https://acme.example/jobs/welder?id=7&utm_source=x"));
        QCOMPARE(identity->keys.first(), QStringLiteral("web:acme.example/jobs/welder?id=7"));
    }
    void whatAsksInsteadOfMerging() {
        const auto a = identifyPosting(u"https://careers-acme.icims.com/jobs/20417/job");
        const auto b = identifyPosting(u"https://internal-acme.icims.com/jobs/20417/job");
        QVERIFY(a && b);
        QVERIFY(!share(a->keys, b->keys));
        QVERIFY(share(a->similarKeys, b->similarKeys));
        const auto c = identifyPosting(u"https://boards.greenhouse.io/acme/jobs/4521987003");
        const auto d = identifyPosting(u"https://boards.greenhouse.io/globex/jobs/4521987003");
        const auto e = identifyPosting(u"https://boards.greenhouse.io/embed/job_app?token=4521987003");
        QVERIFY(c && d && e);
        QVERIFY(c->scope != d->scope);
        QVERIFY(e->scope.isEmpty());
        asksNotMerges(u"https://acme.wd12.myworkdayjobs.com/Jobs/job/Boston/Clerk_R2026-1",
                      u"https://acme.wd12.myworkdayjobs.com/Jobs/job/Boston/Clerk_R2026");
        asksNotMerges(u"https://acme.wd12.myworkdayjobs.com/Jobs/job/Boston/Clerk_R-10023-12",
                      u"https://acme.wd12.myworkdayjobs.com/Jobs/job/Boston/Clerk_R-10023");
        asksNotMerges(u"https://acme.wd1.myworkdayjobs.com/Jobs/job/Boston/Clerk_R12345",
                      u"https://acme.wd5.myworkdayjobs.com/Jobs/job/Boston/Clerk_R12345-1");
        asksNotMerges(u"https://eabc.fa.us2.oraclecloud.com/hcmUI/CandidateExperience/en/sites/CX_1/job/210045",
                      u"https://eabc.fa.us2.oraclecloud.com/hcmUI/CandidateExperience/en/sites/CX_2/job/210045");
        asksNotMerges(u"https://jobs.dayforcehcm.com/acme/portal/jobs/10432",
                      u"https://us58.dayforcehcm.com/CandidatePortal/en-US/acme/Posting/View/10432");
        asksNotMerges(u"https://jobs.smartrecruiters.com/AcmeInc/743999912345678",
                      u"https://jobs.smartrecruiters.com/AcmeInc1/743999912345678");
        asksNotMerges(u"https://acme.csod.com/ux/ats/careersite/4/home/requisition/812?c=acmecorp",
                      u"https://acme.csod.com/ux/ats/careersite/4/home/requisition/812");
        asksNotMerges(u"https://www.acme.com/de/jobs/welder", u"https://www.acme.com/jobs/Welder?source=x&lang=en");
        asksNotMerges(u"https://www.acme.com/jobs/welder#senior-welder", u"https://www.acme.com/jobs/welder");
        const auto welder = identifyPosting(u"https://www.acme.com/jobs/welder?id=1");
        const auto baker = identifyPosting(u"https://www.acme.com/jobs/welder?id=2");
        QVERIFY(welder && baker && !share(welder->similarKeys, baker->similarKeys));
        const auto f = identifyPosting(u"https://www.indeed.com/viewjob?jk=0a1b2c3d4e5f6789");
        const auto g = identifyPosting(u"https://de.indeed.com/viewjob?jk=0a1b2c3d4e5f6789");
        QVERIFY(f && g);
        QVERIFY(!share(f->keys, g->keys));
        QVERIFY(share(f->similarKeys, g->similarKeys));
    }
    void thePathNamesTheEmployer() {
        const auto both = identifyPosting(u"https://jobs.example/list/data-analyst-at-north-bridge");
        QVERIFY(both);
        QCOMPARE(both->titleHint, QStringLiteral("Data analyst"));
        QCOMPARE(both->companyHint, QStringLiteral("North Bridge"));
        const auto title = identifyPosting(u"https://acme.example/jobs/data-analyst-7");
        QVERIFY(title);
        QVERIFY(title->companyHint.startsWith(QLatin1String("Acme")));
    }
};

QTEST_GUILESS_MAIN(TestPostingIdentity)
#include "tst_posting_identity.moc"
