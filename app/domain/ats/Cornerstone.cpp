#include "domain/ats/Registry.h"

namespace postulant::ats {

AtsRule cornerstone() {
    return {
        .name = "csod",
        .siteName = "Cornerstone",
        .needsAccount = false,
        .suffix = ".csod.com",
        .hosts = "(?<co>[a-z0-9_-]+)\\.csod\\.com",
        .key = "{host}/{id}",
        .shapes = {{"/ux/ats/careersite/[^/]+/(?:home/)?requisition/(?<id>[0-9]+)(?:/.*)?"}},
    };
}

} // namespace postulant::ats
