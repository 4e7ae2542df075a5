#include "domain/ats/Registry.h"

namespace postulant::ats {

AtsRule softgarden() {
    return {
        .name = "softgarden",
        .siteName = "softgarden",
        .needsAccount = false,
        .suffix = ".softgarden.io",
        .hosts = "(?<co>[a-z0-9_-]+)\\.softgarden\\.io",
        .key = "{host}/{id}",
        .shapes = {{"(?:@lang)?/job/(?<id>[0-9]+)(?:/(?<title>[^/]+))?(?:/.*)?"}},
    };
}

} // namespace postulant::ats
