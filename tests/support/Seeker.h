#pragma once

#include "dispatch/Core.h"
#include "domain/Options.h"
#include "practice/PracticeServer.h"
#include "store/Rows.h"

#include <QTemporaryDir>

#include <memory>
#include <optional>

namespace postulant::test {

// Waits of the engine, short enough for tests.
EngineTiming quickTiming();

// Where a seeker's program runs, if not as usual.
struct SeekerPlace {
    QString dataDir;                    // empty: a temporary one
    const Clock* serverClock = nullptr; // nullptr: the same as the program's
    std::optional<EngineTiming> timing; // unset: quickTiming()
    bool startPaused = false;           // until releaseQueue()
};

// A person with a filled profile and a resume, whose one connection is a practice server that the test can see into.
// The connection counts as real (not practice), so every rule for real applications holds.
class Seeker {
public:
    explicit Seeker(const Clock& clock, double speed = 100.0, const PracticeFaults& faults = {}, int concurrency = 5,
                    const QString& dialect = QStringLiteral("agent"), SeekerPlace place = {});
    ~Seeker();

    QString error() const { return m_error; } // of setting up; empty: fine
    Core& core() { return *m_core; }
    Store& store() { return m_core->store(); }
    PracticeServer& server() { return *m_server; }
    QString dataDir() const {
        return m_place.dataDir.isEmpty() ? m_dir.path() + QStringLiteral("/data") : m_place.dataDir;
    }
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
    void mendConnection();               // as if the seeker saved it with a right key
    void setPerSecond(double perSecond); // of the one connection
    void setConnectionOption(ConnectionOption option, const QString& written); // of it, too
    qint64 addConnection(const QString& name, const QUrl& url);                // another one, with the same key
    qint64 queueAt(qint64 connectionId, const QString& url);
    void restart(); // closes and opens the program; the server goes on
    void close();
    bool open(); // again; false: error()

private:
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
    SeekerPlace m_place;
};

} // namespace postulant::test
