#include "secrets/ForgetKeys.h"

#include "secrets/SecretStore.h"

#include <QPointer>

#include <utility>

namespace postulant {
namespace {

struct Work {
    QVector<qint64> connections;
    int left = 0;
    QPointer<QObject> context;
    std::function<void(int)> then;
};

void next(SecretStore& secrets, Work work) {
    if (!work.context) {
        return;
    }
    if (work.connections.isEmpty()) {
        work.then(work.left);
        return;
    }
    const qint64 connection = work.connections.takeFirst();
    QObject* context = work.context;
    secrets.remove(keyEntry(connection), context,
                   [&secrets, connection, work = std::move(work)](const Done& key) mutable {
                       QObject* alive = work.context;
                       if (alive == nullptr) {
                           return;
                       }
                       secrets.remove(webhookEntry(connection), alive,
                                      [&secrets, key, work = std::move(work)](const Done& webhook) mutable {
                                          work.left += key && webhook ? 0 : 1;
                                          next(secrets, std::move(work));
                                      });
                   });
}

} // namespace

void forgetKeys(SecretStore& secrets, const QVector<qint64>& connections, QObject* context,
                std::function<void(int left)> then) {
    next(secrets, Work{connections, 0, context, std::move(then)});
}

} // namespace postulant
