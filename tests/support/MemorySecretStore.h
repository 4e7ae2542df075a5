#pragma once

#include "secrets/SecretStore.h"

#include <QHash>
#include <QMetaObject>

#include <optional>

namespace postulant::test {

// A keychain in memory that can be told to fail or to stay silent. Answers from the event loop of the context's thread.
class MemorySecretStore final : public SecretStore {
public:
    QHash<QString, QString> values;
    std::optional<Error> readError;
    std::optional<Error> writeError;
    std::optional<Error> removeError;
    bool silent = false;
    int reads = 0;

    void read(const QString& entry, QObject* context, std::function<void(Result<Secret>)> answer) override {
        ++reads;
        Result<Secret> result = failure(ErrorKind::KeyMissing);
        if (readError) {
            result = tl::unexpected(*readError);
        } else if (values.contains(entry)) {
            result = Secret{values.value(entry), SecretPlace::Keychain, {}};
        }
        later(context, std::move(answer), result);
    }
    void write(const QString& entry, const QString& value, QObject* context,
               std::function<void(Result<SecretPlace>)> answer) override {
        Result<SecretPlace> result = SecretPlace::Keychain;
        if (writeError) {
            result = tl::unexpected(*writeError);
        } else if (!silent) {
            values.insert(entry, value);
        }
        later(context, std::move(answer), result);
    }
    void remove(const QString& entry, QObject* context, std::function<void(Done)> answer) override {
        Done result;
        if (removeError) {
            result = tl::unexpected(*removeError);
        } else {
            values.remove(entry);
        }
        later<void>(context, std::move(answer), result);
    }

private:
    template <class T>
    void later(QObject* context, std::function<void(Result<T>)> answer, Result<T> result) {
        if (!silent) {
            QMetaObject::invokeMethod(
                context, [answer = std::move(answer), result = std::move(result)] { answer(result); },
                Qt::QueuedConnection);
        }
    }
};

} // namespace postulant::test
