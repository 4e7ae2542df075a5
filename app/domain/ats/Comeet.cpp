#include "domain/ats/Registry.h"

namespace postulant::ats {

AtsRule comeet() {
    return {
        .name = "comeet",
        .siteName = "Comeet",
        .needsAccount = false,
        .suffix = "",
        .hosts = "comeet\\.com?",
        .key = "{uid}/{id}",
        .shapes = {{"/jobs/(?<co>[^/]+)/(?<uid>[0-9a-z]{2}\\.[0-9a-z]{3})/(?:(?<title>[^/]+)/)?"
                    "(?<id>[0-9a-z]{2}\\.[0-9a-z]{3})(?:/.*)?"}},
        .anywhere = {{"(?:/.*)?/co/[^/]+/(?<id>[0-9a-f]{2}\\.[0-9a-f]{3})/(?<title>[^/]+)(?:/all)?"}},
        .anywhereKey = "{host}/{id}",
    };
}

} // namespace postulant::ats
