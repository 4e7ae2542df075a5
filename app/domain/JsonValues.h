#pragma once

#include <QJsonValue>
#include <QString>

namespace postulant {

// "2026-05-03T09:42:31.120Z" of milliseconds since 1970 in UTC; empty for 0 (never).
QString isoInstant(qint64 ms);

// As all our files and answers write what may be missing: null for 0 (never), and for an empty text.
QJsonValue instantOrNull(qint64 ms);
QJsonValue textOrNull(const QString& text);

} // namespace postulant
