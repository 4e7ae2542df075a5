#include "dispatch/Core.h"
#include "practice/PracticeServer.h"
#include "store/ApplicationRepository.h"
#include "store/AttemptRepository.h"
#include "support/Seeker.h"

#include <QGuiApplication>
#include <QSignalSpy>
#include <QTest>

using namespace postulant;
using Breaker = ConnectionStatus::Breaker;
using State = ConnectionStatus::State;

// The engine whole against a server in trouble: how often it is asked meanwhile, what goes on elsewhere, what goes
// again afterwards. Requests are counted where they arrive.
class TestEngineHealth : public QObject {
    Q_OBJECT

    static QString job(const char* script, int number) {
        return QStringLiteral("https://practice.example/jobs/%1/post-%2").arg(QLatin1String(script)).arg(number);
    }
    static PracticeFaults faults(FaultRule rule) {
        PracticeFaults all;
        all.rules.append(std::move(rule));
        return all;
    }
    static int asked(test::Seeker& seeker, const char* endpoint) {
        return seeker.server().requestLog().value(QLatin1String(endpoint));
    }
    static int askedAtAll(test::Seeker& seeker) {
        int sum = 0;
        const auto log = seeker.server().requestLog();
        for (const int count : log) {
            sum += count;
        }
        return sum;
    }
    static QString state(test::Seeker& seeker, qint64 id) { return code(seeker.detail(id).row.state); }
    static QString failure(test::Seeker& seeker, qint64 id) { return code(seeker.detail(id).row.failure); }

