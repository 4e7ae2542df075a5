#include <QTest>

#include "PracticeClient.h"

using namespace postulant;
using namespace postulant::test;

namespace {

const QString tasks2024 = QStringLiteral("/2024/api/v1/tasks");
const QString legacyTasks = QStringLiteral("/api/v1/tasks");

QJsonObject order(const char* script, int number = 1) {
    const QJsonObject properties{{QStringLiteral("submitted"), QJsonObject()},
                                 {QStringLiteral("confirmation_id"), QJsonObject()}};
    return {
        {QStringLiteral("url"),
         QStringLiteral("https://practice.example/jobs/%1/n%2-at-brightwater").arg(QLatin1String(script)).arg(number)},
        {QStringLiteral("navigation_goal"), QStringLiteral("Apply.")},
        {QStringLiteral("navigation_payload"), QJsonObject{{QStringLiteral("first_name"), QStringLiteral("Jane")}}},
        {QStringLiteral("data_extraction_goal"), QStringLiteral("Read it.")},
        {QStringLiteral("extracted_information_schema"), QJsonObject{{QStringLiteral("properties"), properties}}},
        {QStringLiteral("proxy_location"), QStringLiteral("RESIDENTIAL")},
        {QStringLiteral("title"), QStringLiteral("token-%1").arg(number)}};
}

} // namespace

// The two older task APIs of the practice server.
class TestPracticeTasks : public QObject {
    Q_OBJECT

    HandClock m_clock;
    std::unique_ptr<PracticeServer> m_server;
    std::unique_ptr<PracticeClient> m_client;

    QJsonObject task(const QString& path, const QString& id) const { return m_client->get(path + u'/' + id).object(); }
    QString made(const QString& path, const QJsonObject& body) const {
        return m_client->post(path, body).object().value(u"task_id").toString();
    }

private Q_SLOTS:
    void init() {
        m_server = std::make_unique<PracticeServer>(&m_clock, PracticeServer::Options());
        QVERIFY(m_server->start());
        m_client = std::make_unique<PracticeClient>(*m_server);
    }

    void threeWordsTellHowItStands_data() {
        QTest::addColumn<QString>("script");
        QTest::addColumn<QString>("word");
        QTest::newRow("confirmed") << "confirmed"
                                   << "SUCCESS";
        QTest::newRow("closed") << "closed"
                                << "FAILURE";
        QTest::newRow("timed-out") << "timed-out"
                                   << "FAILURE";
    }
    void threeWordsTellHowItStands() {
        QFETCH(QString, script);
        const QString id = made(tasks2024 + u'/', order(script.toUtf8().constData()));
        QVERIFY(id.startsWith(u"tsk_"));
        m_clock.advance(1);
        const QJsonObject running = task(tasks2024, id);
        QCOMPARE(running.value(u"status").toString(), QStringLiteral("IN_PROGRESS"));
        m_clock.advance(100);
        const QJsonObject ended = task(tasks2024, id);
        QTEST(ended.value(u"status").toString(), "word");
        QVERIFY(ended.value(u"modified_at").toString() > running.value(u"modified_at").toString());
        const bool good = script == u"confirmed";
        QCOMPARE(ended.value(u"extracted_information").toObject().value(u"submitted").toBool(), good);
        QCOMPARE(ended.value(u"failure_reason").isString(), !good);
        QVERIFY(!ended.contains(u"errors") && !ended.contains(u"step_count")); // of a later time
        QCOMPARE(ended.value(u"request").toObject(), order(script.toUtf8().constData()));
        const PracticeClient stranger(QUrl(ended.value(u"screenshot_url").toString()), {});
        QCOMPARE(stranger.get({}).headers.value("content-type"), QByteArray("image/png"));
    }

    void mistakesAreAnsweredAsMistakes() {
        QJsonObject nowhere = order("confirmed");
        nowhere.remove(QStringLiteral("url"));
        QCOMPARE(m_client->post(tasks2024, nowhere).status, 422);
        QCOMPARE(m_client->post(legacyTasks, nowhere).status, 422);
        QCOMPARE(PracticeClient(*m_server, "wrong").post(tasks2024, order("confirmed")).status, 403);
        QCOMPARE(m_client->get(tasks2024 + QStringLiteral("/tsk_1")).status, 404);
        QCOMPARE(m_client->post(tasks2024 + QStringLiteral("/tsk_1/cancel"), {}).status, 404); // not of its time
        QCOMPARE(m_client->get(QStringLiteral("/2024/v1/runs")).status, 404);
        QVERIFY(m_server->runs().isEmpty());
    }

    void eachListHasItsOwnInPages() {
        for (int i = 0; i < 12; ++i) {
            QVERIFY(!made(tasks2024, order("confirmed", i)).isEmpty());
            m_clock.advance(0.1);
        }
        const QString legacy = made(legacyTasks, order("confirmed", 99));
        QCOMPARE(m_client->get(tasks2024).array().size(), 10);
        const QJsonArray rest = m_client->get(tasks2024 + QStringLiteral("?page=3&page_size=5")).array();
        QCOMPARE(rest.size(), 2);
        QCOMPARE(rest.last()[u"request"][u"title"].toString(), QStringLiteral("token-0")); // newest first
        const QJsonArray others = m_client->get(legacyTasks).array();
        QCOMPARE(others.size(), 1);
        QCOMPARE(others.first()[u"task_id"].toString(), legacy);
        QCOMPARE(others.first()[u"request"][u"title"].toString(), QStringLiteral("token-99"));
        QCOMPARE(others.first()[u"request"][u"navigation_payload"][u"first_name"].toString(), QStringLiteral("Jane"));
    }

    void aLegacyTaskIsCancelledAndSeenAmongTheRuns() {
        const QString id = made(legacyTasks, order("slow", 7));
        m_clock.advance(5);
        QCOMPARE(m_client->get(QStringLiteral("/v1/runs?search_key=token-7")).array().size(), 1);
        QCOMPARE(m_client->post(legacyTasks + u'/' + id + QStringLiteral("/cancel"), {}).status, 200);
        QCOMPARE(task(legacyTasks, id).value(u"status").toString(), QStringLiteral("canceled"));
    }
};

QTEST_GUILESS_MAIN(TestPracticeTasks)
#include "tst_practice_tasks.moc"
