#include "domain/ConnectionOptions.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QUrl>

#include <algorithm>

namespace postulant {
namespace {

using Kind = ConnectionOptionSpec::Kind;
constexpr qsizetype longestLine = 500;
constexpr qsizetype longestText = 16 * 1024;

bool hasControl(const QString& text) {
    return std::any_of(text.cbegin(), text.cend(), [](QChar c) { return c.category() == QChar::Other_Control; });
}

// "Name: value" of headers, "CODE = meaning" of error codes.
QChar separatorOf(ConnectionOption option) {
    return option == ConnectionOption::ErrorCodes ? u'=' : u':';
}

bool isHeaderName(const QString& name) {
    return !name.isEmpty() && std::all_of(name.cbegin(), name.cend(), [](QChar c) {
        return c.unicode() < 128 && (c.isLetterOrNumber() || QStringLiteral("!#$%&'*+-.^_`|~").contains(c));
    });
}

Result<QString> linesText(const ConnectionOptionSpec& spec, const QString& written) {
    const QChar separator = separatorOf(spec.option);
    QStringList lines;
    for (const QString& raw : written.split(u'\n')) {
        const QString line = raw.trimmed();
        if (line.isEmpty()) {
            continue;
        }
        const qsizetype at = line.indexOf(separator);
        const QString name = line.left(at).trimmed();
        const QString value = line.mid(at + 1).trimmed();
        if (at <= 0 || !isHeaderName(name) || value.isEmpty() || hasControl(line) || line.size() > longestLine) {
            return failure(ErrorKind::Invalid, QStringLiteral("lines of a name, \"%1\" and a value").arg(separator));
        }
        lines << name + (separator == u':' ? QStringLiteral(": ") : QStringLiteral(" = ")) + value;
    }
    return lines.join(u'\n');
}

Result<QString> addressText(const QString& written) {
    const QUrl url(written, QUrl::StrictMode);
    const bool web = url.scheme() == QLatin1String("https") || url.scheme() == QLatin1String("http");
    if (!url.isValid() || !web || url.host().isEmpty() || !url.userInfo().isEmpty()) {
        return failure(ErrorKind::Invalid, QStringLiteral("an address that begins with https:// or http://"));
    }
    return written;
}

Result<QString> choiceText(const ConnectionOptionSpec& spec, const QString& written) {
    const QStringList choices = QString::fromLatin1(spec.choices).split(u' ');
    if (!choices.contains(written)) {
        return failure(ErrorKind::Invalid, QStringLiteral("one of: %1").arg(choices.join(QStringLiteral(", "))));
    }
    return written;
}

// Names that the request itself, the connection or a proxy on the way gives a meaning to.
bool isReserved(const QString& header) {
    static const QStringList taken{QStringLiteral("host"),
                                   QStringLiteral("content-length"),
                                   QStringLiteral("content-type"),
                                   QStringLiteral("content-range"),
                                   QStringLiteral("content-encoding"),
                                   QStringLiteral("transfer-encoding"),
                                   QStringLiteral("connection"),
                                   QStringLiteral("keep-alive"),
                                   QStringLiteral("te"),
                                   QStringLiteral("trailer"),
                                   QStringLiteral("upgrade"),
                                   QStringLiteral("expect"),
                                   QStringLiteral("range"),
                                   QStringLiteral("if-range"),
                                   QStringLiteral("cookie"),
                                   QStringLiteral("set-cookie"),
                                   QStringLiteral("proxy-authorization"),
                                   QStringLiteral("proxy-connection"),
                                   QStringLiteral("user-agent"),
                                   QStringLiteral("accept"),
                                   QStringLiteral("accept-encoding"),
                                   QStringLiteral("origin"),
                                   QStringLiteral("referer"),
                                   QStringLiteral("forwarded"),
                                   QStringLiteral("via"),
                                   QStringLiteral("date"),
                                   QStringLiteral("idempotency-key")};
    const QString lower = header.toLower();
    return taken.contains(lower) || lower.startsWith(QLatin1String("x-forwarded-")) ||
           lower.startsWith(QLatin1String("sec-"));
}

Result<QString> headerText(const QString& written) {
    constexpr qsizetype longest = 64;
    if (!isHeaderName(written) || written.size() > longest) {
        return failure(ErrorKind::Invalid, QStringLiteral("the name of a header, as \"Authorization\""));
    }
    if (isReserved(written)) {
        return failure(ErrorKind::Invalid, QStringLiteral("a header that has no other use; %1 has one").arg(written));
    }
    return written;
}

Result<QString> tokenText(const QString& written) {
    constexpr qsizetype longest = 64;
    if (!isHeaderName(written) || written.size() > longest) {
        return failure(ErrorKind::Invalid, QStringLiteral("one word, as \"Bearer\""));
    }
    return written;
}

// Plain letters only: what is encoded could hold a query, a host or a way up that is not seen here.
Result<QString> pathText(const QString& written, bool wantsId) {
    static const QString idPlace = QStringLiteral("{id}");
    QString rest = written;
    rest.replace(idPlace, QStringLiteral("id"));
    const bool plain = std::all_of(rest.cbegin(), rest.cend(), [](QChar c) {
        return c.unicode() < 128 && (c.isLetterOrNumber() || QStringLiteral("/-._~:@").contains(c));
    });
    const QStringList parts = rest.split(u'/');
    const bool climbs = parts.contains(QStringLiteral(".")) || parts.contains(QStringLiteral(".."));
    const bool fits = rest.startsWith(u'/') && rest.size() > 1 && plain && !climbs &&
                      !rest.contains(QStringLiteral("//")) && rest.size() <= longestLine;
    if (!fits) {
        return failure(ErrorKind::Invalid, QStringLiteral("a path that begins with /, without query"));
    }
    if (written.count(idPlace) != (wantsId ? 1 : 0)) {
        return failure(ErrorKind::Invalid, wantsId ? QStringLiteral("a path with {id} in it, once")
                                                   : QStringLiteral("a path without {id}"));
    }
    return written;
}

Result<QString> switchText(const QString& written) {
    const QString lower = written.toLower();
    if (QStringList{QStringLiteral("1"), QStringLiteral("on"), QStringLiteral("yes")}.contains(lower)) {
        return QStringLiteral("1");
    }
    if (QStringList{QStringLiteral("0"), QStringLiteral("off"), QStringLiteral("no")}.contains(lower)) {
        return QString();
    }
    return failure(ErrorKind::Invalid, QStringLiteral("on or off"));
}

Result<QString> jsonText(const QString& written) {
    const QJsonDocument document = QJsonDocument::fromJson(written.toUtf8());
    if (!document.isObject()) {
        return failure(ErrorKind::Invalid, QStringLiteral("one JSON object"));
    }
    return document.object().isEmpty() ? QString() : QString::fromUtf8(document.toJson(QJsonDocument::Compact));
}

} // namespace

const QVector<ConnectionOptionSpec>& connectionOptionSpecs() {
    static const QVector<ConnectionOptionSpec> specs{
        {ConnectionOption::Engine, Kind::Text, "engine"},
        {ConnectionOption::ProxyLocation, Kind::Text, "proxy-location"},
        {ConnectionOption::BrowserSession, Kind::Text, "browser-session"},
        {ConnectionOption::BrowserProfile, Kind::Text, "browser-profile"},
        {ConnectionOption::RunHeaders, Kind::Lines, "run-headers", "", true},
        {ConnectionOption::ErrorCodes, Kind::Lines, "error-codes"},
        {ConnectionOption::RunTitle, Kind::Text, "run-title"},
        {ConnectionOption::CodeAddress, Kind::Text, "code-address"},
        {ConnectionOption::CodeUrl, Kind::Address, "code-url"},
        {ConnectionOption::PublishWorkflow, Kind::Switch, "publish-workflow"},
        {ConnectionOption::GatewaySubmitPath, Kind::Path, "gateway-submit-path"},
        {ConnectionOption::GatewayStatusPath, Kind::IdPath, "gateway-status-path"},
        {ConnectionOption::GatewayResultsPath, Kind::IdPath, "gateway-results-path"},
        {ConnectionOption::GatewayKeyHeader, Kind::Header, "gateway-key-header"},
        {ConnectionOption::GatewayKeyPrefix, Kind::Token, "gateway-key-prefix"},
        {ConnectionOption::GatewayResume, Kind::Choice, "gateway-resume", "base64 url"},
        {ConnectionOption::GatewayInputs, Kind::Json, "gateway-inputs"},
        {ConnectionOption::GatewayWebhook, Kind::Choice, "gateway-webhook", "bearer header"},
        {ConnectionOption::GatewayWebhookHeader, Kind::Header, "gateway-webhook-header"},
        {ConnectionOption::WorkflowParameters, Kind::Json, "workflow-parameters"},
        {ConnectionOption::WorkflowOutput, Kind::Json, "workflow-output"},
        {ConnectionOption::WorkflowApi, Kind::Choice, "workflow-api", "current legacy"},
    };
    return specs;
}

const ConnectionOptionSpec& connectionOptionSpec(ConnectionOption option) {
    return connectionOptionSpecs().at(static_cast<int>(option));
}

const ConnectionOptionSpec* connectionOptionByKey(QStringView key) {
    const auto& specs = connectionOptionSpecs();
    const auto found =
        std::find_if(specs.cbegin(), specs.cend(), [key](const auto& spec) { return key == QLatin1String(spec.key); });
    return found == specs.cend() ? nullptr : &*found;
}

Result<QString> connectionOptionText(const ConnectionOptionSpec& spec, const QString& written) {
    QString text = written.trimmed();
    if (text.isEmpty()) {
        return QString();
    }
    if (text.size() > longestText) {
        return failure(ErrorKind::Invalid, QStringLiteral("at most %1 characters").arg(longestText));
    }
    switch (spec.kind) {
    case Kind::Lines:
        return linesText(spec, text);
    case Kind::Json:
        return jsonText(text);
    case Kind::Switch:
        return switchText(text);
    case Kind::Choice:
        return choiceText(spec, text);
    case Kind::Address:
        return addressText(text);
    case Kind::Path:
    case Kind::IdPath:
        return pathText(text, spec.kind == Kind::IdPath);
    case Kind::Header:
        return headerText(text);
    case Kind::Token:
        return tokenText(text);
    case Kind::Text:
        break;
    }
    if (text.size() > longestLine || hasControl(text)) {
        return failure(ErrorKind::Invalid, QStringLiteral("one line of at most %1 characters").arg(longestLine));
    }
    return text;
}

ConnectionOptions ConnectionOptions::fromJson(const QString& json) {
    ConnectionOptions options;
    const QJsonObject object = QJsonDocument::fromJson(json.toUtf8()).object();
    for (const ConnectionOptionSpec& spec : connectionOptionSpecs()) {
        (void)options.set(spec.option, object.value(QLatin1String(spec.key)).toString());
    }
    return options;
}

QString ConnectionOptions::toJson() const {
    QJsonObject object;
    for (auto it = m_values.cbegin(); it != m_values.cend(); ++it) {
        object.insert(it.key(), it.value());
    }
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

QString ConnectionOptions::text(ConnectionOption option) const {
    return m_values.value(QLatin1String(connectionOptionSpec(option).key));
}

bool ConnectionOptions::on(ConnectionOption option) const {
    return text(option) == QLatin1String("1");
}

QVector<QPair<QString, QString>> ConnectionOptions::pairs(ConnectionOption option) const {
    QVector<QPair<QString, QString>> out;
    const QChar separator = separatorOf(option);
    for (const QString& line : text(option).split(u'\n', Qt::SkipEmptyParts)) {
        const qsizetype at = line.indexOf(separator);
        out.append({line.left(at).trimmed(), line.mid(at + 1).trimmed()});
    }
    return out;
}

Done ConnectionOptions::set(ConnectionOption option, const QString& written) {
    const ConnectionOptionSpec& spec = connectionOptionSpec(option);
    const Result<QString> text = connectionOptionText(spec, written);
    if (!text) {
        return tl::unexpected(text.error());
    }
    if (text->isEmpty()) {
        m_values.remove(QLatin1String(spec.key));
    } else {
        m_values.insert(QLatin1String(spec.key), *text);
    }
    return {};
}

QVector<ConnectionOption> ConnectionOptions::present() const {
    QVector<ConnectionOption> out;
    for (const ConnectionOptionSpec& spec : connectionOptionSpecs()) {
        if (!text(spec.option).isEmpty()) {
            out.append(spec.option);
        }
    }
    return out;
}

} // namespace postulant
