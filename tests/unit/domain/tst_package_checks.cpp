#include "domain/EmployerFileName.h"
#include "domain/LetterCompanies.h"
#include "domain/PackageLint.h"
#include "domain/UsualQuestions.h"

#include <QTest>

using namespace postulant;

namespace {

using Severity = PackageRemark::Severity;
using Kind = PackageRemark::Kind;

QString say(const char* text) {
    return QString::fromUtf8(text);
}

PackageItem item(const char* key, const char* answer, const char* question = "") {
    return {say(key), say(question), say(answer), say("profile"), Sensitivity::Personal};
}

// One that nothing is wrong with.
Package whole() {
    Package package;
    package.company = say("Acme Labs");
    package.title = say("Data Engineer");
    package.items = {item("first_name", "Maren"), item("last_name", "Holt"), item("email", "maren@example.org"),
                     item("phone", "+44 113 496 0142")};
    package.resume = {say("Analyst"), say("Maren_Holt_Resume.pdf"), QString(64, u'a'), 10, say("application/pdf")};
    return package;
}

LintFacts facts() {
    LintFacts out;
    out.today = QDate(2026, 5, 31);
    out.posting.place = say("Leeds, England, GB");
    out.resumeMostDays = 365;
    return out;
}

// "!WrongCompany Globex": severity, kind as a number, and what it says.
QStringList remarks(const Package& package, const LintFacts& known) {
    QStringList out;
    for (const PackageRemark& remark : lintInContext(package, known)) {
        out << QStringLiteral("%1%2 %3")
                   .arg(remark.severity == Severity::MustFix ? QChar(u'!') : QChar(u'?'))
                   .arg(static_cast<int>(remark.kind))
                   .arg(remark.detail);
    }
    return out;
}

QString expected(char severity, Kind kind, const char* detail) {
    return QStringLiteral("%1%2 %3").arg(QChar::fromLatin1(severity)).arg(static_cast<int>(kind)).arg(say(detail));
}

QStringList ofLetter(const char* letter, LintFacts known = facts()) {
    Package package = whole();
    package.coverLetter = say(letter);
    return remarks(package, known);
}

QStringList ofAnswer(const PackageItem& answer) {
    Package package = whole();
    package.items.append(answer);
    return remarks(package, facts());
}

QStringList ofFileName(const char* name, const QStringList& others = {}) {
    Package package = whole();
    package.resume.fileName = say(name);
    LintFacts known = facts();
    known.otherCompanies = others;
    return remarks(package, known);
}

} // namespace

