#include "documents/ResumeFile.h"
#include "documents/ZipDirectory.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>
#include <QtEndian>

using namespace postulant;

namespace {

QByteArray little(quint32 value, int bytes) {
    QByteArray result(bytes, 0);
    for (int i = 0; i < bytes; ++i)
        result[i] = static_cast<char>(value >> (8 * i) & 0xffU);
    return result;
}

// A ZIP archive of empty stored members.
QByteArray zip(const QList<QByteArray>& names, bool encrypted = false) {
    QByteArray members;
    QByteArray directory;
    const QByteArray flags = little(encrypted ? 1 : 0, 2);
    for (const QByteArray& name : names) {
        directory += "PK\x01\x02" + little(20, 2) + little(20, 2) + flags + QByteArray(18, 0) +
                     little(static_cast<quint32>(name.size()), 2) + QByteArray(12, 0) +
                     little(static_cast<quint32>(members.size()), 4) + name;
        members += "PK\x03\x04" + little(20, 2) + flags + QByteArray(18, 0) +
                   little(static_cast<quint32>(name.size()), 2) + little(0, 2) + name;
    }
    const QByteArray count = little(static_cast<quint32>(names.size()), 2);
    return members + directory + "PK\x05\x06" + little(0, 4) + count + count +
           little(static_cast<quint32>(directory.size()), 4) + little(static_cast<quint32>(members.size()), 4) +
           little(0, 2);
}

// One page with nothing on it. trailer: further entries of the trailer.
QByteArray pdf(const QByteArray& trailer = {}, const QByteArray& objects = {}) {
    QByteArray bytes = "%PDF-1.4\n";
    QList<qsizetype> offsets;
    const QList<QByteArray> parts{"<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>",
                                  "<</Type/Page/Parent 2 0 R/MediaBox[0 0 100 100]>>", objects};
    for (qsizetype i = 0; i < parts.size(); ++i) {
        if (parts.at(i).isEmpty())
            continue;
        offsets.append(bytes.size());
        bytes += QByteArray::number(i + 1) + " 0 obj" + parts.at(i) + "endobj\n";
    }
    const qsizetype start = bytes.size();
    const QByteArray count = QByteArray::number(offsets.size() + 1);
    bytes += "xref\n0 " + count + "\n0000000000 65535 f \n";
    for (const qsizetype offset : offsets)
        bytes += QByteArray::number(offset).rightJustified(10, '0') + " 00000 n \n";
    return bytes + "trailer<</Size " + count + "/Root 1 0 R" + trailer + ">>\nstartxref\n" + QByteArray::number(start) +
           "\n%%EOF\n";
}

// With a user password (standard handler, revision 2); no key opens it.
QByteArray lockedPdf() {
    const QByteArray noise = "<" + QByteArray(32, '\x5a').toHex() + ">";
    return pdf("/Encrypt 4 0 R/ID[<00112233445566778899aabbccddeeff><00112233445566778899aabbccddeeff>]",
               "<</Filter/Standard/V 1/R 2/Length 40/P -44/O" + noise + "/U" + noise + ">>");
}

const QList<QByteArray> docxNames{"[Content_Types].xml", "_rels/.rels", "word/document.xml"};

} // namespace

class TestResumeFile : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void judgesByContent_data();
    void judgesByContent();
    void sampleIsFine();
    void sizeLimit();
    void filesThatAreNone();
    void importsExactlyWhatWasChecked();
    void importRefuses();
    void names_data();
    void names();
    void brokenArchives();
};

