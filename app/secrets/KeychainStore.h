#pragma once

#include "secrets/SecretStore.h"

#include <chrono>

namespace postulant {

// The system's keychain (Secret Service, KWallet). May be used from any thread with an event loop; the work itself is
// done in the application's main thread, since QtKeychain 0.13 crashes when two threads use it (seen). Nothing is ever
// written to a file instead.
class KeychainStore final : public SecretStore {
public:
    // service: groups our entries in the keychain. patience: how long a call may take; a locked keychain asks its
    // owner.
    explicit KeychainStore(QString service, std::chrono::milliseconds patience = std::chrono::seconds(60));

    void read(const QString& entry, QObject* context, std::function<void(Result<Secret>)> answer) override;
    void write(const QString& entry, const QString& value, QObject* context,
               std::function<void(Result<SecretPlace>)> answer) override;
    void remove(const QString& entry, QObject* context, std::function<void(Done)> answer) override;

private:
    QString m_service;
    std::chrono::milliseconds m_patience;
};

} // namespace postulant
