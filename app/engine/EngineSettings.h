#pragma once

#include "domain/Result.h"
#include "engine/ModelChoice.h"

#include <QMap>
#include <QString>

namespace postulant {

// What the seeker chose for the Skyvern on this computer. No key is in it: keySource says where the model's key is.
struct EngineSettings {
    ModelChoice model;
    QString keySource; // "keychain", "env", "session", "none"; empty: none yet
    QString keyEnv;    // variable's name for "env"
    int port = 0;      // 0: any free one
    int lastPort = 0;  // taken again where it is free, so that the address stays
    bool leaveRunning = false;
    bool startWithProgram = false;
    QString python;          // wanted; empty: found
    QString browser;         // wanted; empty: found; "own": the package's download
    bool noDownload = false; // of a browser
    QString index;           // where pip takes packages from; empty: as pip is set up. Never with a password in it
    qint64 connectionId = 0; // "This computer"
    QString keyMark;         // of the server's key that the connection has; no key can be made from it
    QMap<QString, QString> overrides; // settings of the server, before engine.env
};

// A file that is not there is the default. Errors: File, Protocol.
Result<EngineSettings> readEngineSettings(const QString& path);
Done writeEngineSettings(const QString& path, const EngineSettings& settings);

// Lines NAME=VALUE; blank ones and those with # before them say nothing. Quotes around a value are taken off. A file
// that is not there has none.
QMap<QString, QString> readEnvFile(const QString& path);
// Whether NAME may be set by hand: the names of keys may not, since what is set so stands in a file.
bool mayBeSet(const QString& name);

} // namespace postulant
