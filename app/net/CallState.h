#pragma once

#include "domain/Result.h"

#include <QMetaObject>
#include <QObject>
#include <QPointer>
#include <QTimer>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <utility>

// What a Call and its Promise share. Not for use on its own.
namespace postulant {

namespace detail {

template <class T>
class CallState {
public:
    using Callback = std::function<void(Result<T>)>;

    bool isAnswered() const { return m_answered; }
    void listen(const std::shared_ptr<CallState>& self, QObject* context, Callback callback) {
        Q_ASSERT(context != nullptr && !m_callback);
        m_context = context;
        m_callback = std::move(callback);
        std::weak_ptr<CallState> weak = self;
        if (m_result) {
            deliver();
            return;
        }
        m_contextDied = QObject::connect(context, &QObject::destroyed, [weak] {
            if (const auto state = weak.lock()) {
                state->m_callback = nullptr;
                state->stop(ErrorKind::Cancelled);
            }
        });
    }
    void answer(Result<T> result) {
        if (std::exchange(m_answered, true)) {
            return;
        }
        m_deadline.reset();
        m_stop = nullptr;
        m_result.emplace(std::move(result));
        QObject::disconnect(m_contextDied);
        if (m_next) {
            passOn();
        } else if (m_callback) {
            deliver();
        }
    }
    void chain(Callback next) {
        Q_ASSERT(!m_callback && !m_next);
        m_next = std::move(next);
        if (m_result) {
            passOn();
        }
    }
    // Lets the work say what it knows, and answers for it if it has nothing to say.
    void stop(ErrorKind why) {
        if (m_answered || std::exchange(m_stopping, true)) {
            return;
        }
        const auto handler = std::exchange(m_stop, nullptr);
        if (!handler || !handler(why)) {
            answer(failure(why));
        }
    }
    // The handler says whether an answer will follow.
    void onStop(std::function<bool(ErrorKind)> handler) {
        if (!m_answered) {
            m_stop = std::move(handler);
        }
    }
    void setDeadline(const std::shared_ptr<CallState>& self, std::chrono::milliseconds deadline) {
        m_deadline.reset(new QTimer);
        m_deadline->setSingleShot(true);
        std::weak_ptr<CallState> weak = self;
        QObject::connect(m_deadline.get(), &QTimer::timeout, [weak] {
            if (const auto state = weak.lock()) {
                state->stop(ErrorKind::Timeout);
            }
        });
        m_deadline->start(deadline);
    }

private:
    struct Later {
        void operator()(QTimer* timer) const { timer->deleteLater(); } // it may be the one that is firing
    };
    void passOn() {
        const Callback next = std::exchange(m_next, nullptr);
        next(*std::exchange(m_result, std::nullopt));
    }
    void deliver() {
        if (QObject* context = m_context.data()) {
            QMetaObject::invokeMethod(
                context,
                [callback = std::exchange(m_callback, nullptr), result = std::exchange(m_result, std::nullopt)] {
                    callback(*result);
                },
                Qt::QueuedConnection);
        }
    }

    bool m_answered = false;
    bool m_stopping = false;
    std::optional<Result<T>> m_result;
    QPointer<QObject> m_context;
    Callback m_callback;
    Callback m_next;
    std::function<bool(ErrorKind)> m_stop;
    QMetaObject::Connection m_contextDied;
    std::unique_ptr<QTimer, Later> m_deadline;
};

} // namespace detail

} // namespace postulant
