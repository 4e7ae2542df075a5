#pragma once

#include "practice/PracticeReplies.h"

#include <QJsonObject>

// The words of a backend of somebody's own, whose runs are the same ones as all others here.
namespace postulant {

bool isGatewayRun(const PracticeRun& run);
QString gatewayWord(const PracticeMoment& moment);          // "PENDING"
QJsonObject gatewayMessage(const PracticeSubject& subject); // that it has ended

} // namespace postulant
