#include "store/Worker.h"

#include <QtGlobal>

#include <future>
#include <pthread.h>

namespace postulant {
namespace {

bool& storeThreadFlag() {
    thread_local bool flag = false;
    return flag;
}

} // namespace

bool inStoreThread() {
    return storeThreadFlag();
}

Worker::~Worker() {
    Q_ASSERT(!m_thread.joinable());
}

Done Worker::start(const OpenDatabase& open, const char* threadName) {
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = false;
    }
    std::promise<Done> answered;
    std::future<Done> answer = answered.get_future();
    m_thread = std::thread([this, &open, &answered, threadName] {
        pthread_setname_np(pthread_self(), threadName);
        storeThreadFlag() = true;
        Result<Database> db = open();
        if (!db) {
            answered.set_value(tl::unexpected<Error>(db.error()));
            return;
        }
        opened(*db);
        answered.set_value({});
        loop(*db);
    });
    Done done = answer.get();
    if (!done) {
        stop();
    }
    return done;
}

void Worker::stop() {
    {
        const std::lock_guard lock(m_mutex);
        if (!m_stopping) {
            m_stopping = true;
            stopping();
        }
    }
    m_wake.notify_all();
    if (m_thread.joinable()) {
        m_thread.join();
    }
}

} // namespace postulant
