#include "skyvern/Dialect.h"
#include "skyvern/LiveStream.h"

#include <QBuffer>
#include <QImage>
#include <QTcpServer>
#include <QTest>

#include <fstream>

#include "FeedServer.h"
#include "ScriptServer.h"
#include "TestTls.h"
#include "Waiting.h"

using namespace postulant;
using namespace postulant::test;
using namespace std::chrono_literals;

namespace {

const QString key = QStringLiteral("sk-very/secret+1");
const QByteArray keyInAddress = "sk-very%2Fsecret%2B1";

QByteArray picture(const char* format, const QSize& size = {64, 40}) {
    QImage image(size, QImage::Format_RGB32);
    image.fill(Qt::white);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, format);
    return bytes;
}

LiveTiming quick() {
    LiveTiming timing;
    timing.handshake = 1500ms;
    timing.firstMessage = 500ms;
    timing.retryMin = 20ms;
    timing.retryMax = 100ms;
    return timing;
}

QStringList* logged = nullptr;
void keepLog(QtMsgType, const QMessageLogContext&, const QString& text) {
    if (logged != nullptr) {
        logged->append(text);
    }
}

// Refuses as often as it is told, then lets everything go; keeps what it hears.
class ListeningGate final : public RequestGate {
public:
    class Turn final : public RequestTurn {
    public:
        explicit Turn(ListeningGate* gate)
            : m_gate(gate) {
            ++m_gate->held;
        }
        ~Turn() override { --m_gate->held; }
        void written() override { ++m_gate->written; }

    private:
        ListeningGate* m_gate;
    };
    Call<SharedTurn> enter(Urgency) override {
        ++asked;
        return asked <= refusals ? Call<SharedTurn>::ready(failure(refusal))
                                 : Call<SharedTurn>::ready(std::make_shared<Turn>(this));
    }
    std::optional<Error> shut(Urgency) const override { return std::nullopt; }
    void left(Urgency, const std::optional<Error>& error) override { heard << error; }
    int refusals = 0;
    ErrorKind refusal = ErrorKind::Offline;
    int asked = 0;
    int held = 0; // turns that somebody has
    int written = 0;
    QVector<std::optional<Error>> heard;
};

qint64 residentBytes() {
    std::ifstream file("/proc/self/statm");
    qint64 whole = 0;
    qint64 resident = 0;
    file >> whole >> resident;
    return resident * 4096;
}

} // namespace

class TestLiveStream : public QObject {
    Q_OBJECT

    StandingClock m_clock;
    AuditList m_audit;
    std::shared_ptr<ListeningGate> m_gate; // of the next stream; nullptr: none
    QStringList m_log;
    QVector<LivePicture> m_pictures;
    QVector<LiveState> m_states;

