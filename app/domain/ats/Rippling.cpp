#include "domain/ats/Registry.h"

namespace postulant::ats {
namespace {

PostingFacts readJob(const PublicBody& body) {
    const QJsonObject job = json::object(body.bytes);
    const QString place = json::text(job, "workLocations");
    return openFacts(json::text(job, "companyName"), json::text(job, "name"),
                     place.isEmpty() ? json::text(job, "workLocation.label") : place);
}

} // namespace

AtsRule rippling() {
    return {
        .name = "rippling",
        .siteName = "Rippling",
        .needsAccount = false,
        .suffix = "rippling.com",
        .hosts = "(?:ats|api)(?:\\.[a-z0-9-]+)?\\.rippling\\.com",
        .key = "{id}",
        .shapes =
            {
                {"(?:@lang)?/(?<co>[^/]+)/jobs/(?<id>@uuid)(?:/.*)?"},
                {"/platform/api/ats/v1/board/(?<co>[^/]+)/jobs/(?<id>@uuid)"},
            },
        .data = {.url = "https://api.rippling.com/platform/api/ats/v1/board/{=co}/jobs/{id}",
                 .gone = "(?:.*&)?rr_message=job_not_found(?:&.*)?",
                 .read = readJob},
    };
}

} // namespace postulant::ats
