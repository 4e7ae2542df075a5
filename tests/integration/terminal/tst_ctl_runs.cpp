#include "practice/PracticeServer.h"
#include "support/OwnWorkflow.h"

#include <QDir>
#include <QFile>
#include <QGuiApplication>
#include <QImage>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#include "Ctl.h"

using namespace postulant;
using postulant::test::Ctl;
using postulant::test::makeOwnWorkflow;

namespace {

QStringList words(const QString& text) {
    return text.split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

} // namespace

// A run under way, followed by one process, and what another can say to it and see of it.
class TestCtlRuns : public QObject {
    Q_OBJECT

    // Added and being followed; 0 on error.
    int begin(QProcess& following, const char* kind) {
        const QString url = QStringLiteral("https://practice.example/jobs/%1/analyst-%2-at-brightwater")
                                .arg(QLatin1String(kind))
                                .arg(++m_number);
        const auto added = m_ctl.run({QStringLiteral("--json"), QStringLiteral("add"), url});
        const int id = QJsonDocument::fromJson(added.out.trimmed()).object().value(u"id").toInt();
        m_ctl.start(following, words(QStringLiteral("apply --yes --wait --timeout 60")));
        return id != 0 && following.waitForStarted() ? id : 0;
    }
    QJsonObject show(int id) { return m_ctl.run(words(QStringLiteral("show %1 --json").arg(id))).object(); }
    Ctl::Answer on(const char* command, int id, const QByteArray& input = {}) {
        return m_ctl.run({QLatin1String(command), QString::number(id)}, input);
    }

private Q_SLOTS:
    void initTestCase() {
        QVERIFY(m_server.start());
        QCOMPARE(m_ctl.run(words(QStringLiteral("profile show"))).exitCode, 0);
        QCOMPARE(m_ctl.prepare(m_server.baseUrl().toString()), QString());
    }

