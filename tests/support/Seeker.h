#pragma once

#include "dispatch/Core.h"
#include "domain/Options.h"
#include "practice/PracticeServer.h"
#include "store/Rows.h"

#include <QTemporaryDir>

#include <memory>

namespace postulant::test {

// Waits of the engine, short enough for tests.
EngineTiming quickTiming();

// A person with a filled profile and a resume, whose one connection is a practice server that the test can see into.
// The connection counts as real (not practice), so every rule for real applications holds.
class Seeker {
public:
    explicit Seeker(const Clock& clock, double speed = 100.0, const PracticeFaults& faults = {}, int concurrency = 5,
                    const QString& dialect = QStringLiteral("agent"), const EngineTiming& timing = quickTiming());
    ~Seeker();

    QString error() const { return m_error; } // of setting up; empty: fine
    Core& core() { return *m_core; }
    Store& store() { return m_core->store(); }
    PracticeServer& server() { return *m_server; }
    QString dataDir() const { return m_dir.path() + QStringLiteral("/data"); }
    QString evidenceDir() const;

    qint64 queue(const QString& url);         // without review; 0 on error
    qint64 queuePractice(const QString& url); // through the built-in server
    bool idle();                              // nothing waits, runs, is looked up or still to be collected
    int openRuns();                           // runs that are not final
    ApplicationDetail detail(qint64 id);
    void setOption(Option option, const QString& written);
    ConnectionStatus::State connectionState() const;
    ConnectionStatus connectionStatus() const;
    qint64 connectionId() const { return m_connection; }
    void mendConnection(); // as if the seeker saved it with a right key
    void setOption(Option option, const QString& written);
    void setPerSecond(double perSecond);                        // of the one connection
    qint64 addConnection(const QString& name, const QUrl& url); // another one, with the same key
    qint64 queueAt(qint64 connectionId, const QString& url);
    void restart(); // closes and opens the program; the server goes on

private:
    void open();
    void fill();
    qint64 queueAt(const QString& url, qint64 connection, bool practice);

    const Clock& m_clock;
    QTemporaryDir m_dir;
    QString m_error;
    std::unique_ptr<PracticeServer> m_server;
    std::unique_ptr<Core> m_core;
    qint64 m_connection = 0;
    int m_concurrency;
    QString m_dialect;
    EngineTiming m_timing;
};

} // namespace postulant::test
