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

bool isAtOrigin(const QUrl& base, const QUrl& address) {
    const int usual = base.scheme() == QLatin1String("https") ? 443 : 80;
    return address.isValid() && address.scheme() == base.scheme() && address.host() == base.host() &&
           address.port(usual) == base.port(usual) && address.userInfo().isEmpty();
}

Result<QUrl> addressAt(const QUrl& base, const QUrl& address) {
    if (!isAtOrigin(base, address)) {
        return failure(ErrorKind::Guarded, QStringLiteral("not an address of this server"));
    }
    return address.adjusted(QUrl::RemoveFragment);
}

Result<QUrl> requestUrl(const QUrl& base, const QString& path) {
    QUrl url(base.toString(QUrl::FullyEncoded) + path, QUrl::StrictMode);
    if (!path.startsWith(QLatin1Char('/')) || !isAtOrigin(base, url)) {
        return failure(ErrorKind::Invalid, QStringLiteral("not a path of this server"));
    }
    return url;
}

} // namespace postulant