void TestResumeFile::judgesByContent_data() {
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<ResumeProblem>("problem");
    QTest::addColumn<QString>("mime");
    using P = ResumeProblem;
    QTest::newRow("pdf") << pdf() << P::None << pdfMimeType;
    QTest::newRow("pdf after a preamble") << "\xef\xbb\xbf" + pdf() << P::None << pdfMimeType;
    QTest::newRow("docx") << zip(docxNames) << P::None << docxMimeType;
    QTest::newRow("empty") << QByteArray() << P::Empty << QString();
    QTest::newRow("text") << QByteArray("Jane Doe, Analyst") << P::WrongType << QString();
    QTest::newRow("html") << QByteArray("<html><body>%</body></html>") << P::WrongType << QString();
    QTest::newRow("another archive") << zip({"photo.jpg"}) << P::WrongType << QString();
    QTest::newRow("spreadsheet") << zip({"[Content_Types].xml", "xl/workbook.xml"}) << P::WrongType << QString();
    QTest::newRow("pdf in name only") << QByteArray("%PDF-1.7\n") + QByteArray(2000, 'x') << P::Damaged << QString();
    QTest::newRow("pdf cut short") << pdf().left(60) << P::Damaged << QString();
    QTest::newRow("docx cut short") << zip(docxNames).chopped(10) << P::Damaged << QString();
    QTest::newRow("locked pdf") << lockedPdf() << P::Locked << QString();
    QTest::newRow("locked zip") << zip(docxNames, true) << P::Locked << QString();
    const QString package = QStringLiteral("EncryptedPackage");
    const QByteArray ole = QByteArray("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", 8) + QByteArray(600, 0);
    QTest::newRow("locked docx") << ole + QByteArray(reinterpret_cast<const char*>(package.utf16()), 32) << P::Locked
                                 << QString();
    QTest::newRow("old word") << ole << P::WrongType << QString();
}

void TestResumeFile::judgesByContent() {
    QFETCH(QByteArray, bytes);
    const ResumeCheck check = checkResumeBytes(bytes, QStringLiteral("cv.bin"));
    QFETCH(ResumeProblem, problem);
    QCOMPARE(code(check.problem), code(problem));
    QTEST(check.file.mimeType, "mime");
    QCOMPARE(check.file.size, qint64(bytes.size()));
    QCOMPARE(check.bytes, check.problem == ResumeProblem::None ? bytes : QByteArray());
    QCOMPARE(check.file.sha256.isEmpty(), check.problem != ResumeProblem::None);
}

void TestResumeFile::sampleIsFine() {
    const QString path = QStringLiteral(POSTULANT_SOURCE_DIR "/resources/sample/Maren_Holt_Resume.pdf");
    const ResumeCheck check = checkResume(path);
    QCOMPARE(check.problem, ResumeProblem::None);
    QCOMPARE(check.file.fileName, QStringLiteral("Maren_Holt_Resume.pdf"));
    QCOMPARE(check.file.size, QFileInfo(path).size());
}

void TestResumeFile::sizeLimit() {
    // Comments may stand between the objects of a PDF, so it can be made as long as wanted.
    QByteArray bytes = pdf();
    const qsizetype missing = maxResumeBytes - bytes.size();
    bytes.prepend("%PDF-1.4\n%" + QByteArray(missing - 11, 'x') + '\n');
    QCOMPARE(bytes.size(), maxResumeBytes);
    QVERIFY(checkResumeBytes(bytes, {}).problem != ResumeProblem::TooLarge);
    QCOMPARE(checkResumeBytes(bytes + '\n', {}).problem, ResumeProblem::TooLarge);

    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("eleven.pdf")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QVERIFY(file.write(pdf()) > 0 && file.resize(11 * 1024 * 1024));
    file.close();
    const ResumeCheck check = checkResume(file.fileName());
    QCOMPARE(check.problem, ResumeProblem::TooLarge);
    QCOMPARE(check.file.size, qint64(11 * 1024 * 1024));
    const auto imported = importResumeFile(file.fileName(), folder.path());
    QVERIFY(!imported);
    QCOMPARE(imported.error().kind, ErrorKind::TooLarge);
}

void TestResumeFile::filesThatAreNone() {
    QTemporaryDir folder;
    QCOMPARE(checkResume(folder.filePath(QStringLiteral("absent.pdf"))).problem, ResumeProblem::Missing);
    QCOMPARE(checkResume(folder.path()).problem, ResumeProblem::Missing);
    // A file of the system that claims to be regular and refuses to be read, also to root.
    QCOMPARE(checkResume(QStringLiteral("/proc/self/mem")).problem, ResumeProblem::NotReadable);
}

