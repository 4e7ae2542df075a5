#pragma once

#include "domain/Result.h"
#include "skyvern/ConnectionSettings.h"

#include <QString>

#include <functional>

class QObject;

namespace postulant {

// Finds the key of a connection: calls back once, in the same thread, now or later; not after context died. The error
// says why there is none (KeyMissing, Keychain). An empty key means that none is needed.
using KeyCallback = std::function<void(Result<QString>)>;
using KeyProvider = std::function<void(const ConnectionSettings&, QObject* context, KeyCallback)>;

} // namespace postulant
