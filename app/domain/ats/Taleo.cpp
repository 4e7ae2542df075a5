#include "domain/ats/Registry.h"

namespace postulant::ats {

AtsRule taleo() {
    return {
        .name = "taleo",
        .siteName = "Taleo",
        .needsAccount = true,
        .suffix = ".taleo.net",
        .hosts = "(?<co>[a-z0-9_-]+)\\.taleo\\.net",
        .key = "{host}/{id}",
        .shapes = {{"/careersection(?:/[^/]+){1,2}/job(?:detail|apply)\\.ftl", {{"job", "(?<id>[^/]+)"}}}},
        .anywhere = {{"(?:/.*)?/careersection(?:/[^/]+){1,2}/job(?:detail|apply)\\.ftl", {{"job", "(?<id>[^/]+)"}}}},
    };
}

} // namespace postulant::ats
