#include "net/Call.h"

#include <QEventLoop>
#include <QTest>

using namespace postulant;
using namespace std::chrono_literals;

class TestCall : public QObject {
    Q_OBJECT

    // Everything that is queued now has run afterwards, and what that queued, too.
    static void settle() {
        for (int i = 0; i < 3; ++i) {
            QEventLoop loop;
            QMetaObject::invokeMethod(&loop, &QEventLoop::quit, Qt::QueuedConnection);
            loop.exec();
        }
    }

private Q_SLOTS:
    void answersOnceAndFromTheEventLoop() {
        const Promise<int> promise;
        QVector<int> got;
        promise.call().then(this, [&](Result<int> value) { got << value.value_or(-1); });
        promise.answer(1);
        promise.answer(2);
        QVERIFY(got.isEmpty()); // never inside answer()
        settle();
        QCOMPARE(got, QVector<int>{1});
        settle();
        QCOMPARE(got.size(), 1);
    }
    void anAnswerBeforeTheListenerIsKept() {
        QVector<int> got;
        const auto call = Call<int>::ready(7);
        QVERIFY(call.isAnswered());
        call.then(this, [&](Result<int> value) { got << *value; });
        QVERIFY(got.isEmpty()); // never inside then()
        settle();
        QCOMPARE(got, QVector<int>{7});
    }
    void nothingReachesADeadContext() {
        int calls = 0;
        const auto count = [&](const Result<int>&) { ++calls; };
        auto* context = new QObject;
        const Promise<int> beforeAnswer;
        beforeAnswer.call().then(context, count);
        const Promise<int> queued;
        queued.call().then(context, count);
        queued.answer(1); // waits in the event loop
        delete context;
        beforeAnswer.answer(1);
        settle();
        QCOMPARE(calls, 0);
    }
    void aDyingContextStopsTheWork() {
        QVector<ErrorKind> stopped;
        auto* context = new QObject;
        const Promise<int> promise;
        promise.onStop([&](ErrorKind why) { stopped << why; });
        promise.call().then(context, [](const Result<int>&) {});
        delete context;
        QCOMPARE(stopped, QVector<ErrorKind>{ErrorKind::Cancelled});
    }
    void abortStopsTheWorkAndAnswersCancelled() {
        int stops = 0;
        const Promise<int> promise;
        promise.onStop([&](ErrorKind) { ++stops; });
        const auto call = promise.call();
        std::optional<ErrorKind> got;
        call.then(this, [&](Result<int> value) { got = value.error().kind; });
        call.abort();
        call.abort();
        QVERIFY(!got);
        settle();
        QCOMPARE(got, std::optional(ErrorKind::Cancelled));
        QCOMPARE(stops, 1);
        promise.answer(1); // too late
        settle();
        QCOMPARE(got, std::optional(ErrorKind::Cancelled));
    }
    void theWorkMayAnswerWhenStopped() {
        auto promise = std::make_unique<Promise<int>>();
        promise->onStop([&](ErrorKind) { promise->answer(42); });
        const auto call = promise->call();
        int got = 0;
        call.then(this, [&](Result<int> value) { got = value.value_or(-1); });
        call.abort();
        settle();
        QCOMPARE(got, 42);
    }
    void theDeadlineAnswersWhateverTheWorkDoes() {
        QVector<ErrorKind> stopped;
        const Promise<int> promise(1ms);
        promise.onStop([&](ErrorKind why) { stopped << why; });
        std::optional<ErrorKind> got;
        promise.call().then(this, [&](Result<int> value) { got = value.error().kind; });
        QTRY_VERIFY(got);
        QCOMPARE(*got, ErrorKind::Timeout);
        QCOMPARE(stopped, QVector<ErrorKind>{ErrorKind::Timeout});
    }
    void workThatIsForgottenAnswersCancelled() {
        std::optional<Result<int>> got;
        {
            const Promise<int> promise;
            promise.call().then(this, [&](Result<int> value) { got = value; });
        }
        settle();
        QVERIFY(got && !*got);
        QCOMPARE(got->error().kind, ErrorKind::Cancelled);
    }
    void aMappedCallPassesTheStopOnAndKeepsWhatTheWorkKnows() {
        auto inner = std::make_unique<Promise<int>>();
        inner->onStop([&](ErrorKind) { inner->answer(5); });
        const Call<QString> mapped = mapCall<QString>(inner->call(), [](Result<int> value) -> Result<QString> {
            return value ? Result<QString>(QString::number(*value)) : Result<QString>(tl::unexpected(value.error()));
        });
        QString got;
        mapped.then(this, [&](Result<QString> value) { got = value.value_or(QStringLiteral("error")); });
        mapped.abort();
        mapped.abort();
        settle();
        QCOMPARE(got, QStringLiteral("5"));
    }
    void aChainHasItsAnswerAtOnce() {
        // So that nothing known is lost when whoever made the chain goes away in between.
        const Promise<int> inner;
        const auto mapped = mapCall<int>(mapCall<int>(inner.call(), [](Result<int> value) { return value; }),
                                         [](Result<int> value) -> Result<int> { return *value + 1; });
        inner.answer(1);
        QVERIFY(mapped.isAnswered());
        int got = 0;
        mapped.then(this, [&](Result<int> value) { got = *value; });
        settle();
        QCOMPARE(got, 2);
        const auto ready = mapCall<int>(Call<int>::ready(4), [](Result<int> value) { return value; });
        QVERIFY(ready.isAnswered());
    }
    void nothingIsKeptAliveByItsOwnCallbacks() {
        auto probe = std::make_shared<int>(1);
        {
            const Promise<int> inner;
            const auto mapped = mapCall<int>(inner.call(), [probe](Result<int> value) { return value; });
            mapped.then(this, [probe](const Result<int>&) {});
            inner.answer(3);
        }
        settle();
        settle();
        QCOMPARE(probe.use_count(), 1L);
    }
    void aCallWithoutAValueWorks() {
        const Promise<void> promise;
        bool done = false;
        promise.call().then(this, [&](Result<void> result) { done = result.has_value(); });
        promise.answer({});
        settle();
        QVERIFY(done);
    }
    void aLongLivedContextGathersNoConnections() {
        auto* context = new QObject;
        for (int i = 0; i < 3; ++i) {
            const Promise<int> promise;
            promise.call().then(context, [](const Result<int>&) {});
            promise.answer(1);
            settle();
        }
        int stops = 0;
        const Promise<int> last;
        last.onStop([&](ErrorKind) { ++stops; });
        last.call().then(context, [](const Result<int>&) {});
        delete context;
        QCOMPARE(stops, 1);
    }
};

QTEST_GUILESS_MAIN(TestCall)
#include "tst_call.moc"
