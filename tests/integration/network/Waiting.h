#pragma once

#include "domain/Clock.h"
#include "net/Call.h"
#include "skyvern/AuditEntry.h"

#include <QEventLoop>
#include <QTimer>
#include <QVector>

namespace postulant::test {

// Runs the event loop until the condition holds, at most ten seconds; looks every millisecond.
template <class Condition>
bool waitUntil(Condition condition) {
    QEventLoop loop;
    QTimer look;
    QObject::connect(&look, &QTimer::timeout, &loop, [&] {
        if (condition()) {
            loop.quit();
        }
    });
    look.start(1);
    QTimer::singleShot(10000, &loop, &QEventLoop::quit);
    loop.exec();
    return condition();
}

// The answer of a call, at most after ten seconds.
template <class T>
Result<T> await(const Call<T>& call) {
    QEventLoop loop;
    std::optional<Result<T>> got;
    call.then(&loop, [&](Result<T> result) {
        got = std::move(result);
        loop.quit();
    });
    QTimer::singleShot(10000, &loop, &QEventLoop::quit);
    loop.exec();
    return got ? *got : Result<T>(failure(ErrorKind::Timeout, QStringLiteral("the test waited in vain")));
}

class AuditList final : public AuditSink {
public:
    QVector<AuditEntry> entries;
    void record(const AuditEntry& entry) override { entries.append(entry); }
};

class StandingClock final : public Clock {
public:
    qint64 now = 1'795'000'000'000;
    qint64 nowMs() const override { return now; }
    qint64 steadyMs() const override { return now; }
};

} // namespace postulant::test
