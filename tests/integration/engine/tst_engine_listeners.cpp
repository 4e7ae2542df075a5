#include "dispatch/Core.h"
#include "practice/LoopbackHttp.h"
#include "practice/PracticeServer.h"
#include "store/AuditRepository.h"
#include "store/SeekerRepository.h"
#include "support/Seeker.h"

#include <QGuiApplication>
#include <QSignalSpy>
#include <QTest>

#include <chrono>

using namespace postulant;

namespace {

const QStringList scripts{QStringLiteral("confirmed"),      QStringLiteral("claimed"),
                          QStringLiteral("closed"),         QStringLiteral("login"),
                          QStringLiteral("missing-answer"), QStringLiteral("failed-after-submit"),
                          QStringLiteral("rejected"),       QStringLiteral("timed-out")};

QString posting(const QString& script, const QString& name = QStringLiteral("analyst")) {
    return QStringLiteral("https://practice.example/jobs/%1/%2-at-brightwater").arg(script, name);
}

// Every run looks at itself after an hour: whatever comes sooner was asked for.
EngineTiming patient() {
    EngineTiming timing = test::quickTiming();
    timing.firstPoll = timing.pollMin = timing.pollMax = std::chrono::hours(1);
    return timing;
}

bool listening(test::Seeker& seeker) {
    return QTest::qWaitFor([&] { return !seeker.core().status().webhooks.addresses.isEmpty(); }, 10'000);
}

} // namespace

// The engine whole, with servers that send messages and a monitoring system that reads: over real sockets.
class TestEngineListeners : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aMessageEndsTheWait_data() {
        QTest::addColumn<QString>("dialect");
        QTest::newRow("agent") << "agent";
        QTest::newRow("task") << "task";
        QTest::newRow("legacy-task") << "legacy-task";
        QTest::newRow("tasks-2024") << "tasks-2024";
    }