void TestResumeFile::importsExactlyWhatWasChecked() {
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("Zoë’s CV (final).PDF"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(pdf());
    file.close();
    const QString dir = folder.filePath(QStringLiteral("files"));
    const auto imported = importResumeFile(path, dir);
    QVERIFY(imported);
    QCOMPARE(imported->fileName, QStringLiteral("Zoes_CV_final.pdf"));
    QFile stored(dir + u'/' + imported->sha256);
    QVERIFY(stored.open(QIODevice::ReadOnly));
    const QByteArray bytes = stored.readAll();
    QCOMPARE(bytes, pdf());
    QCOMPARE(imported->sha256.toLatin1(), QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
    const auto others = QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ReadOther;
    QCOMPARE(QFileInfo(stored.fileName()).permissions() & others, QFileDevice::Permissions());
    QCOMPARE(QFileInfo(dir).permissions() & others, QFileDevice::Permissions());
    QVERIFY(importResumeFile(path, dir)); // again: the same file
    QCOMPARE(QDir(dir).entryList(QDir::Files).size(), 1);
}

void TestResumeFile::importRefuses() {
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("cv.pdf")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("not a resume");
    file.close();
    const QString dir = folder.filePath(QStringLiteral("files"));
    const auto imported = importResumeFile(file.fileName(), dir);
    QVERIFY(!imported);
    QCOMPARE(imported.error().kind, ErrorKind::FileType);
    QCOMPARE(imported.error().detail, QStringLiteral("wrong-type"));
    QCOMPARE(importResumeFile(folder.filePath(QStringLiteral("absent")), dir).error().kind, ErrorKind::File);
    QVERIFY(QDir(dir).entryList(QDir::Files).isEmpty());
}

void TestResumeFile::names_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("mime");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* name, const QString& mime, const char* expected) {
        QTest::newRow(name) << QString::fromUtf8(name) << mime << QString::fromUtf8(expected);
    };
    row("Jane_Doe_Resume.pdf", pdfMimeType, "Jane_Doe_Resume.pdf");
    row("Jane Doe  Resume.PDF", pdfMimeType, "Jane_Doe_Resume.pdf");
    row("cv.doc", docxMimeType, "cv.docx");
    row("Jürgen Groß.pdf", pdfMimeType, "Jurgen_Gross.pdf");
    row("../../etc/passwd", pdfMimeType, "passwd.pdf");
    row("C:\\Users\\me\\cv.pdf", pdfMimeType, "cv.pdf");
    row("a\"b\r\nX: y.pdf", pdfMimeType, "a_b_X_y.pdf");
    row("履歴書.pdf", pdfMimeType, "Resume.pdf");
    row("", pdfMimeType, "Resume.pdf");
    row(".pdf", pdfMimeType, "pdf.pdf");
    row("v1.2 resume", pdfMimeType, "v1_2_resume.pdf");
}

void TestResumeFile::names() {
    QFETCH(QString, name);
    QFETCH(QString, mime);
    QTEST(employerFileName(name, mime), "expected");
    QVERIFY(employerFileName(QString(5000, u'x'), mime).size() <= 90);
}

// Every cut and every changed byte of an archive is answered, never read past.
void TestResumeFile::brokenArchives() {
    const QByteArray whole = zip(docxNames);
    for (qsizetype size = 0; size <= whole.size(); ++size)
        QCOMPARE(zipDirectory(whole.left(size)).has_value(), size == whole.size());
    for (qsizetype at = 0; at < whole.size(); ++at) {
        QByteArray changed = whole;
        changed[at] = static_cast<char>(changed.at(at) ^ 0xff);
        const auto entries = zipDirectory(changed);
        QVERIFY(!entries || entries->size() <= 10'000);
    }
    // A name that is said to be longer than the directory.
    QByteArray lying = whole;
    lying[lying.lastIndexOf("PK\x01\x02") + 29] = '\x7f';
    QVERIFY(!zipDirectory(lying));
}

QTEST_GUILESS_MAIN(TestResumeFile)
#include "tst_resume_file.moc"
