#include "domain/RunOutput.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace postulant;

namespace {

QByteArray listed(const QJsonValue& path, const QJsonValue& value) {
    return QJsonDocument(QJsonArray{QJsonObject{{QStringLiteral("path"), path}, {QStringLiteral("value"), value}},
                                    QJsonObject{{QStringLiteral("path"), QStringLiteral("b")},
                                                {QStringLiteral("value"), QStringLiteral("good")}}})
        .toJson();
}

QString mark(char16_t code) {
    return QString(QChar(code));
}

} // namespace

// What a workflow said, as it is kept: read again as it was, and never more than it may be.
class TestRunOutput : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whatWasKeptIsReadAgain() {
        const QVector<RunOutput> outputs{{QStringLiteral("a_output[0].id"), QStringLiteral("A\nB")},
                                         {QStringLiteral("b"), QString()}};
        const auto read = runOutputsFromJson(runOutputsJson(outputs));
        QCOMPARE(read.size(), 2);
        QCOMPARE(read.first().path, outputs.first().path);
        QCOMPARE(read.first().value, outputs.first().value);
        QVERIFY(read.last().value.isEmpty());
        QVERIFY(runOutputsJson({}).isEmpty());
    }

    void whatIsNoOutputIsLeftOut_data() {
        QTest::addColumn<QByteArray>("json");
        const QJsonValue good(QStringLiteral("a"));
        QTest::newRow("a number") << listed(good, 7);
        QTest::newRow("an object") << listed(good, QJsonObject{{QStringLiteral("x"), 1}});
        QTest::newRow("no path") << listed(QJsonValue::Null, good);
        QTest::newRow("an empty path") << listed(QString(), good);
        QTest::newRow("a long path") << listed(QString(401, u'x'), good);
        QTest::newRow("a path of two lines") << listed(QString(u'a' + mark(0x2028) + u'b'), good);
        QTest::newRow("a path that turns round") << listed(QString(u'a' + mark(0x202e)), good);
        QTest::newRow("the same path again") << listed(QStringLiteral("b"), QStringLiteral("good"));
    }
    void whatIsNoOutputIsLeftOut() {
        QFETCH(const QByteArray, json);
        const auto read = runOutputsFromJson(json);
        QCOMPARE(read.size(), 1);
        QCOMPARE(read.first().value, QStringLiteral("good"));
    }

    void whatIsNoListIsNothing() {
        for (const char* text : {"", "{", "{}", "7", "[[[[1]]]]", "[\"a\"]"}) {
            QVERIFY2(runOutputsFromJson(text).isEmpty(), text);
        }
        QVERIFY(runOutputsFromJson(QByteArray(100'000, '[')).isEmpty());
    }

    void itIsBounded() {
        QVector<RunOutput> many;
        for (int i = 0; i < 1000; ++i) {
            many.append({QString::number(i), QString(10'000, u'x')});
        }
        const auto read = runOutputsFromJson(runOutputsJson(many));
        QCOMPARE(read.size(), mostRunOutputs);
        QCOMPARE(read.first().value.size(), longestOutputValue);
    }

    void aTextIsPlain() {
        const QString bell = mark(0x7);
        QCOMPARE(outputText(u' ' + bell + QStringLiteral("a\tb\nc") + mark(0x202e) + mark(0x200b) + u' '),
                 QStringLiteral("a\tb\nc"));
        // A letter of two halves is kept whole or not at all.
        const QString face = QString::fromUtf8("\xF0\x9F\x98\x80");
        QCOMPARE(outputText(QString(499, u'x') + face), QString(499, u'x'));
        QCOMPARE(outputText(QString(498, u'x') + face), QString(498, u'x') + face);
    }
};

QTEST_GUILESS_MAIN(TestRunOutput)
#include "tst_run_output.moc"