    void aMessageEndsTheWait() {
        QFETCH(QString, dialect);
        test::Seeker seeker(m_clock, 100.0, {}, 5, dialect, {{}, nullptr, patient()});
        QVERIFY2(seeker.error().isEmpty(), qPrintable(seeker.error()));
        seeker.setOption(Option::Webhooks, QStringLiteral("on"));
        QVERIFY(listening(seeker));
        const qint64 id = seeker.queue(posting(QStringLiteral("confirmed")));
        QTRY_VERIFY_WITH_TIMEOUT(seeker.idle(), 30'000);
        QVERIFY(seeker.detail(id).row.finishedAt > 0);
        QCOMPARE(seeker.server().submissions().size(), 1);
    }

    void theResultIsTheSameWhateverHappensToMessages_data() {
        QTest::addColumn<double>("lost");
        QTest::addColumn<double>("twice");
        QTest::addColumn<double>("late");
        QTest::addColumn<double>("forged");
        QTest::newRow("all arrive") << 0.0 << 0.0 << 0.0 << 0.0;
        QTest::newRow("all lost") << 1.0 << 0.0 << 0.0 << 0.0;
        QTest::newRow("all twice") << 0.0 << 1.0 << 0.0 << 0.0;
        QTest::newRow("in another order") << 0.0 << 0.0 << 0.5 << 0.0;
        QTest::newRow("forged ones first") << 0.0 << 0.0 << 0.0 << 1.0;
        QTest::newRow("everything") << 0.3 << 0.5 << 0.5 << 0.7;
    }

    void theResultIsTheSameWhateverHappensToMessages() {
        QFETCH(double, lost);
        QFETCH(double, twice);
        QFETCH(double, late);
        QFETCH(double, forged);
        static const QStringList silent = outcome(std::nullopt); // without any message
        WebhookFaults faults;
        faults.lost = lost;
        faults.twice = twice;
        faults.late = late;
        faults.forged = forged;
        QCOMPARE(outcome(faults), silent);
    }

    void aServerThatRefusesTheAddressIsSentTheJobWithoutIt() {
        PracticeFaults faults;
        faults.webhooks.blocked = true;
        test::Seeker seeker(m_clock, 100.0, faults);
        seeker.setOption(Option::Webhooks, QStringLiteral("on"));
        QVERIFY(listening(seeker));
        const qint64 first = seeker.queue(posting(QStringLiteral("confirmed"), QStringLiteral("one")));
        QTRY_VERIFY_WITH_TIMEOUT(seeker.idle(), 30'000);
        const qint64 second = seeker.queue(posting(QStringLiteral("confirmed"), QStringLiteral("two")));
        QTRY_VERIFY_WITH_TIMEOUT(seeker.idle(), 30'000);
        QCOMPARE(code(seeker.detail(first).row.state), QStringLiteral("applied-confirmed"));
        QCOMPARE(code(seeker.detail(second).row.state), QStringLiteral("applied-confirmed"));
        QCOMPARE(seeker.server().submissions().size(), 2);
        QCOMPARE(seeker.server().requestLog().value(QStringLiteral("run-agent")), 3); // refused once, then not asked
    }

    void theAddressStandsAfterARestart() {
        test::Seeker seeker(m_clock, 20.0, {}, 5, QStringLiteral("agent"), {{}, nullptr, patient()});
        seeker.setOption(Option::Webhooks, QStringLiteral("on"));
        QVERIFY(listening(seeker));
        const QStringList addresses = seeker.core().status().webhooks.addresses;
        const qint64 id = seeker.queue(posting(QStringLiteral("confirmed")));
        QTRY_COMPARE_WITH_TIMEOUT(seeker.detail(id).row.state, ApplicationState::Running, 10'000);
        seeker.restart();
        QVERIFY(listening(seeker));
        QCOMPARE(seeker.core().status().webhooks.addresses, addresses);
        QTRY_VERIFY_WITH_TIMEOUT(seeker.idle(), 30'000);
        QCOMPARE(code(seeker.detail(id).row.state), QStringLiteral("applied-confirmed"));
    }

    void noKeyAndNoNameInTheLog() {
        test::Seeker seeker(m_clock);
        seeker.setOption(Option::Webhooks, QStringLiteral("on"));
        QVERIFY(listening(seeker));
        seeker.queue(posting(QStringLiteral("confirmed")));
        QTRY_VERIFY_WITH_TIMEOUT(seeker.idle(), 30'000);
        const auto rows =
            seeker.store().readNow<QVector<AuditRow>>([](Database& db) { return audit::page(db, {}, 1000); });
        QVERIFY(rows && rows->size() > 3);
        for (const AuditRow& row : *rows) {
            const QString line = row.method + row.path + row.runId + row.error;
            QVERIFY2(!line.contains(QLatin1String("hook")) && !line.contains(QLatin1String("Maren")), qPrintable(line));
        }
    }

    void whatHappensIsCounted() {
        test::Seeker seeker(m_clock);
        seeker.setOption(Option::MetricsPort, QStringLiteral("0"));
        seeker.setOption(Option::Metrics, QStringLiteral("on"));
        QTRY_VERIFY_WITH_TIMEOUT(!seeker.core().status().metrics.addresses.isEmpty(), 10'000);
        seeker.queue(posting(QStringLiteral("confirmed")));
        seeker.queue(posting(QStringLiteral("captcha")));
        seeker.queue(posting(QStringLiteral("closed")));
        QTRY_VERIFY_WITH_TIMEOUT(seeker.idle(), 30'000);
        const QByteArray text = scrape(seeker);
        QVERIFY2(text.contains("\nskyvern_tasks_created_total 3\n"), text.constData());
        QVERIFY2(text.contains("\nskyvern_tasks_completed_total 1\n"), text.constData());
        QVERIFY2(text.contains("\nskyvern_tasks_failed_total{reason=\"captcha\"} 1\n"), text.constData());
        QVERIFY2(text.contains("\nskyvern_tasks_failed_total{reason=\"posting-closed\"} 1\n"), text.constData());
        QVERIFY2(text.contains("\nskyvern_task_duration_seconds_count 3\n"), text.constData());
        QVERIFY2(text.contains("endpoint=\"/v1/run/agents\",status=\"200\"} 3\n"), text.constData());
        QVERIFY2(text.contains("endpoint=\"/v1/runs/{id}\",status=\"200\"}"), text.constData());
    }

    void manyFailuresAreSaidOnce() {
        test::Seeker seeker(m_clock);
        seeker.setOption(Option::AlertLeast, QStringLiteral("4"));
        QSignalSpy alerts(&seeker.core(), &Core::alert);
        const auto apply = [&](const char* script, const char* name) {
            seeker.queue(posting(QLatin1String(script), QLatin1String(name)));
            return QTest::qWaitFor([&] { return seeker.idle(); }, 30'000);
        };
        QVERIFY(apply("captcha", "one"));
        QVERIFY(apply("captcha", "two"));
        QVERIFY(apply("confirmed", "three"));
        QCOMPARE(alerts.size(), 0); // too few to speak of a share
        QVERIFY(apply("captcha", "four"));
        QTRY_COMPARE(alerts.size(), 1);
        QCOMPARE(alerts.first().at(0).value<AlertKind>(), AlertKind::Failing);
        QCOMPARE(alerts.first().at(1).toInt(), 75);
        QTRY_COMPARE(seeker.core().status().failingPercent, 75);
        QVERIFY(apply("captcha", "five"));
        QCOMPARE(alerts.size(), 1);
        QVERIFY(apply("confirmed", "six"));
        QVERIFY(apply("confirmed", "seven"));
        QVERIFY(apply("confirmed", "eight"));
        QTRY_COMPARE(seeker.core().status().failingPercent, 0);
        QVERIFY(apply("captcha", "nine"));
        QVERIFY(apply("captcha", "ten"));
        QTRY_COMPARE(alerts.size(), 2);
    }

    void practiceNeverAlerts() {
        test::Seeker seeker(m_clock);
        seeker.setOption(Option::AlertLeast, QStringLiteral("1"));
        seeker.setOption(Option::AlertFailedPercent, QStringLiteral("1"));
        QSignalSpy alerts(&seeker.core(), &Core::alert);
        const qint64 id = seeker.queuePractice(posting(QStringLiteral("captcha")));
        QVERIFY(id != 0);
        QTRY_COMPARE_WITH_TIMEOUT(seeker.detail(id).row.state, ApplicationState::Failed, 60'000);
        QVERIFY(seeker.detail(id).row.practice);
        QTRY_VERIFY_WITH_TIMEOUT(seeker.idle(), 30'000);
        QCOMPARE(alerts.size(), 0);
    }

    void manyRefusalsForTheRateAreSaidOnce() {
        PracticeFaults faults;
        FaultRule limited{QStringLiteral("run-agent"), FaultKind::RateLimited};
        limited.retryAfter = 0;
        limited.times = 12;
        faults.rules.append(limited);
        test::Seeker seeker(m_clock, 100.0, faults);
        seeker.setOption(Option::AlertLeast, QStringLiteral("4"));
        QSignalSpy alerts(&seeker.core(), &Core::alert);
        seeker.queue(posting(QStringLiteral("confirmed")));
        QTRY_COMPARE_WITH_TIMEOUT(alerts.size(), 1, 30'000);
        QCOMPARE(alerts.first().at(0).value<AlertKind>(), AlertKind::Limited);
        QTRY_VERIFY_WITH_TIMEOUT(seeker.idle(), 60'000);
        QCOMPARE(alerts.size(), 1);
    }

private:
    QByteArray scrape(test::Seeker& seeker) {
        const QUrl url(QStringLiteral("http://%1/metrics").arg(seeker.core().status().metrics.addresses.first()));
        const auto answer = loopbackExchange("GET", url, {}, {}, 1'000'000, 10'000);
        return answer ? answer->body : QByteArray();
    }

    // How every script ends, with or without messages about it.
    QStringList outcome(const std::optional<WebhookFaults>& faults) {
        PracticeFaults all;
        all.seed = 11;
        all.webhooks = faults.value_or(WebhookFaults());
        test::Seeker seeker(m_clock, 100.0, all);
        if (faults) {
            seeker.setOption(Option::Webhooks, QStringLiteral("on"));
            if (!listening(seeker)) {
                return {QStringLiteral("not listening")};
            }
        }
        QVector<qint64> ids;
        for (const QString& script : scripts) {
            ids << seeker.queue(posting(script));
        }
        if (!QTest::qWaitFor([&] { return seeker.idle(); }, 60'000)) {
            return {QStringLiteral("not idle")};
        }
        QStringList lines;
        for (qsizetype i = 0; i < ids.size(); ++i) {
            const ApplicationDetail detail = seeker.detail(ids.at(i));
            lines << QStringLiteral("%1: %2 %3 %4 attempts %5")
                         .arg(scripts.at(i), code(detail.row.state), code(detail.row.failure), code(detail.row.sent))
                         .arg(detail.attempts.size());
        }
        lines << QStringLiteral("received %1").arg(seeker.server().submissions().size());
        return lines;
    }

    SystemClock m_clock;
};

int main(int argc, char** argv) {
    QGuiApplication application(argc, argv);
    TestEngineListeners test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_engine_listeners.moc"
