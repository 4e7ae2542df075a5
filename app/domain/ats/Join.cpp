#include "domain/ats/Registry.h"

namespace postulant::ats {

AtsRule join() {
    return {
        .name = "join",
        .siteName = "JOIN",
        .needsAccount = false,
        .suffix = "join.com",
        .hosts = "join\\.com",
        .key = "{co}/{id}",
        .shapes = {{"(?:@lang)?/companies/(?<co>[^/]+)/(?<id>[0-9]+)(?:-(?<title>[^/]*))?(?:/.*)?"}},
    };
}

} // namespace postulant::ats
