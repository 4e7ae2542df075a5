#include "practice/PracticeServer.h"
#include "store/SeekerRepository.h"
#include "store/Store.h"

#include <QFile>
#include <QGuiApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#include "Ctl.h"

using namespace postulant;
using test::words;

namespace {

constexpr const char* second = "127.0.0.2"; // lint: allowed, loopback as well

} // namespace

// The log of requests in the terminal, and what doctor says of listeners.
class TestCtlAudit : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() {
        QCOMPARE(m_ctl.run(words("profile show")).exitCode, 0); // makes the folder
        QVERIFY(m_server.start());
        QCOMPARE(m_ctl.prepare(m_server.baseUrl().toString()), QString());
        QCOMPARE(m_ctl.run(words("connection test Lab")).exitCode, 0);
        m_server.stop();
        QVERIFY(m_ctl.run(words("connection test Lab")).exitCode != 0);
    }

    void listTakesFilters() {
        const QJsonArray all = m_ctl.run(words("audit list --json")).array();
        QVERIFY(all.size() >= 4);
        const QJsonObject first = all.first().toObject();
        for (const char* name :
             {"at", "connection_id", "method", "path", "status", "duration_ms", "run_id", "error", "count"}) {
            QVERIFY2(first.contains(QLatin1String(name)), name);
        }
        const QJsonArray errors = m_ctl.run(words("audit list --json --errors")).array();
        QVERIFY(!errors.isEmpty() && errors.size() < all.size());
        for (const QJsonValue& row : errors) {
            const int status = row.toObject().value(QLatin1String("status")).toInt();
            QVERIFY(status == 0 || status >= 400);
        }
        QCOMPARE(m_ctl.run(words("audit list --json --connection lab")).array(), all);
        QVERIFY(m_ctl.run(words("audit list --json --connection practice")).array().isEmpty());
        QCOMPARE(m_ctl.run(words("audit list --connection nobody")).exitCode, 1);
        QCOMPARE(m_ctl.run(words("audit list --json --limit 2")).array().size(), 2);
    }

    void exportWritesWhatListShows() {
        const QString file = m_dir.path() + QStringLiteral("/log");
        QCOMPARE(m_ctl.run({QStringLiteral("audit"), QStringLiteral("export"), QStringLiteral("--to"), file}).exitCode,
                 0);
        const QJsonArray all = m_ctl.run(words("audit list --json")).array();
        QFile csv(file);
        QVERIFY(csv.open(QIODevice::ReadOnly));
        QCOMPARE(csv.readAll().count("\r\n"), all.size() + 1);
        QCOMPARE(m_ctl
                     .run({QStringLiteral("audit"), QStringLiteral("export"), QStringLiteral("--errors"),
                           QStringLiteral("--format"), QStringLiteral("json"), QStringLiteral("--to"), file})
                     .exitCode,
                 0);
        QFile json(file);
        QVERIFY(json.open(QIODevice::ReadOnly));
        QCOMPARE(QJsonDocument::fromJson(json.readAll()).array(),
                 m_ctl.run(words("audit list --json --errors")).array());
        QCOMPARE(m_ctl.run(words("audit export --format docx --to x")).exitCode, 2);
        QCOMPARE(m_ctl.run(words("audit export")).exitCode, 2);
    }

    void doctorSaysWhereTheProgramListens() {
        QByteArray said = m_ctl.run(words("doctor")).out;
        QVERIFY2(said.contains("webhooks off"), said.constData());
        QVERIFY2(said.contains("metrics off"), said.constData());
        {
            SystemClock clock;
            const auto store = Store::open(m_dir.path() + QStringLiteral("/data"), clock);
            QVERIFY(store);
            QVERIFY((*store)->writeNow<void>([](Database& db) -> Done {
                for (const auto& [option, text] :
                     {std::pair(Option::Webhooks, "on"), std::pair(Option::WebhookPort, "43117"),
                      std::pair(Option::WebhookAddress, second), std::pair(Option::Metrics, "on")}) {
                    if (Done done = options::set(db, option, QLatin1String(text)); !done) {
                        return done;
                    }
                }
                return {};
            }));
        }
        said = m_ctl.run(words("doctor")).out;
        QVERIFY2(said.contains("webhooks on, at 127.0.0.1:43117; on, at " + QByteArray(second) + ":43117"),
                 said.constData());
        QVERIFY2(said.contains("metrics on, at 127.0.0.1:9464"), said.constData());
    }

private:
    SystemClock m_clock;
    QTemporaryDir m_dir;
    test::Ctl m_ctl{m_dir.path() + QStringLiteral("/data")};
    PracticeServer m_server{&m_clock, {}};
};

int main(int argc, char** argv) {
    QGuiApplication application(argc, argv);
    TestCtlAudit test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_ctl_audit.moc"
