#pragma once

#include <QString>

#include <optional>

// The words that all parts share about the Skyvern on this computer: how far its installation is, how it is, and what
// went wrong. People's words for them are in words/Engine.
namespace postulant {

enum class InstallStage {
    Check,       // Python, room on the disk, the folder
    Environment, // a private Python environment
    Packages,    // Skyvern and what it needs, pinned
    Browser,     // the system's, or the package's own download
    Verify,      // it starts to load; then it takes the place of what was there
};
QString code(InstallStage stage); // "environment"
std::optional<InstallStage> installStageFromCode(QStringView code);

enum class EngineState {
    NotInstalled,
    Installing,
    Stopped,
    Starting,
    Running,
    Restarting, // it ended by itself and comes back
    Stopping,
    Failed, // EngineFailure says why; what is installed stays
    Removing,
};
QString code(EngineState state); // "not-installed"
std::optional<EngineState> engineStateFromCode(QStringView code);

enum class EngineTrouble {
    None,
    PythonMissing,  // none of a version that fits
    VenvMissing,    // Python cannot make environments (Debian: python3-venv)
    NoSpace,        // before or during the work
    Offline,        // the packages or the browser cannot be reached
    WrongHash,      // a package is not the one that was pinned
    PackagesFailed, // pip says why
    BrowserFailed,
    ModelMissing, // no model was chosen
    KeyMissing,   // the model's key is not there, or the key store is locked
    PortTaken,    // and the seeker wants this one
    ServerEnded,  // too often, by itself
    NoAnswer,     // it runs and says nothing
    Folder,       // cannot be read or written
    Busy,         // another program works on it
    NotInstalled,
    Cancelled,
};
QString code(EngineTrouble trouble); // "python-missing"; empty for None
std::optional<EngineTrouble> engineTroubleFromCode(QStringView code);

struct EngineFailure {
    EngineTrouble trouble = EngineTrouble::None;
    QString detail; // English, technical, no key
};

} // namespace postulant
