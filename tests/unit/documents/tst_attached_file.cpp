#include "documents/AttachedFile.h"
#include "domain/Package.h"

#include <QBuffer>
#include <QImage>
#include <QPainter>
#include <QPdfWriter>
#include <QTemporaryDir>
#include <QTest>

using namespace postulant;

namespace {

QByteArray picture(const char* format) {
    QImage image(40, 30, QImage::Format_RGB32);
    image.fill(Qt::darkCyan);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, format);
    return bytes;
}

QByteArray pdf() {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    QPainter painter(&writer);
    painter.drawRect(10, 10, 100, 100);
    painter.end();
    return bytes;
}

const QByteArray mail("Received: from mx.example\r\n by mail.example; Mon, 4 May 2026\r\n"
                      "From: Jobs <jobs@fernleaf.example>\r\nTo: maren@example.org\r\nSubject: Thank you\r\n"
                      "Date: Mon, 4 May 2026 09:43:00 +0100\r\n\r\nWe have your application.\r\n");

// The beginning of a PNG that says it is 20,000 × 20,000.
QByteArray hugePng() {
    QByteArray bytes = picture("PNG");
    const char wide[] = {0x00, 0x00, 0x4e, 0x20, 0x00, 0x00, 0x4e, 0x20};
    bytes.replace(16, 8, QByteArray(wide, 8));
    return bytes;
}

} // namespace

class TestAttachedFile : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whatItIsComesFromItsBytes_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("suffix");
        QTest::newRow("pdf") << pdf() << QStringLiteral("pdf");
        QTest::newRow("png") << picture("PNG") << QStringLiteral("png");
        QTest::newRow("jpeg") << picture("JPEG") << QStringLiteral("jpg");
        QTest::newRow("mail") << mail << QStringLiteral("eml");
        QTest::newRow("mail out of a mailbox")
            << "From jobs@fernleaf.example Mon May  4\n" + mail << QStringLiteral("eml");
    }
    void whatItIsComesFromItsBytes() {
        QFETCH(QByteArray, bytes);
        const auto file = judgeAttachment(bytes, QStringLiteral("folder/../proof.exe"));
        QVERIFY(file);
        QTEST(file->suffix, "suffix");
        QCOMPARE(file->name, QStringLiteral("proof.exe"));
        QCOMPARE(file->sha256, sha256Hex(bytes));
        QCOMPARE(file->bytes, bytes);
    }

    void anythingElseIsRefused_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("page called a picture") << QByteArray("<!DOCTYPE html><html><img src=x></html>");
        QTest::newRow("program") << QByteArray("\x7f"
                                               "ELF\x02\x01\x01",
                                               7) +
                                        QByteArray(200, '\0');
        QTest::newRow("text with a colon") << QByteArray("Note: call them\n\nmonday");
        QTest::newRow("mail without an end of its head") << QByteArray("From: a@b.example\nSubject: x\n");
        QTest::newRow("headers with zeros") << QByteArray("From: a\0b\nSubject: x\n\n", 21);
        QTest::newRow("cut pdf") << pdf().left(60);
        QTest::newRow("picture of 400 megapixels") << hugePng();
        QTest::newRow("script in a picture's clothes") << QByteArray("GIF89a=1;alert(1)");
        QTest::newRow("svg") << QByteArray("<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
    }
    void anythingElseIsRefused() {
        QFETCH(QByteArray, bytes);
        const auto file = judgeAttachment(bytes, QStringLiteral("proof.png"));
        QVERIFY(!file);
        QCOMPARE(file.error().kind, ErrorKind::FileType);
    }

    void sizeIsBounded() {
        QByteArray bytes = mail;
        bytes.append(QByteArray(evidenceKind(attachedKind).mostBytes - bytes.size(), 'a'));
        QVERIFY(judgeAttachment(bytes, QStringLiteral("a.eml")));
        bytes.append('a');
        QCOMPARE(judgeAttachment(bytes, QStringLiteral("a.eml")).error().kind, ErrorKind::TooLarge);
        QCOMPARE(judgeAttachment({}, QStringLiteral("a.eml")).error().kind, ErrorKind::File);
        QTemporaryDir dir;
        QCOMPARE(readAttachment(dir.path()).error().kind, ErrorKind::File); // a folder
        QCOMPARE(readAttachment(dir.filePath(QStringLiteral("none"))).error().kind, ErrorKind::File);
        QCOMPARE(readAttachment(QStringLiteral("/dev/zero")).error().kind, ErrorKind::File);
    }

    void aNameIsOnlyAName() {
        const QString name = QString(QChar(0x202e)) + QStringLiteral("gpj\n.eml") + QString(300, QLatin1Char('x'));
        const auto file = judgeAttachment(mail, name);
        QVERIFY(file);
        QVERIFY(!file->name.contains(QChar(0x202e)) && !file->name.contains(u'\n'));
        QVERIFY(file->name.size() <= 120);
    }
};

QTEST_MAIN(TestAttachedFile)
#include "tst_attached_file.moc"