// Every check: what it must remark, and what it must leave in peace.
class TestPackageChecks : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aWholePackageHasNoRemark() { QCOMPARE(remarks(whole(), facts()), QStringList()); }

    void nothingKnownRemarksNothing() { QCOMPARE(remarks(whole(), {}), QStringList()); }

    void anotherCompanyInTheLetter_data() {
        QTest::addColumn<QByteArray>("letter");
        QTest::addColumn<QString>("remark"); // empty: none
        const auto row = [](const char* letter, const QString& remark) {
            QTest::newRow(letter) << QByteArray(letter) << remark;
        };
        const auto must = [](const char* name) { return expected('!', Kind::WrongCompany, name); };
        const auto look = [](const char* name) { return expected('?', Kind::WrongCompany, name); };
        row("Dear Globex team,\nhello", must("Globex"));
        row("Dear Globex Hiring Team,\nhello", must("Globex"));
        row("Liebes Initech-Team,\nhallo", must("Initech"));
        row("Sehr geehrtes Team der Initech GmbH,\nhallo", must("Initech GmbH"));
        row("I want to join Globex.", must("Globex")); // another application of the folder
        row("I apply for the role of engineer at Globex.", must("Globex"));
        row("I would love to work at Umbrella.", look("Umbrella"));
        row("Until now I was at Umbrella.", look("Umbrella"));
        row("Ich arbeite bei der Umbrella GmbH.", look("Umbrella GmbH"));
        row("Actuellement chez Umbrella, je cherche", look("Umbrella"));
        row("My heroes are Globex and others.", look("Globex"));
        // Not to be remarked
        row("Dear Acme Labs team,\nI want to work at Acme.", {});
        row("Dear ACME LABS, INC. team,\nhello", {});
        row("Dear Hiring Team,\nhello", {});
        row("Dear Ms Smith,\nhello", {});
        row("Sehr geehrte Damen und Herren,\nbei Interesse rufen Sie an.", {});
        row("Ich habe Erfahrung bei Projekten und bei der Arbeit mit Daten.", {});
        row("I studied at University of Leeds and am at home in Leeds.", {});
        row("I worked at Contoso until May.", {}); // in the profile
        row("I can start at Monday morning.", {});
        row("Je serais ravie de travailler chez Vous.", {});
        row("My globex is small.", {});
        row("As a Data Engineer at Acme Labs I would join the best.", {});
    }
    void anotherCompanyInTheLetter() {
        QFETCH(QByteArray, letter);
        QFETCH(QString, remark);
        LintFacts known = facts();
        known.otherCompanies = {say("Globex Inc.")};
        known.ownCompanies = {say("Contoso Ltd")};
        QCOMPARE(ofLetter(letter.constData(), known), remark.isEmpty() ? QStringList() : QStringList{remark});
    }

    // "gxlabs" of an address may well be "Galaxy Labs".
    void aNameFromAnAddressBlocksNothing() {
        Package package = whole();
        package.company = say("gxlabs");
        package.coverLetter = say("Dear Galaxy Labs team,\nhello");
        QCOMPARE(remarks(package, facts()), QStringList{expected('?', Kind::WrongCompany, "Galaxy Labs")});
        package.company = say("Gxlabs"); // as it is shown
        LintFacts known = facts();
        known.posting.companyGuessed = true;
        QCOMPARE(remarks(package, known), QStringList{expected('?', Kind::WrongCompany, "Galaxy Labs")});
        known.posting.companyGuessed = false;
        QCOMPARE(remarks(package, known), QStringList{expected('!', Kind::WrongCompany, "Galaxy Labs")});
    }

    void anUnknownCompanyRemarksNoOther() {
        Package package = whole();
        package.company.clear();
        package.coverLetter = say("Dear Globex team,\nhello");
        for (const PackageRemark& remark : lintInContext(package, facts())) {
            QVERIFY(remark.kind != Kind::WrongCompany);
        }
    }

    void aLetterThatIsNotWholeBlocks() {
        LintFacts known = facts();
        known.missing = {say("company"), say("phone")};
        QCOMPARE(remarks(whole(), known), QStringList{expected('!', Kind::LetterIncomplete, "company, phone")});
        QVERIFY(!isReady(lintInContext(whole(), known)));
    }

    void languages() {
        LintFacts known = facts();
        known.resumeLanguage = say("de");
        QCOMPARE(remarks(whole(), known), QStringList()); // the posting's is not known
        known.posting.language = say("en-GB");
        QCOMPARE(remarks(whole(), known), QStringList{expected('?', Kind::ResumeLanguage, "de en")});
        known.resumeLanguage = say("en");
        QCOMPARE(remarks(whole(), known), QStringList());
        known.resumeLanguage.clear();
        QCOMPARE(remarks(whole(), known), QStringList());
    }

    void age() {
        LintFacts known = facts();
        known.resumeAgeDays = 365;
        QCOMPARE(remarks(whole(), known), QStringList());
        known.resumeAgeDays = 366;
        QCOMPARE(remarks(whole(), known), QStringList{expected('?', Kind::OldResume, "366")});
        known.resumeMostDays = 0;
        QCOMPARE(remarks(whole(), known), QStringList());
    }

    void fileNames_data() {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QString>("word");
        const auto row = [](const char* name, const char* word) {
            QTest::newRow(name) << QByteArray(name) << QString::fromUtf8(word);
        };
        row("resume_final_v3 (2).pdf", "final");
        row("resume_final_v3_2.pdf", "final");
        row("lebenslauf_neu_NEU.pdf", "neu");
        row("Resume (2).pdf", "(2)");
        row("Resume_2.pdf", "_2");
        row("CV-copy.pdf", "copy");
        row("Lebenslauf Kopie.pdf", "Kopie");
        row("resume_v12.docx", "v12");
        row("DRAFT resume.pdf", "DRAFT");
        row("Maren_Holt_Resume.pdf", "");
        row("Maren_Holt_Resume_2026.pdf", "");
        row("Lebenslauf_Neumann.pdf", "");
        row("Finley_Newman_CV.pdf", "");
        row("Oldenburg.pdf", "");
        row("Resume_C2_English.pdf", "");
        row("Testa_Marco.pdf", "");
    }
    void fileNames() {
        QFETCH(QByteArray, name);
        QFETCH(QString, word);
        QCOMPARE(ofFileName(name.constData()),
                 word.isEmpty() ? QStringList() : QStringList{expected('?', Kind::WorkingFileName, qPrintable(word))});
    }

    void aCompanyInTheFileName() {
        const QStringList others{say("Globex Inc."), say("Holt"), say("Blue Sky Labs")};
        const QStringList globex{expected('!', Kind::CompanyInFileName, "Globex Inc.")};
        QCOMPARE(ofFileName("resume_for_globex.pdf", others), globex);
        QCOMPARE(ofFileName("Resume-GLOBEX-Holt.pdf", others), globex);
        QCOMPARE(ofFileName("cv_blue_sky_labs.pdf", others),
                 QStringList{expected('!', Kind::CompanyInFileName, "Blue Sky Labs")});
        QCOMPARE(ofFileName("Maren_Holt_Resume.pdf", others), QStringList()); // a name of her own
        QCOMPARE(ofFileName("cv_blue_sky.pdf", others), QStringList());
        QCOMPARE(ofFileName("resume_for_acme_labs.pdf", {say("Acme Labs Ltd")}), QStringList()); // this very one
        QCOMPARE(ofFileName("Globexa.pdf", others), QStringList());
    }

    void daysThatHavePassed_data() {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("question");
        QTest::addColumn<QString>("answer");
        QTest::addColumn<QString>("remark");
        const auto row = [](const char* key, const char* question, const char* answer, const QString& remark) {
            QTest::addRow("%s%s: %s", key, question, answer) << say(key) << say(question) << say(answer) << remark;
        };
        row("earliest_start", "", "2026-05-30", expected('?', Kind::ExpiredDate, "2026-05-30"));
        row("earliest_start", "", "1 March 2026", expected('?', Kind::ExpiredDate, "2026-03-01"));
        row("", "When are you available from? Availability", "01.05.2026",
            expected('?', Kind::ExpiredDate, "2026-05-01"));
        row("", "Frühester Eintrittstermin", "1. Mai 2026", expected('?', Kind::ExpiredDate, "2026-05-01"));
        row("visa_type", "", "Blue Card, valid until 30 May 2026", expected('!', Kind::ExpiredDate, "2026-05-30"));
        row("", "Which work permit do you hold?", "gültig bis 31.12.2025",
            expected('!', Kind::ExpiredDate, "2025-12-31"));
        row("earliest_start", "", "2026-05-31", {}); // today
        row("earliest_start", "", "June 2026", {});
        row("earliest_start", "", "immediately", {});
        row("earliest_start", "", "at once, since 1 January 2020", {});
        row("visa_type", "", "Blue Card since 2020-01-01", {});
        row("visa_type", "", "citizen", {});
        row("", "When did you finish school?", "2010-06-01", {});
        row("date_of_birth", "", "1990-05-03", {});
    }
    void daysThatHavePassed() {
        QFETCH(QString, key);
        QFETCH(QString, question);
        QFETCH(QString, answer);
        QFETCH(QString, remark);
        QCOMPARE(ofAnswer({key, question, answer, say("answers"), Sensitivity::Plain}),
                 remark.isEmpty() ? QStringList() : QStringList{remark});
    }

    void telephone() {
        LintFacts known = facts();
        known.phone = PhoneFlaw::NoCountryCode;
        QCOMPARE(remarks(whole(), known), QStringList{expected('?', Kind::BadPhone, "")});
        known.phone = PhoneFlaw::NotInUse;
        QCOMPARE(remarks(whole(), known), QStringList{expected('?', Kind::BadPhone, "")});
        known.phone = PhoneFlaw::NoNumber;
        QCOMPARE(remarks(whole(), known), QStringList{expected('!', Kind::BadPhone, "")});
        Package package = whole(); // one remark, not two
        package.items[3].answer = say("call me");
        QCOMPARE(remarks(package, known), QStringList{expected('!', Kind::BadPhone, "")});
    }

    void whatASiteUsuallyAsks() {
        LintFacts known = facts();
        known.posting.site = say("greenhouse");
        QCOMPARE(remarks(whole(), known), QStringList{expected('?', Kind::WorkRightOpen, "GB")});
        known.posting.place = say("Berlin"); // which country it is in is not said
        QCOMPARE(remarks(whole(), known), QStringList{expected('?', Kind::WorkRightOpen, "")});
        Package practice = whole();
        practice.practice = true;
        QCOMPARE(remarks(practice, known), QStringList());
        known.posting.place = say("Austin, Texas, US");
        QCOMPARE(remarks(whole(), known).size(), 2); // the voluntary questions, too
        Package package = whole();
        for (const char* key : {"authorized_to_work", "requires_sponsorship_now", "requires_sponsorship_future"}) {
            package.items.append(item(key, "No"));
        }
        for (const char* key : {"gender", "hispanic_latino", "ethnicity", "disability_status"}) {
            package.items.append(item(key, "Decline to answer"));
        }
        QCOMPARE(remarks(package, known), QStringList{expected('?', Kind::UsuallyAsked, "veteran_status")});
        package.items.append(item("veteran_status", "Decline to answer"));
        QCOMPARE(remarks(package, known), QStringList());
        known.posting.site = say("jobs.example.com");
        QCOMPARE(remarks(whole(), known), QStringList());
    }

    void twoAnswersToOneQuestion_data() {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("question");
        QTest::addColumn<QString>("answer");
        QTest::addColumn<QString>("severity"); // empty: no remark
        const auto row = [](const char* key, const char* value, const char* question, const char* answer,
                            const char* severity) {
            QTest::newRow(qPrintable(say(question) + u' ' + say(answer)))
                << say(key) << say(value) << say(question) << say(answer) << say(severity);
        };
        row("notice_period", "4 weeks", "What is your notice period?", "3 months", "?");
        row("notice_period", "4 weeks", "Wie lang ist Ihre Kündigungsfrist?", "3 Monate", "?");
        row("notice_period", "4 weeks", "What is your notice period?", " 4 Weeks.", "");
        row("authorized_to_work", "Yes", "Are you legally authorized to work in the country of this job?", "No", "!");
        row("authorized_to_work", "Yes", "Are you legally authorized to work in the country of this job?", "Ja", "");
        row("authorized_to_work", "Yes", "Are you authorized to work in Germany?", "No", "!");
        row("authorized_to_work", "Yes", "Are you authorized to work in France?", "No", ""); // another country
        row("gender", "Decline to answer", "What is your gender?", "I don't wish to answer", "");
        row("gender", "Decline to answer", "What is your gender?", "Female", "!");
        row("email", "maren@example.org", "Which bird would you be?", "A kestrel", "");
    }
    void twoAnswersToOneQuestion() {
        QFETCH(QString, key);
        QFETCH(QString, value);
        QFETCH(QString, question);
        QFETCH(QString, answer);
        QFETCH(QString, severity);
        Package package;
        const ProfileField* field = profileField(key);
        package.items = {{key, say(field->question), value, say("profile"), field->sensitivity},
                         {{}, question, answer, say("answers"), Sensitivity::Plain}};
        PostingTraits posting;
        posting.place = say("Berlin, Germany");
        const QVector<PackageRemark> found = checks::contradictions(package, posting);
        QCOMPARE(found.size(), severity.isEmpty() ? 0 : 1);
        if (!found.isEmpty()) {
            QCOMPARE(found.first().severity, severity == say("!") ? Severity::MustFix : Severity::LookAt);
            QCOMPARE(found.first().kind, Kind::Contradiction);
            QCOMPARE(found.first().key, key);
            QCOMPARE(found.first().detail.split(remarkMark), (QStringList{question, answer, value}));
        }
    }

    void theUsualQuestionsAreRead() {
        const UsualQuestions& shipped = UsualQuestions::shipped(); // every field in it exists
        QVERIFY(shipped.sites().size() > 10);
        QVERIFY(shipped.of(say("jobs.example.com")).isEmpty());
        QVERIFY(!UsualQuestions::parse("[]"));
        QVERIFY(!UsualQuestions::parse(R"({"lever":{"legal":["no_such_field"]}})"));
        QVERIFY(!UsualQuestions::parse(R"({"lever":{"hobbies":["email"]}})"));
        QCOMPARE(UsualQuestions::parse(R"({"lever":{"legal":["email"],"source":"x"}})")->of(say("lever")).size(), 1);
    }

    void namesThatEmployersMaySee_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("fine");
        const auto row = [](const char* name, bool fine) { QTest::newRow(name) << say(name) << fine; };
        row("Jane_Doe.pdf", true);
        row("Lebenslauf Jörg Müller.PDF", true);
        row("a.b.pdf", true);
        row("", false);
        row(".pdf", false);
        row(".hidden.pdf", false);
        row("../up.pdf", false);
        row("a/b.pdf", false);
        row("a\\b.pdf", false);
        row("Jane.docx", false);
        row("Jane", false);
        row("Jane.pdf ", false);
        row("Ja\nne.pdf", false);
    }
    void namesThatEmployersMaySee() {
        QFETCH(QString, name);
        QFETCH(bool, fine);
        QCOMPARE(isEmployerFileName(name, say("application/pdf")), fine);
    }
};

QTEST_GUILESS_MAIN(TestPackageChecks)
#include "tst_package_checks.moc"
