#include "domain/ats/Registry.h"

namespace postulant::ats {

AtsRule ashby() {
    return {
        .name = "ashby",
        .siteName = "Ashby",
        .needsAccount = false,
        .suffix = "ashbyhq.com",
        .hosts = "jobs\\.ashbyhq\\.com",
        .key = "{id}",
        .shapes =
            {
                {"/(?<co>[^/]+)/(?<id>@uuid)(?:/.*)?"},
                {"/(?<co>[^/]+)(?:/.*)?", {{"ashby_jid", "(?<id>@uuid)"}}},
            },
        .anywhere = {{".*", {{"ashby_jid", "(?<id>@uuid)"}}}},
    };
}

} // namespace postulant::ats
