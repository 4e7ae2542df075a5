#include "store/SeekerRepository.h"
#include "support/TempStore.h"

#include <QTest>

using namespace postulant;
using test::TempStore;

// Long writes that let others in between.
class PartsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void othersWriteInBetween();
    void eachPartIsCommitted();
    void aFailedPartEndsIt();
    void goesOnWhileTheStoreCloses();
    void waitingInsideAPartIsRefused();

private:
    static Done put(Database& db, const QString& key) { return settings::setText(db, key, QStringLiteral("x")); }
    static QString keys(TempStore& temp) {
        return temp
            .value(QStringLiteral("SELECT group_concat(key) FROM (SELECT key FROM setting WHERE key GLOB 'p*' "
                                  "ORDER BY key)"))
            .toString();
    }
};

void PartsTest::othersWriteInBetween() {
    TempStore temp;
    QObject context;
    QStringList order; // writer's thread only, until answered
    int part = 0;
    bool answered = false;
    temp.store().writeInParts(
        [&](Database&) -> Result<bool> {
            order << QStringLiteral("part");
            if (++part == 1) { // queued behind the second part, were it there already
                temp.store().write([&](Database&) -> Done {
                    order << QStringLiteral("other");
                    return {};
                });
            }
            return part < 4;
        },
        &context, [&](const Done& done) { answered = done.has_value(); });
    QTRY_VERIFY(answered);
    QCOMPARE(order, QStringList({QStringLiteral("part"), QStringLiteral("other"), QStringLiteral("part"),
                                 QStringLiteral("part"), QStringLiteral("part")}));
}

void PartsTest::eachPartIsCommitted() {
    TempStore temp;
    int part = 0;
    QStringList seen;
    const Done done = temp.store().writeInPartsNow([&](Database& db) -> Result<bool> {
        Result<Database> other = Database::open(temp.databaseFile(), Database::Mode::ReadOnly);
        seen << other->value(QStringLiteral("SELECT count(*) FROM setting WHERE key GLOB 'p*'"))->toString();
        const Done one = put(db, QStringLiteral("p%1").arg(++part));
        return one ? Result<bool>(part < 3) : Result<bool>(tl::unexpected<Error>(one.error()));
    });
    QVERIFY(done.has_value());
    QCOMPARE(seen, QStringList({QStringLiteral("0"), QStringLiteral("1"), QStringLiteral("2")}));
    QCOMPARE(keys(temp), QStringLiteral("p1,p2,p3"));
}

void PartsTest::aFailedPartEndsIt() {
    TempStore temp;
    int part = 0;
    const Done done = temp.store().writeInPartsNow([&](Database& db) -> Result<bool> {
        if (const Done one = put(db, QStringLiteral("p%1").arg(++part)); !one || part == 3) {
            return failure(ErrorKind::NotReady);
        }
        return true;
    });
    QCOMPARE(done.error().kind, ErrorKind::NotReady);
    QCOMPARE(part, 3);
    QCOMPARE(keys(temp), QStringLiteral("p1,p2")); // and nothing of the third
}

void PartsTest::goesOnWhileTheStoreCloses() {
    TempStore temp;
    int part = 0;
    auto context = std::make_unique<QObject>();
    temp.store().writeInParts(
        [&](Database& db) -> Result<bool> {
            const Done one = put(db, QStringLiteral("p%1").arg(++part));
            return one ? Result<bool>(part < 5) : Result<bool>(tl::unexpected<Error>(one.error()));
        },
        context.get(), [](const Done&) { QFAIL("its context is gone"); });
    context.reset();
    temp.reopen();
    QCOMPARE(keys(temp), QStringLiteral("p1,p2,p3,p4,p5"));
}

void PartsTest::waitingInsideAPartIsRefused() {
    TempStore temp;
    Done inside;
    const Done done = temp.store().writeInPartsNow([&](Database&) -> Result<bool> {
        inside = temp.store().writeInPartsNow([](Database&) -> Result<bool> { return false; });
        return false;
    });
    QVERIFY(done.has_value());
    QCOMPARE(inside.error().kind, ErrorKind::Invalid); // a job that waits for another one
}

QTEST_GUILESS_MAIN(PartsTest)
#include "tst_store_parts.moc"
