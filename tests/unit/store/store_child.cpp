#include "store/AttemptRepository.h"
#include "store/AuditRepository.h"
#include "store/DispatchLock.h"
#include "store/SeekerRepository.h"
#include "store/Store.h"

#include <QCoreApplication>
#include <QUuid>

#include <cstdio>
#include <iostream>
#include <string>

// A second process for the store's tests: store_child MODE DATADIR. Speaks lines: "ready" when it is set up, then waits
// for a line on its standard input before it acts.
using namespace postulant;

namespace {

void say(const std::string& line) {
    std::cout << line << std::endl; // flushed: what was said happened
}

bool waitForWord() {
    std::string line;
    return static_cast<bool>(std::getline(std::cin, line));
}

QVector<qint64> applicationIds(Store& store) {
    return store
        .readNow<QVector<qint64>>([](Database& db) -> Result<QVector<qint64>> {
            QVector<qint64> ids;
            const Done done = db.each(QStringLiteral("SELECT id FROM application WHERE state='queued' ORDER BY id"), {},
                                      [&ids](const QSqlQuery& row) { ids << row.value(0).toLongLong(); });
            return done ? Result<QVector<qint64>>(ids) : Result<QVector<qint64>>(tl::unexpected<Error>(done.error()));
        })
        .value_or(QVector<qint64>());
}

// Reserves every queued application once; says each one that it got.
int reserveAll(Store& store, bool withNoise) {
    const QVector<qint64> ids = applicationIds(store);
    say("ready");
    if (!waitForWord()) {
        return 1;
    }
    for (const qint64 id : ids) {
        if (withNoise) { // other writes around the reservation, as in life
            AuditRow row;
            row.method = QStringLiteral("GET");
            row.path = QStringLiteral("/v1/runs/{id}");
            store.write([row](Database& db) { return audit::add(db, row); });
        }
        Reservation reservation;
        reservation.applicationId = id;
        reservation.token = QUuid::createUuid().toString(QUuid::WithoutBraces);
        const Result<qint64> attempt = store.writeNow<qint64>(
            [&](Database& db) { return attempts::reserve(db, reservation, store.clock().nowMs()); },
            Store::Batching::Alone);
        if (attempt) {
            say("won " + std::to_string(id) + " " + reservation.token.toStdString());
        } else if (attempt.error().kind != ErrorKind::Duplicate && attempt.error().kind != ErrorKind::Guarded) {
            say("error " + attempt.error().detail.toStdString());
        }
    }
    say("done");
    return 0;
}

// At each word, one change of an application's notes and one setting.
int change(Store& store) {
    say("ready");
    while (waitForWord()) {
        const Result<int> done = store.writeNow<int>([](Database& db) -> Result<int> {
            Done step = db.exec(QStringLiteral("UPDATE application SET notes=notes||'x' WHERE id=1"));
            if (step) {
                step = settings::setText(db, QStringLiteral("child"), QUuid::createUuid().toString());
            }
            return step ? Result<int>(0) : Result<int>(tl::unexpected<Error>(step.error()));
        });
        say(done ? "changed" : "error " + done.error().detail.toStdString());
    }
    return 0;
}

int holdLock(const QString& dataDir) {
    const Result<DispatchLock> lock = DispatchLock::take(dataDir);
    say(lock ? "locked" : "refused");
    waitForWord();
    return 0;
}

} // namespace

int main(int argc, char** argv) {
    const QCoreApplication app(argc, argv);
    if (argc != 3) {
        return 2;
    }
    const std::string mode = argv[1];
    const QString dataDir = QString::fromLocal8Bit(argv[2]);
    if (mode == "lock") {
        return holdLock(dataDir);
    }
    const SystemClock clock;
    const Result<std::unique_ptr<Store>> store = Store::open(dataDir, clock);
    if (!store) {
        say("error " + store.error().detail.toStdString());
        return 1;
    }
    if (mode == "race") {
        return reserveAll(**store, false);
    }
    if (mode == "hammer") {
        return reserveAll(**store, true);
    }
    return mode == "change" ? change(**store) : 2;
}
