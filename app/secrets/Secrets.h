#pragma once

#include "secrets/SecretStore.h"

#include <QHash>
#include <QMutex>

#include <memory>

namespace postulant {

// What the program uses: the keychain, and where it refuses, memory until the program ends (said as SessionOnly).
// Entries "env:NAME" are environment variables: read anew each time, never written. May be used from several threads.
class Secrets final : public SecretStore {
public:
    explicit Secrets(std::unique_ptr<SecretStore> keychain);
    ~Secrets() override;

    // What was kept for the session wins: it is newer than anything in a keychain that refused it.
    void read(const QString& entry, QObject* context, std::function<void(Result<Secret>)> answer) override;
    // Answers SessionOnly, never a keychain's error. An empty value or an "env:" entry is Invalid.
    void write(const QString& entry, const QString& value, QObject* context,
               std::function<void(Result<SecretPlace>)> answer) override;
    // Forgets the session's copy in any case; the answer tells what the keychain said.
    void remove(const QString& entry, QObject* context, std::function<void(Done)> answer) override;

private:
    struct Session; // shared with answers under way, which may outlive this object
    std::unique_ptr<SecretStore> m_keychain;
    std::shared_ptr<Session> m_session;
};

} // namespace postulant
