#include "secrets/SecretStore.h"

namespace postulant {

QString keyEntry(qint64 connectionId) {
    return QStringLiteral("connection/%1").arg(connectionId);
}

QString webhookEntry(qint64 connectionId) {
    return keyEntry(connectionId) + QStringLiteral("/webhook");
}

QString code(SecretPlace place) {
    switch (place) {
    case SecretPlace::Keychain:
        return QStringLiteral("keychain");
    case SecretPlace::SessionOnly:
        return QStringLiteral("session-only");
    case SecretPlace::Environment:
        return QStringLiteral("environment");
    }
    return {};
}

} // namespace postulant
