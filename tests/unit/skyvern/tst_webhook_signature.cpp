#include "skyvern/WebhookSignature.h"

#include <QCryptographicHash>
#include <QMessageAuthenticationCode>
#include <QTest>

#include "Recorded.h"

using namespace postulant;

namespace {

const QByteArray body = "{\"run_id\":\"tsk_123\",\"status\":\"completed\",\"output\":{\"score\":3,\"ratio\":0.5,"
                        "\"name\":\"Zo\xC3\xAB\"},\"errors\":[],\"failure_reason\":null}";
const QByteArray bodySignature = "32c10fc012ba40a0bb4aedec0b0ea2a315365b2661dea6ec5bed67653860c208";
const QByteArray key = "test-api-key";
constexpr qint64 now = 1'795'375'000'000;
const QByteArray nowSeconds = "1795375000";
// printf 'v0:1795375000:{"run_id":"tsk_123","status":"failed"}' | openssl dgst -sha256 -hmac test-api-key
const QByteArray datedBody = "{\"run_id\":\"tsk_123\",\"status\":\"failed\"}";
const QByteArray datedSignature = "v0=dea546afd7e4ea7b2a24b1415c5b79254bf1eb9a0e0da3d5125399524c01aaa9";

// Of a server that may use either scheme.
bool isSigned(const QByteArray& signature, const QByteArray& timestamp, const QByteArray& text,
              const QVector<QByteArray>& keys, qint64 nowMs) {
    return webhookIsSigned(signature, timestamp, text, keys, nowMs, WebhookSchemes::CurrentAndDated);
}

} // namespace

class WebhookSignatureTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theVectorOfACurrentServer() {
        QCOMPARE(webhookSignature(body, key), bodySignature);
        QVERIFY(isSigned(bodySignature, {}, body, {key}, now));
    }

    void recordedOnesAreTaken_data() {
        QTest::addColumn<QString>("runId");
        QTest::addColumn<QString>("status");
        QTest::newRow("webhook_agent_completed") << "wr_599973421988496054"
                                                 << "completed";
        QTest::newRow("webhook_task_completed") << "tsk_599973194355229214"
                                                << "completed";
        QTest::newRow("webhook_task_canceled") << "tsk_599970620176969554"
                                               << "canceled";
    }

    void recordedOnesAreTaken() {
        const QJsonObject recorded = test::recording(QTest::currentDataTag());
        const QByteArray raw = recorded.value(QLatin1String("body_raw")).toString().toUtf8();
        const QJsonObject headers = recorded.value(QLatin1String("headers")).toObject();
        const QByteArray signature = headers.value(QLatin1String("x-skyvern-signature")).toString().toLatin1();
        const QByteArray timestamp = headers.value(QLatin1String("x-skyvern-timestamp")).toString().toLatin1();
        const QByteArray itsKey = recorded.value(QLatin1String("key")).toString().toUtf8();
        QVERIFY(isSigned(signature, timestamp, raw, {itsKey}, now));
        QVERIFY(isSigned(signature, timestamp, raw, {"another", itsKey}, now));
        QVERIFY(isSigned(signature, timestamp, raw, {itsKey, "another"}, now));
        QVERIFY(!isSigned(signature, timestamp, raw + ' ', {itsKey}, now));
        QVERIFY(!isSigned(signature, timestamp, raw, {"another"}, now));
        QVERIFY(!isSigned(signature, timestamp, raw, {}, now));
        const auto news = readWebhook(raw);
        QVERIFY(news);
        QTEST(news->runId, "runId");
        QTEST(news->status, "status");
    }

    void theDatedSchemeSignsItsTimestamp() {
        QVERIFY(isSigned(datedSignature, nowSeconds, datedBody, {key}, now));
        QVERIFY(isSigned(datedSignature, nowSeconds, datedBody, {"another", key}, now));
        QVERIFY(isSigned(datedSignature, nowSeconds, datedBody, {key}, now + webhookToleranceMs));
        QVERIFY(isSigned(datedSignature, nowSeconds, datedBody, {key}, now - webhookToleranceMs));
        QVERIFY(!isSigned(datedSignature, nowSeconds, datedBody, {key}, now + webhookToleranceMs + 1));
        QVERIFY(!isSigned(datedSignature, nowSeconds, datedBody, {key}, now - webhookToleranceMs - 1));
        QVERIFY(!isSigned(datedSignature, "1795375001", datedBody, {key}, now));
        QVERIFY(!isSigned(datedSignature, {}, datedBody, {key}, now));
        QVERIFY(!isSigned(datedSignature, nowSeconds, datedBody + ' ', {key}, now));
        QVERIFY(!isSigned(datedSignature, nowSeconds, datedBody, {"another"}, now));
        // One scheme's signature under the other's name is none.
        QVERIFY(!isSigned(datedSignature.mid(3), nowSeconds, datedBody, {key}, now));
        QVERIFY(!isSigned("v0=" + bodySignature, nowSeconds, body, {key}, now));
    }

    void theDatedSchemeIsTakenOnlyFromServersOfItsTime() {
        QVERIFY(!webhookIsSigned(datedSignature, nowSeconds, datedBody, {key}, now, WebhookSchemes::Current));
        QVERIFY(webhookIsSigned(bodySignature, {}, body, {key}, now, WebhookSchemes::Current));
    }

    void hostileHeadersAreRefused_data() {
        QTest::addColumn<QByteArray>("signature");
        QTest::newRow("none") << QByteArray();
        QTest::newRow("prefix only") << QByteArray("v0=");
        QTest::newRow("upper case") << bodySignature.toUpper();
        QTest::newRow("cut") << bodySignature.left(63);
        QTest::newRow("longer") << bodySignature + '0';
        QTest::newRow("blank before") << ' ' + bodySignature;
        QTest::newRow("blank behind") << bodySignature + ' ';
        QTest::newRow("another prefix") << "sha256=" + bodySignature;
        QTest::newRow("two") << bodySignature + ", " + bodySignature;
        QTest::newRow("no hex") << QByteArray(64, 'g');
        QTest::newRow("zeros") << QByteArray(64, '0');
        QTest::newRow("NULs") << QByteArray(64, '\0');
        QTest::newRow("first digit") << '0' + bodySignature.mid(1);
        QTest::newRow("last digit") << bodySignature.left(63) + '0';
        QTest::newRow("a megabyte") << QByteArray(1'000'000, 'a');
    }

    void hostileHeadersAreRefused() {
        QFETCH(QByteArray, signature);
        QVERIFY(!isSigned(signature, nowSeconds, body, {key}, now));
    }

    void hostileTimestampsAreRefused() {
        for (const QByteArray& timestamp :
             {QByteArray("-1795375000"), QByteArray("+1795375000"), QByteArray("1795375000.0"),
              QByteArray(" 1795375000"), QByteArray("1795375000 "), QByteArray("1795375000:"),
              QByteArray("99999999999999999999"), QByteArray("0x6B0306D8"), QByteArray("1e9"), QByteArray("now")}) {
            // Even where the sender, who knows the key, signed exactly this.
            QMessageAuthenticationCode code(QCryptographicHash::Sha256, key);
            code.addData("v0:" + timestamp + ':' + datedBody);
            QVERIFY2(!isSigned("v0=" + code.result().toHex(), timestamp, datedBody, {key}, now), timestamp.constData());
        }
    }

    void anEmptyKeySignsNothing() {
        QVERIFY(!isSigned(webhookSignature(body, {}), {}, body, {QByteArray()}, now));
        QVERIFY(isSigned(bodySignature, {}, body, {QByteArray(), key}, now));
    }

    void whatIsNoNewsIsNotRead_data() {
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("text") << QByteArray("completed");
        QTest::newRow("array") << QByteArray("[1]");
        QTest::newRow("cut") << body.left(40);
        QTest::newRow("no run") << QByteArray("{\"status\":\"completed\"}");
        QTest::newRow("no status") << QByteArray("{\"run_id\":\"tsk_1\"}");
        QTest::newRow("run of another type") << QByteArray("{\"run_id\":17,\"status\":\"completed\"}");
        QTest::newRow("status of another type") << QByteArray("{\"run_id\":\"tsk_1\",\"status\":[\"completed\"]}");
        QTest::newRow("a path as a run") << QByteArray("{\"run_id\":\"../tsk_1\",\"status\":\"completed\"}");
        QTest::newRow("a long run") << "{\"run_id\":\"" + QByteArray(1001, 'a') + "\",\"status\":\"completed\"}";
        QTest::newRow("a long status") << "{\"run_id\":\"tsk_1\",\"status\":\"" + QByteArray(41, 'a') + "\"}";
        QTest::newRow("deep") << QByteArray(500'000, '[');
    }

    void whatIsNoNewsIsNotRead() {
        QFETCH(QByteArray, json);
        QVERIFY(!readWebhook(json));
    }

    void olderNamesOfTheRunAreRead() {
        const auto task = readWebhook("{\"task_id\":\"tsk_7\",\"run_id\":null,\"status\":\"failed\"}");
        QVERIFY(task);
        QCOMPARE(task->runId, QStringLiteral("tsk_7"));
        const auto workflow = readWebhook("{\"workflow_run_id\":\"wr_7\",\"status\":\"timed_out\",\"unknown\":{}}");
        QVERIFY(workflow);
        QCOMPARE(workflow->runId, QStringLiteral("wr_7"));
        QCOMPARE(workflow->status, QStringLiteral("timed_out"));
    }
};

QTEST_GUILESS_MAIN(WebhookSignatureTest)
#include "tst_webhook_signature.moc"
