#include "domain/ats/Registry.h"

namespace postulant::ats {

AtsRule paylocity() {
    return {
        .name = "paylocity",
        .siteName = "Paylocity",
        .needsAccount = false,
        .suffix = ".paylocity.com",
        .hosts = "recruiting\\.paylocity\\.com",
        .key = "{id}",
        .shapes =
            {{"(?:/recruiting)?/jobs/(?:details|apply)/(?<id>[0-9]+)(?:/(?<co>[^/]+)(?:/(?<title>[^/]+)(?:/.*)?)?)?"}},
    };
}

} // namespace postulant::ats
