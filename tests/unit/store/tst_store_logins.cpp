#include "domain/LoginSite.h"
#include "store/LoginRepository.h"
#include "store/SeekerRepository.h"
#include "support/TempStore.h"

#include <QTest>

using namespace postulant;
using test::TempStore;

class LoginsTest : public QObject {
    Q_OBJECT

    static LoginRow put(TempStore& temp, qint64 connection, const char* site, const char* id) {
        return temp.write<LoginRow>([=](Database& db) {
            return logins::put(db, connection, QLatin1String(site), QLatin1String(id), QStringLiteral("name"), 7);
        });
    }
    static QString found(TempStore& temp, qint64 connection, const QStringList& sites) {
        const auto row =
            temp.read<std::optional<LoginRow>>([&](Database& db) { return logins::forSites(db, connection, sites); });
        return row ? row->credentialId : QString();
    }
    static int count(TempStore& temp) {
        return static_cast<int>(temp.read<QVector<LoginRow>>([](Database& db) { return logins::all(db); }).size());
    }

private Q_SLOTS:
    void sitesAreNamedByTheirHost() {
        const auto site = [](const char* text) { return loginSiteOf(QString::fromLatin1(text)); };
        QCOMPARE(site("https://www.Acme.example/jobs/1?x=y"), QStringLiteral("acme.example"));
        QCOMPARE(site("acme.wd5.myworkdayjobs.com"), QStringLiteral("acme.wd5.myworkdayjobs.com"));
        QCOMPARE(site(" Greenhouse "), QStringLiteral("greenhouse"));
        for (const char* nonsense :
             {"", "*", "nowhere", "not a site", "ftp://acme.example", "https://a:b@acme.example"}) {
            QCOMPARE(site(nonsense), QString());
        }
        // Another employer's host of the same system does not get it.
        QCOMPARE(loginSitesFor(QStringLiteral("workday"), QStringLiteral("https://acme.wd5.myworkdayjobs.com/x")),
                 (QStringList{QStringLiteral("acme.wd5.myworkdayjobs.com"), QStringLiteral("workday")}));
        QCOMPARE(loginSitesFor(QStringLiteral("web"), QStringLiteral("https://acme.example/x")),
                 QStringList{QStringLiteral("acme.example")});
    }

    void theNarrowestCounts() {
        TempStore temp;
        const qint64 id = temp.realConnection();
        put(temp, id, "workday", "cred_all");
        const QStringList sites{QStringLiteral("acme.example"), QStringLiteral("workday")};
        QCOMPARE(found(temp, id, sites), QStringLiteral("cred_all"));
        put(temp, id, "acme.example", "cred_acme");
        QCOMPARE(found(temp, id, sites), QStringLiteral("cred_acme"));
        QCOMPARE(found(temp, id, {QStringLiteral("other.example")}), QString());
    }

    void oneForASite() {
        TempStore temp;
        const qint64 id = temp.realConnection();
        put(temp, id, "acme.example", "cred_1");
        const LoginRow second = put(temp, id, "acme.example", "cred_2");
        QCOMPARE(count(temp), 1);
        QCOMPARE(found(temp, id, {QStringLiteral("acme.example")}), QStringLiteral("cred_2"));
        temp.write([&](Database& db) { return logins::remove(db, second.id, 8); });
        QCOMPARE(count(temp), 0);
        const auto again = temp.store().writeNow<void>([&](Database& db) { return logins::remove(db, second.id, 9); });
        QVERIFY(!again);
        QCOMPARE(again.error().kind, ErrorKind::NotFound);
    }

    void itIsForOneAddress() {
        TempStore temp;
        const qint64 id = temp.realConnection();
        put(temp, id, "acme.example", "cred_1");
        const auto move = [&](const QString& url) {
            temp.write<qint64>([&](Database& db) -> Result<qint64> {
                auto row = connections::get(db, id);
                row->baseUrl = url;
                return connections::save(db, *row, 8);
            });
        };
        const QString before = temp.read<ConnectionRow>([&](Database& db) { return connections::get(db, id); }).baseUrl;
        move(QStringLiteral("https://other.example.com"));
        QCOMPARE(count(temp), 0); // another server knows other credentials
        move(before);
        QCOMPARE(count(temp), 1);
        temp.write([&](Database& db) { return connections::remove(db, id, 9); });
        QCOMPARE(count(temp), 0);
    }

    // There is no column that could hold one.
    void noUserNameAndNoPassword() {
        TempStore temp;
        QCOMPARE(temp.value(QStringLiteral("SELECT group_concat(name) FROM pragma_table_info('login')")).toString(),
                 QStringLiteral("id,connection_id,base_url,site_key,credential_id,name,created_at,removed_at"));
    }
};

QTEST_GUILESS_MAIN(LoginsTest)
#include "tst_store_logins.moc"
