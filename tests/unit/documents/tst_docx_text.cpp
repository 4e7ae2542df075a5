#include "documents/DocxText.h"
#include "documents/ZipFiles.h"
#include "support/ResumeGenerator.h"

#include <QTest>

using namespace postulant;
using generated::docx;
using generated::zip;

namespace {

QByteArray word(const QByteArray& body) {
    return "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "
           "xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"><w:body>" +
           body + "</w:body></w:document>";
}

QByteArray par(const QByteArray& text) {
    return "<w:p><w:r><w:t>" + text + "</w:t></w:r></w:p>";
}

QStringList texts(const QByteArray& body) {
    const auto lines = linesOfWordXml(word(body));
    QStringList out;
    if (!lines) {
        return {QStringLiteral("error: ") + lines.error().detail};
    }
    for (const ResumeLine& line : *lines) {
        out.append(line.text);
    }
    return out;
}

QByteArray row(const QList<QByteArray>& cells) {
    QByteArray out = "<w:tr>";
    for (const QByteArray& cell : cells) {
        out += "<w:tc>" + cell + "</w:tc>";
    }
    return out + "</w:tr>";
}

} // namespace

class TestDocxText : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void paragraphs() {
        const QStringList expected{QStringLiteral("Anna Roth"), QStringLiteral("Engineer\t2015"),
                                   QStringLiteral("above"), QStringLiteral("below & more"), QStringLiteral("new")};
        QCOMPARE(
            texts(par("Anna").replace("Anna", "Anna</w:t></w:r><w:r><w:t xml:space=\"preserve\"> Roth") +
                  "<w:p><w:pPr><w:tabs><w:tab w:val=\"right\"/></w:tabs></w:pPr><w:r><w:t>Engineer</w:t><w:tab/>"
                  "<w:t>2015</w:t></w:r></w:p>" +
                  "<w:p><w:r><w:t>above</w:t><w:br/><w:t>below &amp; more</w:t></w:r></w:p>" +
                  "<w:p><w:del><w:r><w:delText>old</w:delText></w:r></w:del><w:ins><w:r><w:t>new</w:t></w:r></w:ins>"
                  "<w:r><w:instrText>HYPERLINK</w:instrText></w:r></w:p><w:p/>"),
            expected);
    }
    void whatIsDrawnTwiceIsReadOnce() {
        const QByteArray box = "<w:txbxContent>" + par("in a box") + "</w:txbxContent>";
        QCOMPARE(texts("<w:p><w:r><mc:AlternateContent><mc:Choice><a>" + box + "</a></mc:Choice><mc:Fallback>" + box +
                       "</mc:Fallback></mc:AlternateContent></w:r></w:p>"),
                 QStringList{QStringLiteral("in a box")});
    }
    void bulletsAndSizes() {
        const auto lines = linesOfWordXml(
            word("<w:p><w:pPr><w:pStyle w:val=\"Title\"/></w:pPr><w:r><w:t>Anna Roth</w:t></w:r></w:p>"
                 "<w:p><w:pPr><w:numPr/></w:pPr><w:r><w:rPr><w:sz w:val=\"20\"/></w:rPr><w:t>did it</w:t></w:r></w:p>" +
                 par("- a dash")));
        QVERIFY(lines && lines->size() == 3);
        QVERIFY(lines->at(0).height > lines->at(1).height);
        QCOMPARE(lines->at(1).height, 10.0);
        QVERIFY(!lines->at(0).bullet && lines->at(1).bullet && lines->at(2).bullet);
        QCOMPARE(lines->at(2).text, QStringLiteral("a dash"));
    }
    void rowsAndColumns() {
        QCOMPARE(texts("<w:tbl>" + row({par("2015 – 2018"), par("Engineer") + par("Acme Inc.")}) + "</w:tbl>"),
                 (QStringList{QStringLiteral("2015 – 2018\tEngineer"), QStringLiteral("Acme Inc.")}));
        QCOMPARE(texts("<w:tbl>" + row({par("Skills") + par("C") + par("D") + par("E"), par("Anna Roth") + par("x")}) +
                       "</w:tbl>"),
                 (QStringList{QStringLiteral("Skills"), QStringLiteral("C"), QStringLiteral("D"), QStringLiteral("E"),
                              QStringLiteral("Anna Roth"), QStringLiteral("x")}));
        QCOMPARE(texts("<w:tbl>" + row({par("Education"), par("TU Berlin\t2015")}) + "</w:tbl>"),
                 (QStringList{QStringLiteral("Education"), QStringLiteral("TU Berlin\t2015")}));
    }

    void hostileXml_data() {
        QTest::addColumn<QByteArray>("xml");
        QTest::newRow("not XML") << QByteArray("Anna Roth");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("cut") << word(par("a")).chopped(20);
        QTest::newRow("two roots") << word(par("a")) + "<x/>";
        QTest::newRow("an outer entity") << "<!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>" +
                                                word(par("&x;"));
        QByteArray laughs = "<!DOCTYPE d [<!ENTITY a \"ha\">";
        for (char c = 'b'; c < 'z'; ++c) {
            laughs += QByteArray("<!ENTITY ") + c + " \"" + QByteArray("&") + char(c - 1) + ";&" + char(c - 1) + ";\">";
        }
        QTest::newRow("entities of entities") << laughs + "]>" + word(par("&y;"));
        QTest::newRow("an unknown entity") << word(par("&nothing;"));
        QTest::newRow("too deep") << word(QByteArray("<w:sdt>").repeated(5000) + QByteArray("</w:sdt>").repeated(5000));
        QTest::newRow("too many") << word(QByteArray("<w:p/>").repeated(500'001));
    }
    void hostileXml() {
        QFETCH(QByteArray, xml);
        const auto lines = linesOfWordXml(xml);
        QVERIFY(!lines);
        QCOMPARE(lines.error().kind, ErrorKind::FileType);
    }
    // Every cut and many changed bytes of a document are answered.
    void brokenArchives() {
        const QByteArray whole = docx(word(par("Anna Roth")));
        QVERIFY(linesOfDocx(whole));
        for (qsizetype size = 0; size < whole.size(); ++size) {
            QVERIFY(!linesOfDocx(whole.left(size)) || size > whole.size() / 2);
        }
        for (qsizetype at = 0; at < whole.size(); ++at) {
            QByteArray changed = whole;
            changed[at] = static_cast<char>(changed.at(at) ^ 0xff);
            const auto lines = linesOfDocx(changed);
            QVERIFY(lines || lines.error().kind == ErrorKind::FileType || lines.error().kind == ErrorKind::TooLarge);
        }
    }
    void bombs() {
        const QByteArray bomb = docx(word(par(QByteArray(largestUnpackedFile + 1, ' '))));
        QVERIFY(bomb.size() < 200'000);
        const auto lines = linesOfDocx(bomb);
        QVERIFY(!lines);
        QCOMPARE(lines.error().kind, ErrorKind::TooLarge);
        // Many that are each small enough.
        QVector<QPair<QString, QByteArray>> files;
        for (int i = 0; i < 5; ++i) {
            files.append({QStringLiteral("word/header%1.xml").arg(i), QByteArray(10 * 1024 * 1024, ' ')});
        }
        files.append({QStringLiteral("word/document.xml"), word(par("x"))});
        QCOMPARE(linesOfDocx(zip(files)).error().kind, ErrorKind::TooLarge);
        // What is not asked for is not unpacked.
        files = {{QStringLiteral("word/media/image1.png"), QByteArray(60 * 1024 * 1024, ' ')},
                 {QStringLiteral("word/document.xml"), word(par("x"))}};
        QVERIFY(linesOfDocx(zip(files)));
    }
    void tooManyNames() {
        QVector<QPair<QString, QByteArray>> files;
        for (int i = 0; i <= mostArchiveEntries; ++i) {
            files.append({QStringLiteral("n%1").arg(i), {}});
        }
        files.append({QStringLiteral("word/document.xml"), word(par("x"))});
        QCOMPARE(linesOfDocx(zip(files)).error().kind, ErrorKind::TooLarge);
    }
    // Names are compared and never followed: an archive in the archive, a path upwards, a name twice.
    void names() {
        const QByteArray inner = docx(word(par("inner")));
        const auto files = filesOfZip(zip({{QStringLiteral("../word/document.xml"), "up"},
                                           {QStringLiteral("/word/document.xml"), "root"},
                                           {QStringLiteral("word/document.xml.zip"), inner},
                                           {QStringLiteral("word/document.xml"), "first"},
                                           {QStringLiteral("word/document.xml"), "second"}}),
                                      [](const QString& name) { return name == u"word/document.xml"; });
        QVERIFY(files);
        QCOMPARE(files->size(), 1);
        QCOMPARE(files->value(QStringLiteral("word/document.xml")), QByteArray("first"));
        QVERIFY(!linesOfDocx(zip({{QStringLiteral("../word/document.xml"), word(par("x"))}})));
    }
    void withoutText() {
        const auto lines = linesOfDocx(docx(word("<w:p/>")));
        QVERIFY(!lines);
        QCOMPARE(lines.error().detail, QStringLiteral("no-text"));
    }
};

QTEST_GUILESS_MAIN(TestDocxText)
#include "tst_docx_text.moc"
