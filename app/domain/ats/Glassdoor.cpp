#include "domain/ats/Registry.h"

namespace postulant::ats {

AtsRule glassdoor() {
    return {
        .name = "glassdoor",
        .siteName = "Glassdoor",
        .needsAccount = false,
        .suffix = "",
        .hosts = "(?:[a-z-]+\\.)?glassdoor\\.(?:com?\\.)?[a-z]{2,3}",
        .key = "{id}",
        .shapes =
            {
                {"/.*", {{"jl", "(?<id>[0-9]+)"}}},
                {"/.*", {{"jobListingId", "(?<id>[0-9]+)"}}},
            },
    };
}

} // namespace postulant::ats
