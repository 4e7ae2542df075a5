#include "support/OwnWorkflow.h"

#include <QGuiApplication>
#include <QTest>

#include "Ctl.h"

using namespace postulant;
using test::words;

namespace {

const QString at = QStringLiteral("check_output.extracted_information.");

FaultRule missing(const char* endpoint) {
    FaultRule rule;
    rule.endpoint = QLatin1String(endpoint);
    rule.kind = FaultKind::EmptyNotFound;
    return rule;
}

} // namespace

// A workflow of the seeker's own, from the terminal: what it wants is read, what it is given is chosen, and only what
// is chosen is sent.
class TestCtlWorkflow : public QObject {
    Q_OBJECT

    std::unique_ptr<test::CtlPlace> m_place;

    test::Ctl& ctl() { return m_place->ctl(); }
    int asked(const char* endpoint) { return m_place->server().requestLog().value(QLatin1String(endpoint)); }
    test::Ctl::Answer parameters(const QStringList& options = {}) {
        return ctl().run(words("connection parameters Lab --json") + options);
    }
    // As the server and the terminal tell it: "name" → the member of that parameter.
    static QMap<QString, QString> told(const test::Ctl::Answer& answer, const char* member) {
        QMap<QString, QString> all;
        for (const QJsonValue& one : answer.object().value(QLatin1String("parameters")).toArray()) {
            all.insert(one[QLatin1String("name")].toString(), one[QLatin1String(member)].toString());
        }
        return all;
    }
    QJsonObject stored() {
        for (const QJsonValue& row : ctl().run(words("connection list --json")).array()) {
            if (row[QLatin1String("name")].toString() == QLatin1String("Lab")) {
                return row[QLatin1String("options")].toObject();
            }
        }
        return {};
    }
    // All that the workflow has, but for one.
    static QStringList choices(const QString& without = {}) {
        QStringList all;
        for (const char* choice : {"url=package:posting_url", "first_name=field:first_name", "mail=field:email",
                                   "cv=package:resume", "years=text:7", "tracking_id=package:token"}) {
            const QString written = QLatin1String(choice);
            if (written.section(u'=', 0, 0) != without) {
                all << QStringLiteral("--set") << written;
            }
        }
        for (const char* what : {"submitted", "confirmation_text", "confirmation_id"}) {
            all << QStringLiteral("--output") << QLatin1String(what) + u'=' + at + QLatin1String(what);
        }
        return all << QStringLiteral("--output")
                   << QStringLiteral("resume_file_name=") + at + QStringLiteral("resume_filename_shown");
    }
    test::Ctl::Answer apply(const char* job) {
        const auto added =
            ctl().run({QStringLiteral("add"), QStringLiteral("https://practice.example/jobs/confirmed/") +
                                                  QLatin1String(job) + QStringLiteral("-at-brightwater")});
        return added.exitCode == 0 ? ctl().run(words("apply --yes --wait --timeout 60"), {}, 90) : added;
    }
    QString state() {
        return ctl().run(words("list --json")).array().at(0).toObject().value(QLatin1String("state")).toString();
    }

private Q_SLOTS:
    void init() {
        m_place = std::make_unique<test::CtlPlace>();
        QCOMPARE(ctl().prepare(m_place->server().baseUrl().toString(), QStringLiteral("workflow")), QString());
        const QString id = test::makeOwnWorkflow(m_place->server());
        QVERIFY(!id.isEmpty());
        QCOMPARE(ctl().run(words("connection add Lab --agent") << id).exitCode, 0);
    }

