#include "domain/ReviewRule.h"

#include <QTest>

#include <functional>

using namespace postulant;

namespace {

QString say(const char* text) {
    return QString::fromUtf8(text);
}

Options optionsWith(const char* when) {
    return Options({{say("review.when"), say(when)}});
}

Package package() {
    Package out;
    out.postingUrl = say("https://jobs.example.com/1");
    out.company = say("Acme Labs");
    out.items = {{say("email"), say("Email"), say("maren@example.org"), say("profile: Analyst")}};
    out.resume.fileName = say("Maren_Holt.pdf");
    out.resume.sha256 = QString(64, QLatin1Char('a'));
    out.coverLetter = say("Dear team");
    return out;
}

} // namespace

class TestReviewRule : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyoneIsAskedUnlessTheySayOtherwise() {
        QCOMPARE(reviewWish(Options()), ReviewWish::Always);
        QCOMPARE(reviewWish(optionsWith("sometimes")), ReviewWish::Always);
        for (const ReviewWish wish : {ReviewWish::Always, ReviewWish::FirstAtSite, ReviewWish::OnWarnings}) {
            QCOMPARE(reviewWish(optionsWith(qPrintable(code(wish)))), wish);
            QVERIFY(optionChoices(optionSpec(Option::ReviewWhen)).contains(code(wish)));
        }
    }

    void codesGoThereAndBack() {
        for (int i = 0; i <= static_cast<int>(ReviewReason::Always); ++i) {
            const auto reason = static_cast<ReviewReason>(i);
            QCOMPARE(reviewReasonFromCode(code(reason)), std::optional(reason));
        }
        for (const ApprovedBy by : {ApprovedBy::Nobody, ApprovedBy::Seeker, ApprovedBy::Rule}) {
            QCOMPARE(approvedByFromCode(code(by)), std::optional(by));
        }
        QVERIFY(!reviewReasonFromCode(u"why").has_value());
        QVERIFY(!approvedByFromCode(u"").has_value());
    }

    void aLookIsNeeded_data() {
        using Wish = ReviewWish;
        using Reason = ReviewReason;
        QTest::addColumn<int>("wish");
        QTest::addColumn<bool>("remarked");
        QTest::addColumn<bool>("sentAtSite");
        QTest::addColumn<int>("reason");
        const auto row = [](const char* name, Wish wish, bool remarked, bool sentAtSite, Reason reason) {
            QTest::newRow(name) << static_cast<int>(wish) << remarked << sentAtSite << static_cast<int>(reason);
        };
        row("always", Wish::Always, false, true, Reason::Always);
        row("always, remarked", Wish::Always, true, true, Reason::Warnings);
        row("first time, new site", Wish::FirstAtSite, false, false, Reason::FirstAtSite);
        row("first time, known site", Wish::FirstAtSite, false, true, Reason::None);
        row("first time, known site, remarked", Wish::FirstAtSite, true, true, Reason::Warnings);
        row("warnings, new site", Wish::OnWarnings, false, false, Reason::None);
        row("warnings, known site", Wish::OnWarnings, false, true, Reason::None);
        row("warnings, remarked", Wish::OnWarnings, true, true, Reason::Warnings);
    }
    void aLookIsNeeded() {
        QFETCH(int, wish);
        QFETCH(bool, remarked);
        QFETCH(bool, sentAtSite);
        QFETCH(int, reason);
        ReviewFacts facts;
        facts.wish = static_cast<ReviewWish>(wish);
        facts.ready = true;
        facts.remarked = remarked;
        facts.sentAtSite = sentAtSite;
        for (const ApprovedBy by : {ApprovedBy::Nobody, ApprovedBy::Rule}) { // the rule's own word binds nobody
            facts.approved = by;
            QCOMPARE(static_cast<int>(reviewReason(facts)), reason);
        }
        facts.approved = ApprovedBy::Seeker; // who looked is not asked again
        QCOMPARE(reviewReason(facts), ReviewReason::None);
        facts.changed = true; // unless it is another one now
        QCOMPARE(reviewReason(facts), ReviewReason::Changed);
        facts.ready = false;
        QCOMPARE(reviewReason(facts), ReviewReason::Incomplete);
    }

    void anApprovalIsForWhatIsSentAndWhere_data() {
        QTest::addColumn<Package>("other");
        QTest::addColumn<bool>("same");
        const auto row = [](const char* name, bool same, const std::function<void(Package&)>& change) {
            Package other = package();
            change(other);
            QTest::newRow(name) << other << same;
        };
        row("answer", false, [](Package& p) { p.items.first().answer = say("holt@example.org"); });
        row("question", false, [](Package& p) { p.items.first().question = say("Other email"); });
        row("one more", false, [](Package& p) { p.items.append(p.items.first()); });
        row("one less", false, [](Package& p) { p.items.removeLast(); });
        row("letter", false, [](Package& p) { p.coverLetter += QLatin1Char('.'); });
        row("no letter", false, [](Package& p) { p.coverLetter.clear(); });
        row("resume", false, [](Package& p) { p.resume.sha256 = QString(64, QLatin1Char('b')); });
        row("file name", false, [](Package& p) { p.resume.fileName = say("Resume.pdf"); });
        row("connection", false, [](Package& p) { p.connection = say("Another server"); });
        row("dialect", false, [](Package& p) { p.dialect = say("task"); });
        row("address", false, [](Package& p) { p.postingUrl += QLatin1Char('2'); });
        row("practice", false, [](Package& p) { p.practice = !p.practice; });
        row("code address", false, [](Package& p) { p.waitsForCode = !p.waitsForCode; });
        row("name of the job", true, [](Package& p) { p.title = p.company = say("Learned later"); });
        row("label", true, [](Package& p) { p.resume.label = say("Renamed"); });
        row("source", true, [](Package& p) { p.items.first().source = say("answers"); });
        row("prompt", true, [](Package& p) { p.prompt.version += 1; });
        row("steps", true, [](Package& p) { p.maxSteps = 80; });
    }
    void anApprovalIsForWhatIsSentAndWhere() {
        QFETCH(Package, other);
        QFETCH(bool, same);
        QCOMPARE(approvalMark(other).size(), 64);
        QCOMPARE(approvalMark(other) == approvalMark(package()), same);
    }

    // Of one connection the login is part of what was approved; of several, each has its own or none.
    void aLoginBelongsToItsConnection() {
        Package with = package();
        with.login = {say("acme.example"), say("name"), say("cred_1")};
        QVERIFY(approvalMark(with) != approvalMark(package()));
        Package spread = package();
        spread.through = {{say("Lab"), say("agent")}, {say("Other"), say("agent")}};
        Package elsewhere = spread;
        elsewhere.connection = say("Other");
        elsewhere.login = with.login;
        QCOMPARE(approvalMark(elsewhere), approvalMark(spread));
    }
};

QTEST_GUILESS_MAIN(TestReviewRule)
#include "tst_review_rule.moc"
