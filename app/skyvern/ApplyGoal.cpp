#include "skyvern/ApplyGoal.h"

#include "domain/FailureRule.h"
#include "domain/Prompts.h"

#include <QJsonArray>

namespace postulant {

QString applyGoal(const QString& hints) {
    QString goal = applyPrompt().goal;
    return goal.replace(siteHintsHole, hints).trimmed();
}

QJsonObject resultSchema() {
    const QJsonArray textOrNull{QStringLiteral("string"), QStringLiteral("null")};
    const auto optionalText = [&](const QString& description) {
        return QJsonObject{{QStringLiteral("type"), textOrNull}, {QStringLiteral("description"), description}};
    };
    return QJsonObject{
        {QStringLiteral("type"), QStringLiteral("object")},
        {QStringLiteral("properties"),
         QJsonObject{
             {QStringLiteral("submitted"),
              QJsonObject{{QStringLiteral("type"), QStringLiteral("boolean")},
                          {QStringLiteral("description"),
                           QStringLiteral("True if the page confirms that the application was received")}}},
             {QStringLiteral("confirmation_text"),
              optionalText(QStringLiteral("The sentence that confirms it, word for word"))},
             {QStringLiteral("confirmation_id"), optionalText(QStringLiteral("The confirmation number, if shown"))},
             {QStringLiteral("resume_filename_shown"),
              optionalText(QStringLiteral("The file name of the received resume, if shown"))},
         }},
        {QStringLiteral("required"), QJsonArray{QStringLiteral("submitted")}},
    };
}

QJsonObject errorCodes() {
    QJsonObject codes;
    for (const ErrorCodeRule& rule : errorCodeRules()) {
        codes.insert(QLatin1String(rule.code), QLatin1String(rule.description));
    }
    return codes;
}

} // namespace postulant
