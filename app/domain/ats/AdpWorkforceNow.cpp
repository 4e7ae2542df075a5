#include "domain/ats/Registry.h"

namespace postulant::ats {

AtsRule adpWorkforceNow() {
    return {
        .name = "adp-wfn",
        .siteName = "ADP Workforce Now",
        .needsAccount = false,
        .suffix = ".adp.com",
        .hosts = "workforcenow(?:\\.cloud)?\\.adp\\.com",
        .key = "{cid}/{id}",
        .shapes =
            {
                {"/.*", {{"cid", "(?<cid>[^/]+)"}, {"jobId", "(?<id>[^/]+)"}}},
                {"/.*/job-requisitions/(?<id>[^/]+)", {{"cid", "(?<cid>[^/]+)"}}},
                {"/jobs/apply/posting\\.html",
                 {{"client", "(?<co>[^/]+)"}, {"jobId", "(?<id>[^/]+)"}},
                 "client/{co}/{id}"},
            },
    };
}

} // namespace postulant::ats
