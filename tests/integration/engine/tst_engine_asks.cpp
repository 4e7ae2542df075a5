#include "store/ApplicationRepository.h"
#include "support/MemorySecretStore.h"
#include "support/Seeker.h"

#include <QGuiApplication>
#include <QTest>

#include <algorithm>
#include <mutex>
#include <sqlite3.h>

using namespace postulant;
using test::Seeker;
using test::SeekerPlace;

namespace {

constexpr int patience = 30'000;

// The statements that one connection of the store runs from now on.
class Heard {
public:
    Done listen(Database& db) {
        sqlite3_trace_v2(db.sqlite(), SQLITE_TRACE_STMT, &Heard::ran, this);
        return {};
    }
    int times(const char* words) const {
        const std::lock_guard lock(m_mutex);
        return static_cast<int>(std::count_if(m_statements.cbegin(), m_statements.cend(),
                                              [words](const QByteArray& one) { return one.contains(words); }));
    }

private:
    static int ran(unsigned, void* self, void*, void* sql) {
        auto* heard = static_cast<Heard*>(self);
        const std::lock_guard lock(heard->m_mutex);
        heard->m_statements << QByteArray(static_cast<const char*>(sql));
        return 0;
    }

    mutable std::mutex m_mutex;
    QVector<QByteArray> m_statements;
};

} // namespace

// What the engine asks and tells the store again only when it may be different.
class TestEngineAsks : public QObject {
    Q_OBJECT

    static Done waitUntil(Seeker& seeker, qint64 id, qint64 at) {
        return seeker.store().writeNow<void>(
            [id, at](Database& db) { return applications::setWaiting(db, id, FailureKind::RateLimited, {}, at); });
    }
    static bool isStopped(Seeker& seeker) { return seeker.core().status().stoppedByDisk; }

private Q_SLOTS:
    void whatTheQueueWaitsForIsReadWhenItChanged() {
        Seeker seeker(m_clock, 100.0, {}, 5, QStringLiteral("agent"), SeekerPlace{{}, nullptr, {}, true});
        QVERIFY2(seeker.error().isEmpty(), qPrintable(seeker.error()));
        const qint64 id = seeker.queue(QStringLiteral("https://practice.example/jobs/confirmed/waits-at-brightwater"));
        const qint64 at = m_clock.nowMs() + 3'600'000;
        QVERIFY(waitUntil(seeker, id, at));
        QTRY_COMPARE_WITH_TIMEOUT(seeker.core().status().nextSubmitAt, at, patience);
        Heard heard;
        const auto listening = seeker.store().readNow<bool>([&heard](Database& db) -> Result<bool> {
            (void)heard.listen(db);
            return true;
        });
        QVERIFY(listening);
        for (int round = 0; round < 5; ++round) {
            Q_EMIT seeker.store().troubled(Error{ErrorKind::DiskFull, {}, 0, {}});
            QTRY_VERIFY_WITH_TIMEOUT(isStopped(seeker), patience);
            Q_EMIT seeker.store().mended();
            QTRY_VERIFY_WITH_TIMEOUT(!isStopped(seeker), patience);
            QCOMPARE(seeker.core().status().nextSubmitAt, at);
        }
        // The row itself may have been heard of late.
        QVERIFY2(heard.times("AS ready ") <= 1, qPrintable(QString::number(heard.times("AS ready "))));
        QVERIFY(waitUntil(seeker, id, at + 60'000));
        QTRY_COMPARE_WITH_TIMEOUT(seeker.core().status().nextSubmitAt, at + 60'000, patience);
        QVERIFY(heard.times("AS ready ") > 0);
        seeker.close();
    }

    void whoDoesNotDispatchSaysWhatIsQueuedAllTheSame() {
        Seeker seeker(m_clock, 100.0, {}, 5, QStringLiteral("agent"), SeekerPlace{{}, nullptr, {}, true});
        QVERIFY2(seeker.error().isEmpty(), qPrintable(seeker.error()));
        CoreOptions options;
        options.dataDir = seeker.dataDir();
        options.dispatch = false;
        options.timing = test::quickTiming();
        const auto second = Core::open(options, m_clock, std::make_unique<test::MemorySecretStore>());
        QVERIFY(second.has_value());
        QTRY_COMPARE_WITH_TIMEOUT((*second)->status().connections.size(), 2, patience);
        QVERIFY(seeker.queue(QStringLiteral("https://practice.example/jobs/confirmed/seen-at-brightwater")) != 0);
        QTRY_COMPARE_WITH_TIMEOUT((*second)->status().queued, 1, patience);
    }

private:
    SystemClock m_clock;
};

int main(int argc, char** argv) {
    QGuiApplication application(argc, argv);
    TestEngineAsks test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_engine_asks.moc"
