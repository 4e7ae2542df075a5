#include "domain/CoverLetter.h"
#include "domain/WorkRights.h"

#include <QTest>

using namespace postulant;

namespace {

QString say(const char* text) {
    return QString::fromUtf8(text);
}

PostingTraits posting() {
    return {say("de"),        say("lever"),
            say("Acme Labs"), say("Data Engineer (remote)"),
            say("Leeds"),     say("https://jobs.lever.co/acme/1")};
}

Profile profile() {
    Profile out;
    out.values = {{say("first_name"), say("Maren")}, {say("last_name"), say("Holt")}, {say("city"), say("Leeds")}};
    return out;
}

LetterValues values(const QString& language = {}) {
    return letterValues(posting(), profile(), language, QDate(2026, 5, 31));
}

QString rendered(const char* body, const LetterSwitches& switches = {}) {
    const auto text = renderLetter(say(body), values(), posting(), switches);
    return text ? *text : QStringLiteral("missing: ") + text.error().join(u',');
}

} // namespace

// Templates: what becomes of them, and what is wrong with them.
class TestCoverLetter : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void isRendered_data() {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("text");
        const auto row = [](const char* name, const char* body, const char* text) {
            QTest::newRow(name) << QByteArray(body) << say(text);
        };
        row("plain", "Dear all,\nyours", "Dear all,\nyours");
        row("posting", "{{title}} at {{company}} in {{place}}", "Data Engineer (remote) at Acme Labs in Leeds");
        row("profile", "{{first_name}} {{last_name}}, {{ city }}", "Maren Holt, Leeds");
        row("any case", "{{Company}} {{ FIRST_NAME }}", "Acme Labs Maren");
        row("both names", "{{full_name}}", "Maren Holt");
        row("the first that there is", "{{preferred_name|first_name}}", "Maren");
        row("missing", "{{phone}} and {{ email }} and {{phone}}", "missing: phone,email");
        row("missing with another", "{{phone|email}}", "missing: phone");
        row("unknown", "{{hobby}}", "missing: hobby");
        row("left open", "Dear {{company", "missing: Dear {{company");
        row("closed alone", "Dear company}}", "missing: Dear company}}");
        row("single braces stay", "{company} costs 5 {", "{company} costs 5 {");
        row("markup is text", "<b>{{company}}</b> & co", "<b>Acme Labs</b> & co");
        row("paragraph without condition", "A\n\n{{#more}}\nB\n{{/more}}\n\nC", "A\n\nB\n\nC");
        row("condition of the title holds", "A\n{{#more title=\"remote, home office\"}}\nB\n{{/more}}\nC", "A\nB\nC");
        row("condition of the title does not", "A\n\n{{#more title=onsite}}\nB {{phone}}\n{{/more}}\n\nC", "A\n\nC");
        row("condition of the language", "{{#de language=de-AT}}Guten Tag{{/de}}{{#en language=en}}Hello{{/en}}",
            "Guten Tag");
        row("condition of the site", "{{#a site=lever}}A{{/a}}{{#b site=greenhouse}}B{{/b}}", "A");
        row("every condition counts", "x{{#a site=lever language=en}}A{{/a}}", "x");
        row("inside a line", "I know Qt{{#more}} and SQL{{/more}}.", "I know Qt and SQL.");
    }
    void isRendered() {
        QFETCH(QByteArray, body);
        QFETCH(QString, text);
        QCOMPARE(rendered(body.constData()), text);
    }

    void theSwitchOfAnApplicationWins() {
        const char* body = "A{{#on title=nothing}}B{{/on}}{{#off}}C{{phone}}{{/off}}";
        QCOMPARE(rendered(body), say("missing: phone"));
        QCOMPARE(rendered(body, {{say("on"), true}, {say("off"), false}}), say("AB"));
    }

    // A posting comes from strangers.
    void bracesOfAValueAreNeitherReadNorSent() {
        PostingTraits strange = posting();
        strange.company = say("{{phone}}");
        const auto text = renderLetter(say("Dear {{company}}"),
                                       letterValues(strange, profile(), {}, QDate(2026, 5, 31)), strange, {});
        QVERIFY(!text);
        QCOMPARE(text.error(), QStringList{say("company")});
        strange.company = say("A {#x} Co");
        QCOMPARE(renderLetter(say("Dear {{company}}"), letterValues(strange, profile(), {}, {}), strange, {}).value(),
                 say("Dear A {#x} Co"));
    }

    void theDateIsWrittenInTheLettersLanguage() {
        QCOMPARE(values(say("de")).value(say("date")), say("31. Mai 2026"));
        QCOMPARE(values(say("en")).value(say("date")), say("May 31, 2026"));
        QCOMPARE(values(say("fr")).value(say("date")), say("31 mai 2026"));
        QVERIFY(letterValues(posting(), profile(), {}, {}).value(say("date")).isEmpty());
    }

    void aTemplateIsChecked_data() {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("flaws");
        const auto row = [](const char* name, const char* body, const char* flaws) {
            QTest::newRow(name) << QByteArray(body) << say(flaws);
        };
        row("fine", "Dear {{company}},\n{{#more title=\"a b\"}}x{{/more}}\n{{date}}", "");
        row("every field of the profile", "{{salary_expectation}} {{linkedin}}", "");
        row("unknown", "\n\nDear {{compny}}", "0 compny 3");
        row("one of two unknown", "{{company|boss}}", "0 boss 1");
        row("open", "a\n{{company", "2 a\n{{company 1");
        row("paragraph left open", "\n{{#more}}x", "2 more 2");
        row("paragraph not opened", "x{{/more}}", "3 more 1");
        row("another one closed", "{{#a}}x{{/b}}", "3 b 1;2 a 1");
        row("inside another", "{{#a}}{{#b}}x{{/b}}{{/a}}", "4 b 1;3 b 1");
        row("twice", "{{#a}}x{{/a}}{{#a}}y{{/a}}", "1 a 1;3 a 1");
        row("a condition that nobody knows", "{{#a colour=red}}x{{/a}}", "1 #a colour=red 1;3 a 1");
        row("no name", "{{#}}x", "1 # 1");
    }
    void aTemplateIsChecked() {
        QFETCH(QByteArray, body);
        QFETCH(QString, flaws);
        QStringList found;
        for (const LetterFlaw& flaw : checkLetter(QString::fromUtf8(body))) {
            found << QStringLiteral("%1 %2 %3").arg(static_cast<int>(flaw.kind)).arg(flaw.name).arg(flaw.line);
        }
        QCOMPARE(found.join(u';'), flaws);
    }

    void everyPlaceholderOfTheListIsKnownAndHasAValueOfItsOwn() {
        Profile full;
        for (const ProfileField& field : profileFields()) {
            full.values.insert(QLatin1String(field.key), QStringLiteral("v-") + QLatin1String(field.key));
        }
        PostingTraits britain = posting();
        britain.place = say("Leeds, United Kingdom");
        setWorkRights(full.values, {{say("GB"), say("Yes"), say("No"), say("No")}});
        const LetterValues all = letterValues(britain, full, {}, QDate(2026, 5, 31));
        QVERIFY(letterPlaceholders().size() > profileFields().size());
        for (const QString& name : letterPlaceholders()) {
            const QString body = QStringLiteral("{{%1}}").arg(name);
            QVERIFY2(checkLetter(body).isEmpty(), qPrintable(name));
            const auto text = renderLetter(body, all, posting(), {});
            QVERIFY2(text.has_value() && !text->isEmpty(), qPrintable(name));
        }
    }

    void theParagraphsAreNamed() {
        const auto paragraphs =
            letterParagraphs(say("{{#One}}x{{/One}} {{#two site=lever title=\"a b, c\"}}y{{/two}}"));
        QCOMPARE(paragraphs.size(), 2);
        QCOMPARE(paragraphs.at(0).name, say("one"));
        QVERIFY(paragraphs.at(0).when.isEmpty());
        QCOMPARE(paragraphs.at(1).when.site, say("lever"));
        QCOMPARE(paragraphs.at(1).when.title, say("a b, c"));
    }
};

QTEST_GUILESS_MAIN(TestCoverLetter)
#include "tst_cover_letter.moc"
