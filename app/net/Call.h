#pragma once

#include "domain/Result.h"
#include "net/CallState.h"

#include <QObject>

#include <chrono>
#include <functional>
#include <memory>
#include <utility>

// The one answer of a piece of asynchronous work.
//
//   server.fetchRun(id).then(this, [this](Result<RunSnapshot> run) { … });
//
// The callback runs exactly once, from the event loop (never inside then(), answer() or abort()), and never after
// its context has died; a context that dies takes the work with it. If everything that could answer goes away without
// an answer, the answer is ErrorKind::Cancelled. Everything happens in the thread that made the call.
namespace postulant {

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
    Call<U> mapped = promise.call();
    promise.follow(call);
    call.chain([promise, function](Result<T> result) mutable { promise.answer(function(std::move(result))); });
    return mapped;
}

} // namespace postulant
