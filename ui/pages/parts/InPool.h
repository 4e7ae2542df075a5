#pragma once

#include <QCoreApplication>
#include <QObject>
#include <QPointer>
#include <QThreadPool>

#include <functional>
#include <memory>

namespace postulant {

// Does work in a thread of the pool. then: once, in the window's thread, never after context died; context lives in the
// window's thread.
template <class T>
void runInPool(QObject* context, std::function<T()> work, std::function<void(T)> then) {
    const auto guard = std::make_shared<QPointer<QObject>>(context); // looked at in the window's thread only
    const auto answer = std::make_shared<std::function<void(T)>>(std::move(then));
    QThreadPool::globalInstance()->start([work = std::move(work), guard, answer] {
        const auto out = std::make_shared<T>(work());
        QMetaObject::invokeMethod(
            QCoreApplication::instance(),
            [guard, answer, out] {
                if (*guard) {
                    (*answer)(std::move(*out));
                }
            },
            Qt::QueuedConnection);
    });
}

} // namespace postulant
