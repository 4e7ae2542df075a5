#include "domain/ConnectionOptions.h"
#include "domain/PackageParameters.h"
#include "domain/ReviewRule.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include <algorithm>

using namespace postulant;

namespace {

WorkflowParameter parameter(const char* name, const char* type, const char* source, bool required = true) {
    WorkflowParameter out;
    out.name = QLatin1String(name);
    out.type = QLatin1String(type);
    out.source = QLatin1String(source);
    out.required = required;
    return out;
}

ParameterValues values() {
    ParameterValues out;
    out.applicant = {{QStringLiteral("first_name"), QStringLiteral("Jane")},
                     {QStringLiteral("years_experience"), QStringLiteral("7")}};
    out.postingUrl = QStringLiteral("https://jobs.example/1");
    out.resume = QStringLiteral("http://127.0.0.1:8802/tok9/Jane_Doe_Resume.pdf");
    out.token = QStringLiteral("postulant-7f3a");
    return out;
}

PackageItem item(const char* key, const char* answer) {
    return {QLatin1String(key), QStringLiteral("Q"), QLatin1String(answer), QStringLiteral("profile"),
            Sensitivity::Personal};
}

Package package(const ParameterMap& map) {
    Package out;
    out.postingUrl = QStringLiteral("https://jobs.example/1");
    out.company = QStringLiteral("Acme");
    out.dialect = workflowDialect;
    out.workflow = QStringLiteral("wpid_1");
    out.parameters = map;
    out.items = {item("first_name", "Jane"), item("last_name", "Doe"), item("email", "jane@a.example"),
                 item("phone", "+43 660 1234567"), item("", "Why?")};
    out.resume = {QStringLiteral("Main"), QStringLiteral("Jane.pdf"), QString(64, u'a'), 9,
                  QStringLiteral("application/pdf")};
    out.coverLetter = QStringLiteral("Dear Acme");
    out.waitsForCode = true;
    return out;
}

QStringList mustFix(const Package& package) {
    QStringList out;
    for (const PackageRemark& remark : lint(package)) {
        if (remark.severity == PackageRemark::Severity::MustFix) {
            out << QStringLiteral("%1 %2 %3").arg(static_cast<int>(remark.kind)).arg(remark.key, remark.detail);
        }
    }
    return out;
}

QString fix(PackageRemark::Kind kind, const char* key, const char* detail) {
    return QStringLiteral("%1 %2 %3").arg(static_cast<int>(kind)).arg(QLatin1String(key), QLatin1String(detail));
}

} // namespace

