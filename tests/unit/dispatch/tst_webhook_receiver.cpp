#include "dispatch/ConnectionPool.h"
#include "dispatch/PracticeHost.h"
#include "dispatch/WebhookReceiver.h"
#include "practice/LoopbackHttp.h"
#include "skyvern/WebhookSignature.h"
#include "store/SeekerRepository.h"
#include "support/MemorySecretStore.h"
#include "support/TempStore.h"

#include <QElapsedTimer>
#include <QSet>
#include <QTcpSocket>
#include <QTest>

using namespace postulant;
using test::TempStore;

namespace {

const QString second = QStringLiteral("127.0.0.2"); // lint: allowed, loopback as well

class NoAudit final : public AuditSink {
    void record(const AuditEntry&) override {}
};

// A receiver with one connection to a server on this computer, and the looks that it asks for.
struct Bench {
    TempStore temp;
    test::MemorySecretStore secrets;
    EngineContext context{temp.store(), secrets, temp.clock(), {}};
    NoAudit audit;
    PracticeHost practice{temp.clock(), {}, 1};
    ConnectionPool pool{context, practice, audit};
    QStringList looks;
    QSet<QString> open{QStringLiteral("tsk_1"), QStringLiteral("tsk_2")};
    qint64 connection = 0;
    std::unique_ptr<WebhookReceiver> receiver;

    Bench() {
        connection = temp.realConnection();
        secrets.values.insert(QStringLiteral("connection/%1").arg(connection), QStringLiteral("key-1"));
        change(QStringLiteral("base_url='http://127.0.0.1:8000',key_source='keychain'"));
        start();
    }
    void change(const QString& columns) {
        temp.write([&](Database& db) {
            return db.exec(QStringLiteral("UPDATE connection SET %1 WHERE id=?").arg(columns), {connection});
        });
        pool.reload();
    }
    void start() {
        receiver = std::make_unique<WebhookReceiver>(context, pool, [this](qint64 id, const QString& run) {
            const bool known = id == connection && open.contains(run);
            if (known) {
                looks << run;
            }
            return known;
        });
    }
    void apply(const QHash<QString, QString>& stored) { receiver->apply(Options(stored)); }
    void turnOn() { apply({{QStringLiteral("webhook.on"), QStringLiteral("1")}}); }

    QUrl url() {
        const auto server = pool.server(connection);
        return receiver->addressFor(pool.rows().value(connection), *server);
    }
    // Waits until the key has been read.
    QUrl settledUrl() {
        QUrl address;
        (void)QTest::qWaitFor([&] { return !(address = url()).isEmpty(); });
        return address;
    }
    static QByteArray news(const char* run, const char* status) {
        return QByteArray("{\"run_id\":\"") + run + "\",\"status\":\"" + status + "\"}";
    }
    int post(const QUrl& address, const QByteArray& body, const QByteArray& signature,
             const QByteArray& method = "POST", const QByteArray& timestamp = "1") {
        const auto answer =
            loopbackExchange(method, address, body,
                             {{"x-skyvern-signature", signature}, {"x-skyvern-timestamp", timestamp}}, 65'536, 10'000);
        return answer ? answer->status : 0;
    }
    int tell(const QUrl& address, const char* run, const char* status, const QByteArray& key = "key-1") {
        const QByteArray body = news(run, status);
        return post(address, body, webhookSignature(body, key));
    }
    WebhookReceiver::Counters counters() const { return receiver->counters(); }
};

} // namespace

class WebhookReceiverTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void offByDefault();
    void aSignedMessageAsksForOneLook();
    void theOlderSchemeIsTakenFromOlderServers_data();
    void theOlderSchemeIsTakenFromOlderServers();
    void wordsAreReadAsTheDialectHasThem();
    void replaysAndOtherOrdersChangeNothing();
    void whatIsForgedIsNotRead_data();
    void whatIsForgedIsNotRead();
    void wrongPathsAndMethods();
    void anotherConnectionsMessageIsUnknown();
    void anEarlyMessageDoesNotSilenceALaterOne();
    void oversizedBodiesAreRefused();
    void aSlowBodyHoldsUpNobody();
    void aFloodIsLimited();
    void theAddressStaysOverRestarts();
    void onlyReachableServersAreTold();
    void aServerThatRefusesIsNotToldAgain();
    void theOldKeyIsGoodForADay();
    void aKeyChangedElsewhereIsFound();
    void aSecretSetElsewhereIsFound();
    void withoutAKeyNobodyIsTold();
    void turningOffStopsListening();
};