    void aCodeIsReadFromStandardInput() {
        QProcess following;
        const int id = begin(following, "code-wanted");
        QVERIFY(id != 0);
        QTRY_VERIFY_WITH_TIMEOUT(show(id).value(u"state") == QLatin1String("running"), 30'000);
        const Ctl::Answer none = on("code", id);
        QCOMPARE(none.exitCode, 2); // nothing on standard input
        QCOMPARE(m_server.requestLog().value(QStringLiteral("push-code")), 0);
        const Ctl::Answer handed = on("code", id, "481 516\nmore\n");
        QVERIFY2(handed.exitCode == 0, handed.err.constData());
        QVERIFY(!handed.out.contains("481") && !handed.err.contains("481"));
        QVERIFY(following.waitForFinished(60'000));
        QCOMPARE(show(id).value(u"state").toString(), QStringLiteral("applied-confirmed"));
        QCOMPARE(on("code", id, "481516\n").exitCode, 4); // nothing waits any more
        QCOMPARE(on("code", 9999, "1\n").exitCode, 1);
    }
    void aPausedRunGoesOn() {
        QProcess following;
        const int id = begin(following, "paused");
        QVERIFY(id != 0);
        QTRY_COMPARE_WITH_TIMEOUT(show(id).value(u"state").toString(), QStringLiteral("needs-you"), 30'000);
        QCOMPARE(show(id).value(u"attention").toObject().value(u"kind").toString(), QStringLiteral("paused"));
        const Ctl::Answer told = on("go-on", id);
        QVERIFY2(told.exitCode == 0, told.err.constData());
        QCOMPARE(on("go-on", id).exitCode, 1); // it is not paused any more
        QVERIFY(following.waitForFinished(60'000));
        QCOMPARE(show(id).value(u"state").toString(), QStringLiteral("applied-confirmed"));
    }
    void picturesOfARun() {
        QProcess following;
        const int id = begin(following, "slow");
        QVERIFY(id != 0);
        QTRY_VERIFY_WITH_TIMEOUT(show(id).value(u"state") == QLatin1String("running"), 30'000);
        const QString folder = m_dir.path() + QStringLiteral("/pictures");
        QVERIFY(QDir().mkpath(folder));
        const auto seen = m_ctl.run({QStringLiteral("--json"), QStringLiteral("live"), QString::number(id),
                                     QStringLiteral("--pictures"), QStringLiteral("2"), QStringLiteral("--to"), folder,
                                     QStringLiteral("--timeout"), QStringLiteral("30")});
        QVERIFY2(seen.exitCode == 0, seen.err.constData());
        const QList<QByteArray> lines = seen.out.trimmed().split('\n');
        QCOMPARE(lines.size(), 2);
        for (const QByteArray& line : lines) {
            const QJsonObject one = QJsonDocument::fromJson(line).object();
            QCOMPARE(one.value(u"format").toString(), QStringLiteral("jpeg"));
            const QImage image(one.value(u"path").toString());
            QCOMPARE(image.size(), QSize(one.value(u"width").toInt(), one.value(u"height").toInt()));
            QCOMPARE(QFile(one.value(u"path").toString()).size(), one.value(u"size").toInteger());
        }
        QVERIFY(following.waitForFinished(60'000));
        QCOMPARE(on("live", id).exitCode, 1); // it has ended
    }
    // A gateway has no way to be told, and shows no browser; what has not been sent can be taken back.
    void whatCannotBeDoneIsSaidAndRefused() {
        QTemporaryDir dir;
        const Ctl ctl(dir.path() + QStringLiteral("/gateway"));
        QCOMPARE(ctl.prepare(m_server.baseUrl().toString(), QStringLiteral("gateway")), QString());
        const auto add = [&ctl](const char* job) {
            const auto added = ctl.run(
                {QStringLiteral("--json"), QStringLiteral("add"),
                 QStringLiteral("https://practice.example/jobs/slow/%1-at-brightwater").arg(QLatin1String(job))});
            return QString::number(QJsonDocument::fromJson(added.out.trimmed()).object().value(u"id").toInt());
        };
        const QString id = add("gateway-one");
        QProcess following;
        ctl.start(following, words(QStringLiteral("apply --yes --wait --timeout 60")));
        QVERIFY(following.waitForStarted());
        const auto known = [&ctl, &id] { return ctl.run({QStringLiteral("show"), id}).object(); };
        QTRY_COMPARE_WITH_TIMEOUT(known().value(u"state").toString(), QStringLiteral("running"), 30'000);
        const Ctl::Answer stop = ctl.run({QStringLiteral("cancel"), id});
        QCOMPARE(stop.exitCode, 4);
        QVERIFY2(stop.err.startsWith("This run cannot be stopped"), stop.err.constData());
        const Ctl::Answer pictures =
            ctl.run({QStringLiteral("live"), id, QStringLiteral("--timeout"), QStringLiteral("30")});
        QCOMPARE(pictures.exitCode, 1);
        QVERIFY2(pictures.err.contains("shows no live picture"), pictures.err.constData());
        const Ctl::Answer told = ctl.run({QStringLiteral("go-on"), id});
        QCOMPARE(told.exitCode, 4);
        QVERIFY2(told.err.contains("cannot be told to go on"), told.err.constData());
        const QString waiting = add("gateway-two");
        const Ctl::Answer taken = ctl.run({QStringLiteral("cancel"), waiting});
        QVERIFY2(taken.exitCode == 0, taken.err.constData());
        QVERIFY(following.waitForFinished(60'000));
        QVERIFY(known().value(u"usage").isNull()); // it tells no steps
        QCOMPARE(known().value(u"attempts").toArray().first().toObject().value(u"state").toString(),
                 QStringLiteral("ended"));
    }
    void whatStepsTookIsShown() {
        QProcess following;
        const int id = begin(following, "confirmed");
        QVERIFY(id != 0 && following.waitForFinished(60'000));
        const QJsonObject shown = show(id);
        const QJsonObject usage = shown.value(u"usage").toObject();
        const QJsonArray steps = usage.value(u"steps").toArray();
        QVERIFY(!steps.isEmpty());
        QCOMPARE(steps.first().toObject().value(u"order").toInt(-1), 0);
        QCOMPARE(steps.first().toObject().value(u"input_tokens").toInt(), 6448);
        QCOMPARE(usage.value(u"input_tokens").toInteger(), qint64(6448) * steps.size());
        QCOMPARE(usage.value(u"output_tokens").toInteger(), qint64(400) * steps.size());
        QVERIFY(usage.contains(u"cost") && usage.value(u"cost").isNull()); // practice has no price
        for (const QJsonValue& event : shown.value(u"events").toArray()) {
            QVERIFY(event[u"kind"].toString() != QLatin1String("usage")); // told once
        }
    }
    // The streams are in the log of requests like everything else, and are no errors.
    void streamsAreLogged() {
        const QJsonArray all = m_ctl.run(words(QStringLiteral("audit list --json --limit 5000"))).array();
        const auto isStream = [](const QJsonValue& row) {
            return row.toObject().value(u"path").toString() == QLatin1String("/api/v1/stream/workflow_runs/{id}");
        };
        QVERIFY(std::any_of(all.begin(), all.end(), isStream));
        const QJsonArray errors = m_ctl.run(words(QStringLiteral("audit list --json --errors --limit 5000"))).array();
        QVERIFY(std::none_of(errors.begin(), errors.end(), isStream));
    }

    // Once each, where the server tells it twice. The last: the connection is the default one from here on.
    void whatAWorkflowSaidIsShown() {
        const QString workflow = makeOwnWorkflow(m_server);
        QVERIFY(!workflow.isEmpty());
        const Ctl::Answer added =
            m_ctl.run(words(QStringLiteral("connection add Own --dialect workflow --agent %1 --url %2 --key-env "
                                           "POSTULANT_TEST_KEY --per-second 1000 --consent --default")
                                .arg(workflow, m_server.baseUrl().toString())));
        QVERIFY2(added.exitCode == 0, added.err.constData());
        const Ctl::Answer mapped = m_ctl.run(words(QStringLiteral("connection parameters Own --propose")));
        QVERIFY2(mapped.exitCode == 0, mapped.err.constData());
        QProcess following;
        const int id = begin(following, "confirmed");
        QVERIFY(id != 0);
        QVERIFY(following.waitForFinished(60'000));
        const QJsonObject attempt = show(id).value(u"attempts").toArray().first().toObject();
        QCOMPARE(attempt.value(u"dialect").toString(), QStringLiteral("workflow"));
        QStringList said;
        for (const QJsonValue& one : attempt.value(u"outputs").toArray()) {
            said << one[u"path"].toString() + u'=' + one[u"value"].toString();
        }
        QVERIFY2(said.contains(QStringLiteral("check_output.extracted_information.submitted=true")),
                 qPrintable(said.join(u'\n')));
        QCOMPARE(said.filter(QStringLiteral(".submitted=")).size(), 1);
        QCOMPARE(show(1).value(u"attempts").toArray().first()[u"outputs"].toArray(), QJsonArray());
    }

private:
    QTemporaryDir m_dir;
    SystemClock m_clock;
    PracticeServer m_server{&m_clock, [] {
                                PracticeServer::Options options;
                                options.speed = 4;
                                return options;
                            }()};
    Ctl m_ctl{m_dir.path() + QStringLiteral("/data")};
    int m_number = 0;
};

int main(int argc, char** argv) {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication app(argc, argv);
    TestCtlRuns test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_ctl_runs.moc"
