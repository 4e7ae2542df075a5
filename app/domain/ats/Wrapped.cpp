#include "domain/ats/AtsRule.h"

#include <QUrl>

// Addresses that only lead to another one: click counters of search engines and networks, mail filters. Read, never
// asked: what they hold is written out in them.
namespace postulant::ats {
namespace {

struct Wrapper {
    Pattern hosts;
    Pattern path;
    QVector<const char*> parameters;
};

const QVector<Wrapper>& wrappers() {
    static const QVector<Wrapper> table{
        {"(?:[a-z]+\\.)?google\\.(?:com?\\.)?[a-z]{2,3}", "/url", {"url", "q"}},
        {"(?:[a-z0-9-]+\\.)?linkedin\\.com", "/(?:redir/redirect|redir/general-malware-page|safety/go)", {"url"}},
        {"(?:lm?\\.)?facebook\\.com", "/l\\.php", {"u"}},
        {"l\\.instagram\\.com", "", {"u"}},
        {"[a-z0-9-]+\\.safelinks\\.protection\\.outlook\\.com", ".*", {"url"}},
        {"out\\.reddit\\.com", ".*", {"url"}},
        {"slack-redir\\.net", "/link", {"url"}},
        {"t\\.umblr\\.com", "/redirect", {"z"}},
        {"duckduckgo\\.com", "/l", {"uddg"}},
        {"youtube\\.com", "/redirect", {"q"}},
    };
    return table;
}

bool isAddress(const QString& text) {
    return text.startsWith(QLatin1String("http://"), Qt::CaseInsensitive) ||
           text.startsWith(QLatin1String("https://"), Qt::CaseInsensitive);
}

// Proofpoint writes the address into the path, "/v3/__https://…__;…", or with signs of its own,
// "u=https-3A__host_path". Where it left out characters ("*" in the newer form), there is no telling which.
std::optional<QString> proofpointAddress(const UrlParts& parts) {
    const bool newer = parts.host == QLatin1String("urldefense.com");
    if (!newer && parts.host != QLatin1String("urldefense.proofpoint.com")) {
        return std::nullopt;
    }
    const qsizetype start = parts.url.indexOf(QLatin1String("/v3/__"));
    const qsizetype end = parts.url.indexOf(QLatin1String("__;"), start + 6);
    if (start > 0 && end > start) {
        const QString address = parts.url.mid(start + 6, end - start - 6);
        return isAddress(address) && !address.contains(u'*') ? std::optional(address) : std::nullopt;
    }
    QString address = parts.path == QLatin1String("/v2/url") ? parts.parameter(QLatin1String("u")) : QString();
    address.replace(u'_', u'/');
    address.replace(u'-', u'%');
    address = QUrl::fromPercentEncoding(address.toUtf8());
    return isAddress(address) ? std::optional(address) : std::nullopt;
}

} // namespace

std::optional<QString> wrappedAddress(const UrlParts& parts) {
    Captures none;
    for (const auto& wrapper : wrappers()) {
        if (!wrapper.hosts.matchInto(parts.host, none) || !wrapper.path.matchInto(parts.path, none)) {
            continue;
        }
        for (const char* name : wrapper.parameters) {
            const QString address = parts.parameter(QLatin1String(name));
            if (isAddress(address)) {
                return address;
            }
        }
        return QString();
    }
    return proofpointAddress(parts);
}

} // namespace postulant::ats
