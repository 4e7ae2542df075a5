#include "domain/ats/Registry.h"

namespace postulant::ats {

AtsRule gem() {
    return {
        .name = "gem",
        .siteName = "Gem",
        .needsAccount = false,
        .suffix = ".gem.com",
        .hosts = "jobs\\.gem\\.com",
        .key = "{co}/{=id}",
        .shapes = {{"/(?<co>[^/]+)/(?<id>[^/]+)(?:/.*)?"}},
    };
}

} // namespace postulant::ats
