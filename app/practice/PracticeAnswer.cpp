#include "practice/PracticeAnswer.h"

#include <QJsonDocument>

namespace postulant {

HttpResponse jsonAnswer(const QJsonValue& value, int status) {
    HttpResponse answer;
    answer.status = status;
    answer.body = compact(value);
    return answer;
}

HttpResponse detailAnswer(int status, const QJsonValue& detail) {
    return jsonAnswer(QJsonObject{{QStringLiteral("detail"), detail}}, status);
}

HttpResponse missingField(const QString& name, const QJsonObject& body) {
    return detailAnswer(422, QJsonArray{oneProblem(QStringLiteral("missing"), {QStringLiteral("body"), name},
                                                   QStringLiteral("Field required"), body)});
}

QJsonObject oneProblem(const QString& type, const QJsonArray& where, const QString& message, const QJsonValue& input) {
    return {{QStringLiteral("type"), type},
            {QStringLiteral("loc"), where},
            {QStringLiteral("msg"), message},
            {QStringLiteral("input"), input}};
}

QByteArray compact(const QJsonValue& value) {
    if (value.isObject())
        return QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact);
    if (value.isArray())
        return QJsonDocument(value.toArray()).toJson(QJsonDocument::Compact);
    const QByteArray wrapped = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return wrapped.mid(1, wrapped.size() - 2);
}

} // namespace postulant
