#include "domain/ats/Registry.h"

namespace postulant::ats {

AtsRule successFactors() {
    return {
        .name = "successfactors",
        .siteName = "SuccessFactors",
        .needsAccount = true,
        .suffix = "",
        .hosts = "[a-z0-9_-]+\\.successfactors\\.(?:com|eu|cn)|[a-z0-9_.-]+\\.sapsf\\.(?:com|eu|cn)"
                 "|[a-z0-9_-]+-career\\.hcm\\.ondemand\\.com",
        .key = "{co}/{id}",
        .shapes =
            {
                {"/.*", {{"company", "(?<co>.+)"}, {"career_job_req_id", "(?<id>[0-9]+)"}}},
                {"/sfcareer/.*", {{"company", "(?<co>.+)"}, {"jobId", "(?<id>[0-9]+)"}}},
            },
        // Branded hosts, which no address links to the others. A number that is a date or a month is no id.
        .anywhere =
            {
                {"(?:/[^/]+)?/job/(?<title>[^/]+)/"
                 "(?<id>(?!(?:19|20)[0-9]{2}(?:0[1-9]|1[0-2])(?:[0-3][0-9])?$)[0-9]{6,})"},
                {"(?:/[^/]+)?/job/(?<title>[^/]+)/(?<id>[0-9]{4,})-[a-z]{2}_[a-z]{2}"},
                {"(?:/[^/]+)?/talentcommunity/apply/(?<id>[0-9]{4,})(?:/.*)?"},
            },
        .anywhereKey = "{host}/{id}",
    };
}

} // namespace postulant::ats
