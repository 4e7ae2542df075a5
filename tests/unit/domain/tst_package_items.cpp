#include "domain/PackageItems.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace postulant;

namespace {

QString text(const char* utf8) {
    return QString::fromUtf8(utf8);
}

BankAnswer answerTo(const char* question, const char* said, AnswerScope scope = AnswerScope::All,
                    const char* ref = "") {
    static qint64 next = 0;
    BankAnswer out;
    out.id = ++next;
    out.question = text(question);
    out.answer = text(said);
    out.scope = scope;
    out.scopeRef = text(ref);
    out.updatedAt = next;
    return out;
}

Profile profile() {
    Profile out;
    out.name = text("Analyst");
    out.values = {{text("first_name"), text("Maren")},    {text("last_name"), text("Holt")},
                  {text("email"), text("m@example.org")}, {text("notice_period"), text("4 weeks")},
                  {text("gender"), text("Female")},       {text("current_salary"), text("50 000")}};
    return out;
}

const AnswerPlace here{text("lever"), text("fernleaflabs"), 7};

const PackageItem* find(const QVector<ChosenItem>& items, const QString& keyOrQuestion) {
    const auto found = std::find_if(items.cbegin(), items.cend(), [&](const ChosenItem& one) {
        return one.item.key == keyOrQuestion || one.item.question == keyOrQuestion;
    });
    return found == items.cend() ? nullptr : &found->item;
}

} // namespace

