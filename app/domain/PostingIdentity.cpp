#include "domain/PostingIdentity.h"

#include "domain/ats/AtsRule.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <array>

namespace postulant {
namespace {

constexpr std::array refusalCodes{"not-a-url", "not-http", "has-credentials", "too-long", "list-page", "ambiguous"};

// Words of which the address of a list, not of one job, consists.
bool isListPath(const QString& path) {
    static const QSet<QString> words{
        QStringLiteral("career"),    QStringLiteral("careers"),        QStringLiteral("job"),
        QStringLiteral("jobs"),      QStringLiteral("karriere"),       QStringLiteral("stellenangebote"),
        QStringLiteral("vacancies"), QStringLiteral("openings"),       QStringLiteral("positions"),
        QStringLiteral("join-us"),   QStringLiteral("open-positions"), QStringLiteral("open-roles"),
        QStringLiteral("about"),     QStringLiteral("company"),        QStringLiteral("all"),
        QStringLiteral("search"),    QStringLiteral("job-search"),     QStringLiteral("en"),
        QStringLiteral("de"),        QStringLiteral("index.html"),     QStringLiteral("en-us")};
    const QStringList parts = path.toLower().split(u'/', Qt::SkipEmptyParts);
    return std::all_of(parts.begin(), parts.end(), [](const QString& part) { return words.contains(part); });
}

// The name an employer's own host suggests: careers.acme.co.uk → "Acme".
QString companyOfHost(const ats::UrlParts& parts) {
    QStringList labels = parts.host.split(u'.');
    if (parts.isLocalOrNumericHost() || labels.size() < 2) {
        return {};
    }
    const bool country = labels.last().size() == 2;
    labels.removeLast();
    static const QSet<QString> second{QStringLiteral("co"), QStringLiteral("com"), QStringLiteral("org"),
                                      QStringLiteral("ac"), QStringLiteral("gov"), QStringLiteral("net")};
    if (country && labels.size() > 1 && second.contains(labels.last())) {
        labels.removeLast();
    }
    return ats::inWords(labels.last());
}

QString titleOfPath(const ats::UrlParts& parts) {
    static const QRegularExpression numbers(QStringLiteral("^[0-9]+[-_]|[-_][0-9]+$"));
    QString last = (parts.route.isEmpty() ? parts.path : parts.route).section(u'/', -1);
    last = last.section(u'.', 0, 0).remove(numbers);
    return last.contains(u'-') || last.contains(u'_') ? ats::inWords(last) : QString();
}

} // namespace

QString code(IdentityRefusal refusal) {
    return QString::fromLatin1(refusalCodes[static_cast<std::size_t>(refusal)]);
}

std::optional<IdentityRefusal> identityRefusal(const Error& error) {
    for (std::size_t i = 0; i < refusalCodes.size(); ++i) {
        if (error.kind == ErrorKind::Invalid && error.detail == QLatin1String(refusalCodes[i])) {
            return static_cast<IdentityRefusal>(i);
        }
    }
    return std::nullopt;
}

bool isTrackingParameter(QStringView name) {
    static const QSet<QString> names = [] {
        QSet<QString> set;
        for (const char* word : {"gclid",
                                 "dclid",
                                 "wbraid",
                                 "gbraid",
                                 "fbclid",
                                 "msclkid",
                                 "yclid",
                                 "ttclid",
                                 "twclid",
                                 "igshid",
                                 "li_fat_id",
                                 "mc_cid",
                                 "mc_eid",
                                 "_ga",
                                 "_gl",
                                 "gh_src",
                                 "lever-source",
                                 "lever_source",
                                 "lever-source[]",
                                 "lever-origin",
                                 "lever-via",
                                 "ashby_jid_source",
                                 "__jvst",
                                 "__jvsd",
                                 "trk",
                                 "trackingid",
                                 "trid",
                                 "refid",
                                 "coref",
                                 "originalsubdomain"}) {
            set.insert(QLatin1String(word));
        }
        return set;
    }();
    const QString lower = name.toString().toLower();
    return lower.startsWith(QLatin1String("utm_")) || names.contains(lower);
}

// "Data analyst at north bridge": where a path names title and employer together, the employer is the better guess than
// the host, which may be a job board's.
static void splitEmployer(PostingIdentity& identity) {
    const auto at = identity.titleHint.lastIndexOf(QLatin1String(" at "));
    if (at <= 0) {
        return;
    }
    QStringList words = identity.titleHint.mid(at + 4).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    for (QString& word : words) {
        word[0] = word[0].toUpper();
    }
    if (!words.isEmpty()) {
        identity.companyHint = words.join(QLatin1Char(' '));
        identity.titleHint.truncate(at);
        identity.titleIsGuess = false;
    }
}

Result<PostingIdentity> identifyPosting(QStringView text) {
    const auto parts = ats::takeApart(text);
    if (!parts) {
        return tl::unexpected<Error>(parts.error());
    }
    PostingIdentity identity;
    identity.url = parts->url;
    const auto match = ats::matchRules(*parts);
    if (!match) {
        if (isListPath(parts->path) && parts->query.isEmpty() && parts->fragment.isEmpty() && parts->route.isEmpty()) {
            return failure(ErrorKind::Invalid, code(IdentityRefusal::ListPage));
        }
        identity.ats = QStringLiteral("web");
        identity.siteName = QStringLiteral("Own site");
        identity.keys = QStringList{ats::webKey(*parts)};
        identity.companyHint = companyOfHost(*parts);
        identity.titleHint = titleOfPath(*parts);
        identity.titleIsGuess = true;
        splitEmployer(identity);
        return identity;
    }
    if (!*match) {
        return tl::unexpected<Error>(match->error());
    }
    const ats::AtsMatch& found = match->value();
    identity.ats = QLatin1String(found.rule->name);
    identity.siteName = QLatin1String(found.rule->siteName);
    // The generic key stays an alias: a posting that was taken in before its system had a rule is still met.
    identity.keys = QStringList{found.key, ats::webKey(*parts)};
    identity.companyHint = found.company;
    identity.titleHint = found.title;
    identity.scope = found.scope;
    identity.needsAccount = found.rule->needsAccount;
    if (!found.similarKey.isEmpty()) {
        identity.similarKeys = QStringList{found.similarKey};
    }
    return identity;
}

} // namespace postulant
