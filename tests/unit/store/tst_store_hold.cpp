#include "support/TempStore.h"

#include <QTest>

using namespace postulant;
using test::TempStore;

// Never twice: every way round the hold that we could think of.
class HoldTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aReservedPostingIsHeld();
};

void HoldTest::aReservedPostingIsHeld()
{
    TempStore temp;
    const qint64 id = temp.queued(QStringLiteral("web:a"));
    QCOMPARE(temp.state(id), ApplicationState::Queued);
    temp.reserved(id);
    QCOMPARE(temp.state(id), ApplicationState::Submitting);
    const Result<qint64> again = temp.tryReserve(id);
    QVERIFY(!again);
    QCOMPARE(again.error().kind, ErrorKind::Duplicate);
}

QTEST_GUILESS_MAIN(HoldTest)
#include "tst_store_hold.moc"
