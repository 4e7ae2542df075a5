#include "skyvern/Logins.h"

#include "skyvern/RunReader.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QUrl>

#include <algorithm>

namespace postulant::logins {
namespace {

constexpr qsizetype longestText = 1000;
constexpr qsizetype longestName = 200;

bool hasControl(const QString& text) {
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c.category() == QChar::Other_Control; });
}

bool hasControl(const QByteArray& bytes) {
    return std::any_of(bytes.begin(), bytes.end(), [](char c) {
        return static_cast<unsigned char>(c) < 0x20 || static_cast<unsigned char>(c) == 0x7f;
    });
}

QByteArray bytesOf(const std::shared_ptr<Secrecy>& secret) {
    return secret ? secret->bytes() : QByteArray();
}

// Into one buffer that is large enough from the start: what grows leaves its former self behind, unwiped.
void put(QByteArray& out, QByteArrayView text) {
    static constexpr char digits[] = "0123456789abcdef";
    out += '"';
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\') {
            out += '\\';
            out += c;
        } else if (byte < 0x20) {
            out += "\\u00";
            out += digits[byte >> 4U];
            out += digits[byte & 15U];
        } else {
            out += c;
        }
    }
    out += '"';
}

void put(QByteArray& out, const char* key, QByteArrayView text) {
    out += out.endsWith('{') ? "\"" : ",\"";
    out += key;
    out += "\":";
    put(out, text);
}

const char* word(LoginCodes codes) {
    switch (codes) {
    case LoginCodes::None:
        break;
    case LoginCodes::Secret:
        return "authenticator";
    case LoginCodes::ByAddress:
        return "email";
    }
    return "none";
}

QByteArray bodyOf(const LoginOrder& order) {
    const QByteArray password = bytesOf(order.password);
    const QByteArray secret = order.codes == LoginCodes::Secret ? bytesOf(order.totpSecret) : QByteArray();
    const QByteArray name = order.name.toUtf8();
    const QByteArray user = order.userName.toUtf8();
    const QByteArray address = order.codeAddress.toUtf8();
    constexpr qsizetype rest = 256;
    constexpr qsizetype longestEscape = 6;
    QByteArray out;
    out.reserve(rest + longestEscape * (password.size() + secret.size() + name.size() + user.size() + address.size()));
    out += '{';
    put(out, "name", name);
    put(out, "credential_type", "password");
    out += ",\"credential\":{";
    put(out, "username", user);
    put(out, "password", password);
    put(out, "totp_type", word(order.codes));
    if (!secret.isEmpty()) {
        put(out, "totp", secret);
    }
    if (order.codes == LoginCodes::ByAddress && !address.isEmpty()) {
        put(out, "totp_identifier", address);
    }
    out += "}}";
    return out;
}

ServerRequest about(const QString& credentialId, const QByteArray& method, const QString& end = {}) {
    ServerRequest request;
    request.method = method;
    request.path =
        QStringLiteral("/v1/credentials/%1").arg(QString::fromLatin1(QUrl::toPercentEncoding(credentialId))) + end;
    request.pathTemplate = QStringLiteral("/v1/credentials/{id}") + end;
    request.maxAnswer = 64 * 1024;
    request.urgency = Urgency::Submission;
    return request;
}

QString shownName(const QString& name) {
    QString plain = name.left(4 * longestName);
    std::replace_if(
        plain.begin(), plain.end(),
        [](QChar c) { return c.category() == QChar::Other_Control || c.category() == QChar::Other_Format; },
        QLatin1Char(' '));
    return plain.simplified().left(longestName);
}

// nullopt for what is no login with a password.
std::optional<StoredLogin> loginOf(const QJsonObject& object) {
    StoredLogin login;
    login.credentialId = object.value(QLatin1String("credential_id")).toString();
    const QString type = object.value(QLatin1String("credential_type")).toString(QStringLiteral("password"));
    if (!reader::isId(login.credentialId) || type != QLatin1String("password")) {
        return std::nullopt;
    }
    login.name = shownName(object.value(QLatin1String("name")).toString());
    const QJsonObject credential = object.value(QLatin1String("credential")).toObject();
    login.makesCodes = credential.value(QLatin1String("has_totp")).toBool();
    return login;
}

bool holds(const QString& text, const QByteArray& secret) {
    constexpr qsizetype telling = 4;
    const QString plain = QString::fromUtf8(secret).left(telling);
    return !plain.isEmpty() && text.contains(plain, Qt::CaseInsensitive);
}

} // namespace

