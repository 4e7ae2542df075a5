#include "store/ChoiceRuleRepository.h"
#include "store/LetterRepository.h"
#include "store/PostingFactsRepository.h"
#include "store/Schema.h"
#include "store/SeekerRepository.h"
#include "support/TempStore.h"

#include <QTest>

using namespace postulant;
using choice_rules::Of;
using test::TempStore;

namespace {

QString say(const char* text) {
    return QString::fromUtf8(text);
}

struct Desk : TempStore {
    qint64 letter(const char* label, const char* body = "Dear {{company}}") {
        LetterRow row;
        row.label = say(label);
        row.body = say(body);
        return write<qint64>([&](Database& db) { return letters::save(db, row, 7); });
    }
    ErrorKind refusal(const LetterRow& row) {
        const auto saved = store().writeNow<qint64>([&](Database& db) { return letters::save(db, row, 7); });
        return saved ? ErrorKind::Offline : saved.error().kind; // Offline: it was saved
    }
    QVector<LetterRow> letters() {
        return read<QVector<LetterRow>>([](Database& db) { return letters::all(db); });
    }
    letters::Choice chosen(qint64 id) {
        return read<letters::Choice>([id](Database& db) { return letters::chosen(db, id); });
    }
    qint64 resume(const char* label, char sha, const char* name = "Jane_Doe.pdf") {
        ResumeRow row;
        row.label = say(label);
        row.fileName = say(name);
        row.sha256 = QString(64, QLatin1Char(sha));
        row.mimeType = say("application/pdf");
        return write<qint64>([&](Database& db) { return resumes::add(db, row, 7); });
    }
    QVector<ChoiceRule> rules(Of what) {
        return read<QVector<ChoiceRule>>([what](Database& db) { return choice_rules::all(db, what); });
    }
    Done save(Of what, const QVector<ChoiceRule>& rules) {
        return store().writeNow<void>([&](Database& db) { return choice_rules::save(db, what, rules); });
    }
};

} // namespace

class LettersTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void lettersKeepEverything() {
        Desk desk;
        QVERIFY(desk.letters().isEmpty());
        LetterRow row;
        row.label = say(" Bewerbung ");
        row.language = say("de-DE");
        row.tags = {say("lang"), say("förmlich, kurz")};
        row.body = say("Guten Tag {{company}}\n{{#a title=x}}B{{/a}}");
        row.id = desk.write<qint64>([&](Database& db) { return letters::save(db, row, 7); });
        LetterRow back = desk.letters().first();
        QCOMPARE(back.label, say("Bewerbung"));
        QCOMPARE(back.language, say("de"));
        QCOMPARE(back.tags, row.tags);
        QCOMPARE(back.body, row.body);
        QCOMPARE(back.updatedAt, 7);
        QVERIFY(!back.isDefault); // none goes along unless the seeker says so
        back.body = say("Other");
        desk.write<qint64>([&](Database& db) { return letters::save(db, back, 8); });
        QCOMPARE(desk.letters().size(), 1);
        QCOMPARE(desk.letters().first().body, say("Other"));
        QVERIFY(desk.read<std::optional<LetterRow>>([](Database& db) { return letters::byLabel(db, say("BEWERBUNG")); })
                    .has_value());
    }

    void whatCannotBeRenderedIsNotSaved() {
        Desk desk;
        desk.letter("One");
        LetterRow row;
        row.body = say("x");
        QCOMPARE(desk.refusal(row), ErrorKind::Invalid); // no label
        row.label = say("Two");
        row.body = say("{{compny}}");
        QCOMPARE(desk.refusal(row), ErrorKind::Invalid);
        row.body = say("x");
        row.label = say("ONE");
        QCOMPARE(desk.refusal(row), ErrorKind::Duplicate);
        row.label = say("Two");
        row.id = 77;
        QCOMPARE(desk.refusal(row), ErrorKind::NotFound);
        QCOMPARE(desk.letters().size(), 1);
    }

    void thereIsOneDefaultOrNone() {
        Desk desk;
        const qint64 one = desk.letter("One");
        const qint64 two = desk.letter("Two");
        const auto preferred = [&desk] {
            return desk.read<LetterRow>([](Database& db) { return letters::preferred(db); }).id;
        };
        QCOMPARE(preferred(), 0);
        desk.write([&](Database& db) { return letters::setDefault(db, two); });
        QCOMPARE(preferred(), two);
        QCOMPARE(desk.letters().first().id, two);
        desk.write([&](Database& db) { return letters::setDefault(db, one); });
        QCOMPARE(preferred(), one);
        desk.write([](Database& db) { return letters::setDefault(db, 0); });
        QCOMPARE(preferred(), 0);
    }

    void anApplicationKeepsItsChoice() {
        Desk desk;
        const qint64 letter = desk.letter("One");
        const qint64 id = desk.queued(say("web:a.example/1"));
        QCOMPARE(desk.chosen(id).letterId, 0);
        QVERIFY(!desk.chosen(id).none);
        const qint64 before = desk.value(say("SELECT changed_seq FROM application WHERE id=?"), {id}).toLongLong();
        desk.write([&](Database& db) { return letters::choose(db, id, letter); });
        desk.write([&](Database& db) { return letters::setSwitches(db, id, {{say("a"), false}, {say("b"), true}}); });
        QCOMPARE(desk.chosen(id).letterId, letter);
        QCOMPARE(desk.chosen(id).switches, (LetterSwitches{{say("a"), false}, {say("b"), true}}));
        // Whoever shows the application hears of it.
        QVERIFY(desk.value(say("SELECT changed_seq FROM application WHERE id=?"), {id}).toLongLong() >= before + 2);
        desk.write([&](Database& db) { return letters::choose(db, id, letters::noLetter); });
        QVERIFY(desk.chosen(id).none);
        QCOMPARE(desk.chosen(id).letterId, 0);
        desk.write([&](Database& db) { return letters::choose(db, id, letter); });
        desk.write([&](Database& db) { return letters::remove(db, letter); });
        QCOMPARE(desk.chosen(id).letterId, 0);
        QVERIFY(!desk.chosen(id).none);
    }

    void rulesKeepTheirOrderAndGoWithWhatTheyChoose() {
        Desk desk;
        const qint64 cv = desk.resume("CV", 'a');
        const qint64 german = desk.resume("Lebenslauf", 'b');
        const qint64 letter = desk.letter("One");
        QVERIFY(desk.save(Of::Resumes, {{0, {say("de-AT"), {}, {}}, german}, {0, {{}, say("lever"), say("a b")}, cv}}));
        QVERIFY(desk.save(Of::Letters, {{0, {say("de"), {}, {}}, letter}}));
        auto rules = desk.rules(Of::Resumes);
        QCOMPARE(rules.size(), 2);
        QCOMPARE(rules.at(0).when, (PostingCondition{say("de"), {}, {}}));
        QCOMPARE(rules.at(0).chosen, german);
        QCOMPARE(rules.at(1).when, (PostingCondition{{}, say("lever"), say("a b")}));
        QCOMPARE(desk.rules(Of::Letters).size(), 1);
        std::swap(rules[0], rules[1]);
        QVERIFY(desk.save(Of::Resumes, rules));
        QCOMPARE(desk.rules(Of::Resumes).first().chosen, cv);
        QCOMPARE(desk.save(Of::Resumes, {{0, {}, cv}}).error().kind, ErrorKind::Invalid);
        QCOMPARE(desk.save(Of::Resumes, {{0, {say("de"), {}, {}}, 0}}).error().kind, ErrorKind::Invalid);
        QCOMPARE(desk.rules(Of::Resumes).size(), 2); // as before
        desk.write([&](Database& db) { return resumes::remove(db, german, 9); });
        desk.write([&](Database& db) { return letters::remove(db, letter); });
        QCOMPARE(desk.rules(Of::Resumes).size(), 1);
        QVERIFY(desk.rules(Of::Letters).isEmpty());
    }

    void aNewVersionTakesOverAndTheOldStays() {
        Desk desk;
        const qint64 old = desk.resume("CV", 'a');
        desk.write([&](Database& db) { return resumes::describe(db, old, say("de-DE"), {say("x"), say("y")}); });
        QVERIFY(desk.save(Of::Resumes, {{0, {say("de"), {}, {}}, old}}));
        const qint64 id = desk.queued(say("web:a.example/1"));
        desk.write([&](Database& db) { return applications::setResume(db, id, old); });
        const qint64 fresh = desk.resume("cv", 'b');
        const auto all = desk.read<QVector<ResumeRow>>([](Database& db) { return resumes::all(db); });
        QCOMPARE(all.size(), 1);
        QCOMPARE(all.first().language, say("de"));
        QCOMPARE(all.first().tags, (QStringList{say("x"), say("y")}));
        QCOMPARE(desk.rules(Of::Resumes).first().chosen, fresh);
        QCOMPARE(desk.detail(id).resumeId, fresh);
        const auto versions =
            desk.read<QVector<ResumeRow>>([fresh](Database& db) { return resumes::versions(db, fresh); });
        QCOMPARE(versions.size(), 2);
        QCOMPARE(versions.at(1).id, old);
        QCOMPARE(versions.at(1).sha256, QString(64, u'a'));
    }

    void aNameNoEmployerShouldSeeIsRefused() {
        Desk desk;
        const qint64 id = desk.resume("CV", 'a');
        for (const char* name : {"", "../x.pdf", ".x.pdf", "x.docx", "x"}) {
            const auto renamed = desk.store().writeNow<void>(
                [&](Database& db) { return resumes::rename(db, id, say("CV"), say(name)); });
            QVERIFY2(!renamed && renamed.error().kind == ErrorKind::Invalid, name);
        }
        QCOMPARE(desk.read<ResumeRow>([id](Database& db) { return resumes::get(db, id); }).fileName,
                 say("Jane_Doe.pdf"));
    }

    void traitsComeFromPostingAndLookUp() {
        Desk desk;
        const qint64 id = desk.queued(say("lever:1"));
        QVERIFY(desk.read<PostingTraits>([id](Database& db) { return choice_rules::traitsOf(db, id); }).companyGuessed);
        PostingFacts facts;
        facts.company = say("Acme");
        facts.title = say("Engineer");
        facts.place = say("Leeds");
        facts.openness = Openness::Open;
        facts.fetchedAt = 5;
        facts.language = say("de");
        desk.write([&](Database& db) { return posting_facts::learn(db, {say("lever:1")}, facts, 5); });
        const auto traits = desk.read<PostingTraits>([id](Database& db) { return choice_rules::traitsOf(db, id); });
        QCOMPARE(traits.language, say("de"));
        QVERIFY(!traits.companyGuessed);
        QCOMPARE(traits.company, say("Acme"));
        QCOMPARE(traits.title, say("Engineer"));
        QCOMPARE(traits.place, say("Leeds"));
        QVERIFY(!traits.site.isEmpty());
        QCOMPARE(*desk.read<std::optional<PostingFacts>>(
                     [](Database& db) { return posting_facts::find(db, say("lever:1")); }),
                 facts);
        const auto none =
            desk.store().readNow<PostingTraits>([](Database& db) { return choice_rules::traitsOf(db, 99); });
        QCOMPARE(none.error().kind, ErrorKind::NotFound);
    }

    // A file of the step before, with what people had in it.
    void anOlderFileKeepsItsApplicationsAndResumes() {
        TempStore temp;
        temp.close();
        const QString file = temp.databaseFile();
        QVERIFY(QFile::remove(file));
        int step = 0; // the one before letters
        for (const SchemaStep& one : schemaSteps()) {
            if (one.statements.join(u' ').contains(say("CREATE TABLE cover_letter"))) {
                break;
            }
            step = one.version;
        }
        {
            Result<Database> db = Database::open(file, Database::Mode::ReadWrite);
            QVERIFY(migrate(*db, temp.dataDir(), 1, schemaSteps().mid(0, step)).has_value());
            QVERIFY(
                db->exec(say("INSERT INTO resume(label,label_key,file_name,sha256,size,mime_type,added_at,is_default) "
                             "VALUES('CV','cv','a.pdf',?,1,'application/pdf',3,1)"),
                         {QString(64, u'a')}));
            QVERIFY(db->exec(say("INSERT INTO posting(url,ats,site,company,title,place,created_at) "
                                 "VALUES('https://a.example','web','','A','T','',1)")));
            QVERIFY(
                db->exec(say("INSERT INTO application(posting_id,practice,intent,state,created_at,sort_at,company,"
                             "title,place,site,company_key,title_key,url,cover_letter) VALUES(1,0,'draft','draft',1,"
                             "1,'A','T','','','a','t','https://a.example','Dear A,')")));
        }
        temp.reopen();
        QCOMPARE(temp.value(say("PRAGMA user_version")).toInt(), schemaSteps().last().version);
        const auto resume = temp.read<ResumeRow>([](Database& db) { return resumes::preferred(db); });
        QCOMPARE(resume.label, say("CV"));
        QVERIFY(resume.language.isEmpty() && resume.tags.isEmpty());
        const auto choice = temp.read<letters::Choice>([](Database& db) { return letters::chosen(db, 1); });
        QCOMPARE(choice.text, say("Dear A,")); // a text of its own stays what is sent
        QCOMPARE(choice.letterId, 0);
        QVERIFY(!choice.none && choice.switches.isEmpty());
    }
};

QTEST_GUILESS_MAIN(LettersTest)
#include "tst_store_letters.moc"
