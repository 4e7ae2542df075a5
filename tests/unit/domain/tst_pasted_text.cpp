#include "domain/PastedText.h"
#include "domain/PostingIdentity.h"

#include <QRandomGenerator>
#include <QTest>

using namespace postulant;

class TestPastedText : public QObject {
    Q_OBJECT

    // "1 https://…" a URL, "2 -" a line without one.
    static QStringList read(const QString& text) {
        QStringList result;
        for (const auto& line : splitPastedText(text)) {
            result.append(QStringLiteral("%1 %2").arg(QString::number(line.lineNumber),
                                                      line.url.isEmpty() ? QStringLiteral("-") : line.url));
        }
        return result;
    }

private Q_SLOTS:
    void forms_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("expected");
        const auto row = [](const char* name, const QString& text, const QStringList& expected) {
            QTest::newRow(name) << text << expected;
        };
        const QString x = QStringLiteral("1 https://a.example/x");
        row("nothing", {}, {});
        row("blank lines", QStringLiteral("\n \r\n\t\n---\n***\n"), {});
        row("plain line", QStringLiteral("https://a.example/x"), {x});
        row("line ends", QStringLiteral("https://a.example/x\r\n\rhttp://b.example/y\nHTTPS://C.example/z"),
            {x, QStringLiteral("3 http://b.example/y"), QStringLiteral("4 HTTPS://C.example/z")});
        row("bullets", QStringLiteral("- https://a.example/x\n\u2022 https://a.example/y\n3) b.example/z/1"),
            {x, QStringLiteral("2 https://a.example/y"), QStringLiteral("3 b.example/z/1")});
        row("words around", QStringLiteral("Look at https://a.example/x, or (https://a.example/y)."),
            {x, QStringLiteral("1 https://a.example/y")});
        row("brackets inside", QStringLiteral("https://a.example/x_(y) and [https://a.example/z]"),
            {QStringLiteral("1 https://a.example/x_(y)"), QStringLiteral("1 https://a.example/z")});
        row("markdown", QStringLiteral("* [Welder (m/f)](https://a.example/x \"at Acme\") and <https://a.example/y>"),
            {x, QStringLiteral("1 https://a.example/y")});
        row("markdown with text at once", QStringLiteral("[Welder](https://a.example/x).Next"), {x});
        row("markdown, the text is the address", QStringLiteral("[https://a.example/x](https://a.example/x)"), {x});
        row("quotes", QStringLiteral("'https://a.example/x' \u201ehttps://a.example/y\u201c"),
            {x, QStringLiteral("1 https://a.example/y")});
        row("address inside an address", QStringLiteral("https://a.example/r?u=https://b.example/y"),
            {QStringLiteral("1 https://a.example/r?u=https://b.example/y")});
        row("several on a line", QStringLiteral("https://a.example/x,https://a.example/y https://a.example/x"),
            {x, QStringLiteral("1 https://a.example/y")});
        row("comma in the address", QStringLiteral("https://a.example/Austin,TX/1"),
            {QStringLiteral("1 https://a.example/Austin,TX/1")});
        row("without a scheme", QStringLiteral("jobs.a.example/x\nsee www.a.example/y now"),
            {QStringLiteral("1 jobs.a.example/x"), QStringLiteral("2 www.a.example/y")});
        row("garbage", QStringLiteral("call Jane\nand/or\n1.5/h\nftp://a.example/x\nmailto:j@a.example\n://\nhttps://"),
            {QStringLiteral("1 -"), QStringLiteral("2 -"), QStringLiteral("3 -"), QStringLiteral("4 -"),
             QStringLiteral("5 -"), QStringLiteral("7 -")});
        row("CSV with a heading",
            QStringLiteral("Company,URL,Note\nAcme,https://a.example/x,soon\n\"B, C\",\"https://a.example/y,z\",\n"),
            {QStringLiteral("2 https://a.example/x"), QStringLiteral("3 https://a.example/y,z")});
        row("CSV without a heading", QStringLiteral("https://a.example/x;Acme;1\nhttps://a.example/y;Bolt;2"),
            {x, QStringLiteral("2 https://a.example/y")});
        row("TSV", QStringLiteral("Acme\thttps://a.example/x\tWelder"), {x});
        row("commas in addresses, the same number in each line",
            QStringLiteral("https://a.example/Austin,TX/1\nhttps://a.example/Dallas,TX/2"),
            {QStringLiteral("1 https://a.example/Austin,TX/1"), QStringLiteral("2 https://a.example/Dallas,TX/2")});
        row("commas before ids", QStringLiteral("https://a.example/job,1001\nhttps://a.example/job,1002"),
            {QStringLiteral("1 https://a.example/job,1001"), QStringLiteral("2 https://a.example/job,1002")});
        row("commas before words", QStringLiteral("https://a.example/jobs,wien\nhttps://a.example/jobs,linz"),
            {QStringLiteral("1 https://a.example/jobs,wien"), QStringLiteral("2 https://a.example/jobs,linz")});
        row("Glassdoor's addresses",
            QStringLiteral("https://www.glassdoor.com/job-listing/x-JV_IC1_KO0,6_KE7,11.htm?jl=1\n"
                           "https://www.glassdoor.com/job-listing/y-JV_IC1_KO0,8_KE9,13.htm?jl=2"),
            {QStringLiteral("1 https://www.glassdoor.com/job-listing/x-JV_IC1_KO0,6_KE7,11.htm?jl=1"),
             QStringLiteral("2 https://www.glassdoor.com/job-listing/y-JV_IC1_KO0,8_KE9,13.htm?jl=2")});
        row("CSV without a heading, the address first",
            QStringLiteral("https://a.example/x,Acme,Welder\nhttps://a.example/y,Bolt,Baker"),
            {x, QStringLiteral("2 https://a.example/y")});
        row("JSON",
            QStringLiteral("{\n  \"company\": \"Acme\",\n  \"url\": \"https:\\/\\/a.example\\/x?a=1\\u0026b=2\",\n"
                           "  \"more\": [\"https://a.example/y\"]\n}"),
            {QStringLiteral("3 https://a.example/x?a=1&b=2"), QStringLiteral("4 https://a.example/y")});
        row("JSON Lines", QStringLiteral("{\"url\":\"https://a.example/x\"}\n{\"url\":\"https://a.example/y\"}\n"),
            {x, QStringLiteral("2 https://a.example/y")});
        row("JSON inside other text",
            QStringLiteral("so: \"url\":\"https:\\/\\/a.example\\/x\", and words\nmore words"),
            {x, QStringLiteral("2 -")});
        row("Markdown's escapes", QStringLiteral("https://a.example/x\\_y\\&z"),
            {QStringLiteral("1 https://a.example/x_y&z")});
        row("angle brackets over lines",
            QStringLiteral("Apply <https://a.example/long/\r\nrest?id=7>,\r\nor <https://a.example/y>\nwords"),
            {QStringLiteral("1 https://a.example/long/rest?id=7"), QStringLiteral("3 https://a.example/y"),
             QStringLiteral("4 -")});
        row("angle brackets that stay open", QStringLiteral("a <https://a.example/x\nwords here"),
            {x, QStringLiteral("2 -")});
        row("mail's source",
            QStringLiteral("Content-Type: text/html\nContent-Transfer-Encoding: quoted-printable\n\n"
                           "<html><a href=3D\"https://a.example/x?id=3D7&amp;very=3Dlo=\nng\">go</a>\n"
                           "<a href=3D\"https://a.example/y\">2</a>"),
            {QStringLiteral("4 https://a.example/x?id=7&very=long"), QStringLiteral("6 https://a.example/y")});
        row("form built into a page",
            QStringLiteral("<iframe src=\"https://boards.greenhouse.io/embed/job_app?for=acme&amp;token=4521987003\">"
                           "</iframe><iframe src='https://ads.example/x/1'></iframe>"),
            {QStringLiteral("1 https://boards.greenhouse.io/embed/job_app?for=acme&token=4521987003")});
        row("link without a scheme", QStringLiteral("<ul><li><a href=\"//a.example/x\">x</a>"), {x});
        row("bare hosts among words",
            QStringLiteral(
                "see boards.greenhouse.io/acme/jobs/4521987003, or (jobs.lever.co/x/"
                "5c1e9b7a-0f3d-4e2b-9a61-2d8c7f4b1e90); Node.js/React and/or\nAcme,apply.workable.com/acme/j/"
                "3F9A1C2B7D,soon\nNode.js/React, and a.example/x"),
            {QStringLiteral("1 boards.greenhouse.io/acme/jobs/4521987003"),
             QStringLiteral("1 jobs.lever.co/x/5c1e9b7a-0f3d-4e2b-9a61-2d8c7f4b1e90"),
             QStringLiteral("2 apply.workable.com/acme/j/3F9A1C2B7D"), QStringLiteral("3 -")});
        row("invisible marks", QStringLiteral("https://a.example/\u200bx\u200b \u00adhttps://a.example/y\u2060"),
            {x, QStringLiteral("1 https://a.example/y")});
        row("other notations",
            QStringLiteral(
                "<https://a.example/x|Welder>\n[[https://a.example/y][Baker]]\n`Cook <https://a.example/z>`_\n"
                "\\url{https://a.example/w}\n**https://a.example/v**\n=HYPERLINK(\"https://a.example/u\";\"U\")"),
            {x, QStringLiteral("2 https://a.example/y"), QStringLiteral("3 https://a.example/z"),
             QStringLiteral("4 https://a.example/w"), QStringLiteral("5 https://a.example/v"),
             QStringLiteral("6 https://a.example/u")});
        row("shortcut",
            QStringLiteral("[InternetShortcut]\r\nURL=https://a.example/x\r\nIconFile=https://a.example/i\r\n"),
            {QStringLiteral("2 https://a.example/x")});
        row("desktop entry", QStringLiteral("[Desktop Entry]\nType=Link\nURL=https://a.example/x\nName=X\n"),
            {QStringLiteral("3 https://a.example/x")});
        row("webloc",
            QStringLiteral("<?xml version=\"1.0\"?>\n<!DOCTYPE plist PUBLIC \"-//A//EN\" \"http://a.example/p.dtd\">\n"
                           "<plist><dict><key>URL</key><string>https://a.example/x</string></dict></plist>"),
            {QStringLiteral("3 https://a.example/x")});
        row("bookmarks",
            QStringLiteral("<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<META HTTP-EQUIV=\"Content-Type\">\n<TITLE>B</TITLE>\n"
                           "<DL><p>\n<DT><H3>Jobs</H3>\n"
                           "<DT><A HREF=\"https://a.example/x?a=1&amp;b=2\" ICON_URI=\"https://a.example/f.ico\" "
                           "ADD_DATE=\"1\">Welder > all</A>\n"
                           "<DT><A HREF=\"place:type=6\">Recent</A>\n</DL>"),
            {QStringLiteral("6 https://a.example/x?a=1&b=2")});
        row("HTML",
            QStringLiteral("<html xmlns=\"http://w.example/1999\"><head><script>var u='https://a.example/s'</script>\n"
                           "<link href=\"https://a.example/c.css\"></head><body><img src=\"https://a.example/i.png\">\n"
                           "<a class='b'\n  href='https://a.example/x'>It's one</a> <a href=https://a.example/y>2</a>\n"
                           "<a href=\"/relative\">3</a> plain https://a.example/z <b>"),
            {QStringLiteral("4 https://a.example/x"), QStringLiteral("4 https://a.example/y"),
             QStringLiteral("5 https://a.example/z")});
        row("HTML with a tag that never ends",
            QStringLiteral("<ul>\n<a href=\"https://a.example/x\nhttps://a.example/y"),
            {QStringLiteral("3 https://a.example/x"), QStringLiteral("3 https://a.example/y")});
    }
    void forms() {
        QFETCH(QString, text);
        QFETCH(QStringList, expected);
        QCOMPARE(read(text), expected);
    }
    void nulsAndControlsGo() {
        QString text = QStringLiteral("https://a.example/x");
        text.insert(4, QChar(u'\0'));
        text.prepend(QChar::ByteOrderMark);
        text.append(QChar(u'\u0007'));
        QCOMPARE(read(text), QStringList{QStringLiteral("1 https://a.example/x")});
    }
    void textIsWhatTheLineSaysCut() {
        const auto lines = splitPastedText(QStringLiteral("   ") + QString(1000, u'w'));
        QCOMPARE(lines.size(), 1);
        QCOMPARE(lines.first().text, QString(300, u'w'));
    }
    void fiveThousandLinesWithGarbage() {
        QString text;
        for (int i = 0; i < 5000; ++i) {
            text += i % 5 == 0   ? QStringLiteral("no address \u0001\uffff")
                    : i % 5 == 1 ? QStringLiteral("<<<[](((")
                                 : QStringLiteral("- https://boards.greenhouse.io/acme/jobs/%1").arg(i + 10000);
            text += u'\n';
        }
        int urls = 0;
        int without = 0;
        for (const auto& line : splitPastedText(text)) {
            urls += line.url.isEmpty() ? 0 : 1;
            without += line.url.isEmpty() ? 1 : 0;
            QVERIFY(line.url.isEmpty() || identifyPosting(line.url));
        }
        QCOMPARE(urls, 3000);
        QCOMPARE(without, 1000);
    }
    void longLinesStayLinear_data() {
        QTest::addColumn<QString>("unit");
        QTest::addColumn<int>("found");
        // A megabyte of each on one line; were one of them squared, the test would run into its limit of time.
        QTest::newRow("one word") << QStringLiteral("w") << 0;
        QTest::newRow("spaces") << QStringLiteral(" ") << 0;
        QTest::newRow("schemes") << QStringLiteral("http://") << 1;
        QTest::newRow("addresses") << QStringLiteral("https://a.example/x ") << 1;
        QTest::newRow("brackets") << QStringLiteral("https://a.example/)") << 1;
        QTest::newRow("commas") << QStringLiteral(",https://a.example/x,") << 1;
        QTest::newRow("open tags") << QStringLiteral("<a href=\"") << 0;
        QTest::newRow("open tags and spaces") << QStringLiteral("<ul><a           ") << 0;
        QTest::newRow("links") << QStringLiteral("<a href=\"https://a.example/x\">x</a>") << 1;
        QTest::newRow("quotes") << QStringLiteral("\"'") << 0;
        QTest::newRow("JSON that never ends") << QStringLiteral("[\"https://a.example/x\",") << 1;
        QTest::newRow("deep JSON") << QStringLiteral("{\"a\":[") << 0;
        QTest::newRow("backslashes") << QStringLiteral("\\u0026\\_") << 0;
        QTest::newRow("angle brackets") << QStringLiteral("<https://a.example/x") << 1;
        QTest::newRow("hosts") << QStringLiteral("jobs.lever.co/x ") << 0;
        QTest::newRow("frames") << QStringLiteral("<iframe src=\"https://a.example/x\">") << 0;
        QTest::newRow("quoted-printable") << QStringLiteral("quoted-printable=3D=") << 0;
    }
    void longLinesStayLinear() {
        QFETCH(QString, unit);
        QFETCH(int, found);
        const QString text = unit.repeated(1'000'000 / unit.size());
        int urls = 0;
        for (const auto& line : splitPastedText(text)) {
            QVERIFY(line.text.size() <= 300);
            QVERIFY(line.url.size() <= 4096);
            urls += line.url.isEmpty() ? 0 : 1;
        }
        QCOMPARE(urls, found);
    }
    void longTextsStayLinear_data() {
        QTest::addColumn<QString>("unit");
        // A megabyte of short lines.
        QTest::newRow("broken brackets") << QStringLiteral("<https://a.example/x\n");
        QTest::newRow("broken brackets and blanks") << QStringLiteral("<https://a.example/x \t \n \t ");
        QTest::newRow("soft breaks") << QStringLiteral("quoted-printable=\n");
        QTest::newRow("JSON Lines") << QStringLiteral("{\"url\":\"https://a.example/x\"}\n");
        QTest::newRow("bare hosts") << QStringLiteral("see boards.greenhouse.io/acme/jobs/4521987003, a.example/x\n");
        QTest::newRow("CSV") << QStringLiteral("a,b;c,\"d\n");
        QTest::newRow("blank lines") << QStringLiteral("\r\n");
    }
    void longTextsStayLinear() {
        QFETCH(QString, unit);
        int last = 0;
        for (const auto& line : splitPastedText(unit.repeated(1'000'000 / unit.size()))) {
            QVERIFY(line.lineNumber >= last);
            last = line.lineNumber;
        }
    }
    // Pieces of every notation thrown together: nothing breaks, lines are numbered as in the text, and what is found
    // stands in the text or is its plain form.
    void pieces() {
        static const QStringList pieces{QStringLiteral("https://a.example/x"),
                                        QStringLiteral("<"),
                                        QStringLiteral(">"),
                                        QStringLiteral("\""),
                                        QStringLiteral("'"),
                                        QStringLiteral("\n"),
                                        QStringLiteral("\r"),
                                        QStringLiteral("<a href="),
                                        QStringLiteral("</a>"),
                                        QStringLiteral("{\"url\":"),
                                        QStringLiteral("}"),
                                        QStringLiteral("["),
                                        QStringLiteral("]("),
                                        QStringLiteral(")"),
                                        QStringLiteral(","),
                                        QStringLiteral(";"),
                                        QStringLiteral("\\u0026"),
                                        QStringLiteral("\\/"),
                                        QStringLiteral("=\n"),
                                        QStringLiteral("=3D"),
                                        QStringLiteral("quoted-printable"),
                                        QStringLiteral("&amp;"),
                                        QStringLiteral("<script>"),
                                        QStringLiteral("</script>"),
                                        QStringLiteral("<iframe src="),
                                        QStringLiteral(" "),
                                        QStringLiteral("jobs.lever.co/x/y"),
                                        QStringLiteral("://"),
                                        QStringLiteral("http"),
                                        QStringLiteral("\u200b"),
                                        QString(QChar(0)),
                                        QString(QChar(0xd800)),
                                        QStringLiteral("URL="),
                                        QStringLiteral("[InternetShortcut]"),
                                        QStringLiteral("www."),
                                        QStringLiteral("<!--")};
        QRandomGenerator random(4711);
        for (int round = 0; round < 3000; ++round) {
            QString text;
            for (int count = random.bounded(40); count > 0; --count) {
                text += pieces[random.bounded(static_cast<int>(pieces.size()))];
            }
            const int most = static_cast<int>(text.count(u'\n') + text.count(u'\r')) + 1;
            for (const auto& line : splitPastedText(text)) {
                QVERIFY(line.lineNumber >= 1 && line.lineNumber <= most);
                QVERIFY(line.text.size() <= 300 && line.url.size() <= 4096);
                QVERIFY2(!line.url.contains(u'\n') && !line.url.contains(u' '), qPrintable(text));
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestPastedText)
#include "tst_pasted_text.moc"
