#pragma once

#include <QJsonObject>
#include <QString>

// What the server's browser is told to do, the same for every dialect that takes a goal in words. Fixed texts: nothing
// of the seeker and nothing of a page goes in.
namespace postulant {

QString applyGoal();
QString completeCriterion();
QString terminateCriterion();
QString readResultGoal();
QJsonObject resultSchema();
// errorCodeRules() as the server reads them: code → when to use it.
QJsonObject errorCodes();

} // namespace postulant
