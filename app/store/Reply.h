#pragma once

#include "domain/Result.h"

#include <QObject>

#include <functional>
#include <memory>

// Carries an answer into the thread of its context. A signal, because Qt takes care that it never reaches a context
// that died meanwhile in its own thread.
namespace postulant {

class Reply : public QObject {
    Q_OBJECT
public:
    // Callable once, from any thread; `then` runs later in context's thread.
    static std::function<void(const Done&)> to(QObject* context, std::function<void(Done)> then) {
        auto reply = std::make_shared<Reply>();
        auto answer = std::make_shared<Done>();
        connect(
            reply.get(), &Reply::ready, context, [answer, then = std::move(then)] { then(*answer); },
            Qt::QueuedConnection);
        return [reply, answer](const Done& done) {
            *answer = done;
            Q_EMIT reply->ready();
        };
    }

Q_SIGNALS:
    void ready();
};

} // namespace postulant
