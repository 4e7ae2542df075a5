#pragma once

#include "domain/EngineTerms.h"
#include "engine/EngineSettings.h"
#include "engine/ToolOutput.h"

#include <QMetaType>
#include <QString>
#include <QVector>

namespace postulant {

// How the Skyvern on this computer is; what window and terminal show.
struct EngineReport {
    EngineState state = EngineState::NotInstalled;
    bool installed = false;
    bool outdated = false; // this Postulant would install another version
    QString version;       // of Skyvern, where installed
    int port = 0;          // while a server runs
    qint64 pid = 0;
    int restarts = 0;
    bool elsewhere = false;       // another program keeps the server
    bool stays = false;           // it goes on when this program ends
    EngineFailure last;           // of the newest thing that went wrong; also why it Failed
    QVector<InstallStage> stages; // of the installation under way
    InstallProgress progress;
    EngineSettings settings;
};

// A server that answers, and the connection that it had.
struct ReadyServer {
    int port = 0;
    QString key; // its own, as it wrote it down
    qint64 connectionId = 0;
    QString keyMark; // of the key that the connection has
};

} // namespace postulant

Q_DECLARE_METATYPE(postulant::EngineReport)
Q_DECLARE_METATYPE(postulant::ReadyServer)
