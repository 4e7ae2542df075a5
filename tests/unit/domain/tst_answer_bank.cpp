#include "domain/AnswerBank.h"
#include "domain/QuestionFamilies.h"

#include <QFile>
#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace postulant;

namespace {

BankAnswer answerTo(const QString& question, const QString& text, AnswerScope scope = AnswerScope::All,
                    const QString& ref = {}) {
    static qint64 next = 0;
    BankAnswer out;
    out.id = ++next;
    out.question = question;
    out.answer = text;
    out.scope = scope;
    out.scopeRef = ref;
    out.updatedAt = out.id;
    return out;
}

QString text(const char* utf8) {
    return QString::fromUtf8(utf8);
}

QString howOf(const QString& one, const QString& another) {
    const auto match = compareQuestions(one, another);
    return match ? code(match->how) : QStringLiteral("none");
}

// A family's sample as a form words it: large at the beginning, a name in each hole, a mark at the end.
QString asAForm(QString sample) {
    sample.replace(QStringLiteral("{country}"), QStringLiteral("germany"));
    sample.replace(QStringLiteral("{language}"), QStringLiteral("german"));
    sample.replace(QStringLiteral("{place}"), QStringLiteral("leeds"));
    sample.replace(QStringLiteral("{skill}"), QStringLiteral("java"));
    sample.replace(QStringLiteral("{company}"), QStringLiteral("fernleaf labs"));
    sample[0] = sample.at(0).toUpper();
    return sample + QStringLiteral("? *");
}

const AnswerPlace here{QStringLiteral("lever"), QStringLiteral("fernleaflabs"), 7};

} // namespace

