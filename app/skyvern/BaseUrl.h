#pragma once

#include "domain/Result.h"
#include "skyvern/ConnectionSettings.h"

#include <QUrl>

namespace postulant {

// The connection's address as it is used: http or https, with a host, without a trailing slash. Plain HTTP only to this
// computer, or with consent (else Guarded). Anything else is Invalid, with the reason in detail.
Result<QUrl> checkedBaseUrl(const ConnectionSettings& settings);

// base + path. path begins with '/' and is percent-encoded; it may carry a query. Never leaves base's origin.
Result<QUrl> requestUrl(const QUrl& base, const QString& path);
// A whole address that a server named, if it lies at base's own origin.
bool isAtOrigin(const QUrl& base, const QUrl& address);
Result<QUrl> addressAt(const QUrl& base, const QUrl& address);

} // namespace postulant
