#include "domain/Result.h"

namespace postulant {

QString code(ErrorKind kind) {
    switch (kind) {
    case ErrorKind::Offline:
        return QStringLiteral("offline");
    case ErrorKind::Timeout:
        return QStringLiteral("timeout");
    case ErrorKind::Tls:
        return QStringLiteral("tls");
    case ErrorKind::ConnectionLost:
        return QStringLiteral("connection-lost");
    case ErrorKind::Redirected:
        return QStringLiteral("redirected");
    case ErrorKind::Unauthorized:
        return QStringLiteral("unauthorized");
    case ErrorKind::PaymentRequired:
        return QStringLiteral("payment-required");
    case ErrorKind::NotFound:
        return QStringLiteral("not-found");
    case ErrorKind::RateLimited:
        return QStringLiteral("rate-limited");
    case ErrorKind::BadRequest:
        return QStringLiteral("bad-request");
    case ErrorKind::Server:
        return QStringLiteral("server");
    case ErrorKind::Protocol:
        return QStringLiteral("protocol");
    case ErrorKind::TooLarge:
        return QStringLiteral("too-large");
    case ErrorKind::Cancelled:
        return QStringLiteral("cancelled");
    case ErrorKind::Database:
        return QStringLiteral("database");
    case ErrorKind::DatabaseNewer:
        return QStringLiteral("database-newer");
    case ErrorKind::DatabaseLocked:
        return QStringLiteral("database-locked");
    case ErrorKind::DatabaseDamaged:
        return QStringLiteral("database-damaged");
    case ErrorKind::DiskFull:
        return QStringLiteral("disk-full");
    case ErrorKind::ReadOnly:
        return QStringLiteral("read-only");
    case ErrorKind::Keychain:
        return QStringLiteral("keychain");
    case ErrorKind::KeyMissing:
        return QStringLiteral("key-missing");
    case ErrorKind::File:
        return QStringLiteral("file");
    case ErrorKind::FileType:
        return QStringLiteral("file-type");
    case ErrorKind::Invalid:
        return QStringLiteral("invalid");
    case ErrorKind::Duplicate:
        return QStringLiteral("duplicate");
    case ErrorKind::Guarded:
        return QStringLiteral("guarded");
    case ErrorKind::NotReady:
        return QStringLiteral("not-ready");
    }
    return QStringLiteral("unknown");
}

} // namespace postulant
