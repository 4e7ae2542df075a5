#include "domain/JsonValues.h"

#include <QDateTime>

namespace postulant {

QString isoInstant(qint64 ms) {
    return ms > 0 ? QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC).toString(Qt::ISODateWithMs) : QString();
}

QJsonValue instantOrNull(qint64 ms) {
    return ms > 0 ? QJsonValue(isoInstant(ms)) : QJsonValue(QJsonValue::Null);
}

QJsonValue textOrNull(const QString& text) {
    return text.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(text);
}

} // namespace postulant
