#include "domain/RunSnapshot.h"

namespace postulant {

bool mayReplace(const RunSnapshot& known, const RunSnapshot& said) {
    if (!isFinal(known.status)) {
        return true;
    }
    if (known.serverWord == lostRunWord) {
        return isFinal(said.status) && said.serverWord != lostRunWord;
    }
    return known.status == RunStatus::Canceled && said.status == RunStatus::Completed;
}

} // namespace postulant
