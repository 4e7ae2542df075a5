#include "dispatch/ConnectionHealth.h"

#include <QPointer>
#include <QRandomGenerator>

#include <algorithm>
#include <utility>

namespace postulant {
namespace {

using State = ConnectionStatus::State;

// What an answer says about the connection, whatever was asked.
enum class Meaning {
    Good,      // the server did what it was asked
    Answered,  // it refused this one request: it is there
    Busy,      // it wants to be left alone
    Trouble,   // it cannot be reached, or is broken
    NoKey,     // the key cannot be read here
    KeyOrPay,  // only the seeker can mend it
    NotItsOwn, // about this computer, or stopped by us
};

Meaning meaningOf(const std::optional<Error>& error) {
    if (!error) {
        return Meaning::Good;
    }
    switch (error->kind) {
    case ErrorKind::Unauthorized:
    case ErrorKind::PaymentRequired:
        return Meaning::KeyOrPay;
    case ErrorKind::RateLimited:
        return Meaning::Busy;
    case ErrorKind::Server:
        return error->retryAfter ? Meaning::Busy : Meaning::Trouble;
    case ErrorKind::Offline:
    case ErrorKind::Timeout:
    case ErrorKind::Tls:
    case ErrorKind::ConnectionLost:
    case ErrorKind::Redirected:
        return Meaning::Trouble;
    case ErrorKind::KeyMissing:
    case ErrorKind::Keychain:
        return Meaning::NoKey;
    case ErrorKind::NotFound:
    case ErrorKind::BadRequest:
    case ErrorKind::Protocol:
        return Meaning::Answered;
    default:
        return Meaning::NotItsOwn;
    }
}

// Late enough that looks at runs go first, soon enough that evidence is not starved by them.
qint64 lagOf(Urgency urgency) {
    constexpr qint64 hour = 3'600'000;
    switch (urgency) {
    case Urgency::Submission:
        return -hour;
    case Urgency::LookUp:
        return -5'000;
    case Urgency::Evidence:
        return 10'000;
    case Urgency::Poll:
    case Urgency::Probe:
    case Urgency::Check:
        return 0;
    }
    return 0;
}

std::optional<qint64> askedOf(const Error& error) {
    return error.retryAfter ? std::optional<qint64>(error.retryAfter->count()) : std::nullopt;
}

BreakerRules rulesOf(const EngineTiming& timing) {
    BreakerRules rules;
    rules.failuresToOpen = timing.failuresToRest;
    rules.waitMin = timing.troubleMin.count();
    rules.waitMax = timing.troubleMax.count();
    rules.longestAsked = timing.longestAsked.count();
    return rules;
}

} // namespace

ConnectionStatus::State stateOf(ErrorKind kind) {
    switch (kind) {
    case ErrorKind::Unauthorized:
        return State::KeyRefused;
    case ErrorKind::KeyMissing:
    case ErrorKind::Keychain:
        return State::KeyMissing;
    case ErrorKind::PaymentRequired:
        return State::OutOfCredit;
    case ErrorKind::RateLimited:
        return State::RateLimited;
    case ErrorKind::Offline:
    case ErrorKind::Timeout:
    case ErrorKind::ConnectionLost:
        return State::Offline;
    default:
        return State::Broken;
    }
}

class ConnectionHealth::Gate final : public RequestGate {
public:
    Gate(ConnectionHealth* health, quint64 generation)
        : m_health(health)
        , m_generation(generation) {}
    Call<SharedTurn> enter(Urgency urgency) override {
        return m_health ? m_health->enter(urgency) : Call<SharedTurn>::ready(failure(ErrorKind::Cancelled));
    }
    std::optional<Error> shut(Urgency urgency) const override {
        if (!m_health) {
            return Error{ErrorKind::Cancelled, {}, 0, {}};
        }
        return m_health->shut(urgency);
    }
    void left(Urgency urgency, const std::optional<Error>& error) override {
        if (m_health) {
            m_health->left(urgency, error, m_generation);
        }
    }

private:
    QPointer<ConnectionHealth> m_health;
    quint64 m_generation;
};

class ConnectionHealth::OneTurn final : public RequestTurn {
public:
    explicit OneTurn(ConnectionHealth* health)
        : m_health(health) {}
    ~OneTurn() override {
        if (!m_written) {
            OneTurn::written(); // it never will be
        }
    }
    void written() override {
        m_written = true;
        if (m_health) {
            m_health->wrote();
        }
    }

private:
    QPointer<ConnectionHealth> m_health;
    bool m_written = false;
};

ConnectionHealth::ConnectionHealth(const EngineContext& context, double perSecond, QObject* parent)
    : QObject(parent)
    , m_context(context)
    , m_breaker(rulesOf(context.timing))
    , m_pace(perSecond) {
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &ConnectionHealth::tick);
}

ConnectionHealth::~ConnectionHealth() = default;

std::shared_ptr<RequestGate> ConnectionHealth::gate() {
    return std::make_shared<Gate>(this, ++m_generation);
}

