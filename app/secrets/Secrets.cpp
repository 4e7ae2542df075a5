#include "secrets/Secrets.h"

#include <QMutexLocker>

#include <optional>

namespace postulant {

struct Secrets::Session {
    QMutex mutex;
    QHash<QString, QString> values;

    std::optional<QString> value(const QString& entry) {
        const QMutexLocker lock(&mutex);
        const auto found = values.constFind(entry);
        return found == values.cend() ? std::nullopt : std::optional(*found);
    }
    void keep(const QString& entry, const QString& value) {
        const QMutexLocker lock(&mutex);
        values.insert(entry, value);
    }
    void forget(const QString& entry) {
        const QMutexLocker lock(&mutex);
        values.remove(entry);
    }
};

namespace {

constexpr QLatin1String environmentPrefix("env:");

template <class T>
void later(QObject* context, std::function<void(Result<T>)> answer, Result<T> result) {
    QMetaObject::invokeMethod(
        context, [answer = std::move(answer), result = std::move(result)] { answer(result); }, Qt::QueuedConnection);
}

Result<Secret> fromEnvironment(const QString& name) {
    const QString value = qEnvironmentVariable(name.toUtf8().constData()).trimmed();
    if (value.isEmpty()) {
        return failure(ErrorKind::KeyMissing, QStringLiteral("the environment variable %1 is not set").arg(name));
    }
    return Secret{value, SecretPlace::Environment, name};
}

} // namespace

Secrets::Secrets(std::unique_ptr<SecretStore> keychain)
    : m_keychain(std::move(keychain))
    , m_session(std::make_shared<Session>()) {}

Secrets::~Secrets() = default;

void Secrets::read(const QString& entry, QObject* context, std::function<void(Result<Secret>)> answer) {
    if (entry.startsWith(environmentPrefix)) {
        later(context, std::move(answer), fromEnvironment(entry.mid(environmentPrefix.size())));
    } else if (const auto kept = m_session->value(entry)) {
        later(context, std::move(answer), Result<Secret>(Secret{*kept, SecretPlace::SessionOnly, {}}));
    } else {
        m_keychain->read(entry, context, std::move(answer));
    }
}

void Secrets::write(const QString& entry, const QString& value, QObject* context,
                    std::function<void(Result<SecretPlace>)> answer) {
    if (value.isEmpty() || entry.startsWith(environmentPrefix)) {
        later(context, std::move(answer), Result<SecretPlace>(failure(ErrorKind::Invalid)));
        return;
    }
    // From now on the new value counts, also for a reader that comes before the keychain has answered.
    m_session->keep(entry, value);
    m_keychain->write(
        entry, value, context,
        [session = m_session, entry, value, answer = std::move(answer)](const Result<SecretPlace>& place) {
            if (place && session->value(entry) == value) {
                session->forget(entry);
            }
            answer(place ? *place : SecretPlace::SessionOnly);
        });
}

void Secrets::remove(const QString& entry, QObject* context, std::function<void(Done)> answer) {
    m_session->forget(entry);
    if (entry.startsWith(environmentPrefix)) {
        later<void>(context, std::move(answer), Done());
        return;
    }
    m_keychain->remove(entry, context, std::move(answer));
}

} // namespace postulant
