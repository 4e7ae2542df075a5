#include "store/Writer.h"

#include <QElapsedTimer>

#include <sqlite3.h>

namespace postulant {
namespace {

bool transactionOpen(const Database& db) {
    return sqlite3_get_autocommit(db.sqlite()) == 0;
}

bool isTrouble(ErrorKind kind) {
    return kind == ErrorKind::DiskFull || kind == ErrorKind::ReadOnly || kind == ErrorKind::DatabaseLocked ||
           kind == ErrorKind::DatabaseDamaged;
}

} // namespace

void Writer::post(StoreJob job, StoreAnswer answer, bool alone) {
    put({std::move(job), std::move(answer), alone, {}, {}});
}

void Writer::postParts(StorePart part, StoreAnswer answer) {
    auto again = std::make_shared<bool>(false);
    StoreJob job = [part = std::move(part), again](Database& db) -> Done {
        const Result<bool> more = part(db);
        *again = more.value_or(false);
        return more ? Done{} : Done(tl::unexpected<Error>(more.error()));
    };
    put({std::move(job), std::move(answer), false, {}, again});
}

void Writer::put(Entry entry) {
    StoreAnswer refused;
    {
        const std::lock_guard lock(m_mutex);
        if (m_stopping) {
            refused = std::move(entry.answer);
        } else {
            m_queue.push_back(std::move(entry));
        }
    }
    if (refused) {
        refused(failure(ErrorKind::Cancelled, QStringLiteral("the store is closing")));
        return;
    }
    m_wake.notify_one();
}

void Writer::loop(Database& db) {
    std::unique_lock lock(m_mutex);
    for (;;) {
        const auto ready = [this] { return m_stopping || !m_queue.empty(); };
        if (m_trouble) {
            m_wake.wait_for(lock, probeEvery, ready);
        } else {
            m_wake.wait(lock, ready);
        }
        if (m_queue.empty() && m_stopping) {
            return;
        }
        lock.unlock();
        if (std::optional<Entry> entry = take(false)) {
            runBatch(db, std::move(*entry));
        } else {
            probe(db);
        }
        lock.lock();
    }
}

std::optional<Writer::Entry> Writer::take(bool shared) {
    const std::lock_guard lock(m_mutex);
    if (m_queue.empty() || (shared && m_queue.front().alone)) {
        return std::nullopt;
    }
    Entry entry = std::move(m_queue.front());
    m_queue.pop_front();
    return entry;
}

void Writer::runBatch(Database& db, Entry first) {
    const bool alone = first.alone;
    Batch batch;
    batch.push_back(std::move(first));
    Done begun = db.checkFile(); // what goes into a file that is gone or cut would be recorded nowhere
    const bool there = begun.has_value();
    if (there) {
        begun = m_broken ? Done(failure(ErrorKind::DatabaseDamaged, QStringLiteral("damage was met before")))
                         : db.exec(QStringLiteral("BEGIN IMMEDIATE"));
    }
    if (!begun) {
        // The others would wait just as long for the same answer.
        while (!alone && batch.size() < batchJobs) {
            std::optional<Entry> next = take(true);
            if (!next) {
                break;
            }
            batch.push_back(std::move(*next));
        }
        finishBatch(batch, begun, false);
        m_broken = m_broken || (there && begun.error().kind == ErrorKind::DatabaseDamaged);
        return;
    }
    QElapsedTimer timer;
    timer.start();
    const int before = sqlite3_total_changes(db.sqlite());
    runJob(db, batch.back());
    while (!alone && transactionOpen(db) && batch.size() < batchJobs && timer.elapsed() < batchTime.count()) {
        std::optional<Entry> next = take(true);
        if (!next) {
            break;
        }
        batch.push_back(std::move(*next));
        runJob(db, batch.back());
    }
    if (!transactionOpen(db)) { // SQLite gave the whole transaction up: disk full, I/O error
        const Done& last = batch.back().result;
        finishBatch(batch,
                    last ? Done(failure(ErrorKind::Database, QStringLiteral("the transaction was given up"))) : last,
                    false);
        return;
    }
    const Done committed = db.exec(QStringLiteral("COMMIT"));
    if (!committed && transactionOpen(db)) {
        (void)db.exec(QStringLiteral("ROLLBACK"));
    }
    finishBatch(batch, committed, sqlite3_total_changes(db.sqlite()) > before);
}

void Writer::runJob(Database& db, Entry& entry) const {
    if (Done point = db.exec(QStringLiteral("SAVEPOINT job")); !point) {
        entry.result = point;
        return;
    }
    entry.result = entry.job(db);
    if (!transactionOpen(db)) {
        return;
    }
    if (entry.result) {
        entry.result = db.exec(QStringLiteral("RELEASE job"));
        return;
    }
    Done undone = db.exec(QStringLiteral("ROLLBACK TO job"));
    if (undone) {
        undone = db.exec(QStringLiteral("RELEASE job"));
    }
    if (!undone) { // half a job must not be committed with the others
        (void)db.exec(QStringLiteral("ROLLBACK"));
    }
}

void Writer::finishBatch(Batch& batch, const Done& outcome, bool wrote) {
    std::optional<Error> trouble;
    bool succeeded = false;
    for (Entry& entry : batch) {
        if (!outcome) {
            entry.result = outcome;
        }
        if (!entry.result && isTrouble(entry.result.error().kind)) {
            trouble = entry.result.error();
            m_broken = m_broken || (outcome && trouble->kind == ErrorKind::DatabaseDamaged);
        }
        succeeded = succeeded || entry.result;
    }
    wrote = wrote && succeeded;                                    // what a failed job had written was undone
    if (!outcome && outcome.error().kind == ErrorKind::Database) { // I/O error, damage
        trouble = outcome.error();
    }
    if (trouble) {
        noteTrouble(*trouble);
    } else if (wrote && m_trouble && !m_broken) {
        m_trouble.reset();
        m_listeners.mended();
    }
    if (outcome && wrote) {
        m_listeners.committed();
    }
    for (Entry& entry : batch) {
        answer(entry);
    }
}

void Writer::answer(Entry& entry) {
    if (entry.again && *entry.again && entry.result) {
        const std::lock_guard lock(m_mutex);
        m_queue.push_back(std::move(entry)); // behind those that came meanwhile, also while stopping
    } else if (entry.answer) {
        entry.answer(entry.result);
    }
}

void Writer::noteTrouble(const Error& error) {
    if (m_trouble == error.kind) {
        return;
    }
    m_trouble = error.kind;
    m_listeners.troubled(error);
}

// While in trouble nobody submits, so nobody would notice that writing works again.
void Writer::probe(Database& db) {
    Entry entry;
    entry.job = [](Database& probed) {
        return probed.exec(
            QStringLiteral("INSERT INTO probe(one,at) VALUES(1,0) ON CONFLICT(one) DO UPDATE SET at=at+1"));
    };
    runBatch(db, std::move(entry));
}

} // namespace postulant
