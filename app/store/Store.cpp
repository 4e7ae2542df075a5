#include "store/Store.h"

#include "store/ApplicationRepository.h"
#include "store/AttemptRepository.h"
#include "store/DispatchLock.h"
#include "store/PostingRepository.h"
#include "store/RunRepository.h"
#include "store/SeekerRepository.h"

namespace postulant {

class StoreThreads {};

Store::Store(std::unique_ptr<StoreThreads> threads) : m_threads(std::move(threads)) {}
Store::~Store() = default;

} // namespace postulant
