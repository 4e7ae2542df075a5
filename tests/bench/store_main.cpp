// postulant-bench-store DIR: what the store costs on the disk of that data folder, beside bare SQLite there.
// Prints one JSON object.
#include "dispatch/Intake.h"
#include "domain/Clock.h"
#include "store/ApplicationRepository.h"
#include "store/AttemptRepository.h"
#include "store/AuditRepository.h"
#include "store/SeekerRepository.h"
#include "store/Store.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSemaphore>
#include <QTextStream>

#include <algorithm>
#include <thread>

#include "BareSqlite.h"

using namespace postulant;

namespace {

constexpr int pastedLines = 5'000;
constexpr int rounds = 5;
constexpr int reservationsARound = 100;
constexpr int sharedJobs = 5'000;

double since(const QElapsedTimer& timer) {
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

double median(QVector<double> values) {
    std::sort(values.begin(), values.end());
    return values.value(values.size() / 2);
}

template <class T>
T must(Result<T> result) {
    if (!result) {
        qFatal("%s", qPrintable(result.error().detail));
    }
    if constexpr (!std::is_void_v<T>) {
        return std::move(*result);
    }
}

// Addresses of several kinds, one in fifty no posting.
QString pasted() {
    QString out;
    for (int i = 0; i < pastedLines; ++i) {
        switch (i % 5) {
        case 0:
            out += QStringLiteral("https://job-boards.greenhouse.io/northwind/jobs/%1?utm_source=mail\n")
                       .arg(9'000'000 + i);
            break;
        case 1:
            out += QStringLiteral("https://jobs.lever.co/northwind/00000000-0000-4000-8000-%1\n")
                       .arg(i, 12, 10, QLatin1Char('0'));
            break;
        case 2:
            out +=
                QStringLiteral("https://northwind.wd3.myworkdayjobs.com/en-US/careers/job/Springfield/Analyst_R-%1\n")
                    .arg(100'000 + i);
            break;
        case 3:
            out += QStringLiteral("https://careers.example.com/openings/analyst-%1\n").arg(i);
            break;
        default:
            out += i % 50 == 4 ? QStringLiteral("call them about line %1\n").arg(i)
                               : QStringLiteral("https://jobs.example.org/view?id=%1&ref=newsletter\n").arg(i);
        }
    }
    return out;
}

// The longest that a write of somebody else takes meanwhile, as a submission's reservation would.
double waitsOf(Store& store, QSemaphore& ended) {
    double longest = 0;
    for (int i = 0; !ended.tryAcquire(1, 10); ++i) {
        QElapsedTimer timer;
        timer.start();
        must(store.writeNow<void>(
            [i](Database& db) { return settings::setText(db, QStringLiteral("bench"), QString::number(i)); },
            Store::Batching::Alone));
        longest = std::max(longest, since(timer));
    }
    return longest;
}

QJsonObject intakeFigures(Store& store, qint64 connectionId, bench::BareSqlite& bare) {
    const QString text = pasted();
    QElapsedTimer timer;
    timer.start();
    const auto judged = must(store.readNow<QVector<IntakeLine>>(
        [&](Database& db) { return intake::judge(db, text, false, store.clock().nowMs()); }));
    const double judging = since(timer);
    IntakeChoice choice;
    choice.connectionId = connectionId;
    choice.review = false;
    intake::Adding wanted(judged, choice, store.clock().nowMs());
    QSemaphore ended;
    timer.start();
    std::thread other([&] {
        must(store.writeInPartsNow([&wanted](Database& db) { return wanted.addSome(db); }));
        ended.release();
    });
    const double longestWait = waitsOf(store, ended);
    other.join();
    const double adding = since(timer);
    const auto& added = wanted.lines();
    const auto fresh =
        std::count_if(added.cbegin(), added.cend(), [](const IntakeLine& line) { return line.canAdd(); });
    const QList<QByteArray> lines = text.toUtf8().split('\n');
    timer.start();
    bare.begin();
    for (const QByteArray& line : lines) {
        bare.add(line);
    }
    bare.commit();
    return {{QStringLiteral("lines"), judged.size()},        {QStringLiteral("added"), static_cast<int>(fresh)},
            {QStringLiteral("judge_ms"), judging},           {QStringLiteral("add_ms"), adding},
            {QStringLiteral("others_wait_ms"), longestWait}, {QStringLiteral("bare_ms"), since(timer)}};
}

double reserveRound(Store& store, const QVector<qint64>& ids, qint64 connectionId) {
    QElapsedTimer timer;
    timer.start();
    for (const qint64 id : ids) {
        Reservation reservation;
        reservation.applicationId = id;
        reservation.token = QStringLiteral("bench-%1").arg(id);
        reservation.connectionId = connectionId;
        reservation.dialect = QStringLiteral("agent");
        reservation.packageJson = QByteArray(4'000, 'x');
        reservation.packageSha256 = QString(64, QLatin1Char('0'));
        must(store.writeNow<qint64>(
            [&](Database& db) { return attempts::reserve(db, reservation, store.clock().nowMs()); },
            Store::Batching::Alone));
    }
    return since(timer) / static_cast<double>(ids.size());
}

double bareRound(bench::BareSqlite& bare, int round) {
    QElapsedTimer timer;
    timer.start();
    for (int i = 0; i < reservationsARound; ++i) {
        bare.begin();
        bare.add("round " + QByteArray::number(round) + " line " + QByteArray::number(i));
        bare.commit();
    }
    return since(timer) / reservationsARound;
}

QJsonObject reservationFigures(Store& store, qint64 connectionId, bench::BareSqlite& bare) {
    const auto queued = must(store.readNow<QVector<qint64>>([&](Database& db) {
        return applications::nextQueued(db, connectionId, store.clock().nowMs(), rounds * reservationsARound);
    }));
    if (queued.size() < rounds * reservationsARound) {
        qFatal("only %d applications are queued", static_cast<int>(queued.size()));
    }
    QVector<double> ours;
    QVector<double> theirs;
    for (int round = 0; round < rounds; ++round) {
        ours << reserveRound(store, queued.mid(round * reservationsARound, reservationsARound), connectionId);
        theirs << bareRound(bare, round);
    }
    return {{QStringLiteral("reserve_ms"), median(ours)}, {QStringLiteral("bare_ms"), median(theirs)}};
}

// Many small writes from the engine at once: the writer lets them share commits.
double sharedWrite(Store& store) {
    QElapsedTimer timer;
    timer.start();
    for (int i = 0; i < sharedJobs; ++i) {
        AuditRow row;
        row.at = i;
        row.method = QStringLiteral("GET");
        row.path = QStringLiteral("/v1/runs/{id}");
        row.runId = QStringLiteral("wr_%1").arg(i);
        store.write([row](Database& db) { return audit::add(db, row); });
    }
    must(store.writeNow<void>([](Database&) -> Done { return {}; }));
    return since(timer) / sharedJobs;
}

} // namespace

int main(int argc, char** argv) {
    const QCoreApplication application(argc, argv);
    const QString dir = QCoreApplication::arguments().value(1);
    const SystemClock clock;
    const auto store = must(Store::open(dir, clock));
    bench::BareSqlite bare(QFile::encodeName(dir + QStringLiteral("/bare.db")));
    ConnectionRow row;
    row.name = QStringLiteral("Bench");
    row.dialect = QStringLiteral("agent");
    row.baseUrl = QStringLiteral("https://bench.example.com");
    row.keySource = QStringLiteral("none");
    row.concurrency = rounds * reservationsARound;
    const qint64 connection =
        must(store->writeNow<qint64>([&](Database& db) { return connections::save(db, row, clock.nowMs()); }));
    const QJsonObject intake = intakeFigures(*store, connection, bare);
    const QJsonObject figures{{QStringLiteral("intake"), intake},
                              {QStringLiteral("reservation"), reservationFigures(*store, connection, bare)},
                              {QStringLiteral("shared_write_ms"), sharedWrite(*store)}};
    QTextStream(stdout) << QJsonDocument(figures).toJson(QJsonDocument::Compact) << Qt::endl;
    return 0;
}
