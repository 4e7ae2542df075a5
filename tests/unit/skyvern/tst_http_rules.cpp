#include "net/Addresses.h"
#include "net/SystemProxy.h"
#include "skyvern/BaseUrl.h"
#include "skyvern/FileUpload.h"
#include "skyvern/HttpErrors.h"

#include <QDateTime>
#include <QNetworkProxy>
#include <QTemporaryDir>
#include <QTest>
#include <QTimeZone>

using namespace postulant;
using namespace std::chrono_literals;

namespace {

ConnectionSettings at(const char* url, bool consent = false) {
    ConnectionSettings settings;
    settings.baseUrl = QUrl(QLatin1String(url));
    settings.plainHttpConsent = consent;
    return settings;
}

} // namespace

class TestHttpRules : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void addresses_data() {
        QTest::addColumn<ConnectionSettings>("settings");
        QTest::addColumn<int>("error"); // -1: fine
        const auto row = [](const char* url, bool consent, std::optional<ErrorKind> error) {
            QTest::newRow(url) << at(url, consent) << (error ? static_cast<int>(*error) : -1);
        };
        row("https://skyvern.example", false, {});
        row("https://skyvern.example:8443/prefix/", false, {});
        row("http://127.0.0.1:8000", false, {});
        row("http://LOCALHOST:8000", false, {});
        row("http://[::1]:8000", false, {});
        row("http://skyvern.example", false, ErrorKind::Guarded);
        row("http://localhost.example", false, ErrorKind::Guarded);
        row("http://box.example", true, {});
        row("ftp://skyvern.example", false, ErrorKind::Invalid);
        row("skyvern.example", false, ErrorKind::Invalid);
        row("https://", false, ErrorKind::Invalid);
        row("", false, ErrorKind::Invalid);
        row("https://user:secret@skyvern.example", false, ErrorKind::Invalid);
        row("https://skyvern.example/?a=b", false, ErrorKind::Invalid);
        row("https://skyvern.example/#x", false, ErrorKind::Invalid);
    }
    void addresses() {
        QFETCH(const ConnectionSettings, settings);
        QFETCH(const int, error);
        const auto url = checkedBaseUrl(settings);
        QCOMPARE(url ? -1 : static_cast<int>(url.error().kind), error);
    }
    void pathsStayAtTheirOrigin() {
        const QUrl base = *checkedBaseUrl(at("https://skyvern.example:8443/prefix/"));
        QCOMPARE(requestUrl(base, QStringLiteral("/v1/runs?a=%20b"))->toString(QUrl::FullyEncoded),
                 QStringLiteral("https://skyvern.example:8443/prefix/v1/runs?a=%20b"));
        QVERIFY(!requestUrl(base, QStringLiteral("https://evil.example/")));
        QVERIFY(!requestUrl(base, QStringLiteral("@evil.example/")));
        QVERIFY(!requestUrl(base, QStringLiteral("")));
        const QUrl bare = *checkedBaseUrl(at("https://skyvern.example"));
        const auto twoSlashes = requestUrl(bare, QStringLiteral("//evil.example/v1"));
        QVERIFY(!twoSlashes || twoSlashes->host() == QLatin1String("skyvern.example"));
        QVERIFY(!requestUrl(bare, QStringLiteral("@evil.example/v1")));
        QVERIFY(!requestUrl(bare, QStringLiteral(":99/v1")));
    }
    void statusesMeanWhatSkyvernMeans() {
        const QString none;
        QCOMPARE(kindOfStatus(401, none), ErrorKind::Unauthorized);
        QCOMPARE(kindOfStatus(403, QStringLiteral("Could not validate credentials")), ErrorKind::Unauthorized);
        QCOMPARE(kindOfStatus(404, QStringLiteral("Organization not found")), ErrorKind::Unauthorized);
        QCOMPARE(kindOfStatus(404, QStringLiteral("Task run not found tsk_1")), ErrorKind::NotFound);
        QCOMPARE(kindOfStatus(404, none), ErrorKind::NotFound);
        QCOMPARE(kindOfStatus(410, none), ErrorKind::NotFound);
        QCOMPARE(kindOfStatus(402, none), ErrorKind::PaymentRequired);
        QCOMPARE(kindOfStatus(429, none), ErrorKind::RateLimited);
        QCOMPARE(kindOfStatus(422, none), ErrorKind::BadRequest);
        QCOMPARE(kindOfStatus(500, none), ErrorKind::Server);
        QCOMPARE(kindOfStatus(503, none), ErrorKind::Server);
        QCOMPARE(kindOfStatus(302, none), ErrorKind::Redirected);
    }
    void aRefusalIsOfTheKeyOrOfTheRequest_data() {
        QTest::addColumn<QString>("words");
        QTest::addColumn<bool>("key");
        const auto row = [](const char* words, bool key) { QTest::newRow(words) << QString::fromLatin1(words) << key; };
        row("", true); // a gateway without words
        row("Forbidden", true);
        row("Invalid credentials", true);
        row("Could not validate credentials", true);
        row("Invalid authentication method", true);
        row("Your API key has expired. Make a new one.", true);
        row("Auth token is expired", true);
        row("Not authenticated", true);
        row("You do not have access to this agent", false);
        row("Agent wpid_1 belongs to another organization", false);
        row("The host in your url is blocked: localhost", false);
        row("Unexpected error: PermissionError", false);
    }
    void aRefusalIsOfTheKeyOrOfTheRequest() {
        QFETCH(const QString, words);
        QFETCH(const bool, key);
        QCOMPARE(kindOfStatus(403, words), key ? ErrorKind::Unauthorized : ErrorKind::BadRequest);
        QCOMPARE(kindOfStatus(401, words), ErrorKind::Unauthorized); // says nothing else
    }
    void theServersWordsAreFoundInEveryShape() {
        QCOMPARE(serverText(R"({"detail":"Invalid credentials"})"), QStringLiteral("Invalid credentials"));
        QCOMPARE(serverText(R"({"error":"Unexpected error: NotImplementedError"})"),
                 QStringLiteral("Unexpected error: NotImplementedError"));
        QCOMPARE(serverText(R"({"detail":{"code":"busy","retryable":true}})"), QStringLiteral("busy"));
        QCOMPARE(serverText(""), QString());
        QCOMPARE(serverText("<html>no</html>"), QString());
        QCOMPARE(serverText(R"({"detail":null})"), QString());
        const QString list = serverText(
            R"({"detail":[{"type":"int_parsing","loc":["body","parameters",0,"max_steps"],"msg":"Input should be a valid integer","input":{"email":"jane@example.com"}},{"loc":["body"],"msg":"Field required"}]})");
        QCOMPARE(list,
                 QStringLiteral("body.parameters.0.max_steps: Input should be a valid integer; body: Field required"));
        QVERIFY(serverText("{\"detail\":\"" + QByteArray(5000, 'x') + "\\n\"}").size() <= 300);
    }
    void retryAfterIsSecondsOrADate() {
        const qint64 now = QDateTime(QDate(2026, 11, 22), QTime(12, 0), QTimeZone::utc()).toMSecsSinceEpoch();
        QCOMPARE(parseRetryAfter("7", now), std::optional(std::chrono::milliseconds(7000)));
        QCOMPARE(parseRetryAfter(" 1.5 ", now), std::optional(std::chrono::milliseconds(1500)));
        QCOMPARE(parseRetryAfter("-3", now), std::optional(std::chrono::milliseconds(0)));
        QCOMPARE(parseRetryAfter("999999999", now), std::optional(std::chrono::milliseconds(24h)));
        QCOMPARE(parseRetryAfter("Sun, 22 Nov 2026 12:01:30 GMT", now), std::optional(std::chrono::milliseconds(90s)));
        QCOMPARE(parseRetryAfter("Sun, 22 Nov 2026 11:00:00 GMT", now), std::optional(std::chrono::milliseconds(0)));
        QCOMPARE(parseRetryAfter("soon", now), std::nullopt);
        QCOMPARE(parseRetryAfter("", now), std::nullopt);
        QCOMPARE(parseRetryAfter("nan", now).value_or(0ms), 0ms);
        QCOMPARE(parseRetryAfter("inf", now).value_or(24h), std::chrono::milliseconds(24h));
    }
    void noProxyForThisComputer() {
        qputenv("http_proxy", "http://proxy.example:3128");
        qputenv("https_proxy", "http://proxy.example:3128");
        qputenv("no_proxy", "");
        SystemProxy proxy;
        const auto typeFor = [&](const char* url) {
            return proxy.queryProxy(QNetworkProxyQuery(QUrl(QLatin1String(url)))).value(0).type();
        };
        QCOMPARE(typeFor("http://127.0.0.1:8000/v1"), QNetworkProxy::NoProxy);
        QCOMPARE(typeFor("http://localhost:8000/v1"), QNetworkProxy::NoProxy);
        QCOMPARE(typeFor("https://skyvern.example/v1"), QNetworkProxy::HttpProxy);
        qunsetenv("http_proxy");
        qunsetenv("https_proxy");
        qunsetenv("no_proxy");
    }
    void anUploadHoldsTheFilesBytesAndASafeName() {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("r.pdf"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        const QByteArray bytes("%PDF-1.7\r\n\0--x\r\n", 17);
        file.write(bytes);
        file.close();
        const auto request = buildUpload(path, QStringLiteral("a/b/Ja\"ne\r\nX: y.pdf"));
        QVERIFY(request);
        QVERIFY(request->once);
        const QByteArray boundary = request->contentType.mid(request->contentType.indexOf("boundary=") + 9);
        QVERIFY(request->contentType.startsWith("multipart/form-data; boundary=postulant-"));
        QVERIFY(request->body.contains("\r\n\r\n" + bytes + "\r\n--" + boundary + "--\r\n"));
        QVERIFY(request->body.contains("name=\"file\"; filename=\"Ja_ne__X: y.pdf\"\r\n"));
        QCOMPARE(request->body.count(boundary), qsizetype{3});
        QVERIFY(buildUpload(path, path)->contentType != request->contentType); // a boundary of its own
    }
    void anUploadThatCannotBeIsRefusedBeforeItIsSent() {
        const QTemporaryDir folder;
        QCOMPARE(buildUpload(folder.filePath(QStringLiteral("no")), QStringLiteral("a.pdf")).error().kind,
                 ErrorKind::File);
        QFile big(folder.filePath(QStringLiteral("big.pdf")));
        QVERIFY(big.open(QIODevice::WriteOnly) && big.resize(10 * 1024 * 1024 + 1));
        big.close();
        QCOMPARE(buildUpload(big.fileName(), QStringLiteral("a.pdf")).error().kind, ErrorKind::TooLarge);
        QCOMPARE(buildUpload(big.fileName(), QStringLiteral("a/")).error().kind, ErrorKind::Invalid);
    }
};

QTEST_GUILESS_MAIN(TestHttpRules)
#include "tst_http_rules.moc"
