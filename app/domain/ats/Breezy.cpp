#include "domain/ats/Registry.h"

namespace postulant::ats {

AtsRule breezy() {
    return {
        .name = "breezy",
        .siteName = "Breezy",
        .needsAccount = false,
        .suffix = ".breezy.hr",
        .hosts = "(?<co>[a-z0-9_-]+)\\.breezy\\.hr",
        .key = "{co}/{id}",
        .shapes = {{"(?:@lang)?/p/(?<id>[0-9a-f]{12})(?:-(?<title>[^/]*))?(?:/.*)?"}},
    };
}

} // namespace postulant::ats
