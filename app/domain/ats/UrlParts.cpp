#include "domain/ats/UrlParts.h"

#include "domain/WordSet.h"

#include <QRegularExpression>
#include <QUrl>

#include <algorithm>

namespace postulant::ats {
namespace {

constexpr qsizetype maxUrlLength = 2083; // what browsers and job sites agree on

tl::unexpected<Error> refuse(IdentityRefusal why) {
    return failure(ErrorKind::Invalid, code(why));
}

// Percent-decoding that never makes two different byte strings equal: what is not UTF-8 is read byte by byte, behind a
// mark that no text has.
QString decoded(QStringView text, bool plusIsSpace = false) {
    QByteArray bytes = text.toUtf8();
    if (plusIsSpace) {
        bytes.replace('+', ' ');
    }
    const QByteArray plain = QByteArray::fromPercentEncoding(bytes);
    QString result = QString::fromUtf8(plain);
    if (result.toUtf8() != plain) {
        return QChar(0xfdd0) + QString::fromLatin1(plain);
    }
    return result;
}

QString encoded(QStringView text, const char* keep) {
    return QString::fromLatin1(QUrl::toPercentEncoding(text.toString(), keep));
}

QVector<UrlParameter> parametersOf(QStringView query) {
    QVector<UrlParameter> result;
    for (const QStringView item : query.split(u'&', Qt::SkipEmptyParts)) {
        const qsizetype equals = item.indexOf(u'=');
        UrlParameter parameter{decoded(equals < 0 ? item : item.left(equals), true),
                               equals < 0 ? QString() : decoded(item.mid(equals + 1), true)};
        if (parameter.name.startsWith(QLatin1String("amp;"), Qt::CaseInsensitive)) {
            parameter.name.remove(0, 4); // copied out of HTML
        }
        const bool again = std::any_of(result.begin(), result.end(), [&parameter](const UrlParameter& other) {
            return other.name == parameter.name && other.value == parameter.value;
        });
        const bool nothing = parameter.name.isEmpty() && parameter.value.isEmpty();
        if (!nothing && !again && !isTrackingParameter(parameter.name)) {
            result.append(parameter);
        }
    }
    return result;
}

// A "/" inside a part is written "%2F"; what looks like that already, or like its mark, differently.
QString inOnePart(QString plain) {
    static const QRegularExpression mark(QStringLiteral("%(?=2[5Ff])"));
    if (plain.contains(u'%')) {
        plain.replace(mark, QStringLiteral("%25"));
    }
    return plain.replace(u'/', QLatin1String("%2F"));
}

// "jobdetail.ftl;jsessionid=8C1F…": who looks, not at what.
QString withoutSession(QString part) {
    static const QRegularExpression session(QStringLiteral(";(?:jsessionid|phpsessid)=[^;]*"),
                                            QRegularExpression::CaseInsensitiveOption);
    return part.contains(u';') ? part.remove(session) : part;
}

// Parts of the path, dots resolved, empty ones left out.
QString plainPath(const QString& encodedPath) {
    QStringList parts;
    for (const QStringView part : QStringView(encodedPath).split(u'/', Qt::SkipEmptyParts)) {
        QString plain = decoded(part);
        if (plain == QLatin1String(".") || plain.isEmpty()) {
            continue;
        }
        if (plain == QLatin1String("..")) {
            if (!parts.isEmpty()) {
                parts.removeLast();
            }
            continue;
        }
        parts.append(withoutSession(inOnePart(plain)));
    }
    return parts.isEmpty() ? QString() : u'/' + parts.join(u'/');
}

bool isIdParameter(const QString& name) {
    static const QSet<QString> names =
        wordSet("gh_jid ashby_jid jk vjk currentjobid jobid id job reqid pid opportunityid jl job_id joblistingid "
                "rid jvi requisitionid req req_id positionid postingid offerid vacancyid token");
    return names.contains(name.toLower());
}

// An anchor that may name a job: "#job-1001", "#senior-welder"; not "#apply-now", "#what-we-offer".
bool namesAJob(const QString& anchor) {
    static const QRegularExpression number(QStringLiteral("[0-9]{3}"));
    static const QRegularExpression name(QStringLiteral("^[\\p{L}0-9]+(?:[-_][\\p{L}0-9]+)+$"));
    static const QRegularExpression partOfPage(
        QStringLiteral(
            "(?:^|[-_])(?:app|apply|application|applications|form|content|main|description|details?|about|"
            "overview|section|step|tab|skip|top|header|footer|nav|menu|benefits|requirements|profile|"
            "responsibilities|qualifications|bewerb\\p{L}*|postul\\p{L}*|candidat\\p{L}*|how|what|why|who|our|"
            "your|we|you|us|faq|contact|share|page|read|more|accept|cookies?|wrapper|container|hero)(?:[-_]|$)"),
        QRegularExpression::CaseInsensitiveOption);
    return number.match(anchor).hasMatch() || (name.match(anchor).hasMatch() && !partOfPage.match(anchor).hasMatch());
}

// A fragment counts if it is a route or holds an id; "#apply" and text marks do not.
void readFragment(const QString& encodedFragment, UrlParts& parts) {
    QStringView text(encodedFragment);
    if (text.startsWith(u":~:")) {
        return;
    }
    const bool isRoute = text.startsWith(u'/') || text.startsWith(u"!/");
    if (isRoute) {
        const qsizetype question = text.indexOf(u'?');
        const QStringView route = question < 0 ? text : text.left(question);
        parts.route = plainPath((route.startsWith(u'!') ? route.mid(1) : route).toString());
        if (question >= 0) {
            parts.fragment = parametersOf(text.mid(question + 1));
        }
        return;
    }
    if (text.startsWith(u'?')) {
        text = text.mid(1);
    }
    if (text.contains(u'=')) {
        const auto all = parametersOf(text);
        std::copy_if(all.begin(), all.end(), std::back_inserter(parts.fragment),
                     [](const UrlParameter& parameter) { return !parameter.value.isEmpty(); });
        return;
    }
    const QString plain = decoded(text);
    if (namesAJob(plain)) {
        parts.route = plain;
        parts.anchor = true;
    }
}

// Without blanks and invisible marks (a byte order mark, a zero-width space) around it.
QString withoutMarks(QStringView text) {
    const auto isMark = [](QChar c) { return c.isSpace() || c.category() == QChar::Other_Format; };
    while (!text.isEmpty() && isMark(text.front())) {
        text = text.mid(1);
    }
    while (!text.isEmpty() && isMark(text.back())) {
        text.chop(1);
    }
    return text.toString();
}

bool hasControlCharacter(QStringView text) {
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < 0x20 || c.unicode() == 0x7f; });
}

