#include "domain/PackageDiff.h"

#include <QTest>

using namespace postulant;

using Kind = PackageDifference::Kind;

namespace {

PackageItem field(const char* key, const QString& answer, Sensitivity sensitivity = Sensitivity::Plain) {
    return {QLatin1String(key), QStringLiteral("As a form words it"), answer, QStringLiteral("profile"), sensitivity};
}

PackageItem question(const QString& text, const QString& answer) {
    return {QString(), text, answer, QStringLiteral("answers"), Sensitivity::Plain};
}

Package wrenfield() {
    Package out;
    out.postingUrl = QStringLiteral("https://job-boards.greenhouse.io/wrenfield/jobs/1");
    out.company = QStringLiteral("Wrenfield");
    out.title = QStringLiteral("Analyst");
    out.connection = QStringLiteral("Home server");
    out.items = {field("first_name", QStringLiteral("Maren")), field("notice_period", QStringLiteral("4 weeks")),
                 question(QStringLiteral("Why do you want to join?"), QStringLiteral("The reports."))};
    out.resume = {QStringLiteral("Analyst"), QStringLiteral("maren-holt.pdf"), QString(64, u'a'), 100,
                  QStringLiteral("application/pdf")};
    out.coverLetter = QStringLiteral("Dear Wrenfield,\n\nyour Analyst is here.");
    return out;
}

// The same seeker through a workflow of his own.
Package ofWorkflow(const QVector<QStringList>& mapped) {
    Package out = wrenfield();
    out.dialect = QStringLiteral("workflow");
    out.workflow = QStringLiteral("wpid_1");
    for (const QStringList& one : mapped) {
        WorkflowParameter parameter;
        parameter.name = one.at(0);
        parameter.source = one.at(1);
        out.parameters.append(parameter);
    }
    return out;
}

Package signingIn(const QString& site, const QString& credential, const QString& name) {
    Package out = wrenfield();
    out.login = {site, name, credential};
    return out;
}

QStringList told(const QVector<PackageDifference>& differences) {
    QStringList out;
    for (const PackageDifference& one : differences) {
        out << one.key + u':' + one.before + u'>' + one.now;
    }
    return out;
}

} // namespace

