#include "dispatch/Metrics.h"
#include "dispatch/MetricsListener.h"
#include "practice/LoopbackHttp.h"
#include "support/TempStore.h"

#include <QHash>
#include <QRegularExpression>
#include <QTest>

#include <cmath>

using namespace postulant;
using test::TempStore;

namespace {

constexpr qint64 practiceConnection = 7;

AuditEntry request(const QString& path, int status, qint64 ms = 40, qint64 connection = 1) {
    return {1, connection, "GET", path, status, ms, {}, {}};
}

ApplicationRow ended(ApplicationState state, FailureKind failure = FailureKind::None, bool practice = false) {
    ApplicationRow row;
    row.state = state;
    row.failure = failure;
    row.practice = practice;
    row.submittedAt = 1'000;
    row.finishedAt = 46'000;
    return row;
}

// Reads Prometheus' text format strictly: sample lines by name and labels, types by family. A line that is neither
// makes it fail.
struct Scrape {
    QHash<QByteArray, double> samples;
    QHash<QByteArray, QByteArray> types;
    QByteArray bad;

    explicit Scrape(const QByteArray& text) {
        static const QRegularExpression sample(QRegularExpression::anchoredPattern(QStringLiteral(
            "([a-zA-Z_:][a-zA-Z0-9_:]*)(\\{[a-zA-Z_]+=\"[^\"\\\\\\n]*\"(,[a-zA-Z_]+=\"[^\"\\\\\\n]*\")*\\})? "
            "([0-9.eE+-]+|\\+Inf|NaN)")));
        for (const QByteArray& line : text.split('\n')) {
            if (line.startsWith("# TYPE ")) {
                types.insert(line.split(' ').at(2), line.split(' ').at(3));
            } else if (!line.isEmpty() && !line.startsWith("# HELP ")) {
                const auto match = sample.match(QString::fromUtf8(line));
                if (!match.hasMatch()) {
                    bad = line;
                }
                samples.insert((match.captured(1) + match.captured(2)).toUtf8(), match.captured(4).toDouble());
            }
        }
    }
    double at(const QByteArray& name) const { return samples.value(name, std::nan("")); }
};

} // namespace

// What a monitoring system reads, over real HTTP.
class MetricsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyFamilyIsThere();
    void labelsDoNotBlowUp();
    void practiceIsNotCounted();
    void offUntilWanted();
    void onlyItsOwnPath();
    void thePortIsWhatWasAskedFor();
};

namespace {

struct Bench {
    TempStore temp;
    Metrics metrics;
    MetricsListener listener{temp.store(), metrics};

