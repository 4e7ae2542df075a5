#include "domain/ats/Registry.h"

namespace postulant::ats {

AtsRule avature() {
    return {
        .name = "avature",
        .siteName = "Avature",
        .needsAccount = false,
        .suffix = ".avature.net",
        .hosts = "(?<co>[a-z0-9_-]+)\\.avature\\.net",
        .key = "{host}/{id}",
        .shapes =
            {
                {"(?:/[^/]+){1,2}/JobDetail/(?:(?<title>[^/]+)/)?(?<id>[0-9]+)"},
                {"(?:/[^/]+){1,2}/(?:JobDetail|ApplicationMethods|Login|Register)", {{"jobId", "(?<id>[0-9]+)"}}},
            },
        .anywhere = {{"(?:/[^/]+){1,2}/JobDetail/(?:(?<title>[^/]+)/)?(?<id>[0-9]+)"}},
    };
}

} // namespace postulant::ats
