#include "domain/ats/Registry.h"

namespace postulant::ats {

AtsRule jazzHr() {
    return {
        .name = "jazzhr",
        .siteName = "JazzHR",
        .needsAccount = false,
        .suffix = ".applytojob.com",
        .hosts = "(?<co>[a-z0-9_-]+)\\.applytojob\\.com",
        .key = "{co}/{=id}",
        .shapes =
            {
                {"/apply/jobs/details/(?<id>[a-z0-9]+)(?:/.*)?"},
                {"/apply/(?!(?:jobs|search|embed|login|widget)(?:/|$))(?<id>[a-z0-9]{6,})(?:/(?<title>[^/]+))?(?:/"
                 ".*)?"},
            },
    };
}

} // namespace postulant::ats
