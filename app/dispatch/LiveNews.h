#pragma once

#include "domain/RunSnapshot.h"
#include "skyvern/LiveStream.h"

#include <optional>

namespace postulant {

// What somebody who watches a run is told. What is not new is not there.
struct LiveNews {
    std::optional<LiveState> state;
    std::optional<LivePicture> picture;
    std::optional<ActionTrail> trail; // everything that the run did so far
};

} // namespace postulant
