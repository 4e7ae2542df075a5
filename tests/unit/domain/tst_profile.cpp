#include "domain/Profile.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace postulant;

class TestProfile : public QObject {
    Q_OBJECT

    static QJsonObject object(const QByteArray& json) { return QJsonDocument::fromJson(json).object(); }
    // JSON with single quotes, which moc reads more easily than raw strings.
    static QByteArray json(QByteArray text) { return text.replace('\'', '"'); }
    static QByteArray whole() {
        QFile file(QStringLiteral(POSTULANT_SOURCE_DIR "/tests/unit/domain/data/resume.json"));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

private Q_SLOTS:
    void theTable() {
        static const QSet<QString> sections{
            QStringLiteral("you"),   QStringLiteral("contact"), QStringLiteral("work"), QStringLiteral("links"),
            QStringLiteral("terms"), QStringLiteral("origin"),  QStringLiteral("equal")};
        static const QRegularExpression key(QStringLiteral("^[a-z][a-z0-9_]*$"));
        QSet<QString> keys;
        for (const auto& field : profileFields()) {
            const QString name = QLatin1String(field.key);
            QVERIFY2(key.match(name).hasMatch() && !keys.contains(name), field.key);
            keys.insert(name);
            QVERIFY2(sections.contains(QLatin1String(field.section)), field.key);
            QVERIFY2(qstrlen(field.label) > 0 && qstrlen(field.question) > 0, field.key);
            QCOMPARE(field.choices != nullptr, field.kind == ProfileField::Kind::Choice);
            QCOMPARE(profileField(name), &field);
        }
        // What other rooms and forms rely on.
        for (const char* needed : {"first_name",
                                   "last_name",
                                   "preferred_name",
                                   "email",
                                   "phone",
                                   "location",
                                   "street",
                                   "postal_code",
                                   "city",
                                   "region",
                                   "country",
                                   "linkedin",
                                   "website",
                                   "github",
                                   "portfolio",
                                   "authorized_to_work",
                                   "requires_sponsorship_now",
                                   "requires_sponsorship_future",
                                   "visa_type",
                                   "notice_period",
                                   "earliest_start",
                                   "salary_expectation",
                                   "salary_currency",
                                   "salary_period",
                                   "willing_to_relocate",
                                   "work_mode",
                                   "willing_to_travel",
                                   "how_did_you_hear",
                                   "current_company",
                                   "current_title",
                                   "years_experience",
                                   "pronouns",
                                   "salutation",
                                   "date_of_birth",
                                   "nationality",
                                   "gender",
                                   "ethnicity",
                                   "veteran_status",
                                   "disability_status"}) {
            QVERIFY2(keys.contains(QLatin1String(needed)), needed);
        }
        QVERIFY(!profileField(u"no_such_field"));
    }
    void whatIsDelicateIsMarkedSo() {
        QStringList required;
        for (const auto& field : profileFields()) {
            const bool equal = qstrcmp(field.section, "equal") == 0;
            QVERIFY2(!equal || field.sensitivity == Sensitivity::Demographic, field.key);
            QVERIFY2(!equal || QLatin1String(field.choices).endsWith(QLatin1String("|Decline to answer")), field.key);
            QVERIFY2(!QLatin1String(field.key).contains(QLatin1String("salary")) ||
                         field.sensitivity == Sensitivity::Salary,
                     field.key);
            if (field.required) {
                required.append(QLatin1String(field.key));
                QCOMPARE(field.sensitivity, Sensitivity::Personal);
            }
        }
        QCOMPARE(required.join(u' '), QStringLiteral("first_name last_name email"));
        for (const char* legal : {"authorized_to_work", "requires_sponsorship_now", "requires_sponsorship_future",
                                  "visa_type", "over_18", "background_check"}) {
            QCOMPARE(profileField(QString(QLatin1String(legal)))->sensitivity, Sensitivity::Legal);
        }
        QCOMPARE(sensitivityFromCode(code(Sensitivity::Demographic)), std::optional(Sensitivity::Demographic));
        QVERIFY(!sensitivityFromCode(u"secret"));
    }
    void importReadsWhatTheResumeSays() {
        const auto profile = profileFromJsonResume(whole());
        QVERIFY2(profile, profile ? "" : qPrintable(profile.error().detail));
        const QJsonObject expected{{QStringLiteral("first_name"), QStringLiteral("Ana")},
                                   {QStringLiteral("last_name"), QStringLiteral("de la Cruz")},
                                   {QStringLiteral("email"), QStringLiteral("ana@work.example")}, // our block wins
                                   {QStringLiteral("phone"), QStringLiteral("430123456789")},
                                   {QStringLiteral("website"), QStringLiteral("https://ana.example")},
                                   {QStringLiteral("street"), QStringLiteral("Main Road 1")},
                                   {QStringLiteral("postal_code"), QStringLiteral("1010")},
                                   {QStringLiteral("city"), QStringLiteral("Vienna")},
                                   {QStringLiteral("location"), QStringLiteral("Vienna")},
                                   {QStringLiteral("country"), QStringLiteral("AT")},
                                   {QStringLiteral("linkedin"), QStringLiteral("https://www.linkedin.com/in/anacruz")},
                                   {QStringLiteral("github"), QStringLiteral("https://github.com/ana")},
                                   {QStringLiteral("current_company"), QStringLiteral("Acme")},
                                   {QStringLiteral("current_title"), QStringLiteral("Analyst")},
                                   {QStringLiteral("notice_period"), QStringLiteral("1 month")},
                                   {QStringLiteral("years_experience"), QStringLiteral("7")},
                                   {QStringLiteral("future_field"), QStringLiteral("x")}};
        QCOMPARE(profile->values, expected);
        QCOMPARE(profile->name, QStringLiteral("Analyst self"));
        QCOMPARE(profile->language, QStringLiteral("en"));
    }
    void delicateFieldsAreNeverFilledFromAResume() {
        const auto profile = profileFromJsonResume(
            json("{'basics':{'name':'A B','gender':'x','nationality':'AT','location':{'countryCode':'US'}},"
                 "'work':[{'name':'Acme','salary':'1'}],'gender':'x','salary_expectation':'90000'}"));
        QVERIFY(profile);
        for (const auto& field : profileFields()) {
            const bool delicate = field.sensitivity == Sensitivity::Legal || field.sensitivity == Sensitivity::Salary ||
                                  field.sensitivity == Sensitivity::Demographic;
            QVERIFY2(!delicate || !profile->values.contains(QLatin1String(field.key)), field.key);
        }
    }
    void olderNames() {
        const auto profile = profileFromJsonResume(json(
            QByteArray("\xef\xbb\xbf") +
            "{'basics':{'name':'Cher','picture':'p.png','website':'https://c.example','label':'Singer'},"
            "'work':[{'company':'Acme','website':'https://acme.example','position':'Singer','endDate':'Present'}]}"));
        QVERIFY(profile);
        QCOMPARE(profile->value(QLatin1String("first_name")), QStringLiteral("Cher"));
        QVERIFY(!profile->values.contains(QStringLiteral("last_name")));
        QCOMPARE(profile->value(QLatin1String("website")), QStringLiteral("https://c.example"));
        QCOMPARE(profile->value(QLatin1String("current_company")), QStringLiteral("Acme"));
        QCOMPARE(profile->name, QStringLiteral("Singer"));
        const QJsonObject out = object(profileToJsonResume(*profile));
        QCOMPARE(out[QStringLiteral("basics")][QStringLiteral("image")].toString(), QStringLiteral("p.png"));
        QCOMPARE(out[QStringLiteral("work")][0][QStringLiteral("name")].toString(), QStringLiteral("Acme"));
    }
    void aFormerJobIsNotTheCurrentOne() {
        const auto profile =
            profileFromJsonResume(json("{'work':[{'name':'Acme','position':'X','endDate':'2020-01'}]}"));
        QVERIFY(profile && profile->values.isEmpty());
    }
    void unknownMembersSurvive() {
        const auto profile = profileFromJsonResume(whole());
        QVERIFY(profile);
        const QJsonObject out = object(profileToJsonResume(*profile));
        const QJsonObject in = object(whole());
        for (const char* name : {"mood", "meta", "x-other", "education", "work", "$schema"}) {
            QCOMPARE(out[QLatin1String(name)], in[QLatin1String(name)]);
        }
        QCOMPARE(out[QStringLiteral("basics")][QStringLiteral("nickname")].toString(), QStringLiteral("A"));
        QCOMPARE(out[QStringLiteral("basics")][QStringLiteral("location")][QStringLiteral("planet")].toString(),
                 QStringLiteral("Earth"));
        QCOMPARE(out[QStringLiteral("basics")][QStringLiteral("profiles")],
                 in[QStringLiteral("basics")][QStringLiteral("profiles")]);
        // And a second round changes nothing more.
        const auto again = profileFromJsonResume(profileToJsonResume(*profile));
        QVERIFY(again);
        QCOMPARE(again->values, profile->values);
        QCOMPARE(profileToJsonResume(*again), profileToJsonResume(*profile));
    }
    void whatTheSeekerChangedIsExported() {
        auto profile = profileFromJsonResume(whole());
        QVERIFY(profile);
        profile->values.insert(QStringLiteral("first_name"), QStringLiteral("Anna"));
        profile->values.insert(QStringLiteral("portfolio"), QStringLiteral("https://p.example"));
        profile->values.remove(QStringLiteral("phone"));
        profile->values.remove(QStringLiteral("github"));
        profile->values.remove(QStringLiteral("current_company"));
        const QByteArray json = profileToJsonResume(*profile);
        const QJsonValue basics = object(json)[QStringLiteral("basics")];
        QCOMPARE(basics[QStringLiteral("name")].toString(), QStringLiteral("Anna de la Cruz"));
        QVERIFY(basics[QStringLiteral("phone")].isUndefined());
        QCOMPARE(basics[QStringLiteral("profiles")].toArray().size(), 3);
        const auto again = profileFromJsonResume(json);
        QVERIFY(again);
        QCOMPARE(again->values, profile->values);
    }
    void anEmptyProfileIsStillAResume() {
        const auto again = profileFromJsonResume(profileToJsonResume({}));
        QVERIFY(again && again->values.isEmpty());
    }
    void errorsNameTheField_data() {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("detail");
        const auto row = [](const char* text, const char* detail) {
            QTest::newRow(text) << json(text) << QString::fromLatin1(detail);
        };
        row("[]", "not a JSON Resume: should be an object");
        row("{\n'basics':\n{,}}", "not JSON, line 3: ");
        row("", "not JSON, line 1: ");
        row("{'basics':[]}", "basics: should be an object");
        row("{'basics':{'email':['a']}}", "basics.email: should be text");
        row("{'basics':{'name':true}}", "basics.name: should be text");
        row("{'basics':{'location':'Vienna'}}", "basics.location: should be an object");
        row("{'basics':{'location':{'city':{}}}}", "basics.location.city: should be text");
        row("{'basics':{'profiles':{}}}", "basics.profiles: should be a list");
        row("{'basics':{'profiles':[{},'x']}}", "basics.profiles[1]: should be an object");
        row("{'work':{}}", "work: should be a list");
        row("{'work':[{'name':'A'},{'position':[]}]}", "work[1].position: should be text");
        row("{'skills':[{'keywords':'C++'}]}", "skills[0].keywords: should be a list");
        row("{'skills':[{'keywords':['C++',{}]}]}", "skills[0].keywords[1]: should be text");
        row("{'x-postulant':1}", "x-postulant: should be an object");
        row("{'x-postulant':{'values':{'phone':{}}}}", "x-postulant.values.phone: should be text");
    }
    void errorsNameTheField() {
        QFETCH(QByteArray, json);
        QFETCH(QString, detail);
        const auto profile = profileFromJsonResume(json);
        QVERIFY(!profile);
        QCOMPARE(profile.error().kind, ErrorKind::Invalid);
        QVERIFY2(profile.error().detail.startsWith(detail), qPrintable(profile.error().detail));
    }
    void nullsAreTolerated() {
        QVERIFY(profileFromJsonResume(json("{'basics':{'name':null,'location':null,'profiles':null},'work':null}")));
    }
    void aHugeFileIsRefused() {
        const auto profile = profileFromJsonResume(QByteArray(8 * 1024 * 1024 + 1, ' '));
        QVERIFY(!profile);
        QCOMPARE(profile.error().kind, ErrorKind::TooLarge);
    }
    void questions_data() {
        QTest::addColumn<QString>("a");
        QTest::addColumn<QString>("b");
        QTest::addColumn<bool>("same");
        QTest::newRow("case and marks") << "What is your notice period?"
                                        << " what is  YOUR notice-period *" << true;
        QTest::newRow("required") << "Notice period (Required)"
                                  << "Notice period" << true;
        QTest::newRow("apostrophes") << QStringLiteral("What\u2019s your name") << "What's your name?" << true;
        QTest::newRow("line break") << "Why\nus?"
                                    << "Why us" << true;
        QTest::newRow("full-width letters") << QStringLiteral("\uff37hy us") << "Why us" << true;
        QTest::newRow("C++ is not C") << "Years with C++"
                                      << "Years with C" << false;
        QTest::newRow("C# is not C++") << "Years with C#"
                                       << "Years with C++" << false;
        QTest::newRow("accents count") << QStringLiteral("r\u00e9sum\u00e9") << "resume" << false;
        QTest::newRow("other words") << "Why us?"
                                     << "Why me?" << false;
    }
    void questions() {
        QFETCH(QString, a);
        QFETCH(QString, b);
        QFETCH(bool, same);
        QCOMPARE(normalisedQuestion(a) == normalisedQuestion(b), same);
        QCOMPARE(normalisedQuestion(normalisedQuestion(a)), normalisedQuestion(a));
        QVERIFY(normalisedQuestion(u" ?! ").isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestProfile)
#include "tst_profile.moc"
