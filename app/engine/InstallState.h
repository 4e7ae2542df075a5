#pragma once

#include "domain/EngineTerms.h"
#include "domain/Result.h"

#include <QStringList>

// What is installed, and how far a new installation is: the stage file. Paths and versions, no key.
namespace postulant {

struct InstallState {
    QString installed; // mark of the pinned packages of the whole environment; empty: none
    QString version;   // of Skyvern in it
    QString python;    // that made it

    QString building;      // mark of the pinned packages that are being installed
    QString buildPython;   // that makes the new environment
    QStringList buildDone; // codes of stages
    QString buildBegun;    // code of the stage under way; it stays when the program is killed

    QString browser;     // its program; "own": the package's download
    QString browserMark; // pinned packages that it was set up for
    EngineFailure last;  // why the last installation ended
};

// A file that is not there, or cannot be understood, is an empty state.
InstallState readInstallState(const QString& path);
Done writeInstallState(const QString& path, const InstallState& state);

} // namespace postulant
