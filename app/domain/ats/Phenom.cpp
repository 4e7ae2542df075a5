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
        .anywhere =
            {
                {"/[a-z]{2,6}/[a-z]{2}/job/(?<id>[0-9a-z_-]*[0-9][0-9a-z_-]*)/(?<title>[^/]+)"},
                {"/[a-z]{2,6}/[a-z]{2}/job/(?<id>(?:[a-z]{1,4}-?)?[0-9]{4,})"}, // without the title
            },
    };
}

} // namespace postulant::ats
