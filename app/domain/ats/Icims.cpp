#include "domain/ats/Registry.h"

namespace postulant::ats {

AtsRule icims() {
    return {
        .name = "icims",
        .siteName = "iCIMS",
        .needsAccount = true,
        .accountOptional = true, // e-mail first, then mostly a profile
        .suffix = ".icims.com",
        .hosts = "(?<portal>[a-z0-9]+-)?(?<co>[a-z0-9_-]+)\\.icims\\.com",
        .key = "{host}/{id}",
        .shapes =
            {
                {"/jobs/(?<id>[0-9]+)/(?<title>[^/]+)/(?:job|login|candidate|apply)(?:/.*)?"},
                {"/jobs/(?<id>[0-9]+)(?:/.*)?"},
            },
        .similar = "{co}/{id}", // two portals of one customer
    };
}

} // namespace postulant::ats
