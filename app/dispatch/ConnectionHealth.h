#pragma once

#include "dispatch/EngineContext.h"
#include "dispatch/EngineStatus.h"
#include "domain/CircuitBreaker.h"
#include "domain/RequestPace.h"
#include "skyvern/RequestGate.h"

#include <QObject>
#include <QTimer>

#include <memory>
#include <vector>

// How one connection is, and the gate that all its requests pass: stopped by the seeker's key or credit, left alone
// after trouble, or let through at its pace, submissions first and evidence last. What a request ended with is told
// here by the server alone; nobody else counts. Engine thread.
namespace postulant {

class ConnectionHealth : public QObject {
    Q_OBJECT
public:
    ConnectionHealth(const EngineContext& context, double perSecond, QObject* parent = nullptr);
    ~ConnectionHealth() override;

    // For a server that is about to be made. What servers made earlier still report about the key is not heard: it may
    // have been mended since.
    std::shared_ptr<RequestGate> gate();
    void setPerSecond(double perSecond);
    void setStopsForKey(bool on) { m_stopsForKey = on; } // practice has nothing a seeker could mend

    bool mayUse() const;    // ordinary requests go
    bool maySubmit() const; // and submissions too
    ConnectionStatus::State state() const;
    ConnectionStatus::Breaker phase() const;
    bool isSlowed();
    qint64 nextTryAt() const; // UTC ms, 0: not waiting, or until the seeker mends it

    void stop(ErrorKind why); // key or credit
    void goOn();              // mended: nothing is known any more
    void tryNow();            // the waits are over
    // A submission came to nothing although the server answers (or before enough failures in a row): the next one waits
    // for a while, looks at runs go on.
    void submitFailed(const Error& error);
    void submitted(); // one was accepted
    void probed(const Done& answer);

Q_SIGNALS:
    void changed();
    void stopped(postulant::ErrorKind why); // just now, by an answer
    void probeWanted();                     // ask the server the one question, and tell probed()
    void recovered();                       // after a rest, requests go again

private:
    struct Waiter {
        quint64 number;
        Urgency urgency;
        qint64 rank; // who has the least goes first
        Promise<SharedTurn> promise;
    };
    class Gate;
    class OneTurn;

    Call<SharedTurn> enter(Urgency urgency);
    std::optional<Error> shut(Urgency urgency) const;
    void left(Urgency urgency, const std::optional<Error>& error, quint64 generation);
    void wrote();
    void troubled(const Error& error);
    void tick();
    void letGo();
    void sendAway(); // all who wait, because nothing goes any more
    void startTimer();
    void tell(ConnectionStatus::State state);
    static double jitter();

    const EngineContext& m_context;
    CircuitBreaker m_breaker;
    RequestPace m_pace;
    ConnectionStatus::State m_state = ConnectionStatus::State::NotUsed;
    std::optional<ErrorKind> m_stoppedBy;
    ErrorKind m_trouble = ErrorKind::Offline; // why it rests
    bool m_stopsForKey = true;
    qint64 m_submitAt = 0; // steady ms: no submission before
    int m_submitFailures = 0;
    quint64 m_generation = 0;
    quint64 m_numbers = 0;
    std::vector<Waiter> m_waiting;
    QTimer m_timer;
};

// What a person is told of an error of the connection.
ConnectionStatus::State stateOf(ErrorKind kind);

} // namespace postulant
