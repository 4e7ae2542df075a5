#pragma once

#include "domain/Result.h"

#include <QByteArray>
#include <QNetworkReply>
#include <QString>

#include <chrono>
#include <optional>

// What a status, an error body or a network error means here.
namespace postulant {

// Kind of a status outside 2xx. Skyvern says 403 to a bad key and 404 to a good one whose organization is gone; a 403
// whose words speak of something else is about the one request.
ErrorKind kindOfStatus(int status, const QString& serverText);
ErrorKind kindOfNetworkError(QNetworkReply::NetworkError error);

// The server's own words out of an error body: {"detail": text | [{"loc","msg"}] | object} or {"error": text}; empty if
// there are none. Echoed input is left out (it may be personal), and so is the key; at most 300 characters on one line.
QString serverText(const QByteArray& body, const QString& key = {});
QString withoutKey(QString text, const QString& key); // "[key]" in its place

// Seconds or an HTTP date; nullopt if neither. Negative and past values are 0, none is longer than a day.
std::optional<std::chrono::milliseconds> parseRetryAfter(const QByteArray& value, qint64 nowMs);

} // namespace postulant
