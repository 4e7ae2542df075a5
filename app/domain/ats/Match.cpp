#include "domain/ats/AtsRule.h"

#include <QUrl>

namespace postulant::ats {

Pattern::Pattern(const char* text) {
    QString pattern = QString::fromLatin1(text);
    pattern.replace(QLatin1String("@uuid"), QLatin1String("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}"));
    pattern.replace(QLatin1String("@lang"), QLatin1String("/[a-z]{2}(?:[-_](?:[a-z]{2,4}|[0-9]{3})){0,2}"));
    pattern.replace(QLatin1String("@locale"), QLatin1String("/[a-z]{2}(?:[-_](?:[a-z]{2,4}|[0-9]{3})){1,2}"));
    m_expression =
        QRegularExpression(QRegularExpression::anchoredPattern(pattern), QRegularExpression::CaseInsensitiveOption);
    Q_ASSERT_X(m_expression.isValid(), "ats rule", text);
    m_expression.optimize();
    m_groups = m_expression.namedCaptureGroups();
}

bool Pattern::matchInto(const QString& text, Captures& captures) const {
    const auto match = m_expression.match(text);
    if (!match.hasMatch()) {
        return false;
    }
    for (int i = 1; i < m_groups.size(); ++i) {
        if (!m_groups[i].isEmpty() && match.capturedLength(i) > 0) {
            captures.insert(m_groups[i], match.captured(i));
        }
    }
    return true;
}

namespace {

// A key is one line of plain text.
QString plainValue(const QString& value) {
    QString result;
    for (const QChar c : value) {
        const bool odd = c.unicode() < 0x20 || c.unicode() == 0x7f || c == u'%' ||
                         c.category() == QChar::Separator_Line || c.category() == QChar::Separator_Paragraph;
        result += odd ? QString::fromLatin1(QUrl::toPercentEncoding(QString(c))) : QString(c);
    }
    return result;
}

QString filled(const char* keyTemplate, const Captures& captures, const UrlParts& parts) {
    const QString text = QString::fromLatin1(keyTemplate);
    QString result;
    qsizetype at = 0;
    while (at < text.size()) {
        const qsizetype open = text.indexOf(u'{', at);
        if (open < 0) {
            break;
        }
        const qsizetype close = text.indexOf(u'}', open);
        result += QStringView(text).mid(at, open - at);
        QString name = text.mid(open + 1, close - open - 1);
        const bool keepCase = name.startsWith(u'=');
        name.remove(0, keepCase ? 1 : 0);
        const QString value = name == QLatin1String("host") ? parts.host : captures.value(name);
        result += plainValue(keepCase ? value : value.toLower());
        at = close + 1;
    }
    result += QStringView(text).mid(at);
    return result;
}

// Every set of captures that a shape finds; more than one when a parameter stands twice with different values.
QVector<Captures> read(const Shape& shape, const UrlParts& parts, const Captures& fromHost, bool onOwnHost) {
    // On an employer's own host a path that looks like a system's may be another's, and a parameter then the id.
    if (!onOwnHost && shape.parameters.isEmpty() && parts.hasIdParameter()) {
        return {};
    }
    Captures captures = fromHost;
    if (!shape.path.matchInto(parts.path, captures)) {
        return {};
    }
    QVector<Captures> found{captures};
    for (const auto& spec : shape.parameters) {
        QVector<Captures> next;
        for (const QString& value : parts.parameters(QLatin1String(spec.name))) {
            for (Captures one : std::as_const(found)) {
                if (spec.pattern.matchInto(value, one)) {
                    next.append(one);
                }
            }
        }
        if (next.isEmpty() && !spec.optional) {
            return {};
        }
        if (!next.isEmpty()) {
            found = next;
        }
    }
    return found;
}

std::optional<Result<AtsMatch>> readAll(const AtsRule& rule, bool onOwnHost, const UrlParts& parts,
                                        const Captures& fromHost) {
    const char* ownKey = !onOwnHost && rule.anywhereKey ? rule.anywhereKey : rule.key;
    std::optional<AtsMatch> match;
    for (const auto& shape : onOwnHost ? rule.shapes : rule.anywhere) {
        for (Captures captures : read(shape, parts, fromHost, onOwnHost)) {
            if (rule.refine && !rule.refine(captures, parts)) {
                continue;
            }
            const QString full =
                QLatin1String(rule.name) + QLatin1String(":") + filled(shape.key ? shape.key : ownKey, captures, parts);
            if (match && match->key != full) {
                return Result<AtsMatch>(failure(ErrorKind::Invalid, code(IdentityRefusal::Ambiguous)));
            }
            if (!match) {
                match = AtsMatch{&rule, full, {}, {}, {}, {}, captures, onOwnHost, false};
            }
            match->byParameter = match->byParameter || !shape.parameters.isEmpty();
            const auto hint = [&captures](QString& into, const char* name) {
                into = into.isEmpty() ? captures.value(QLatin1String(name)) : into;
            };
            hint(match->company, "co");
            hint(match->title, "title");
            hint(match->scope, "scope");
            if (rule.similar) {
                match->similarKey =
                    QLatin1String(rule.name) + QLatin1String("~") + filled(rule.similar, captures, parts);
            }
        }
    }
    if (!match) {
        return std::nullopt;
    }
    match->company = inWords(match->company);
    match->title = inWords(match->title);
    match->scope = match->scope.toLower();
    return Result<AtsMatch>(*match);
}

// On employers' own hosts: an id in a parameter that only one system has, else the first whose paths look like this
// one. Two systems' ids in one address name two postings.
std::optional<Result<AtsMatch>> matchAnywhere(const UrlParts& parts) {
    std::optional<Result<AtsMatch>> found;
    bool byParameter = false;
    for (const auto& rule : registry()) {
        const auto match = readAll(rule, false, parts, {});
        if (!match) {
            continue;
        }
        if (!*match || (byParameter && match->value().byParameter)) {
            return Result<AtsMatch>(failure(ErrorKind::Invalid, code(IdentityRefusal::Ambiguous)));
        }
        if (!found || match->value().byParameter) {
            found = match;
            byParameter = match->value().byParameter;
        }
    }
    return found;
}

} // namespace

std::optional<Result<AtsMatch>> matchRules(const UrlParts& parts) {
    bool knownHost = false;
    for (const auto& rule : registry()) {
        Captures fromHost;
        if (rule.hosts.isEmpty() || !parts.host.endsWith(QLatin1String(rule.suffix)) ||
            !rule.hosts.matchInto(parts.host, fromHost)) {
            continue;
        }
        knownHost = true;
        if (auto match = readAll(rule, true, parts, fromHost)) {
            return match;
        }
    }
    if (!parts.isLocalOrNumericHost()) {
        if (auto match = matchAnywhere(parts)) {
            return match;
        }
    }
    if (knownHost) {
        return Result<AtsMatch>(failure(ErrorKind::Invalid, code(IdentityRefusal::ListPage)));
    }
    return std::nullopt;
}

} // namespace postulant::ats
