#include "domain/ats/Registry.h"

namespace postulant::ats {

AtsRule adpRecruiting() {
    return {
        .name = "adp-rm",
        .siteName = "ADP Recruiting Management",
        .needsAccount = false,
        .suffix = ".adp.com",
        .hosts = "myjobs\\.adp\\.com",
        .key = "{co}/{id}",
        .shapes = {{"/(?<co>[^/]+)/.*", {{"reqId", "(?<id>[^/]+)"}}}},
    };
}

} // namespace postulant::ats