// The scheme put in front where people leave it out; or why this is no http(s) address.
Result<QString> withScheme(const QString& text) {
    static const QRegularExpression scheme(QStringLiteral("^([a-z][a-z0-9+.-]*):"),
                                           QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression bareHost(
        QStringLiteral("^(?:[a-z0-9_-]+\\.)+(?:[a-z]{2,}|xn--[a-z0-9-]+)\\.?(?::[0-9]{1,5})?[/?#]"),
        QRegularExpression::CaseInsensitiveOption);
    if (text.startsWith(QLatin1String("//"))) {
        return QStringLiteral("https:") + text;
    }
    if (bareHost.match(text).hasMatch()) {
        return QStringLiteral("https://") + text;
    }
    const auto match = scheme.match(text);
    if (!match.hasMatch()) {
        return refuse(IdentityRefusal::NotAUrl);
    }
    const QString word = match.captured(1).toLower();
    if (word != QLatin1String("http") && word != QLatin1String("https")) {
        return refuse(IdentityRefusal::NotHttp);
    }
    if (QStringView(text).mid(match.capturedEnd(), 2) != u"//") {
        return refuse(IdentityRefusal::NotAUrl);
    }
    return text;
}

QStringView authorityOf(QStringView text) {
    const qsizetype start = text.indexOf(u"//") + 2;
    qsizetype end = start;
    while (end < text.size() && text[end] != u'/' && text[end] != u'?' && text[end] != u'#' && text[end] != u'\\') {
        ++end;
    }
    return text.mid(start, end - start);
}

bool sortsBefore(const UrlParameter& a, const UrlParameter& b) {
    return a.name < b.name;
}

QString joined(QVector<UrlParameter> parameters) {
    std::stable_sort(parameters.begin(), parameters.end(), sortsBefore);
    QStringList items;
    for (const auto& parameter : parameters) {
        items.append(encoded(parameter.name, "!$'()*,;:@/?[]") + u'=' + encoded(parameter.value, "!$'()*,;:@/?[]"));
    }
    return items.join(u'&');
}

} // namespace

