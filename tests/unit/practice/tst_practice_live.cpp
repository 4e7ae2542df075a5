#include "practice/FrameCodec.h"

#include <QImage>
#include <QTest>
#include <QWebSocket>

#include "PracticeClient.h"

using namespace postulant;
using namespace postulant::test;

// The live stream of the practice server, as a WebSocket of others sees it.
class TestPracticeLive : public QObject {
    Q_OBJECT

    struct Seen {
        QWebSocket socket;
        QStringList texts;
        int ended = 0;
        explicit Seen(const PracticeServer& server, const QString& path,
                      const QString& query = QStringLiteral("apikey=practice")) {
            QObject::connect(&socket, &QWebSocket::textMessageReceived, &socket,
                             [this](const QString& t) { texts << t; });
            QObject::connect(&socket, &QWebSocket::disconnected, &socket, [this] { ++ended; });
            QUrl url = server.baseUrl();
            url.setScheme(QStringLiteral("ws"));
            url.setPath(path);
            url.setQuery(query);
            socket.open(url);
        }
        QJsonObject last() const { return QJsonDocument::fromJson(texts.value(texts.size() - 1).toUtf8()).object(); }
        QString status() const { return last().value(u"status").toString(); }
        QImage picture() const {
            return QImage::fromData(QByteArray::fromBase64(last().value(u"screenshot").toString().toLatin1()));
        }
    };
    static QString startTask(const PracticeServer& server, const char* kind) {
        return PracticeClient(server)
            .post(
                QStringLiteral("/v1/run/tasks"),
                {{QStringLiteral("prompt"),
                  QStringLiteral("Apply. {\"first_name\":\"Jane\",\"email\":\"jane@example.com\"}")},
                 {QStringLiteral("url"),
                  QStringLiteral("https://practice.example/jobs/%1/analyst-at-brightwater").arg(QLatin1String(kind))}})
            .object()
            .value(u"run_id")
            .toString();
    }
    static QString pathOf(const QString& task) { return QStringLiteral("/api/v1/stream/tasks/") + task; }

private Q_SLOTS:
    void picturesFollowTheRunToItsEnd() {
        HandClock clock;
        PracticeServer server(&clock, {});
        QVERIFY(server.start());
        const QString task = startTask(server, "slow");
        Seen seen(server, pathOf(task));
        QTRY_VERIFY(!seen.texts.isEmpty());
        QCOMPARE(seen.last().value(u"task_id").toString(), task);
        clock.advance(10);
        QTRY_COMPARE(seen.status(), QStringLiteral("running"));
        QTRY_VERIFY(!seen.picture().isNull());
        QCOMPARE(seen.picture().size(), QSize(1280, 720));
        QCOMPARE(seen.last().value(u"viewport_width").toInt(), 1280);
        QVERIFY(
            QByteArray::fromBase64(seen.last().value(u"screenshot").toString().toLatin1()).startsWith("\xff\xd8\xff"));
        const QString before = seen.last().value(u"screenshot").toString();
        clock.advance(20);
        QTRY_VERIFY(seen.last().value(u"screenshot").toString() != before && !seen.picture().isNull());
        QCOMPARE(server.watching(), 1);
        clock.advance(100);
        QTRY_COMPARE(seen.ended, 1);
        QCOMPARE(seen.status(), QStringLiteral("completed"));
        QVERIFY(!seen.last().contains(u"screenshot"));
        QTRY_COMPARE(server.watching(), 0);
    }
    void whoIsRefusedHearsItInWords_data() {
        QTest::addColumn<QString>("query");
        QTest::addColumn<QString>("words");
        QTest::newRow("wrong") << QStringLiteral("apikey=wrong") << QStringLiteral("Invalid credential provided");
        QTest::newRow("none") << QString() << QStringLiteral("No valid credential provided");
    }
    void whoIsRefusedHearsItInWords() {
        QFETCH(const QString, query);
        QFETCH(const QString, words);
        HandClock clock;
        PracticeServer server(&clock, {});
        QVERIFY(server.start());
        Seen seen(server, pathOf(startTask(server, "slow")), query);
        QTRY_COMPARE(seen.ended, 1);
        QCOMPARE(seen.texts, QStringList{words});
    }
    void anUnknownRunIsNotFound() {
        HandClock clock;
        PracticeServer server(&clock, {});
        QVERIFY(server.start());
        Seen seen(server, pathOf(QStringLiteral("tsk_1")));
        QTRY_COMPARE(seen.ended, 1);
        QCOMPARE(seen.status(), QStringLiteral("not_found"));
    }
    void anOrdinaryRequestGetsNothing() {
        HandClock clock;
        PracticeServer server(&clock, {});
        QVERIFY(server.start());
        QCOMPARE(PracticeClient(server).get(pathOf(startTask(server, "slow"))).status, 404);
    }
    void whoLeavesIsForgotten() {
        HandClock clock;
        PracticeServer server(&clock, {});
        QVERIFY(server.start());
        const QString task = startTask(server, "slow");
        clock.advance(10);
        Seen polite(server, pathOf(task));
        Seen rude(server, pathOf(task));
        QTRY_VERIFY(!polite.texts.isEmpty() && !rude.texts.isEmpty());
        int pongs = 0;
        QObject::connect(&polite.socket, &QWebSocket::pong, this, [&pongs] { ++pongs; });
        polite.socket.ping("there?");
        QTRY_COMPARE(pongs, 1);
        polite.socket.close();
        rude.socket.abort();
        QTRY_COMPARE(server.watching(), 0);
    }
    void stoppingHangsUp() {
        HandClock clock;
        PracticeServer server(&clock, {});
        QVERIFY(server.start());
        const QString task = startTask(server, "slow");
        clock.advance(10);
        Seen seen(server, pathOf(task));
        QTRY_VERIFY(!seen.texts.isEmpty());
        server.stop();
        QTRY_COMPARE(seen.ended, 1);
        QVERIFY(server.start());
        Seen again(server, pathOf(task));
        QTRY_VERIFY(!again.texts.isEmpty()); // the run goes on, and is shown again
        QCOMPARE(again.status(), QStringLiteral("running"));
        QCOMPARE(again.ended, 0);
    }
    void faults_data() {
        QTest::addColumn<int>("kind");
        QTest::newRow("garbage") << static_cast<int>(FaultKind::MalformedBody);
        QTest::newRow("cut") << static_cast<int>(FaultKind::TruncatedBody);
        QTest::newRow("huge") << static_cast<int>(FaultKind::HugeFrame);
        QTest::newRow("refused") << static_cast<int>(FaultKind::KeyRefused);
        QTest::newRow("mute") << static_cast<int>(FaultKind::Mute);
        QTest::newRow("500") << static_cast<int>(FaultKind::ErrorBeforeAccept);
    }
    void faults() {
        QFETCH(const int, kind);
        const auto fault = static_cast<FaultKind>(kind);
        HandClock clock;
        PracticeServer::Options options;
        options.faults.rules.append({QStringLiteral("live"), fault, 0, 1});
        PracticeServer server(&clock, options);
        QVERIFY(server.start());
        const QString task = startTask(server, "slow");
        clock.advance(10);
        Seen seen(server, pathOf(task));
        if (fault == FaultKind::MalformedBody) {
            QTRY_VERIFY(!seen.texts.isEmpty());
            QVERIFY(seen.picture().isNull());
        } else if (fault == FaultKind::HugeFrame) {
            QTRY_VERIFY(!seen.texts.isEmpty());
            QVERIFY(seen.texts.first().size() > 8 * 1024 * 1024);
        } else if (fault == FaultKind::Mute) {
            QTRY_COMPARE(server.watching(), 1);
            QTRY_COMPARE(seen.socket.state(), QAbstractSocket::ConnectedState);
            QVERIFY(seen.texts.isEmpty());
        } else if (fault == FaultKind::ErrorBeforeAccept) {
            QTRY_VERIFY(seen.socket.errorString().contains(QLatin1String("500")));
            QVERIFY(seen.texts.isEmpty());
        } else {
            QTRY_COMPARE(seen.ended, 1);
            QCOMPARE(seen.texts.size(), fault == FaultKind::KeyRefused ? 1 : 0);
        }
        QCOMPARE(server.faultsMet().value(faultName(fault)), 1);
        Seen next(server, pathOf(task)); // it hit once
        QTRY_VERIFY(!next.picture().isNull());
    }
    void framesOfClients() {
        // RFC 6455, 5.7: a masked "Hello".
        QByteArray buffer = QByteArray::fromHex("818537fa213d7f9f4d5158");
        const QByteArray whole = buffer;
        auto frame = takeFrame(buffer);
        QVERIFY(frame);
        QCOMPARE(frame->payload, QByteArray("Hello"));
        QVERIFY(buffer.isEmpty());
        for (qsizetype i = 0; i < whole.size(); ++i) {
            buffer = whole.left(i);
            QVERIFY(!takeFrame(buffer));
        }
        buffer = QByteArray::fromHex("8105") + "Hello"; // not masked: no client of the standard
        QCOMPARE(takeFrame(buffer)->kind, ClientFrame::Kind::Close);
        buffer = QByteArray::fromHex("81ff");
        QCOMPARE(takeFrame(buffer)->kind, ClientFrame::Kind::Close);
        QCOMPARE(acceptOf("dGhlIHNhbXBsZSBub25jZQ=="), QByteArray("s3pPLMBiTxaQ9kYGzzhZRbK+xOo="));
        QCOMPARE(textFrame("Hello"), QByteArray::fromHex("810548656c6c6f"));
        QCOMPARE(textFrame(QByteArray(256, 'x')).left(4), QByteArray::fromHex("817e0100"));
        QCOMPARE(textFrame(QByteArray(65536, 'x')).left(10), QByteArray::fromHex("817f0000000000010000"));
    }
};

QTEST_GUILESS_MAIN(TestPracticeLive)
#include "tst_practice_live.moc"
