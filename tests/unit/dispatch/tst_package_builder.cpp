#include "dispatch/Approval.h"
#include "dispatch/PackageBuilder.h"
#include "dispatch/ResumeVersions.h"
#include "documents/LetterPdf.h"
#include "domain/PackageItems.h"
#include "store/AnswerRepository.h"
#include "store/ApplicationRepository.h"
#include "store/ChoiceRuleRepository.h"
#include "store/LetterRepository.h"
#include "store/PostingFactsRepository.h"
#include "store/SeekerRepository.h"
#include "support/TempStore.h"

#include <QFile>
#include <QTest>

using namespace postulant;
using choice_rules::Of;
using test::TempStore;

namespace {

using Kind = PackageRemark::Kind;

constexpr qint64 day = 86'400'000;

QString say(const char* text) {
    return QString::fromUtf8(text);
}

BankAnswer answerTo(const char* question, const char* said) {
    BankAnswer out;
    out.question = say(question);
    out.answer = say(said);
    return out;
}

// A seeker with a profile, a resume and one application.
struct Desk : TempStore {
    Desk() {
        Profile profile;
        profile.values = {{say("first_name"), say("Maren")},
                          {say("last_name"), say("Holt")},
                          {say("email"), say("maren@example.org")},
                          {say("phone"), say("+44 20 7946 0958")}};
        write<qint64>([&](Database& db) { return profiles::save(db, profile, 1); });
        cv = resume("CV", 'a', "Maren_Holt.pdf");
        id = application("web:a.example/1", "Acme Labs", "Data Engineer");
    }
    qint64 resume(const char* label, char sha, const char* name) {
        ResumeRow row;
        row.label = say(label);
        row.fileName = say(name);
        row.sha256 = QString(64, QLatin1Char(sha));
        row.mimeType = say("application/pdf");
        return write<qint64>([&](Database& db) { return resumes::add(db, row, clock().nowMs()); });
    }
    qint64 application(const char* key, const char* company, const char* title) {
        const qint64 made = queued(say(key));
        PostingFacts facts;
        facts.company = say(company);
        facts.title = say(title);
        facts.openness = Openness::Open;
        facts.fetchedAt = 1;
        facts.language = language;
        write([&](Database& db) { return posting_facts::learn(db, {say(key)}, facts, 1); });
        return made;
    }
    qint64 letter(const char* label, const char* body, bool isDefault = false) {
        LetterRow row;
        row.label = say(label);
        row.body = say(body);
        return write<qint64>([&](Database& db) -> Result<qint64> {
            auto saved = letters::save(db, row, 1);
            if (saved && isDefault) {
                if (Done done = letters::setDefault(db, *saved); !done) {
                    return tl::unexpected<Error>(done.error());
                }
            }
            return saved;
        });
    }
    BuiltPackage built() {
        return read<BuiltPackage>([this](Database& db) { return buildPackage(db, dataDir(), id, clock().nowMs()); });
    }
    QString text() { return built().package.coverLetter; }
    QStringList details(Kind kind) {
        QStringList out;
        for (const PackageRemark& remark : built().remarks) {
            if (remark.kind == kind) {
                out << remark.detail;
            }
        }
        return out;
    }

    QString language = say("en");
    qint64 cv = 0;
    qint64 id = 0;
};

} // namespace

