#include "domain/SiteRules.h"

#include "domain/PostingIdentity.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QUrl>

#include <algorithm>
#include <cmath>

// Outside of every namespace, as the macro wants it.
static void initialisePlatforms() {
    Q_INIT_RESOURCE(platforms);
}

namespace postulant {
namespace {

QString plainHost(const QString& host) {
    QString out = QString::fromLatin1(QUrl::toAce(host)).toLower();
    if (out.isEmpty()) {
        out = host.toLower();
    }
    while (out.endsWith(QLatin1Char('.'))) {
        out.chop(1);
    }
    return out.startsWith(QLatin1String("www.")) ? out.mid(4) : out;
}

Result<int> wholeNumber(const QJsonObject& row, const QString& site, const char* name, int most) {
    const QJsonValue value = row.value(QLatin1String(name));
    const double number = value.toDouble(-1);
    if (!value.isDouble() || number < 0 || number > most || std::floor(number) != number) {
        return failure(
            ErrorKind::Invalid,
            QStringLiteral("%1: %2 must be a whole number from 0 to %3").arg(site, QLatin1String(name)).arg(most));
    }
    return static_cast<int>(number);
}

Result<SiteRule> ruleOf(const QString& site, const QJsonValue& value) {
    if (!value.isObject() || site.isEmpty()) {
        return failure(ErrorKind::Invalid, QStringLiteral("%1: must be an object").arg(site));
    }
    const QJsonObject row = value.toObject();
    static const QStringList known{QStringLiteral("spacing"), QStringLiteral("jitter"), QStringLiteral("per_day"),
                                   QStringLiteral("note"), QStringLiteral("source")};
    for (const QString& name : row.keys()) {
        if (!known.contains(name)) {
            return failure(ErrorKind::Invalid, QStringLiteral("%1: %2 is not known").arg(site, name));
        }
    }
    const auto spacing = wholeNumber(row, site, "spacing", mostSpacingS);
    const auto jitter = wholeNumber(row, site, "jitter", 200);
    const auto perDay = wholeNumber(row, site, "per_day", mostPerDay);
    for (const Result<int>* number : {&spacing, &jitter, &perDay}) {
        if (!*number) {
            return tl::unexpected<Error>(number->error());
        }
    }
    return SiteRule{site,
                    *spacing,
                    *jitter,
                    *perDay,
                    row.value(QLatin1String("note")).toString(),
                    row.value(QLatin1String("source")).toString(),
                    false};
}

SiteRules readShipped() {
    initialisePlatforms();
    QFile file(QStringLiteral(":/postulant/platforms.json"));
    const auto rules = file.open(QIODevice::ReadOnly) ? SiteRules::parse(file.readAll())
                                                      : Result<SiteRules>(failure(ErrorKind::File, file.fileName()));
    if (!rules) {
        qFatal("platforms.json: %s", qPrintable(rules.error().detail));
    }
    return *rules;
}

} // namespace

QString siteKey(const QString& ats, const QString& url) {
    return ats.isEmpty() || ats == QLatin1String("web") ? plainHost(QUrl(url).host()) : ats;
}

bool isNobodysSite(const QString& site) {
    static const QRegularExpression nobodys(
        QRegularExpression::anchoredPattern(QStringLiteral("(.*[.])?(localhost|example|test|invalid)|"
                                                           "(.*[.])?example[.](com|org|net)|127([.][0-9]{1,3}){3}|"
                                                           "\\[?::1\\]?")));
    return nobodys.match(site).hasMatch();
}

Result<SiteRules> SiteRules::parse(const QByteArray& json) {
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(json, &problem);
    if (!document.isObject()) {
        return failure(
            ErrorKind::Invalid,
            QStringLiteral("not a JSON object, at byte %1: %2").arg(problem.offset).arg(problem.errorString()));
    }
    SiteRules out;
    const QJsonObject sites = document.object();
    for (auto it = sites.begin(); it != sites.end(); ++it) {
        const Result<SiteRule> rule = ruleOf(it.key(), it.value());
        if (!rule) {
            return tl::unexpected<Error>(rule.error());
        }
        out.m_rules.insert(it.key(), *rule);
    }
    if (!out.m_rules.contains(QStringLiteral("*"))) {
        return failure(ErrorKind::Invalid, QStringLiteral("no row for every other site (\"*\")"));
    }
    return out;
}

const SiteRules& SiteRules::shipped() {
    static const SiteRules rules = readShipped();
    return rules;
}

SiteRules SiteRules::with(const QVector<SiteRule>& own) const {
    SiteRules out = *this;
    for (SiteRule rule : own) {
        const SiteRule before = of(rule.site);
        rule.own = true;
        rule.note = before.site == rule.site ? before.note : QString();
        rule.source = before.site == rule.site ? before.source : QString();
        out.m_rules.insert(rule.site, rule);
    }
    return out;
}

SiteRule SiteRules::of(const QString& site) const {
    const auto it = m_rules.constFind(site);
    if (it != m_rules.cend()) {
        return *it;
    }
    if (isNobodysSite(site)) {
        return SiteRule{site, 0, 0, 0, {}, {}, false};
    }
    SiteRule rule = m_rules.value(QStringLiteral("*"));
    rule.site = site;
    rule.own = false;
    return rule;
}

QVector<SiteRule> SiteRules::all() const {
    QVector<SiteRule> out(m_rules.cbegin(), m_rules.cend());
    std::sort(out.begin(), out.end(), [](const SiteRule& a, const SiteRule& b) { return a.site < b.site; });
    return out;
}

QString siteOfText(const QString& text) {
    QString word = text.trimmed().toLower();
    if (SiteRules::shipped().knows(word)) {
        return word;
    }
    if (const auto identity = identifyPosting(text)) {
        return siteKey(identity->ats, identity->url);
    }
    const QUrl url(word.contains(QLatin1String("://")) ? word : QStringLiteral("https://") + word, QUrl::StrictMode);
    return url.isValid() && word.contains(QLatin1Char('.')) ? plainHost(url.host()) : QString();
}

} // namespace postulant
