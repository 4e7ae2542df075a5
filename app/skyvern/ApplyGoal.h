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
// Our failure codes and what the server is told about when to use them; domain/FailureRule knows the same codes.
QJsonObject errorCodes();

} // namespace postulant
