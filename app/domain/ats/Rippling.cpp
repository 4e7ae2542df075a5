#include "domain/ats/Registry.h"

namespace postulant::ats {

AtsRule rippling() {
    return {
        .name = "rippling",
        .siteName = "Rippling",
        .needsAccount = false,
        .suffix = "rippling.com",
        .hosts = "(?:ats|api)(?:\\.[a-z0-9-]+)?\\.rippling\\.com",
        .key = "{id}",
        .shapes =
            {
                {"(?:@lang)?/(?<co>[^/]+)/jobs/(?<id>@uuid)(?:/.*)?"},
                {"/platform/api/ats/v1/board/(?<co>[^/]+)/jobs/(?<id>@uuid)"},
            },
    };
}

} // namespace postulant::ats
