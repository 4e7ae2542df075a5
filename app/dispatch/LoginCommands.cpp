#include "dispatch/Commands.h"
#include "dispatch/Engine.h"

// Logins: not through the store, which must not know a password, and who is asked answers at once.
namespace postulant {

// start: engine → Call<T>; its answer goes back through reply.
template <class T>
void Commands::askKeeper(std::function<Call<T>(LoginKeeper&)> start, QObject* context,
                         std::function<void(Result<T>)> then) {
    inEngine(context, [this, start = std::move(start), then = std::move(then)](const Reply& reply) {
        start(m_engine.logins()).then(&m_engine, [then, reply](const Result<T>& answer) {
            reply([then, answer] { then(answer); });
        });
    });
}

void Commands::addLogin(const NewLogin& order, QObject* context, std::function<void(Result<LoginRow>)> then) {
    askKeeper<LoginRow>([order](LoginKeeper& keeper) { return keeper.add(order); }, context, std::move(then));
}

void Commands::referenceLogin(qint64 connectionId, const QString& site, const QString& credentialId, QObject* context,
                              std::function<void(Result<LoginRow>)> then) {
    askKeeper<LoginRow>([=](LoginKeeper& keeper) { return keeper.reference(connectionId, site, credentialId); },
                        context, std::move(then));
}

void Commands::loginsAtServer(qint64 connectionId, QObject* context,
                              std::function<void(Result<QVector<StoredLogin>>)> then) {
    askKeeper<QVector<StoredLogin>>([connectionId](LoginKeeper& keeper) { return keeper.atServer(connectionId); },
                                    context, std::move(then));
}

void Commands::isLoginThere(qint64 loginId, QObject* context, std::function<void(Result<bool>)> then) {
    askKeeper<bool>([loginId](LoginKeeper& keeper) { return keeper.isThere(loginId); }, context, std::move(then));
}

void Commands::removeLogin(qint64 loginId, bool keepAtServer, QObject* context, Then then) {
    askKeeper<void>([=](LoginKeeper& keeper) { return keeper.remove(loginId, keepAtServer); }, context,
                    std::move(then));
}

} // namespace postulant