void ConnectionHealth::setPerSecond(double perSecond) {
    m_pace.setPerSecond(perSecond);
    letGo();
}

bool ConnectionHealth::mayUse() const {
    return !m_stoppedBy && m_breaker.mayPass();
}

bool ConnectionHealth::maySubmit() const {
    return mayUse() && m_context.clock.steadyMs() >= m_submitAt;
}

ConnectionStatus::State ConnectionHealth::state() const {
    if (m_stoppedBy) {
        return stateOf(*m_stoppedBy);
    }
    return maySubmit() ? m_state : stateOf(m_trouble);
}

ConnectionStatus::Breaker ConnectionHealth::phase() const {
    using Breaker = ConnectionStatus::Breaker;
    if (m_stoppedBy || m_breaker.state() == CircuitBreaker::State::Closed) {
        return Breaker::Closed;
    }
    return m_breaker.state() == CircuitBreaker::State::Open ? Breaker::Open : Breaker::HalfOpen;
}

bool ConnectionHealth::isSlowed() {
    return m_pace.isSlowed(m_context.clock.steadyMs());
}

// Told as a time of day, computed anew each time: what is waited for is the steady clock.
qint64 ConnectionHealth::nextTryAt() const {
    if (m_stoppedBy || m_breaker.state() == CircuitBreaker::State::HalfOpen) {
        return 0;
    }
    const qint64 steady = m_context.clock.steadyMs();
    const qint64 at = std::max(m_breaker.nextTryAt(), m_submitAt);
    return at > steady ? m_context.clock.nowMs() + (at - steady) : 0;
}

double ConnectionHealth::jitter() {
    return QRandomGenerator::global()->bounded(1.0);
}

void ConnectionHealth::tell(State state) {
    m_state = state;
    Q_EMIT changed();
}

// --- what the seeker does --------------------------------------------------------------------------------------------

void ConnectionHealth::stop(ErrorKind why) {
    m_stoppedBy = why;
    m_trouble = why;
    sendAway();
    Q_EMIT changed();
}

void ConnectionHealth::goOn() {
    m_stoppedBy.reset();
    m_breaker.reset();
    m_submitAt = 0;
    m_submitFailures = 0;
    tell(State::NotUsed);
}

void ConnectionHealth::tryNow() {
    if (m_stoppedBy) {
        return goOn();
    }
    m_submitAt = 0;
    m_submitFailures = 0;
    m_breaker.tryNow();
    tick();
    Q_EMIT changed();
}

// --- what the server did ---------------------------------------------------------------------------------------------

void ConnectionHealth::submitFailed(const Error& error) {
    const qint64 now = m_context.clock.steadyMs();
    if (!mayUse() || now < m_submitAt) {
        return; // it rests already
    }
    const qint64 longest = m_context.timing.troubleMax.count();
    const qint64 wait =
        std::min<qint64>(m_context.timing.troubleMin.count() << std::min(m_submitFailures, 10), longest);
    m_submitFailures++;
    m_trouble = error.kind;
    m_submitAt = now + wait + static_cast<qint64>(static_cast<double>(wait) * jitter() / 4);
    startTimer();
    Q_EMIT changed();
}

void ConnectionHealth::submitted() {
    m_submitFailures = 0;
}

void ConnectionHealth::left(Urgency urgency, const std::optional<Error>& error, quint64 generation) {
    if (urgency == Urgency::Probe || urgency == Urgency::Check || generation != m_generation) {
        return;
    }
    switch (meaningOf(error)) {
    case Meaning::Good:
        m_breaker.worked();
        if (m_breaker.mayPass() && !m_stoppedBy && m_state != State::Working) {
            tell(State::Working);
        }
        break;
    case Meaning::Answered:
        m_breaker.answered();
        break;
    case Meaning::NotItsOwn:
        break;
    case Meaning::Busy:
    case Meaning::Trouble:
    case Meaning::NoKey:
    case Meaning::KeyOrPay:
        troubled(*error);
        break;
    }
}

void ConnectionHealth::troubled(const Error& error) {
    const qint64 now = m_context.clock.steadyMs();
    const Meaning meaning = meaningOf(error);
    if (meaning == Meaning::KeyOrPay && m_stopsForKey) {
        const bool first = !m_stoppedBy;
        stop(error.kind);
        if (first) {
            Q_EMIT stopped(error.kind);
        }
        return;
    }
    if (error.kind == ErrorKind::RateLimited) {
        m_pace.slowDown(now);
    }
    const bool passed = m_breaker.mayPass();
    if (meaning == Meaning::Trouble) {
        m_breaker.failed(now, jitter(), askedOf(error));
    } else {
        m_breaker.rest(now, jitter(), askedOf(error));
    }
    if (passed && !m_breaker.mayPass()) {
        m_trouble = meaning == Meaning::KeyOrPay ? ErrorKind::Server : error.kind;
        m_state = State::NotUsed; // what it is after the rest shows when something works
        sendAway();
        startTimer();
        Q_EMIT changed();
    }
}

