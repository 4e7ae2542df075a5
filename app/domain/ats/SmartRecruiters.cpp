#include "domain/ats/Registry.h"

namespace postulant::ats {

AtsRule smartRecruiters() {
    return {
        .name = "smartrecruiters",
        .siteName = "SmartRecruiters",
        .needsAccount = false,
        .suffix = "smartrecruiters.com",
        .hosts = "(?:(?:jobs|careers|api)\\.)?smartrecruiters\\.com",
        .key = "{co}/{id}",
        .shapes =
            {
                {"(?:@lang)?/(?<co>[^/]+)/(?<id>[0-9]{6,}|@uuid)(?:-(?<title>[^/]*))?(?:/.*)?"},
                {"/v1/companies/(?<co>[^/]+)/postings/(?<id>[0-9]+|@uuid)(?:/.*)?"},
                {"/oneclick-ui/company/(?<co>[^/]+)/publication/(?<id>@uuid)(?:/.*)?"},
            },
        .similar = "{id}", // one number under two spellings of a company
    };
}

} // namespace postulant::ats
