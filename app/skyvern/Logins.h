#pragma once

#include "domain/Result.h"
#include "skyvern/ServerMessage.h"
#include "skyvern/Wiped.h"

#include <QByteArray>
#include <QString>
#include <QVector>

#include <memory>

// Logins as a current server keeps them (POST /v1/credentials and its kin, Skyvern 1.0.x): requests and answers, pure.
// A server never tells a password or a secret again.
namespace postulant {

// How a login gets the one-time codes that its site asks for.
enum class LoginCodes {
    None,
    Secret,    // the server makes them from the secret (TOTP)
    ByAddress, // mailed; handed to the server under an address
};

// What the server is to keep. Shared, not copied: the secrets are wiped once it has been sent.
struct LoginOrder {
    QString name;     // at the server, and shown; nothing personal
    QString userName; // as the site knows the seeker
    std::shared_ptr<Secrecy> password;
    LoginCodes codes = LoginCodes::None;
    std::shared_ptr<Secrecy> totpSecret; // of Secret: base32 or an otpauth:// address
    QString codeAddress;                 // of ByAddress; may be empty: the run's own
};

// One that the server keeps.
struct StoredLogin {
    QString credentialId; // "cred_…", safe in a path
    QString name;         // one line, at most 200 characters; a server's words
    bool makesCodes = false;
};

namespace logins {

constexpr int pageSize = 50;
constexpr int mostPages = 20;

// Errors: Invalid (a part is missing, too long, or holds control characters); detail names it.
Result<void> check(const LoginOrder& order);
// The one request that carries secrets: sent at most once, never retried. Wipe its body when it is over.
ServerRequest buildCreate(const LoginOrder& order);
ServerRequest buildList(int page); // from 1; one that holds fewer than pageSize entries is the last
ServerRequest buildGet(const QString& credentialId);
ServerRequest buildDelete(const QString& credentialId);

Result<StoredLogin> readOne(const QByteArray& body);
struct Page {
    QVector<StoredLogin> logins; // those with a password; other kinds are left out
    bool last = true;
};
Result<Page> readPage(const QByteArray& body);

// What came of a create that failed: it may be there all the same, so look for its name before trying again.
bool mayHaveArrived(const Error& error);
// The server has nowhere to keep a login, so nothing was stored and no other try helps. What comes into it by other
// ways can be used by its id.
bool keepsNone(const Error& error);
// The server takes no such secret of one-time codes: not base32 or otpauth, or fewer bits than it wants (112 in
// Skyvern 1.0.56).
bool refusesSecret(const Error& error);
// A server may say again what it was told: such words are dropped whole.
Error withoutSecrets(Error error, const LoginOrder& order);

} // namespace logins
} // namespace postulant
