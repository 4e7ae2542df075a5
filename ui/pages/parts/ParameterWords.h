#pragma once

#include <QJsonValue>
#include <QString>

// Words for what a workflow of the seeker's own is given.
namespace postulant {

QString sourceWords(const QString& source);     // "Profile: First name", "Resume", "Always the same text", "Nothing"
QString parameterText(const QJsonValue& value); // valueText(), at most 200 characters

} // namespace postulant
