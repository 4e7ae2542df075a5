#pragma once

#include <QJsonObject>
#include <QString>

// What the server's browser is told to do, the same for every dialect that takes a goal in words: the templates of
// domain/Prompts, and what it shall answer.
namespace postulant {

// For servers without parameters. hints: the text of SiteHints; may be empty.
QString applyGoal(const QString& hints);
QJsonObject resultSchema();
// errorCodeRules() as the server reads them: code → when to use it.
QJsonObject errorCodes();

} // namespace postulant
