#include "domain/ats/Registry.h"

namespace postulant::ats {

AtsRule phenom() {
    return {
        .name = "phenom",
        .siteName = "Phenom",
        .needsAccount = false,
        .suffix = "",
        .hosts = {},
        .key = "{host}/{id}",
        .anywhere = {{"/[a-z]{2,6}/[a-z]{2}/job/(?<id>[0-9a-z_-]*[0-9][0-9a-z_-]*)/(?<title>[^/]+)"}},
    };
}

} // namespace postulant::ats
