#include "skyvern/TypedTexts.h"

#include "skyvern/RunReader.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace postulant {
namespace {

constexpr int most = 500;
constexpr int longestField = 120;
constexpr int longestText = 20'000;

void addAction(const QJsonObject& action, QVector<TypedText>& out) {
    const QString typed = action.value(QLatin1String("text")).toString();
    const bool input = action.value(QLatin1String("action_type")).toString() == QLatin1String("input_text");
    if (!input || typed.isEmpty() || out.size() >= most) {
        return;
    }
    const QJsonObject context = action.value(QLatin1String("input_or_select_context")).toObject();
    QString field = context.value(QLatin1String("field")).toString();
    if (field.isEmpty()) {
        field = action.value(QLatin1String("reasoning")).toString();
    }
    out.append({field.left(4 * longestField).simplified().left(longestField), typed.left(longestText),
                reader::instant(action.value(QLatin1String("created_at")))});
}

} // namespace

QVector<TypedText> typedTexts(const QVector<TrailAnswer>& answers) {
    QVector<TypedText> out;
    for (const TrailAnswer& answer : answers) {
        const QJsonArray items = QJsonDocument::fromJson(answer.body).array();
        for (const QJsonValue& item : items) {
            if (answer.name == QLatin1String("actions")) {
                addAction(item.toObject(), out);
            } else if (answer.name == QLatin1String("timeline")) {
                const QJsonArray actions = item[QLatin1String("block")][QLatin1String("actions")].toArray();
                for (const QJsonValue& action : actions) {
                    addAction(action.toObject(), out);
                }
            }
        }
    }
    return out;
}

} // namespace postulant
