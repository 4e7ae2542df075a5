#pragma once

#include "domain/EngineTerms.h"
#include "domain/Result.h"
#include "engine/ProcessId.h"

#include <QString>

#include <optional>

namespace postulant {

// Which server runs, and which program keeps it: so that another program finds it. Written by the keeper alone.
struct ServerRecord {
    ProcessId keeper;
    ProcessId server; // pid 0: none at this moment
    int port = 0;
    EngineState state = EngineState::Stopped;
    int restarts = 0;
    bool staysAfterwards = false; // the keeper is a program of its own, and no window's end ends it
    EngineFailure last;
};

// nullopt: none, or nothing that can be understood.
std::optional<ServerRecord> readServerRecord(const QString& path);
Done writeServerRecord(const QString& path, const ServerRecord& record);

} // namespace postulant
