#include "integration/network/ScriptServer.h"

#include <QFile>
#include <QGuiApplication>
#include <QJsonDocument>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

#include "Ctl.h"

using namespace postulant;
using test::words;

// The public interface of the terminal: shapes and exit codes that scripts build upon, and what people see when
// something is wrong.
class TestPostulantctl : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { m_place = std::make_unique<test::CtlPlace>(); }

    void wrongUsageIsTwo_data() {
        QTest::addColumn<QStringList>("arguments");
        for (const char* line : {"", "frobnicate", "list --state applied", "list --since yesterday", "show", "show abc",
                                 "resolve 1", "resolve 1 --sent --not-sent", "export --format csv",
                                 "export --format docx --to x", "add", "apply --wat", "apply"}) {
            QTest::newRow(line) << words(line);
        }
    }
    void wrongUsageIsTwo() {
        QFETCH(QStringList, arguments);
        const auto answer = m_place->ctl().run(arguments);
        QCOMPARE(answer.exitCode, 2);
        QVERIFY(!answer.err.isEmpty());
        QVERIFY(answer.out.isEmpty());
    }

    void identifyPrintsTsv() {
        const auto answer = m_place->ctl().run(words("identify -"),
                                               "https://boards.greenhouse.io/acme/jobs/4012345?gh_src=x\n\nhttps://"
                                               "job-boards.greenhouse.io/acme/jobs/4012345\n");
        QCOMPARE(answer.exitCode, 0);
        QCOMPARE(answer.out,
                 QByteArray("https://boards.greenhouse.io/acme/jobs/4012345?gh_src=x\tgreenhouse\tgreenhouse:4012345\n"
                            "https://job-boards.greenhouse.io/acme/jobs/4012345\tgreenhouse\tgreenhouse:4012345\n"));
    }

    void identifyTellsRefusedLinesApart() {
        const QByteArray text = "\xef\xbb\xbfhttps://jobs.lever.co/acme/4a1f6f7e-0d4a-4c57-9a0a-0c2d9a1b2c3d\r\n"
                                "  \t\r\n"
                                "https://jobs.lever.co/acme\r\n"
                                "https://acme.example/a\tb\n"
                                "https://acme.example/m\xfcller\n"
                                "https://jane:secret@acme.example/jobs/1\n"
                                "https://acme.example/jobs/welder"; // no line end
        const auto answer = m_place->ctl().run(words("identify -"), text);
        QCOMPARE(answer.exitCode, 1);
        QCOMPARE(answer.out, QByteArray("https://jobs.lever.co/acme/4a1f6f7e-0d4a-4c57-9a0a-0c2d9a1b2c3d\tlever\t"
                                        "lever:4a1f6f7e-0d4a-4c57-9a0a-0c2d9a1b2c3d\n"
                                        "https://jobs.lever.co/acme\t\t\n"
                                        "https://acme.example/a b\t\t\n"
                                        "https://acme.example/m\xef\xbf\xbdller\t\t\n"
                                        "https://jane:secret@acme.example/jobs/1\t\t\n"
                                        "https://acme.example/jobs/welder\tweb\tweb:acme.example/jobs/welder\n"));
        QVERIFY(answer.err.contains("https://jobs.lever.co/acme: list-page"));
        QVERIFY(answer.err.contains("acme.example/jobs/1: has-credentials"));
        QVERIFY(!answer.err.contains("secret"));
        const auto json = m_place->ctl().run(words("identify --json -"), text);
        QCOMPARE(json.array().size(), 6);
        QCOMPARE(json.array().at(1).toObject().value(QStringLiteral("key")), QJsonValue(QString()));
        QCOMPARE(m_place->ctl().run(words("identify -"), QByteArray()).exitCode, 0);
        QCOMPARE(m_place->ctl().run(words("identify")).exitCode, 2);
    }
    void identifyReadsToTheEnd() {
        QByteArray text;
        for (int i = 0; i < 100'000; ++i) {
            text += (i % 2 == 0 ? "https://boards.greenhouse.io/acme/jobs/" : "https://acme.example/jobs/welder-") +
                    QByteArray::number(1'000'000 + i) + "\n";
        }
        text += QByteArray(3'000'000, 'x') + "\nhttps://acme.example/jobs/last\n"; // a line nobody wants to keep
        const auto answer = m_place->ctl().run(words("identify -"), text, 300);
        QCOMPARE(answer.exitCode, 1);
        QCOMPARE(answer.out.count('\n'), 100'002);
        QVERIFY(answer.out.contains("greenhouse:1099998\n"));
        QVERIFY(answer.out.endsWith("\tweb\tweb:acme.example/jobs/last\n"));
        QVERIFY(answer.out.size() < 20'000'000);
    }

    void addTellsAVerdictForEachLine() {
        const QByteArray text = "https://jobs.lever.co/acme/4a1f6f7e-0d4a-4c57-9a0a-0c2d9a1b2c3d\nnot a posting\n"
                                "https://jobs.lever.co/acme/4A1F6F7E-0d4a-4c57-9a0a-0c2d9a1b2c3d/apply\n";
        const auto answer = m_place->ctl().run(words("add --json -"), text);
        QCOMPARE(answer.exitCode, 0);
        const auto lines = answer.out.trimmed().split('\n');
        QCOMPARE(lines.size(), 3);
        const QStringList expected{QStringLiteral("new"), QStringLiteral("not-a-posting"), QStringLiteral("duplicate")};
        for (int i = 0; i < 3; ++i) {
            const QJsonObject line = QJsonDocument::fromJson(lines[i]).object();
            QCOMPARE(line.value(QStringLiteral("line")).toInt(), i + 1);
            QCOMPARE(line.value(QStringLiteral("verdict")).toString(), expected[i]);
            QCOMPARE(line.keys(),
                     (QStringList{QStringLiteral("company"), QStringLiteral("id"), QStringLiteral("line"),
                                  QStringLiteral("place"), QStringLiteral("reason"), QStringLiteral("title"),
                                  QStringLiteral("url"), QStringLiteral("verdict")}));
        }
        QCOMPARE(m_place->ctl().run(words("add --json -"), text).exitCode, 4);
    }

    // The sites stand behind the test's proxy; ".test" belongs to nobody.
    void addAsksTheSites() {
        QVERIFY(m_place->ctl().prepare(QStringLiteral("http://127.0.0.1:1")).isEmpty());
        test::ScriptServer sites([](const test::SeenRequest& request) {
            if (request.target.endsWith("/gone-7")) {
                return test::answer(404, "gone");
            }
            if (request.target.endsWith("/silent-7")) {
                return test::ScriptedAnswer{{}, true, true};
            }
            return test::answer(200,
                                R"(<h1>x</h1><script type="application/ld+json">{"@type":"JobPosting",)"
                                R"("title":"Flow Analyst","hiringOrganization":{"name":"Wrenfield Clinics"},)"
                                R"("jobLocation":{"address":{"addressLocality":"Leeds"}}}</script>)",
                                {}, "text/html");
        });
        m_place->ctl().setProxy(sites.url());
        const QByteArray text =
            "http://careers.wrenfield.test/jobs/there-7\nhttp://careers.wrenfield.test/jobs/gone-7\n"
            "http://slow.wrenfield.test/jobs/silent-7\n";
        const auto answers = [&](const char* options) {
            QProcess process; // the sites live in this thread
            m_place->ctl().start(process, words(options));
            process.write(text);
            process.closeWriteChannel();
            QTRY_VERIFY_WITH_TIMEOUT(process.state() == QProcess::NotRunning, 60'000);
            QVector<QJsonObject> lines;
            for (const QByteArray& line : process.readAllStandardOutput().trimmed().split('\n')) {
                lines.append(QJsonDocument::fromJson(line).object());
            }
            m_lines = lines;
            m_exitCode = process.exitCode();
        };
        const auto field = [&](int line, const char* name) {
            return m_lines.value(line).value(QLatin1String(name)).toString();
        };
        answers("add --json --no-look-up --connection practice -");
        QCOMPARE(sites.requests.size(), 0);
        answers("add --json --connection practice -"); // never about practice
        QCOMPARE(sites.requests.size(), 0);
        answers("add --json -");
        QCOMPARE(m_exitCode, 0);
        QCOMPARE(m_lines.size(), 3);
        QCOMPARE(field(0, "verdict"), QStringLiteral("new"));
        QCOMPARE(field(0, "company"), QStringLiteral("Wrenfield Clinics"));
        QCOMPARE(field(0, "title"), QStringLiteral("Flow Analyst"));
        QCOMPARE(field(0, "place"), QStringLiteral("Leeds"));
        QCOMPARE(field(1, "verdict"), QStringLiteral("closed"));
        QVERIFY(m_lines.at(1).value(QStringLiteral("id")).isNull());
        QVERIFY(!field(1, "reason").isEmpty());
        QCOMPARE(field(2, "verdict"), QStringLiteral("new")); // no answer changes nothing
        QVERIFY(!m_lines.at(2).value(QStringLiteral("id")).isNull());
        const QJsonArray listed = m_place->ctl().run(words("list --json")).array();
        QCOMPARE(std::count_if(listed.begin(), listed.end(),
                               [](const QJsonValue& one) {
                                   const QJsonObject row = one.toObject();
                                   return !row.value(QStringLiteral("practice")).toBool() &&
                                          row.value(QStringLiteral("company")) == QLatin1String("Wrenfield Clinics");
                               }),
                 1);
        const auto asked = sites.requests.size();
        answers("add --json -"); // known by now
        QCOMPARE(m_exitCode, 4);
        QCOMPARE(field(1, "verdict"), QStringLiteral("closed"));
        QCOMPARE(sites.requests.size(), asked);
    }

    void fiveThousandLinesWithGarbage() {
        QByteArray text;
        for (int i = 0; i < 5000; ++i) {
            switch (i % 5) {
            case 0:
                text += "https://boards.greenhouse.io/acme/jobs/" + QByteArray::number(4'000'000 + i);
                break;
            case 1:
                text += QByteArray("\0\xff\xfe garbage", 10) + QByteArray(i % 300, 'x');
                break;
            case 2:
                text += "mailto:someone@example.com";
                break;
            case 3:
                text += "- [job](https://jobs.ashbyhq.com/acme/" + QByteArray("0a1b2c3d-0000-4000-8000-") +
                        QByteArray::number(i).rightJustified(12, '0') + ")";
                break;
            default:
                text += "https://user:secret@boards.greenhouse.io/acme/jobs/" + QByteArray::number(i);
                break;
            }
            text += '\n';
        }
        const auto answer = m_place->ctl().run(words("add --json -"), text, 120);
        QCOMPARE(answer.exitCode, 0);
        QCOMPARE(m_place->ctl().run(words("list --json")).array().size(), 2000);
        QVERIFY(!answer.out.contains("secret"));
    }

    void applyAndShow() {
        QCOMPARE(m_place->ctl().prepare(m_place->server().baseUrl().toString()), QString());
        QCOMPARE(m_place->ctl()
                     .run(words("add https://practice.example/jobs/confirmed/a https://practice.example/jobs/closed/b"))
                     .exitCode,
                 0);
        const auto applied = m_place->ctl().run(words("apply --yes --wait --timeout 60"), {}, 90);
        QCOMPARE(applied.exitCode, 1); // one posting is closed
        const QJsonArray list = m_place->ctl().run(words("list --json --state applied-confirmed")).array();
        QCOMPARE(list.size(), 1);
        const QJsonObject row = list.first().toObject();
        for (const char* name :
             {"id",         "url",          "key",     "ats",       "company",    "title",        "state",
              "proof",      "confirmation", "failure", "attention", "stage",      "outcome",      "resume",
              "connection", "dialect",      "run_id",  "practice",  "created_at", "submitted_at", "finished_at"}) {
            QVERIFY2(row.contains(QString::fromUtf8(name)), name);
        }
        QVERIFY(row.value(QStringLiteral("submitted_at")).toString().endsWith(QLatin1Char('Z')));
        const QJsonObject shown =
            m_place->ctl()
                .run({QStringLiteral("show"), QString::number(row.value(QStringLiteral("id")).toInt())})
                .object();
        QVERIFY(shown.value(QStringLiteral("attempts")).toArray().size() == 1);
        QVERIFY(!shown.value(QStringLiteral("evidence")).toArray().isEmpty());
        QCOMPARE(m_place->ctl().run(words("evidence verify")).exitCode, 0);
        const QString file = m_place->path(QStringLiteral("out.csv"));
        QCOMPARE(m_place->ctl()
                     .run({QStringLiteral("export"), QStringLiteral("--format"), QStringLiteral("csv"),
                           QStringLiteral("--to"), file})
                     .exitCode,
                 0);
        QVERIFY(QFile::exists(file));
        // What was sent cannot be queued again, by any of the ways.
        const QString id = QString::number(row.value(QStringLiteral("id")).toInt());
        QCOMPARE(m_place->ctl().run({QStringLiteral("retry"), id}).exitCode, 4);
        QCOMPARE(m_place->ctl().run(words("add https://practice.example/jobs/confirmed/a")).exitCode, 4);
        QCOMPARE(m_place->server().submissions().size(), 1);
    }

    void theTaskDialectClaimsAtMost() {
        QCOMPARE(m_place->ctl().prepare(m_place->server().baseUrl().toString(), QStringLiteral("task")), QString());
        QCOMPARE(m_place->ctl().run(words("add https://practice.example/jobs/confirmed/task")).exitCode, 0);
        (void)m_place->ctl().run(words("apply --yes --wait --timeout 60"), {}, 90);
        QCOMPARE(m_place->ctl().run(words("list --json --state applied-claimed")).array().size(), 1);
        QCOMPARE(m_place->server().submissions().size(), 1);
    }

    void aServerThatIsNotThere() {
        QTcpServer nobody;
        QVERIFY(nobody.listen(QHostAddress::LocalHost));
        const QString url = QStringLiteral("http://127.0.0.1:%1").arg(nobody.serverPort());
        nobody.close();
        QCOMPARE(m_place->ctl().prepare(url), QString());
        QCOMPARE(m_place->ctl().run(words("add https://practice.example/jobs/confirmed/a")).exitCode, 0);
        const auto applied = m_place->ctl().run(words("apply --yes --wait --timeout 60"), {}, 90);
        QCOMPARE(applied.exitCode, 3);
        QVERIFY2(applied.err.contains("cannot be reached"), applied.err.constData());
        QCOMPARE(m_place->ctl().run(words("list --json --state queued")).array().size(), 1);
        QCOMPARE(m_place->ctl().run(words("connection test Lab")).exitCode, 3);
    }

    void aWrongKeyIsSaidOnceAndNothingIsLost() {
        QCOMPARE(m_place->ctl().prepare(m_place->server().baseUrl().toString()), QString());
        qputenv("POSTULANT_OTHER_KEY", "wrong");
        QCOMPARE(m_place->ctl()
                     .run({QStringLiteral("connection"), QStringLiteral("add"), QStringLiteral("Lab"),
                           QStringLiteral("--key-env"), QStringLiteral("POSTULANT_OTHER_KEY")})
                     .exitCode,
                 0);
        QCOMPARE(m_place->ctl().run(words("add https://practice.example/jobs/confirmed/a")).exitCode, 0);
        QCOMPARE(m_place->ctl().run(words("apply --yes --wait --timeout 60"), {}, 90).exitCode, 1);
        const QJsonArray queued = m_place->ctl().run(words("list --json --state queued")).array();
        QCOMPARE(queued.size(), 1);
        QCOMPARE(queued.first()
                     .toObject()
                     .value(QStringLiteral("failure"))
                     .toObject()
                     .value(QStringLiteral("kind"))
                     .toString(),
                 QStringLiteral("key-refused"));
        QCOMPARE(queued.first()
                     .toObject()
                     .value(QStringLiteral("failure"))
                     .toObject()
                     .value(QStringLiteral("anything_sent"))
                     .toString(),
                 QStringLiteral("no"));
        QCOMPARE(m_place->server().submissions().size(), 0);
    }

    void whatGoesAgainLaterKeepsItsPlan() {
        QCOMPARE(m_place->ctl().prepare(m_place->server().baseUrl().toString()), QString());
        QCOMPARE(m_place->ctl().run(words("add https://practice.example/jobs/site-down/a")).exitCode, 0);
        const auto applied = m_place->ctl().run(words("apply --yes --wait --timeout 90"), {}, 120);
        QCOMPARE(applied.exitCode, 1); // it does not wait for the next try
        QVERIFY2(applied.err.contains("again later"), applied.err.constData());
        const QString id = QString::number(
            m_place->ctl().run(words("list --json")).array().first().toObject().value(QStringLiteral("id")).toInt());
        const auto retry = [&] {
            return m_place->ctl().run({QStringLiteral("show"), id}).object().value(QStringLiteral("retry")).toObject();
        };
        const QJsonObject planned = retry();
        QCOMPARE(planned.value(QStringLiteral("tries")).toInt(), 1);
        QCOMPARE(planned.value(QStringLiteral("reason")).toString(), QStringLiteral("site-down"));
        QVERIFY(planned.value(QStringLiteral("next_at")).toString().endsWith(QLatin1Char('Z')));
        QCOMPARE(m_place->ctl().run(words("apply --yes --wait --timeout 90"), {}, 120).exitCode, 1);
        QCOMPARE(retry(), planned);
        QCOMPARE(m_place->server().requestLog().value(QStringLiteral("run-agent")), 1);
        QCOMPARE(m_place->ctl().run({QStringLiteral("retry"), id}).exitCode, 0);
        QVERIFY(m_place->ctl().run({QStringLiteral("show"), id}).object().value(QStringLiteral("retry")).isNull());
        QCOMPARE(m_place->ctl().run({QStringLiteral("cancel"), id}).exitCode, 0);
        QCOMPARE(m_place->ctl().run(words("list --json --state cancelled")).array().size(), 1);
    }

    void requestsASecondAreKept() {
        QCOMPARE(m_place->ctl().run(words("connection add New --url https://other.example --per-second 2.5")).exitCode,
                 0);
        const auto perSecond = [&] {
            const QJsonArray all = m_place->ctl().run(words("connection list --json")).array();
            for (const QJsonValue& one : all) {
                if (one.toObject().value(QStringLiteral("name")).toString() == QLatin1String("New")) {
                    return one.toObject().value(QStringLiteral("per_second")).toDouble();
                }
            }
            return 0.0;
        };
        QCOMPARE(perSecond(), 2.5);
        for (const char* wrong : {"0", "-1", "1001", "many", "nan"}) {
            QCOMPARE(m_place->ctl()
                         .run({QStringLiteral("connection"), QStringLiteral("add"), QStringLiteral("New"),
                               QStringLiteral("--per-second"), QString::fromLatin1(wrong)})
                         .exitCode,
                     2);
        }
        QCOMPARE(m_place->ctl().run(words("connection add New --steps 12")).exitCode,
                 0); // leaves the others as they are
        QCOMPARE(perSecond(), 2.5);
    }

    void aKeyThatCannotBeKeptChangesNothing() {
        qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent"); // no key store anywhere
        QCOMPARE(m_place->ctl().prepare(m_place->server().baseUrl().toString()), QString());
        const QJsonArray before = m_place->ctl().run(words("connection list --json")).array();
        const auto changed =
            m_place->ctl().run(words("connection add Lab --url https://other.example --key-stdin"), "new-secret\n");
        QCOMPARE(changed.exitCode, 1);
        QVERIFY2(changed.err.contains("--key-env"), changed.err.constData());
        QVERIFY(!changed.err.contains("new-secret"));
        QCOMPARE(m_place->ctl().run(words("connection list --json")).array(), before);
        const auto added =
            m_place->ctl().run(words("connection add New --url https://other.example --key-stdin"), "new-secret\n");
        QCOMPARE(added.exitCode, 1);
        QCOMPARE(m_place->ctl().run(words("connection list --json")).array(), before);
    }

    void anEmptyProfileIsNotSent() {
        QCOMPARE(
            m_place->ctl().run(words("add --connection Practice https://practice.example/jobs/confirmed/a")).exitCode,
            0);
        const auto applied = m_place->ctl().run(words("apply --yes --wait --timeout 30"), {}, 60);
        QCOMPARE(applied.exitCode, 1);
        QVERIFY2(applied.err.contains("not ready"), applied.err.constData());
    }

    void resumesThatCannotBeSent() {
        const auto write = [&](const char* name, const QByteArray& bytes) {
            const QString path = m_place->path(QString::fromUtf8(name));
            QFile file(path);
            return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? path : QString();
        };
        const auto add = [&](const QString& path) {
            return m_place->ctl().run({QStringLiteral("resume"), QStringLiteral("add"), path, QStringLiteral("--label"),
                                       QStringLiteral("x")});
        };
        QVERIFY(add(m_place->path(QStringLiteral("missing.pdf"))).err.contains("read"));
        QVERIFY(add(write("text.pdf", "just text")).err.contains("PDF"));
        QVERIFY(add(write("large.pdf", QByteArray("%PDF-1.7\n") + QByteArray(11 * 1024 * 1024, 'x')))
                    .err.contains("10 MiB"));
        QCOMPARE(add(write("empty.pdf", {})).exitCode, 1);
        QCOMPARE(m_place->ctl().run(words("resume list --json")).array().size(), 0);
    }

    void aProfileThatIsTooLargeIsNotReadByHalf() {
        const QString path = m_place->path(QStringLiteral("large.json"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{\"basics\":{\"name\":\"Jane Doe\"}}" + QByteArray(9 * 1024 * 1024, ' '));
        file.close();
        const auto answer = m_place->ctl().run({QStringLiteral("profile"), QStringLiteral("import"), path});
        QCOMPARE(answer.exitCode, 1);
        QVERIFY2(answer.err.contains("8 MiB"), answer.err.constData());
    }

    void practiceIsMarkedAndNeverReal() {
        QCOMPARE(m_place->ctl().prepare(m_place->server().baseUrl().toString()), QString());
        QCOMPARE(
            m_place->ctl().run(words("add --connection Practice https://practice.example/jobs/confirmed/p")).exitCode,
            0);
        (void)m_place->ctl().run(words("apply --yes --wait --practice-speed 60 --timeout 60"), {}, 90);
        const QJsonObject row = m_place->ctl().run(words("list --json")).array().first().toObject();
        QCOMPARE(row.value(QStringLiteral("practice")).toBool(), true);
        QCOMPARE(row.value(QStringLiteral("state")).toString(), QStringLiteral("applied-confirmed"));
        QCOMPARE(m_place->server().submissions().size(), 0); // it went to the built-in one
        // The real application to the same posting is a matter of its own.
        QCOMPARE(m_place->ctl().run(words("add https://practice.example/jobs/confirmed/p")).exitCode, 0);
    }

    void aNamedConnectionOfTheOtherKindGetsItsOwnApplication() {
        QCOMPARE(m_place->ctl().run(words("add https://practice.example/jobs/confirmed/q")).exitCode,
                 0); // practice is all there is
        QCOMPARE(m_place->ctl().prepare(m_place->server().baseUrl().toString()), QString());
        QCOMPARE(m_place->ctl().run(words("apply --connection Lab --yes --wait --timeout 60"), {}, 90).exitCode, 0);
        QCOMPARE(m_place->server().submissions().size(), 1);
        const QJsonArray list = m_place->ctl().run(words("list --json")).array();
        QCOMPARE(list.size(), 1);
        QCOMPARE(list.first().toObject().value(QStringLiteral("practice")).toBool(), false);
    }

private:
    QVector<QJsonObject> m_lines; // of the last add
    int m_exitCode = -1;
    std::unique_ptr<test::CtlPlace> m_place;
};

int main(int argc, char** argv) {
    QGuiApplication application(argc, argv);
    TestPostulantctl test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_postulantctl.moc"