// Which of the seeker's answers is the answer to a form's question, and above all which is not.
class TestAnswerBank : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void oneQuestion_data() {
        QTest::addColumn<QString>("one");
        QTest::addColumn<QString>("another");
        QTest::addColumn<QString>("how");
        const auto row = [](const char* one, const char* another, const char* how) {
            QTest::addRow("%s = %s", one, another) << text(one) << text(another) << text(how);
        };
        row("Notice period", "notice  PERIOD?", "same-words");
        row("What's your T-shirt size?", "What’s your T shirt size (required)", "same-words");
        row("What is your notice period?", "How much notice must you give?", "family");
        row("Notice period", "Contractual notice", "family");
        row("Notice period", "Please state your current notice period", "family");
        row("Notice period", "Wie lang ist Ihre Kündigungsfrist?", "family");
        row("Notice period", "Kündigungsfrist", "family");
        row("Bitte geben Sie Ihre Kündigungsfrist an", "Quelle est la durée de votre préavis ?", "family");
        row("What are your salary expectations?", "Desired salary", "family");
        row("What are your salary expectations?", "Gehaltsvorstellung", "family");
        row("Expected annual salary", "Wie hoch ist Ihre Gehaltsvorstellung?", "family");
        row("Quelles sont vos prétentions salariales ?", "What salary are you looking for?", "family");
        row("Earliest start date", "When could you start?", "family");
        row("Frühestmöglicher Eintrittstermin", "When can you start?", "family");
        row("Ab wann sind Sie verfügbar?", "Quand pouvez-vous commencer ?", "family");
        row("How did you hear about us?", "How did you find out about this position?", "family");
        row("How did you hear about us?", "Wie sind Sie auf uns aufmerksam geworden?", "family");
        row("How did you hear about us?", "Comment avez-vous entendu parler de cette offre ?", "family");
        row("Are you authorized to work in the US?",
            "Are you legally authorised to work in the United States of America?", "family");
        row("Are you authorized to work in Germany?", "Haben Sie eine gültige Arbeitserlaubnis für Deutschland?",
            "family");
        row("Do you have the right to work in the UK?", "Are you eligible to work in the United Kingdom?", "family");
        row("Will you now or in the future require visa sponsorship?",
            "Do you require sponsorship now or in the future?", "family");
        row("Do you now require visa sponsorship?", "Do you currently need sponsorship?", "family");
        row("How many years of experience do you have with Java?", "Years of experience in Java", "family");
        row("How many years of experience do you have with C++?", "Wie viele Jahre Erfahrung haben Sie mit C++?",
            "family");
        row("Are you 18 years of age or older?", "Are you at least 18 years old?", "family");
        row("Do you have a valid driver's license?", "Haben Sie einen Führerschein?", "family");
        row("What is your gender?", "Gender", "family");
        row("Have you ever worked for Fernleaf Labs?", "Have you previously been employed by Fernleaf Labs?", "family");
        row("How well do you speak German?", "Kenntnisse in Deutsch", "family");
        // Nobody listed these: the same words in another order, with others around them that say nothing.
        row("Describe the largest data set you worked with", "The largest data set that you worked with", "similar");
        row("Which reporting tools and data warehouses did your last team use?",
            "Which data warehouses and reporting tools did your last team use?", "similar");
        row("How would you organise a library of board games?", "How would you organize a board game library?",
            "similar");
    }
    void oneQuestion() {
        QFETCH(QString, one);
        QFETCH(QString, another);
        QFETCH(QString, how);
        QCOMPARE(howOf(one, another), how);
        QCOMPARE(howOf(another, one), how);
    }

    void twoQuestions_data() {
        QTest::addColumn<QString>("one");
        QTest::addColumn<QString>("another");
        const auto row = [](const char* one, const char* another) {
            QTest::addRow("%s / %s", one, another) << text(one) << text(another);
        };
        row("Are you authorized to work in the US?", "Are you authorized to work in Germany?");
        row("Are you authorized to work in the US?", "Are you legally authorized to work in the country of this job?");
        row("Are you authorized to work in the US?", "Are you authorized to work in the US without sponsorship?");
        row("Are you authorized to work in the US?", "Are you authorized to work in the US or Canada?");
        row("Are you authorized to work in Atlantis?", "Are you authorized to work in Germany?");
        row("Are you authorized to work in the EU?", "Are you authorized to work in Germany?");
        row("Do you now require visa sponsorship?", "Will you in the future require visa sponsorship?");
        row("Do you now require visa sponsorship?", "Will you now or in the future require visa sponsorship?");
        row("Will you in the future require visa sponsorship?",
            "Will you now or in the future require visa sponsorship?");
        row("Do you require visa sponsorship?", "Do you require sponsorship to work in Germany?");
        row("Do you require visa sponsorship?", "Will you require visa sponsorship?");
        row("Will you require visa sponsorship?", "Will you in the future require visa sponsorship?");
        row("Do you require sponsorship to work in the US?", "Will you require sponsorship to work in the US?");
        row("Benötigen Sie ein Arbeitsvisum?", "Werden Sie ein Arbeitsvisum benötigen?");
        row("Notice period in weeks", "Notice period in months");
        row("Notice period in days", "Notice period");
        row("Expected salary ($)", "Expected salary (€)");
        row("Expected salary (€)", "Expected salary");
        row("Expected salary", "Expected monthly salary");
        row("Expected salary", "Expected hourly salary");
        row("How many years of relevant experience do you have?",
            "How many years of professional experience do you have?");
        row("Have you ever been convicted of a crime?", "Have you ever been convicted of a felony?");
        row("Do you have any criminal convictions?", "Do you have any unspent convictions?");
        row("Do you consent to a background check?", "Are you able to pass a background check?");
        row("Do you consent to a drug test?", "Are you able to pass a drug test?");
        row("Are you a veteran?", "Are you a protected veteran?");
        row("Haben Sie eine Behinderung?", "Haben Sie eine Schwerbehinderung?");
        row("Do you have a driving licence?", "Do you have a clean driving licence?");
        row("What is your gender?", "How do you identify?");
        row("Do you require visa sponsorship?", "Do you not require visa sponsorship?");
        row("What is your current salary?", "What is your expected salary?");
        row("What is your expected salary?", "In which currency is your expected salary?");
        row("Aktuelles Gehalt", "Gehaltsvorstellung");
        row("How many years of experience do you have with Java?",
            "How many years of experience do you have with JavaScript?");
        row("How many years of experience do you have with C?", "How many years of experience do you have with C++?");
        row("How many years of experience do you have with Java?",
            "How many years of professional experience do you have?");
        row("Do you have experience with Java?", "How many years of experience do you have with Java?");
        row("Do you have experience with Java?", "Do you have experience with Java and Kubernetes?");
        row("Do you have experience with Java?", "Do you have no experience with Java?");
        row("Are you willing to relocate?", "Are you willing to relocate to Leeds?");
        row("Are you willing to relocate to Leeds?", "Are you willing to relocate to London?");
        row("Are you willing to relocate?", "Are you unwilling to relocate?");
        row("Are you willing to relocate?", "Are you not willing to relocate?");
        row("Are you willing to relocate?", "Are you willing to travel?");
        row("Have you worked here before?", "Have you applied here before?");
        row("Have you ever worked for Fernleaf Labs?", "Have you ever worked for Vantry Foods?");
        row("Have you ever worked for Fernleaf Labs?", "Have you worked here before?");
        row("What is your notice period?", "When can you start?");
        row("What is your gender?", "What is your race or ethnicity?");
        row("Are you a protected veteran?", "Do you have a disability?");
        row("How well do you speak German?", "How well do you speak French?");
        row("Who referred you?", "How did you hear about us?");
        row("Why do you want to work here?", "Why are you interested in this role?");
        row("Do you have a criminal record?", "Do you consent to a background check?");
        // Free text
        row("Which team did you lead in your last job, and how large was it?",
            "Which team will you lead in your next job, and how large is it?");
        row("Describe a project that you finished without any help from others",
            "Describe a project that you finished with the help of others");
        row("Can you lift boxes of up to 20 kg several times a day?",
            "Can you lift boxes of up to 50 kg several times a day?");
        row("Have you built reporting pipelines for retail customers with Spark?",
            "Have you built reporting pipelines for retail customers with Flink?");
        row("Have you built large reporting pipelines for retail customers?",
            "Have you built large reporting pipelines for retail customers in Germany?");
        row("Did your current employer approve remote work from home?",
            "Did your current employee approve remote work from home?");
        row("Describe a large migration project that your team delivered",
            "Describe a large migration project that your team failed");
        row("Would you work in night shifts at our two large depots?",
            "Would you refuse to work in night shifts at our two large depots?");
        row("How many direct reports do you have at least?", "How many direct reports do you have at most?");
        row("Favourite colour", "Favourite food");
        row("Do you own a car?", "Do you own a cat?");
        row("Can you work weekends?", "Can you work nights?");
        row("", "");
        row("?!", "Notice period");
    }
    void twoQuestions() {
        QFETCH(QString, one);
        QFETCH(QString, another);
        QCOMPARE(howOf(one, another), QStringLiteral("none"));
        QCOMPARE(howOf(another, one), QStringLiteral("none"));
        if (!one.isEmpty()) {
            QVERIFY(!bestAnswer(another, {answerTo(one, QStringLiteral("Yes"))}, here));
        }
    }

    void everyFamilyKnowsItsSamples() {
        const auto& families = QuestionFamilies::shipped().all();
        QVERIFY(families.size() > 50);
        for (const QuestionFamily& family : families) {
            QVERIFY2(!family.samples.isEmpty(), qPrintable(family.id));
            for (const QString& sample : family.samples) {
                const QString form = asAForm(sample);
                QVERIFY2(!form.contains(QStringLiteral("(")) && !form.contains(QStringLiteral("{")),
                         qPrintable(form)); // no pattern, to be shown
                const auto match = QuestionFamilies::shipped().of(form);
                QVERIFY2(match && match->family->id == family.id, qPrintable(form));
            }
        }
    }

    // One family's question is never answered by another family's answer.
    void familiesKeepApart() {
        const auto& families = QuestionFamilies::shipped().all();
        for (const QuestionFamily& family : families) {
            for (const QuestionFamily& other : families) {
                for (const QString& one : family.samples) {
                    for (const QString& another : other.samples) {
                        QCOMPARE(compareQuestions(asAForm(one), asAForm(another)).has_value(), family.id == other.id);
                    }
                }
            }
        }
    }

    // What a profile field asks belongs to the family that names the field, and to no other.
    void profileFieldsAreFound() {
        for (const ProfileField& field : profileFields()) {
            QCOMPARE(fieldOfQuestion(QString::fromUtf8(field.question)), QString::fromUtf8(field.key));
        }
        QCOMPARE(fieldOfQuestion(QStringLiteral("Kündigungsfrist")), QStringLiteral("notice_period"));
        QCOMPARE(fieldOfQuestion(QStringLiteral("Are you authorized to work in Germany?")), QString());
        QCOMPARE(fieldOfQuestion(QStringLiteral("Which bird would you be?")), QString());
    }

    // Any word of a question replaced by another one makes another question.
    void noWordStandsForAnother() {
        const QStringList questions{text("Which bird would you be on our release train, and why?"),
                                    text("Describe the largest data set that you cleaned for a hospital"),
                                    text("How many depots did your last logistics forecast cover every morning?"),
                                    text("Welche Werkzeuge setzen Sie für die Auswertung großer Datenmengen ein?")};
        QRandomGenerator random(20261130);
        for (int round = 0; round < 2000; ++round) {
            QStringList words = questions.at(random.bounded(static_cast<int>(questions.size()))).split(u' ');
            const QString before = words.join(u' ');
            QString strange;
            for (int i = 0; i < 7; ++i) {
                strange += QChar(u'a' + random.bounded(26));
            }
            QString& word = words[random.bounded(static_cast<int>(words.size()))];
            const bool filler = QuestionFamilies::shipped().isStopWord(normalisedQuestion(word));
            word = strange;
            const auto match = compareQuestions(before, words.join(u' '));
            QVERIFY2(!match || (filler && match->how == MatchHow::Similar), qPrintable(words.join(u' ')));
        }
    }

    void sensitiveAnswersAreNeverGuessed() {
        // Alike, but about pay: only the very question.
        const QString asked = text("How should we think about the yearly bonus of your last two teams?");
        const QString known = text("How should we think about your last two teams' yearly bonus?");
        QVERIFY(!compareQuestions(asked, known));
        // The seeker said that it is a matter of law, whatever the words say.
        BankAnswer answer = answerTo(text("Describe the largest data set you worked with"), text("Confidential"));
        const QString like = text("The largest data set that you worked with");
        QVERIFY(bestAnswer(like, {answer}, here));
        for (const Sensitivity grave : {Sensitivity::Legal, Sensitivity::Salary, Sensitivity::Demographic}) {
            answer.sensitivity = grave;
            QVERIFY(!bestAnswer(like, {answer}, here));
            QVERIFY(bestAnswer(answer.question, {answer}, here));
        }
        const auto& families = QuestionFamilies::shipped();
        QCOMPARE(families.sensitivityOf(text("Gehaltsvorstellung")), Sensitivity::Salary);
        QCOMPARE(families.sensitivityOf(text("Which gehaltsband fits?")), Sensitivity::Salary);
        QCOMPARE(families.sensitivityOf(text("Is your visa tied to your employer?")), Sensitivity::Legal);
        QCOMPARE(families.sensitivityOf(text("What is your religion?")), Sensitivity::Demographic);
        QCOMPARE(families.sensitivityOf(text("Which bird would you be?")), Sensitivity::Plain);
    }

    void theNarrowerScopeWins() {
        const QVector<BankAnswer> bank{
            answerTo(text("Notice period"), text("4 weeks")),
            answerTo(text("What is your notice period?"), text("3 weeks"), AnswerScope::Site, text("lever")),
            answerTo(text("How much notice must you give?"), text("2 weeks"), AnswerScope::Company,
                     text("fernleaflabs")),
            answerTo(text("Kündigungsfrist"), text("1 week"), AnswerScope::Application, text("7"))};
        const QString asked = text("Notice period");
        const auto said = [&](const AnswerPlace& place) { return bestAnswer(asked, bank, place)->answer.answer; };
        QCOMPARE(said(here), text("1 week"));
        QCOMPARE(said({text("lever"), text("fernleaflabs"), 8}), text("2 weeks"));
        QCOMPARE(said({text("lever"), text("vantryfoods"), 8}), text("3 weeks"));
        QCOMPARE(said({text("ashby"), text("vantryfoods"), 8}), text("4 weeks"));
        QCOMPARE(said({}), text("4 weeks"));
        const auto chosen = chosenAnswers(bank, here);
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen.first().answer, text("1 week"));
        QCOMPARE(chosenAnswers(bank, {}).first().answer, text("4 weeks"));
    }

    void certainGoesBeforeSimilar() {
        const QVector<BankAnswer> bank{
            answerTo(text("The largest data set that you worked with"), text("from far"), AnswerScope::Application,
                     text("7")),
            answerTo(text("Describe the largest data set you worked with"), text("the very words"))};
        const auto best = bestAnswer(text("Describe the largest data set you worked with?"), bank, here);
        QCOMPARE(best->answer.answer, text("the very words"));
        QCOMPARE(best->match.how, MatchHow::SameWords);
        QCOMPARE(best->match.score, 1.0);
    }

    void whatHasNoAnswerAnswersNothing() {
        BankAnswer open = answerTo(text("Notice period"), text("  "), AnswerScope::Application, text("7"));
        const BankAnswer known = answerTo(text("Notice period"), text("4 weeks"));
        QCOMPARE(bestAnswer(text("Notice period"), {open, known}, here)->answer.answer, text("4 weeks"));
        QVERIFY(!bestAnswer(text("Notice period"), {open}, here));
        QVERIFY(chosenAnswers({open}, here).isEmpty());
        open.leftBlank = true; // on purpose: this employer is told nothing
        QVERIFY(bestAnswer(text("Notice period"), {open, known}, here)->answer.leftBlank);
        const auto chosen = chosenAnswers({open, known}, here);
        QCOMPARE(chosen.size(), 1);
        QVERIFY(chosen.first().leftBlank);
    }

    void ofTwoAlikeTheOwnLanguageThenTheNewest() {
        BankAnswer english = answerTo(text("What is your notice period?"), text("4 weeks"));
        english.language = text("en");
        BankAnswer german = answerTo(text("Wie lang ist Ihre Kündigungsfrist?"), text("4 Wochen"));
        german.language = text("de");
        QCOMPARE(bestAnswer(text("Notice period"), {english, german}, here)->answer.answer, text("4 weeks"));
        QCOMPARE(bestAnswer(text("Kündigungsfrist"), {english, german}, here)->answer.answer, text("4 Wochen"));
        const BankAnswer newest = answerTo(text("Contractual notice"), text("6 weeks"));
        QCOMPARE(bestAnswer(text("How long is your notice period?"), {newest, english}, here)->answer.answer,
                 text("4 weeks")); // says its language
        german.language.clear();
        english.language.clear();
        QCOMPARE(bestAnswer(text("How long is your notice period?"), {newest, english, german}, here)->answer.answer,
                 text("6 weeks"));
    }

    // Over random banks: one answer a question, each fits, none is empty, and the choice does not depend on the order.
    void choicesAreInOrder() {
        QRandomGenerator random(6);
        const QStringList questions{text("Notice period"),           text("Contractual notice"),
                                    text("Kündigungsfrist"),         text("Which bird would you be?"),
                                    text("which bird would YOU be"), text("Current salary"),
                                    text("Desired salary"),          text("Gender")};
        const QStringList refs{{}, text("lever"), text("fernleaflabs"), text("7"), text("ashby"), text("8")};
        for (int round = 0; round < 500; ++round) {
            QVector<BankAnswer> bank;
            for (int i = random.bounded(1, 12); i > 0; --i) {
                const int scope = random.bounded(4);
                BankAnswer one =
                    answerTo(questions.at(random.bounded(static_cast<int>(questions.size()))),
                             random.bounded(4) == 0 ? QString() : QString::number(i), static_cast<AnswerScope>(scope),
                             scope == 0 ? QString() : refs.at(random.bounded(static_cast<int>(refs.size()))));
                one.leftBlank = one.answer.isEmpty() && random.bounded(2) == 0;
                bank << one;
            }
            const auto chosen = chosenAnswers(bank, here);
            for (const BankAnswer& one : chosen) {
                QVERIFY(fits(one, here) && !one.isUnanswered());
                const auto best = bestAnswer(one.question, bank, here);
                QVERIFY(best && best->answer.scope == one.scope);
                for (const BankAnswer& other : chosen) {
                    QVERIFY(one.id == other.id || !compareQuestions(one.question, other.question));
                }
            }
            std::reverse(bank.begin(), bank.end());
            QCOMPARE(chosenAnswers(bank, here).size(), chosen.size());
            for (const BankAnswer& one : chosenAnswers(bank, here)) {
                QVERIFY(std::any_of(chosen.cbegin(), chosen.cend(),
                                    [&one](const BankAnswer& known) { return known.id == one.id; }));
            }
        }
    }

    void filesAreNotText() {
        BankAnswer file = answerTo(text("Transcript"), text("transcript.pdf"));
        file.kind = AnswerKind::File;
        QVERIFY(chosenAnswers({file}, here).isEmpty());
    }

    void kindsHaveForms_data() {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("fits");
        const auto row = [](const char* kind, const char* said, bool fits) {
            QTest::addRow("%s %s", kind, said) << QString::fromUtf8(kind) << QString::fromUtf8(said) << fits;
        };
        row("text", "anything 5 %", true);
        row("number", "6", true);
        row("number", "62 000", true);
        row("number", "62.000,50", true);
        row("number", "-3", true);
        row("number", "6 years", false);
        row("number", "", false);
        row("date", "2027-02-28", true);
        row("date", "2027-02-30", false);
        row("date", "28.2.2027", false);
        row("yes-no", "Yes", true);
        row("yes-no", "nein", true);
        row("yes-no", "maybe", false);
        row("choice", "Hybrid", true);
    }
    void kindsHaveForms() {
        QFETCH(QString, kind);
        QFETCH(QString, text);
        QFETCH(bool, fits);
        QCOMPARE(isOfKind(*answerKindFromCode(kind), text), fits);
    }

    void codesComeBack() {
        for (const AnswerKind kind : {AnswerKind::Text, AnswerKind::Choice, AnswerKind::Number, AnswerKind::Date,
                                      AnswerKind::YesNo, AnswerKind::File}) {
            QCOMPARE(answerKindFromCode(code(kind)), std::optional(kind));
        }
        for (const AnswerScope scope :
             {AnswerScope::All, AnswerScope::Site, AnswerScope::Company, AnswerScope::Application}) {
            QCOMPARE(answerScopeFromCode(code(scope)), std::optional(scope));
        }
        QVERIFY(!answerKindFromCode(u"essay") && !answerScopeFromCode(u"world"));
    }

    void aBrokenFileSaysWhere_data() {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("where");
        QTest::newRow("no JSON") << QByteArray("{") << QStringLiteral("at byte");
        QTest::newRow("no id") << QByteArray("{\"families\":[{\"sensitivity\":\"plain\"}]}")
                               << QStringLiteral("family");
        QTest::newRow("sensitivity") << QByteArray("{\"families\":[{\"id\":\"x\",\"sensitivity\":\"secret\"}]}")
                                     << QStringLiteral("x");
        QTest::newRow("field") << QByteArray(
                                      "{\"families\":[{\"id\":\"x\",\"field\":\"y\",\"sensitivity\":\"plain\"}]}")
                               << QStringLiteral("x: no such profile field");
        QTest::newRow("pattern") << QByteArray(
                                        "{\"families\":[{\"id\":\"x\",\"sensitivity\":\"plain\",\"en\":[\"a[\"]}]}")
                                 << QStringLiteral("x: a[");
        QTest::newRow("words") << QByteArray("{\"words\":{\"sensitive\":{\"secret\":[\"a\"]}}}")
                               << QStringLiteral("sensitive");
    }
    void aBrokenFileSaysWhere() {
        QFETCH(QByteArray, json);
        QFETCH(QString, where);
        const auto read = QuestionFamilies::parse(json);
        QVERIFY(!read);
        QVERIFY2(read.error().detail.contains(where), qPrintable(read.error().detail));
    }
};

QTEST_GUILESS_MAIN(TestAnswerBank)
#include "tst_answer_bank.moc"
