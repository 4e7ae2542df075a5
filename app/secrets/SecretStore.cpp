#include "secrets/SecretStore.h"

namespace postulant {

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
