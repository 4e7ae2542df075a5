#include "domain/StepUsage.h"

#include <QJsonDocument>
#include <QJsonValue>

namespace postulant {
namespace {

template <class Number>
QJsonValue orNull(Number number) {
    return number < 0 ? QJsonValue(QJsonValue::Null) : QJsonValue(number);
}

template <class Number>
Number sum(Number a, Number b) {
    return a < 0 ? b : b < 0 ? a : a + b;
}

} // namespace

StepUsage totalUsage(const QVector<StepUsage>& steps) {
    StepUsage total;
    for (const StepUsage& step : steps) {
        total.inputTokens = sum(total.inputTokens, step.inputTokens);
        total.outputTokens = sum(total.outputTokens, step.outputTokens);
        total.cost = sum(total.cost, step.cost);
    }
    return total;
}

QJsonObject usageJson(const StepUsage& usage) {
    return {{QStringLiteral("order"), orNull(usage.order)},
            {QStringLiteral("retry"), orNull(usage.retry)},
            {QStringLiteral("input_tokens"), orNull(usage.inputTokens)},
            {QStringLiteral("output_tokens"), orNull(usage.outputTokens)},
            {QStringLiteral("cost"), orNull(usage.cost)}};
}

QString usageText(const StepUsage& usage) {
    return QString::fromUtf8(QJsonDocument(usageJson(usage)).toJson(QJsonDocument::Compact));
}

std::optional<StepUsage> usageFromText(const QString& text, qint64 at) {
    const QJsonObject json = QJsonDocument::fromJson(text.toUtf8()).object();
    StepUsage usage;
    usage.order = json.value(QLatin1String("order")).toInt(-1);
    usage.retry = json.value(QLatin1String("retry")).toInt(-1);
    usage.inputTokens = json.value(QLatin1String("input_tokens")).toInteger(-1);
    usage.outputTokens = json.value(QLatin1String("output_tokens")).toInteger(-1);
    usage.cost = json.value(QLatin1String("cost")).toDouble(-1);
    usage.at = at;
    return usage.saysAnything() ? std::optional(usage) : std::nullopt;
}

} // namespace postulant
