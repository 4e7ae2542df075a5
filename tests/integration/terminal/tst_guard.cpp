#include "store/SeekerRepository.h"
#include "store/Store.h"

#include <QGuiApplication>
#include <QJsonDocument>
#include <QTest>

#include "Ctl.h"

using namespace postulant;
using test::words;

// The seeker's own rules as scripts meet them: said at `add`, kept at `apply`, exit code 4.
class TestGuard : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() {
        m_place = std::make_unique<test::CtlPlace>();
        QCOMPARE(m_place->ctl().prepare(m_place->server().baseUrl().toString()), QString());
    }

    void theListIsKept() {
        QCOMPARE(m_place->ctl().run(words("block add company Acme Labs, Inc.")).exitCode, 0);
        QCOMPARE(m_place->ctl().run(words("block add site https://www.example.com/jobs")).exitCode, 0);
        QCOMPARE(m_place->ctl().run(words("block add site greenhouse")).exitCode, 0);
        QCOMPARE(m_place->ctl().run(words("block add company acme labs")).exitCode, 0); // there already
        const QJsonArray list = m_place->ctl().run(words("block list --json")).array();
        QCOMPARE(list.size(), 3);
        const QJsonObject first = list.first().toObject();
        QCOMPARE(first.keys(), (QStringList{QStringLiteral("added_at"), QStringLiteral("key"), QStringLiteral("kind"),
                                            QStringLiteral("name")}));
        QCOMPARE(first.value(QStringLiteral("kind")).toString(), QStringLiteral("company"));
        QCOMPARE(first.value(QStringLiteral("name")).toString(), QStringLiteral("Acme Labs, Inc."));
        QVERIFY(first.value(QStringLiteral("added_at")).toString().endsWith(QLatin1Char('Z')));
        QCOMPARE(m_place->ctl().run(words("block remove site Greenhouse")).exitCode, 0);
        QCOMPARE(m_place->ctl().run(words("block remove site Greenhouse")).exitCode, 1);
        QCOMPARE(m_place->ctl().run(words("block list")).out.count('\n'), 2);
    }

    void wrongUsage_data() {
        QTest::addColumn<QStringList>("arguments");
        for (const char* line : {"block add", "block add company", "block add person Acme", "block add site nowhere",
                                 "block add company ...", "block remove site", "block"}) {
            QTest::newRow(line) << words(line);
        }
    }
    void wrongUsage() {
        QFETCH(QStringList, arguments);
        const auto answer = m_place->ctl().run(arguments);
        QCOMPARE(answer.exitCode, 2);
        QVERIFY(!answer.err.isEmpty());
    }

    void whatIsOnTheListIsNotAdded() {
        QCOMPARE(m_place->ctl().run(words("block add company Brightwater")).exitCode, 0);
        const auto answer =
            m_place->ctl().run(words("add --json https://practice.example/jobs/confirmed/analyst-at-brightwater"));
        QCOMPARE(answer.exitCode, 4);
        const QJsonObject line = answer.object();
        QCOMPARE(line.value(QStringLiteral("verdict")).toString(), QStringLiteral("blocked"));
        QVERIFY(line.value(QStringLiteral("id")).isNull());
        QVERIFY(line.value(QStringLiteral("reason")).toString().contains(QStringLiteral("Brightwater")));
    }

    void whatCameOnTheListLaterIsNotSent() {
        QCOMPARE(
            m_place->ctl().run(words("add https://practice.example/jobs/confirmed/analyst-at-brightwater")).exitCode,
            0);
        QCOMPARE(m_place->ctl().run(words("block add company Brightwater")).exitCode, 0);
        const auto applied = m_place->ctl().run(words("apply --yes --wait --timeout 60"), {}, 90);
        QCOMPARE(applied.exitCode, 4);
        QVERIFY2(applied.err.contains("block list"), applied.err.constData());
        QCOMPARE(m_place->server().submissions().size(), 0);
        QCOMPARE(m_place->ctl().run(words("retry 1")).exitCode, 4);
        QCOMPARE(m_place->ctl().run(words("block remove company Brightwater")).exitCode, 0);
        QCOMPARE(m_place->ctl().run(words("apply --yes --wait --timeout 60"), {}, 90).exitCode, 0);
        QCOMPARE(m_place->server().submissions().size(), 1);
    }

    void aCompanysLimitIsKept() {
        setOption(Option::CompanyLimit, "1");
        QCOMPARE(m_place->ctl()
                     .run(words("add https://practice.example/jobs/confirmed/analyst-at-brightwater "
                                "https://practice.example/jobs/confirmed/planner-at-brightwater "
                                "https://practice.example/jobs/confirmed/planner-at-lumenfield"))
                     .exitCode,
                 0);
        const auto applied = m_place->ctl().run(words("apply --yes --wait --timeout 60"), {}, 90);
        QCOMPARE(applied.exitCode, 4);
        QVERIFY2(applied.err.contains("limit"), applied.err.constData());
        QCOMPARE(m_place->server().submissions().size(), 2);
        const QJsonArray queued = m_place->ctl().run(words("list --json --state queued")).array();
        QCOMPARE(queued.size(), 1);
        const QJsonObject failure = queued.first().toObject().value(QStringLiteral("failure")).toObject();
        QCOMPARE(failure.value(QStringLiteral("kind")).toString(), QStringLiteral("company-limit"));
        QCOMPARE(failure.value(QStringLiteral("anything_sent")).toString(), QStringLiteral("no"));
        // Said beforehand now, and added all the same.
        const auto added =
            m_place->ctl().run(words("add --json https://practice.example/jobs/confirmed/buyer-at-brightwater"));
        QCOMPARE(added.exitCode, 0);
        QCOMPARE(added.object().value(QStringLiteral("verdict")).toString(), QStringLiteral("new"));
        QVERIFY(added.object().value(QStringLiteral("reason")).toString().contains(QStringLiteral("limit")));
        setOption(Option::CompanyLimit, "0");
        QCOMPARE(m_place->ctl().run(words("apply --yes --wait --timeout 60"), {}, 90).exitCode, 0);
        QCOMPARE(m_place->server().submissions().size(), 4);
    }

    void similarIsLeftOutUnlessAsked() {
        const char* first = "add https://practice.example/jobs/confirmed/data-engineer-at-brightwater-1";
        const char* second = "add --json https://practice.example/jobs/confirmed/engineer-data-at-brightwater-2";
        QCOMPARE(m_place->ctl().run(words(first)).exitCode, 0);
        const auto skipped = m_place->ctl().run(words(second));
        QCOMPARE(skipped.exitCode, 4);
        QCOMPARE(skipped.object().value(QStringLiteral("verdict")).toString(), QStringLiteral("similar"));
        QVERIFY(skipped.object().value(QStringLiteral("id")).isNull());
        const QString reason = skipped.object().value(QStringLiteral("reason")).toString();
        QVERIFY2(reason.contains(QStringLiteral("1 (Data engineer, Brightwater)")), qPrintable(reason));
        const auto taken = m_place->ctl().run(words(second) << QStringLiteral("--similar"));
        QCOMPARE(taken.exitCode, 0);
        QCOMPARE(taken.object().value(QStringLiteral("verdict")).toString(), QStringLiteral("similar"));
        QCOMPARE(taken.object().value(QStringLiteral("id")).toInt(), 2);
        QCOMPARE(m_place->ctl().run(words("apply --yes --wait --timeout 60"), {}, 90).exitCode, 0); // asked already
        QCOMPARE(m_place->server().submissions().size(), 2);
    }

    void whatBecameSimilarWaitsForAWord() {
        QCOMPARE(m_place->ctl()
                     .run(words("add https://practice.example/jobs/confirmed/data-engineer-at-brightwater "
                                "https://practice.example/jobs/confirmed/data-engineer-at-other"))
                     .exitCode,
                 0);
        write([](Database& db) { // its company becomes known
            return db.exec(QStringLiteral("UPDATE application SET employer_key='brightwater' WHERE id=2"));
        });
        const auto applied = m_place->ctl().run(words("apply --yes --wait --timeout 60"), {}, 90);
        QCOMPARE(applied.exitCode, 4);
        QCOMPARE(m_place->server().submissions().size(), 1);
        const auto again =
            m_place->ctl().run(words("apply --yes --wait --timeout 60"), {}, 90); // --yes is no answer to it
        QCOMPARE(again.exitCode, 4);
        QVERIFY2(again.err.contains("retry"), again.err.constData());
        QCOMPARE(m_place->server().submissions().size(), 1);
        const QJsonArray waiting = m_place->ctl().run(words("list --json --state review")).array();
        QCOMPARE(waiting.size(), 1);
        const QString id = QString::number(waiting.first().toObject().value(QStringLiteral("id")).toInt());
        QCOMPARE(m_place->ctl().run({QStringLiteral("retry"), id}).exitCode, 0);
        QCOMPARE(m_place->ctl().run(words("apply --yes --wait --timeout 60"), {}, 90).exitCode, 0);
        QCOMPARE(m_place->server().submissions().size(), 2);
    }

private:
    void write(const std::function<Done(Database&)>& job) {
        const auto store = Store::open(m_place->dataDir(), m_place->clock());
        QVERIFY(store.has_value());
        QVERIFY((*store)->writeNow<void>(job).has_value());
    }
    void setOption(Option option, const char* value) {
        write([&](Database& db) { return options::set(db, option, QString::fromLatin1(value)); });
    }

    std::unique_ptr<test::CtlPlace> m_place;
};

int main(int argc, char** argv) {
    QGuiApplication application(argc, argv);
    TestGuard test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_guard.moc"
