#include "store/ConsentRepository.h"
#include "store/Schema.h"
#include "store/SeekerRepository.h"
#include "support/TempStore.h"

#include <QTest>

using namespace postulant;
using test::TempStore;

class ConsentsTest : public QObject {
    Q_OBJECT

    static bool given(TempStore& temp, qint64 connection) {
        return temp.read<bool>([connection](Database& db) { return consents::given(db, connection); });
    }
    static void give(TempStore& temp, qint64 connection, qint64 now = 7) {
        temp.write([=](Database& db) { return consents::give(db, connection, QStringLiteral("terminal"), now); });
    }

private Q_SLOTS:
    void itIsForOneAddress() {
        TempStore temp;
        const qint64 id = temp.realConnection();
        QVERIFY(!given(temp, id));
        give(temp, id);
        QVERIFY(given(temp, id));
        temp.write<qint64>([&](Database& db) -> Result<qint64> {
            auto row = connections::get(db, id);
            row->baseUrl = QStringLiteral("https://other.example.com");
            return connections::save(db, *row, 8);
        });
        QVERIFY(!given(temp, id));
        QCOMPARE(temp.read<QVector<consents::Consent>>([](Database& db) { return consents::all(db); }).size(), 0);
    }
    void whatWasShownCounts() {
        TempStore temp;
        const qint64 id = temp.realConnection();
        const auto agree = [&](const char* shown) {
            temp.write([&](Database& db) {
                return consents::give(db, id, QStringLiteral("window"), 7, QString::fromLatin1(shown));
            });
            return given(temp, id);
        };
        QVERIFY(!agree("https://before.example.com")); // the address changed while the question was open
        QVERIFY(agree("https://skyvern.example.com"));
    }
    void practiceNeedsNone() {
        TempStore temp;
        const auto practice = temp.read<ConnectionRow>([](Database& db) { return connections::practice(db); });
        QVERIFY(given(temp, practice.id));
        give(temp, practice.id);
        QCOMPARE(temp.value(QStringLiteral("SELECT count(*) FROM consent")).toInt(), 0);
        temp.queued(QStringLiteral("web:p"), true);
        QVERIFY(temp.read<QVector<ConnectionRow>>([](Database& db) { return consents::wanted(db); }).isEmpty());
    }
    void itIsKeptWithItsDateAndText() {
        TempStore temp;
        const qint64 id = temp.realConnection();
        give(temp, id, 7);
        give(temp, id, 9); // said again, the first date stays
        const auto all = temp.read<QVector<consents::Consent>>([](Database& db) { return consents::all(db); });
        QCOMPARE(all.size(), 1);
        QCOMPARE(all.first().givenAt, 7);
        QCOMPARE(all.first().version, consents::textVersion);
        QCOMPARE(all.first().how, QStringLiteral("terminal"));
        QCOMPARE(all.first().baseUrl, QStringLiteral("https://skyvern.example.com"));
        temp.write([&](Database& db) { return consents::withdraw(db, id); });
        QVERIFY(!given(temp, id));
    }
    void anOlderTextAsksAgain() {
        TempStore temp;
        const qint64 id = temp.realConnection();
        give(temp, id);
        temp.write([](Database& db) { return db.exec(QStringLiteral("UPDATE consent SET version=0")); });
        QVERIFY(!given(temp, id));
        give(temp, id, 11);
        QVERIFY(given(temp, id));
        QCOMPARE(temp.value(QStringLiteral("SELECT given_at FROM consent")).toInt(), 11);
    }
    void onlyWhatWaitsIsAskedFor() {
        TempStore temp;
        const qint64 id = temp.realConnection();
        const auto wanted = [&temp] {
            return temp.read<QVector<ConnectionRow>>([](Database& db) { return consents::wanted(db); });
        };
        QVERIFY(wanted().isEmpty());
        temp.queued(QStringLiteral("web:a"));
        QCOMPARE(wanted().size(), 1);
        QCOMPARE(wanted().first().id, id);
        give(temp, id);
        QVERIFY(wanted().isEmpty());
    }
    // Before there was a question.
    void whatHadSentCountsAsAgreedToTheFirstText() {
        const QTemporaryDir dir;
        const QString path = dir.path() + QStringLiteral("/old.db");
        Result<Database> db = Database::open(path, Database::Mode::ReadWrite);
        QVERIFY(db.has_value());
        const auto& steps = schemaSteps();
        qsizetype before = 0;
        while (!steps.at(before).statements.join(u' ').contains(QLatin1String("CREATE TABLE consent("))) {
            ++before;
        }
        QVERIFY(migrate(*db, dir.path(), 1, steps.mid(0, before)).has_value());
        for (const char* sql :
             {"INSERT INTO connection(id,name,name_key,dialect,base_url,key_source,max_steps,max_minutes,concurrency,"
              "saved_at) VALUES(11,'Used','used','agent','https://used.example','none',1,1,1,1),"
              "(12,'Unused','unused','agent','https://unused.example','none',1,1,1,1)",
              "INSERT INTO posting(id,url,ats,site,company,title,place,created_at) VALUES(1,'','web','','','','',1)",
              "INSERT INTO application(id,posting_id,practice,intent,state,created_at,sort_at,company,title,place,site,"
              "company_key,title_key,url) VALUES(1,1,0,'none','draft',1,1,'','','','','','','')",
              "INSERT INTO "
              "attempt(application_id,posting_id,practice,via,token,state,connection_id,created_at,sent_at) "
              "VALUES(1,1,0,'run','t','accepted',11,1,42)"}) {
            const Done done = db->exec(QString::fromLatin1(sql));
            QVERIFY2(done.has_value(), done ? "" : qPrintable(done.error().detail));
        }
        QVERIFY(migrate(*db, dir.path(), 2, steps).has_value());
        QCOMPARE(consents::all(*db)->first().version, 1);
        QCOMPARE(*consents::given(*db, 11), consents::textVersion == 1); // the text of today says more
        QCOMPARE(*consents::given(*db, 12), false);
        QCOMPARE(consents::all(*db)->first().givenAt, 42);
        QCOMPARE(consents::all(*db)->first().how, QStringLiteral("earlier"));
    }
};

QTEST_GUILESS_MAIN(ConsentsTest)
#include "tst_store_consents.moc"
