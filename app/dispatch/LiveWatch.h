#pragma once

#include "dispatch/LiveNews.h"

#include <QMutex>
#include <QObject>
#include <QPointer>

#include <functional>
#include <memory>

namespace postulant {

class Engine;

// One look at a run under way, from the thread that made it. It ends when this goes; nothing is told afterwards, nor
// after the context has died. News that are not fetched in time are put together, so a slow window gets fewer pictures
// and not a queue of them.
class LiveWatch {
public:
    using Each = std::function<void(const LiveNews&)>;

    // hub: lives in this thread and outlives the engine.
    LiveWatch(Engine& engine, QObject* hub, qint64 applicationId, QObject* context, Each each);
    ~LiveWatch();
    LiveWatch(const LiveWatch&) = delete;
    LiveWatch& operator=(const LiveWatch&) = delete;

private:
    struct Box;
    Engine& m_engine;
    std::shared_ptr<Box> m_box;
};

} // namespace postulant
