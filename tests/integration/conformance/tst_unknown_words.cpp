#include "store/ConsentRepository.h"
#include "store/SeekerRepository.h"
#include "support/Seeker.h"

#include <QGuiApplication>
#include <QTest>

#include "ConformanceDesk.h"

using namespace postulant;
using namespace postulant::test;

// The engine whole, following a run whose status is a word of a server to come.
class TestUnknownWords : public QObject {
    Q_OBJECT

    SystemClock m_clock;

    // A connection of that dialect to the stand-in; 0: it could not be saved.
    static qint64 connect(Seeker& seeker, const Clock& clock, const DialectCase& row, const QString& url) {
        const auto id = seeker.store().writeNow<qint64>([&](Database& db) -> Result<qint64> {
            ConnectionRow connection;
            connection.name = QStringLiteral("Stand-in");
            connection.dialect = row.dialect;
            connection.baseUrl = url;
            connection.agentId = row.agentId;
            connection.keySource = QStringLiteral("env");
            connection.keyEnv = QStringLiteral("POSTULANT_TEST_KEY");
            connection.perSecond = 1000;
            connection.options = row.options;
            auto saved = connections::save(db, connection, clock.nowMs());
            if (saved) {
                (void)consents::give(db, *saved, QStringLiteral("window"), clock.nowMs());
            }
            return saved;
        });
        return id.value_or(0);
    }

private Q_SLOTS:
    void aWordThatNobodyKnowsIsShownAndFollowedOn_data() { ConformanceDesk::eachDialect(); }
    void aWordThatNobodyKnowsIsShownAndFollowedOn() {
        QFETCH(const QString, dialect);
        const DialectCase* row = dialectCase(dialect);
        QVERIFY(row != nullptr);
        StandInServer standIn(*row, Ending::NewWord);
        standIn.key = "practice"; // what the seeker's variable holds
        Seeker seeker(m_clock);
        QVERIFY2(seeker.error().isEmpty(), qPrintable(seeker.error()));
        const qint64 connection = connect(seeker, m_clock, *row, standIn.url());
        QVERIFY(connection != 0);
        const qint64 id = seeker.queueAt(
            connection, QStringLiteral("https://practice.example/jobs/confirmed/data-analyst-at-brightwater"));
        QVERIFY(id != 0);
        const auto word = [&] {
            const ApplicationDetail detail = seeker.detail(id);
            const bool has = !detail.attempts.isEmpty() && detail.attempts.first().run;
            return has ? detail.attempts.first().run->snapshot.serverWord : QString();
        };
        QTRY_COMPARE_WITH_TIMEOUT(word(), newWord, 30'000);
        const int looks = standIn.run.looks;
        QTRY_VERIFY_WITH_TIMEOUT(standIn.run.looks > looks + 5, 30'000); // looked at on and on
        const ApplicationDetail detail = seeker.detail(id);
        QCOMPARE(code(detail.row.state), QStringLiteral("running"));
        QCOMPARE(word(), newWord);
        QCOMPARE(code(detail.attempts.first().state), QStringLiteral("running"));
        QVERIFY(detail.attempts.first().holds);
        QCOMPARE(detail.attempts.first().run->finalAt, 0);
        QCOMPARE(seeker.openRuns(), 1);
        QCOMPARE(standIn.submissions(), 1);

        standIn.run.ending = Ending::Failed; // one that is known ends it as ever
        QTRY_VERIFY_WITH_TIMEOUT(seeker.openRuns() == 0, 30'000);
        QTRY_VERIFY_WITH_TIMEOUT(code(seeker.detail(id).row.state) != QLatin1String("running"), 30'000);
        QVERIFY(code(seeker.detail(id).row.proof) == QLatin1String("none"));
        QCOMPARE(standIn.submissions(), 1);
    }
};

int main(int argc, char** argv) {
    QGuiApplication app(argc, argv);
    TestUnknownWords test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_unknown_words.moc"