    void whatItWantsIsReadAndNothingIsChangedOrRun() {
        const auto read = parameters();
        QVERIFY2(read.exitCode == 0, read.err.constData());
        const QJsonObject object = read.object();
        QCOMPARE(object.value(QLatin1String("title")).toString(), QStringLiteral("My applier"));
        QCOMPARE(object.value(QLatin1String("api")).toString(), QStringLiteral("current"));
        const QMap<QString, QString> sources = told(read, "source");
        QCOMPARE(sources.keys(),
                 (QStringList{QStringLiteral("cv"), QStringLiteral("first_name"), QStringLiteral("mail"),
                              QStringLiteral("tracking_id"), QStringLiteral("url"), QStringLiteral("years")}));
        QCOMPARE(sources.values().join(QString()), QString()); // proposed is not chosen
        QCOMPARE(told(read, "proposed").value(QStringLiteral("url")), QStringLiteral("package:posting_url"));
        QCOMPARE(told(read, "type").value(QStringLiteral("years")), QStringLiteral("integer"));
        QCOMPARE(object.value(QLatin1String("promised_outputs")).toArray().size(), 4);
        QCOMPARE(object.value(QLatin1String("output")).toObject(), QJsonObject());
        QCOMPARE(stored(), QJsonObject());
        const auto lines = ctl().run(words("connection parameters Lab"));
        QVERIFY2(lines.out.contains("mail*\tstring\t\t(field:email?)"), lines.out.constData()); // must have a value
        QVERIFY2(lines.out.contains("years\tinteger\t"), lines.out.constData());                // has one of its own
        QCOMPARE(asked("run-agent") + asked("run-workflow"), 0);
    }

    void whatIsChosenIsSentAndNothingElse() {
        const auto chosen = parameters(choices());
        QVERIFY2(chosen.exitCode == 0, chosen.err.constData());
        QCOMPARE(told(parameters(), "source").value(QStringLiteral("years")), QStringLiteral("text:7"));
        const auto applied = apply("one");
        QVERIFY2(applied.exitCode == 0, applied.err.constData());
        QCOMPARE(state(), QStringLiteral("applied-confirmed"));
        const auto received = m_place->server().submissions();
        QCOMPARE(received.size(), 1);
        QCOMPARE(received.first().applicant.keys(), told(parameters(), "source").keys());
        QCOMPARE(received.first().applicant.value(QLatin1String("years")), QJsonValue(7));
        // Now a run has said something, and can be asked what.
        QStringList paths;
        const QJsonObject after = parameters().object();
        for (const QJsonValue& one : after.value(QLatin1String("last_outputs")).toArray()) {
            paths << one[QLatin1String("path")].toString();
        }
        QVERIFY2(paths.contains(at + QStringLiteral("submitted")), qPrintable(paths.join(u' ')));

        // One choice is another one; the others stay. An empty one is none.
        QCOMPARE(parameters(words("--set years=text:8 --set tracking_id=")).exitCode, 0);
        const QMap<QString, QString> sources = told(parameters(), "source");
        QCOMPARE(sources.value(QStringLiteral("years")), QStringLiteral("text:8"));
        QCOMPARE(sources.value(QStringLiteral("mail")), QStringLiteral("field:email"));
        QCOMPARE(sources.value(QStringLiteral("tracking_id")), QString());
        QCOMPARE(apply("two").exitCode, 0);
        QCOMPARE(m_place->server().submissions().last().applicant.value(QLatin1String("years")), QJsonValue(8));
        QVERIFY(!m_place->server().submissions().last().applicant.contains(QLatin1String("tracking_id")));
    }

    void whatNamesSuggestIsTakenForTheRest() {
        QCOMPARE(parameters(words("--propose --set years=text:7 --set first_name=text:Mara")).exitCode, 0);
        const QMap<QString, QString> sources = told(parameters(), "source");
        QCOMPARE(sources.value(QStringLiteral("url")), QStringLiteral("package:posting_url"));
        QCOMPARE(sources.value(QStringLiteral("cv")), QStringLiteral("package:resume"));
        QCOMPARE(sources.value(QStringLiteral("first_name")), QStringLiteral("text:Mara")); // what was said wins
        QCOMPARE(stored().value(QLatin1String("workflow-api")).toString(), QStringLiteral("current"));
        QCOMPARE(apply("one").exitCode, 0);
        QCOMPARE(m_place->server().submissions().first().applicant.value(QLatin1String("first_name")),
                 QJsonValue(QStringLiteral("Mara")));
    }

