#include "domain/ats/Registry.h"

namespace postulant::ats {

AtsRule linkedIn() {
    return {
        .name = "linkedin",
        .siteName = "LinkedIn",
        .needsAccount = true,
        .suffix = "linkedin.com",
        .hosts = "(?:[a-z0-9-]+\\.)?linkedin\\.com",
        .key = "{id}",
        .shapes =
            {
                {"(?:/comm|/m|/mwlite)?/jobs/view/(?:externalApply/)?(?:(?<title>[^/]*)-)?(?<id>[0-9]{5,})(?:/.*)?"},
                {"/jobs-guest/jobs/api/jobPosting/(?<id>[0-9]+)(?:/.*)?"},
                {"(?:/comm)?/jobs(?:/.*)?", {{"currentJobId", "(?<id>[0-9]+)"}}},
            },
    };
}

} // namespace postulant::ats
