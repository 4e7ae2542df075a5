#pragma once

#include "engine/EngineFolder.h"
#include "engine/EngineSettings.h"

#include <QProcessEnvironment>

// What the children see of the environment. Pure but for the two files of settings.
namespace postulant {

// For Python and pip: as the person has it (proxies, pip's own settings), without what would lead them elsewhere, and
// with all that they keep in our folder.
QProcessEnvironment toolEnvironment(const QProcessEnvironment& own, const EngineFolder& folder,
                                    const EngineSettings& settings);

// For the server: only what is said here. The model's key is in it, and in nothing else.
QProcessEnvironment serverEnvironment(const QProcessEnvironment& own, const EngineFolder& folder,
                                      const EngineSettings& settings, int port, const QString& modelKey);

} // namespace postulant
