#include "domain/ats/Registry.h"

namespace postulant::ats {

AtsRule oracle() {
    return {
        .name = "oracle",
        .siteName = "Oracle Recruiting",
        .needsAccount = false,
        .suffix = ".com",
        .hosts = "[a-z0-9_-]+\\.fa(?:\\.[a-z0-9-]+)*\\.oraclecloud[0-9]*\\.com",
        .key = "{host}/{id}",
        .shapes = {{"/hcmUI/CandidateExperience/[^/]+(?:/sites/(?<scope>[^/]+))?"
                    "/(?:job|requisitions/preview|requisitions/job)/(?<id>[^/]+)(?:/.*)?"}},
    };
}

} // namespace postulant::ats
