#include "domain/EngineTerms.h"

#include <array>
#include <utility>

namespace postulant {
namespace {

template <class Enum, std::size_t size>
using Codes = std::array<std::pair<Enum, const char*>, size>;

constexpr Codes<InstallStage, 5> stages{{{InstallStage::Check, "check"},
                                         {InstallStage::Environment, "environment"},
                                         {InstallStage::Packages, "packages"},
                                         {InstallStage::Browser, "browser"},
                                         {InstallStage::Verify, "verify"}}};

constexpr Codes<EngineState, 9> states{{{EngineState::NotInstalled, "not-installed"},
                                        {EngineState::Installing, "installing"},
                                        {EngineState::Stopped, "stopped"},
                                        {EngineState::Starting, "starting"},
                                        {EngineState::Running, "running"},
                                        {EngineState::Restarting, "restarting"},
                                        {EngineState::Stopping, "stopping"},
                                        {EngineState::Failed, "failed"},
                                        {EngineState::Removing, "removing"}}};

constexpr Codes<EngineTrouble, 17> troubles{{{EngineTrouble::None, ""},
                                             {EngineTrouble::PythonMissing, "python-missing"},
                                             {EngineTrouble::VenvMissing, "venv-missing"},
                                             {EngineTrouble::NoSpace, "no-space"},
                                             {EngineTrouble::Offline, "offline"},
                                             {EngineTrouble::WrongHash, "wrong-hash"},
                                             {EngineTrouble::PackagesFailed, "packages-failed"},
                                             {EngineTrouble::BrowserFailed, "browser-failed"},
                                             {EngineTrouble::ModelMissing, "model-missing"},
                                             {EngineTrouble::KeyMissing, "key-missing"},
                                             {EngineTrouble::PortTaken, "port-taken"},
                                             {EngineTrouble::ServerEnded, "server-ended"},
                                             {EngineTrouble::NoAnswer, "no-answer"},
                                             {EngineTrouble::Folder, "folder"},
                                             {EngineTrouble::Busy, "busy"},
                                             {EngineTrouble::NotInstalled, "not-installed"},
                                             {EngineTrouble::Cancelled, "cancelled"}}};

template <class Enum, std::size_t size>
QString codeIn(const Codes<Enum, size>& codes, Enum value) {
    for (const auto& [one, word] : codes) {
        if (one == value) {
            return QString::fromLatin1(word);
        }
    }
    return {};
}

template <class Enum, std::size_t size>
std::optional<Enum> fromCode(const Codes<Enum, size>& codes, QStringView code) {
    for (const auto& [one, word] : codes) {
        if (code == QLatin1String(word)) {
            return one;
        }
    }
    return std::nullopt;
}

} // namespace

QString code(InstallStage stage) {
    return codeIn(stages, stage);
}

std::optional<InstallStage> installStageFromCode(QStringView code) {
    return fromCode(stages, code);
}

QString code(EngineState state) {
    return codeIn(states, state);
}

std::optional<EngineState> engineStateFromCode(QStringView code) {
    return fromCode(states, code);
}

QString code(EngineTrouble trouble) {
    return codeIn(troubles, trouble);
}

std::optional<EngineTrouble> engineTroubleFromCode(QStringView code) {
    return fromCode(troubles, code);
}

} // namespace postulant
