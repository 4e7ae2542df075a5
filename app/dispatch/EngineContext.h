#pragma once

#include "dispatch/EngineTiming.h"
#include "domain/Clock.h"

namespace postulant {

class SecretStore;
class Store;

// What every part of the engine needs. Outlives them all; used in the engine's thread.
struct EngineContext {
    Store& store;
    SecretStore& secrets;
    const Clock& clock;
    EngineTiming timing;
};

} // namespace postulant
