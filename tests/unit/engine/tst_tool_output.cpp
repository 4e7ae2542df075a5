#include "engine/ToolOutput.h"

#include <QTest>

using namespace postulant;

class TestToolOutput : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void sizes_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<qint64>("bytes");
        QTest::newRow("kB") << QStringLiteral("841 kB") << qint64(841000);
        QTest::newRow("MB") << QStringLiteral("12.3 MB") << qint64(12300000);
        QTest::newRow("MiB") << QStringLiteral("2.5 MiB") << qint64(2621440);
        QTest::newRow("bytes") << QStringLiteral("900 bytes") << qint64(900);
        QTest::newRow("none") << QStringLiteral("metadata") << qint64(-1);
    }
    void sizes() {
        QFETCH(QString, text);
        QFETCH(qint64, bytes);
        QCOMPARE(sizeIn(text).value_or(-1), bytes);
    }
    void pipIsCounted() {
        PipOutput output(3);
        QVERIFY(output.take(QStringLiteral("Collecting one==1.0 (from -r requirements.txt (line 1))")));
        QVERIFY(!output.take(QStringLiteral("Downloading one-1.0-py3-none-any.whl.metadata (2.1 kB)")));
        QVERIFY(
            output.take(QStringLiteral("Downloading https://packages.example/1/one-1.0-py3-none-any.whl (1.5 MB)")));
        QVERIFY(output.take(QStringLiteral("Collecting two==1.0")));
        QVERIFY(output.take(QStringLiteral("Using cached two-1.0.tar.gz (500 kB)")));
        QVERIFY(!output.take(QStringLiteral("  Preparing metadata (setup.py): finished")));
        QCOMPARE(output.progress().done, 2);
        QCOMPARE(output.progress().of, 3);
        QCOMPARE(output.progress().bytes, 2000000);
        QCOMPARE(output.progress().item, QStringLiteral("two-1.0.tar.gz"));
        QVERIFY(output.take(QStringLiteral("Installing collected packages: one, two")));
        QCOMPARE(output.progress().done, 3);
    }
    void theBrowsersPercentAreBytes() {
        BrowserOutput output;
        QVERIFY(output.take(QStringLiteral("Downloading Chromium 128.0 (playwright build v1129) from somewhere")));
        QVERIFY(output.take(QStringLiteral("|■■■■■■■■      |  50% of 100.0 MiB")));
        QCOMPARE(output.progress().bytes, 50LL * 1024 * 1024);
        QCOMPARE(output.progress().ofBytes, 100LL * 1024 * 1024);
        QVERIFY(output.take(QStringLiteral("Downloading FFMPEG playwright build v1009 from somewhere")));
        QCOMPARE(output.progress().bytes, 0);
    }
    void troubles_data() {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("trouble");
        QTest::newRow("refused") << QStringLiteral("[Errno 111] Connection refused") << QStringLiteral("offline");
        QTest::newRow("name") << QStringLiteral("Temporary failure in name resolution") << QStringLiteral("offline");
        QTest::newRow("node") << QStringLiteral("Error: getaddrinfo ENOTFOUND somewhere") << QStringLiteral("offline");
        QTest::newRow("full") << QStringLiteral("OSError: [Errno 28] No space left on device")
                              << QStringLiteral("no-space");
        QTest::newRow("hash") << QStringLiteral("ERROR: THESE PACKAGES DO NOT MATCH THE HASHES FROM THE FILE")
                              << QStringLiteral("wrong-hash");
        QTest::newRow("other") << QStringLiteral("ERROR: Failed building wheel") << QStringLiteral("packages-failed");
    }
    void troubles() {
        QFETCH(QString, line);
        QFETCH(QString, trouble);
        const EngineFailure failure = packagesTrouble({line, QStringLiteral("the last line")});
        QCOMPARE(code(failure.trouble), trouble);
    }
};

QTEST_GUILESS_MAIN(TestToolOutput)
#include "tst_tool_output.moc"