    std::unique_ptr<LiveStream> streamTo(const QString& url, const LiveTiming& timing = quick(),
                                         const QByteArray& pin = {}, const char* dialect = "agent") {
        LiveStream::Wiring wiring;
        wiring.settings.id = 3;
        wiring.settings.baseUrl = QUrl(url);
        wiring.settings.pinnedFingerprint = pin;
        wiring.request = findDialect(QString::fromLatin1(dialect))->buildLive(QStringLiteral("wr_1"));
        wiring.keys = [](const ConnectionSettings&, QObject*, const KeyCallback& then) { then(key); };
        wiring.gate = m_gate;
        wiring.audit = &m_audit;
        wiring.clock = &m_clock;
        auto stream = std::make_unique<LiveStream>(std::move(wiring), timing);
        connect(stream.get(), &LiveStream::picture, this, [this](const LivePicture& one) { m_pictures << one; });
        connect(stream.get(), &LiveStream::changed, this, [this](const LiveState& one) { m_states << one; });
        stream->start();
        return stream;
    }
    bool ends() const { return !m_states.isEmpty() && m_states.last().phase == LiveState::Phase::Ended; }
    LiveEnd end() const { return ends() ? m_states.last().end : LiveEnd::None; }
    int phases(LiveState::Phase phase) const {
        return static_cast<int>(std::count_if(m_states.cbegin(), m_states.cend(),
                                              [phase](const LiveState& state) { return state.phase == phase; }));
    }
    // Nothing that anybody could read holds the key, whole or as it stands in the address.
    void checkNoKey() const {
        QStringList all = m_log;
        for (const AuditEntry& entry : m_audit.entries) {
            all << entry.pathTemplate << entry.error << entry.runId << QString::fromLatin1(entry.method);
        }
        for (const QString& text : all) {
            QVERIFY2(!text.contains(key) && !text.contains(QString::fromLatin1(keyInAddress)) &&
                         !text.contains(QLatin1String("sk-very")),
                     qPrintable(text));
        }
    }

private Q_SLOTS:
    void initTestCase() { qInstallMessageHandler(keepLog); }
    void cleanupTestCase() {
        logged = nullptr;
        qInstallMessageHandler(nullptr);
    }
    void init() {
        m_gate.reset();
        m_audit.entries.clear();
        m_pictures.clear();
        m_states.clear();
        m_log.clear();
        logged = &m_log;
    }
    void cleanup() {
        logged = nullptr;
        checkNoKey();
    }

