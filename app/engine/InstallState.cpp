#include "engine/InstallState.h"

#include "domain/AtomicFile.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace postulant {
namespace {

struct Field {
    const char* name;
    QString InstallState::*value;
};
constexpr Field fields[] = {{"installed", &InstallState::installed},
                            {"version", &InstallState::version},
                            {"python", &InstallState::python},
                            {"building", &InstallState::building},
                            {"build_python", &InstallState::buildPython},
                            {"build_begun", &InstallState::buildBegun},
                            {"browser", &InstallState::browser},
                            {"browser_for", &InstallState::browserMark}};

} // namespace

InstallState readInstallState(const QString& path) {
    constexpr qint64 most = 64 * 1024;
    InstallState state;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return state;
    }
    const QJsonObject object = QJsonDocument::fromJson(file.read(most)).object();
    for (const Field& field : fields) {
        state.*field.value = object.value(QLatin1String(field.name)).toString();
    }
    for (const QJsonValue& stage : object.value(QLatin1String("build_done")).toArray()) {
        state.buildDone.append(stage.toString());
    }
    state.last.trouble =
        engineTroubleFromCode(object.value(QLatin1String("trouble")).toString()).value_or(EngineTrouble::None);
    state.last.detail = object.value(QLatin1String("detail")).toString();
    return state;
}

Done writeInstallState(const QString& path, const InstallState& state) {
    QJsonObject object{{QStringLiteral("build_done"), QJsonArray::fromStringList(state.buildDone)},
                       {QStringLiteral("trouble"), code(state.last.trouble)},
                       {QStringLiteral("detail"), state.last.detail}};
    for (const Field& field : fields) {
        object.insert(QLatin1String(field.name), state.*field.value);
    }
    return writeFileAtomically(path, QJsonDocument(object).toJson());
}

} // namespace postulant
