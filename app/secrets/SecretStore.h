#pragma once

#include "domain/Result.h"

#include <QObject>
#include <QString>

#include <functional>

// Where keys are kept. Entry names are ours ("connection/3"), values are the keys and never leave this room but to
// whom asked.
namespace postulant {

QString keyEntry(qint64 connectionId);     // of the key that it is asked with
QString webhookEntry(qint64 connectionId); // of what its messages to us are known by, where that is not the key

enum class SecretPlace { Keychain, SessionOnly, Environment };
QString code(SecretPlace place); // "keychain", "session-only", "environment"

struct Secret {
    QString value;
    SecretPlace place = SecretPlace::Keychain;
    QString variable; // its name, if place is Environment
};

// Each call answers once, from the event loop of its own thread, within a bounded time, and not after context died.
class SecretStore {
public:
    virtual ~SecretStore() = default;
    // Errors: KeyMissing (not there, or the keychain is locked), Keychain (refused, broken, no answer in time).
    virtual void read(const QString& entry, QObject* context, std::function<void(Result<Secret>)> answer) = 0;
    // Answers where the value is kept now.
    virtual void write(const QString& entry, const QString& value, QObject* context,
                       std::function<void(Result<SecretPlace>)> answer) = 0;
    // An entry that is not there is no error.
    virtual void remove(const QString& entry, QObject* context, std::function<void(Done)> answer) = 0;
};

} // namespace postulant
