#pragma once

#include "domain/Clock.h"
#include "practice/PracticeServer.h"
#include "support/FaultProxy.h"

#include <QHash>
#include <QProcess>
#include <QTemporaryDir>
#include <QThread>

#include <memory>

#include "../terminal/Ctl.h"

namespace postulant::test {

struct Weather;

// The employer's side that lives on, the way to it, and a data folder with programs that are killed. Blocking; the
// proxy has a thread of its own.
class World {
public:
    explicit World(double speed);
    ~World();
    World(const World&) = delete;
    World& operator=(const World&) = delete;

    QString prepare(); // empty: fine; else what failed
    const Ctl& ctl() const { return m_ctl; }
    QString dataDir() const;
    QString keep(); // the folder stays for who looks into a failure; where it is

    PracticeServer& server() { return m_server; }
    // Straight to the server, past the faults of the way: as somebody at the server's own page.
    int post(const QString& path, const QByteArray& body);
    QByteArray get(const QString& path);

    void setWeather(const Weather& weather);
    int met(FaultProxy::Fault fault) const;
    int connections() const;

    // A program over the folder, started and not waited for.
    void start(QProcess& process, bool window);

private:
    QTemporaryDir m_dir;
    SystemClock m_clock;
    PracticeServer m_server;
    QThread m_thread;
    std::unique_ptr<FaultProxy> m_proxy; // lives in m_thread
    Ctl m_ctl;
};

} // namespace postulant::test