// What a workflow of the seeker's own is given: only what is mapped, in its own type, or a word about what is missing.
class TestWorkflowParameters : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aMappingIsWrittenAndReadAgain() {
        const ParameterMap map{parameter("a", "string", "package:token"), parameter("b", "integer", "text:7", false)};
        const auto read = parameterMapFromJson(parameterMapJson(map));
        QVERIFY(read.has_value());
        QCOMPARE(read->size(), 2);
        QCOMPARE(read->at(1).type, QStringLiteral("integer"));
        QCOMPARE(read->at(1).source, QStringLiteral("text:7"));
        QVERIFY(read->at(0).required && !read->at(1).required);
        const auto brief = parameterMapFromJson(QString::fromUtf8(
            QJsonDocument(QJsonObject{{QStringLiteral("url"), QStringLiteral("package:posting_url")}}).toJson()));
        QCOMPARE(brief->at(0).source, QStringLiteral("package:posting_url"));
        QVERIFY(brief->at(0).required);
        QVERIFY(parameterMapFromJson({})->isEmpty());
        QCOMPARE(parameterMapJson({}), QString());
        ConnectionOptions options; // as the connection keeps it
        QVERIFY(options.set(ConnectionOption::WorkflowParameters, parameterMapJson(map)).has_value());
        QCOMPARE(parameterMapFromJson(
                     ConnectionOptions::fromJson(options.toJson()).text(ConnectionOption::WorkflowParameters))
                     ->size(),
                 2);
    }

    void whatIsNoSourceIsRefused_data() {
        QTest::addColumn<QString>("source");
        for (const char* source : {"field:shoe_size", "package:key", "package:", "text:", "guess", "field"}) {
            QTest::newRow(source) << QString::fromLatin1(source);
        }
    }
    void whatIsNoSourceIsRefused() {
        QFETCH(const QString, source);
        QVERIFY(!sourceText(source).has_value());
        const QJsonObject object{{QStringLiteral("size"), source}};
        const auto map = parameterMapFromJson(QString::fromUtf8(QJsonDocument(object).toJson()));
        QVERIFY(!map.has_value());
        QVERIFY(map.error().detail.contains(QLatin1String("size")));
    }

    void eachTypeTakesWhatFitsIt_data() {
        QTest::addColumn<QString>("type");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QJsonValue>("value");
        const QJsonValue none(QJsonValue::Undefined);
        const auto row = [](const char* type, const char* text, const QJsonValue& value) {
            QTest::addRow("%s %s", type, text) << QString::fromLatin1(type) << QString::fromUtf8(text) << value;
        };
        row("string", "7", QStringLiteral("7"));
        row("integer", "7", 7);
        row("integer", "7.5", none);
        row("integer", "seven", none);
        row("float", "7.5", 7.5);
        row("float", "inf", none);
        row("boolean", "Yes", true);
        row("boolean", "no", false);
        row("boolean", "perhaps", none);
        row("json", "[1]", QJsonArray{1});
        row("json", "Jane", none);
        row("file_url", "https://a.example/x", QStringLiteral("https://a.example/x"));
        row("a type of 2030", "x", QStringLiteral("x"));
    }
    void eachTypeTakesWhatFitsIt() {
        QFETCH(const QString, type);
        QFETCH(const QString, text);
        QFETCH(const QJsonValue, value);
        QCOMPARE(valueOfType(text, type), value);
        WorkflowParameter one = parameter("p", "", "");
        one.type = type;
        one.source = QStringLiteral("text:") + text;
        const MappedParameters mapped = mapParameters({one}, {});
        QCOMPARE(mapped.values.contains(QLatin1String("p")), !value.isUndefined());
        QCOMPARE(mapped.problems.size(), value.isUndefined() ? 1 : 0);
    }

    void onlyWhatIsMappedAndThereIsGiven() {
        const ParameterMap map{parameter("job", "string", "package:posting_url"),
                               parameter("cv", "file_url", "package:resume"),
                               parameter("who", "json", "package:applicant"),
                               parameter("who_as_text", "string", "package:applicant"),
                               parameter("years", "integer", "field:years_experience"),
                               parameter("mark", "string", "package:token"),
                               parameter("letter", "string", "package:cover_letter", false),
                               parameter("left", "string", "", false)};
        const MappedParameters mapped = mapParameters(map, values());
        QVERIFY(mapped.problems.isEmpty());
        QCOMPARE(mapped.values.size(), 6);
        QCOMPARE(mapped.values.value(QLatin1String("years")), QJsonValue(7));
        QCOMPARE(mapped.values.value(QLatin1String("who")).toObject(), values().applicant);
        QVERIFY(mapped.values.value(QLatin1String("who_as_text")).isString());
        QCOMPARE(mapped.values.value(QLatin1String("mark")).toString(), values().token);
    }

    void whatIsMissingIsNamedAndNotGuessed() {
        const ParameterMap map{parameter("letter", "string", "package:cover_letter"),
                               parameter("city", "string", "field:city"), parameter("open", "string", "")};
        const MappedParameters mapped = mapParameters(map, values());
        QVERIFY(mapped.values.isEmpty());
        QCOMPARE(mapped.problems.size(), 3);
        QCOMPARE(mapped.problems.at(1).name, QStringLiteral("city"));
        QCOMPARE(mapped.problems.at(1).detail, QStringLiteral("field:city"));
        QVERIFY(mapped.problems.at(1).kind == ParameterProblem::Kind::Open);
    }

    void namesPropose_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("type");
        QTest::addColumn<QString>("source");
        const auto row = [](const char* name, const char* type, const char* source) {
            QTest::newRow(name) << QString::fromLatin1(name) << QString::fromLatin1(type)
                                << QString::fromLatin1(source);
        };
        row("url", "string", "package:posting_url");
        row("jobUrl", "string", "package:posting_url");
        row("Resume", "file_url", "package:resume");
        row("uploaded_resume_file", "file_url", "package:resume");
        row("first-name", "string", "field:first_name");
        row("linkedin_url", "string", "field:linkedin");
        row("applicant", "json", "package:applicant");
        row("postulant_token", "string", "package:token");
        row("token", "string", ""); // it may be anybody's
        row("password", "string", "");
        row("email", "credential_id", ""); // a login at the server
    }
    void namesPropose() {
        QFETCH(const QString, name);
        QFETCH(const QString, type);
        QFETCH(const QString, source);
        WorkflowParameter one;
        one.name = name;
        one.type = type;
        QCOMPARE(proposedSource(one), source);
    }

    void aChoiceStaysAndWhatIsNewIsProposed() {
        const ParameterMap told{parameter("url", "string", ""), parameter("email", "string", "")};
        const ParameterMap chosen{parameter("email", "string", "text:jobs@a.example"),
                                  parameter("gone", "string", "package:token")};
        const ParameterMap map = withSources(told, chosen);
        QCOMPARE(map.size(), 2);
        QCOMPARE(map.at(0).source, QStringLiteral("package:posting_url"));
        QCOMPARE(map.at(1).source, QStringLiteral("text:jobs@a.example"));
    }

    void aPackageHoldsOnlyWhatIsMapped() {
        Package one =
            package({parameter("url", "string", "package:posting_url"), parameter("mail", "string", "field:email")});
        keepOnlyMapped(one);
        QCOMPARE(one.items.size(), 1);
        QCOMPARE(one.items.first().key, QStringLiteral("email"));
        QVERIFY(one.resume.sha256.isEmpty() && one.coverLetter.isEmpty() && !one.waitsForCode);
        QCOMPARE(mustFix(one), QStringList()); // nor is what is not sent missed

        Package all =
            package({parameter("url", "string", "package:posting_url"), parameter("who", "json", "package:applicant"),
                     parameter("cv", "file_url", "package:resume")});
        keepOnlyMapped(all);
        QCOMPARE(all.items.size(), 5);
        QVERIFY(!all.resume.sha256.isEmpty());

        Package agent = package({});
        agent.dialect = QStringLiteral("agent");
        keepOnlyMapped(agent);
        QCOMPARE(agent.items.size(), 5);
        QCOMPARE(agent.coverLetter, QStringLiteral("Dear Acme"));
    }

    void whatKeepsItFromBeingSentIsSaid() {
        using Kind = PackageRemark::Kind;
        Package none = package({});
        keepOnlyMapped(none);
        QCOMPARE(mustFix(none), QStringList{fix(Kind::WorkflowUnready, "", "parameters")});
        Package sameJob = package({parameter("mail", "string", "field:email")});
        keepOnlyMapped(sameJob);
        QCOMPARE(mustFix(sameJob), QStringList{fix(Kind::WorkflowUnready, "", "posting_url")});
        Package open = package({parameter("url", "string", "package:posting_url"),
                                parameter("city", "string", "field:city"), parameter("count", "integer", "text:no")});
        open.workflow.clear();
        keepOnlyMapped(open);
        QCOMPARE(mustFix(open), (QStringList{fix(Kind::WorkflowUnready, "", "workflow"),
                                             fix(Kind::ParameterOpen, "city", "field:city"),
                                             fix(Kind::ParameterUnfit, "count", "integer")}));
    }

    void theMappingIsPartOfWhatIsApproved() {
        Package one = package({parameter("url", "string", "package:posting_url")});
        const QString mark = approvalMark(one);
        const auto again = packageFromJson(canonicalJson(one));
        QVERIFY(again.has_value());
        QCOMPARE(approvalMark(*again), mark);
        QCOMPARE(canonicalJson(*again), canonicalJson(one));
        one.parameters.first().source = QStringLiteral("text:https://other.example");
        QVERIFY(approvalMark(one) != mark);
        one = *again;
        one.workflow = QStringLiteral("wpid_2");
        QVERIFY(approvalMark(one) != mark);
    }
};

QTEST_GUILESS_MAIN(TestWorkflowParameters)
#include "tst_workflow_parameters.moc"
