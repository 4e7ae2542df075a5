#pragma once

#include <QByteArray>
#include <QVector>

#include <optional>

// Whether a message that came to us is from a server that knows a key. Pure.
//
// Two schemes, told apart by the header itself: current servers sign the raw body (64 lower-case hex digits,
// HMAC-SHA256 with the API key); the one documented in 2024 signs "v0:<timestamp>:<body>" and writes "v0=<hex>". The
// current scheme does not sign its timestamp, so a message can be sent again by anyone who has seen it: what it says
// must never be more than a hint.
namespace postulant {

// Which schemes are taken: the dated one only from servers that may be of its time.
enum class WebhookSchemes { Current, CurrentAndDated };

// How a server's messages show that they are its own.
struct WebhookProof {
    enum class Kind {
        Signature, // of the body, with the API key
        Bearer,    // "Authorization: Bearer <secret>", a secret of their own
        Header,    // the secret in a header of its own
        None,      // it is told no address
    };
    Kind kind = Kind::Signature;
    QByteArray header;                                // of Header, lower case
    WebhookSchemes schemes = WebhookSchemes::Current; // of Signature
    bool ownSecret() const { return kind == Kind::Bearer || kind == Kind::Header; }
};
// Whether what stands in the header of Bearer or Header is one of the secrets. Takes the same time whichever fits, and
// wherever they differ; an empty secret never fits.
bool webhookHasSecret(const WebhookProof& proof, const QByteArray& headerValue, const QVector<QByteArray>& secrets);

// Of the timestamp of the 2024 scheme, which is signed.
inline constexpr qint64 webhookToleranceMs = 5 * 60 * 1000;

// timestamp: unix seconds as the header has them; only the 2024 scheme reads it. An empty key never fits: anyone could
// sign with it. Takes the same time whichever key fits, and wherever a signature differs.
bool webhookIsSigned(const QByteArray& signature, const QByteArray& timestamp, const QByteArray& body,
                     const QVector<QByteArray>& keys, qint64 nowMs, WebhookSchemes schemes);

QByteArray webhookSignature(const QByteArray& body, const QByteArray& key); // of the current scheme

// What a message is about: all that is read of it.
struct WebhookNews {
    QString runId;
    QString status; // the server's word
};
// nullopt: not the JSON object that servers send. Call it only for a body whose signature was right.
std::optional<WebhookNews> readWebhook(const QByteArray& body);

} // namespace postulant
