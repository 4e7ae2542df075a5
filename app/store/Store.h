#pragma once

#include "domain/Clock.h"
#include "domain/Result.h"
#include "store/Database.h"

#include <QObject>
#include <QPointer>
#include <QString>

#include <functional>
#include <memory>
#include <type_traits>

// The data folder: postulant.db, files/ (resumes by content hash), evidence/. Owns the writer thread and two reader
// threads (one for the screen, one for long reads).
//
// Jobs are functions over a Database; they run in the thread of that connection and must not touch anything else.
// All members are callable from any thread. Callbacks arrive in the thread of their context, never after it died.
namespace postulant {

class StoreThreads;

class Store : public QObject {
    Q_OBJECT
public:
    enum class Batching {
        Shared, // may share a COMMIT with its neighbours (each job still has its own savepoint)
        Alone,  // its own transaction, for reservations
    };
    enum class Reader { Screen, Long };

    // Makes the folder (0700) and file (0600), migrates (with a backup file first), starts the threads.
    // Errors: File, ReadOnly, DiskFull, DatabaseLocked, DatabaseNewer, Database.
    static Result<std::unique_ptr<Store>> open(const QString& dataDir, const Clock& clock);
    ~Store() override; // drains the writer, then stops

    QString dataDir() const;
    QString filesDir() const;    // content-addressed resumes
    QString evidenceDir() const; // one folder an attempt
    const Clock& clock() const;

    // Queued; `done` is called after COMMIT (or with the error) in context's thread.
    void write(std::function<Done(Database&)> job, QObject* context = nullptr, std::function<void(Done)> done = {});

    // A long write in parts, so that others can write in between: `part` is called again and again, each time as a
    // write of its own, until it answers false or fails. `done` as with write(), after the last one; what the parts
    // before a failed one wrote stays. Goes on to its end when the store closes.
    void writeInParts(std::function<Result<bool>(Database&)> part, QObject* context, std::function<void(Done)> done);
    Done writeInPartsNow(std::function<Result<bool>(Database&)> part); // blocks; never on the GUI thread

    // Blocks until committed. Never on the GUI thread.
    template <class T>
    Result<T> writeNow(std::function<Result<T>(Database&)> job, Batching batching = Batching::Shared) {
        Result<T> out = failure(ErrorKind::Cancelled, QStringLiteral("store closed"));
        const Done done = runWrite([&](Database& db) -> Done { return keep(out, job(db)); }, batching);
        return finish(std::move(out), done);
    }

    // Blocks. Never on the GUI thread.
    template <class T>
    Result<T> readNow(std::function<Result<T>(Database&)> job, Reader reader = Reader::Long) {
        Result<T> out = failure(ErrorKind::Cancelled, QStringLiteral("store closed"));
        const Done done = runRead([&](Database& db) -> Done { return keep(out, job(db)); }, reader);
        return finish(std::move(out), done);
    }

    // Queued read for the screen. A newer read with the same non-empty `replaces` interrupts and drops the older one,
    // whose callback is then never called.
    template <class T>
    void read(QObject* context, const QString& replaces, std::function<Result<T>(Database&)> job,
              std::function<void(Result<T>)> then, Reader reader = Reader::Screen) {
        auto out = std::make_shared<Result<T>>(failure(ErrorKind::Cancelled));
        queueRead([out, job = std::move(job)](Database& db) -> Done { return keep(*out, job(db)); }, context, replaces,
                  [out, then = std::move(then)](Done done) {
                      if (!done && out->has_value()) {
                          *out = tl::unexpected<Error>(done.error());
                      }
                      then(std::move(*out));
                  },
                  reader);
    }

Q_SIGNALS:
    // Some applications changed (by us or by another process): their ids, at most every 250 ms. An empty list means
    // "too many to say: look at everything". Emitted in the thread that opened the store.
    void applicationsChanged(const QVector<qint64>& ids);
    // Other tables changed: "connection", "profile", "resume", "answer", "setting".
    void tablesChanged(const QStringList& tables);
    // A write failed for a reason the seeker must mend (disk full, read-only, locked); submissions must stop.
    void troubled(const postulant::Error& error);
    void mended();

private:
    explicit Store(std::unique_ptr<StoreThreads> threads);
    Done runWrite(std::function<Done(Database&)> job, Batching batching);
    Done runRead(std::function<Done(Database&)> job, Reader reader);
    void queueRead(std::function<Done(Database&)> job, QObject* context, const QString& replaces,
                   std::function<void(Done)> then, Reader reader);

    template <class T>
    static Done keep(Result<T>& out, Result<T>&& answer) {
        out = std::move(answer);
        return out ? Done{} : Done(tl::unexpected<Error>(out.error()));
    }
    template <class T>
    static Result<T> finish(Result<T>&& out, const Done& done) {
        if (!done) {
            return tl::unexpected<Error>(done.error());
        }
        return std::move(out);
    }

    std::unique_ptr<StoreThreads> m_threads;
};

} // namespace postulant
