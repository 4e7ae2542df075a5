#pragma once

#include <QObject>
#include <QString>

#include <functional>

namespace postulant {

// Keeps the computer from suspending while something is being sent. Asks the system's login service; where there is
// none, nothing happens. The lock is given back as soon as nothing is being sent, and by the system when we die.
class SuspendGuard final : public QObject {
    Q_OBJECT
public:
    // Answers with the descriptor of the lock, or -1. Called in the guard's thread; the answer may come at any time.
    using Ask = std::function<void(const QString& why, std::function<void(int descriptor)> answer)>;

    // ask: for tests; the default asks org.freedesktop.login1.
    explicit SuspendGuard(QObject* parent = nullptr, Ask ask = {});
    ~SuspendGuard() override;

    void setNeeded(bool needed);
    bool isHeld() const { return m_descriptor >= 0; }

private:
    void askLogin(const QString& why, std::function<void(int)> answer);
    void take(int descriptor);
    void release();

    Ask m_ask;
    int m_descriptor = -1;
    bool m_needed = false;
    bool m_asking = false;
};

} // namespace postulant