void WebhookReceiverTest::offByDefault() {
    Bench bench;
    bench.apply({});
    QVERIFY(bench.receiver->addresses().isEmpty());
    QVERIFY(bench.url().isEmpty());
    QCOMPARE(bench.secrets.reads, 0);
}

void WebhookReceiverTest::aSignedMessageAsksForOneLook() {
    Bench bench;
    bench.turnOn();
    const QUrl url = bench.settledUrl();
    QCOMPARE(url.host(), QStringLiteral("127.0.0.1"));
    QVERIFY(url.path().size() >= 40); // nobody guesses it
    QCOMPARE(bench.tell(url, "tsk_1", "completed"), 200);
    QTRY_COMPARE(bench.looks, QStringList{QStringLiteral("tsk_1")});
    QCOMPARE(bench.counters().taken, 1);
}

void WebhookReceiverTest::theOlderSchemeIsTakenFromOlderServers_data() {
    QTest::addColumn<bool>("taken");
    QTest::newRow("agent") << false;
    QTest::newRow("task") << false;
    QTest::newRow("legacy-task") << true;
    QTest::newRow("tasks-2024") << true;
}

void WebhookReceiverTest::theOlderSchemeIsTakenFromOlderServers() {
    QFETCH(bool, taken);
    Bench bench;
    bench.turnOn();
    QVERIFY(!bench.settledUrl().isEmpty());
    bench.change(QStringLiteral("dialect='%1'").arg(QLatin1String(QTest::currentDataTag()))); // while it listens
    const QUrl url = bench.settledUrl();
    const QByteArray stamp = QByteArray::number(bench.temp.clock().nowMs() / 1000);
    const QByteArray body = Bench::news("tsk_1", "completed");
    const QByteArray signature = "v0=" + webhookSignature("v0:" + stamp + ':' + body, "key-1");
    QCOMPARE(bench.post(url, body, signature, "POST", stamp), taken ? 200 : 401);
    QTRY_COMPARE(bench.looks.size(), taken ? 1 : 0);
    bench.temp.clock().advance(webhookToleranceMs + 1'000);
    QCOMPARE(bench.post(url, body, signature, "POST", stamp), 401);
    QCOMPARE(bench.counters().forged, taken ? 1 : 2);
    QCOMPARE(bench.tell(url, "tsk_2", "completed"), 200); // the current one is good everywhere
    QTRY_VERIFY(bench.looks.contains(QStringLiteral("tsk_2")));
}

// Three words that a current server does not know: as one unknown word, the end would look like a repetition.
void WebhookReceiverTest::wordsAreReadAsTheDialectHasThem() {
    Bench bench;
    bench.change(QStringLiteral("dialect='tasks-2024'"));
    bench.turnOn();
    const QUrl url = bench.settledUrl();
    QCOMPARE(bench.tell(url, "tsk_1", "IN_PROGRESS"), 200);
    QCOMPARE(bench.tell(url, "tsk_1", "in_progress"), 200);
    QCOMPARE(bench.tell(url, "tsk_1", "SUCCESS"), 200);
    QTRY_COMPARE(bench.counters().repeated, 1);
    QTRY_COMPARE(bench.looks.size(), 2);
}

void WebhookReceiverTest::replaysAndOtherOrdersChangeNothing() {
    Bench bench;
    bench.turnOn();
    const QUrl url = bench.settledUrl();
    for (const char* status : {"completed", "running", "completed", "completed", "running"}) {
        QCOMPARE(bench.tell(url, "tsk_1", status), 200);
    }
    QTRY_COMPARE(bench.counters().repeated, 3);
    QCOMPARE(bench.looks.size(), 2);
    // Words that we do not know are one word.
    QCOMPARE(bench.tell(url, "tsk_1", "whatever"), 200);
    QCOMPARE(bench.tell(url, "tsk_1", "anything"), 200);
    QTRY_COMPARE(bench.counters().repeated, 4);
    QCOMPARE(bench.looks.size(), 3);
    bench.open.clear(); // it has ended
    QCOMPARE(bench.tell(url, "tsk_1", "failed"), 200);
    QTRY_COMPARE(bench.counters().unknown, 1);
    QCOMPARE(bench.looks.size(), 3);
}

void WebhookReceiverTest::whatIsForgedIsNotRead_data() {
    QTest::addColumn<QByteArray>("signature");
    const QByteArray body = Bench::news("tsk_1", "completed");
    QTest::newRow("none") << QByteArray();
    QTest::newRow("another key") << webhookSignature(body, "key-2");
    QTest::newRow("no key") << webhookSignature(body, {});
    QTest::newRow("another body") << webhookSignature(body + ' ', "key-1");
    QTest::newRow("garbage") << QByteArray("v0=\xff\xfe");
    QTest::newRow("long") << QByteArray(4'000, 'a');
}

void WebhookReceiverTest::whatIsForgedIsNotRead() {
    QFETCH(QByteArray, signature);
    Bench bench;
    bench.turnOn();
    const QUrl url = bench.settledUrl();
    QCOMPARE(bench.post(url, Bench::news("tsk_1", "completed"), signature), 401);
    QCOMPARE(bench.counters().forged, 1);
    QCOMPARE(bench.tell(url, "tsk_2", "completed"), 200); // and the next honest one is heard
    QTRY_COMPARE(bench.looks, QStringList{QStringLiteral("tsk_2")});
    // Signed, but not what servers send.
    const QByteArray list = "[1,2,3]";
    QCOMPARE(bench.post(url, list, webhookSignature(list, "key-1")), 400);
}

void WebhookReceiverTest::wrongPathsAndMethods() {
    Bench bench;
    bench.turnOn();
    const QUrl url = bench.settledUrl();
    const QByteArray body = Bench::news("tsk_1", "completed");
    const QByteArray signature = webhookSignature(body, "key-1");
    for (const QString& path :
         {QStringLiteral("/"), QStringLiteral("/hook/"), QStringLiteral("/hook/guess"), url.path() + u'x',
          url.path().chopped(1), url.path() + QStringLiteral("/more"), QStringLiteral("/x") + url.path(),
          QStringLiteral("/hook//") + url.path().section(u'/', -1)}) {
        QUrl other = url;
        other.setPath(path);
        QCOMPARE(bench.post(other, body, signature), 404);
    }
    QCOMPARE(bench.post(url, {}, signature, "GET"), 405);
    QVERIFY(bench.post(url, {}, signature, "DELETE") >= 400);
    QTRY_COMPARE(bench.counters().refused, 9);
    QVERIFY(bench.looks.isEmpty());
}

// Who knows one connection's key says nothing about another's runs.
void WebhookReceiverTest::anotherConnectionsMessageIsUnknown() {
    Bench bench;
    ConnectionRow row;
    row.name = QStringLiteral("Other");
    row.dialect = QStringLiteral("task");
    row.baseUrl = QStringLiteral("http://127.0.0.1:8001");
    row.keySource = QStringLiteral("keychain");
    row.id = bench.temp.write<qint64>([&](Database& db) { return connections::save(db, row, 1); });
    bench.secrets.values.insert(QStringLiteral("connection/%1").arg(row.id), QStringLiteral("key-2"));
    bench.pool.reload();
    bench.turnOn();
    const QUrl url = bench.settledUrl();
    QUrl other;
    QTRY_VERIFY(
        !(other = bench.receiver->addressFor(bench.pool.rows().value(row.id), *bench.pool.server(row.id))).isEmpty());
    QVERIFY(other != url);
    QCOMPARE(bench.tell(url, "tsk_1", "completed", "key-2"), 401);
    QCOMPARE(bench.tell(other, "tsk_1", "completed", "key-1"), 401);
    QCOMPARE(bench.tell(other, "tsk_1", "completed", "key-2"), 200);
    QTRY_COMPARE(bench.counters().unknown, 1);
    QVERIFY(bench.looks.isEmpty());
}

// The run was not known yet when the first one came.
void WebhookReceiverTest::anEarlyMessageDoesNotSilenceALaterOne() {
    Bench bench;
    bench.turnOn();
    const QUrl url = bench.settledUrl();
    QCOMPARE(bench.tell(url, "tsk_9", "completed"), 200);
    QTRY_COMPARE(bench.counters().unknown, 1);
    bench.open.insert(QStringLiteral("tsk_9"));
    QCOMPARE(bench.tell(url, "tsk_9", "completed"), 200);
    QTRY_COMPARE(bench.looks, QStringList{QStringLiteral("tsk_9")});
}

void WebhookReceiverTest::oversizedBodiesAreRefused() {
    Bench bench;
    bench.turnOn();
    const QUrl url = bench.settledUrl();
    const QByteArray start = "{\"run_id\":\"tsk_1\",\"status\":\"completed\",\"x\":\"";
    const QByteArray fits = start + QByteArray(1024 * 1024 - start.size() - 2, 'x') + "\"}";
    QCOMPARE(bench.post(url, fits, webhookSignature(fits, "key-1")), 200);
    const QByteArray large = fits + ' ';
    QCOMPARE(bench.post(url, large, webhookSignature(large, "key-1")), 413);
    QTRY_COMPARE(bench.looks.size(), 1);
}

void WebhookReceiverTest::aSlowBodyHoldsUpNobody() {
    Bench bench;
    bench.turnOn();
    const QUrl url = bench.settledUrl();
    std::vector<std::unique_ptr<QTcpSocket>> slow;
    for (int i = 0; i < 10; ++i) {
        slow.push_back(std::make_unique<QTcpSocket>());
        slow.back()->connectToHost(QHostAddress(QHostAddress::LocalHost), static_cast<quint16>(url.port()));
        QVERIFY(slow.back()->waitForConnected(5'000));
        slow.back()->write("POST " + url.path().toUtf8() + " HTTP/1.1\r\nHost: h\r\nContent-Length: 100000\r\n\r\n{");
        slow.back()->flush();
    }
    QCOMPARE(bench.tell(url, "tsk_1", "completed"), 200);
    QTRY_COMPARE(bench.looks.size(), 1);
    for (const auto& socket : slow) { // and they end without an answer that helps them
        QTRY_COMPARE_WITH_TIMEOUT(socket->state(), QAbstractSocket::UnconnectedState, 30'000);
    }
}

void WebhookReceiverTest::aFloodIsLimited() {
    Bench bench;
    bench.turnOn();
    const QUrl url = bench.settledUrl();
    int limited = 0;
    int refused = 0;
    for (int i = 0; i < 2'000 && limited == 0; ++i) {
        const int status = bench.tell(url, "tsk_1", "completed", "key-2");
        limited += status == 429 ? 1 : 0;
        refused += status == 401 ? 1 : 0;
    }
    QVERIFY(limited > 0);
    QVERIFY(refused >= 50);
    QCoreApplication::processEvents();
    QCOMPARE(bench.secrets.reads, 1); // not once for every forgery
    // When it is over, messages are heard again.
    QVERIFY(QTest::qWaitFor([&] { return bench.tell(url, "tsk_1", "completed") == 200; }));
    QTRY_COMPARE(bench.looks.size(), 1);
}

void WebhookReceiverTest::theAddressStaysOverRestarts() {
    Bench bench;
    bench.turnOn();
    const QUrl url = bench.settledUrl();
    bench.receiver.reset();
    bench.start();
    bench.turnOn();
    QCOMPARE(bench.settledUrl(), url);
    QCOMPARE(bench.tell(url, "tsk_1", "completed"), 200);
    QTRY_COMPARE(bench.looks.size(), 1);
}

void WebhookReceiverTest::onlyReachableServersAreTold() {
    Bench bench;
    bench.turnOn();
    QVERIFY(!bench.settledUrl().isEmpty());
    // Elsewhere: our loopback is nothing to it.
    bench.change(QStringLiteral("base_url='https://skyvern.invalid'"));
    QVERIFY(bench.url().isEmpty());
    // In a container of this computer, which is what an address of its own says.
    bench.change(QStringLiteral("base_url='http://127.0.0.1:8000',resume_address='%1'").arg(second));
    QVERIFY(bench.url().isEmpty());
    bench.apply({{QStringLiteral("webhook.on"), QStringLiteral("1")}, {QStringLiteral("webhook.address"), second}});
    QCOMPARE(bench.settledUrl().host(), second);
    bench.change(QStringLiteral("base_url='https://skyvern.invalid',resume_address=''"));
    QCOMPARE(bench.settledUrl().host(), second);
    bench.change(QStringLiteral("base_url='http://localhost:8000'"));
    QCOMPARE(bench.settledUrl().host(), QStringLiteral("127.0.0.1"));
    QCOMPARE(bench.receiver->addresses().size(), 2);
    // Everywhere is no address that a server could be told.
    bench.apply({{QStringLiteral("webhook.on"), QStringLiteral("1")},
                 {QStringLiteral("webhook.address"), QHostAddress(QHostAddress::AnyIPv4).toString()}});
    QCOMPARE(bench.receiver->addresses().size(), 1);
    QVERIFY(bench.receiver->addresses().first().startsWith(QLatin1String("127.0.0.1:")));
}

void WebhookReceiverTest::aServerThatRefusesIsNotToldAgain() {
    Bench bench;
    bench.turnOn();
    QVERIFY(!bench.settledUrl().isEmpty());
    bench.receiver->refused(bench.connection);
    QVERIFY(bench.url().isEmpty());
}

void WebhookReceiverTest::theOldKeyIsGoodForADay() {
    Bench bench;
    bench.turnOn();
    const QUrl url = bench.settledUrl();
    bench.secrets.values.insert(QStringLiteral("connection/%1").arg(bench.connection), QStringLiteral("key-2"));
    bench.pool.forget(bench.connection); // as after saving another key
    QVERIFY(QTest::qWaitFor([&] { return bench.tell(url, "tsk_1", "completed", "key-2") == 200; }));
    QCOMPARE(bench.tell(url, "tsk_2", "completed", "key-1"), 200);
    bench.temp.clock().advance(WebhookReceiver::oldKeyValidMs + 1);
    QCOMPARE(bench.tell(url, "tsk_2", "failed", "key-1"), 401);
    QCOMPARE(bench.tell(url, "tsk_2", "failed", "key-2"), 200);
}

void WebhookReceiverTest::aKeyChangedElsewhereIsFound() {
    Bench bench;
    bench.turnOn();
    const QUrl url = bench.settledUrl();
    bench.secrets.values.insert(QStringLiteral("connection/%1").arg(bench.connection), QStringLiteral("key-2"));
    QCOMPARE(bench.tell(url, "tsk_1", "completed", "key-2"), 401);
    QCOMPARE(bench.secrets.reads, 1);
    bench.temp.clock().advance(WebhookReceiver::keyReadAgainMs);
    QCOMPARE(bench.tell(url, "tsk_1", "completed", "key-2"), 401);
    QVERIFY(QTest::qWaitFor([&] { return bench.tell(url, "tsk_1", "completed", "key-2") == 200; }));
    QCOMPARE(bench.secrets.reads, 2);
}

// The terminal saves the connection first and then the secret: the one may be heard of before the other is there.
void WebhookReceiverTest::aSecretSetElsewhereIsFound() {
    Bench bench;
    bench.change(QStringLiteral("dialect='gateway',options='{\"gateway-webhook\":\"bearer\"}'"));
    bench.turnOn();
    QTRY_COMPARE(bench.secrets.reads, 1);
    QCoreApplication::processEvents();
    QVERIFY(bench.url().isEmpty()); // the API key is none
    bench.secrets.values.insert(QStringLiteral("connection/%1/webhook").arg(bench.connection), QStringLiteral("s-1"));
    bench.temp.write(
        [&](Database& db) { return connections::keyChanged(db, bench.connection, bench.temp.clock().nowMs()); });
    bench.pool.reload();
    const QUrl url = bench.settledUrl();
    QVERIFY(!url.isEmpty());
    const auto post = [&](const char* secret) {
        const auto answer = loopbackExchange("POST", url, "{\"task_id\":\"tsk_1\",\"status\":\"COMPLETED\"}",
                                             {{"authorization", QByteArray("Bearer ") + secret}}, 65'536, 10'000);
        return answer ? answer->status : 0;
    };
    QCOMPARE(post("key-1"), 401);
    QCOMPARE(post("s-1"), 200);
    QTRY_COMPARE(bench.looks, QStringList{QStringLiteral("tsk_1")});
}

void WebhookReceiverTest::withoutAKeyNobodyIsTold() {
    Bench bench;
    bench.change(QStringLiteral("key_source='none'"));
    bench.turnOn();
    QCoreApplication::processEvents();
    QVERIFY(bench.url().isEmpty());
}

void WebhookReceiverTest::turningOffStopsListening() {
    Bench bench;
    bench.turnOn();
    const QUrl url = bench.settledUrl();
    bench.apply({});
    QVERIFY(bench.url().isEmpty());
    QCOMPARE(bench.tell(url, "tsk_1", "completed"), 0);
    QVERIFY(bench.receiver->addresses().isEmpty());
}

QTEST_GUILESS_MAIN(WebhookReceiverTest)
#include "tst_webhook_receiver.moc"
