#include "domain/ats/Registry.h"

namespace postulant::ats {

AtsRule lever() {
    return {
        .name = "lever",
        .siteName = "Lever",
        .needsAccount = false,
        .suffix = "lever.co",
        .hosts = "(?:jobs|api)(?:\\.eu)?\\.lever\\.co",
        .key = "{id}",
        .shapes =
            {
                {"/(?<co>[^/]+)/(?<id>@uuid)(?:/.*)?"},
                {"/v[0-9]/postings/(?<co>[^/]+)/(?<id>@uuid)(?:/.*)?"},
            },
    };
}

} // namespace postulant::ats
