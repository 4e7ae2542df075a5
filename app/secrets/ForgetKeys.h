#pragma once

#include <QObject>
#include <QVector>

#include <functional>

namespace postulant {

class SecretStore;

// Takes the keys of these connections out of the key store, one after the other. Answers once how many could not be
// taken, not after context died.
void forgetKeys(SecretStore& secrets, const QVector<qint64>& connections, QObject* context,
                std::function<void(int left)> then);

} // namespace postulant
