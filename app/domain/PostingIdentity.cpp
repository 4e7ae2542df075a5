#include "domain/PostingIdentity.h"

#include "domain/WordSet.h"
#include "domain/ats/AtsRule.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <array>

namespace postulant {
namespace {

constexpr std::array refusalCodes{"not-a-url", "not-http", "has-credentials", "too-long", "list-page", "ambiguous"};

const QRegularExpression& localePart() {
    static const QRegularExpression expression(QStringLiteral("^[a-z]{2}(?:[-_](?:[a-z]{2,4}|[0-9]{3})){0,2}$"),
                                               QRegularExpression::CaseInsensitiveOption);
    return expression;
}

// Words of which the address of a list, not of one job, consists.
bool isListPath(const QString& path) {
    static const QSet<QString> words =
        wordSet("career careers job jobs karriere stellenangebote vacancies openings positions join-us "
                "open-positions open-roles about company all search job-search results stellen index.html index.php");
    const QStringList parts = path.toLower().split(u'/', Qt::SkipEmptyParts);
    return std::all_of(parts.begin(), parts.end(),
                       [](const QString& part) { return words.contains(part) || localePart().match(part).hasMatch(); });
}

// Parameters that choose among the jobs of a list, or how it is shown.
bool narrowsAList(const ats::UrlParameter& parameter) {
    static const QSet<QString> names =
        wordSet("q query search keyword keywords page per_page limit offset sort sortby order filter filters "
                "location city country region department team office category lang language locale employment remote "
                "departments offices locations source src ref referrer from");
    const bool says = !parameter.value.isEmpty() ||
                      std::any_of(parameter.name.begin(), parameter.name.end(), [](QChar c) { return c.isDigit(); });
    return !says || names.contains(parameter.name.toLower());
}

bool isList(const ats::UrlParts& parts) {
    return isListPath(parts.path) && parts.route.isEmpty() &&
           std::all_of(parts.query.begin(), parts.query.end(), narrowsAList) &&
           std::all_of(parts.fragment.begin(), parts.fragment.end(), narrowsAList);
}

// The form and the thanks for it belong to the job whose path they stand below.
ats::UrlParts withoutFormSuffix(ats::UrlParts parts) {
    static const QRegularExpression suffix(
        QStringLiteral("(?:/(?:apply|application|applications/new|bewerben|bewerbung|jetzt-bewerben|postuler))?"
                       "(?:/(?:confirmation|thanks|thank-you))?$"),
        QRegularExpression::CaseInsensitiveOption);
    const auto match = suffix.match(parts.path);
    if (match.hasMatch() && match.capturedStart() > 0 && !isListPath(parts.path.left(match.capturedStart()))) {
        parts.path.truncate(match.capturedStart());
    }
    return parts;
}

// What two addresses of an unknown site share that are perhaps, not surely, one posting's: other letters' case, a
// language (which may be a country's site with other jobs), a source, an anchor.
QString similarWebKey(ats::UrlParts parts) {
    static const QSet<QString> soft = wordSet("lang language locale source src ref from referrer hl");
    const QString first = parts.path.section(u'/', 1, 1);
    if (localePart().match(first).hasMatch()) {
        parts.path.remove(0, first.size() + 1);
    }
    parts.path = parts.path.toLower();
    const auto isSoft = [](const ats::UrlParameter& parameter) { return soft.contains(parameter.name.toLower()); };
    parts.query.erase(std::remove_if(parts.query.begin(), parts.query.end(), isSoft), parts.query.end());
    if (parts.anchor) {
        parts.route.clear();
    }
    return ats::webKey(parts).replace(3, 1, QStringLiteral("~"));
}

// The name an employer's own host suggests: careers.acme.co.uk → "Acme".
QString companyOfHost(const ats::UrlParts& parts) {
    QStringList labels = parts.host.split(u'.');
    if (parts.isLocalOrNumericHost() || labels.size() < 2) {
        return {};
    }
    const bool country = labels.last().size() == 2;
    labels.removeLast();
    static const QSet<QString> second = wordSet("co com org ac gov net");
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
    static const QSet<QString> names =
        wordSet("gclid dclid wbraid gbraid fbclid msclkid yclid ttclid twclid igshid li_fat_id mc_cid mc_eid gclsrc "
                "srsltid rdt_cid mkt_tok _hsenc _hsmi _ga _gl gh_src lever-source lever_source lever-source[] "
                "lever-origin lever-via ashby_jid_source __jvst __jvsd trk trackingid trid refid coref "
                "originalsubdomain");
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
    auto parts = ats::takeApart(text);
    for (int depth = 0; parts && depth < 3; ++depth) {
        const auto inner = ats::wrappedAddress(*parts);
        if (!inner) {
            break;
        }
        parts = ats::takeApart(*inner);
    }
    if (!parts) {
        return tl::unexpected<Error>(parts.error());
    }
    PostingIdentity identity;
    identity.url = parts->url;
    const auto match = ats::matchRules(*parts);
    if (!match) {
        if (isList(*parts)) {
            return failure(ErrorKind::Invalid, code(IdentityRefusal::ListPage));
        }
        identity.ats = QStringLiteral("web");
        identity.siteName = QStringLiteral("Own site");
        const ats::UrlParts job = withoutFormSuffix(*parts);
        identity.keys = QStringList{ats::webKey(job), ats::webKey(*parts)};
        identity.keys.removeDuplicates();
        identity.similarKeys = QStringList{similarWebKey(job)};
        identity.companyHint = companyOfHost(*parts);
        identity.titleHint = titleOfPath(job);
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
    identity.keys = QStringList{found.key, ats::webKey(withoutFormSuffix(*parts)), ats::webKey(*parts)};
    identity.keys.removeDuplicates();
    identity.companyHint = found.company;
    identity.titleHint = found.title;
    identity.scope = found.scope;
    identity.needsAccount = found.rule->needsAccount;
    identity.accountOptional = found.rule->accountOptional;
    if (!found.similarKey.isEmpty()) {
        identity.similarKeys = QStringList{found.similarKey};
    }
    return identity;
}

} // namespace postulant
