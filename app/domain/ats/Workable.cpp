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
                {"/view/(?<id>[0-9a-z]{12,})(?:/(?<title>[^/]*))?", {}, "view/{=id}"},
            },
    };
}

} // namespace postulant::ats
