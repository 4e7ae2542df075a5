#pragma once

#include "domain/Clock.h"
#include "skyvern/AuditEntry.h"
#include "skyvern/Call.h"

#include <QCoreApplication>
#include <QTest>
#include <QTimer>
#include <QVector>

namespace postulant::test {

// Runs the event loop until the condition holds, at most ten seconds. Wakes with each event, so it does not linger.
template <class Condition>
bool waitUntil(Condition condition) {
    QTimer watchdog;
    watchdog.setSingleShot(true);
    watchdog.start(10000);
    while (!condition() && watchdog.isActive()) {
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    }
    return condition();
}

// The answer of a call.
template <class T>
Result<T> await(const Call<T>& call) {
    QObject context;
    std::optional<Result<T>> got;
    call.then(&context, [&](Result<T> result) { got = std::move(result); });
    if (!waitUntil([&] { return got.has_value(); })) {
        return failure(ErrorKind::Timeout, QStringLiteral("the test waited in vain"));
    }
    return *got;
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
};

} // namespace postulant::test
