#include "domain/RunOutput.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

#include <algorithm>

namespace postulant {
namespace {

bool hides(QChar c) {
    return c.category() == QChar::Other_Control || c.category() == QChar::Other_Format;
}

// One line of plain text, in its bounds.
bool isOutputPath(const QString& path) {
    return !path.isEmpty() && path.size() <= longestOutputPath && std::none_of(path.begin(), path.end(), [](QChar c) {
        return hides(c) || c.category() == QChar::Separator_Line || c.category() == QChar::Separator_Paragraph;
    });
}

} // namespace

QString outputText(const QString& foreign) {
    QString text;
    for (const QChar c : foreign.trimmed()) {
        if (hides(c) && c != u'\n' && c != u'\t') {
            continue;
        }
        if (text.size() == longestOutputValue) {
            if (text.back().isHighSurrogate()) {
                text.chop(1);
            }
            break;
        }
        text.append(c);
    }
    return text;
}

QByteArray runOutputsJson(const QVector<RunOutput>& outputs) {
    QJsonArray list;
    for (const RunOutput& output : outputs) {
        list.append(QJsonObject{{QStringLiteral("path"), output.path}, {QStringLiteral("value"), output.value}});
    }
    return list.isEmpty() ? QByteArray() : QJsonDocument(list).toJson(QJsonDocument::Compact);
}

QVector<RunOutput> runOutputsFromJson(const QByteArray& json) {
    QVector<RunOutput> outputs;
    QSet<QString> known;
    const QJsonArray list = QJsonDocument::fromJson(json).array();
    for (const QJsonValue& one : list) {
        const QJsonValue path = one[QLatin1String("path")];
        const QJsonValue value = one[QLatin1String("value")];
        const QString name = path.toString();
        if (value.isString() && isOutputPath(name) && !known.contains(name) && outputs.size() < mostRunOutputs) {
            known.insert(name);
            outputs.append({name, outputText(value.toString())});
        }
    }
    return outputs;
}

} // namespace postulant
