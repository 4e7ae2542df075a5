#pragma once

#include "engine/LocalSkyvern.h"

#include <QThread>

#include <functional>

namespace postulant {

// The Skyvern on this computer in a thread of its own, for a program with a window.
class LocalThread {
public:
    // secrets and clock must outlive it; secrets may be used from several threads.
    LocalThread(const QString& dataDir, SecretStore& secrets, const Clock& clock, EngineTools tools = {});
    ~LocalThread(); // ends a server that does not stay: some seconds at most

    LocalSkyvern& skyvern() { return *m_skyvern; } // for its signals
    void open();                                   // when those who listen are there
    // Has work done where the server lives.
    static void post(LocalSkyvern& skyvern, std::function<void(LocalSkyvern&)> work);

private:
    QThread m_thread;
    LocalSkyvern* m_skyvern = nullptr; // lives and dies in the thread
};

// postulantctl beside the program that runs, or on the search path; empty: it is not installed.
QString terminalProgram();

} // namespace postulant
