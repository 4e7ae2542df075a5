#include "store/Store.h"

#include "store/ChangeFeed.h"
#include "store/DataFolder.h"
#include "store/Reader.h"
#include "store/Reply.h"
#include "store/Schema.h"
#include "store/Writer.h"

#include <QLoggingCategory>

#include <future>
#include <mutex>
#include <optional>

namespace postulant {
namespace {

Q_LOGGING_CATEGORY(storeLog, "postulant.store")

// Hands a job to a worker and waits for its answer.
template <class Post>
Done waitFor(const Post& post) {
    if (inStoreThread()) {
        const QString what = QStringLiteral("a store job waits for another store job");
        qCCritical(storeLog).noquote() << what;
        return failure(ErrorKind::Invalid, what);
    }
    const auto promise = std::make_shared<std::promise<Done>>(); // shared: the waiter may be gone before set_value ends
    std::future<Done> answer = promise->get_future();
    post([promise](const Done& done) { promise->set_value(done); });
    return answer.get();
}

} // namespace

class StoreThreads {
public:
    StoreThreads(const DataFolder& place, const Clock& time)
        : folder(place)
        , clock(time)
        , feed([this](const ChangeFeed::News& news) { tell(news); },
               [this](const std::optional<Error>& error) { setTrouble(m_feedTrouble, error); })
        , writer({[this] { feed.nudge(); }, [this](const Error& error) { trouble(error); }, [this] { mend(); }}) {}

    ~StoreThreads() {
        writer.stop(); // drains; its last commits still find a feed
        feed.stop();
        screen.stop();
        longReads.stop();
    }

    Done start() {
        const QString file = folder.database();
        const auto openWriter = [&]() -> Result<Database> {
            Result<Database> db = Database::open(file, Database::Mode::ReadWrite);
            if (!db) {
                return db;
            }
            if (Done done = migrate(*db, folder.backups(), clock.nowMs()); !done) {
                return tl::unexpected<Error>(done.error());
            }
            return db;
        };
        if (Done done = writer.start(openWriter, "store-writer"); !done) {
            return done;
        }
        if (Done done = screen.start(readerOpener(), "store-screen"); !done) {
            return done;
        }
        return longReads.start(readerOpener(), "store-long");
    }

    // From here on there is somebody to tell.
    Done startFeed(Store* listener) {
        store = listener;
        return feed.start(readerOpener(), "store-feed");
    }

    Reader& reader(Store::Reader which) { return which == Store::Reader::Screen ? screen : longReads; }

    const DataFolder folder;
    const Clock& clock;
    std::atomic<Store*> store{nullptr}; // set once
    ChangeFeed feed;
    Writer writer;
    Reader screen;
    Reader longReads;

private:
    OpenDatabase readerOpener() const {
        return [file = folder.database()] { return Database::open(file, Database::Mode::ReadOnly); };
    }
    template <class F>
    void inStoresThread(F emitSignal) {
        if (Store* target = store.load()) {
            QMetaObject::invokeMethod(
                target, [target, emitSignal] { emitSignal(target); }, Qt::QueuedConnection);
        }
    }
    void tell(const ChangeFeed::News& news) {
        inStoresThread([news](Store* target) {
            if (news.everything || !news.ids.isEmpty()) {
                Q_EMIT target->applicationsChanged(news.ids);
            }
            if (!news.tables.isEmpty()) {
                Q_EMIT target->tablesChanged(news.tables);
            }
        });
    }
    void trouble(const Error& error) {
        qCWarning(storeLog) << "writing failed:" << error.detail;
        setTrouble(m_writerTrouble, error);
    }
    void mend() { setTrouble(m_writerTrouble, std::nullopt); }

    // Mended is what troubles nobody any more.
    void setTrouble(std::optional<Error>& whose, const std::optional<Error>& error) {
        const std::lock_guard lock(m_troubles);
        whose = error;
        const std::optional<Error> left = error ? error : m_writerTrouble ? m_writerTrouble : m_feedTrouble;
        if (left) {
            inStoresThread([left](Store* target) { Q_EMIT target->troubled(*left); });
        } else {
            inStoresThread([](Store* target) { Q_EMIT target->mended(); });
        }
    }

    std::mutex m_troubles;
    std::optional<Error> m_writerTrouble; // guarded by m_troubles
    std::optional<Error> m_feedTrouble;
};

Result<std::unique_ptr<Store>> Store::open(const QString& dataDir, const Clock& clock) {
    const Result<DataFolder> folder = DataFolder::prepare(dataDir);
    if (!folder) {
        return tl::unexpected<Error>(folder.error());
    }
    auto threads = std::make_unique<StoreThreads>(*folder, clock);
    if (Done done = threads->start(); !done) {
        return tl::unexpected<Error>(done.error());
    }
    std::unique_ptr<Store> store(new Store(std::move(threads)));
    if (Done done = store->m_threads->startFeed(store.get()); !done) {
        return tl::unexpected<Error>(done.error());
    }
    return store;
}

Store::Store(std::unique_ptr<StoreThreads> threads)
    : m_threads(std::move(threads)) {}

Store::~Store() = default;

QString Store::dataDir() const {
    return m_threads->folder.root();
}

QString Store::filesDir() const {
    return m_threads->folder.files();
}

QString Store::evidenceDir() const {
    return m_threads->folder.evidence();
}

const Clock& Store::clock() const {
    return m_threads->clock;
}

void Store::write(std::function<Done(Database&)> job, QObject* context, std::function<void(Done)> done) {
    Q_ASSERT(context != nullptr || !done);
    StoreAnswer answer;
    if (context != nullptr && done) {
        answer = Reply::to(context, std::move(done));
    }
    m_threads->writer.post(std::move(job), std::move(answer), false);
}

void Store::writeInParts(std::function<Result<bool>(Database&)> part, QObject* context,
                         std::function<void(Done)> done) {
    m_threads->writer.postParts(std::move(part), Reply::to(context, std::move(done)));
}

Done Store::writeInPartsNow(std::function<Result<bool>(Database&)> part) {
    return waitFor([&](StoreAnswer answer) { m_threads->writer.postParts(std::move(part), std::move(answer)); });
}

Done Store::runWrite(std::function<Done(Database&)> job, Batching batching) {
    return waitFor([&](StoreAnswer answer) {
        m_threads->writer.post(std::move(job), std::move(answer), batching == Batching::Alone);
    });
}

Done Store::runRead(std::function<Done(Database&)> job, Reader reader) {
    return waitFor(
        [&](StoreAnswer answer) { m_threads->reader(reader).post(std::move(job), std::move(answer), QString()); });
}

void Store::queueRead(std::function<Done(Database&)> job, QObject* context, const QString& replaces,
                      std::function<void(Done)> then, Reader reader) {
    m_threads->reader(reader).post(std::move(job), Reply::to(context, std::move(then)), replaces);
}

} // namespace postulant
