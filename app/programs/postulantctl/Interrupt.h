#pragma once

#include <QObject>
#include <QSocketNotifier>

#include <memory>

namespace postulant::terminal {

// Ctrl+C, a hang-up or a request to end as an event, while it lives. One at a time; a second request ends the program
// as usual.
class Interrupt final : public QObject {
    Q_OBJECT
public:
    explicit Interrupt(QObject* parent = nullptr);
    ~Interrupt() override;

Q_SIGNALS:
    void wanted();

private:
    int m_pipe[2] = {-1, -1};
    std::unique_ptr<QSocketNotifier> m_notifier;
};

} // namespace postulant::terminal
