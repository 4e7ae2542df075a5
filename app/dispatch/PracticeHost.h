#pragma once

#include "domain/Result.h"

#include <QString>
#include <QUrl>

#include <memory>

namespace postulant {

class Clock;

class PracticeServer;

// Starts the simulated server when it is first needed. Its runs are kept in the data folder, so that closing and
// opening the program continues them. Engine thread.
class PracticeHost {
public:
    // stateFile empty: nothing is kept (a process that does not dispatch).
    PracticeHost(const Clock& clock, QString stateFile, double speed);
    ~PracticeHost();

    Result<QUrl> baseUrl();                // starts it if need be
    void keepIn(const QString& stateFile); // from now on; what ran without a file is forgotten
    static QString key();

private:
    const Clock& m_clock;
    QString m_stateFile;
    double m_speed;
    std::unique_ptr<PracticeServer> m_server;
};

} // namespace postulant
