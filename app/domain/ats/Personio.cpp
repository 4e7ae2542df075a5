#include "domain/ats/Registry.h"

namespace postulant::ats {

AtsRule personio() {
    return {
        .name = "personio",
        .siteName = "Personio",
        .needsAccount = false,
        .suffix = "",
        .hosts = "(?<co>[a-z0-9_-]+)\\.jobs\\.personio\\.(?:de|com)",
        .key = "{co}/{id}",
        .shapes = {{"(?:@lang)?/job/(?<id>[0-9]+)(?:[/-].*)?"}},
    };
}

} // namespace postulant::ats
