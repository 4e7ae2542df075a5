#include <QDateTime>
#include <QGuiApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include "Ctl.h"

using namespace postulant;
using test::words;

// Limits and the order of the queue from the terminal: shapes, exit codes, and what they do to apply.
class TestLimits : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { m_place = std::make_unique<test::CtlPlace>(); }

    void optionsAreListedAndSet() {
        QCOMPARE(m_place->ctl().run(words("limits set send.daily-cap 12")).exitCode, 0);
        QCOMPARE(m_place->ctl().run(words("limits set send.quiet-from 22:00")).exitCode, 0);
        const QJsonObject limits = m_place->ctl().run(words("limits list --json")).object();
        QCOMPARE(limits.keys(),
                 (QStringList{QStringLiteral("options"), QStringLiteral("sent_today"), QStringLiteral("sites"),
                              QStringLiteral("spent_this_month"), QStringLiteral("spent_today")}));
        QHash<QString, QJsonObject> options;
        for (const QJsonValue& option : limits.value(QStringLiteral("options")).toArray()) {
            options.insert(option[QLatin1String("key")].toString(), option.toObject());
        }
        QCOMPARE(options.value(QStringLiteral("send.daily-cap")).value(QStringLiteral("value")).toString(),
                 QStringLiteral("12"));
        QCOMPARE(options.value(QStringLiteral("send.daily-cap")).value(QStringLiteral("default")).toBool(), false);
        QCOMPARE(options.value(QStringLiteral("send.retries")).value(QStringLiteral("default")).toBool(), true);
        QVERIFY(m_place->ctl().run(words("limits list")).out.contains("send.quiet-from\t22:00\t"));
    }

    void startTimesAreWrittenAsPeopleDo() {
        QCOMPARE(m_place->ctl()
                     .run({QStringLiteral("limits"), QStringLiteral("set"), QStringLiteral("send.start-at"),
                           QStringLiteral("2100-05-31 22:00")})
                     .exitCode,
                 0);
        QVERIFY(m_place->ctl().run(words("limits list")).out.contains("send.start-at\t2100-05-31 22:00\t"));
        QCOMPARE(m_place->ctl()
                     .run({QStringLiteral("limits"), QStringLiteral("set"), QStringLiteral("send.start-at"), QString()})
                     .exitCode,
                 0);
        QVERIFY(m_place->ctl().run(words("limits list")).out.contains("send.start-at\t\tdefault"));
    }

    void wrongUsageIsTwo_data() {
        QTest::addColumn<QStringList>("arguments");
        for (const char* line :
             {"limits set send.daily-cap", "limits set send.daily-cap many", "limits set nothing 1",
              "limits set send.quiet-from late", "limits set send.start-at soon", "limits site", "limits site nonsense",
              "limits site lever --spacing fast", "limits site lever --per-day -3", "queue first", "queue last abc"}) {
            QTest::newRow(line) << words(line);
        }
    }
    void wrongUsageIsTwo() {
        QFETCH(QStringList, arguments);
        const auto answer = m_place->ctl().run(arguments);
        QCOMPARE(answer.exitCode, 2);
        QVERIFY(!answer.err.isEmpty());
    }

    void sitesAreSetAndReset() {
        const QJsonObject before = m_place->ctl().run(words("limits site lever --json")).object();
        QVERIFY(before.value(QStringLiteral("default")).toBool());
        const QJsonObject after = m_place->ctl().run(words("limits site lever --spacing 7 --json")).object();
        QCOMPARE(after.value(QStringLiteral("spacing")).toInt(), 7);
        QCOMPARE(after.value(QStringLiteral("per_day")), before.value(QStringLiteral("per_day")));
        QCOMPARE(after.value(QStringLiteral("default")).toBool(), false);
        QCOMPARE(m_place->ctl().run(words("limits site lever --default --json")).object(), before);
        const auto host =
            m_place->ctl().run(words("limits site https://careers.brightwater.co.uk/jobs/4 --per-day 2 --json"));
        QCOMPARE(host.object().value(QStringLiteral("site")).toString(), QStringLiteral("careers.brightwater.co.uk"));
        QCOMPARE(host.object().value(QStringLiteral("per_day")).toInt(), 2);
    }

    void aCapThatRefusesEverythingIsFour() {
        QCOMPARE(m_place->ctl().prepare(m_place->server().baseUrl().toString()), QString());
        QCOMPARE(m_place->ctl().run(words("limits set send.daily-cap 1")).exitCode, 0);
        QCOMPARE(
            m_place->ctl()
                .run(words("add https://practice.example/jobs/confirmed/a https://practice.example/jobs/confirmed/b"))
                .exitCode,
            0);
        // The first goes, the second waits: what could be done was done.
        const auto some = m_place->ctl().run(words("apply --yes --wait --timeout 60"), {}, 90);
        QCOMPARE(some.exitCode, 0);
        const QByteArray tomorrow = QDateTime(QDateTime::currentDateTime().date().addDays(1), QTime(0, 0))
                                        .toString(QStringLiteral("yyyy-MM-dd HH:mm"))
                                        .toUtf8();
        QVERIFY2(some.err.contains(tomorrow) && some.err.contains("daily-cap"), some.err.constData());
        const auto none = m_place->ctl().run(words("apply --yes --wait --timeout 60"), {}, 90);
        QCOMPARE(none.exitCode, 4);
        QVERIFY2(none.err.contains(tomorrow), none.err.constData());
        QCOMPARE(m_place->server().submissions().size(), 1);
        QCOMPARE(m_place->ctl().run(words("limits list --json")).object().value(QStringLiteral("sent_today")).toInt(),
                 1);
        // A raised cap counts at once, and practice goes with it.
        QCOMPARE(
            m_place->ctl().run(words("add --connection practice https://practice.example/jobs/confirmed/c")).exitCode,
            0);
        QCOMPARE(m_place->ctl().run(words("limits set send.daily-cap 0")).exitCode, 0);
        QCOMPARE(m_place->ctl().run(words("apply --yes --wait --timeout 60"), {}, 90).exitCode, 0);
        QCOMPARE(m_place->server().submissions().size(), 2);
    }

    void theOneSentNextIsTheFirst() {
        QCOMPARE(m_place->ctl().prepare(m_place->server().baseUrl().toString()), QString());
        QCOMPARE(m_place->ctl().run(words("limits set send.daily-cap 1")).exitCode, 0);
        QCOMPARE(
            m_place->ctl()
                .run(words("add https://practice.example/jobs/confirmed/a https://practice.example/jobs/confirmed/b "
                           "https://practice.example/jobs/confirmed/c"))
                .exitCode,
            0);
        const QJsonArray list = m_place->ctl().run(words("list --json")).array();
        QCOMPARE(list.size(), 3);
        const int last = list.first().toObject().value(QStringLiteral("id")).toInt(); // newest first
        QCOMPARE(m_place->ctl().run({QStringLiteral("queue"), QStringLiteral("first"), QString::number(last)}).exitCode,
                 0);
        QCOMPARE(m_place->ctl().run(words("apply --yes --wait --timeout 60"), {}, 90).exitCode, 0);
        QCOMPARE(m_place->server().submissions().size(), 1);
        QVERIFY2(m_place->server().submissions().first().postingUrl.endsWith(QLatin1String("/c")),
                 qPrintable(m_place->server().submissions().first().postingUrl));
        QCOMPARE(m_place->ctl().run({QStringLiteral("queue"), QStringLiteral("last"), QString::number(last)}).exitCode,
                 1);
    }

private:
    std::unique_ptr<test::CtlPlace> m_place;
};

int main(int argc, char** argv) {
    QGuiApplication application(argc, argv);
    TestLimits test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_limits.moc"
