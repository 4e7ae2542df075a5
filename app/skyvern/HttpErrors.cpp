#include "skyvern/HttpErrors.h"

#include "domain/BoundedJson.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStringList>

namespace postulant {

// Skyvern's words and those of gateways before it. A 403 with words of another kind is about what was asked, not about
// who asks; one without words, or with none but "forbidden", can only be taken as about the key.
bool speaksOfKey(const QString& serverText) {
    const QString text = serverText.simplified().toLower();
    static const QStringList empty{QString(), QStringLiteral("forbidden"), QStringLiteral("access denied")};
    if (empty.contains(text)) {
        return true;
    }
    static const char* const words[] = {"credential",       "api key",           "api-key",      "api_key",
                                        "apikey",           "auth token",        "access token", "authentication",
                                        "unauthorized",     "not authenticated", "invalid key",  "key has expired",
                                        "token is expired", "invalid token",     "token expired"};
    return std::any_of(std::begin(words), std::end(words),
                       [&text](const char* word) { return text.contains(QLatin1String(word)); });
}

ErrorKind kindOfStatus(int status, const QString& serverText) {
    switch (status) {
    case 401:
        return ErrorKind::Unauthorized;
    case 403:
        return speaksOfKey(serverText) ? ErrorKind::Unauthorized : ErrorKind::BadRequest;
    case 402:
        return ErrorKind::PaymentRequired;
    case 404:
        return serverText.contains(QLatin1String("organization not found"), Qt::CaseInsensitive)
                   ? ErrorKind::Unauthorized
                   : ErrorKind::NotFound;
    case 410:
        return ErrorKind::NotFound;
    case 429:
        return ErrorKind::RateLimited;
    default:
        break;
    }
    if (status >= 500) {
        return ErrorKind::Server;
    }
    if (status >= 400) {
        return ErrorKind::BadRequest;
    }
    return status >= 300 ? ErrorKind::Redirected : ErrorKind::Protocol;
}

namespace {

QString textOf(const QJsonValue& detail) {
    if (detail.isString()) {
        return detail.toString();
    }
    if (detail.isArray()) { // request validation: where and what, never "input"
        QStringList parts;
        for (const QJsonValue& item : detail.toArray()) {
            QStringList place;
            for (const QJsonValue& step : item.toObject().value(QLatin1String("loc")).toArray()) {
                place << (step.isDouble() ? QString::number(step.toInt()) : step.toString());
            }
            parts << place.join(QLatin1Char('.')) + QLatin1String(": ") +
                         item.toObject().value(QLatin1String("msg")).toString();
        }
        return parts.join(QLatin1String("; "));
    }
    if (detail.isObject()) { // {"code": "…", "retryable": true}
        QStringList parts;
        const QJsonObject object = detail.toObject();
        for (const auto& key : {QLatin1String("code"), QLatin1String("message"), QLatin1String("error")}) {
            if (object.value(key).isString()) {
                parts << object.value(key).toString();
            }
        }
        return parts.join(QLatin1String(": "));
    }
    return {};
}

} // namespace

QString withoutKey(QString text, const QString& key) {
    return key.isEmpty() ? text : text.replace(key, QStringLiteral("[key]"));
}

QString serverText(const QByteArray& body, const QString& key) {
    const QJsonObject object = boundedJson(body).object();
    QString text = textOf(object.value(QLatin1String("detail")));
    if (text.isEmpty()) {
        text = textOf(object.value(QLatin1String("error")));
    }
    return withoutKey(text, key).simplified().left(300); // cut first, the rest of a key would stay
}

} // namespace postulant
