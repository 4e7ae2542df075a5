#include "engine/ServerRecord.h"

#include "domain/AtomicFile.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

namespace postulant {

std::optional<ServerRecord> readServerRecord(const QString& path) {
    constexpr qint64 most = 16 * 1024;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return std::nullopt;
    }
    const QJsonObject object = QJsonDocument::fromJson(file.read(most)).object();
    const auto state = engineStateFromCode(object.value(QLatin1String("state")).toString());
    if (!state) {
        return std::nullopt;
    }
    ServerRecord record;
    record.keeper = processFromJson(object.value(QLatin1String("keeper")).toObject());
    record.server = processFromJson(object.value(QLatin1String("server")).toObject());
    record.port = object.value(QLatin1String("port")).toInt();
    record.state = *state;
    record.restarts = object.value(QLatin1String("restarts")).toInt();
    record.staysAfterwards = object.value(QLatin1String("stays")).toBool();
    record.last.trouble =
        engineTroubleFromCode(object.value(QLatin1String("trouble")).toString()).value_or(EngineTrouble::None);
    record.last.detail = object.value(QLatin1String("detail")).toString();
    return record;
}

Done writeServerRecord(const QString& path, const ServerRecord& record) {
    const QJsonObject object{{QStringLiteral("keeper"), toJson(record.keeper)},
                             {QStringLiteral("server"), toJson(record.server)},
                             {QStringLiteral("port"), record.port},
                             {QStringLiteral("state"), code(record.state)},
                             {QStringLiteral("restarts"), record.restarts},
                             {QStringLiteral("stays"), record.staysAfterwards},
                             {QStringLiteral("trouble"), code(record.last.trouble)},
                             {QStringLiteral("detail"), record.last.detail}};
    return writeFileAtomically(path, QJsonDocument(object).toJson());
}

} // namespace postulant
