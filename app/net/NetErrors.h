#pragma once

#include "domain/Result.h"

#include <QByteArray>
#include <QNetworkReply>

#include <chrono>
#include <optional>

namespace postulant {

ErrorKind kindOfNetworkError(QNetworkReply::NetworkError error);

// Seconds or an HTTP date; nullopt if neither. Negative and past values are 0, none is longer than a day.
std::optional<std::chrono::milliseconds> parseRetryAfter(const QByteArray& value, qint64 nowMs);

} // namespace postulant