    // Lets another server's job go through from beginning to end: whatever the engine does by itself, it has done.
    static void meanwhile(test::Seeker& seeker, PracticeServer& other, int number) {
        const qint64 connection = seeker.addConnection(QStringLiteral("Other %1").arg(number), other.baseUrl());
        const qint64 id = seeker.queueAt(connection, job("confirmed", 1000 + number));
        QVERIFY(id != 0);
        QTRY_COMPARE_WITH_TIMEOUT(state(seeker, id), QStringLiteral("applied-confirmed"), 30'000);
    }
    std::unique_ptr<PracticeServer> otherServer() {
        PracticeServer::Options options;
        options.speed = 100;
        auto server = std::make_unique<PracticeServer>(&m_clock, options);
        return server->start() ? std::move(server) : nullptr;
    }

private Q_SLOTS:
    void init() { qputenv("POSTULANT_TEST_KEY", "practice"); }

    void whatTheServerAsksForIsKept() {
        FaultRule rule{QStringLiteral("run-agent"), FaultKind::RateLimited, 0, 1};
        rule.retryAfter = 1800;
        test::Seeker seeker(m_clock, 100.0, faults(rule));
        const auto other = otherServer();
        const qint64 before = m_clock.nowMs();
        const qint64 id = seeker.queue(job("confirmed", 1));
        QTRY_COMPARE_WITH_TIMEOUT(seeker.connectionState(), State::RateLimited, 10'000);
        const ConnectionStatus status = seeker.connectionStatus();
        QCOMPARE(status.breaker, Breaker::Open);
        QVERIFY(status.slowed);
        QVERIFY2(status.nextTryAt >= before + 1'800'000, qPrintable(QString::number(status.nextTryAt - before)));
        QTRY_COMPARE_WITH_TIMEOUT(seeker.core().status().nextSubmitWhy, QueueWait::Connection, 10'000);
        QCOMPARE(state(seeker, id), QStringLiteral("queued"));
        QCOMPARE(failure(seeker, id), QStringLiteral("rate-limited"));
        const int until = askedAtAll(seeker);
        meanwhile(seeker, *other, 1);
        QCOMPARE(askedAtAll(seeker), until); // not a single request before the time

        seeker.core().commands().lookAgain({}); // the seeker does not want to wait
        QTRY_VERIFY_WITH_TIMEOUT(seeker.idle(), 30'000);
        QCOMPARE(state(seeker, id), QStringLiteral("applied-confirmed"));
        QCOMPARE(failure(seeker, id), QStringLiteral("none"));
        QCOMPARE(asked(seeker, "list-runs"), 1); // the question before anything is spent
        QCOMPARE(asked(seeker, "run-agent"), 2);
        QCOMPARE(seeker.detail(id).tries, 0); // and no try of the job is used up
    }

    void aHostileTimeIsBounded() {
        FaultRule rule{QStringLiteral("run-agent"), FaultKind::RateLimited, 0, 1};
        rule.retryAfter = 2'000'000'000;
        test::Seeker seeker(m_clock, 100.0, faults(rule));
        seeker.queue(job("confirmed", 1));
        QTRY_COMPARE_WITH_TIMEOUT(seeker.connectionState(), State::RateLimited, 10'000);
        const qint64 wait = seeker.connectionStatus().nextTryAt - m_clock.nowMs();
        QVERIFY2(wait > 0 && wait <= 4'000'000, qPrintable(QString::number(wait)));
    }

    void withoutATimeItGoesOnByItself() {
        test::Seeker seeker(m_clock, 100.0, faults({QStringLiteral("run-agent"), FaultKind::RateLimited, 0, 2}));
        const qint64 id = seeker.queue(job("confirmed", 1));
        QTRY_VERIFY_WITH_TIMEOUT(seeker.idle(), 30'000);
        QCOMPARE(state(seeker, id), QStringLiteral("applied-confirmed"));
        QCOMPARE(asked(seeker, "run-agent"), 3);
        QVERIFY(asked(seeker, "list-runs") >= 2);
        QCOMPARE(seeker.detail(id).attempts.size(), 3);
        QCOMPARE(seeker.server().submissions().size(), 1);
    }

    void aServerThatFailsIsLeftAloneAndAskedOneQuestion() {
        test::Seeker seeker(m_clock, 5.0);
        const qint64 id = seeker.queue(job("confirmed", 1));
        QTRY_COMPARE_WITH_TIMEOUT(state(seeker, id), QStringLiteral("running"), 10'000);
        FaultRule down{QStringLiteral("*"), FaultKind::ErrorBeforeAccept};
        down.status = 503;
        const int polls = asked(seeker, "get-run");
        seeker.server().setFaults(faults(down));
        QTRY_VERIFY_WITH_TIMEOUT(seeker.connectionStatus().breaker != Breaker::Closed, 10'000);
        QCOMPARE(seeker.connectionState(), State::Broken);
        const int pollsWhenOpen = asked(seeker, "get-run");
        QVERIFY2(pollsWhenOpen - polls >= 3, qPrintable(QString::number(pollsWhenOpen - polls)));
        const qint64 second = seeker.queue(job("confirmed", 2));
        QTRY_VERIFY_WITH_TIMEOUT(asked(seeker, "list-runs") >= 3, 20'000);
        // All the while only the question was asked, and nothing was submitted into the dark.
        QCOMPARE(asked(seeker, "get-run"), pollsWhenOpen);
        QCOMPARE(asked(seeker, "run-agent"), 1);
        seeker.server().setFaults({});
        QTRY_VERIFY_WITH_TIMEOUT(seeker.idle(), 30'000);
        QCOMPARE(state(seeker, id), QStringLiteral("applied-confirmed"));
        QCOMPARE(state(seeker, second), QStringLiteral("applied-confirmed"));
        QCOMPARE(asked(seeker, "run-agent"), 2);
        QCOMPARE(seeker.connectionState(), State::Working);
    }

    void evidenceIsNotGivenUpWhileTheServerIsDown() {
        FaultRule down{QStringLiteral("artifact-content"), FaultKind::ErrorBeforeAccept};
        test::Seeker seeker(m_clock, 100.0, faults(down));
        const qint64 id = seeker.queue(job("confirmed", 1));
        QTRY_VERIFY_WITH_TIMEOUT(seeker.connectionStatus().breaker != Breaker::Closed, 20'000);
        down.endpoint = QStringLiteral("*");
        seeker.server().setFaults(faults(down));
        // Longer than looks that are missed would be made up for.
        QTRY_VERIFY_WITH_TIMEOUT(asked(seeker, "list-runs") >= 12, 60'000);
        seeker.server().setFaults({});
        QTRY_VERIFY_WITH_TIMEOUT(seeker.idle(), 30'000);
        const ApplicationDetail detail = seeker.detail(id);
        QCOMPARE(code(detail.row.state), QStringLiteral("applied-confirmed"));
        QVERIFY(!detail.artifacts.isEmpty());
        for (const ArtifactRow& artifact : detail.artifacts) {
            QVERIFY2(artifact.problem.isEmpty(), qPrintable(artifact.problem));
        }
    }

    void aRefusedKeyIsSaidOnceAndNotUsedAgain() {
        test::Seeker seeker(m_clock, 100.0, faults({QStringLiteral("*"), FaultKind::KeyRefused}));
        const auto other = otherServer();
        QSignalSpy said(&seeker.core(), &Core::connectionStopped);
        QVector<qint64> ids;
        for (int i = 0; i < 8; ++i) {
            ids << seeker.queue(job("confirmed", i));
        }
        QTRY_COMPARE_WITH_TIMEOUT(seeker.connectionState(), State::KeyRefused, 10'000);
        meanwhile(seeker, *other, 1); // the queue of another connection goes on
        const int refused = askedAtAll(seeker);
        QVERIFY2(refused <= 5, qPrintable(QString::number(refused))); // those that were under way at once
        seeker.core().commands().lookAgain({});                       // F5 does not try a refused key
        meanwhile(seeker, *other, 2);
        QCOMPARE(askedAtAll(seeker), refused);
        QCOMPARE(said.size(), 1);
        QCOMPARE(asked(seeker, "run-agent"), 0);
        seeker.server().setFaults({});
        seeker.mendConnection();
        QTRY_VERIFY_WITH_TIMEOUT(seeker.idle(), 30'000);
        for (const qint64 id : ids) {
            QCOMPARE(state(seeker, id), QStringLiteral("applied-confirmed"));
            QCOMPARE(seeker.detail(id).attempts.size(), 1);
        }
        QCOMPARE(said.size(), 1);
    }

    void aKeyInTheEnvironmentIsMendedAtTheNextStart() {
        qputenv("POSTULANT_TEST_KEY", "wrong");
        test::Seeker seeker(m_clock, 100.0);
        qputenv("POSTULANT_TEST_KEY", "wrong"); // setting up made it right
        const auto other = otherServer();
        const qint64 id = seeker.queue(job("confirmed", 1));
        QTRY_COMPARE_WITH_TIMEOUT(seeker.connectionState(), State::KeyRefused, 10'000);
        const int refused = askedAtAll(seeker);
        seeker.restart();
        QTRY_COMPARE_WITH_TIMEOUT(seeker.connectionState(), State::KeyRefused, 10'000);
        qputenv("POSTULANT_TEST_KEY", "practice"); // for the other one; ours was looked at when the program started
        meanwhile(seeker, *other, 1);
        QCOMPARE(askedAtAll(seeker), refused); // still the same key then: not tried
        seeker.restart();
        QTRY_COMPARE_WITH_TIMEOUT(state(seeker, id), QStringLiteral("applied-confirmed"), 30'000);
    }

    void aRefusalOfAnotherKindFailsTheJobOnly() {
        FaultRule rule{QStringLiteral("run-agent"), FaultKind::ErrorBeforeAccept, 0, 1};
        rule.status = 403; // its words are "Unexpected error…"
        test::Seeker seeker(m_clock, 100.0, faults(rule), 1);
        const qint64 first = seeker.queue(job("confirmed", 1));
        const qint64 second = seeker.queue(job("confirmed", 2));
        QTRY_VERIFY_WITH_TIMEOUT(seeker.idle(), 30'000);
        QCOMPARE(state(seeker, first), QStringLiteral("failed"));
        QCOMPARE(failure(seeker, first), QStringLiteral("request-refused"));
        QCOMPARE(state(seeker, second), QStringLiteral("applied-confirmed"));
        QCOMPARE(seeker.connectionState(), State::Working);
    }

    void thePaceHoldsForAllRequestsTogether() {
        constexpr int rate = 15;
        test::Seeker seeker(m_clock, 5.0, {}, 30);
        seeker.setPerSecond(rate);
        QVector<qint64> ids;
        for (int i = 0; i < 12; ++i) {
            ids << seeker.queue(job("confirmed", i));
        }
        const auto allThrough = [&] {
            return std::all_of(ids.cbegin(), ids.cend(),
                               [&](qint64 id) { return state(seeker, id) == QLatin1String("applied-confirmed"); });
        };
        QTRY_VERIFY_WITH_TIMEOUT(allThrough(), 60'000); // looks, evidence and submissions all had their turn
        QVector<qint64> at;
        for (const PracticeRequest& request : seeker.server().requests()) {
            at << request.at;
        }
        QVERIFY(at.size() > 12 * 5);
        constexpr int withHiccups = rate + 5; // of this computer, which may hold up some of them on their way
        for (int i = withHiccups; i < at.size(); ++i) {
            QVERIFY2(at.at(i) - at.at(i - withHiccups) >= 1'000, qPrintable(QString::number(i)));
        }
    }

    void aSiteThatIsDownIsTriedAgainAndGivenUp() {
        test::Seeker seeker(m_clock, 100.0);
        seeker.setOption(Option::Retries, QStringLiteral("2"));
        seeker.setOption(Option::RetryMinutes, QStringLiteral("1"));
        const qint64 id = seeker.queue(job("site-down", 1));
        QTRY_COMPARE_WITH_TIMEOUT(state(seeker, id), QStringLiteral("failed"), 30'000);
        const ApplicationDetail detail = seeker.detail(id);
        QCOMPARE(detail.attempts.size(), 3);
        QCOMPARE(detail.tries, 3);
        QVERIFY(!detail.triesAgain);
        QCOMPARE(code(detail.row.failure), QStringLiteral("site-down"));
        QCOMPARE(asked(seeker, "run-agent"), 3);
        QSet<QString> tokens;
        for (const AttemptRow& attempt : detail.attempts) {
            QVERIFY(!attempt.holds);
            tokens << attempt.token;
        }
        QCOMPARE(tokens.size(), 3);
    }

    void aSiteThatIsUpAgainGetsTheApplicationOnce() {
        test::Seeker seeker(m_clock, 100.0);
        seeker.setOption(Option::RetryMinutes, QStringLiteral("20"));
        const qint64 id = seeker.queue(job("site-down", 1));
        QTRY_VERIFY_WITH_TIMEOUT(seeker.detail(id).triesAgain, 30'000);
        QVERIFY(seeker.store().writeNow<void>([&](Database& db) {
            return db.exec(QStringLiteral("UPDATE application SET url=?"), {job("confirmed", 1)});
        }));
        QTRY_COMPARE_WITH_TIMEOUT(state(seeker, id), QStringLiteral("applied-confirmed"), 30'000);
        QTRY_VERIFY_WITH_TIMEOUT(seeker.idle(), 30'000);
        QCOMPARE(seeker.server().submissions().size(), 1);
        QCOMPARE(asked(seeker, "run-agent"), 2);
    }

    void thePlanOutlivesARestart() {
        test::Seeker seeker(m_clock, 100.0);
        seeker.setOption(Option::RetryMinutes, QStringLiteral("1440"));
        const qint64 id = seeker.queue(job("site-down", 1));
        QTRY_VERIFY_WITH_TIMEOUT(seeker.detail(id).triesAgain, 30'000);
        const ApplicationDetail planned = seeker.detail(id);
        QCOMPARE(planned.tries, 1);
        QCOMPARE(code(planned.triedWhy), QStringLiteral("site-down"));
        QCOMPARE(code(planned.row.state), QStringLiteral("queued"));
        QCOMPARE(planned.row.tries, 1);
        QVERIFY(planned.row.notBefore >= m_clock.nowMs() + 60'000);
        QTRY_COMPARE_WITH_TIMEOUT(seeker.core().status().nextSubmitWhy, QueueWait::Retry, 10'000);
        seeker.restart();
        const ApplicationDetail after = seeker.detail(id);
        QCOMPARE(after.tries, 1);
        QCOMPARE(after.row.notBefore, planned.row.notBefore);
        QCOMPARE(asked(seeker, "run-agent"), 1);
        QTRY_COMPARE_WITH_TIMEOUT(seeker.core().status().nextSubmitAt, planned.row.notBefore, 10'000);
        // Done now: the tries used up stay used up.
        seeker.core().commands().tryNow({id}, this, [](const Done&) {});
        QTRY_COMPARE_WITH_TIMEOUT(seeker.detail(id).tries, 2, 30'000);
        QVERIFY(seeker.detail(id).row.notBefore > planned.row.notBefore); // and the wait has grown
        // Cancelled: it does not go again.
        seeker.core().commands().cancel({id}, this, [](const Done&) {});
        QTRY_COMPARE_WITH_TIMEOUT(state(seeker, id), QStringLiteral("cancelled"), 10'000);
        QTRY_VERIFY_WITH_TIMEOUT(seeker.idle(), 30'000);
        QCOMPARE(asked(seeker, "run-agent"), 2);
    }

    void whatIsNotKnownNeverGoesAgain() {
        test::Seeker seeker(m_clock, 100.0);
        const qint64 id = seeker.queue(job("failed-after-submit", 1));
        QTRY_VERIFY_WITH_TIMEOUT(seeker.idle(), 30'000);
        QCOMPARE(state(seeker, id), QStringLiteral("needs-checking"));
        QCOMPARE(asked(seeker, "run-agent"), 1);
        QCOMPARE(seeker.detail(id).tries, 0);
    }

private:
    SystemClock m_clock;
};

int main(int argc, char** argv) {
    QGuiApplication application(argc, argv);
    TestEngineHealth test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_engine_health.moc"
