#include <QGuiApplication>
#include <QJsonDocument>
#include <QTest>

#include "Ctl.h"

using namespace postulant;
using test::words;

// What is set for one connection, from the terminal: what there is, what is refused, and what is never shown.
class TestCtlConnections : public QObject {
    Q_OBJECT

    std::unique_ptr<test::CtlPlace> m_place;

    test::Ctl::Answer add(const QStringList& options) {
        QStringList line = words("connection add lab --dialect task --url http://127.0.0.1:9 --key-env NO_KEY");
        for (const QString& option : options) {
            line << QStringLiteral("--option") << option;
        }
        return m_place->ctl().run(line);
    }
    QJsonObject listed() {
        for (const QJsonValue& row : m_place->ctl().run(words("connection list --json")).array()) {
            if (row[QLatin1String("name")].toString() == QLatin1String("lab")) {
                return row[QLatin1String("options")].toObject();
            }
        }
        return {{QStringLiteral("there is no"), QStringLiteral("lab")}};
    }

private Q_SLOTS:
    void init() { m_place = std::make_unique<test::CtlPlace>(); }

    void optionsAreSetListedAndTakenAway() {
        QCOMPARE(add({}).exitCode, 0);
        QCOMPARE(listed(), QJsonObject());
        const auto saved = add({QStringLiteral("engine=skyvern-3.0"), QStringLiteral("run-title=Maren = me"),
                                QStringLiteral("error-codes=a = b"), QStringLiteral("error-codes=c=d"),
                                QStringLiteral("run-headers=X-Secret: 0815"), QStringLiteral("publish-workflow=off")});
        QVERIFY2(saved.exitCode == 0, saved.err.constData());
        QCOMPARE(listed(), (QJsonObject{{QStringLiteral("engine"), QStringLiteral("skyvern-3.0")},
                                        {QStringLiteral("run-title"), QStringLiteral("Maren = me")},
                                        {QStringLiteral("error-codes"), QStringLiteral("a = b\nc = d")},
                                        {QStringLiteral("run-headers"), QStringLiteral("set")}}));
        for (const char* list : {"connection list", "connection list --json"}) {
            QVERIFY(!m_place->ctl().run(words(list)).out.contains("0815"));
        }
        QCOMPARE(
            add({QStringLiteral("engine="), QStringLiteral("error-codes="), QStringLiteral("run-headers=")}).exitCode,
            0);
        QCOMPARE(listed(), (QJsonObject{{QStringLiteral("run-title"), QStringLiteral("Maren = me")}}));
    }

    void wrongOnesAreRefusedWithWhatThereIs_data() {
        QTest::addColumn<QString>("option");
        QTest::addColumn<QString>("says");
        QTest::newRow("unknown") << QStringLiteral("colour=red") << QStringLiteral("engine");
        QTest::newRow("no value") << QStringLiteral("engine") << QStringLiteral("KEY=VALUE");
        QTest::newRow("no key") << QStringLiteral("=x") << QStringLiteral("engine");
        QTest::newRow("no address") << QStringLiteral("code-url=codes.example") << QStringLiteral("https://");
        QTest::newRow("no header") << QStringLiteral("run-headers=words") << QStringLiteral("run-headers");
        QTest::newRow("no switch") << QStringLiteral("publish-workflow=perhaps") << QStringLiteral("on or off");
    }
    void wrongOnesAreRefusedWithWhatThereIs() {
        QFETCH(const QString, option);
        QFETCH(const QString, says);
        const auto answer = add({option});
        QCOMPARE(answer.exitCode, 2);
        QVERIFY2(answer.err.contains(says.toUtf8()), answer.err.constData());
        QVERIFY(listed().contains(QStringLiteral("there is no"))); // nothing was saved
    }

    void whatTheDialectDoesNotListenToIsRefused() {
        const auto answer = m_place->ctl().run(
            words("connection add lab --dialect agent --url http://127.0.0.1:9 --option publish-workflow=on"));
        QCOMPARE(answer.exitCode, 2);
        QVERIFY2(answer.err.contains("engine") && answer.err.contains("code-url"), answer.err.constData());
    }

    void whatThereIsCanBeAsked() {
        const QJsonArray options = m_place->ctl().run(words("connection options task --json")).array();
        QHash<QString, QJsonObject> byKey;
        for (const QJsonValue& option : options) {
            QCOMPARE(option.toObject().keys(), (QStringList{QStringLiteral("choices"), QStringLiteral("key"),
                                                            QStringLiteral("kind"), QStringLiteral("secret")}));
            byKey.insert(option[QLatin1String("key")].toString(), option.toObject());
        }
        QCOMPARE(byKey.value(QStringLiteral("run-headers")).value(QLatin1String("secret")).toBool(), true);
        QCOMPARE(byKey.value(QStringLiteral("publish-workflow")).value(QLatin1String("kind")).toString(),
                 QStringLiteral("switch"));
        QVERIFY(!m_place->ctl().run(words("connection options agent")).out.contains("publish-workflow"));
        const auto unknown = m_place->ctl().run(words("connection options smoke"));
        QCOMPARE(unknown.exitCode, 2);
        QVERIFY2(unknown.err.contains("agent"), unknown.err.constData());
        QCOMPARE(m_place->ctl().run(words("connection options")).exitCode, 2);
    }
};

int main(int argc, char** argv) {
    QGuiApplication application(argc, argv);
    TestCtlConnections test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_ctl_connections.moc"