void ConnectionHealth::probed(const Done& answer) {
    const qint64 now = m_context.clock.steadyMs();
    const std::optional<Error> error = answer ? std::nullopt : std::optional(answer.error());
    const Meaning meaning = meaningOf(error);
    if (meaning == Meaning::Good || meaning == Meaning::Answered) {
        m_breaker.probeWorked();
        tell(State::Working);
        Q_EMIT recovered();
        return;
    }
    m_breaker.probeFailed(now, jitter(), askedOf(*error));
    if (error->kind == ErrorKind::RateLimited) {
        m_pace.slowDown(now);
    }
    if (meaning == Meaning::KeyOrPay && m_stopsForKey) {
        troubled(*error);
        return;
    }
    if (meaning != Meaning::NotItsOwn) {
        m_trouble = error->kind;
    }
    startTimer();
    Q_EMIT changed();
}

// --- the gate --------------------------------------------------------------------------------------------------------

std::optional<Error> ConnectionHealth::shut(Urgency urgency) const {
    if (urgency == Urgency::Check || mayUse() || (urgency == Urgency::Probe && !m_stoppedBy)) {
        return std::nullopt;
    }
    return Error{m_stoppedBy.value_or(m_trouble), QStringLiteral("the connection is left alone for now"), 0, {}};
}

Call<SharedTurn> ConnectionHealth::enter(Urgency urgency) {
    const qint64 now = m_context.clock.steadyMs();
    if (const auto no = shut(urgency)) {
        return Call<SharedTurn>::ready(tl::unexpected(*no));
    }
    if (urgency == Urgency::Probe || urgency == Urgency::Check) {
        m_pace.force(now);
        return Call<SharedTurn>::ready(std::make_shared<OneTurn>(this));
    }
    if (m_waiting.empty() && m_pace.take(now)) {
        return Call<SharedTurn>::ready(std::make_shared<OneTurn>(this));
    }
    Waiter waiter{++m_numbers, urgency, now + lagOf(urgency), {}};
    waiter.promise.onStop([health = QPointer<ConnectionHealth>(this), number = waiter.number](ErrorKind) {
        if (health) {
            std::erase_if(health->m_waiting, [number](const Waiter& one) { return one.number == number; });
        }
    });
    Call<SharedTurn> turn = waiter.promise.call();
    m_waiting.push_back(std::move(waiter));
    letGo();
    return turn;
}

void ConnectionHealth::wrote() {
    m_pace.wrote(m_context.clock.steadyMs());
    startTimer();
}

void ConnectionHealth::letGo() {
    const qint64 now = m_context.clock.steadyMs();
    while (!m_waiting.empty() && mayUse() && m_pace.take(now)) {
        const auto next = std::min_element(m_waiting.begin(), m_waiting.end(), [](const Waiter& a, const Waiter& b) {
            return std::pair(a.rank, a.number) < std::pair(b.rank, b.number);
        });
        const Promise<SharedTurn> promise = next->promise;
        m_waiting.erase(next);
        promise.answer(std::make_shared<OneTurn>(this));
    }
    startTimer();
}

void ConnectionHealth::sendAway() {
    const std::vector<Waiter> waiting = std::exchange(m_waiting, {});
    for (const Waiter& waiter : waiting) {
        if (const auto no = shut(waiter.urgency)) {
            waiter.promise.answer(tl::unexpected(*no));
        }
    }
}

// Looks at least once a second while it waits: timers of the system stand still while the computer sleeps.
void ConnectionHealth::startTimer() {
    const qint64 now = m_context.clock.steadyMs();
    qint64 wait = -1;
    const auto sooner = [&wait](qint64 ms) { wait = wait < 0 ? std::max<qint64>(ms, 0) : std::min(wait, ms); };
    if (!m_stoppedBy) {
        if (m_breaker.state() == CircuitBreaker::State::Open) {
            sooner(m_breaker.nextTryAt() - now);
        } else if (!m_waiting.empty()) {
            sooner(m_pace.waitMs(now));
        }
        if (m_submitAt > 0) {
            sooner(m_submitAt - now);
        }
    }
    if (wait < 0) {
        m_timer.stop();
        return;
    }
    const qint64 longest = (m_context.timing.tick * 5).count();
    m_timer.start(static_cast<int>(std::clamp<qint64>(wait, 1, std::max<qint64>(longest, 1))));
}

void ConnectionHealth::tick() {
    const qint64 now = m_context.clock.steadyMs();
    if (m_submitAt > 0 && now >= m_submitAt) {
        m_submitAt = 0;
        if (mayUse()) {
            Q_EMIT recovered();
        }
        Q_EMIT changed();
    }
    if (!m_stoppedBy && m_breaker.probeDue(now)) {
        m_breaker.probing();
        Q_EMIT changed();
        Q_EMIT probeWanted();
    }
    letGo();
}

} // namespace postulant
