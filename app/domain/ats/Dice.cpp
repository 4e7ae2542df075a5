#include "domain/ats/Registry.h"

namespace postulant::ats {

AtsRule dice() {
    return {
        .name = "dice",
        .siteName = "Dice",
        .needsAccount = false,
        .suffix = "dice.com",
        .hosts = "dice\\.com",
        .key = "{id}",
        .shapes = {{"/job-detail/(?<id>@uuid)(?:/.*)?"}},
    };
}

} // namespace postulant::ats
