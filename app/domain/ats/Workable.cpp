#include "domain/ats/Registry.h"

namespace postulant::ats {

AtsRule workable() {
    return {
        .name = "workable",
        .siteName = "Workable",
        .needsAccount = false,
        .suffix = "workable.com",
        .hosts = "(?:(?:apply|jobs|(?<co>[a-z0-9_-]+))\\.)?workable\\.com",
        .key = "{id}",
        .shapes =
            {
                {"(?:/(?<co>(?!api/|view/)[^/]+))?/j/(?<id>[0-9a-z]{8,12})(?:/.*)?"},
                {"/api/v[0-9]/(?:accounts/(?<co>[^/]+)/)?jobs/(?<id>[0-9a-z]{8,12})(?:/.*)?"},
                // Another kind of id, which no address links to the short code.
                {"(?:@lang)?/view/(?<id>[0-9a-z]{12,})(?:/(?<title>[^/]*))?", {}, "view/{=id}"},
                // So is the number of the first addresses; it belongs to the account in the host.
                {"/jobs/(?<id>[0-9]+)(?:-(?<title>[^/]*))?(?:/.*)?", {}, "{co}/jobs/{id}"},
            },
    };
}

} // namespace postulant::ats