// What a package says of the seeker, value by value, and from where.
class TestPackageItems : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void profileAndAnswersWithTheirSources() {
        const BankAnswer bird = answerTo("Which bird would you be?", " A kestrel ");
        const auto items = packageItems(profile(), {bird, answerTo("Why?", "")}, here, {});
        QCOMPARE(find(items, text("notice_period"))->answer, text("4 weeks"));
        QCOMPARE(find(items, text("notice_period"))->source, text("profile: Analyst"));
        QCOMPARE(find(items, bird.question)->answer, text("A kestrel"));
        QCOMPARE(find(items, bird.question)->source, text("answers"));
        QVERIFY(find(items, bird.question)->key.isEmpty());
        QCOMPARE(items.last().answerId, bird.id);
        QVERIFY(find(items, text("Why?")) == nullptr);
    }

    void whatASettingAnswersHasASource() {
        const auto said = [](const QVector<ChosenItem>& items, const char* key) {
            const PackageItem* item = find(items, text(key));
            return item == nullptr ? QString() : item->answer + u'|' + item->source;
        };
        const auto plain = packageItems(profile(), {}, here, {});
        QCOMPARE(said(plain, "ethnicity"), QString()); // nothing demographic by itself
        QVERIFY(find(plain, QString(dataConsentKey)) == nullptr);
        const BankAnswer veteran = answerTo("Are you a protected veteran?", "I am not a protected veteran");
        BankAnswer disability = answerTo("Do you have a disability?", "");
        disability.leftBlank = true;
        const auto items = packageItems(profile(), {veteran, disability}, here, {}, {true, true});
        QCOMPARE(said(items, "gender"), text("Female|profile: Analyst")); // never in place of a value
        QCOMPARE(said(items, "ethnicity"), text("Decline to answer|setting: decline voluntary questions"));
        QCOMPARE(said(items, "hispanic_latino"), text("Decline to answer|setting: decline voluntary questions"));
        QCOMPARE(said(items, "veteran_status"), QString());    // answered in so many words
        QCOMPARE(said(items, "disability_status"), QString()); // left blank on purpose
        QCOMPARE(said(items, "date_of_birth"), QString());     // no voluntary question
        QCOMPARE(said(items, dataConsentKey.data()),
                 text("Yes|setting: agree to data processing with each application"));
        for (const ChosenItem& one : items) {
            QVERIFY2(one.item.answer.isEmpty() || !one.item.source.isEmpty(), qPrintable(one.item.question));
            QCOMPARE(isSettingSource(one.item.source), one.item.source.startsWith(text("setting")));
        }
    }

    void onlyWhatFitsThePlace() {
        const QVector<BankAnswer> bank{answerTo("Bird?", "all"),
                                       answerTo("Fish?", "here", AnswerScope::Site, "lever"),
                                       answerTo("Tree?", "there", AnswerScope::Site, "ashby"),
                                       answerTo("Stone?", "ours", AnswerScope::Company, "fernleaflabs"),
                                       answerTo("Cloud?", "theirs", AnswerScope::Company, "vantryfoods"),
                                       answerTo("Star?", "this", AnswerScope::Application, "7"),
                                       answerTo("Moon?", "that", AnswerScope::Application, "8")};
        const auto items = packageItems({}, bank, here, {});
        QCOMPARE(find(items, text("Bird?"))->source, text("answers"));
        QCOMPARE(find(items, text("Fish?"))->source, text("answers: this site"));
        QCOMPARE(find(items, text("Stone?"))->source, text("answers: this company"));
        QCOMPARE(find(items, text("Star?"))->source, text("answers: this application"));
        for (const char* foreign : {"Tree?", "Cloud?", "Moon?"}) {
            QVERIFY2(find(items, text(foreign)) == nullptr, foreign);
        }
    }

    void theNarrowerGoesBeforeTheProfile() {
        const QVector<BankAnswer> bank{answerTo("Contractual notice", "1 month", AnswerScope::Company, "fernleaflabs"),
                                       answerTo("Kündigungsfrist", "2 Wochen", AnswerScope::Application, "7")};
        const auto items = packageItems(profile(), bank, here, {});
        QCOMPARE(find(items, text("notice_period"))->answer, text("2 Wochen"));
        QCOMPARE(find(items, text("notice_period"))->source, text("answers: this application"));
        QCOMPARE(std::count_if(items.cbegin(), items.cend(),
                               [](const ChosenItem& one) { return one.item.answer == text("1 month"); }),
                 0);
        QVERIFY(find(items, text("Kündigungsfrist")) == nullptr); // it stands in the field, once
        const auto elsewhere = packageItems(profile(), bank, {text("lever"), text("fernleaflabs"), 8}, {});
        QCOMPARE(find(elsewhere, text("notice_period"))->answer, text("1 month"));
    }

    void anAnswerForAllLeavesTheProfileAlone() {
        const auto items = packageItems(profile(), {answerTo("Contractual notice", "1 month")}, here, {});
        QCOMPARE(find(items, text("notice_period"))->answer, text("4 weeks"));
        QCOMPARE(find(items, text("Contractual notice"))->answer, text("1 month"));
    }

    void blankOnPurposeTakesOut() {
        BankAnswer gender = answerTo("What is your gender?", "");
        gender.leftBlank = true;
        BankAnswer bird = answerTo("Which bird would you be?", "", AnswerScope::Application, "7");
        bird.leftBlank = true;
        const QVector<BankAnswer> bank{gender, bird, answerTo("Which bird would you be?", "A kestrel")};
        const auto items = packageItems(profile(), bank, here, {text("Which bird would you be?")});
        QVERIFY(find(items, text("gender")) == nullptr);
        QVERIFY(find(items, text("Which bird would you be?")) == nullptr);
        QVERIFY(find(packageItems(profile(), bank, {}, {}), text("Which bird would you be?")) != nullptr);
        // A field that every form wants is missed, not silently left out.
        BankAnswer email = answerTo("Email address", "");
        email.leftBlank = true;
        const auto without = packageItems(profile(), {email}, here, {});
        QVERIFY(find(without, text("email"))->answer.isEmpty());
    }

    void whatWasAskedGoesInTheFormsWords() {
        const QVector<BankAnswer> bank{answerTo("Notice period", "6 weeks"),
                                       answerTo("Describe the largest data set you worked with", "900 million rows")};
        const QString asked = text("The largest data set that you worked with");
        const auto items = packageItems({}, bank, here, {asked, text("notice  PERIOD?"), text("Which bird?")});
        QCOMPARE(find(items, asked)->answer, text("900 million rows"));
        QVERIFY(find(items, text("notice  PERIOD?")) == nullptr); // it is there in as good words
        QVERIFY(find(items, text("Which bird?")) == nullptr);
    }

    void unmarkedAnswersAreAsGraveAsTheirQuestion() {
        const auto items = packageItems({}, {answerTo("Desired salary", "60 000"), answerTo("Bird?", "x")}, here, {});
        QCOMPARE(find(items, text("Desired salary"))->sensitivity, Sensitivity::Salary);
        QCOMPARE(find(items, text("Bird?"))->sensitivity, Sensitivity::Plain);
    }

    void sourcesComeBack() {
        for (const AnswerScope scope :
             {AnswerScope::All, AnswerScope::Site, AnswerScope::Company, AnswerScope::Application}) {
            QCOMPARE(scopeOfSource(answerSource(scope)), std::optional(scope));
        }
        QVERIFY(!scopeOfSource(u"profile") && !scopeOfSource(u"") && !scopeOfSource(u"answers: x"));
    }

    // Over random seekers: nothing without a source, nothing that the seeker did not write, no field and no question
    // twice.
    void everyValueHasASource() {
        QRandomGenerator random(42);
        const QJsonObject values = profile().values;
        const QVector<const char*> questions{"Notice period", "Contractual notice", "Gender", "Which bird?",
                                             "Email address", "Current salary",     "Why us?"};
        const QVector<const char*> refs{"", "lever", "fernleaflabs", "7"};
        for (int round = 0; round < 500; ++round) {
            QVector<BankAnswer> bank;
            QStringList written;
            for (const QJsonValue& value : values) {
                written << value.toString();
            }
            for (int i = random.bounded(10); i > 0; --i) {
                const int scope = random.bounded(4);
                const QString said = random.bounded(3) == 0 ? QString() : QString::number(1000 * round + i);
                BankAnswer one = answerTo(questions.at(random.bounded(static_cast<int>(questions.size()))), "",
                                          static_cast<AnswerScope>(scope), refs.at(scope));
                one.answer = said;
                one.leftBlank = said.isEmpty() && random.bounded(2) == 0;
                bank << one;
                written << said;
            }
            QStringList seen;
            for (const ChosenItem& one : packageItems(profile(), bank, here, {text("Which bird?")})) {
                QVERIFY(one.item.answer.isEmpty() || (!one.item.source.isEmpty() && written.contains(one.item.answer)));
                QCOMPARE(one.answerId != 0, scopeOfSource(one.item.source).has_value());
                const QString name = one.item.key + normalisedQuestion(one.item.question);
                QVERIFY2(!seen.contains(name), qPrintable(name));
                seen << name;
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestPackageItems)
#include "tst_package_items.moc"