Result<UrlParts> takeApart(QStringView text) {
    const QString given = withoutMarks(text);
    if (given.size() > maxUrlLength) {
        return refuse(IdentityRefusal::TooLong);
    }
    // A replacement character is what became of bytes that nobody can tell apart any more.
    if (given.isEmpty() || hasControlCharacter(given) || given.contains(QChar::ReplacementCharacter) ||
        !given.isValidUtf16()) {
        return refuse(IdentityRefusal::NotAUrl);
    }
    const auto full = withScheme(given);
    if (!full) {
        return tl::unexpected<Error>(full.error());
    }
    const QStringView authority = authorityOf(*full);
    const QUrl url(*full, QUrl::TolerantMode);
    if (authority.contains(u'@') || !url.userInfo().isEmpty()) {
        return refuse(IdentityRefusal::HasCredentials);
    }
    QString host = url.host(QUrl::FullyEncoded).toLower();
    while (host.endsWith(u'.')) {
        host.chop(1);
    }
    if (!url.isValid() || host.isEmpty() || authority.contains(u' ')) {
        return refuse(IdentityRefusal::NotAUrl);
    }
    if (host.startsWith(QLatin1String("www.")) && host.indexOf(u'.', 4) > 0) {
        host.remove(0, 4);
    }
    UrlParts parts;
    parts.url = *full;
    parts.host = host;
    parts.port = url.port() == 80 || url.port() == 443 ? -1 : url.port(); // http and https are one
    parts.path = plainPath(url.path(QUrl::FullyEncoded));
    parts.query = parametersOf(url.query(QUrl::FullyEncoded));
    readFragment(url.fragment(QUrl::FullyEncoded), parts);
    return parts;
}

QStringList UrlParts::parameters(QLatin1String name) const {
    QStringList values;
    for (const auto* list : {&query, &fragment}) {
        for (const auto& parameter : *list) {
            if (parameter.name.compare(name, Qt::CaseInsensitive) == 0 && !values.contains(parameter.value)) {
                values.append(parameter.value);
            }
        }
    }
    return values;
}

QString UrlParts::parameter(QLatin1String name) const {
    const QStringList values = parameters(name);
    return values.isEmpty() ? QString() : values.first();
}

bool UrlParts::hasIdParameter() const {
    const auto isId = [](const UrlParameter& parameter) { return isIdParameter(parameter.name); };
    return std::any_of(query.begin(), query.end(), isId) || std::any_of(fragment.begin(), fragment.end(), isId);
}

bool UrlParts::isLocalOrNumericHost() const {
    static const QRegularExpression numeric(QStringLiteral("^[0-9.]+$|:"));
    return host == QLatin1String("localhost") || host.endsWith(QLatin1String(".localhost")) ||
           numeric.match(host).hasMatch();
}

QString webKey(const UrlParts& parts) {
    QString key = QStringLiteral("web:") + (parts.host.contains(u':') ? u'[' + parts.host + u']' : parts.host);
    if (parts.port > 0) {
        key += u':' + QString::number(parts.port);
    }
    key += encoded(parts.path, "!$&'()*+,;=:@/");
    const QString query = joined(parts.query);
    if (!query.isEmpty()) {
        key += u'?' + query;
    }
    const QString fragmentQuery = joined(parts.fragment);
    if (!parts.route.isEmpty() || !fragmentQuery.isEmpty()) {
        key += u'#' + encoded(parts.route, "!$&'()*+,;=:@/");
        if (!fragmentQuery.isEmpty()) {
            key += u'?' + fragmentQuery;
        }
    }
    return key;
}

QString inWords(QStringView slug) {
    static const QRegularExpression gaps(QStringLiteral("[\\s_+-]+"));
    static const QRegularExpression letter(QStringLiteral("\\p{L}"));
    QString words = slug.toString().replace(gaps, QStringLiteral(" ")).trimmed();
    if (!letter.match(words).hasMatch()) {
        return {};
    }
    words.truncate(120);
    words[0] = words[0].toUpper();
    return words;
}

} // namespace postulant::ats