    void wrongChoicesChangeNothing_data() {
        QTest::addColumn<QStringList>("options");
        QTest::addColumn<QString>("says");
        QTest::newRow("unknown parameter") << words("--set salary=text:1") << QStringLiteral("salary");
        QTest::newRow("one right, one unknown")
            << words("--set years=text:8 --set salary=text:1") << QStringLiteral("salary");
        QTest::newRow("no source") << words("--set mail") << QStringLiteral("mail");
        QTest::newRow("unknown source") << words("--set mail=profile:email") << QStringLiteral("field:");
        QTest::newRow("unknown field") << words("--set mail=field:shoe_size") << QStringLiteral("mail");
        QTest::newRow("unknown part") << words("--set mail=package:everything") << QStringLiteral("posting_url");
        QTest::newRow("unknown output") << words("--output colour=a.b") << QStringLiteral("confirmation_id");
        QTest::newRow("output without a path") << words("--output submitted") << QStringLiteral("submitted");
        QTest::newRow("no connection") << words("another") << QStringLiteral("arguments");
    }
    void wrongChoicesChangeNothing() {
        QFETCH(const QStringList, options);
        QFETCH(const QString, says);
        QCOMPARE(parameters(choices()).exitCode, 0);
        const QJsonObject before = stored();
        const auto answer = parameters(options);
        QCOMPARE(answer.exitCode, 2);
        QVERIFY2(answer.err.contains(says.toUtf8()), answer.err.constData());
        QCOMPARE(answer.out, QByteArray());
        QCOMPARE(stored(), before);
    }

    // Each of these would be a run that cannot be right: it waits for the seeker, and the server hears nothing.
    void whatIsNotMappedOrDoesNotFitIsNotSent_data() {
        QTest::addColumn<QString>("without");
        QTest::addColumn<QStringList>("instead");
        QTest::newRow("required, no source") << QStringLiteral("mail") << QStringList();
        QTest::newRow("the posting's address nowhere") << QStringLiteral("url") << words("--set url=text:x");
        QTest::newRow("no number") << QStringLiteral("years") << words("--set years=text:seven");
        QTest::newRow("an empty field") << QStringLiteral("mail") << words("--set mail=field:preferred_name");
    }
    void whatIsNotMappedOrDoesNotFitIsNotSent() {
        QFETCH(const QString, without);
        QFETCH(const QStringList, instead);
        const auto chosen = parameters(choices(without) + instead);
        QVERIFY2(chosen.exitCode == 0, chosen.err.constData());
        const auto applied = apply("one");
        QCOMPARE(applied.exitCode, 1);
        QVERIFY2(applied.err.contains("is not ready"), applied.err.constData());
        QCOMPARE(asked("run-agent") + asked("run-workflow"), 0);
        QVERIFY(state() == QLatin1String("queued") || state() == QLatin1String("review"));
        QCOMPARE(parameters(choices()).exitCode, 0); // said, it goes
        const auto again = ctl().run(words("apply --yes --wait --timeout 60"), {}, 90);
        QVERIFY2(again.exitCode == 0, again.err.constData());
        QCOMPARE(state(), QStringLiteral("applied-confirmed"));
        QCOMPARE(m_place->server().submissions().size(), 1);
    }

    void anOlderServerIsReadAtItsOwnPath() {
        PracticeFaults faults;
        faults.rules = {missing("get-agent"), missing("run-agent"), missing("get-run"), missing("list-runs")};
        m_place->server().setFaults(faults);
        const auto chosen = parameters(choices());
        QVERIFY2(chosen.exitCode == 0, chosen.err.constData());
        QCOMPARE(chosen.object().value(QLatin1String("api")).toString(), QStringLiteral("legacy"));
        QCOMPARE(stored().value(QLatin1String("workflow-api")).toString(), QStringLiteral("legacy"));
        QCOMPARE(apply("one").exitCode, 0);
        QCOMPARE(asked("run-workflow"), 1);
        QCOMPARE(asked("run-agent"), 0); // not even tried
    }

    void whoCannotBeAskedIsSaid() {
        QCOMPARE(parameters(choices()).exitCode, 0);
        const QJsonObject before = stored();
        QCOMPARE(ctl().run(words("connection parameters Nobody")).exitCode, 1);
        const auto other = ctl().run(words("connection parameters Practice --propose"));
        QCOMPARE(other.exitCode, 1);
        QCOMPARE(ctl().run(words("connection add Lab --agent wpid_404")).exitCode, 0);
        const auto gone = parameters(words("--propose"));
        QCOMPARE(gone.exitCode, 1);
        QVERIFY2(gone.err.contains("wpid_404"), gone.err.constData());
        m_place->server().stop();
        const auto down = parameters(words("--propose"));
        QCOMPARE(down.exitCode, 3);
        QCOMPARE(stored(), before);
    }
};

int main(int argc, char** argv) {
    QGuiApplication application(argc, argv);
    TestCtlWorkflow test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_ctl_workflow.moc"
