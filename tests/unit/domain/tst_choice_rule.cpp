#include "domain/ChoiceRule.h"

#include <QTest>

using namespace postulant;

namespace {

PostingTraits posting(const char* language, const char* site, const char* title) {
    PostingTraits out;
    out.language = QString::fromUtf8(language);
    out.site = QString::fromUtf8(site);
    out.title = QString::fromUtf8(title);
    return out;
}

PostingCondition when(const char* language, const char* site, const char* title) {
    return {QString::fromUtf8(language), QString::fromUtf8(site), QString::fromUtf8(title)};
}

} // namespace

class TestChoiceRule : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aConditionHolds_data() {
        QTest::addColumn<PostingCondition>("condition");
        QTest::addColumn<bool>("holds");
        const auto row = [](const char* name, const PostingCondition& condition, bool holds) {
            QTest::newRow(name) << condition << holds;
        };
        row("nothing said", when("", "", ""), false);
        row("language", when("de", "", ""), true);
        row("language of a country", when("de-AT", "", ""), true);
        row("another language", when("en", "", ""), false);
        row("site", when("", "Lever", ""), true);
        row("another site", when("", "greenhouse", ""), false);
        row("a word", when("", "", "engineer"), true);
        row("words in another order", when("", "", "data senior"), true);
        row("one word is not there", when("", "", "data junior"), false);
        row("a part of a word", when("", "", "engine"), false);
        row("one of several groups", when("", "", "lawyer, data engineer"), true);
        row("accents and case", when("", "", "ZURICH"), true);
        row("C++ is not C", when("", "", "C"), false);
        row("C++", when("", "", "c++"), true);
        row("all", when("de", "lever", "engineer"), true);
        row("all but one", when("de", "lever", "lawyer"), false);
        row("only commas", when("", "", " , "), false);
    }
    void aConditionHolds() {
        QFETCH(PostingCondition, condition);
        QFETCH(bool, holds);
        QCOMPARE(condition.holds(posting("de", "lever", "Senior Data Engineer (C++), Zürich")), holds);
    }

    void whatIsNotKnownDoesNotHold() {
        QVERIFY(!when("de", "", "").holds(posting("", "lever", "Engineer")));
        QVERIFY(!when("", "lever", "").holds(posting("de", "", "Engineer")));
        QVERIFY(!when("", "", "engineer").holds(posting("de", "lever", "")));
    }

    void theFirstRuleThatHoldsChooses() {
        const QVector<ChoiceRule> rules{
            {1, when("fr", "", ""), 10}, {2, when("de", "", ""), 20}, {3, when("", "lever", ""), 30}};
        QCOMPARE(chosenBy(rules, posting("de", "lever", "")), 20);
        QCOMPARE(chosenBy(rules, posting("en", "lever", "")), 30);
        QCOMPARE(chosenBy(rules, posting("en", "greenhouse", "")), 0);
        QCOMPARE(chosenBy({}, posting("de", "lever", "")), 0);
    }
};

QTEST_GUILESS_MAIN(TestChoiceRule)
#include "tst_choice_rule.moc"
