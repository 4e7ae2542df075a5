#include "domain/ats/Registry.h"

namespace postulant::ats {

AtsRule jobvite() {
    return {
        .name = "jobvite",
        .siteName = "Jobvite",
        .needsAccount = false,
        .suffix = ".jobvite.com",
        .hosts = "(?:jobs|app|hire)\\.jobvite\\.com",
        .key = "{=id}",
        .shapes =
            {
                {"(?:@lang)?(?:/careers)?/(?<co>[^/]+)/job/(?<id>o[0-9a-z]+)(?:/.*)?"},
                {"/.*", {{"cj", "(?<id>o[0-9a-z]+)"}}},
                {"/.*", {{"aj", "(?<id>o[0-9a-z]+)"}}},
                {"/.*", {{"j", "(?<id>o[0-9a-z]+)"}}},
            },
        // The list built into an employer's page: "jvi=oAbCdfwX,Job"
        .anywhere = {{".*", {{"jvi", "(?<id>o[0-9a-z]+)(?:,.*)?"}}}},
        .data = {.gone = "(?:.*&)?error=404(?:&.*)?"},
    };
}

} // namespace postulant::ats
