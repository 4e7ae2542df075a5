#include <QCryptographicHash>
#include <QMessageAuthenticationCode>
#include <QMutex>
#include <QMutexLocker>
#include <QTest>

#include "PracticeClient.h"

using namespace postulant;
using test::PracticeBench;

namespace {

// A receiver that keeps what it got and answers as told.
class Mailbox {
public:
    struct Letter {
        QByteArray body;
        QByteArray signature;
        QByteArray timestamp;
    };

    explicit Mailbox(QVector<int> answers = {})
        : m_answers(std::move(answers))
        , m_listener({}, [this](const HttpRequest& request) { return take(request); }) {
        m_port = m_listener.start().value_or(0);
    }
    QString url() const { return QStringLiteral("http://127.0.0.1:%1/hook/x").arg(m_port); }
    QVector<Letter> letters() const {
        const QMutexLocker lock(&m_mutex);
        return m_letters;
    }
    qsizetype size() const { return letters().size(); }

private:
    HttpResponse take(const HttpRequest& request) {
        const QMutexLocker lock(&m_mutex);
        m_letters.append({request.body, request.header("x-skyvern-signature"), request.header("x-skyvern-timestamp")});
        HttpResponse answer;
        answer.status = m_letters.size() <= m_answers.size() ? m_answers.at(m_letters.size() - 1) : 200;
        return answer;
    }

    QVector<int> m_answers;
    mutable QMutex m_mutex;
    QVector<Letter> m_letters;
    quint16 m_port = 0;
    HttpListener m_listener; // last: its thread uses the members above
};

bool isSigned(const Mailbox::Letter& letter, const QByteArray& key = "practice") {
    return QMessageAuthenticationCode::hash(letter.body, key, QCryptographicHash::Sha256).toHex() == letter.signature;
}

QJsonObject objectOf(const Mailbox::Letter& letter) {
    return QJsonDocument::fromJson(letter.body).object();
}

PracticeServer::Options quick(const WebhookFaults& faults = {}) {
    PracticeServer::Options options;
    options.speed = 50;
    options.faults.webhooks = faults;
    return options;
}

QString run(const PracticeBench& bench, bool agent, const Mailbox& box,
            const QString& outcome = QStringLiteral("confirmed")) {
    QJsonObject order = agent ? bench.agentOrder(PracticeBench::posting(outcome), bench.resumeUrl())
                              : bench.taskOrder(PracticeBench::posting(outcome), bench.resumeUrl());
    order.insert(QStringLiteral("webhook_url"), box.url());
    const QString path = agent ? QStringLiteral("/v1/run/agents") : QStringLiteral("/v1/run/tasks");
    return bench.client->post(path, order).object().value(u"run_id").toString();
}

} // namespace

