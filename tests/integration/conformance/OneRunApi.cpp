#include "OneRunApi.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace postulant::test {

QJsonObject confirmedResult() {
    return {{QStringLiteral("submitted"), true},
            {QStringLiteral("confirmation_text"), QStringLiteral("Thank you for applying! It has been received.")},
            {QStringLiteral("confirmation_id"), QStringLiteral("ACME-1")},
            {QStringLiteral("resume_filename_shown"), QStringLiteral("Jane_Doe_Resume.pdf")}};
}

QJsonObject refutedResult() {
    return {{QStringLiteral("submitted"), false},
            {QStringLiteral("confirmation_text"), QJsonValue()},
            {QStringLiteral("confirmation_id"), QJsonValue()},
            {QStringLiteral("resume_filename_shown"), QJsonValue()}};
}

ScriptedAnswer json(const QJsonObject& object, int status) {
    return answer(status, QJsonDocument(object).toJson(QJsonDocument::Compact));
}

ScriptedAnswer json(const QJsonArray& array) {
    return answer(200, QJsonDocument(array).toJson(QJsonDocument::Compact));
}

ScriptedAnswer notFound() {
    return json(QJsonObject{{QStringLiteral("detail"), QStringLiteral("Not Found")}}, 404);
}

} // namespace postulant::test
