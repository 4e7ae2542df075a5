#include "httpd/HttpListener.h"

#include <QElapsedTimer>
#include <QFile>
#include <QSemaphore>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

using namespace postulant;
using namespace std::chrono_literals;

namespace {

std::unique_ptr<QTcpSocket> connected(quint16 port) {
    auto socket = std::make_unique<QTcpSocket>();
    socket->connectToHost(QHostAddress(QHostAddress::LocalHost), port);
    socket->waitForConnected(5000);
    return socket;
}

// Reads until the peer closes, or 10 s.
QByteArray readAll(QTcpSocket& socket) {
    QByteArray all;
    while (socket.state() == QAbstractSocket::ConnectedState && socket.waitForReadyRead(10'000))
        all += socket.readAll();
    return all + socket.readAll();
}

QByteArray ask(quint16 port, const QByteArray& request) {
    const auto socket = connected(port);
    socket->write(request);
    return readAll(*socket);
}

QByteArray get(quint16 port, const QByteArray& target, const QByteArray& headers = {},
               const QByteArray& method = "GET") {
    return ask(port, method + ' ' + target + " HTTP/1.1\r\nHost: h\r\nConnection: close\r\n" + headers + "\r\n");
}

int status(const QByteArray& answer) {
    return answer.mid(9, 3).toInt();
}

QByteArray bodyOf(const QByteArray& answer) {
    const qsizetype at = answer.indexOf("\r\n\r\n");
    return at < 0 ? QByteArray() : answer.mid(at + 4);
}

HttpResponse text(const QByteArray& body) {
    HttpResponse answer;
    answer.contentType = "text/plain";
    answer.body = body;
    return answer;
}

HttpResponse echo(const HttpRequest& request) {
    return text(request.method + ' ' + request.path.toUtf8() + ' ' + request.body);
}

} // namespace

class TestHttpListener : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void answersAndStops();
    void handlerRunsInItsOwnThread();
    void secondStartIsRefused();
    void busyPortIsAnError();
    void bodyUpToTheCap();
    void bodyOverTheCap_data();
    void bodyOverTheCap();
    void methods();
    void headSendsNoBody();
    void fileWithRange();
    void missingFileIs404();
    void folderIsNotAFile();
    void traversalNeverReachesTheHandler();
    void garbage_data();
    void garbage();
    void headerBomb();
    void slowHeaderIsCut();
    void silenceIsCut();
    void unreadAnswerIsCut();
    void manyConnections();
    void connectionsAreLimited();
    void rateIsLimited();
    void keepsAlive();
    void delayDoesNotBlockOthers();
    void laterIsMadeOnTheHelper();
    void stopWithDelayedAnswers();
    void cutBeforeAnswer();
    void cutInBody();
    void cutAfterAnswer();
    void tellsWhetherTheBodyLeftWhole_data();
    void tellsWhetherTheBodyLeftWhole();
    void aReaderThatLeavesIsNoticed();
};

void TestHttpListener::answersAndStops() {
    HttpListener listener({}, echo);
    QVERIFY(!listener.isRunning());
    QCOMPARE(listener.port(), quint16(0));
    const auto port = listener.start();
    QVERIFY(port);
    QCOMPARE(*port, listener.port());
    const QByteArray answer = get(*port, "/a%20b?x=1");
    QCOMPARE(status(answer), 200);
    QCOMPARE(bodyOf(answer), QByteArray("GET /a b "));
    QCOMPARE(listener.counters().requests, qint64(1));

    listener.stop();
    QVERIFY(!listener.isRunning());
    QTcpSocket socket;
    socket.connectToHost(QHostAddress(QHostAddress::LocalHost), *port);
    QVERIFY(!socket.waitForConnected(2000));
    QVERIFY(listener.start()); // and again
}

void TestHttpListener::handlerRunsInItsOwnThread() {
    std::atomic<Qt::HANDLE> thread{nullptr};
    HttpListener listener({}, [&](const HttpRequest&) {
        thread = QThread::currentThreadId();
        return HttpResponse();
    });
    QCOMPARE(status(get(*listener.start(), "/")), 200);
    QVERIFY(thread != nullptr);
    QVERIFY(thread != QThread::currentThreadId());
}

void TestHttpListener::secondStartIsRefused() {
    HttpListener listener({}, echo);
    QVERIFY(listener.start());
    const auto again = listener.start();
    QVERIFY(!again);
    QCOMPARE(again.error().kind, ErrorKind::NotReady);
    QVERIFY(listener.isRunning());
}

void TestHttpListener::busyPortIsAnError() {
    HttpListener first({}, echo);
    const auto port = first.start();
    HttpListener::Options options;
    options.port = *port;
    HttpListener second(options, echo);
    const auto result = second.start();
    QVERIFY(!result);
    QCOMPARE(result.error().kind, ErrorKind::Offline);
    QVERIFY(!second.isRunning());
}

void TestHttpListener::bodyUpToTheCap() {
    HttpListener::Options options;
    options.maxBodyBytes = 100'000;
    qint64 seen = -1;
    HttpListener listener(options, [&](const HttpRequest& request) {
        seen = request.body.size();
        return HttpResponse();
    });
    const QByteArray body(100'000, 'x');
    const QByteArray answer =
        ask(*listener.start(), "POST / HTTP/1.1\r\nHost: h\r\nConnection: close\r\nContent-Length: " +
                                   QByteArray::number(body.size()) + "\r\n\r\n" + body);
    QCOMPARE(status(answer), 200);
    listener.stop();
    QCOMPARE(seen, qint64(100'000));
}

void TestHttpListener::bodyOverTheCap_data() {
    QTest::addColumn<QByteArray>("head");
    QTest::addColumn<QByteArray>("body");
    const QByteArray over(1001, 'x');
    QTest::newRow("declared") << QByteArray("Content-Length: 1001\r\n") << over;
    QTest::newRow("declared, waits for 100")
        << QByteArray("Content-Length: 1001\r\nExpect: 100-continue\r\n") << QByteArray();
    QTest::newRow("declared far over") << QByteArray("Content-Length: 90000000000\r\n") << QByteArray();
    QTest::newRow("chunked") << QByteArray("Transfer-Encoding: chunked\r\n")
                             << QByteArray("3e9\r\n" + over + "\r\n0\r\n\r\n");
}

void TestHttpListener::bodyOverTheCap() {
    QFETCH(QByteArray, head);
    QFETCH(QByteArray, body);
    HttpListener::Options options;
    options.maxBodyBytes = 1000;
    HttpListener listener(options, echo);
    const QByteArray answer =
        ask(*listener.start(), "POST / HTTP/1.1\r\nHost: h\r\nConnection: close\r\n" + head + "\r\n" + body);
    QCOMPARE(status(answer), 413);
    QCOMPARE(listener.counters().requests, qint64(0));
    QCOMPARE(listener.counters().refused, qint64(1));
}

void TestHttpListener::methods() {
    HttpListener listener({}, echo);
    const auto port = listener.start();
    QCOMPARE(status(get(*port, "/", {}, "GET")), 200);
    QCOMPARE(status(get(*port, "/", "Content-Length: 0\r\n", "POST")), 200);
    QCOMPARE(status(get(*port, "/", {}, "DELETE")), 405);
    QCOMPARE(status(get(*port, "/", "Content-Length: 0\r\n", "PUT")), 405);
    QCOMPARE(status(get(*port, "/", {}, "TRACE")), 405);

    HttpListener::Options options;
    options.allowPutAndDelete = true;
    HttpListener wide(options, echo);
    QCOMPARE(status(get(*wide.start(), "/", {}, "DELETE")), 200);
    QCOMPARE(status(get(wide.port(), "/", {}, "TRACE")), 405);
}

void TestHttpListener::headSendsNoBody() {
    HttpListener listener({}, [](const HttpRequest&) { return text("hello"); });
    const QByteArray answer = get(*listener.start(), "/", {}, "HEAD");
    QCOMPARE(status(answer), 200);
    QVERIFY(answer.contains("Content-Length: 5\r\n"));
    QCOMPARE(bodyOf(answer), QByteArray());
}

void TestHttpListener::fileWithRange() {
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("cv.pdf"));
    QByteArray bytes;
    for (int i = 0; i < 300'000; ++i)
        bytes.append(static_cast<char>(i * 31 % 251));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
    file.close();

    HttpListener listener({}, [&](const HttpRequest&) {
        HttpResponse answer;
        answer.filePath = path;
        answer.contentType = "application/pdf";
        answer.downloadName = QStringLiteral("Jane_Doe_Resume.pdf");
        answer.headers.append({QByteArray("ETag"), QByteArray("\"one\"")});
        return answer;
    });
    const auto port = listener.start();
    const QByteArray whole = get(*port, "/x");
    QCOMPARE(status(whole), 200);
    QVERIFY(whole.contains("Content-Type: application/pdf\r\n"));
    QVERIFY(whole.contains("Content-Disposition: attachment; filename=\"Jane_Doe_Resume.pdf\"\r\n"));
    QVERIFY(bodyOf(whole) == bytes);

    const QByteArray part = get(*port, "/x", "Range: bytes=1000-1999\r\n");
    QCOMPARE(status(part), 206);
    QVERIFY(part.contains("Content-Range: bytes 1000-1999/300000\r\n"));
    QVERIFY(bodyOf(part) == bytes.mid(1000, 1000));

    QCOMPARE(status(get(*port, "/x", "Range: bytes=1000-\r\nIf-Range: \"one\"\r\n")), 206);
    const QByteArray changed = get(*port, "/x", "Range: bytes=1000-\r\nIf-Range: \"two\"\r\n");
    QCOMPARE(status(changed), 200);
    QVERIFY(bodyOf(changed) == bytes);

    const QByteArray outside = get(*port, "/x", "Range: bytes=300000-\r\n");
    QCOMPARE(status(outside), 416);
    QVERIFY(outside.contains("Content-Range: bytes */300000\r\n"));
    QCOMPARE(bodyOf(outside), QByteArray());
}

void TestHttpListener::missingFileIs404() {
    HttpListener listener({}, [](const HttpRequest&) {
        HttpResponse answer;
        answer.filePath = QStringLiteral("/nonexistent/cv.pdf");
        return answer;
    });
    QCOMPARE(status(get(*listener.start(), "/")), 404);
}

void TestHttpListener::folderIsNotAFile() {
    QTemporaryDir folder;
    HttpListener listener({}, [&](const HttpRequest&) {
        HttpResponse answer;
        answer.filePath = folder.path();
        return answer;
    });
    QCOMPARE(status(get(*listener.start(), "/")), 404);
}

void TestHttpListener::traversalNeverReachesTheHandler() {
    HttpListener listener({}, echo);
    const auto port = listener.start();
    for (const char* target : {"/../etc/passwd", "/a/%2e%2e/b", "/a/..%2Fb", "/a%00b", "/a/%5c..", "/%ff"})
        QCOMPARE(status(get(*port, target)), 400);
    QCOMPARE(listener.counters().requests, qint64(0));
}

void TestHttpListener::garbage_data() {
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("noise") << QByteArray("\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n", 15);
    QTest::newRow("no host") << QByteArray("GET / HTTP/1.1\r\n\r\n");
    QTest::newRow("two lengths") << QByteArray("POST / HTTP/1.1\r\nHost: h\r\nContent-Length: x\r\n\r\n");
    QTest::newRow("bad chunk") << QByteArray(
        "POST / HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nabc\r\n0\r\n\r\n");
    QTest::newRow("absolute target") << QByteArray(
        "GET http://example.com/ HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n");
}

void TestHttpListener::garbage() {
    QFETCH(QByteArray, bytes);
    HttpListener::Options options;
    options.idleTimeout = 1s;
    HttpListener listener(options, echo);
    const auto port = listener.start();
    const QByteArray answer = ask(*port, bytes);
    QVERIFY2(answer.isEmpty() || status(answer) >= 400, answer.constData());
    QCOMPARE(listener.counters().requests, qint64(0));
    QCOMPARE(status(get(*port, "/")), 200); // and it lives
}

void TestHttpListener::headerBomb() {
    HttpListener::Options options;
    options.maxHeaderBytes = 8 * 1024;
    HttpListener listener(options, echo);
    const auto port = listener.start();
    const QByteArray fits = "X-A: " + QByteArray(7000, 'a') + "\r\n";
    QCOMPARE(status(get(*port, "/", fits)), 200);

    const QByteArray over = "X-A: " + QByteArray(9000, 'a') + "\r\n";
    QCOMPARE(status(get(*port, "/", over)), 431);

    const auto socket = connected(*port);
    socket->write("GET / HTTP/1.1\r\nHost: h\r\n");
    for (int i = 0; i < 2000 && socket->state() == QAbstractSocket::ConnectedState; ++i) {
        socket->write("X-" + QByteArray::number(i) + ": " + QByteArray(1000, 'b') + "\r\n");
        socket->waitForBytesWritten(1000);
    }
    const QByteArray answer = readAll(*socket);
    QVERIFY(answer.isEmpty() || status(answer) >= 400);
    QCOMPARE(listener.counters().requests, qint64(1));
    QVERIFY(status(get(*port, "/" + QByteArray(20'000, 'p'))) >= 400);
    QCOMPARE(listener.counters().requests, qint64(1));
}

// A client that sends a byte now and then is never silent, so only the deadline ends it.
void TestHttpListener::slowHeaderIsCut() {
    HttpListener::Options options;
    options.requestDeadline = 600ms;
    options.idleTimeout = 30s;
    HttpListener listener(options, echo);
    const auto socket = connected(*listener.start());
    QElapsedTimer since;
    since.start();
    socket->write("GET / HTTP/1.1\r\nHost: h\r\nX: ");
    while (socket->state() == QAbstractSocket::ConnectedState && since.elapsed() < 10'000) {
        socket->write("y");
        socket->waitForBytesWritten(50);
        socket->waitForReadyRead(50);
    }
    QVERIFY(socket->state() != QAbstractSocket::ConnectedState);
    QCOMPARE(listener.counters().cut, qint64(1));
}

void TestHttpListener::silenceIsCut() {
    HttpListener::Options options;
    options.idleTimeout = 1s;
    HttpListener listener(options, echo);
    const auto socket = connected(*listener.start());
    QVERIFY(socket->waitForDisconnected(10'000));
    QCOMPARE(listener.counters().cut, qint64(0));
}

void TestHttpListener::unreadAnswerIsCut() {
    HttpListener::Options options;
    options.answerDeadline = 500ms;
    HttpListener listener(options, [](const HttpRequest&) { return text(QByteArray(64 * 1024 * 1024, 'x')); });
    const auto socket = connected(*listener.start());
    socket->setReadBufferSize(1024);
    socket->write("GET / HTTP/1.1\r\nHost: h\r\n\r\n");
    QTRY_COMPARE_WITH_TIMEOUT(listener.counters().cut, qint64(1), 10'000);
}

void TestHttpListener::manyConnections() {
    HttpListener::Options options;
    options.maxConnections = 300;
    HttpListener listener(options, echo);
    const auto port = listener.start();
    std::vector<std::unique_ptr<QTcpSocket>> sockets;
    sockets.reserve(200);
    for (int i = 0; i < 200; ++i)
        sockets.push_back(connected(*port));
    for (size_t i = 0; i < sockets.size(); ++i)
        sockets[i]->write("GET /" + QByteArray::number(static_cast<int>(i)) +
                          " HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n");
    for (size_t i = 0; i < sockets.size(); ++i)
        QCOMPARE(bodyOf(readAll(*sockets[i])), QByteArray("GET /" + QByteArray::number(static_cast<int>(i)) + ' '));
    QCOMPARE(listener.counters().requests, qint64(200));
}

void TestHttpListener::connectionsAreLimited() {
    HttpListener::Options options;
    options.maxConnections = 3;
    HttpListener listener(options, echo);
    const auto port = listener.start();
    std::vector<std::unique_ptr<QTcpSocket>> idle;
    idle.reserve(3);
    for (int i = 0; i < 3; ++i)
        idle.push_back(connected(*port));
    QTRY_COMPARE(listener.counters().connections, qint64(3));
    const auto fourth = connected(*port);
    fourth->write("GET /4 HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n");
    QVERIFY(!fourth->waitForReadyRead(300));
    // Neither served nor turned away: it waits for a place.
    QCOMPARE(fourth->state(), QAbstractSocket::ConnectedState);
    QCOMPARE(listener.counters().connections, qint64(3));
    QCOMPARE(listener.counters().requests, qint64(0));
    idle.pop_back();
    QCOMPARE(bodyOf(readAll(*fourth)), QByteArray("GET /4 "));
}

void TestHttpListener::rateIsLimited() {
    HttpListener::Options options;
    options.perSecond = 5;
    HttpListener listener(options, echo);
    const auto port = listener.start();
    int limited = 0;
    for (int i = 0; i < 30; ++i) {
        const QByteArray answer = get(*port, "/");
        if (status(answer) == 429) {
            ++limited;
            QVERIFY(answer.contains("Retry-After: 1\r\n"));
        }
    }
    QVERIFY(limited > 0);
    QCOMPARE(listener.counters().requests, qint64(30 - limited));
    bool recovered = false;
    QTRY_VERIFY_WITH_TIMEOUT((recovered = recovered || status(get(*port, "/")) == 200), 10'000);
}

void TestHttpListener::keepsAlive() {
    HttpListener listener({}, echo);
    const auto socket = connected(*listener.start());
    for (int i = 0; i < 3; ++i) {
        socket->write("GET /k HTTP/1.1\r\nHost: h\r\n\r\n");
        QByteArray answer;
        while (!answer.endsWith("GET /k ") && socket->waitForReadyRead(5000))
            answer += socket->readAll();
        QCOMPARE(status(answer), 200);
    }
    QCOMPARE(listener.counters().connections, qint64(1));
    QCOMPARE(listener.counters().requests, qint64(3));
}

void TestHttpListener::delayDoesNotBlockOthers() {
    HttpListener listener({}, [](const HttpRequest& request) {
        HttpResponse answer = echo(request);
        if (request.path == u"/slow")
            answer.delay = 1500ms;
        return answer;
    });
    const auto slow = connected(*listener.start());
    slow->write("GET /slow HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n");
    QTRY_COMPARE(listener.counters().requests, qint64(1));
    QCOMPARE(status(get(listener.port(), "/quick")), 200);
    QVERIFY(slow->bytesAvailable() == 0 && !slow->waitForReadyRead(1)); // still waiting
    QCOMPARE(bodyOf(readAll(*slow)), QByteArray("GET /slow "));
}

void TestHttpListener::laterIsMadeOnTheHelper() {
    QSemaphore go;
    std::atomic<Qt::HANDLE> handlerThread{nullptr};
    std::atomic<Qt::HANDLE> laterThread{nullptr};
    HttpListener listener({}, [&](const HttpRequest& request) {
        handlerThread = QThread::currentThreadId();
        if (request.path != u"/later")
            return echo(request);
        HttpResponse answer;
        answer.later = [&] {
            laterThread = QThread::currentThreadId();
            go.acquire();
            return text("made later");
        };
        return answer;
    });
    const auto socket = connected(*listener.start());
    socket->write("GET /later HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n");
    QTRY_VERIFY(laterThread != nullptr);
    QCOMPARE(status(get(listener.port(), "/other")), 200);
    go.release();
    QCOMPARE(bodyOf(readAll(*socket)), QByteArray("made later"));
    QVERIFY(laterThread != handlerThread);
}

void TestHttpListener::stopWithDelayedAnswers() {
    HttpListener listener({}, [](const HttpRequest& request) {
        HttpResponse answer = echo(request);
        answer.delay = 1h;
        return answer;
    });
    const auto port = listener.start();
    std::vector<std::unique_ptr<QTcpSocket>> sockets;
    for (int i = 0; i < 5; ++i) {
        sockets.push_back(connected(*port));
        sockets.back()->write("GET / HTTP/1.1\r\nHost: h\r\n\r\n");
    }
    for (const auto& socket : sockets)
        socket->waitForBytesWritten(1000);
    QTRY_COMPARE(listener.counters().requests, qint64(5));
    listener.stop();
    for (const auto& socket : sockets) {
        readAll(*socket);
        QVERIFY(socket->state() != QAbstractSocket::ConnectedState);
    }
}

void TestHttpListener::cutBeforeAnswer() {
    HttpListener listener({}, [](const HttpRequest&) {
        HttpResponse answer = text("never seen");
        answer.cut = HttpResponse::Cut::BeforeAnswer;
        return answer;
    });
    QCOMPARE(get(*listener.start(), "/"), QByteArray());
    QCOMPARE(listener.counters().requests, qint64(1));
}

void TestHttpListener::cutInBody() {
    HttpListener listener({}, [](const HttpRequest& request) {
        HttpResponse answer = text("0123456789");
        answer.cut = HttpResponse::Cut::InBody;
        answer.cutAfter = request.queryValue(u"after").toInt();
        return answer;
    });
    const auto port = listener.start();
    const QByteArray four = get(*port, "/?after=4");
    QVERIFY(four.contains("Content-Length: 10\r\n"));
    QCOMPARE(bodyOf(four), QByteArray("0123"));
    const QByteArray none = get(*port, "/?after=0");
    QCOMPARE(status(none), 200);
    QCOMPARE(bodyOf(none), QByteArray());
}

void TestHttpListener::cutAfterAnswer() {
    HttpListener listener({}, [](const HttpRequest&) {
        HttpResponse answer = text("whole");
        answer.cut = HttpResponse::Cut::AfterAnswer;
        return answer;
    });
    // No "Connection: close" from the client: it is the listener that closes.
    QCOMPARE(bodyOf(ask(*listener.start(), "GET / HTTP/1.1\r\nHost: h\r\n\r\n")), QByteArray("whole"));
}

void TestHttpListener::tellsWhetherTheBodyLeftWhole_data() {
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<bool>("whole");
    const QByteArray file("/file");
    QTest::newRow("get") << QByteArray("GET") << QByteArray() << file << true;
    QTest::newRow("head") << QByteArray("HEAD") << QByteArray() << file << false;
    QTest::newRow("part") << QByteArray("GET") << QByteArray("Range: bytes=1-\r\n") << file << false;
    QTest::newRow("outside") << QByteArray("GET") << QByteArray("Range: bytes=900000-\r\n") << file << false;
    QTest::newRow("absent file") << QByteArray("GET") << QByteArray() << QByteArray("/absent") << false;
    QTest::newRow("cut") << QByteArray("GET") << QByteArray() << QByteArray("/cut") << false;
    QTest::newRow("no answer") << QByteArray("GET") << QByteArray() << QByteArray("/silent") << false;
}

void TestHttpListener::tellsWhetherTheBodyLeftWhole() {
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, header);
    QFETCH(QByteArray, target);
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("cv.pdf")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(200'000, 'x'));
    file.close();
    std::atomic<int> whole{-1};
    HttpListener listener({}, [&](const HttpRequest& request) {
        HttpResponse answer;
        if (request.path == u"/cut" || request.path == u"/silent") {
            answer.body = QByteArray(1000, 'x');
            answer.cut = request.path == u"/cut" ? HttpResponse::Cut::InBody : HttpResponse::Cut::BeforeAnswer;
            answer.cutAfter = 500;
        } else {
            answer.filePath = request.path == u"/file" ? file.fileName() : folder.filePath(QStringLiteral("absent"));
        }
        answer.sent = [&](bool all) { whole = all ? 1 : 0; };
        return answer;
    });
    get(*listener.start(), target, header, method);
    QTRY_VERIFY(whole != -1);
    QTEST(whole == 1, "whole");
}

void TestHttpListener::aReaderThatLeavesIsNoticed() {
    std::atomic<int> whole{-1};
    HttpListener listener({}, [&](const HttpRequest&) {
        HttpResponse answer = text(QByteArray(64 * 1024 * 1024, 'x'));
        answer.sent = [&](bool all) { whole = all ? 1 : 0; };
        return answer;
    });
    auto socket = connected(*listener.start());
    socket->setReadBufferSize(1024);
    socket->write("GET / HTTP/1.1\r\nHost: h\r\n\r\n");
    QVERIFY(socket->waitForReadyRead(5000));
    socket.reset();
    QTRY_COMPARE(whole.load(), 0);
}

QTEST_GUILESS_MAIN(TestHttpListener)
#include "tst_http_listener.moc"
