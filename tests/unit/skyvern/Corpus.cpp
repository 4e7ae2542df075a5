#include "unit/skyvern/Corpus.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace postulant::test {
namespace {

QByteArray written(const QJsonValue& value) {
    return value.isArray() ? QJsonDocument(value.toArray()).toJson(QJsonDocument::Compact)
                           : QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact);
}

QVector<Reply> readAll() {
    QVector<Reply> replies;
    for (const char* folder : {"unit/skyvern/data", "data/recorded", "data/documented"}) {
        const QDir dir(QStringLiteral(POSTULANT_SOURCE_DIR "/tests/") + QLatin1String(folder));
        for (const QString& name : dir.entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name)) {
            QFile file(dir.filePath(name));
            if (!file.open(QIODevice::ReadOnly)) {
                continue;
            }
            const QJsonObject recording = QJsonDocument::fromJson(file.readAll()).object();
            const QJsonValue body = recording.value(QLatin1String("body"));
            if (!body.isObject() && !body.isArray()) {
                continue; // an answer without content, or another kind of file
            }
            const QString path =
                recording.value(QLatin1String("request")).toObject().value(QLatin1String("path")).toString();
            replies.append({name.chopped(5), pathShape(path), written(body), body});
        }
    }
    return replies;
}

} // namespace

const QVector<Reply>& corpus() {
    static const QVector<Reply> all = readAll();
    return all;
}

QString pathShape(QStringView path) {
    QStringList parts;
    for (const QStringView part : path.left(path.indexOf(u'?') < 0 ? path.size() : path.indexOf(u'?')).split(u'/')) {
        const bool numbered = std::any_of(part.begin(), part.end(), [](QChar c) { return c.isDigit(); });
        const bool version = part.size() == 2 && part.startsWith(u'v');
        const bool id = part == u"{id}" || (numbered && !version);
        parts << (id ? QStringLiteral("{id}") : part.toString());
    }
    while (parts.size() > 1 && parts.last().isEmpty()) {
        parts.removeLast();
    }
    return parts.join(u'/');
}

} // namespace postulant::test