// What the practice server says of its own accord, as Skyvern 1.0.56 does.
class TestPracticeWebhooks : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void anEndedRunIsTold_data() {
        QTest::addColumn<bool>("agent");
        QTest::newRow("agent") << true;
        QTest::newRow("task") << false;
    }

    void anEndedRunIsTold() {
        QFETCH(bool, agent);
        PracticeBench bench(quick());
        const Mailbox box;
        const QString id = run(bench, agent, box);
        QVERIFY(!id.isEmpty());
        QVERIFY(bench.advanceUntil([&] { return bench.isFinal(id); }));
        QVERIFY(bench.advanceUntil([&] { return box.size() == 1; }));
        const Mailbox::Letter letter = box.letters().first();
        QVERIFY(isSigned(letter));
        QVERIFY(letter.timestamp.toLongLong() > 0);
        const QJsonObject body = objectOf(letter);
        QCOMPARE(body.value(u"run_id").toString(), id);
        QCOMPARE(body.value(u"status").toString(), QStringLiteral("completed"));
        QCOMPARE(body.contains(u"run_request"), agent); // only an agent's message holds what was sent
        QCOMPARE(body.value(u"workflow_run_id").isString(), agent);
        QCOMPARE(body.contains(u"task_id"), !agent);
        QVERIFY(!body.contains(u"request"));
    }

    void nobodyIsToldWithoutAWish() {
        PracticeBench bench(quick());
        const Mailbox box;
        const QString silent = bench.runAgent(PracticeBench::posting(QStringLiteral("confirmed")));
        const QString told = run(bench, true, box);
        QVERIFY(bench.advanceUntil([&] { return bench.isFinal(silent) && box.size() == 1; }));
        QCOMPARE(objectOf(box.letters().first()).value(u"run_id").toString(), told);
    }

    void aCancelledRunIsToldTwiceAndEveryFurtherCancelOnceMore() {
        PracticeBench bench(quick());
        const Mailbox box;
        const QString id = run(bench, true, box, QStringLiteral("slow"));
        QVERIFY(bench.advanceUntil([&] { return bench.status(id) == u"running"; }));
        const QString cancel = QStringLiteral("/v1/runs/%1/cancel").arg(id);
        QCOMPARE(bench.client->post(cancel, {}).status, 200);
        QVERIFY(bench.advanceUntil([&] { return box.size() == 2; }));
        QCOMPARE(bench.client->post(cancel, {}).status, 200);
        QVERIFY(bench.advanceUntil([&] { return box.size() == 3; }));
        for (const Mailbox::Letter& letter : box.letters()) {
            QVERIFY(isSigned(letter));
            QCOMPARE(objectOf(letter).value(u"status").toString(), QStringLiteral("canceled"));
        }
    }

    void threeTriesWithTheSameLetter() {
        PracticeBench bench(quick());
        const Mailbox deaf({500, 429, 503, 200});
        const QString first = run(bench, false, deaf);
        QVERIFY(bench.advanceUntil([&] { return deaf.size() == 3; }));
        QCOMPARE(deaf.letters().at(1).body, deaf.letters().at(0).body);
        QCOMPARE(deaf.letters().at(2).signature, deaf.letters().at(0).signature);
        QCOMPARE(deaf.letters().at(2).timestamp, deaf.letters().at(0).timestamp);
        const Mailbox stern({404});
        const QString second = run(bench, false, stern);
        const Mailbox later;
        const QString third = run(bench, false, later);
        QVERIFY(bench.advanceUntil([&] { return later.size() == 1; }));
        QCOMPARE(stern.size(), 1); // a plain no is a no
        QCOMPARE(deaf.size(), 3);
    }

    void onlyThisComputerIsTold() {
        PracticeBench bench(quick());
        for (const bool agent : {true, false}) {
            QJsonObject order =
                agent ? bench.agentOrder(PracticeBench::posting(QStringLiteral("confirmed")), bench.resumeUrl())
                      : bench.taskOrder(PracticeBench::posting(QStringLiteral("confirmed")), bench.resumeUrl());
            order.insert(QStringLiteral("webhook_url"), QStringLiteral("http://hook.invalid/x"));
            const auto reply =
                bench.client->post(agent ? QStringLiteral("/v1/run/agents") : QStringLiteral("/v1/run/tasks"), order);
            QCOMPARE(reply.status, 400);
            QCOMPARE(reply.object().value(u"detail").toString(), QStringLiteral("Invalid webhook_url: blocked host."));
        }
    }

    void whatCanGoWrong() {
        WebhookFaults faults;
        faults.forged = 1;
        faults.twice = 1;
        PracticeBench bench(quick(faults));
        const Mailbox box;
        const QString id = run(bench, true, box);
        QVERIFY(bench.advanceUntil([&] { return box.size() == 3; }));
        QVERIFY(!isSigned(box.letters().at(0)));
        QVERIFY(objectOf(box.letters().at(0)).value(u"status").toString() != u"completed");
        QVERIFY(isSigned(box.letters().at(1)));
        QVERIFY(isSigned(box.letters().at(2)));

        faults = {};
        faults.lost = 1;
        PracticeFaults all;
        all.webhooks = faults;
        bench.server.setFaults(all);
        const Mailbox empty;
        const QString lost = run(bench, true, empty);
        bench.server.setFaults({});
        const Mailbox next;
        const QString after = run(bench, true, next);
        QVERIFY(bench.advanceUntil([&] { return bench.isFinal(lost) && next.size() == 1; }));
        QCOMPARE(empty.size(), 0);
    }
};

QTEST_GUILESS_MAIN(TestPracticeWebhooks)
#include "tst_practice_webhooks.moc"
