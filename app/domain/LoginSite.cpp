#include "domain/LoginSite.h"

#include "domain/SiteRules.h"

#include <QUrl>

namespace postulant {
namespace {

constexpr qsizetype longestHost = 253;

QString hostOf(const QString& url) {
    const QString host = siteKey({}, url);
    return host.size() <= longestHost ? host : QString();
}

} // namespace

QString loginSiteOf(const QString& text) {
    const QString word = text.trimmed().toLower();
    if (word == QLatin1String("*")) { // the row of all sites
        return {};
    }
    const bool written = word.contains(QLatin1String("://"));
    if (!written && !word.contains(QLatin1Char('.'))) {
        return SiteRules::shipped().knows(word) ? word : QString();
    }
    const QUrl url(written ? word : QStringLiteral("https://") + word, QUrl::StrictMode);
    const bool web = url.scheme() == QLatin1String("https") || url.scheme() == QLatin1String("http");
    return url.isValid() && web && url.userInfo().isEmpty() ? hostOf(url.toString()) : QString();
}

QStringList loginSitesFor(const QString& ats, const QString& url) {
    QStringList sites{hostOf(url), siteKey(ats, url)};
    sites.removeAll(QString());
    sites.removeDuplicates();
    return sites;
}

} // namespace postulant
