#include "domain/BoundedJson.h"
#include "domain/EvidenceBytes.h"

#include <QJsonArray>
#include <QTest>

using namespace postulant;

namespace {

QByteArray big(int value, int bytes) {
    QByteArray out;
    for (int i = bytes - 1; i >= 0; --i) {
        out += static_cast<char>(value >> (8 * i));
    }
    return out;
}

QByteArray png(int width, int height) {
    return QByteArray("\x89PNG\r\n\x1a\n") + big(13, 4) + "IHDR" + big(width, 4) + big(height, 4) +
           QByteArray::fromHex("0802000000") + QByteArray(100, 'x');
}

// As cameras write them: other segments come before the size.
QByteArray jpeg(int width, int height) {
    return QByteArray::fromHex("ffd8ffe0") + big(16, 2) + QByteArray(14, 'a') + QByteArray::fromHex("ffe1") +
           big(5002, 2) + QByteArray(5000, 'b') + QByteArray::fromHex("ffc2") + big(17, 2) + "\x08" + big(height, 2) +
           big(width, 2) + QByteArray(20, 'c');
}

QByteArray webp(const QByteArray& form, const QByteArray& rest) {
    return QByteArray("RIFFxxxxWEBP") + form + "size" + rest + QByteArray(20, '\0');
}

} // namespace

class TestEvidenceBytes : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyKindSaysWhatItsBytesMustBe() {
        QStringList kinds;
        for (const EvidenceKind& kind : evidenceKinds()) {
            kinds << QString::fromLatin1(kind.kind);
            QVERIFY(kind.mostBytes > 0);
            QVERIFY(kind.bytes != EvidenceBytes::Any || kinds.last() == attachedKind); // judged by readAttachment()
            QVERIFY(evidenceKind(kinds.last()).mostBytes == kind.mostBytes);
        }
        QCOMPARE(kinds.removeDuplicates(), 0);
        QVERIFY(!kinds.contains(QStringLiteral("har")));
        QCOMPARE(evidenceKind(u"steps-12").removal, evidenceKind(u"steps").removal);
        QCOMPARE(evidenceKind(u"letter-of-the-employer").removal, -1);
    }

    void theSizeOfAPictureIsInItsHeader() {
        QCOMPARE(pictureSize(png(1280, 9000)), QSize(1280, 9000));
        QCOMPARE(pictureSize(jpeg(1920, 1080)), QSize(1920, 1080));
        QCOMPARE(pictureSize(webp("VP8X", QByteArray::fromHex("00000000"
                                                              "7f0700"
                                                              "370400"))),
                 QSize(1920, 1080));
        QCOMPARE(pictureSize(webp("VP8 ", QByteArray::fromHex("0000009d012a"
                                                              "8007"
                                                              "3804"))),
                 QSize(1920, 1080));
        QCOMPARE(pictureSize(webp("VP8L", QByteArray::fromHex("2f"
                                                              "7fc70d01"))),
                 QSize(1920, 1080));
        QVERIFY(!pictureSize("no picture").isValid());
        QVERIFY(!pictureSize({}).isValid());
        // Cut anywhere, nothing is read that is not there.
        for (const QByteArray& whole : {png(10, 10), jpeg(10, 10), webp("VP8X", "xxxx")}) {
            for (qsizetype i = 0; i < std::min<qsizetype>(whole.size(), 60); ++i) {
                (void)pictureSize(whole.left(i));
            }
        }
    }

    void bytesAreJudgedByWhatTheyAre_data() {
        QTest::addColumn<EvidenceBytes>("wanted");
        QTest::addColumn<QByteArray>("head");
        QTest::addColumn<QString>("problem");
        QTest::addColumn<QString>("suffix");
        using B = EvidenceBytes;
        const QByteArray page = " \n<!DOCTYPE html><html><body>Sign in</body></html>";
        QTest::newRow("png") << B::Picture << png(1280, 720) << QString() << QStringLiteral("png");
        QTest::newRow("jpeg called png") << B::Picture << jpeg(1280, 720) << QString() << QStringLiteral("jpg");
        QTest::newRow("as large as may be") << B::Picture << png(8000, 8000) << QString() << QStringLiteral("png");
        QTest::newRow("100 megapixels") << B::Picture << png(10'000, 10'000) << QStringLiteral("picture-too-large")
                                        << QString();
        QTest::newRow("a negative size") << B::Picture << png(-1, 100) << QStringLiteral("not-a-picture") << QString();
        QTest::newRow("page as picture") << B::Picture << page << QStringLiteral("not-a-picture") << QString();
        QTest::newRow("nothing") << B::Picture << QByteArray() << QStringLiteral("not-a-picture") << QString();
        QTest::newRow("webm") << B::Recording << QByteArray::fromHex("1a45dfa3") + "rest" << QString()
                              << QStringLiteral("webm");
        QTest::newRow("mp4") << B::Recording
                             << QByteArray("\0\0\0\x20"
                                           "ftypisom",
                                           12)
                             << QString() << QStringLiteral("mp4");
        QTest::newRow("page as recording") << B::Recording << page << QStringLiteral("not-a-recording") << QString();
        QTest::newRow("page") << B::Page << page << QString() << QStringLiteral("html");
        QTest::newRow("empty page") << B::Page << QByteArray() << QString() << QStringLiteral("html");
        QTest::newRow("program as page") << B::Page
                                         << QByteArray("\x7f"
                                                       "ELF\0\0",
                                                       6)
                                         << QStringLiteral("not-text") << QString();
        QTest::newRow("picture as page") << B::Page << png(1, 1) << QStringLiteral("not-text") << QString();
        QTest::newRow("log") << B::Log << QByteArray("[error] <html> is mentioned") << QString()
                             << QStringLiteral("log");
        QTest::newRow("page as log") << B::Log << page << QStringLiteral("not-a-log") << QString();
    }
    void bytesAreJudgedByWhatTheyAre() {
        QFETCH(const EvidenceBytes, wanted);
        QFETCH(const QByteArray, head);
        QFETCH(const QString, problem);
        QFETCH(const QString, suffix);
        const BytesVerdict verdict = judgeBytes(wanted, head);
        QCOMPARE(verdict.problem, problem);
        QCOMPARE(verdict.suffix, suffix);
        QCOMPARE(verdict.mimeType.isEmpty(), !problem.isEmpty());
    }

    void jsonOfStrangersIsBounded() {
        const auto nested = [](int depth) { return QByteArray(depth, '[') + QByteArray(depth, ']'); };
        QVERIFY(boundedJson(nested(100)).isArray());
        QVERIFY(boundedJson(nested(129)).isNull());
        const QByteArray zeros = QByteArray("0,").repeated(1'999'990) + "0]";
        QCOMPARE(boundedJson('[' + zeros).array().size(), 1'999'991);
        QVERIFY(boundedJson('[' + QByteArray("0,0,0,0,0,0,0,0,0,0,0,") + zeros).isNull());
        // What stands in a text is no structure.
        QVERIFY(boundedJson("[\"" + QByteArray(3'000'000, ',') + "\"]").isArray());
        QVERIFY(boundedJson("[\"\\\"" + QByteArray(3'000'000, '[') + "\"]").isArray());
        QVERIFY(boundedJson("[\"\\\\\"" + QByteArray(300, '[')).isNull());
    }
};

QTEST_APPLESS_MAIN(TestEvidenceBytes)
#include "tst_evidence_bytes.moc"
