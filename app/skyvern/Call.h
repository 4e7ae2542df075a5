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

// The one answer of a piece of asynchronous work.
//
//   server.fetchRun(id).then(this, [this](Result<RunSnapshot> run) { … });
//
// The callback runs exactly once, from the event loop (never inside then(), resolve() or abort()), and never after
// its context has died; a context that dies takes the work with it. If everything that could answer goes away without
// an answer, the answer is ErrorKind::Cancelled. Everything happens in the thread that made the call.
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

// What the caller holds. Copies share one answer; letting go of it does not stop the work.
template <class T>
class Call {
public:
    using Value = T;
    explicit Call(std::shared_ptr<detail::CallState<T>> state)
        : m_state(std::move(state)) {}
    static Call ready(Result<T> result) {
        auto state = std::make_shared<detail::CallState<T>>();
        state->answer(std::move(result));
        return Call(std::move(state));
    }

    // Once per call. context must live in this thread.
    void then(QObject* context, std::function<void(Result<T>)> callback) const {
        m_state->listen(m_state, context, std::move(callback));
    }
    // Stops the work; the answer is Cancelled, or what the work knows by then. Harmless after the answer.
    void abort() const { stop(ErrorKind::Cancelled); }
    void stop(ErrorKind why) const {
        const auto keep = m_state;
        keep->stop(why);
    }
    bool isAnswered() const { return m_state->isAnswered(); }
    // Instead of then(), for links of a chain: runs once, at the moment of the answer (perhaps at once), in whoever
    // answers. It must not touch what may be gone by then.
    void chain(std::function<void(Result<T>)> next) const { m_state->chain(std::move(next)); }

private:
    std::shared_ptr<detail::CallState<T>> m_state;
};

// What the worker holds; copy it into the callbacks that may answer.
template <class T>
class Promise {
public:
    Promise()
        : m_guard(std::make_shared<Guard>()) {}
    // deadline: the call answers Timeout by then, whatever happens.
    explicit Promise(std::chrono::milliseconds deadline)
        : Promise() {
        m_guard->state->setDeadline(m_guard->state, deadline);
    }
    Call<T> call() const { return Call<T>(m_guard->state); }
    void answer(Result<T> result) const {
        const auto keep = m_guard->state;
        keep->answer(std::move(result));
    }
    bool isAnswered() const { return m_guard->state->isAnswered(); }
    // handler: stop the work now; it may answer itself. Runs at most once, with Cancelled or Timeout. It must not hold
    // a copy of this promise (that would keep it alive for ever); a weak handle to the work is right.
    void onStop(std::function<void(ErrorKind)> handler) const {
        m_guard->state->onStop([handler = std::move(handler)](ErrorKind why) {
            handler(why);
            return false;
        });
    }
    // A stop goes on to this call, whose answer (it will have one) makes the answer of this promise.
    template <class U>
    void follow(const Call<U>& call) const {
        m_guard->state->onStop([call](ErrorKind why) {
            call.stop(why);
            return true;
        });
    }

private:
    struct Guard {
        std::shared_ptr<detail::CallState<T>> state = std::make_shared<detail::CallState<T>>();
        Guard() = default;
        Guard(const Guard&) = delete;
        Guard& operator=(const Guard&) = delete;
        ~Guard() {
            const auto keep = state;
            keep->answer(failure(ErrorKind::Cancelled));
        }
    };
    std::shared_ptr<Guard> m_guard;
};

// A call whose answer is made from another's, at the moment of that answer (see Call::chain).
template <class U, class T, class F>
Call<U> mapCall(const Call<T>& call, F function) {
    const Promise<U> promise;
    const Call<U> mapped = promise.call();
    promise.follow(call);
    call.chain([promise, function](Result<T> result) mutable { promise.answer(function(std::move(result))); });
    return mapped;
}

} // namespace postulant
