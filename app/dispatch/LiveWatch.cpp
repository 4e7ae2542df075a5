#include "dispatch/LiveWatch.h"

#include "dispatch/Engine.h"

#include <QMetaObject>
#include <QMutexLocker>

#include <atomic>

namespace postulant {
namespace {

std::atomic<quint64> numbers{0};

} // namespace

// Between the two threads.
struct LiveWatch::Box {
    quint64 number = ++numbers;
    QPointer<QObject> context; // of the watching thread, like `each` and `closed`
    Each each;
    bool closed = false;
    QMutex mutex;
    LiveNews news; // guarded, like the next
    bool posted = false;

    void put(const LiveNews& more) {
        if (more.state) {
            news.state = more.state;
        }
        if (more.picture) {
            news.picture = more.picture;
        }
        if (more.trail) {
            news.trail = more.trail;
        }
    }
    void deliver() {
        LiveNews all;
        {
            const QMutexLocker lock(&mutex);
            std::swap(all, news);
            posted = false;
        }
        if (!closed && context) {
            each(all);
        }
    }
};

LiveWatch::LiveWatch(Engine& engine, QObject* hub, qint64 applicationId, QObject* context, Each each)
    : m_engine(engine)
    , m_box(std::make_shared<Box>()) {
    m_box->context = context;
    m_box->each = std::move(each);
    const LiveWatches::Tell tell = [box = m_box, hub](const LiveNews& news) {
        const QMutexLocker lock(&box->mutex);
        box->put(news);
        if (!std::exchange(box->posted, true)) {
            QMetaObject::invokeMethod(
                hub, [box] { box->deliver(); }, Qt::QueuedConnection);
        }
    };
    QMetaObject::invokeMethod(
        &m_engine,
        [engine = &m_engine, number = m_box->number, applicationId, tell] {
            engine->live().watch(number, applicationId, tell);
        },
        Qt::QueuedConnection);
}

LiveWatch::~LiveWatch() {
    m_box->closed = true;
    QMetaObject::invokeMethod(
        &m_engine, [engine = &m_engine, number = m_box->number] { engine->live().stop(number); }, Qt::QueuedConnection);
}

} // namespace postulant