Result<void> check(const LoginOrder& order) {
    const auto wrong = [](const char* part) { return failure(ErrorKind::Invalid, QLatin1String(part)); };
    if (order.name.isEmpty() || order.name.size() > longestName || hasControl(order.name)) {
        return wrong("name");
    }
    if (order.userName.trimmed().isEmpty() || order.userName.size() > longestText || hasControl(order.userName)) {
        return wrong("user");
    }
    const QByteArray password = bytesOf(order.password);
    if (password.isEmpty() || password.size() > longestText || hasControl(password)) {
        return wrong("password");
    }
    const QByteArray secret = bytesOf(order.totpSecret);
    if (order.codes == LoginCodes::Secret && (secret.isEmpty() || secret.size() > longestText || hasControl(secret))) {
        return wrong("totp");
    }
    if (order.codeAddress.size() > longestName || hasControl(order.codeAddress)) {
        return wrong("code-address");
    }
    return {};
}

ServerRequest buildCreate(const LoginOrder& order) {
    ServerRequest request;
    request.method = QByteArrayLiteral("POST");
    request.path = QStringLiteral("/v1/credentials");
    request.pathTemplate = request.path;
    request.contentType = QByteArrayLiteral("application/json");
    request.body = bodyOf(order);
    request.maxAnswer = 64 * 1024;
    request.once = true;
    request.urgency = Urgency::Submission;
    return request;
}

ServerRequest buildList(int page) {
    ServerRequest request;
    request.path =
        QStringLiteral("/v1/credentials?page=%1&page_size=%2").arg(QString::number(page), QString::number(pageSize));
    request.pathTemplate = QStringLiteral("/v1/credentials");
    request.maxAnswer = 1024 * 1024;
    request.urgency = Urgency::Submission;
    return request;
}

ServerRequest buildGet(const QString& credentialId) {
    return about(credentialId, QByteArrayLiteral("GET"));
}

ServerRequest buildDelete(const QString& credentialId) {
    return about(credentialId, QByteArrayLiteral("POST"), QStringLiteral("/delete"));
}

Result<StoredLogin> readOne(const QByteArray& body) {
    const Result<QJsonObject> reply = reader::object(body);
    if (!reply) {
        return tl::unexpected(reply.error());
    }
    const auto login = loginOf(*reply);
    return login ? Result<StoredLogin>(*login)
                 : failure(ErrorKind::Protocol, QStringLiteral("the answer names no login"));
}

Result<Page> readPage(const QByteArray& body) {
    const Result<QJsonArray> reply = reader::array(body);
    if (!reply) {
        return tl::unexpected(reply.error());
    }
    Page page;
    page.last = reply->size() < pageSize;
    for (const QJsonValue& item : *reply) {
        if (const auto login = loginOf(item.toObject()); login && page.logins.size() < pageSize) {
            page.logins.append(*login);
        }
    }
    return page;
}

bool mayHaveArrived(const Error& error) {
    if (keepsNone(error)) {
        return false;
    }
    switch (error.kind) {
    case ErrorKind::Timeout:
    case ErrorKind::ConnectionLost:
    case ErrorKind::Server:
    case ErrorKind::Protocol:
    case ErrorKind::TooLarge:
    case ErrorKind::Cancelled:
        return true;
    default:
        return error.httpStatus == 408 || error.httpStatus == 409;
    }
}

// In the words of Skyvern 1.0.56, whose stores are called vaults: switched off ("Skyvern local credential vault is not
// enabled"), not set up ("Custom credential service not configured for organization …", a BitwardenSecretError), or of
// a kind that it does not know ("Credential storage not supported"). A server of before knows no such request.
bool keepsNone(const Error& error) {
    if (error.httpStatus == 405 || (error.httpStatus == 404 && error.kind == ErrorKind::NotFound)) {
        return true;
    }
    if (error.httpStatus != 400 && error.httpStatus != 500) {
        return false;
    }
    static const char* const words[] = {"credential vault is not", "vault credential is not",
                                        "credential service not configured", "credential storage",
                                        "BitwardenSecretError"};
    return std::any_of(std::begin(words), std::end(words), [&error](const char* word) {
        return error.detail.contains(QLatin1String(word), Qt::CaseInsensitive);
    });
}

bool refusesSecret(const Error& error) {
    return error.httpStatus == 400 && error.detail.contains(QLatin1String("authenticator key"), Qt::CaseInsensitive);
}

Error withoutSecrets(Error error, const LoginOrder& order) {
    if (holds(error.detail, bytesOf(order.password)) || holds(error.detail, bytesOf(order.totpSecret))) {
        error.detail.clear();
    }
    return error;
}

} // namespace postulant::logins
