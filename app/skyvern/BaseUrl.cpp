#include "skyvern/BaseUrl.h"

#include "net/Addresses.h"

namespace postulant {

Result<QUrl> checkedBaseUrl(const ConnectionSettings& settings) {
    QUrl url = settings.baseUrl;
    if (!url.isValid() || url.host().isEmpty()) {
        return failure(ErrorKind::Invalid, QStringLiteral("the address is not a URL with a host"));
    }
    const QString scheme = url.scheme();
    if (scheme != QLatin1String("https") && scheme != QLatin1String("http")) {
        return failure(ErrorKind::Invalid, QStringLiteral("the address must begin with https:// or http://"));
    }
    if (!url.userInfo().isEmpty()) {
        return failure(ErrorKind::Invalid, QStringLiteral("the address must not hold a user name or password"));
    }
    if (url.hasQuery() || url.hasFragment()) {
        return failure(ErrorKind::Invalid, QStringLiteral("the address must not hold a query or fragment"));
    }
    if (scheme == QLatin1String("http") && !isLoopbackHost(url.host()) && !settings.plainHttpConsent) {
        return failure(ErrorKind::Guarded, QStringLiteral("plain HTTP to another computer was not agreed to"));
    }
    QString path = url.path(QUrl::FullyEncoded);
    while (path.endsWith(QLatin1Char('/'))) {
        path.chop(1);
    }
    url.setPath(path, QUrl::StrictMode);
    return url;
}

Result<QUrl> requestUrl(const QUrl& base, const QString& path) {
    QUrl url(base.toString(QUrl::FullyEncoded) + path, QUrl::StrictMode);
    const bool ownOrigin = url.scheme() == base.scheme() && url.host() == base.host() && url.port() == base.port() &&
                           url.userInfo().isEmpty();
    if (!path.startsWith(QLatin1Char('/')) || !url.isValid() || !ownOrigin) {
        return failure(ErrorKind::Invalid, QStringLiteral("not a path of this server"));
    }
    return url;
}

} // namespace postulant
