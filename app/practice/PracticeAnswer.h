#pragma once

#include "httpd/HttpMessage.h"

#include <QByteArray>
#include <QJsonArray>
#include <QJsonObject>
#include <QJsonValue>
#include <QString>

// How the practice server words an answer, whatever it is about.
namespace postulant {

HttpResponse jsonAnswer(const QJsonValue& value, int status = 200);
HttpResponse detailAnswer(int status, const QJsonValue& detail); // {"detail": …}
HttpResponse missingField(const QString& name, const QJsonObject& body);
// One entry of a 422's list.
QJsonObject oneProblem(const QString& type, const QJsonArray& where, const QString& message, const QJsonValue& input);
QByteArray compact(const QJsonValue& value);

} // namespace postulant
