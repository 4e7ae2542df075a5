#include "engine/EngineSettings.h"

#include "domain/AtomicFile.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

namespace postulant {
namespace {

struct Text {
    const char* name;
    QString EngineSettings::*value;
};
constexpr Text texts[] = {{"key", &EngineSettings::keySource}, {"key_variable", &EngineSettings::keyEnv},
                          {"python", &EngineSettings::python}, {"browser", &EngineSettings::browser},
                          {"index", &EngineSettings::index},   {"key_mark", &EngineSettings::keyMark}};

constexpr qint64 mostBytes = 64 * 1024;

int portIn(const QJsonObject& object, QLatin1String name) {
    const int port = object.value(name).toInt();
    return port > 0 && port < 65536 ? port : 0;
}

} // namespace

Result<EngineSettings> readEngineSettings(const QString& path) {
    EngineSettings settings;
    QFile file(path);
    if (!file.exists()) {
        return settings;
    }
    if (!file.open(QIODevice::ReadOnly)) {
        return failure(ErrorKind::File, file.errorString());
    }
    const QJsonDocument document = QJsonDocument::fromJson(file.read(mostBytes));
    if (!document.isObject()) {
        return failure(ErrorKind::Protocol, path);
    }
    const QJsonObject object = document.object();
    for (const Text& text : texts) {
        settings.*text.value = object.value(QLatin1String(text.name)).toString();
    }
    settings.model = {object.value(QLatin1String("model")).toString(),
                      object.value(QLatin1String("model_name")).toString(),
                      object.value(QLatin1String("model_url")).toString()};
    settings.port = portIn(object, QLatin1String("port"));
    settings.lastPort = portIn(object, QLatin1String("last_port"));
    settings.leaveRunning = object.value(QLatin1String("leave_running")).toBool();
    settings.startWithProgram = object.value(QLatin1String("start_with_program")).toBool();
    settings.noDownload = object.value(QLatin1String("no_browser_download")).toBool();
    settings.connectionId = object.value(QLatin1String("connection")).toInteger();
    const QJsonObject set = object.value(QLatin1String("set")).toObject();
    for (auto one = set.begin(); one != set.end(); ++one) {
        if (mayBeSet(one.key())) {
            settings.overrides.insert(one.key(), one.value().toString());
        }
    }
    return settings;
}

Done writeEngineSettings(const QString& path, const EngineSettings& settings) {
    QJsonObject object{{QStringLiteral("model"), settings.model.provider},
                       {QStringLiteral("model_name"), settings.model.name},
                       {QStringLiteral("model_url"), settings.model.address},
                       {QStringLiteral("port"), settings.port},
                       {QStringLiteral("last_port"), settings.lastPort},
                       {QStringLiteral("leave_running"), settings.leaveRunning},
                       {QStringLiteral("start_with_program"), settings.startWithProgram},
                       {QStringLiteral("no_browser_download"), settings.noDownload},
                       {QStringLiteral("connection"), settings.connectionId}};
    for (const Text& text : texts) {
        object.insert(QLatin1String(text.name), settings.*text.value);
    }
    QJsonObject set;
    for (auto one = settings.overrides.cbegin(); one != settings.overrides.cend(); ++one) {
        set.insert(one.key(), one.value());
    }
    object.insert(QStringLiteral("set"), set);
    return writeFileAtomically(path, QJsonDocument(object).toJson());
}

QMap<QString, QString> readEnvFile(const QString& path) {
    QMap<QString, QString> out;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return out;
    }
    const QStringList lines = QString::fromUtf8(file.read(mostBytes)).split(u'\n');
    for (const QString& line : lines) {
        const QString text = line.trimmed();
        const auto equals = text.indexOf(u'=');
        if (equals <= 0 || text.startsWith(u'#')) {
            continue;
        }
        QString value = text.mid(equals + 1).trimmed();
        const QChar quote = value.isEmpty() ? QChar() : value.front();
        if (value.size() >= 2 && (quote == u'\'' || quote == u'"') && value.back() == quote) {
            value = value.mid(1, value.size() - 2);
        }
        out.insert(text.left(equals).trimmed(), value);
    }
    return out;
}

bool mayBeSet(const QString& name) {
    static const QRegularExpression shape(QStringLiteral("^[A-Za-z_][A-Za-z0-9_]*$"));
    // "_KEY" is also the end of LLM_KEY and its kin, which are names of models.
    return shape.match(name).hasMatch() && !name.endsWith(QLatin1String("API_KEY")) &&
           !name.endsWith(QLatin1String("TOKEN")) && !name.endsWith(QLatin1String("PASSWORD"));
}

} // namespace postulant
