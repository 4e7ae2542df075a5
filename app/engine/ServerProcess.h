#pragma once

#include "domain/EngineTerms.h"
#include "engine/EngineLog.h"
#include "engine/ProcessId.h"

#include <QObject>
#include <QPointer>
#include <QProcess>
#include <QProcessEnvironment>
#include <QStringList>
#include <QTimer>

#include <chrono>
#include <memory>

class QNetworkAccessManager;

namespace postulant {

class Clock;
class Exchange;

struct ServerTiming {
    std::chrono::milliseconds firstLook{500}; // between two looks until it answers
    std::chrono::milliseconds startLimit{300000};
    std::chrono::milliseconds look{5000}; // between two looks afterwards
    std::chrono::milliseconds answerLimit{10000};
    std::chrono::milliseconds patience{90000}; // so long without an answer, and it is ended
    std::chrono::milliseconds backoffFirst{1000};
    std::chrono::milliseconds backoffMost{60000};
    std::chrono::milliseconds calm{300000}; // so long without an end, and earlier ends count no more
    std::chrono::milliseconds stopLimit{10000};
    int mostEnds = 5; // by itself, in a row
};

struct ServerPlan {
    QString program;
    QStringList arguments;
    QString folder;
    QProcessEnvironment environment;
    int port = 0;
    QString log;
    QStringList keys; // not to be in the log
};

// The server as a child: started, watched, brought back when it ends by itself, with growing waits and not for ever.
class ServerProcess final : public QObject {
    Q_OBJECT
public:
    ServerProcess(const ServerTiming& timing, const Clock& clock, QObject* parent = nullptr);
    ~ServerProcess() override; // ends it; waits some seconds at most

    void start(const ServerPlan& plan);           // only while it is Stopped or Failed
    void stop();                                  // ends in Stopped
    EngineState state() const { return m_state; } // Stopped, Starting, Running, Restarting, Stopping, Failed
    ProcessId process() const { return m_id; }    // pid 0: none at this moment
    int port() const { return m_plan.port; }
    int restarts() const { return m_restarts; }
    const EngineFailure& lastFailure() const { return m_failure; }

Q_SIGNALS:
    void changed();

private:
    void launch();
    void readLines();
    void ended();
    void comeBack();
    void giveUp(EngineTrouble trouble, const QString& detail);
    void look();
    void answered(bool fine);
    void killAll();
    void set(EngineState state);

    ServerTiming m_timing;
    const Clock& m_clock;
    ServerPlan m_plan;
    std::unique_ptr<EngineLog> m_log;
    std::unique_ptr<QProcess> m_process;
    std::unique_ptr<QNetworkAccessManager> m_network;
    QPointer<Exchange> m_asking;
    QTimer m_look;
    QTimer m_again; // the wait before it is started anew
    QTimer m_kill;
    ProcessId m_id;
    QVector<ProcessId> m_family; // as last seen: what may be left when it has ended
    EngineState m_state = EngineState::Stopped;
    EngineFailure m_failure;
    QByteArray m_rest;
    QString m_lastLine;
    qint64 m_launchedAt = 0;
    qint64 m_answeredAt = 0;
    int m_ends = 0; // in a row
    int m_restarts = 0;
    bool m_portTaken = false;
    bool m_silent = false; // ended by us, since it did not answer
};

} // namespace postulant
