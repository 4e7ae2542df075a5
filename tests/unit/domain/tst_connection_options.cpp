#include "domain/ConnectionOptions.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace postulant;

using Spec = ConnectionOptionSpec;

namespace {

// Something that an option of the kind takes, as it is stored.
QString sample(const Spec& spec) {
    switch (spec.kind) {
    case Spec::Kind::Text:
        return QStringLiteral("some text");
    case Spec::Kind::Lines:
        return spec.option == ConnectionOption::ErrorCodes ? QStringLiteral("a_code = when; it is = so\nb = c")
                                                           : QStringLiteral("X-One: a: b\nx-two: c");
    case Spec::Kind::Switch:
        return QStringLiteral("1");
    case Spec::Kind::Choice:
        return QString::fromLatin1(spec.choices).section(u' ', 0, 0);
    case Spec::Kind::Address:
        return QStringLiteral("https://codes.example/fetch?x=1");
    case Spec::Kind::Json:
        return QStringLiteral(R"({"a":"b"})");
    case Spec::Kind::Path:
        return QStringLiteral("/v2/run");
    case Spec::Kind::IdPath:
        return QStringLiteral("/v2/run/{id}/state");
    case Spec::Kind::Header:
        return QStringLiteral("X-Gateway");
    case Spec::Kind::Token:
        return QStringLiteral("Token");
    }
    return {};
}

} // namespace

