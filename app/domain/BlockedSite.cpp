#include "domain/BlockedSite.h"

#include "domain/ats/AtsRule.h"
#include "domain/ats/UrlParts.h"

namespace postulant {

QString blockedSiteKey(const QString& written) {
    const QString text = written.trimmed();
    for (const ats::AtsRule& rule : ats::registry()) {
        if (text.compare(QLatin1String(rule.name), Qt::CaseInsensitive) == 0 ||
            text.compare(QLatin1String(rule.siteName), Qt::CaseInsensitive) == 0) {
            return QLatin1String(rule.name);
        }
    }
    const QString host = text.startsWith(QLatin1String("*.")) ? text.mid(2) : text;
    const auto parts = ats::takeApart(host.contains(QLatin1String("://")) ? host : QStringLiteral("https://") + host);
    const bool isHost = parts && (parts->host.contains(QLatin1Char('.')) || parts->isLocalOrNumericHost());
    return isHost ? parts->host : QString();
}

QStringList siteKeysOf(const QString& url, const QString& ats) {
    QStringList keys;
    if (!ats.isEmpty() && ats != QLatin1String("web")) {
        keys << ats;
    }
    const auto parts = ats::takeApart(url);
    if (!parts) {
        return keys;
    }
    keys << parts->host;
    if (!parts->isLocalOrNumericHost()) {
        for (auto dot = parts->host.indexOf(QLatin1Char('.')); dot >= 0;
             dot = parts->host.indexOf(QLatin1Char('.'), dot + 1)) {
            keys << parts->host.mid(dot + 1);
        }
    }
    return keys;
}

} // namespace postulant