class TestPackageBuilder : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theYesIsToThisPackage() {
        Desk desk;
        desk.letter("One", "Leeds, {{date}}", true);
        QVERIFY(!desk.built().approval.isForPackage()); // queued without review: nobody said yes to a package
        const auto approve = [&desk](const QString& shown) {
            return desk.store().writeNow<void>([&](Database& db) {
                return approveApplication(db, desk.dataDir(), desk.id, desk.clock().nowMs(), shown);
            });
        };
        const auto isApproved = [&desk] {
            const BuiltPackage built = desk.built();
            return built.approval.isForPackage() && approvalMark(built.package) == built.approval.mark;
        };
        const QString shown = approvalMark(desk.built().package);
        desk.write([&](Database& db) -> Done {
            const auto saved = answers::put(db, answerTo("Which bird?", "A kestrel"), 2);
            return saved ? Done{} : Done(tl::unexpected<Error>(saved.error()));
        });
        const Done late = approve(shown); // another one by now
        QVERIFY(!late);
        QCOMPARE(late.error().kind, ErrorKind::NotReady);
        QVERIFY(!desk.built().approval.isForPackage());
        QVERIFY(approve(approvalMark(desk.built().package)).has_value());
        QVERIFY(isApproved());
        const QString letter = desk.text();
        desk.clock().advance(2 * day);
        QCOMPARE(desk.text(), letter); // it has the day on which it was approved
        QVERIFY(isApproved());
        desk.write([&](Database& db) -> Done {
            const auto saved = answers::put(db, answerTo("Which bird?", "A kite"), 3);
            return saved ? Done{} : Done(tl::unexpected<Error>(saved.error()));
        });
        QVERIFY(desk.built().isChanged());
        QVERIFY(approve({}).has_value()); // asked again, and yes
        QVERIFY(isApproved());
        QVERIFY(desk.text() != letter);
        desk.write([&](Database& db) { return applications::setIntent(db, desk.id, Intent::Review, 1); });
        QVERIFY(!desk.built().approval.isForPackage());
        QVERIFY(!desk.built().isChanged());
    }

    void withoutALetterNoneIsSent() {
        Desk desk;
        desk.letter("One", "Dear {{company}}");
        QCOMPARE(desk.text(), QString());
        QCOMPARE(desk.built().letterId, 0);
        QVERIFY(desk.built().ready());
    }

    void theDefaultIsRenderedForTheJob() {
        Desk desk;
        const qint64 letter = desk.letter("One", "Dear {{company}} team,\nthe {{title}}.\n{{full_name}}", true);
        QCOMPARE(desk.text(), say("Dear Acme Labs team,\nthe Data Engineer.\nMaren Holt"));
        QCOMPARE(desk.built().letterId, letter);
        QCOMPARE(desk.built().letterLabel, say("One"));
        QVERIFY(desk.built().ready());
    }

    void whatIsMissingBlocksAndNoBraceIsSent() {
        Desk desk;
        desk.letter("One", "Dear {{company}}, I live in {{city}}, {{linkedin}}", true);
        QCOMPARE(desk.text(), QString());
        QCOMPARE(desk.details(Kind::LetterIncomplete), QStringList{say("city, linkedin")});
        QVERIFY(!desk.built().ready());
        QVERIFY(!canonicalJson(desk.built().package).contains("{{"));
    }

    void theApplicationsChoiceWinsOverRulesAndTheyOverTheDefault() {
        Desk desk;
        const qint64 standard = desk.letter("Standard", "standard", true);
        const qint64 english = desk.letter("English", "english");
        const qint64 special = desk.letter("Special", "special");
        QCOMPARE(desk.text(), say("standard"));
        desk.write([&](Database& db) {
            return choice_rules::save(db, Of::Letters,
                                      {{0, {say("de"), {}, {}}, special}, {0, {say("en"), {}, {}}, english}});
        });
        QCOMPARE(desk.text(), say("english"));
        desk.write([&](Database& db) { return letters::choose(db, desk.id, special); });
        QCOMPARE(desk.text(), say("special"));
        desk.write([&](Database& db) { return letters::choose(db, desk.id, letters::noLetter); });
        QCOMPARE(desk.text(), QString());
        desk.write([&](Database& db) { return letters::choose(db, desk.id, special); });
        desk.write([&](Database& db) { return letters::remove(db, special); });
        QCOMPARE(desk.text(), say("english"));
        desk.write([&](Database& db) { return letters::remove(db, english); });
        QCOMPARE(desk.built().letterId, standard);
    }

    void everythingHasASource() {
        Desk desk;
        QCOMPARE(desk.built().package.coverLetterSource, QString());
        desk.letter("Formal", "Dear {{company}}", true);
        QCOMPARE(desk.built().package.coverLetterSource, say("letter: Formal"));
        desk.write([&](Database& db) {
            return db.exec(say("UPDATE application SET cover_letter='My own words' WHERE id=?"), {desk.id});
        });
        QCOMPARE(desk.built().package.coverLetterSource, say("this application"));
        const auto sourceOf = [&desk](const QString& key) {
            for (const PackageItem& item : desk.built().package.items) {
                if (item.key == key) {
                    return item.source;
                }
            }
            return QString();
        };
        QVERIFY(isSettingSource(sourceOf(dataConsentKey)));
        QCOMPARE(sourceOf(say("gender")), QString()); // off by itself
        desk.write([](Database& db) { return options::set(db, Option::DeclineVoluntary, say("on")); });
        QVERIFY(isSettingSource(sourceOf(say("gender"))));
        desk.write([](Database& db) { return options::set(db, Option::AgreeToProcessing, say("off")); });
        QCOMPARE(sourceOf(dataConsentKey), QString());
    }

    void paragraphsAreSwitchedForOneJob() {
        Desk desk;
        desk.letter("One", "A{{#b}} B{{/b}}{{#c title=nothing}} C{{/c}}", true);
        QCOMPARE(desk.text(), say("A B"));
        desk.write([&](Database& db) {
            return letters::setSwitches(db, desk.id, {{say("b"), false}, {say("c"), true}});
        });
        QCOMPARE(desk.text(), say("A C"));
    }

    void everyApplicationSpeaksOfItsOwnProfile() {
        Desk desk;
        desk.letter("One", "Yours, {{first_name}} {{city}}", true);
        QVERIFY(!desk.built().otherProfiles);
        const qint64 usual = desk.built().profileId;
        const qint64 german = desk.write<qint64>([&](Database& db) -> Result<qint64> {
            const auto made = profiles::add(db, say("Deutsch"), usual, 1);
            auto profile = made ? profiles::get(db, *made) : Result<Profile>(tl::unexpected<Error>(made.error()));
            if (!profile) {
                return tl::unexpected<Error>(profile.error());
            }
            profile->values.insert(say("city"), say("Köln"));
            return profiles::save(db, *profile, 1);
        });
        QVERIFY(desk.built().otherProfiles);
        QCOMPARE(desk.details(Kind::LetterIncomplete), QStringList{say("city")});
        desk.write([&](Database& db) { return applications::setProfile(db, desk.id, german); });
        const BuiltPackage own = desk.built();
        QCOMPARE(own.profileId, german);
        QCOMPARE(own.package.coverLetter, say("Yours, Maren Köln"));
        for (const PackageItem& item : own.package.items) {
            QCOMPARE(item.source.section(u':', 0, 0), item.key == dataConsentKey ? say("setting") : say("profile"));
            QVERIFY(item.key == dataConsentKey || item.source == say("profile: Deutsch"));
        }
        desk.write([&](Database& db) { return applications::setProfile(db, desk.id, 0); });
        QCOMPARE(desk.built().profileId, usual);
    }

    void rulesChooseTheResume() {
        Desk desk;
        desk.language = say("de");
        desk.id = desk.application("web:b.example/2", "Initech", "Entwickler");
        const qint64 german = desk.resume("Lebenslauf", 'b', "Lebenslauf.pdf");
        QCOMPARE(desk.built().package.resume.label, say("CV"));
        desk.write([&](Database& db) {
            return choice_rules::save(db, Of::Resumes, {{0, {say("de"), {}, {}}, german}});
        });
        QCOMPARE(desk.built().package.resume.fileName, say("Lebenslauf.pdf"));
        desk.write([&](Database& db) { return applications::setResume(db, desk.id, desk.cv); });
        QCOMPARE(desk.built().package.resume.label, say("CV"));
    }

    void theFolderKnowsWrongCompanies() {
        Desk desk;
        const qint64 letter = desk.letter("One", "Dear Globex team,\nhello", true);
        desk.application("web:c.example/3", "Globex, Inc.", "Engineer");
        QCOMPARE(desk.details(Kind::WrongCompany), QStringList{say("Globex")});
        QVERIFY(!desk.built().ready());
        LetterRow row = desk.read<LetterRow>([&](Database& db) { return letters::get(db, letter); });
        row.body = say("I like what Globex does.");
        desk.write<qint64>([&](Database& db) { return letters::save(db, row, 2); });
        QCOMPARE(desk.details(Kind::WrongCompany), QStringList{say("Globex")});
        QVERIFY(desk.built().ready()); // to look at
        row.body = say("I like what Umbrella does.");
        desk.write<qint64>([&](Database& db) { return letters::save(db, row, 2); });
        QCOMPARE(desk.details(Kind::WrongCompany), QStringList());
        desk.resume("CV", 'c', "Holt_for_globex.pdf");
        QCOMPARE(desk.details(Kind::CompanyInFileName), QStringList{say("Globex, Inc.")});
    }

    void resumesAreJudgedByLanguageAndAge() {
        Desk desk;
        desk.write([&](Database& db) { return resumes::describe(db, desk.cv, say("de"), {}); });
        QCOMPARE(desk.details(Kind::ResumeLanguage), QStringList{say("de en")});
        desk.clock().advance(366 * day);
        QCOMPARE(desk.details(Kind::OldResume), QStringList{say("366")});
        desk.write([](Database& db) { return options::set(db, Option::ResumeDays, say("0")); });
        QCOMPARE(desk.details(Kind::OldResume), QStringList());
    }

    void todayIsTheClocks() {
        Desk desk;
        Profile profile = desk.read<Profile>([](Database& db) { return profiles::preferred(db); });
        profile.values.insert(say("earliest_start"),
                              QDateTime::fromMSecsSinceEpoch(desk.clock().nowMs()).date().toString(Qt::ISODate));
        desk.write<qint64>([&](Database& db) { return profiles::save(db, profile, 1); });
        QCOMPARE(desk.details(Kind::ExpiredDate).size(), 0);
        desk.clock().advance(day);
        QCOMPARE(desk.details(Kind::ExpiredDate).size(), 1);
    }

    void anotherFileTakesAResumesPlace() {
        Desk desk;
        const auto file = [&desk](const char* text) {
            const QString path = desk.dataDir() + say("/new_file.pdf");
            QFile out(path);
            const auto pdf = letterPdf(say(text), {});
            return out.open(QIODevice::WriteOnly) && pdf && out.write(*pdf) == pdf->size() ? path : QString();
        };
        const QString path = file("Maren Holt, analyst");
        const QString dir = desk.dataDir() + say("/files");
        const auto fresh = desk.write<ResumeRow>(
            [&](Database& db) { return replaceResume(db, dir, desk.cv, path, desk.clock().nowMs()); });
        QVERIFY(fresh.id != desk.cv);
        QCOMPARE(fresh.label, say("CV"));
        QCOMPARE(fresh.fileName, say("Maren_Holt.pdf")); // as the seeker named it
        QVERIFY(fresh.isDefault);
        QVERIFY(QFile::exists(dir + u'/' + fresh.sha256));
        const auto old = desk.read<ResumeRow>([&](Database& db) { return resumes::get(db, desk.cv); });
        QCOMPARE(old.sha256, QString(64, u'a')); // what was sent with it still names it
        QCOMPARE(desk.built().package.resume.sha256, fresh.sha256);
    }
};

QTEST_MAIN(TestPackageBuilder)
#include "tst_package_builder.moc"