    Bench() { metrics.setPractice(practiceConnection); }
    void turnOn(int port = 0) {
        listener.apply(Options({{QStringLiteral("metrics.on"), QStringLiteral("1")},
                                {QStringLiteral("metrics.port"), QString::number(port)}}));
    }
    int get(const QString& path, QByteArray* body = nullptr, const QByteArray& method = "GET",
            const QHash<QByteArray, QByteArray>& headers = {}) {
        const auto answer = loopbackExchange(method, QUrl(QStringLiteral("http://") + listener.address() + path), {},
                                             headers, 1'000'000, 10'000);
        if (answer && body != nullptr) {
            *body = answer->body;
        }
        return answer ? answer->status : 0;
    }
    Scrape scrape() {
        QByteArray body;
        return get(QStringLiteral("/metrics"), &body) == 200 ? Scrape(body) : Scrape("no answer");
    }
};

} // namespace

void MetricsTest::everyFamilyIsThere() {
    Bench bench;
    bench.turnOn();
    bench.metrics.record(request(QStringLiteral("/v1/runs/{id}"), 200, 40));
    bench.metrics.record(request(QStringLiteral("/v1/runs/{id}"), 200, 4'000));
    bench.metrics.record(request(QStringLiteral("/v1/run/agents"), 429));
    bench.metrics.record(request(QStringLiteral("/v1/run/agents"), 0));
    bench.metrics.taskCreated(false);
    bench.metrics.taskCreated(false);
    bench.metrics.taskCreated(false);
    bench.metrics.taskEnded(ended(ApplicationState::AppliedConfirmed));
    bench.metrics.taskEnded(ended(ApplicationState::Failed, FailureKind::Captcha));
    bench.metrics.taskEnded(ended(ApplicationState::Cancelled));
    const Scrape scrape = bench.scrape();
    QVERIFY2(scrape.bad.isEmpty(), scrape.bad.constData());
    QCOMPARE(scrape.types.value("skyvern_api_requests_total"), QByteArray("counter"));
    QCOMPARE(scrape.types.value("skyvern_api_request_duration_seconds"), QByteArray("histogram"));
    QCOMPARE(scrape.types.value("skyvern_tasks_created_total"), QByteArray("counter"));
    QCOMPARE(scrape.types.value("skyvern_tasks_completed_total"), QByteArray("counter"));
    QCOMPARE(scrape.types.value("skyvern_tasks_failed_total"), QByteArray("counter"));
    QCOMPARE(scrape.types.value("skyvern_task_duration_seconds"), QByteArray("histogram"));
    QCOMPARE(scrape.types.size(), 6);
    QCOMPARE(scrape.at("skyvern_api_requests_total{endpoint=\"/v1/runs/{id}\",status=\"200\"}"), 2);
    QCOMPARE(scrape.at("skyvern_api_requests_total{endpoint=\"/v1/run/agents\",status=\"429\"}"), 1);
    QCOMPARE(scrape.at("skyvern_api_requests_total{endpoint=\"/v1/run/agents\",status=\"0\"}"), 1);
    QCOMPARE(scrape.at("skyvern_api_request_duration_seconds_count"), 4);
    QCOMPARE(scrape.at("skyvern_api_request_duration_seconds_bucket{le=\"0.05\"}"), 3);
    QCOMPARE(scrape.at("skyvern_api_request_duration_seconds_bucket{le=\"+Inf\"}"), 4);
    QVERIFY(qAbs(scrape.at("skyvern_api_request_duration_seconds_sum") - 4.12) < 0.001);
    QCOMPARE(scrape.at("skyvern_tasks_created_total"), 3);
    QCOMPARE(scrape.at("skyvern_tasks_completed_total"), 1);
    QCOMPARE(scrape.at("skyvern_tasks_failed_total{reason=\"captcha\"}"), 1);
    QCOMPARE(scrape.at("skyvern_tasks_failed_total{reason=\"cancelled-by-you\"}"), 1);
    QCOMPARE(scrape.at("skyvern_task_duration_seconds_count"), 3);
    QCOMPARE(scrape.at("skyvern_task_duration_seconds_bucket{le=\"30\"}"), 0);
    QCOMPARE(scrape.at("skyvern_task_duration_seconds_bucket{le=\"60\"}"), 3);
}

void MetricsTest::labelsDoNotBlowUp() {
    Bench bench;
    bench.turnOn();
    for (int i = 0; i < 500; ++i) {
        bench.metrics.record(request(QStringLiteral("/v1/%1\"\n").arg(i), 200));
        bench.metrics.record(request(QStringLiteral("/v1/runs/{id}"), 600 + i));
    }
    QByteArray body;
    QCOMPARE(bench.get(QStringLiteral("/metrics"), &body), 200);
    QCOMPARE(body.count("\nskyvern_api_requests_total{"), Metrics::mostEndpoints + 1);
    QVERIFY(body.contains("endpoint=\"other\",status=\"200\"} 437"));
    QVERIFY(body.contains("status=\"other\""));
    QVERIFY(!body.contains("status=\"600\""));
}

void MetricsTest::practiceIsNotCounted() {
    Bench bench;
    bench.turnOn();
    bench.metrics.record(request(QStringLiteral("/v1/runs/{id}"), 200, 5, practiceConnection));
    bench.metrics.taskCreated(true);
    bench.metrics.taskEnded(ended(ApplicationState::AppliedConfirmed, FailureKind::None, true));
    bench.metrics.taskEnded(ended(ApplicationState::Failed, FailureKind::Captcha, true));
    const Scrape scrape = bench.scrape();
    QCOMPARE(scrape.at("skyvern_api_request_duration_seconds_count"), 0);
    QCOMPARE(scrape.at("skyvern_tasks_created_total"), 0);
    QCOMPARE(scrape.at("skyvern_tasks_completed_total"), 0);
    QCOMPARE(scrape.at("skyvern_task_duration_seconds_count"), 0);
    QVERIFY(!scrape.samples.contains("skyvern_tasks_failed_total{reason=\"captcha\"}"));
}

void MetricsTest::offUntilWanted() {
    Bench bench;
    bench.listener.apply({});
    QVERIFY(bench.listener.address().isEmpty());
    bench.turnOn();
    const QString address = bench.listener.address();
    QVERIFY(address.startsWith(QLatin1String("127.0.0.1:")));
    QCOMPARE(bench.get(QStringLiteral("/metrics")), 200);
    bench.listener.apply({});
    QVERIFY(bench.listener.address().isEmpty());
    bench.turnOn();
    QCOMPARE(bench.listener.address(), address); // a free one is kept
}

void MetricsTest::onlyItsOwnPath() {
    Bench bench;
    bench.turnOn();
    QCOMPARE(bench.get(QStringLiteral("/")), 404);
    QCOMPARE(bench.get(QStringLiteral("/metrics/more")), 404);
    QCOMPARE(bench.get(QStringLiteral("/metrics"), nullptr, "POST"), 405);
    // A name that a page on the internet gave this computer.
    QCOMPARE(bench.get(QStringLiteral("/metrics"), nullptr, "GET", {{"Host", "rebound.invalid"}}), 404);
}

void MetricsTest::thePortIsWhatWasAskedFor() {
    Bench first;
    first.turnOn();
    const int taken = first.listener.address().section(u':', 1).toInt();
    Bench second;
    second.turnOn(taken); // somebody else has it
    QVERIFY(second.listener.isWanted());
    QVERIFY(second.listener.address().isEmpty());
    first.listener.apply({});
    second.listener.apply({});
    second.turnOn(taken);
    QCOMPARE(second.listener.address(), QStringLiteral("127.0.0.1:%1").arg(taken));
}

QTEST_GUILESS_MAIN(MetricsTest)
#include "tst_metrics.moc"
