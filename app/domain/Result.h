#pragma once

#include <QString>

#include <chrono>
#include <optional>
#include <tl/expected.hpp>

namespace postulant {

// What kind of thing went wrong. Retry policy and people's words are chosen by this, never by the text.
enum class ErrorKind {
    Offline,         // name, refused, unreachable: nothing was written to the peer
    Timeout,         // our own deadline
    Tls,             // certificate or handshake
    ConnectionLost,  // cut after something may have been written
    Redirected,      // a 3xx; never followed with the key
    Unauthorized,    // 401, 403, or a 404 that means the key
    PaymentRequired, // 402
    NotFound,        // 404, 410
    RateLimited,     // 429
    BadRequest,      // other 4xx
    Server,          // 5xx
    Protocol,        // an answer that is not what this server should say (HTML, bad JSON, wrong types)
    TooLarge,        // more bytes than the cap
    Cancelled,       // by us
    Database,
    DatabaseNewer, // written by a newer Postulant
    DatabaseLocked,
    DatabaseDamaged, // cut short, replaced or broken: nothing can be relied on
    DiskFull,
    ReadOnly,
    Keychain,   // refused or broken; the key is kept for this session only
    KeyMissing, // not found, which may also mean locked
    File,       // cannot be read or written
    FileType,   // not a PDF or DOCX
    Invalid,    // input that breaks a rule
    Duplicate,  // a hold exists
    Guarded,    // a guard, cap or limit refuses
    NotReady,   // needs something first (profile, resume, connection)
};

// detail is for the Details view and logs: English, technical, never a key, never personal data.
struct Error {
    ErrorKind kind = ErrorKind::Invalid;
    QString detail;
    int httpStatus = 0; // 0: no answer
    std::optional<std::chrono::milliseconds> retryAfter{};
};

template <class T>
using Result = tl::expected<T, Error>;
using Done = Result<void>;

inline tl::unexpected<Error> failure(ErrorKind kind, QString detail = {}, int httpStatus = 0) {
    return tl::unexpected<Error>(Error{kind, std::move(detail), httpStatus, {}});
}

// Stable name of a kind for logs, JSON and audit rows, e.g. "rate-limited".
QString code(ErrorKind kind);

} // namespace postulant
