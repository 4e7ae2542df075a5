#include "domain/ats/Registry.h"

namespace postulant::ats {

AtsRule pinpoint() {
    return {
        .name = "pinpoint",
        .siteName = "Pinpoint",
        .needsAccount = false,
        .suffix = ".pinpointhq.com",
        .hosts = "(?<co>[a-z0-9_-]+)\\.pinpointhq\\.com",
        .key = "{id}",
        .shapes = {{"(?:@lang)?/postings/(?<id>@uuid)(?:/.*)?"}},
    };
}

} // namespace postulant::ats