class TestPackageDiff : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theSameValuesDoNotDiffer() {
        QVERIFY(packageDiff(wrenfield(), wrenfield()).isEmpty());
        QVERIFY(packageDiff(Package(), Package()).isEmpty());
    }

    void namesSourcesAndTheWayAreNoValues() {
        Package now = wrenfield();
        now.postingUrl = QStringLiteral("https://job-boards.greenhouse.io/birchgate/jobs/2");
        now.company = QStringLiteral("Birchgate");
        now.title = QStringLiteral("Data Engineer");
        now.connection = QStringLiteral("Cloud");
        now.dialect = QStringLiteral("task");
        now.maxSteps = 7;
        now.coverLetter.clear();
        now.items[0].source = QStringLiteral("answers");
        now.resume.label = QStringLiteral("Other label");
        Package before = wrenfield();
        before.coverLetter.clear();
        QVERIFY(packageDiff(before, now).isEmpty());
    }

    void newGoneAndChanged() {
        Package now = wrenfield();
        now.items[1].answer = QStringLiteral("2 weeks");
        now.items.removeAt(0);
        now.items.append(field("city", QStringLiteral("Leeds"), Sensitivity::Personal));
        const auto diff = packageDiff(wrenfield(), now);
        QCOMPARE(diff.size(), 3);
        QCOMPARE(diff.at(0).kind, Kind::Changed);
        QCOMPARE(diff.at(0).key, QStringLiteral("notice_period"));
        QCOMPARE(diff.at(0).before, QStringLiteral("4 weeks"));
        QCOMPARE(diff.at(0).now, QStringLiteral("2 weeks"));
        QCOMPARE(diff.at(1).kind, Kind::New);
        QCOMPARE(diff.at(1).key, QStringLiteral("city"));
        QVERIFY(diff.at(1).before.isEmpty());
        QCOMPARE(diff.at(1).sensitivity, Sensitivity::Personal);
        QCOMPARE(diff.at(2).kind, Kind::Gone);
        QCOMPARE(diff.at(2).key, QStringLiteral("first_name"));
        QCOMPARE(diff.at(2).before, QStringLiteral("Maren"));
        QVERIFY(diff.at(2).now.isEmpty());
    }

    void anEmptyValueIsNone() {
        Package before = wrenfield();
        Package now = wrenfield();
        before.items.append(field("city", QStringLiteral(" ")));
        QVERIFY(packageDiff(before, now).isEmpty());
        now.items.append(field("city", QString()));
        QVERIFY(packageDiff(before, now).isEmpty());
        now.items.last().answer = QStringLiteral("Leeds ");
        auto diff = packageDiff(before, now);
        QCOMPARE(diff.size(), 1);
        QCOMPARE(diff.first().kind, Kind::New);
        QCOMPARE(diff.first().now, QStringLiteral("Leeds"));
        diff = packageDiff(now, before); // it is there, without a value: told once
        QCOMPARE(diff.size(), 1);
        QCOMPARE(diff.first().kind, Kind::Gone);
        QCOMPARE(diff.first().key, QStringLiteral("city"));
        before.items.last().answer = QStringLiteral("  Leeds");
        QVERIFY(packageDiff(before, now).isEmpty());
    }

    void aQuestionIsTheSameInOtherWriting() {
        Package now = wrenfield();
        now.items[2].question = QStringLiteral("WHY do you want to join (required)");
        QVERIFY(packageDiff(wrenfield(), now).isEmpty());
        now.items[2].answer = QStringLiteral("The people.");
        const auto diff = packageDiff(wrenfield(), now);
        QCOMPARE(diff.size(), 1);
        QCOMPARE(diff.first().kind, Kind::Changed);
        QCOMPARE(diff.first().key, now.items.at(2).question);
    }

    // A question that has the words of a field is not that field.
    void fieldsAndQuestionsDoNotMeet() {
        Package now = wrenfield();
        now.items[1] = question(QStringLiteral("notice_period"), QStringLiteral("4 weeks"));
        const auto diff = packageDiff(wrenfield(), now);
        QCOMPARE(diff.size(), 2);
        QCOMPARE(diff.at(0).kind, Kind::New);
        QCOMPARE(diff.at(1).kind, Kind::Gone);
    }

    void theSameQuestionTwiceMeetsTwice() {
        Package before = wrenfield();
        before.items.append(question(QStringLiteral("Why do you want to join?"), QStringLiteral("Once more.")));
        QVERIFY(packageDiff(before, before).isEmpty());
        const auto diff = packageDiff(before, wrenfield());
        QCOMPARE(diff.size(), 1);
        QCOMPARE(diff.first().kind, Kind::Gone);
        QCOMPARE(diff.first().before, QStringLiteral("Once more."));
    }

    void sensitiveValuesDifferLikeOthers() {
        Package before = wrenfield();
        Package now = wrenfield();
        before.items.append(field("gender", QStringLiteral("Decline to answer"), Sensitivity::Demographic));
        now.items.append(field("gender", QStringLiteral("Female"), Sensitivity::Demographic));
        const auto diff = packageDiff(before, now);
        QCOMPARE(diff.size(), 1);
        QCOMPARE(diff.first().sensitivity, Sensitivity::Demographic);
        QCOMPARE(packageDiff(now, wrenfield()).first().sensitivity, Sensitivity::Demographic);
    }

    void anotherResume() {
        Package now = wrenfield();
        now.resume.fileName = QStringLiteral("other.pdf");
        now.resume.sha256 = QString(64, u'b');
        auto diff = packageDiff(wrenfield(), now);
        QCOMPARE(diff.size(), 1);
        QCOMPARE(diff.first().kind, Kind::Changed);
        QCOMPARE(diff.first().key, QStringLiteral("resume"));
        QCOMPARE(diff.first().before, QStringLiteral("maren-holt.pdf"));
        now.resume.fileName = QStringLiteral("maren-holt.pdf"); // other bytes under the same name
        diff = packageDiff(wrenfield(), now);
        QCOMPARE(diff.size(), 1);
        QCOMPARE(diff.first().kind, Kind::Changed);
        QCOMPARE(diff.first().before, diff.first().now);
        now.resume = {};
        QCOMPARE(packageDiff(wrenfield(), now).first().kind, Kind::Gone);
        QCOMPARE(packageDiff(now, wrenfield()).first().kind, Kind::New);
    }

    void letterOfTheSameTemplateIsTheSame() {
        Package now = wrenfield();
        now.company = QStringLiteral("Birchgate");
        now.title = QStringLiteral("Engineer at Birchgate");
        now.coverLetter = QStringLiteral("Dear Birchgate, your Engineer at Birchgate is here.");
        QVERIFY(packageDiff(wrenfield(), now).isEmpty());
    }

    void anotherLetter_data() {
        QTest::addColumn<QString>("letter");
        QTest::addColumn<Kind>("kind");
        QTest::newRow("other words") << QStringLiteral("Dear Birchgate, hello.") << Kind::Changed;
        QTest::newRow("a third company") << QStringLiteral("Dear Kestrel, your Analyst is here.") << Kind::Changed;
        QTest::newRow("none") << QString() << Kind::Gone;
    }
    void anotherLetter() {
        QFETCH(QString, letter);
        QFETCH(Kind, kind);
        Package now = wrenfield();
        now.company = QStringLiteral("Birchgate");
        now.coverLetter = letter;
        const auto diff = packageDiff(wrenfield(), now);
        QCOMPARE(diff.size(), 1);
        QCOMPARE(diff.first().key, QStringLiteral("cover_letter"));
        QCOMPARE(diff.first().kind, kind);
        QCOMPARE(diff.first().now, letter);
    }

    // Another mapping is another application; the same mapping says nothing that its field has not said.
    void whatAParameterIsGiven() {
        const QStringList url{QStringLiteral("url"), QStringLiteral("package:posting_url")};
        const QStringList mark{QStringLiteral("mark"), QStringLiteral("package:token")};
        const QStringList first{QStringLiteral("name"), QStringLiteral("field:first_name")};
        const QStringList notice{QStringLiteral("name"), QStringLiteral("field:notice_period")};
        const QStringList seven{QStringLiteral("years"), QStringLiteral("text:7")};
        const QStringList eight{QStringLiteral("years"), QStringLiteral("text:8")};
        const QStringList none{QStringLiteral("years"), QString()};
        const Package before = ofWorkflow({url, mark, first, seven});
        Package now = before;
        now.postingUrl = QStringLiteral("https://job-boards.greenhouse.io/birchgate/jobs/2");
        QVERIFY(packageDiff(before, now).isEmpty());
        QCOMPARE(told(packageDiff(before, ofWorkflow({url, mark, notice, eight}))),
                 (QStringList{QStringLiteral("parameter:name:Maren>4 weeks"), QStringLiteral("parameter:years:7>8")}));
        QCOMPARE(told(packageDiff(before, ofWorkflow({url, mark, first, none}))),
                 QStringList{QStringLiteral("parameter:years:7>")});
        QCOMPARE(told(packageDiff(ofWorkflow({url, first, none}), before)),
                 (QStringList{QStringLiteral("parameter:mark:>postulant-…"), QStringLiteral("parameter:years:>7")}));
        auto gone = packageDiff(before, ofWorkflow({url, mark, first}));
        QCOMPARE(told(gone), QStringList{QStringLiteral("parameter:years:7>")});
        QCOMPARE(gone.first().kind, Kind::Gone);
        QCOMPARE(parameterOfKey(gone.first().key), QStringLiteral("years"));
        // The same value by another way is the same application.
        QVERIFY(
            packageDiff(before, ofWorkflow({url, mark, {QStringLiteral("name"), QStringLiteral("text:Maren")}, seven}))
                .isEmpty());
        now = before;
        now.items[0].answer = QStringLiteral("Mara");
        QCOMPARE(told(packageDiff(before, now)), QStringList{QStringLiteral("first_name:Maren>Mara")});
        now = ofWorkflow({url, eight});
        now.workflow = QStringLiteral("wpid_2"); // parameters of another workflow are other things
        QVERIFY(packageDiff(before, now).isEmpty());
    }

    void anotherLogin() {
        const QString site = QStringLiteral("wrenfield.example");
        const Package one = signingIn(site, QStringLiteral("cred_1"), QStringLiteral("Wrenfield 1"));
        const Package two = signingIn(site, QStringLiteral("cred_2"), QStringLiteral("Wrenfield 2"));
        QVERIFY(packageDiff(one, one).isEmpty());
        QCOMPARE(told(packageDiff(one, two)), QStringList{QStringLiteral("login:Wrenfield 1>Wrenfield 2")});
        QCOMPARE(packageDiff(wrenfield(), one).first().kind, Kind::New);
        QCOMPARE(packageDiff(one, wrenfield()).first().kind, Kind::Gone);
        const Package twin = signingIn(site, QStringLiteral("cred_3"), QStringLiteral("Wrenfield 1"));
        QCOMPARE(packageDiff(one, twin).size(), 1);
        // Each employer has its own.
        QVERIFY(packageDiff(one, signingIn(QStringLiteral("birchgate.example"), QStringLiteral("cred_4"),
                                           QStringLiteral("Birchgate")))
                    .isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestPackageDiff)
#include "tst_package_diff.moc"
