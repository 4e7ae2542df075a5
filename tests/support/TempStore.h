#pragma once

#include "store/ApplicationRepository.h"
#include "store/AttemptRepository.h"
#include "store/PostingRepository.h"
#include "store/RunRepository.h"
#include "store/Store.h"
#include "support/FakeClock.h"

#include <QTemporaryDir>

#include <memory>

namespace postulant::test {

// A store in a folder of its own, with short ways to the usual rows. A failure aborts with its error. So does closing
// when the counts that the store keeps are not what counting says: whatever a test did to applications checks them.
class TempStore {
public:
    TempStore();
    ~TempStore() { close(); }
    TempStore(const TempStore&) = delete;
    TempStore& operator=(const TempStore&) = delete;

    Store& store() { return *m_store; }
    FakeClock& clock() { return m_clock; }
    QString dataDir() const { return m_dir.path() + QStringLiteral("/data"); }
    QString databaseFile() const { return dataDir() + QStringLiteral("/postulant.db"); }
    void close();
    void reopen();

    template <class T>
    T write(std::function<Result<T>(Database&)> job) {
        return must(m_store->writeNow<T>(std::move(job), Store::Batching::Alone));
    }
    template <class T>
    T read(std::function<Result<T>(Database&)> job) {
        return must(m_store->readNow<T>(std::move(job)));
    }
    void write(std::function<Done(Database&)> job) { write<void>(std::move(job)); }
    QVariant value(const QString& sql, const QVariantList& values = {});

    qint64 realConnection();                                  // made once
    qint64 posting(const QString& key);                       // found or added
    qint64 queued(const QString& key, bool practice = false); // an application that may be reserved
    void queuedMany(int count);                               // in one job, keys "many:<n>"
    qint64 reserved(qint64 applicationId);                    // attempt id; token "token-<n>"
    qint64 running(qint64 applicationId);                     // reserved, sent, accepted as "run-<attempt>"
    ApplicationDetail detail(qint64 applicationId);
    ApplicationState state(qint64 applicationId) { return detail(applicationId).row.state; }
    Result<qint64> tryReserve(qint64 applicationId);

    static QString nextToken();

private:
    template <class T>
    static T must(Result<T> result) {
        if (!result) {
            fail(result.error());
        }
        if constexpr (!std::is_void_v<T>) {
            return std::move(*result);
        }
    }
    [[noreturn]] static void fail(const Error& error);

    QTemporaryDir m_dir;
    FakeClock m_clock;
    std::unique_ptr<Store> m_store;
    qint64 m_connection = 0;
};

} // namespace postulant::test