class TestConnectionOptions : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyOptionHasItsRow() {
        int at = 0;
        QStringList keys;
        for (const Spec& spec : connectionOptionSpecs()) {
            QCOMPARE(static_cast<int>(spec.option), at++);
            QCOMPARE(connectionOptionByKey(QString::fromLatin1(spec.key)), &spec);
            QCOMPARE(&connectionOptionSpec(spec.option), &spec);
            QCOMPARE(spec.kind == Spec::Kind::Choice, *spec.choices != '\0');
            keys << QString::fromLatin1(spec.key);
        }
        QCOMPARE(keys.removeDuplicates(), 0);
        QCOMPARE(connectionOptionByKey(u"nothing"), nullptr);
        QCOMPARE(connectionOptionByKey(u""), nullptr);
    }

    void allOfThemComeBack() {
        ConnectionOptions options;
        QCOMPARE(options.toJson(), QStringLiteral("{}"));
        QVERIFY(options.present().isEmpty());
        for (const Spec& spec : connectionOptionSpecs()) {
            QVERIFY2(options.set(spec.option, QStringLiteral(" %1\n").arg(sample(spec))), spec.key);
            QCOMPARE(options.text(spec.option), sample(spec));
        }
        QCOMPARE(options.present().size(), connectionOptionSpecs().size());
        const ConnectionOptions back = ConnectionOptions::fromJson(options.toJson());
        QVERIFY(back == options);
        for (const Spec& spec : connectionOptionSpecs()) {
            QVERIFY(options.set(spec.option, QStringLiteral("  ")));
            QVERIFY2(options.text(spec.option).isEmpty(), spec.key);
        }
        QVERIFY(options != back && options == ConnectionOptions());
    }

    void linesArePairs() {
        ConnectionOptions options;
        QVERIFY(options.set(ConnectionOption::RunHeaders, QStringLiteral("\n X-A :1:2 \r\n\nX-B:  c d\n")));
        QCOMPARE(options.text(ConnectionOption::RunHeaders), QStringLiteral("X-A: 1:2\nX-B: c d"));
        const auto headers = options.pairs(ConnectionOption::RunHeaders);
        QCOMPARE(headers.size(), 2);
        QCOMPARE(headers.first(), qMakePair(QStringLiteral("X-A"), QStringLiteral("1:2")));
        QVERIFY(options.set(ConnectionOption::ErrorCodes, QStringLiteral("wrong=it says a = b")));
        QCOMPARE(options.pairs(ConnectionOption::ErrorCodes).first().second, QStringLiteral("it says a = b"));
        QVERIFY(options.pairs(ConnectionOption::Engine).isEmpty());
    }

    void switchesAreSaidInWords() {
        ConnectionOptions options;
        for (const char* on : {"1", "on", "YES"}) {
            QVERIFY(options.set(ConnectionOption::PublishWorkflow, QLatin1String(on)));
            QVERIFY2(options.on(ConnectionOption::PublishWorkflow), on);
        }
        for (const char* off : {"0", "Off", "no"}) {
            QVERIFY(options.set(ConnectionOption::PublishWorkflow, QStringLiteral("on")));
            QVERIFY(options.set(ConnectionOption::PublishWorkflow, QLatin1String(off)));
            QVERIFY2(!options.on(ConnectionOption::PublishWorkflow) && options.present().isEmpty(), off);
        }
    }

    void whatCannotBeIsRefusedAndChangesNothing_data() {
        QTest::addColumn<ConnectionOption>("option");
        QTest::addColumn<QString>("written");
        using Option = ConnectionOption;
        const auto row = [](const char* name, Option option, const QString& written) {
            QTest::newRow(name) << option << written;
        };
        row("two lines", Option::Engine, QStringLiteral("a\nb"));
        row("a null", Option::Engine, QStringLiteral("a") + QChar(0) + QStringLiteral("b"));
        row("an escape", Option::RunTitle, QStringLiteral("a\x1b[2J"));
        row("too long", Option::RunTitle, QString(501, u'x'));
        row("far too long", Option::RunHeaders, QStringLiteral("X-A: b\n").repeated(3000));
        row("no header", Option::RunHeaders, QStringLiteral("just words"));
        row("no name", Option::RunHeaders, QStringLiteral(": value"));
        row("no value", Option::RunHeaders, QStringLiteral("X-A:"));
        row("blanks in the name", Option::RunHeaders, QStringLiteral("X A: b"));
        row("a return in the value", Option::RunHeaders, QStringLiteral("X-A: b\rX-B: c"));
        row("a name beyond ASCII", Option::RunHeaders, QStringLiteral("X-\u00c4: b"));
        row("one bad line of two", Option::RunHeaders, QStringLiteral("X-A: b\nX-B"));
        row("a long line", Option::ErrorCodes, QStringLiteral("a = ") + QString(600, u'x'));
        row("a code with a colon", Option::ErrorCodes, QStringLiteral("a: b"));
        row("no scheme", Option::CodeUrl, QStringLiteral("codes.example"));
        row("another scheme", Option::CodeUrl, QStringLiteral("ftp://codes.example"));
        row("a script", Option::CodeUrl, QStringLiteral("javascript:alert(1)"));
        row("a password", Option::CodeUrl, QStringLiteral("https://me:pw@codes.example"));
        row("braces, which a server would fill in", Option::CodeUrl, QStringLiteral("https://codes.example/{{ a }}"));
        row("neither on nor off", Option::PublishWorkflow, QStringLiteral("perhaps"));
    }
    void whatCannotBeIsRefusedAndChangesNothing() {
        QFETCH(const ConnectionOption, option);
        QFETCH(const QString, written);
        ConnectionOptions options;
        QVERIFY(options.set(option, sample(connectionOptionSpec(option))));
        const ConnectionOptions before = options;
        const Done set = options.set(option, written);
        QVERIFY(!set);
        QCOMPARE(set.error().kind, ErrorKind::Invalid);
        QVERIFY(!set.error().detail.isEmpty());
        QVERIFY(options == before);
    }

    // The column may have been written by another version, or by hand.
    void whatIsUnreadableInTheColumnIsLeftOut() {
        const QJsonObject mixed{{QStringLiteral("engine"), QStringLiteral("skyvern-1.0")},
                                {QStringLiteral("run-title"), QStringLiteral("a\nb")},
                                {QStringLiteral("code-url"), 7},
                                {QStringLiteral("proxy-location"), QJsonObject{}},
                                {QStringLiteral("of-tomorrow"), QStringLiteral("x")}};
        const auto options =
            ConnectionOptions::fromJson(QString::fromUtf8(QJsonDocument(mixed).toJson(QJsonDocument::Compact)));
        QCOMPARE(options.present(), QVector<ConnectionOption>{ConnectionOption::Engine});
        for (const char* bad : {"", "[]", "null", "{", "7", "<html>"}) {
            QVERIFY2(ConnectionOptions::fromJson(QLatin1String(bad)).present().isEmpty(), bad);
        }
    }
};

QTEST_GUILESS_MAIN(TestConnectionOptions)
#include "tst_connection_options.moc"
