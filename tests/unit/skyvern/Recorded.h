#pragma once

#include <QByteArray>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QJsonValue>
#include <QString>

// Answers of a real server (Skyvern 1.0.56), kept beside this file as {"request", "status", "body"}.
namespace postulant::test {

inline QJsonObject recording(const char* name) {
    QFile file(QStringLiteral(POSTULANT_SOURCE_DIR "/tests/unit/skyvern/data/%1.json").arg(QLatin1String(name)));
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

inline QByteArray bytes(const QJsonValue& value) {
    return value.isArray() ? QJsonDocument(value.toArray()).toJson(QJsonDocument::Compact)
                           : QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact);
}

inline QByteArray recordedBody(const char* name) {
    return bytes(recording(name).value(QLatin1String("body")));
}

} // namespace postulant::test
