#include "domain/ats/PublicSources.h"

#include "domain/PostingPage.h"

#include <algorithm>

namespace postulant::ats {
namespace {

// nullopt: a part is missing. A value never brings its own structure into the address.
std::optional<QUrl> filledUrl(const char* urlTemplate, const Captures& captures, const QString& host) {
    const QString text = QString::fromLatin1(urlTemplate);
    QString out;
    qsizetype at = 0;
    for (qsizetype open = text.indexOf(u'{'); open >= 0; open = text.indexOf(u'{', at)) {
        const qsizetype close = text.indexOf(u'}', open);
        out += QStringView(text).mid(at, open - at);
        QString name = text.mid(open + 1, close - open - 1);
        const bool keepCase = name.startsWith(u'=');
        const bool mayMiss = name.startsWith(u'?');
        name.remove(0, keepCase || mayMiss ? 1 : 0);
        const bool isPath = name.endsWith(u'/'); // "{rest/}": a path of several parts
        name.chop(isPath ? 1 : 0);
        QString value = name == QLatin1String("host") ? host : captures.value(name);
        if (value.isEmpty() && !mayMiss) {
            return std::nullopt;
        }
        if (!isPath) {
            value.replace(QLatin1String("%2F"), QLatin1String("/")); // as UrlParts keeps it
        }
        out += QString::fromLatin1(
            QUrl::toPercentEncoding(keepCase || isPath ? value : value.toLower(), isPath ? "/" : ""));
        at = close + 1;
    }
    out += QStringView(text).mid(at);
    const QUrl url(out, QUrl::StrictMode);
    return url.isValid() ? std::optional(url) : std::nullopt;
}

// After redirects: does the address still name this posting? On an employer's own pages, whose ids we do not know, the
// last part of the path has to be there still.
bool stillNames(const PostingIdentity& identity, const QUrl& url) {
    if (url.matches(QUrl(identity.url), QUrl::RemoveFragment)) {
        return true;
    }
    const auto there = identifyPosting(url.toString(QUrl::FullyEncoded));
    if (!there) {
        return false;
    }
    const bool sameKey = std::any_of(identity.keys.begin(), identity.keys.end(),
                                     [&there](const QString& key) { return there->keys.contains(key); });
    const QString last = QUrl(identity.url).path().section(u'/', -1, -1, QString::SectionSkipEmpty);
    return sameKey || (identity.ats == QLatin1String("web") && last.size() > 3 &&
                       url.path().split(u'/').contains(last, Qt::CaseInsensitive));
}

// The site's own way of saying "gone" with a redirect.
bool saysGone(const PostingIdentity& identity, const QUrl& url) {
    const auto parts = takeApart(identity.url);
    const auto match = parts ? matchRules(*parts) : std::nullopt;
    if (!match || !*match || (*match)->rule->data.gone == nullptr) {
        return false;
    }
    Captures none;
    const AtsRule& rule = *(*match)->rule;
    return rule.hosts.matchInto(url.host(), none) && Pattern(rule.data.gone).matchInto(url.query(), none);
}

PostingFacts factsOfStatus(int status, bool missingProves) {
    if (status == 404 || status == 410) {
        return missingProves ? facts::closed(FactsWhy::Gone) : facts::unknown(FactsWhy::NothingSaid);
    }
    if (status == 429 || status == 503) {
        return facts::unknown(FactsWhy::Busy);
    }
    if (status >= 500) {
        return facts::unknown(FactsWhy::SiteTrouble);
    }
    return facts::unknown(status >= 400 ? FactsWhy::Blocked : FactsWhy::NothingSaid);
}

} // namespace

QVector<PublicSource> publicSources(const PostingIdentity& identity) {
    QVector<PublicSource> out{PublicSource{QUrl(identity.url)}};
    const auto parts = takeApart(identity.url);
    const auto match = parts ? matchRules(*parts) : std::nullopt;
    if (!match || !*match || (*match)->rule->data.url == nullptr) {
        return out;
    }
    const AtsMatch& found = **match;
    const PublicData& data = found.rule->data;
    if (const auto url = filledUrl(data.url, found.captures, QUrl(identity.url).host(QUrl::FullyEncoded))) {
        const PublicSource source{*url, found.rule, found.captures, found.ownHost};
        out.insert(data.pageFirst ? 1 : 0, source);
    }
    return out;
}

PostingFacts readAnswer(const PublicSource& source, const PostingIdentity& identity, const SourceAnswer& answer,
                        qint64 now) {
    const bool moved = !answer.url.matches(source.url, QUrl::RemoveFragment);
    if (moved && saysGone(identity, answer.url)) {
        return facts::closed(FactsWhy::Gone);
    }
    if (source.rule == nullptr) {
        if (moved && !stillNames(identity, answer.url)) {
            return facts::unknown(FactsWhy::LedElsewhere);
        }
        if (answer.status != 200) {
            return factsOfStatus(answer.status, true);
        }
        return answer.page != nullptr ? factsOfPage(*answer.page, now) : facts::unknown(FactsWhy::NothingSaid);
    }
    if (moved && answer.url.host() != source.url.host()) {
        return facts::unknown(FactsWhy::LedElsewhere);
    }
    if (answer.status != 200) {
        const bool proves = source.rule->data.missingProves && source.ownHost && !source.isBoard();
        return factsOfStatus(answer.status, proves);
    }
    if (source.isPage() && answer.page == nullptr) {
        return facts::unknown(FactsWhy::NothingSaid);
    }
    return source.rule->data.read({answer.body, answer.page, source.captures, now});
}

} // namespace postulant::ats
