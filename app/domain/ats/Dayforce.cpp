#include "domain/ats/Registry.h"

namespace postulant::ats {

AtsRule dayforce() {
    return {
        .name = "dayforce",
        .siteName = "Dayforce",
        .needsAccount = false,
        .accountOptional = true, // the choice of an account or none
        .suffix = ".dayforcehcm.com",
        .hosts = "[a-z0-9_-]+\\.dayforcehcm\\.com",
        .key = "{co}/{board}/{id}",
        .shapes =
            {
                {"(?:@locale)?/(?<co>[^/]+)/(?<board>[^/]+)/jobs/(?<id>[0-9]+)(?:/.*)?"},
                {"/CandidatePortal(?:@locale)?/(?<co>[^/]+)(?:/[^/]+/[^/]+)?/Posting/(?:View|Apply)/(?<id>[0-9]+)(?:/"
                 ".*)?",
                 {},
                 "{co}/posting/{id}"},
            },
        .similar = "{co}/{id}", // the new and the old address of one job
    };
}

} // namespace postulant::ats
