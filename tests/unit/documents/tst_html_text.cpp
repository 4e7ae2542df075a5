#include "documents/HtmlText.h"

#include <QElapsedTimer>
#include <QTest>

using namespace postulant;

class TestHtmlText : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void text_data();
    void text();
    void wall_data();
    void wall();
    void noPage();
    void textIsLimited();
    void hostile_data();
    void hostile();
};

void TestHtmlText::text_data() {
    QTest::addColumn<QByteArray>("html");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* name, const char* html, const char* expected) {
        QTest::newRow(name) << QByteArray(html) << QString::fromUtf8(expected);
    };
    row("folded", "<html><body>\n <h1>Thank\n you</h1><p>Your&nbsp;number: <b>A</b>-7 </p></body></html>",
        "Thank you Your number: A-7");
    row("blocks apart, inline together", "<div>one</div><div>t<i>w</i>o<br>three</div><ul><li>a<li>b</ul>",
        "one two three a b");
    row("code and head are not shown",
        "<head><title>T</title><style>x{}</style></head><script>var a='Thank you'</script><noscript>n</noscript>"
        "<template>t</template><p>seen</p><!-- comment -->",
        "seen");
    row("hidden is not shown",
        "<p hidden>a</p><div style='color:red; DISPLAY : none'><p>Thank you</p></div><p "
        "style='visibility:hidden'>c</p><p>seen</p>",
        "seen");
    row("choices are not shown", "<select><option>Thank you</option></select><p>seen</p>", "seen");
    row("text area is", "<textarea>typed</textarea>", "typed");
    row("utf-8", "<p>Vielen Dank f\xc3\xbcr Ihre Bewerbung \xe2\x9c\x93</p>", "Vielen Dank für Ihre Bewerbung ✓");
    row("entities", "<p>R&amp;D &lt;b&gt; caf&eacute;</p>", "R&D <b> café");
    row("broken markup", "<p>one<div>two</p>three</div></b></table><td>four", "one two three four");
}

void TestHtmlText::text() {
    QFETCH(QByteArray, html);
    const FinalPage page = finalPageFromHtml(html);
    QVERIFY(page.known);
    QTEST(page.text, "expected");
}

void TestHtmlText::wall_data() {
    QTest::addColumn<QByteArray>("html");
    QTest::addColumn<bool>("expected");
    const auto row = [](const char* name, const char* html, bool expected) {
        QTest::newRow(name) << QByteArray(html) << expected;
    };
    row("form of three fields", "<form><input name=a><input type=email><textarea></textarea></form>", true);
    row("fields without a form", "<input><select></select><input type=checkbox>", true);
    row("file field", "<form><input type=file></form>", true);
    row("password", "<form><input type=Password></form>", true);
    row("one-time code", "<input autocomplete='one-time-code'>", true);
    row("captcha box", "<div class='x g-recaptcha'></div>", true);
    row("captcha frame", "<iframe src='https://www.google.com/recaptcha/api2/anchor?size=normal'></iframe>", true);
    row("turnstile", "<div class=cf-turnstile></div>", true);

    row("thank you", "<h1>Thank you for applying</h1>", false);
    row("search and newsletter", "<form><input type=search></form><form><input type=email><button>Go</button></form>",
        false);
    row("hidden inputs", "<form><input type=hidden><input type=hidden><input type=hidden><input type=submit></form>",
        false);
    row("fields of a form that is hidden", "<form style='display:none'><input><input><input type=file></form>", false);
    row("field in a hidden box", "<div hidden><input type=password></div>", false);
    row("two small forms", "<form><input><input></form><form><input><input></form>", false);
    row("captcha that nobody sees", "<div class='g-recaptcha' data-size='invisible'></div>", false);
    row("captcha badge",
        "<div class='grecaptcha-badge'><iframe src='https://www.google.com/recaptcha/api2/x'></iframe></div>", false);
    row("invisible frame", "<iframe src='https://www.google.com/recaptcha/api2/anchor?size=invisible'></iframe>",
        false);
    row("words are no form", "<p>password, file, captcha</p>", false);
}

void TestHtmlText::wall() {
    QFETCH(QByteArray, html);
    const FinalPage page = finalPageFromHtml(html);
    QVERIFY(page.known);
    QTEST(page.hasFormOrWall, "expected");
}

void TestHtmlText::noPage() {
    QVERIFY(!finalPageFromHtml({}).known);
    QVERIFY(!finalPageFromHtml("  \n ").known);
    QVERIFY(!finalPageFromHtml("<p>" + QByteArray(9 * 1024 * 1024, 'x')).known);
    QVERIFY(finalPageFromHtml("<p>" + QByteArray(1024 * 1024, 'x')).known);
}

void TestHtmlText::textIsLimited() {
    QByteArray html;
    while (html.size() < 1024 * 1024)
        html += "<p>words and words</p>";
    QCOMPARE(finalPageFromHtml(html).text.size(), qsizetype(200'000));
}

void TestHtmlText::hostile_data() {
    QTest::addColumn<QByteArray>("html");
    const auto many = [](const char* part, int bytes) {
        const QByteArray text(part);
        return text.repeated(bytes / text.size());
    };
    QTest::newRow("deep") << many("<div>", 2'000'000) + "end";
    QTest::newRow("deep, inline") << many("<b>", 1'000'000) + many("<p>x", 1'000'000);
    QByteArray fonts;
    for (int i = 0; i < 20'000; ++i)
        fonts += "<font size=" + QByteArray::number(i) + '>';
    QTest::newRow("formatting that multiplies") << fonts + many("<p>x", 200'000);
    QTest::newRow("tables") << many("<table><tr><td>", 1'000'000);
    QTest::newRow("end tags in the deep") << many("<div>", 2'000'000) + many("</b></p></span>", 4'000'000);
    QTest::newRow("one long attribute") << QByteArray("<p a='") + QByteArray(4'000'000, 'x') + "'>x";
    QByteArray attributes = "<p ";
    for (int i = 0; i < 200'000; ++i)
        attributes += " a" + QByteArray::number(i);
    QTest::newRow("many attributes") << attributes + ">x";
    static constexpr char noise[] = "<p>a\0b</p>\xff\xfe<\x80>";
    QTest::newRow("nul and noise") << QByteArray(noise, sizeof noise - 1) + QByteArray(100'000, '\0');
    QTest::newRow("open comment") << QByteArray("<p>x<!--") + QByteArray(4'000'000, '-');
    QTest::newRow("svg in math in svg") << many("<svg><math><mi><foreignObject>", 1'000'000);
}

// Ends, and does not bring the program down; what it answers is open. The limit is far over the reader's own.
void TestHtmlText::hostile() {
    QFETCH(QByteArray, html);
    QElapsedTimer since;
    since.start();
    const FinalPage page = finalPageFromHtml(html);
    QVERIFY2(since.elapsed() < 60'000, qPrintable(QString::number(since.elapsed())));
    QVERIFY(page.known || page.text.isEmpty());
    QVERIFY(page.text.size() <= 200'000);
}

QTEST_GUILESS_MAIN(TestHtmlText)
#include "tst_html_text.moc"
