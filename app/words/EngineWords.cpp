#include "words/EngineWords.h"

#include <QCoreApplication>

namespace postulant::words {
namespace {

struct Say {
    Q_DECLARE_TR_FUNCTIONS(EngineWords)
};

} // namespace

QString thisComputer() {
    //: Name of the connection to the server on this computer
    return Say::tr("This computer");
}

QString engineState(EngineState state) {
    switch (state) {
    case EngineState::NotInstalled:
        return Say::tr("Not installed");
    case EngineState::Installing:
        return Say::tr("Being installed");
    case EngineState::Stopped:
        return Say::tr("Stopped");
    case EngineState::Starting:
        return Say::tr("Starting");
    case EngineState::Running:
        return Say::tr("Running");
    case EngineState::Restarting:
        return Say::tr("It ended by itself and is started again");
    case EngineState::Stopping:
        return Say::tr("Stopping");
    case EngineState::Failed:
        return Say::tr("It does not run");
    case EngineState::Removing:
        return Say::tr("Being removed");
    }
    return {};
}

QString installStage(InstallStage stage) {
    switch (stage) {
    case InstallStage::Check:
        return Say::tr("Look for Python and room on the disk");
    case InstallStage::Environment:
        return Say::tr("Make a private Python environment");
    case InstallStage::Packages:
        return Say::tr("Download and install Skyvern");
    case InstallStage::Browser:
        return Say::tr("Set up a browser");
    case InstallStage::Verify:
        return Say::tr("Check that it works");
    }
    return {};
}

ErrorText engineTrouble(EngineTrouble trouble) {
    switch (trouble) {
    case EngineTrouble::None:
        return {};
    case EngineTrouble::PythonMissing:
        return {Say::tr("There is no Python 3.11 or 3.12 on this computer."),
                Say::tr("Install one (Debian, Ubuntu: the package python3), or say where it is, and try again.")};
    case EngineTrouble::VenvMissing:
        return {Say::tr("Python cannot make private environments here."),
                Say::tr("Install what it needs for that (Debian, Ubuntu: the package python3-venv), and try again.")};
    case EngineTrouble::NoSpace:
        return {Say::tr("There is not enough room on the disk."),
                Say::tr("Make room and try again. What was downloaded is kept.")};
    case EngineTrouble::Offline:
        return {Say::tr("What is to be installed could not be downloaded."),
                Say::tr("Check the network and try again: it goes on where it stopped.")};
    case EngineTrouble::WrongHash:
        return {Say::tr("A package is not the one that was tested, so nothing of it was installed."),
                Say::tr("If you use a package source of your own, check it; else try again later.")};
    case EngineTrouble::PackagesFailed:
        return {Say::tr("Skyvern could not be installed."), Say::tr("Details say why. Then try again.")};
    case EngineTrouble::BrowserFailed:
        return {Say::tr("There is no browser that the server could use."),
                Say::tr("Install Chromium or Chrome, or let Postulant download one, and try again.")};
    case EngineTrouble::ModelMissing:
        return {Say::tr("No model was chosen."), Say::tr("Choose one, with its key: it reads the forms.")};
    case EngineTrouble::KeyMissing:
        return {Say::tr("The model's key is not there, or the key store is locked."),
                Say::tr("Unlock the key store, or put the key in again.")};
    case EngineTrouble::PortTaken:
        return {Say::tr("Another program uses the port that you chose."),
                Say::tr("Choose another port, or let Postulant take a free one.")};
    case EngineTrouble::ServerEnded:
        return {Say::tr("The server ended by itself, several times."),
                Say::tr("Its log says why. What is installed stays; start it again, or update it.")};
    case EngineTrouble::NoAnswer:
        return {Say::tr("The server runs and does not answer."), Say::tr("Its log may say why. Start it again.")};
    case EngineTrouble::Folder:
        return {Say::tr("The folder of the server cannot be read or written."),
                Say::tr("Check its rights and the disk, and try again.")};
    case EngineTrouble::Busy:
        return {Say::tr("Something else is at work on the server."), Say::tr("Wait until it is done.")};
    case EngineTrouble::NotInstalled:
        return {Say::tr("Skyvern is not installed on this computer."), Say::tr("Install it first.")};
    case EngineTrouble::Cancelled:
        return {Say::tr("You stopped it."), Say::tr("Another try goes on where it stopped.")};
    }
    return {};
}

QString modelProvider(QStringView code) {
    return code == u"compatible" ? Say::tr("Another one (OpenAI-compatible, for example Ollama)") : QString();
}

} // namespace postulant::words
