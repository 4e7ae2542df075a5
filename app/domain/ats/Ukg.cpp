#include "domain/ats/Registry.h"

namespace postulant::ats {

AtsRule ukg() {
    return {
        .name = "ukg",
        .siteName = "UKG",
        .needsAccount = true,
        .suffix = "",
        .hosts = "recruiting[0-9]*\\.ultipro\\.(?:com|ca)|[a-z0-9_-]+\\.rec\\.pro\\.ukg\\.net",
        .key = "{id}", // of the opportunity; the board's UUID is not the job
        .shapes =
            {
                {"/(?<tenant>[^/]+)/JobBoard/@uuid/.*", {{"opportunityId", "(?<id>@uuid)"}}},
                {"/.*", {{"redirectUrl", ".*opportunityId(?:=|%3D)(?<id>@uuid)(?:[^0-9a-f-].*)?"}}},
            },
    };
}

} // namespace postulant::ats