    void picturesComeUntilTheRunEnds() {
        FeedServer server([](QWebSocket& socket, int) {
            socket.sendTextMessage(feedMessage(QStringLiteral("running"), picture("JPG", {192, 108})));
        });
        const auto stream = streamTo(server.url() + QStringLiteral("/prefix/"));
        QVERIFY(waitUntil([&] { return m_pictures.size() == 1; }));
        QCOMPARE(m_pictures.first().kind, LivePicture::Kind::Jpeg);
        QCOMPARE(QSize(m_pictures.first().width, m_pictures.first().height), QSize(192, 108));
        QCOMPARE(m_pictures.first().at, m_clock.now);
        QVERIFY(!QImage::fromData(m_pictures.first().bytes).isNull());
        QCOMPARE(stream->state().phase, LiveState::Phase::Showing);
        server.sockets.first()->sendTextMessage(feedMessage(QStringLiteral("running"), picture("PNG")));
        QVERIFY(waitUntil([&] { return m_pictures.size() == 2; }));
        QCOMPARE(m_pictures.last().kind, LivePicture::Kind::Png);
        server.sockets.first()->sendTextMessage(feedMessage(QStringLiteral("canceled")));
        QVERIFY(waitUntil([&] { return ends(); }));
        QCOMPARE(end(), LiveEnd::Finished);
        QCOMPARE(server.addresses.first().path(), QStringLiteral("/prefix/api/v1/stream/workflow_runs/wr_1"));
        QCOMPARE(server.addresses.first().query(QUrl::FullyEncoded).toLatin1(), "apikey=" + keyInAddress);
        QVERIFY(server.agents.first().startsWith("Postulant/"));
        QVERIFY(server.heard.isEmpty());
    }
    void aTaskHasItsOwnAddress() {
        FeedServer server([](QWebSocket&, int) {});
        const auto stream = streamTo(server.url(), quick(), {}, "task");
        QVERIFY(waitUntil([&] { return !server.addresses.isEmpty(); }));
        QCOMPARE(server.addresses.first().path(), QStringLiteral("/api/v1/stream/tasks/wr_1"));
    }
    void eachConnectionIsAnAuditRow() {
        FeedServer server([](QWebSocket& socket, int connection) {
            socket.sendTextMessage(feedMessage(QStringLiteral("running"), picture("JPG")));
            if (connection == 1) {
                socket.close();
            }
        });
        const auto stream = streamTo(server.url());
        QVERIFY(waitUntil([&] { return m_audit.entries.size() == 2; }));
        for (const AuditEntry& entry : std::as_const(m_audit.entries)) {
            QCOMPARE(entry.pathTemplate, QStringLiteral("/api/v1/stream/workflow_runs/{id}"));
            QCOMPARE(entry.method, QByteArray("GET"));
            QCOMPARE(entry.status, 101);
            QCOMPARE(entry.error, QString());
            QCOMPARE(entry.connectionId, 3);
            QCOMPARE(entry.runId, QStringLiteral("wr_1"));
        }
    }
    void theServersLastWords_data() {
        QTest::addColumn<QString>("message");
        QTest::addColumn<int>("end");
        const auto row = [](const char* name, const QString& message, LiveEnd end) {
            QTest::newRow(name) << message << static_cast<int>(end);
        };
        for (const char* word : {"completed", "failed", "terminated", "timed_out", "canceled"}) {
            row(word, feedMessage(QString::fromLatin1(word)), LiveEnd::Finished);
        }
        row("final, with a picture", feedMessage(QStringLiteral("completed"), picture("JPG")), LiveEnd::Finished);
        row("final, with a broken one", feedMessage(QStringLiteral("completed"), "oops"), LiveEnd::Finished);
        row("not found", feedMessage(QStringLiteral("not_found")), LiveEnd::NotFound);
        row("idle", feedMessage(QStringLiteral("timeout")), LiveEnd::Idle);
        row("key", QStringLiteral("Invalid credential provided"), LiveEnd::KeyRefused);
        row("no key", QStringLiteral("No valid credential provided"), LiveEnd::KeyRefused);
    }
    // The connection is torn down right behind them, as a real server does: that is no loss.
    void theServersLastWords() {
        QFETCH(const QString, message);
        QFETCH(const int, end);
        FeedServer server([&](QWebSocket& socket, int) {
            socket.sendTextMessage(message);
            socket.flush();
            socket.abort();
        });
        const auto stream = streamTo(server.url());
        QVERIFY(waitUntil([&] { return ends(); }));
        QCOMPARE(static_cast<int>(this->end()), end);
        QCOMPARE(server.sockets.size(), 1);
        QCOMPARE(phases(LiveState::Phase::Waiting), 0);
    }
    void aBrokenConnectionIsMadeAnew() {
        FeedServer server([](QWebSocket& socket, int connection) {
            socket.sendTextMessage(feedMessage(QStringLiteral("running"), picture("JPG")));
            socket.flush();
            connection % 2 == 0 ? socket.close() : socket.abort();
        });
        const auto stream = streamTo(server.url());
        QVERIFY(waitUntil([&] { return server.sockets.size() >= 5 && m_pictures.size() >= 5; }));
        QVERIFY(!ends()); // a stream that showed something is tried for as long as it is wanted
        QVERIFY(phases(LiveState::Phase::Waiting) >= 4);
        stream->stop();
        const qsizetype said = m_states.size();
        const qsizetype connections = server.sockets.size();
        QVERIFY(waitUntil([&] { return server.gone >= connections - 1; }));
        QCOMPARE(m_states.size(), said);
        QCOMPARE(server.sockets.size(), connections);
    }
    // Seen at a real server: the stream opens and never says a word.
    void aMuteConnectionIsMadeAnew() {
        FeedServer server([](QWebSocket& socket, int connection) {
            if (connection == 2) {
                socket.sendTextMessage(feedMessage(QStringLiteral("running"), picture("JPG")));
            }
        });
        LiveTiming timing = quick();
        timing.firstMessage = 60ms;
        const auto stream = streamTo(server.url(), timing);
        QVERIFY(waitUntil([&] { return m_pictures.size() == 1; }));
        QCOMPARE(server.sockets.size(), 2);
        QCOMPARE(m_states.first().error, std::optional(ErrorKind::Timeout));
    }
    // A real server says nothing before its run has a page, and that can take minutes.
    void aRunThatOnlyStartsIsWaitedFor() {
        FeedServer server([](QWebSocket& socket, int connection) {
            if (connection >= 7) {
                socket.sendTextMessage(feedMessage(QStringLiteral("running"), picture("JPG")));
            }
        });
        LiveTiming timing = quick();
        timing.firstMessage = 60ms;
        const auto stream = streamTo(server.url(), timing);
        QVERIFY(waitUntil([&] { return m_pictures.size() == 1 || ends(); }));
        QCOMPARE(stream->state().phase, LiveState::Phase::Showing);
        QVERIFY(server.sockets.size() >= 7);
    }
    void whatTheGateRefusesSaysNothingOfStreams() {
        m_gate = std::make_shared<ListeningGate>();
        m_gate->refusals = 6;
        m_gate->refusal = ErrorKind::Protocol; // what its server was refused for
        FeedServer server([](QWebSocket& socket, int) {
            socket.sendTextMessage(feedMessage(QStringLiteral("running"), picture("JPG")));
        });
        const auto stream = streamTo(server.url());
        QVERIFY(waitUntil([&] { return m_pictures.size() == 1 || ends(); }));
        QCOMPARE(stream->state().phase, LiveState::Phase::Showing);
        QCOMPARE(m_states.first().error, std::optional(ErrorKind::Protocol));
        QCOMPARE(server.sockets.size(), 1);
    }
    void theTurnEndsWithTheHandshake() {
        m_gate = std::make_shared<ListeningGate>();
        QVector<int> heldMeanwhile;
        FeedServer server([&](QWebSocket& socket, int connection) {
            heldMeanwhile << m_gate->held; // the answer is on its way
            socket.sendTextMessage(feedMessage(QStringLiteral("running"), picture("JPG")));
            if (connection < 3) {
                socket.close();
            }
        });
        const auto stream = streamTo(server.url());
        QVERIFY(waitUntil([&] { return m_pictures.size() == 3 && m_gate->held == 0; }));
        QCOMPARE(stream->state().phase, LiveState::Phase::Showing);
        QCOMPARE(heldMeanwhile, QVector<int>({1, 1, 1}));
        QCOMPARE(m_gate->written, 3);
        QCOMPARE(m_gate->asked, 3);
        QCOMPARE(m_gate->heard.size(), 3);
        for (const std::optional<Error>& error : std::as_const(m_gate->heard)) {
            QVERIFY(!error);
        }
    }
    // Whether a connection is well is judged by ordinary requests.
    void aBrokenHandshakeHarmsNoConnection_data() {
        QTest::addColumn<int>("status");
        QTest::newRow("broken") << 502;
        QTest::newRow("the key") << 401;
        QTest::newRow("too many") << 429;
        QTest::newRow("not paid") << 402;
    }
    void aBrokenHandshakeHarmsNoConnection() {
        QFETCH(const int, status);
        m_gate = std::make_shared<ListeningGate>();
        ScriptServer server([&](const SeenRequest& request) {
            ScriptedAnswer scripted = answer(status, request.target);
            scripted.keep = false;
            return scripted;
        });
        const auto stream = streamTo(server.url());
        QVERIFY(waitUntil([&] { return m_gate->heard.size() >= 3; }));
        stream->stop();
        QVERIFY(waitUntil([&] { return m_gate->held == 0; }));
        QCOMPARE(m_gate->written, 0);
        for (const std::optional<Error>& error : std::as_const(m_gate->heard)) {
            QVERIFY(error);
            QCOMPARE(error->kind, ErrorKind::Cancelled);
        }
    }
    void whoShowedLongBeginsAnew() {
        FeedServer server([](QWebSocket& socket, int) {
            socket.sendTextMessage(feedMessage(QStringLiteral("running"), picture("JPG")));
        });
        const LiveTiming timing = quick();
        const auto stream = streamTo(server.url(), timing);
        QVector<qint64> waits;
        connect(stream.get(), &LiveStream::changed, this, [&](const LiveState& state) {
            if (state.phase == LiveState::Phase::Waiting) {
                waits << state.nextTryAt - m_clock.now;
            }
        });
        for (int i = 1; i <= 4; ++i) {
            QVERIFY(waitUntil([&] { return m_pictures.size() == i && server.sockets.size() == i; }));
            if (i == 4) {
                m_clock.now += timing.goodAfter.count();
            }
            server.sockets.last()->close();
            QVERIFY(waitUntil([&] { return waits.size() == i; }));
        }
        QCOMPARE(waits, QVector<qint64>({20, 40, 80, 20}));
    }
    // A page that stands still sends nothing for long; a server that is gone without a word does not answer a ping.
    void aDeadPeerIsNoticed() {
        // Speaks the handshake by hand, one picture, then nothing: no answer to pings either.
        QTcpServer raw;
        QVERIFY(raw.listen(QHostAddress::LocalHost));
        int connections = 0;
        connect(&raw, &QTcpServer::newConnection, this, [&] {
            QTcpSocket* socket = raw.nextPendingConnection();
            ++connections;
            auto head = std::make_shared<QByteArray>();
            connect(socket, &QTcpSocket::readyRead, this, [socket, head] {
                *head += socket->readAll();
                if (!head->contains("\r\n\r\n")) {
                    return;
                }
                const QByteArray nonce =
                    head->mid(head->toLower().indexOf("sec-websocket-key:") + 18, 40).trimmed().split('\r').first();
                const QByteArray accept =
                    QCryptographicHash::hash(nonce + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11", QCryptographicHash::Sha1)
                        .toBase64();
                const QByteArray text = feedMessage(QStringLiteral("running")).toUtf8();
                socket->write("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                              "Sec-WebSocket-Accept: " +
                              accept + "\r\n\r\n" + QByteArray("\x81") + static_cast<char>(text.size()) + text);
                socket->disconnect();
            });
        });
        LiveTiming timing = quick();
        timing.pulse = 40ms;
        const auto stream = streamTo(QStringLiteral("http://127.0.0.1:%1").arg(raw.serverPort()), timing);
        QVERIFY(waitUntil([&] { return connections >= 2; }));
        QCOMPARE(m_states.first().error, std::optional(ErrorKind::Timeout));
    }
    void aLivingPeerIsLeftAlone() {
        FeedServer server([](QWebSocket& socket, int) {
            socket.sendTextMessage(feedMessage(QStringLiteral("running"), picture("JPG")));
        });
        LiveTiming timing = quick();
        timing.firstMessage = 300ms;
        timing.pulse = 50ms;
        const auto stream = streamTo(server.url(), timing);
        int pings = 0;
        QVERIFY(waitUntil([&] { return !server.sockets.isEmpty(); }));
        connect(server.sockets.first(), &QWebSocket::bytesWritten, this, [&pings](qint64) { ++pings; });
        QVERIFY(waitUntil([&] { return pings >= 20; })); // longer than a first message may take
        QCOMPARE(server.sockets.size(), 1);
    }
    void whereThereIsNoStreamItIsSaid_data() {
        QTest::addColumn<int>("status");
        QTest::addColumn<int>("connections");
        QTest::newRow("no such path") << 404 << 1;
        QTest::newRow("not allowed") << 403 << 1;
        QTest::newRow("an ordinary answer") << 200 << 4;
    }
    void whereThereIsNoStreamItIsSaid() {
        QFETCH(const int, status);
        QFETCH(const int, connections);
        ScriptServer server([&](const SeenRequest& request) {
            ScriptedAnswer scripted = answer(status, request.target);
            scripted.keep = false;
            return scripted;
        });
        const auto stream = streamTo(server.url());
        QVERIFY(waitUntil([&] { return ends(); }));
        QCOMPARE(end(), LiveEnd::NotOffered);
        QCOMPARE(server.connections, connections);
        QCOMPARE(m_audit.entries.size(), connections);
        QCOMPARE(m_audit.entries.first().status, status);
        QVERIFY(!m_audit.entries.first().error.isEmpty());
    }
    void aServersOwnTroublesEndNothing_data() {
        QTest::addColumn<int>("status");
        QTest::addColumn<int>("kind");
        QTest::newRow("broken") << 502 << static_cast<int>(ErrorKind::Server);
        QTest::newRow("resting") << 503 << static_cast<int>(ErrorKind::Server);
        QTest::newRow("too many") << 429 << static_cast<int>(ErrorKind::RateLimited);
    }
    void aServersOwnTroublesEndNothing() {
        QFETCH(const int, status);
        QFETCH(const int, kind);
        ScriptServer server([&](const SeenRequest& request) {
            ScriptedAnswer scripted = answer(status, request.target);
            scripted.keep = false;
            return scripted;
        });
        const auto stream = streamTo(server.url());
        QVERIFY(waitUntil([&] { return m_audit.entries.size() >= 6 || ends(); }));
        QVERIFY(!ends());
        QCOMPARE(static_cast<int>(m_states.first().error.value()), kind);
        QCOMPARE(m_audit.entries.first().status, status);
    }
    void theKeyDoesNotFollowARedirect() {
        ScriptServer other([](const SeenRequest&) { return answer(200, "{}"); });
        ScriptServer server(
            [&](const SeenRequest&) { return answer(302, "", "Location: " + other.url().toLatin1() + "/x\r\n"); });
        const auto stream = streamTo(server.url());
        QVERIFY(waitUntil([&] { return ends(); }));
        QCOMPARE(other.connections, 0);
    }
    void nobodyThere() {
        QTcpServer closed;
        QVERIFY(closed.listen(QHostAddress::LocalHost));
        const QString url = QStringLiteral("http://127.0.0.1:%1").arg(closed.serverPort());
        closed.close();
        const auto stream = streamTo(url);
        QVERIFY(waitUntil([&] { return m_audit.entries.size() >= 6 || ends(); }));
        QVERIFY(!ends()); // it may come back
        QCOMPARE(m_states.first().error, std::optional(ErrorKind::Offline));
        QCOMPARE(m_audit.entries.first().error, QStringLiteral("offline"));
    }
    void plainHttpToOthersWantsConsent() {
        const auto stream = streamTo(QStringLiteral("http://server.example:8000"));
        QVERIFY(waitUntil([&] { return ends(); }));
        QCOMPARE(m_states.last().error, std::optional(ErrorKind::Guarded));
        QVERIFY(m_audit.entries.isEmpty());
    }
    void aForeignCertificateGetsNoKey_data() {
        QTest::addColumn<QByteArray>("pin");
        QTest::addColumn<bool>("fits");
        QTest::newRow("pinned") << fingerprint("own") << true;
        QTest::newRow("another pinned") << fingerprint("other") << false;
        QTest::newRow("none pinned") << QByteArray() << false;
    }
    void aForeignCertificateGetsNoKey() {
        QFETCH(const QByteArray, pin);
        QFETCH(const bool, fits);
        const QSslConfiguration tls = serverTls("own");
        FeedServer server([](QWebSocket& socket,
                             int) { socket.sendTextMessage(feedMessage(QStringLiteral("running"), picture("JPG"))); },
                          &tls);
        const auto stream = streamTo(server.url("https"), quick(), pin);
        if (fits) {
            QVERIFY(waitUntil([&] { return m_pictures.size() == 1; }));
        } else {
            QVERIFY(waitUntil([&] { return ends(); }));
            QCOMPARE(m_states.first().error, std::optional(ErrorKind::Tls));
            QVERIFY(server.addresses.isEmpty()); // the address with the key never arrived
            QCOMPARE(m_audit.entries.first().error, QStringLiteral("tls"));
        }
    }
    void whatIsNoPictureIsNotShown_data() {
        QTest::addColumn<QString>("message");
        QTest::addColumn<int>("kind");
        const auto row = [](const char* name, const QString& message, ErrorKind kind) {
            QTest::newRow(name) << message << static_cast<int>(kind);
        };
        const QString going = QStringLiteral("running");
        QByteArray huge = picture("PNG");
        huge.replace(16, 8, QByteArray("\x00\x00\x27\x10\x00\x00\x27\x10", 8)); // 10,000 by 10,000
        row("100 megapixels", feedMessage(going, huge), ErrorKind::TooLarge);
        row("HTML", feedMessage(going, "<!doctype html><p>hello"), ErrorKind::Protocol);
        row("SVG", feedMessage(going, "<svg xmlns='http://www.w3.org/2000/svg'/>"), ErrorKind::Protocol);
        row("a GIF", feedMessage(going, "GIF89a\x01\x02\x03\x04"), ErrorKind::Protocol);
        row("a cut PNG", feedMessage(going, picture("PNG").left(20)), ErrorKind::Protocol);
        row("a cut JPEG", feedMessage(going, picture("JPG").left(20)), ErrorKind::Protocol);
        row("no base64", QStringLiteral("{\"status\":\"running\",\"screenshot\":\"%%%%\"}"), ErrorKind::Protocol);
        row("an array", QStringLiteral("[1,2]"), ErrorKind::Protocol);
        row("deep", QString(5000, QLatin1Char('[')), ErrorKind::Protocol);
        row("nothing", QString(), ErrorKind::Protocol);
        row("without a state", QStringLiteral("{}"), ErrorKind::Protocol);
    }
    void whatIsNoPictureIsNotShown() {
        QFETCH(const QString, message);
        QFETCH(const int, kind);
        FeedServer server([&](QWebSocket& socket, int) { socket.sendTextMessage(message); });
        const auto stream = streamTo(server.url());
        QVERIFY(waitUntil([&] { return ends(); }));
        QCOMPARE(end(), LiveEnd::NotOffered);
        QCOMPARE(static_cast<int>(m_states.first().error.value()), kind);
        QVERIFY(m_pictures.isEmpty());
    }
    void aMessageWithoutEndIsNotKept_data() {
        QTest::addColumn<bool>("inFrames");
        QTest::newRow("one frame that promises 300 MB") << false;
        QTest::newRow("frames without end") << true;
    }
    void aMessageWithoutEndIsNotKept() {
        QFETCH(const bool, inFrames);
        QTcpServer raw;
        QVERIFY(raw.listen(QHostAddress::LocalHost));
        qint64 written = 0;
        connect(&raw, &QTcpServer::newConnection, this, [&] {
            QTcpSocket* socket = raw.nextPendingConnection();
            auto head = std::make_shared<QByteArray>();
            const auto more = [socket, inFrames, &written] {
                static const QByteArray block(1024 * 1024, 'x');
                while (socket->bytesToWrite() < 4 * block.size() && socket->state() == QTcpSocket::ConnectedState) {
                    if (inFrames) { // continuation, 127: eight bytes of length
                        socket->write(QByteArray("\x00\x7f", 2) + QByteArray("\x00\x00\x00\x00\x00\x10\x00\x00", 8));
                    }
                    socket->write(block);
                    written += block.size();
                    if (written > 300'000'000) {
                        return;
                    }
                }
            };
            connect(socket, &QTcpSocket::bytesWritten, this, more);
            connect(socket, &QTcpSocket::readyRead, this, [socket, head, inFrames, more] {
                *head += socket->readAll();
                if (!head->contains("\r\n\r\n")) {
                    return;
                }
                const qsizetype at = head->toLower().indexOf("sec-websocket-key:") + 18;
                const QByteArray nonce = head->mid(at, 40).trimmed().split('\r').first();
                const QByteArray accept =
                    QCryptographicHash::hash(nonce + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11", QCryptographicHash::Sha1)
                        .toBase64();
                socket->write("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                              "Sec-WebSocket-Accept: " +
                              accept + "\r\n\r\n");
                socket->write(inFrames ? QByteArray("\x01\x01{", 3)
                                       : QByteArray("\x81\x7f", 2) + QByteArray("\x00\x00\x00\x00\x11\xe1\xa3\x00", 8));
                socket->disconnect(SIGNAL(readyRead()));
                more();
            });
        });
        const qint64 before = residentBytes();
        LiveTiming timing = quick();
        timing.firstMessage = 20s; // a busy machine takes longer for so many bytes than quick() waits for a word
        const auto stream = streamTo(QStringLiteral("http://127.0.0.1:%1").arg(raw.serverPort()), timing);
        QVERIFY(waitUntil([&] { return ends(); }));
        QCOMPARE(m_states.first().error, std::optional(ErrorKind::TooLarge));
        QVERIFY2(residentBytes() - before < 100'000'000, qPrintable(QString::number(residentBytes() - before)));
        QVERIFY(written < 300'000'000);
    }
    void aHandshakeWithoutEndIsNotKept() {
        ScriptServer server([](const SeenRequest&) {
            return ScriptedAnswer{"HTTP/1.1 101 Switching Protocols\r\nX: " + QByteArray(60'000'000, 'x'), true, false};
        });
        const qint64 before = residentBytes();
        LiveTiming timing = quick();
        timing.triesWithoutPicture = 1;
        const auto stream = streamTo(server.url(), timing);
        QVERIFY(waitUntil([&] { return !m_states.isEmpty(); }));
        QVERIFY(m_states.first().error);
        // The test's own 60 MB, and ours.
        QVERIFY2(residentBytes() - before < 200'000'000, qPrintable(QString::number(residentBytes() - before)));
    }
    void aFloodEndsIt() {
        FeedServer server([](QWebSocket& socket, int) {
            const QString text = feedMessage(QStringLiteral("running"));
            for (int i = 0; i < 5000; ++i) {
                socket.sendTextMessage(text);
            }
        });
        LiveTiming timing = quick();
        timing.mostInWindow = 1024 * 1024;
        const auto stream = streamTo(server.url(), timing);
        QVERIFY(waitUntil([&] { return ends(); }));
        QCOMPARE(m_states.first().error, std::optional(ErrorKind::TooLarge));
    }
    void aSteadyStreamIsNoFlood() {
        const QString text = feedMessage(QStringLiteral("running"), picture("JPG"));
        FeedServer server([&](QWebSocket& socket, int) { socket.sendTextMessage(text); });
        LiveTiming timing = quick();
        timing.mostInWindow = (text.size() + 1024) * 3 / 2; // two at once would be too much
        const auto stream = streamTo(server.url(), timing);
        for (int i = 1; i <= 5; ++i) {
            QVERIFY(waitUntil([&] { return m_pictures.size() == i; }));
            QCOMPARE(server.sockets.size(), 1);
            QCOMPARE(stream->state().phase, LiveState::Phase::Showing);
            m_clock.now += timing.window.count() + 1;
            server.sockets.first()->sendTextMessage(text);
        }
    }
    void stoppedInTheMiddle() {
        FeedServer server([](QWebSocket& socket, int) {
            socket.sendTextMessage(feedMessage(QStringLiteral("running"), picture("PNG", {1600, 1000})));
        });
        auto stream = streamTo(server.url());
        QVERIFY(waitUntil([&] { return server.sockets.size() == 1; }));
        stream.reset(); // perhaps while its picture is being read
        QVERIFY(waitUntil([&] { return server.gone == 1; }));
    }
};

QTEST_GUILESS_MAIN(TestLiveStream)
#include "tst_live_stream.moc"
