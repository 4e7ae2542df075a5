#pragma once

#include <QJsonObject>
#include <QString>
#include <QVector>

#include <optional>

namespace postulant {

// What one step of a run took, as far as its server says it; -1: not said.
struct StepUsage {
    int order = -1; // from 0; blocks of one run count each for themselves
    int retry = -1; // from 0
    qint64 inputTokens = -1;
    qint64 outputTokens = -1;
    double cost = -1; // in the server's money
    qint64 at = 0;    // when the step began, UTC ms; 0: not said

    // A step that no model was asked for has nothing to show, and a server without prices says that all is free.
    bool saysAnything() const { return inputTokens > 0 || outputTokens > 0 || cost > 0; }
};

// Of all of them together, each number of those that say it.
StepUsage totalUsage(const QVector<StepUsage>& steps);

// order, retry, input_tokens, output_tokens, cost; null: not said.
QJsonObject usageJson(const StepUsage& usage);

// As it stands in the history of a run: an event of this kind, at the instant of the step.
inline const QString usageEventKind = QStringLiteral("usage");
QString usageText(const StepUsage& usage);
std::optional<StepUsage> usageFromText(const QString& text, qint64 at); // nullopt: it says nothing

} // namespace postulant
