#include "domain/ats/Registry.h"

namespace postulant::ats {

AtsRule successFactors() {
    return {
        .name = "successfactors",
        .siteName = "SuccessFactors",
        .needsAccount = true,
        .suffix = "",
        .hosts = "career[0-9]*\\.successfactors\\.(?:com|eu)|[a-z0-9_.-]+\\.sapsf\\.(?:com|eu)"
                 "|[a-z0-9_-]+-career\\.hcm\\.ondemand\\.com",
        .key = "{co}/{id}",
        .shapes =
            {
                {"/.*", {{"company", "(?<co>.+)"}, {"career_job_req_id", "(?<id>[0-9]+)"}}},
                {"/sfcareer/.*", {{"company", "(?<co>.+)"}, {"jobId", "(?<id>[0-9]+)"}}},
            },
        // Branded hosts, which no address links to the others.
        .anywhere =
            {
                {"(?:/[^/]+)?/job/(?<title>[^/]+)/(?<id>[0-9]{8,})"},
                {"(?:/[^/]+)?/job/(?<title>[^/]+)/(?<id>[0-9]{4,})-[a-z]{2}_[a-z]{2}"},
                {"(?:/[^/]+)?/talentcommunity/apply/(?<id>[0-9]{4,})"},
            },
        .anywhereKey = "{host}/{id}",
    };
}

} // namespace postulant::ats
