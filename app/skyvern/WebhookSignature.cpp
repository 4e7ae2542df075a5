#include "skyvern/WebhookSignature.h"

#include "skyvern/RunReader.h"

#include <QCryptographicHash>
#include <QMessageAuthenticationCode>

#include <algorithm>

namespace postulant {
namespace {

constexpr qsizetype hexDigits = 64;

bool isLowerHex(const QByteArray& text) {
    return text.size() == hexDigits && std::all_of(text.begin(), text.end(), [](char c) {
               return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
           });
}

// Every byte is looked at, so that the time says nothing of where two signatures differ.
bool same(const QByteArray& a, const QByteArray& b) {
    volatile unsigned char different = a.size() == b.size() ? 0 : 1;
    for (qsizetype i = 0; i < std::min(a.size(), b.size()); ++i) {
        different = static_cast<unsigned char>(different | (a.at(i) ^ b.at(i)));
    }
    return different == 0;
}

// Unix seconds, digits only; nullopt: anything else.
std::optional<qint64> secondsOf(const QByteArray& text) {
    constexpr qsizetype most = 12;
    const bool digits = !text.isEmpty() && text.size() <= most &&
                        std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
    return digits ? std::optional(text.toLongLong()) : std::nullopt;
}

} // namespace

QByteArray webhookSignature(const QByteArray& body, const QByteArray& key) {
    return QMessageAuthenticationCode::hash(body, key, QCryptographicHash::Sha256).toHex();
}

bool webhookIsSigned(const QByteArray& signature, const QByteArray& timestamp, const QByteArray& body,
                     const QVector<QByteArray>& keys, qint64 nowMs, WebhookSchemes schemes) {
    const bool dated = signature.startsWith("v0=");
    const QByteArray hex = dated ? signature.mid(3) : signature;
    if (!isLowerHex(hex) || (dated && schemes != WebhookSchemes::CurrentAndDated)) {
        return false;
    }
    QByteArray prefix;
    if (dated) {
        const auto seconds = secondsOf(timestamp);
        if (!seconds || qAbs(*seconds * 1000 - nowMs) > webhookToleranceMs) {
            return false;
        }
        prefix = "v0:" + timestamp + ':';
    }
    bool fits = false;
    for (const QByteArray& key : keys) {
        QMessageAuthenticationCode code(QCryptographicHash::Sha256, key);
        code.addData(prefix);
        code.addData(body);
        const bool thisOne = same(code.result().toHex(), hex) && !key.isEmpty();
        fits = fits || thisOne;
    }
    return fits;
}

bool webhookHasSecret(const WebhookProof& proof, const QByteArray& headerValue, const QVector<QByteArray>& secrets) {
    static const QByteArray scheme("bearer ");
    QByteArray given = headerValue;
    if (proof.kind == WebhookProof::Kind::Bearer) {
        given = given.left(scheme.size()).toLower() == scheme ? given.mid(scheme.size()).trimmed() : QByteArray();
    }
    bool fits = false;
    for (const QByteArray& secret : secrets) {
        // Of hashes, so that the time does not tell the secret's length either.
        const auto hash = [](const QByteArray& text) {
            return QCryptographicHash::hash(text, QCryptographicHash::Sha256);
        };
        const bool thisOne = same(hash(secret), hash(given)) && !secret.isEmpty();
        fits = fits || thisOne;
    }
    return fits && proof.ownSecret();
}

std::optional<WebhookNews> readWebhook(const QByteArray& body) {
    constexpr qsizetype longestWord = 40;
    const Result<QJsonObject> object = reader::object(body);
    if (!object) {
        return std::nullopt;
    }
    WebhookNews news;
    // Newer servers name the run in run_id; both kinds also by its own kind.
    for (const char* name : {"run_id", "workflow_run_id", "task_id"}) {
        const QString id = object->value(QLatin1String(name)).toString();
        if (news.runId.isEmpty() && reader::isId(id)) {
            news.runId = id;
        }
    }
    news.status = object->value(QLatin1String("status")).toString();
    if (news.runId.isEmpty() || news.status.isEmpty() || news.status.size() > longestWord) {
        return std::nullopt;
    }
    return news;
}

} // namespace postulant
