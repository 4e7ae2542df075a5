#include "httpd/HttpMessage.h"

#include <QTest>

using namespace postulant;

class TestHttpMessage : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void path_data();
    void path();
    void query();
    void range_data();
    void range();
    void disposition_data();
    void disposition();
};

void TestHttpMessage::path_data() {
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<QString>("expected"); // null: refused
    QTest::newRow("plain") << QByteArray("/v1/runs") << QStringLiteral("/v1/runs");
    QTest::newRow("query is not part of it") << QByteArray("/a?b=../c") << QStringLiteral("/a");
    QTest::newRow("escaped space") << QByteArray("/t/Jane%20Doe.pdf") << QStringLiteral("/t/Jane Doe.pdf");
    QTest::newRow("utf-8") << QByteArray("/t/Zo%C3%AB.pdf") << QStringLiteral("/t/Zoë.pdf");
    QTest::newRow("three dots are a name") << QByteArray("/t/...") << QStringLiteral("/t/...");
    QTest::newRow("climbs") << QByteArray("/t/../etc/passwd") << QString();
    QTest::newRow("climbs, escaped") << QByteArray("/t/%2e%2E/x") << QString();
    QTest::newRow("here") << QByteArray("/t/./x") << QString();
    QTest::newRow("escaped slash") << QByteArray("/t/..%2fx") << QString();
    QTest::newRow("backslash") << QByteArray("/t/..%5cx") << QString();
    QTest::newRow("nul") << QByteArray("/t/x%00.pdf") << QString();
    QTest::newRow("line feed") << QByteArray("/t/x%0a") << QString();
    QTest::newRow("not utf-8") << QByteArray("/t/%ff") << QString();
    QTest::newRow("absolute form") << QByteArray("http://example.com/x") << QString();
    QTest::newRow("star") << QByteArray("*") << QString();
    QTest::newRow("empty") << QByteArray() << QString();
}

void TestHttpMessage::path() {
    QFETCH(QByteArray, target);
    QFETCH(QString, expected);
    const auto path = safePath(target);
    QCOMPARE(path.has_value(), !expected.isNull());
    if (path)
        QCOMPARE(*path, expected);
}

void TestHttpMessage::query() {
    HttpRequest request;
    request.query = parseQuery("/v1/runs?artifact_type=a&artifact_type=b+c&empty=&bare&x=1%262");
    QCOMPARE(request.queryValues(u"artifact_type"), (QStringList{QStringLiteral("a"), QStringLiteral("b c")}));
    QCOMPARE(request.queryValue(u"artifact_type"), QStringLiteral("a"));
    QCOMPARE(request.queryValue(u"x"), QStringLiteral("1&2"));
    QVERIFY(request.queryValue(u"absent").isNull());
    QVERIFY(!request.queryValue(u"empty").isNull());
    QCOMPARE(request.query.size(), 5);
}

void TestHttpMessage::range_data() {
    using Kind = ByteRange::Kind;
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<int>("kind");
    QTest::addColumn<qint64>("first");
    QTest::addColumn<qint64>("length");
    const auto row = [](const char* header, Kind kind, qint64 first, qint64 length) {
        QTest::newRow(header) << QByteArray(header) << static_cast<int>(kind) << first << length;
    };
    row("", Kind::Whole, 0, 100);
    row("bytes=0-0", Kind::Part, 0, 1);
    row("bytes=10-19", Kind::Part, 10, 10);
    row("bytes=90-", Kind::Part, 90, 10);
    row("bytes=90-500", Kind::Part, 90, 10);
    row("bytes=-5", Kind::Part, 95, 5);
    row("bytes=-500", Kind::Part, 0, 100);
    row("bytes=100-", Kind::Unsatisfiable, 0, 0);
    row("bytes=-0", Kind::Unsatisfiable, 0, 0);
    row("bytes=5-4", Kind::Whole, 0, 100);
    row("bytes=a-b", Kind::Whole, 0, 100);
    row("bytes=0-1,5-6", Kind::Whole, 0, 100);
    row("bytes=9223372036854775807-", Kind::Whole, 0, 100); // more digits than we read
    row("lines=0-1", Kind::Whole, 0, 100);
}

void TestHttpMessage::range() {
    QFETCH(QByteArray, header);
    QFETCH(int, kind);
    const ByteRange range = parseRange(header, 100);
    QCOMPARE(static_cast<int>(range.kind), kind);
    QTEST(range.first, "first");
    QTEST(range.length, "length");
}

void TestHttpMessage::disposition_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("plain") << QStringLiteral("Jane_Doe_Resume.pdf")
                           << QByteArray("attachment; filename=\"Jane_Doe_Resume.pdf\"");
    QTest::newRow("umlaut") << QStringLiteral("Zoë.pdf")
                            << QByteArray("attachment; filename=\"Zo_.pdf\"; filename*=UTF-8''Zo%C3%AB.pdf");
    QTest::newRow("header injection") << QStringLiteral("a\"\r\nX: y/../b.pdf")
                                      << QByteArray("attachment; filename=\"a___X: y_.._b.pdf\"");
}

void TestHttpMessage::disposition() {
    QFETCH(QString, name);
    QTEST(contentDisposition(name), "expected");
}

QTEST_GUILESS_MAIN(TestHttpMessage)
#include "tst_http_message.moc"
