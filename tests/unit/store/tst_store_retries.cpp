#include "store/ApplicationRepository.h"
#include "store/AttemptRepository.h"
#include "store/RetryRepository.h"
#include "store/RunRepository.h"
#include "store/SeekerRepository.h"
#include "support/TempStore.h"

#include <QTest>

using namespace postulant;
using test::TempStore;

// What is planned in the queue after an attempt, and how tries are counted from the attempts.
class RetriesTest : public QObject {
    Q_OBJECT

    static attempts::Verdict down() {
        attempts::Verdict verdict;
        verdict.sent = Sent::No;
        verdict.failure = FailureKind::SiteDown;
        verdict.failureMessage = QStringLiteral("net::ERR_CONNECTION_REFUSED");
        return verdict;
    }
    // One attempt that ends like that, with the plan made in the same job.
    static qint64 attempt(TempStore& temp, qint64 application, const attempts::Verdict& verdict) {
        const qint64 id = temp.running(application);
        temp.write([&](Database& db) -> Done {
            RunSnapshot ended;
            ended.runId = QStringLiteral("run-%1").arg(id);
            ended.status = RunStatus::Failed;
            if (const auto recorded = runs::record(db, id, ended, temp.clock().nowMs()); !recorded) {
                return tl::unexpected<Error>(recorded.error());
            }
            if (Done done = attempts::end(db, id, verdict, temp.clock().nowMs()); !done) {
                return done;
            }
            return retries::plan(db, id, {}, temp.clock().nowMs());
        });
        return id;
    }
    static void plan(TempStore& temp, qint64 attempt) {
        temp.write([&](Database& db) { return retries::plan(db, attempt, {}, temp.clock().nowMs()); });
    }

private Q_SLOTS:
    void triesCountAndWaitsGrow() {
        TempStore temp;
        const qint64 id = temp.queued(QStringLiteral("web:1"));
        for (int tries = 1; tries <= 4; ++tries) {
            const qint64 now = temp.clock().nowMs();
            attempt(temp, id, down());
            const ApplicationDetail detail = temp.detail(id);
            QCOMPARE(detail.tries, tries);
            QCOMPARE(detail.triedWhy, FailureKind::SiteDown);
            QCOMPARE(detail.triesAgain, tries < 4);
            QCOMPARE(detail.row.state, tries < 4 ? ApplicationState::Queued : ApplicationState::Failed);
            QCOMPARE(detail.row.failure, FailureKind::SiteDown);
            if (tries < 4) {
                QCOMPARE(detail.row.tries, tries);
                QCOMPARE(detail.row.notBefore - now, (300'000LL << (tries - 1)));
                temp.clock().advance(detail.row.notBefore - now);
            }
        }
    }

    void approvingAnewBeginsToCountAnew() {
        TempStore temp;
        const qint64 id = temp.queued(QStringLiteral("web:1"));
        attempt(temp, id, down());
        temp.clock().setTo(temp.clock().nowMs() - 86'400'000); // whatever the clock says
        temp.write([&](Database& db) { return applications::setIntent(db, id, Intent::Queue, temp.clock().nowMs()); });
        QCOMPARE(temp.detail(id).tries, 0);
        attempt(temp, id, down());
        QCOMPARE(temp.detail(id).tries, 1);
    }

    void theSecondLookPlansNothingAnew() {
        TempStore temp;
        const qint64 id = temp.queued(QStringLiteral("web:1"));
        const qint64 first = attempt(temp, id, down());
        const qint64 at = temp.detail(id).row.notBefore;
        temp.clock().advance(10'000);
        plan(temp, first);
        QCOMPARE(temp.detail(id).row.notBefore, at);
        temp.write(
            [&](Database& db) { return applications::setIntent(db, id, Intent::Cancelled, temp.clock().nowMs()); });
        plan(temp, first); // cancelled meanwhile: it stays so
        QCOMPARE(temp.state(id), ApplicationState::Cancelled);
    }

    void aRunThatTurnsUpTakesThePlanBack() {
        TempStore temp;
        const qint64 id = temp.queued(QStringLiteral("web:1"));
        const qint64 first = attempt(temp, id, down());
        QCOMPARE(temp.state(id), ApplicationState::Queued);
        attempts::Verdict sent;
        sent.sent = Sent::Unknown;
        temp.write([&](Database& db) { return attempts::end(db, first, sent, temp.clock().nowMs()); });
        QCOMPARE(temp.state(id), ApplicationState::NeedsChecking);
        plan(temp, first);
        QCOMPARE(temp.state(id), ApplicationState::NeedsChecking);
        temp.clock().advance(86'400'000);
        QVERIFY(!temp.tryReserve(id));
    }

    void whatIsNotPlanned_data() {
        QTest::addColumn<Sent>("sent");
        QTest::addColumn<FailureKind>("failure");
        QTest::addColumn<bool>("practice");
        QTest::addColumn<int>("retries");
        QTest::addColumn<bool>("stopped");
        QTest::addColumn<bool>("again");
        const auto row = [](const char* name, Sent sent, FailureKind failure, bool practice, int retries, bool stopped,
                            bool again) {
            QTest::newRow(name) << sent << failure << practice << retries << stopped << again;
        };
        row("site down", Sent::No, FailureKind::SiteDown, false, 3, false, true);
        row("server fault", Sent::No, FailureKind::ServerFault, false, 3, false, true);
        row("not known", Sent::Unknown, FailureKind::SiteDown, false, 3, false, false);
        row("captcha", Sent::No, FailureKind::Captcha, false, 3, false, false);
        row("timed out", Sent::No, FailureKind::TimedOut, false, 3, false, false);
        row("practice", Sent::No, FailureKind::SiteDown, true, 3, false, false);
        row("switched off", Sent::No, FailureKind::SiteDown, false, 0, false, false);
        row("stopped by the seeker", Sent::No, FailureKind::SiteDown, false, 3, true, false);
    }
    void whatIsNotPlanned() {
        QFETCH(const Sent, sent);
        QFETCH(const FailureKind, failure);
        QFETCH(const bool, practice);
        QFETCH(const int, retries);
        QFETCH(const bool, stopped);
        QFETCH(const bool, again);
        TempStore temp;
        temp.write([&](Database& db) { return options::set(db, Option::Retries, QString::number(retries)); });
        const qint64 id = temp.queued(QStringLiteral("web:1"), practice);
        const qint64 one = temp.running(id);
        attempts::Verdict verdict = down();
        verdict.sent = sent;
        verdict.failure = failure;
        temp.write([&](Database& db) -> Done {
            if (stopped) {
                if (Done done = attempts::requestCancel(db, one, temp.clock().nowMs()); !done) {
                    return done;
                }
            }
            if (Done done = attempts::end(db, one, verdict, temp.clock().nowMs()); !done) {
                return done;
            }
            return retries::plan(db, one, {}, temp.clock().nowMs());
        });
        QCOMPARE(temp.state(id) == ApplicationState::Queued, again);
    }

    void waitingForTheConnectionEndsWithIt() {
        TempStore temp;
        const qint64 limited = temp.queued(QStringLiteral("web:1"));
        const qint64 planned = temp.queued(QStringLiteral("web:2"));
        attempt(temp, planned, down());
        const qint64 far = temp.clock().nowMs() + 3'600'000;
        temp.write([&](Database& db) {
            return applications::setWaiting(db, limited, FailureKind::RateLimited, QStringLiteral("too many"), far);
        });
        const qint64 connection = temp.realConnection();
        temp.write([&](Database& db) { return retries::connectionWorks(db, connection + 1); }); // another one
        QCOMPARE(temp.detail(limited).row.notBefore, far);
        temp.write([&](Database& db) { return retries::connectionWorks(db, connection); });
        QCOMPARE(temp.detail(limited).row.notBefore, 0);
        QCOMPARE(temp.detail(limited).row.failure, FailureKind::None);
        QVERIFY(temp.detail(planned).row.notBefore > 0); // the plan of the job is another thing
        const auto waits = temp.read<QVector<retries::QueueWaiting>>(
            [&](Database& db) { return retries::queueWaiting(db, temp.clock().nowMs()); });
        QCOMPARE(waits.size(), 1);
        QCOMPARE(waits.first().readyAt, 0);
        temp.write([&](Database& db) {
            return applications::setIntent(db, limited, Intent::Cancelled, temp.clock().nowMs());
        });
        const auto later = temp.read<QVector<retries::QueueWaiting>>(
            [&](Database& db) { return retries::queueWaiting(db, temp.clock().nowMs()); });
        QCOMPARE(later.first().readyAt, temp.detail(planned).row.notBefore);
        temp.write([&](Database& db) { return retries::tryNow(db, planned); });
        QCOMPARE(temp.detail(planned).row.notBefore, 0);
        QCOMPARE(temp.detail(planned).tries, 1);
    }
};

QTEST_GUILESS_MAIN(RetriesTest)
#include "tst_store_retries.moc"
